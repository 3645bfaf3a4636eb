import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.advise.pointers import Wanted, fitting
from gapscan.schema.facts import GuideFact
from gapscan.schema.knowledge import Resource
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
    assert fitting(known, wanted("pytorch"), most=5, broadest=1) == []


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
