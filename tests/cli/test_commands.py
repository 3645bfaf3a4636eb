import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from gapscan.cli import main
from tests.cli.conftest import Command, StandIn
from tests.report.factory import make_failed


def test_parse(command: Command) -> None:
    left = command("parse", "cv.pdf")
    assert left.code == 0
    assert "Machine Learning Engineer · Brightwater Labs Ltd" in left.out
    assert json.loads(command("parse", "cv.pdf", "--format", "json").out)["status"] == "ok"


def test_parse_of_a_failed_document(command: Command, stand_in: StandIn) -> None:
    stand_in.assessment = make_failed()
    assert command("parse", "cv.pdf").code == 3
    left = command("parse", "cv.pdf", "--format", "json")
    assert left.code == 3
    assert json.loads(left.out)["status"] == "failed"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("pytorch", "PyTorch: used"),
        ("Golang", "refused: no cue near: pipelines"),
        ("Senior ML Engineer", "HOW THE POINTS ADD UP"),
    ],
    ids=["skill", "alias", "title"],
)
def test_explain(what: str, expected: str, command: Command) -> None:
    left = command("explain", "cv.pdf", what)
    assert left.code == 0
    assert expected in left.out


def test_explain_suggests_what_is_near(command: Command) -> None:
    left = command("explain", "cv.pdf", "pytorhc")
    assert left.code == 2
    assert "there is no skill or title 'pytorhc'" in left.err
    assert "did you mean PyTorch (pytorch)" in left.err


def test_explain_needs_something_to_explain(command: Command) -> None:
    left = command("explain", "cv.pdf")
    assert left.code == 2
    assert "name a skill or a title, or give --job" in left.err


def test_explain_of_a_failed_document(command: Command, stand_in: StandIn) -> None:
    stand_in.assessment = make_failed()
    assert command("explain", "cv.pdf", "python").code == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), "4 titles, 5 skills, 1 guides"),
        (("go",), "also written  Golang"),
        (("Senior ML Engineer",), "REQUIREMENTS by weight of 100"),
    ],
    ids=["overview", "skill", "title"],
)
def test_taxonomy_show(words: tuple[str, ...], expected: str, command: Command) -> None:
    left = command("taxonomy", "show", *words)
    assert left.code == 0
    assert expected in left.out


def test_taxonomy_resolve(command: Command) -> None:
    assert command("taxonomy", "resolve", "golang").out == "1.00  skill  go  Go\n"
    left = command("taxonomy", "resolve", "xyzzy")
    assert left.code == 2
    assert "nothing is called 'xyzzy'" in left.err


def test_taxonomy_lint_tells_by_its_exit_code(command: Command, tmp_path: Path) -> None:
    (tmp_path / "crafts.yaml").write_text("skills:\n  weaving: {name: Weaving, kind: tool}\n", encoding="utf-8")
    left = command("taxonomy", "lint", "--taxonomy", str(tmp_path))
    assert left.code == 4
    assert f"{tmp_path.name}/crafts.yaml:2: orphan-skill: " in left.out
    assert "  -> " in left.out
    assert left.err == "2 issues\n"


def test_taxonomy_export(command: Command) -> None:
    left = command("taxonomy", "export")
    assert json.loads(left.out)["sha256"] == "ab" * 32
    assert command("taxonomy", "export", "--format", "yaml").code == 2


def test_doctor(command: Command) -> None:
    left = command("doctor")
    assert left.code == 0
    assert "typer" in left.out
    assert "4 titles, 5 skills" in left.out


@pytest.mark.parametrize(
    ("engine", "line"),
    [
        (SimpleNamespace(name="tesseract 5"), "scans     tesseract 5\n"),
        (None, "scans     missing  ->  install tesseract"),
    ],
    ids=["there", "missing"],
)
def test_doctor_tells_what_reads_scans(
    command: Command, monkeypatch: pytest.MonkeyPatch, engine: SimpleNamespace | None, line: str
) -> None:
    monkeypatch.setattr("gapscan.read.ocr.find_engine", lambda: engine)
    left = command("doctor")
    assert line in left.out
    assert "reads     PDF, DOCX, ODT" in left.out


def test_version(command: Command) -> None:
    assert command("--version").out.startswith("gapscan 0.")


def test_a_bug_is_a_short_message(command: Command, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in.error = ZeroDivisionError("secret words of a resume")
    left = command("scan", "cv.pdf")
    assert left.code == 70
    assert "a bug of gapscan: ZeroDivisionError" in left.err
    assert "secret" not in left.err
    monkeypatch.setenv("GAPSCAN_DEBUG", "1")
    assert "Traceback" in command("scan", "cv.pdf").err


def test_help_names_every_exit_code(command: Command) -> None:
    out = command("--help").out
    for code in (0, 1, 2, 3, 4, 5, 6, 70):
        assert f"\n    {code} " in out


@pytest.mark.parametrize("group", [main.app, main.taxonomy.app], ids=["gapscan", "taxonomy"])
def test_every_command_has_help_with_an_example(group: object) -> None:
    commands = group.registered_commands  # type: ignore[attr-defined]
    assert len(commands) >= 4
    for one in commands:
        assert "Example: gapscan " in one.callback.__doc__
