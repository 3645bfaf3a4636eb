"""The cohort report on paper: (CohortFigures, Options) -> the bytes of a PDF."""

from gapscan.report.cohort.pdf.typesetting import render_pdf

__all__ = ["render_pdf"]
