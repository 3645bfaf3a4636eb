"""A taxonomy that extends another one: what it may change, and how its faults are told."""

import textwrap
from pathlib import Path

import pytest

from gapscan.errors import TaxonomyError
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import lint, load_located, load_taxonomy
from tests.taxonomy.small import write


def overlay(folder: Path, text: str, **more: str) -> Path:
    """Write an overlay on the small taxonomy."""
    write(folder)
    root = folder / "ours"
    root.mkdir()
    for name, content in {"overlay": f"extends: ../taxonomy\n{textwrap.dedent(text)}", **more}.items():
        (root / f"{name}.yaml").write_text(textwrap.dedent(content), encoding="utf-8")
    return root


def load(folder: Path, text: str, **more: str) -> Taxonomy:
    return load_taxonomy(overlay(folder, text, **more), use_cache=False)


def aliases(taxonomy: Taxonomy, skill: str = "loom-work") -> list[str]:
    return [alias.text for alias in taxonomy.skill_by_id[skill].aliases]


def weights(taxonomy: Taxonomy, title: str = "weaver") -> dict[str, float]:
    return {one.requirement.id: one.weight for one in taxonomy.title_by_id[title].requirements}


def test_an_alias_is_added(tmp_path: Path) -> None:
    text = """
    change:
      skills:
        loom-work:
          add: {aliases: [jacquard machines]}
        weaving:
          add: {aliases: [cloth making], patterns: [make * cloth]}
    """
    taxonomy = load(tmp_path, text)
    assert aliases(taxonomy) == ["looms", "Loom", "jacquard machines"]
    assert aliases(taxonomy, "weaving") == ["cloth making"]
    assert [pattern.text for pattern in taxonomy.skill_by_id["weaving"].patterns] == ["make * cloth"]


def test_an_alias_that_is_there_gets_the_new_policy(tmp_path: Path) -> None:
    taxonomy = load(tmp_path, "change: {skills: {loom-work: {add: {aliases: [{text: Looms, context: list}]}}}}")
    assert aliases(taxonomy) == ["Loom", "Looms"]
    policy = taxonomy.skill_by_id["loom-work"].aliases[-1].policy
    assert policy is not None
    assert policy.context == "list"


def test_an_alias_is_removed_by_its_text(tmp_path: Path) -> None:
    assert aliases(load(tmp_path, "change: {skills: {loom-work: {remove: {aliases: [loom]}}}}")) == ["looms"]


def test_a_weight_is_set_and_the_rest_stays(tmp_path: Path) -> None:
    taxonomy = load(tmp_path, "change: {titles: {weaver: {set: {requirements: {crafts: {weight: 3}}}}}}")
    assert weights(taxonomy) == {"loom": 0.5, "crafts": 0.5}
    crafts = taxonomy.title_by_id["weaver"].requirements[1]
    assert crafts.importance == "helpful"


def test_a_requirement_is_added_and_one_removed(tmp_path: Path) -> None:
    text = """
    change:
      titles:
        weaver:
          add: {requirements: {led: {weight: 1, importance: helpful}}}
          remove: {requirements: [crafts]}
    """
    assert weights(load(tmp_path, text)) == {"loom": 0.75, "led": 0.25}


def test_new_skills_requirements_titles_and_blockers(tmp_path: Path) -> None:
    text = """
    skills:
      dyeing: {name: Dye work, kind: concept-method, parents: [weaving], origin: field}
    blockers: [dye hard]
    requirements:
      dye: {label: Dyeing, skill: dyeing, advice: Dye a rug.}
    titles:
      dyer:
        name: Dyer
        family: weaver
        level: entry
        focus: Colour
        requirements: {dye: {weight: 1, importance: critical}}
        next: [senior-weaver]
        origin: field
    """
    taxonomy = load(tmp_path, text)
    assert taxonomy.broader["dyeing"] == ("weaving",)
    assert [blocker.text for blocker in taxonomy.blockers][-1] == "dye hard"
    assert weights(taxonomy, "dyer") == {"dye": 1.0}


def test_thresholds_replace_those_below(tmp_path: Path) -> None:
    assert load(tmp_path, "thresholds: {ready: 90, nearly: 70, developing: 50}").thresholds.ready == 90


def test_entries_and_blockers_are_removed(tmp_path: Path) -> None:
    text = """
    remove: {titles: [senior-weaver], blockers: [Loom Inc]}
    change: {titles: {weaver: {remove: {next: [senior-weaver]}}}}
    """
    taxonomy = load(tmp_path, text)
    assert [title.id for title in taxonomy.titles] == ["weaver"]
    assert [blocker.text for blocker in taxonomy.blockers] == ["loom large"]


def test_an_overlay_may_have_several_files(tmp_path: Path) -> None:
    more = {"more": "change: {skills: {loom-work: {add: {aliases: [jacquard machines]}}}}"}
    assert "jacquard machines" in aliases(load(tmp_path, "", **more))


def test_an_overlay_on_an_overlay(tmp_path: Path) -> None:
    root = overlay(tmp_path, "change: {skills: {loom-work: {add: {aliases: [jacquard machines]}}}}")
    upper = tmp_path / "upper.yaml"
    upper.write_text("extends: ours\nchange: {skills: {loom-work: {remove: {aliases: [looms]}}}}\n", encoding="utf-8")
    assert aliases(load_taxonomy(upper, use_cache=False)) == ["Loom", "jacquard machines"]
    assert aliases(load_taxonomy(root, use_cache=False)) == ["looms", "Loom", "jacquard machines"]


def test_the_builtin_taxonomy_is_extended_by_a_single_file(tmp_path: Path) -> None:
    file = tmp_path / "overlay.yaml"
    file.write_text("extends: builtin\nchange: {skills: {python: {add: {aliases: [Snakescript]}}}}\n", encoding="utf-8")
    taxonomy, below = load_taxonomy(file, use_cache=False), load_taxonomy()
    assert "Snakescript" in aliases(taxonomy, "python")
    assert len(taxonomy.skills) == len(below.skills)
    assert taxonomy.sha256 != below.sha256


def test_the_hash_follows_what_is_extended(tmp_path: Path) -> None:
    root = overlay(tmp_path, "")
    before = load_taxonomy(root, use_cache=False).sha256
    write(tmp_path, guides="guides:\n  atlas: {title: The new atlas}\n")
    assert load_taxonomy(root, use_cache=False).sha256 != before


# what the overlay says -> the place, a part of what is told, a part of the repair
WRONG = {
    "an unknown skill": (
        "change: {skills: {loom-wrk: {add: {aliases: [x]}}}}",
        "ours/overlay.yaml:2: there is no `loom-wrk` under `skills`",
        "did you mean `loom-work`?",
    ),
    "an unknown part": (
        "change: {skill: {loom-work: {add: {aliases: [x]}}}}",
        "ours/overlay.yaml:2: there is no part `skill`",
        "guides, levels",
    ),
    "an unknown way": (
        "change: {skills: {loom-work: {append: {aliases: [x]}}}}",
        "ours/overlay.yaml:2: change.skills.loom-work.append",
        "write_an_overlay.md",
    ),
    "an unknown field": (
        "change:\n  skills:\n    loom-work:\n      set: {colour: red}",
        "ours/overlay.yaml:5: skills.loom-work.colour",
        "remove the field",
    ),
    "a wrong value": (
        "change:\n  skills:\n    loom-work:\n      set:\n        since: long ago",
        "ours/overlay.yaml:6: skills.loom-work.since",
        "docs/taxonomy.md",
    ),
    "adding to what is no list": (
        "change: {skills: {loom-work: {add: {name: [x]}}}}",
        "ours/overlay.yaml:2: `name` is no list",
        "under `set:`",
    ),
    "removing what is not there": (
        "change: {skills: {loom-work: {remove: {aliases: [shuttle]}}}}",
        "ours/overlay.yaml:2: `shuttle` is not among the `aliases` of `loom-work`",
        "mend the spelling",
    ),
    "removing an unknown entry": (
        "remove: {titles: [wever]}",
        "ours/overlay.yaml:2: there is no `wever` under `titles`",
        "did you mean `weaver`?",
    ),
    "an entry that is there": (
        "skills:\n  weaving: {name: Weaving, kind: tool}",
        "ours/overlay.yaml:3: `weaving` is there already",
        "under `change:`",
    ),
    "an id that nobody defines": (
        "change:\n  skills:\n    loom-work:\n      add: {parents: [crafts]}",
        "ours/overlay.yaml:5: `crafts` is used here and defined nowhere",
        "define it under `skills:`",
    ),
    "a title that is still a step": (
        "remove: {titles: [senior-weaver]}",
        "`senior-weaver` is used here and defined nowhere",
        "define it under `titles:`",
    ),
    "a weight of nothing": (
        "change:\n  titles:\n    weaver:\n      set: {requirements: {loom: {weight: 0}}}",
        "ours/overlay.yaml:5: titles.weaver.requirements.loom.weight",
        "",
    ),
    "half a requirement": (
        "change:\n  titles:\n    weaver:\n      add: {requirements: {led: {weight: 1}}}",
        "ours/overlay.yaml:5: titles.weaver.requirements.led.importance",
        "add the field",
    ),
    "two that extend": (
        "",
        "overlay.yaml:1: a second file with `extends:`",
        "in one file",
    ),
    "itself": ("extends: .", "extends itself", "builtin"),
    "a missing folder": ("extends: ../gone", "gone:1: no such folder", "name a folder"),
}


@pytest.mark.parametrize(("text", "what", "repair"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_in_its_place(tmp_path: Path, text: str, what: str, repair: str) -> None:
    root = overlay(tmp_path, text)
    if text.startswith("extends"):
        (root / "overlay.yaml").write_text(f"{text}\n", encoding="utf-8")
    if not text:
        (root / "more.yaml").write_text("extends: builtin\n", encoding="utf-8")
    with pytest.raises(TaxonomyError) as raised:
        load_taxonomy(root, use_cache=False)
    assert what in str(raised.value)
    assert repair in str(raised.value)


def test_change_needs_something_to_extend(tmp_path: Path) -> None:
    root = write(tmp_path, more="change: {skills: {weaving: {add: {aliases: [x]}}}}\n")
    with pytest.raises(TaxonomyError) as raised:
        load_taxonomy(root, use_cache=False)
    assert "taxonomy/more.yaml:1: change" in str(raised.value)


def test_lint_speaks_of_the_overlay(tmp_path: Path) -> None:
    text = """
    change:
      skills:
        loom-work:
          remove: {aliases: [looms]}
          add:
            aliases:
              - jacquard machines
              - Ruby
    """
    (issue,) = lint(load_located(overlay(tmp_path, text)))
    assert (issue.file, issue.line, issue.rule) == ("ours/overlay.yaml", 10, "alias-is-word")
