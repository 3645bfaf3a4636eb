"""PDF -> `Document`: playa reads, pdfplumber where playa fails or finds no letters, pdfium shows what can be seen."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from pdfminer.pdfdocument import PDFPasswordIncorrect as PdfminerPasswordIncorrect
from playa import PDFEncryptionError

from gapscan.errors import DocumentError
from gapscan.read import pdf_playa, pdf_plumber
from gapscan.read.garbage import collected_later
from gapscan.read.hidden import find_hidden
from gapscan.read.inflation import measure_streams
from gapscan.read.limits import LIMITS, LimitError, Tally, guarded
from gapscan.read.overlays import layers
from gapscan.read.pdf_chars import UNMAPPED, PageContent, RawWord
from gapscan.read.pdf_engine import BROKEN
from gapscan.read.pdf_nesting import drawable_pages
from gapscan.read.pdf_turned import straighten
from gapscan.read.pdf_words import split_words
from gapscan.read.raster import open_rasterizer
from gapscan.read.source import Resource
from gapscan.schema.document import Document, Issue, Severity, Word

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|,b|-b$|cmbx|lmbx|sfbx|-bd", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|cmti|-it$|slant", re.IGNORECASE)
# below this share of readable words the fonts lack their map
_READABLE = 0.5
# rendering may take this share of the time that a file has
_RENDER_SHARE = 0.4

_ReadPages = Callable[[bytes, Tally], Iterator[PageContent]]


@dataclass(frozen=True)
class _Reading:
    """What one engine found: each page with its words, and how many of those no font could tell."""

    reader: str
    pages: list[PageContent]
    words: list[list[RawWord]]
    lost: int

    @cached_property
    def readable(self) -> int:
        return sum(word.text.isalnum() or any(map(str.isalnum, word.text)) for page in self.words for word in page)

    @property
    def garbled(self) -> bool:
        signs = sum(len(word.text) == 1 and not word.text.isalnum() for page in self.words for word in page)
        return not self.readable or self.readable < _READABLE * (sum(map(len, self.words)) + self.lost - signs)


def read_pdf(resource: Resource) -> Document:
    """Read the words and links of a PDF.

    Raises:
        DocumentError: `encrypted`, `damaged`, `too-many-pages`, `too-large` or `no-text`, each with what to do.
    """
    try:
        with guarded(), collected_later():
            largest_image = measure_streams(resource.content)
            can_be_drawn = largest_image <= LIMITS.stream_bytes
            return _document(_read(resource), resource, can_be_drawn=can_be_drawn)
    except LimitError as error:
        raise error.named(resource.name) from None


def _read(resource: Resource) -> _Reading:
    """What the better engine finds: the fast one, unless it fails or most of its words cannot be read."""
    fast: _Reading | None = None
    try:
        fast = _take_apart(resource.content, pdf_playa.read_pages, pdf_playa.NAME)
        if not fast.garbled:
            return fast
    except BROKEN:
        pass
    try:
        slow = _take_apart(resource.content, pdf_plumber.read_pages, pdf_plumber.NAME)
    except BROKEN as error:
        if fast is None:
            raise _refusal(resource, encrypted=_is_encrypted(error)) from error
        return fast
    return _checked(slow, resource.content) if fast is None or slow.readable > fast.readable else fast


def _checked(reading: _Reading, content: bytes) -> _Reading:
    """A reading by the engine that does not tell what drawing a page takes, as the other engine counts it."""
    drawable = drawable_pages(content)
    return replace(reading, pages=[page._replace(drawable=page.page.number in drawable) for page in reading.pages])


def _take_apart(content: bytes, read_pages: _ReadPages, reader: str) -> _Reading:
    pages, words, lost = [], [], 0
    for page in map(straighten, read_pages(content, Tally())):
        kept = []
        for word in (word for layer in layers(page.chars) for word in split_words(layer)):
            if word.text:
                kept.append(word)
            elif any(UNMAPPED in char.text for char in word.chars):
                lost += 1
        pages.append(page)
        words.append(kept)
    return _Reading(reader, pages, words, lost)


def _is_encrypted(error: Exception) -> bool:
    causes = (error, *error.args)
    return any(isinstance(cause, PdfminerPasswordIncorrect | PDFEncryptionError) for cause in causes)


def _refusal(resource: Resource, *, encrypted: bool) -> DocumentError:
    if encrypted:
        todo = "remove the password (print it to a new PDF) and try again"
        return DocumentError("the PDF is encrypted", code="encrypted", where=resource.name, todo=todo)
    todo = "open it in a PDF viewer and print it to a new PDF"
    return DocumentError("the PDF is damaged and cannot be read", code="damaged", where=resource.name, todo=todo)


def _document(reading: _Reading, resource: Resource, *, can_be_drawn: bool) -> Document:
    if not reading.pages:
        raise _refusal(resource, encrypted=False)
    if not reading.readable:
        todo = "export the resume from its editor as PDF with text, or run it through text recognition (OCR) first"
        cause = "its fonts lack a character map" if reading.lost else "it is a scan or a picture"
        raise DocumentError(f"the PDF holds no text: {cause}", code="no-text", where=resource.name, todo=todo)
    words: list[Word] = []
    issues = list(_garbled(reading))
    with open_rasterizer(resource.content, seconds=_RENDER_SHARE * LIMITS.seconds) as rasterizer:
        for page, raw_words in zip(reading.pages, reading.words, strict=True):
            if raw_words and not (can_be_drawn and page.drawable and rasterizer):
                issues.append(_not_drawn(page.page.number))
            hidden = find_hidden(page, raw_words, rasterizer if can_be_drawn else None)
            words.extend(
                _word(word, page.page.number, hidden=number in hidden) for number, word in enumerate(raw_words)
            )
            issues.extend(_hidden(len(hidden), page.page.number))
    return Document(
        file_name=resource.name,
        sha256=resource.sha256,
        format="pdf",
        reader=reading.reader,
        pages=tuple(page.page for page in reading.pages),
        words=tuple(words),
        links=tuple(link for page in reading.pages for link in page.links),
        issues=tuple(issues),
    )


def _word(word: RawWord, page: int, *, hidden: bool) -> Word:
    look = word.chars[0].look
    if any(char.look is not look for char in word.chars):
        look = Counter(char.look for char in word.chars).most_common(1)[0][0]
    bold, italic = _style(look.font)
    x0, top, x1, bottom = word.box
    return Word(
        text=word.text,
        page=page,
        x0=round(x0, 2),
        top=round(top, 2),
        x1=round(x1, 2),
        bottom=round(bottom, 2),
        font_size_pt=look.size_pt,
        bold=bold,
        italic=italic,
        color=look.color,
        hidden=hidden,
    )


@lru_cache(maxsize=512)
def _style(font: str) -> tuple[bool, bool]:
    """Whether a font's name says that it is bold, and that it is italic."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))


def _hidden(count: int, page: int) -> Iterator[Issue]:
    if count:
        words = "word that nobody can see was" if count == 1 else "words that nobody can see were"
        message = f"{count} {words} left out"
        yield Issue(code="hidden-text", severity=Severity.WARNING, message=message, page=page)


def _not_drawn(page: int) -> Issue:
    message = "the page was not drawn, so that words which nobody can see may have been read"
    return Issue(code="hidden-text-unchecked", severity=Severity.INFO, message=message, page=page)


def _garbled(reading: _Reading) -> Iterator[Issue]:
    if reading.garbled:
        message = "much of the text uses fonts without a character map; words may be missing"
        yield Issue(code="garbled-font", severity=Severity.WARNING, message=message)
