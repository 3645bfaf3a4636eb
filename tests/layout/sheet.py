"""Pages set by hand: words at places, as a typewriter with a fixed pitch would put them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gapscan.layout import lay_out
from gapscan.schema.document import Document, Page, Word
from gapscan.schema.resume_text import ResumeText

LINE_PT = 14.0
WIDTH_PT, HEIGHT_PT = 595.0, 842.0
_CHARACTER, _BLANK = 0.5, 0.3
"""Widths as shares of the font size."""


@dataclass(frozen=True, slots=True)
class Put:
    """One line of text, its upper left corner in points, and how it is set."""

    text: str
    x: float = 50
    top: float = 50
    size: float = 10
    bold: bool = False
    italic: bool = False
    color: str | None = "#000000"
    page: int = 1
    hidden: bool = False

    def words(self) -> Iterator[Word]:
        """The words of the line."""
        x = self.x
        for text in self.text.split(" "):
            width = _CHARACTER * self.size * len(text)
            if text:
                yield Word(
                    text=text,
                    page=self.page,
                    x0=x,
                    top=self.top,
                    x1=x + width,
                    bottom=self.top + self.size,
                    font_size_pt=self.size,
                    bold=self.bold,
                    italic=self.italic,
                    color=self.color,
                    hidden=self.hidden,
                )
            x += width + _BLANK * self.size


def column(lines: Sequence[str], *, x: float = 50, top: float = 50, page: int = 1, step: float = LINE_PT) -> list[Put]:
    """Lines below each other; `#` before a line sets it as a heading."""
    puts = []
    for number, line in enumerate(lines):
        heading = line.startswith("#")
        size = 12 if heading else 10
        puts.append(Put(line.removeprefix("#"), x, top + number * step, bold=heading, size=size, page=page))
    return puts


def document(*puts: Put | Sequence[Put]) -> Document:
    """A document of these lines, in the order given."""
    flat = [one for put in puts for one in ([put] if isinstance(put, Put) else put)]
    pages = max((put.page for put in flat), default=1)
    return Document(
        file_name="cv.pdf",
        sha256="0" * 64,
        format="pdf",
        reader="by hand",
        pages=tuple(Page(number=number + 1, width_pt=WIDTH_PT, height_pt=HEIGHT_PT) for number in range(pages)),
        words=tuple(word for put in flat for word in put.words()),
    )


def laid_out(*puts: Put | Sequence[Put]) -> ResumeText:
    """The text of these lines."""
    return lay_out(document(*puts))


def lines_of(text: ResumeText) -> list[str]:
    """The lines, with ` | ` where a tab parts cells."""
    return text.text.replace("\t", " | ").split("\n") if text.text else []


def kinds_of(text: ResumeText) -> list[tuple[str, str]]:
    """Kind and heading of each section."""
    return [(section.kind.value, section.heading) for section in text.sections]
