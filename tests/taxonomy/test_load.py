from pathlib import Path

import pytest
import yaml

from gapscan.errors import TaxonomyError
from gapscan.schema.match import Claim
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.taxonomy import Alias, AliasPolicy, Blocker, EvidenceKind, Pattern, Thresholds
from gapscan.taxonomy import load_taxonomy, located_yaml
from tests.taxonomy.small import FILES, load, replaced, write


def test_the_small_taxonomy_loads(tmp_path: Path) -> None:
    taxonomy = load(tmp_path)
    assert [guide.id for guide in taxonomy.guides] == ["atlas"]
    assert [level.id for level in taxonomy.levels] == ["entry", "senior"]
    assert taxonomy.level_rank == {"entry": 0, "senior": 1}
    assert taxonomy.thresholds == Thresholds(ready=80, nearly=60, developing=30)
    assert [skill.id for skill in taxonomy.skills] == ["loom-work", "weaving"]
    assert taxonomy.blockers == (Blocker(text="loom large"), Blocker(text="LOOM Inc", spellings=("LOOM",)))
    assert len(taxonomy.sha256) == 64


def test_a_skill_keeps_its_policy_patterns_and_facts(tmp_path: Path) -> None:
    loom = load(tmp_path).skill_by_id["loom-work"]
    policy = AliasPolicy(spellings=("Loom",), context="list")
    assert loom.aliases == (Alias(text="looms"), Alias(text="Loom", policy=policy))
    assert loom.patterns == (Pattern(text="operate * loom"), Pattern(text="mentor weaver", claim=Claim.LED))
    assert [(fact.guide, fact.line) for fact in loom.facts] == [("atlas", 2), ("atlas", 7)]
    assert loom.guides == ("atlas",)
    assert loom.since == 1990


def test_weights_become_shares_of_one(tmp_path: Path) -> None:
    weaver = load(tmp_path).title_by_id["weaver"]
    assert [(one.requirement.id, one.weight) for one in weaver.requirements] == [("loom", 0.75), ("crafts", 0.25)]
    assert weaver.gates.years is None


def test_every_form_of_requirement(tmp_path: Path) -> None:
    titles = load(tmp_path).title_by_id
    loom, crafts = (one.requirement for one in titles["weaver"].requirements)
    led = titles["senior-weaver"].requirements[1].requirement
    assert (loom.skills, loom.at_least) == (("loom-work",), 1)
    assert (crafts.skills, crafts.at_least) == (("weaving", "loom-work"), 2)
    assert (led.skills, led.evidence) == ((), EvidenceKind.LEADERSHIP)
    assert titles["senior-weaver"].gates.degree is DegreeLevel.BACHELOR


def test_broader_skills_follow_the_parents_upwards(tmp_path: Path) -> None:
    more = """
        skills:
          rug-loom: {name: Rug loom, kind: tool, parents: [loom-work, weaving], origin: field}
        """
    broader = load(tmp_path, more=more).broader
    assert broader["rug-loom"] == ("loom-work", "weaving")
    assert broader["weaving"] == ()


def test_thresholds_have_a_default(tmp_path: Path) -> None:
    levels = FILES["levels.yaml"].replace("thresholds: {ready: 80, nearly: 60, developing: 30}", "")
    assert load(tmp_path, levels=levels).thresholds == Thresholds(ready=75, nearly=60, developing=40)


def test_scalars_stay_the_text_they_look_like(tmp_path: Path) -> None:
    more = """
        skills:
          on:
            name: no
            kind: tool
            aliases: [on, off, 1.10, 007, 2024-01-01, 1e3, yes, .inf, 0x1F]
        """
    skill = load(tmp_path, more=more).skill_by_id["on"]
    assert skill.name == "no"
    assert [a.text for a in skill.aliases] == ["on", "off", "1.10", "007", "2024-01-01", "1e3", "yes", ".inf", "0x1F"]


def test_an_empty_file_is_no_error(tmp_path: Path) -> None:
    assert load(tmp_path, empty="", remark="# nothing yet\n") == load(tmp_path, empty="", remark="# nothing yet\n")


def test_the_hash_follows_names_and_contents(tmp_path: Path) -> None:
    first = load(tmp_path / "a").sha256
    assert load(tmp_path / "b").sha256 == first
    assert load(tmp_path / "c", remark="# more\n").sha256 != first
    assert load(tmp_path / "d", guides=FILES["guides.yaml"] + "\n").sha256 != first


BROKEN: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "duplicate key": (
        {"guides": "guides:\n  atlas: {title: A}\n  atlas: {title: B}\n"},
        "taxonomy/guides.yaml:3: duplicate key `atlas` (first on line 2)",
        "merge the two entries",
    ),
    "unknown field": (
        {"guides": "guides:\n  atlas:\n    title: A\n    colour: red\n"},
        "taxonomy/guides.yaml:4: guides.atlas.colour: Extra inputs are not permitted",
        "remove the field",
    ),
    "unknown part": (
        {"more": "# a new part\n\nskils: {}\n"},
        "taxonomy/more.yaml:3: skils",
        "docs/taxonomy.md",
    ),
    "missing field": (
        {"more": "skills:\n  spinning: {kind: tool}\n"},
        "taxonomy/more.yaml:2: skills.spinning.name: Field required",
        "add the field",
    ),
    "bad kind": (
        {"more": "skills:\n  spinning:\n    name: Spinning\n    kind: sport\n"},
        "taxonomy/more.yaml:4: skills.spinning.kind",
        "take one of the values named",
    ),
    "bad context": (
        {"more": "skills:\n  s:\n    name: S\n    kind: tool\n    aliases:\n    - T\n    - {text: U, context: page}\n"},
        "taxonomy/more.yaml:7: skills.s.aliases.1",
        "take one of the values named",
    ),
    "id with capitals": (
        {"more": "skills:\n  Spinning: {name: Spinning, kind: tool}\n"},
        "taxonomy/more.yaml:2: skills.Spinning",
        "kebab-case",
    ),
    "empty name": (
        {"more": 'skills:\n  spinning: {name: "", kind: tool}\n'},
        "taxonomy/more.yaml:2: skills.spinning.name",
        "docs/taxonomy.md",
    ),
    "fact without a line": (
        {"more": "skills:\n  spinning: {name: S, kind: tool, facts: [atlas]}\n"},
        "taxonomy/more.yaml:2: skills.spinning.facts.0",
        "docs/taxonomy.md",
    ),
    "fact with a wrong line": (
        {"more": "skills:\n  spinning: {name: S, kind: tool, facts: ['atlas:x']}\n"},
        "taxonomy/more.yaml:2: skills.spinning.facts.0",
        "docs/taxonomy.md",
    ),
    "weight of nothing": (
        {"titles__weavers": replaced("titles/weavers.yaml", "{weight: 3,", "{weight: 0,")},
        "taxonomy/titles/weavers.yaml:9: titles.weaver.requirements.loom.weight",
        "docs/taxonomy.md",
    ),
    "weight without end": (
        {"titles__weavers": replaced("titles/weavers.yaml", "{weight: 3,", "{weight: inf,")},
        "taxonomy/titles/weavers.yaml:9: titles.weaver.requirements.loom.weight",
        "docs/taxonomy.md",
    ),
    "title that asks for nothing": (
        {"more": "titles:\n  tailor: {name: T, family: weaver, level: entry, focus: x, requirements: {}}\n"},
        "taxonomy/more.yaml:2: titles.tailor.requirements",
        "docs/taxonomy.md",
    ),
    "unknown parent": (
        {"more": "skills:\n  spinning:\n    name: S\n    kind: tool\n    parents:\n    - weaving\n    - knitting\n"},
        "taxonomy/more.yaml:7: `knitting` is used here and defined nowhere",
        "define it under `skills:`",
    ),
    "unknown neighbour": (
        {"more": "skills:\n  spinning: {name: S, kind: tool,\n    neighbours: [knitting]}\n"},
        "taxonomy/more.yaml:3: `knitting`",
        "define it under `skills:`",
    ),
    "unknown guide in a fact": (
        {"more": "skills:\n  spinning:\n    name: S\n    kind: tool\n    facts: ['globe:3']\n"},
        "taxonomy/more.yaml:5: `globe`",
        "define it under `guides:`",
    ),
    "unknown guide of a level": (
        {"levels": replaced("levels.yaml", "by_guide: {atlas:", "by_guide: {globe:")},
        "taxonomy/levels.yaml:3: `globe`",
        "define it under `guides:`",
    ),
    "unknown guide of a title's level": (
        {"titles__weavers": replaced("titles/weavers.yaml", "levels_by_guide: {atlas:", "levels_by_guide: {globe:")},
        "taxonomy/titles/weavers.yaml:23: `globe`",
        "define it under `guides:`",
    ),
    "unknown skill in a requirement": (
        {"more": "requirements:\n  wool:\n    label: W\n    advice: A\n    any_of:\n    - weaving\n    - shearing\n"},
        "taxonomy/more.yaml:7: `shearing`",
        "define it under `skills:`",
    ),
    "unknown family": (
        {"titles__weavers": replaced("titles/weavers.yaml", "family: weaver", "family: miller")},
        "taxonomy/titles/weavers.yaml:4: `miller`",
        "define it under `families:`",
    ),
    "unknown related family": (
        {"more": "families:\n  tailor: {name: T,\n    related: [miller]}\n"},
        "taxonomy/more.yaml:3: `miller`",
        "define it under `families:`",
    ),
    "unknown level": (
        {"titles__weavers": replaced("titles/weavers.yaml", "level: entry", "level: junior")},
        "taxonomy/titles/weavers.yaml:5: `junior`",
        "define it under `levels:`",
    ),
    "unknown requirement": (
        {"titles__weavers": replaced("titles/weavers.yaml", "crafts: {", "craft: {")},
        "taxonomy/titles/weavers.yaml:10: `craft`",
        "define it under `requirements:`",
    ),
    "unknown next title": (
        {"titles__weavers": replaced("titles/weavers.yaml", "next: [senior-weaver]", "next: [master-weaver]")},
        "taxonomy/titles/weavers.yaml:12: `master-weaver`",
        "define it under `titles:`",
    ),
    "circle of parents": (
        {"more": "skills:\n  a: {name: A, kind: tool, parents: [b]}\n  b: {name: B, kind: tool,\n    parents: [a]}\n"},
        "taxonomy/more.yaml:4: `b` is above itself",
        "drop the parent that loops",
    ),
    "its own parent": (
        {"more": "skills:\n  a: {name: A, kind: tool, parents: [a]}\n"},
        "taxonomy/more.yaml:2: `a` is above itself",
        "drop the parent",
    ),
    "two files with one id": (
        {"more": "# twice\nskills:\n  weaving: {name: Weaving, kind: tool}\n"},
        "`weaving` is defined twice (first at taxonomy/more.yaml:3)",
        "rename or merge",
    ),
    "two files with thresholds": (
        {"more": "thresholds: {ready: 1, nearly: 1, developing: 1}\n"},
        "taxonomy/more.yaml:1: `thresholds` are set twice",
        "keep them in one file",
    ),
    "two ways to satisfy": (
        {"more": "requirements:\n  w: {label: W, advice: A, skill: weaving, evidence: years}\n"},
        "taxonomy/more.yaml:2: requirements.w",
        "docs/taxonomy.md",
    ),
    "no way to satisfy": (
        {"more": "requirements:\n  w: {label: W, advice: A}\n"},
        "needs exactly one of `skill`, `any_of`, `of` (with `at_least`), `evidence`",
        "docs/taxonomy.md",
    ),
    "deeds of what is no leadership": (
        {"more": "requirements:\n  w: {label: W, advice: A, evidence: years, shown_by: [weaving]}\n"},
        "`shown_by` goes with `evidence: leadership`",
        "docs/taxonomy.md",
    ),
    "deeds that nobody defines": (
        {"more": "requirements:\n  w: {label: W, advice: A, evidence: leadership, shown_by: [dyeing]}\n"},
        "taxonomy/more.yaml:2: `dyeing` is used here and defined nowhere",
        "define it under `skills:`",
    ),
    "of without at_least": (
        {"more": "requirements:\n  w: {label: W, advice: A, of: [weaving]}\n"},
        "`at_least` and `of` go together",
        "docs/taxonomy.md",
    ),
    "more than there are": (
        {"more": "requirements:\n  w: {label: W, advice: A, of: [weaving], at_least: 2}\n"},
        "`at_least` asks for more than `of` holds",
        "docs/taxonomy.md",
    ),
    "not YAML": (
        {"more": "skills:\n  a: {name: A\nb: [\n"},
        "taxonomy/more.yaml:3: not valid YAML",
        "mend the indentation",
    ),
    "two documents": (
        {"more": "skills: {}\n---\nskills: {}\n"},
        "taxonomy/more.yaml:2: not valid YAML",
        "mend",
    ),
    "not UTF-8": ({"more": b"skills:\n  a: {name: M\xfcller}\n"}, "not UTF-8 text", "encoding"),
    "a list": ({"more": "- skills\n"}, "taxonomy/more.yaml:1: not a mapping", "`skills:`"),
    "an anchor that is nowhere": (
        {"more": "skills:\n  a: {name: A, kind: tool, parents: *above}\n"},
        "taxonomy/more.yaml:2: not valid YAML: found undefined alias `above`",
        "mend",
    ),
    "an anchor in itself": (
        {"more": "skills: &all\n  a: *all\n"},
        "taxonomy/more.yaml:1: an anchor holds itself",
        "write the entries out",
    ),
}


@pytest.mark.parametrize(("changed", "message", "repair"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_files_are_named_with_line_and_repair(
    tmp_path: Path, changed: dict[str, str | bytes], message: str, repair: str
) -> None:
    with pytest.raises(TaxonomyError) as raised:
        load(tmp_path, **changed)
    assert message in str(raised.value)
    assert repair in str(raised.value)
    assert raised.value.exit_code == 4


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError) as raised:
        load(
            tmp_path,
            guides="guides:\n  atlas: {title: A, colour: red}\n  atlas: {title: A}\n",
            more="skills:\n  S: {name: S}\n",
            other="[\n",
        )
    files = sorted(problem.file for problem in raised.value.problems)
    assert files == [
        "taxonomy/guides.yaml",
        "taxonomy/guides.yaml",
        "taxonomy/more.yaml",
        "taxonomy/more.yaml",
        "taxonomy/other.yaml",
    ]
    assert "5 problem(s)" in str(raised.value)


def test_every_dangling_id_is_told_at_once(tmp_path: Path) -> None:
    more = "skills:\n  a: {name: A, kind: tool, parents: [x, y], neighbours: [z]}\n"
    with pytest.raises(TaxonomyError) as raised:
        load(tmp_path, more=more)
    assert [problem.what.split("`")[1] for problem in raised.value.problems] == ["x", "y", "z"]


def test_an_anchor_stands_for_what_it_names(tmp_path: Path) -> None:
    more = "skills:\n  a: {name: A, kind: tool, parents: &up [weaving]}\n  b: {name: B, kind: tool, parents: *up}\n"
    assert load(tmp_path, more=more).skill_by_id["b"].parents == ("weaving",)


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="1 problem") as raised:
        load_taxonomy(tmp_path / "gone")
    assert "no such folder" in str(raised.value)
    assert str(tmp_path / "gone") in str(raised.value)


def test_a_folder_without_yaml(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError) as raised:
        load_taxonomy(tmp_path)
    assert "holds no .yaml file" in str(raised.value)


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "folder.yaml").mkdir()
    with pytest.raises(TaxonomyError) as raised:
        load_taxonomy(root, use_cache=False)
    assert "folder.yaml:1: cannot be read" in str(raised.value)


def test_the_yaml_parser_in_python_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_c = load(tmp_path)
    monkeypatch.setattr(located_yaml, "_Loader", yaml.BaseLoader)
    assert load(tmp_path) == in_c
