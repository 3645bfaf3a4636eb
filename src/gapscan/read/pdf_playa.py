"""PDF bytes -> characters, by playa: the fast engine, which also tells render modes and pictures."""

import logging
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import playa
from playa.content import ContentObject, GraphicState, ImageObject, TextObject, XObjectObject
from playa.encodingdb import cid2unicode_from_encoding
from playa.encodings import LITERAL_STANDARD_CID2UNICODE
from playa.font import CIDFont, Font, SimpleFont, Type3Font
from playa.page import TEXT_OPERATORS
from playa.pdftypes import KWD, Matrix, resolve1
from playa.utils import mult_matrix

from gapscan.read.color import hex_color
from gapscan.read.limits import Tally
from gapscan.read.pdf_chars import LIGATURES, UNMAPPED, Char, Look, PageContent
from gapscan.read.pdf_turned import direction
from gapscan.schema.base import Box
from gapscan.schema.document import Link, Page

NAME = f"playa {playa.__version__}"
_UNPAINTED = 3  # the text render mode that leaves no mark (ISO 32000-1, table 106)
_LOWEST_DESCENT = -0.35  # of the font size; text fonts stay above -0.3
_SYMBOLIC = 4  # of a font descriptor's flags
_BULLET = "•"
_BLANK = 32  # the code that word spacing widens
_WANTED: set[type[ContentObject]] = {TextObject, XObjectObject, ImageObject}
_OPERATORS = TEXT_OPERATORS | {KWD(name.encode()) for name in "g rg k sc scn cs BI ID EI".split()}

# its warnings quote the file
logging.getLogger("playa").setLevel(logging.CRITICAL)


def read_pages(content: bytes, tally: Tally) -> Iterator[PageContent]:
    """The pages of a PDF, one after another.

    Raises:
        LimitError: the file wants more than its limits allow.
        Exception: whatever playa meets in broken or encrypted files.
    """
    # a comment without an end would be looked for again from each of its signs
    with playa.parse(content if content.endswith(b"\n") else content + b"\n", space="screen") as pdf:
        fonts: dict[int, _Letters] = {}
        for number, page in enumerate(pdf.pages, 1):
            tally.add_page()
            yield _PageReader(page, number, fonts, tally).read()


class _PageReader:
    """Walks over one page; `fonts` are shared by all pages of a file."""

    def __init__(self, page: Any, number: int, fonts: "dict[int, _Letters]", tally: Tally) -> None:
        self._page = page
        self._number = number
        self._fonts = fonts
        self._tally = tally
        self._chars: list[Char] = []
        self._images: list[Box] = []
        self._drawable = True
        self._measured: set[int] = set()

    def read(self) -> PageContent:
        left, top, right, bottom = _turned(self._page.ctm, self._page.mediabox)
        self._tally.add_content(sum(len(stream.buffer) for stream in self._page.streams))
        self._walk(self._page.interp(filter_classes=_WANTED, restrict_ops=_OPERATORS), ())
        return PageContent(
            page=Page(number=self._number, width_pt=right - left, height_pt=bottom - top),
            seen=_turned(self._page.ctm, self._page.cropbox),
            chars=self._chars,
            links=list(self._links()),
            images=self._images,
            drawable=self._drawable,
        )

    def _walk(self, objects: Iterable[ContentObject], within: tuple[int, ...]) -> None:
        for drawn in objects:
            if isinstance(drawn, TextObject):
                self._add_text(drawn)
            elif isinstance(drawn, ImageObject):
                if drawn.bbox is not None:
                    self._images.append(drawn.bbox)
            elif isinstance(drawn, XObjectObject):
                self._walk_form(drawn, within)

    def _walk_form(self, form: XObjectObject, within: tuple[int, ...]) -> None:
        number = form.stream.objid or 0
        if number in within:
            self._drawable = False
            return
        self._tally.add_form(len(within))
        if number not in self._measured:
            self._measured.add(number)
            self._tally.add_content(len(form.stream.buffer))
        self._walk(form.interp(filter_classes=_WANTED, restrict_ops=_OPERATORS), (*within, number))

    def _add_text(self, text: TextObject) -> None:
        state = text.gstate
        font = state.font
        if font is None:
            return
        letters = self._fonts.get(id(font))
        if letters is None:
            letters = self._fonts[id(font)] = _Letters(font)
        before = len(self._chars)
        if font.vertical:
            self._chars.extend(_vertical(text, letters))
        else:
            self._chars.extend(_horizontal(text, letters))
        self._tally.add_chars(len(self._chars) - before)

    def _links(self) -> Iterator[Link]:
        for note in self._page.annotations:
            action = resolve1(note.props.get("A"))
            url = resolve1(action.get("URI")) if isinstance(action, dict) else None
            text = url.decode("utf-8", "replace").strip() if isinstance(url, bytes) else ""
            if text:
                yield Link(url=text, page=self._number, box=note.bbox)


class _Letters:
    """What a font's codes mean: its letters and their widths, looked up once each."""

    def __init__(self, font: Font) -> None:
        # kept, so that no other font takes over its id
        self.font = font
        self.descent = _descent(font)
        self._looks: dict[tuple[float, tuple[float, ...], int], Look] = {}
        self._known: dict[bytes | int, tuple[str, float, int]] = {}
        mapped = getattr(font, "tounicode", None)
        self._mapped = (
            {int.from_bytes(code, "big"): text for code, text in mapped.bytes2unicode.items()} if mapped else {}
        )
        self._bullets = _spare_codes(font) if isinstance(font, SimpleFont) else frozenset()
        # what an embedded text font leaves unsaid; a font of symbols has its own order (ISO 32000-1, 9.6.6)
        symbols = int(font.flags) & _SYMBOLIC
        self._standard = {} if symbols else LITERAL_STANDARD_CID2UNICODE
        self._encoded = cid2unicode_from_encoding(font.encoding) if isinstance(font, SimpleFont) else {}

    def spell(self, string: bytes) -> Iterator[tuple[str, float, int]]:
        """Each character's text, width in text space, and code."""
        codes: Iterable[tuple[bytes | int, int]]
        codes = self.font.cmap.decode(string) if isinstance(self.font, CIDFont) else zip(string, string, strict=True)
        for code, cid in codes:
            letter = self._known.get(code)
            if letter is None:
                letter = self._known[code] = (self._text(code, cid), self._width(cid), cid)
            yield letter

    def look(self, state: GraphicState, height_pt: float) -> Look:
        """How this font's characters are drawn in a graphics state."""
        kind = (height_pt, state.ncolor.values, state.render_mode)
        look = self._looks.get(kind)
        if look is None:
            painted = state.render_mode != _UNPAINTED
            look = Look(self.font.fontname, round(height_pt, 1), hex_color(state.ncolor.values), painted)
            self._looks[kind] = look
        return look

    def _width(self, cid: int) -> float:
        core = getattr(self.font, "char_widths", None)
        if core is not None and cid not in self._encoded:
            # the 14 fonts without widths of their own; nothing is drawn for a code without a sign
            return core.get(_BULLET, 0) * 0.001 if cid in self._bullets else 0.0
        return self.font.hdisp(cid)

    def _text(self, code: bytes | int, cid: int) -> str:
        number = code if isinstance(code, int) else int.from_bytes(code, "big")
        text = self._mapped.get(number)
        if text is None:
            text = self._unmapped(number, cid)
        text = unicodedata.normalize("NFC", text)
        return LIGATURES.get(text, text)

    def _unmapped(self, number: int, cid: int) -> str:
        font = self.font
        if isinstance(font, SimpleFont):
            spare = _BULLET if cid in self._bullets else self._standard.get(cid, UNMAPPED)
            return self._encoded.get(cid) or spare
        if isinstance(font, CIDFont):
            if font.unicode_map is not None:
                return str(font.unicode_map.get_unichr(cid)) or UNMAPPED
            identity = "ToUnicode" in font.spec and font.tounicode is None
            return chr(number) if identity else UNMAPPED
        return chr(number)


def _spare_codes(font: SimpleFont) -> frozenset[int]:
    """The codes that WinAnsiEncoding leaves free, which draw a bullet (ISO 32000-1, D.2, note 3)."""
    names = font.encoding
    windows = names.get(0x80) == "Euro" and names.get(0x95) == "bullet"
    return frozenset(code for code in range(0x7F, 0xA0) if code not in names) if windows else frozenset()


def _descent(font: Font) -> float:
    """How far a font reaches below the line, in text space; nothing where its descriptor does not say so."""
    if isinstance(font, Type3Font) and not font.descriptor:
        # fonts of pictures may reach anywhere; a box that leaves its line would be read with another
        return float(min(0.0, max(_LOWEST_DESCENT, font.bbox[1] * font.matrix[3])))
    told = resolve1(font.descriptor.get("Descent"))
    if isinstance(font, Type3Font) or not isinstance(told, int | float):
        return 0.0
    return -abs(told) * 0.001


def _horizontal(text: TextObject, letters: _Letters) -> Iterator[Char]:
    """Place characters as pdfminer does: each box is as high as the font is large, from its descent upwards."""
    state = text.gstate
    font, size, stretch = letters.font, state.fontsize, state.scaling * 0.01
    matrix = a, b, c, d, e, f = mult_matrix(text.text_matrix, text.ctm)
    low = state.rise + letters.descent * size
    high = low + size
    way = direction(a * stretch, b * stretch, c, d)
    straight = b == 0 and c == 0
    top, bottom = sorted((low * d + f, high * d + f))
    look = letters.look(state, bottom - top)
    blank = 0 if font.multibyte else state.wordspace * stretch
    gap = state.charspace * stretch
    at = 0.0
    for part in text.args:
        if not isinstance(part, bytes):
            at -= part * 0.001 * size * stretch
            continue
        for sign, width, code in letters.spell(part):
            end = at + width * size * stretch
            if straight:
                x0, x1 = at * a + e, end * a + e
                if x1 < x0:
                    x0, x1 = x1, x0
                yield Char(sign, x0, top, x1, bottom, bottom - top, way, look)
            else:
                box = _turned(matrix, (at, low, end, high))
                tall = box[3] - box[1]
                yield Char(sign, *box, tall, way, letters.look(state, tall))
            at = end + gap
            if code == _BLANK:
                at += blank
    if size and stretch:
        # playa asks where the text ends, and would spell it once more; one shift of that width says the same
        text.args = [-at / (0.001 * size * stretch)]


def _vertical(text: TextObject, letters: _Letters) -> Iterator[Char]:
    for glyph in text:
        box = glyph.bbox
        a, b, c, d, _, _ = glyph.matrix
        wide = box[2] - box[0]
        look = letters.look(text.gstate, wide)
        yield Char(glyph.text or UNMAPPED, *box, wide, direction(a, b, c, d), look)


def _turned(matrix: Matrix, box: Box) -> Box:
    """The box around a box that a matrix has moved."""
    a, b, c, d, e, f = matrix
    x0, y0, x1, y1 = box
    xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
    ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
    return (min(xs), min(ys), max(xs), max(ys))
