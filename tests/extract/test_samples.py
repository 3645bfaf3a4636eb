"""The invented people of `sample_resumes`: what their sources say is what is read from their PDFs."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from gapscan.extract import extract
from gapscan.layout import lay_out
from gapscan.read import open_source, read_document
from gapscan.schema.resume import Resume

SAMPLES = Path(__file__).resolve().parents[2] / "sample_resumes"
NAMES = sorted(path.stem for path in (SAMPLES / "sources").glob("*.yaml"))
AS_OF = date(2026, 1, 15)


@cache
def source(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((SAMPLES / "sources" / f"{name}.yaml").read_text(encoding="utf-8")))


@cache
def understood(name: str) -> Resume:
    document = read_document(open_source(SAMPLES / f"{name}.pdf"))
    return extract(lay_out(document), document.links, as_of=AS_OF)


def entries(name: str, kind: str) -> list[dict[str, Any]]:
    return [entry for section in source(name)["sections"] if section["kind"] == kind for entry in section["entries"]]


def words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").casefold()))


def test_there_are_samples() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_name_and_contact(name: str) -> None:
    contact, truth = understood(name).contact, source(name)["contact"]
    assert contact.name is not None
    assert contact.name.casefold() == source(name)["name"].casefold()
    assert contact.emails == (truth["email"],)
    assert ["".join(filter(str.isdigit, phone)) for phone in contact.phones] == [
        "".join(filter(str.isdigit, truth["phone"]))
    ]
    printed = {re.sub(r"^https?://(www\.)?", "", link["url"]) for link in truth.get("links", [])}
    assert {re.sub(r"^(https?://)?(www\.)?", "", link.url) for link in contact.links} >= printed


@pytest.mark.parametrize("name", NAMES)
def test_posts(name: str) -> None:
    truth = [(words(one["title"]), str(one["start"]), str(one["end"])) for one in entries(name, "experience")]
    found = [(words(one.title), one.period.start, one.period.end) for one in understood(name).experience]
    missed = [want for want in truth if not any(want[0] & have[0] and want[1:] == have[1:] for have in found)]
    assert missed == []
    assert len(found) <= len(truth) + 1


def test_employers() -> None:
    """Nearly all: where a title goes on after its comma, nothing tells its field from an employer."""
    right, total = 0, 0
    for name in NAMES:
        told = {one.period.start: one.organization for one in understood(name).experience}
        for one in entries(name, "experience"):
            total += 1
            right += bool(words(one["org"]) & words(told.get(str(one["start"]))))
    assert total >= 50
    assert right >= 0.95 * total


@pytest.mark.parametrize("name", NAMES)
def test_degrees(name: str) -> None:
    truth = sorted(one["level"] for one in entries(name, "education"))
    assert sorted(one.degree.value for one in understood(name).education if one.degree) == truth
