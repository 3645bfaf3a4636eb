"""The error tree.

    GapscanError            exit code 70
    ├── UsageError          2   an argument that cannot be used: unknown title, unwritable output
    ├── DocumentError       3   a file that cannot be read as a resume
    ├── TaxonomyError       4   a taxonomy that cannot be loaded; holds every problem found
    ├── MissingExtraError   5   an optional part that is not installed
    └── InternalError       70  a bug of ours

Every message says what happened, where, and what to do next.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class GapscanError(Exception):
    """Base of all errors that gapscan raises on purpose."""

    exit_code = 70

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        """Keep the three parts of a message: what happened, where, what to do next."""
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo

    def __str__(self) -> str:
        """The three parts in one readable text."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n  -> {self.todo}" if self.todo else head


class UsageError(GapscanError):
    """An argument that cannot be used."""

    exit_code = 2


class DocumentError(GapscanError):
    """A file that cannot be read as a resume; `code` is the issue code that names the reason."""

    exit_code = 3

    def __init__(self, what: str, *, code: str, where: str = "", todo: str = "") -> None:
        """As the base, with the issue code."""
        super().__init__(what, where=where, todo=todo)
        self.code = code


@dataclass(frozen=True, slots=True)
class TaxonomyProblem:
    """One thing that is wrong in a taxonomy file, and the repair."""

    file: str
    line: int
    what: str
    repair: str

    def __str__(self) -> str:
        """file:line: what, then the repair."""
        return f"{self.file}:{self.line}: {self.what}\n  -> {self.repair}"


class TaxonomyError(GapscanError):
    """A taxonomy that cannot be loaded."""

    exit_code = 4

    def __init__(self, problems: Sequence[TaxonomyProblem]) -> None:
        """Keep all problems, so that a person can mend them in one go."""
        self.problems = tuple(problems)
        super().__init__(f"the taxonomy has {len(self.problems)} problem(s)")

    def __str__(self) -> str:
        """All problems, one after another."""
        return "\n".join([self.what, *map(str, self.problems)])


class MissingExtraError(GapscanError):
    """An optional part that is not installed."""

    exit_code = 5

    def __init__(self, what: str, *, extra: str) -> None:
        """Name the extra whose install line the message prints."""
        super().__init__(what, todo=f"pip install 'gapscan[{extra}]'")
        self.extra = extra


class InternalError(GapscanError):
    """A bug of ours."""
