"""Facts against texts: a small guide with each kind of evidence, wrong lines, and the real guides where they are."""

from pathlib import Path
from random import Random

import pytest

from gapscan.taxonomy import LocatedTaxonomy, Verification, load_located, verify
from gapscan.taxonomy.guide_text import GuideLine, GuideText, stem
from gapscan.taxonomy.verify import _claims, _read_guides
from tests.taxonomy.inventory import GUIDES, needs_guides
from tests.taxonomy.small import replaced, write

ATLAS = """Weaving, the oldest craft
Looms and how to keep them
Senior weavers have 5-10 years
What a weaver does:
- Cloth for the town
Pay runs from $20-30K in the valley to $41,500
Some operate an old loom by hand
Weavers guide apprentices. Of cloth, they know all
Model DeploymentLooms
"""

KNOWLEDGE = """
    salaries:
      valley: {guide: atlas, role: Weaver, figure: range, min: 20000, max: 30000, currency: XYZ, facts: [atlas:6]}
    goals:
      teach: {label: Take on a pupil, kind: goal, facts: [atlas:8], wording: [apprentices]}
    experience:
      ripe: {label: A ripe weaver, kind: years, years_min: 5, years_max: 10, facts: [atlas:3]}
    progression:
      up: {source: weaver, target: senior-weaver, kind: promotion, facts: [atlas:3, atlas:5]}
    conflicts:
      pay:
        label: Pay
        topic: salary
        positions:
          - {says: "20,000", facts: [atlas:6]}
          - {says: more, facts: [atlas:6], wording: ["41,500"]}
        held: Both.
    wordings:
      titles: {weaver: [weavers]}
    dropped:
      - {what: The valley, part: titles, reason: a place, facts: [atlas:6]}
    """


def small(folder: Path, **changed: str) -> LocatedTaxonomy:
    guides = replaced("guides.yaml", "{title: The atlas}", "{title: The atlas, file_prefix: atlas_}")
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts" / "atlas_1.txt").write_text(ATLAS, encoding="utf-8")
    return load_located(write(folder, **({"guides": guides, "knowledge__more": KNOWLEDGE} | changed)))


def checked(folder: Path, **changed: str) -> Verification:
    located = small(folder, **changed)
    return verify(located, folder / "texts")


def test_a_sound_taxonomy_has_no_problem_and_counts_its_facts(tmp_path: Path) -> None:
    found = checked(tmp_path)
    assert [str(problem) for problem in found.problems] == []
    assert found.holds
    assert found.facts["skills"] == 3
    assert found.facts["conflicts"] == 2
    assert found.facts["dropped"] == 1
    assert found.summary.endswith("0 problems")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("facts: [atlas:8], wording", "facts: [atlas:2], wording", "goals.teach: atlas:2 does not name 'apprentices'"),
        (
            "currency: XYZ, facts: [atlas:6]",
            "currency: XYZ, facts: [atlas:3]",
            "salaries.valley: atlas:3 does not name",
        ),
        ("min: 20000", "min: 25000", "salaries.valley: atlas:6 does not name 25,000 and 30,000"),
        ("years_max: 10, facts: [atlas:3]", "years_max: 12, facts: [atlas:3]", "experience.ripe"),
        ("facts: [atlas:3, atlas:5]", "facts: [atlas:3, atlas:2]", "progression.up: atlas:2"),
        ('says: "20,000"', 'says: "21,000"', "conflicts.pay: atlas:6 does not name 21,000"),
        ("reason: a place, facts: [atlas:6]", "reason: a place, facts: [atlas:1]", "dropped.0: atlas:1"),
        ("facts: [atlas:8], wording", "facts: [atlas:99], wording", "goals.teach: atlas:99 is no line with words"),
        ("facts: [atlas:8], wording", "facts: [atlas:10], wording", "goals.teach: atlas:10 is no line with words"),
    ],
    ids=["goal", "pay-line", "pay-figure", "years", "step", "position", "dropped", "beyond-the-end", "empty-line"],
)
def test_a_wrong_fact_is_named_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in KNOWLEDGE
    found = checked(tmp_path, knowledge__more=KNOWLEDGE.replace(old, new))
    assert len(found.problems) == 1
    problem = found.problems[0]
    assert said in problem.what
    assert problem.file == "taxonomy/knowledge/more.yaml"
    written = (tmp_path / problem.file).read_text(encoding="utf-8").split("\n")[problem.line - 1]
    assert (
        new.rsplit("facts: ", maxsplit=1)[-1].split("]", maxsplit=1)[0] in written
        or "says" in written
        or "guide: atlas" in written
    )
    assert sum(found.failures.values()) == 1


def test_a_skill_on_the_wrong_line_is_told_the_right_ones(tmp_path: Path) -> None:
    crafts = replaced("skills/crafts.yaml", "facts: [atlas:2, atlas:7]", "facts: [atlas:4]")
    (problem,) = checked(tmp_path, skills__crafts=crafts).problems
    assert "skills.loom-work: atlas:4 does not name 'Loom work', 'looms', 'Loom'" in problem.what
    assert problem.repair.startswith("lines 2, 7")


def test_a_guide_without_text_is_a_problem(tmp_path: Path) -> None:
    located = small(tmp_path)
    (tmp_path / "empty").mkdir()
    (problem,) = verify(located, tmp_path / "empty").problems
    assert (problem.file, problem.what) == ("taxonomy/guides.yaml", "no file of the folder begin with `atlas_`")
    (problem,) = verify(load_located(write(tmp_path / "bare")), tmp_path / "texts").problems
    assert "has no text to check" in problem.what
    (tmp_path / "texts" / "atlas_2.txt").write_text(ATLAS, encoding="utf-8")
    (problem,) = verify(located, tmp_path / "texts").problems
    assert problem.what.startswith("2 files")


@pytest.mark.parametrize(
    ("line", "name", "named"),
    [
        ("Model DeploymentDocker, Kubernetes", "Docker", True),
        ("evaluating the models", "Model evaluation", True),
        ("Models matter. Evaluate them", "Model evaluation", False),
        ("a capital city", "API", False),
        ("Ph.D. in Computer Science", "PhD", True),
        ("Sci-kit Learn and more", "scikit-learn", True),
        ("C++ and C", "C++", True),
        ("C and Java", "C++", False),
        ("questions?+", "?+", True),
    ],
    ids=["glued", "inflected", "two-sentences", "inside-a-word", "dots", "compact", "signs", "no-sign", "signs-alone"],
)
def test_a_line_names_what_it_says(line: str, name: str, named: bool) -> None:
    read = GuideLine(line)
    assert (read.says(name) or read.speaks_of(name)) is named


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("$120,000–$180,000 annually", {120000.0, 180000.0}),
        ("up to $300-600K per year", {300.0, 600.0, 300000.0, 600000.0}),
        ("five or more years, then 7-10+", {5.0, 7.0, 10.0}),
        ("$43.99 an hour", {43.99}),
    ],
    ids=["dollars", "thousands", "words", "cents"],
)
def test_a_line_holds_its_numbers(line: str, numbers: set[float]) -> None:
    assert GuideLine(line).numbers == numbers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("evaluating", "evaluation", True),
        ("mentoring", "mentor", True),
        ("optimization", "optimized", True),
        ("model", "modern", False),
        ("statistics", "statue", False),
    ],
)
def test_stems_meet_for_inflections_alone(one: str, other: str, same: bool) -> None:
    assert (stem(one) == stem(other)) is same


def test_a_point_stands_under_the_nearest_head() -> None:
    guide = GuideText(tuple(map(GuideLine, ["Titles", "- Senior (7 years):", "- Leads", "", "- Decides", "Text"])))
    assert [guide.above(number) and guide.above(number).text for number in range(1, 7)] == [  # type: ignore[union-attr]
        None,
        "Titles",
        "- Senior (7 years):",
        None,
        "- Senior (7 years):",
        None,
    ]


@needs_guides
def test_every_fact_of_ours_stands_in_its_guide() -> None:
    found = verify(load_located(), GUIDES)
    assert [str(problem) for problem in found.problems] == []
    assert sum(found.facts.values()) > 4000
    assert found.facts["skills"] > 2200


@needs_guides
@pytest.mark.parametrize("moved_by", [1, -1, 30], ids=["next-line", "line-before", "elsewhere"])
def test_a_fact_moved_to_another_line_is_found_out(moved_by: int) -> None:
    located = load_located()
    guides, _ = _read_guides(located, GUIDES)
    claims = Random(7).sample(  # noqa: S311
        list(_claims(located.loaded)), 1000
    )
    moved = [(claim, claim.fact.line + moved_by) for claim in claims if 0 < claim.fact.line + moved_by <= 250]
    passed = [claim for claim, line in moved if claim.evidence.stands_in(guides[claim.fact.guide], line)]
    # neighbouring lines often do name the same thing: a list of tools, the rows of one table
    assert len(moved) > 700
    assert len(passed) / len(moved) < 0.09
