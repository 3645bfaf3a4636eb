"""Which formats a comparison has: one line each; the module behind a line is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from gapscan.report.registry import check_format

if TYPE_CHECKING:
    from gapscan.report.comparison.sheet import Sheet
    from gapscan.report.options import Options
    from gapscan.schema.comparison import Comparison, GroupComparison
    from gapscan.schema.taxonomy import Taxonomy

# (Sheet, Options) -> str; JSON holds the comparison itself
_DRAWN = {
    "terminal": "gapscan.report.comparison.terminal:render_sheet_terminal",
    "markdown": "gapscan.report.comparison.markdown:render_sheet_markdown",
    "html": "gapscan.report.comparison.html:render_sheet_html",
}
COMPARISONS = ("terminal", "json", "markdown", "html")


def render_comparison(
    comparison: Comparison | GroupComparison,
    taxonomy: Taxonomy,
    *,
    format: str,  # noqa: A002
    options: Options,
) -> str:
    """A whole comparison.

    Args:
        comparison: of two scans, or of two batches.
        taxonomy: for the names of levels, families and titles.
        format: one of `COMPARISONS`.
        options: width and colour.

    Raises:
        UsageError: there is no such format.
    """
    check_format(COMPARISONS, format)
    if format == "json":
        from gapscan.report.comparison.json import comparison_json

        return comparison_json(comparison)
    module, function = _DRAWN[format].split(":")
    write: Callable[[Sheet, Options], str] = getattr(import_module(module), function)
    return write(_sheet(comparison, taxonomy), options)


def _sheet(comparison: Comparison | GroupComparison, taxonomy: Taxonomy) -> Sheet:
    from gapscan.report.comparison.group_sheet import group_sheet
    from gapscan.report.comparison.scan_sheet import scan_sheet
    from gapscan.report.names import Names
    from gapscan.schema.comparison import Comparison

    names = Names(taxonomy)
    return scan_sheet(comparison, names) if isinstance(comparison, Comparison) else group_sheet(comparison, names)
