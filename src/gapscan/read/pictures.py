"""A file -> pictures of its pages, for reports that show where a skill stands."""

import io

import pypdfium2

from gapscan.read.limits import LimitError
from gapscan.read.pdf_nesting import drawable_pages
from gapscan.read.raster import open_document
from gapscan.read.source import Resource
from gapscan.schema.picture import PagePicture

_PDF = b"%PDF-"
# where readers look for the mark
_MARK_WITHIN = 1024
# a resume has a page or three; more would make the report heavy
_MOST_PAGES = 6
# sharp enough to read on a screen, about 60 KB a page
_ZOOM = 1.6
# resumes are drawn in few colours; a palette halves the file
_COLOURS = 64
# posters are drawn smaller
_MOST_POINTS = 4_000_000


def draw_pages(resource: Resource) -> tuple[PagePicture, ...]:
    """The first pages of a PDF as PNG pictures; none for any other file, or where it cannot be drawn."""
    if _PDF not in resource.content[:_MARK_WITHIN]:
        return ()
    try:
        drawable = drawable_pages(resource.content)
    except LimitError:
        return ()
    with open_document(resource.content) as pdf:
        if pdf is None:
            return ()
        drawn = [_picture(pdf, index) for index in range(min(len(pdf), _MOST_PAGES)) if index + 1 in drawable]
    return tuple(picture for picture in drawn if picture is not None)


def _picture(pdf: pypdfium2.PdfDocument, index: int) -> PagePicture | None:
    try:
        page = pdf[index]
    except pypdfium2.PdfiumError:
        return None
    try:
        # boxes count from the corner of the whole sheet, not of the part that viewers show
        page.set_cropbox(*page.get_mediabox())
        width_pt, height_pt = page.get_size()
        zoom = min(_ZOOM, (_MOST_POINTS / (width_pt * height_pt)) ** 0.5)
        image = page.render(scale=zoom).to_pil().quantize(_COLOURS)
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return PagePicture(
        page=index + 1, width_pt=width_pt, height_pt=height_pt, media_type="image/png", image=file.getvalue()
    )
