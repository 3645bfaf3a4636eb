"""The reader's index of the guides, where it is at hand: `../shared/guides` beside the project."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

GUIDES = Path(__file__).parents[3] / "shared" / "guides"
GUIDE_OF = {
    "000": "ml-scientist",
    "001": "senior-ml-scientist",
    "002": "ml-career-path",
    "003": "ml-engineer",
    "004": "ml-careers-by-degree",
}
needs_guides = pytest.mark.skipif(
    not (GUIDES / "inventory.json").is_file(),
    reason="the guides' texts belong to others and are not part of the project",
)


class Line(NamedTuple):
    """A line of a guide."""

    guide: str
    number: int


def inventory() -> dict[str, list[dict[str, object]]]:
    """All sections, each with its entries."""
    content = json.loads((GUIDES / "inventory.json").read_text(encoding="utf-8"))
    return {section: entries for section, entries in content.items() if isinstance(entries, list)}


def lines_of(entry: dict[str, object]) -> set[Line]:
    """Where an entry stands in the guides."""
    return {Line(GUIDE_OF[place["guide"]], place["line"]) for place in entry["provenance"]}  # type: ignore[index,attr-defined]
