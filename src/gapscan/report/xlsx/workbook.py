"""Writing: (Material, Options) -> the bytes of a workbook.

Every text goes in as a string, so nothing that stands in a resume is ever taken for a formula, a link or a number.
"""

import io
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from gapscan.report.inert import plain
from gapscan.report.names import Names
from gapscan.report.options import Options
from gapscan.report.picking import view_of
from gapscan.report.view import View
from gapscan.report.xlsx.found import (
    checks_sheet,
    education_sheet,
    evidence_sheet,
    experience_sheet,
    notes_sheet,
    skills_sheet,
    uncounted_sheet,
)
from gapscan.report.xlsx.job import job_sheet
from gapscan.report.xlsx.sheet import Sheet
from gapscan.report.xlsx.standing import (
    gaps_sheet,
    ladder_sheet,
    next_sheet,
    path_sheet,
    pay_sheet,
    points_sheet,
    readiness_sheet,
)
from gapscan.report.xlsx.summary import summary_sheet
from gapscan.report.xlsx.writing import Looks, write_sheet
from gapscan.schema.material import Material

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_NOTHING_TAKEN_FOR_MORE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST_HEAD = 120


def render_xlsx(material: Material, options: Options) -> bytes:
    """A sheet for each part of the report; one that failed has a summary and notes.

    Args:
        material: what to show; a blind one has no name in it.
        options: whether the report is blind.

    Returns:
        The same bytes for the same input: the only date in the file is the report's own.
    """
    view = view_of(material)
    buffer = io.BytesIO()
    with Workbook(buffer, _NOTHING_TAKEN_FOR_MORE) as workbook:
        workbook.set_properties(
            {"title": "Gap report", "comments": view.small_print, "created": datetime.fromisoformat(view.as_of)}
        )
        looks = Looks(workbook)
        for sheet in _sheets(material, view):
            worksheet = workbook.add_worksheet(sheet.name)
            write_sheet(worksheet, sheet, looks)
            _set_up_page(worksheet, sheet, view, is_blind=options.blind)
    return buffer.getvalue()


def _sheets(material: Material, view: View) -> tuple[Sheet, ...]:
    assessment, names = material.assessment, Names(material.taxonomy)
    if assessment.scores is None:
        return (summary_sheet(view), notes_sheet(assessment))
    of_view: tuple[Callable[[View], Sheet], ...] = (
        ladder_sheet,
        points_sheet,
        gaps_sheet,
        path_sheet,
        next_sheet,
    )
    return (
        summary_sheet(view),
        *((job_sheet(view.job),) if view.job else ()),
        readiness_sheet(assessment.scores, names),
        *(make(view) for make in of_view),
        skills_sheet(assessment, names),
        evidence_sheet(assessment),
        experience_sheet(assessment),
        education_sheet(assessment),
        checks_sheet(view),
        pay_sheet(view),
        uncounted_sheet(assessment),
        notes_sheet(assessment),
    )


def _set_up_page(worksheet: "Worksheet", sheet: Sheet, view: View, *, is_blind: bool) -> None:
    """A4 across, as wide as the page, headings on every page, the name above and the page number below."""
    name = "Blind report" if is_blind else view.candidate or view.file
    # an ampersand starts a code in heads of pages
    head = plain(name)[:_LONGEST_HEAD].replace("&", "&&")
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    worksheet.set_header(f"&L{head}&R{sheet.name}")
    worksheet.set_footer("&LAn aid to a person, not a decision about one.&R&P of &N")
