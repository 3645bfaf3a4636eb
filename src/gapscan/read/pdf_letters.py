"""A font of a PDF, as playa has it, -> what its codes mean: letters and their widths, and how they look."""

import unicodedata
from collections.abc import Iterable

from playa.content import GraphicState
from playa.encodingdb import cid2unicode_from_encoding
from playa.encodings import LITERAL_STANDARD_CID2UNICODE
from playa.font import CIDFont, Font, SimpleFont, Type3Font
from playa.pdftypes import resolve1

from gapscan.read.color import hex_color
from gapscan.read.pdf_chars import LIGATURES, UNMAPPED, Look

# text render modes (ISO 32000-1, table 106): one fills the letters, the other leaves no mark
_FILLED, _UNPAINTED = 0, 3
_LOWEST_DESCENT = -0.35  # of the font size; text fonts stay above -0.3
_SYMBOLIC = 4  # of a font descriptor's flags
_BULLET = "•"
_SHORT = 2  # bytes of a string that comes again and again: browsers place letter by letter


class Letters:
    """What a font's codes mean: its letters and their widths, looked up once each."""

    def __init__(self, font: Font) -> None:
        # kept, so that no other font takes over its id
        self.font = font
        self.descent = _descent(font)
        self._looks: dict[tuple[float, tuple[float, ...], bool], Look] = {}
        self._known: dict[bytes | int, tuple[str, float, int]] = {}
        self._spelled: dict[bytes, list[tuple[str, float, int]]] = {}
        mapped = getattr(font, "tounicode", None)
        self._mapped = (
            {int.from_bytes(code, "big"): text for code, text in mapped.bytes2unicode.items()} if mapped else {}
        )
        self._bullets = _spare_codes(font) if isinstance(font, SimpleFont) else frozenset()
        # what an embedded text font leaves unsaid; a font of symbols has its own order (ISO 32000-1, 9.6.6)
        symbols = int(font.flags) & _SYMBOLIC
        self._standard = {} if symbols else LITERAL_STANDARD_CID2UNICODE
        self._encoded = cid2unicode_from_encoding(font.encoding) if isinstance(font, SimpleFont) else {}

    def spell(self, string: bytes) -> list[tuple[str, float, int]]:
        """Each character's text, width in text space, and code."""
        spelled = self._spelled.get(string)
        if spelled is None:
            codes: Iterable[tuple[bytes | int, int]]
            codes = (
                self.font.cmap.decode(string) if isinstance(self.font, CIDFont) else zip(string, string, strict=True)
            )
            spelled = [self._letter(code, cid) for code, cid in codes]
            if len(string) <= _SHORT:
                self._spelled[string] = spelled
        return spelled

    def _letter(self, code: bytes | int, cid: int) -> tuple[str, float, int]:
        letter = self._known.get(code)
        if letter is None:
            letter = self._known[code] = (self._text(code, cid), self._width(cid), cid)
        return letter

    def look(self, state: GraphicState, height_pt: float) -> Look:
        """How this font's characters are drawn in a graphics state."""
        mode = state.render_mode
        painted = mode != _UNPAINTED and (state.nalpha > 0 or mode != _FILLED)
        kind = (height_pt, state.ncolor.values, painted)
        look = self._looks.get(kind)
        if look is None:
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
