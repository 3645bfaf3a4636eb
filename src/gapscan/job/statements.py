"""An advert's text -> its sentences, each with the part it stands in and what that part wants."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gapscan.job.headings import Part, heading_of
from gapscan.job.hints import Hint, HintPlace, hint_at, hints_in
from gapscan.job.wants import asks, is_small_print, wanted_in
from gapscan.schema.job import Wanted

_BULLET = re.compile(r"^\s*(?:[•●▪■◦·‣⁃*–—-]|\d{1,2}[.)])\s*")
_GOES_ON = re.compile(r"(?:[,/&(]|\b(?:and|or|with|of|in|the|a|an|to|for|as|such|including|using))\s*$")
_SENTENCE_END = re.compile(
    r"(?<=[a-z0-9)%”\"\]+#][.!?])\s+(?=[A-Z“\"(•])|;\s+|(?<=[A-Z]{2}\.)\s+(?=[A-Z][a-z])|\s+[•●▪]\s+"
)
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|inc|vs|sr|jr|dr|st|approx|min|max|incl|Ph\.D|M\.S|B\.S|B\.A|U\.S)\.$", re.IGNORECASE
)
_LONGEST_ABBREVIATION = 8
# nobody writes longer ones; what is longer has lost its full stops
_LONGEST_SENTENCE = 1500
# wider lines are not broken by a page
_WIDEST_PAGE = 140


@dataclass(frozen=True)
class Statement:
    """One sentence: where it stands in the text, the part around it, and what that part wants of whoever reads it."""

    start: int
    text: str
    part: Part
    wanted: Wanted | None

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)

    @cached_property
    def quote(self) -> str:
        """The sentence on one line, without its bullet."""
        return " ".join(_BULLET.sub("", self.text).split())

    @cached_property
    def hints(self) -> tuple[HintPlace, ...]:
        """The words that say how much it insists."""
        return hints_in(self.text)

    def wanted_at(self, start: int, end: int) -> Wanted | None:
        """How much is wanted of what stands at `start:end` of the whole text; None where nothing is asked."""
        if self.wanted is None:
            return None
        hint = hint_at(start - self.start, end - self.start, self.text, self.hints)
        if hint is Hint.NONE:
            return None
        if hint is Hint.NICE or (hint is Hint.WEAK and self.part is not Part.MUST):
            return Wanted.NICE
        insists = hint is Hint.MUST or (hint is Hint.STRONG and self.wanted is Wanted.DUTY and asks(self.text))
        return Wanted.MUST if insists else self.wanted


@dataclass(frozen=True, slots=True)
class Outline:
    """The sentences of an advert in order, and its headings as they are written, with the part each opens."""

    statements: tuple[Statement, ...]
    headings: tuple[tuple[str, Part], ...]

    def statement_at(self, offset: int) -> Statement | None:
        """The sentence that holds an offset of the text."""
        index = bisect_right(self.statements, offset, key=lambda statement: statement.start) - 1
        found = self.statements[index] if index >= 0 else None
        return found if found and offset < found.end else None


def outline(text: str, *, is_plain: bool = False) -> Outline:
    """Take an advert apart.

    Args:
        text: with its line breaks.
        is_plain: the advert has neither headings nor words that ask, so whatever it tells is of the work.
    """
    statements: list[Statement] = []
    headings: list[tuple[str, Part]] = []
    part, keep = Part.OPENING, Part.OPENING
    for start, line in _paragraphs(text):
        part = keep
        heading = heading_of(line)
        if heading:
            headings.append((line.strip(), heading.part))
            part = heading.part
            is_whole = heading.rest >= len(line.rstrip())
            keep = part if is_whole or keep in {Part.OPENING, Part.ABOUT} or part is not Part.ABOUT else keep
            if is_whole:
                continue
        body = heading.rest if heading else 0
        for offset, sentence in _sentences(line[body:]):
            lead = heading_of(sentence) if offset and sentence.rstrip().endswith(":") else None
            if lead:
                part = keep = lead.part
            elif is_small_print(sentence):
                part = keep = Part.ABOUT
            shown = Part.DUTY if is_plain and part is Part.OPENING else part
            wanted = None if lead else wanted_in(sentence, shown)
            statements.append(Statement(start + body + offset, sentence, shown, wanted))
    return Outline(tuple(statements), tuple(headings))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Lines with what wrapped lines go on with; every character keeps its place."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    width = max((len(line) for _, line in lines), default=0)
    joined: list[tuple[int, str]] = []
    for start, line in lines:
        above = joined[-1][1] if joined else ""
        last = above.rpartition("\n")[2]
        if above.strip() and line.strip() and _is_wrapped(last, line, width):
            joined[-1] = (joined[-1][0], f"{above}\n{line}")
        else:
            joined.append((start, line))
    yield from ((start, line.replace("\n", " ")) for start, line in joined if line.strip())


def _is_wrapped(above: str, line: str, width: int) -> bool:
    if _BULLET.match(line) or heading_of(above):
        return False
    if line.lstrip()[0].islower() or _GOES_ON.search(above):
        return not above.rstrip().endswith((":", "."))
    first = line.split(maxsplit=1)[0]
    fits = len(above.rstrip()) + 1 + len(first) <= width
    return width <= _WIDEST_PAGE and not fits and not heading_of(line) and not above.rstrip().endswith((".", ":", "!"))


def _sentences(line: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in _SENTENCE_END.finditer(line):
        if not _ABBREVIATION.search(line[max(start, end.start() - _LONGEST_ABBREVIATION) : end.start()]):
            yield from _pieces(start, line[start : end.start()])
            start = end.end()
    if line[start:].strip():
        yield from _pieces(start, line[start:])


def _pieces(start: int, sentence: str) -> Iterator[tuple[int, str]]:
    """A sentence, or what a line without any full stop is cut into between words."""
    while len(sentence) > _LONGEST_SENTENCE:
        cut = sentence.rfind(" ", 0, _LONGEST_SENTENCE) + 1 or _LONGEST_SENTENCE
        yield start, sentence[:cut]
        start, sentence = start + cut, sentence[cut:]
    if sentence:
        yield start, sentence
