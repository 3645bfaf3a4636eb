"""Files that broke other PDF libraries: each is read or refused by name, and soon."""

import time
from pathlib import Path

import pytest

from gapscan.errors import DocumentError
from gapscan.read import open_source, read_document

TORTURE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "torture"
CODES = {"empty-file", "unknown-format", "encrypted", "damaged", "too-many-pages", "no-text"}
MOST_FILES, LARGEST_BYTES, LONGEST_S = 64, 27_000, 20.0


def sample() -> list[Path]:
    """Every second of the small files, so that all kinds are among them."""
    small = sorted(path for path in TORTURE.rglob("*.pdf") if path.stat().st_size <= LARGEST_BYTES)
    return small[:: max(1, len(small) // MOST_FILES)][:MOST_FILES]


@pytest.fixture(scope="module")
def files() -> list[Path]:
    if not TORTURE.is_dir():
        pytest.skip(f"no torture files at {TORTURE}")
    return sample()


def test_each_file_is_read_or_refused_in_time(files: list[Path]) -> None:
    assert len(files) >= 50
    outcomes: dict[str, int] = {}
    for path in files:
        began = time.monotonic()
        try:
            document = read_document(open_source(path))
        except DocumentError as error:
            assert error.code in CODES, path.name
            assert error.todo, path.name
            outcomes[error.code] = outcomes.get(error.code, 0) + 1
        else:
            assert document.words, path.name
            assert len(document.sha256) == 64
            outcomes["read"] = outcomes.get("read", 0) + 1
        assert time.monotonic() - began < LONGEST_S, path.name
    assert outcomes["read"] >= len(files) // 2
    assert outcomes["encrypted"] >= 3
