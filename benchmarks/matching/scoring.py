"""Labels against what gapscan counted: tallies that can be added up, and the figures made from them.

A counted skill and a labelled row are the same where one of the skill's spellings (name or alias) is one of the row's
(name or what stands in the text), written without blanks and signs. A skill that a row was only filed under is no hit,
except in the tally of `FILED`, which tells how much of what is wrong is a matter of naming.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from labels import Row
from reading import CountedSkill

from gapscan.schema.match import Method
from gapscan.schema.taxonomy import Skill, Taxonomy
from gapscan.text.keys import alias_key

HARD, SOFT, FILED = "hard", "soft", "or filed"


@dataclass
class Tally:
    """Sums over resumes: counted skills and how many of them are right, labelled rows and how many were found."""

    counted: float = 0
    right: float = 0
    rows: float = 0
    found: float = 0
    found_alone: float = 0

    def add(self, other: "Tally", weight: float) -> None:
        """Add another's sums to these."""
        for name in (one.name for one in fields(self)):
            setattr(self, name, getattr(self, name) + weight * getattr(other, name))

    @property
    def wrong(self) -> float:
        """Counted skills that are in no row."""
        return self.counted - self.right

    @property
    def precision(self) -> float | None:
        """Share of the counted skills that are right."""
        return self.right / self.counted if self.counted else None

    @property
    def recall(self) -> float | None:
        """Share of the labelled rows that were found."""
        return self.found / self.rows if self.rows else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        if not self.precision or not self.recall:
            return None
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@dataclass
class Score:
    """One resume scored: tallies by row of the table, and what to look at."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    trapped: list[str] = field(default_factory=list)


def spellings_of(skill: Skill) -> frozenset[str]:
    """The keys of a skill's name and aliases."""
    return frozenset(alias_key(text) for text in (skill.name, *(alias.text for alias in skill.aliases)))


def score_resume(
    rows: tuple[Row, ...], traps: tuple[str, ...], counted: Mapping[str, CountedSkill], taxonomy: Taxonomy
) -> Score:
    """Compare one resume's counted skills with its labels.

    Args:
        rows: what the text states of the person.
        traps: names that a matcher would report and that are wrong.
        counted: the counted skills by id.
        taxonomy: names, aliases and kinds.
    """
    score = Score()
    keys = {key: spellings_of(taxonomy.skill_by_id[key]) for key in counted}
    finders = [[key for key in counted if keys[key] & row.keys] for row in rows]
    hits = {key for found in finders for key in found}
    score.tallies[FILED] = _tally_filed(rows, finders, counted)
    trap_keys = {alias_key(name) for name in traps}
    for key, one in counted.items():
        skill = taxonomy.skill_by_id[key]
        for name in ("all", SOFT if skill.is_soft else HARD, *one.methods):
            score.tallies[name].counted += 1
            score.tallies[name].right += key in hits
        if key not in hits:
            quote = one.surfaces[0].replace("\n", " ")
            score.wrong.append(f"{skill.name} ({one.methods[0]}: {quote!r})")
            if keys[key] & trap_keys:
                score.trapped.append(skill.name)
    for row, found in zip(rows, finders, strict=True):
        for name in ("all", SOFT if _is_soft(row, found, taxonomy) else HARD):
            score.tallies[name].rows += 1
            score.tallies[name].found += bool(found)
        for name in (method.value for method in Method):
            score.tallies[name].rows += 1
        methods = {method for key in found for method in counted[key].methods}
        for method in methods:
            score.tallies[method].found += 1
            score.tallies[method].found_alone += len(methods) == 1
        if not found:
            score.missed.append(f"{row.name} ({row.surfaces[0]!r})" if row.surfaces else row.name)
    return score


def _tally_filed(rows: tuple[Row, ...], finders: list[list[str]], counted: Mapping[str, CountedSkill]) -> Tally:
    """The tally where the skill that a row was filed under is a hit too."""
    found = [{*keys, row.filed_under} & set(counted) for row, keys in zip(rows, finders, strict=True)]
    hits = {key for keys in found for key in keys}
    return Tally(counted=len(counted), right=len(hits), rows=len(rows), found=sum(map(bool, found)))


def _is_soft(row: Row, found: list[str], taxonomy: Taxonomy) -> bool:
    """The kind of a row is that of the skill it was filed under, else of what found it; hard where nothing tells."""
    keys = ([row.filed_under] if row.filed_under in taxonomy.skill_by_id else []) or found
    return any(taxonomy.skill_by_id[key].is_soft for key in keys)
