"""Typesetting: (CohortFigures, Options) -> the bytes of a tagged PDF, set as the reports about one person are."""

import json
from importlib import resources

from gapscan.report.cohort.pdf.content import content_of
from gapscan.report.options import Options
from gapscan.report.pdf.typesetting import midnight, set_pages
from gapscan.schema.cohort import CohortFigures


def render_pdf(figures: CohortFigures, options: Options) -> bytes:  # noqa: ARG001  one signature for all formats
    """The report on A4 pages: levels, what to teach, groups, mentors, what was not read.

    Returns:
        The same bytes for the same figures, as far as the typesetter's own fonts hold the letters of all names.

    Raises:
        MissingExtraError: typst is not installed.
    """
    content = json.dumps(content_of(figures), ensure_ascii=False)
    template = resources.files(__package__).joinpath("cohort.typ").read_bytes()
    return set_pages(content, midnight(figures.as_of[-1]) if figures.as_of else 0, template=template)
