"""One bad example for each rule, shown with its file and line, and none in the small taxonomy."""

from pathlib import Path

import pytest

from gapscan.taxonomy import lint, load_located
from gapscan.taxonomy.lint.rule import RULES
from tests.taxonomy.small import FILES, replaced, write

Changed = dict[str, str]

_SPINNING = "skills:\n  spinning:\n    name: Spinnery\n    kind: tool\n    parents: [weaving]\n    origin: field\n"


def _with_alias(*aliases: str) -> Changed:
    """A skill with these aliases, one a line; the first stands in line 5."""
    lines = "".join(f"      - {alias}\n" for alias in aliases)
    return {"more": _SPINNING.replace("    parents", f"    aliases:\n{lines}    parents")}


# rule -> what is changed, the id and the line (`more.yaml` where no other file is named), a part of the message
BAD: dict[str, tuple[Changed, str, str, str]] = {
    "alias-blocked": (_with_alias("Loom, large"), "spinning", "more:6", "swallowed by the blocker `loom large`"),
    "alias-claimed-twice": (
        _with_alias("loom-works"),
        "loom-work",
        "skills/crafts:3",
        "claimed by `spinning` (taxonomy",
    ),
    "alias-is-word": (_with_alias("Julia"), "spinning", "more:6", "`Julia` of `spinning` is also a first name"),
    "alias-repeated": (_with_alias("wool work", "Wool-Work"), "spinning", "more:7", "the same to the matcher"),
    "broad-requirement": (
        {
            "more": "skills:\n"
            + "".join(
                f"  craft-{number}: {{name: Craft {number}, kind: tool, parents: [weaving]}}\n"
                for number in range(100, 151)
            )
        },
        "crafts",
        "requirements:3",
        "`weaving`, which 52 other skills imply",
    ),
    "entry-order": (
        {"more": _SPINNING + "  knotting: {name: Knottery, kind: tool, parents: [weaving]}\n"},
        "knotting",
        "more:7",
        "`knotting` stands below `spinning`",
    ),
    "field-order": (
        {"more": _SPINNING + "    since: 1990\n    facts: [atlas:1]\n"},
        "spinning",
        "more:8",
        "`facts` of `spinning` stands below `since`",
    ),
    "file-name": ({"My_crafts": _SPINNING}, "taxonomy/My_crafts.yaml", "My_crafts:1", "not kebab-case"),
    "missing-variant": (_with_alias("QWXs"), "spinning", "more:6", "does not find `QWX`"),
    "neighbour-not-mutual": (
        {"more": _SPINNING + "    neighbours: [loom-work]\n"},
        "spinning",
        "more:7",
        "`loom-work` is a neighbour of `spinning`",
    ),
    "orphan-skill": (
        {"more": _SPINNING.replace("    parents: [weaving]\n", "")},
        "spinning",
        "more:2",
        "no guide names `spinning`",
    ),
    "plural-bypass": (
        _with_alias("{text: shuttle, context: list}", "shuttles"),
        "spinning",
        "more:7",
        "counts where the policy of `shuttle` refuses",
    ),
    "short-alias": (_with_alias("Sp"), "spinning", "more:6", "`Sp` of `spinning` is short"),
    "step-down": (
        {"titles__weavers": FILES["titles/weavers.yaml"] + "    next: [weaver]\n"},
        "senior-weaver",
        "titles/weavers:24",
        "leads down",
    ),
    "title-weights": (
        {
            "titles__weavers": replaced(
                "titles/weavers.yaml", "weight: 1, importance: helpful", "weight: 3, importance: helpful"
            )
        },
        "weaver",
        "titles/weavers:8",
        "weigh as much as its critical ones",
    ),
    "title-without-next": (
        {"titles__weavers": replaced("titles/weavers.yaml", "next: [senior-weaver]", "next: []")},
        "weaver",
        "titles/weavers:2",
        "no step leads on",
    ),
    "weaker-level": (
        {
            "titles__weavers": replaced("titles/weavers.yaml", ", claim: used, months: 24}", "}").replace(
                "important, claim: used}", "important, claim: negated}"
            )
        },
        "senior-weaver",
        "titles/weavers:19",
        "asks for less than `weaver`",
    ),
    "weaker-rung": (
        {"levels": replaced("levels.yaml", "strength: 0.8", "strength: 0.3")},
        "senior",
        "levels:3",
        "`expected_strength` of `senior` is less",
    ),
}
FINE: dict[str, Changed] = {
    "shared spelling with a policy": _with_alias("{text: looms, context: list}"),
    "mutual neighbours": {
        "more": "skills:\n  ay: {name: Ay-one, kind: tool, parents: [weaving], neighbours: [bee]}\n"
        "  bee: {name: Bee-one, kind: tool, parents: [weaving], neighbours: [ay]}\n"
    },
    "field of work on its own": {"more": "skills:\n  farming: {name: Farming, kind: domain, origin: field}\n"},
    "broader skill": {
        "more": "skills:\n  craft: {name: Handcraft, kind: domain, origin: field}\n"
        "  glass: {name: Glass-work, kind: tool, parents: [craft], origin: field}\n"
    },
    "short name with a policy": {
        "more": "skills:\n  r: {name: R, kind: tool, aliases: [{text: R, spellings: [R]}], parents: [weaving]}\n"
    },
    "short and not of letters": _with_alias("k8"),
    "a word that a person has looked at": _with_alias("{text: Julia, context: any}"),
    "a word that is the skill": {
        "more": "skills:\n  knitting: {name: Knitting, kind: concept-method, parents: [weaving]}\n"
    },
    "a name with its policy": _with_alias("{text: Spinnery, spellings: [Spinnery, SPINNERY]}"),
    "a blocker in one letter case": _with_alias("loom inc"),
    "a plural under the same policy": _with_alias("{text: shuttle, context: list}", "{text: shuttles, context: list}"),
    "an abbreviation with its singular": _with_alias("QWXs", "QWX"),
    "the last title of the ladder": {},
}


def _issues(folder: Path, changed: Changed) -> tuple[str, ...]:
    return tuple(map(str, lint(load_located(write(folder, **changed)))))


def test_the_small_taxonomy_is_clean(tmp_path: Path) -> None:
    assert _issues(tmp_path, {}) == ()


def test_every_rule_has_a_bad_example() -> None:
    assert len(RULES) >= 15
    assert BAD.keys() == RULES.keys()


@pytest.mark.parametrize("rule", BAD)
def test_the_bad_example_is_found_in_its_place(tmp_path: Path, rule: str) -> None:
    changed, key, place, message = BAD[rule]
    issues = [issue for issue in lint(load_located(write(tmp_path, **changed))) if issue.rule == rule]
    file, line = place.rsplit(":", 1)
    assert [(issue.id, issue.file, issue.line) for issue in issues] == [(key, f"taxonomy/{file}.yaml", int(line))]
    assert message in issues[0].message
    assert issues[0].repair
    assert str(issues[0]).startswith(f"taxonomy/{file}.yaml:{line}: {rule}: ")


@pytest.mark.parametrize("changed", FINE.values(), ids=FINE.keys())
def test_what_is_fine_is_left_alone(tmp_path: Path, changed: Changed) -> None:
    assert _issues(tmp_path, changed) == ()


OTHER_WORDS = {
    "an ordinary word": "spark",
    "a first name": "Ruby",
    "a place": "Phoenix",
    "a company": "Oracle",
    "a unit": "kHz",
}


@pytest.mark.parametrize(("meaning", "alias"), OTHER_WORDS.items(), ids=OTHER_WORDS.keys())
def test_words_that_are_names_are_told_apart(tmp_path: Path, meaning: str, alias: str) -> None:
    (issue,) = _issues(tmp_path, _with_alias(alias))
    assert f"is also {meaning}" in issue


def test_parent_cycles_do_not_even_load(tmp_path: Path) -> None:
    from gapscan.errors import TaxonomyError

    with pytest.raises(TaxonomyError, match="1 problem") as raised:
        load_located(write(tmp_path, more=_SPINNING.replace("[weaving]", "[spinning]")))
    assert "taxonomy/more.yaml:5: `spinning` is above itself" in str(raised.value)


def test_issues_come_in_order_of_place(tmp_path: Path) -> None:
    issues = lint(load_located(write(tmp_path, **_with_alias("Sp", "Julia", "Ru"))))
    assert [issue.line for issue in issues] == [6, 7, 8]
