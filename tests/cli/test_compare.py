"""`gapscan compare` on real files: scans, resumes, folders, and what is none of them."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.test_whole import run
from tests.compare.factory import make_after, make_before

BEFORE = """Jo Example
jo@example.org

Experience
Data Analyst, Blue Lamp Ltd, 2022-03 - present
- Wrote SQL reports in Tableau for the sales team every week.
- Answered questions of product and marketing about visits and sales; kept the definitions of all figures in one place.

Education
BSc Mathematics, Hill University, 2021

Skills
Python, SQL, Tableau
"""
AFTER = BEFORE.replace(
    "\nEducation", "- Built a churn model in Python and scikit-learn that saved 12 % of contracts.\n\nEducation"
)
ADVERT = """Data Analyst

Requirements
- 2+ years of experience
- SQL and Tableau
- scikit-learn

Nice to have
- Presenting results to executives
"""
Caught = pytest.CaptureFixture[bytes]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two scans of one person, two versions of a resume, two batches."""
    monkeypatch.chdir(tmp_path)
    Path("before.json").write_text(json.dumps(make_before()))
    Path("after.json").write_text(json.dumps(make_after()))
    Path("before.txt").write_text(BEFORE)
    Path("after.txt").write_text(AFTER)
    for name, scan in (("spring", make_before()), ("autumn", make_after())):
        Path(name).mkdir()
        Path(name, "results.jsonl").write_text(f"{json.dumps({'key': 'x', **scan})}\n")
    return tmp_path


@pytest.mark.parametrize("form", ["terminal", "markdown", "html", "json"])
def test_two_scans(form: str, folder: Path, capfdbinary: Caught) -> None:
    assert run("compare", "before.json", "after.json", "--format", form) == 0
    out, err = capfdbinary.readouterr()
    assert b"Data Analyst" in out
    assert err == b""


def test_a_scan_and_the_edited_resume(folder: Path, capfdbinary: Caught) -> None:
    assert run("scan", "before.txt", "--as-of", "2026-01-15", "--format", "json", "-o", "scan.json") == 0
    assert run("compare", "scan.json", "after.txt", "--as-of", "2026-01-15", "--format", "json") == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert told["notices"] == []
    scikit = next(skill for skill in told["skills"] if skill["skill_id"] == "scikit-learn")
    assert scikit["before"] is None
    assert "churn model" in scikit["new"][0]["quote"]
    for title in told["titles"]:
        points = sum(cause["points"] for cause in title["causes"])
        assert points == pytest.approx(title["score_after"] - title["score_before"], abs=1e-6)


def test_an_edit_for_an_advert(folder: Path, capfdbinary: Caught) -> None:
    Path("advert.txt").write_text(ADVERT)
    words = ("--job", "advert.txt", "--as-of", "2026-01-15")
    assert run("scan", "before.txt", *words, "--format", "json", "-o", "scan.json") == 0
    assert run("compare", "scan.json", "after.txt", *words) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "The job: Data Analyst" in out
    assert "scikit-learn" in out.split("GAPS CLOSED")[1]
    assert run("compare", "scan.json", "after.txt", "--as-of", "2026-01-15") == 0
    assert "Only one of the scans aims at a job advert" in capfdbinary.readouterr().out.decode()


def test_blind(folder: Path, capfdbinary: Caught) -> None:
    assert run("compare", "before.txt", "after.txt", "--blind", "--format", "json") == 0
    out = capfdbinary.readouterr().out.decode()
    for name in ("Jo Example", "jo@", "Blue Lamp", "before.txt", "after.txt"):
        assert name not in out
    assert "churn model" in out


def test_two_folders(folder: Path, capfdbinary: Caught) -> None:
    assert run("compare", "spring", "autumn") == 0
    assert "1 person" in capfdbinary.readouterr().out.decode()
    assert run("compare", "spring", "autumn/results.jsonl", "--title", "Data Analyst", "--blind") == 0
    assert "Amina" not in capfdbinary.readouterr().out.decode()


WRONG = {
    "missing": (("before.json", "missing.json"), 3, "missing.json"),
    "cut": (("cut.json", "after.json"), 3, "may have been cut"),
    "other": (("other.json", "after.json"), 3, "no scan of gapscan"),
    "picture": (("before.json", "junk.bin"), 3, "junk.bin"),
    "empty": (("before.json", "empty.json"), 3, "empty"),
    "mixed": (("spring", "after.json"), 2, "one of them is a batch"),
    "no-folder": (("spring", "winter"), 2, "winter: there is no such file or folder"),
    "folder": (("spring", "bare"), 2, "gapscan batch RESUMES --out DIR"),
    "both-stdin": (("-", "-"), 2, "both sides are standard input"),
    "rules": (("before.json", "rules.json"), 2, "--force"),
    "title": (("before.json", "after.json", "--title", "nurse"), 2, "there is no title"),
    "unscored": (("before.json", "after.json", "--title", "chief-data-scientist"), 2, ""),
    "format": (("before.json", "after.json", "--format", "pdf"), 2, "take one of"),
    "date": (("before.json", "after.json", "--as-of", "soon"), 2, "no date"),
    "output": (("before.json", "after.json", "-o", "no/such/file"), 2, "folder does not exist"),
}


@pytest.mark.parametrize(("words", "code", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_compared(
    words: tuple[str, ...], code: int, message: str, folder: Path, capfdbinary: Caught
) -> None:
    Path("cut.json").write_text(json.dumps(make_before())[:500])
    Path("other.json").write_text('{"name": "Jo"}')
    Path("junk.bin").write_bytes(os.urandom(64) + b"\0\xff")
    Path("empty.json").write_bytes(b"")
    Path("bare").mkdir()
    after = make_after()
    after["tool"]["scoring_version"] = "0"
    Path("rules.json").write_text(json.dumps(after))
    assert run("compare", *words) == code
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert message in err.decode()
    assert b"Traceback" not in err
    assert b"bug of gapscan" not in err


def test_other_rules_can_be_forced(folder: Path, capfdbinary: Caught) -> None:
    after = make_after()
    after["tool"]["scoring_version"] = "0"
    Path("rules.json").write_text(json.dumps(after))
    assert run("compare", "before.json", "rules.json", "--force") == 0
    assert "Do not trust these differences" in capfdbinary.readouterr().out.decode()
