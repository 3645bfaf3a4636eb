"""The taxonomy as matching wants it: plain dictionaries and tuples, made once for each taxonomy."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Spelling(NamedTuple):
    """One spelling of a skill, or a blocker.

    `marks` holds one sign for each place between two words: what may stand there besides blanks and hyphens. `policy`
    indexes `MatchIndex.policies` (-1: none). `blocked` is None for a skill, else what the words mean instead.
    """

    skill_id: str
    text: str
    marks: str
    is_name: bool
    policy: int
    blocked: str | None = None


class Policy(NamedTuple):
    """An ambiguity policy with its words as keys; several words of one cue are joined by blanks."""

    spellings: frozenset[str]
    any_case_in_list: bool
    context: str
    cues: tuple[str, ...]
    refuse_before: tuple[str, ...]
    refuse_after: tuple[str, ...]
    refuse_near: tuple[str, ...]


class Slot(NamedTuple):
    """One place of a pattern: the lemma classes that fit it (empty: any word), how often at least and at most."""

    classes: tuple[str, ...]
    least: int
    most: int


class PhrasePattern(NamedTuple):
    """A compiled pattern.

    `required` are the classes of its obligatory places; the first is the rarest, and leads to the pattern.
    """

    skill_id: str
    text: str
    claim: str | None
    slots: tuple[Slot, ...]
    required: tuple[frozenset[str], ...]


class Lead(NamedTuple):
    """A way to a pattern: its number, and the classes of which one must stand in the segment too."""

    number: int
    also: frozenset[str]


class Guarded(NamedTuple):
    """Spellings with a policy by their joined key; `near` leads to such keys as that of the index does to others."""

    near: dict[tuple[str, int], tuple[str, ...]]
    spellings: dict[str, tuple[Spelling, ...]]


@dataclass(frozen=True, slots=True)
class MatchIndex:
    """All that the tiers look things up in.

    `phrases` and `compact` lead from word keys (joined by blanks, or by nothing) to spellings; `prefixes` holds every
    beginning of a phrase; `near` leads from first letter and length to the keys that fuzzy matching may reach; `lemmas`
    leads from an inflected form to its class and `anchors` from a class to the patterns that it leads to; `broader`
    leads from a skill to the skills above it; `named` holds the skills with a product's or language's name, `soft` and
    `domains` the soft ones and the fields of business; `guarded` holds what `compact` leaves out. `looked_up` remembers
    what fuzzy matching found for a word, `spelled` what `phrases_of` worked out.
    """

    sha256: str
    phrases: dict[str, tuple[Spelling, ...]]
    prefixes: frozenset[str]
    compact: dict[str, tuple[Spelling, ...]]
    near: dict[tuple[str, int], tuple[str, ...]]
    vocabulary: frozenset[str]
    policies: tuple[Policy, ...]
    lemmas: dict[str, str]
    anchors: dict[str, tuple[Lead, ...]]
    patterns: tuple[PhrasePattern, ...]
    broader: dict[str, tuple[str, ...]]
    named: frozenset[str]
    soft: frozenset[str]
    domains: frozenset[str]
    guarded: Guarded = field(default_factory=lambda: Guarded({}, {}))
    looked_up: dict[str, tuple[str, int] | None] = field(default_factory=dict, compare=False, repr=False)
    spelled: dict[str, list[str]] = field(default_factory=dict, compare=False, repr=False)

    def phrases_of(self, skill_id: str) -> Sequence[str]:
        """The phrases that lead to a skill; worked out for all skills at the first question, which few resumes ask."""
        if not self.spelled:
            for key, found in self.phrases.items():
                for spelling in found:
                    self.spelled.setdefault(spelling.skill_id, []).append(key)
        return self.spelled.get(skill_id, ())
