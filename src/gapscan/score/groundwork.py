"""What scoring works out once for a taxonomy: spellings of titles, neighbours, what each title asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from gapscan.schema.assessment import GapKind
from gapscan.schema.taxonomy import Taxonomy, Title, TitleRequirement
from gapscan.score.finding import Asking, Finding, Outcome
from gapscan.score.outcome import outcome_of
from gapscan.score.post_titles import TitleIndex, index_titles
from gapscan.score.reasons import name_some


@dataclass(frozen=True)
class Demand:
    """What a title asks for: its requirements in its order, and every skill that can satisfy one of them."""

    askings: tuple[Asking, ...]
    skills: frozenset[str]


@dataclass(frozen=True)
class Groundwork:
    """Tables of one taxonomy, each worked out at its first use."""

    taxonomy: Taxonomy
    _nothing: dict[tuple[str, ...], Finding] = field(default_factory=dict, repr=False)

    @cached_property
    def titles(self) -> TitleIndex:
        """The spellings of all titles."""
        return index_titles(self.taxonomy)

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, ...]]:
        """Skill id to its neighbours, in both directions, sorted."""
        found: dict[str, set[str]] = {}
        for skill in self.taxonomy.skills:
            for other in skill.neighbours:
                found.setdefault(skill.id, set()).add(other)
                found.setdefault(other, set()).add(skill.id)
        return {key: tuple(sorted(others)) for key, others in found.items()}

    @cached_property
    def related(self) -> Mapping[str, tuple[str, ...]]:
        """Family id to the families whose posts count as experience for it."""
        return {family.id: family.related for family in self.taxonomy.families}

    def nothing_of(self, skills: tuple[str, ...]) -> Finding:
        """What is found where a person shows none of these skills and no neighbour of them."""
        if skills not in self._nothing:
            names = name_some(skills, self.taxonomy)
            reason = f"Nothing found of {names}." if names else "Nothing is asked for by name."
            self._nothing[skills] = Finding(0.0, 0.0, reason, gap=GapKind.MISSING)
        return self._nothing[skills]

    def demand_of(self, title: Title) -> Demand:
        """What a title asks for; worked out anew for a title that is not in the taxonomy."""
        return self._demands.get(id(title)) or self._demand(title)

    @cached_property
    def _demands(self) -> dict[int, Demand]:
        # by identity: two titles may share an id, and the taxonomy keeps its own alive
        return {id(title): self._demand(title) for title in self.taxonomy.titles}

    def _demand(self, title: Title) -> Demand:
        level = self.taxonomy.level_by_id[title.level]
        return Demand(
            askings=tuple(Asking(title, asked, level, self._no_outcome(asked)) for asked in title.requirements),
            skills=frozenset(skill for asked in title.requirements for skill in asked.requirement.skills),
        )

    def _no_outcome(self, asked: TitleRequirement) -> Outcome | None:
        # most of two thousand requirements are not met at all: a batch makes their terms once
        skills = asked.requirement.skills
        return outcome_of(asked, self.nothing_of(skills)) if skills else None


_kept: list[Groundwork] = []


def groundwork_of(taxonomy: Taxonomy) -> Groundwork:
    """The groundwork of a taxonomy; that of the last one asked for is kept, because a batch has one for all files."""
    for kept in _kept:
        if kept.taxonomy is taxonomy:
            return kept
    groundwork = Groundwork(taxonomy)
    _kept[:] = [groundwork]
    return groundwork
