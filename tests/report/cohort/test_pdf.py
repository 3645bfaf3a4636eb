"""The report on paper: it opens, says what it should, and is the same every time."""

import io
from pathlib import Path

import pdfplumber
import pytest

from gapscan.report import Options
from gapscan.report.cohort import render_cohort
from tests.report.cohort.test_page import figures_of, folder

__all__ = ["folder"]

HOSTILE = '#panic("x") *bold* <label> $x^2$'

pytest.importorskip("typst", reason="typst is not installed: pip install 'gapscan[pdf]'")


def pages(product: str | bytes) -> str:
    assert isinstance(product, bytes)
    with pdfplumber.open(io.BytesIO(product)) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def test_it_holds_every_part_and_no_markup_runs(folder: Path) -> None:
    figures = figures_of(folder).model_copy(update={"name": HOSTILE})
    product = render_cohort(figures, format="pdf", options=Options())
    text = pages(product)
    for words in ("Cohort report", "Levels", "Gaps", "Not read", "Small print", "1 could not be read"):
        assert words in text
    assert HOSTILE in text


def test_the_bytes_are_the_same_every_time(folder: Path) -> None:
    first, second = (render_cohort(figures_of(folder), format="pdf", options=Options()) for _ in range(2))
    assert first == second
