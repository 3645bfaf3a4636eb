import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gapscan.cohort.lock import locked
from gapscan.errors import UsageError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

FILES = 120
KILLS = 6
RUNNER = Path(__file__).parent / "run_light.py"


def start(folder: Path, out: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, str(RUNNER), str(folder), str(out)], stderr=subprocess.PIPE)


def finish(process: "subprocess.Popen[bytes]") -> int:
    process.communicate(timeout=60)
    return process.returncode


def wait_for_lines(out: Path, count: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        path = out / "results.jsonl"
        if path.exists() and path.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.01)
    raise AssertionError("no results came")


def contents(out: Path) -> dict[str, bytes]:
    # what begins with a dot is derived from the results, and made anew where it is missing
    return {file.name: file.read_bytes() for file in out.iterdir() if not file.name.startswith(".")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    for number in range(FILES):
        text = "sleep" if number % 10 else "refuse"
        # every fifteenth has the bytes of another
        (folder / f"{number:03}.txt").write_text(f"{text} {number - (number % 15 == 0)}")
    return folder


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("undisturbed")
    assert finish(start(folder, out)) == 0
    kept = contents(out)
    lines = kept["results.jsonl"].splitlines()
    assert [json.loads(line)["source"]["file"] for line in lines] == [f"{number:03}.txt" for number in range(FILES)]
    assert sorted(kept) == ["results.jsonl", "settings.json", "summary.json"]
    return kept


def test_kills_at_any_moment_change_nothing(folder: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(20260101)  # noqa: S311
    for _ in range(KILLS):
        process = start(folder, tmp_path)
        time.sleep(chance.uniform(0.3, 1.0))
        process.kill()
        finish(process)
    assert finish(start(folder, tmp_path)) == 0
    assert contents(tmp_path) == undisturbed


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "term"])
def test_a_wish_to_stop_is_followed(
    number: signal.Signals, folder: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    process = start(folder, tmp_path)
    wait_for_lines(tmp_path, 5)
    process.send_signal(number)
    assert finish(process) == 128 + number
    assert sorted(contents(tmp_path)) == ["results.jsonl", "settings.json"]
    assert (tmp_path / "results.jsonl").read_bytes().endswith(b"\n")
    assert finish(start(folder, tmp_path)) == 0
    assert contents(tmp_path) == undisturbed


def test_no_worker_outlives_a_kill(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    for number in range(4):
        (tmp_path / "people" / f"{number}.txt").write_text("hang" if number else "fine")
    process = start(tmp_path / "people", tmp_path / "out")
    wait_for_lines(tmp_path / "out", 1)
    time.sleep(0.2)
    children = _children_of(process.pid)
    assert children
    process.kill()
    finish(process)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and any(_is_alive(pid) for pid in children):
        time.sleep(0.05)
    assert not any(_is_alive(pid) for pid in children)


def _children_of(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found += [int(stat.parent.name), *_children_of(int(stat.parent.name))]
    return found


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_second_run_refuses(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    for name, text in {"a": "fine", "b": "hang"}.items():
        (tmp_path / "people" / f"{name}.txt").write_text(text)
    first = start(tmp_path / "people", tmp_path / "out")
    wait_for_lines(tmp_path / "out", 1)
    before = contents(tmp_path / "out")
    second = start(tmp_path / "people", tmp_path / "out")
    _, told = second.communicate(timeout=60)
    assert second.returncode not in {0, None}
    assert f"another run (process {first.pid}) works on this folder" in told.decode()
    assert contents(tmp_path / "out") == before
    first.kill()
    finish(first)


def test_the_lock_of_a_dead_run_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / ".lock").write_text("1\n")
    with locked(tmp_path):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"
        with pytest.raises(UsageError, match="another run"), locked(tmp_path):
            pass
    assert list(tmp_path.iterdir()) == []
