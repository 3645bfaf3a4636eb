"""What the taxonomy room hands on: guides, levels, skills, requirements and titles, all ids resolved."""

from collections import Counter
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, PlainSerializer, PlainValidator

from gapscan.schema.base import Flow
from gapscan.schema.facts import GuideFact
from gapscan.schema.knowledge import Knowledge
from gapscan.schema.match import Claim
from gapscan.schema.resume import DegreeLevel


class SkillKind(StrEnum):
    """What sort of skill it is; `soft-skill` and `leadership` are the soft ones, all others are hard."""

    PROGRAMMING_LANGUAGE = "programming-language"
    LIBRARY_FRAMEWORK = "library-framework"
    TOOL = "tool"
    PLATFORM_SERVICE = "platform-service"
    CONCEPT_METHOD = "concept-method"
    MATHEMATICS = "mathematics"
    DATA_ENGINEERING = "data-engineering"
    MLOPS = "mlops"
    SOFTWARE = "software"
    RESEARCH = "research"
    DOMAIN = "domain"
    LEADERSHIP = "leadership"
    SOFT_SKILL = "soft-skill"


class Importance(StrEnum):
    """How much a title insists on a requirement."""

    CRITICAL = "critical"
    IMPORTANT = "important"
    HELPFUL = "helpful"


class Verdict(StrEnum):
    """How ready a person is for a title, from the best to the least."""

    READY = "ready"
    NEARLY = "nearly"
    DEVELOPING = "developing"
    EARLY = "early"


class EvidenceKind(StrEnum):
    """Requirements that are shown by something else than a named skill."""

    YEARS = "years"
    ROLE = "role"
    DEGREE = "degree"
    LEADERSHIP = "leadership"
    RESEARCH = "research"
    PORTFOLIO = "portfolio"


class Guide(Flow):
    """One of the career guides that the taxonomy is derived from."""

    id: str
    title: str


class AliasPolicy(Flow):
    """When an ambiguous spelling counts.

    `spellings` are the only letter cases allowed (empty: any), with `any_case_in_list` only in prose: an item of a
    list may have any. `context` says where it counts: `any`where, in a `list` of skills only, in a list or near one of
    the `cues` (`cue`), or near a cue only (`cue-only`); with `any`, cues are asked for in lower case alone. A word of
    `refuse_before` or `refuse_after` directly beside it, or one of `refuse_near` within six words, refuses it
    everywhere; `#` stands for a number.
    """

    spellings: tuple[str, ...] = ()
    any_case_in_list: bool = False
    context: Literal["any", "list", "cue", "cue-only"] = "any"
    cues: tuple[str, ...] = ()
    refuse_before: tuple[str, ...] = ()
    refuse_after: tuple[str, ...] = ()
    refuse_near: tuple[str, ...] = ()


class Alias(NamedTuple):
    """One spelling of a skill; the policy is None where the spelling can mean nothing else.

    A plain tuple, because a taxonomy has tens of thousands: as models they took half of its loading.
    """

    text: str
    policy: AliasPolicy | None = None


def _aliases(values: object) -> tuple[Alias, ...]:
    """Aliases as they are, as bare text, or as text with the fields of a policy."""
    if not isinstance(values, tuple | list):
        raise TypeError("aliases are a list")
    # bare text first: nearly all are, and a call for each would take as long as the rest
    return tuple([Alias(value) if type(value) is str else _alias(value) for value in values])


def _alias(value: object) -> Alias:
    match value:
        case Alias():
            return value
        case [str() as text, dict() as policy]:
            return Alias(text, AliasPolicy.model_validate(policy))
    raise ValueError("an alias is text, or text and a policy")


def _kept_aliases(aliases: tuple[Alias, ...]) -> list[object]:
    return [
        alias.text if alias.policy is None else [alias.text, alias.policy.model_dump(exclude_defaults=True)]
        for alias in aliases
    ]


Aliases = Annotated[tuple[Alias, ...], PlainValidator(_aliases), PlainSerializer(_kept_aliases)]
"""The spellings of a skill; without a policy they are written as bare text."""


class Blocker(Flow):
    """A phrase that holds a skill's spelling and means something else; it swallows its words."""

    text: str
    spellings: tuple[str, ...] = ()


class Pattern(Flow):
    """A lemma pattern for what has no name of its own; the little language stands in `docs/taxonomy.md`."""

    text: str
    claim: Claim | None = None


class Skill(Flow):
    """A skill with its spellings, its place in the tree and the guides that name it."""

    id: str
    name: str
    kind: SkillKind
    aliases: Aliases = ()
    patterns: tuple[Pattern, ...] = ()
    parents: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    origin: Literal["guide", "field"] = "guide"
    facts: tuple[GuideFact, ...] = ()
    since: int | None = None

    @property
    def guides(self) -> tuple[str, ...]:
        """Ids of the guides that name the skill, sorted."""
        return tuple(sorted({fact.guide for fact in self.facts}))

    @property
    def is_soft(self) -> bool:
        """Whether it is a soft or leadership skill."""
        return self.kind in {SkillKind.SOFT_SKILL, SkillKind.LEADERSHIP}


class Level(Flow):
    """A rung of the ladder: boundaries in years (None: not stated) and the least years that employers ask."""

    id: str
    name: str
    years_min: float | None = None
    years_max: float | None = None
    hiring_minimum_years: float | None = None
    hiring_minimum_years_phd: float | None = None
    expected_strength: float
    facts: tuple[GuideFact, ...] = ()
    by_guide: dict[str, str] = Field(default_factory=dict)


class Thresholds(Flow):
    """The least score (0..100) for each verdict above `early`."""

    ready: float
    nearly: float
    developing: float


class Requirement(Flow):
    """Something a title can ask for: skills (`at_least` so many of them) or evidence of another kind.

    `shown_by` are the skills whose practice is such evidence; none: all that are of its kind.
    """

    id: str
    label: str
    skills: tuple[str, ...] = ()
    at_least: int = 1
    evidence: EvidenceKind | None = None
    shown_by: tuple[str, ...] = ()
    advice: str
    facts: tuple[GuideFact, ...] = ()

    @cached_property
    def guides(self) -> tuple[str, ...]:
        """Ids of the guides that state the requirement, sorted."""
        return tuple(sorted({fact.guide for fact in self.facts}))


class TitleRequirement(Flow):
    """A requirement as one title weighs it: `weight` 0..1, all weights of a title add up to 1.

    `claim` is the least claim, `months` the least use that fully satisfies it.
    """

    requirement: Requirement
    weight: float
    importance: Importance
    claim: Claim = Claim.LISTED
    months: int = 0


class Gates(Flow):
    """What employers check before anything else; None where the title asks for nothing."""

    years: float | None = None
    years_with_phd: float | None = None
    degree: DegreeLevel | None = None


class Title(Flow):
    """A job title on the ladder."""

    id: str
    name: str
    family: str
    level: str
    aliases: tuple[str, ...] = ()
    focus: str
    responsibilities: tuple[str, ...] = ()
    requirements: tuple[TitleRequirement, ...]
    gates: Gates = Gates()
    next: tuple[str, ...] = ()
    origin: Literal["guide", "field"] = "guide"
    facts: tuple[GuideFact, ...] = ()
    levels_by_guide: dict[str, str] = Field(default_factory=dict)

    @property
    def guides(self) -> tuple[str, ...]:
        """Ids of the guides that name the title, sorted."""
        return tuple(sorted({fact.guide for fact in self.facts}))


class Family(Flow):
    """A family of titles: one ladder from entry upwards. `related` families count as relevant experience."""

    id: str
    name: str
    related: tuple[str, ...] = ()


class Taxonomy(Flow):
    """The whole taxonomy, checked: every id that is used exists."""

    sha256: str
    guides: tuple[Guide, ...]
    levels: tuple[Level, ...]
    thresholds: Thresholds
    families: tuple[Family, ...]
    skills: tuple[Skill, ...]
    blockers: tuple[Blocker, ...] = ()
    titles: tuple[Title, ...]
    knowledge: Knowledge = Knowledge()

    @cached_property
    def skill_by_id(self) -> dict[str, Skill]:
        """Skills by id."""
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def title_by_id(self) -> dict[str, Title]:
        """Titles by id."""
        return {title.id: title for title in self.titles}

    @cached_property
    def level_by_id(self) -> dict[str, Level]:
        """Levels by id, in ladder order."""
        return {level.id: level for level in self.levels}

    @cached_property
    def level_rank(self) -> dict[str, int]:
        """Level id to its rung, 0 for the lowest."""
        return {level.id: rank for rank, level in enumerate(self.levels)}

    @cached_property
    def broader(self) -> dict[str, tuple[str, ...]]:
        """Skill id to all the broader skills above it, nearest first."""
        found: dict[str, tuple[str, ...]] = {}
        for skill in self.skills:
            seen: list[str] = []
            front = list(skill.parents)
            while front:
                seen.extend(parent for parent in front if parent not in seen)
                front = [up for parent in front for up in self.skill_by_id[parent].parents if up not in seen]
            found[skill.id] = tuple(seen)
        return found

    @cached_property
    def below(self) -> Counter[str]:
        """Skill id to the number of narrower skills, however far below; 0 for what has none."""
        return Counter(above for broader in self.broader.values() for above in broader)
