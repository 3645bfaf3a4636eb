"""The text of a guide, line by line, ready to be asked what a line names: file -> `GuideText`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from gapscan.text.keys import alias_key
from gapscan.text.normaliser import normalise
from gapscan.text.tokens import tokenise
from gapscan.text.words import singular

_LONGEST_NAME = 9  # words; the longest name of the taxonomy has eight
_SHORTEST_STEM = 4
_ENDINGS = sorted(
    "s es ed ing er ers or ors ion ions ate ates ated ating ator ators ation ations ative ization izations ize izes "
    "izing ized e al ally ive ity ment ments ance ant ability able ible ly ies y ness ic ical ics".split(),
    key=len,
    reverse=True,
)
_SMALL_WORDS = frozenset("and or of the a an in for to with on by at from".split())
_NUMBER_WORDS = {word: rank for rank, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_POINT = re.compile(r"^\s*(?:[-*•|]|\d+[.)])")
# table cells that run together in a scraped page: "DeploymentDocker"
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"])")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s?[-–]\s?\d[\d,]*(?:\.\d+)?)*\s?[Kk]?\b")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word's key without its ending, so that "evaluating" and "evaluation" meet.

    Two endings are taken off at the most ("normalizations"), and four letters always stay.
    """
    for _ in range(2):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                word = word[: -len(ending)]
                break
    return word


@lru_cache(maxsize=16384)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as keys, each in the singular."""
    return tuple(singular(token.key) for token in tokenise(normalise(text).text))


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """The key under which a name stands in `GuideLine.names`; empty for a name of signs alone."""
    return alias_key("".join(words_of(name)))


@lru_cache(maxsize=16384)
def name_stems(name: str) -> frozenset[str]:
    """The stems of a name's words, small words left out."""
    return frozenset(stem(word) for word in words_of(name) if word not in _SMALL_WORDS)


@dataclass(frozen=True)
class GuideLine:
    """One line of a guide."""

    text: str

    @cached_property
    def names(self) -> frozenset[str]:
        """The key of every stretch of words that could be a name."""
        return frozenset(_stretches(words_of(self.text))) | frozenset(_stretches(words_of(_JOINT.sub(" ", self.text))))

    @cached_property
    def sentences(self) -> tuple[frozenset[str], ...]:
        """The stems of each sentence."""
        opened = _JOINT.sub(" ", self.text)
        return tuple(
            frozenset(stem(word) for word in words_of(sentence))
            for text in dict.fromkeys((self.text, opened))
            for sentence in _SENTENCE_END.split(text)
        )

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every number in it, in digits ("120,000", "300-600K") or as a word from one to ten."""
        found = {float(_NUMBER_WORDS[word]) for word in words_of(self.text) if word in _NUMBER_WORDS}
        for run in _NUMBER.findall(self.text):
            factor = 1000 if run[-1] in "Kk" else 1
            parts = re.findall(r"\d+(?:\.\d+)?", run.replace(",", ""))
            found.update(float(part) for part in parts)
            found.update(float(part) * factor for part in parts)
        return frozenset(found)

    def says(self, name: str) -> bool:
        """Whether the name stands in the line, word by word; a name of signs alone is looked for as it is."""
        key = name_key(name)
        return key in self.names if key else name in self.text

    def speaks_of(self, name: str) -> bool:
        """Whether one sentence holds all words of the name, in any order and inflection."""
        stems = name_stems(name)
        return bool(stems) and any(stems <= sentence for sentence in self.sentences)

    @property
    def is_point(self) -> bool:
        """Whether it is a point of a list or a row of a table."""
        return bool(_POINT.match(self.text))

    @property
    def is_head(self) -> bool:
        """Whether a list can stand under it: a heading, a sentence, or a point that ends with a colon."""
        return bool(self.text.strip()) and (not self.is_point or self.text.rstrip().endswith(":"))


def _stretches(words: tuple[str, ...]) -> Iterable[str]:
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
            yield alias_key("".join(words[start:end]))


@dataclass(frozen=True)
class GuideText:
    """A guide's lines; `lines[0]` is line 1."""

    lines: tuple[GuideLine, ...]

    def line(self, number: int) -> GuideLine | None:
        """The line of that number (from 1), or None where the guide has none or an empty one."""
        if not 1 <= number <= len(self.lines) or not self.lines[number - 1].text.strip():
            return None
        return self.lines[number - 1]

    def above(self, number: int) -> GuideLine | None:
        """For a point of a list: the line that the list stands under, None elsewhere."""
        line = self.line(number)
        if line is None or not line.is_point:
            return None
        return next((above for above in reversed(self.lines[: number - 1]) if above.is_head), None)


def read_guide(file: Path) -> GuideText:
    """A guide's text; line numbers count line feeds only, as an editor does.

    Raises:
        OSError: it cannot be read.
    """
    return GuideText(tuple(GuideLine(line) for line in file.read_text(encoding="utf-8").split("\n")))
