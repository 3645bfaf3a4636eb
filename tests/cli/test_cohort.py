"""`gapscan cohort`: what goes to the screen, into files, and what is refused."""

import json
from pathlib import Path

import pytest

from gapscan.report.cohort import COHORT_FORMATS
from tests.cli.conftest import Command
from tests.cohort.made_results import FILES, result_lines, write_results


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write_results(tmp_path_factory.mktemp("cohort") / "out", result_lines()))


def test_the_overview_goes_to_the_screen(command: Command, results: str) -> None:
    left = command("cohort", results)
    assert (left.code, left.err) == (0, "")
    assert f"{FILES} people · {FILES - 1} scored · 1 could not be read" in left.out
    assert "2 files are copies of one another" in left.out
    assert "file-4.pdf" in left.out


def test_each_person_can_be_counted_once(command: Command, results: str) -> None:
    assert f"{FILES - 1} people counted · {FILES} files" in command("cohort", results, "--unique").out


@pytest.mark.parametrize("form", COHORT_FORMATS)
def test_every_format_goes_into_a_file(command: Command, results: str, tmp_path: Path, form: str) -> None:
    if form == "pdf":
        pytest.importorskip("typst", reason="typst is not installed")
    out = tmp_path / f"report.{form}"
    left = command("cohort", results, "--format", form, "--output", str(out))
    assert (left.code, left.out) == (0, "")
    assert out.stat().st_size > 100


@pytest.mark.parametrize("choice", ["--blind", "--no-people"])
def test_small_numbers_and_names_are_hidden(command: Command, results: str, choice: str) -> None:
    made = json.loads(command("cohort", results, choice, "--format", "json").out)
    assert [made[name] for name in ("files", "people", "read", "partial", "failed")] == ["*", "*", "<5", 0, "<5"]
    assert made["notices"] == [notice for notice in made["notices"] if "2 files" not in notice]
    assert made["name"] is None
    assert bool(made["persons"]) == bool(made["unread"]) == (choice == "--blind")
    shown = command("cohort", results, choice).out
    assert [word for word in ("Amina", "file-", "x.example", "out") if word in shown.split()] == []


def test_a_title_by_any_of_its_names(command: Command, results: str) -> None:
    scored = [title["title_id"] for title in result_lines()[0]["readiness"]]  # type: ignore[attr-defined]
    for title_id in scored:
        made = json.loads(command("cohort", results, "--title", title_id, "--format", "json").out)
        assert made["focus"]["title_id"] == title_id


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "docx"), "docx"),
        (("--title", "pilot"), "pilot"),
        (("--sql", "drop table people"), "select"),
        (("--sql", "select 1", "--format", "html"), "html"),
    ],
)
def test_wrong_words_are_refused(command: Command, results: str, words: tuple[str, ...], said: str) -> None:
    if "drop" in str(words):
        pytest.importorskip("duckdb", reason="duckdb is not installed")
    left = command("cohort", results, *words)
    assert (left.code, left.out) == (2, "")
    assert said in left.err


def test_a_folder_without_results_says_what_to_run(command: Command, tmp_path: Path) -> None:
    left = command("cohort", str(tmp_path))
    assert left.code == 2
    assert "gapscan batch" in left.err


def test_a_question_is_answered(command: Command, results: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="duckdb is not installed")
    query = "select person, label from people where person <= 2 order by person"
    left = command("cohort", results, "--sql", query, "--parquet", str(tmp_path / "tables"))
    assert left.code == 0
    assert left.out.split() == ["person,label", "1,Amina", "Okafor-Lund", "2,'=1+1"]
    assert (tmp_path / "tables" / "people.parquet").is_file()
    found = command("cohort", results, "--sql", query, "--format", "json", "--blind")
    assert json.loads(found.out)[0] == {"person": 1, "label": "Person 1"}
    assert "a row for each person" in found.err
    assert "note" not in left.err


@pytest.mark.parametrize("words", [("--sql", "select 1"), ("--parquet", "tables")], ids=["sql", "parquet"])
def test_no_tables_of_people_where_nothing_may_be_said_of_them(
    command: Command, results: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    left = command("cohort", results, "--no-people", *words)
    assert (left.code, left.out) == (2, "")
    assert "--no-people" in left.err
    assert list(tmp_path.iterdir()) == []
