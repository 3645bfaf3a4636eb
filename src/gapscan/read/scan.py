"""PDF -> `Document`, with text recognition for the pages that are pictures."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from gapscan.errors import DocumentError
from gapscan.read.image import unread_pages
from gapscan.read.limits import LimitError
from gapscan.read.ocr import INSTALL, MOST_PAGES, RECOGNITION_DPI, PageImage, find_engine, recognise_pages
from gapscan.read.pdf import read_pdf
from gapscan.read.pdf_nesting import drawable_pages
from gapscan.read.source import Resource
from gapscan.schema.document import Document, Issue, Page, Severity

if TYPE_CHECKING:
    from PIL.Image import Image

# a page with less ink than a short line of text is blank
_LEAST_INK = 0.0005
_PAPER_GREY = 160
# no side of a rendered page is longer, whatever size the page claims
_LONGEST_SIDE_PX = 5_000


def read_pdf_or_scan(resource: Resource) -> Document:
    """Read a PDF; what nobody wrote as text is recognised from the picture of its page.

    Raises:
        DocumentError: as `read_pdf`; `no-text` says what to install where nothing can recognise text.
    """
    try:
        return _recognised(resource)
    except LimitError as error:
        raise error.named(resource.name) from None


def _recognised(resource: Resource) -> Document:
    try:
        document = read_pdf(resource)
    except DocumentError as error:
        if error.code != "no-text" or not (drawable := drawable_pages(resource.content)):
            raise
        return _read_scan(resource, drawable, error)
    seen = {word.page for word in document.words if not word.hidden}
    empty = [page.number for page in document.pages if page.number not in seen]
    if empty:
        drawable = drawable_pages(resource.content)
        return _with_scanned_pages(resource, document, [number for number in empty if number in drawable])
    return document


def _read_scan(resource: Resource, drawable: frozenset[int], error: DocumentError) -> Document:
    engine = find_engine()
    if engine is None:
        raise DocumentError(
            error.what, code=error.code, where=error.where, todo=f"{error.todo}; or {INSTALL}"
        ) from error
    sizes = _sizes(resource)
    numbers = [number for number in range(1, min(len(sizes), MOST_PAGES) + 1) if number in drawable]
    pictures = _pictures(resource, numbers)
    words, issues = recognise_pages((picture for picture in pictures if _has_ink(picture.image)), engine)
    if not any(sign.isalnum() for word in words for sign in word.text):
        raise error
    if len(sizes) > MOST_PAGES:
        issues.append(unread_pages(MOST_PAGES + 1))
    return Document(
        file_name=resource.name,
        sha256=resource.sha256,
        format="pdf",
        reader=engine.name,
        pages=tuple(sizes),
        words=tuple(words),
        issues=tuple(issues),
    )


def _with_scanned_pages(resource: Resource, document: Document, empty: list[int]) -> Document:
    """The document with the text of pages that are pictures between pages of text."""
    pictures = [page for page in _pictures(resource, empty) if _has_ink(page.image)]
    if not pictures:
        return document
    engine = find_engine()
    if engine is None:
        issues = [_not_read(page.number) for page in pictures]
        return document.model_copy(update={"issues": (*document.issues, *issues)})
    words, issues = recognise_pages(pictures[:MOST_PAGES], engine)
    if len(pictures) > MOST_PAGES:
        issues.append(unread_pages(pictures[MOST_PAGES].number))
    fields = {name: getattr(document, name) for name in Document.model_fields}
    both = sorted((*document.words, *words), key=lambda word: word.page)
    return Document(**fields | {"words": tuple(both), "issues": (*document.issues, *issues)})


def _not_read(page: int) -> Issue:
    message = f"the page is a picture and was not read: {INSTALL}"
    return Issue(code="page-not-read", severity=Severity.ERROR, message=message, page=page)


def _sizes(resource: Resource) -> list[Page]:
    with _opened(resource) as pdf:
        sizes = [pdf.get_page_size(index) for index in range(len(pdf))]
    return [
        Page(number=number, width_pt=round(width, 2), height_pt=round(height, 2))
        for number, (width, height) in enumerate(sizes, 1)
    ]


def _pictures(resource: Resource, numbers: Iterable[int]) -> Iterator[PageImage]:
    """Pages as grey pictures."""
    with _opened(resource) as pdf:
        for number in numbers:
            page = pdf[number - 1]
            longest_in = max(page.get_size()) / 72
            dpi = min(RECOGNITION_DPI, _LONGEST_SIDE_PX / max(longest_in, 1.0))
            yield PageImage(number, page.render(scale=dpi / 72, grayscale=True).to_pil(), dpi)
            page.close()


@contextmanager
def _opened(resource: Resource) -> Iterator[Any]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(resource.content) as pdf:
            yield pdf
    except pypdfium2.PdfiumError as error:
        todo = "open it in a PDF viewer and print it to a new PDF"
        raise DocumentError("the PDF cannot be rendered", code="damaged", where=resource.name, todo=todo) from error


def _has_ink(image: "Image") -> bool:
    dark = sum(image.convert("L").histogram()[:_PAPER_GREY])
    return dark > _LEAST_INK * image.size[0] * image.size[1]
