"""One bad example for each rule, and none in the small taxonomy."""

from pathlib import Path

import pytest

from gapscan.taxonomy import lint
from gapscan.taxonomy.lint.rule import RULES
from tests.taxonomy.small import load, replaced

BAD: dict[str, tuple[dict[str, str], str, str]] = {
    "alias-claimed-twice": (
        {"more": "skills:\n  zigzag: {name: Zigzag, kind: tool, aliases: [Loom-Work], parents: [weaving]}\n"},
        "loom-work",
        "claimed by loom-work, zigzag",
    ),
    "neighbour-not-mutual": (
        {"more": "skills:\n  spinning: {name: Spinning, kind: tool, parents: [weaving], neighbours: [loom-work]}\n"},
        "spinning",
        "`loom-work` is its neighbour",
    ),
    "orphan-skill": (
        {"more": "skills:\n  spinning: {name: Spinning, kind: tool, origin: field}\n"},
        "spinning",
        "no guide names it",
    ),
    "short-alias": (
        {"more": "skills:\n  spinning: {name: Spinning, kind: tool, parents: [weaving], aliases: [S]}\n"},
        "spinning",
        "`S` is short",
    ),
    "title-without-next": (
        {"titles__weavers": replaced("titles/weavers.yaml", "next: [senior-weaver]", "next: []")},
        "weaver",
        "no step leads on",
    ),
    "weaker-level": (
        {
            "titles__weavers": replaced("titles/weavers.yaml", ", claim: used, months: 24}", "}").replace(
                "important, claim: used}", "important, claim: negated}"
            )
        },
        "senior-weaver",
        "asks for less than `weaver`",
    ),
}
FINE: dict[str, dict[str, str]] = {
    "shared spelling with a policy": {
        "more": "skills:\n  cloth: {name: Cloth, kind: tool, parents: [weaving],\n"
        "    aliases: [{text: looms, context: list}]}\n"
    },
    "mutual neighbours": {
        "more": "skills:\n  a1: {name: Aone, kind: tool, parents: [weaving], neighbours: [b1]}\n"
        "  b1: {name: Bone, kind: tool, parents: [weaving], neighbours: [a1]}\n"
    },
    "field of work on its own": {"more": "skills:\n  farming: {name: Farming, kind: domain, origin: field}\n"},
    "broader skill": {
        "more": "skills:\n  craft: {name: Craft, kind: tool, origin: field}\n"
        "  glass: {name: Glass, kind: tool, origin: field, parents: [craft]}\n"
    },
    "short name with a policy": {
        "more": "skills:\n  r: {name: R, kind: tool, parents: [weaving], aliases: [{text: R, spellings: [R]}]}\n"
    },
    "short and not of letters": {
        "more": "skills:\n  k8: {name: Kates, kind: tool, parents: [weaving], aliases: [k8]}\n"
    },
}


def test_the_small_taxonomy_is_clean(tmp_path: Path) -> None:
    assert lint(load(tmp_path)) == ()


def test_every_rule_has_a_bad_example() -> None:
    assert BAD.keys() == RULES.keys()


@pytest.mark.parametrize("rule", BAD)
def test_the_bad_example_is_found(tmp_path: Path, rule: str) -> None:
    changed, key, message = BAD[rule]
    issues = [issue for issue in lint(load(tmp_path, **changed)) if issue.rule == rule]
    assert [issue.id for issue in issues] == [key]
    assert message in issues[0].message
    assert issues[0].repair


@pytest.mark.parametrize("changed", FINE.values(), ids=FINE.keys())
def test_what_is_fine_is_left_alone(tmp_path: Path, changed: dict[str, str]) -> None:
    assert lint(load(tmp_path, **changed)) == ()
