"""The tokeniser for matching: words with their offsets, and what stands between them.

A token is a whole run of letters and digits, with the signs that belong to a name: `C++`, `C#`, `F#`, `.NET`.
Everything else separates, so no spelling is ever found inside a longer word.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from gapscan.text.words import word_key

_TOKEN = re.compile(
    r"""
      (?<![^\W_])[Cc][ ]?\+\+                  # C++, also "C ++"
    | (?<![^\W_])(?:[CFJ][ ]?|[cfj])\#(?![^\W_])  # C#, F#, also "C #" and "c#"
    | (?<![^\W_])\.(?=(?:NET|Net|net)\b)(?:NET|Net|net)
    | (?<=[^\W_])'[sS](?![^\W_])               # a possessive is dropped below
    | [^\W_]+(?:\+\+?(?![^\W_+]))?             # words; "ES6+", "g++"
    | &
    """,
    re.VERBOSE,
)
# a hyphen that opens a line and has a blank behind it is a bullet: "- User experience", "- Design" are two items
_PLAIN = re.compile(r"(?:'[sS])?[ ]*[-_]?[ ]*\n?[ ]*|[ ]*-[ ]*|[ ]*\n[ ]*-(?![ ])")
_DOT = re.compile(r"\.")
_SLASH = re.compile(r"[ ]*\n?/[ ]*\n?[ ]*")

PLAIN, DOT, SLASH, BARRIER = " ", ".", "/", "|"
"""What stands before a token: blanks, a hyphen or one line break; a dot; a slash; anything else."""


class Token(NamedTuple):
    """A word at `start:end` of the normalised text; `gap` tells what stands between it and the word before."""

    start: int
    end: int
    text: str
    key: str
    gap: str


def tokenise(text: str) -> list[Token]:
    """All words of a normalised text, in order."""
    tokens: list[Token] = []
    done = -1
    for found in _TOKEN.finditer(text):
        word = found[0]
        if word[0] == "'":
            continue
        start, end = found.span()
        # "15+" and "Python+" are a number and a word with a sign behind them
        if word[-1] == "+" and not word.endswith("++"):
            word, end = word[:-1], end - 1
        gap = gap_between(text, done, start) if done >= 0 else BARRIER
        tokens.append(Token(start, end, word, word_key(word.replace(" ", "")), gap))
        done = end
    return tokens


def gap_between(text: str, end: int, start: int) -> str:
    """Which of the four kinds of gap `text[end:start]` is."""
    return _gap(text[end:start])


@lru_cache(maxsize=4096)
def _gap(between: str) -> str:
    if _PLAIN.fullmatch(between):
        return PLAIN
    if _DOT.fullmatch(between):
        return DOT
    if _SLASH.fullmatch(between):
        return SLASH
    return BARRIER
