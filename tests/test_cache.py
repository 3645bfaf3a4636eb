"""The cache folder keeps what was used last and does not grow without end."""

import os
from pathlib import Path

import pytest

from gapscan import cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "user_cache_path", lambda name: tmp_path / name)
    monkeypatch.setattr(cache, "_MOST_OF_A_KIND", 3)
    return tmp_path / "gapscan"


def write(name: str, *, used_at: int) -> None:
    cache.write_cached(name, name.encode())
    os.utime(cache._path(name), (used_at, used_at))


def kept(folder: Path) -> list[str]:
    return sorted(file.name.split("-", 1)[1] for file in folder.iterdir())


def test_the_newest_few_of_each_kind_stay(folder: Path) -> None:
    write("index-old.pickle", used_at=1)
    for number in range(5):
        write(f"taxonomy-{number}.pickle", used_at=10 + number)
    assert kept(folder) == ["index-old.pickle", "taxonomy-2.pickle", "taxonomy-3.pickle", "taxonomy-4.pickle"]


def test_what_is_read_counts_as_used(folder: Path) -> None:
    for number in range(3):
        write(f"taxonomy-{number}.pickle", used_at=10 + number)
    assert cache.read_cached("taxonomy-0.pickle") == b"taxonomy-0.pickle"
    write("taxonomy-3.pickle", used_at=20)
    assert kept(folder) == ["taxonomy-0.pickle", "taxonomy-2.pickle", "taxonomy-3.pickle"]


def test_files_of_older_versions_go_and_foreign_ones_stay(folder: Path) -> None:
    folder.mkdir()
    for number in range(5):
        old = folder / f"0.0.{number}-taxonomy-x.pickle"
        old.write_bytes(b"")
        os.utime(old, (number, number))
    for name in ("notes.txt", "taxonomy"):
        (folder / name).write_bytes(b"")
    write("taxonomy-new.pickle", used_at=10)
    names = sorted(file.name for file in folder.iterdir())
    assert [name for name in names if "-x." in name] == ["0.0.3-taxonomy-x.pickle", "0.0.4-taxonomy-x.pickle"]
    assert {"notes.txt", "taxonomy"} <= set(names)


def test_a_folder_that_cannot_be_used_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gapscan").write_bytes(b"a file")
    monkeypatch.setattr(cache, "user_cache_path", lambda name: tmp_path / name)
    cache.write_cached("taxonomy-1.pickle", b"x")
    assert cache.read_cached("taxonomy-1.pickle") is None
