"""A sentence -> the degree it asks for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gapscan.job.statements import Statement
from gapscan.schema.job import JobDegree, Wanted
from gapscan.schema.resume import DegreeLevel

_APOSTROPHE = r"['’`´]?"
_PATTERNS = (
    (DegreeLevel.PHD, rf"Ph\.? ?D{_APOSTROPHE}s?\b|(?i:doctorate|doctoral(?: degree)?|D\.?Phil)"),
    (
        DegreeLevel.MASTER,
        (
            rf"(?i:master{_APOSTROPHE}s?(?= (?:degree|in\b|of\b|or\b|level|preferred|required|program)|,|/|\)|;|\.|"
            rf"$| ?\()|masters?{_APOSTROPHE}s degree)|\bM\.?S\.?c?\.?\b(?! ?(?:Office|Excel|SQL|Word|Access|"
            rf"Project|Power|Azure|Teams|Visio|Dynamics|Outlook|suite|products|Windows))(?=[ ,/)(;.]|$)|\bMBA\b|"
            rf"\bM\.? ?Tech\b|\bM\.?Eng\b|\bMCA\b|(?i:(?:advanced|graduate|post[- ]?graduate|higher) (?:technical |"
            rf"business |quantitative |or technical )*degree)|(?i:post[- ]?graduate(?= (?:in|qualification)))"
        ),
    ),
    (
        DegreeLevel.BACHELOR,
        (
            rf"(?i:bachelor{_APOSTROPHE}?s?{_APOSTROPHE}?(?: degree)?|bachelors?)|\bB\.?S\.?c?\.?\b(?=[ ,/)(;.]|$)|"
            rf"\bB\.?A\.?\b(?=[ ,/)(;.]|$)|\bB\.? ?Tech\b|\bB\.?Eng?\.?(?=[ ,/)(;.]|$)|\bBCA\b|(?i:(?:university|"
            rf"college|undergraduate|4[- ]year|four[- ]year|technical|science|engineering|STEM|quantitative|"
            rf"relevant|related|graduated? with a) degree)|(?i:undergraduate)|(?i:(?<!advanced )(?<!graduate "
            rf")\bdegree (?:in|or equivalent|from|required|preferred|educated))|(?i:\bgraduate (?:in|of)\b)"
        ),
    ),
    (DegreeLevel.ASSOCIATE, rf"(?i:associate{_APOSTROPHE}s?{_APOSTROPHE} degree|associates? degree)"),
    (DegreeLevel.HIGHSCHOOL, r"(?i:high[- ]school (?:diploma|degree|graduate|education)|\bGED\b)"),
)
_BY_LEVEL = tuple((level, re.compile(rf"(?<!\w)(?:{pattern})")) for level, pattern in _PATTERNS)
_RANK = {level: rank for rank, (level, _) in enumerate(reversed(_PATTERNS))}
_OR_EXPERIENCE = re.compile(
    r"\bor (?:an? )?(?:equivalent|comparable|similar|relevant|commensurate|the equivalent)(?: \w+){0,4}? "
    r"?(?:experience|combination|background|training|work)|"
    r"\b(?:or|and/or) (?:\w+ ){0,3}(?:work |professional |practical |industry )?experience\b|equivalent "
    r"(?:practical |work |professional |industry |combination of )*(?:experience|education)|"
    r"\bin lieu of\b|\bor equivalent\b(?! (?:degree|field|discipline|major))|degree or \d",
    re.IGNORECASE,
)


_NEAR = 80
_LIST_LINK = re.compile(r"['’]?s?(?: degrees?)?\s*(?:,|/|\bor\b|\band\b|\s|an?\b)*", re.IGNORECASE)
# who studies has no degree yet and is asked for none
_UNDER_WAY = re.compile(
    r"\b(?:studying (?:for|towards)|pursuing|enrolled in|working towards|completing|student[s]? (?:of|in)|"
    r"candidates? for)(?: [\w'’]+){0,3} ?$",
    re.IGNORECASE,
)


class DegreePlace(NamedTuple):
    """A degree with the place in the sentence where it stands."""

    start: int
    end: int
    degree: JobDegree


def degrees_in(statement: Statement) -> Iterator[DegreePlace]:
    """The degrees that a sentence asks for: the lowest that it accepts, and apart what it would like beside it."""
    found: dict[Wanted, DegreePlace] = {}
    or_experience = _OR_EXPERIENCE.search(statement.text) is not None
    named = mentions(statement.text)
    for index, (level, start, end) in enumerate(named):
        own = _own_part(statement, end, named[index + 1][1] if index + 1 < len(named) else None)
        wanted = own.wanted_at(statement.start + start, statement.start + end)
        if wanted is None or wanted is Wanted.DUTY or _UNDER_WAY.search(statement.text[max(0, start - _NEAR) : start]):
            continue
        degree = JobDegree(degree=level, wanted=wanted, or_experience=or_experience, line=statement.quote)
        other = found.get(wanted)
        if other is None or _RANK[level] < _RANK[other.degree.degree]:
            found[wanted] = DegreePlace(start, end, degree)
    yield from found.values()


def _own_part(statement: Statement, end: int, following: int | None) -> Statement:
    """The sentence up to the next degree, unless both stand in one list: "BS in Physics, MS preferred" prefers one."""
    if following is None or _LIST_LINK.fullmatch(statement.text[end:following]):
        return statement
    return Statement(statement.start, statement.text[:following], statement.part, statement.wanted)


def mentions(text: str) -> list[tuple[DegreeLevel, int, int]]:
    """Every degree named in a text with its place, in order; a higher one swallows what stands inside its words."""
    found: list[tuple[DegreeLevel, int, int]] = []
    for level, pattern in _BY_LEVEL:
        for match in pattern.finditer(text):
            apart = all(match.end() <= start or end <= match.start() for _, start, end in found)
            # the "degree" of "Master's degree" is no second one
            rest = match[0].lower().startswith("degree") and any(0 <= match.start() - end <= 2 for _, _, end in found)
            if apart and not rest:
                found.append((level, match.start(), match.end()))
    return sorted(found, key=lambda one: one[1])


def rank(degree: DegreeLevel) -> int:
    """Degrees from the lowest, 0, upwards."""
    return _RANK[degree]
