"""Some tasks -> their lines, inside a worker of a cluster; each file is read in a guarded process below that worker.

Deadlines, memory limits and crashes are the guard's business, as on one machine: the cluster's worker itself never
meets a file, and lives on.
"""

import io
import tempfile
import zipfile
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from multiprocessing import current_process
from pathlib import Path
from threading import Lock

from gapscan.cohort.pool import run_guarded
from gapscan.cohort.settings import Job
from gapscan.cohort.work import Task
from gapscan.errors import GapscanError

# a line of a megabyte repeats itself: the fastest level leaves an eighth of it, in 4 ms
_LEVEL = 1


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some tasks for one worker; `taxonomy` holds the packed folder where the worker has none of its own."""

    tasks: tuple[Task, ...]
    job: Job
    taxonomy: bytes | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a chunk: each task's index with its packed line, or why the worker refuses them all."""

    lines: tuple[tuple[int, bytes], ...] = ()
    refusal: str = ""


def run_chunk(chunk: Chunk) -> Done:
    """Do the tasks of a chunk one after the other; the guarded process is kept for the next chunk."""
    job = replace(chunk.job, workers=1, scheduler=None)
    if chunk.taxonomy is not None:
        job = replace(job, taxonomy=_unpacked(chunk.taxonomy))
    guard = _take(job)
    try:
        lines = tuple([(task.index, zlib.compress(line, _LEVEL)) for task, line in guard.run(chunk.tasks)])
    except GapscanError as error:
        guard.close()
        return Done(refusal=error.what)
    except BaseException:
        guard.close()
        raise
    _give_back(guard)
    return Done(lines)


def end_guards() -> None:
    """End the processes that wait for another chunk."""
    with _lock:
        guards = [guard for several in _idle.values() for guard in several]
        _idle.clear()
    for guard in guards:
        guard.close()


def unpacked_line(line: bytes) -> bytes:
    """A line as it was before it travelled."""
    return zlib.decompress(line)


def packed_folder(folder: Path) -> bytes:
    """All files of a folder in one archive, the same bytes for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.writestr(zipfile.ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes())
    return packed.getvalue()


class _Guard:
    """A guarded process that outlives a chunk."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._waiting: deque[Task] = deque()
        self._results: Iterator[tuple[Task, bytes]] = iter(())

    def run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, bytes]]:
        """Each task with its line."""
        self._waiting.extend(tasks)
        for _ in tasks:
            found = next(self._results, None)
            if found is None:  # the pool saw no task and ended
                self._results = run_guarded(_Feed(self._waiting), self.job)
                found = next(self._results)
            yield found

    def close(self) -> None:
        """End the process."""
        close = getattr(self._results, "close", None)
        if close:
            close()


class _Feed(Iterator[Task]):
    """The tasks that wait now; asked again later, those that wait then."""

    def __init__(self, waiting: deque[Task]) -> None:
        self._waiting = waiting

    def __next__(self) -> Task:
        if not self._waiting:
            raise StopIteration
        return self._waiting.popleft()


_idle: dict[Job, list[_Guard]] = {}
_lock = Lock()


def _take(job: Job) -> _Guard:
    # workers of a cluster are daemons, which may have no children unless they are told otherwise
    current_process().daemon = False
    with _lock:
        several = _idle.get(job)
        return several.pop() if several else _Guard(job)


def _give_back(guard: _Guard) -> None:
    with _lock:
        _idle.setdefault(guard.job, []).append(guard)


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> str:
    """A folder that holds what was packed; made once for each worker."""
    folder = tempfile.mkdtemp(prefix="gapscan-taxonomy-")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
    return folder
