"""The engine of a cluster: chunks of files on Dask workers, results streaming back as they are finished.

The scheduler does a chunk again when its worker is lost. A chunk that was lost with several workers is halved until the
file that takes them down stands alone. It takes down what waits on the same workers as well, so a single file that was
lost is tried once more at the end, while nothing else runs.
"""

import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from gapscan.cohort.engines.chunks import Chunk, Done, end_guards, packed_folder, run_chunk, unpacked_line
from gapscan.cohort.inputs import read_location
from gapscan.cohort.settings import Job
from gapscan.cohort.work import Task, failed_line
from gapscan.errors import DocumentError, GapscanError, MissingExtraError, UsageError

# a task costs the scheduler 1.5 ms: next to the two seconds that twenty files take, nothing; and a lost worker
# costs no more than two seconds of work
_CHUNK_FILES = 20
# what travels in one message
_CHUNK_BYTES = 8 << 20
# one chunk is done and one waits, so that no worker waits for us
_CHUNKS_PER_THREAD = 2
_CONNECT_S = 15
_WORKERS_S = 60
# workers that may have children, and two of them lost before a chunk is halved
_OWN_CLUSTER = {"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 1}
_LOST_TOO_OFTEN = "every worker that read it was lost"


def run(tasks: Iterator[Task], job: Job) -> Iterator[tuple[Task, bytes]]:
    """Each task with its line, as they are finished.

    Args:
        tasks: drawn in this thread, a few chunks ahead of the workers.
        job: `scheduler` is the cluster's address; without one, `workers` processes are started on this machine. Files
            and a taxonomy of one's own travel to a cluster with the tasks.

    Raises:
        MissingExtraError: the `dask` extra is not installed.
        UsageError: no cluster answers at the address, or it has no workers.
        GapscanError: the workers have another gapscan or taxonomy, or the cluster is lost.
    """
    with _client(job) as client:
        yield from _Run(client, tasks, job).results()


class _Run:
    """One batch on a cluster."""

    def __init__(self, client: Any, tasks: Iterator[Task], job: Job) -> None:
        import distributed

        self._client = client
        self._tasks = tasks
        self._job = job
        self._travels = job.scheduler is not None
        self._taxonomy = packed_folder(Path(job.taxonomy)) if self._travels and job.taxonomy else None
        self._running: dict[str, Chunk] = {}
        self._suspects: list[Task] = []
        self._alone = ""
        self._completed: Any = _untyped(distributed).as_completed()

    def results(self) -> Iterator[tuple[Task, bytes]]:
        """Each task with its line."""
        try:
            yield from self._refill()
            for future in self._completed:
                chunk = self._running.pop(future.key)
                yield from self._finished(chunk, future)
                future.release()
                yield from self._refill()
                if not self._running and self._suspects:
                    self._alone = self._submit((self._suspects.pop(),))
        finally:
            self._running.clear()

    def _refill(self) -> Iterator[tuple[Task, bytes]]:
        """Give the workers enough to do; the tasks whose file is gone are finished at once."""
        threads = sum(self._client.nthreads().values())
        while len(self._running) < _CHUNKS_PER_THREAD * max(1, threads):
            tasks: list[Task] = []
            drawn = size = 0
            for task in islice(self._tasks, _CHUNK_FILES):
                drawn += 1
                try:
                    tasks.append(self._laden(task))
                except DocumentError as error:
                    yield task, failed_line(task, self._job.settings, code=error.code, message=error.what)
                size += len(tasks[-1].content or b"") if tasks else 0
                if size > _CHUNK_BYTES:
                    break
            if not drawn:
                return
            if tasks:
                self._submit(tuple(tasks))

    def _laden(self, task: Task) -> Task:
        return replace(task, content=read_location(task.location)) if self._travels else task

    def _submit(self, tasks: tuple[Task, ...]) -> str:
        chunk = Chunk(tasks, self._job, self._taxonomy)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph")
            future = self._client.submit(run_chunk, chunk, pure=False)
        self._running[future.key] = chunk
        self._completed.add(future)
        return str(future.key)

    def _finished(self, chunk: Chunk, future: Any) -> Iterator[tuple[Task, bytes]]:
        from distributed import KilledWorker

        try:
            done: Done = future.result()
        except KilledWorker:
            yield from self._halve(chunk, alone=future.key == self._alone)
            return
        except Exception as error:
            what = f"the workers cannot do this: {type(error).__name__}: {error}"
            raise GapscanError(what, todo="install the same gapscan on all machines, and run this again") from error
        if done.refusal:
            raise GapscanError(done.refusal, todo="use the same version and the same taxonomy everywhere")
        by_index = {task.index: replace(task, content=None) for task in chunk.tasks}
        yield from ((by_index[index], unpacked_line(line)) for index, line in done.lines)

    def _halve(self, chunk: Chunk, *, alone: bool) -> Iterator[tuple[Task, bytes]]:
        tasks = chunk.tasks
        if alone:
            yield tasks[0], failed_line(tasks[0], self._job.settings, code="crashed", message=_LOST_TOO_OFTEN)
            return
        if len(tasks) == 1:
            self._suspects.append(tasks[0])
            return
        self._submit(tasks[: len(tasks) // 2])
        self._submit(tasks[len(tasks) // 2 :])


@contextmanager
def _client(job: Job) -> Iterator[Any]:
    try:
        import dask
        import distributed
    except ImportError:
        raise MissingExtraError("the engine 'dask' is not installed", extra="dask") from None
    with ExitStack() as stack:
        dealings = _untyped(distributed)
        address: Any = job.scheduler
        if address is None:
            stack.enter_context(dask.config.set(_OWN_CLUSTER))
            # files have a limit in the guard below each worker, so the worker needs none
            cluster = dealings.LocalCluster(
                n_workers=job.workers,
                threads_per_worker=1,
                memory_limit=0,
                dashboard_address="127.0.0.1:0",
                silence_logs=50,
            )
            address = stack.enter_context(cluster)
        client = stack.enter_context(_connected(dealings.Client, address))
        try:
            client.wait_for_workers(1, timeout=_WORKERS_S)
        except TimeoutError:
            todo = "start some with: dask worker ADDRESS"
            raise UsageError("the cluster has no workers", where=str(job.scheduler), todo=todo) from None
        yield client
        with suppress(Exception):
            client.run(end_guards)


def _untyped(library: Any) -> Any:
    """A library whose types are of no use."""
    return library


def _connected(client_class: Any, address: Any) -> Any:
    try:
        return client_class(address, timeout=_CONNECT_S)
    except (OSError, ValueError) as error:
        todo = "check the address, and that the scheduler runs: dask scheduler"
        raise UsageError("no cluster answers", where=str(address), todo=todo) from error
