import pytest

from tests.cli.command_reference import PAGE, WRITTEN_WITH, reference


def test_the_command_reference_is_current() -> None:
    committed = PAGE.read_text(encoding="utf-8")
    if WRITTEN_WITH not in committed:
        pytest.skip("another typer lays its help out in another way")
    page = reference()
    assert page.count("\n## gapscan") >= 10
    assert page == committed, "run: python tests/cli/command_reference.py"
