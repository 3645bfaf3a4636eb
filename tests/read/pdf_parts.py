"""PDF files from raw parts: content operators and objects, for what no honest exporter writes."""

import zlib
from collections.abc import Sequence

WIDTH_PT, HEIGHT_PT = 400, 300
FONT = b"/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def shown(text: str, *, x: float = 40, y: float = 200, size: float = 12, before: str = "0 g") -> bytes:
    """Operators that show a text; `y` is its baseline above the bottom, `before` sets colour or mode."""
    return f"q BT {before} /F {size} Tf {x} {y} Td ({text}) Tj ET Q\n".encode("cp1252")


def filled(color: str, x: float, y: float, width: float, height: float) -> bytes:
    """Operators that fill a rectangle."""
    return f"q {color} {x} {y} {width} {height} re f Q\n".encode()


def stream(content: bytes, dictionary: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary, len(content), content)


def packed(content: bytes, *, times: int = 1, dictionary: bytes = b"") -> bytes:
    """A stream object that is deflated, once or again and again."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter [%s] %s" % (b"/FlateDecode " * times, dictionary))


def one_page(
    content: bytes,
    *,
    resources: bytes = b"",
    objects: Sequence[bytes] = (),
    page: bytes = b"",
    catalog: bytes = b"",
    font: bytes = FONT,
) -> bytes:
    """A file with one page of 400 x 300 points.

    Args:
        content: operators, or a whole stream object.
        resources: more entries of the resource dictionary.
        objects: objects 5, 6 and so on.
        page: more entries of the page.
        catalog: more entries of the catalogue.
        font: the entry of the font F.
    """
    drawn = content if content.startswith(b"<<") else stream(content)
    return pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << %s >> %s >> %s >>"
        % (WIDTH_PT, HEIGHT_PT, font, resources, page),
        drawn,
        *objects,
    )


def pdf_file(*objects: bytes) -> bytes:
    """A file with these objects, numbered from 1; the first is the catalogue."""
    written = bytearray(b"%PDF-1.5\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(written)
