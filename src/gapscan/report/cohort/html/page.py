"""Figures -> a page on the common frame; the rows of people travel as compact data that the script unfolds.

Ten thousand people as table rows would weigh tens of megabytes; as data they weigh three. Without the script the first
rows are there.
"""

import json
from pathlib import Path

from markupsafe import Markup

from gapscan.report.cohort.tables import (
    cell_words,
    duplicates_table,
    gaps_table,
    groups_table,
    ladder_table,
    mentors_table,
    requirements_table,
    skills_table,
    titles_table,
    unread_table,
)
from gapscan.report.cohort.words import (
    AID,
    LEADS,
    facts,
    heading,
    how_sure,
    lift_words,
    notes,
    small_print,
    verdict_words,
)
from gapscan.report.html import Assets, render_page
from gapscan.report.inert import plain
from gapscan.report.options import Options
from gapscan.report.words import VERDICT_WORDS
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet
from gapscan.schema.cohort import CohortFigures, PersonRow

_ASSETS = Assets(folder=Path(__file__).parent, styles=("cohort.css",), scripts=("cohort.js",))
# what stands in the page itself; more is shown by the script, page by page
_ROWS_WITHOUT_SCRIPT = 100
_NOT_READ = "could not be read"
_NUMBERS = frozenset({Look.WHOLE, Look.SHARE, Look.POINTS, Look.SCORE})
_VERDICTS = [verdict.value for verdict in VERDICT_WORDS]
_PARTS = (
    ladder_table,
    titles_table,
    gaps_table,
    requirements_table,
    skills_table,
    groups_table,
    mentors_table,
    unread_table,
    duplicates_table,
)


def render_html(figures: CohortFigures, options: Options) -> str:  # noqa: ARG001  one signature for all formats
    """The whole report as one file."""
    sheets = [make(figures) for make in _PARTS]
    return render_page(
        "cohort.html.j2",
        {
            "heading": heading(figures),
            "facts": facts(figures),
            "notes": notes(figures),
            "figures": figures,
            "lifts": [
                (lift_words(lift, lift.sets[-1]), lift.sets[-1].labels, how_sure(lift.sets[-1]))
                for lift in figures.lifts
                if lift.sets
            ],
            "first": [_first(person, figures) for person in figures.persons[:_ROWS_WITHOUT_SCRIPT]],
            "parts": [(sheet.name, LEADS[sheet.name], _columns(sheet), _rows(sheet)) for sheet in sheets if sheet.rows],
            "families": {cell.family: cell.family_name for cell in figures.families},
            "levels": {cell.level: cell.level_name for cell in figures.families},
            "verdicts": {verdict.value: words for verdict, words in VERDICT_WORDS.items()},
            "data": Markup(_data(figures)),  # noqa: S704  JSON whose angle brackets are escaped
            "aid": AID,
            "small_print": small_print(figures),
        },
        _ASSETS,
    )


def _columns(sheet: Sheet) -> list[tuple[str, bool]]:
    """Each heading, and whether numbers stand under it."""
    return [(column.heading, column.look in _NUMBERS) for column in sheet.columns]


def _rows(sheet: Sheet) -> list[list[tuple[str, str, bool]]]:
    """Each cell with what is shown, what it sorts by, and whether it is a number."""
    return [[_cell(cell, column) for cell, column in zip(row, sheet.columns, strict=True)] for row in sheet.rows]


def _cell(cell: Cell, column: Column) -> tuple[str, str, bool]:
    is_number = column.look in _NUMBERS
    shown = cell_words(cell, column)
    return (shown, shown, is_number) if cell is None or isinstance(cell, str) else (shown, f"{cell:g}", True)


def _first(person: PersonRow, figures: CohortFigures) -> tuple[str, ...]:
    titles = {title.title_id: title.title for title in figures.titles}
    levels = {size.level: size.name for size in figures.levels}
    score = "" if person.score is None else str(person.score)
    best = titles.get(person.best_fit or "", "" if person.status != "failed" else _NOT_READ)
    level = levels.get(person.ready_level, "") if person.status != "failed" else ""
    return (person.label, best, score, verdict_words(person.verdict), level, "; ".join(person.gaps))


def _data(figures: CohortFigures) -> str:
    """What the script needs about people; short names, since there may be ten thousand."""
    titles = [title.title_id for title in figures.titles]
    levels = [size.level for size in figures.levels]
    gaps = sorted({gap for person in figures.persons for gap in person.gaps})
    place = {gap: number for number, gap in enumerate(gaps)}
    rows = [
        [
            plain(person.label),
            titles.index(person.best_fit) if person.best_fit in titles else -2 if person.status == "failed" else -1,
            -1 if person.score is None else person.score,
            -1 if person.verdict is None else _VERDICTS.index(person.verdict.value),
            levels.index(person.ready_level) if person.score is not None else -1,
            [place[gap] for gap in person.gaps],
            list(person.coverage),
            "".join(f"{cell + 1:03d}" for cell in person.cells),
        ]
        for person in figures.persons
    ]
    content = {
        "titles": [title.title for title in figures.titles],
        "unread": _NOT_READ,
        "levels": [size.name for size in figures.levels],
        "verdicts": list(VERDICT_WORDS.values()),
        "gaps": gaps,
        "cells": [[cell.family, cell.level] for cell in figures.cells],
        "columns": [plain(column.label) for column in figures.requirements],
        "rows": rows,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", " ")
        .replace("\u2029", " ")
    )
