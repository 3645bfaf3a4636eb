"""The taxonomy that travels with the package."""

import pytest

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import Resolver, lint, load_located, load_taxonomy


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy(use_cache=False)


def test_it_has_the_five_guides_and_a_whole_ladder(taxonomy: Taxonomy) -> None:
    assert len(taxonomy.guides) == 5
    assert len(taxonomy.levels) >= 4
    assert len(taxonomy.skills) >= 500
    assert len(taxonomy.titles) >= 50


def test_every_family_has_a_title_on_every_claimed_rung(taxonomy: Taxonomy) -> None:
    families = {title.family for title in taxonomy.titles}
    assert families == {family.id for family in taxonomy.families}


def test_thresholds_and_strengths_are_in_order(taxonomy: Taxonomy) -> None:
    thresholds = taxonomy.thresholds
    assert 100 >= thresholds.ready > thresholds.nearly > thresholds.developing > 0


def test_what_comes_from_a_guide_says_where(taxonomy: Taxonomy) -> None:
    skills = [skill.id for skill in taxonomy.skills if skill.origin == "guide" and not skill.facts]
    titles = [title.id for title in taxonomy.titles if title.origin == "guide" and not title.facts]
    assert (skills, titles) == ([], [])


def test_steps_lead_up_or_across_and_never_to_oneself(taxonomy: Taxonomy) -> None:
    loops = [title.id for title in taxonomy.titles if title.id in title.next]
    down = [
        (title.id, name)
        for title in taxonomy.titles
        for name in title.next
        if taxonomy.level_rank[taxonomy.title_by_id[name].level] < taxonomy.level_rank[title.level]
    ]
    assert (loops, down) == ([], [])


def test_every_name_resolves_to_itself(taxonomy: Taxonomy) -> None:
    resolver = Resolver(taxonomy)
    for skill in taxonomy.skills[::200]:
        assert ("skill", skill.id) in {(one.part, one.id) for one in resolver.resolve(skill.name)}
    for title in taxonomy.titles[::25]:
        assert ("title", title.id) in {(one.part, one.id) for one in resolver.resolve(title.name)}


def test_it_lints_clean() -> None:
    assert [str(issue) for issue in lint(load_located())] == []
