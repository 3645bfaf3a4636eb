import pytest
from tests.match.found import found_in, matches_in

from gapscan.schema.match import Method

FOUND = {
    "one letter": ("Kubernets", {"kubernetes"}),
    "turned letters": ("Pyhtorc, Tensorflwo", {"tensorflow"}),
    "two in a long phrase": ("collabrtaive filtering", {"collaborative-filtering"}),
    "capital inside both": ("TensoFlow", {"tensorflow"}),
    "in a phrase": ("natural langauge processing", {"nlp"}),
    "a key beside the right one": ("Airfkow", {"airflow"}),
    "first word of a phrase": ("Nueral networks", {"neural-networks"}),
    "a guarded phrase": ("Built baskett analysis", {"basket-analysis"}),
    "a name with a policy in a list": ("Python, Jenkis, Docker", {"python", "jenkins", "docker"}),
}
ABSENT = {
    "short": "Pyton Jave Dokce",
    "English word": "airflows dockers collaborating optimizations",
    "other first letter": "Bensorflow",
    "far away": "Kubrnts",
    "spelled like a name": "Airfloy",
    "a letter far from the right one": "Airfzow",
    "a word without its end": "Airflo",
    "an accent": "Airfków",
    "two in a short word": "Tensroflw",
    "a name with a policy in prose": "Wrote to Jenkis about it",
    "known words lend no errors": "Nueraf networks",
    "adverb": "optimizationally",
    "capital inside a name without": "KuberNets",
    "inside an address": "kubernets@example.com",
}


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, expected: set[str]) -> None:
    assert found_in(body) == expected


@pytest.mark.parametrize("body", ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str) -> None:
    assert found_in(body) & {"python", "java", "docker", "tensorflow", "kubernetes", "airflow"} == set()


def test_similarity_is_the_share_of_right_letters() -> None:
    (match,) = matches_in("Kubernets")
    assert match.method is Method.FUZZY
    assert match.similarity == 0.9


def test_another_last_letter_is_a_suggestion() -> None:
    (match,) = matches_in("Tensorflov")
    assert match.skill_id is None
    assert match.candidates[0].skill_id == "tensorflow"
    assert "last letter" in (match.reason or "")
