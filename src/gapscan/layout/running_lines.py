"""Headers and footers that recur on the pages of a document, and page numbers: dropped before columns are looked for.

Left in, they would stand in the middle of a sentence that goes on from one page to the next. One of each stays, since a
header may be the only place of a name or an address: the first of the headers, the last of the footers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from gapscan.layout.segments import Segment
from gapscan.schema.document import Page

# headers and footers stand within this share of the page's height
_MARGIN = 0.1
_SAME_PLACE_PT = 3.0
# a single short word may well begin two pages
_LEAST_LETTERS = 12
_LARGE = 1.3
# "Page 1 of 2" with signs around it is shorter
_LONGEST_NUMBER = 40
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|pág\.?|p\.|s\.)\s*)?(\d{1,2})\s*(?:(?:/|of|von|de|sur|di|\||-|–)\s*\d{1,2})?\W*",
    re.IGNORECASE,
)
_TITLE_WORDS = re.compile(
    r"\b(?:resume|résumé|curriculum vitae|cv|lebenslauf|currículum|currículo|continued|page|seite|página)\b|[\W\d_]+",
    re.IGNORECASE,
)


def without_running_lines(pages: Sequence[tuple[Page, list[Segment]]]) -> list[list[Segment]]:
    """The segments of each page without what recurs at its edge.

    Args:
        pages: the pages in order, each with its segments.

    Returns:
        For each page the segments that stay, in their order.
    """
    dropped = {id(segment) for group in _recurring(pages) for segment in group}
    for page, segments in pages:
        for segment in segments:
            short = len(segment.text) <= _LONGEST_NUMBER and _edge(page, segment)
            number = _PAGE_NUMBER.fullmatch(segment.text) if short else None
            if number and int(number[1]) == page.number and _is_outermost(segment, segments):
                dropped.add(id(segment))
    dropped.update(id(segment) for segment in _name_again(pages))
    return [[segment for segment in segments if id(segment) not in dropped] for _, segments in pages]


def _edge(page: Page, segment: Segment) -> str | None:
    """Whether a segment stands at the `top` or the `bottom` edge of its page."""
    if segment.bottom <= _MARGIN * page.height_pt:
        return "top"
    return "bottom" if segment.top >= (1 - _MARGIN) * page.height_pt else None


def _is_outermost(segment: Segment, segments: Sequence[Segment]) -> bool:
    """Whether nothing but its own row stands beyond a segment, seen from the middle of the page."""
    return all(other.top >= segment.top - 1 for other in segments if not other.beside(segment)) or all(
        other.bottom <= segment.bottom + 1 for other in segments if not other.beside(segment)
    )


def _recurring(pages: Sequence[tuple[Page, list[Segment]]]) -> Iterator[list[Segment]]:
    """What says the same, but for the page number, at one place of half the pages, less the one that stays."""
    alike: dict[tuple[str, str], list[tuple[int, Segment]]] = defaultdict(list)
    for page, segments in pages:
        for segment in segments:
            edge = _edge(page, segment)
            if edge and (len(segment.words) > 1 or len(segment.text) >= _LEAST_LETTERS):
                alike[edge, re.sub(rf"\b{page.number}\b", "#", segment.text, count=1)].append((page.number, segment))
    for (edge, _), found in alike.items():
        first = found[0][1]
        group = [(number, segment) for number, segment in found if _same_place(first, segment)]
        if len({number for number, _ in group}) >= max(2, len(pages) / 2):
            kept = group[0] if edge == "top" else group[-1]
            yield [segment for number, segment in group if number != kept[0]]


def _same_place(one: Segment, other: Segment) -> bool:
    edges = (other.x0 - one.x0, other.x1 - one.x1, (other.x0 + other.x1 - one.x0 - one.x1) / 2)
    return abs(other.top - one.top) <= _SAME_PLACE_PT and min(map(abs, edges)) <= _SAME_PLACE_PT


def _name_again(pages: Sequence[tuple[Page, list[Segment]]]) -> Iterator[Segment]:
    """On later pages: lines at the edge that hold the large words of the first page, a page number and no more."""
    if len(pages) < 2 or not pages[0][1]:
        return
    first = pages[0][1]
    body = median(segment.font_size_pt for segment in first)
    large = {_bare(segment.text) for segment in first if segment.font_size_pt >= _LARGE * body}
    # one word may be a heading that stands on both pages
    large = {text for text in large if len(text.split()) > 1}
    for page, segments in pages[1:]:
        for segment in segments:
            if _edge(page, segment) and segment.font_size_pt < _LARGE * body and _bare(segment.text) in large:
                yield segment


def _bare(text: str) -> str:
    return _TITLE_WORDS.sub(" ", text).casefold().strip()
