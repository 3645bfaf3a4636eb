"""PDF files written by hand: text at a place, links, fonts without a map, and passwords, with no library in between."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

PAGE_WIDTH_PT, PAGE_HEIGHT_PT = 595, 842
FILE_ID = bytes(range(16))
# what the standard security handler fills passwords up with (ISO 32000-1, 7.6.3.3)
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_PERMISSIONS = -44
_FONTS = {
    "regular": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "bold": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    "italic": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique /Encoding /WinAnsiEncoding >>",
    "icons": b"<< /Type /Font /Subtype /Type1 /BaseFont /Icons /FirstChar 65 /LastChar 66 /Widths [600 600] "
    b"/FontDescriptor << /Type /FontDescriptor /FontName /Icons /Flags 4 /Ascent 800 /Descent -200 >> "
    b"/ToUnicode %d 0 R >>",
    "unmapped": b"<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H /DescendantFonts "
    b"[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Lost /DW 600 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    b"/FontDescriptor << /Type /FontDescriptor /FontName /Lost /Flags 4 /Ascent 800 /Descent -200 >> >>] >>",
}
# the icon font draws a telephone for A and says private use, and for B it knows nothing
_ICON_MAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Icons def "
    b"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <E0B1> <42> <FFFD> endbfchar "
    b"endcmap end end"
)


@dataclass(frozen=True, slots=True)
class Text:
    """Text whose baseline stands `y` points below the page's top; `color` is a PDF colour operator."""

    text: str
    x: float = 72
    y: float = 72
    size: float = 10
    font: str = "regular"
    color: str = "0 g"

    def operators(self) -> bytes:
        """The content stream's part."""
        shown = self.text.encode("cp1252")
        string = shown.hex() if self.font != "unmapped" else "".join(f"{sign:04x}" for sign in shown)
        baseline = PAGE_HEIGHT_PT - self.y
        return f"BT {self.color} /{self.font} {self.size} Tf {self.x} {baseline} Td <{string}> Tj ET\n".encode()


@dataclass(frozen=True, slots=True)
class LinkBox:
    """A link annotation of 100 x 12 points."""

    url: str
    x: float = 72
    y: float = 72

    def annotation(self) -> bytes:
        """The annotation's dictionary."""
        bottom = PAGE_HEIGHT_PT - self.y
        box = f"{self.x} {bottom} {self.x + 100} {bottom + 12}"
        return f"<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({self.url}) >> >>".encode()


Mark = Text | LinkBox


def make_pdf(*pages: Sequence[Mark], user_password: str | None = None) -> bytes:
    """A PDF with these pages.

    Args:
        pages: the marks of each page.
        user_password: what opens it; empty for a file that only its owner may change, None for no encryption.
    """
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _stream(_ICON_MAP)]
    fonts = b" ".join(
        f"/{name} ".encode() + (font % 3 if b"%d" in font else font) for name, font in sorted(_FONTS.items())
    )
    kids = []
    for marks in pages:
        content = b"".join(mark.operators() for mark in marks if isinstance(mark, Text))
        links = b" ".join(mark.annotation() for mark in marks if isinstance(mark, LinkBox))
        objects.append(b"%s" % content)
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Annots [%s] "
            b"/Resources << /Font << %s >> >> >>" % (PAGE_WIDTH_PT, PAGE_HEIGHT_PT, len(objects), links, fonts)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    key, encryption = (None, None) if user_password is None else _encryption(user_password)
    for kid in kids:
        content = objects[kid - 2]
        objects[kid - 2] = _stream(content if key is None else _rc4(_object_key(key, kid - 1), content))
    return _file(objects, encryption)


def resume_pdf(*lines: str, size: float = 10) -> bytes:
    """One page with these lines below each other."""
    return make_pdf([Text(line, y=72 + 1.4 * size * number, size=size) for number, line in enumerate(lines)])


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _file(objects: Sequence[bytes], encryption: bytes | None) -> bytes:
    written = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    identity = FILE_ID.hex().encode()
    more = b"" if encryption is None else b"/Encrypt %s " % encryption
    written += b"trailer\n<< /Size %d /Root 1 0 R /ID [<%s> <%s>] %s>>\n" % (
        len(objects) + 1,
        identity,
        identity,
        more,
    )
    return bytes(written + b"startxref\n%d\n%%%%EOF\n" % table)


def _encryption(password: str) -> tuple[bytes, bytes]:
    """The file's key and its encryption dictionary, revision 2 (40 bits) of the standard security handler."""
    padded = (password.encode("latin-1") + _PADDING)[:32]
    owner = _rc4(_md5((b"owner" + _PADDING)[:32])[:5], padded)
    key = _md5(padded + owner + _PERMISSIONS.to_bytes(4, "little", signed=True) + FILE_ID)[:5]
    user = _rc4(key, _PADDING)
    dictionary = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>"
    return key, dictionary % (owner.hex().encode(), user.hex().encode(), _PERMISSIONS)


def _object_key(key: bytes, number: int) -> bytes:
    return _md5(key + number.to_bytes(3, "little") + b"\0\0")[: len(key) + 5]


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).digest()


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for sign in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(sign ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
