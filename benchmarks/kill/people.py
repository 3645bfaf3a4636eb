"""Many invented resumes, each a little different: copies of the sample resumes as text and PDF."""

import sys
from datetime import date
from pathlib import Path

from gapscan.pipeline import parse

PROJECT = Path(__file__).parent.parent.parent
SAMPLES = PROJECT / "sample_resumes"


def write_people(folder: Path, count: int) -> None:
    """Write `count` resumes, every third a PDF and the others text."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = sorted(SAMPLES.glob("*.pdf"))
    if not samples:
        raise SystemExit(f"no sample resumes in {SAMPLES}")
    texts = [parse(sample, as_of=date(2026, 1, 1)).text for sample in samples]
    for number in range(count):
        which = number % len(samples)
        if number % 3 == 0:
            # readers pass over a comment behind the end
            (folder / f"{number:05}.pdf").write_bytes(samples[which].read_bytes() + f"\n% {number}\n".encode())
        else:
            text = texts[which].replace("@", f"+{number}@")
            (folder / f"{number:05}.txt").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    write_people(Path(sys.argv[1]), int(sys.argv[2]))
