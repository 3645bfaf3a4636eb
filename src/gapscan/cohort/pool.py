"""A guarded pool: each file under a deadline and a memory limit, in a process of its own that may die.

A hang, a crash of the interpreter or a memory hog costs its own file alone; the worker is replaced. Why none of the
pools there are: docs/adr/0008-guarded-pool.md.
"""

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

from gapscan.cohort.processes import OUT_OF_MEMORY, resident_mb, serve
from gapscan.cohort.settings import WORK, Job
from gapscan.cohort.work import Task, failed_line
from gapscan.errors import InternalError, UsageError

# fast enough to catch a hog of 2 GB a second before it takes the machine, and a thousandth of a worker's time
_LOOK_EVERY_S = 0.05
_LOADING_MOST_S = 180.0
_FAILED_STARTS_MOST = 3
# one thread for each worker: the workers are the parallelism, and a reader's threads would only fight over the cores
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_THREAD_LIMIT")
# no file does this to its reader, but the system does, or a person: the file is tried once more
_KILLED_FROM_OUTSIDE = frozenset({-15, -9, -1})
_PRELOADED = ["gapscan.cohort.processes", "gapscan.pipeline", "gapscan.report.contract", "spacy"]


def run_guarded(tasks: Iterator[Task], job: Job) -> Iterator[tuple[Task, bytes]]:
    """Each task with its line, as they are finished.

    Args:
        tasks: drawn one by one, when a worker is free.
        job: how many workers, and what one file may take of them.

    Raises:
        UsageError: the tool or the taxonomy was changed meanwhile.
        InternalError: workers end before they take their first task.
    """
    pool = _Pool(tasks, job)
    try:
        while pool.has_work():
            yield from pool.step()
    finally:
        pool.stop()


@dataclass(slots=True)
class _Worker:
    """A process, our end of its pipe, and what it is doing since when."""

    process: BaseProcess
    pipe: Connection
    since: float
    is_ready: bool = False
    task: Task | None = None
    done: int = 0

    def end(self, *, kill: bool = False) -> int | None:
        """Let it end, or make it; its exit code."""
        self.pipe.close()
        if kill:
            self.process.kill()
        self.process.join(2.0)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        code = self.process.exitcode
        self.process.close()
        return code


class _Pool:
    def __init__(self, tasks: Iterator[Task], job: Job) -> None:
        self._tasks = tasks
        self._job = job
        self._context = _context(job)
        self._workers: list[_Worker] = []
        self._ahead: deque[Task] = deque()
        self._tried: set[int] = set()
        self._failed_starts = 0

    def has_work(self) -> bool:
        """Whether a task is being done or can be drawn."""
        return any(worker.task for worker in self._workers) or self._draw()

    def step(self) -> list[tuple[Task, bytes]]:
        """Hand out tasks, wait for a moment, take in what is finished and end what breaks a limit."""
        self._hand_out()
        pipes = {worker.pipe: worker for worker in self._workers}
        finished = [self._receive(pipes[pipe]) for pipe in wait(list(pipes), timeout=_LOOK_EVERY_S)]  # type: ignore[index]
        broken = [self._check(worker) for worker in list(self._workers)]
        return [result for result in (*finished, *broken) if result]

    def stop(self) -> None:
        """End all workers, whatever they do."""
        for worker in self._workers:
            worker.end(kill=worker.task is not None or not worker.is_ready)
        self._workers.clear()

    def _draw(self) -> bool:
        """Draw as many tasks as there can be workers, so that no more are started than are needed."""
        while len(self._ahead) < self._job.workers and (task := next(self._tasks, None)) is not None:
            self._ahead.append(task)
        return bool(self._ahead)

    def _hand_out(self) -> None:
        for worker in self._workers:
            if worker.is_ready and worker.task is None and self._draw():
                self._give(worker)
        loading = sum(not worker.is_ready for worker in self._workers)
        free = self._job.workers - len(self._workers)
        for _ in range(min(free, len(self._ahead) - loading)):
            self._start()

    def _give(self, worker: _Worker) -> None:
        worker.task = self._ahead.popleft()
        worker.since = time.monotonic()
        with suppress(OSError):  # it died while it was idle; its pipe says so at the next look
            worker.pipe.send(worker.task)

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._job), daemon=True)  # type: ignore[attr-defined]
        with _one_thread():
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, time.monotonic()))

    def _receive(self, worker: _Worker) -> tuple[Task, bytes] | None:
        try:
            message = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            return self._bury(worker)
        if not worker.is_ready:
            worker.is_ready, self._failed_starts = True, 0
            if message:
                todo = "run the same command again; what is done stays done"
                raise UsageError(f"a worker cannot begin: {message.decode()}", todo=todo)
            return None
        task, worker.task = worker.task, None
        worker.done += 1
        if worker.done >= self._job.tasks_per_worker:
            self._workers.remove(worker)
            worker.end()
        return (task, message) if task else None

    def _check(self, worker: _Worker) -> tuple[Task, bytes] | None:
        """End a worker that takes more than it may."""
        elapsed_s = time.monotonic() - worker.since
        if not worker.is_ready:
            return self._bury(worker, kill=True) if elapsed_s > _LOADING_MOST_S else None
        limits = self._job.limits
        if worker.task is None or worker.pipe.poll():
            return None
        if elapsed_s > limits.timeout_s:
            return self._bury(worker, kill=True, code="timed-out")
        if resident_mb(worker.process.pid) > limits.memory_mb:
            return self._bury(worker, kill=True, code="out-of-memory")
        return None

    def _bury(self, worker: _Worker, *, kill: bool = False, code: str = "") -> tuple[Task, bytes] | None:
        """Take leave of a worker that died or must; the failure of its task, if it had one."""
        self._workers.remove(worker)
        exit_code = worker.end(kill=kill)
        if not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS_MOST:
                raise InternalError(f"workers end while they load: {_way_of_ending(exit_code)}")
        task = worker.task
        if task is None:
            return None
        if not kill and exit_code in _KILLED_FROM_OUTSIDE and task.index not in self._tried:
            self._tried.add(task.index)
            self._ahead.appendleft(task)
            return None
        code = code or ("out-of-memory" if exit_code == OUT_OF_MEMORY else "crashed")
        return task, failed_line(task, self._job.settings, code=code, message=self._message(code, exit_code))

    def _message(self, code: str, exit_code: int | None) -> str:
        limits = self._job.limits
        if code == "timed-out":
            return f"it took longer than {limits.timeout_s:g} seconds; a longer --timeout gives it more"
        if code == "out-of-memory":
            return f"it took more than {limits.memory_mb} MB of memory; a larger --memory-limit gives it more"
        return f"it ended the program that read it: {_way_of_ending(exit_code)}"


def _way_of_ending(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        with suppress(ValueError):
            return f"signal {signal.Signals(-exit_code).name}"
    return f"exit code {exit_code}"


def _context(job: Job) -> BaseContext:
    """How processes are made: from a server that has loaded the libraries once, where that is safe."""
    if not sys.platform.startswith("linux"):
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED if job.work == WORK else [])
    return context


@contextmanager
def _one_thread() -> Iterator[None]:
    """The environment that processes start with."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
