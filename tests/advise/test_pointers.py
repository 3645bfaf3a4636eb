import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.advise.pointers import BROADER, NARROWER, Wanted, fitting
from gapscan.schema.facts import GuideFact
from gapscan.schema.knowledge import Certification, Resource
from gapscan.schema.taxonomy import Skill, SkillKind, Taxonomy
from tests.advise.factory import taxonomy

ENTRIES = {
    "book": Resource(name="Book", kind="book", skills=("deep-learning", "programming")),
    "course": Resource(name="Course", kind="course", skills=("deep-learning",), origin="field"),
    "guided": Resource(
        name="Guided", kind="course", skills=("deep-learning",), facts=(GuideFact(guide="ml-engineer", line=3),)
    ),
    "tutorial": Resource(name="Tutorial", kind="documentation", skills=("pytorch",), levels=("entry",)),
    "talk": Resource(name="Talk", kind="method", skills=("communication",)),
    "any": Resource(name="Any", kind="course"),
}
LEVELS = {key: entry.levels for key, entry in ENTRIES.items()}


def wanted(*skills: str, level: str = "mid", preferred: tuple[str, ...] = ()) -> Wanted:
    return Wanted(skills, frozenset(preferred), level, taxonomy())


@pytest.mark.parametrize(
    ("skills", "level", "expected"),
    [
        pytest.param(("deep-learning",), "mid", ["guided", "course", "book"], id="specific-then-guides"),
        pytest.param(("pytorch",), "senior", ["tutorial"], id="the-skill-itself-on-any-rung"),
        pytest.param(
            ("pytorch", "deep-learning"), "mid", ["tutorial", "guided", "course", "book"], id="first-asked-first"
        ),
        pytest.param(("mentoring",), "mid", [], id="no-parent-stands-in-for-a-soft-skill"),
        pytest.param(("clustering",), "mid", [], id="nothing-fits"),
        pytest.param((), "mid", [], id="nothing-wanted"),
    ],
)
def test_what_fits(skills: tuple[str, ...], level: str, expected: list[str]) -> None:
    found = fitting(ENTRIES, wanted(*skills, level=level), most=5, levels=LEVELS)
    assert sorted(key for key, _ in found) == sorted(expected)
    if len(skills) == 1:
        assert [key for key, _ in found] == expected


def test_a_parent_stands_in_for_a_hard_skill_only_where_it_may() -> None:
    known = {key: ENTRIES[key] for key in ("course", "talk")}
    assert [key for key, _ in fitting(known, wanted("pytorch"), most=5)] == ["course"]
    assert fitting(known, wanted("pytorch"), most=5, broadest=NARROWER) == []


DOMAIN = (
    Skill(id="statistics", name="Statistics", kind=SkillKind.MATHEMATICS),
    Skill(id="regression", name="Regression", kind=SkillKind.CONCEPT_METHOD, parents=("statistics",)),
    Skill(id="industry", name="Knowledge of an industry", kind=SkillKind.DOMAIN),
    Skill(id="finance", name="Finance", kind=SkillKind.DOMAIN, parents=("statistics", "industry")),
)
CERTIFICATES = {
    "analyst": Certification(name="Chartered Analyst", skills=("finance",)),
    "modeller": Certification(name="Modeller", skills=("regression",)),
}


@pytest.mark.parametrize(
    ("skill", "expected"),
    [
        pytest.param("statistics", ["modeller"], id="a-field-shows-no-method"),
        pytest.param("industry", ["analyst"], id="a-field-shows-a-broader-field"),
        pytest.param("finance", ["analyst"], id="the-field-itself"),
    ],
)
def test_a_certificate_of_a_field_stands_for_fields_alone(skill: str, expected: list[str]) -> None:
    asked = Wanted((skill,), frozenset(), "mid", with_skills(DOMAIN))
    assert [key for key, _ in fitting(CERTIFICATES, asked, most=5, broadest=NARROWER)] == expected


def with_skills(skills: tuple[Skill, ...]) -> Taxonomy:
    return Taxonomy(**{**dict(taxonomy()), "skills": skills, "titles": ()})


@pytest.mark.parametrize(
    ("below", "kind", "skills", "expected"),
    [
        pytest.param(3, SkillKind.CONCEPT_METHOD, ("s0",), ["course"], id="near-parent"),
        pytest.param(200, SkillKind.CONCEPT_METHOD, ("s0",), [], id="hundreds-below"),
        pytest.param(3, SkillKind.SOFT_SKILL, ("s0",), [], id="soft-parent"),
        pytest.param(3, SkillKind.CONCEPT_METHOD, ("other", "s0"), [], id="parent-of-a-further-way"),
    ],
)
def test_only_a_near_parent_of_what_is_asked_first_teaches_it(
    below: int, kind: SkillKind, skills: tuple[str, ...], expected: list[str]
) -> None:
    children = [Skill(id=f"s{n}", name=f"S{n}", kind=SkillKind.TOOL, parents=("broad",)) for n in range(below)]
    broad = (Skill(id="broad", name="Broad", kind=kind), Skill(id="other", name="Other", kind=SkillKind.TOOL))
    asked = Wanted(skills, frozenset(), "mid", with_skills((*broad, *children)))
    entries = {"course": Resource(name="Course", kind="course", skills=("broad",))}
    assert [key for key, _ in fitting(entries, asked, most=5, broadest=BROADER)] == expected
    assert [key for key, _ in fitting(entries, asked, most=5)] == ["course"]


def test_preferred_skills_come_first_and_later_ids_last() -> None:
    both = wanted("deep-learning", "programming", preferred=("programming",))
    assert [key for key, _ in fitting(ENTRIES, both, most=1)] == ["book"]
    found = fitting(ENTRIES, wanted("deep-learning"), most=3, later=("guided",))
    assert [key for key, _ in found] == ["course", "book", "guided"]


@given(st.permutations(sorted(ENTRIES)))
def test_the_order_of_entries_changes_nothing(order: list[str]) -> None:
    shuffled = {key: ENTRIES[key] for key in order}
    asked = wanted("pytorch", "deep-learning")
    assert fitting(shuffled, asked, most=3) == fitting(ENTRIES, asked, most=3)
