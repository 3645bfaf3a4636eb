import pytest

from gapscan.schema.assessment import SkillRecord
from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.score import assess
from tests.score.factory import AS_OF, SKILLS, TAXONOMY, career, mention, post, taxonomy

FACTS = career(post("A", "2020-01", "2023-01"), post("B", "2023-01", "present"), post("C", "2010-01", "2012-01"))


def records(*matches: SkillMatch) -> dict[str, SkillRecord]:
    return {record.id: record for record in assess(matches, FACTS, TAXONOMY, as_of=AS_OF).skills}


@pytest.mark.parametrize(
    ("matches", "counted", "claim", "strength", "months", "last_used"),
    [
        pytest.param([mention("sql", Claim.USED, 1)], True, Claim.USED, 0.95, 36, "present", id="used"),
        pytest.param([mention("sql", Claim.USED, 0)], True, Claim.USED, 0.95, 36, "2023-01", id="used-earlier"),
        pytest.param([mention("sql", Claim.LISTED)], True, Claim.LISTED, 0.4, 0, None, id="listed"),
        pytest.param([mention("sql", Claim.NEGATED)], False, Claim.NEGATED, 0.0, 0, None, id="negated"),
        pytest.param(
            [mention("sql", Claim.NEGATED), mention("sql", Claim.WISH)], False, Claim.WISH, 0.0, 0, None, id="wish"
        ),
        pytest.param([mention("sql", method=Method.SEMANTIC)], False, Claim.USED, 0.0, 0, None, id="suggestion"),
        pytest.param(
            [mention("sql", Claim.NEGATED), mention("sql", Claim.LISTED)], True, Claim.LISTED, 0.4, 0, None, id="both"
        ),
    ],
)
def test_record(
    matches: list[SkillMatch], claim: Claim, strength: float, months: int, last_used: str | None, *, counted: bool
) -> None:
    record = records(*matches)["sql"]
    assert (record.counted, record.claim, record.months, record.last_used) == (counted, claim, months, last_used)
    assert record.strength == pytest.approx(strength)
    assert len(record.evidence) == len(matches)
    assert record.name == "SQL"


def test_implied_skills_are_not_counted() -> None:
    record = records(mention("pytorch", Claim.USED, 1))["dl"]
    assert not record.counted
    assert record.implied_by == ("pytorch",)
    assert record.evidence == ()
    assert record.months == 36


def test_a_found_broad_skill_keeps_its_own_claim_and_names_what_shows_it_better() -> None:
    record = records(mention("pytorch", Claim.USED, 1), mention("dl", Claim.LISTED))["dl"]
    assert record.counted
    assert (record.claim, record.months) == (Claim.LISTED, 0)
    assert record.implied_by == ("pytorch",)
    assert record.strength == pytest.approx(0.95)


def test_found_ones_come_first_then_the_strongest() -> None:
    found = assess(
        [mention("pytorch", Claim.USED, 1), mention("sql", Claim.LISTED), mention("r", Claim.NEGATED)],
        FACTS,
        TAXONOMY,
        as_of=AS_OF,
    ).skills
    assert [record.id for record in found] == ["pytorch", "sql", "dl", "dl-frameworks", "r"]


@pytest.mark.parametrize(
    ("matches", "codes"),
    [
        pytest.param([mention("pytorch", Claim.USED, 2)], ["skill-before-release"], id="before-the-first-release"),
        pytest.param([mention("pytorch", Claim.USED, 0)], [], id="after-it"),
        pytest.param([mention("pytorch", Claim.NEGATED, 2)], [], id="not-claimed"),
        pytest.param([mention("sql", Claim.USED, 2)], [], id="no-year-known"),
        pytest.param([mention("pytorch", Claim.LISTED)], [], id="not-in-a-post"),
    ],
)
def test_notices(matches: list[SkillMatch], codes: list[str]) -> None:
    assert [issue.code for issue in assess(matches, FACTS, TAXONOMY, as_of=AS_OF).issues] == codes


def test_a_list_of_dozens_that_nothing_shows_is_told() -> None:
    many = [SKILLS[0].model_copy(update={"id": f"skill-{n}", "neighbours": ()}) for n in range(41)]
    wide = taxonomy(skills=(*SKILLS, *many))
    listed = [mention(skill.id, Claim.LISTED) for skill in many]
    shown = [mention(skill.id, Claim.USED, 0) for skill in many[:9]]
    assert [issue.code for issue in assess(listed, FACTS, wide, as_of=AS_OF).issues] == ["listed-not-shown"]
    assert assess([*listed, *shown], FACTS, wide, as_of=AS_OF).issues == ()
    assert assess(listed[:40], FACTS, wide, as_of=AS_OF).issues == ()
