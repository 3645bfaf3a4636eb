"""The report about a group of people: (CohortFigures, Options) -> str | bytes."""

from gapscan.report.cohort.registry import COHORT_FORMATS, render_cohort

__all__ = ["COHORT_FORMATS", "render_cohort"]
