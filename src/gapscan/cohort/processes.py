"""The life of a worker process, and what can be seen of it from outside."""

import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path

from gapscan.cohort.settings import Job, Limits
from gapscan.errors import GapscanError

# how a worker says that memory ran out: an exit code that no library uses
OUT_OF_MEMORY = 86
_KILL_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def serve(pipe: Connection, job: Job) -> None:
    """Do tasks until the pipe is closed: load, say so, then a line for each task.

    Args:
        pipe: gives tasks, takes an empty message when all is loaded (or what went wrong), then lines.
        job: what is to be done, and what it may take.
    """
    _detach()
    from gapscan.cohort.work import work_named

    try:
        work = work_named(job)
    except GapscanError as error:
        pipe.send_bytes(str(error).encode(errors="replace"))
        return
    _limit_memory(job.limits)
    pipe.send_bytes(b"")
    is_settled = False
    with suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            try:
                line = work(task)
            except MemoryError:
                os._exit(OUT_OF_MEMORY)
            pipe.send_bytes(line)
            if not is_settled:
                _settle()
                is_settled = True


def resident_mb(pid: int | None) -> float:
    """The memory that a process holds; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def has_memory_limits() -> bool:
    """Whether this system lets us see what a worker takes."""
    return resident_mb(os.getpid()) > 0


def _settle() -> None:
    """Tell the collector that what the first file has loaded stays: walking it again costs a seventh of every scan."""
    gc.collect()
    gc.freeze()


def _detach() -> None:
    """Leave the terminal to the parent, and never outlive it."""
    # Ctrl-C reaches the whole group; the parent decides what becomes of us
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if os.environ.get("GAPSCAN_DEBUG") != "1":
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    if sys.platform.startswith("linux"):
        # a loop in a C library never lets the thread above run
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_KILL_WITH_PARENT, signal.SIGKILL)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit_memory(limits: Limits) -> None:
    """A second fence, for what grows faster than the parent looks: address space, counted from here."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError, IndexError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * os.sysconf("SC_PAGE_SIZE") + (limits.memory_mb << 20)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))
