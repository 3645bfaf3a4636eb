"""Degrees as they are printed -> their level and field."""

import re

from gapscan.schema.resume import DegreeLevel as Level

_END = r"(?=[\s,.:(|–—-]|$)"
"""A two-letter degree stands alone: "MS" in "MS in Statistics", never in "MSc" or "MSI"."""


def _pattern(cased: str, any_case: str) -> re.Pattern[str]:
    """Abbreviations that count in their own letter case, and words that count in any."""
    abbreviations = [rf"(?:{one}){_END}" for one in cased.split()]
    return re.compile(rf"\b(?:{'|'.join([*abbreviations, f'(?i:{any_case})'])})")


_OF = r"['’]?s?(?! ?(?:thesis|project|dissertation|class|of ceremonies))\b(?: (?:of|in|degree))?"
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
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
            rf"master{_OF}|magist(?:er|erio)\b|maestr[ií]a\b|mestrado\b|laurea magistrale|diplom-\w+|ing[eé]nieur\b"
            r"|post-?graduate degree",
        ),
    ),
    (
        Level.BACHELOR,
        _pattern(
            r"B\.?\s?S\.?c\.? B\.?S\.? B\.?A\.? B\.?\s?Tech B\.?\s?E\.? B\.?\s?Eng BBA BCA B\.?Com BFA LL\.?B BSN "
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
    (?:of\s+(?:science|arts|engineering|technology|business(?!\ administration)|applied\ science|philosophy|education
       |fine\ arts|commerce|laws?)\b
       (?:\s*\([^)]*\))?[\s,:–—-]*)?
    (?:candidate\b|student\b)?\s*\(?(?!c?gpa\b|grade\b|expected\b)
    (?:in\s+|of\s+|en\s+|em\s+)?
    (?P<field>[A-Za-zÀ-ÿ][\w&/À-ÿ'\ -]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_FIELD_END = re.compile(
    r"\s+(?:at|from|with|minor|gpa|thesis|graduated|expected|speciali[sz]\w+|concentration|emphasis|cum|magna|summa|"
    r"first class)\b.*$",
    re.IGNORECASE,
)


def find_degree(text: str) -> tuple[Level, re.Match[str]] | None:
    """The highest degree that a line names, and where.

    Args:
        text: one line.

    Returns:
        The level and the match, or None where the line names none.
    """
    for level, pattern in _LEVELS:
        for match in pattern.finditer(text):
            if not _STATE.search(text[: match.end()]):
                return level, match
    return None


def field_after(text: str, match: re.Match[str]) -> str | None:
    """What was studied: the words after the degree, in lower case; None where nothing follows."""
    # "Bachelor of" is the degree, "of Science" stands before the field
    begin = match.end() - len(" of") if match[0].lower().endswith(" of") else match.end()
    found = _FIELD.match(text[begin:])
    if not found:
        return None
    field = _FIELD_END.sub("", found["field"]).strip(" -–—,.'").lower()
    if _SCHOOL.search(field):
        return None
    return field if len(field) > 2 or field in {"it", "ai"} else None
