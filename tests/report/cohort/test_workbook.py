"""The workbook: every sheet opens, everything in it is a value, and no text becomes a formula."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from gapscan.report import Options
from gapscan.report.cohort import render_cohort
from tests.report.cohort.test_page import NAMES, figures_of, folder

__all__ = ["folder"]

# the reader does not know the bars in cells, which are no part of the values
pytestmark = pytest.mark.filterwarnings("ignore:.* extension is not supported")


def workbook(folder: Path) -> bytes:
    product = render_cohort(figures_of(folder), format="xlsx", options=Options())
    assert isinstance(product, bytes)
    return product


def test_no_cell_is_a_formula_or_a_link(folder: Path) -> None:
    product = workbook(folder)
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(product)) for row in sheet for cell in row]
    assert "=1+1" in {cell.value for cell in cells}
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    with zipfile.ZipFile(io.BytesIO(product)) as parts:
        assert [name for name in parts.namelist() if b"<f>" in parts.read(name) or "external" in name] == []


def test_every_person_has_a_row_and_the_bytes_are_the_same(folder: Path) -> None:
    product = workbook(folder)
    people = openpyxl.load_workbook(io.BytesIO(product))["People"]
    assert {row[0].value for row in people.iter_rows(min_row=2)} >= set(NAMES)
    assert product == workbook(folder)
