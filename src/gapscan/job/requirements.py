"""What the sentences of an advert ask for -> requirements, each skill once, with all the lines that ask for it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gapscan.job.lists import Asked
from gapscan.job.statements import Statement
from gapscan.job.years import YearsPlace
from gapscan.schema.job import JobRequirement, Wanted
from gapscan.schema.taxonomy import Taxonomy

_ORDER = {wanted: rank for rank, wanted in enumerate(Wanted)}
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Found:
    """One thing asked for in one sentence."""

    skills: tuple[str, ...]
    at_least: int
    wanted: Wanted
    years: float | None
    line: str


def found_in(statement: Statement, asked: Sequence[Asked], years: Sequence[YearsPlace]) -> Iterable[Found]:
    """What one sentence asks for.

    Args:
        statement: the sentence.
        asked: the skills it names.
        years: the years it asks for.
    """
    for one in asked:
        wanted = statement.wanted_at(one.start, one.end)
        if wanted is None:
            continue
        bound = [place.years.least for place in years if place.years.skills == one.skills]
        yield Found(one.skills, one.at_least, wanted, max(bound, default=None), statement.quote)


def merged(found: Iterable[Found], taxonomy: Taxonomy) -> tuple[JobRequirement, ...]:
    """The requirements: must-haves first, each in the order of the advert.

    What is asked for twice counts once, as firmly as it is asked for anywhere. A choice is left out where one of its
    skills is asked for as firmly by itself; a single skill, where a firmer choice holds it.
    """
    by_skills: dict[frozenset[str], list[Found]] = {}
    for one in found:
        by_skills.setdefault(frozenset(one.skills), []).append(one)
    joined = [_join(places) for places in by_skills.values()]
    kept = [(one, lines) for one, lines in joined if not any(_answers(other, one) for other, _ in joined)]
    ordered = sorted(kept, key=lambda pair: _ORDER[pair[0].wanted])
    return tuple(_requirement(one, lines, taxonomy) for one, lines in ordered)


def _join(places: Sequence[Found]) -> tuple[Found, tuple[str, ...]]:
    firmest = min(places, key=lambda one: _ORDER[one.wanted])
    years = [one.years for one in places if one.years is not None and one.wanted is firmest.wanted]
    lines = [one.line for one in sorted(places, key=lambda one: _ORDER[one.wanted])]
    return replace(firmest, years=max(years, default=None)), tuple(dict.fromkeys(lines))


def _answers(other: Found, one: Found) -> bool:
    """Whether one thing asked for makes another one superfluous."""
    if other is one or _ORDER[other.wanted] > _ORDER[one.wanted]:
        return False
    if len(one.skills) > 1 and set(other.skills) < set(one.skills):
        return True
    firmer = _ORDER[other.wanted] < _ORDER[one.wanted]
    return len(one.skills) == 1 and set(one.skills) < set(other.skills) and firmer


def _requirement(one: Found, lines: tuple[str, ...], taxonomy: Taxonomy) -> JobRequirement:
    names = [taxonomy.skill_by_id[key].name for key in one.skills]
    return JobRequirement(
        id=requirement_id(one.skills),
        label=_label(names, one.at_least),
        wanted=one.wanted,
        skills=one.skills,
        at_least=one.at_least,
        years=one.years,
        lines=lines,
    )


def requirement_id(skills: Sequence[str]) -> str:
    """The id of a requirement: its skills' ids."""
    return re.sub(r"[^a-z0-9-]+", "-", "-or-".join(skills))


def _label(names: Sequence[str], at_least: int) -> str:
    if len(names) == 1:
        return names[0]
    # "and one other" would be no shorter than its name
    is_long = len(names) > _MOST_NAMES + 1
    shown = [*names[:_MOST_NAMES], f"{len(names) - _MOST_NAMES} others"] if is_long else list(names)
    joined = f"{', '.join(shown[:-1])} or {shown[-1]}"
    return joined if at_least == 1 else f"{at_least} of {joined}"
