"""What belongs to the stage: its goals, and what guides say it pays."""

from collections.abc import Iterator

from gapscan.advise.situation import Situation, guides_of
from gapscan.schema.guidance import Pointer, Salary
from gapscan.schema.knowledge import Goal, SalaryBand
from gapscan.schema.taxonomy import Title

_MOST_GOALS = 6
# how well a band fits a title: it names it, it speaks of its family on that rung, or of the rung alone
_TITLE, _FAMILY, _RUNG = range(3)


def goals_of(situation: Situation) -> tuple[Pointer, ...]:
    """Goals of the focus' stage, then what leads on to the aim's, those that most guides name first."""
    here, there = situation.focus.level, situation.aim.level
    stages = {"goal": here, "transition": there}
    fitting = [
        (key, goal)
        for key, goal in situation.taxonomy.knowledge.goals.items()
        if goal.stage is not None and stages.get(goal.kind) == goal.stage
    ]
    ordered = sorted(fitting, key=lambda row: (row[1].kind, -len(guides_of(row[1].facts)), row[0]))
    return tuple(_pointer(key, goal) for key, goal in ordered[:_MOST_GOALS])


def salaries_of(situation: Situation) -> tuple[Salary, ...]:
    """What guides state for the focus and for the aim: every figure with its guide, side by side.

    Bands that name the title come first; where there is none, those of its family on the same rung; those of the rung
    alone last.
    """
    found: list[Salary] = []
    for title_id in dict.fromkeys((situation.focus.title_id, situation.aim.title_id)):
        title = situation.titles.get(title_id)
        if title is not None:
            found.extend(_bands_of(title, situation))
    return tuple(found)


def pay_conflicts_of(situation: Situation) -> tuple[str, ...]:
    """Where guides disagree on pay that is told, by label."""
    about = {key for each in (situation.focus, situation.aim) for key in (each.level, each.title_id)}
    conflicts = situation.taxonomy.knowledge.conflicts.values()
    return tuple(
        sorted(each.label for each in conflicts if each.topic == "salary" and not about.isdisjoint(each.about))
    )


def _pointer(key: str, goal: Goal) -> Pointer:
    return Pointer(id=key, name=goal.label, kind=goal.kind, guides=guides_of(goal.facts))


def _bands_of(title: Title, situation: Situation) -> Iterator[Salary]:
    known = situation.taxonomy.knowledge.salaries
    fits = {key: fit for key, band in known.items() if (fit := _fit(band, title, situation)) is not None}
    # figures for others of the family are told only where there are none for the title itself
    shut = _FAMILY if _TITLE in fits.values() else None
    for key in sorted(fits, key=lambda key: (fits[key], known[key].guide, -(known[key].year or 0), key)):
        if fits[key] != shut:
            yield _salary(key, known[key], title)


def _fit(band: SalaryBand, title: Title, situation: Situation) -> int | None:
    if title.id in band.titles:
        return _TITLE
    if not band.titles:
        return _RUNG if band.level == title.level else None
    others = [situation.titles[key] for key in band.titles if key in situation.titles]
    same = any(other.family == title.family and (band.level or other.level) == title.level for other in others)
    return _FAMILY if same else None


def _salary(key: str, band: SalaryBand, title: Title) -> Salary:
    return Salary(
        id=key,
        title_id=title.id,
        guide=band.guide,
        role=band.role,
        figure=band.figure,
        min=band.min,
        max=band.max,
        currency=band.currency,
        period=band.period,
        year=band.year,
        source=band.source,
        note=band.note,
    )
