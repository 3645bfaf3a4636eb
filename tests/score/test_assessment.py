"""The laws of scoring."""

import inspect
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan.errors import UsageError
from gapscan.schema.assessment import Readiness, Scores
from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind, PostFacts, StudyFacts
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import Title
from gapscan.score import SCORING_VERSION, assess
from tests.score.factory import AS_OF, SKILLS, TAXONOMY, TITLES, career, mention, post, study, title

YEAR = st.integers(1995, 2027)
STAMP = st.one_of(
    st.none(),
    st.just("present"),
    YEAR.map(str),
    st.builds(lambda year, month: f"{year}-{month:02}", YEAR, st.integers(1, 12)),
)
PRINTED = st.sampled_from(
    [None, "ML Engineer", "Senior ML Engineer", "Data Analyst", "Nurse", "Head of Research", "Research Scientist"]
)
POSTS = st.lists(st.builds(post, PRINTED, STAMP, STAMP, st.sampled_from(EntryKind)), max_size=4)
STUDIES = st.lists(st.builds(study, st.sampled_from([None, *DegreeLevel]), STAMP), max_size=3)
MENTION = st.builds(
    mention,
    st.sampled_from([skill.id for skill in SKILLS]),
    st.sampled_from(Claim),
    st.one_of(st.none(), st.integers(0, 5)),
    section=st.sampled_from([SectionKind.SKILLS, SectionKind.PROJECTS, SectionKind.EXPERIENCE]),
    method=st.sampled_from([Method.EXACT, Method.FUZZY, Method.SEMANTIC]),
    start=st.integers(0, 2000),
)
MENTIONS = st.lists(MENTION, max_size=25)
FACTS = st.builds(
    lambda posts, studies, link, count: career(*posts, degrees=tuple(studies), link=link, publications=count),
    POSTS,
    STUDIES,
    st.booleans(),
    st.integers(0, 6),
)


def score(matches: list[SkillMatch], facts: CareerFacts) -> Scores:
    return assess(matches, facts, TAXONOMY, as_of=AS_OF)


def points(scores: Scores) -> dict[str, float]:
    return {reading.title_id: reading.score for reading in scores.readiness}


def strengths(scores: Scores) -> dict[str, float]:
    return {record.id: record.strength for record in scores.skills}


def assert_no_lower(before: Scores, after: Scores) -> None:
    for key, value in points(before).items():
        assert points(after)[key] >= value - 1e-9, key
    for key, value in strengths(before).items():
        assert strengths(after)[key] >= value - 1e-9, key


@given(matches=MENTIONS, facts=FACTS)
def test_a_score_is_the_sum_of_its_terms(matches: list[SkillMatch], facts: CareerFacts) -> None:
    for reading in score(matches, facts).readiness:
        assert reading.score == pytest.approx(sum(term.points for term in reading.terms), abs=1e-6)
        assert 0 <= reading.score <= 100 + 1e-9
        for term in reading.terms:
            assert 0 <= term.coverage <= 1
            assert term.points == pytest.approx(100 * term.weight * term.coverage)
            assert term.reason
        assert reading.score + sum(gap.points for gap in reading.gaps) == pytest.approx(100)
        assert all(gap.points > 0 for gap in reading.gaps)


@given(matches=MENTIONS, facts=FACTS, more=MENTION)
def test_a_mention_more_never_lowers_anything(matches: list[SkillMatch], facts: CareerFacts, more: SkillMatch) -> None:
    assert_no_lower(score(matches, facts), score([*matches, more], facts))


@given(
    matches=MENTIONS,
    facts=FACTS,
    more=st.builds(post, PRINTED, STAMP, STAMP, st.sampled_from(EntryKind)),
    mentions=st.lists(MENTION, max_size=3),
)
def test_a_post_more_never_lowers_anything(
    matches: list[SkillMatch], facts: CareerFacts, more: PostFacts, mentions: list[SkillMatch]
) -> None:
    here = len(facts.posts)
    matches = [m for m in matches if m.entry is None or m.entry < here]
    inside = [m.model_copy(update={"entry": here}) for m in mentions]
    wider = facts.model_copy(update={"posts": (*facts.posts, more)})
    assert_no_lower(score(matches, facts), score([*matches, *inside], wider))


@given(
    matches=MENTIONS,
    facts=FACTS,
    more=st.builds(study, st.sampled_from([None, *DegreeLevel]), STAMP),
    publications=st.integers(0, 3),
)
def test_studies_publications_and_links_never_lower_anything(
    matches: list[SkillMatch], facts: CareerFacts, more: StudyFacts, publications: int
) -> None:
    wider = facts.model_copy(
        update={
            "studies": (*facts.studies, more),
            "publication_count": facts.publication_count + publications,
            "has_portfolio_link": True,
        }
    )
    assert_no_lower(score(matches, facts), score(matches, wider))


@given(matches=MENTIONS, facts=FACTS, random=st.randoms(use_true_random=False))
def test_the_order_of_matches_is_irrelevant(matches: list[SkillMatch], facts: CareerFacts, random: object) -> None:
    shuffled = list(matches)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert score(matches, facts) == score(shuffled, facts)


@given(matches=MENTIONS, facts=FACTS)
def test_the_same_list_again_gains_nothing(matches: list[SkillMatch], facts: CareerFacts) -> None:
    once, thrice = score(matches, facts), score(matches * 3, facts)
    assert points(once) == points(thrice)
    assert strengths(once) == strengths(thrice)


@settings(max_examples=30)
@given(matches=MENTIONS, facts=FACTS)
def test_the_same_input_gives_the_same_bytes(matches: list[SkillMatch], facts: CareerFacts) -> None:
    assert score(matches, facts).model_dump_json() == score(matches, facts).model_dump_json()


def test_nothing_that_names_a_person_is_an_input() -> None:
    assert list(inspect.signature(assess).parameters) == ["matches", "facts", "taxonomy", "as_of", "titles"]
    told = set(CareerFacts.model_fields) | set(PostFacts.model_fields) | set(StudyFacts.model_fields)
    assert not told & {"name", "contact", "emails", "phones", "location", "links", "organization", "institution"}


@pytest.mark.parametrize(
    "wanted", [pytest.param("data-analyst", id="by-id"), pytest.param(TAXONOMY.title_by_id["data-analyst"], id="whole")]
)
def test_only_the_titles_asked_for_are_told(wanted: str | Title) -> None:
    scores = assess([mention("sql")], career(), TAXONOMY, as_of=AS_OF, titles=[wanted])
    assert [reading.title_id for reading in scores.readiness] == ["data-analyst"]
    assert scores.best_fit == "data-analyst"
    assert [rung.family for rung in scores.ladder] == ["data-analyst"]


def test_an_unknown_title_is_refused() -> None:
    with pytest.raises(UsageError, match="wizard"):
        assess([], career(), TAXONOMY, as_of=AS_OF, titles=["wizard"])


def test_a_title_outside_the_taxonomy_is_welcome() -> None:
    advert = title(
        "this-advert", "Advert", "advert", "mid", ("python", 1, TITLES[0].requirements[0].importance, Claim.USED)
    )
    scores = assess([mention("python")], career(), TAXONOMY, as_of=AS_OF, titles=[advert])
    assert [reading.title_id for reading in scores.readiness] == ["this-advert"]
    assert scores.ladder[0].family == "advert"


def test_the_clock_is_an_argument() -> None:
    facts = career(post("ML Engineer", "2020-01", "present"))
    early, late = (
        reading_of(assess([], facts, TAXONOMY, as_of=day), "ml-engineer")
        for day in (date(2020, 7, 1), date(2026, 1, 1))
    )
    assert early.score < late.score


def reading_of(scores: Scores, key: str) -> Readiness:
    return next(reading for reading in scores.readiness if reading.title_id == key)


def test_the_scoring_version_is_told() -> None:
    assert SCORING_VERSION == "1"
