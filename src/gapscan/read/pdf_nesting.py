"""A page of a PDF, as playa has it, -> whether drawing it ends: forms, patterns and masks may draw one another.

pdfium follows each call and cannot be ended while it does, so what a page draws is counted before pdfium sees it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from playa.pdftypes import ContentStream, name_str, resolve1

from gapscan.read.inflation import measure_streams
from gapscan.read.limits import LIMITS, Limits, guarded
from gapscan.read.pdf_engine import BROKEN, open_pdf

_DRAWING = ("XObject", "Pattern")
_NAME = re.compile(rb"/([^\0\t\n\f\r ()<>\[\]{}/%]++)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_Drawing = tuple[dict[str, ContentStream], dict[str, dict[str, Any]]]


def can_be_drawn(page: Any, limits: Limits = LIMITS) -> bool:
    """Whether the forms, patterns and masks of a page and its annotations are as few as an honest page has."""
    nesting = _Nesting(limits)
    try:
        content = b" ".join(stream.buffer for stream in page.streams)
        drawn = nesting.count(page.resources, content, ())
        for look in _appearances(page.attrs.get("Annots")):
            drawn += nesting.count_stream(look, page.resources, ())
    except (_EndlessError, *BROKEN):
        return False
    return drawn <= limits.forms


def drawable_pages(content: bytes, limits: Limits = LIMITS) -> frozenset[int]:
    """The numbers of the pages of a PDF that can be drawn; none where playa cannot tell or an image is too large.

    Raises:
        LimitError: counting takes too long, or the file unpacks to too much (`too-large`).
    """
    if measure_streams(content, limits) > limits.stream_bytes:
        return frozenset()
    drawable = set()
    try:
        with guarded(limits), open_pdf(content) as pdf:
            for number, page in enumerate(pdf.pages, 1):
                if number > limits.pages:
                    break
                if can_be_drawn(page, limits):
                    drawable.add(number)
    except BROKEN:
        pass
    return frozenset(drawable)


class _EndlessError(Exception):
    """Something draws itself, or too deep."""


class _Nesting:
    """Counts how much is drawn, each stream once for each time that it is drawn."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._known: dict[tuple[int, int], int] = {}
        self._listed: dict[int, _Drawing] = {}
        # what is kept keeps its id
        self._kept: list[Any] = []

    def count_stream(self, stream: ContentStream, outer: Any, within: tuple[int, ...]) -> int:
        """How much a form, pattern or mask draws, itself included; without resources it takes those around it."""
        number = stream.objid or id(stream)
        if number in within or len(within) > self._limits.form_depth:
            raise _EndlessError
        resources = resolve1(stream.get("Resources"))
        if not isinstance(resources, dict):
            resources = outer
        key = (number, id(resources))
        if key not in self._known:
            self._kept += (stream, resources)
            self._known[key] = 1 + self.count(resources, stream.buffer, (*within, number))
        return self._known[key]

    def count(self, resources: Any, content: bytes, within: tuple[int, ...]) -> int:
        """How many forms, patterns and masks content with these resources draws."""
        drawing, glyphs = self._drawing(resources)
        if not drawing and not glyphs:
            return 0
        written = Counter(_NAME.findall(content))
        times: Counter[str] = Counter()
        for name, count in written.items():
            times[name_str(_ESCAPE.sub(_unescaped, name))] += count
        drawn = 0
        for called, stream in drawing.items():
            if times[called]:
                drawn += times[called] * self.count_stream(stream, resources, within)
        for called, font in glyphs.items():
            if times[called]:
                # a glyph may stand as often as the content has bytes
                drawn += len(content) * self._count_glyphs(font, resources, within)
        return drawn

    def _count_glyphs(self, font: dict[str, Any], outer: Any, within: tuple[int, ...]) -> int:
        """The most that a glyph of a font of drawings draws beside its own lines."""
        resources = resolve1(font.get("Resources")) or outer
        if not any(self._drawing(resources)):
            return 0
        looks = [look for _, look in _entries(font.get("CharProcs")) if isinstance(look, ContentStream)]
        return max((self.count_stream(look, resources, within) - 1 for look in looks), default=0)

    def _drawing(self, resources: Any) -> _Drawing:
        """What resources hold that draws, and their fonts whose glyphs are drawings of their own."""
        resources = resolve1(resources)
        if id(resources) not in self._listed:
            self._kept.append(resources)
            self._listed[id(resources)] = (dict(_drawing(resources)), dict(_drawn_fonts(resources)))
        return self._listed[id(resources)]


def _unescaped(sign: re.Match[bytes]) -> bytes:
    return bytes([int(sign[1], 16)])


def _drawing(resources: Any) -> Iterator[tuple[str, ContentStream]]:
    """What resources hold that draws: forms, tiling patterns, and the groups of soft masks."""
    if not isinstance(resources, dict):
        return
    for kind in _DRAWING:
        for name, drawn in _entries(resources.get(kind)):
            if isinstance(drawn, ContentStream) and getattr(resolve1(drawn.get("Subtype")), "name", "") != "Image":
                yield name, drawn
    for name, state in _entries(resources.get("ExtGState")):
        mask = resolve1(state.get("SMask")) if isinstance(state, dict) else None
        group = resolve1(mask.get("G")) if isinstance(mask, dict) else None
        if isinstance(group, ContentStream):
            yield name, group


def _drawn_fonts(resources: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The fonts whose glyphs are drawings of their own."""
    for name, font in _entries(resources.get("Font") if isinstance(resources, dict) else None):
        if isinstance(font, dict) and "CharProcs" in font:
            yield name, font


def _appearances(notes: Any) -> Iterator[ContentStream]:
    """The streams that draw annotations, in all their states."""
    notes = resolve1(notes)
    for note in map(resolve1, notes if isinstance(notes, list) else ()):
        looks = resolve1(note.get("AP")) if isinstance(note, dict) else None
        for _, look in _entries(looks):
            if isinstance(look, ContentStream):
                yield look
            else:
                yield from (state for _, state in _entries(look) if isinstance(state, ContentStream))


def _entries(dictionary: Any) -> list[tuple[str, Any]]:
    dictionary = resolve1(dictionary)
    return [(name, resolve1(value)) for name, value in dictionary.items()] if isinstance(dictionary, dict) else []
