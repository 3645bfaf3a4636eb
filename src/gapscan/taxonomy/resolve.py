"""A name as a person types it -> the skills and titles it may mean, best first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz import fuzz, process

from gapscan.schema.base import Flow
from gapscan.schema.taxonomy import Skill, Taxonomy
from gapscan.text.keys import alias_key, phrase_key
from gapscan.text.words import singular, without_version

# below 70 the suggestions for mistyped skill names stopped making sense to a reader
_LEAST_SIMILARITY = 70.0
# the same words in another number, with a version or in British spelling; nothing typed by mistake comes near it
_FOLDED = 0.97
# a name inside a longer one is surer than any but a very near likeness; the more of it is known, the surer
_WITHIN = 0.87
# one or two letters stand in too many names
_LEAST_WITHIN = 3
# in one word without a border the beginning has to be longer still: "mysqlclient" is MySQL, "canvas" is no Canva
_LEAST_BEGINNING = 5
# three letters with one of them wrong are as like as not another abbreviation
_LEAST_ALIKE = 4
_VERSION = re.compile(r"(?<=\w\w)v\d+$")

Part = Literal["skill", "title"]
Target = tuple[Part, str]


class Resolution(Flow):
    """One thing that a name may mean; `similarity` is 0..1 and 1 for an exact spelling."""

    id: str
    name: str
    part: Part
    similarity: float


class Resolver:
    """Looks names up in one taxonomy, as often as one likes."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Index all spellings under exact keys and under keys that leave number, version and British spelling open."""
        self._taxonomy = taxonomy
        self._known = _Known()
        for skill in taxonomy.skills:
            for text, is_firm in _spellings(skill):
                self._known.add(text, "skill", skill.id, is_firm=is_firm)
        for title in taxonomy.titles:
            for text in (title.id, title.name, *title.aliases):
                self._known.add(text, "title", title.id, is_firm=False)
        self._exact_keys = sorted(self._known.exact)

    def resolve(self, name: str, *, most: int = 5) -> tuple[Resolution, ...]:
        """As `resolve` does for a single name."""
        key = alias_key(name)
        if key in self._known.exact:
            best = dict.fromkeys(self._known.exact[key], 1.0)
        else:
            best = {}
            near = (
                *_folded(name, self._known),
                *_within(name, self._known),
                *_beginning(key, self._known),
                *self._alike(key, most),
            )
            for target, similarity in near:
                best[target] = max(best.get(target, 0.0), similarity)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
        return tuple(
            Resolution(id=key, name=self._name(part, key), part=part, similarity=similarity)
            for (part, key), similarity in ranked
        )

    def _alike(self, key: str, most: int) -> Iterator[tuple[Target, float]]:
        if len(key) < _LEAST_ALIKE:
            return
        near = process.extract(key, self._exact_keys, scorer=fuzz.ratio, limit=most * 4, score_cutoff=_LEAST_SIMILARITY)
        for spelling, similarity, _ in near:
            yield from ((target, similarity / 100) for target in self._known.exact[spelling])

    def _name(self, part: Part, key: str) -> str:
        return self._taxonomy.skill_by_id[key].name if part == "skill" else self._taxonomy.title_by_id[key].name


def resolve(taxonomy: Taxonomy, name: str, *, most: int = 5) -> tuple[Resolution, ...]:
    """What a name may mean.

    Args:
        taxonomy: where to look.
        name: an id, name or alias, or something near one: in another number, with a version, mistyped, or longer.
        most: how many to return at the most.

    Returns:
        Exact spellings alone where there are any, otherwise the nearest ones; empty where nothing is near.
    """
    return Resolver(taxonomy).resolve(name, most=most)


@dataclass
class _Known:
    """All spellings: under exact keys, and under open ones; `firm` are those that mean it wherever they stand."""

    exact: dict[str, list[Target]] = field(default_factory=dict)
    open: dict[str, list[Target]] = field(default_factory=dict)
    firm: dict[str, list[Target]] = field(default_factory=dict)

    def add(self, text: str, part: Part, key: str, *, is_firm: bool) -> None:
        self.exact.setdefault(alias_key(text), []).append((part, key))
        words = _words(text)
        if words:
            self.open.setdefault(_joined(words), []).append((part, key))
        if words and is_firm:
            self.firm.setdefault(_joined(words), []).append((part, key))


def _spellings(skill: Skill) -> Iterator[tuple[str, bool]]:
    """Id, name and aliases, each with whether it means the skill wherever it stands."""
    doubtful = {
        alias_key(alias.text)
        for alias in skill.aliases
        if alias.policy and (alias.policy.context != "any" or alias.policy.spellings)
    }
    for text in (skill.id, skill.name, *(alias.text for alias in skill.aliases)):
        yield text, alias_key(text) not in doubtful


def _folded(name: str, known: _Known) -> Iterator[tuple[Target, float]]:
    words = _words(name)
    for key in {_joined(words), _joined([_versionless(word) for word in words])}:
        yield from ((target, _FOLDED) for target in known.open.get(key, ()))


def _within(name: str, known: _Known) -> Iterator[tuple[Target, float]]:
    """The first spelling that stands in the name, as long as it reaches: WordPress in "WordPress plugin".

    What counts near other words only may begin the name: "Chef recipe" is no dish.
    """
    words = _words(name)
    for first in range(len(words)):
        for count in range(len(words) - first, 0, -1):
            stretch = words[first : first + count]
            for key in {_joined(stretch), _joined([*stretch[:-1], _versionless(stretch[-1])])}:
                targets = (known.open if first == 0 else known.firm).get(key, ())
                if targets and len(key) >= _LEAST_WITHIN:
                    yield from ((target, _within_similarity(key, "".join(words))) for target in targets)
                    return


def _beginning(key: str, known: _Known) -> Iterator[tuple[Target, float]]:
    """The longest spelling that a run-on word begins with."""
    for length in range(len(key) - 1, _LEAST_BEGINNING - 1, -1):
        targets = known.firm.get(key[:length])
        if targets:
            yield from ((target, _within_similarity(key[:length], key)) for target in targets)
            return


def _within_similarity(part: str, whole: str) -> float:
    return _WITHIN + (_FOLDED - _WITHIN) * min(1.0, len(part) / len(whole))


def _versionless(word: str) -> str:
    return _VERSION.sub("", without_version(word))


def _words(text: str) -> list[str]:
    return [word for word in phrase_key(text).split(" ") if word]


def _joined(words: Sequence[str]) -> str:
    """One key for the words, whatever stands between them, the last in the singular."""
    return "".join([*words[:-1], singular(words[-1])]) if words else ""
