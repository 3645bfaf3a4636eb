"""Names that a skill's spelling may be taken for; each is written in lower case, as matching compares words.

They need not be complete: they hold the names that resumes print often, so that a new alias is looked at twice.
"""

_FIRST_NAMES = """
aaron abigail ada adam adrian ahmed aisha alan albert alex alexander alexandra alfred ali alice alicia amanda amber
amelia amir amy ana andrea andrew angela anita anjali ann anna anne anthony antonio anya arjun arthur ashley astro
aurora austin ava barbara beatrice ben benjamin bernard beth bianca bob brandon brian bruce bruno carl carla carlos
carmen carol caroline catherine cecilia celia charles charlotte chen chloe chris christian christina claire clara
claude clement colin connor crystal cynthia daisy damian daniel daniela danny daria david dean deborah deepak denis
derek diana diego dolores dominic donald dora dorothy douglas dylan edward elena eli elias elijah elizabeth ella ellen
elsa emily emma eric erica erin ernest esther ethan eva eve evelyn fatima felix fiona florence frances francis frank
fred frida gabriel gail gary george gerald gloria grace greg gregory guido hadley hannah harold harry heather hector
helen helena henry hugo ian igor imran ingrid irene iris isaac isabel ivan jack jacob jade james jamie jan jane janet
jasmine jason jasper javier jean jeff jennifer jeremy jerome jerry jesse jessica jill jim joan joanna joe joel john
johnny jonathan jordan jose joseph joshua joyce juan judith judy julia julian julie justin kai karen karl kate
katherine kathleen keith kelly kenneth kevin kim kira kyle lara larry laura lauren lea leah lee lena leo leon leonard
lewis lily linda lisa logan lorenzo louis louise luca lucas lucia lucy luis luke luna lydia maggie malcolm marco
marcus margaret maria marie marina mario mark marta martha martin mary mason matilda matthew maurice max maya megan
mercedes mia michael michelle miguel miles mira miriam mohammed mona monica morgan muhammad nadia nancy naomi natalie
natasha nathan neil nicholas nick nicole nina noah nora norman olga oliver olivia omar oscar otto pablo pamela pascal
patricia patrick paul paula pedro penelope perry peter philip phoebe pierre priya rachel rahul ralph ramona raphael
ray raymond rebecca regina rex rhea richard rita robert robin roger roland roman ron rosa rose ross roxanne roy ruby
russell ruth ryan sally salvador sam samantha samuel sandra sara sarah scott sean sebastian selena serena sergio shane
sharon sheila sierra simon sofia sonia sophia sophie stan stanley stefan stella stephanie stephen steve steven stuart
susan sven sybil sylvia tamara tanya tara teresa terry theo theodore theresa thomas tim timothy tina toby todd tom
tony tracy trevor tristan tyler ursula valerie vanessa vera veronica victor victoria vincent viola violet virginia
vivian walter wanda wayne wendy wesley william willow xavier yasmin yolanda yuki yusuf zachary zara zoe
"""
_PLACES = """
aberdeen abu accra adelaide alabama alaska albania alberta algeria amsterdam andorra angeles angola ankara antwerp
argentina arizona arkansas armenia asia athens atlanta auckland australia austria bali baltimore bangalore bangkok
barcelona basel bavaria beijing belfast belgium belgrade berkeley berlin bern birmingham bogota bolivia bombay
bordeaux boston boulder brazil bremen brisbane bristol britain brooklyn brussels bucharest budapest buffalo bulgaria
burlington cairo calcutta california cambodia cambridge cameroon canada canberra caracas cardiff charlotte chennai
chicago chile china cleveland cologne colombia colorado columbia columbus connecticut copenhagen croatia cuba cyprus
dakota dallas delaware delhi denmark denver detroit dhabi dubai dublin durham edinburgh egypt england estonia ethiopia
europe finland florida france frankfurt geneva genoa georgia germany ghana glasgow greece guatemala hague hamburg
hanoi harlem havana hawaii helsinki houston hungary hyderabad iceland idaho illinois india indiana indianapolis
indonesia iowa iran iraq ireland israel istanbul italy jakarta jamaica japan java jersey jerusalem johannesburg jordan
kansas karachi kentucky kenya kiev krakow kuwait kyoto lagos latvia leeds leipzig lima lisbon lithuania liverpool
london los louisiana luxembourg lyon madison madrid maine malaysia malta manchester manhattan manila marseille
maryland massachusetts melbourne memphis mexico miami michigan milan minneapolis minnesota mississippi missouri
montana montreal morocco moscow mumbai munich nairobi naples nashville nebraska nepal netherlands nevada newark
newcastle nice nigeria norway nottingham oakland odessa ohio oklahoma omaha ontario oregon orlando oslo ottawa oxford
pakistan palermo panama paris peru philadelphia philippines phoenix pittsburgh poland portland porto portugal prague
pune quebec reno richmond riga rio rochester romania rome rotterdam russia sacramento salem salzburg savannah scotland
seattle seoul serbia seville shanghai sheffield shenzhen sicily singapore slovakia slovenia sofia somerset spain
stockholm stuttgart sudan sweden switzerland sydney syracuse syria taiwan tampa tehran tennessee texas thailand tokyo
toledo toronto tucson tunisia turin turkey tuscany uganda ukraine utah utrecht valencia vancouver venice vermont
verona victoria vienna vietnam virginia wales warsaw washington wellington wisconsin wyoming york yorkshire zagreb
zambia zurich
"""
_PLACES_OF_WORDS = """
abu dhabi, bay area, buenos aires, cape town, costa rica, czech republic, hong kong, kuala lumpur, las vegas,
los angeles, mexico city, mountain view, new delhi, new england, new hampshire, new jersey, new mexico, new orleans,
new york,
new york city, new zealand, north america, north carolina, north dakota, palo alto, rio de janeiro, saint petersburg,
salt lake city, san antonio, san diego, san francisco, san francisco bay area, san jose, san mateo, santa clara,
santa monica, sao paulo, saudi arabia, silicon valley, south africa, south america, south carolina, south dakota,
south korea, sri lanka, tel aviv, united arab emirates, united kingdom, united states, washington dc, west virginia
"""
_COMPANIES = """
accenture adobe airbnb alibaba amazon amd apple asus atlassian baidu bloomberg boeing bosch broadcom capgemini cisco
citi cognizant comcast costco dell deloitte deutsche dropbox ebay electric ericsson expedia facebook fedex ford
fujitsu gap general google grammarly groupon hitachi honda honeywell hp huawei ibm ikea infosys instagram intel intuit
kpmg lenovo lg linkedin lyft mastercard mckinsey meta microsoft motorola netflix nike nokia novartis nvidia openai
oracle palantir paypal pepsi pfizer philips pinterest qualcomm reddit roche rolls royce salesforce samsung sap shell
siemens snap sony spacex spotify square stripe target tencent tesla tiktok toshiba toyota twitter uber unilever
verizon visa vodafone volvo walmart wipro xerox yahoo yandex yelp zillow zoom
"""
_UNITS = """
amp ampere bar baud bit byte candela carat celsius cm cwt db dba deg dpi fahrenheit farad fps ft gb gbps ghz gram gw
hertz hour hr hz inch joule kb kbps kelvin kg khz km kph kw kwh lb lbs liter litre lux mb mbps meter metre mg mhz min
ml mm mol mph ms mw mwh newton nm ohm ounce oz pascal pb pct pixel pound ppi ppm pt px radian rpm sec siemens sqft tb
tbps tesla tonne volt watt weber yard yd yr
"""

WORD_LISTS: dict[str, frozenset[str]] = {
    "a first name": frozenset(_FIRST_NAMES.split()),
    "a place": frozenset(_PLACES.split()) | {" ".join(words.split()) for words in _PLACES_OF_WORDS.split(",")},
    "a company": frozenset(_COMPANIES.split()),
    "a unit": frozenset(_UNITS.split()),
}
"""What a word may be instead of a skill -> the words."""
