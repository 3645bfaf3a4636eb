import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gapscan.cohort.engines import chunks, engine_named
from gapscan.cohort.engines.dask import run
from gapscan.cohort.pool import run_guarded
from gapscan.cohort.settings import Job, Limits
from gapscan.cohort.work import Task
from gapscan.errors import GapscanError, MissingExtraError, UsageError
from tests.cohort.hostile import make_job
from tests.cohort.test_pool import PROJECT, code_of, make_tasks

distributed = pytest.importorskip("distributed", reason="the dask extra is not installed")
dask = pytest.importorskip("dask")
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(autouse=True)
def _workers_find_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PROJECT))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    sys.path.insert(0, str(PROJECT))
    quick = {"distributed.scheduler.allowed-failures": 1}
    settings = {"n_workers": 2, "threads_per_worker": 1, "memory_limit": 0, "dashboard_address": "127.0.0.1:0"}
    with dask.config.set(quick), distributed.LocalCluster(**settings, silence_logs=50) as cluster:
        yield cluster
    sys.path.remove(str(PROJECT))


def on(cluster: Any, **fields: object) -> Job:
    return make_job(scheduler=cluster.scheduler_address, **fields)


def lines_of(found: Iterator[tuple[Task, bytes]]) -> list[bytes]:
    by_index = {task.index: line for task, line in found}
    assert list(by_index) == list(dict.fromkeys(by_index))
    return [by_index[index] for index in sorted(by_index)]


def test_the_same_bytes_as_on_one_machine(cluster: Any, tmp_path: Path) -> None:
    contents = [("sleep {}", "refuse", "bug", "fine {}@x.org")[number % 4].format(number) for number in range(70)]
    tasks = make_tasks(tmp_path, contents)
    job = on(cluster)
    assert lines_of(run(iter(tasks), job)) == lines_of(run_guarded(iter(tasks), job))


def test_workers_of_its_own(tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["fine 1", "abort", "fine 2"])
    lines = [json.loads(line) for line in lines_of(engine_named("dask")(iter(tasks), make_job(workers=1)))]
    assert [code_of(line) for line in lines] == ["ok", "crashed", "ok"]


@needs_signals
def test_a_lost_worker_loses_nothing(cluster: Any, tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, [f"sleep {number}" for number in range(150)])
    job = on(cluster)
    found = run(iter(tasks), job)
    before = [next(found)]
    lost = cluster.workers[0].pid
    os.kill(lost, signal.SIGKILL)
    lines = lines_of(iter([*before, *found]))
    assert cluster.workers[0].pid != lost
    assert lines == lines_of(run_guarded(iter(tasks), job))


def test_guards_hold_on_every_worker(cluster: Any, tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["fine", "hang", "fine", "abort", "hog", "fine"])
    found = lines_of(run(iter(tasks), on(cluster, limits=Limits(5, 400))))
    assert [code_of(json.loads(line)) for line in found] == [
        "ok", "timed-out", "ok", "crashed", "out-of-memory", "ok",
    ]  # fmt: skip


@needs_signals
def test_the_file_that_takes_workers_down_is_found(cluster: Any, tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["fine", "fine", "fine", "killed-parent"])
    lines = [json.loads(line) for line in lines_of(run(iter(tasks), on(cluster)))]
    assert [code_of(line) for line in lines] == ["ok", "ok", "ok", "crashed"]
    assert lines[3]["issues"][0]["message"] == "every worker that read it was lost"


def test_more_files_gone_than_a_chunk_holds_end_nothing(cluster: Any, tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["fine"] * 45)
    for task in tasks[:42]:
        Path(task.location).unlink()
    lines = [json.loads(line) for line in lines_of(run(iter(tasks), on(cluster)))]
    assert [code_of(line) for line in lines[42:]] == ["ok", "ok", "ok"]
    assert len(lines) == 45


def test_files_travel_to_a_cluster(cluster: Any, tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["as it was"])
    drawn = run(iter(tasks), on(cluster, work="tests.cohort.hostile:open_echo"))
    (line,) = [json.loads(line) for _, line in drawn]
    assert line["candidate"]["name"] == "as it was"


def test_a_file_that_is_gone_fails_alone(cluster: Any, tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["fine", "fine"])
    Path(tasks[0].location).unlink()
    lines = [json.loads(line) for line in lines_of(run(iter(tasks), on(cluster)))]
    assert [code_of(line) for line in lines] == ["not-found", "ok"]


def test_another_version_is_refused(cluster: Any, tmp_path: Path) -> None:
    job = on(cluster, work="gapscan.cohort.work:open_work")
    with pytest.raises(GapscanError, match=r"gapscan 0, scoring 1") as refused:
        list(run(iter(make_tasks(tmp_path, ["fine"])), job))
    assert "same version" in refused.value.todo


def test_no_cluster_at_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gapscan.cohort.engines.dask._CONNECT_S", 0.5)
    with pytest.raises(UsageError, match="no cluster answers"):
        list(run(iter([]), make_job(scheduler="tcp://127.0.0.1:1")))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError) as missing:
        list(run(iter([]), make_job()))
    assert missing.value.exit_code == 5
    assert "gapscan[dask]" in str(missing.value)


def test_a_packed_folder_is_the_same_on_the_other_side(tmp_path: Path) -> None:
    (tmp_path / "skills").mkdir()
    (tmp_path / "levels.yaml").write_text("one: 1\n")
    (tmp_path / "skills" / "a.yaml").write_text("two: 2\n")
    packed = chunks.packed_folder(tmp_path)
    assert packed == chunks.packed_folder(tmp_path)
    unpacked = Path(chunks._unpacked(packed))
    files = {path.relative_to(unpacked).as_posix(): path.read_text() for path in unpacked.rglob("*.yaml")}
    assert files == {"levels.yaml": "one: 1\n", "skills/a.yaml": "two: 2\n"}


def test_the_guarded_process_is_kept_for_the_next_chunk(tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, ["pid", "pid", "pid"])
    job = make_job(work="tests.cohort.hostile:open_echo")
    try:
        done = [chunks.run_chunk(chunks.Chunk((task,), replace(job, workers=4))) for task in tasks]
    finally:
        chunks.end_guards()
    shown = {json.loads(chunks.unpacked_line(line))["skills"][0] for one in done for _, line in one.lines}
    assert len(shown) == 1
