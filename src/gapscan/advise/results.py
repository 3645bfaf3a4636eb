"""Whether a statement tells what came of the work: a number that measures, or a word of change."""

import re
from collections.abc import Iterable, Sequence

from gapscan.schema.match import SkillMatch

_NUMBER = re.compile(r"(?<![\w.,/-])[~<>+$\u20ac\u00a3\u00a5\u20b9-]{0,2}\d[\d,.'\u2019]*")
_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens?"
    r"|hundreds?|thousands?|millions?|billions?|half|halved|halving|doubled|doubling|tripled|tripling|quadrupled"
    r"|twice|zero|percent)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s?(?:%|\u2030|x\b|k\b|m\b|bn\b|\+)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RESULT_WORD = re.compile(
    r"\b(?:increas|reduc|improv|cut|cutting|sav(?:e|ed|es|ing)\b|grew|grow|rais|rose|boost|decreas|lower|fell|drop|shorten"
    r"|accelerat|speed|sped|faster|doubl|tripl|halv|eliminat|prevent|won\b|win\b|award|adopt|used by|saving|enabl"
    r"|resulting|leading to|led to|achiev|deliver|launch|ship|publish|accept|accura|revenue|cost|retention"
    r"|from \w+ to \w+)\w*",
    re.IGNORECASE,
)


def holds_number(text: str, start: int, mentions: Iterable[SkillMatch]) -> bool:
    """Whether a statement holds a number that measures something: no year, no version, no part of a name.

    Args:
        text: the statement.
        start: where it begins in the resume's text.
        mentions: the skills named there; a number in or right after one is part of its name.
    """
    if _NUMBER_WORD.search(text):
        return True
    named = [(match.start - start, match.end - start) for match in mentions]
    return any(_measures(found, text, named) for found in _NUMBER.finditer(text))


def tells_result(text: str) -> bool:
    """Whether a statement holds a word of change, gain or delivery."""
    return _RESULT_WORD.search(text) is not None


def _measures(found: re.Match[str], text: str, named: Sequence[tuple[int, int]]) -> bool:
    has_unit = bool(_UNIT.match(text, found.end())) or found[0][0] in "$\u20ac\u00a3\u00a5\u20b9"
    digits = found[0].strip("~<>+-.,")
    if _YEAR.fullmatch(digits) and not has_unit:
        return False
    if any(begin <= found.start() < stop or 0 <= found.start() - stop <= 1 for begin, stop in named):
        return False
    after = text[found.end() : found.end() + 1]
    return has_unit or not after.isalpha()
