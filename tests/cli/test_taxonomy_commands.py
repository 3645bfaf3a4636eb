"""`gapscan taxonomy coverage`, `diff` and `schema` on real files."""

import json
import sys
from pathlib import Path

import pytest

from gapscan.cli import main
from gapscan.taxonomy import load_taxonomy
from tests.cli.conftest import Command, Left
from tests.taxonomy.small import write

GUIDES = Path(__file__).parents[1] / "data" / "guides"
SAMPLE = Path(__file__).parents[2] / "sample_resumes" / "nurse-career-changer.pdf"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs `gapscan taxonomy` with these words."""

    def command(*words: str) -> Left:
        monkeypatch.setattr(sys, "argv", ["gapscan", "taxonomy", *words])
        with pytest.raises(SystemExit) as left:
            main.run()
        out, err = capfd.readouterr()
        return Left(int(left.value.code or 0), out, err)

    return command


def test_coverage_lists_terms_with_their_places(run: Command, tmp_path: Path) -> None:
    left = run("coverage", str(GUIDES / "nursing.txt"), "--taxonomy", str(write(tmp_path)))
    assert left.code == 0
    lines = left.out.splitlines()
    assert any("wound care" in line.casefold() and "nursing.txt: " in line for line in lines)
    assert left.err.startswith("1 texts, ")


def test_coverage_of_several_files_and_a_column(run: Command, tmp_path: Path) -> None:
    adverts = tmp_path / "adverts.csv"
    adverts.write_text('id,body\n1,"Triage, charting"\n2,"Triage, bathing"\n', encoding="utf-8")
    left = run(
        "coverage",
        str(adverts),
        str(GUIDES / "nursing.txt"),
        *("--column", "body", "--least", "3", "--most", "1", "--taxonomy", str(write(tmp_path))),
    )
    assert [line.split()[:3] for line in left.out.splitlines()] == [["3", "4", "Triage"]]
    assert left.err.startswith("3 texts, ")


def test_coverage_of_a_resume(run: Command) -> None:
    left = run("coverage", str(SAMPLE))
    assert left.code == 0
    assert " mentions known, " in left.err


def test_the_draft_of_picked_terms_is_an_overlay(run: Command, tmp_path: Path) -> None:
    base, draft = write(tmp_path), tmp_path / "draft.yaml"
    words = ("--draft", "wound care", "--draft", "TRIAGE", "-o", str(draft), "--taxonomy", str(base))
    assert run("coverage", str(GUIDES / "nursing.txt"), *words).code == 0
    assert {"wound-care", "triage"} <= load_taxonomy(draft, use_cache=False).skill_by_id.keys()
    left = run("lint", "--taxonomy", str(draft))
    assert left.err == "2 issues\n"


def test_the_draft_of_all_terms(run: Command, tmp_path: Path) -> None:
    words = ("--draft", "all", "--most", "5", "--taxonomy", str(write(tmp_path)))
    left = run("coverage", str(GUIDES / "accounting.txt"), *words)
    assert left.out.count("    origin: field\n") == 5


def test_a_draft_of_a_term_that_is_not_there(run: Command, tmp_path: Path) -> None:
    words = ("--draft", "surgery", "--taxonomy", str(write(tmp_path)))
    left = run("coverage", str(GUIDES / "nursing.txt"), *words)
    assert left.code == 2
    assert "no unknown term 'surgery'" in left.err


def test_diff_with_itself(run: Command) -> None:
    left = run("diff", "builtin", "builtin", "--resume", str(SAMPLE))
    assert (left.code, left.out) == (0, "nothing changed\n")
    assert left.err == "0 entries differ; 0 scores of 1 resumes differ\n"


def test_diff_tells_changes_and_scores(run: Command, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "extends: builtin\nchange: {titles: {data-analyst: {set: {requirements: {communication: {weight: 90}}}}}}\n",
        encoding="utf-8",
    )
    words = ("--resume", str(SAMPLE), "--as-of", "2026-01-01")
    left = run("diff", "builtin", str(overlay), *words)
    assert left.code == 0
    assert left.out.startswith("~ title data-analyst\n    requirements ")
    assert "nurse-career-changer.pdf         data-analyst " in left.out
    assert left.err == "1 entries differ; 1 scores of 1 resumes differ\n"


def test_schema(run: Command, tmp_path: Path) -> None:
    left = run("schema")
    assert json.loads(left.out)["title"] == "gapscan taxonomy"
    assert run("schema", "-o", str(tmp_path / "gone" / "schema.json")).code == 2
