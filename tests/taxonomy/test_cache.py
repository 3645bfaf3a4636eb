from pathlib import Path

import pytest

from gapscan import cache
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load, load_taxonomy
from tests.taxonomy.small import FILES, write


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache" / "gapscan"
    monkeypatch.setattr(cache, "user_cache_path", lambda name: folder)
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes of the sources that were compiled and not taken from the cache."""
    hashes: list[str] = []
    compile_source = load.compile_source

    def remember(source: load.TaxonomySource) -> Taxonomy:
        hashes.append(source.sha256)
        return compile_source(source)

    monkeypatch.setattr(load, "compile_source", remember)
    return hashes


def test_the_second_load_comes_from_the_cache(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    root = write(tmp_path)
    first = load_taxonomy(root)
    assert load_taxonomy(root) == first
    assert len(compiled) == 1
    (kept,) = cache_folder.iterdir()
    assert first.sha256[:32] in kept.name


def test_the_cache_keeps_the_order_of_levels(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    levels = FILES["levels.yaml"].replace("  entry:", "  zero: {name: Zero, expected_strength: 0.1}\n          entry:")
    root = write(tmp_path, levels=levels)
    assert [level.id for level in load_taxonomy(root).levels] == ["zero", "entry", "senior"]
    assert [level.id for level in load_taxonomy(root).levels] == ["zero", "entry", "senior"]


DAMAGES = {
    "empty": b"",
    "cut off": None,
    "not JSON": b"no json \xff",
    "another shape": b'{"sha256": "x"}',
    "a list": b"[]",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_cache_is_compiled_again(
    tmp_path: Path, cache_folder: Path, compiled: list[str], damage: bytes | None
) -> None:
    root = write(tmp_path)
    first = load_taxonomy(root)
    (kept,) = cache_folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:-50] if damage is None else damage)
    assert load_taxonomy(root) == first
    assert len(compiled) == 2
    assert load_taxonomy(root) == first
    assert len(compiled) == 2


def test_a_cache_of_another_source_is_not_believed(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    root = write(tmp_path)
    first = load_taxonomy(root)
    (kept,) = cache_folder.iterdir()
    kept.write_text(first.model_copy(update={"sha256": "0" * 64}).model_dump_json(), encoding="utf-8")
    assert load_taxonomy(root) == first
    assert len(compiled) == 2


def test_a_changed_file_is_compiled_anew(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    root = write(tmp_path)
    load_taxonomy(root)
    (root / "guides.yaml").write_text("guides:\n  atlas: {title: The new atlas}\n", encoding="utf-8")
    assert load_taxonomy(root).guides[0].title == "The new atlas"
    assert len(set(compiled)) == 2


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    cache_folder.parent.mkdir()
    cache_folder.write_text("a file where the folder should be", encoding="utf-8")
    root = write(tmp_path)
    assert load_taxonomy(root) == load_taxonomy(root)
    assert len(compiled) == 2


def test_the_cache_can_be_left_alone(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    root = write(tmp_path)
    load_taxonomy(root, use_cache=False)
    assert not cache_folder.exists()


def test_no_half_written_file_is_left(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    root = write(tmp_path)
    first = load_taxonomy(root, use_cache=False)
    target = cache_folder / f"{cache.__version__}-taxonomy-{first.sha256[:32]}.json"
    target.mkdir(parents=True)
    load_taxonomy(root)
    assert list(cache_folder.iterdir()) == [target]
