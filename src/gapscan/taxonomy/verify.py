"""Facts against the guides' texts: taxonomy files + guides -> `Verification`.

A fact holds if the guide has that line and the line names the thing. A neighbouring line is no evidence: of the 4,000
facts of our files, three in a hundred would pass on a random line of their guide, four in a hundred on the next line.
Only titles, levels and steps may rest on the line that a list stands under.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gapscan.errors import TaxonomyProblem
from gapscan.schema.facts import GuideFact
from gapscan.schema.knowledge import Stage
from gapscan.taxonomy.entries import GuideEntry, LevelEntry, SkillEntry, TaxonomyFile, TitleEntry
from gapscan.taxonomy.evidence import Evidence, Spellings, evidence_for
from gapscan.taxonomy.guide_text import GuideText, read_guide
from gapscan.taxonomy.link import Loaded
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.taxonomy.located_yaml import YamlFile

_MOST_LINES_NAMED = 3
YamlPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Verification:
    """How many facts each part has, and what is wrong with those that fail."""

    facts: dict[str, int]
    failures: dict[str, int]
    problems: tuple[TaxonomyProblem, ...]

    @property
    def holds(self) -> bool:
        """Whether every fact stands in its guide."""
        return not self.problems

    @property
    def table(self) -> list[tuple[str, int]]:
        """Parts with the number of their facts, in order of name."""
        return sorted(self.facts.items())

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return f"{sum(self.facts.values())} facts, {len(self.problems)} problem{'' if len(self.problems) == 1 else 's'}"


@dataclass(frozen=True)
class _Claim:
    """A fact with its place in the files and what its line must show."""

    file: YamlFile
    path: YamlPath
    fact: GuideFact
    evidence: Evidence

    @property
    def part(self) -> str:
        return str(self.path[0])


def verify(located: LocatedTaxonomy, folder: Path) -> Verification:
    """Check every fact of a taxonomy.

    Args:
        located: the taxonomy with its files.
        folder: where the guides' texts are; each guide's `file_prefix` says which file is its own.

    Returns:
        Counts by part, and one problem for each fact that no text bears out, with file, line and repair.
    """
    guides, problems = _read_guides(located, folder)
    facts: dict[str, int] = {}
    failures: dict[str, int] = {}
    for claim in _claims(located.loaded):
        facts[claim.part] = facts.get(claim.part, 0) + 1
        guide = guides.get(claim.fact.guide)
        if guide is None or claim.evidence.stands_in(guide, claim.fact.line):
            continue
        failures[claim.part] = failures.get(claim.part, 0) + 1
        problems.append(_failure(claim, guide))
    return Verification(facts, failures, tuple(problems))


def _read_guides(located: LocatedTaxonomy, folder: Path) -> tuple[dict[str, GuideText], list[TaxonomyProblem]]:
    guides: dict[str, GuideText] = {}
    problems = []
    for file, content in located.loaded:
        for key, entry in content.guides.items():
            found = _files_of(entry, folder)
            if len(found) == 1:
                guides[key] = read_guide(found[0])
            else:
                problems.append(_unreadable(file, key, entry, len(found)))
    return guides, problems


def _files_of(entry: GuideEntry, folder: Path) -> list[Path]:
    if entry.file_prefix is None or not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_file() and path.name.startswith(entry.file_prefix))


def _unreadable(file: YamlFile, key: str, entry: GuideEntry, found: int) -> TaxonomyProblem:
    if entry.file_prefix is None:
        return file.problem(("guides", key), f"`{key}` has no text to check", "add its `file_prefix`")
    what = f"{found or 'no'} file{'s' if found > 1 else ''} of the folder begin with `{entry.file_prefix}`"
    return file.problem(("guides", key, "file_prefix"), what, "name the folder with the guides, or mend the prefix")


def _claims(loaded: tuple[Loaded, ...]) -> Iterator[_Claim]:
    spellings = _spellings(loaded)
    for file, content in loaded:
        for path, key, entry in _entries(content):
            facts = getattr(entry, "facts", ())
            evidence = evidence_for(key, entry, spellings) if facts else Evidence()
            for number, fact in enumerate(facts):
                yield _Claim(file, (*path, "facts", number), fact, evidence)


def _entries(content: TaxonomyFile) -> Iterator[tuple[YamlPath, str, object]]:
    """All that can hold facts, each with its path and its id (empty where it has none)."""
    for part in type(content).model_fields:
        entries = getattr(content, part)
        if part == "conflicts":
            for key, conflict in entries.items():
                for number, position in enumerate(conflict.positions):
                    yield (part, key, "positions", number), key, position
        elif part == "dropped":
            for number, entry in enumerate(entries):
                yield (part, number), "", entry
        elif isinstance(entries, dict):
            for key, entry in entries.items():
                yield (part, key), key, entry


def _spellings(loaded: tuple[Loaded, ...]) -> Spellings:
    skills: dict[str, SkillEntry] = {}
    titles: dict[str, TitleEntry] = {}
    levels: dict[str, LevelEntry] = {}
    stages: dict[str, Stage] = {}
    wordings: dict[str, dict[str, tuple[str, ...]]] = {}
    word_classes: dict[str, tuple[str, ...]] = {}
    for _, content in loaded:
        word_classes |= content.word_classes
        skills |= content.skills
        titles |= content.titles
        levels |= content.levels
        stages |= content.stages
        for part, quoted in content.wordings.items():
            wordings.setdefault(part, {}).update(quoted)
    return Spellings(skills, titles, levels, stages, wordings, word_classes)


def _failure(claim: _Claim, guide: GuideText) -> TaxonomyProblem:
    fact, where = claim.fact, ".".join(map(str, claim.path[:2]))
    line = guide.line(fact.line)
    if line is None:
        what = f"{where}: {fact.guide}:{fact.line} is no line with words (the guide has {len(guide.lines)})"
    else:
        what = f"{where}: {fact.guide}:{fact.line} does not name {claim.evidence.sought}"
    nearest = _nearest(claim, guide)
    lines = ", ".join(map(str, nearest))
    repair = f"line{'s' if len(nearest) > 1 else ''} {lines} of it would" if nearest else "no line of that guide does"
    return claim.file.problem(claim.path, what, f"{repair}; mend the line, or quote the guide's word for it")


def _nearest(claim: _Claim, guide: GuideText) -> list[int]:
    bearing = [number for number in range(1, len(guide.lines) + 1) if claim.evidence.stands_in(guide, number)]
    return sorted(sorted(bearing, key=lambda number: abs(number - claim.fact.line))[:_MOST_LINES_NAMED])
