"""Which lines are section headings: words and typography together.

A line whose words are a known heading is one if it is set apart as the other headings of this resume are. A line with
unknown words is one (kind `other`) if it is set exactly as at least two known headings are.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gapscan.layout.heading_words import exact_kind, likely_kind
from gapscan.schema.resume_text import Line, SectionKind

# body text varies by rounding and superscripts; headings are set larger by more
LARGER = 1.06
_LONGEST_HEADING = 48
_LONGEST_UNKNOWN_WORDS = 5
# among the first lines it says what the document is; French resumes have a summary of that name
_DOCUMENT_TITLE = re.compile(r"^\W*resume\W*$", re.IGNORECASE)
_TITLE_LINES = 3
_LEAST_SMALL_KINDS = 3
_LIST_LINES = 3
# white space above a heading that nothing else sets apart, in font sizes
_GAP_ABOVE = 0.7
# a style that so many other lines have too is not that of headings
_ORDINARY_LINES = 6
# what rows of skills are labelled with
_LABELS = frozenset(
    {
        SectionKind.SKILLS,
        SectionKind.LANGUAGES,
        SectionKind.PROJECTS,
        SectionKind.OTHER,
        SectionKind.COURSES,
        SectionKind.VOLUNTEERING,
    }
)
_NOT_A_HEADING = re.compile(r"[@\d]|https?:|[.;]$|^\W*$|^\(")
_LEADING_SIGNS = re.compile(r"^[\W_]+")


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is set; two headings of one rank share it."""

    font_size_pt: float
    bold: bool
    capitals: bool
    color: str | None


def style_of(line: Line, text: str) -> Style:
    """A line's style, sizes to half a point."""
    # letters of scripts without capitals are none
    capitals = text.isupper() and all(sign.isupper() for sign in text if sign.isalpha())
    return Style(round(line.font_size_pt * 2) / 2, line.bold, capitals, line.color)


def find_headings(lines: Sequence[Line], texts: Sequence[str]) -> dict[int, SectionKind]:
    """Headings by line index.

    Args:
        lines: all lines of the resume.
        texts: their characters; a tab parts cells.

    Returns:
        The kind for each line that is a heading.
    """
    body = _body_style(lines, texts)
    named = {
        index: kind
        for index, text in enumerate(texts)
        if (kind := _named_kind(text)) is not None and not (index < _TITLE_LINES and _DOCUMENT_TITLE.match(text))
    }
    apart = {index: _set_apart(style_of(lines[index], texts[index]), body) for index in named}
    styled = any(apart[index] for index in named)
    small = _small_headings(named, apart if styled else _spaced(named, lines), texts)
    found = {
        index: kind
        for index, kind in named.items()
        if (apart[index] or not styled)
        and (index in small or not _begins_small(texts[index]))
        and not _goes_on(index, lines, texts)
    }
    found = _without_ordinary(lines, texts, found)
    styles = Counter(style_of(lines[index], texts[index]) for index in found if apart[index])
    found = _unknown(lines, texts, styles, body) | _likely(lines, texts, styles) | found
    found = _wrapped(lines, texts, found)
    return _without_labels(lines, texts, dict(sorted(found.items())))


def _without_ordinary(
    lines: Sequence[Line], texts: Sequence[str], found: dict[int, SectionKind]
) -> dict[int, SectionKind]:
    """Drop a lone line that is set as posts are ("Freelance"), where the other headings have a style of their own."""
    styles = Counter(style_of(lines[index], texts[index]) for index in found)
    lone = {index for index in found if styles[style_of(lines[index], texts[index])] == 1}
    if not lone or len(found) - len(lone) < _LEAST_SMALL_KINDS:
        return found
    ordinary = Counter(style_of(line, text) for line, text in zip(lines, texts, strict=True))
    return {
        index: kind
        for index, kind in found.items()
        if index not in lone or ordinary[style_of(lines[index], texts[index])] <= _ORDINARY_LINES
    }


def _named_kind(text: str) -> SectionKind | None:
    if len(text) > _LONGEST_HEADING or "\t" in text or text[-1:] in ".;,":
        return None
    bare = _LEADING_SIGNS.sub("", text)
    return exact_kind(bare) if bare else None


def _begins_small(text: str) -> bool:
    return _LEADING_SIGNS.sub("", text)[:1].islower()


def _small_headings(named: Mapping[int, SectionKind], apart: Mapping[int, bool], texts: Sequence[str]) -> set[int]:
    """Headings without a capital: those set apart in a resume that sets at least three so, and hardly any otherwise."""
    small = {index for index in named if apart[index] and _begins_small(texts[index])}
    large = {index for index in named if apart[index] and index not in small}
    kinds = {named[index] for index in small}
    return small if len(kinds) >= _LEAST_SMALL_KINDS and len(small) > len(large) else set()


def _spaced(named: Mapping[int, SectionKind], lines: Sequence[Line]) -> dict[int, bool]:
    """Which of them white space sets apart, where no letters do."""
    return {
        index: index > 0
        and (
            lines[index].block != lines[index - 1].block
            or (lines[index].gap_above_pt or 0.0) > _GAP_ABOVE * lines[index].font_size_pt
        )
        for index in named
    }


def _goes_on(index: int, lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Whether a line is the tail of the sentence above it."""
    if index == 0 or lines[index - 1].block != lines[index].block:
        return False
    return texts[index - 1].rstrip().endswith((",", " and", "&"))


def _body_style(lines: Sequence[Line], texts: Sequence[str]) -> Style:
    weights: Counter[Style] = Counter()
    for line, text in zip(lines, texts, strict=True):
        weights[style_of(line, text)] += len(text)
    return max(weights, key=lambda style: (weights[style], str(style))) if weights else Style(10, False, False, None)  # noqa: FBT003


def _set_apart(style: Style, body: Style) -> bool:
    return (
        style.font_size_pt >= LARGER * body.font_size_pt
        or (style.bold and not body.bold)
        or (style.capitals and not body.capitals)
        or (style.color != body.color and style.font_size_pt >= body.font_size_pt)
    )


def _likely(lines: Sequence[Line], texts: Sequence[str], styles: Counter[Style]) -> dict[int, SectionKind]:
    found = {}
    for index, text in enumerate(texts):
        if "\t" in text or len(text) > _LONGEST_HEADING or _NOT_A_HEADING.search(text):
            continue
        kind = likely_kind(text)
        if kind and styles[style_of(lines[index], text)]:
            found[index] = kind
    return found


def _unknown(
    lines: Sequence[Line], texts: Sequence[str], styles: Counter[Style], body: Style
) -> dict[int, SectionKind]:
    """Lines set as at least two known headings are, in a style that posts and names do not share."""
    found = {}
    for index, text in enumerate(texts):
        style = style_of(lines[index], text)
        larger = style.font_size_pt >= LARGER * body.font_size_pt
        # what stands first is the name, however it is set
        if index == 0 or styles[style] < 2 or not (style.capitals or larger):
            continue
        if "\t" in text or len(text.split()) > _LONGEST_UNKNOWN_WORDS or _NOT_A_HEADING.search(text):
            continue
        if len(text) >= 3:
            found[index] = SectionKind.OTHER
    # what stands line below line without text between is a list
    return {index: kind for index, kind in found.items() if not _in_list(index, found)}


def _in_list(index: int, found: Mapping[int, SectionKind]) -> bool:
    """Whether a line is one of at least three in a row."""
    return any(all(first + step in found for step in range(_LIST_LINES)) for first in range(index - 2, index + 1))


def _wrapped(lines: Sequence[Line], texts: Sequence[str], found: dict[int, SectionKind]) -> dict[int, SectionKind]:
    """Give both halves of a heading that wraps over two lines the kind of the whole."""
    kinds = dict(found)
    for index, first in found.items():
        after = index + 1
        if after not in found or lines[after].block != lines[index].block:
            continue
        joined = f"{texts[index]} {texts[after]}"
        both_unknown = SectionKind.OTHER in {first, found[after]}
        kind = exact_kind(joined) or likely_kind(joined)
        if both_unknown and kind and style_of(lines[index], texts[index]) == style_of(lines[after], texts[after]):
            kinds[index] = kinds[after] = kind
    return kinds


def _without_labels(
    lines: Sequence[Line], texts: Sequence[str], found: dict[int, SectionKind]
) -> dict[int, SectionKind]:
    """Drop the labels inside a skills section ("Languages", "Tools"), which are set weaker than its heading."""
    kept: dict[int, SectionKind] = {}
    above: int | None = None
    for index, kind in found.items():
        if above is not None and _is_label(index, above, lines, texts, found):
            continue
        kept[index] = kind
        above = index
    return kept


def _is_label(
    index: int, above: int, lines: Sequence[Line], texts: Sequence[str], found: dict[int, SectionKind]
) -> bool:
    if lines[above].block != lines[index].block or found[above] is not SectionKind.SKILLS:
        return False
    weaker = _weaker(style_of(lines[index], texts[index]), style_of(lines[above], texts[above]))
    return weaker and found[index] in _LABELS


def _weaker(style: Style, than: Style) -> bool:
    smaller = style.font_size_pt <= than.font_size_pt - 0.5
    return smaller or (than.capitals and not style.capitals) or (than.bold and not style.bold)
