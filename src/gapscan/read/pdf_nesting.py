"""A page of a PDF, as playa has it, -> whether drawing it ends: forms, patterns and masks may draw one another.

pdfium follows each call and cannot be ended while it does, so what a page draws is counted before pdfium sees it.
"""

from collections.abc import Iterator
from typing import Any

from playa import PDFException
from playa.pdftypes import ContentStream, resolve1

from gapscan.read.limits import LIMITS, Limits

_DRAWING = ("XObject", "Pattern")


def can_be_drawn(page: Any, limits: Limits = LIMITS) -> bool:
    """Whether the forms, patterns and masks of a page and its annotations are as few as an honest page has."""
    nesting = _Nesting(limits)
    try:
        content = b" ".join(stream.buffer for stream in page.streams)
        drawn = nesting.count(page.resources, content, ())
        for note in page.annotations:
            drawn += sum(nesting.count_stream(stream, ()) for stream in _appearances(note.props.get("AP")))
    except (_EndlessError, PDFException, TypeError, ValueError, LookupError, RecursionError):
        return False
    return drawn <= limits.forms


class _EndlessError(Exception):
    """Something draws itself, or too deep."""


class _Nesting:
    """Counts how much is drawn, each stream once for each time that it is drawn."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._known: dict[int, int] = {}

    def count_stream(self, stream: ContentStream, within: tuple[int, ...]) -> int:
        number = stream.objid or id(stream)
        if number in within or len(within) > self._limits.form_depth:
            raise _EndlessError
        if number not in self._known:
            inner = resolve1(stream.get("Resources"))
            self._known[number] = 1 + (self.count(inner, stream.buffer, (*within, number)) if inner else 0)
        return self._known[number]

    def count(self, resources: Any, content: bytes, within: tuple[int, ...]) -> int:
        """How many forms, patterns and masks content with these resources draws."""
        drawn = 0
        for name, stream in _drawing(resources):
            times = content.count(b"/" + name.encode("utf-8", "replace"))
            if times:
                drawn += times * self.count_stream(stream, within)
        return drawn


def _drawing(resources: Any) -> Iterator[tuple[str, ContentStream]]:
    """What resources hold that draws: forms, tiling patterns, and the groups of soft masks."""
    resources = resolve1(resources)
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


def _appearances(looks: Any) -> Iterator[ContentStream]:
    """The streams that draw an annotation, in all its states."""
    looks = resolve1(looks)
    if isinstance(looks, ContentStream):
        yield looks
        return
    for _, look in _entries(looks):
        if isinstance(look, ContentStream):
            yield look
        else:
            yield from (state for _, state in _entries(look) if isinstance(state, ContentStream))


def _entries(dictionary: Any) -> list[tuple[str, Any]]:
    dictionary = resolve1(dictionary)
    return [(name, resolve1(value)) for name, value in dictionary.items()] if isinstance(dictionary, dict) else []
