"""Shares of plain pdfplumber, kept in `baseline.json` and compared; milliseconds differ from machine to machine."""

import json
from pathlib import Path

BASELINE = Path(__file__).with_name("baseline.json")
# a busy machine moves shares by a quarter; a step that was made twice as slow shows all the same
MOST_GROWTH = 1.5
# what is small beside the rest may grow by more than half for no reason
LEAST_GROWTH = 0.05


def shares_of(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """The figures that mean the same on every machine."""
    shares = {
        f"{name}: {label}": figure
        for name, row in figures.items()
        for label, figure in row.items()
        if label.endswith("share of plain")
    }
    loading = figures["loading"]
    for what in ("taxonomy", "index"):
        shares[f"loading: {what}, cached of compiled"] = loading[f"{what}, cached"] / loading[f"{what}, compiled"]
    return {name: round(share, 3) for name, share in shares.items()}


def update(figures: dict[str, dict[str, float]]) -> None:
    """Keep these shares."""
    BASELINE.write_text(json.dumps(shares_of(figures), indent=1) + "\n", encoding="utf-8")


def compare(figures: dict[str, dict[str, float]]) -> int:
    """Print the shares beside those kept.

    Returns:
        0; 1 where one has grown beyond the bounds.
    """
    kept, worse = json.loads(BASELINE.read_text(encoding="utf-8")), False
    for name, share in shares_of(figures).items():
        most = max(kept.get(name, share) * MOST_GROWTH, kept.get(name, share) + LEAST_GROWTH)
        verdict = "" if share <= most else f"  more than {most:.2f}"
        worse = worse or bool(verdict)
        print(f"{name:<52} {share:6.3f}  baseline {kept.get(name, share):6.3f}{verdict}")
    return int(worse)
