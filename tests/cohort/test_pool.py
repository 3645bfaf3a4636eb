import json
import os
import sys
import time
from pathlib import Path

import pytest

from gapscan.cohort.pool import run_guarded
from gapscan.cohort.processes import has_memory_limits, resident_mb
from gapscan.cohort.settings import Limits
from gapscan.cohort.work import Task
from gapscan.errors import InternalError, UsageError
from tests.cohort.hostile import make_job

PROJECT = Path(__file__).parent.parent.parent
needs_memory_limits = pytest.mark.skipif(not has_memory_limits(), reason="this system does not show memory")
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@pytest.fixture(autouse=True)
def _workers_find_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PROJECT))


def make_tasks(folder: Path, contents: list[str]) -> list[Task]:
    tasks = []
    for index, content in enumerate(contents):
        file = folder / f"{index:04}.txt"
        file.write_text(content, encoding="utf-8")
        tasks.append(Task(index, file.name, str(file), f"{index:064x}"))
    return tasks


def run(folder: Path, contents: list[str], **fields: object) -> list[dict[str, object]]:
    tasks = make_tasks(folder, contents)
    found = {task.index: json.loads(line) for task, line in run_guarded(iter(tasks), make_job(**fields))}
    assert len(found) == len(tasks)
    return [found[index] for index in range(len(tasks))]


def code_of(line: dict[str, object]) -> str:
    issues = line["issues"]
    assert isinstance(issues, list)
    return str(issues[0]["code"]) if line["status"] == "failed" else "ok"


@pytest.mark.parametrize("workers", [1, 3])
def test_every_task_comes_back_once(workers: int, tmp_path: Path) -> None:
    lines = run(tmp_path, [f"fine {number}" for number in range(30)], workers=workers)
    assert [line["key"] for line in lines] == [f"{index:064x}" for index in range(30)]
    assert {line["status"] for line in lines} == {"ok"}


@pytest.mark.parametrize(
    ("deed", "code", "words"),
    [
        pytest.param("hang", "timed-out", "longer than 2 seconds", id="hang"),
        pytest.param("abort", "crashed", "SIGABRT", id="abort", marks=needs_signals),
        pytest.param("segfault", "crashed", "SIGSEGV", id="segfault", marks=needs_signals),
        pytest.param("exit", "crashed", "exit code 7", id="exit"),
        pytest.param("hog", "out-of-memory", "more than 300 MB", id="hog", marks=needs_memory_limits),
        pytest.param("grab", "out-of-memory", "more than 300 MB", id="grab", marks=needs_memory_limits),
        pytest.param("killed-always", "crashed", "SIGKILL", id="killed", marks=needs_signals),
        pytest.param("bug", "internal-error", "ZeroDivisionError", id="bug"),
        pytest.param("refuse", "unknown-format", "nothing to see; look elsewhere", id="refused"),
    ],
)
def test_a_hostile_file_fails_alone(deed: str, code: str, words: str, tmp_path: Path) -> None:
    contents = [f"fine {number}" for number in range(8)]
    contents[3] = deed
    lines = run(tmp_path, contents, limits=Limits(2, 300))
    assert [code_of(line) for line in lines] == ["ok"] * 3 + [code] + ["ok"] * 4
    assert words in str(lines[3]["issues"])


@needs_signals
def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    lines = run(tmp_path, ["fine", f"killed-once {tmp_path / 'mark'}", "fine"])
    assert {line["status"] for line in lines} == {"ok"}


def test_workers_are_replaced_after_their_share(tmp_path: Path) -> None:
    lines = run(tmp_path, [f"fine {number}" for number in range(25)], tasks_per_worker=4)
    assert {line["status"] for line in lines} == {"ok"}


def test_tasks_are_drawn_when_they_are_needed(tmp_path: Path) -> None:
    drawn = 0

    def draw(tasks: list[Task]) -> object:
        nonlocal drawn
        for task in tasks:
            drawn += 1
            yield task

    results = run_guarded(draw(make_tasks(tmp_path, ["fine"] * 40)), make_job())  # type: ignore[arg-type]
    next(results)
    assert drawn <= 5
    results.close()  # type: ignore[attr-defined]


def test_workers_that_cannot_load_end_the_batch(tmp_path: Path) -> None:
    with pytest.raises(InternalError, match="exit code 3"):
        run(tmp_path, ["fine"], work="tests.cohort.hostile:open_nothing")


def test_another_taxonomy_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="taxonomy ffffffffffff"):
        run(tmp_path, ["fine"], work="gapscan.cohort.work:open_work")


def test_stopping_leaves_no_process(tmp_path: Path) -> None:
    results = run_guarded(iter(make_tasks(tmp_path, ["fine", "hang", "hang"])), make_job(limits=Limits(60, 4096)))
    next(results)
    pool = results.gi_frame.f_locals["pool"]  # type: ignore[attr-defined]
    pids = [worker.process.pid for worker in pool._workers]
    assert pids
    results.close()  # type: ignore[attr-defined]
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and any(_is_alive(pid) for pid in pids):
        time.sleep(0.05)
    assert not any(_is_alive(pid) for pid in pids)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@needs_memory_limits
def test_memory_of_a_process_is_seen() -> None:
    assert 5 < resident_mb(os.getpid()) < 10_000
    assert resident_mb(1 << 30) == 0
