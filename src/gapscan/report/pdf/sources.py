"""The guides that a report names, numbered as they come: titles -> marks such as `1, 3`."""

from collections.abc import Iterable


class Sources:
    """Numbers guides in the order in which they are first named; the list of them stands at the end of the report."""

    def __init__(self) -> None:
        """None is named yet."""
        self._numbers: dict[str, int] = {}

    def marks(self, guides: Iterable[str]) -> str:
        """The numbers of some guides, rising; empty for none."""
        numbers = (self._numbers.setdefault(guide, len(self._numbers) + 1) for guide in guides)
        return ", ".join(map(str, sorted(numbers)))

    @property
    def titles(self) -> list[str]:
        """All guides named so far; the first has number 1."""
        return list(self._numbers)
