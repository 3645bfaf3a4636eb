"""What people see of a comparison, whatever was compared: headed tables in words, which every format draws."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["better", "worse", "same"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; `figure` columns are narrow and stand to the right, a table has one `main` one."""

    name: str
    kind: Literal["figure", "main", "words"] = "words"


@dataclass(frozen=True, slots=True)
class Note:
    """A line below a row: a reason, or a quote with its place."""

    label: str
    words: str
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One change; `tone` says whether it is one for the better."""

    cells: tuple[str, ...]
    tone: Tone = "same"
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One headed table; a terminal shows the first `brief` rows, and `brief_notes` lines below each."""

    id: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    lead: str = ""
    foot: str = ""
    brief: int = 8
    brief_notes: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """The change of one title's score in figures; scores are 0..100, rounded down."""

    title: str
    level: str
    score_before: int
    score_after: int
    verdict_before: str
    verdict_after: str
    points: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole comparison in words; `standing` is None where a group was compared."""

    name: str
    facts: tuple[str, ...]
    notices: tuple[str, ...]
    standing: Standing | None
    summary: tuple[str, ...]
    parts: tuple[Part, ...]
    small_print: str


DISCLAIMER = "An aid to a person, not a decision about one."


def tone_of(change: float) -> Tone:
    """More is better."""
    return "better" if change > 0 else "worse" if change < 0 else "same"


def signed(points: float) -> str:
    """Points with their sign and one digit; what is smaller still shows its direction."""
    return f"{points:+.1f}"


def turn(before: str, after: str) -> str:
    """`before → after`, or once where both are the same."""
    return after if before == after else f"{before} → {after}"
