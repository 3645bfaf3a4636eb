"""`results.jsonl`: whole lines, appended as files are finished, and put into the order of the inputs at the end.

A kill at any moment leaves at most one torn line, at the end, which the next run drops. Of each line only its head and
its place are kept in memory.
"""

import contextlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gapscan.cohort.line import Head, read_head, renamed
from gapscan.errors import GapscanError, UsageError

# a power loss costs what was done since: seconds of work, while each sync costs milliseconds
_SYNC_EVERY_S = 2.0
_CHUNK_BYTES = 1 << 22
_HEAD_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal: its head, and where it stands."""

    head: Head
    offset: int
    size: int


class JournalError(GapscanError):
    """The journal cannot be written; what is in it stays whole."""

    exit_code = UsageError.exit_code


class Journal:
    """The lines of one batch folder; it is the only writer."""

    def __init__(self, path: Path) -> None:
        """Open the file, and drop what a killed run left torn.

        Args:
            path: made where it is absent.

        Raises:
            UsageError: it holds something else than results of a batch.
            JournalError: it cannot be read or written.
        """
        self.path = path
        self.entries: dict[bytes, dict[str, Entry]] = {}
        self.dropped_bytes = 0
        self._in_file: list[Entry | None] = []
        with _explained(path):
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._file = os.open(path, flags, 0o666)
            self._size = self._recover()
        self._synced_at = time.monotonic()

    def append(self, line: bytes) -> Entry:
        """Add a whole line.

        Raises:
            JournalError: it cannot be written; nothing of it stays.
            ValueError: it is no line of a batch.
        """
        head = read_head(line)
        if head is None or not line.endswith(b"\n"):
            raise ValueError("no line of a batch")
        try:
            _write_all(self._file, line)
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, self._size)
            raise _unwritable(self.path, error) from error
        entry = self._remember(head, self._size, len(line))
        self._size += len(line)
        if time.monotonic() - self._synced_at > _SYNC_EVERY_S:
            self.sync()
        return entry

    def find(self, key: str) -> dict[str, Entry]:
        """The entries of a key, by the name of their file."""
        return self.entries.get(bytes.fromhex(key), {})

    def copy(self, entry: Entry, name: str) -> Entry:
        """Add the same result for a file of the same bytes with another name.

        Raises:
            JournalError: as for `append`.
        """
        return self.append(renamed(self._read(entry), entry.head.name, name))

    def sync(self) -> None:
        """Bring all lines to the disk.

        Raises:
            JournalError: the disk refuses.
        """
        with _explained(self.path):
            os.fsync(self._file)
        self._synced_at = time.monotonic()

    def put_in_order(self, wanted: Iterable[Entry]) -> int:
        """Leave exactly these lines, in this order; the file is replaced in one step.

        Returns:
            How many other sound lines were there.

        Raises:
            JournalError: there is no room for the new file beside the old one; the old one stays.
        """
        order = list(wanted)
        self.sync()
        if order == self._in_file:
            return 0
        fresh = self.path.with_name(f".{self.path.name}.new")
        try:
            with _explained(self.path):
                self._write_in_order(fresh, order)
                self.close()
                fresh.replace(self.path)
                _sync_folder(self.path.parent)
        finally:
            fresh.unlink(missing_ok=True)
        return sum(entry is not None for entry in self._in_file) - len(order)

    def close(self) -> None:
        """Give the file back; nothing can be added any more."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _read(self, entry: Entry) -> bytes:
        with _explained(self.path):
            os.lseek(self._file, entry.offset, os.SEEK_SET)
            parts: list[bytes] = []
            missing = entry.size
            while missing and (part := os.read(self._file, missing)):
                parts.append(part)
                missing -= len(part)
        return b"".join(parts)

    def _write_in_order(self, target: Path, order: list[Entry]) -> None:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
        try:
            for entry in order:
                _write_all(handle, self._read(entry))
            os.fsync(handle)
        finally:
            os.close(handle)

    def _remember(self, head: Head, offset: int, size: int) -> Entry:
        entry = Entry(head, offset, size)
        self.entries.setdefault(head.key, {})[head.name] = entry
        self._in_file.append(entry)
        return entry

    def _recover(self) -> int:
        """Note every sound line, cut off what follows the last one; the size that stays."""
        end = 0
        for offset, size, beginning, is_sound in _lines(self._file):
            head = read_head(beginning) if is_sound else None
            if head is None and is_sound and size > len(beginning):
                head = read_head(self._read(Entry(_NO_HEAD, offset, size)))
            if head is not None:
                self._remember(head, offset, size)
            elif not end and is_sound:
                todo = "name another folder for --out, or start over with --fresh"
                raise UsageError("this file holds no results of a batch", where=str(self.path), todo=todo)
            else:
                self._in_file.append(None)
                self.dropped_bytes += size
            end = offset + size
        total = os.fstat(self._file).st_size
        if total > end:
            self.dropped_bytes += total - end
            os.ftruncate(self._file, end)
        return end


_NO_HEAD = Head(b"", "", "failed")


def _lines(handle: int) -> Iterator[tuple[int, int, bytes, bool]]:
    """Each whole line: offset, size, beginning, and whether no block of it was lost.

    A power loss may leave blocks of zeros where data was on its way; JSON never holds a zero byte.
    """
    start = place = 0
    beginning, is_sound = b"", True
    while True:
        os.lseek(handle, place, os.SEEK_SET)
        chunk = os.read(handle, _CHUNK_BYTES)
        if not chunk:
            return
        used = 0
        while (end := chunk.find(b"\n", used)) >= 0:
            beginning = _longer(beginning, chunk[used : end + 1])
            is_sound = is_sound and chunk.find(b"\0", used, end) < 0
            yield start, place + end + 1 - start, beginning, is_sound
            start, used = place + end + 1, end + 1
            beginning, is_sound = b"", True
        beginning = _longer(beginning, chunk[used : used + _HEAD_BYTES])
        is_sound = is_sound and chunk.find(b"\0", used) < 0
        place += len(chunk)


def _longer(beginning: bytes, more: bytes) -> bytes:
    return beginning + more[: max(0, _HEAD_BYTES - len(beginning))]


def _write_all(handle: int, content: bytes) -> None:
    written = os.write(handle, content)
    while written < len(content):
        written += os.write(handle, content[written:])


def _sync_folder(folder: Path) -> None:
    # the new name is safe only when the folder is; Windows cannot open folders
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> JournalError:
    reason = error.strerror or type(error).__name__
    todo = "make room or mend it, and run the same command again: what is done stays done"
    return JournalError(f"cannot be written: {reason}", where=str(path), todo=todo)
