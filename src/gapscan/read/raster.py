"""Pages of a PDF -> pictures of them, by pdfium, to see what a person sees."""

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from gapscan.schema.base import Box

# one page at 72 dpi has half a million points; posters have more, and are rendered smaller
_MOST_POINTS = 6_000_000
# pdfium may not be used by two threads at once
_ONE_AT_A_TIME = threading.RLock()
_FLAGS = pdfium.FPDF_ANNOT | pdfium.FPDF_RENDER_LIMITEDIMAGECACHE


class Raster:
    """The picture of a page or a part of it, `channels` bytes for each point."""

    def __init__(self, bitmap: Any, *, corner: tuple[int, int], scale: float) -> None:
        """Keep what pdfium has drawn; `corner` is where it begins in the picture of the whole page."""
        self._points = bytes(bitmap.buffer)
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._channels = 1 if bitmap.format == pdfium.FPDFBitmap_Gray else 3
        self._corner = corner
        self.scale = scale

    def contrast(self, box: Box, *, enough: int) -> int:
        """The distance between the lightest and the darkest point of a box, 0..255; 0 for a box off the page.

        Args:
            box: edges in points of the page, from the top left of what is seen of it.
            enough: where to stop looking.
        """
        left, right, top, bottom = self._points_of(box)
        if left >= right or top >= bottom:
            return 0
        widest = 0
        for channel in range(self._channels):
            widest = max(widest, self._channel_contrast(left, right, top, bottom, channel, enough))
            if widest >= enough:
                break
        return widest

    def ground(self, box: Box) -> int:
        """How light most of a box is, 0..255: the median of its points, which letters do not reach; 0 off the page."""
        left, right, top, bottom = self._points_of(box)
        points = bytearray()
        for row in range(top, bottom):
            at = row * self._stride
            points += self._points[at + left * self._channels : at + right * self._channels]
        return sorted(points)[len(points) // 2] if points else 0

    def _points_of(self, box: Box) -> tuple[int, int, int, int]:
        """Left, right, top and bottom of a box in the picture."""
        x0, y0, x1, y1 = (edge * self.scale for edge in box)
        first, above = self._corner
        left, right = max(0, int(x0) - first), min(self._width, int(x1) + 1 - first)
        return left, right, max(0, int(y0) - above), min(self._height, int(y1) + 1 - above)

    def _channel_contrast(self, left: int, right: int, top: int, bottom: int, channel: int, enough: int) -> int:
        low, high = 255, 0
        for row in range(top, bottom):
            at = row * self._stride + channel
            line = self._points[at + left * self._channels : at + right * self._channels : self._channels]
            low, high = min(low, *line, 255), max(high, *line, 0)
            if high - low >= enough:
                break
        return high - low


class Rasterizer:
    """Draws the pages of one file."""

    def __init__(self, pdf: Any, deadline: float) -> None:
        """Use `open_rasterizer`."""
        self._pdf = pdf
        self._deadline = deadline

    def __len__(self) -> int:
        """How many pages pdfium sees."""
        return len(self._pdf)

    def draw(
        self, index: int, *, size: tuple[float, float], part: Box | None = None, zoom: float = 1.0, turn: int = 0
    ) -> Raster | None:
        """Draw a page at 72 dpi times `zoom`: grey, or in colour where it is larger.

        Args:
            index: the page, from 0.
            size: width and height in points that the turned page should have.
            part: all that is needed of it, in points from the top left of what is seen; None for the whole page.
            zoom: how much larger than 72 dpi.
            turn: how far to turn it clockwise, in degrees.

        Returns:
            The picture; None where pdfium does not draw the page in time, or takes it for one of another size.
        """
        try:
            page = self._pdf[index]
        except pypdfium2.PdfiumError:
            return None
        try:
            width_pt, height_pt = page.get_size() if turn in (0, 180) else page.get_size()[::-1]
            if abs(width_pt - size[0]) > 1 or abs(height_pt - size[1]) > 1 or min(size) < 1:
                return None
            scale = min(zoom, (_MOST_POINTS / (width_pt * height_pt)) ** 0.5)
            whole = (round(width_pt * scale) or 1, round(height_pt * scale) or 1)
            x0, y0, x1, y1 = part or (0.0, 0.0, width_pt, height_pt)
            corner = (min(max(0, int(x0 * scale)), whole[0] - 1), min(max(0, int(y0 * scale)), whole[1] - 1))
            end = (min(whole[0], int(x1 * scale) + 1), min(whole[1], int(y1 * scale) + 1))
            bitmap = self._bitmap(max(1, end[0] - corner[0]), max(1, end[1] - corner[1]), grey=zoom == 1)
            done = self._fill(bitmap, page, corner, whole, quarters=turn // 90)
            return Raster(bitmap, corner=corner, scale=scale) if done else None
        finally:
            page.close()

    def _bitmap(self, width: int, height: int, *, grey: bool) -> Any:
        kind = pdfium.FPDFBitmap_Gray if grey else pdfium.FPDFBitmap_BGR
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, kind)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        return bitmap

    def _fill(self, bitmap: Any, page: Any, corner: tuple[int, int], whole: tuple[int, int], *, quarters: int) -> bool:
        """Draw a page; whether that ended in time."""
        flags = _FLAGS | (pdfium.FPDF_GRAYSCALE if bitmap.format == pdfium.FPDFBitmap_Gray else 0)
        pause = pdfium.IFSDK_PAUSE(version=1)
        callback = dict(pdfium.IFSDK_PAUSE._fields_)["NeedToPauseNow"]
        pause.NeedToPauseNow = callback(lambda _: time.monotonic() > self._deadline)
        try:
            status = pdfium.FPDF_RenderPageBitmap_Start(
                bitmap, page, -corner[0], -corner[1], *whole, quarters, flags, ctypes.byref(pause)
            )
        finally:
            pdfium.FPDF_RenderPage_Close(page)
        return bool(status == pdfium.FPDF_RENDER_DONE)


@contextmanager
def open_document(content: bytes) -> Iterator[pypdfium2.PdfDocument | None]:
    """Open a PDF with pdfium, which serves one at a time; None where pdfium cannot open it."""
    with _ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            yield None
            return
        try:
            yield pdf
        finally:
            pdf.close()


@contextmanager
def open_rasterizer(content: bytes, *, seconds: float) -> Iterator[Rasterizer | None]:
    """Open a PDF for drawing; None where pdfium cannot open it."""
    with open_document(content) as pdf:
        yield None if pdf is None else Rasterizer(pdf, time.monotonic() + seconds)
