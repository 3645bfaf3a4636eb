import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from gapscan.cohort.batch import Choices, Outcome, run_batch
from gapscan.cohort.engines import engine_named
from gapscan.cohort.inputs import find_inputs
from gapscan.cohort.settings import Job
from gapscan.cohort.summary import Duplicates
from gapscan.cohort.work import Task, work_named
from gapscan.errors import UsageError
from tests.cohort.hostile import SETTINGS, make_job


@dataclass
class Told:
    """What a batch told while it ran."""

    total: int = 0
    fresh: int = 0
    skipped: int = 0
    text: str = ""

    def start(self, total: int) -> None:
        self.total = total

    def skip(self, status: str) -> None:
        self.skipped += 1

    def advance(self, status: str) -> None:
        self.fresh += 1

    def tell(self, text: str) -> None:
        self.text += f"{text}\n"

    def stop(self) -> None:
        pass


class Here:
    """An engine in this process that finishes tasks in another order, and counts them."""

    def __init__(self, *, stop_after: int = 1000) -> None:
        self.done = 0
        self.stop_after = stop_after

    def __call__(self, tasks: Iterator[Task], job: Job) -> Iterator[tuple[Task, bytes]]:
        work, several = work_named(job), []
        for task in tasks:
            several.append(task)
            if len(several) == 3:
                yield from self._lines(several, work)
        yield from self._lines(several, work)

    def _lines(self, tasks: list[Task], work: object) -> Iterator[tuple[Task, bytes]]:
        while tasks:
            if self.done == self.stop_after:
                raise KeyboardInterrupt
            self.done += 1
            task = tasks.pop()
            yield task, work(task)  # type: ignore[operator]


def batch(
    folder: Path, out: Path, *, job: Job | None = None, engine: Here | None = None, **choices: bool
) -> tuple[Outcome, Told, Here]:
    told, engine = Told(), engine or Here()
    found = find_inputs([str(folder)], out=out)
    outcome = run_batch(found, job or make_job(), out=out, engine=engine, choices=Choices(**choices), progress=told)
    return outcome, told, engine


def lines(out: Path) -> list[dict[str, dict[str, str]]]:
    return [json.loads(line) for line in (out / "results.jsonl").read_bytes().splitlines()]


def names(out: Path) -> list[str]:
    return [line["source"]["file"] for line in lines(out)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "people"
    folder.mkdir()
    people = {
        "a": "fine amina@x.org",
        "b": "refuse",
        "c": "fine amina@x.org",
        "d": "fine ben@x.org",
        "e": "fine  amina@x.org",
    }
    for name, text in people.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


EVERY = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]


def test_every_file_has_a_line_in_the_order_of_names(folder: Path, tmp_path: Path) -> None:
    outcome, told, engine = batch(folder, tmp_path / "out")
    assert names(tmp_path / "out") == EVERY
    assert outcome.counts == {"ok": 4, "partial": 0, "failed": 1}
    assert [(one.name, one.code) for one in outcome.failures] == [("b.txt", "unknown-format")]
    assert (told.total, told.fresh, told.skipped) == (5, 5, 0)
    assert engine.done == 4, "the same bytes are read once"


def test_summary(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "out")
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["files"] == 5
    assert summary["failed"] == [
        {"file": "b.txt", "code": "unknown-format", "message": "nothing to see; look elsewhere"}
    ]
    assert summary["issues"] == {"unknown-format": 1}
    assert summary["duplicates"] == {"same_file": [["a.txt", "c.txt"]], "same_person": [["a.txt", "e.txt"]]}
    assert summary["not_counted"] == []
    assert summary["settings"]["as_of"] == "2026-01-01"


def test_each_person_can_be_counted_once(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "out", unique=True)
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["not_counted"] == ["c.txt", "e.txt"]
    assert names(tmp_path / "out") == EVERY


@pytest.mark.parametrize(
    ("same_file", "same_person", "expected"),
    [
        ([], [], []),
        ([["a", "b", "c"]], [], ["b", "c"]),
        ([["b", "c"]], [["a", "b"]], ["b", "c"]),
        ([["a", "d"], ["b", "c"]], [["a", "b"]], ["b", "c", "d"]),
    ],
)
def test_one_of_each_person_stays(
    same_file: list[list[str]], same_person: list[list[str]], expected: list[str]
) -> None:
    groups = [tuple(tuple(group) for group in groups) for groups in (same_file, same_person)]
    assert Duplicates(*groups).extra == expected


def test_again_does_nothing_and_changes_nothing(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(folder, out)
    before = {file.name: (file.read_bytes(), file.stat().st_ino) for file in out.iterdir() if file.suffix == ".jsonl"}
    summary = (out / "summary.json").read_bytes()
    _, told, engine = batch(folder, out)
    assert (engine.done, told.fresh, told.skipped) == (0, 0, 5)
    assert {name: ((out / name).read_bytes(), (out / name).stat().st_ino) for name in before} == before
    assert (out / "summary.json").read_bytes() == summary


@pytest.mark.parametrize("stop_after", [0, 1, 2, 3])
def test_a_stopped_run_goes_on(stop_after: int, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        batch(folder, tmp_path / "out", engine=Here(stop_after=stop_after))
    assert not (tmp_path / "out" / "summary.json").exists()
    _, _, engine = batch(folder, tmp_path / "out")
    assert engine.done == 4 - stop_after
    batch(folder, tmp_path / "whole")
    for name in ("results.jsonl", "summary.json", "settings.json"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_new_changed_renamed_and_removed_files(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(folder, out)
    (folder / "f.txt").write_text("fine new")
    (folder / "a.txt").write_text("fine changed")
    (folder / "d.txt").rename(folder / "z.txt")
    (folder / "e.txt").unlink()
    _, told, engine = batch(folder, out)
    assert engine.done == 2, "the new one and the changed one"
    assert names(out) == ["a.txt", "b.txt", "c.txt", "f.txt", "z.txt"]
    assert "dropped 3 results" in told.text
    batch(folder, tmp_path / "whole")
    assert (out / "results.jsonl").read_bytes() == (tmp_path / "whole" / "results.jsonl").read_bytes()


def test_other_settings_read_everything_again(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "out")
    job = make_job(settings=replace(SETTINGS, as_of="2026-02-01"))
    _, told, engine = batch(folder, tmp_path / "out", job=job)
    assert engine.done == 4
    assert "as_of 2026-01-01 -> 2026-02-01" in told.text
    assert names(tmp_path / "out") == EVERY


def test_fresh_starts_over_and_leaves_other_files(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(folder, out)
    (out / "notes.txt").write_text("mine")
    _, told, engine = batch(folder, out, fresh=True)
    assert (engine.done, told.text) == (4, "")
    assert (out / "notes.txt").read_text() == "mine"


def test_failed_files_are_tried_again_where_asked(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(folder, out)
    content = (out / "results.jsonl").read_bytes()
    assert batch(folder, out)[2].done == 0
    assert batch(folder, out, retry_failed=True)[2].done == 1
    assert (out / "results.jsonl").read_bytes() == content


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_what_cannot_be_opened_is_named(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.pdf")
    (folder / "gone.pdf").symlink_to(tmp_path / "nowhere")
    outcome, _, _ = batch(folder, tmp_path / "out")
    assert [(one.name, one.code) for one in outcome.failures] == [
        ("b.txt", "unknown-format"),
        ("gone.pdf", "not-found"),
        ("pipe.pdf", "unreadable"),
    ]
    assert batch(folder, tmp_path / "out")[1].skipped == 7


def test_blind_results_name_no_file(folder: Path, tmp_path: Path) -> None:
    (folder / ".hidden-amina.txt").write_text("x")
    (folder / "gone-amina.txt").symlink_to(tmp_path / "nowhere")
    job = make_job(settings=replace(SETTINGS, blind=True))
    outcome, _, _ = batch(folder, tmp_path / "out", job=job)
    shown = names(tmp_path / "out")
    assert len(set(shown)) == 6
    assert shown[2] == f"{shown[0]}-2"
    assert shown[5] == "unopened-6"
    assert [one.name for one in outcome.failures] == ["b.txt", "gone-amina.txt"], "people at the screen may know"
    written = b"".join(file.read_bytes() for file in (tmp_path / "out").glob("s*.json"))
    assert b".txt" not in written


def test_a_file_that_changes_meanwhile_is_named(folder: Path, tmp_path: Path) -> None:
    from gapscan.cohort.work import _check_unchanged
    from gapscan.errors import DocumentError

    _check_unchanged(Task(0, "a", "a", "k", None), b"x")
    with pytest.raises(DocumentError, match="changed"):
        _check_unchanged(Task(0, "a", "a", "k", "0" * 64), b"x")


def test_out_must_be_a_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="output folder"):
        batch(folder, tmp_path / "out")


def test_engines_have_names() -> None:
    assert engine_named("local").__module__ == "gapscan.cohort.engines.local"
    with pytest.raises(UsageError, match="no engine 'spark'"):
        engine_named("spark")


def test_ten_thousand_entries_take_little_memory(tmp_path: Path) -> None:
    import tracemalloc

    from gapscan.cohort.journal import Journal
    from tests.cohort.hostile import make_line

    path = tmp_path / "r"
    with path.open("wb") as file:
        for number in range(10_000):
            task = Task(number, f"person-{number:06}.pdf", "", f"{number:064x}")
            file.write(make_line(task, email=f"{number}@x.org", size=200))
    tracemalloc.start()
    began = time.monotonic()
    journal = Journal(path)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(journal.entries) == 10_000
    assert kept < 25_000_000
    assert time.monotonic() - began < 20
