import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.cohort.anonymity import FEW, LEAST_GROUP, WITHHELD, hide_row, suppressed
from gapscan.cohort.duplicates import SAME_BYTES, SAME_PERSON, Identity, find_duplicates
from gapscan.cohort.groups import group_people
from gapscan.cohort.mentors import find_topics
from gapscan.schema.cohort import CohortFigures, Count

gap_sets = st.dictionaries(st.integers(1, 30), st.frozensets(st.sampled_from("abcdefg"), max_size=4), max_size=20)


@given(gap_sets, st.randoms())
def test_groups_hold_everybody_with_gaps_once_in_any_order(gaps: dict[int, frozenset[str]], chance: object) -> None:
    groups = group_people(gaps)
    members = [number for group in groups for number in group.people]
    assert sorted(members) == sorted(number for number, each in gaps.items() if each)
    assert group_people(dict(reversed(gaps.items()))) == groups


def test_the_same_gaps_make_a_group() -> None:
    groups = group_people({1: "ab", 2: "ab", 3: "abc", 4: "xy", 5: ""})
    assert [(group.people, group.gaps) for group in groups] == [((1, 2, 3), ("a", "b")), ((4,), ("x", "y"))]


def test_learners_are_dealt_to_mentors_in_turn() -> None:
    coverage = {"sql": {1: 1.0, 2: 1.0, 3: 0.0, 4: 0.2, 5: 0.1, 6: 0.6}, "git": {1: 1.0, 3: 0.0}}
    (topic,) = find_topics(coverage, {"sql": {1: 0.9, 2: 1.0}})
    assert topic.mentors == (2, 1)
    assert topic.pairs == ((2, (3, 4)), (1, (5,)))


def _identity(number: int, name: str | None, *marks: str, sha256: str | None = None, is_read: bool = True) -> Identity:
    return Identity(number, str(number), f"{number}.pdf", sha256 or str(number), name, marks, is_read)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (_identity(1, "Ana Núñez", "mail:a@b"), _identity(2, "NUNEZ, Ana", "mail:a@b"), (SAME_PERSON, (1, 2))),
        (_identity(1, "Ana Núñez"), _identity(2, "Ana Núñez"), None),
        (_identity(1, "Ana", "mail:jobs@b"), _identity(2, "Bea", "mail:jobs@b"), None),
        (_identity(1, None, sha256="x"), _identity(2, None, sha256="x"), (SAME_BYTES, (1, 2))),
        (_identity(1, "Ana", "p", is_read=False), _identity(2, "Ana", "p"), (SAME_PERSON, (2, 1))),
    ],
    ids=["spelling", "name-alone", "shared-address", "bytes", "readable-first"],
)
def test_duplicates(one: Identity, other: Identity, expected: tuple[str, tuple[int, ...]] | None) -> None:
    found = find_duplicates([one, other])
    assert [(each.reason, each.numbers) for each in found] == ([expected] if expected else [])


@given(st.lists(st.integers(0, 30), min_size=2, max_size=6))
def test_hidden_numbers_stay_hidden(counts: list[int]) -> None:
    shown = hide_row(counts)
    assert all(told == count for told, count in zip(shown, counts, strict=True) if isinstance(told, int))
    assert not any(isinstance(told, int) and 0 < told < LEAST_GROUP for told in shown)
    hidden = sum(count for told, count in zip(shown, counts, strict=True) if isinstance(told, str))
    few, withheld = shown.count(FEW), shown.count(WITHHELD)
    if few:
        assert withheld
        assert hidden - LEAST_GROUP * withheld >= (LEAST_GROUP - 1) * few


@pytest.mark.parametrize(
    ("files", "people", "read", "told"),
    [
        (40, 40, 40, (40, 40, 40, 0)),
        (40, 40, 38, ("*", "*", 38, "<5")),
        (40, 40, 30, (40, 40, 30, 10)),
        (42, 40, 40, ("*", 40, 40, 0)),
        (50, 40, 40, (50, 40, 40, 0)),
        (40, 40, 3, ("*", "*", "<5", 37)),
        (3, 3, 3, ("*", "<5", "<5", 0)),
        (40, 40, 0, (40, 40, 0, 40)),
    ],
)
def test_no_small_number_follows_from_others(files: int, people: int, read: int, told: tuple[Count, ...]) -> None:
    sizes = {"files": files, "people": people, "read": read, "partial": 0, "failed": people - read, "ungrouped": 0}
    facts = {"name": None, "blind": True, "unique": True, "tool_version": "1", "focus": None}
    lists = dict.fromkeys(set(CohortFigures.model_fields) - set(sizes) - set(facts), ())
    whole = CohortFigures.model_validate({**sizes, **facts, **lists})
    hidden = suppressed(whole, people=False)
    assert (hidden.files, hidden.people, hidden.read, hidden.failed) == told
