"""The report as a PDF for paper and mail: Material -> bytes."""

from gapscan.report.pdf.typesetting import render_pdf

__all__ = ["render_pdf"]
