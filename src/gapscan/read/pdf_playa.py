"""PDF bytes -> characters, by playa: the fast engine, which also tells render modes and pictures."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from functools import partial
from typing import Any

import playa
from playa.content import ContentObject, GraphicState, ImageObject, TextObject, XObjectObject
from playa.font import Font
from playa.page import TEXT_OPERATORS
from playa.pdftypes import KWD, LIT, Matrix, resolve1
from playa.utils import mult_matrix, translate_matrix

from gapscan.read.limits import Tally
from gapscan.read.pdf_chars import UNMAPPED, Char, PageContent
from gapscan.read.pdf_content import Operation, numbers, operands_of, operations, strings
from gapscan.read.pdf_engine import open_pdf
from gapscan.read.pdf_letters import Letters
from gapscan.read.pdf_nesting import can_be_drawn
from gapscan.read.pdf_turned import direction
from gapscan.schema.base import Box
from gapscan.schema.document import Link, Page

NAME = f"playa {playa.__version__}"
_BLANK = 32  # the code that word spacing widens
_WANTED: set[type[ContentObject]] = {TextObject, XObjectObject, ImageObject}
_NEXT_LINE, _NEXT_LINE_SPACED = b"'", b'"'
_SHOWS = frozenset([b"Tj", b"TJ", _NEXT_LINE, _NEXT_LINE_SPACED])
_OPERATORS = TEXT_OPERATORS | {KWD(name.encode()) for name in "g rg k sc scn cs BI ID EI".split()}

# its warnings quote the file
logging.getLogger("playa").setLevel(logging.CRITICAL)


def read_pages(content: bytes, tally: Tally) -> Iterator[PageContent]:
    """The pages of a PDF, one after another.

    Raises:
        LimitError: the file wants more than its limits allow.
        Exception: whatever playa meets in broken or encrypted files.
    """
    with open_pdf(content) as pdf:
        fonts: dict[int, Letters] = {}
        for number, page in enumerate(pdf.pages, 1):
            tally.add_page()
            yield _PageReader(page, number, fonts, tally).read()


class _PageReader:
    """Walks over one page; `fonts` are shared by all pages of a file."""

    def __init__(self, page: Any, number: int, fonts: dict[int, Letters], tally: Tally) -> None:
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
        contents = [stream.buffer for stream in self._page.streams]
        self._tally.add_content(sum(map(len, contents)))
        self._run(self._page.interp, b"\n".join(contents), ())
        return PageContent(
            page=Page(number=self._number, width_pt=right - left, height_pt=bottom - top),
            seen=_turned(self._page.ctm, self._page.cropbox),
            chars=self._chars,
            links=list(self._links()),
            images=self._images,
            drawable=self._drawable and can_be_drawn(self._page),
        )

    def _run(self, interpreter: Callable[..., Any], content: bytes, within: tuple[int, ...]) -> None:
        """Follow the content of a page or a form: by whole operations, or by playa where it is not written plainly."""
        state = interpreter(filter_classes=_WANTED, restrict_ops=_OPERATORS)
        steps = operations(content)
        if steps is None:
            for drawn in state:
                self._add(drawn, within)
        else:
            self._follow(state, steps, within)

    def _follow(self, state: Any, steps: Sequence[Operation], within: tuple[int, ...]) -> None:
        """Let playa keep the graphics state, and place the text without it."""
        plain = {b"q": partial(_save, state), b"Q": state.do_Q, b"BT": state.do_BT, b"T*": state.do_T_a}
        numeric = {
            b"g": (state.do_g, 1),
            b"rg": (state.do_rg, 3),
            b"k": (state.do_k, 4),
            b"Tc": (state.do_Tc, 1),
            b"Tw": (state.do_Tw, 1),
            b"Tz": (state.do_Tz, 1),
            b"TL": (state.do_TL, 1),
            b"Td": (state.do_Td, 2),
            b"TD": (state.do_TD, 2),
            b"Tm": (state.do_Tm, 6),
            b"cm": (state.do_cm, 6),
        }
        for operator, operands in steps:
            if operator in plain:
                plain[operator]()
            elif operator in _SHOWS:
                self._show(state, operator, strings(operands))
            elif operator in numeric:
                move, count = numeric[operator]
                values = numbers(operands)
                if len(values) >= count:
                    move(*values[-count:])
            else:
                state.argstack = operands_of(operands, LIT)
                drawn = state.operate(KWD(operator))
                if drawn is not None:
                    self._add(drawn, within)

    def _show(self, state: Any, operator: bytes, parts: list[bytes | float]) -> None:
        """Place the text of an operator that shows text."""
        if operator == _NEXT_LINE_SPACED and len(parts) > 2:
            state.do_Tw(parts[0])
            state.do_Tc(parts[1])
            parts = parts[2:]
        if operator in (_NEXT_LINE, _NEXT_LINE_SPACED):
            state.do_T_a()
        graphics, place = state.graphicstate, state.textstate
        if graphics.font is None:
            return
        if graphics.font.vertical:
            drawn = state.do_TJ(parts)
            if drawn is not None:
                self._add_text(drawn)
                place.glyph_offset = drawn._get_next_glyph_offset()  # noqa: SLF001 - playa asks itself for it
            return
        offset = place.glyph_offset
        matrix = mult_matrix(translate_matrix(place.line_matrix, offset), state.ctm)
        chars, width = _horizontal(parts, graphics, self._letters(graphics.font), matrix)
        self._chars += chars
        self._tally.add_chars(len(chars))
        place.glyph_offset = (offset[0] + width, offset[1])

    def _add(self, drawn: ContentObject, within: tuple[int, ...]) -> None:
        if isinstance(drawn, TextObject):
            self._add_text(drawn)
        elif isinstance(drawn, ImageObject):
            if drawn.bbox is not None:
                self._images.append(drawn.bbox)
        elif isinstance(drawn, XObjectObject):
            self._add_form(drawn, within)

    def _add_form(self, form: XObjectObject, within: tuple[int, ...]) -> None:
        number = form.stream.objid or 0
        if number in within:
            self._drawable = False
            return
        self._tally.add_form(len(within))
        content = form.stream.buffer
        if number not in self._measured:
            self._measured.add(number)
            self._tally.add_content(len(content))
        self._run(form.interp, content, (*within, number))

    def _add_text(self, text: TextObject) -> None:
        state = text.gstate
        if state.font is None:
            return
        letters = self._letters(state.font)
        before = len(self._chars)
        if state.font.vertical:
            self._chars.extend(_vertical(text, letters))
        else:
            chars, width = _horizontal(text.args, state, letters, mult_matrix(text.text_matrix, text.ctm))
            self._chars += chars
            if state.fontsize and state.scaling:
                # playa asks where the text ends, and would spell it once more; one shift of that width says the same
                text.args = [-width / (0.00001 * state.fontsize * state.scaling)]
        self._tally.add_chars(len(self._chars) - before)

    def _letters(self, font: Font) -> Letters:
        letters = self._fonts.get(id(font))
        if letters is None:
            letters = self._fonts[id(font)] = Letters(font)
        return letters

    def _links(self) -> Iterator[Link]:
        for note in self._page.annotations:
            action = resolve1(note.props.get("A"))
            url = resolve1(action.get("URI")) if isinstance(action, dict) else None
            text = url.decode("utf-8", "replace").strip() if isinstance(url, bytes) else ""
            if text:
                yield Link(url=text, page=self._number, box=note.bbox)


def _save(state: Any) -> None:
    """Save the graphics state as `q` does; playa's own copy of it goes the long way of pickling."""
    graphics, place = state.graphicstate, state.textstate
    if hasattr(graphics, "__dict__"):
        kept = object.__new__(type(graphics))
        vars(kept).update(vars(graphics))
    else:
        kept = copy(graphics)
    state.gstack.append((state.ctm, kept, type(place)(place.line_matrix, place.glyph_offset)))


def _horizontal(
    parts: Iterable[bytes | float], state: GraphicState, letters: Letters, matrix: Matrix
) -> tuple[list[Char], float]:
    """Place characters as pdfminer does: each box is as high as the font is large, from its descent upwards.

    Returns:
        The characters, and how far they reach in text space.
    """
    a, b, c, d, e, f = matrix
    size, stretch = state.fontsize, state.scaling * 0.01
    scale = size * stretch
    low = state.rise + letters.descent * size
    high = low + size
    straight = b == 0 and c == 0
    way = 0 if straight and a * stretch > 0 > d else direction(a * stretch, b * stretch, c, d)
    top, bottom = low * d + f, high * d + f
    if bottom < top:
        top, bottom = bottom, top
    tall = bottom - top
    look = letters.look(state, tall)
    blank = 0 if letters.font.multibyte else state.wordspace * stretch
    gap = state.charspace * stretch
    at = 0.0
    chars = []
    for part in parts:
        if not isinstance(part, bytes):
            at -= part * 0.001 * scale
            continue
        for sign, width, code in letters.spell(part):
            end = at + width * scale
            if straight:
                x0, x1 = at * a + e, end * a + e
                if x1 < x0:
                    x0, x1 = x1, x0
                chars.append(Char(sign, x0, top, x1, bottom, tall, way, look))
            else:
                box = _turned(matrix, (at, low, end, high))
                height = box[3] - box[1]
                chars.append(Char(sign, *box, height, way, letters.look(state, height)))
            at = end + gap
            if code == _BLANK:
                at += blank
    return chars, at if scale else 0.0


def _vertical(text: TextObject, letters: Letters) -> Iterator[Char]:
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
