"""PDF bytes -> characters, by pdfplumber: three times as slow as playa, and it reads some files that playa does not."""

import io
import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pdfplumber

from gapscan.read.color import hex_color
from gapscan.read.limits import Tally
from gapscan.read.pdf_chars import LIGATURES, UNMAPPED, Char, Look, PageContent
from gapscan.read.pdf_turned import direction
from gapscan.schema.base import Box
from gapscan.schema.document import Link, Page

NAME = f"pdfplumber {pdfplumber.__version__}"
_UNMAPPED_CODE = re.compile(r"\(cid:\d+\)")

# their warnings quote the file
for _engine in ("pdfminer", "pdfplumber"):
    logging.getLogger(_engine).setLevel(logging.ERROR)


def read_pages(content: bytes, tally: Tally) -> Iterator[PageContent]:
    """The pages of a PDF, one after another.

    Raises:
        LimitError: the file wants more than its limits allow.
        Exception: whatever pdfplumber and pdfminer.six meet in broken or encrypted files.
    """
    with pdfplumber.open(io.BytesIO(content), unicode_norm="NFC") as pdf:
        for page in pdf.pages:
            tally.add_page()
            yield _read_page(page, tally)
            page.close()


def _read_page(page: Any, tally: Tally) -> PageContent:
    # pdfplumber counts from the corner of the coordinate system, which need not be the page's
    left, top = float(page.bbox[0]), float(page.bbox[1])
    tally.add_chars(len(page.chars))
    return PageContent(
        page=Page(number=page.page_number, width_pt=float(page.width), height_pt=float(page.height)),
        seen=_moved(page.cropbox, left, top),
        chars=[_char(char, left, top) for char in page.chars],
        links=list(_links(page, left, top)),
        images=[_moved((image["x0"], image["top"], image["x1"], image["bottom"]), left, top) for image in page.images],
    )


def _char(char: dict[str, Any], left: float, top: float) -> Char:
    text = _UNMAPPED_CODE.sub(UNMAPPED, char["text"])
    size = float(char["size"])
    return Char(
        LIGATURES.get(text, text),
        float(char["x0"]) - left,
        float(char["top"]) - top,
        float(char["x1"]) - left,
        float(char["bottom"]) - top,
        size,
        _way(char["matrix"]),
        Look(str(char["fontname"]), round(size, 1), hex_color(char.get("non_stroking_color"))),
    )


def _way(matrix: Sequence[float]) -> int:
    a, b, c, d, _, _ = matrix
    # pdfplumber's y grows upwards
    return direction(a, -b, c, -d)


def _links(page: Any, left: float, top: float) -> Iterator[Link]:
    for note in page.hyperlinks:
        url = note.get("uri")
        if isinstance(url, bytes):
            url = url.decode("utf-8", "replace")
        if isinstance(url, str) and url.strip():
            box = _moved((note["x0"], note["top"], note["x1"], note["bottom"]), left, top)
            yield Link(url=url.strip(), page=page.page_number, box=box)


def _moved(box: Any, left: float, top: float) -> Box:
    x0, y0, x1, y1 = (float(edge) for edge in box)
    return (x0 - left, y0 - top, x1 - left, y1 - top)
