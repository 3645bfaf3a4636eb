"""The laws of teaching: exact is the best there is, greedy is never better, more gaps never lift fewer."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.cohort.lift import Hurdle, candidates_of, exact_set, greedy_set, hurdle_of, lifted
from gapscan.schema.cohort import Sheet, SheetTerm, TitleStanding
from gapscan.schema.taxonomy import Importance, Thresholds, Verdict

GAPS = "abcdef"
hurdles = st.builds(
    Hurdle,
    points=st.integers(1, 20).map(float),
    gains=st.dictionaries(st.sampled_from(GAPS), st.integers(1, 9).map(float), max_size=5),
    must=st.frozensets(st.sampled_from(GAPS), max_size=1),
)
crowds = st.lists(st.lists(hurdles, min_size=1, max_size=3).map(tuple), max_size=8)


@given(crowds, st.integers(1, 4))
def test_exact_is_the_best_of_all_sets(people: list[tuple[Hurdle, ...]], size: int) -> None:
    candidates = candidates_of(people)
    best = max((lifted(people, chosen) for chosen in combinations(candidates, min(size, len(candidates)))), default=0)
    assert lifted(people, exact_set(people, candidates, size)) == best


@given(crowds, st.integers(1, 4))
def test_greedy_is_never_better_than_exact(people: list[tuple[Hurdle, ...]], size: int) -> None:
    candidates = candidates_of(people)
    greedy, exact = greedy_set(people, candidates, size), exact_set(people, candidates, size)
    assert len(greedy) == len(set(greedy)) == min(size, len(candidates))
    assert lifted(people, greedy) <= lifted(people, exact)


@given(crowds)
def test_more_gaps_never_lift_fewer(people: list[tuple[Hurdle, ...]]) -> None:
    counts = [lifted(people, greedy_set(people, GAPS, size)) for size in range(1, 6)]
    assert counts == sorted(counts)


def test_steps_can_miss_the_best_set() -> None:
    alone = (Hurdle(1.0, {"a": 1.0}),)
    together = [(Hurdle(2.0, {"b": 1.0, "c": 1.0}),)] * 2
    people = [alone, *together]
    assert lifted(people, greedy_set(people, "abc", 2)) == 1
    assert exact_set(people, "abc", 2) == ("b", "c")


SHEET = Sheet(
    title_id="t",
    title="T",
    family="f",
    level="entry",
    terms=(
        SheetTerm(requirement="sql", label="SQL", importance=Importance.CRITICAL, weight=0.4),
        SheetTerm(requirement="git", label="Git", importance=Importance.HELPFUL, weight=0.3),
        SheetTerm(requirement="years", label="Years", importance=Importance.IMPORTANT, weight=0.3),
    ),
)
THRESHOLDS = Thresholds(ready=75, nearly=60, developing=40)


@pytest.mark.parametrize(
    ("gates", "shown", "coverage", "goal", "expected"),
    [
        ("p.pp", 70.0, "1 0 1", Verdict.READY, (5.0, {"git"}, set())),
        ("p.fp", 60.0, "0 1 1", Verdict.READY, (15.0, {"sql"}, {"sql"})),
        ("f.pp", 70.0, "1 0 1", Verdict.READY, None),
        ("f.pp", 70.0, "1 0 0", Verdict.DEVELOPING, (0.0, {"git"}, set())),
        ("pupp", 70.0, "1 0 1", Verdict.READY, None),
        ("p.pf", 35.0, "1 0 1", Verdict.READY, (25.0, {"git"}, set())),
        ("p.pp", 40.0, "1 0 0", Verdict.READY, None),
    ],
    ids=["points", "critical-must", "years-hold", "years-allow", "degree-holds", "evidence", "time-only"],
)
def test_what_lacks(
    gates: str, shown: float, coverage: str, goal: Verdict, expected: tuple[float, set[str], set[str]] | None
) -> None:
    covered = [float(each) for each in coverage.split()]
    score = sum(100 * term.weight * each for term, each in zip(SHEET.terms, covered, strict=True))
    standing = TitleStanding(
        sheet=0, score=score, verdict=Verdict.EARLY, gates=gates, shown=shown, coverage=coverage, gaps="mmm"
    )
    hurdle = hurdle_of(standing, SHEET, goal, THRESHOLDS, slow={"years"})
    found = hurdle and (round(hurdle.points, 6), set(hurdle.gains), set(hurdle.must))
    assert found == expected
