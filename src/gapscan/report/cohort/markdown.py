"""The report for wikis and mails: CohortFigures -> Markdown."""

from collections.abc import Iterator

from gapscan.report.cohort.tables import TABLES, cell_words, matrix_table
from gapscan.report.cohort.words import AID, facts, heading, lift_words, notes, small_print
from gapscan.report.inert import markdown
from gapscan.report.markdown_table import table
from gapscan.report.options import Options
from gapscan.report.xlsx.sheet import Sheet
from gapscan.schema.cohort import CohortFigures

# wider and longer tables cannot be read as text; CSV, workbook and page hold all
_MOST_PEOPLE = 500
_MOST_COLUMNS = 14


def render_markdown(figures: CohortFigures, options: Options) -> str:  # noqa: ARG001  one signature for all formats
    """The whole report; tables with nothing in them are left out."""
    return "\n".join(_lines(figures)) + "\n"


def _lines(figures: CohortFigures) -> Iterator[str]:
    yield f"# {markdown(heading(figures))}"
    yield ""
    yield markdown(facts(figures))
    yield ""
    for note in notes(figures):
        yield f"- {markdown(note)}"
    yield from _first_sets(figures)
    for make in TABLES:
        sheet = make(figures)
        if sheet.rows and len(sheet.columns) <= _MOST_COLUMNS:
            yield ""
            yield from table(sheet.name, _columns(sheet), _rows(sheet))
            yield from _cut(sheet)
        elif sheet.rows and make is matrix_table:
            yield f"\n## {sheet.name}\n\nThe matrix is too wide for text: see the formats html, xlsx and json."
    yield ""
    yield f"{markdown(small_print(figures))}  "
    yield markdown(AID)


def _first_sets(figures: CohortFigures) -> Iterator[str]:
    """The largest set of each goal, in a sentence."""
    best = [(lift, lift.sets[-1]) for lift in figures.lifts if lift.sets]
    for lift, each in best:
        yield ""
        yield f"**{markdown(lift_words(lift, each))}**: {markdown(', '.join(each.labels))}."


def _columns(sheet: Sheet) -> tuple[str, ...]:
    return tuple(markdown(column.heading) for column in sheet.columns)


def _rows(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    for row in sheet.rows[:_MOST_PEOPLE]:
        yield tuple(map(cell_words, row, sheet.columns))


def _cut(sheet: Sheet) -> Iterator[str]:
    if len(sheet.rows) > _MOST_PEOPLE:
        yield f"\n{_MOST_PEOPLE} of {len(sheet.rows)} rows are shown; the formats csv, xlsx and json hold all."
