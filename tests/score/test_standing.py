import pytest

from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.score.months import month_of, tenures_of
from gapscan.score.standing import Standing, standings_of
from tests.score.factory import AS_OF, TAXONOMY, mention, post

POSTS = (
    post("A", "2023-01", "2025-01"),
    post("B", "2024-01", "2026-01"),
    post("C", "2008-01", "2011-01"),
    post("D"),
    post("E", "2013-01", "2018-01"),
)


def stand(*matches: SkillMatch) -> dict[str, Standing]:
    return standings_of(matches, tenures_of(POSTS, as_of=AS_OF), TAXONOMY, now=month_of(AS_OF))


@pytest.mark.parametrize(
    ("matches", "strength", "months"),
    [
        pytest.param([mention("sql", Claim.LISTED)], 0.4, 0, id="list"),
        pytest.param([mention("sql", Claim.LISTED)] * 9, 0.4, 0, id="the-same-list-again-gains-nothing"),
        pytest.param([mention("sql", Claim.USED)], 0.7, 0, id="used-undated"),
        pytest.param([mention("sql", Claim.USED, 3)], 0.7, 0, id="undated-post"),
        pytest.param([mention("sql", Claim.USED, 99)], 0.7, 0, id="no-such-post"),
        pytest.param([mention("sql", Claim.USED, 0)], 0.7 + 0.25 * 24 / 36, 24, id="one-post"),
        pytest.param([mention("sql", Claim.USED, 0), mention("sql", Claim.USED, 1)], 0.95, 36, id="overlap-once"),
        pytest.param([mention("sql", Claim.USED, 0), mention("sql", Claim.NEGATED)], 0.7 + 0.25 * 24 / 36, 24, id="no"),
        pytest.param([mention("sql", Claim.USED, 2)], 0.475, 36, id="stale"),
        pytest.param(
            [mention("sql", Claim.USED, 2), mention("sql", Claim.USED)], 0.7, 36, id="stale-but-used-elsewhere"
        ),
        pytest.param([mention("sql", Claim.LED, 1)], 0.85 + 0.15 * 24 / 36, 24, id="led"),
        pytest.param([mention("sql", Claim.LEARNING, 1)], 0.2, 0, id="learning-earns-no-months"),
    ],
)
def test_strength(matches: list[SkillMatch], strength: float, months: int) -> None:
    standing = stand(*matches)["sql"]
    assert standing.strength == pytest.approx(strength)
    assert len(standing.use.months) == months
    assert standing.found


@pytest.mark.parametrize(
    "match",
    [
        pytest.param(mention("sql", Claim.NEGATED), id="negated"),
        pytest.param(mention("sql", Claim.WISH), id="wish"),
        pytest.param(mention("sql", method=Method.SEMANTIC), id="suggestion"),
        pytest.param(mention(None), id="nothing-chosen"),
    ],
)
def test_what_does_not_count(match: SkillMatch) -> None:
    assert stand(match) == {}


def test_broader_skills_follow() -> None:
    found = stand(mention("pytorch", Claim.USED, 0), mention("tensorflow", Claim.USED, 1))
    assert sorted(found) == ["dl", "dl-frameworks", "pytorch", "tensorflow"]
    broad = found["dl"]
    assert not broad.found
    assert broad.via == ("pytorch", "tensorflow")
    assert len(broad.use.months) == 36
    assert broad.strength == pytest.approx(0.95)


def test_a_found_broad_skill_is_no_weaker_than_an_implied_one() -> None:
    implied = stand(mention("pytorch", Claim.USED, 0))["dl"]
    found = stand(mention("pytorch", Claim.USED, 0), mention("dl", Claim.LISTED))["dl"]
    assert found.found
    assert found.strength == implied.strength
    assert found.via == ("pytorch",)


def test_a_broad_skill_that_stands_by_itself_needs_no_narrower_one() -> None:
    found = stand(mention("pytorch", Claim.USED), mention("dl", Claim.LED, 1))["dl"]
    assert found.via == ()


def test_no_month_before_the_first_release() -> None:
    # PyTorch came in 2016, the post began in 2013
    assert len(stand(mention("pytorch", Claim.USED, 4))["pytorch"].use.months) == 24
