"""PDF -> `Document`, by pdfplumber."""

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from gapscan.errors import DocumentError
from gapscan.read.color import hex_color
from gapscan.read.source import Resource
from gapscan.schema.document import Document, Issue, Link, Page, Severity, Word

# pdfplumber's default of 3 pt glues the words of TeX files; 0.11 of the font size gave word F1 .97 against poppler
# on real resumes, 3 pt gave .74
_GAP_PER_FONT_SIZE = 0.11
# characters within this height of each other stand on one line; superscripts and icons stay with their line
_SAME_LINE_PT = 3
# the longest honest academic CV seen has 40 pages
_MAX_PAGES = 60
_UNMAPPED = re.compile(r"\(cid:\d+\)")
# private-use signs are icon fonts; U+FFFD is what a font without a Unicode map leaves
_NO_TEXT = re.compile("[\ue000-\uf8ff\ufffd\u200b-\u200d\ufeff\U000f0000-\U0010ffff]")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|,b|-b$|cmbx|lmbx|sfbx|-bd", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|cmti|-it$|slant", re.IGNORECASE)

# what the PDF engine lets through on files whose inner structure is broken
_BROKEN = (
    PSException,
    MalformedPDFException,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    EOFError,
    struct.error,
    zlib.error,
)

# their warnings quote the file
for _engine in ("pdfminer", "pdfplumber"):
    logging.getLogger(_engine).setLevel(logging.ERROR)


def read_pdf(resource: Resource) -> Document:
    """Read the words and links of a PDF.

    Raises:
        DocumentError: `encrypted`, `damaged`, `too-many-pages` or `no-text`, each with what to do.
    """
    try:
        with pdfplumber.open(io.BytesIO(resource.content), unicode_norm="NFC") as pdf:
            return _document(pdf, resource)
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        raise _refusal(resource, encrypted=isinstance(cause, PDFPasswordIncorrect)) from error
    except PDFPasswordIncorrect as error:
        raise _refusal(resource, encrypted=True) from error
    except _BROKEN as error:
        raise _refusal(resource, encrypted=False) from error


def _refusal(resource: Resource, *, encrypted: bool) -> DocumentError:
    if encrypted:
        todo = "remove the password (print it to a new PDF) and try again"
        return DocumentError("the PDF is encrypted", code="encrypted", where=resource.name, todo=todo)
    todo = "open it in a PDF viewer and print it to a new PDF"
    return DocumentError("the PDF is damaged and cannot be read", code="damaged", where=resource.name, todo=todo)


def _document(pdf: Any, resource: Resource) -> Document:
    if not pdf.pages:
        raise _refusal(resource, encrypted=False)
    if len(pdf.pages) > _MAX_PAGES:
        what = f"the PDF has {len(pdf.pages)} pages, more than the {_MAX_PAGES} that a resume can have"
        raise DocumentError(what, code="too-many-pages", where=resource.name, todo="extract the resume's own pages")
    pages: list[Page] = []
    words: list[Word] = []
    links: list[Link] = []
    lost = 0
    for page in pdf.pages:
        pages.append(Page(number=page.page_number, width_pt=float(page.width), height_pt=float(page.height)))
        for raw, text in _raw_words(page):
            if text:
                words.append(_word(raw, text, page))
            else:
                lost += 1
        links.extend(_links(page))
        page.close()
    if not any(sign.isalnum() for word in words for sign in word.text):
        todo = "export the resume from its editor as PDF with text, or run it through text recognition (OCR) first"
        cause = "its fonts lack a character map" if lost else "it is a scan or a picture"
        raise DocumentError(f"the PDF holds no text: {cause}", code="no-text", where=resource.name, todo=todo)
    return Document(
        file_name=resource.name,
        sha256=resource.sha256,
        format="pdf",
        reader=f"pdfplumber {pdfplumber.__version__}",
        pages=tuple(pages),
        words=tuple(words),
        links=tuple(links),
        issues=tuple(_garbled(words, lost)),
    )


def _raw_words(page: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The engine's words and their text, which is empty where the font does not tell it; icons are left out."""
    chars = page.chars
    # bold faked by printing twice would double every letter
    distinct = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    source = page.dedupe_chars(tolerance=1) if len(distinct) < 0.9 * len(chars) else page
    for raw in source.extract_words(
        x_tolerance_ratio=_GAP_PER_FONT_SIZE, y_tolerance=_SAME_LINE_PT, return_chars=True, keep_blank_chars=False
    ):
        if not raw["upright"]:
            continue
        text = _NO_TEXT.sub("", _UNMAPPED.sub("", raw["text"])).strip()
        if text or _UNMAPPED.search(raw["text"]):
            yield raw, text


def _word(raw: dict[str, Any], text: str, page: Any) -> Word:
    chars = raw["chars"]
    font, size, color = Counter(
        (str(char["fontname"]), round(float(char["size"]), 1), hex_color(char.get("non_stroking_color")))
        for char in chars
    ).most_common(1)[0][0]
    return Word(
        text=text,
        page=page.page_number,
        x0=round(float(raw["x0"]), 2),
        top=round(float(raw["top"]), 2),
        x1=round(float(raw["x1"]), 2),
        bottom=round(float(raw["bottom"]), 2),
        font_size_pt=size,
        bold=bool(_BOLD.search(font)),
        italic=bool(_ITALIC.search(font)),
        color=color,
    )


def _links(page: Any) -> Iterator[Link]:
    for note in page.hyperlinks:
        url = note.get("uri")
        if isinstance(url, bytes):
            url = url.decode("utf-8", "replace")
        if isinstance(url, str) and url.strip():
            box = (float(note["x0"]), float(note["top"]), float(note["x1"]), float(note["bottom"]))
            yield Link(url=url.strip(), page=page.page_number, box=box)


def _garbled(words: list[Word], lost: int) -> Iterator[Issue]:
    readable = sum(any(sign.isalnum() for sign in word.text) for word in words)
    if readable < 0.5 * (len(words) + lost):
        message = "much of the text uses fonts without a character map; words may be missing"
        yield Issue(code="garbled-font", severity=Severity.WARNING, message=message)
