"""The report as one HTML file that sorts and filters: CohortFigures -> str."""

from gapscan.report.cohort.html.page import render_html

__all__ = ["render_html"]
