"""One run at a time in a batch folder."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from gapscan.errors import UsageError

_NAME = ".lock"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock. The system lets go of it when its process dies, so no lock is ever stale.

    Raises:
        UsageError: another run holds it.
    """
    path = folder / _NAME
    handle = _acquired(path)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        # while it is held: whoever waits finds a file without a name, and makes a new one
        if sys.platform == "win32":
            os.close(handle)
            path.unlink(missing_ok=True)
        else:
            path.unlink(missing_ok=True)
            os.close(handle)


def _acquired(path: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            todo = "choose a folder where you may write"
            raise UsageError(f"cannot be written: {error.strerror}", where=str(path.parent), todo=todo) from error
        if not _try_lock(handle):
            os.close(handle)
            raise _held(path)
        if _is_at(handle, path):
            return handle
        os.close(handle)


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            # a byte far behind the text, which others may then still read
            os.lseek(handle, 1 << 20, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _held(path: Path) -> UsageError:
    holder = "another run"
    with contextlib.suppress(OSError):
        pid = path.read_text(encoding="ascii", errors="replace").strip()
        holder += f" (process {pid})" if pid.isdigit() else ""
    todo = "wait until it is done, or name another folder for --out"
    return UsageError(f"{holder} works on this folder", where=str(path.parent), todo=todo)
