"""PNG, JPEG or TIFF -> `Document`, by text recognition."""

import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gapscan.errors import DocumentError
from gapscan.read.limits import LimitError
from gapscan.read.ocr import INSTALL, MOST_PAGES, RECOGNITION_DPI, PageImage, find_engine, recognise_pages
from gapscan.read.source import Resource
from gapscan.schema.document import Document, Issue, Severity

if TYPE_CHECKING:
    from PIL.Image import Image

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
# an A4 page at 600 dpi has 35 million pixels
_MAX_PIXELS = 60_000_000
# a page is this wide where the picture does not say how many pixels make an inch
_PAGE_WIDTH_IN = 8.27
_HONEST_WIDTHS_IN = (4.0, 24.0)


def is_image(content: bytes) -> bool:
    """Whether the bytes begin as PNG, JPEG or TIFF."""
    return content.startswith(_SIGNATURES)


def read_image(resource: Resource) -> Document:
    """Recognise the text of a picture; a TIFF may hold several pages.

    Raises:
        DocumentError: `no-ocr`, `damaged`, `too-large` or `no-text`.
    """
    engine = find_engine()
    if engine is None:
        what = "the file is a picture, and no text recognition is installed"
        raise DocumentError(what, code="no-ocr", where=resource.name, todo=f"{INSTALL}; or export the resume as PDF")
    pages = list(_pages(resource))
    try:
        words, issues = recognise_pages(pages[:MOST_PAGES], engine)
    except LimitError as error:
        raise error.named(resource.name) from None
    if not any(sign.isalnum() for word in words for sign in word.text):
        todo = "scan it again, larger and sharper, or export the resume as PDF"
        raise DocumentError("no text was recognised in the picture", code="no-text", where=resource.name, todo=todo)
    if len(pages) > MOST_PAGES:
        issues.append(unread_pages(MOST_PAGES + 1))
    return Document(
        file_name=resource.name,
        sha256=resource.sha256,
        format="image",
        reader=engine.name,
        pages=tuple(page.page for page in pages),
        words=tuple(words),
        issues=tuple(issues),
    )


def unread_pages(first: int) -> Issue:
    """The issue for pages that are too many to be recognised."""
    message = f"from page {first} on nothing was read: text is recognised on {MOST_PAGES} pages at most"
    return Issue(code="pages-not-read", severity=Severity.ERROR, message=message, page=first)


def _pages(resource: Resource) -> Iterator[PageImage]:
    from PIL import Image, ImageSequence

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(resource.content), formats=("PNG", "JPEG", "TIFF")) as file:
                for number, frame in enumerate(ImageSequence.Iterator(file), 1):
                    if number > MOST_PAGES + 1:
                        return
                    if frame.size[0] * frame.size[1] > _MAX_PIXELS:
                        raise _too_large(resource)
                    yield _page(number, frame)
    except Image.DecompressionBombError as error:
        raise _too_large(resource) from error
    except (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, OverflowError) as error:
        todo = "save the picture again, or export the resume as PDF"
        raise DocumentError("the picture is damaged", code="damaged", where=resource.name, todo=todo) from error


def _page(number: int, frame: "Image") -> PageImage:
    """Upright, grey, on white, and no finer than recognition needs."""
    from PIL import Image, ImageOps

    said = frame.info.get("dpi", (0, 0))[0]
    upright = ImageOps.exif_transpose(frame)
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        white = Image.new("RGBA", upright.size, "white")
        white.alpha_composite(upright.convert("RGBA"))
        upright = white
    grey = upright.convert("L")
    width_in = grey.size[0] / float(said) if said else 0.0
    if not _HONEST_WIDTHS_IN[0] <= width_in <= _HONEST_WIDTHS_IN[1]:
        width_in = _PAGE_WIDTH_IN
    dpi = grey.size[0] / width_in
    scale = RECOGNITION_DPI / dpi
    if scale < 0.75 or scale > 1.5:
        grey = grey.resize((max(1, round(grey.size[0] * scale)), max(1, round(grey.size[1] * scale))))
        dpi = float(RECOGNITION_DPI)
    return PageImage(number, grey, dpi)


def _too_large(resource: Resource) -> DocumentError:
    what = f"the picture has more than the {_MAX_PIXELS:,} pixels of a scanned page"
    return DocumentError(what, code="too-large", where=resource.name, todo="scan it at 300 dpi")
