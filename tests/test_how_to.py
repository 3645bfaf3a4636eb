"""The pages of `docs/how_to` do what they say: their files are written, their commands run, their output comes."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from gapscan.cli import main

PROJECT = Path(__file__).parent.parent
FOLDER = PROJECT / "docs" / "how_to"
PAGES = sorted(page for page in FOLDER.glob("*.md") if page.name != "README.md")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILES = {"yaml", "text"}
_FILE = re.compile(r"# file: (\S+)\n")


def blocks(page: Path) -> list[tuple[str, str]]:
    """The language and the text of each block of code."""
    return [(found[1], found[2]) for found in _BLOCK.finditer(page.read_text(encoding="utf-8"))]


def commands(block: str) -> list[tuple[str, list[str]]]:
    """Each command of a console block with the lines that it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line)
    return found


def run(words: list[str]) -> int:
    """The exit code of `gapscan` with these words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["gapscan", *words])
        with pytest.raises(SystemExit) as left:
            main.run()
    return int(left.value.code or 0)


def test_the_pages_are_there_and_listed() -> None:
    assert len(PAGES) >= 5
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if f"({page.name})" not in index] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_ends_in_the_command_that_proves_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    language, last = blocks(page)[-1]
    assert text.rstrip().endswith("```")
    assert language == "console"
    assert commands(last)
    assert len(text.splitlines()) <= 90


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_do_what_the_page_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sample_resumes").symlink_to(PROJECT / "sample_resumes")
    monkeypatch.chdir(tmp_path)
    for language, block in blocks(page):
        if language in _FILES:
            named = _FILE.match(block)
            assert named, f"a block of {language} begins with `# file: NAME`"
            file = tmp_path / named[1]
            file.parent.mkdir(exist_ok=True)
            # YAML keeps the line as a comment; in a text it would be read as part of it
            file.write_text(block if language == "yaml" else block.removeprefix(named[0]), encoding="utf-8")
            continue
        for command, expected in commands(block):
            program, *words = shlex.split(command)
            assert program == "gapscan"
            code = run(words)
            out, err = capfd.readouterr()
            assert code == 0, err
            printed = [line.strip() for line in f"{out}{err}".splitlines()]
            missing = [line for line in expected if not any(line.strip() in one for one in printed)]
            assert missing == [], f"{command}\n{out}{err}"
