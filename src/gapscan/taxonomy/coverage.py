"""Passages with what is known of them -> skill-like terms that the taxonomy lacks, the most telling first."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from gapscan.schema.base import Flow
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy.candidate_terms import CandidateTerm, Passage, candidate_terms, term_key
from gapscan.taxonomy.lint.word_lists import WORD_LISTS
from gapscan.taxonomy.term_words import is_in_lexicon
from gapscan.text.keys import phrase_key
from gapscan.text.words import singular

# an ordinary word stands between commas by chance; a skill stands there, or looks like a name, every second time
_LEAST_LIKE_WORD, _LEAST_LIKE_TERM = 0.5, 0.25
# a part that stands alone less often than this is only ever a piece of the longer term
_LEAST_ALONE = 0.25
# a word of three longer spellings is a common word of the field
_LEAST_PART = 3
_EXAMPLE_BEFORE, _EXAMPLE_AFTER = 30, 40


class UnknownTerm(Flow):
    """A term that the taxonomy lacks: how it is written, the usual way first, how often, and one place."""

    spellings: tuple[str, ...]
    passages: int
    occurrences: int
    source: str
    example: str

    @property
    def text(self) -> str:
        """The usual spelling."""
        return self.spellings[0]


@dataclass
class _Seen:
    """What was seen of one term."""

    surfaces: Counter[str] = field(default_factory=Counter)
    passages: set[int] = field(default_factory=set)
    skill_like_passages: set[int] = field(default_factory=set)
    skill_like: int = 0
    inside_longer: int = 0
    source: str = ""
    example: str = ""

    def add(self, number: int, passage: Passage, place: CandidateTerm) -> None:
        """Count one place."""
        self.passages.add(number)
        if place.is_skill_like:
            self.skill_like += 1
            self.skill_like_passages.add(number)
        self.surfaces[" ".join(passage.text[place.start : place.end].split())] += 1
        if place.is_skill_like and not self.example:
            self.source, self.example = passage.source, _example(passage.text, place.start, place.end)

    @property
    def occurrences(self) -> int:
        return self.surfaces.total()

    @property
    def likeness(self) -> float:
        """The share of its places where it stands like a skill."""
        return self.skill_like / self.occurrences


def find_unknown_terms(passages: Iterable[Passage], taxonomy: Taxonomy, *, least: int = 1) -> tuple[UnknownTerm, ...]:
    """The terms that look like skills and are none of the taxonomy's.

    Args:
        passages: resumes, adverts or guides, each with the spans that matching knows.
        taxonomy: its job titles, blockers and the common words of its skills are no missing skills.
        least: in how many passages a term has to stand.

    Returns:
        Terms by in how many passages they stand like a skill, then by how often, then by name.
    """
    known = _known(taxonomy)
    seen: dict[str, _Seen] = defaultdict(_Seen)
    for number, passage in enumerate(passages):
        for place in candidate_terms(passage):
            if place.key not in known:
                seen[place.key].add(number, passage, place)
    kept = {key: one for key, one in seen.items() if len(one.passages) >= least and _stands_like_a_skill(key, one)}
    _count_inside(kept)
    alone = {key: one for key, one in kept.items() if _stands_alone(one)}
    ranked = sorted(alone, key=lambda key: (-len(alone[key].skill_like_passages), -alone[key].skill_like, key))
    return tuple(_term(alone[key]) for key in ranked)


def _known(taxonomy: Taxonomy) -> set[str]:
    """Keys of what is no missing skill: titles, blockers, names, and ordinary words of longer spellings.

    "Analysis" is no missing skill where "data analysis" and "risk analysis" are known.
    """
    titles = [text for title in taxonomy.titles for text in (title.name, *title.aliases)]
    blockers = [blocker.text for blocker in taxonomy.blockers]
    keys = {term_key(phrase_key(text).split(" ")) for text in (*titles, *blockers)}
    spellings = (text for skill in taxonomy.skills for text in (skill.name, *(alias.text for alias in skill.aliases)))
    parts = Counter(singular(word) for text in spellings if " " in text for word in set(phrase_key(text).split(" ")))
    keys |= {word for word, count in parts.items() if count >= _LEAST_PART and is_in_lexicon(word)}
    return keys.union(*WORD_LISTS.values())


def _stands_like_a_skill(key: str, one: _Seen) -> bool:
    return one.likeness >= (_LEAST_LIKE_TERM if " " in key else _LEAST_LIKE_WORD)


def _count_inside(seen: dict[str, _Seen]) -> None:
    """How often each term stands inside one and the same longer term at the most."""
    for key, one in seen.items():
        words = key.split(" ")
        for first, last in combinations(range(len(words) + 1), 2):
            part = seen.get(term_key(words[first:last])) if last - first < len(words) else None
            if part is not None:
                part.inside_longer = max(part.inside_longer, one.occurrences)


def _stands_alone(one: _Seen) -> bool:
    return one.occurrences - one.inside_longer >= _LEAST_ALONE * one.occurrences


def _term(one: _Seen) -> UnknownTerm:
    spellings = [text for text, _ in sorted(one.surfaces.items(), key=lambda pair: (-pair[1], pair[0]))]
    return UnknownTerm(
        spellings=tuple(spellings),
        passages=len(one.passages),
        occurrences=one.occurrences,
        source=one.source,
        example=one.example,
    )


def _example(text: str, start: int, end: int) -> str:
    """The words around a term on one line."""
    before = text[max(0, start - _EXAMPLE_BEFORE) : start]
    after = text[end : end + _EXAMPLE_AFTER]
    if start > _EXAMPLE_BEFORE:
        before = before.partition(" ")[2]
    if end + _EXAMPLE_AFTER < len(text):
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{text[start:end]}{after}".split())
