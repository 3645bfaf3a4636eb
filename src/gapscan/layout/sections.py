"""Lines and headings -> sections, each with the stretch of text that it covers.

Text that begins a column without a heading does not belong to the section that ended the column before it: it goes on
with the section above it in its own column, on this page or the one before.
"""

from collections.abc import Mapping, Sequence

from gapscan.schema.resume_text import Line, Section, SectionKind


def build_sections(
    lines: Sequence[Line], texts: Sequence[str], headings: Mapping[int, SectionKind], text_length: int
) -> tuple[Section, ...]:
    """Sections in order of the text, without gaps: each ends where the next begins.

    Args:
        lines: all lines.
        texts: their characters.
        headings: the kind by line index.
        text_length: characters of the whole text.

    Returns:
        The sections; the text above the first heading is the section `header`.
    """
    if not lines:
        return ()
    starts: list[tuple[int, SectionKind, str]] = []
    kinds: list[tuple[SectionKind, str]] = []
    current = (SectionKind.HEADER, "")
    for index, line in enumerate(lines):
        if index in headings:
            current = (headings[index], texts[index])
            starts.append((index, *current))
        elif index == 0 or line.block != lines[index - 1].block:
            continued = _continued(index, lines, kinds)
            if index == 0 or continued != current:
                current = continued
                starts.append((index, current[0], ""))
        kinds.append(current)
    ends = [lines[index].start for index, _, _ in starts[1:]] + [text_length]
    return tuple(
        Section(
            kind=kind,
            heading=heading,
            heading_start=lines[index].start,
            start=min(end, lines[index].end + 1) if heading else lines[index].start,
            end=end,
            page=lines[index].page,
        )
        for (index, kind, heading), end in zip(starts, ends, strict=True)
    )


def _continued(index: int, lines: Sequence[Line], kinds: Sequence[tuple[SectionKind, str]]) -> tuple[SectionKind, str]:
    """The section that a block without a heading goes on with."""
    line = lines[index]
    block = [other for other in lines[index:] if other.block == line.block]
    x0, x1 = min(other.box[0] for other in block), max(other.box[2] for other in block)
    for page in (line.page, line.page - 1):
        above = [
            (other.box[3], before)
            for before, other in enumerate(lines[:index])
            if other.page == page
            and (page < line.page or other.box[3] <= line.box[1] + 1)
            and _overlap(other, x0, x1) >= 0.5 * min(x1 - x0, other.box[2] - other.box[0])
        ]
        if above:
            return kinds[max(above)[1]]
    if line.page > 1 and index:
        return kinds[index - 1]
    return (SectionKind.HEADER, "")


def _overlap(line: Line, x0: float, x1: float) -> float:
    return min(line.box[2], x1) - max(line.box[0], x0)
