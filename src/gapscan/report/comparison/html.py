"""A comparison as one self-contained HTML page on the frame of all reports: Sheet -> str."""

from pathlib import Path

from gapscan.report.comparison.sheet import DISCLAIMER, Sheet
from gapscan.report.html import Assets, render_page
from gapscan.report.options import Options

_HERE = Path(__file__).parent
_ASSETS = Assets(folder=_HERE / "templates", styles=("comparison.css",))


def render_sheet_html(sheet: Sheet, options: Options) -> str:  # noqa: ARG001
    """Every table in full; the lines behind a change open below it."""
    return render_page("comparison.html.j2", {"sheet": sheet, "disclaimer": DISCLAIMER}, _ASSETS)
