"""The answer to a question of one's own: columns and rows -> csv, json or markdown."""

import csv
import io
import json
from collections.abc import Sequence

from gapscan.report.cohort.people_csv import inert_cell
from gapscan.report.inert import plain
from gapscan.report.markdown_table import bare_table
from gapscan.report.registry import check_format

ANSWER_FORMATS = ("csv", "json", "markdown")


def render_answer(columns: Sequence[str], rows: Sequence[Sequence[object]], *, format: str) -> str:  # noqa: A002
    """A table of what was found.

    Args:
        columns: their names.
        rows: one value for each column.
        format: one of `ANSWER_FORMATS`.

    Raises:
        UsageError: there is no such format.
    """
    check_format(ANSWER_FORMATS, format)
    if format == "json":
        lines = (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str) for row in rows)
        return "[\n " + ",\n ".join(lines) + "\n]\n" if rows else "[]\n"
    if format == "markdown":
        cells = (tuple("" if value is None else str(value) for value in row) for row in rows)
        return "\n".join(bare_table(tuple(map(plain, columns)), cells)) + "\n"
    lines_out = io.StringIO()
    writer = csv.writer(lines_out)
    writer.writerow(map(inert_cell, columns))
    writer.writerows([inert_cell(value) for value in row] for row in rows)
    return lines_out.getvalue()
