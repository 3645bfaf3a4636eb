"""Why a stretch of text is about somebody or something else: a customer, a rival, a colleague, a place, a link."""

import re

from gapscan.match.index import MatchIndex
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.schema.resume_text import SectionKind
from gapscan.text.words import word_key

# characters of a segment that are looked at before and after a mention
_BEFORE, _AFTER = 200, 90
# "customers such as Snowflake and Databricks"; "tools for customers on AWS" is none
_COMPANIES = re.compile(
    r"""\b(?:customers?|clients?|competitors?|rivals?|investors?|sponsors?|employers?|companies|brands|corporations)
    \s*(?:,?\s*(?:such\ as|like|including|included?s?|are|were|e\.g\.)|:|\()\s[^.;)]*$
    | \b(?:competitors?|rivals?)['’]s?\s+$
    | \b(?:acquired|bought|funded|sponsored|backed|employed|purchased|hired|recruited|poached)\s+by\s+$
    | \b(?:shares?|stocks?|makers?|creators?|headquarters|fans?)\s+(?:of|in)\s+$
    | \b(?:competitor|rival|subsidiary|customer|client|shareholder|alumnus|alumna)\s+of\s+$
    | \b(?:sold|selling|sells?|resold|reselling)\s+(?:\w+\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# "worked at Oracle", but "adept at Python"
_AT = re.compile(r"(?:(\w+)\s+)?\bat\s+(?:the\s+|an?\s+)?$|\b(?:joined|left)\s+$")
_ABLE = frozenset(
    """
    able adept advanced bad best better capable clever competent decent excel excellent excelled excels experienced
    expert fluent gifted good great handy look looked looking masterful proficient quick skilled strong talented
    """.split()
)
_TO_OTHERS = re.compile(
    r"(?:['’]s?)?\s+(?:[A-Z][a-z]+\s+)?(?:customers?|clients?|shareholders|board|startups?|compan(?:y|ies)|employees"
    r"|recruiters?|headquarters|HQ|campus|offices?|CEO|(?:and\s+\w+\s+)?(?:shares|stocks?)|sales\s+(?:team|kick-?off)|kick-?off"
    r"|reception|canteen|staff|store)\b"
)
# "recruited Java developers", "candidates with Kafka experience": what is asked of others, up to another deed
_HIRING = re.compile(
    r"""\b(?:sourc(?:ed|ing)|recruit(?:ed|ing|er|ment)|headhunt\w*|hir(?:ed|ing)|placed|interview(?:ed|ing)
      |screen(?:ed|ing)
      |job\ (?:adverts?|ads?|descriptions?|postings?))\b
    (?:(?!\b(?:\w{3,}(?<!experienc)ed|built|led|wrote|using|used)\b)[^.;:])*$""",
    re.IGNORECASE | re.VERBOSE,
)
_HIRED = re.compile(
    r"\b(?:candidates?|applicants?|talent|hires|roles?|positions?|jobs|vacancies|openings|engineers?|developers?"
    r"|scientists?|analysts?|programmers?|professionals|specialists?|experts)\b",
    re.IGNORECASE,
)
# departments that one works with; "worked with machine learning" names an object, so no other subject is meant
_DEPARTMENTS = frozenset(
    """
    accounting actuarial-science advertising business-analysis customer-service cybersecurity data-engineering
    data-privacy data-science design devops engineering finance human-resources infrastructure legal-tech manufacturing
    marketing product-management quality-assurance regulatory-compliance research-skills risk-management sales
    software-engineering supply-chain
    """.split()
)
_TEAM = r"(?:the |our |their )?[\w&-]+(?: [\w&-]+){0,2}"
_COLLEAGUES = re.compile(
    rf"""\b(?:partner(?:ed|ing|s)?|collaborat(?:ed|ing|es?)|liais(?:ed|ing|es?)|coordinat(?:ed|ing|es?)
      |cooperat(?:ed|ing)
      |align(?:ed|ing)|team(?:ed|ing)\ up|work(?:ed|ing|s)?|together|jointly|closely|directly|in\ hand)
    \s+(?:\w+\s+)?(?:with|alongside)\s+(?:{_TEAM}(?:,\s+|\s*/\s*|,?\s+(?:and|&)\s+))*(?:the\ |our\ )?$
    | \bused\ by\ (?:the\ )?$ | \b(?:built|developed|designed)\b[^.;]*\bwith\ (?:the\ )?$""",
    re.IGNORECASE | re.VERBOSE,
)
# the end of a department's name: another item, a purpose, a stop
_ENDS = re.compile(r"\s*(?:$|[,;:./&)]|\s(?:and|to|on|for|in|so|when|before|during|at|about|regarding|with)\b)")
# "marketing and sales teams": the second word's trade is that of the first, too
_TEAMS = re.compile(
    r"""(?:,\s[\w&-]+(?:\s[\w&-]+)?){0,4},?\s(?:and|&|or)\s[\w&-]+(?:\s[\w&-]+)?\s
    (?:teams?|departments?|divisions?|colleagues|leaders?|leadership|stakeholders)\b | \sleadership\b""",
    re.VERBOSE,
)
# "Scala Theatre", "Django Girls": the name of a place or a group
_VENUE = re.compile(
    r"""[ ](?:[A-Z][\w&'’]*\s+){0,2}
    (?:Theat(?:re|er)|Arena|Stadium|Island|Islands|Falls|Rink|Hotel|Park|Tower|Street|Road|Avenue|County|Elementary
      |Hospital|Clinic
      |Church|Museum|Gallery|Gym|Spa|Salon|Cafe|Café|Restaurant|Bistro|Trattoria|Airlines|Airways|Motors|Records
        |Roofing|Farms?
      |Sushi|Bar|Grill|Pub|Pizzeria|Bakery|Boutique|Pharmacy|Nursery|Kindergarten|Hostel|Inn|Lodge|Ranch|Zoo|Village
        |Lake
      |Mountains?|Bridge|Lane|Cinema|Festival|Band|Ensemble|Ballet|Bookshop|Shelter|Airport|Gardens?|Sports|Football
        |Supermarket
      |Logistics|Freight|Couriers|Haulage|Plumbing|Catering|Foods|Holdings|Cleaning|Realty|Properties|Nurseries|Bank
        |Arms|Nails|Barbers|Taxis|Cabs
      |Dental|Florist|Fitness|Yoga|Wines|Travel|Tours|Court|Close|Crescent|Terrace|Nightclub|Construction|Coworking|Girls|Ladies|River|Sea|Bay|Beach
        |Valley|Harbou?r|House|Chapel|Railway|Brewery|Orchestra|Choir)\b""",
    re.VERBOSE,
)
_VENUE_BEFORE = re.compile(
    r"\b(?:Café|Cafe|Hotel|Restaurant|Pub|Villa|Museum|Hostel|Bistro|Brasserie|Ristorante|Trattoria|Mount|Fort"
    r"|Château|MV|SS|HMS|USS|Lake|Camp|Saint|Church) $"
)
# "reported to Sarah Jenkins": a first name that is no word of the taxonomy, and the sentence goes on
_FIRST_NAME = re.compile(r"\b(?:to|by|with|under|for|from|met|assist(?:ed|ing))\s+([A-Z][a-z]+)\s$")
_NAME_ENDS = re.compile(r"\s*(?:$|[,.;:)]|\s(?:and|in|at|on|for|to|who|as|from)\b)")
_FIRM_AFTER = re.compile(r"\s(?:&|and)\s(?:Sons?|Co\b|Daughters?|Partners|Brothers|Bros)")
_FAMILY = re.compile(r"\s(?:family|household|twins)\b(?!\s+(?:of|models?))")
_PERSON = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|Sir|Professor|Saint)\.?\s+(?:[A-Z][\w.]*\s+){0,2}$")
# an author's initial: "R. Azevedo, M. Tanaka", "and C. Lund"
_INITIAL = re.compile(r"\.(?:\s?[A-Z]\.)*\s?[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+)?(?:,|\.|\s\(|\s&|\sand\b|\set\sal|;|$)")
# theses of others, each in quotation marks: "9 Master theses, among them “...” (K. Mbeki)"
_SUPERVISED = re.compile(
    r"""\b(?:theses|supervis\w+|advis(?:ed|ing)|advisees|mentees|students)\b[^;]*[“"«‘][^”"»’]*$""", re.IGNORECASE
)
# the document about itself: "this CV was typeset in LaTeX"
_RESUME = r"\b(?:a|an|my|this|the|your)\s(?:[A-Z]\w+\s)?(?:CV|r[ée]sum[ée]|curriculum\svitae|template)"
_ABOUT_RESUME = re.compile(
    rf"{_RESUME}\s(?:was\s|is\s|has\sbeen\s)?(?:\w+\s)?"
    r"(?:written|generated|built|made|created|typeset|compiled|rendered|produced|designed)\b[^.]*$",
    re.IGNORECASE,
)
# a template's instructions speak to their reader; a resume does once at most, under a heading of its kind
_TO_READER = re.compile(
    r"(?:^|[.!?]\s)\s*You (?:can|may|could|should|must|need|want)\b(?! (?:also )?(?:find|reach|see|view))", re.MULTILINE
)
# what somebody else's text is about: "translated a book on statistics"
_TEXT_OF_OTHERS = re.compile(
    r"\b(?:translated|proofread|illustrated|typed|(?:journalist|reporter|copywriter|illustrator))\b[^.;]*"
    r"\b(?:on|about|covering|for)\s+(?:\w+\s+and\s+)?$",
    re.IGNORECASE,
)
# "our manager negotiated": the deed of another
_OTHER_SUBJECT = re.compile(
    r"""\b(?:our|my|the|his|her|their)\s+(?:\w+\s+)?(?:manager|boss|company|firm|CTO|CEO|CFO|director|owner|founder
      |supervisor
    |head|professor|board|husband|wife|father|mother|brother|sister|friend|client|customer|landlord)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
# the post of another: "shadowed the tech lead for a sprint"
_HELPED = re.compile(
    r"""\b(?:shadow(?:ed|ing)|assist(?:ed|ing|ant\s+to)|report(?:ed|ing|s)?\s+(?:directly\s+)?to|answer(?:ed|ing)?\s+to
    |deputi[sz](?:ed|ing)\s+for|secretary\s+to|on\s+behalf\s+of)\s+(?:the|our|my|an?|his|her)\s+(?:\w+\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_POST = re.compile(r"(?:[\w-]+\s)?(?:lead|leader|head|manager|director|mentor|supervisor)\b", re.IGNORECASE)
# "The vendor deployed", "Colleagues wrote", up to another subject: what others did to the thing
_OTHERS = r"""(?:manager|boss|CTO|CEO|CFO|director|owner|founder|supervisor|professor|husband|wife|father|mother
      |brother|sister|friend
    |landlord|vendor|supplier|contractor|consultant|agency|lawyer|colleague|flatmate|neighbou?r|predecessor|teammate
      |son|daughter)s?"""
_SUBJECT_OF_OTHERS = rf"^\W*(?:(?:my|our|the|a|an|their|his|her)\s+(?:[\w-]+\s+)?{_OTHERS}|colleagues|others|IT)\s+"
_OTHER_SUBJECT_FIRST = re.compile(rf"{_SUBJECT_OF_OTHERS}(?:had\s+|has\s+|also\s+)?$", re.IGNORECASE | re.VERBOSE)
_DEED_OF_OTHERS = re.compile(
    rf"""{_SUBJECT_OF_OTHERS}(?:had\s|has\s|also\s)?(?:\w+ed|wrote|writes?|built|builds?|led|leads?|ran|runs?|made|makes?
    |taught|teaches|held|gave|uses?|publish(?:es)?|develops?)\b(?:(?!\b(?:I|we|me|us)\b)[^.;])*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "my supervisor's machine learning course"
_OF_OTHERS = re.compile(rf"\b(?:my|our)\s+(?:[\w-]+\s+)?{_OTHERS}['’]s?\s+(?:\w+\s+)?$", re.IGNORECASE | re.VERBOSE)
_SITES = frozenset({"github", "gitlab", "bitbucket", "kaggle", "stack-overflow", "hugging-face", "linkedin", "medium"})
_LINK_LABELS = re.compile(
    r"\b(?:linked-?in|portfolio|web\s?site|home\s?page|e-?mail|phone|twitter|scholar|orcid|blog)\b|@|\(\d{3}\)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s*:\s*(?:/{2}\s*)?[\w.@/-]+\s*(?:$|[|•·;\t])")


def bystander(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """Why a proposal speaks of others, in words for `explain`; None where nothing says so."""
    if scene.section_at(scene.tokens[proposal.first].start) is SectionKind.SKILLS:
        return None
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    first, stop = scene.segment_at(start)
    before = scene.text[max(first, start - _BEFORE) : start].replace("\n", " ")
    after = scene.text[end : min(stop, end + _AFTER)].replace("\n", " ")
    is_named = proposal.skill_id in index.named
    return (
        _about_the_document(start, before, scene)
        or _other_company(before, after, is_named=is_named, is_capital=scene.text[start].isupper())
        or _other_person(proposal, before, after, scene.text[start:end])
        or (_surname(proposal, before, after, index) if is_named else None)
        or (_link(proposal, scene) if proposal.skill_id in _SITES else None)
        or (None if is_named or proposal.skill_id in index.soft else _department(proposal, before, after))
        or _asked_of_others(proposal, before, after, index)
    )


def deed_of_another(proposal: Proposal, scene: Scene) -> str | None:
    """Why a phrase tells of another's deed: its subject stands before it."""
    start = scene.tokens[proposal.first].start
    before = scene.text[max(scene.segment_at(start)[0], start - _AFTER) : start].replace("\n", " ")
    is_post = _POST.match(scene.text, start) and _HELPED.search(before)
    is_other = any(cue.search(before) for cue in (_OTHER_SUBJECT, _OTHER_SUBJECT_FIRST, _DEED_OF_OTHERS))
    return "somebody else's deed" if is_post or is_other else None


def _about_the_document(start: int, before: str, scene: Scene) -> str | None:
    if _ABOUT_RESUME.search(before):
        return "about the resume itself"
    section = scene.resume_text.section_at(start)
    # a plain search first: nearly all resumes end here, and the pattern walks the whole section
    if section is None or scene.text.find("You ", section.start, section.end) < 0:
        return None
    found = _TO_READER.findall(scene.text, section.start, section.end)
    return "a template's instructions" if len(found) > (section.kind is not SectionKind.OTHER) else None


def _other_company(before: str, after: str, *, is_named: bool, is_capital: bool) -> str | None:
    if is_capital and (_VENUE.match(after) or _FIRM_AFTER.match(after) or _VENUE_BEFORE.search(before)):
        return "the name of a place or a group"
    if not is_named:
        return None
    if is_capital and _FAMILY.match(after):
        return "a person's name"
    if _COMPANIES.search(before) or (is_capital and (_is_workplace(before) or _TO_OTHERS.match(after))):
        return "a company's name"
    return None


def _is_workplace(before: str) -> bool:
    at = _AT.search(before)
    return at is not None and (at[1] or "").casefold() not in _ABLE


def _other_person(proposal: Proposal, before: str, after: str, surface: str) -> str | None:
    if proposal.length == 1 and surface[0].isupper() and _PERSON.search(before):
        return "a person's name"
    if len(surface) == 1 and _INITIAL.match(after) and not before.rstrip().endswith((":", "/")):
        return "an initial"
    if _POST.match(surface) and _HELPED.search(before):
        return "somebody else's post"
    if _DEED_OF_OTHERS.search(before) or _OF_OTHERS.search(before):
        return "somebody else's deed"
    if _TEXT_OF_OTHERS.search(before):
        return "what somebody else's text is about"
    return "the work of somebody supervised" if _SUPERVISED.search(before) else None


def _surname(proposal: Proposal, before: str, after: str, index: MatchIndex) -> str | None:
    first = _FIRST_NAME.search(before) if proposal.length == 1 else None
    if first is None or not _NAME_ENDS.match(after) or word_key(first[1]) in index.vocabulary:
        return None
    return "a person's name"


def _link(proposal: Proposal, scene: Scene) -> str | None:
    """A site that is only the label of a profile's address."""
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    line_start = scene.text.rfind("\n", 0, start) + 1
    line_end = scene.text.find("\n", end)
    rest = scene.text[end : line_end if line_end >= 0 else len(scene.text)]
    row = scene.text[line_start:start] + " " + rest
    is_label = _HANDLE.match(rest) or (_LINK_LABELS.search(row) and len(row.split()) <= 14)
    return "the label of a link" if is_label else None


def _department(proposal: Proposal, before: str, after: str) -> str | None:
    if _TEAMS.match(after):
        return "a trade or a team"
    is_department = proposal.skill_id in _DEPARTMENTS
    return "colleagues" if is_department and _ENDS.match(after) and _COLLEAGUES.search(before) else None


def _asked_of_others(proposal: Proposal, before: str, after: str, index: MatchIndex) -> str | None:
    if proposal.skill_id in index.soft or proposal.skill_id in {"recruitment", "human-resources"}:
        return None
    hiring = _HIRING.search(before)
    return "asked of somebody else" if hiring and _HIRED.search(hiring[0] + after) else None
