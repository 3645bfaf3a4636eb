import json
from pathlib import Path

from gapscan.taxonomy import export, load_taxonomy
from tests.taxonomy.small import load


def test_the_keys_of_the_contract(tmp_path: Path) -> None:
    taxonomy = load(tmp_path)
    exported = json.loads(json.dumps(export(taxonomy)))
    assert exported["sha256"] == taxonomy.sha256
    assert exported["guides"] == [{"id": "atlas", "title": "The atlas"}]
    assert exported["levels"][1] == {"id": "senior", "name": "Senior", "years_min": 5, "years_max": None}
    assert {"id", "name", "kind", "aliases", "parent", "origin", "guides"} <= exported["skills"][0].keys()
    keys = {"id", "name", "aliases", "family", "level", "guides", "requirements"}
    assert keys <= exported["titles"][0].keys()


def test_a_skill_and_a_title(tmp_path: Path) -> None:
    exported = json.loads(json.dumps(export(load(tmp_path))))
    loom, weaving = exported["skills"]
    assert loom["aliases"] == ["looms", "Loom"]
    assert (loom["parent"], weaving["parent"]) == ("weaving", None)
    assert (loom["kind"], loom["origin"], loom["guides"]) == ("tool", "guide", ["atlas"])
    weaver = next(title for title in exported["titles"] if title["id"] == "weaver")
    assert weaver["aliases"] == ["Cloth Weaver"]
    assert [(one["id"], one["weight"]) for one in weaver["requirements"]] == [("loom", 0.75), ("crafts", 0.25)]


def test_the_shipped_taxonomy_exports_with_weights_that_add_up_to_one() -> None:
    exported = export(load_taxonomy())
    titles = exported["titles"]
    assert isinstance(titles, list)
    assert len(titles) >= 50
    for title in titles:
        assert abs(sum(one["weight"] for one in title["requirements"]) - 1) < 1e-9, title["id"]


def test_the_singular_and_the_plural_that_are_read_are_exported() -> None:
    skills = export(load_taxonomy())["skills"]
    assert isinstance(skills, list)
    spelled = {skill["id"]: [skill["name"].casefold(), *map(str.casefold, skill["aliases"])] for skill in skills}
    assert "component library" in spelled["component-libraries"]
    assert "dashboard" in spelled["dashboards"]
    assert "pandases" not in spelled["pandas"]
    assert "data analytic" not in spelled["data-analysis"]
