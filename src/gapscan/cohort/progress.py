"""How far a batch is, for people: a bar on a terminal, plain lines elsewhere, or nothing."""

import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.text import Text

_PLAIN_EVERY_S = 5.0


class Progress(Protocol):
    """What a batch tells while it runs."""

    def start(self, total: int) -> None:
        """So many files there are."""

    def skip(self, status: str) -> None:
        """A file that an earlier run has done."""

    def advance(self, status: str) -> None:
        """A file is done."""

    def tell(self, text: str) -> None:
        """A remark."""

    def stop(self) -> None:
        """Nothing more will come."""


class Quiet:
    """Tells nothing."""

    def start(self, total: int) -> None:
        """Nothing."""

    def skip(self, status: str) -> None:
        """Nothing."""

    def advance(self, status: str) -> None:
        """Nothing."""

    def tell(self, text: str) -> None:
        """Nothing."""

    def stop(self) -> None:
        """Nothing."""


class Counts:
    """Numbers of files by status, and how fast they come."""

    def __init__(self) -> None:
        self.total = 0
        self.by_status: Counter[str] = Counter()
        self._fresh = 0
        self._since = time.monotonic()

    def start(self, total: int) -> None:
        """Begin to measure."""
        self.total, self._since = total, time.monotonic()

    def add(self, status: str, *, is_fresh: bool) -> None:
        """One more file; one that an earlier run has done says nothing about the rate."""
        self.by_status[status] += 1
        self._fresh += is_fresh

    @property
    def done(self) -> int:
        """Files done, in this run or before."""
        return sum(self.by_status.values())

    def __str__(self) -> str:
        """How many, of which status, how fast, and how long still."""
        statuses = ", ".join(
            f"{self.by_status[one]} {one}" for one in ("ok", "partial", "failed") if self.by_status[one]
        )
        parts = [f"{self.done} of {self.total} files", statuses, *self._pace()]
        return " · ".join(part for part in parts if part)

    def _pace(self) -> list[str]:
        elapsed_s = time.monotonic() - self._since
        if not self._fresh or elapsed_s < 1:
            return []
        rate = self._fresh / elapsed_s
        left = self.total - self.done
        return [f"{rate:.1f} a second", *([f"{_duration(left / rate)} left"] if left else [])]


class Plain:
    """A line every few seconds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._counts = Counts()
        self._shown_at = time.monotonic()

    def start(self, total: int) -> None:
        """Begin to measure."""
        self._counts.start(total)

    def skip(self, status: str) -> None:
        """Count it."""
        self._add(status, is_fresh=False)

    def advance(self, status: str) -> None:
        """Count it."""
        self._add(status, is_fresh=True)

    def tell(self, text: str) -> None:
        """A line of its own."""
        self._stream.write(f"{_printable(text)}\n")
        self._stream.flush()

    def stop(self) -> None:
        """The last line is the command's."""

    def _add(self, status: str, *, is_fresh: bool) -> None:
        self._counts.add(status, is_fresh=is_fresh)
        if time.monotonic() - self._shown_at > _PLAIN_EVERY_S:
            self._shown_at = time.monotonic()
            self.tell(str(self._counts))


class Bar:
    """A line that is drawn again and again."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.live import Live
        from rich.text import Text

        self._counts = Counts()
        self._text = Text
        self._live = Live(console=Console(file=stream), get_renderable=self._line, refresh_per_second=4, transient=True)

    def start(self, total: int) -> None:
        """Show it."""
        self._counts.start(total)
        self._live.start()

    def skip(self, status: str) -> None:
        """Count it."""
        self._counts.add(status, is_fresh=False)

    def advance(self, status: str) -> None:
        """Count it."""
        self._counts.add(status, is_fresh=True)

    def tell(self, text: str) -> None:
        """A line above."""
        self._live.console.print(self._text(_printable(text)))

    def stop(self) -> None:
        """Clear it."""
        self._live.stop()

    def _line(self) -> "Text":
        counts = self._counts
        width = 24
        filled = width * counts.done // counts.total if counts.total else 0
        return self._text(f"{'█' * filled}{'░' * (width - filled)} {counts}", no_wrap=True, overflow="ellipsis")


def choose_progress(*, quiet: bool) -> Progress:
    """The way that fits standard error."""
    if quiet:
        return Quiet()
    return Bar(sys.stderr) if sys.stderr.isatty() else Plain(sys.stderr)


def _printable(text: str) -> str:
    # a file name may hold terminal escapes
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 90:
        return f"{whole} s"
    return f"{whole // 60} min" if whole < 5400 else f"{whole / 3600:.1f} h"
