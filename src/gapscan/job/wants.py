"""A sentence and the part it stands in -> what it wants of whoever reads it, if anything."""

import re

from gapscan.job.headings import Part
from gapscan.schema.job import Wanted

_ASKS = re.compile(
    r"\bexperienced?\b|\d ?\+? ?(?:years|yrs)|\bknowledge of\b|\bproficien|\bdegree\b|\bskills?\b|"
    r"\bfamiliar|\bbackground in\b|\bexpert(?:ise)?\b|\bunderstanding of\b|\bmust\b|\brequire[sd]\b|\bfluen|"
    r"\bability to\b|"
    r"\bideally\b|\bpreferred\b|\ba plus\b|\bnice to have\b|\bPh\.?D\b|\bbachelor|\bmaster['’]s|\bwho (?:know|"
    r"can|ha)|\bcommand of\b",
    re.IGNORECASE,
)
_TO_CANDIDATE = re.compile(
    r"\b(?:you(?!r\b)|candidates?|applicants?|must|required|looking for|seeking|hiring|someone|person|individual|"
    r"ideal|successful|preferred|a plus|nice to have|ideally|requires?)\b",
    re.IGNORECASE,
)
_FIRMLY = re.compile(
    r"\b(?:you (?:must|should|have|need)|must (?:have|be)|candidates? (?:must|should|will|has|have)|required)\b",
    re.IGNORECASE,
)
_OF_COMPANY = re.compile(
    r"\b(?:we|our (?:company|team|clients?|people|products?|platform)|company|firm)(?:['’]ve| have| has| is| "
    r"are| bring| combine)?\b(?! (?:are |is )?(?:looking|seeking|hiring|require|need|want|expect))",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:you(?:['’]ll| will)|responsib(?:le|ilities)|will (?:be|work|help|develop|build|lead|design|support)|"
    r"in this role|duties)\b",
    re.IGNORECASE,
)
# how a line of qualifications begins, whatever stands above it
_ASKING_START = re.compile(
    r"^(?:the (?:ideal |successful )?candidate (?:must|should|has)|experience\b|(?:minimum|at least)\b|\d+\+? "
    r"?(?:-|–|to)? ?\d*\+? ?(?:or more )?(?:years|yrs)|bachelor|master['’]?s\b|"
    r"ph\.?d|b\.?[as]\.?\b|m\.?s\.?\b|strong\b|excellent\b|proven\b|proficien|knowledge of|familiar|fluen|"
    r"demonstrated|"
    r"ability to|(?:prior|previous|relevant|hands[- ]on|solid|extensive|working|professional|good|deep|"
    r"advanced)\b.{0,30}"
    r"(?:experience|knowledge|understanding|skills)|must (?:have|be)|degree\b|expert\b|you (?:have|are|must)\b|"
    r"required\b)",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"equal[- ](?:employment )?opportunit|affirmative action|discriminat(?:e|ion)|\bEEOC?\b|e-verify|"
    r"reasonable accommodation|"
    r"background check|all qualified applicants|protected (?:class|status|characteristic|veteran)|privacy "
    r"(?:policy|notice)|"
    r"recruitment agenc|drug[- ](?:free|test|screen)|work authori[sz]ation|visa sponsorship|legally authori[sz]ed",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:we (?:offer|provide)|benefits (?:include|package)|401\s?\(?k|paid (?:time off|vacation|holidays|"
    r"leave)|(?:health|medical|dental|life) (?:insurance|coverage|plan)|"
    r"competitive (?:salary|compensation|pay|base|benefits)|stock options|vacation days|salary (?:range|of)|"
    r"per hour|bonus (?:plan|program|scheme)|our mission|tuition)\b",
    re.IGNORECASE,
)
_COMPANY_START = re.compile(
    r"^(?:(?:we|our)\b(?! (?:are |['’]re )?(?:looking|seek|hir|require|need|want|expect|prefer|ask|would|ideal|"
    r"candidate|perfect|successful))|[A-Z][\w&.]+(?: [A-Z][\w&.]+){0,3} (?:is an? (?!plus|must\b|bonus|"
    r"requirement|advantage|(?:big|huge|strong|definite|great) plus|nice)|has been|was founded|"
    r"provides|offers|serves)\b)"
)
_DEFAULT = {Part.MUST: Wanted.MUST, Part.ASKED: Wanted.MUST, Part.NICE: Wanted.NICE, Part.DUTY: Wanted.DUTY}
# "the data scientist will work alongside ..." tells of the work wherever it stands
_OF_WORK = re.compile(
    r"^(?:you(?:['’]ll| will)|(?:the|this) [\w /-]{3,40}? will|responsible for)\b"
    r"(?! (?:also )?(?:have|need|possess|bring|be (?:an?|able|required|familiar|proficient|skilled|experienced)\b))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[\s•●▪■◦·‣⁃*–—-]+")


def wanted_in(sentence: str, part: Part) -> Wanted | None:
    """What a sentence wants where none of its words says otherwise; None where it asks for nothing.

    Args:
        sentence: one sentence, with or without its bullet.
        part: the part of the advert around it.
    """
    bare = _BULLET.sub("", sentence).strip()
    if _OFFER.search(bare) or _LAW.search(bare):
        return None
    if _OF_WORK.match(bare):
        return None if part is Part.ABOUT else Wanted.DUTY
    if part is Part.DUTY:
        return Wanted.MUST if asks(bare) and _ASKING_START.match(bare) else Wanted.DUTY
    if part in _DEFAULT:
        return None if _COMPANY_START.match(bare) else _DEFAULT[part]
    if part is Part.ABOUT:
        firmly = _ASKING_START.match(bare) or (_FIRMLY.search(bare) and not _OF_COMPANY.search(bare))
        return Wanted.MUST if asks(bare) and firmly else None
    return _wanted_in_opening(bare)


def asks(sentence: str) -> bool:
    """Whether a sentence holds words by which adverts ask for something: experience, knowledge, a degree."""
    return _ASKS.search(sentence) is not None


def is_small_print(sentence: str) -> bool:
    """Whether a sentence is about law and procedure, which stand at the end of adverts."""
    return _LAW.search(sentence) is not None


def _wanted_in_opening(bare: str) -> Wanted | None:
    to_candidate = _TO_CANDIDATE.search(bare) and not _OF_COMPANY.match(bare)
    if asks(bare) and (_ASKING_START.match(bare) or to_candidate):
        return Wanted.MUST
    return Wanted.DUTY if _DUTY.search(bare) else None
