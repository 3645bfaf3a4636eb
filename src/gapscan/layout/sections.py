"""Lines and headings -> sections, each with the stretch of text that it covers.

Text that begins a column without a heading goes on with the section above it in its own column, on this page or the
one before. Where nothing stands above it and the column to its left is as wide, the text flows through both, as in a
newspaper, and the column goes on with what ended the one before it; a sidebar never does.
"""

from collections.abc import Mapping, Sequence

from gapscan.schema.resume_text import Line, Section, SectionKind

# text columns of one width differ by their longest words alone
_SAME_WIDTH = 0.12
_ONE_LINE_PT = 1.6
_BASELINE_SHARE = 0.35
# entries beside each other begin right below the heading
_NEAR_HEADING = 4.0


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
            continued = _continued(index, lines, kinds, headings)
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


def _continued(
    index: int,
    lines: Sequence[Line],
    kinds: Sequence[tuple[SectionKind, str]],
    headings: Mapping[int, SectionKind],
) -> tuple[SectionKind, str]:
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
        if page == line.page and _shares_heading(index, lines, headings):
            return kinds[_first_of_block(index - 1, lines)]
        if (
            page == line.page
            and (beside := _beside(index, lines, headings, max(above, default=(0.0, 0))[0])) is not None
        ):
            return kinds[beside]
        nearest = kinds[max(above)[1]] if above else None
        # below the name both a sidebar and the second column of a newspaper begin
        if nearest and nearest[0] is SectionKind.HEADER and _flows_from(lines[index - 1], (x0, x1), lines):
            return kinds[index - 1]
        if nearest:
            return nearest
    if index and (line.page > 1 or _flows_from(lines[index - 1], (x0, x1), lines)):
        return kinds[index - 1]
    return (SectionKind.HEADER, "")


def _shares_heading(index: int, lines: Sequence[Line], headings: Mapping[int, SectionKind]) -> bool:
    """Whether a block begins beside the block before it, which a heading stands over: it is below that heading too."""
    line = lines[index]
    if index == 0 or lines[index - 1].page != line.page:
        return False
    begin = _first_of_block(index - 1, lines)
    first = lines[begin]
    headed = begin - 1 in headings and lines[begin - 1].page == line.page
    return headed and first.box[2] <= line.box[0] and abs(first.box[3] - line.box[3]) <= _ONE_LINE_PT


def _beside(index: int, lines: Sequence[Line], headings: Mapping[int, SectionKind], above_pt: float) -> int | None:
    """The line of the block before that this block begins beside, below a heading lower than all that is above it.

    Entries in a grid have one heading over the first of them, or in the left margin.
    """
    line = lines[index]
    if index == 0 or lines[index - 1].page != line.page:
        return None
    begin = _first_of_block(index - 1, lines)
    for number in range(index - 1, begin - 1, -1):
        other = lines[number]
        if abs(other.box[3] - line.box[3]) <= _BASELINE_SHARE * line.font_size_pt and other.box[2] <= line.box[0]:
            heading = next((one for one in range(number, -1, -1) if one in headings), None)
            if heading is None or lines[heading].page != line.page:
                return None
            gap = line.box[1] - lines[heading].box[3]
            return number if lines[heading].box[3] >= above_pt and gap <= _NEAR_HEADING * line.font_size_pt else None
    return None


def _first_of_block(index: int, lines: Sequence[Line]) -> int:
    while index > 0 and lines[index - 1].block == lines[index].block:
        index -= 1
    return index


def _flows_from(before: Line, edges: tuple[float, float], lines: Sequence[Line]) -> bool:
    """Whether the column that `before` ends is as wide as this one and lies left of it."""
    column = [other for other in lines if other.block == before.block]
    x0, x1 = min(other.box[0] for other in column), max(other.box[2] for other in column)
    width = edges[1] - edges[0]
    return x1 <= edges[0] + 1 and abs((x1 - x0) - width) <= _SAME_WIDTH * width


def _overlap(line: Line, x0: float, x1: float) -> float:
    return min(line.box[2], x1) - max(line.box[0], x0)
