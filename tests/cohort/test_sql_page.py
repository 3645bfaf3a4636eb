"""The page on cohorts lists the tables of `--sql` as they are."""

import re
from pathlib import Path

from gapscan.cohort.sql import VIEWS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how_to" / "read_a_cohort.md"
_ROW = re.compile(r"^\| `(\w+)` \| [^|]+ \| (`[^|]+`) \|$", re.MULTILINE)


def test_the_page_lists_every_table_with_its_columns() -> None:
    listed = {view: columns.replace("`", "") for view, columns in _ROW.findall(PAGE.read_text(encoding="utf-8"))}
    assert listed == VIEWS
