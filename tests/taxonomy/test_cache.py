import gc
import hashlib
import pickle
from pathlib import Path

import pytest

from gapscan import cache
from gapscan.schema.taxonomy import Taxonomy, Thresholds
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


def sealed(pickled: bytes) -> bytes:
    """A pickle as the cache keeps it: with a checksum that is right."""
    return hashlib.sha256(pickled).digest() + pickled


DAMAGES = {
    "empty": b"",
    "cut off": None,
    "junk": b"no pickle \xff",
    "without a checksum": pickle.dumps({"sha256": "x"}),
    "another value": sealed(pickle.dumps({"sha256": "x"})),
    "a foreign type": sealed(pickle.dumps(Path("x"))),
    "a function": sealed(pickle.dumps(print)),
    "sealed junk": sealed(b"no pickle \xff"),
    "another model": sealed(pickle.dumps(Thresholds(ready=1, nearly=1, developing=1))),
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
    name = kept.name
    load.write_cached(first.model_copy(update={"sha256": "0" * 64}))
    (other,) = set(cache_folder.iterdir()) - {kept}
    other.replace(cache_folder / name)
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


@pytest.mark.parametrize("position", [0, 40, -200, -1], ids=["checksum", "head", "middle", "end"])
def test_one_changed_byte_is_enough_to_compile_again(
    tmp_path: Path, cache_folder: Path, compiled: list[str], position: int
) -> None:
    root = write(tmp_path)
    first = load_taxonomy(root)
    (kept,) = cache_folder.iterdir()
    content = bytearray(kept.read_bytes())
    content[position] ^= 1
    kept.write_bytes(content)
    assert load_taxonomy(root) == first
    assert len(compiled) == 2


def test_what_comes_from_the_cache_is_written_out_alike(cache_folder: Path) -> None:
    made = load_taxonomy(use_cache=False)
    _ = made.titles[0].requirements[0].requirement.guides  # what a model has cached is not kept
    load.write_cached(made)
    kept = load.read_cached(made.sha256)
    assert kept == made
    assert kept is not None
    assert kept.model_dump_json() == made.model_dump_json()
    assert "guides" not in vars(kept.titles[0].requirements[0].requirement)


def test_a_requirement_of_many_titles_is_one_object(cache_folder: Path) -> None:
    load_taxonomy()
    asked = [one.requirement for title in load_taxonomy().titles for one in title.requirements]
    assert len({id(requirement) for requirement in asked}) == len({requirement.id for requirement in asked})


@pytest.mark.parametrize("is_enabled", [True, False], ids=["on", "off"])
def test_the_garbage_collector_is_left_as_it_was(cache_folder: Path, is_enabled: bool) -> None:
    (gc.enable if is_enabled else gc.disable)()
    try:
        load_taxonomy()
        load_taxonomy()
        assert gc.isenabled() is is_enabled
        assert gc.get_freeze_count() == 0
    finally:
        gc.enable()


def test_no_half_written_file_is_left(tmp_path: Path, cache_folder: Path, compiled: list[str]) -> None:
    root = write(tmp_path)
    load_taxonomy(root)
    (target,) = cache_folder.iterdir()
    target.unlink()
    target.mkdir()
    load_taxonomy(root)
    assert list(cache_folder.iterdir()) == [target]
