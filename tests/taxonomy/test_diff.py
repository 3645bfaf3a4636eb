"""What changed between two taxonomies, and whose scores it moves."""

from dataclasses import replace
from pathlib import Path

import pytest

from gapscan.schema.assessment import Assessment
from gapscan.schema.taxonomy import Taxonomy, Verdict
from gapscan.taxonomy import compare_scores, compare_taxonomies, load_taxonomy
from tests.report.factory import make_assessment, make_failed
from tests.taxonomy.small import write

# what an overlay says -> every line that the comparison prints
CHANGES = {
    "nothing": ("", []),
    "an alias": (
        "change: {skills: {loom-work: {add: {aliases: [jacquard]}, remove: {aliases: [looms]}}}}",
        ["~ skill loom-work", "    aliases - looms", "    aliases + jacquard"],
    ),
    "a policy": (
        "change: {skills: {loom-work: {add: {aliases: [{text: Loom, context: list}]}}}}",
        [
            "~ skill loom-work",
            "    aliases Loom: policy spellings - Loom",
        ],
    ),
    "plain fields": (
        "change: {skills: {loom-work: {set: {name: Looms and frames, since: 1991}, remove: {parents: [weaving]}}}}",
        [
            "~ skill loom-work",
            "    name `Loom work` -> `Looms and frames`",
            "    parents - weaving",
            "    since `1990` -> `1991`",
        ],
    ),
    "a fact": (
        "change: {skills: {weaving: {add: {facts: ['atlas:9']}}}}",
        ["~ skill weaving", "    facts + atlas:9"],
    ),
    "a weight": (
        "change: {titles: {weaver: {set: {requirements: {crafts: {weight: 3}}}}}}",
        [
            "~ title weaver",
            "    requirements loom: weight 75.0% -> 50.0%",
            "    requirements crafts: weight 25.0% -> 50.0%",
        ],
    ),
    "a gate": (
        "change: {titles: {senior-weaver: {set: {gates: {years: 6}}}}}",
        ["~ title senior-weaver", "    gates years `5.0` -> `6.0`"],
    ),
    "a requirement": (
        "change: {requirements: {loom: {set: {advice: Weave two rugs.}}}}",
        ["~ requirement loom", "    advice `Weave a rug.` -> `Weave two rugs.`"],
    ),
    "new and gone": (
        "skills: {dyeing: {name: Dyeing, kind: tool}}\nremove: {blockers: [loom large]}\nblockers: [dye hard]",
        ["+ skill dyeing", "+ blocker dye hard", "- blocker loom large"],
    ),
    "thresholds": (
        "thresholds: {ready: 81, nearly: 60, developing: 30}",
        ["~ thresholds ", "    ready `80.0` -> `81.0`"],
    ),
    "a level": (
        "change: {levels: {senior: {set: {by_guide: {atlas: 6 years}}}}}",
        ["~ level senior", "    by_guide atlas: `5-10 years` -> `6 years`"],
    ),
}


def _both(folder: Path, overlay: str) -> tuple[Taxonomy, Taxonomy]:
    base = write(folder)
    file = folder / "overlay.yaml"
    file.write_text(f"extends: taxonomy\n{overlay}\n", encoding="utf-8")
    return load_taxonomy(base, use_cache=False), load_taxonomy(file, use_cache=False)


@pytest.mark.parametrize(("overlay", "lines"), CHANGES.values(), ids=CHANGES.keys())
def test_every_change_is_told(tmp_path: Path, overlay: str, lines: list[str]) -> None:
    told = "\n".join(map(str, compare_taxonomies(*_both(tmp_path, overlay))))
    assert told.splitlines() == lines


def test_the_way_back_tells_the_opposite(tmp_path: Path) -> None:
    old, new = _both(tmp_path, CHANGES["new and gone"][0])
    assert [str(change) for change in compare_taxonomies(new, old)] == [
        "- skill dyeing",
        "- blocker dye hard",
        "+ blocker loom large",
    ]


def _with_coverage(assessment: Assessment, title_id: str, coverage: float, verdict: Verdict) -> Assessment:
    """The assessment with every term of one title covered so far."""
    assert assessment.scores is not None
    readiness = tuple(
        replace(one, terms=tuple(term._replace(coverage=coverage) for term in one.terms), verdict=verdict)
        if one.title_id == title_id
        else one
        for one in assessment.scores.readiness
    )
    return assessment.model_copy(update={"scores": assessment.scores.model_copy(update={"readiness": readiness})})


def test_scores_that_moved_are_told_the_largest_first() -> None:
    before = make_assessment()
    assert before.scores is not None
    first, second = before.scores.readiness[:2]
    after = _with_coverage(before, first.title_id, 0.0, Verdict.EARLY)
    after = _with_coverage(after, second.title_id, 1.0, Verdict.READY)
    changes = compare_scores([before], [after])
    assert {change.title_id for change in changes} == {first.title_id, second.title_id}
    moved = [abs(change.new_score - change.old_score) for change in changes]
    assert moved == sorted(moved, reverse=True)
    line = str(next(change for change in changes if change.title_id == first.title_id))
    assert line.startswith(before.source.file)
    assert f"{-first.score:+5.1f}" in line


def test_the_same_scores_are_no_change() -> None:
    assert compare_scores([make_assessment()], [make_assessment()]) == ()


def test_a_file_that_cannot_be_read_has_no_scores_to_compare() -> None:
    assert compare_scores([make_failed()], [make_assessment()]) == ()
