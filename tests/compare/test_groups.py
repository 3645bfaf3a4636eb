import json
from pathlib import Path

import pytest

from gapscan.compare import compare_groups
from gapscan.compare.pairs import pair_people
from gapscan.compare.people import read_batch
from gapscan.errors import DocumentError, UsageError
from tests.compare.factory import Json, make_after, make_before

FAILED = {**make_before(), "status": "failed", "readiness": [], "candidate": None, "experience": None}


def person(scan: Json, name: str | None, sha: str, *, file: str = "cv.pdf", email: str | None = None) -> Json:
    scan["source"] |= {"sha256": sha, "file": file}
    scan["candidate"] = {"name": name, "emails": [email] if email else []}
    return scan


def write(path: Path, *scans: Json) -> Path:
    path.write_text("".join(f"{json.dumps({'key': 'x', **scan})}\n" for scan in scans), encoding="utf-8")
    return path


@pytest.fixture
def batches(tmp_path: Path) -> tuple[Path, Path]:
    """Ada gained, Bo stayed, Cy left, Di joined; one file of each could not be read."""
    before = write(
        tmp_path / "before.jsonl",
        person(make_before(), "Ada Stone", "1", file="ada.pdf"),
        person(make_before(), "Bo Reed", "2", file="bo.pdf"),
        FAILED,
        person(make_before(), "Cy Marsh", "3", file="cy.pdf"),
    )
    after = write(
        tmp_path / "after.jsonl",
        person(make_after(), "Stone, Ada".replace(",", ""), "4", file="ada2.pdf"),
        person(make_before(), "Bo Reed", "2", file="bo.pdf"),
        person(make_after(), "Di Holt", "5", file="di.pdf"),
        FAILED,
    )
    return before, after


def test_people_in_both_and_in_one(batches: tuple[Path, Path]) -> None:
    found = compare_groups(*batches)
    assert [(change.label, change.points) for change in found.people] == [("Stone Ada", 15.0), ("Bo Reed", 0.0)]
    assert (found.left, found.joined) == (("Cy Marsh",), ("Di Holt",))
    assert (found.before.people, found.before.not_read) == (3, 1)
    assert [notice.code for notice in found.notices] == ["not-read", "not-read"]


def test_gaps_levels_and_titles(batches: tuple[Path, Path]) -> None:
    found = compare_groups(*batches)
    assert [(gap.requirement, gap.closed, gap.opened) for gap in found.gaps] == [("bi", 0, 1), ("sql", 1, 0)][::-1]
    (level,) = found.levels
    assert (level.family, level.level, level.before, level.after) == ("analyst", "entry", 0, 2)
    analyst = next(title for title in found.titles if title.title_id == "data-analyst")
    assert (analyst.before, analyst.after) == ((0, 0, 3, 0), (0, 2, 1, 0))
    assert (analyst.mean_before, analyst.mean_after) == (50.0, 60.0)


def test_a_title_for_everybody(batches: tuple[Path, Path]) -> None:
    found = compare_groups(*batches, title_id="ml-engineer")
    assert [change.points for change in found.people] == [8.0, 0.0]
    with pytest.raises(UsageError, match="not scored in both"):
        compare_groups(*batches, title_id="nurse")


def test_two_groups_of_strangers_are_compared_as_a_whole(tmp_path: Path) -> None:
    before = write(tmp_path / "a", person(make_before(), "Ada Stone", "1", file="a.pdf"))
    after = write(tmp_path / "b", person(make_after(), "Di Holt", "2", file="b.pdf"))
    found = compare_groups(before, after)
    assert found.people == ()
    assert [title.mean_after for title in found.titles] == [65.0, 20.0]


def test_blind_names_nobody(batches: tuple[Path, Path]) -> None:
    told = compare_groups(*batches, is_blind=True).model_dump_json()
    for word in ("Ada", "Stone", "Bo Reed", "Marsh", "Holt", ".pdf"):
        assert word not in told
    assert "Person 1" in told


def test_other_scoring_rules_are_refused(batches: tuple[Path, Path], tmp_path: Path) -> None:
    scan = make_after()
    scan["tool"]["scoring_version"] = "2"
    after = write(tmp_path / "c", scan)
    with pytest.raises(UsageError, match="scoring version"):
        compare_groups(batches[0], after)
    assert compare_groups(batches[0], after, is_forced=True).notices[0].code == "scoring-version"


def test_a_torn_last_line_is_left_out_and_a_foreign_line_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "results.jsonl", make_before())
    path.write_bytes(path.read_bytes() + b'{"key": "y", "to')
    assert len(read_batch(path, wanted=lambda _: ()).people) == 1
    path.write_bytes(b'{"a": 1}\n')
    with pytest.raises(DocumentError, match=r"results.jsonl:1: this line is no scan"):
        read_batch(path, wanted=lambda _: ())
    with pytest.raises(DocumentError, match="cannot be read"):
        read_batch(tmp_path / "missing", wanted=lambda _: ())


PAIRS = {
    "same-bytes": ({"name": None, "sha": "9"}, {"name": None, "sha": "9", "file": "x.pdf"}, True),
    "e-mail": (
        {"name": "Ada", "sha": "1", "email": "A@b.example"},
        {"name": "Di", "sha": "2", "email": "a@B.example"},
        True,
    ),
    "name": ({"name": "Ada Stone", "sha": "1", "file": "a"}, {"name": "ADA STONE", "sha": "2", "file": "b"}, True),
    "file": ({"name": None, "sha": "1", "file": "in/ada.pdf"}, {"name": None, "sha": "2", "file": "ada.docx"}, True),
    "file-of-another": ({"name": "Ada", "sha": "1"}, {"name": "Di", "sha": "2"}, False),
    "nothing": ({"name": "Ada", "sha": "1", "file": "a"}, {"name": "Di", "sha": "2", "file": "b"}, False),
}


@pytest.mark.parametrize(("before", "after", "is_pair"), PAIRS.values(), ids=PAIRS)
def test_who_is_who(before: Json, after: Json, is_pair: bool, tmp_path: Path) -> None:
    old, new = (
        read_batch(write(tmp_path / name, person(make_before(), **fields)), wanted=lambda _: ()).people
        for name, fields in (("a", before), ("b", after))
    )
    assert pair_people(old, new) == ([(0, 0)] if is_pair else [])


def test_namesakes_are_not_paired_by_name(tmp_path: Path) -> None:
    twins = [person(make_before(), "Ada Stone", sha, file=sha) for sha in ("1", "2")]
    old = read_batch(write(tmp_path / "a", *twins), wanted=lambda _: ()).people
    new = read_batch(
        write(tmp_path / "b", person(make_after(), "Ada Stone", "3", file="3")), wanted=lambda _: ()
    ).people
    assert pair_people(old, new) == []
