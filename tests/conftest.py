"""What all tests share: golden files with one flag that updates them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDENS = Path(__file__).parent / "goldens"
FLAG = "--update-goldens"

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(FLAG, action="store_true", help="write the golden files anew instead of comparing with them")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(FLAG) and os.environ.get("CI", "").lower() == "true":
        raise pytest.UsageError(f"{FLAG} would make every golden test pass: not in CI")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with the golden file of that name, or writes the file where the flag is given."""

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if request.config.getoption(FLAG):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}: run pytest {FLAG} and read what it wrote"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs: if that is meant, run pytest {FLAG}"

    return compare
