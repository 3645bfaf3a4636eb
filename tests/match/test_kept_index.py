"""The index on disk: same as compiled, made anew when damaged, and no door for foreign types."""

import hashlib
import pickle
from pathlib import Path

import pytest
from tests.match.small_taxonomy import TAXONOMY

from gapscan import cache
from gapscan.match import kept_index
from gapscan.match.compile import compile_index


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "user_cache_path", lambda _name: tmp_path)
    monkeypatch.setattr(kept_index, "_kept", {})
    return tmp_path


def test_the_kept_index_is_the_compiled_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept_index.index_of(TAXONOMY)
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(kept_index, "_kept", {})
    monkeypatch.setattr(kept_index, "compile_index", lambda _taxonomy: pytest.fail("compiled again"))
    assert kept_index.index_of(TAXONOMY) == first == compile_index(TAXONOMY)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"junk",
        pickle.dumps({"a": 1}),
        *(hashlib.sha256(it).digest() + it for it in map(pickle.dumps, [{"a": 1}, Path("x"), print])),
    ],
    ids=["empty", "junk", "without-a-checksum", "another-value", "a-foreign-type", "a-function"],
)
def test_a_damaged_or_foreign_file_is_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    kept_index.index_of(TAXONOMY)
    (file,) = folder.iterdir()
    file.write_bytes(content)
    monkeypatch.setattr(kept_index, "_kept", {})
    assert kept_index.index_of(TAXONOMY) == compile_index(TAXONOMY)
    assert file.read_bytes() != content


def test_a_folder_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "user_cache_path", lambda _name: Path("/dev/null/nowhere"))
    monkeypatch.setattr(kept_index, "_kept", {})
    assert kept_index.index_of(TAXONOMY) == compile_index(TAXONOMY)
