"""What flowing formats are made of, before anything has a place: paragraphs of runs, tables, page breaks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Text set in one way; a tab parts cells, a line feed ends a line. `size_pt` is None where nothing is said."""

    text: str
    bold: bool = False
    italic: bool = False
    size_pt: float | None = None
    color: str | None = None
    hidden: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that follow each other; `heading` is 1 to 6 or 0, `bullet` the list mark or empty, `indent` its depth."""

    runs: tuple[Run, ...]
    heading: int = 0
    bullet: str = ""
    indent: int = 0

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(run.text for run in self.runs)

    @property
    def is_blank(self) -> bool:
        """Whether nothing would be printed."""
        return not any(run.text.strip() for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell a run of blocks."""

    rows: tuple[tuple[tuple["Block", ...], ...], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows stands on the next page."""


Block = Paragraph | Table | PageBreak


def with_boxes(blocks: Iterable[Block], boxes: list[Block]) -> Iterator[Block]:
    """The blocks of a part with its text boxes: in their places as long as no text came before, then at the end.

    A box is set beside the text, so its headings must not take what follows in the text for their own.

    Args:
        blocks: read one by one.
        boxes: where the reader puts the boxes that it meets in a block; emptied.
    """
    started = False
    late: list[Block] = []
    for block in blocks:
        yield block
        started = started or not isinstance(block, Paragraph) or not block.is_blank
        if started:
            late.extend(boxes)
        else:
            yield from boxes
        boxes.clear()
    yield from late
