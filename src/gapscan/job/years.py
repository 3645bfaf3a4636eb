"""A sentence -> the years of experience it asks for."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gapscan.job.headings import Part
from gapscan.job.lists import Asked
from gapscan.job.statements import Statement
from gapscan.schema.job import JobYears, Wanted

_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
}
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMBER_WORDS)})"
_YEARS = re.compile(
    rf"(?<![\d.$£€₹])\b(?P<least>{_NUMBER})\s*(?:\(\s*\d{{1,2}}\s*\+?\s*\)\s*)?(?P<open>\+|plus|or more|\bor above)?"
    rf"\s*(?:(?:-|–|—|to|or)\s*(?P<most>{_NUMBER})(?:\s*\(\d{{1,2}}\))?)?\s*(?P<open2>\+|plus|or "
    rf"more)?\s*(?:full[- ]time |calendar |solid |professional |total )*"
    r"(?P<unit>years?|yrs?|months?)\b\.?['’]?",
    re.IGNORECASE,
)
# the age of people and companies, the length of a contract, what has happened or will
_OTHER_BEFORE = re.compile(
    r"\b(?:for(?: over| more than| the| about| nearly| almost)*|past|last|next|within|every|over the|first|"
    r"age[ds]?(?: of)?|aged between|between the ages of|"
    r"celebrat\w+|founded|duration:?|(?:contract|period|term|duration|internship|assignment) of|contract(?: "
    r"length)?:?|after|during the|up to .{0,12}|warranty|term:?|in "
    r"business for)\s*$",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(
    r"^\s*(?:old|of age|(?:or|and) (?:older|over|above\b(?! experience))|ago|contract|in a row|in business|"
    r"from now|running|period|"
    r"of history|of growth|warranty|later|term|assignment|duration|vest)",
    re.IGNORECASE,
)
_OF_AGE = re.compile(
    r"\bmust be (?:at least |over |above |a minimum of |older than )*$|\b(?:age|aged|older than)\b[^.]{0,20}$",
    re.IGNORECASE,
)
_OF_COMPANY = re.compile(
    r"\b(?:we|our (?:company|team|firm)|company|firm) (?:has|have|bring)\b|\bwith (?:over|more than) "
    r"[\w ]{1,12}years of experience (?:in|of) (?:providing|serving|delivering)",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(r"\bexperience\b", re.IGNORECASE)
# "5 years with Python": the list that begins so near behind the figure is what the years are asked for
_REACH = 70
# "3 years of industry experience in PHP" are years of PHP
_WITH = re.compile(r"\bexperience (?:with|in|of|using|as)\b", re.IGNORECASE)
_NEAR = 30
_LABEL = re.compile(r"[:(–—-]\s*(?:minimum|at least|min\.?)?\s*$", re.IGNORECASE)


class YearsPlace(NamedTuple):
    """Years with the place in the sentence where they stand."""

    start: int
    end: int
    years: JobYears


def years_in(statement: Statement, asked: Sequence[Asked]) -> Iterator[YearsPlace]:
    """The years that a sentence asks for, ages and histories left out.

    Args:
        statement: a sentence.
        asked: the skills it names, with offsets of the whole text.
    """
    found = [match for match in _YEARS.finditer(statement.text) if _is_experience(match, statement)]
    for index, match in enumerate(found):
        start, end = statement.start + match.start(), statement.start + match.end()
        wanted = statement.wanted_at(start, end)
        if wanted is None:
            continue
        if wanted is Wanted.DUTY and _EXPERIENCE.search(statement.text, match.end()):
            # no description of work speaks of years of experience unless it asks for them
            wanted = Wanted.MUST
        least = _years(match["least"], match["unit"])
        most = _years(match["most"], match["unit"]) if match["most"] else None
        until = statement.start + found[index + 1].start() if index + 1 < len(found) else statement.end
        since = statement.start + found[index - 1].end() if index else statement.start
        yield YearsPlace(
            match.start(),
            match.end(),
            JobYears(
                least=min(least, most) if most is not None else least,
                most=max(least, most) if most is not None and not match["open"] and not match["open2"] else None,
                wanted=wanted,
                skills=_bound(start, end, since, until, statement, asked),
                line=statement.quote,
            ),
        )


def _is_experience(match: re.Match[str], statement: Statement) -> bool:
    before, after = statement.text[: match.start()], statement.text[match.end() :]
    if _OF_AGE.search(before) and not re.match(r"\s*(?:of )?(?:\w+ )?experience", after):
        return False
    if _OTHER_BEFORE.search(before[-40:]) or _OTHER_AFTER.match(after) or _OF_COMPANY.search(statement.text):
        return False
    if statement.part in {Part.MUST, Part.ASKED, Part.NICE} and not match["unit"].lower().startswith("month"):
        return True
    return re.search(r"experience|exp\b", statement.text, re.IGNORECASE) is not None or bool(
        _LABEL.search(before) or re.match(r"\s*(?:of|in|as|with|working)\b", after)
    )


def _years(number: str, unit: str) -> float:
    value = float(_NUMBER_WORDS.get(number.lower(), 0) or number)
    return round(value / 12, 2) if unit.lower().startswith("month") else value


def _bound(
    start: int, end: int, since: int, until: int, statement: Statement, asked: Sequence[Asked]
) -> tuple[str, ...]:
    """The skills that the years are told of: the first list behind them, or the one just before a colon or bracket."""
    named = _WITH.search(statement.text, end - statement.start, min(until, end + _REACH) - statement.start)
    begin = statement.start + named.end() if named else end
    behind = [one for one in asked if begin <= one.start < min(until, begin + _REACH)]
    if named and not any(one.start - begin < _NEAR for one in behind):
        behind = [one for one in asked if end <= one.start < min(until, end + _REACH)]
    if behind:
        first = min(behind, key=lambda one: one.start)
        between = statement.text[end - statement.start : first.start - statement.start]
        if not re.search(r"[.;]|,\s*(?:including|plus|preferabl|ideally)|\bor (?:equivalent|a )", between):
            return first.skills
    before = [one for one in asked if since <= one.start and one.end <= start]
    label = statement.text[: start - statement.start]
    if before and _LABEL.search(label):
        last = max(before, key=lambda one: one.end)
        if len(label) - (last.end - statement.start) <= 16:
            return last.skills
    return ()
