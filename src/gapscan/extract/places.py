"""Which short texts are places: a city with its state or country, a country, a state, or remote."""

import re
import unicodedata
from functools import lru_cache

_COUNTRIES = """
    afghanistan; albania; algeria; argentina; armenia; australia; austria; azerbaijan; bahrain; bangladesh;
    belarus; belgium; bolivia; bosnia; brazil; brasil; bulgaria; cambodia; cameroon; canada; chile; china;
    colombia; costa rica; croatia; cuba; cyprus; czechia; czech republic; denmark; deutschland; dominican
    republic; ecuador; egypt; england; espana; estonia; ethiopia; finland; france; georgia; germany; ghana;
    greece; guatemala; hong kong; hungary; iceland; india; indonesia; iran; iraq; ireland; israel; italia;
    italy; jamaica; japan; jordan; kazakhstan; kenya; korea; kuwait; latvia; lebanon; lithuania; luxembourg;
    macedonia; malaysia; malta; mexico; moldova; mongolia; montenegro; morocco; myanmar; nepal; netherlands;
    the netherlands; new zealand; nicaragua; nigeria; north macedonia; northern ireland; norway; oman;
    pakistan; palestine; panama; paraguay; peru; philippines; poland; polska; portugal; puerto rico; qatar;
    romania; russia; rwanda; saudi arabia; schweiz; scotland; senegal; serbia; singapore; slovakia; slovenia;
    somalia; south africa; south korea; spain; sri lanka; sudan; sweden; switzerland; syria; taiwan; tanzania;
    thailand; tunisia; turkey; turkiye; uae; uganda; uk; ukraine; united arab emirates; united kingdom; united
    states; united states of america; uruguay; us; usa; uzbekistan; venezuela; vietnam; wales; yemen; zambia;
    zimbabwe
"""
_STATES = """
    alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; georgia; hawaii;
    idaho; illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland; massachusetts; michigan;
    minnesota; mississippi; missouri; montana; nebraska; nevada; new hampshire; new jersey; new mexico; new
    york; north carolina; north dakota; ohio; oklahoma; oregon; pennsylvania; rhode island; south carolina;
    south dakota; tennessee; texas; utah; vermont; virginia; washington; west virginia; wisconsin; wyoming;
    washington dc; alberta; british columbia; manitoba; new brunswick; nova scotia; ontario; quebec;
    saskatchewan; andhra pradesh; bihar; delhi; new delhi; goa; gujarat; haryana; karnataka; kerala; madhya
    pradesh; maharashtra; odisha; punjab; rajasthan; tamil nadu; telangana; uttar pradesh; uttarakhand; west
    bengal; new south wales; queensland; victoria; bavaria; bayern; hessen; berlin; hamburg; ile-de-france;
    catalonia; state; country; any state; any country
"""
_CODES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH
    OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NS ON QC SK NSW QLD VIC UK US USA UAE DE FR ES
    IT NL CH AT BE PL PT SE NO DK FI IE JP CN KR IL SG HK TW BR MX AR CL CO ZA NZ AU TR RU UA GB EU
""".split()
)
_REGIONS = frozenset(" ".join(name.split()) for name in f"{_COUNTRIES};{_STATES}".split(";"))
_REMOTE = re.compile(r"^\(?(?:remote|hybrid|on-?site|worldwide|home office)\)?$", re.IGNORECASE)
_POSTCODE = re.compile(r"\s*\b(?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2})\b\s*")
_CITY = re.compile(r"^[^\W\d_][^\d@:;!?()]{1,30}$")
# regions that are named like their city: what stands before them need not be a city
_CITY_REGIONS = frozenset(
    "berlin;hamburg;new york;washington;washington dc;delhi;new delhi;quebec;singapore;hong kong;luxembourg;mexico;"
    "panama;kuwait".split(";")
)
# several readers ask about each piece of a line; a resume has a thousand pieces
_KEPT = 2048
_BRACKET = re.compile(r"\s*\((?:remote|hybrid|on-?site)\)$", re.IGNORECASE)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode().strip(" .")


@lru_cache(maxsize=_KEPT)
def is_region(text: str) -> bool:
    """Whether a text is a state, a province, a country or the code of one."""
    bare = _POSTCODE.sub(" ", text).strip(" .,()")
    return bare in _CODES or bare.replace(".", "") in _CODES or _plain(bare) in _REGIONS


def is_city_region(text: str) -> bool:
    """Whether a region is named like its city: Berlin, New York, Singapore."""
    return _plain(_POSTCODE.sub(" ", text)) in _CITY_REGIONS


@lru_cache(maxsize=_KEPT)
def is_place(text: str) -> bool:
    """Whether a text is a place: a city with its state or country, a region alone, or remote."""
    bare = _BRACKET.sub("", text.strip())
    if _REMOTE.match(text.strip()) or is_region(bare):
        return True
    city, comma, region = bare.partition(",")
    if not comma or not _CITY.match(city.strip()) or len(city.split()) > 4:
        return False
    return all(is_region(part) for part in region.split(",") if part.strip()) and bool(region.strip())
