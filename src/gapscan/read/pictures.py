"""A file -> pictures of its pages, for reports that show where a skill stands."""

import io
import math
import time
from collections import Counter

import pypdfium2
from PIL import Image
from pypdfium2 import raw as pdfium

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
# pages beyond are left out; an honest one takes a tenth of a second
_MOST_SECONDS = 8.0
# the way that most text of a page runs shows in its first lines
_SIGNS_LOOKED_AT = 1_000
_STRAIGHT_WITHIN_DEG = 15
_CLOCKWISE = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def draw_pages(resource: Resource) -> tuple[PagePicture, ...]:
    """The first pages of a PDF as PNG pictures, the right way up as they were read.

    Returns:
        None for any other file, and none for a page that cannot be drawn or draws itself without end.
    """
    if _PDF not in resource.content[:_MARK_WITHIN]:
        return ()
    try:
        drawable = drawable_pages(resource.content)
    except LimitError:
        return ()
    deadline = time.monotonic() + _MOST_SECONDS
    with open_document(resource.content) as pdf:
        pages = range(min(len(pdf), _MOST_PAGES) if pdf else 0)
        drawn = [_picture(pdf, page) for page in pages if page + 1 in drawable and time.monotonic() < deadline]
    return tuple(picture for picture in drawn if picture is not None)


def _picture(pdf: pypdfium2.PdfDocument, index: int) -> PagePicture | None:
    try:
        page = pdf[index]
    except pypdfium2.PdfiumError:
        return None
    try:
        turn = _turn(page)
        # boxes count from the corner of the whole sheet, not of the part that viewers show
        page.set_cropbox(*page.get_mediabox())
        width_pt, height_pt = page.get_size()
        zoom = min(_ZOOM, (_MOST_POINTS / (width_pt * height_pt)) ** 0.5)
        image = page.render(scale=zoom).to_pil()
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()
    if turn in {90, 270}:
        width_pt, height_pt = height_pt, width_pt
    return PagePicture(
        page=index + 1, width_pt=width_pt, height_pt=height_pt, media_type="image/png", image=_png(image, turn)
    )


def _png(image: Image.Image, turn: int) -> bytes:
    file = io.BytesIO()
    upright = image.transpose(_CLOCKWISE[turn]) if turn else image
    upright.quantize(_COLOURS).save(file, "PNG")
    return file.getvalue()


def _turn(page: pypdfium2.PdfPage) -> int:
    """How far to turn a page clockwise so that most of its text runs from left to right, in degrees."""
    text = page.get_textpage()
    try:
        signs = range(min(text.count_chars(), _SIGNS_LOOKED_AT))
        angles = [math.degrees(pdfium.FPDFText_GetCharAngle(text, sign)) % 360 for sign in signs]
    finally:
        text.close()
    straight = ((angle, round(angle / 90) * 90) for angle in angles)
    ways = Counter(way % 360 for angle, way in straight if abs(angle - way) <= _STRAIGHT_WITHIN_DEG)
    most = max(sorted(ways), key=lambda way: ways[way], default=-page.get_rotation())
    return int(360 - most - page.get_rotation()) % 360
