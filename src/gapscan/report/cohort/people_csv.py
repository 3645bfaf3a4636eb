"""The table of people for spreadsheets: CohortFigures -> CSV."""

import csv
import io

from gapscan.report.cohort.tables import people_table
from gapscan.report.inert import plain
from gapscan.report.options import Options
from gapscan.schema.cohort import CohortFigures

# a spreadsheet takes text that begins so for a formula (https://owasp.org/www-community/attacks/CSV_Injection)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render_csv(figures: CohortFigures, options: Options) -> str:  # noqa: ARG001  one signature for all formats
    """One line for each person, commas between, CRLF at the end; text that could be a formula begins with `'`."""
    sheet = people_table(figures)
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(column.heading for column in sheet.columns)
    writer.writerows([inert_cell(cell) for cell in row] for row in sheet.rows)
    return lines.getvalue()


def inert_cell(cell: object) -> object:
    """The cell with no text in it that a spreadsheet takes for a formula."""
    if not isinstance(cell, str):
        return cell
    text = plain(cell)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
