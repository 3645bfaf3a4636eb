"""The compact records are made where they are absent or stale, and a broken result is named."""

import os
from pathlib import Path

import pytest

from gapscan.cohort import people as people_room
from gapscan.cohort.people import build_people, open_people
from gapscan.errors import UsageError
from tests.cohort.made_results import FILES, NAMES, result_lines, write_results

SIDECARS = (".people.json", ".people.jsonl")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_results(tmp_path / "out", result_lines())


def names(folder: Path) -> list[str | None]:
    return [record.name for record in open_people(folder).records()]


def test_records_say_what_the_results_say(folder: Path) -> None:
    people = open_people(folder)
    records = list(people.records())
    assert people.catalogue.people == len(records) == FILES
    first, last = records[0], records[-1]
    assert (first.number, first.name, first.file, first.key) == (1, NAMES[0], "file-0.pdf", "key-0")
    assert first.marks == ("mail:ami@x.example", "phone:079460000")
    assert (last.status, last.titles, last.name) == ("failed", (), None)
    assert last.issues


def test_a_title_keeps_a_letter_for_each_gap_and_gate(folder: Path) -> None:
    people = open_people(folder)
    line = result_lines()[0]
    for title in next(people.records()).titles:
        sheet = people.catalogue.sheets[title.sheet]
        told = next(each for each in line["readiness"] if each["title_id"] == sheet.title_id)  # type: ignore[attr-defined]
        kinds = {gap["requirement"]: gap["kind"][0] for gap in told["gaps"]}
        assert title.gaps == "".join(kinds.get(term.requirement, ".") for term in sheet.terms)
        assert title.coverages == pytest.approx([term["coverage"] for term in told["terms"]])
        assert title.gates.replace(".", "") == "".join(
            gate["status"][0]
            for name in ("years", "degree", "critical", "evidence")
            for gate in told["gates"]
            if gate["id"] == name
        )


def test_records_are_kept_and_not_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_people(folder)
    assert all((folder / name).is_file() for name in SIDECARS)
    monkeypatch.setattr(people_room, "build_people", None)
    assert len(names(folder)) == FILES


def test_records_of_other_results_are_made_again(folder: Path) -> None:
    assert len(names(folder)) == FILES
    write_results(folder, result_lines()[1:])
    assert len(names(folder)) == FILES - 1


def test_the_same_size_and_another_content_is_seen(folder: Path) -> None:
    open_people(folder)
    results = folder / "results.jsonl"
    before = results.stat()
    text = results.read_text(encoding="utf-8")
    results.write_text(text.replace(NAMES[0], NAMES[0][::-1]), encoding="utf-8")
    os.utime(results, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert names(folder)[0] == NAMES[0][::-1]


@pytest.mark.parametrize("broken", [b"", b"{", b'{"version": 1}', b"\xff"])
def test_a_broken_catalogue_is_made_again(folder: Path, broken: bytes) -> None:
    open_people(folder)
    (folder / SIDECARS[0]).write_bytes(broken)
    assert len(names(folder)) == FILES


def test_a_torn_last_line_is_left_out(folder: Path) -> None:
    with (folder / "results.jsonl").open("ab") as file:
        file.write(b'{"key": "torn')
    assert len(names(folder)) == FILES


@pytest.mark.parametrize("line", ["{}", "[]", "no result", '{"tool": 1}'])
def test_a_line_that_is_no_result_is_named(tmp_path: Path, line: str) -> None:
    folder = write_results(tmp_path, result_lines())
    with (folder / "results.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    with pytest.raises(UsageError, match=f"line {FILES + 1} is no result"):
        build_people(folder)
    assert not [file for file in folder.iterdir() if file.name.startswith(SIDECARS)]


def test_a_folder_without_results_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no results\.jsonl"):
        open_people(tmp_path)


def test_records_of_a_folder_that_cannot_be_written_are_for_this_program_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_room.os, "access", lambda *_: False)
    one, other = open_people(folder), open_people(folder)
    assert [file.name for file in folder.iterdir()] == ["results.jsonl"]
    assert one.path.parent != other.path.parent
    assert one.path.parent.stat().st_mode & 0o077 == 0
    assert len(list(one.records())) == FILES
