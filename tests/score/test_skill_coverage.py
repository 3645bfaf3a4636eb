import pytest

from gapscan.schema.assessment import GapKind
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.taxonomy import Importance
from gapscan.score.finding import Asking, Finding, expected_strength
from gapscan.score.profile import build_profile
from gapscan.score.skill_coverage import measure_skills
from tests.score.factory import AS_OF, LEVELS, TAXONOMY, TITLES, asked, career, mention, post, requirement

FACTS = career(post("A", "2023-01", "2026-01"), post("B", "2008-01", "2011-01"), post("C", "2025-01", "present"))
ENTRY, _MID, SENIOR = LEVELS[:3]
CRITICAL, HELPFUL = Importance.CRITICAL, Importance.HELPFUL


def measure(key: str, claim: Claim, months: int, *matches: SkillMatch, importance: Importance = HELPFUL) -> Finding:
    asking = Asking(TITLES[0], asked(key, 1.0, importance, claim, months), SENIOR)
    return measure_skills(asking, build_profile(matches, FACTS, TAXONOMY, as_of=AS_OF))


@pytest.mark.parametrize(
    ("finding", "coverage", "gap", "skills"),
    [
        pytest.param(measure("sql", Claim.LISTED, 0), 0.0, GapKind.MISSING, (), id="missing"),
        pytest.param(
            measure("sql", Claim.LISTED, 0, mention("sql", Claim.LISTED)), 1.0, None, ("sql",), id="listed-is-enough"
        ),
        pytest.param(
            measure("sql", Claim.USED, 0, mention("sql", Claim.LISTED)), 0.4 / 0.7, GapKind.WEAK, ("sql",), id="listed"
        ),
        pytest.param(
            measure("sql", Claim.USED, 36, mention("sql", Claim.USED, 2)),
            (0.7 + 0.25 / 3) / 0.95,
            GapKind.WEAK,
            ("sql",),
            id="too-short",
        ),
        pytest.param(
            measure("sql", Claim.USED, 36, mention("sql", Claim.USED, 1)), 0.5, GapKind.STALE, ("sql",), id="stale"
        ),
        pytest.param(
            measure("sql", Claim.LED, 0, mention("sql", Claim.USED, 0)), 0.75, GapKind.WEAK, ("sql",), id="not-led"
        ),
        pytest.param(
            measure("python", Claim.USED, 0, mention("r", Claim.USED, 0)), 0.5, GapKind.ADJACENT, ("r",), id="adjacent"
        ),
        pytest.param(
            measure("python", Claim.USED, 0, mention("r", Claim.USED, 0), mention("python", Claim.LISTED)),
            0.4 / 0.7,
            GapKind.WEAK,
            ("python",),
            id="own-list-beats-a-neighbour",
        ),
        pytest.param(
            measure("dl-framework", Claim.USED, 0, mention("tensorflow", Claim.USED)),
            1.0,
            None,
            ("tensorflow",),
            id="any-of",
        ),
        pytest.param(
            measure("dl", Claim.USED, 0, mention("tensorflow", Claim.USED)), 1.0, None, ("dl",), id="implied-satisfies"
        ),
        pytest.param(
            measure("maths", Claim.LISTED, 0, mention("statistics", Claim.LISTED)),
            0.5,
            GapKind.WEAK,
            ("statistics",),
            id="one-of-two-is-weak-rather-than-missing",
        ),
        pytest.param(
            measure("maths", Claim.LISTED, 0, mention("statistics"), mention("linear-algebra")),
            1.0,
            None,
            ("linear-algebra", "statistics"),
            id="both-of-two",
        ),
    ],
)
def test_coverage(finding: Finding, coverage: float, gap: GapKind | None, skills: tuple[str, ...]) -> None:
    assert finding.coverage == pytest.approx(coverage)
    assert finding.gap is gap
    assert finding.skills == skills


def test_a_skill_of_the_group_does_not_stand_in_for_a_second_one() -> None:
    both = requirement("two-languages", "python", "r", at_least=2)
    asking = Asking(
        TITLES[0], asked("python", 1.0, HELPFUL, Claim.LISTED).model_copy(update={"requirement": both}), ENTRY
    )
    finding = measure_skills(asking, build_profile([mention("python")], FACTS, TAXONOMY, as_of=AS_OF))
    assert finding.coverage == pytest.approx(0.5)


def test_a_requirement_without_skills_is_missing() -> None:
    nothing = requirement("nothing")
    asking = Asking(
        TITLES[0], asked("python", 1.0, HELPFUL, Claim.LISTED).model_copy(update={"requirement": nothing}), ENTRY
    )
    finding = measure_skills(asking, build_profile([], FACTS, TAXONOMY, as_of=AS_OF))
    assert (finding.coverage, finding.reason) == (0.0, "Nothing is asked for by name.")


@pytest.mark.parametrize(
    ("importance", "claim", "months", "expected"),
    [
        pytest.param(HELPFUL, Claim.LISTED, 0, 0.4, id="helpful-asks-its-claim"),
        pytest.param(CRITICAL, Claim.COURSEWORK, 0, 0.35, id="less-than-a-list-is-meant"),
        pytest.param(CRITICAL, Claim.LISTED, 0, 0.85, id="critical-asks-the-level"),
        pytest.param(CRITICAL, Claim.USED, 36, 0.95, id="the-claim-may-ask-more"),
    ],
)
def test_expected_strength(importance: Importance, claim: Claim, months: int, expected: float) -> None:
    assert expected_strength(asked("sql", 1.0, importance, claim, months), SENIOR) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        pytest.param(
            measure("sql", Claim.USED, 36, mention("sql", Claim.USED, 2)),
            "SQL: used for 12 months, to the present; asked for: use for 36 months.",
            id="weak",
        ),
        pytest.param(
            measure("sql", Claim.USED, 0, mention("sql", Claim.LISTED)),
            "SQL: listed, not shown in use; asked for: use in a post or project.",
            id="listed",
        ),
        pytest.param(
            measure("sql", Claim.LISTED, 0, mention("sql", Claim.COURSEWORK)),
            "SQL: studied; asked for: a mention.",
            id="studied",
        ),
        pytest.param(
            measure("sql", Claim.LED, 18, mention("sql", Claim.USED, 1)),
            "SQL: used for 36 months, last in 2011-01; asked for: having led it for 18 months.",
            id="not-led",
        ),
        pytest.param(
            measure("python", Claim.USED, 1, mention("r", Claim.USED)),
            "R: used, close to Python and worth half; asked for: use for 1 month.",
            id="adjacent",
        ),
        pytest.param(
            measure("maths", Claim.LISTED, 0, mention("statistics")),
            "Statistics: used; 1 of 2 asked for; asked for: a mention.",
            id="one-of-two",
        ),
        pytest.param(
            measure("dl", Claim.LISTED, 0, mention("pytorch", Claim.LISTED)),
            "Deep learning: listed, not shown in use (follows from PyTorch).",
            id="implied",
        ),
        pytest.param(measure("sql", Claim.LISTED, 0), "Nothing found of SQL.", id="missing"),
    ],
)
def test_reason(finding: Finding, reason: str) -> None:
    assert finding.reason == reason


@pytest.mark.parametrize(
    ("finding", "shown"),
    [
        pytest.param(measure("sql", Claim.LISTED, 0, mention("sql", Claim.LISTED)), 0.0, id="a-list-shows-nothing"),
        pytest.param(measure("sql", Claim.LISTED, 0, mention("sql", Claim.USED)), 1.0, id="use"),
        pytest.param(
            measure("dl", Claim.LISTED, 0, mention("pytorch"), mention("dl", Claim.LISTED)), 1.0, id="implied"
        ),
        pytest.param(
            measure("maths", Claim.LISTED, 0, mention("statistics", Claim.LISTED), mention("linear-algebra")),
            0.5,
            id="one-of-two",
        ),
        pytest.param(
            measure(
                "dl-framework", Claim.USED, 0, mention("pytorch", Claim.LISTED), mention("tensorflow", Claim.COURSEWORK)
            ),
            0.5,
            id="the-shown-one-counts-where-a-listed-one-covers-more",
        ),
    ],
)
def test_shown(finding: Finding, shown: float) -> None:
    assert finding.shown == pytest.approx(shown)
