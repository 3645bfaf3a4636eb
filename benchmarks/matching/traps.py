"""The trap suite: lines that show a skill, and lines that only seem to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from reading import counted_in, match_line

from gapscan.schema.taxonomy import Taxonomy

TRAPS = Path(__file__).resolve().parents[2] / "tests" / "data" / "traps.yaml"


@dataclass
class TrapScore:
    """Sums over lines: skills that must be found, skills that must not, and the faults."""

    lines: int = 0
    to_find: int = 0
    to_refuse: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float | None]:
        """Shares 0..1, rounded: what had to be found and was, what had to be refused and was."""
        return {
            "found": round(1 - len(self.missed) / self.to_find, 4),
            "refused": round(1 - len(self.wrong) / self.to_refuse, 4),
        }


def score_traps(taxonomy: Taxonomy) -> TrapScore:
    """Run the whole suite."""
    score = TrapScore()
    for trap in yaml.load(TRAPS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
        score.lines += 1
        found, absent = set(trap.get("found") or ()), set(trap.get("absent") or ())
        counted = set(counted_in(match_line(trap["text"].strip("\n"), trap["section"], taxonomy)[0]))
        score.to_find += len(found)
        score.to_refuse += len(absent)
        score.missed += _faults(trap, found - counted)
        score.wrong += _faults(trap, absent & counted)
    return score


def _faults(trap: dict[str, str], skills: set[str]) -> Iterator[str]:
    return (f"{trap['id']}: {skill}: {trap['text']!r}" for skill in sorted(skills))
