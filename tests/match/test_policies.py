import pytest
from tests.match.found import found_in, matches_in

FOUND = {
    "Go in a list": ("Python, Go and SQL", "experience", "go"),
    "Go in the skills section": ("Go", "skills", "go"),
    "Go near a cue": ("Wrote a microservice in Go.", "experience", "go"),
    "Go near a plural cue": ("Wrote microservices in Go.", "experience", "go"),
    "R in a list with slashes": ("SQL/Python/R", "experience", "r"),
    "R with a remark": ("Python (primary), R (daily), SQL", "experience", "r"),
    "R behind a label": ("Languages: R", "experience", "r"),
    "R after unknown items": ("Python, Foolang, R", "experience", "r"),
    "R as a prefix": ("Python, R-based dashboards", "experience", "r"),
    "chips": ("Go Python R Docker SQL", "skills", "go"),
    "one item a line": ("Python\nGo\nSQL", "skills", "go"),
    "Spark by its letter case": ("tuned Spark jobs", "experience", "spark"),
    "C between bullets": ("Python • C • Docker", "header", "c"),
    "a capital at the start beside software": ("Spark jobs for nightly reports", "experience", "spark"),
    "any letter case as an item": ("python, rust, sql", "experience", "rust"),
    "Go where the grammar names a tool": ("Rewrote the daemon in Go for speed", "experience", "go"),
    "ported to Go": ("Ported the batch from Java to Go", "experience", "go"),
    "the Go codebase": ("Maintained the Go codebase of the router", "experience", "go"),
    "hyphen before software": ("Python and Go-services", "experience", "go"),
    "a version stuck to it": ("Spark3, React18", "skills", "react"),
    "full-width letters": ("\uff33park, SQL", "skills", "spark"),
    "low near a cue": ("dashboards in tableau for sales", "experience", "tableau"),
    "low beside software": ("wrote tableau scripts", "experience", "tableau"),
    "low in a list": ("Used python, tableau", "experience", "tableau"),
    "low in the skills section": ("tableau", "skills", "tableau"),
    "its capital is enough": ("Tableau for sales", "experience", "tableau"),
    "only near a cue": ("Firewalls, Network+, CompTIA", "skills", "network-plus"),
}
ABSENT = {
    "a capital by its place": ("Spark a change in old habits", "experience", "spark"),
    "any letter case is for items": ("python, rust removal, sql", "experience", "rust"),
    "a list is no cue": ("Python\nNetwork", "skills", "network-plus"),
    "after a number": ("Python for 12k CAD", "experience", "cad"),
    "go lower case": ("go, Python", "experience", "go"),
    "Go at the start of a sentence": ("Go the extra mile.", "experience", "go"),
    "two spellings of one word": ("worked on large design files", "experience", "design"),
    "a list of nothing known": ("Whisky, Go, Rum, Gin", "skills", "go"),
    "low in prose": ("arranged a living tableau", "experience", "tableau"),
    "Go with a partner": ("Wrote a play with Go", "experience", "go"),
    "Go to": ("Go to Python, Go to SQL", "skills", "go"),
    "blocker": ("Python, Go to market", "skills", "go"),
    "a bullet behind a place": ("Council, Go Street, CO\n• Python for maps", "experience", "go"),
    "R&D": ("Python, R&D, SQL", "skills", "r"),
    "R & D": ("R & D", "skills", "r"),
    "hyphenated": ("Python, Go-getter", "skills", "go"),
    "preceded by a hyphen": ("Vitamin-C, Python", "skills", "c"),
    "prose in the skills section": ("I always Go the extra mile for my clients and friends", "skills", "go"),
    "an initial": ("Written with John R. Smith", "publications", "r"),
    "near a refusing word": ("Spark the interest of children", "experience", "spark"),
    "react as a verb": ("react to events", "experience", "react"),
    "a blocker by letter case": ("lived in Docker Street", "experience", "docker"),
}


@pytest.mark.parametrize(("body", "section", "skill"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, section: str, skill: str) -> None:
    assert skill in found_in(body, section)


@pytest.mark.parametrize(("body", "section", "skill"), ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str, section: str, skill: str) -> None:
    assert skill not in found_in(body, section)


def test_a_blocker_in_another_letter_case_blocks_nothing() -> None:
    assert found_in("a docker street in the yard") == {"docker"}


def test_a_refusal_is_explained() -> None:
    reasons = {match.surface: match.reason for match in matches_in("go home. Go the mile. Spark some interest.")}
    assert "letter case" in (reasons["go"] or "")
    assert "no list" in (reasons["Go"] or "")
    assert reasons["Spark"] == "stands near “interest”"
