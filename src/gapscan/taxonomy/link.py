"""Entries of all files -> one checked `Taxonomy`: ids are unique, every id that is used exists."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gapscan.errors import TaxonomyProblem
from gapscan.schema.facts import GuideFact
from gapscan.schema.knowledge import Knowledge, Position
from gapscan.schema.taxonomy import (
    Blocker,
    Family,
    Gates,
    Guide,
    Level,
    Requirement,
    Skill,
    Taxonomy,
    Thresholds,
    Title,
    TitleRequirement,
)
from gapscan.taxonomy.entries import RequirementEntry, SkillEntry, TaxonomyFile, TitleEntry
from gapscan.taxonomy.knowledge_uses import KNOWLEDGE_PARTS, KNOWLEDGE_USES
from gapscan.taxonomy.located_yaml import YamlFile
from gapscan.taxonomy.word_classes import WordClasses, expand, unknown_classes

_DEFAULT_THRESHOLDS = Thresholds(ready=75, nearly=60, developing=40)
_PARTS = ("guides", "levels", "families", "skills", "word_classes", "requirements", "titles", *KNOWLEDGE_PARTS)

# part, field, and the part (or parts) whose ids the field holds
_USES = (
    ("skills", "facts", "guides"),
    ("skills", "parents", "skills"),
    ("skills", "neighbours", "skills"),
    ("requirements", "facts", "guides"),
    ("requirements", "skill", "skills"),
    ("requirements", "any_of", "skills"),
    ("requirements", "of", "skills"),
    ("requirements", "shown_by", "skills"),
    ("families", "related", "families"),
    ("levels", "facts", "guides"),
    ("levels", "by_guide", "guides"),
    ("titles", "facts", "guides"),
    ("titles", "family", "families"),
    ("titles", "level", "levels"),
    ("titles", "requirements", "requirements"),
    ("titles", "next", "titles"),
    ("titles", "levels_by_guide", "guides"),
    *KNOWLEDGE_USES,
)

Loaded = tuple[YamlFile, TaxonomyFile]
Reference = tuple[YamlFile, tuple[str | int, ...], str, str]
"""The file and path where an id is used, the part it belongs to, and the id."""


@dataclass
class _Parts:
    """The entries of all files by part and id, and the file that each stands in."""

    entries: dict[str, dict[str, object]] = field(default_factory=lambda: {part: {} for part in _PARTS})
    homes: dict[tuple[str, str], YamlFile] = field(default_factory=dict)
    thresholds: Thresholds | None = None
    problems: list[TaxonomyProblem] = field(default_factory=list)

    def add(self, file: YamlFile, content: TaxonomyFile) -> None:
        for part in _PARTS:
            for key, entry in getattr(content, part).items():
                if key in self.entries[part]:
                    first = self.homes[part, key].place_of((part, key))
                    self.problems.append(
                        file.problem((part, key), f"`{key}` is defined twice (first at {first})", "rename or merge one")
                    )
                    continue
                self.entries[part][key] = entry
                self.homes[part, key] = file
        if content.thresholds and self.thresholds:
            what = "`thresholds` are set twice"
            self.problems.append(file.problem(("thresholds",), what, "keep them in one file"))
        self.thresholds = self.thresholds or content.thresholds

    def of(self, part: str) -> dict[str, object]:
        return self.entries[part]


def link(loaded: list[Loaded], sha256: str) -> tuple[Taxonomy | None, list[TaxonomyProblem]]:
    """Join the files and look up every id.

    Args:
        loaded: each file with its validated content.
        sha256: the hash of the source, kept in the taxonomy.

    Returns:
        The taxonomy, or None with the problems that stand in its way.
    """
    parts = _Parts()
    for file, content in loaded:
        parts.add(file, content)
    classes: WordClasses = parts.of("word_classes")  # type: ignore[assignment]
    nameless = [problem for file, content in loaded for problem in unknown_classes(file, content, classes)]
    problems = [*parts.problems, *_dangling(loaded, parts), *nameless, *_cycles(parts)]
    if problems:
        return None, problems
    requirements = {key: _requirement(key, entry) for key, entry in parts.of("requirements").items()}
    taxonomy = Taxonomy(
        sha256=sha256,
        guides=tuple(Guide(id=key, title=e.title) for key, e in sorted(parts.of("guides").items())),  # type: ignore[attr-defined]
        levels=tuple(Level(id=key, **_fields(entry)) for key, entry in parts.of("levels").items()),
        thresholds=parts.thresholds or _DEFAULT_THRESHOLDS,
        families=tuple(Family(id=key, **_fields(entry)) for key, entry in sorted(parts.of("families").items())),
        skills=tuple(_skill(key, entry, classes) for key, entry in sorted(parts.of("skills").items())),
        blockers=tuple(Blocker(**_fields(b)) for _, content in loaded for b in content.blockers),
        titles=tuple(_title(key, entry, requirements) for key, entry in sorted(parts.of("titles").items())),
        knowledge=Knowledge.model_validate({part: parts.of(part) for part in KNOWLEDGE_PARTS}),
    )
    return taxonomy, []


def _fields(entry: object) -> dict[str, object]:
    return {name: getattr(entry, name) for name in type(entry).model_fields}  # type: ignore[attr-defined]


def _skill(key: str, entry: object, classes: WordClasses) -> Skill:
    assert isinstance(entry, SkillEntry)  # noqa: S101
    fields = _fields(entry) | {
        "aliases": [alias if isinstance(alias, str) else alias.alias() for alias in entry.aliases],
        "patterns": tuple(expand(pattern, classes) for pattern in entry.patterns),
    }
    return Skill(id=key, **fields)


def _requirement(key: str, entry: object) -> Requirement:
    assert isinstance(entry, RequirementEntry)  # noqa: S101
    return Requirement(
        id=key,
        label=entry.label,
        skills=entry.skills,
        at_least=entry.at_least or 1,
        evidence=entry.evidence,
        shown_by=entry.shown_by,
        advice=entry.advice,
        facts=entry.facts,
    )


def _title(key: str, entry: object, requirements: dict[str, Requirement]) -> Title:
    assert isinstance(entry, TitleEntry)  # noqa: S101
    total = sum(weighed.weight for weighed in entry.requirements.values())
    weighed_requirements = tuple(
        TitleRequirement(
            requirement=requirements[name],
            weight=weighed.weight / total,
            importance=weighed.importance,
            claim=weighed.claim,
            months=weighed.months,
        )
        for name, weighed in entry.requirements.items()
    )
    fields = _fields(entry) | {"requirements": weighed_requirements, "gates": Gates(**_fields(entry.gates))}
    return Title(id=key, **fields)


def _dangling(loaded: list[Loaded], parts: _Parts) -> list[TaxonomyProblem]:
    problems = []
    defined: dict[str, frozenset[str]] = {}
    for file, content in loaded:
        for _, path, part, key in _references(file, content):
            if part not in defined:
                defined[part] = frozenset(key for home in part.split(" or ") for key in parts.of(home))
            if key not in defined[part]:
                what = f"`{key}` is used here and defined nowhere"
                under = " or ".join(f"`{home}:`" for home in part.split(" or "))
                problems.append(file.problem(path, what, f"define it under {under} or mend the spelling"))
    return problems


def _references(file: YamlFile, content: TaxonomyFile) -> Iterator[Reference]:
    for part, name, target in _USES:
        for key, entry in getattr(content, part).items():
            for place, used in _ids(getattr(entry, name)):
                yield file, (part, key, name, *place), target, used
    for index, dropped in enumerate(content.dropped):
        for number, fact in enumerate(dropped.facts):
            yield file, ("dropped", index, "facts", number), "guides", fact.guide
        if dropped.into is not None:
            yield file, ("dropped", index, "into"), " or ".join(_PARTS), dropped.into


def _ids(value: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The ids of a field, each with its path below the field: an id, ids, facts or positions, or a mapping's keys."""
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, dict):
        yield from (((key,), key) for key in value)
    elif isinstance(value, tuple):
        for index, used in enumerate(value):
            if isinstance(used, Position):
                yield from (((index, "facts", place), fact.guide) for place, fact in enumerate(used.facts))
            else:
                yield (index,), used.guide if isinstance(used, GuideFact) else used


def _cycles(parts: _Parts) -> list[TaxonomyProblem]:
    skills = parts.of("skills")
    problems = []
    for key in skills:
        front, seen = [key], set[str]()
        while front:
            above = {up for one in front if one in skills for up in skills[one].parents}  # type: ignore[attr-defined]
            if key in above:
                file = parts.homes["skills", key]
                problems.append(
                    file.problem(("skills", key, "parents"), f"`{key}` is above itself", "drop the parent that loops")
                )
                break
            front = sorted(above - seen)
            seen |= above
    return problems
