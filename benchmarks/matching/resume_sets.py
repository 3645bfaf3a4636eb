"""Labelled resumes that are scored together: sums, figures and the table that is printed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from baseline import Figures
from labels import LabelledResume
from reading import read_resume
from scoring import FILED, HARD, SOFT, Score, Tally, score_resume

from gapscan.schema.match import Method
from gapscan.schema.taxonomy import Taxonomy

_KINDS = ("all", HARD, SOFT)
_TIERS = tuple(method.value for method in Method)
# below, one skill moves a tier's precision by two hundredths and a baseline would compare noise
_COMPARED_TIER_LEAST = 50


@dataclass
class SetScore:
    """Sums over the resumes of a set."""

    resumes: float = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    trapped: float = 0
    match_ms: float = 0
    words: float = 0

    def add(self, score: Score, weight: float, match_ms: float, words: int) -> None:
        """Add one resume."""
        self.resumes += weight
        for name, tally in score.tallies.items():
            self.tallies[name].add(tally, weight)
        self.trapped += weight * len(score.trapped)
        self.match_ms += weight * match_ms
        self.words += weight * words

    def figures(self) -> dict[str, Figures]:
        """What a baseline holds, rounded.

        Of a tier its precision alone: a new alias takes finds from one tier to another, and nothing got worse.
        """
        rows = {
            name: {one: _rounded(getattr(self.tallies[name], one)) for one in ("precision", "recall", "f1")}
            for name in _KINDS
        }
        rows["all"] |= {"wrong": self._per_resume(self.tallies["all"].wrong), "traps": self._per_resume(self.trapped)}
        large = (name for name in _TIERS if self.tallies[name].counted >= _COMPARED_TIER_LEAST)
        return rows | {name: {"precision": _rounded(self.tallies[name].precision)} for name in large}

    def table(self, title: str) -> str:
        """The set as lines to print."""
        ms, words = self.match_ms / self.resumes, self.words / self.resumes
        lines = [
            f"\n{title}: {self.resumes:g} resumes, {words:.0f} words and {ms:.1f} ms of matching each",
            f"{'':12}precision  recall      f1 counted  wrong each  found by it alone",
        ]
        for name in ("all", FILED, *_KINDS[1:], *_TIERS):
            tally = self.tallies[name]
            if tally.counted:
                shares = "".join(f"{_shown(share):>8}" for share in (tally.precision, tally.recall, tally.f1))
                alone = f"{tally.found_alone:18.0f}" if name in _TIERS else ""
                lines.append(f"  {name:<11}{shares}{tally.counted:8.0f}{self._per_resume(tally.wrong):12.3f}{alone}")
        return "\n".join([*lines, f"  named as traps and counted: {self._per_resume(self.trapped):.3f} each"])

    def _per_resume(self, count: float) -> float:
        return round(count / self.resumes, 4)


def measure(title: str, resumes: Iterable[LabelledResume], taxonomy: Taxonomy, show: str | None) -> dict[str, Figures]:
    """Score resumes together and print what came out.

    Args:
        title: what the set is called.
        resumes: with their labels.
        taxonomy: what to match.
        show: print the faults of the resumes whose key holds this.

    Returns:
        Figures by row.
    """
    whole = SetScore()
    for labelled in resumes:
        read = read_resume(labelled.path, taxonomy)
        score = score_resume(labelled.rows, labelled.traps, read.counted, taxonomy)
        whole.add(score, labelled.weight, read.match_ms, read.words)
        if show is not None and show in labelled.key:
            show_faults(labelled.key, missed=score.missed, wrong=score.wrong, traps=score.trapped)
    print(whole.table(title))
    return {f"{title}, {name}": row for name, row in whole.figures().items()}


def show_faults(key: str, **faults: list[str]) -> None:
    """Print what went wrong, one a line."""
    for name, found in faults.items():
        print(f"{key}: {name} ({len(found)})", *found, sep="\n    ")


def _shown(share: float | None) -> str:
    return "-" if share is None else f"{share:.4f}"


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
