"""Degrees as they are printed -> their level and field."""

import re
from dataclasses import dataclass

from gapscan.schema.resume import DegreeLevel as Level

_END = r"(?=[\s,.:()|–—-]|$)"
"""A two-letter degree stands alone: "MS" in "MS in Statistics", never in "MSc" or "MSI"."""


_CELL = re.compile(r"[^\t|(]+|[\t|(]+")
_SIGNS = re.compile(r"\\.|\(\?.*")


@dataclass(frozen=True, slots=True)
class _Spellings:
    """How one level is printed; `one_case` is for cells all in capitals or all in small letters."""

    printed: re.Pattern[str]
    one_case: re.Pattern[str]


def _pattern(cased: str, any_case: str) -> _Spellings:
    """Abbreviations that count in their own letter case, and words that count in any.

    Where a whole cell is in one case, abbreviations of three letters count too; "be" and "ma" stay words.
    """
    own = [rf"(?:{one}){_END}" for one in cased.split()]
    long = [rf"(?i:{one}){_END}" for one in cased.split() if sum(map(str.isalpha, _SIGNS.sub("", one))) >= 3]
    words = [f"(?i:{any_case})"]
    return _Spellings(
        re.compile(rf"\b(?:{'|'.join([*own, *words])})"), re.compile(rf"\b(?:{'|'.join([*own, *long, *words])})")
    )


_OF = r"['’]?s?(?! ?(?:thesis|project|dissertation|class|of ceremonies))\b(?: (?:of|in|degree))?"
_LEVELS: tuple[tuple[Level, _Spellings], ...] = (
    (
        Level.PHD,
        _pattern(
            r"Ph\.?\s?D\.? PHD D\.?\s?Phil\.? Dr\.\s?(?:rer|phil|ing)",
            r"doctor(?:ate|al)?(?: (?:of|in|degree|student|candidate))?\b|promotion\b|doctorat\b|doctorado\b"
            r"|doutorado\b|dottorato\b",
        ),
    ),
    (
        Level.MASTER,
        _pattern(
            r"M\.?\s?S\.?c\.? M\.?S\.? M\.?A\.? MBA M\.B\.A\.? M\.?\s?Tech M\.?\s?Eng MCA MPH MFA MPhil MPA MPP MRes "
            r"MMath M\.?Ed M\.?Com MSW MIS MSN MSE MSCS MSDS LL\.?M DEA M\.Phil Dipl\.-\w+",
            rf"m[aá]ster{_OF}|ma[iî]trise\b|staatsexamen\b|magist(?:er|erio)\b|maestr[ií]a\b|mestrado\b"
            r"|laurea magistrale|diplom-\w+|ing[eé]nieur\b|post-?graduate degree",
        ),
    ),
    (
        Level.BACHELOR,
        _pattern(
            r"B\.?\s?S\.?c\.? B\.?S\.? B\.?A\.? B\.?\s?Tech B\.?\s?E\.? B\.?\s?Eng BBA BCA B\.?Comm? BFA LL\.?B BSN "
            r"BASc B\.?Ed AB(?=\sin) SB(?=\sin) BGS BIT BCS BSE BSEE BSCS BSBA",
            rf"bachelor{_OF}|baccalaureate\b|licence\b|licenciatura|licenciado|bacharelado|laurea\b|grado en\b"
            r"|undergraduate (?:degree|studies)|graduated? in\b",
        ),
    ),
    (
        Level.ASSOCIATE,
        _pattern(r"A\.A\.S?\.? A\.S\.? AAS", r"associate['’]?s? (?:of|in|degree)|associate['’]s\b"),
    ),
    (Level.BOOTCAMP, _pattern("", r"boot\s?-?camp\b|immersive\b|nanodegree\b")),
    (
        Level.HIGHSCHOOL,
        _pattern(
            "HSC SSC GED XII",
            r"high school|secondary (?:school|education)|a-levels?\b|abitur\b|baccalaur[eé]at\b|matura\b|bachillerato"
            r"|ensino m[eé]dio|intermediate (?:education|school)|class (?:xii?|10|12)\b|gymnasium\b"
            r"|matriculation|sixth form",
        ),
    ),
    (Level.DIPLOMA, _pattern("", r"diploma\b|dipl[oô]me\b|diplomado")),
    (Level.CERTIFICATE, _pattern("", r"certificate\b|certification\b|certificado|zertifikat|certificat\b")),
)
# the degree that is also a state, behind the towns where its colleges are
_STATE = re.compile(
    r"\b(?:amherst|andover|boston|bridgewater|brookline|burlington|cambridge|chestnut hill|dartmouth|framingham|holyoke"
    r"|lexington|lowell|medford|natick|needham|newton|northampton|norton|quincy|salem|somerville|south hadley"
    r"|springfield|waltham|wellesley|williamstown|woburn|worcester),?\s+(?=MA$)",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:universit\w+|college|institute|school|academy)\b")
_FIELD = re.compile(
    r"""^(?:['’]?s?\s*(?:degree)?|\s*\([^)]{1,12}\))?\s*
    (?:\((?:hons|honours)\)|with\ honou?rs)?[\s,:–—.-]*
    (?:of\s+(?:science|arts|engineering(?!\ management)|technology(?!\ management)
       |business(?!\ (?:administration|management|analytics|economics|informatics|studies|law))|applied\ science
       |philosophy|education|fine\ arts|commerce|laws?)\b
       (?:\s*\([^)]*\))?[\s,:–—-]*)?
    (?:candidate\b|student\b)?\s*\(?(?!c?gpa\b|grade\b|expected\b)
    (?:stud(?:ies|ium|y|es)\s+)?(?:in\s+|of\s+|en\s+|em\s+)?(?:major(?:ing)?\s+in\s+)?
    (?P<field>[A-Za-zÀ-ÿ][\w&/À-ÿ'\ -]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_FIELD_END = re.compile(
    r"\s+(?:at|from|with|minor|gpa|thesis|graduated|expected|speciali[sz]\w+|concentration|emphasis|cum|magna|summa|"
    r"first class)\b.*$",
    re.IGNORECASE,
)


# what a degree is printed behind: "Computer Science, BSc", "Physics (MSc)"
_BEFORE = re.compile(r"(?:^|[\t|•·–—,])\s*(?P<field>[^\W\d_][^\t|•·–—,()]*?)\s*(?:[,|•·–—(]|\s-)\s*$")
_LONGEST_FIELD_WORDS = 6
_SUBJECT = re.compile(
    r"scienc|engineer|mathemat|statist|econom|physi|chemi|biolog|informati|comput|manage|business|design|market|financ"
    r"|account|psycholog|history|philosoph|linguist|languag|literatur|nurs|education|law|media|communicat|analytic"
    r"|robotic|electr|mechanic|technolog|studies|art|architect|politic|sociolog|geogra|medicin|wissenschaft|ingeni|data"
    r"|learning|intelligence|software|security|music|theolog|anthropolog|agricultur|logistic|operations",
    re.IGNORECASE,
)
_NO_DEGREE_BEHIND = re.compile(r"\s?(?:(?:thesis|dissertation|arbeit)\b|project\s*(?:[-–—:,(]|$))", re.IGNORECASE)


def find_degree(text: str) -> tuple[Level, re.Match[str]] | None:
    """The highest degree that a line names, and where.

    Args:
        text: one line.

    Returns:
        The level and the match, or None where the line names none.
    """
    for level, spellings in _LEVELS:
        for cell in _CELL.finditer(text):
            one_case = cell[0].isupper() or cell[0].islower()
            pattern = spellings.one_case if one_case else spellings.printed
            for match in pattern.finditer(text, cell.start(), cell.end()):
                if not _STATE.search(text[: match.end()]) and not _NO_DEGREE_BEHIND.match(text, match.end()):
                    return level, match
    return None


def names_subject(text: str) -> bool:
    """Whether a short text holds a word for something that is studied."""
    return bool(_SUBJECT.search(text))


def field_of(text: str, match: re.Match[str]) -> str | None:
    """What was studied, in lower case: the words before the degree where they name a subject, or those after it.

    Args:
        text: one line, its dates blanked.
        match: the degree in it.

    Returns:
        None where neither stands there.
    """
    before = _BEFORE.search(text[: match.start()])
    if before and len(before["field"].split()) <= _LONGEST_FIELD_WORDS:
        field = before["field"].lower()
        if names_subject(field) and not _SCHOOL.search(field) and not re.match(r"\s*(?:in|of)\b", text[match.end() :]):
            return field
    return field_after(text, match)


def field_after(text: str, match: re.Match[str]) -> str | None:
    """What was studied: the words after the degree, in lower case; None where nothing follows."""
    # "Bachelor of" is the degree, "of Science" stands before the field
    begin = match.end() - len(" of") if match[0].lower().endswith(" of") else match.end()
    found = _FIELD.match(text[begin:].partition("\t")[0])
    if not found:
        return None
    field = _FIELD_END.sub("", found["field"]).strip(" -–—,.'").lower()
    if _SCHOOL.search(field):
        return None
    return field if len(field) > 2 or field in {"it", "ai"} else None
