"""Every entry of the reader's index is in the taxonomy, merged into a named entry, or dropped with a reason.

An entry is known by what identifies it in its section (an id, a name, figures) where it has such a thing, and by its
lines: of every line, the taxonomy's part must hold at least as many statements as the index, so that one statement
never stands for two.
"""

from collections import Counter
from collections.abc import Iterable

import pytest

from gapscan.schema.facts import GuideFact
from gapscan.taxonomy import LocatedTaxonomy, Resolver, load_located
from tests.taxonomy.inventory import Line, inventory, lines_of, needs_guides

pytestmark = needs_guides

SIZES = {
    "skills": 380,
    "titles": 74,
    "levels": 21,
    "level_conflicts": 5,
    "level_reconciliation": 5,
    "education": 33,
    "experience": 47,
    "certifications": 14,
    "goals": 74,
    "learning_resources": 29,
    "specializations": 27,
    "presentation_advice": 40,
    "interview_topics": 33,
    "salaries": 32,
    "salary_factors": 8,
    "progression": 52,
    "oddities": 64,
}
# the parts that hold a section's statements, and the name under which a statement of it is dropped
PARTS_OF = {
    "level_conflicts": (("conflicts",), "conflicts"),
    "education": (("education",), "education"),
    "experience": (("experience", "proofs"), "experience"),
    "certifications": (("certifications", "advice"), "certifications"),
    "goals": (("goals",), "goals"),
    "learning_resources": (("resources",), "resources"),
    "specializations": (("specialisations",), "specialisations"),
    "presentation_advice": (("advice",), "advice"),
    "interview_topics": (("interview_topics",), "interview_topics"),
    "salaries": (("salaries", "salary_premiums"), "salaries"),
    "salary_factors": (("salary_factors",), "salary_factors"),
    "progression": (("progression",), "progression"),
    "oddities": (("conflicts",), "oddities"),
}


@pytest.fixture(scope="module")
def located() -> LocatedTaxonomy:
    return load_located()


def as_lines(facts: Iterable[GuideFact]) -> set[Line]:
    return {Line(fact.guide, fact.line) for fact in facts}


def dropped_lines(located: LocatedTaxonomy, part: str) -> list[set[Line]]:
    return [as_lines(one.facts) for _, content in located.loaded for one in content.dropped if one.part == part]


def statements(located: LocatedTaxonomy, section: str) -> list[set[Line]]:
    """The lines of each statement that the taxonomy holds or drops for a section."""
    parts, dropped_as = PARTS_OF[section]
    entries = [entry for part in parts for entry in getattr(located.taxonomy.knowledge, part).values()]
    return [as_lines(entry.facts) for entry in entries] + dropped_lines(located, dropped_as)


def test_the_index_is_the_whole_one() -> None:
    assert {section: len(entries) for section, entries in inventory().items()} == SIZES
    assert set(PARTS_OF) | {"skills", "titles", "levels", "level_reconciliation"} == set(SIZES)


@pytest.mark.parametrize("section", PARTS_OF)
def test_every_statement_of_every_line_is_accounted_for(located: LocatedTaxonomy, section: str) -> None:
    ours = Counter(line for lines in statements(located, section) for line in lines)
    theirs = Counter(line for entry in inventory()[section] for line in lines_of(entry))
    assert {line: count - ours[line] for line, count in theirs.items() if count > ours[line]} == {}


def test_every_skill_is_one_and_cites_its_lines(located: LocatedTaxonomy) -> None:
    known = located.taxonomy.skill_by_id
    entries = inventory()["skills"]
    assert [entry["id"] for entry in entries if entry["id"] not in known] == []
    cited = {str(entry["id"]): as_lines(known[str(entry["id"])].facts) for entry in entries}
    assert [entry["id"] for entry in entries if not cited[str(entry["id"])] & lines_of(entry)] == []
    mentions = [(line, str(entry["id"])) for entry in entries for line in lines_of(entry)]
    kept = sum(line in cited[key] for line, key in mentions)
    # a mention may be left out where the line, read again, does not speak of the skill
    assert kept / len(mentions) > 0.999


def test_every_title_is_one_or_dropped(located: LocatedTaxonomy) -> None:
    dropped = {
        one.what.casefold(): as_lines(one.facts)
        for _, content in located.loaded
        for one in content.dropped
        if one.part == "titles"
    }
    unaccounted = []
    resolver = Resolver(located.taxonomy)
    for entry in inventory()["titles"]:
        name, lines = str(entry["title"]), lines_of(entry)
        names = [name, *map(str, entry["variants"])]  # type: ignore[call-overload]
        if not dropped.get(name.casefold(), set()) & lines and not cited_by_a_title(located, resolver, names, lines):
            unaccounted.append(name)
    assert unaccounted == []


def cited_by_a_title(located: LocatedTaxonomy, resolver: Resolver, names: list[str], lines: set[Line]) -> bool:
    found = [one for name in names for one in resolver.resolve(name) if one.similarity == 1]
    titles = {one.id for one in found if one.part == "title"}
    return any(as_lines(located.taxonomy.title_by_id[title].facts) & lines for title in titles)


@pytest.mark.parametrize("section", ["levels", "level_reconciliation"])
def test_every_level_definition_is_held_by_its_level(located: LocatedTaxonomy, section: str) -> None:
    levels = {level.id: as_lines(level.facts) for level in located.taxonomy.levels}
    knowledge = located.taxonomy.knowledge
    others = (knowledge.salaries, knowledge.salary_premiums, knowledge.progression, knowledge.conflicts)
    beside = {line for part in others for entry in part.values() for line in as_lines(entry.facts)}
    beside |= {line for lines in dropped_lines(located, "levels") for line in lines}
    unaccounted = []
    for entry in inventory()[section]:
        level = str(entry.get("canonical") or entry["level"])
        held = levels.get(level, set())
        lines = lines_of(entry)
        if not lines <= held | beside or (level in levels and not lines & held):
            unaccounted.append((level, sorted(lines - held - beside)))
    assert unaccounted == []


def test_every_salary_has_its_figures(located: LocatedTaxonomy) -> None:
    knowledge = located.taxonomy.knowledge
    ours = {(band.min, band.max, line) for band in knowledge.salaries.values() for line in as_lines(band.facts)}
    theirs = {
        (entry["min"], entry["max"], line)
        for entry in inventory()["salaries"]
        if entry["min"] is not None
        for line in lines_of(entry)
    }
    of_all_workers = {(41535, 41535, Line("ml-careers-by-degree", 8))}
    assert theirs - ours == of_all_workers


@pytest.mark.parametrize(
    ("section", "part"),
    [("certifications", "certifications"), ("learning_resources", "resources"), ("specializations", "specialisations")],
)
def test_what_has_a_name_is_found_by_it(located: LocatedTaxonomy, section: str, part: str) -> None:
    """Each name shares a word with the entry of ours that cites the same line."""
    ours = getattr(located.taxonomy.knowledge, part).values()
    lost = []
    for entry in inventory()[section]:
        words = {word.strip("()/,.").casefold() for word in str(entry["name"]).split()}
        sharing = [one for one in ours if as_lines(one.facts) & lines_of(entry)]
        names = " ".join(f"{one.name} {' '.join(one.wording)}" for one in sharing).casefold()
        is_rule = words & {"rule", "generic", "index"}
        if not is_rule and not any(len(word) > 2 and word[:5] in names for word in words):
            lost.append(entry["name"])
    assert lost == []
