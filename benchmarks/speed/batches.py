"""Whole batches, run as a user runs them: files a second by workers, and the memory of parent and workers by size."""

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from gapscan.cohort.processes import resident_mb

AS_OF = "2026-01-01"
# lines of one title are small: ten thousand lines of all titles would be eleven gigabytes
ONE_TITLE = "ml-engineer"


@dataclass(frozen=True)
class BatchFigures:
    """One run: its files, seconds in all, and the most memory that the parent and any of its workers held."""

    files: int
    seconds: float
    parent_mb: float
    worker_mb: float

    @property
    def files_per_second(self) -> float:
        """Loading included."""
        return self.files / self.seconds


def measure_throughput(samples: list[Path], count: int, *, engine: str = "local") -> dict[str, float]:
    """Resumes a second on one worker and on two, all titles, and how much the second worker adds.

    The time of a batch of one file, which is nearly all loading, is taken off.
    """
    with tempfile.TemporaryDirectory() as folder:
        files, one = Path(folder, "files"), Path(folder, "one")
        copy_pdfs(samples, files, count)
        copy_pdfs(samples, one, 1)
        rates = {}
        for workers in (1, 2):
            start_s = run_batch(one, Path(folder, f"start{workers}"), workers, engine=engine).seconds
            whole = run_batch(files, Path(folder, f"out{workers}"), workers, engine=engine)
            rates[workers] = (count - 1) / max(whole.seconds - start_s, 1e-9)
    return {
        "resumes a second, 1 worker": rates[1],
        "resumes a second, 2 workers": rates[2],
        "second worker, share of first": rates[2] / rates[1],
    }


def measure_memory(samples: list[Path], sizes: list[int]) -> dict[str, float]:
    """Peak memory at each size, of copies as plain text and scored for one title."""
    figures: dict[str, float] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            copy_texts(samples, Path(folder, "files"), size)
            run = run_batch(Path(folder, "files"), Path(folder, "out"), 2, words=("--title", ONE_TITLE))
        figures[f"parent MB, {size:,} files"] = run.parent_mb
        figures[f"worker MB, {size:,} files"] = run.worker_mb
        figures[f"texts a second, {size:,} files"] = run.files_per_second
    return figures


def measure_cold_start(sample: Path, rounds: int) -> dict[str, float]:
    """Milliseconds on the clock from the command to its end."""
    commands = {"--help": ["--help"], "scan one resume": ["scan", str(sample), "--format", "json", "--as-of", AS_OF]}
    return {f"cold start, {name}": min(_clock_ms(words) for _ in range(rounds)) for name, words in commands.items()}


def copy_pdfs(samples: list[Path], folder: Path, count: int) -> None:
    """Copies that differ in a comment behind the last object."""
    folder.mkdir()
    for number in range(count):
        sample = samples[number % len(samples)]
        (folder / f"{number:05}-{sample.name}").write_bytes(sample.read_bytes() + b"\n%% copy %d\n" % number)


def copy_texts(samples: list[Path], folder: Path, count: int) -> None:
    """The texts of the samples, each copy with a line of its own."""
    folder.mkdir()
    texts = [_gapscan("parse", str(sample), "--format", "text") for sample in samples]
    for number in range(count):
        text = f"{texts[number % len(texts)]}\nReference number {number}\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def run_batch(
    files: Path, out: Path, workers: int, *, engine: str = "local", words: tuple[str, ...] = ()
) -> BatchFigures:
    """Run `gapscan batch` in a process of its own and look at its memory while it runs."""
    options = ["--out", str(out), "--workers", str(workers), "--engine", engine, "--as-of", AS_OF, "--quiet", *words]
    begin = time.perf_counter()
    parent_mb = worker_mb = 0.0
    with subprocess.Popen([sys.executable, "-m", "gapscan", "batch", str(files), *options]) as process:
        while process.poll() is None:
            parent_mb = max(parent_mb, resident_mb(process.pid))
            worker_mb = max([worker_mb, *map(resident_mb, _below(process.pid))])
            time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"the batch ended with exit code {process.returncode}")
    count = sum(1 for _ in files.iterdir())
    return BatchFigures(count, time.perf_counter() - begin, parent_mb, worker_mb)


def _below(pid: int) -> list[int]:
    """All processes below one; none where the system does not tell."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [found for child in map(int, children) for found in (child, *_below(child))]


def _clock_ms(words: list[str]) -> float:
    begin = time.perf_counter()
    _gapscan(*words)
    return 1e3 * (time.perf_counter() - begin)


def _gapscan(*words: str) -> str:
    run = subprocess.run([sys.executable, "-m", "gapscan", *words], capture_output=True, check=True, encoding="utf-8")
    return run.stdout
