"""Real adverts of every shape: none breaks anything, and what is read of them can be scored."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gapscan.adverts import read_job
from gapscan.errors import DocumentError
from gapscan.schema.job import JobAdvert
from tests.job.factory import TAXONOMY

FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "jobs"
AS_OF = date(2026, 1, 1)
# every so manieth row: a whole table takes a minute, and rows are much alike
STEP = 20

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the corpus of adverts is not here")


def _files() -> list[Path]:
    return sorted(FOLDER.glob("*/*.docx")) + sorted(FOLDER.glob("*/*.pdf")) if FOLDER.is_dir() else []


def _rows() -> Iterator[str]:
    for table in sorted(FOLDER.glob("*.csv")):
        with table.open(encoding="utf-8-sig", newline="") as lines:
            rows = [row for row in csv.DictReader(lines) if row["description"].strip()]
        yield from (f"{row['title']}\n\n{row['description']}" for row in rows[::STEP])


def _check(advert: JobAdvert) -> None:
    assert sum(each.weight for each in advert.target.requirements) == pytest.approx(1)
    assert advert.level in TAXONOMY.level_by_id
    assert advert.target.gates.years is None or advert.target.gates.years <= 20
    for requirement in advert.requirements:
        assert requirement.lines
        assert set(requirement.skills) <= TAXONOMY.skill_by_id.keys()


@pytest.mark.parametrize("file", _files(), ids=lambda file: file.stem[-20:])
def test_files(file: Path) -> None:
    try:
        _check(read_job(file, TAXONOMY, as_of=AS_OF))
    except DocumentError as error:
        assert error.code == "no-requirements"


def test_rows_of_tables() -> None:
    read, refused = 0, 0
    for text in _rows():
        try:
            _check(read_job(text.encode(), TAXONOMY, as_of=AS_OF, file_name="advert.txt"))
            read += 1
        except DocumentError as error:
            assert error.code == "no-requirements"
            refused += 1
    assert read >= 18
    assert refused <= 1
