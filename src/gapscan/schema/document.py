"""What `read` hands on: the words of a file, each with its place on a page."""

from dataclasses import dataclass
from enum import StrEnum

from gapscan.schema.base import Box, Flow


class Severity(StrEnum):
    """How much an issue matters to the person who reads the result."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Issue(Flow):
    """Something noticed on the way that a reader of the result should know."""

    code: str
    severity: Severity
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """One word on a page; a plain dataclass because a resume holds thousands of them.

    `page` counts from 1; the four edges and `font_size_pt` are points, `color` is `#rrggbb` or None.
    """

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    font_size_pt: float
    bold: bool = False
    italic: bool = False
    color: str | None = None
    hidden: bool = False

    @property
    def box(self) -> Box:
        """The four edges in the order of the contract."""
        return (self.x0, self.top, self.x1, self.bottom)


class Page(Flow):
    """A page's number (from 1) and its size in points."""

    number: int
    width_pt: float
    height_pt: float


class Link(Flow):
    """A link annotation: where it points and where it lies on its page."""

    url: str
    page: int
    box: Box


class Document(Flow):
    """A file that has been read: words in the order of the file, nothing interpreted yet."""

    file_name: str
    sha256: str
    format: str
    reader: str
    pages: tuple[Page, ...]
    words: tuple[Word, ...]
    links: tuple[Link, ...] = ()
    issues: tuple[Issue, ...] = ()
