"""The shape of each YAML entry, before ids are looked up.

Each class is one kind of entry of `docs/taxonomy.md`; pydantic refuses unknown fields and wrong values.
"""

from collections.abc import Callable
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, GetPydanticSchema, StringConstraints, WrapValidator, model_validator

from gapscan.schema import knowledge
from gapscan.schema.base import Flow
from gapscan.schema.facts import Facts
from gapscan.schema.match import Claim
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.taxonomy import (
    Alias,
    AliasPolicy,
    EvidenceKind,
    Importance,
    Pattern,
    SkillKind,
    Thresholds,
)

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
PatternWord = Annotated[str, StringConstraints(pattern=r"^[^\s<>()|*?][^<>()|*?]*$")]


def _text_as_mapping(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _nothing_as_empty(value: object) -> object:
    return {} if value is None else value


_NO_POLICY = AliasPolicy()


class AliasEntry(AliasPolicy):
    """A spelling, written as bare text or as a mapping with its policy."""

    text: Text

    def alias(self) -> Alias:
        """The alias with its policy, or without one where none is written."""
        policy = AliasPolicy(**{name: getattr(self, name) for name in AliasPolicy.model_fields})
        return Alias(text=self.text, policy=None if policy == _NO_POLICY else policy)


def _bare_text(value: object, validated: Callable[[object], AliasEntry]) -> str | AliasEntry:
    # nearly all of 25,000 aliases are bare text: an entry for each would take a fifth of the time of compiling
    return value if type(value) is str and value else validated(_text_as_mapping(value))


_ALIAS_SHAPE = Annotated[AliasEntry, WrapValidator(_bare_text)]
SpelledAlias = Annotated[str | AliasEntry, GetPydanticSchema(lambda _, schema_of: schema_of(_ALIAS_SHAPE))]
SpelledPattern = Annotated[Pattern, BeforeValidator(_text_as_mapping)]


def spelling_of(alias: str | AliasEntry) -> str:
    """The words of an alias however it is written."""
    return alias if isinstance(alias, str) else alias.text


class SkillEntry(Flow):
    """An entry under `skills:`."""

    name: Text
    kind: SkillKind
    aliases: tuple[SpelledAlias, ...] = ()
    patterns: tuple[SpelledPattern, ...] = ()
    parents: tuple[Id, ...] = ()
    neighbours: tuple[Id, ...] = ()
    origin: Literal["guide", "field"] = "guide"
    facts: Facts = ()
    since: int | None = None


class BlockerEntry(Flow):
    """An entry under `blockers:`: a phrase that swallows its words."""

    text: Text
    spellings: tuple[Text, ...] = ()


class RequirementEntry(Flow):
    """An entry under `requirements:`; exactly one of `skill`, `any_of`, `at_least` with `of`, `evidence`.

    `shown_by` names the deeds that are evidence of leadership.
    """

    label: Text
    skill: Id | None = None
    any_of: tuple[Id, ...] = ()
    at_least: int | None = Field(default=None, ge=1)
    of: tuple[Id, ...] = ()
    evidence: EvidenceKind | None = None
    shown_by: tuple[Id, ...] = ()
    advice: Text
    facts: Facts = ()

    @model_validator(mode="after")
    def _one_way_to_satisfy_it(self) -> Self:
        ways = [self.skill is not None, bool(self.any_of), bool(self.of), self.evidence is not None]
        if sum(ways) != 1:
            raise ValueError("needs exactly one of `skill`, `any_of`, `of` (with `at_least`), `evidence`")
        if bool(self.of) != (self.at_least is not None):
            raise ValueError("`at_least` and `of` go together")
        if self.at_least is not None and self.at_least > len(self.of):
            raise ValueError("`at_least` asks for more than `of` holds")
        if self.shown_by and self.evidence is not EvidenceKind.LEADERSHIP:
            raise ValueError("`shown_by` goes with `evidence: leadership`")
        return self

    @property
    def skills(self) -> tuple[str, ...]:
        """All skills that can satisfy it."""
        return (self.skill,) if self.skill else self.any_of or self.of


class WeighedRequirement(Flow):
    """How a title weighs a requirement; the key is the requirement's id."""

    weight: float = Field(gt=0, allow_inf_nan=False)
    importance: Importance
    claim: Claim = Claim.LISTED
    months: int = Field(default=0, ge=0)


class GatesEntry(Flow):
    """An entry's `gates:`."""

    years: float | None = Field(default=None, ge=0)
    years_with_phd: float | None = Field(default=None, ge=0)
    degree: DegreeLevel | None = None


class TitleEntry(Flow):
    """An entry under `titles:`."""

    name: Text
    family: Id
    level: Id
    aliases: tuple[Text, ...] = ()
    focus: Text
    responsibilities: tuple[Text, ...] = ()
    requirements: Annotated[dict[Id, WeighedRequirement], Field(min_length=1)]
    gates: Annotated[GatesEntry, BeforeValidator(_nothing_as_empty)] = GatesEntry()
    next: tuple[Id, ...] = ()
    origin: Literal["guide", "field"] = "guide"
    facts: Facts = ()
    levels_by_guide: dict[Id, Text] = Field(default_factory=dict)


class GuideEntry(Flow):
    """An entry under `guides:`; its text is the file whose name starts with `file_prefix`."""

    title: Text
    file_prefix: Text | None = None


class LevelEntry(Flow):
    """An entry under `levels:`, in ladder order."""

    name: Text
    years_min: float | None = None
    years_max: float | None = None
    hiring_minimum_years: float | None = None
    hiring_minimum_years_phd: float | None = None
    expected_strength: float = Field(gt=0, le=1)
    facts: Facts = ()
    by_guide: dict[Id, Text] = Field(default_factory=dict)


class FamilyEntry(Flow):
    """An entry under `families:`."""

    name: Text
    related: tuple[Id, ...] = ()


class DroppedEntry(Flow):
    """An entry under `dropped:`: what a guide names and the taxonomy leaves out, or holds under another name.

    `part` is where it would stand; `into` names the entry that holds it instead.
    """

    what: Text
    part: Text
    reason: Text
    into: Id | None = None
    facts: Annotated[Facts, Field(min_length=1)]
    wording: tuple[Text, ...] = ()


class TaxonomyFile(Flow):
    """All that a taxonomy file can hold; every file may hold any part."""

    guides: dict[Id, GuideEntry] = Field(default_factory=dict)
    levels: dict[Id, LevelEntry] = Field(default_factory=dict)
    thresholds: Thresholds | None = None
    families: dict[Id, FamilyEntry] = Field(default_factory=dict)
    skills: dict[Id, SkillEntry] = Field(default_factory=dict)
    blockers: tuple[Annotated[BlockerEntry, BeforeValidator(_text_as_mapping)], ...] = ()
    word_classes: dict[Id, Annotated[tuple[PatternWord, ...], Field(min_length=1)]] = Field(default_factory=dict)
    requirements: dict[Id, RequirementEntry] = Field(default_factory=dict)
    titles: dict[Id, TitleEntry] = Field(default_factory=dict)
    education: dict[Id, knowledge.EducationNote] = Field(default_factory=dict)
    experience: dict[Id, knowledge.ExperienceNote] = Field(default_factory=dict)
    proofs: dict[Id, knowledge.Proof] = Field(default_factory=dict)
    certifications: dict[Id, knowledge.Certification] = Field(default_factory=dict)
    goals: dict[Id, knowledge.Goal] = Field(default_factory=dict)
    resources: dict[Id, knowledge.Resource] = Field(default_factory=dict)
    specialisations: dict[Id, knowledge.Specialisation] = Field(default_factory=dict)
    interview_topics: dict[Id, knowledge.InterviewTopic] = Field(default_factory=dict)
    salaries: dict[Id, knowledge.SalaryBand] = Field(default_factory=dict)
    salary_premiums: dict[Id, knowledge.SalaryPremium] = Field(default_factory=dict)
    salary_factors: dict[Id, knowledge.SalaryFactor] = Field(default_factory=dict)
    advice: dict[Id, knowledge.Advice] = Field(default_factory=dict)
    stages: dict[Id, knowledge.Stage] = Field(default_factory=dict)
    progression: dict[Id, knowledge.ProgressionStep] = Field(default_factory=dict)
    conflicts: dict[Id, knowledge.Conflict] = Field(default_factory=dict)
    # for `taxonomy verify` only: how guides word what the entry calls otherwise, by part and id; and what is left out
    wordings: dict[Text, dict[Id, tuple[Text, ...]]] = Field(default_factory=dict)
    dropped: tuple[DroppedEntry, ...] = ()
