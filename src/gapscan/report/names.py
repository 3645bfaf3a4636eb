"""Ids into the names that people read: Taxonomy -> names."""

from dataclasses import dataclass
from functools import cached_property

from gapscan.schema.taxonomy import Taxonomy, Title


@dataclass(frozen=True)
class Names:
    """Looks names up; an id that this taxonomy does not hold stands for itself.

    `job` is the title that an advert became, which stands in no taxonomy.
    """

    taxonomy: Taxonomy
    job: Title | None = None

    @cached_property
    def _families(self) -> dict[str, str]:
        return {family.id: family.name for family in self.taxonomy.families}

    @cached_property
    def _guides(self) -> dict[str, str]:
        return {guide.id: guide.title for guide in self.taxonomy.guides}

    def skill(self, skill_id: str) -> str:
        """A skill's name."""
        known = self.taxonomy.skill_by_id.get(skill_id)
        return known.name if known else skill_id

    def title(self, title_id: str) -> str:
        """A job title's name."""
        if self.job and title_id == self.job.id:
            return self.job.name
        known = self.taxonomy.title_by_id.get(title_id)
        return known.name if known else title_id

    def level(self, level_id: str) -> str:
        """A level's name in lower case, as it stands in a sentence."""
        known = self.taxonomy.level_by_id.get(level_id)
        return known.name.lower() if known else level_id

    def level_rank(self, level_id: str) -> int:
        """A level's rung, 0 for the lowest."""
        return self.taxonomy.level_rank.get(level_id, 0)

    def family(self, family_id: str) -> str:
        """A family's name."""
        return self._families.get(family_id, family_id)

    def guide(self, guide_id: str) -> str:
        """A guide's title."""
        return self._guides.get(guide_id, guide_id)
