"""Suggestions by meaning from the command line: shown as possible, counted nowhere, absent without a model."""

import json
import os
from importlib import util
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_whole import run
from tests.sentence_model import write_model

MEANINGS = dict.fromkeys(("clustering", "boxes", "crates"), "packing")
RESUME = """Anna Muster
anna.muster@example.com

Experience

Data Analyst, Muster GmbH, Jan 2020 - Dec 2022
- Wrote SQL and Python for the weekly figures of three shops, and kept the tables behind them in order
- Built Tableau dashboards for the people who buy and sell, and cleaned the data that came from the tills
- Put services into boxes and crates

Education

Bachelor of Science in Mathematics, University of Musterstadt, 2019
"""


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GAPSCAN_SEMANTIC_MODEL", raising=False)
    return write_model(tmp_path / "model", MEANINGS)


@pytest.fixture
def resume(tmp_path: Path) -> str:
    file = tmp_path / "cv.txt"
    file.write_text(RESUME, encoding="utf-8")
    return str(file)


def scanned(capfd: pytest.CaptureFixture[str], *words: str) -> str:
    capfd.readouterr()
    assert run("scan", *words, "--as-of", "2026-01-01") == 0
    return capfd.readouterr().out


def test_a_suggestion_is_told_and_moves_nothing(resume: str, model: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plain = json.loads(scanned(capfd, resume, "--format", "json"))
    more = json.loads(scanned(capfd, resume, "--format", "json", "--semantic-model", str(model)))
    (told,) = [skill for skill in more["skills"] if skill not in plain["skills"]]
    assert (told["id"], told["counted"], told["strength"], told["months"]) == ("clustering", False, 0, 0)
    assert [(shown["method"], shown["similarity"]) for shown in told["evidence"]] == [("semantic", 1.0)]
    more["skills"].remove(told)
    assert more == plain


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_reports_show_it_as_possible(form: str, resume: str, model: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert "possible" not in scanned(capfd, resume, "--format", form).casefold()
    out = scanned(capfd, resume, "--format", form, "--semantic-model", str(model))
    assert "possible, not counted" in out.casefold()
    assert "Put services into boxes and crates" in out


def test_the_environment_names_the_model(
    resume: str, model: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAPSCAN_SEMANTIC_MODEL", str(model))
    assert "POSSIBLE, NOT COUNTED" in scanned(capfd, resume)


def test_explain_says_what_it_is(resume: str, model: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("explain", resume, "clustering", "--semantic-model", str(model)) == 0
    out = capfd.readouterr().out
    assert "possible, not counted" in out
    assert "chosen" not in out


def test_a_folder_without_a_model_is_a_wrong_argument(
    resume: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("scan", resume, "--semantic-model", str(tmp_path)) == 2
    assert f"{tmp_path}: there is no sentence model" in capfd.readouterr().err


def test_doctor_opens_the_model(command: Command, model: Path) -> None:
    assert "meaning   no model  ->  save model.onnx and tokenizer.json" in command("doctor").out
    assert f"meaning   {model}: sha256 " in command("doctor", "--semantic-model", str(model)).out
    os.truncate(model / "model.onnx", 10)
    assert f"meaning   {model}: the sentence model cannot be opened" in (
        command("doctor", "--semantic-model", str(model)).out
    )


def test_doctor_says_how_to_install_the_extra(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    find = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name, *more: None if name == "tokenizers" else find(name, *more))
    assert "meaning   missing  ->  pip install 'gapscan[semantic]'; then save model.onnx" in command("doctor").out
