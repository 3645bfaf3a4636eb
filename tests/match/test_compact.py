import pytest
from tests.match.found import found_in, matches_in

FOUND = {
    "split name": ("Tensor Flow", {"tensorflow"}),
    "split lower case in a list": ("Python, tensor flow, SQL", {"python", "tensorflow", "sql"}),
    "other border": ("sci-kit learn", {"scikit-learn"}),
    "joined": ("PowerBI", {"power-bi"}),
    "joined phrase": ("MachineLearning", {"machine-learning"}),
    "joined phrase with a policy": ("BasketAnalysis", {"basket-analysis"}),
    "short with a slash": ("CICD", {"ci-cd"}),
    "C with a blank": ("C ++, Python", {"cpp", "python"}),
    "hyphen at the line end": ("Tensor-\nFlow", {"tensorflow"}),
    "word broken inside a phrase": ("ran in produc-\ntion", {"production"}),
    "phrase broken in the middle": ("machine learn-\ning models", {"machine-learning"}),
    "broken beside a margin column": ("machine learn-\t4 months\ning models", {"machine-learning"}),
    "run-on": ("PythonDockerSQL", {"python", "docker", "sql"}),
    "plural": ("DataPipelines", {"data-pipelines"}),
}
ABSENT = {
    "two words by chance": "simulated the air flow in a duct",
    "run-on with a rest": "PythonFooDocker",
    "line break without hyphen": "Air\nflow of a wing",
}


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, expected: set[str]) -> None:
    assert found_in(body) == expected


@pytest.mark.parametrize("body", ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str) -> None:
    assert found_in(body) == set()


def test_chance_is_reported() -> None:
    (match,) = matches_in("simulated the air flow in a duct")
    assert match.skill_id is None
    assert match.reason is not None
    assert "list" in match.reason
