"""Limits that an honest resume never reaches and a hostile file does.

`Tally` counts pages, characters and forms while they are read; `guarded` is the last fence, a watchdog that ends
whatever runs too long or takes too much memory. Formats that unpack something measure it first (`inflation.py`).
"""

import ctypes
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from gapscan.errors import DocumentError

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take.

    The longest honest academic CV seen has 40 pages of 3,000 characters; a page scanned in colour at 600 dpi unpacks
    to 105 MB. With these numbers the peak of the process stays below 1 GB.
    """

    file_bytes: int = 64 * _MIB
    pages: int = 60
    page_chars: int = 40_000
    chars: int = 400_000
    # what draws all pages together: text takes 20 kB a page, the richest designs seen take 200 kB
    content_bytes: int = 8 * _MIB
    # seven characters to a word; layout and matching take 15 seconds for them
    words: int = 30_000
    # longer addresses of sites end in what only machines read
    word_chars: int = 1_000
    # forms drawn within forms: deep enough for any export, and few enough that ten calls of ten calls of ... end
    form_depth: int = 12
    forms: int = 5_000
    stream_bytes: int = 160 * _MIB
    inflated_bytes: int = 400 * _MIB
    seconds: float = 15.0
    memory_bytes: int = 600 * _MIB


LIMITS = Limits()


class LimitError(Exception):
    """A file that wants more than its limit; `code` is the issue code, `what` the sentence."""

    def __init__(self, what: str, *, code: str = "too-large") -> None:
        """As `DocumentError`, before the file's name is known."""
        super().__init__(what)
        self.what = what
        self.code = code

    def named(self, file_name: str) -> DocumentError:
        """The same as an error for the caller."""
        todo = "print the resume's own pages to a new file and try again"
        return DocumentError(self.what, code=self.code, where=file_name, todo=todo)


class Tally:
    """Counts what has been read of one file."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        """Nothing read yet."""
        self._limits = limits
        self._pages = self._chars = self._page_chars = self._forms = self._content_bytes = 0

    def add_page(self) -> None:
        """A page begins.

        Raises:
            LimitError: one page too many (`too-many-pages`).
        """
        self._pages += 1
        self._page_chars = 0
        if self._pages > self._limits.pages:
            what = f"the file has {self._pages} pages or more, and a resume has at most {self._limits.pages}"
            raise LimitError(what, code="too-many-pages")

    def add_chars(self, count: int) -> None:
        """Characters of this page were read.

        Raises:
            LimitError: more than a page or a file may hold (`too-large`).
        """
        self._chars += count
        self._page_chars += count
        if self._page_chars > self._limits.page_chars:
            raise LimitError(f"page {self._pages} has more than {self._limits.page_chars:,} characters")
        if self._chars > self._limits.chars:
            raise LimitError(f"the file has more than {self._limits.chars:,} characters")

    def add_content(self, size: int) -> None:
        """So many bytes of drawing instructions are about to be followed.

        Raises:
            LimitError: more than a file may hold (`too-large`).
        """
        self._content_bytes += size
        if self._content_bytes > self._limits.content_bytes:
            raise LimitError(
                f"drawing the pages takes more than {self._limits.content_bytes // _MIB} MB of instructions"
            )

    def add_form(self, depth: int) -> None:
        """A form is drawn, `depth` forms deep.

        Raises:
            LimitError: too many, or too deep (`too-large`).
        """
        self._forms += 1
        if depth > self._limits.form_depth or self._forms > self._limits.forms:
            raise LimitError("the file draws forms within forms without end")


# throws that may arrive while the watchdog is called off: one, and one more where the machine is busy
_MOST_LATE = 4


class _Stop(BaseException):
    """What the watchdog throws; no `Exception`, because engines catch those and go on."""


class _Watchdog(threading.Thread):
    """Throws `_Stop` into the thread that it watches, again and again until that ends."""

    _EVERY_S = 0.05
    # a throw that follows too soon meets the thread while it still cleans up after the one before
    _AGAIN_S = 0.5

    def __init__(self, limits: Limits) -> None:
        super().__init__(name="gapscan-watchdog", daemon=True)
        self.reason = ""
        self._limits = limits
        self._watched = ctypes.c_ulong(threading.get_ident())
        self._deadline = time.monotonic() + limits.seconds
        self._memory_bytes = limits.memory_bytes + resident_bytes()
        self._lock = threading.Lock()
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(self._AGAIN_S if self.reason else self._EVERY_S):
            self.reason = self.reason or self._breach()
            if self.reason:
                with self._lock:
                    if not self._done.is_set():
                        ctypes.pythonapi.PyThreadState_SetAsyncExc(self._watched, ctypes.py_object(_Stop))

    def end(self) -> None:
        """Watch no longer, and catch what was thrown and has not arrived, however late it does."""
        for _ in range(_MOST_LATE):
            try:
                self._end()
            except _Stop:
                continue
            return

    def _end(self) -> None:
        with self._lock:
            self._done.set()
        if self.reason:
            with suppress(_Stop):
                # it arrives at a jump backwards; taking it back instead leaves the interpreter waiting for it for ever
                for _ in range(100):
                    pass

    def _breach(self) -> str:
        if time.monotonic() > self._deadline:
            return f"reading the file takes longer than {self._limits.seconds:.0f} seconds"
        if resident_bytes() > self._memory_bytes:
            return f"reading the file takes more than {self._limits.memory_bytes // _MIB} MB of memory"
        return ""


@contextmanager
def guarded(limits: Limits = LIMITS) -> Iterator[None]:
    """End what happens inside when it runs too long or takes too much memory.

    It ends code in Python, not a single long call into a C library: those need the fences before them.

    Raises:
        LimitError: it was ended (`too-large`).
    """
    watchdog = _Watchdog(limits)
    watchdog.start()
    try:
        try:
            yield
        finally:
            watchdog.end()
    except _Stop:
        watchdog.end()
        raise LimitError(watchdog.reason) from None
    except MemoryError:
        raise LimitError("reading the file takes more memory than there is") from None


def resident_bytes() -> int:
    """The memory of this process; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0
