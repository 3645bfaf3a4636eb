import io
import json
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from gapscan.errors import DocumentError
from tests.cli.conftest import Command, StandIn
from tests.report.factory import make_failed


def test_writes_the_report_to_standard_output(command: Command) -> None:
    left = command("scan", "cv.pdf")
    assert left.code == 0
    assert "Best fit: Senior Machine Learning Engineer" in left.out
    assert left.err == ""
    assert "\x1b" not in left.out


def test_passes_the_arguments_on(command: Command, stand_in: StandIn) -> None:
    command("scan", "cv.pdf", "--as-of", "2025-06-30", "--title", "Senior ML Engineer", "--title", "data-analyst")
    assert stand_in.asked["source"] == Path("cv.pdf")
    assert stand_in.asked["as_of"] == date(2025, 6, 30)
    assert stand_in.asked["titles"] == ["senior-ml-engineer", "data-analyst"]


def test_without_titles_all_are_scored(command: Command, stand_in: StandIn) -> None:
    command("scan", "cv.pdf")
    assert stand_in.asked["titles"] is None


def test_level_narrows_the_titles(command: Command, stand_in: StandIn) -> None:
    command("scan", "cv.pdf", "--level", "Entry")
    assert stand_in.asked["titles"] == ["junior-ml-engineer", "data-analyst"]


def test_reads_standard_input(command: Command, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"%PDF")))
    assert command("scan", "-").code == 0
    assert stand_in.asked["source"] == b"%PDF"
    assert stand_in.asked["file_name"] == "standard input"


def test_blind(command: Command) -> None:
    left = command("scan", "cv.pdf", "--blind", "--format", "json")
    assert "Amina" not in left.out
    assert json.loads(left.out)["blind"] is True


@pytest.mark.parametrize(("least", "code"), [("72", 0), ("72.5", 0), ("73", 1)])
def test_fail_under(least: str, code: int, command: Command) -> None:
    left = command("scan", "cv.pdf", "--fail-under", least)
    assert left.code == code
    assert "Best fit" in left.out
    assert ("72.5" in left.err) is bool(code)


def test_output_file_is_whole_and_alone(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")
    left = command("scan", "cv.pdf", "--format", "markdown", "-o", str(target))
    assert left.code == 0
    assert left.out == ""
    assert target.read_text(encoding="utf-8").startswith("# Amina")
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_failed_document_as_json(command: Command, stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.assessment = make_failed()
    left = command("scan", "cv.pdf", "--format", "json")
    assert left.code == 3
    assert json.loads(left.out)["status"] == "failed"
    assert "scan.pdf: The file holds pictures" in left.err
    target = tmp_path / "report.json"
    assert command("scan", "cv.pdf", "--format", "json", "-o", str(target)).code == 3
    assert json.loads(target.read_text())["status"] == "failed"


def test_failed_document_as_a_page_tells_the_reason(command: Command, stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.assessment = make_failed()
    target = tmp_path / "report.html"
    left = command("scan", "cv.pdf", "--format", "html", "-o", str(target))
    assert left.code == 3
    assert "error: scan.pdf: The file holds pictures" in left.err
    assert "The file holds pictures of pages and no text" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF-"), ("xlsx", b"PK")])
def test_failed_document_as_a_file_tells_the_reason(
    form: str, start: bytes, command: Command, stand_in: StandIn, tmp_path: Path
) -> None:
    stand_in.assessment = make_failed()
    target = tmp_path / f"report.{form}"
    assert command("scan", "cv.pdf", "--format", form, "-o", str(target)).code == 3
    assert target.read_bytes().startswith(start)


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_failed_document_for_people(form: str, command: Command, stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.assessment = make_failed()
    left = command("scan", "cv.pdf", "--format", form, "-o", str(tmp_path / "report"))
    assert left.code == 3
    assert left.out == ""
    assert "error: scan.pdf: The file holds pictures" in left.err
    assert not list(tmp_path.iterdir())


def test_missing_file(command: Command, stand_in: StandIn) -> None:
    stand_in.error = DocumentError("no such file", code="missing-file", where="cv.pdf", todo="check the name")
    left = command("scan", "cv.pdf")
    assert left.code == 3
    assert left.err == "error: cv.pdf: no such file\n  -> check the name\n"


def test_a_hostile_file_name_is_harmless(command: Command, stand_in: StandIn) -> None:
    stand_in.error = DocumentError("no such file", code="missing-file", where="\x1b[31mcv\udcff.pdf")
    assert command("scan", "cv.pdf").err == "error: [31mcv.pdf: no such file\n"


WRONG = {
    "format": (("--format", "docx"), "there is no format 'docx'"),
    "date": (("--as-of", "yesterday"), "'yesterday' is no date"),
    "title": (("--title", "senior ml enginer"), "did you mean Senior Machine Learning Engineer"),
    "skill-for-title": (("--title", "python"), "there is no title 'python'"),
    "level": (("--level", "chief"), "take one of: entry, mid, senior"),
    "no-such-pair": (("--title", "data-analyst", "--level", "senior"), "none of the titles stands on the level"),
    "no-folder": (("-o", "no/such/folder/report.txt"), "the output folder does not exist"),
    "folder": (("-o", "."), "the output is a folder"),
    "option": (("--colour",), "No such option"),
}


@pytest.mark.parametrize(("words", "message"), WRONG.values(), ids=WRONG)
def test_wrong_usage(words: tuple[str, ...], message: str, command: Command, stand_in: StandIn) -> None:
    left = command("scan", "cv.pdf", *words)
    assert left.code == 2
    assert left.out == ""
    assert message in left.err
    assert not stand_in.asked, "nothing is read before the arguments are known to be right"


def test_family_narrows_the_titles(command: Command, stand_in: StandIn) -> None:
    command("scan", "cv.pdf", "--family", "ml-engineer")
    assert stand_in.asked["titles"] == ["junior-ml-engineer", "ml-engineer", "senior-ml-engineer"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(["--family", "gardening"], "there is no family 'gardening'", id="unknown-family"),
        pytest.param(["--family", "analyst", "--level", "senior"], "none of the titles", id="nothing-left"),
        pytest.param(["--job", "https://jobs.example/1"], "an address on the web", id="job-on-the-web"),
    ],
)
def test_targets_that_cannot_be_used(words: list[str], says: str, command: Command) -> None:
    left = command("scan", "cv.pdf", *words)
    assert left.code == 2
    assert says in left.err


def test_resume_and_advert_cannot_share_standard_input(command: Command) -> None:
    left = command("scan", "-", "--job", "-")
    assert left.code == 2
    assert "standard input cannot be both" in left.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param(
            "Ada Quill\nada@quill.example\n+44 20 7946 0958\n\nExperience\nData Engineer, Brightwater Ltd\n2019-03 to "
            "present\nBuilt pipelines.\n\nEducation\nBSc Physics, Hill University, 2018\n\nSkills\nPython, SQL\n",
            "reads like a resume",
            id="resume",
        ),
    ],
)
def test_a_file_that_is_no_advert_leaves_with_3(content: str, says: str, command: Command, tmp_path: Path) -> None:
    advert = tmp_path / "advert.txt"
    advert.write_text(content, encoding="utf-8")
    left = command("scan", "cv.pdf", "--job", str(advert))
    assert left.code == 3
    assert says in left.err
