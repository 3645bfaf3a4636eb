"""Which formats a cohort report has: one line each; the module behind a line is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from gapscan.report.options import Options
from gapscan.report.registry import check_format

if TYPE_CHECKING:
    from gapscan.schema.cohort import CohortFigures

# (CohortFigures, Options) -> str | bytes
COHORT_FORMATS = {
    "terminal": "gapscan.report.cohort.terminal:render_terminal",
    "html": "gapscan.report.cohort.html:render_html",
    "xlsx": "gapscan.report.cohort.workbook:render_xlsx",
    "csv": "gapscan.report.cohort.people_csv:render_csv",
    "json": "gapscan.report.cohort.figures_json:render_json",
    "markdown": "gapscan.report.cohort.markdown:render_markdown",
    "pdf": "gapscan.report.cohort.pdf:render_pdf",
}


def render_cohort(figures: CohortFigures, *, format: str, options: Options) -> str | bytes:  # noqa: A002
    """A whole report.

    Args:
        figures: of the group.
        format: a key of `COHORT_FORMATS`.
        options: width and colour; blindness is the figures' own.

    Raises:
        UsageError: there is no such format.
        MissingExtraError: the format needs an extra that is not installed.
    """
    check_format(COHORT_FORMATS, format)
    module, function = COHORT_FORMATS[format].split(":")
    write: Callable[[CohortFigures, Options], str | bytes] = getattr(import_module(module), function)
    return write(figures, options)
