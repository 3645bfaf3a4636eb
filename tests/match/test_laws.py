"""What holds for every resume."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.match.found import found_in, matches_in
from tests.match.small_taxonomy import TAXONOMY

from gapscan.match import compile_index
from gapscan.schema.match import SkillMatch

NAMES = ["Python", "Java", "SQL", "C++", "C#", "C", "R", "Go", "Node.js", "Power BI", "A/B testing", "Spark", "k8s"]
WORDS = ["machine learning", "led a team of", "engineers", "no experience with", "go", "ﬁne", "data-\n"]
PIECES = [*NAMES, *WORDS, "•", "\n", "\n\n", ", ", ". ", "(x)", "-"]
SECTIONS = st.sampled_from(["experience", "skills", "summary", "education", "other"])


def _key(matches: tuple[SkillMatch, ...]) -> list[tuple[int, int, str]]:
    return [(match.start, match.end, match.skill_id or "") for match in matches]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), SECTIONS)
def test_matches_stand_in_the_text(pieces: list[str], section: str) -> None:
    body = " ".join(pieces)
    matches = matches_in(body, section)
    whole = f"Heading\n\n{body}"
    assert _key(matches) == sorted(_key(matches))
    for match in matches:
        assert whole[match.start : match.end] == match.surface
        assert match.surface in match.quote
        assert match.quote in whole
        assert (match.skill_id is None) == (match.reason is not None)
        assert match.page == 1
        if match.skill_id:
            assert match.candidates[0].skill_id == match.skill_id
            assert match.candidates[0].refused is None


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES), SECTIONS)
def test_the_order_of_a_list_changes_nothing(names: list[str], section: str) -> None:
    assert found_in(", ".join(names), section) == found_in(", ".join(NAMES), section)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8, unique=True), SECTIONS, st.data())
def test_removing_a_mention_adds_no_skill(names: list[str], section: str, data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(names) - 1))
    rest = names[:gone] + names[gone + 1 :]
    assert found_in(", ".join(rest), section) <= found_in(", ".join(names), section)


def test_the_index_is_plain_and_always_the_same() -> None:
    index = compile_index(TAXONOMY)
    assert pickle.loads(pickle.dumps(index)) == index  # noqa: S301
    assert compile_index(TAXONOMY) == index


def test_an_empty_resume_has_no_skills() -> None:
    assert matches_in("", "other") == ()
