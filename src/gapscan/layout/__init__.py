"""`Document` -> `ResumeText`: columns, reading order, lines, headings, sections."""

from gapscan.layout.page_text import lay_out

__all__ = ["lay_out"]
