"""Which gaps to teach: hurdles of many people -> the sets of requirements that lift most of them to a verdict.

Somebody is lifted where, for one of the titles that would do, the closed gaps bring the points that lack and hold all
that must be among them. That is a threshold, so taking the best gap step by step can miss the best set; for small
cases every set is tried.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from operator import add

from gapscan.schema.cohort import Sheet, TitleStanding
from gapscan.schema.taxonomy import Importance, Thresholds, Verdict
from gapscan.score.gates import CAPS
from gapscan.ways import ROUNDING, threshold_of

EXACT_SIZE = 5
# sets that are tried x hurdles: about a second of work; enough for five of twenty gaps and a hundred people
EXACT_WORK = 4_000_000

_ORDER = list(Verdict)
_GATES = ("years", "degree")
_STATUS = {"f": "fail", "u": "unknown"}


@dataclass(frozen=True, slots=True)
class Hurdle:
    """What one title asks of one person for one verdict.

    `points` lack; `gains` are the points of each gap that can be taught; all of `must` have to be closed.
    """

    points: float
    gains: Mapping[str, float]
    must: frozenset[str] = frozenset()

    def brought(self, closed: Collection[str]) -> float:
        """The points that closing these gaps brings."""
        gains = self.gains
        return sum([gains[requirement] for requirement in closed if requirement in gains])

    def is_cleared(self, closed: Collection[str]) -> bool:
        """Whether closing these gaps is enough."""
        return self.must.issubset(closed) and self.brought(closed) + ROUNDING >= self.points

    def nearness(self, closed: Collection[str]) -> float:
        """How far these gaps lead, 0..1: the share of the points that lack, and of what must be closed."""
        share = min(1.0, self.brought(closed) / self.points) if self.points > 0 else 1.0
        held = len(self.must.intersection(closed)) / len(self.must) if self.must else 1.0
        return (share + held) / 2


Person = tuple[Hurdle, ...]
"""One person's hurdles: clearing any of them is enough."""


def hurdle_of(
    standing: TitleStanding, sheet: Sheet, goal: Verdict, thresholds: Thresholds, *, slow: Collection[str]
) -> Hurdle | None:
    """What lacks for a verdict, or None where no lesson leads there.

    Args:
        standing: the person and the title.
        sheet: what the title asks.
        goal: the verdict to reach.
        thresholds: the least score for each verdict.
        slow: requirements that only time closes: years, roles, degrees.

    Returns:
        The hurdle; None where years or a degree hold the verdict, or where all gaps together are too few. A closed gap
        is one that the person can show, so it counts against the gate of evidence too.
    """
    if any(_holds(gate, standing.gates[place], goal) for place, gate in enumerate(_GATES)):
        return None
    terms = list(zip(sheet.terms, standing.coverages, strict=True))
    gains = {t.requirement: 100 * t.weight * (1 - c) for t, c in terms if c < 1 and t.requirement not in slow}
    empty = {t.requirement for t, c in terms if c <= 0 and t.importance is Importance.CRITICAL}
    must = frozenset(empty if goal is Verdict.READY else ())
    lack = max(threshold_of(goal, thresholds) - standing.score, _evidence_lack(standing, goal, thresholds))
    hurdle = Hurdle(max(0.0, lack), gains, must)
    return hurdle if hurdle.is_cleared(gains) else None


def lifted(people: Iterable[Person], closed: Collection[str]) -> int:
    """How many people closing these gaps lifts."""
    chosen = frozenset(closed)
    return sum(any(hurdle.is_cleared(chosen) for hurdle in person) for person in people)


def greedy_set(people: Sequence[Person], candidates: Sequence[str], size: int) -> tuple[str, ...]:
    """Gaps taken one by one: each time the one that lifts most, then the one that leads furthest, then the first id.

    Args:
        people: their hurdles.
        candidates: requirements that may be taken.
        size: how many to take.

    Returns:
        At most `size` requirements, fewer where there are no more, in the order in which they were taken.
    """
    taken: list[str] = []
    waiting = list(people)
    while len(taken) < size and len(taken) < len(candidates):
        left = [one for one in sorted(candidates) if one not in taken]
        worth = {one: _worth(waiting, frozenset((*taken, one)), one) for one in left}
        taken.append(min(left, key=lambda one: (-worth[one][0], -round(worth[one][1], 6), one)))
        closed = frozenset(taken)
        waiting = [person for person in waiting if not any(hurdle.is_cleared(closed) for hurdle in person)]
    return tuple(taken)


def exact_set(people: Sequence[Person], candidates: Sequence[str], size: int) -> tuple[str, ...]:
    """The set of `size` gaps that lifts most people, of all sets; among equals the greedy one, then the first by id.

    Args:
        people: their hurdles.
        candidates: requirements that may be taken.
        size: how many to take; no larger set lifts fewer, so smaller ones are not tried.
    """
    best = greedy_set(people, candidates, size)
    most = lifted(people, best)
    search = _Search(people, sorted(candidates))
    for chosen in combinations(range(len(candidates)), min(size, len(candidates))):
        count = search.lifted(chosen)
        if count > most:
            best, most = tuple(search.candidates[place] for place in chosen), count
    return best


def may_be_exact(people: Sequence[Person], candidates: Sequence[str], size: int) -> bool:
    """Whether trying every set is cheap enough."""
    return size <= EXACT_SIZE and comb(len(candidates), size) * sum(map(len, people)) <= EXACT_WORK


class _Search:
    """Counts for one set after another, each made from the set before that shares its beginning."""

    def __init__(self, people: Sequence[Person], candidates: Sequence[str]) -> None:
        self.candidates = candidates
        hurdles = [(number, hurdle) for number, person in enumerate(people) for hurdle in person]
        self._owners = [number for number, _ in hurdles]
        self._gains = [[hurdle.gains.get(one, 0.0) for _, hurdle in hurdles] for one in candidates]
        bits = {one: 1 << place for place, one in enumerate(candidates)}
        unreachable = 1 << len(candidates)
        self._must = [sum(bits.get(one, unreachable) for one in hurdle.must) for _, hurdle in hurdles]
        # sums of the chosen gains so far, beginning with what lacks
        self._sums = [[ROUNDING - hurdle.points for _, hurdle in hurdles]]
        self._chosen: tuple[int, ...] = ()

    def lifted(self, chosen: tuple[int, ...]) -> int:
        common = 0
        while common < min(len(chosen), len(self._chosen)) and chosen[common] == self._chosen[common]:
            common += 1
        del self._sums[common + 1 :]
        for place in chosen[common:]:
            self._sums.append(list(map(add, self._sums[-1], self._gains[place])))
        self._chosen = chosen
        closed = sum(1 << place for place in chosen)
        rows = zip(self._sums[-1], self._must, self._owners, strict=True)
        return len({owner for total, must, owner in rows if total >= 0 and must & closed == must})


def candidates_of(people: Iterable[Person], most: int | None = None) -> tuple[str, ...]:
    """The gaps worth teaching: those with the most points over all people first; at most so many."""
    points: dict[str, float] = {}
    for person in people:
        for requirement in {requirement for hurdle in person for requirement in hurdle.gains}:
            gain = max(hurdle.gains.get(requirement, 0.0) for hurdle in person)
            points[requirement] = points.get(requirement, 0.0) + gain
    ranked = sorted(points, key=lambda requirement: (-round(points[requirement], 6), requirement))
    return tuple(ranked[:most])


def _worth(waiting: Iterable[Person], closed: frozenset[str], newest: str) -> tuple[int, float]:
    count, near = 0, 0.0
    for person in waiting:
        # those whom the newest gap does not touch stand where they stood
        touched = [hurdle for hurdle in person if newest in hurdle.gains]
        if any(hurdle.is_cleared(closed) for hurdle in touched):
            count += 1
        elif touched:
            before = closed - {newest}
            near += max(hurdle.nearness(closed) for hurdle in person) - max(
                hurdle.nearness(before) for hurdle in person
            )
    return count, near


def _holds(gate: str, letter: str, goal: Verdict) -> bool:
    cap = _cap(gate, letter)
    return cap is not None and _ORDER.index(cap) > _ORDER.index(goal)


def _cap(gate: str, letter: str) -> Verdict | None:
    return next(
        (cap for (name, status), cap in CAPS.items() if (name, status.value) == (gate, _STATUS.get(letter))), None
    )


def _evidence_lack(standing: TitleStanding, goal: Verdict, thresholds: Thresholds) -> float:
    """The points outside lists that lack for a verdict; none where nothing is told of them."""
    asked = {Verdict.READY: thresholds.nearly, Verdict.NEARLY: thresholds.developing}.get(goal)
    return 0.0 if asked is None or standing.shown is None else asked - standing.shown
