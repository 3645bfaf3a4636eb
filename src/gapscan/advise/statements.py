"""What a post says was done: text -> bullets, or sentences where nothing is bulleted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gapscan.schema.resume import Span

_SIGNS = (
    "\u2022\u2023\u25aa\u25ab\u25b8\u25cf\u25cb\u25e6\u2043\u2219"
    "\u00b7\u25a0\u25a1\u27a2\u27a4\u2713\u2714*\u2013\u2014-"
)
_MARK = re.compile(rf"^[ \t]*(?:[{_SIGNS}]|o(?=\s)|\(?\d{{1,2}}[.)])[ \t]+")
_SENTENCE = re.compile(r"[^.!?;\s](?:[^.!?;]|[.!?;](?!\s))*[.!?;]?")
# a line that ends before this part of the longest one was broken on purpose
_FULL_LINE = 0.8
_DEED = re.compile(r"[A-Z][a-z]{2,}(?:ed|ing)|Led|Built|Wrote|Ran|Set|Made|Drove|Grew|Taught|Won|Cut")
# the lines at the top of a post that may hold its title, employer, place and dates
_HEAD_LINES = 4
# fewer words say nothing that was done
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `start:end` of the resume's text."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> str:
        """The text without the bullet that it begins with."""
        return _MARK.sub("", self.text)


def statements_of(text: str, spans: Iterable[Span], heads: Sequence[Span]) -> tuple[Passage, ...]:
    """The statements of one post.

    Args:
        text: the resume's text.
        spans: the stretches that belong to the post, its head in the first of them.
        heads: what names titles, employers, schools, places and dates.

    Returns:
        Bullets with the lines they wrap onto; sentences where no line has a bullet.
    """
    lines = [line for number, span in enumerate(spans) for line in _body_lines(text, span, heads, has_head=not number)]
    marked = [number for number, line in enumerate(lines) if _MARK.match(line.text)]
    groups = _bullets(lines, marked) if marked else _sentences(lines, text)
    return tuple(group for group in groups if len(group.words.split()) >= _LEAST_WORDS)


def _body_lines(text: str, span: Span, heads: Sequence[Span], *, has_head: bool) -> list[Passage]:
    lines = [
        Passage(span.start + found.start(), span.start + found.end(), found[0])
        for found in re.finditer(r"[^\n]+", text[span.start : span.end])
        if found[0].strip()
    ]
    first = 0
    for number, line in enumerate(lines[:_HEAD_LINES] if has_head else ()):
        if not _MARK.match(line.text) and any(head.start < line.end and line.start < head.end for head in heads):
            first = number + 1
    return lines[first:]


def _bullets(lines: Sequence[Passage], marked: Sequence[int]) -> Iterator[Passage]:
    for number, upto in zip(marked, [*marked[1:], len(lines)], strict=True):
        held = lines[number:upto]
        yield Passage(held[0].start, held[-1].end, "\n".join(line.text for line in held))


def _sentences(lines: Sequence[Passage], text: str) -> Iterator[Passage]:
    """Sentences, and lines that begin one of their own: many a file loses its bullets on the way."""
    longest = max((len(line.text) for line in lines), default=0)
    groups: list[list[Passage]] = []
    for line in lines:
        if groups and not _begins(line, after=groups[-1][-1], longest=longest):
            groups[-1].append(line)
        else:
            groups.append([line])
    for held in groups:
        start, end = held[0].start, held[-1].end
        for found in _SENTENCE.finditer(text[start:end]):
            if found[0].strip():
                yield Passage(start + found.start(), start + found.end(), found[0])


def _begins(line: Passage, *, after: Passage, longest: int) -> bool:
    """Whether a line says something new: a capital after a line that was not full, or a deed."""
    words = line.text.split()
    if not words[0][0].isupper() or after.text.rstrip().endswith((",", "-", "&", "/")):
        return False
    return len(after.text) < _FULL_LINE * longest or _DEED.fullmatch(words[0]) is not None
