"""What a check finds, and the words that all checks share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gapscan.advise.sheet import Sheet
from gapscan.schema.guidance import CheckLine, CheckStatus
from gapscan.schema.knowledge import Advice

_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether advice is followed, what was observed, and the lines that show it."""

    status: CheckStatus
    observed: str
    lines: tuple[CheckLine, ...] = ()


Check = Callable[[Sheet, Advice], Outcome]


def passed(observed: str, lines: Sequence[CheckLine] = ()) -> Outcome:
    """The advice is followed."""
    return Outcome(CheckStatus.PASS, observed, tuple(lines))


def failed(observed: str, lines: Sequence[CheckLine] = ()) -> Outcome:
    """The advice is not followed yet."""
    return Outcome(CheckStatus.FAIL, observed, tuple(lines))


def unknown(observed: str, lines: Sequence[CheckLine] = ()) -> Outcome:
    """A resume need not show it."""
    return Outcome(CheckStatus.UNKNOWN, observed, tuple(lines))


def judged(observed: str, lines: Sequence[CheckLine] = (), *, good: bool) -> Outcome:
    """Followed or not yet."""
    return passed(observed, lines) if good else failed(observed, lines)


def listed(names: Sequence[str]) -> str:
    """Names in a row, the rest counted: `Python, SQL, Spark and 3 more`."""
    distinct = list(dict.fromkeys(names))
    more = len(distinct) - _MOST_NAMES
    if more > 0:
        return f"{', '.join(distinct[:_MOST_NAMES])} and {more} more"
    return " and ".join(part for part in (", ".join(distinct[:-1]), *distinct[-1:]) if part)


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: `1 post`, `3 posts`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
