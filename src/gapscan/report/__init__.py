"""The report room: Assessment -> str | bytes, one file per format and one line in the registry."""

from gapscan.report.options import Options
from gapscan.report.registry import (
    EXPLANATIONS,
    FORMATS,
    PARSES,
    render,
    render_explanation,
    render_parse,
    shown_to,
    shows_pages,
)

__all__ = [
    "EXPLANATIONS",
    "FORMATS",
    "PARSES",
    "Options",
    "render",
    "render_explanation",
    "render_parse",
    "shown_to",
    "shows_pages",
]
