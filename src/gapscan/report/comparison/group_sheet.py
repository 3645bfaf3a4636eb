"""Two batches in words: GroupComparison -> Sheet."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gapscan.report.comparison.sheet import Column, Part, Row, Sheet, signed, tone_of, turn
from gapscan.report.names import Names
from gapscan.report.words import VERDICT_WORDS, shown_points, shown_score
from gapscan.schema.comparison import GroupComparison, GroupSide, LevelTally, PersonChange, TitleTally
from gapscan.schema.taxonomy import Verdict

_ORDER = {verdict: rank for rank, verdict in enumerate(Verdict)}
_MOST_NAMES = 10
# means that differ by less than what is shown have not moved
_LEAST_SHOWN = 0.05


def group_sheet(comparison: GroupComparison, names: Names) -> Sheet:
    """What people see of two batches.

    Args:
        comparison: of the two.
        names: of levels, families and titles.
    """
    parts = (
        _verdicts(comparison, names),
        _gaps(comparison),
        _people(comparison.people, names),
        _levels(comparison, names),
        _titles(comparison.titles, names),
    )
    return Sheet(
        name="Two groups",
        facts=(f"before: {_side_words(comparison.before)}", f"after: {_side_words(comparison.after)}"),
        notices=tuple(notice.message for notice in comparison.notices),
        standing=None,
        summary=tuple(_summary(comparison)),
        parts=tuple(part for part in parts if part.rows),
        small_print=_small_print(comparison),
    )


def _side_words(side: GroupSide) -> str:
    days = side.as_of if len(side.as_of) <= 2 else (side.as_of[0], "…", side.as_of[-1])
    return " · ".join([_counted(side.people, "person", "people"), *days])


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _summary(comparison: GroupComparison) -> Iterator[str]:
    people = comparison.people
    if not people:
        yield "Nobody could be found in both groups by file, e-mail, name or file name; they are compared as a whole."
    else:
        gained = sum(person.points >= _LEAST_SHOWN for person in people)
        lost = sum(person.points <= -_LEAST_SHOWN for person in people)
        mean = signed(sum(person.points for person in people) / len(people))
        yield f"In both: {_counted(len(people), 'person', 'people')}; {gained} gained, {lost} lost, {mean} on average."
    for words, labels in (("Only before", comparison.left), ("Only after", comparison.joined)):
        if labels and people:
            more = f" and {len(labels) - _MOST_NAMES} more" if len(labels) > _MOST_NAMES else ""
            yield f"{words}: {', '.join(labels[:_MOST_NAMES])}{more}."


def _verdicts(comparison: GroupComparison, names: Names) -> Part:
    moves = Counter((person.verdict_before, person.verdict_after) for person in comparison.people)
    seen = names.title(comparison.title_id) if comparison.title_id else "each person's best fit of the later scan"
    return Part(
        id="verdicts",
        heading="Verdicts that moved",
        lead=f"Seen at {seen}.",
        columns=(Column("People", "figure"), Column("Verdict", "main")),
        rows=tuple(
            _verdict_row(*move, moves[move])
            for move in sorted(moves, key=lambda move: (_ORDER[move[1]], _ORDER[move[0]]))
        ),
    )


def _verdict_row(before: Verdict, after: Verdict, count: int) -> Row:
    words = turn(VERDICT_WORDS[before], VERDICT_WORDS[after])
    stays = f"{words}, as before" if before == after else words
    return Row((str(count), stays), tone_of(_ORDER[before] - _ORDER[after]))


def _gaps(comparison: GroupComparison) -> Part:
    return Part(
        id="gaps",
        heading="Gaps closed and opened",
        lead="For how many of the people in both groups.",
        columns=(Column("Closed", "figure"), Column("Opened", "figure"), Column("Gap", "main")),
        rows=tuple(
            Row((f"{gap.closed} closed", f"{gap.opened} opened", gap.label), tone_of(gap.closed - gap.opened))
            for gap in comparison.gaps
        ),
    )


def _people(people: Sequence[PersonChange], names: Names) -> Part:
    columns = (Column("Change", "figure"), Column("Person", "main"), Column("Score", "figure"), Column("Verdict"))
    moved = [person for person in people if _has_moved(person)]
    same = len(people) - len(moved)
    return Part(
        id="people",
        heading="People who moved",
        columns=columns,
        rows=tuple(_person_row(person, names) for person in moved),
        foot=f"and {same} as before" if same else "",
    )


def _has_moved(person: PersonChange) -> bool:
    return abs(person.points) >= _LEAST_SHOWN or person.verdict_before != person.verdict_after


def _person_row(person: PersonChange, names: Names) -> Row:
    score = turn(str(shown_score(person.score_before)), str(shown_score(person.score_after)))
    verdict = turn(VERDICT_WORDS[person.verdict_before], VERDICT_WORDS[person.verdict_after])
    who = f"{person.label}: {names.title(person.title_id)}"
    return Row((signed(person.points), who, score, verdict), tone_of(round(person.points, 6)))


def _levels(comparison: GroupComparison, names: Names) -> Part:
    totals = (comparison.before.people, comparison.after.people)

    def order(level: LevelTally) -> tuple[float, str, int]:
        share_moved = abs(level.after / max(1, totals[1]) - level.before / max(1, totals[0]))
        return -share_moved, names.family(level.family), names.level_rank(level.level)

    return Part(
        id="levels",
        heading="Ready for a level",
        lead="The highest level of each family that people are ready for; what moved most first.",
        columns=(Column("Family", "main"), Column("Level"), Column("People", "figure")),
        rows=tuple(
            Row(
                (
                    names.family(level.family),
                    names.level(level.level),
                    f"{level.before} of {totals[0]} → {level.after} of {totals[1]}",
                )
            )
            for level in sorted(comparison.levels, key=order)
            if level.before or level.after
        ),
        brief=12,
    )


def _titles(titles: Sequence[TitleTally], names: Names) -> Part:
    moved = [(title, change) for title in titles if abs(change := _mean_change(title)) >= _LEAST_SHOWN]
    ordered = sorted(moved, key=lambda pair: (-abs(pair[1]), pair[0].title_id))
    return Part(
        id="titles",
        heading="Titles, over everybody",
        columns=(
            Column("Mean", "figure"),
            Column("Title", "main"),
            Column("Mean score", "figure"),
            Column("Ready", "figure"),
        ),
        rows=tuple(_title_row(title, change, names) for title, change in ordered),
    )


def _mean_change(title: TitleTally) -> float:
    if title.mean_before is None or title.mean_after is None:
        return 0.0
    return title.mean_after - title.mean_before


def _title_row(title: TitleTally, change: float, names: Names) -> Row:
    means = turn(shown_points(title.mean_before or 0.0), shown_points(title.mean_after or 0.0))
    ready = f"ready {title.before[0]} → {title.after[0]}"
    return Row((signed(change), f"{title.title} ({names.level(title.level)})", means, ready), tone_of(round(change, 6)))


def _small_print(comparison: GroupComparison) -> str:
    sides = (comparison.before, comparison.after)
    scoring = turn(*(", ".join(side.scoring_versions) for side in sides))
    taxonomy = turn(*(", ".join(sha[:12] for sha in side.taxonomies) for side in sides))
    return f"scoring {scoring} · taxonomy {taxonomy}"
