"""What all advice is given about: the person's scores, the title of the report and the one to aim at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from gapscan.schema.assessment import Assessment, Readiness, Scores, SkillRecord, Term
from gapscan.schema.facts import Facts
from gapscan.schema.taxonomy import Taxonomy, Title, TitleRequirement


@dataclass(frozen=True)
class Situation:
    """One person before one title.

    `focus` is the title that the report is about, `aim` the one whose gaps it shows; `titles` holds the taxonomy's and
    any target that is not in it; `is_blind` says that the person's contact data were taken out.
    """

    assessment: Assessment
    scores: Scores
    taxonomy: Taxonomy
    titles: Mapping[str, Title]
    focus: Readiness
    aim: Readiness
    is_blind: bool = False

    @cached_property
    def readiness_by_id(self) -> dict[str, Readiness]:
        """What was scored, by title id."""
        return {readiness.title_id: readiness for readiness in self.scores.readiness}

    @cached_property
    def record_by_id(self) -> dict[str, SkillRecord]:
        """The person's skills by id."""
        return {record.id: record for record in self.scores.skills}

    @cached_property
    def counted(self) -> frozenset[str]:
        """Ids of the skills that were found and count."""
        return frozenset(record.id for record in self.scores.skills if record.counted)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The aim's terms by requirement."""
        return {term.requirement: term for term in self.aim.terms}

    @cached_property
    def asked(self) -> dict[str, TitleRequirement]:
        """What the aim asks for, by requirement; empty where only its readiness is known."""
        title = self.titles.get(self.aim.title_id)
        return {asked.requirement.id: asked for asked in title.requirements} if title else {}

    def rank(self, level: str) -> int:
        """A level's rung, 0 for the lowest and for one that the taxonomy does not know."""
        return self.taxonomy.level_rank.get(level, 0)

    def names(self, skills: Iterable[str]) -> list[str]:
        """Names of skills; an id that is not known stands for itself."""
        known = self.taxonomy.skill_by_id
        return [known[key].name if key in known else key for key in skills]


def guides_of(facts: Facts) -> tuple[str, ...]:
    """Ids of the guides that state something, sorted."""
    return tuple(sorted({fact.guide for fact in facts}))
