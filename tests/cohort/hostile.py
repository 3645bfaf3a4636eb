"""Work that does what the content of a file says: quick results, and every way in which a file can hurt its worker."""

import ctypes
import os
import time
from multiprocessing import parent_process
from pathlib import Path

from gapscan.cohort.line import encode_line
from gapscan.cohort.settings import Job, Limits, Settings
from gapscan.cohort.work import Task, Work, caught
from gapscan.errors import DocumentError

WORK = "tests.cohort.hostile:open_work"
SETTINGS = Settings("2026-01-01", None, blind=False, tool_version="0", scoring_version="1", taxonomy_sha256="f" * 64)
_ENOUGH_FOR_ANY_PIPE = 100_000


def make_job(**fields: object) -> Job:
    return Job(**{"settings": SETTINGS, "workers": 2, "limits": Limits(5, 4096), "work": WORK} | fields)  # type: ignore[arg-type]


def open_work(job: Job) -> Work:
    return caught(_read_one, job.settings)


def open_echo(job: Job) -> Work:
    """Tells the bytes that came with the task, and the process that it was done in."""

    def echo(task: Task) -> bytes:
        content: dict[str, object] = {
            "source": {"file": task.name, "sha256": task.sha256},
            "status": "ok",
            "issues": [],
            "candidate": {"name": (task.content or b"").decode(), "emails": []},
            "skills": [str(os.getpid())],
        }
        return encode_line(content, task.key)

    return echo


def open_nothing(job: Job) -> Work:
    os._exit(3)


def _read_one(task: Task) -> bytes:
    content = Path(task.location).read_bytes()
    what, _, rest = content.decode(errors="replace").partition(" ")
    _DEEDS.get(what, _nothing)(rest)
    return make_line(task, email=rest.strip())


def make_line(task: Task, *, email: str = "", status: str = "ok", size: int = _ENOUGH_FOR_ANY_PIPE) -> bytes:
    content: dict[str, object] = {
        "source": {"file": task.name, "sha256": task.sha256},
        "status": status,
        "issues": [],
        "candidate": {"name": "Amina", "emails": [email] if "@" in email else []},
        "tool": {"name": "gapscan", "version": "0", "scoring_version": "1", "taxonomy_sha256": "f" * 64},
        "as_of": "2026-01-01",
        "skills": [],
        "padding": "x" * size,
    }
    return encode_line(content, task.key)


def _nothing(rest: str) -> None:
    return None


def _sleep(rest: str) -> None:
    time.sleep(0.01)


def _hang(rest: str) -> None:
    while True:
        pass


def _segfault(rest: str) -> None:
    ctypes.string_at(0)


def _hog(rest: str) -> None:
    kept = []
    while True:
        kept.append(os.urandom(1 << 20) * 8)


def _grab(rest: str) -> None:
    bytearray(1 << 45)


def _bug(rest: str) -> None:
    raise ZeroDivisionError


def _refuse(rest: str) -> None:
    raise DocumentError("nothing to see", code="unknown-format", todo="look elsewhere")


def _killed_once(rest: str) -> None:
    mark = Path(rest.strip())
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), 9)


def _killed_always(rest: str) -> None:
    os.kill(os.getpid(), 9)


def _killed_parent(rest: str) -> None:
    parent = parent_process()
    assert parent is not None and parent.pid is not None
    os.kill(parent.pid, 9)
    time.sleep(30)


_DEEDS = {
    "sleep": _sleep,
    "hang": _hang,
    "abort": lambda _rest: os.abort(),
    "exit": lambda _rest: os._exit(7),
    "segfault": _segfault,
    "hog": _hog,
    "grab": _grab,
    "bug": _bug,
    "refuse": _refuse,
    "killed-once": _killed_once,
    "killed-always": _killed_always,
    "killed-parent": _killed_parent,
}
