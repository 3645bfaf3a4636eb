"""The figures as tables: CohortFigures -> Sheets, from which workbook, Markdown and PDF are made."""

from collections.abc import Callable, Iterator

from gapscan.report.cohort.words import counts_in_order, how_sure, verdict_words
from gapscan.report.words import VERDICT_WORDS
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet
from gapscan.schema.cohort import CohortFigures

_BETWEEN = "; "
_VERDICTS = tuple(Column(words.capitalize(), Look.WHOLE) for words in VERDICT_WORDS.values())


def people_table(figures: CohortFigures) -> Sheet:
    """Everybody, with best fit, focus title and largest gaps."""
    titles = {title.title_id: title.title for title in figures.titles}
    focus = figures.focus.title if figures.focus else "the chosen title"
    columns = (
        Column("Person"),
        *(() if figures.blind else (Column("File"),)),
        Column("Status"),
        Column("Best fit"),
        Column("Score", Look.SCORE),
        Column("Verdict", Look.WORD),
        Column("Ready for level"),
        Column(f"Score: {focus}", Look.SCORE),
        Column(f"Verdict: {focus}", Look.WORD),
        Column("Largest gaps", Look.LONG),
        Column("Months of experience", Look.WHOLE),
    )
    levels = {size.level: size.name for size in figures.levels if size.level}
    rows = tuple(
        (
            person.label,
            *(() if figures.blind else (person.file,)),
            person.status,
            titles.get(person.best_fit or "", person.best_fit),
            person.score,
            verdict_words(person.verdict),
            levels.get(person.ready_level, person.ready_level) if person.ready_level else None,
            person.focus_score,
            verdict_words(person.focus_verdict),
            _BETWEEN.join(person.gaps),
            person.months,
        )
        for person in figures.persons
    )
    return Sheet("People", columns, rows)


def ladder_table(figures: CohortFigures) -> Sheet:
    """How many have each verdict in each family at each level."""
    columns = (Column("Family"), Column("Level"), *_VERDICTS)
    rows = tuple((cell.family_name, cell.level_name, *counts_in_order(cell.counts)) for cell in figures.families)
    return Sheet("Ladders", columns, rows)


def titles_table(figures: CohortFigures) -> Sheet:
    """How scores spread for each title."""
    columns = (
        Column("Title"),
        Column("Best fit of", Look.WHOLE),
        *_VERDICTS,
        Column("Lowest", Look.WHOLE),
        Column("Lower quarter", Look.WHOLE),
        Column("Middle", Look.WHOLE),
        Column("Upper quarter", Look.WHOLE),
        Column("Highest", Look.WHOLE),
    )
    rows = tuple(
        (title.title, title.best_fits, *counts_in_order(title.counts), *title.quartiles) for title in figures.titles
    )
    return Sheet("Titles", columns, rows)


def requirements_table(figures: CohortFigures) -> Sheet:
    """What the focus title asks, over all people."""
    columns = (
        Column("Requirement"),
        Column("Importance", Look.WORD),
        Column("Points", Look.POINTS),
        Column("Covered on average", Look.SHARE),
        Column("People with a gap", Look.WHOLE),
    )
    rows = tuple(
        (
            column.label,
            column.importance.value,
            100 * column.weight,
            None if column.mean_percent is None else column.mean_percent / 100,
            column.lacking,
        )
        for column in figures.requirements
    )
    return Sheet("Requirements", columns, rows)


def matrix_table(figures: CohortFigures) -> Sheet:
    """People x requirements of the focus title."""
    columns = (Column("Person"), *(Column(column.label, Look.SHARE) for column in figures.requirements))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (person.label, *(percent / 100 for percent in person.coverage))
        for person in figures.persons
        if len(person.coverage) == len(figures.requirements)
    )
    return Sheet("Matrix", columns, rows)


def skills_table(figures: CohortFigures) -> Sheet:
    """Skills x level."""
    columns = (
        Column("Skill"),
        Column("Kind"),
        Column("People", Look.WHOLE),
        Column("Strength", Look.SHARE),
        *(Column(f"Level: {size.name}", Look.WHOLE) for size in figures.levels),
    )
    rows = tuple(
        (row.name, row.kind, row.people, None if row.mean_percent is None else row.mean_percent / 100, *row.by_level)
        for row in figures.skills
    )
    return Sheet("Skills", columns, rows)


def teaching_table(figures: CohortFigures) -> Sheet:
    """The sets worth teaching, goal by goal."""
    columns = (
        Column("Goal", Look.LONG),
        Column("Gaps taught", Look.WHOLE),
        Column("Which", Look.LONG),
        Column("People lifted", Look.WHOLE),
        Column("Of", Look.WHOLE),
        Column("How sure", Look.LONG),
    )
    rows = tuple(
        (lift.goal, len(each.labels), _BETWEEN.join(each.labels), each.lifted, lift.eligible, how_sure(each))
        for lift in figures.lifts
        for each in lift.sets
    )
    return Sheet("Teaching", columns, rows)


def gaps_table(figures: CohortFigures) -> Sheet:
    """Every gap by how many people it alone would lift, goal by goal."""
    columns = (
        Column("Goal", Look.LONG),
        Column("Gap"),
        Column("People with it", Look.WHOLE),
        Column("Lifted by it alone", Look.WHOLE),
        Column("Points on average", Look.POINTS),
    )
    rows = tuple(
        (lift.goal, gap.label, gap.people, gap.lifted, gap.points) for lift in figures.lifts for gap in lift.gaps
    )
    return Sheet("Gaps", columns, rows)


def groups_table(figures: CohortFigures) -> Sheet:
    """People with the same gaps."""
    columns = (
        Column("Group"),
        Column("People", Look.WHOLE),
        Column("Gaps in common", Look.LONG),
        Column("Who", Look.LONG),
    )
    rows = tuple(
        (f"Group {number}", group.people, _BETWEEN.join(group.labels), _BETWEEN.join(group.members))
        for number, group in enumerate(figures.groups, start=1)
    )
    return Sheet("Groups", columns, rows)


def mentors_table(figures: CohortFigures) -> Sheet:
    """Who could mentor whom on what; where nobody may be named, how many could."""
    columns = (
        Column("Topic"),
        Column("Could teach", Look.WHOLE),
        Column("Could learn", Look.WHOLE),
        Column("Mentor"),
        Column("With", Look.LONG),
    )

    def rows() -> Iterator[tuple[Cell, ...]]:
        for topic in figures.mentors:
            head = (topic.label, topic.mentors, topic.learners)
            pairs: list[tuple[str | None, str | None]] = [
                (pair.mentor, _BETWEEN.join(pair.learners)) for pair in topic.pairs
            ]
            yield from ((*head, *pair) for pair in pairs or [(None, None)])

    return Sheet("Mentors", columns, tuple(rows()))


def unread_table(figures: CohortFigures) -> Sheet:
    """What could not be read."""
    columns = (Column("File"), Column("Reason"), Column("In words", Look.LONG))
    return Sheet("Not read", columns, tuple((each.label, each.code, each.message) for each in figures.unread))


def duplicates_table(figures: CohortFigures) -> Sheet:
    """Files that are one."""
    columns = (Column("Reason"), Column("Counts first"), Column("Also", Look.LONG))
    rows = tuple((each.reason, each.labels[0], _BETWEEN.join(each.labels[1:])) for each in figures.duplicates)
    return Sheet("Duplicates", columns, rows)


def cell_words(cell: Cell, column: Column) -> str:
    """A cell as people read it; texts stay raw."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    return {Look.SHARE: f"{100 * cell:.0f}%", Look.POINTS: f"{cell:.1f}"}.get(column.look, f"{cell:g}")


TABLES: tuple[Callable[[CohortFigures], Sheet], ...] = (
    people_table,
    ladder_table,
    titles_table,
    teaching_table,
    gaps_table,
    requirements_table,
    matrix_table,
    skills_table,
    groups_table,
    mentors_table,
    unread_table,
    duplicates_table,
)
"""All tables in the order of a report."""
