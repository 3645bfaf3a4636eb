"""Lines whose parts are told by how they are set: "**Data Engineer** Acme" names a post and an employer."""

import re

from gapscan.schema.document import Word
from gapscan.schema.resume_text import Line, ResumeText

# more changes are words stressed in a sentence
_MOST_PARTS = 3
_LONGEST = 130
_LEAST_LETTERS = 2
# a part never ends in a word that asks for another
_JOINTS = frozenset(
    "of in at for and & the a an de la le du des di da do el y e et und für der - – — | / , • ·".split()
)
_MARK = re.compile(r"^[^\w\s]\s")


def parted_text(text: ResumeText, line: Line) -> str:
    """The characters of a line, with a tab for each blank at which its style changes; every other keeps its place."""
    words = text.line_text(line)
    set_as = text.words[line.first_word : line.last_word + 1]
    if len(words) > _LONGEST or len({_style(word) for word in set_as}) == 1 or _MARK.match(words):
        return words
    cuts = [
        number
        for number, (one, other) in enumerate(zip(set_as, set_as[1:], strict=False), 1)
        if _style(one) != _style(other) and _may_part(one.text, other.text)
    ]
    if not 0 < len(cuts) < _MOST_PARTS or not _all_named(set_as, cuts):
        return words
    signs = list(words)
    for cut in cuts:
        at = text.word_starts[line.first_word + cut] - line.start - 1
        signs[at] = "\t"
    return "".join(signs)


def _style(word: Word) -> tuple[bool, bool, str | None]:
    return word.bold, word.italic, word.color


def _may_part(before: str, after: str) -> bool:
    return before.lower() not in _JOINTS and after[:1].isupper()


def _all_named(words: tuple[Word, ...], cuts: list[int]) -> bool:
    """Whether each part holds letters enough for a name."""
    edges = [0, *cuts, len(words)]
    return all(
        sum(sign.isalpha() for word in words[first:last] for sign in word.text) >= _LEAST_LETTERS
        for first, last in zip(edges, edges[1:], strict=False)
    )
