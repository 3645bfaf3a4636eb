"""What the README shows is what the program prints, and its commands are the ones that CI runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FLAG

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
BEGIN, END = "<!-- run: begin -->\n", "<!-- run: end -->"
SHOWN = ["scan", "sample_resumes/ml-engineer.pdf", "--as-of", "2026-01-15"]


def printed() -> str:
    command = [sys.executable, "-m", "gapscan", *SHOWN]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True, encoding="utf-8")
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n")


def without_hash(page: str) -> str:
    """The page without the taxonomy's hash, which moves with every word of the taxonomy."""
    return re.sub(r"taxonomy [0-9a-f]{12}", "taxonomy", page)


def test_the_run_in_the_readme_is_real(request: pytest.FixtureRequest) -> None:
    page = README.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    fresh = f"{before}{BEGIN}```console\n$ gapscan {' '.join(SHOWN)}\n{printed()}\n```\n{END}{after}"
    if request.config.getoption(FLAG):
        README.write_text(fresh, encoding="utf-8", newline="\n")
        page = fresh
    assert without_hash(page) == without_hash(fresh), (
        f"the README's run is behind: if that is meant, run pytest {FLAG} tests/test_readme.py"
    )


@pytest.mark.parametrize("command", ["scan", "test"])
def test_each_command_is_one_line(command: str) -> None:
    block = README.read_text(encoding="utf-8").split(f"<!-- command: {command} -->\n```sh\n")[1].split("\n```")[0]
    assert "\n" not in block
    assert block.startswith("python3 -m venv .venv && ")
