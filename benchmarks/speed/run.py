"""How long one resume takes, stage by stage, and how long the taxonomy takes to load.

    python benchmarks/speed/run.py                      # the sample resumes, and those beside the project if there are
    python benchmarks/speed/run.py --rounds 9 a.pdf cvs/
    python benchmarks/speed/run.py --json > figures.json

Milliseconds of the processor's time, the least of some runs, after everything was loaded once. Plain is
`extract_words()` of pdfplumber on every page of the same file in the same run: its time tells how fast the machine is,
so that shares of it can be compared between machines.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from loading import measure_loading  # noqa: E402
from stages import STAGES, StageTimes, measure_files  # noqa: E402

from gapscan.taxonomy import load_taxonomy  # noqa: E402

ROOT = HERE.parents[1]
SAMPLES = ROOT / "sample_resumes"
# what may not travel with the project is used where it lies beside it
BESIDE = ROOT.parent / "shared" / "corpus" / "resumes"
# a share of the corpus takes a minute instead of a quarter of an hour and moves the means by a few hundredths
BESIDE_EVERY = 10
# the length that the aim for matching is stated for
AIM_WORDS = 700


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Returns:
        0; 2 where no PDF was found.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="PDF files and folders; the samples where none is named")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each stage, of which the fastest counts")
    parser.add_argument("--json", action="store_true", help="print figures for a baseline instead of tables")
    options = parser.parse_args(arguments)
    sets = {path.name: _pdf_files(path) for path in options.paths} if options.paths else _own_sets()
    if not any(sets.values()):
        parser.error("no PDF file there")
    figures: dict[str, dict[str, float]] = {"loading": measure_loading(options.rounds)}
    taxonomy = load_taxonomy()
    for name, paths in sets.items():
        times = list(measure_files(paths, taxonomy, options.rounds))
        if times:
            figures[name] = _means(times)
    if options.json:
        print(json.dumps({name: _rounded(row) for name, row in figures.items()}, indent=1))
    else:
        for name, row in figures.items():
            _print_table(name, row)
    return 0


def _own_sets() -> dict[str, list[Path]]:
    sets = {"sample resumes": _pdf_files(SAMPLES)}
    if BESIDE.is_dir():
        sets[f"beside the project, every {BESIDE_EVERY}th"] = _pdf_files(BESIDE)[::BESIDE_EVERY]
    return sets


def _pdf_files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.pdf"))


def _means(times: Sequence[StageTimes]) -> dict[str, float]:
    """Means over the resumes of a set; shares are of sums, so that long resumes count as long."""
    count = len(times)
    totals = {stage: sum(one.stages_ms[stage] for one in times) for stage in STAGES}
    plain = sum(one.plain_ms for one in times)
    words = sum(one.words for one in times)
    return {
        "resumes": float(count),
        "words": words / count,
        **{stage: ms / count for stage, ms in totals.items()},
        f"match, {AIM_WORDS} words": totals["match"] * AIM_WORDS / words,
        "match and score": (totals["match"] + totals["score"]) / count,
        "scan": sum(one.scan_ms for one in times) / count,
        "plain pdfplumber": plain / count,
        "scan, share of plain": sum(one.scan_ms for one in times) / plain,
    }


def _rounded(row: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 3 if "share" in name else 1) for name, figure in row.items()}


def _print_table(name: str, row: dict[str, float]) -> None:
    print(f"\n{name}")
    for label, figure in row.items():
        if label in {"resumes", "words"}:
            print(f"  {label:<24} {figure:8.0f}")
        elif "share" in label:
            print(f"  {label:<24} {figure:8.2f}")
        else:
            print(f"  {label:<24} {figure:8.1f} ms")


if __name__ == "__main__":
    raise SystemExit(main())
