from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.compare import compare_scans, notices_of
from gapscan.compare.titles import compare_title
from gapscan.errors import UsageError
from gapscan.schema.comparison import Comparison
from gapscan.schema.scan_object import ScanObject, ScanTerm, ScanTitle
from gapscan.schema.taxonomy import Verdict
from tests.compare.factory import make_after, make_before


def compared(**options: object) -> Comparison:
    return compare_scans(
        ScanObject.model_validate(make_before()),
        ScanObject.model_validate(make_after()),
        **options,  # type: ignore[arg-type]
    )


def test_points_by_cause() -> None:
    focus = compared().focused
    assert focus.title_id == "data-analyst"
    assert [(cause.requirement, cause.points) for cause in focus.causes] == [("sql", 25.0), ("bi", -10.0)]
    assert focus.causes[1].skills == ("tableau",), "the skills of both sides stand behind a cause"
    assert (focus.verdict_before, focus.verdict_after) == (Verdict.DEVELOPING, Verdict.NEARLY)


def test_gaps_and_gates() -> None:
    focus = compared().focused
    assert {gap.requirement: (gap.before is None, gap.after is None) for gap in focus.gaps} == {
        "sql": (False, True),
        "bi": (True, False),
    }
    (gate,) = focus.gates
    assert (gate.before, gate.after) == ("fail", "pass")


def test_skills_with_the_lines_that_are_new_and_gone() -> None:
    sql, tableau = compared().skills
    assert (sql.skill_id, [line.quote for line in sql.new], sql.gone) == (
        "sql",
        ["Amina wrote the SQL behind the weekly report"],
        (),
    )
    assert (tableau.skill_id, tableau.after, [line.quote for line in tableau.gone]) == (
        "tableau",
        None,
        ["Python, SQL, Tableau"],
    )


def test_ladder_and_reading() -> None:
    comparison = compared()
    (rung,) = comparison.ladder
    assert (rung.ready_before, rung.ready_after) == (None, "entry")
    assert [issue.code for issue in comparison.issues_gone] == ["few-dates"]
    assert comparison.issues_new == ()


def test_a_title_can_be_chosen() -> None:
    assert compared(title_id="ml-engineer").focused.points == 8.0
    with pytest.raises(UsageError, match="not scored in both"):
        compared(title_id="nurse")


def test_scans_without_a_common_title() -> None:
    after = make_after()
    after["readiness"] = [{**after["readiness"][0], "title_id": "other"}]
    with pytest.raises(UsageError, match="no title in common"):
        compare_scans(ScanObject.model_validate(make_before()), ScanObject.model_validate(after))


def test_a_scan_with_itself_has_no_changes() -> None:
    scan = ScanObject.model_validate(make_before())
    comparison = compare_scans(scan, scan)
    focus = comparison.focused
    found = (focus.causes, focus.gaps, focus.gates, comparison.skills, comparison.ladder, comparison.issues_new)
    assert found == ((), (), (), (), (), ())


def test_blind_names_nobody() -> None:
    told = compared(is_blind=True).model_dump_json()
    assert "mina" not in told
    assert "few dates" in told
    assert '"page":1' in told


@dataclass(frozen=True)
class Case:
    change: dict[str, object]
    codes: list[str]


NOTICES = {
    "nothing": Case({}, []),
    "taxonomy": Case({"tool": {"version": "0.1.0", "scoring_version": "1", "taxonomy_sha256": "00"}}, ["taxonomy"]),
    "day": Case({"as_of": "2026-03-01"}, ["as-of"]),
    "partial": Case({"status": "partial"}, ["partial"]),
    "same-file": Case({"source": make_before()["source"]}, ["same-file"]),
    "another-person": Case({"candidate": {"name": "Jo Example"}}, ["two-people"]),
    "same-e-mail": Case({"candidate": {"name": "Jo Example", "emails": ["AMINA@okafor.example"]}}, []),
    "married": Case({"candidate": {"name": "Amina Brightwater"}}, []),
    "blind": Case({"candidate": None}, []),
}


@pytest.mark.parametrize("case", NOTICES.values(), ids=NOTICES)
def test_notices(case: Case) -> None:
    before, after = make_before(), {**make_after(), **case.change}
    notices = notices_of(ScanObject.model_validate(before), ScanObject.model_validate(after), is_forced=False)
    assert [notice.code for notice in notices] == case.codes


def test_other_scoring_rules_are_refused_or_told() -> None:
    after = make_after()
    after["tool"]["scoring_version"] = "2"
    scans = ScanObject.model_validate(make_before()), ScanObject.model_validate(after)
    with pytest.raises(UsageError, match="scoring version 1, AFTER by 2") as raised:
        notices_of(*scans, is_forced=False)
    assert "--force" in str(raised.value)
    notices = notices_of(*scans, is_forced=True)
    assert [notice.code for notice in notices] == ["scoring-version"]


def test_different_adverts_are_told() -> None:
    before, after = make_before(), make_after()
    for scan in (before, after):
        scan["readiness"][1] |= {"title_id": "job", "title": "The advertised post"}
    after["readiness"][1]["terms"][0] |= {"requirement": "other"}
    scans = ScanObject.model_validate(before), ScanObject.model_validate(after)
    assert [notice.code for notice in notices_of(*scans, is_forced=False)] == ["job"]
    assert compare_scans(*scans).focus == "job"


def test_an_advert_in_one_scan_only_is_told() -> None:
    before = make_before()
    before["readiness"][1] |= {"title_id": "job"}
    scans = ScanObject.model_validate(before), ScanObject.model_validate(make_after())
    assert [notice.code for notice in notices_of(*scans, is_forced=False)] == ["one-job"]


@st.composite
def titles(draw: st.DrawFn) -> ScanTitle:
    """A title whose terms add up to its score, each number with nine digits as in JSON."""
    names = draw(st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=8))
    points = [round(draw(st.floats(0, 100 / 8)), 9) for _ in names]
    terms = tuple(
        ScanTerm(requirement=name, label=name, importance="helpful", points=value)
        for name, value in zip(names, points, strict=True)
    )
    return ScanTitle(
        title_id="t", title="T", family="f", level="mid", score=round(sum(points), 9), verdict="early", terms=terms
    )


@given(titles(), titles())
def test_causes_add_up_to_the_difference_of_the_scores(before: ScanTitle, after: ScanTitle) -> None:
    change = compare_title(before, after)
    assert sum(cause.points for cause in change.causes) == pytest.approx(change.points, abs=1e-6)
    back = compare_title(after, before)
    assert {cause.requirement: -cause.points for cause in back.causes} == {
        cause.requirement: cause.points for cause in change.causes
    }
