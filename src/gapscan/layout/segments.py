"""Words of a page -> segments: runs of words on one line with no wide gap between them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median

from gapscan.layout.date_words import is_date_part
from gapscan.layout.small_capitals import join_small_capitals
from gapscan.schema.document import Word

# a blank is about a quarter of the font size, justified lines stretch it to three quarters; columns stand further apart
_GAP_PER_FONT_SIZE = 0.95
# how far a bullet and its text may lie apart
_GAP_AFTER_BULLET_PT = 40.0
_BULLETS = frozenset("•●○◦▪▫■□◆◇►▶▸‣⁃∙·–—-*✓✔➢➤→»›>§◾◼⚫✦★☆❖➔➜")
_BUCKET_PT = 4.0
# a blank is rarely wider than this share of the font size where a line is not justified
_GAP_AT_EDGE = 0.45
_LINES_AT_EDGE = 3
_LONGEST_JOINT = 2
# fewer single letters in a row are initials or list labels, not a spaced-out heading
_SPACED_LETTERS_AT_LEAST = 4
# letters that are spaced out stand nearer than words do
_TRACKING = 0.22
# the blank between letter-spaced words is a letter's spacing on each side and the blank itself
_BLANK_PER_SPACING = 4.0


@dataclass(frozen=True)
class Segment:
    """Words side by side on one line, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        """Left edge, points."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge, points."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Upper edge, points."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lower edge, points."""
        return max(word.bottom for word in self.words)

    @cached_property
    def middle(self) -> float:
        """Vertical middle, points."""
        return (self.top + self.bottom) / 2

    @cached_property
    def font_size_pt(self) -> float:
        """The median font size of its words."""
        return median(word.font_size_pt for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words with blanks between them."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def first_line(self) -> "Segment":
        """The segment itself, or its first line where it is a heading that wraps."""
        first = self.words[0]
        words = tuple(word for word in self.words if word.top < first.bottom)
        return self if len(words) == len(self.words) else Segment(words)

    def beside(self, other: "Segment") -> bool:
        """Whether both stand on one row: they share at least half of the lower one's height."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared >= 0.5 * min(self.bottom - self.top, other.bottom - other.top)


def is_bullet(text: str) -> bool:
    """Whether a word is only a list mark."""
    return bool(text) and all(sign in _BULLETS for sign in text)


def build_segments(words: Iterable[Word]) -> list[Segment]:
    """Join the words of one page.

    Args:
        words: the words of one page, in any order.

    Returns:
        Segments in order of their top, then left edge.
    """
    rows: dict[int, list[list[Word]]] = defaultdict(list)
    runs: list[list[Word]] = []
    for word in _without_doubles(sorted(words, key=lambda word: (word.x0, word.top))):
        run = _nearest_run(word, rows)
        if run is None:
            run = []
            runs.append(run)
            rows[_bucket(word)].append(run)
        run.append(word)
    segments = [Segment(tuple(join_small_capitals(_join_spaced_letters(run)))) for run in runs]
    line_starts = _line_starts(segments)
    parted = [part for segment in segments for part in _part_at_edges(segment, line_starts)]
    return sorted(_with_bullets(parted), key=lambda segment: (segment.top, segment.x0))


def _with_bullets(segments: Sequence[Segment]) -> list[Segment]:
    """Join each lone bullet with the text beside it, so that a column of bullets is not taken for a column."""
    bullets = [segment for segment in segments if len(segment.words) == 1 and is_bullet(segment.words[0].text)]
    if not bullets:
        return list(segments)
    texts = [segment for segment in segments if segment not in bullets]
    for bullet in bullets:
        beside = [
            index
            for index, text in enumerate(texts)
            if 0 <= text.x0 - bullet.x1 <= _GAP_AFTER_BULLET_PT and text.beside(bullet)
        ]
        if beside:
            nearest = min(beside, key=lambda index: texts[index].x0)
            texts[nearest] = Segment((*bullet.words, *texts[nearest].words))
        else:
            texts.append(bullet)
    return texts


def _line_starts(segments: Sequence[Segment]) -> Counter[int]:
    """How many segments begin at each point, to the nearest point."""
    return Counter(round(segment.x0) for segment in segments)


def _part_at_edges(segment: Segment, line_starts: Counter[int]) -> list[Segment]:
    """Part a segment where, after a gap wider than a blank, it meets the edge at which other lines begin.

    Date rails often stand nearer to the text than the widest blank of a justified line.
    """
    parts, begin = [], 0
    for index, (before, word) in enumerate(zip(segment.words, segment.words[1:], strict=False), 1):
        edge = round(word.x0)
        if line_starts[edge - 1] + line_starts[edge] + line_starts[edge + 1] < _LINES_AT_EDGE:
            continue
        before_edge = segment.words[begin:index]
        dated = all(is_date_part(one.text) for one in before_edge) and not is_date_part(word.text)
        # "A" and "to" alone join dates and are none
        dated = dated and any(len(one.text) > _LONGEST_JOINT for one in before_edge)
        wide = dated or word.x0 - before.x1 > _GAP_AT_EDGE * word.font_size_pt
        if wide and (dated or not is_bullet(before.text)):
            parts.append(Segment(segment.words[begin:index]))
            begin = index
    return [*parts, Segment(segment.words[begin:])]


def _without_doubles(words: Sequence[Word]) -> list[Word]:
    """Drop words printed a second time with a small shift, as outlines and shadows are; from left to right."""
    kept: list[Word] = []
    by_text: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        # what ends left of a word covers none of the words that follow either
        near = [other for other in by_text[word.text] if other.x1 > word.x0]
        if not any(_covers(other, word) for other in near):
            near.append(word)
            kept.append(word)
        by_text[word.text] = near
    return kept


def _covers(one: Word, other: Word) -> bool:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return width > 0.6 * (other.x1 - other.x0) and height > 0.6 * (other.bottom - other.top)


def _bucket(word: Word) -> int:
    return int((word.top + word.bottom) / 2 / _BUCKET_PT)


def _nearest_run(word: Word, rows: dict[int, list[list[Word]]]) -> list[Word] | None:
    best, best_x1 = None, float("-inf")
    reach = 1 + int(word.font_size_pt / 2 / _BUCKET_PT)
    own = _bucket(word)
    for bucket in range(own - reach, own + reach + 1):
        for run in rows.get(bucket, ()):
            last = run[-1]
            # most rows end far away from the word
            if (
                last.x1 > best_x1
                and word.x0 - last.x1 >= -word.font_size_pt
                and _follows(last, word, _widest_blank(run, word))
            ):
                best, best_x1 = run, last.x1
    return best


def _widest_blank(run: Sequence[Word], word: Word) -> float:
    """How far a word may stand behind a run, points: letter-spaced headings have wide blanks too."""
    widest = _GAP_PER_FONT_SIZE * min(run[-1].font_size_pt, word.font_size_pt)
    if len(word.text) != 1:
        return widest
    before = run[-_SPACED_LETTERS_AT_LEAST:]
    if len(before) < _SPACED_LETTERS_AT_LEAST or any(not _is_sign(one) for one in (*before, word)):
        return widest
    gaps = [after.x0 - one.x1 for one, after in zip(before, before[1:], strict=False)]
    return max(widest, _BLANK_PER_SPACING * median(gaps))


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _is_sign(word: Word) -> bool:
    """Whether a word is one letter, digit or dash, as the parts of a spaced-out date are."""
    return len(word.text) == 1 and (word.text.isalnum() or word.text in "-–—/")


def _follows(last: Word, word: Word, widest_blank: float) -> bool:
    size = min(last.font_size_pt, word.font_size_pt)
    shared = min(last.bottom, word.bottom) - max(last.top, word.top)
    if shared < 0.5 * min(last.bottom - last.top, word.bottom - word.top):
        return False
    gap = word.x0 - last.x1
    return -0.5 * size <= gap <= widest_blank


def _join_spaced_letters(run: Sequence[Word]) -> list[Word]:
    """Join headings and years set letter by letter: `S K I L L S` becomes one word."""
    if sum(len(word.text) == 1 for word in run) < 2:
        return list(run)
    joined: list[Word] = []
    index = 0
    while index < len(run):
        end = index
        while end < len(run) and (_is_letter(run[end]) or _is_kerned_pair(run, end) or _is_spaced_digit(run, end)):
            end += 1
        letters = run[index:end]
        if len(letters) >= _SPACED_LETTERS_AT_LEAST and sum(map(_is_sign, letters)) > len(letters) / 2:
            joined.extend(_words_of_letters(letters))
            index = end
        else:
            joined.append(run[index])
            index += 1
    return joined


def _is_kerned_pair(run: Sequence[Word], index: int) -> bool:
    """Whether two capitals stand together in a spaced-out word because kerning drew them close: `E D U C AT I O N`."""
    word = run[index]
    if len(word.text) != 2 or not word.text.isalpha() or not word.text.isupper():
        return False
    # a blank would be a quarter of the font size
    beside = [run[near] for near in (index - 1, index + 1) if 0 <= near < len(run)]
    return any(
        _is_letter(one) and max(one.x0 - word.x1, word.x0 - one.x1) < _TRACKING * word.font_size_pt for one in beside
    )


def _is_spaced_digit(run: Sequence[Word], index: int) -> bool:
    """Whether a lone digit stands nearer to another one than words do, as in `2 0 2 1`."""
    word = run[index]
    if len(word.text) != 1 or not word.text.isdigit():
        return False
    beside = [run[near] for near in (index - 1, index + 1) if 0 <= near < len(run)]
    return any(
        _is_sign(one) and max(one.x0 - word.x1, word.x0 - one.x1) < _TRACKING * word.font_size_pt for one in beside
    )


def _words_of_letters(letters: Sequence[Word]) -> list[Word]:
    gaps = [after.x0 - before.x1 for before, after in zip(letters, letters[1:], strict=False)]
    widest_inside = 1.6 * median(gaps) + 0.5
    groups = [[letters[0]]]
    for letter, gap in zip(letters[1:], gaps, strict=True):
        if gap > widest_inside:
            groups.append([])
        groups[-1].append(letter)
    return [
        replace(
            group[0],
            text="".join(letter.text for letter in group),
            x1=group[-1].x1,
            top=min(letter.top for letter in group),
            bottom=max(letter.bottom for letter in group),
        )
        for group in groups
    ]
