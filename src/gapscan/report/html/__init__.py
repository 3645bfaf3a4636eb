"""The report as one HTML file that needs nothing else: Material -> str, and the page that others build on."""

from gapscan.report.html.page import Assets, render_page
from gapscan.report.html.report_page import render_html

__all__ = ["Assets", "render_html", "render_page"]
