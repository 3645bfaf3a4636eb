"""What reports tell beside the scores: loaded strictly, complete in its links, and in words of our own."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gapscan.errors import TaxonomyError
from gapscan.schema.knowledge import AdviceCheck, Knowledge
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_located, load_taxonomy
from gapscan.text.normaliser import normalise
from gapscan.text.tokens import tokenise
from tests.taxonomy.inventory import GUIDES, needs_guides
from tests.taxonomy.small import load

PROJECT = Path(__file__).parents[2]
LINKS = {"github", "linkedin", "kaggle", "scholar", "website"}
# eight words in a row of a guide are a sentence of theirs and no name any more
LONGEST_COMMON_RUN = 7
STEP = "progression:\n  up: {source: weaver, target: %s, kind: promotion, facts: [atlas:1]}\n"
TWO_SIDES = """conflicts:
  c: {label: L, topic: years, held: H, positions: [{says: a, facts: [map:1]}, {says: b}]}
"""


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy(use_cache=False)


@pytest.fixture(scope="module")
def knowledge(taxonomy: Taxonomy) -> Knowledge:
    return taxonomy.knowledge


def entries(knowledge: Knowledge) -> Iterator[tuple[str, str, object]]:
    for part in Knowledge.model_fields:
        for key, entry in getattr(knowledge, part).items():
            yield part, key, entry


@pytest.mark.parametrize(
    ("part", "least"),
    [
        ("education", 30),
        ("experience", 15),
        ("proofs", 25),
        ("certifications", 30),
        ("goals", 70),
        ("resources", 60),
        ("specialisations", 25),
        ("interview_topics", 30),
        ("salaries", 25),
        ("salary_premiums", 3),
        ("salary_factors", 8),
        ("advice", 40),
        ("stages", 10),
        ("progression", 50),
        ("conflicts", 20),
    ],
)
def test_each_part_is_there(knowledge: Knowledge, part: str, least: int) -> None:
    assert len(getattr(knowledge, part)) >= least


def test_all_parts_are_counted_above(knowledge: Knowledge) -> None:
    assert len(Knowledge.model_fields) == 15
    assert len(list(entries(knowledge))) > 450


def test_what_comes_from_a_guide_says_where_and_the_fields_own_does_not(knowledge: Knowledge) -> None:
    without_facts = {"stages"}
    wrong = [
        f"{part}.{key}"
        for part, key, entry in entries(knowledge)
        if part not in without_facts and bool(entry.facts) != (getattr(entry, "origin", "guide") == "guide")  # type: ignore[attr-defined]
    ]
    assert wrong == []


def test_a_salary_cites_the_guide_that_it_names(knowledge: Knowledge) -> None:
    assert [
        key for key, band in knowledge.salaries.items() if {fact.guide for fact in band.facts} != {band.guide}
    ] == []
    assert [key for key, band in knowledge.salaries.items() if band.max is not None and band.max < band.min] == []


def test_every_salary_has_a_currency_and_only_stated_years(knowledge: Knowledge) -> None:
    assert {band.currency for band in knowledge.salaries.values()} == {"USD"}
    assert knowledge.salaries["engineer-indeed"].year == 2019
    assert knowledge.salaries["scientist-entry"].year is None


def test_conflicts_have_sides_that_cite_different_lines(knowledge: Knowledge) -> None:
    for key, conflict in knowledge.conflicts.items():
        cited = [frozenset((fact.guide, fact.line) for fact in position.facts) for position in conflict.positions]
        assert len(set(cited)) == len(cited), key
        assert all(cited), key


def test_a_title_whose_level_is_disputed_has_a_conflict(taxonomy: Taxonomy) -> None:
    """A guide that states another level than the one held."""
    levels = {level.id for level in taxonomy.levels}
    about = {name for conflict in taxonomy.knowledge.conflicts.values() for name in conflict.about}
    disputed = {
        title.id
        for title in taxonomy.titles
        for says in title.levels_by_guide.values()
        if says.split()[0].strip(",;") in levels and says.split()[0].strip(",;") != title.level
    }
    assert len(disputed) >= 3
    assert disputed <= about | {"data-scientist-mid"}


def test_advice_looks_for_what_exists(taxonomy: Taxonomy) -> None:
    sections = {kind.value for kind in SectionKind}
    for key, advice in taxonomy.knowledge.advice.items():
        known = {AdviceCheck.HAS_LINK: LINKS, AdviceCheck.HAS_SECTION: sections}.get(
            advice.check, set(taxonomy.skill_by_id)
        )
        assert set(advice.looks_for) <= known, key
        needs = {AdviceCheck.HAS_LINK, AdviceCheck.HAS_SECTION, AdviceCheck.HAS_EVIDENCE_OF}
        assert bool(advice.looks_for) or advice.check not in needs, key
        assert advice.check is not AdviceCheck.IS_RECENT or advice.within_months, key
        assert advice.share is None or 0 < advice.share <= 1, key


def test_most_advice_can_be_told_from_a_resume(knowledge: Knowledge) -> None:
    unseen = {AdviceCheck.NONE, AdviceCheck.REPOSITORY}
    assert sum(advice.check not in unseen for advice in knowledge.advice.values()) >= 25


def test_a_gap_in_nearly_any_hard_requirement_has_a_place_to_learn(taxonomy: Taxonomy) -> None:
    """A resource for one of the skills that satisfy the requirement, or for a broader one of it."""
    taught = {skill for resource in taxonomy.knowledge.resources.values() for skill in resource.skills}
    asked = {
        requirement.requirement.id: requirement.requirement
        for title in taxonomy.titles
        for requirement in title.requirements
        if any(not taxonomy.skill_by_id[skill].is_soft for skill in requirement.requirement.skills)
    }
    helped = [
        key
        for key, requirement in asked.items()
        if any({skill, *taxonomy.broader[skill]} & taught for skill in requirement.skills)
    ]
    assert len(asked) > 60
    assert len(helped) / len(asked) >= 0.9


def test_wordings_belong_to_entries_and_are_names(taxonomy: Taxonomy) -> None:
    known = {
        "skills": set(taxonomy.skill_by_id),
        "titles": set(taxonomy.title_by_id),
        "levels": set(taxonomy.level_by_id),
    }
    quoted = [content.wordings for _, content in load_located().loaded if content.wordings]
    assert quoted
    for wordings in quoted:
        for part, names in wordings.items():
            assert set(names) <= known[part]
            assert [words for many in names.values() for words in many if len(words.split()) > 5] == []


def test_it_survives_the_cache(taxonomy: Taxonomy) -> None:
    again = Taxonomy.model_validate_json(taxonomy.model_dump_json())
    assert again.knowledge == taxonomy.knowledge


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (STEP % "nobody", "`nobody` is used here and defined nowhere"),
        (STEP.replace("atlas", "map") % "senior", "`map` is used here and defined nowhere"),
        ("goals:\n  g: {label: L, kind: wish}\n", "goals.g.kind"),
        ("goals:\n  g: {label: L, kind: goal, stage: high}\n", "`high` is used here"),
        ("resources:\n  r: {name: R, kind: book, skills: [spinning]}\n", "`spinning` is used here"),
        ("conflicts:\n  c: {label: L, topic: years, positions: [{says: a}], held: H}\n", "conflicts.c.positions"),
        (TWO_SIDES, "`map` is used here"),
        ("dropped:\n  - {what: W, part: titles, reason: R, facts: []}\n", "dropped.0.facts"),
        ("dropped:\n  - {what: W, part: titles, reason: R, into: gone, facts: [atlas:1]}\n", "`gone` is used here"),
        ("salaries:\n  s: {guide: atlas, role: R, figure: range, min: much, currency: X}\n", "salaries.s.min"),
    ],
    ids=["step", "guide", "kind", "stage", "skill", "one-sided", "side", "dropped-nowhere", "into", "figure"],
)
def test_what_is_wrong_is_refused_with_its_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(TaxonomyError) as refused:
        load(tmp_path, knowledge__more=content.encode())
    assert said in str(refused.value)
    assert re.search(r"taxonomy/knowledge/more\.yaml:[1-9]", str(refused.value))


def test_a_step_may_lead_to_a_level_or_a_stage(tmp_path: Path) -> None:
    stages = "stages:\n  guild: {name: The guild}\n"
    found = load(tmp_path, knowledge__a=(STEP % "guild").encode(), knowledge__b=stages.encode())
    assert found.knowledge.progression["up"].target == "guild"
    assert found.knowledge.stages["guild"].name == "The guild"


@needs_guides
def test_no_sentence_of_a_guide_stands_in_the_project() -> None:
    length = LONGEST_COMMON_RUN + 1
    theirs = {run for file in sorted(GUIDES.glob("00*.txt")) for line in _lines(file) for run in _runs(line, length)}
    ours = [file for suffix in ("yaml", "md", "py") for file in sorted(PROJECT.rglob(f"*.{suffix}")) if _is_ours(file)]
    assert len(theirs) > 10_000
    assert len(ours) > 200
    copied = [
        f"{file.relative_to(PROJECT)}: {' '.join(run)}"
        for file in ours
        for line in _lines(file)
        for run in _runs(line, length)
        if run in theirs
    ]
    titles = {" ".join(words) for guide in load_taxonomy().guides for words in _runs(guide.title, length)}
    assert [one for one in copied if one.partition(": ")[2] not in titles] == []


def _is_ours(file: Path) -> bool:
    return file.relative_to(PROJECT).parts[0] in {"taxonomy", "docs", "src", "tests", "sample_resumes", "README.md"}


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split("\n")


def _runs(line: str, length: int) -> Iterator[tuple[str, ...]]:
    words = [token.key for token in tokenise(normalise(line).text)]
    for start in range(len(words) - length + 1):
        yield tuple(words[start : start + length])
