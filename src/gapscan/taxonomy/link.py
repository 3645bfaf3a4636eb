"""Entries of all files -> one checked `Taxonomy`: ids are unique, every id that is used exists."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gapscan.errors import TaxonomyProblem
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
from gapscan.taxonomy.located_yaml import YamlFile

_DEFAULT_THRESHOLDS = Thresholds(ready=75, nearly=60, developing=40)
_PARTS = ("guides", "levels", "families", "skills", "requirements", "titles")

Loaded = tuple[YamlFile, TaxonomyFile]
Reference = tuple[YamlFile, tuple[str | int, ...], str, str]
"""The file and path where an id is used, the part it belongs to, and the id."""


@dataclass
class _Parts:
    """The entries of all files by part and id, and the file that each stands in."""

    entries: dict[str, dict[str, object]] = field(default_factory=lambda: {part: {} for part in _PARTS})
    homes: dict[tuple[str, str], YamlFile] = field(default_factory=dict)
    problems: list[TaxonomyProblem] = field(default_factory=list)

    def add(self, file: YamlFile, content: TaxonomyFile) -> None:
        for part in _PARTS:
            for key, entry in getattr(content, part).items():
                if key in self.entries[part]:
                    home = self.homes[part, key]
                    first = f"{home.name}:{home.line_of((part, key))}"
                    self.problems.append(
                        file.problem((part, key), f"`{key}` is defined twice (first at {first})", "rename or merge one")
                    )
                    continue
                self.entries[part][key] = entry
                self.homes[part, key] = file

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
    problems = [*parts.problems, *_dangling(loaded, parts), *_cycles(parts)]
    if problems:
        return None, problems
    thresholds = next((c.thresholds for _, c in loaded if c.thresholds), _DEFAULT_THRESHOLDS)
    taxonomy = Taxonomy(
        sha256=sha256,
        guides=tuple(Guide(id=key, title=e.title) for key, e in sorted(parts.of("guides").items())),  # type: ignore[attr-defined]
        levels=tuple(Level(id=key, **_fields(entry)) for key, entry in parts.of("levels").items()),
        thresholds=thresholds,
        families=tuple(Family(id=key, **_fields(entry)) for key, entry in sorted(parts.of("families").items())),
        skills=tuple(_skill(key, entry) for key, entry in sorted(parts.of("skills").items())),
        blockers=tuple(Blocker(**_fields(b)) for _, content in loaded for b in content.blockers),
        titles=tuple(_title(key, entry, parts) for key, entry in sorted(parts.of("titles").items())),
    )
    return taxonomy, []


def _fields(entry: object) -> dict[str, object]:
    return {name: getattr(entry, name) for name in type(entry).model_fields}  # type: ignore[attr-defined]


def _skill(key: str, entry: object) -> Skill:
    assert isinstance(entry, SkillEntry)  # noqa: S101
    fields = _fields(entry) | {"aliases": tuple(alias.alias() for alias in entry.aliases)}
    return Skill(id=key, **fields)


def _requirement(key: str, entry: object) -> Requirement:
    assert isinstance(entry, RequirementEntry)  # noqa: S101
    return Requirement(
        id=key,
        label=entry.label,
        skills=entry.skills,
        at_least=entry.at_least or 1,
        evidence=entry.evidence,
        advice=entry.advice,
        facts=entry.facts,
    )


def _title(key: str, entry: object, parts: _Parts) -> Title:
    assert isinstance(entry, TitleEntry)  # noqa: S101
    total = sum(weighed.weight for weighed in entry.requirements.values())
    requirements = tuple(
        TitleRequirement(
            requirement=_requirement(name, parts.of("requirements")[name]),
            weight=weighed.weight / total,
            importance=weighed.importance,
            claim=weighed.claim,
            months=weighed.months,
        )
        for name, weighed in entry.requirements.items()
    )
    fields = _fields(entry) | {"requirements": requirements, "gates": Gates(**_fields(entry.gates))}
    return Title(id=key, **fields)


def _dangling(loaded: list[Loaded], parts: _Parts) -> list[TaxonomyProblem]:
    problems = []
    for file, content in loaded:
        for _, path, part, key in _references(file, content):
            if key not in parts.of(part):
                what = f"`{key}` is used here and defined nowhere"
                problems.append(file.problem(path, what, f"define it under `{part}:` or mend the spelling"))
    return problems


def _references(file: YamlFile, content: TaxonomyFile) -> Iterator[Reference]:
    for part in ("skills", "requirements", "titles", "levels"):
        for key, entry in getattr(content, part).items():
            for index, fact in enumerate(entry.facts):
                yield file, (part, key, "facts", index), "guides", fact.guide
    for key, skill in content.skills.items():
        for name in ("parents", "neighbours"):
            for index, used in enumerate(getattr(skill, name)):
                yield file, ("skills", key, name, index), "skills", used
    for key, requirement in content.requirements.items():
        yield from ((file, ("requirements", key), "skills", used) for used in requirement.skills)
    for key, family in content.families.items():
        for index, used in enumerate(family.related):
            yield file, ("families", key, "related", index), "families", used
    for key, title in content.titles.items():
        yield from _title_references(file, key, title)


def _title_references(file: YamlFile, key: str, title: TitleEntry) -> Iterator[Reference]:
    yield file, ("titles", key, "family"), "families", title.family
    yield file, ("titles", key, "level"), "levels", title.level
    for used in title.requirements:
        yield file, ("titles", key, "requirements", used), "requirements", used
    for index, used in enumerate(title.next):
        yield file, ("titles", key, "next", index), "titles", used
    for guide in title.levels_by_guide:
        yield file, ("titles", key, "levels_by_guide", guide), "guides", guide


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
