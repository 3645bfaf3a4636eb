"""The report as a workbook: CohortFigures -> the bytes of an XLSX file."""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from gapscan.report.cohort.tables import TABLES
from gapscan.report.cohort.words import AID, facts, heading, lift_words, notes, small_print
from gapscan.report.options import Options
from gapscan.report.xlsx.sheet import Column, Look, Sheet
from gapscan.report.xlsx.writing import Looks, write_sheet
from gapscan.schema.cohort import CohortFigures

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_NOTHING_TAKEN_FOR_MORE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST_HEAD = 120
_A4 = 9


def render_xlsx(figures: CohortFigures, options: Options) -> bytes:  # noqa: ARG001  one signature for all formats
    """A sheet for each table; those with nothing in them are left out.

    Returns:
        The same bytes for the same figures: the only date in the file is the report's own.
    """
    buffer = io.BytesIO()
    made = {"created": datetime.fromisoformat(figures.as_of[-1])} if figures.as_of else {}
    with Workbook(buffer, {"in_memory": True, **_NOTHING_TAKEN_FOR_MORE}) as workbook:
        workbook.set_properties({"title": "Cohort report", "comments": small_print(figures), **made})
        looks = Looks(workbook)
        for sheet in _sheets(figures):
            worksheet = workbook.add_worksheet(sheet.name)
            write_sheet(worksheet, sheet, looks)
            _set_up_page(worksheet, sheet, heading(figures))
    return buffer.getvalue()


def _sheets(figures: CohortFigures) -> Iterator[Sheet]:
    yield _summary(figures)
    yield from (sheet for sheet in (make(figures) for make in TABLES) if sheet.rows)


def _summary(figures: CohortFigures) -> Sheet:
    focus = figures.focus
    about = f"{focus.title}, {focus.level_name}, {focus.family_name}" if focus else None
    rows = [
        ("Report", heading(figures)),
        ("People", facts(figures)),
        ("Matrix, gaps, groups and mentors are about", about),
        *((f"Level: {size.name}", size.people) for size in figures.levels),
        *((lift_words(lift, each), "; ".join(each.labels)) for lift in figures.lifts for each in lift.sets[-1:]),
        *(("Note", note) for note in notes(figures)),
        ("Made with", small_print(figures)),
        ("Use", AID),
    ]
    return Sheet("Summary", (Column("What", Look.LONG), Column("Figure", Look.LONG)), tuple(rows))


def _set_up_page(worksheet: "Worksheet", sheet: Sheet, head: str) -> None:
    """A4 across, as wide as the page, headings on every page, the report's name above and the page number below."""
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    # an ampersand starts a code in heads of pages
    worksheet.set_header(f"&L{head[:_LONGEST_HEAD].replace('&', '&&')}&R{sheet.name}")
    worksheet.set_footer(f"&L{AID}&R&P of &N")
