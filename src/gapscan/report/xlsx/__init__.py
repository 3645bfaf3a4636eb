"""The report as a workbook for sorting and filtering: Material -> bytes."""

from gapscan.report.xlsx.workbook import render_xlsx

__all__ = ["render_xlsx"]
