"""How well skills are matched, against labels made by hand.

    python benchmarks/matching/run.py              # every set that is at hand
    python benchmarks/matching/run.py --show a03   # misses and wrong hits of the resumes whose key holds this
    python benchmarks/matching/run.py --show traps # the same for the trap suite (or: fuzzy, spans)
    python benchmarks/matching/run.py --compare    # what the project holds alone; fails where a figure dropped

Figures are 0..1, except counts for each resume and milliseconds of the processor's time.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# lines of text become resumes as they do in the tests
sys.path.insert(0, str(ROOT))

from baseline import Figures, worse_than_baseline, write_baseline  # noqa: E402
from fuzzy_set import score_fuzzy  # noqa: E402
from labels import HELD_OUT, read_labels  # noqa: E402
from resume_sets import measure, show_faults  # noqa: E402
from spans import score_spans  # noqa: E402
from traps import score_traps  # noqa: E402

from gapscan.schema.taxonomy import Taxonomy  # noqa: E402
from gapscan.taxonomy import load_taxonomy  # noqa: E402

OWN = HERE / "gold"
# what may not travel with the project is used where it lies beside it
BESIDE = ROOT.parent / "shared" / "corpus" / "gold"
SPANS = ROOT.parent / "shared" / "reference" / "skillspan" / "dev.json"


def own_figures(taxonomy: Taxonomy, show: str | None) -> dict[str, Figures]:
    """Print and return what the baseline holds: own resumes, the trap suite and the fuzzy set."""
    own = read_labels(OWN)
    open_ones = [one for one in own if not one.held_out]
    figures = measure("own, open", open_ones, taxonomy, show)
    figures |= measure("own, held out", [one for one in own if one.held_out], taxonomy, None)
    traps = score_traps(taxonomy)
    print(f"\ntraps: {traps.lines} lines, {len(traps.missed)} of {traps.to_find} skills missed, ", end="")
    print(f"{len(traps.wrong)} of {traps.to_refuse} counted that may not be")
    if show == "traps":
        show_faults("traps", missed=traps.missed, wrong=traps.wrong)
    fuzzy = score_fuzzy(taxonomy)
    print(f"fuzzy: {fuzzy.typos} typing errors and {fuzzy.words} strangers: {fuzzy.told()}")
    if show == "fuzzy":
        show_faults("fuzzy", missed=fuzzy.missed, wrong=fuzzy.wrong)
    return figures | {"traps": traps.figures(), "fuzzy": fuzzy.figures()}


def print_others(taxonomy: Taxonomy, show: str | None) -> None:
    """What is measured with labels that lie beside the project, if they do."""
    if BESIDE.is_dir():
        measure("beside the project", read_labels(BESIDE), taxonomy, show)
    if SPANS.is_file():
        spans = score_spans(SPANS, taxonomy)
        print(f"\n{spans.spans} knowledge spans of adverts: {spans.told()}")
        if show == "spans":
            show_faults("spans", unmatched=spans.unmatched)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, match, count, print.

    Returns:
        0, or 1 where `--compare` found a figure that dropped.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="KEY", help="list misses and wrong hits; refused for held-out resumes")
    parser.add_argument("--compare", action="store_true", help="fail where a figure is below baseline.json")
    parser.add_argument("--write-baseline", action="store_true", help="replace baseline.json")
    options = parser.parse_args(arguments)
    if options.show and HELD_OUT.match(options.show):
        parser.error("held-out resumes are counted and never looked at")
    taxonomy = load_taxonomy()
    figures = own_figures(taxonomy, options.show)
    if options.write_baseline:
        write_baseline(figures)
    if not options.compare:
        print_others(taxonomy, options.show)
        return 0
    worse = worse_than_baseline(figures)
    print("\n".join(worse) or "\nno figure is worse than the baseline")
    return int(bool(worse))


if __name__ == "__main__":
    raise SystemExit(main())
