"""Words that dates are made of, so that dates can be told from text without reading them."""

import re
import unicodedata
from functools import lru_cache

from gapscan.text.months import MONTHS

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])[.,]{0,2}"
_YEAR = r"(?:19|20)\d\d[,.]?|['’]\d\d"
_NUMBERS = r"\d{1,2}[./]\d{2,4}|(?:19|20)\d\d[./-]\d{1,2}"
_DASH = r"[-–—/→~]+"
_TO = r"to|until|till|bis|tot|a|ate|hasta|al"
_NOW = (
    r"present|now|current|today|ongoing|heute|aktuell|aujourd['’]hui|actualidad|presente|hoy|hoje|atual|heden|cours|"
    r"en|la"
)
_SINCE = r"since|seit|depuis|desde|ab|from|von|de"
_STAMP = rf"(?:{_YEAR}|{_NUMBERS}|{_MONTH}|{_NOW})"
_PART = re.compile(rf"{_STAMP}|{_DASH}|{_TO}|{_SINCE}|(?:{_STAMP})?{_DASH}(?:{_STAMP})?", re.IGNORECASE)
_JOINT_AT_END = re.compile(rf"(?:{_DASH}|\b(?:{_TO}|{_SINCE}))$", re.IGNORECASE)
_JOINT_AT_START = re.compile(rf"^(?:{_DASH}|(?:{_TO})\b)", re.IGNORECASE)
_MONTH_AT_END = re.compile(rf"(?:^|[\s–—-]){_MONTH}$", re.IGNORECASE)
_RANGE = re.compile(rf"(?:19|20)\d\d\s*{_DASH}\s*(?:(?:19|20)\d\d|(?:{_NOW})\b)", re.IGNORECASE)
_HAS_DIGIT = re.compile(r"\d")


def _plain(text: str) -> str:
    """Without accents, which months and joints are printed with or without."""
    return text if text.isascii() else "".join(unicodedata.normalize("NFKD", sign)[:1] for sign in text)


@lru_cache(maxsize=4096)
def is_date_part(word: str) -> bool:
    """Whether a word can stand in a date: a month, a year, a joint, or today."""
    return bool(_PART.fullmatch(_plain(word.strip("()"))))


# every rail that is tried asks again for every line
@lru_cache(maxsize=4096)
def is_date(text: str) -> bool:
    """Whether a text is nothing but words of a date, with a number among them."""
    words = text.split()
    return bool(words) and bool(_HAS_DIGIT.search(text)) and all(map(is_date_part, words))


def goes_on(above: str, below: str) -> bool:
    """Whether a date breaks off at the end of one line and is finished by the next.

    Args:
        above: a line of nothing but words of a date, as is `below`.
        below: the line under it.
    """
    above, below = _plain(above), _plain(below)
    broken = bool(_JOINT_AT_END.search(above))
    begun = bool(_JOINT_AT_START.search(below))
    yearless = bool(_MONTH_AT_END.search(above)) and bool(_HAS_DIGIT.match(below))
    whole = bool(_JOINT_AT_END.search(below) or _RANGE.search(below))
    return (broken or begun or yearless) and not (broken and whole)
