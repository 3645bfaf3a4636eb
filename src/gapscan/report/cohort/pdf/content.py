"""What stands on the pages: CohortFigures -> plain values that the template sets as text."""

from itertools import groupby
from operator import itemgetter

from gapscan.report.cohort.tables import (
    cell_words,
    duplicates_table,
    gaps_table,
    groups_table,
    ladder_table,
    mentors_table,
    requirements_table,
    titles_table,
    unread_table,
)
from gapscan.report.cohort.words import AID, LEADS, facts, heading, how_sure, lift_words, notes, small_print
from gapscan.report.inert import plain
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet
from gapscan.schema.cohort import CohortFigures, Count

# paper holds what is read from paper; people and matrix are for the screen, and the formats named below hold all
_MOST_ROWS = 60
_LONGEST_CELL = 400
_BETWEEN = "; "
_GOAL = "Goal"
# how much of the width a column of text takes beside others; numbers take what they need
_SHARES = {Look.TEXT: 2, Look.WORD: 1, Look.LONG: 4}
_PARTS = (
    gaps_table,
    requirements_table,
    groups_table,
    mentors_table,
    ladder_table,
    titles_table,
    unread_table,
    duplicates_table,
)


def content_of(figures: CohortFigures) -> dict[str, object]:
    """All values of the template; parts with nothing in them are left out."""
    focus = figures.focus
    sheets = [make(figures) for make in _PARTS]
    return {
        "heading": heading(figures),
        "facts": facts(figures),
        "notes": list(map(plain, notes(figures))),
        "focus": plain(f"{focus.title}, {focus.level_name}, {focus.family_name}") if focus else None,
        "levels": [
            {"name": plain(size.name), "people": str(size.people), "percent": _percent(size.people, figures.read)}
            for size in figures.levels
        ],
        "lifts": [
            {
                "words": plain(lift_words(lift, lift.sets[-1])),
                "labels": list(map(plain, lift.sets[-1].labels)),
                "sure": how_sure(lift.sets[-1]),
            }
            for lift in figures.lifts
            if lift.sets
        ],
        "parts": [
            {"name": sheet.name, "lead": LEADS[sheet.name], "tables": _tables(sheet)} for sheet in sheets if sheet.rows
        ],
        "small_print": small_print(figures),
        "aid": AID,
        "running": heading(figures),
        "dated": f"as of {', '.join(figures.as_of)}",
    }


def _percent(count: Count, total: Count) -> float | None:
    """The length of a bar; None where a number is hidden."""
    return None if isinstance(count, str) or isinstance(total, str) or not total else 100 * count / total


def _tables(sheet: Sheet) -> list[dict[str, object]]:
    """One table, or one for each goal where there are several."""
    if sheet.columns[0].heading != _GOAL:
        return [_table(None, sheet.columns, list(sheet.rows))]
    by_goal = groupby(sheet.rows, key=itemgetter(0))
    return [_table(str(goal), sheet.columns[1:], [row[1:] for row in rows]) for goal, rows in by_goal]


def _table(goal: str | None, columns: tuple[Column, ...], rows: list[tuple[Cell, ...]]) -> dict[str, object]:
    return {
        "goal": None if goal is None else plain(f"Towards {goal}"),
        "columns": [{"name": plain(each.heading), "share": _SHARES.get(each.look, 0)} for each in columns],
        "rows": [
            [_cut(plain(cell_words(cell, each))) for cell, each in zip(row, columns, strict=True)]
            for row in rows[:_MOST_ROWS]
        ],
        "more": max(0, len(rows) - _MOST_ROWS),
    }


def _cut(text: str) -> str:
    """A list of hundreds of names ends with `and more`."""
    if len(text) <= _LONGEST_CELL:
        return text
    return f"{text[:_LONGEST_CELL].rpartition(_BETWEEN)[0] or text[:_LONGEST_CELL]}{_BETWEEN}and more"
