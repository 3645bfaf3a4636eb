"""What a line must name to bear a fact out: entry -> `Evidence`.

Each kind of entry has its own: a skill its spellings and patterns, a title its names, a salary its figures, an entry in
gapscan's own words the wording that it quotes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gapscan.schema import knowledge
from gapscan.schema.taxonomy import EvidenceKind
from gapscan.taxonomy.entries import DroppedEntry, LevelEntry, RequirementEntry, SkillEntry, TitleEntry, spelling_of
from gapscan.taxonomy.guide_text import GuideLine, GuideText, stem
from gapscan.taxonomy.word_classes import WordClasses, expand

_PATTERN_PART = re.compile(r"\([^)]*\)[?*]?|\S+")
_DIGITS = re.compile(r"\d[\d,]*")
# what a line says that asks for evidence of another kind than a named skill
_KIND_WORDING = {
    EvidenceKind.YEARS: ("years", "experience"),
    EvidenceKind.ROLE: ("experience", "role", "internship", "intern", "career"),
    EvidenceKind.DEGREE: ("degree", "bachelor", "master", "PhD", "education"),
    EvidenceKind.LEADERSHIP: ("lead", "leadership", "mentor", "manage", "guide", "oversee", "director", "vision"),
    EvidenceKind.RESEARCH: ("research", "publish", "publication", "paper"),
    EvidenceKind.PORTFOLIO: ("portfolio", "project", "open-source", "Kaggle", "GitHub", "competition"),
}


@dataclass(frozen=True)
class Evidence:
    """What must stand in a line: one of `names` or `patterns`, or all of `numbers` where there are any.

    `heads` says whether the line above a list speaks for its points; each of `patterns` is a tuple of alternatives.
    """

    names: tuple[str, ...] = ()
    patterns: tuple[tuple[frozenset[str], ...], ...] = ()
    numbers: frozenset[float] = field(default_factory=frozenset)
    heads: bool = False

    def stands_in(self, guide: GuideText, number: int) -> bool:
        """Whether the guide's line of that number bears it out."""
        line = guide.line(number)
        if line is None:
            return False
        if self.numbers:
            return self.numbers <= line.numbers
        above = guide.above(number) if self.heads else None
        return self._is_named_in(line) or (above is not None and self._is_named_in(above))

    def _is_named_in(self, line: GuideLine) -> bool:
        return (
            any(line.says(name) for name in self.names)
            or any(line.speaks_of(name) for name in self.names)
            or any(_matches(pattern, line) for pattern in self.patterns)
        )

    @property
    def sought(self) -> str:
        """What was looked for, in few words."""
        if self.numbers:
            return " and ".join(f"{number:,.10g}" for number in sorted(self.numbers))
        named = ", ".join(f"'{name}'" for name in self.names[:3])
        return f"{named} or another of its spellings" if len(self.names) > 3 else named


def _matches(pattern: tuple[frozenset[str], ...], line: GuideLine) -> bool:
    return bool(pattern) and any(all(words & sentence for words in pattern) for sentence in line.sentences)


def _pattern_words(text: str) -> tuple[frozenset[str], ...]:
    """The words that a pattern cannot do without, each with its alternatives as stems."""
    parts = [part for part in _PATTERN_PART.findall(text) if part[-1] not in "?*" and "#" not in part]
    return tuple(frozenset(stem(word) for word in part.strip("()").split("|")) for part in parts)


Wordings = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Spellings:
    """How guides may name the skills, titles, levels and stages of a taxonomy."""

    skills: Mapping[str, SkillEntry]
    titles: Mapping[str, TitleEntry]
    levels: Mapping[str, LevelEntry]
    stages: Mapping[str, knowledge.Stage]
    wordings: Wordings
    word_classes: WordClasses

    def quoted(self, part: str, key: str) -> tuple[str, ...]:
        """The wordings under an entry of a part."""
        return tuple(self.wordings.get(part, {}).get(key, ()))

    def of_skill(self, key: str) -> Evidence:
        """A skill: its name, aliases and wordings, or the words of a pattern."""
        skill = self.skills[key]
        names = (skill.name, *map(spelling_of, skill.aliases), *self.quoted("skills", key))
        patterns = (expand(pattern, self.word_classes) for pattern in skill.patterns)
        return Evidence(names, tuple(_pattern_words(pattern.text) for pattern in patterns))

    def of_step(self, key: str) -> tuple[str, ...]:
        """The names of a title, level or stage."""
        if key in self.titles:
            return (self.titles[key].name, *self.titles[key].aliases, *self.quoted("titles", key))
        if key in self.levels:
            return (self.levels[key].name, *self.quoted("levels", key))
        if key in self.stages:
            return (self.stages[key].name, *self.stages[key].aliases)
        return self.of_skill(key).names

    def of_skills(self, keys: tuple[str, ...]) -> Evidence:
        """Any of these skills."""
        found = [self.of_skill(key) for key in keys]
        return Evidence(
            tuple(name for one in found for name in one.names), tuple(way for one in found for way in one.patterns)
        )

    def of_requirement(self, key: str, entry: RequirementEntry) -> Evidence:
        """A requirement: any of its skills, its label, or the words for its kind of evidence."""
        named = self.of_skills(entry.skills)
        by_kind = _KIND_WORDING[entry.evidence] if entry.evidence else ()
        return Evidence((entry.label, *named.names, *by_kind, *self.quoted("requirements", key)), named.patterns)


def evidence_for(key: str, entry: object, spellings: Spellings) -> Evidence:
    """What each fact of an entry must show.

    Args:
        key: its id.
        entry: the entry itself.
        spellings: the names of all that it may refer to.
    """
    match entry:
        case SkillEntry():
            return spellings.of_skill(key)
        case RequirementEntry():
            return spellings.of_requirement(key, entry)
        case TitleEntry() | LevelEntry():
            return Evidence(spellings.of_step(key), heads=True)
        case DroppedEntry():
            return Evidence((entry.what, *entry.wording))
    return _of_knowledge(entry, spellings)


def _of_knowledge(entry: object, spellings: Spellings) -> Evidence:
    numbers = _numbers_of(entry)
    if numbers:
        return Evidence(numbers=numbers)
    quoted: tuple[str, ...] = getattr(entry, "wording", ())
    if isinstance(entry, knowledge.ProgressionStep):
        ends = (*spellings.of_step(entry.source), *spellings.of_step(entry.target))
        return Evidence((*quoted, *ends), heads=True)
    named = tuple(str(getattr(entry, name)) for name in ("name", "label") if hasattr(entry, name))
    if quoted:
        return Evidence((*quoted, *named))
    several = (*getattr(entry, "aliases", ()), *getattr(entry, "fields", ()))
    skills = spellings.of_skills(tuple(getattr(entry, "skills", ())))
    return Evidence((*named, *several, *skills.names), skills.patterns)


def _numbers_of(entry: object) -> frozenset[float]:
    match entry:
        case knowledge.SalaryBand():
            return _stated(entry.min, entry.max)
        case knowledge.SalaryPremium():
            return _stated(entry.percent_min, entry.percent_max)
        case knowledge.ExperienceNote():
            return _stated(entry.years_min, entry.years_max)
        case knowledge.Position() if not entry.wording:
            return frozenset(float(number.replace(",", "")) for number in _DIGITS.findall(entry.says))
    return frozenset()


def _stated(*numbers: float | None) -> frozenset[float]:
    return frozenset(number for number in numbers if number is not None)
