from pathlib import Path

import pytest

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import resolve
from tests.taxonomy.small import load

NAMES = {
    "id": ("loom-work", ["loom-work"], 1.0),
    "name": ("Loom work", ["loom-work"], 1.0),
    "letter case and signs": ("LOOM_Work!", ["loom-work"], 1.0),
    "without the blank": ("loomwork", ["loom-work"], 1.0),
    "alias": ("Looms", ["loom-work"], 1.0),
    "alias with a policy": ("loom", ["loom-work"], 1.0),
    "title": ("senior weaver", ["senior-weaver"], 1.0),
    "title by alias": ("cloth weaver", ["weaver"], 1.0),
    "another number": ("loom works", ["loom-work"], 0.9),
    "a version": ("weaving v2", ["weaving"], 0.87),
    "a version in the word": ("weaving3", ["weaving"], 0.9),
    "a longer name": ("weaving with wool", ["weaving"], 0.87),
    "a longer name that an ambiguous spelling begins": ("loom parts", ["loom-work"], 0.87),
    "a run-on word": ("weavingclient", ["weaving"], 0.87),
    "three letters": ("lom", [], None),
    "typo": ("weavign", ["weaving"], 0.7),
    "typo in a title": ("senior waever", ["senior-weaver"], 0.7),
    "nothing near": ("basket", [], None),
    "only signs": ("?!", [], None),
    "empty": ("", [], None),
}


@pytest.fixture(scope="module")
def taxonomy(tmp_path_factory: pytest.TempPathFactory) -> Taxonomy:
    return load(Path(tmp_path_factory.mktemp("resolve")))


@pytest.mark.parametrize(("name", "ids", "least"), NAMES.values(), ids=NAMES.keys())
def test_a_name_finds_its_entry(taxonomy: Taxonomy, name: str, ids: list[str], least: float | None) -> None:
    found = resolve(taxonomy, name)
    assert [one.id for one in found[:1]] == ids
    if least is not None:
        assert least <= found[0].similarity <= 1.0


def test_an_exact_spelling_stands_alone(taxonomy: Taxonomy) -> None:
    (only,) = resolve(taxonomy, "weaver")
    assert (only.id, only.part, only.name, only.similarity) == ("weaver", "title", "Weaver", 1.0)


def test_a_name_of_two_things_gives_both(tmp_path: Path) -> None:
    more = "skills:\n  cloth: {name: Cloth weaver, kind: tool, parents: [weaving], origin: field}\n"
    found = resolve(load(tmp_path, more=more), "Cloth Weaver")
    assert [(one.part, one.id) for one in found] == [("skill", "cloth"), ("title", "weaver")]


def test_the_nearest_come_first_and_no_more_than_asked(taxonomy: Taxonomy) -> None:
    found = resolve(taxonomy, "weavin")
    assert [one.similarity for one in found] == sorted((one.similarity for one in found), reverse=True)
    assert found[0].id == "weaving"
    assert len(resolve(taxonomy, "weavin", most=1)) == 1
