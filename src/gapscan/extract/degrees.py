"""Degrees as they are printed -> their level and field."""

import re

from gapscan.schema.resume import DegreeLevel as Level

_D = r"\.?\s?"
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (
        Level.PHD,
        re.compile(
            rf"\b(?:Ph{_D}D\b|PHD\b|D{_D}Phil\b|Dr{_D}(?:rer|phil|ing)|(?i:doctor(?:ate|al)?(?: (?:of|in|degree|student|candidate))?\b"
            r"|promotion\b|doctorat\b|doctorado\b|doutorado\b|dottorato\b))",
        ),
    ),
    (
        Level.MASTER,
        re.compile(
            rf"\b(?:M{_D}S{_D}c\b|M\.?S\.?(?=[\s,.:(|–—-]|$)|M\.?A\.?(?=[\s,.:(|–—-]|$)|MBA\b|M\.B\.A|M{_D}Tech\b|M{_D}Eng\b|MCA\b"
            r"|MPH\b|MFA\b|MPhil\b|MPA\b|MPP\b|MRes\b|MMath\b|M\.?Ed\b|M\.?Com\b|MSW\b|MIS\b|MSN\b|MEng\b|MSE\b|MSCS\b|MSDS\b|LLM(?= in| at|,)|DEA\b"
            r"|(?i:master(?:'s|’s|s)?(?:\b(?! of ceremonies|['’]?s? (?:thesis|project|dissertation|class)))(?: of| in| degree)?|magist(?:er|erio)|maestr[ií]a|mestrado"
            r"|laurea magistrale|diplom-\w+|ing[eé]nieur|post-?graduate degree))",
        ),
    ),
    (
        Level.BACHELOR,
        re.compile(
            rf"\b(?:B{_D}S{_D}c\b|B\.?S\.?(?=[\s,.:(|–—-]|$)|B\.?A\.?(?=[\s,.:(|–—-]|$)|B{_D}Tech\b|B{_D}E\.?(?=[\s,.:(|–—-]|$)|B{_D}Eng\b|BBA\b"
            r"|BCA\b|B\.?Com\b|BFA\b|LL\.?B\b|BSN\b|BASc\b|B\.?Ed\b|AB(?= in)|SB(?= in)|BGS\b|BIT\b|BCS\b|BSE\b|BSEE\b|BSCS\b"
            r"|(?i:bachelor(?:'s|’s|s)?\b(?! thesis| project)|baccalaureate|licence\b|licenciatura|licenciado|bacharelado|laurea\b(?! magistrale)"
            r"|undergraduate (?:degree|studies)|grado en\b|graduated? in\b))",
        ),
    ),
    (
        Level.ASSOCIATE,
        re.compile(r"\b(?:(?i:associate(?:'s|’s|s)? (?:of|in|degree)|associate(?:'s|’s)\b)|A\.A\.S?\.?|A\.S\.|AAS\b)"),
    ),
    (Level.BOOTCAMP, re.compile(r"\b(?i:boot\s?-?camp|immersive|nanodegree)\b")),
    (
        Level.HIGHSCHOOL,
        re.compile(
            r"\b(?i:high school|secondary (?:school|education)|a-levels?|abitur|baccalaur[eé]at|matura|bachillerato|ensino m[eé]dio"
            r"|intermediate (?:education|school)?|class (?:xii?|10|12)|hsc\b|ssc\b|ged\b|gymnasium|matriculation|sixth form)"
        ),
    ),
    (Level.DIPLOMA, re.compile(r"\b(?i:diploma|dipl[oô]me|diplomado)\b")),
    (Level.CERTIFICATE, re.compile(r"\b(?i:certificate|certification|certificado|zertifikat|certificat)\b")),
)
_FIELD = re.compile(
    r"^(?:['’]?s?\s*(?:degree)?|\s*\([^)]{1,12}\))?\s*(?:\((?:hons|honours)\)|with honou?rs)?[\s,:–—.-]*(?:of\s+(?:science|arts|engineering|technology|business"
    r"|applied science|philosophy|education|fine arts|commerce|laws?)\b(?:\s*\([^)]*\))?[\s,:–—-]*)?(?:in\s+|of\s+|en\s+|em\s+)?(?P<field>[A-Za-zÀ-ÿ][\w&/À-ÿ' -]*)",
    re.IGNORECASE,
)
_FIELD_END = re.compile(
    r"\s+(?:at|from|with|minor|gpa|thesis|graduated|expected|specializ\w+|specialis\w+|concentration|emphasis|cum|magna|summa|first class)\b.*$",
    re.IGNORECASE,
)
_GENERIC = {"science", "arts", "engineering", "technology", "philosophy", "degree", "business administration"}


def find_degree(text: str) -> tuple[Level, re.Match[str]] | None:
    """The highest degree that a line names, and where.

    Args:
        text: one line.

    Returns:
        The level and the match, or None where the line names none.
    """
    for level, pattern in _LEVELS:
        match = pattern.search(text)
        if match:
            return level, match
    return None


def field_after(text: str, match: re.Match[str]) -> str | None:
    """What was studied: the words after the degree, in lower case; None where nothing follows."""
    tail = text[match.end() :]
    found = _FIELD.match(tail)
    if not found:
        return None
    field = _FIELD_END.sub("", found["field"]).strip(" -–—,.'").lower()
    return field if len(field) > 2 or field in {"it", "ai"} else None
