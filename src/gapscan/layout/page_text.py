"""The one text of a document: blocks in reading order, rows as lines, every character anchored to a word."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from statistics import median

from gapscan.layout.columns import split_columns
from gapscan.layout.heading_words import exact_kind
from gapscan.layout.headings import LARGER, find_headings
from gapscan.layout.rails import IsHeading
from gapscan.layout.rows import Row, build_rows
from gapscan.layout.running_lines import without_running_lines
from gapscan.layout.sections import build_sections
from gapscan.layout.segments import Segment, build_segments
from gapscan.layout.wrapped import join_wrapped
from gapscan.schema.document import Document, Word
from gapscan.schema.resume_text import Line, ResumeText

_LONGEST_HEADING = 44


def lay_out(document: Document) -> ResumeText:
    """Bring a document into reading order and part it into sections.

    Hidden words are left out: nobody who looks at the page can read them.

    Args:
        document: what a reader gave.

    Returns:
        The text, its lines and sections, and the anchors back to the words.
    """
    writer = _Writer()
    is_heading = _heading_test(document)
    block_number = 0
    for segments in _pages(document):
        for block in split_columns(join_wrapped(segments), is_heading):
            previous: Row | None = None
            for row in build_rows(block, is_heading):
                writer.add(row, block_number, previous)
                previous = row
            block_number += 1
    text = writer.text()
    texts = [text[line.start : line.end] for line in writer.lines]
    headings = find_headings(writer.lines, texts)
    return ResumeText(
        text=text,
        words=tuple(writer.words),
        word_starts=tuple(writer.word_starts),
        lines=tuple(writer.lines),
        sections=build_sections(writer.lines, texts, headings, len(text)),
    )


def _pages(document: Document) -> list[list[Segment]]:
    """The segments of each page, without running headers and footers."""
    words = [word for word in document.words if not word.hidden]
    by_page: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        by_page[word.page].append(word)
    return without_running_lines([(page, build_segments(by_page[page.number])) for page in document.pages])


def _heading_test(document: Document) -> IsHeading:
    """Whether a segment is a heading by its words; one without a capital must be larger than the text too."""
    body = median([word.font_size_pt for word in document.words] or [0.0])

    # every gutter that is tried asks again for every segment
    @cache
    def known(text: str, font_size_pt: float) -> bool:
        if len(text) > _LONGEST_HEADING or exact_kind(text) is None:
            return False
        return not text[0].islower() or font_size_pt >= LARGER * body

    def reads_as_heading(segment: Segment) -> bool:
        return known(segment.text, segment.font_size_pt)

    return reads_as_heading


@dataclass
class _Writer:
    """Grows the text line by line and keeps the anchors."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    words: list[Word] = field(default_factory=list)
    word_starts: list[int] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def text(self) -> str:
        """All that was added."""
        return "".join(self.pieces)

    def add(self, row: Row, block: int, previous: Row | None) -> None:
        if self.lines:
            self._write("\n")
        start, first = self.length, len(self.words)
        for separator, word in _spread(row):
            self._write(separator)
            self.word_starts.append(self.length)
            self._write(word.text)
            self.words.append(word)
        words = self.words[first:]
        self.lines.append(_line(words, start=start, end=self.length, first=first, block=block, previous=previous))

    def _write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


def _spread(row: Row) -> Iterator[tuple[str, Word]]:
    separator = ""
    for cell in row.cells:
        for word in cell.words:
            yield separator, word
            separator = " "
        separator = "\t"


def _line(words: list[Word], *, start: int, end: int, first: int, block: int, previous: Row | None) -> Line:
    letters = [max(1, len(word.text)) for word in words]
    top = min([word.top for word in words])
    colors: Counter[str | None] = Counter()
    for word in words:
        colors[word.color] += len(word.text)
    return Line(
        start=start,
        end=end,
        page=words[0].page,
        box=(min([w.x0 for w in words]), top, max([w.x1 for w in words]), max([w.bottom for w in words])),
        block=block,
        first_word=first,
        last_word=first + len(words) - 1,
        font_size_pt=_median_size(words, letters),
        bold=sum(count for word, count in zip(words, letters, strict=True) if word.bold) > 0.5 * sum(letters),
        italic=sum(count for word, count in zip(words, letters, strict=True) if word.italic) > 0.5 * sum(letters),
        color=max(sorted(colors, key=str), key=lambda color: colors[color]),
        gap_above_pt=None if previous is None else round(top - max(c.bottom for c in previous.cells), 2),
    )


def _median_size(words: list[Word], letters: list[int]) -> float:
    """The font size that half of a line's letters do not exceed."""
    sizes = {word.font_size_pt for word in words}
    if len(sizes) == 1:
        return sizes.pop()
    return median(word.font_size_pt for word, count in zip(words, letters, strict=True) for _ in range(count))
