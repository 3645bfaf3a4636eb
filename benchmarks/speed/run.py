"""How fast gapscan is: stages of a scan, loading, cold start, whole batches, memory, and plain pdfplumber beside it.

    python benchmarks/speed/run.py                      # the sample resumes, and those beside the project if there are
    python benchmarks/speed/run.py --rounds 9 a.pdf cvs/
    python benchmarks/speed/run.py --batch 200 --sizes 100 1000 10000      # minutes, on an idle machine
    python benchmarks/speed/run.py --json > figures.json
    python benchmarks/speed/run.py --compare            # with baseline.json: shares only, since machines differ

Stages and loading are milliseconds of the processor, the least of some runs, after everything was loaded once. Plain is
`extract_words(extra_attrs=["size", "fontname"])` of pdfplumber on every page of the same file in the same run: its time
tells how fast the machine is, so that shares of it can be compared between machines. Batches and cold starts are taken
by the clock.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from baseline import compare, update  # noqa: E402
from batches import measure_cold_start, measure_memory, measure_throughput  # noqa: E402
from loading import measure_loading  # noqa: E402
from stages import STAGES, StageTimes, measure_files  # noqa: E402

from gapscan.taxonomy import load_taxonomy  # noqa: E402

ROOT = HERE.parents[1]
SAMPLES = ROOT / "sample_resumes"
SAMPLES_NAME = "sample resumes"
# what may not travel with the project is used where it lies beside it
BESIDE = ROOT.parent / "shared" / "corpus" / "resumes"
# a share of the corpus takes a minute instead of a quarter of an hour and moves the means by a few hundredths
BESIDE_EVERY = 10
# the length that the aim for matching is stated for
AIM_WORDS = 700


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Returns:
        0; 1 where `--compare` finds a larger share; 2 where no PDF was found.
    """
    options = _options(arguments)
    sets = {path.name: _pdf_files(path) for path in options.paths} if options.paths else _own_sets()
    if options.compare or options.update_baseline:
        sets = {SAMPLES_NAME: _pdf_files(SAMPLES)}
    figures = _measure(sets, options)
    if options.update_baseline:
        update(figures)
    if options.compare:
        return compare(figures)
    if options.json:
        print(json.dumps({name: _rounded(row) for name, row in figures.items()}, indent=1))
    else:
        for name, row in figures.items():
            _print_table(name, row)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="PDF files and folders; the samples where none is named")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each stage, of which the fastest counts")
    parser.add_argument("--json", action="store_true", help="print figures for a baseline instead of tables")
    parser.add_argument("--batch", type=int, default=0, metavar="N", help="also batches of N copies of the samples")
    parser.add_argument("--engine", default="local", help="of these batches: local or dask")
    parser.add_argument("--sizes", type=int, nargs="*", default=[], help="also memory in batches of so many files")
    parser.add_argument("--cold", action="store_true", help="also cold starts")
    parser.add_argument("--compare", action="store_true", help="fail where a share is larger than the baseline allows")
    parser.add_argument("--update-baseline", action="store_true", help="write baseline.json")
    options = parser.parse_args(arguments)
    if options.paths and not any(map(_pdf_files, options.paths)):
        parser.error("no PDF file there")
    return options


def _measure(sets: dict[str, list[Path]], options: argparse.Namespace) -> dict[str, dict[str, float]]:
    samples = _pdf_files(SAMPLES)
    figures: dict[str, dict[str, float]] = {"loading": measure_loading(options.rounds)}
    taxonomy = load_taxonomy()
    for name, paths in sets.items():
        times = list(measure_files(paths, taxonomy, options.rounds))
        if times:
            figures[name] = _means(times)
    if options.cold:
        figures["cold start"] = measure_cold_start(samples[0], options.rounds)
    if options.batch:
        figures[f"batch of {options.batch}"] = measure_throughput(samples, options.batch, engine=options.engine)
    if options.sizes:
        figures["memory"] = measure_memory(samples, options.sizes)
    return figures


def _own_sets() -> dict[str, list[Path]]:
    sets = {SAMPLES_NAME: _pdf_files(SAMPLES)}
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
        **{f"{stage}, share of plain": ms / plain for stage, ms in totals.items()},
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
            print(f"  {label:<28} {figure:8.0f}")
        elif "share" in label:
            print(f"  {label:<28} {figure:8.2f}")
        elif "MB" in label or "a second" in label:
            print(f"  {label:<28} {figure:8.1f}")
        else:
            print(f"  {label:<28} {figure:8.1f} ms")


if __name__ == "__main__":
    raise SystemExit(main())
