"""The examples that `--help` shows are commands that can be typed: every option in them exists."""

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from gapscan.cli.main import app

_EXAMPLE = re.compile(r"Example: gapscan (.+?)(?=\n\s*\n|\n\s*Example|\Z)", re.DOTALL)


def commands(group: TyperGroup, *words: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, TyperGroup):
            yield from commands(command, *words, name)
        else:
            yield (*words, name), command


root = get_command(app)
assert isinstance(root, TyperGroup)
COMMANDS = dict(commands(root))


def test_a_plausible_number_of_commands_is_there() -> None:
    assert len(COMMANDS) >= 14
    assert {("scan",), ("compare",), ("batch",), ("taxonomy", "diff")} <= COMMANDS.keys()


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_examples_can_be_typed(words: tuple[str, ...]) -> None:
    command = COMMANDS[words]
    examples = [" ".join(found.split()) for found in _EXAMPLE.findall(command.help or "")]
    assert examples, f"gapscan {' '.join(words)} --help shows no example"
    for example in examples:
        typed = shlex.split(example.partition(" < ")[0].partition(" | ")[0])
        assert tuple(typed[: len(words)]) == words
        # parses the options and arguments, and runs nothing
        command.make_context(words[-1], typed[len(words) :])
