"""Writes `docs/commands.md` from what `--help` says; `tests/cli/test_command_reference.py` keeps the two the same."""

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import typer
from typer.testing import CliRunner

from gapscan.cli.main import app

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
TYPER = ".".join(version("typer").split(".")[:2])
WRITTEN_WITH = f"with typer {TYPER}"
INTRODUCTION = f"""# Commands

Written by `python tests/cli/command_reference.py` {WRITTEN_WITH} from the commands' own help; do not edit.

What a command prints goes to standard output, messages go to standard error, so that
`gapscan scan resume.pdf --format json | jq .best_fit` always works.
"""


def reference() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(_part(words) for words in _commands())])


def _commands() -> Iterator[tuple[str, ...]]:
    yield ()
    yield from _below(app, ())


def _below(group: typer.Typer, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for command in group.registered_commands:
        yield (*words, command.name or "")
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        yield (*words, inner.name or "")
        yield from _below(inner.typer_instance, (*words, inner.name or ""))


def _part(words: tuple[str, ...]) -> str:
    shown = CliRunner().invoke(app, [*words, "--help"], prog_name="gapscan", terminal_width=88)
    return f"## {' '.join(('gapscan', *words))}\n\n```\n{shown.stdout.strip()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
