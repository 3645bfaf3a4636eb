"""Flow values made from plain text, so that a test can say what stands in a resume and nothing else."""

import re
from collections.abc import Mapping, Sequence

from gapscan.schema.document import Word
from gapscan.schema.resume import Contact, EntryKind, Experience, Mask, MaskKind, Period, Resume, Span
from gapscan.schema.resume_text import Line, ResumeText, Section, SectionKind

_CHARACTER_PT, _LINE_PT, _SIZE_PT = 6.0, 12.0, 10.0


def resume_text(text: str, sections: Sequence[tuple[SectionKind | str, str]] = ()) -> ResumeText:
    """A resume's text with words, lines and boxes of a typewriter.

    Args:
        text: the whole text; an empty line begins a new block.
        sections: kind and heading of each section in order; each heading is a line of the text. None: all is `other`.
    """
    words, starts = _words(text)
    return ResumeText(
        text=text,
        words=tuple(words),
        word_starts=tuple(starts),
        lines=tuple(_lines(text, starts)),
        sections=tuple(_sections(text, sections)),
    )


def body_text(body: str, kind: SectionKind | str) -> ResumeText:
    """One section with the heading `Heading` and the body below it."""
    return resume_text(f"Heading\n\n{body}", [(kind, "Heading")])


def resume(text: str = "", *, entries: Sequence[str] = (), masks: Mapping[str, MaskKind | str] | None = None) -> Resume:
    """A resume whose entries and masks are given by the words that they cover in `text`."""
    return Resume(
        contact=Contact(),
        experience=tuple(_post(text, entry) for entry in entries),
        masks=tuple(
            Mask(kind=MaskKind(kind), span=Span(start=found.start(), end=found.end()))
            for words, kind in (masks or {}).items()
            for found in re.finditer(re.escape(words), text)
        ),
    )


def _post(text: str, entry: str) -> Experience:
    start = text.index(entry)
    return Experience(
        title=None,
        organization=None,
        period=Period(),
        months=None,
        kind=EntryKind.JOB,
        span=Span(start=start, end=start + len(entry)),
        page=1,
    )


def _words(text: str) -> tuple[list[Word], list[int]]:
    words, starts, top = [], [], 0.0
    offset = 0
    for line in text.split("\n"):
        for found in re.finditer(r"\S+", line):
            x0 = found.start() * _CHARACTER_PT
            words.append(
                Word(
                    text=found[0],
                    page=1,
                    x0=x0,
                    top=top,
                    x1=x0 + len(found[0]) * _CHARACTER_PT,
                    bottom=top + _SIZE_PT,
                    font_size_pt=_SIZE_PT,
                )
            )
            starts.append(offset + found.start())
        offset += len(line) + 1
        top += _LINE_PT
    return words, starts


def _lines(text: str, word_starts: list[int]) -> list[Line]:
    lines: list[Line] = []
    offset, block, top = 0, 0, 0.0
    for content in text.split("\n"):
        end = offset + len(content)
        held = [index for index, start in enumerate(word_starts) if offset <= start < end]
        if held:
            left = (len(content) - len(content.lstrip())) * _CHARACTER_PT
            lines.append(
                Line(
                    start=offset,
                    end=end,
                    page=1,
                    box=(left, top, len(content.rstrip()) * _CHARACTER_PT, top + _SIZE_PT),
                    block=block,
                    first_word=held[0],
                    last_word=held[-1],
                    font_size_pt=_SIZE_PT,
                    bold=False,
                )
            )
        else:
            block += 1
        offset = end + 1
        top += _LINE_PT
    return lines


def _sections(text: str, sections: Sequence[tuple[SectionKind | str, str]]) -> list[Section]:
    starts = []
    at = 0
    for _, heading in sections:
        at = text.index(heading, at)
        starts.append(at)
        at += len(heading)
    ends = [*starts[1:], len(text)][: len(starts)]
    found = [
        Section(
            kind=SectionKind(kind), heading=heading, heading_start=start, start=start + len(heading), end=end, page=1
        )
        for (kind, heading), start, end in zip(sections, starts, ends, strict=True)
    ]
    first = starts[0] if starts else 0
    if first:
        found.insert(0, Section(kind=SectionKind.HEADER, heading="", heading_start=0, start=0, end=first, page=1))
    return found
