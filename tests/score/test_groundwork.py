from gapscan.score.groundwork import groundwork_of
from tests.score.factory import TAXONOMY, TITLES


def test_the_groundwork_of_a_taxonomy_is_made_once() -> None:
    assert groundwork_of(TAXONOMY) is groundwork_of(TAXONOMY)
    copy = TAXONOMY.model_copy()
    assert groundwork_of(copy).taxonomy is copy


def test_neighbours_hold_both_ways() -> None:
    neighbours = groundwork_of(TAXONOMY).neighbours
    assert neighbours["pytorch"] == ("tensorflow",)
    assert neighbours["tensorflow"] == ("pytorch",)


def test_a_title_that_shares_an_id_asks_for_its_own() -> None:
    groundwork = groundwork_of(TAXONOMY)
    title = TITLES[0]
    shorter = type(title)(**dict(title) | {"requirements": title.requirements[:1]})
    assert len(groundwork.demand_of(shorter).askings) == 1
    assert [asking.asked for asking in groundwork.demand_of(title).askings] == list(title.requirements)


def test_what_is_not_found_is_told_by_name() -> None:
    finding = groundwork_of(TAXONOMY).nothing_of(("docker", "sql"))
    assert (finding.coverage, finding.reason) == (0.0, "Nothing found of Docker, SQL.")
