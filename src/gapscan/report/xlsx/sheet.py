"""What a workbook is made of, before any cell is written: columns, rows, sheets."""

from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | None


class Look(StrEnum):
    """How the cells of a column are shown.

    `TEXT` and `LONG` wrap, an `ASIDE` goes on out of sight so that it makes no row higher; a `SCORE` is 0..100 with a
    bar, a `SHARE` 0..1 with a bar.
    """

    TEXT = "text"
    LONG = "long"
    ASIDE = "aside"
    WHOLE = "whole"
    POINTS = "points"
    SCORE = "score"
    SHARE = "share"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the look of what stands under it; a `WORD` is coloured by its meaning."""

    heading: str
    look: Look = Look.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table: one row of headings, then rows of as many cells. Texts are raw."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
