"""Figures against those that were committed."""

import json
from collections.abc import Mapping
from pathlib import Path

Figures = dict[str, float | None]

BASELINE = Path(__file__).resolve().parent / "baseline.json"
# half a hundredth: about five skills among those of a dozen resumes
TOLERANCE = 0.005
# which way is better
_HIGHER, _LOWER = 1, -1
_COMPARED = {
    "precision": _HIGHER, "recall": _HIGHER, "f1": _HIGHER, "found": _HIGHER, "refused": _HIGHER, "traps": _LOWER,
}  # fmt: skip


def write_baseline(figures: Mapping[str, Figures]) -> None:
    """Replace the committed figures."""
    BASELINE.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def worse_than_baseline(figures: Mapping[str, Figures]) -> list[str]:
    """The figures that fell behind the committed ones, as lines to print."""
    baseline: dict[str, Figures] = json.loads(BASELINE.read_text(encoding="utf-8"))
    found = []
    for row, before in baseline.items():
        for name, figure in before.items():
            if name not in _COMPARED or figure is None:
                continue
            now = figures.get(row, {}).get(name)
            # both are rounded: a drop of just the tolerance is none
            if now is None or _COMPARED[name] * (figure - now) > TOLERANCE + 1e-9:
                found.append(f"worse than the baseline: {row}: {name} {figure} -> {now}")
    return found
