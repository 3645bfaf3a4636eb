"""Small groups hidden: CohortFigures -> CohortFigures without numbers that point at one to four people.

A number of one to four becomes `<5`. Where the rest of its row would give it away by subtraction, other numbers of the
row become `*`; where even that is not enough, the whole row does. Scores that are one person's (the lowest, the
highest) go, and so do charts that could be summed up against a hidden number.
"""

from collections.abc import Sequence
from typing import TypeVar

from gapscan.schema.base import Flow
from gapscan.schema.cohort import (
    CellCounts,
    CohortFigures,
    Count,
    GapGroup,
    Lift,
    LiftSet,
    MentorTopic,
    RequirementColumn,
    SkillRow,
    TitleSpread,
    VerdictCounts,
)

_AnyFlow = TypeVar("_AnyFlow", bound=Flow)

# the smallest group that is told: the usual bound for figures about people
LEAST_GROUP = 5
FEW, WITHHELD = "<5", "*"
# a quarter of so many people is a group in itself
_LEAST_QUARTERS = 4 * LEAST_GROUP


def suppressed(figures: CohortFigures, *, people: bool) -> CohortFigures:
    """The same figures, safe to show to those who may not know who is who.

    Args:
        figures: whole ones, with pseudonyms already.
        people: keep what is said of single people (under their pseudonyms); False leaves it out.
    """
    sizes = [int(size.people) for size in figures.levels]
    fields: dict[str, object] = {
        **_sizes(figures),
        "levels": tuple(_with(size, people=shown) for size, shown in zip(figures.levels, hide_row(sizes), strict=True)),
        "families": tuple(map(_cell, figures.families)),
        "titles": _titles(figures),
        "requirements": tuple(_requirement(column, figures) for column in figures.requirements),
        "skills": tuple(_skill(row, figures, sizes) for row in figures.skills),
        "lifts": tuple(map(_lift, figures.lifts)),
        "groups": tuple(_group(group, people=people) for group in figures.groups if _is_group(group)),
        "ungrouped": hide_one(_alone(figures), int(figures.people)),
        "mentors": tuple(_topic(topic, int(figures.read), people=people) for topic in figures.mentors),
    }
    if not people:
        fields |= {"persons": (), "unread": (), "duplicates": ()}
    return _with(figures, **fields)


def _sizes(figures: CohortFigures) -> dict[str, object]:
    """Files, people, and those scored, read in part and not read.

    Levels and verdicts add up to those scored, so that number stays and the total goes where the rest of it is small.
    """
    files, people, read, failed = (int(n) for n in (figures.files, figures.people, figures.read, figures.failed))
    total = FEW if 0 < people < LEAST_GROUP else WITHHELD if _is_few(read) or _is_few(people - read) else people
    return {
        "files": WITHHELD if _is_hidden(total) or _is_few(files - people) or _is_few(files) else files,
        "people": total,
        "read": FEW if _is_few(read) else read,
        "partial": hide_one(int(figures.partial), people),
        "failed": FEW if _is_few(failed) else failed,
    }


def _is_few(count: int) -> bool:
    return 0 < count < LEAST_GROUP


def hide_row(counts: Sequence[int]) -> tuple[Count, ...]:
    """Numbers that add up to a known total, with the small ones hidden.

    Args:
        counts: the parts of a whole that a reader knows.

    Returns:
        `<5` for 1..4; beside them so many `*` that each hidden number can still be anything from 1 to 4.
    """
    few = [place for place, count in enumerate(counts) if 0 < count < LEAST_GROUP]
    if not few:
        return tuple(counts)
    withheld: list[int] = []
    large = sorted((p for p, c in enumerate(counts) if c >= LEAST_GROUP), key=lambda p: (counts[p], p))
    while not _is_vague(counts, few, withheld) and len(withheld) < len(large):
        withheld.append(large[len(withheld)])
    if not _is_vague(counts, few, withheld):
        return (WITHHELD,) * len(counts)
    return tuple(FEW if p in few else WITHHELD if p in withheld else count for p, count in enumerate(counts))


def hide_one(count: int, total: int) -> Count:
    """One part of a total that a reader knows, the rest of it being a part too."""
    return hide_row((count, total - count))[0]


def _is_vague(counts: Sequence[int], few: Sequence[int], withheld: Sequence[int]) -> bool:
    """Whether all small numbers could be 1 and all could be 4, for whoever knows the sum of what is hidden."""
    hidden = sum(counts[place] for place in (*few, *withheld))
    return bool(withheld) and hidden - LEAST_GROUP * len(withheld) >= (LEAST_GROUP - 1) * len(few)


def _verdicts(counts: VerdictCounts) -> VerdictCounts:
    names = list(VerdictCounts.model_fields)
    shown = hide_row([int(getattr(counts, name)) for name in names])
    return VerdictCounts(**dict(zip(names, shown, strict=True)))


def _cell(cell: CellCounts) -> CellCounts:
    return _with(cell, counts=_verdicts(cell.counts))


def _titles(figures: CohortFigures) -> tuple[TitleSpread, ...]:
    fits = hide_row([int(title.best_fits) for title in figures.titles])
    hidden = [
        _with(title, best_fits=fit, counts=_verdicts(title.counts), quartiles=_quartiles(title), bins=())
        for title, fit in zip(figures.titles, fits, strict=True)
    ]
    # the order by best fits would rank what is hidden
    return tuple(sorted(hidden, key=lambda title: title.title_id))


def _quartiles(title: TitleSpread) -> tuple[int | None, ...]:
    total = sum(int(getattr(title.counts, name)) for name in VerdictCounts.model_fields)
    inner = title.quartiles[1:4] if total >= _LEAST_QUARTERS else (None,) * 3
    return (None, *inner, None)


def _requirement(column: RequirementColumn, figures: CohortFigures) -> RequirementColumn:
    enough = int(figures.read) >= LEAST_GROUP
    lacking = hide_one(int(column.lacking), int(figures.read))
    return _with(column, lacking=lacking, mean_percent=column.mean_percent if enough else None)


def _skill(row: SkillRow, figures: CohortFigures, sizes: Sequence[int]) -> SkillRow:
    shown = hide_row([int(count) for count in row.by_level])
    pairs = zip(row.by_level, sizes, shown, strict=True)
    by_level = tuple(WITHHELD if hide_one(int(count), size) == WITHHELD else told for count, size, told in pairs)
    enough = int(row.people) >= LEAST_GROUP
    total = hide_one(int(row.people), int(figures.read))
    return _with(row, people=total, by_level=by_level, mean_percent=row.mean_percent if enough else None)


def _lift(lift: Lift) -> Lift:
    eligible = int(lift.eligible)
    parts = (int(lift.already), int(lift.held), eligible - int(lift.held))
    already, held, _ = hide_row(parts)
    gaps = tuple(
        _with(
            gap,
            people=hide_one(int(gap.people), eligible),
            lifted=hide_one(int(gap.lifted), eligible),
            points=gap.points if int(gap.people) >= LEAST_GROUP else None,
        )
        for gap in lift.gaps
    )
    return _with(
        lift,
        already=already,
        held=held,
        eligible=eligible if eligible >= LEAST_GROUP and already not in {FEW, WITHHELD} else WITHHELD,
        gaps=tuple(sorted(gaps, key=lambda gap: gap.requirement)) if any(_is_hidden(g.lifted) for g in gaps) else gaps,
        sets=tuple(_sets(lift.sets, eligible)),
    )


def _sets(sets: Sequence[LiftSet], eligible: int) -> list[LiftSet]:
    """Those sets whose numbers differ by a whole group: the difference of two would tell a small one."""
    told, before = [], 0
    for each in sets:
        count = int(each.lifted)
        if count - before >= LEAST_GROUP and not _is_hidden(hide_one(count, eligible)):
            told.append(each)
            before = count
    return told


def _is_hidden(count: Count) -> bool:
    return isinstance(count, str)


def _is_group(group: GapGroup) -> bool:
    return int(group.people) >= LEAST_GROUP


def _alone(figures: CohortFigures) -> int:
    small = sum(int(group.people) for group in figures.groups if not _is_group(group))
    return int(figures.ungrouped) + small


def _group(group: GapGroup, *, people: bool) -> GapGroup:
    return group if people else _with(group, members=())


def _topic(topic: MentorTopic, read: int, *, people: bool) -> MentorTopic:
    hidden = _with(topic, mentors=hide_one(int(topic.mentors), read), learners=hide_one(int(topic.learners), read))
    return hidden if people else _with(hidden, pairs=())


def _with(value: _AnyFlow, **changes: object) -> _AnyFlow:
    """A new value through the constructor, so that validators run."""
    return type(value)(**{name: getattr(value, name) for name in type(value).model_fields} | changes)
