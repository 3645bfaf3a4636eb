"""How scores and verdicts spread: standings one after another -> counts by title, and by family and level."""

from collections import Counter

from gapscan.report.words import shown_score
from gapscan.schema.cohort import TitleSpread, VerdictCounts
from gapscan.schema.taxonomy import Verdict

_BINS, _TOP = 10, 100


class Spread:
    """The scores for one title; a hundred counters, however many people there are."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._scores = [0] * (_TOP + 1)
        self.verdicts: Counter[Verdict] = Counter()

    def add(self, score: float, verdict: Verdict) -> None:
        """One more person."""
        self._scores[min(_TOP, max(0, shown_score(score)))] += 1
        self.verdicts[verdict] += 1

    @property
    def bins(self) -> tuple[int, ...]:
        """How many score 0-9, 10-19 ... 90-100."""
        counts = [sum(self._scores[start : start + _BINS]) for start in range(0, _TOP, _BINS)]
        return (*counts[:-1], counts[-1] + self._scores[_TOP])

    @property
    def quartiles(self) -> tuple[int | None, ...]:
        """Lowest, lower quarter, middle, upper quarter, highest: each the score of a person, none in between."""
        total = sum(self._scores)
        return tuple(self._at(max(1, -(-total * quarter // 4))) if total else None for quarter in range(5))

    def _at(self, place: int) -> int:
        """The score of the person at a place, counted from 1 at the lowest score."""
        passed = 0
        for score, count in enumerate(self._scores):
            passed += count
            if passed >= place:
                return score
        return _TOP


def verdict_counts(counts: Counter[Verdict]) -> VerdictCounts:
    """The counters as they are shown."""
    return VerdictCounts(**{verdict.value: counts[verdict] for verdict in Verdict})


def title_spread(spread: Spread, *, title_id: str, title: str, family: str, level: str, best_fits: int) -> TitleSpread:
    """One row of the table of titles."""
    return TitleSpread(
        title_id=title_id,
        title=title,
        family=family,
        level=level,
        best_fits=best_fits,
        counts=verdict_counts(spread.verdicts),
        quartiles=spread.quartiles,
        bins=spread.bins,
    )
