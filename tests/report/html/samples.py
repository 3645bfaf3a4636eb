"""Reports on the sample people, made once per test run."""

import os
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from gapscan import pipeline
from gapscan.report import Options
from gapscan.schema.assessment import Assessment
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy

SAMPLES = Path(__file__).resolve().parents[3] / "sample_resumes"
# one page in two columns, one with a dark side column, three pages; ready, with gaps ahead, and in research
NAMES = ("senior-ml-engineer", "data-analyst", "research-scientist")
WIDE = Options(width=200)


@cache
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@cache
def assessment_of(name: str) -> Assessment:
    return pipeline.scan(SAMPLES / f"{name}.pdf", taxonomy=taxonomy(), as_of=date(2026, 1, 15))


@cache
def report_on(name: str, form: str = "html", options: Options = WIDE) -> str | bytes:
    """The report on a sample, with pictures where the format has them."""
    source = SAMPLES / f"{name}.pdf"
    return pipeline.compose(assessment_of(name), taxonomy(), format=form, options=options, source=source)


@dataclass(frozen=True)
class Saved:
    """A report on disk, as a person opens it."""

    folder: Path

    def page(self, html: str | bytes, name: str = "report") -> str:
        """Its address."""
        path = self.folder / f"{name}-{os.getpid()}.html"
        path.write_bytes(html.encode() if isinstance(html, str) else html)
        return path.as_uri()
