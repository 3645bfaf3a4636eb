"""Words in small capitals, whose first letter is set larger and therefore read as a word of its own, made whole."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gapscan.schema.document import Word

# small capitals are set at 0.7 to 0.8 of the size of the capital before them
_SMALLER = (0.6, 0.9)
# a blank is about a quarter of the font size
_CLOSE = 0.12


def join_small_capitals(run: Sequence[Word]) -> Iterator[Word]:
    """Join each lone capital with the smaller capitals right behind it: `P ROFILE` becomes one word.

    Args:
        run: the words of one line, from left to right.

    Returns:
        The words, joined ones in the size of their capital.
    """
    index = 0
    while index < len(run):
        word = run[index]
        after = run[index + 1] if index + 1 < len(run) else None
        if after is not None and _are_small_capitals(word, after):
            word = replace(
                word,
                text=word.text + after.text,
                x1=after.x1,
                top=min(word.top, after.top),
                bottom=max(word.bottom, after.bottom),
            )
            index += 1
        yield word
        index += 1


def _are_small_capitals(capital: Word, rest: Word) -> bool:
    if len(capital.text) != 1 or not capital.text.isupper():
        return False
    least, most = (share * capital.font_size_pt for share in _SMALLER)
    capitals = rest.text[0].isupper() and rest.text.isupper()
    close = -_CLOSE <= (rest.x0 - capital.x1) / max(capital.font_size_pt, 0.1) <= _CLOSE
    return capitals and close and least <= rest.font_size_pt <= most and capital.color == rest.color
