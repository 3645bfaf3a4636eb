from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.schema.assessment import Gap, GapKind
from gapscan.schema.taxonomy import Importance
from gapscan.ways import gap_order, smallest_set


def gap(key: str, points: float, importance: Importance = Importance.HELPFUL) -> Gap:
    return Gap(requirement=key, label=key, kind=GapKind.MISSING, importance=importance, points=points, advice="")


@pytest.mark.parametrize(
    ("gaps", "points", "must", "slow", "chosen"),
    [
        pytest.param([("a", 5), ("b", 9), ("c", 2)], 8, [], (), ["b"], id="one-is-enough"),
        pytest.param([("a", 5), ("b", 9), ("c", 2)], 10, [], (), ["b", "a"], id="largest-first"),
        pytest.param([("b", 5), ("a", 5)], 4, [], (), ["a"], id="ties-by-id"),
        pytest.param([("a", 5), ("b", 4)], 4, [], ("a",), ["b"], id="what-can-be-worked-on-first"),
        pytest.param([("a", 5), ("b", 4)], 5, [], ("a",), ["a"], id="slow-where-it-is-needed"),
        pytest.param([("a", 5), ("b", 4)], 50, [], (), ["a", "b"], id="all-where-all-are-too-few"),
        pytest.param([("a", 5), ("b", 4)], 0, [], (), [], id="nothing-needed"),
        pytest.param([("a", 5), ("b", 4)], 4, ["b"], (), ["b"], id="must-is-enough"),
        pytest.param([("a", 5), ("b", 4)], 8, ["b"], (), ["b", "a"], id="must-comes-first"),
    ],
)
def test_smallest_set(
    gaps: list[tuple[str, float]], points: float, must: list[str], slow: tuple[str, ...], chosen: list[str]
) -> None:
    built = [gap(key, worth) for key, worth in gaps]
    first = [gap for gap in built if gap.requirement in must]
    found = smallest_set(sorted(built, key=gap_order), points, must=first, slow=slow)
    assert [gap.requirement for gap in found] == chosen


@given(
    worths=st.lists(st.integers(1, 30), min_size=1, max_size=7),
    points=st.integers(1, 60),
    slow=st.sets(st.integers(0, 6)),
)
def test_no_smaller_set_reaches_it(worths: list[int], points: int, slow: set[int]) -> None:
    gaps = [gap(f"g{index}", worth) for index, worth in enumerate(worths)]
    found = smallest_set(sorted(gaps, key=gap_order), points, slow={f"g{index}" for index in slow})
    if sum(worths) < points:
        assert len(found) == len(gaps)
        return
    assert sum(gap.points for gap in found) >= points
    assert all(sum(part) < points for part in combinations(worths, len(found) - 1))
