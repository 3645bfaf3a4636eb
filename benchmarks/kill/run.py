"""Kills a batch again and again, and puts hostile files among good ones: nothing may be lost, and nothing may differ.

python benchmarks/kill/run.py [--files 500] [--kills 20] [--good 300] [--workers 2] [--engine local]

0 files or 0 good ones leave a part out.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from people import write_people  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--good", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--engine", default="local")
    choices = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        is_same = choices.files == 0 or kill(Path(folder), choices)
        is_guarded = choices.good == 0 or guard(Path(folder), choices)
    sys.exit(0 if is_same and is_guarded else 1)


def kill(place: Path, choices: argparse.Namespace) -> bool:
    """A batch killed at random moments, then finished, beside one that nobody touched."""
    write_people(place / "people", choices.files)
    began = time.monotonic()
    code = batch(place, "whole", choices).wait()
    whole_s = time.monotonic() - began
    print(f"undisturbed: {choices.files} files in {whole_s:.1f} s, exit code {code}")
    chance = random.Random(20260101)  # noqa: S311
    done = []
    for _ in range(choices.kills):
        process = batch(place, "killed", choices)
        time.sleep(chance.uniform(0.5, 2.5 * whole_s / choices.kills + 1))
        process.kill()
        process.wait()
        done.append(lines(place / "killed" / "results.jsonl"))
    print(f"lines after each of {choices.kills} SIGKILLs: {' '.join(map(str, done))}")
    code = batch(place, "killed", choices).wait()
    names = ("results.jsonl", "summary.json", "settings.json")
    same = {name: (place / "killed" / name).read_bytes() == (place / "whole" / name).read_bytes() for name in names}
    print(f"the rest: exit code {code}; the same bytes: {same}")
    return all(same.values())


def batch(place: Path, out: str, choices: argparse.Namespace) -> "subprocess.Popen[bytes]":
    words = ["batch", "people", "--out", out, "--as-of", "2026-01-01", "--workers", str(choices.workers), "--quiet"]
    command = [sys.executable, "-m", "gapscan", *words, "--engine", choices.engine]
    return subprocess.Popen(command, cwd=place)


def lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def guard(place: Path, choices: argparse.Namespace) -> bool:
    """Good files with a hang, a crash and a memory hog among them."""
    from gapscan.cohort.batch import Choices, run_batch
    from gapscan.cohort.engines import engine_named
    from gapscan.cohort.inputs import find_inputs
    from gapscan.cohort.progress import Quiet
    from gapscan.cohort.settings import Job, Limits, Settings
    from gapscan.score import SCORING_VERSION
    from gapscan.taxonomy import load_taxonomy
    from gapscan.version import __version__

    write_people(place / "mixed", choices.good)
    for number, deed in ((40, "hang"), (140, "crash"), (240, "hog")):
        (place / "mixed" / f"{number:05}-{deed}.txt").write_text(deed, encoding="utf-8")
    settings = Settings(
        as_of=date(2026, 1, 1).isoformat(),
        titles=None,
        blind=False,
        tool_version=__version__,
        scoring_version=SCORING_VERSION,
        taxonomy_sha256=load_taxonomy().sha256,
    )
    job = Job(settings, choices.workers, Limits(timeout_s=20, memory_mb=800), work="hostile_work:open_work")
    outcome = run_batch(
        find_inputs([str(place / "mixed")]),
        job,
        out=place / "guarded",
        engine=engine_named(choices.engine),
        choices=Choices(),
        progress=Quiet(),
    )
    good = outcome.counts["ok"] + outcome.counts["partial"]
    print(f"guarded: {good} of {choices.good} good files; {len(outcome.failures)} failed")
    print("".join(f"  {one.name}: {one.code}, {one.reason}\n" for one in outcome.failures), end="")
    return good == choices.good and [one.code for one in outcome.failures] == ["timed-out", "crashed", "out-of-memory"]


if __name__ == "__main__":
    main()
