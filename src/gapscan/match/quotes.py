"""The words around a mention that a report quotes."""

from gapscan.match.segments import Stretch

MOST_CHARACTERS = 240
"""About three lines of a resume: enough to judge a mention by, short enough for a table."""


def cut_quote(text: str, segment: Stretch, span: Stretch) -> str:
    """The segment around a mention, cut at word borders where it is too long.

    Args:
        text: the resume's text.
        segment: the bullet, sentence or row that holds the mention.
        span: the mention.

    Returns:
        A piece of `text` that holds the mention.
    """
    start, end = min(segment[0], span[0]), max(segment[1], span[1])
    if end - start > MOST_CHARACTERS:
        room = max(0, MOST_CHARACTERS - (span[1] - span[0]))
        left = max(start, span[0] - room // 2, min(span[0], end - MOST_CHARACTERS))
        left = max(start, min(left, span[0]))
        right = max(span[1], min(end, left + MOST_CHARACTERS))
        start, end = _at_word_borders(text, (left, right), (start, end), span)
    return text[start:end].strip()


def _at_word_borders(text: str, cut: Stretch, whole: Stretch, span: Stretch) -> Stretch:
    left, right = cut
    while whole[0] < left < span[0] and not text[left - 1].isspace():
        left += 1
    while span[1] < right < whole[1] and not text[right].isspace():
        right -= 1
    return left, right
