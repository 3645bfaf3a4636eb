"""Results of a few invented people, written as a batch writes them, without reading any resume."""

import json
from pathlib import Path

from gapscan.report import Options
from gapscan.report.contract import scan_object
from tests.report.factory import make_assessment, make_failed

NAMES = ("Amina Okafor-Lund", "=1+1", "Zoë Brandt", "Zoë Brandt")
FILES = len(NAMES) + 1


def result_lines() -> list[dict[str, object]]:
    """Four files of three people, the last two of one, and a file that could not be read."""
    lines = [dict(scan_object(made, Options())) for made in (*(make_assessment() for _ in NAMES), make_failed())]
    for number, line in enumerate(lines):
        line["key"] = f"key-{number}"
        line["source"] = {**line["source"], "sha256": f"{number:064d}", "file": f"file-{number}.pdf"}  # type: ignore[dict-item]
        if number < len(NAMES):
            mail = f"{NAMES[number][:3].casefold()}@x.example"
            line["candidate"] = {"name": NAMES[number], "emails": [mail], "phones": ["+44 20 7946 0000"]}
    return lines


def write_results(folder: Path, lines: list[dict[str, object]]) -> Path:
    """The folder with its results."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(line, default=str) + "\n" for line in lines)
    (folder / "results.jsonl").write_text(text, encoding="utf-8")
    return folder
