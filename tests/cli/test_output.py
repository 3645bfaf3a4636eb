import os
import sys
from pathlib import Path

import pytest

from gapscan.cli import output
from gapscan.errors import UsageError


def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UsageError, match="cannot be written"):
        output.write_product("new", str(target))
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_folder_that_went_away(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        output.write_product("new", str(tmp_path / "gone" / "report.txt"))


def test_folder_without_write_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UsageError, match="cannot be written"):
        output.check_output(str(tmp_path / "report.txt"))


def test_files_get_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    output.write_product(b"bytes", str(tmp_path / "report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes() == b"bytes"
    assert (tmp_path / "report.pdf").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    output.write_product("cv\udcff.pdf", str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_bytes() == b"cv?.pdf"


@pytest.mark.parametrize("name", [None, "-"])
def test_standard_output_needs_no_check(name: str | None) -> None:
    output.check_output(name)


class Screen:
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_a_terminal_is_spared_what_is_no_text(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    output.check_output(None, format=form)
    monkeypatch.setattr(sys, "stdout", Screen())
    with pytest.raises(UsageError, match=f"-o report.{form}"):
        output.check_output(None, format=form)
    output.check_output("report.bin", format=form)
    output.check_output(None, format="json")


@pytest.mark.parametrize(
    ("variables", "color"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)],
    ids=["terminal", "dumb", "no-color"],
)
def test_colour_on_a_terminal_only(variables: dict[str, str], color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in {**variables, "COLUMNS": "200"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen())
    shown = output.screen_options(blind=False, output=None)
    assert (shown.color, shown.width, shown.unicode) == (color, 100, True)
    assert output.screen_options(blind=True, output="report.txt") == output.Options(blind=True)


def test_a_terminal_without_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    screen.encoding = "ascii"
    monkeypatch.setattr(sys, "stdout", screen)
    assert not output.screen_options(blind=False, output=None).unicode
