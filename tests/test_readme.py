"""What the README shows is what the program prints, and its commands are the ones that CI runs."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_whole import run
from tests.conftest import FLAG
from tests.pdf_factory import resume_pdf

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
BEGIN, END = "<!-- run: begin -->\n", "<!-- run: end -->"
SHOWN = ["scan", "sample_resumes/ml-engineer.pdf", "--as-of", "2026-01-15"]

ADVERT = "Data Scientist\n\nRequirements\n- Python and SQL\n- scikit-learn\n\nNice to have\n- Docker\n"
LEARNT = "- Built a churn model in Python and scikit-learn that saved 12 % of contracts."
RESUME = (
    "Jo Example",
    "jo@example.org",
    "Education",
    "BSc Mathematics, Hill University, 2021",
    "Skills",
    "Python, SQL, Tableau, pandas",
    "Experience",
    "Data Analyst, Blue Lamp Ltd, 2022-03 - present",
    "- Wrote SQL reports in Tableau for the sales team every week.",
    "- Answered questions of the product team about visits.",
    "- Kept the definitions of all figures in one place.",
)


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


def test_the_first_steps_work_as_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    block = README.read_text(encoding="utf-8").split("<!-- command: path -->\n```sh\n")[1].split("\n```")[0]
    steps = [shlex.split(line, comments=True) for line in block.splitlines()]
    assert [step[:2] for step in steps] == [["gapscan", "scan"]] * 4 + [["gapscan", "compare"]]
    monkeypatch.chdir(tmp_path)
    Path("advert.txt").write_text(ADVERT, encoding="utf-8")
    for step in steps:
        # the last step comes after an edit
        is_edited = step[1] == "compare"
        Path("cv.pdf").write_bytes(resume_pdf(*RESUME, *([LEARNT] if is_edited else [])))
        assert run(*step[1:]) == 0, capfdbinary.readouterr().err
    told = capfdbinary.readouterr().out.decode()
    assert "The job: Data Scientist" in told
    assert "closed" in told
    assert Path("report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("command", ["scan", "test"])
def test_each_command_is_one_line(command: str) -> None:
    block = README.read_text(encoding="utf-8").split(f"<!-- command: {command} -->\n```sh\n")[1].split("\n```")[0]
    assert "\n" not in block
    assert block.startswith("python3 -m venv .venv && ")
