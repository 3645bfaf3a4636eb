import pytest
from tests.match.found import found_in, matches_in

from gapscan.schema.match import Method

FOUND: dict[str, tuple[str, set[str]]] = {
    "at a threshold, no address": ("python@0.5", {"python"}),
    "name": ("Wrote Python.", {"python"}),
    "any case": ("wrote PYTHON", {"python"}),
    "alias": ("used sklearn", {"scikit-learn"}),
    "hyphen and blank": ("scikit learn, Scikit_Learn", {"scikit-learn"}),
    "C family": ("C++, C# and F#", {"cpp", "csharp", "fsharp"}),
    "C in its list": ("Python, C, C++", {"python", "c", "cpp"}),
    "C and C++": ("Tools: C/C++", {"c", "cpp"}),
    "objective": ("Objective-C, Python", {"objective-c", "python"}),
    "dot net": (".NET, ASP.NET", {"dotnet", "aspnet"}),
    "node": ("Node.js/Vue.js", {"node", "vue"}),
    "node without dot": ("Node JS", {"node"}),
    "slashes": ("SQL/Python/Java", {"sql", "python", "java"}),
    "based": ("a Python-based service", {"python"}),
    "remark": ("Python (primary), SQL (daily)", {"python", "sql"}),
    "slash with blanks": ("CI / CD", {"ci-cd"}),
    "slash as blank": ("CI CD, CI-CD", {"ci-cd"}),
    "plural": ("A/B-tests", {"ab-testing"}),
    "singular of a plural name": ("a neural network", {"neural-networks"}),
    "version": ("Python3.8, TensorFlow2.x", {"python", "tensorflow"}),
    "over a line": ("natural language\nprocessing of notes", {"nlp"}),
    "around a margin column": ("natural language\tMay 2019 –\tAug 2019\nprocessing of notes", {"nlp"}),
    "and for ampersand": ("Data structures and algorithms", {"data-structures"}),
    "British spelling": ("optimisation", {"optimization"}),
    "digits": ("k8s", {"kubernetes"}),
    "nested list": ("ML: TensorFlow (tuning, Keras), PyTorch", {"machine-learning", "tensorflow", "pytorch"}),
    "glued bullet": ("•Python\n•SQL", {"python", "sql"}),
    "ligature": ("Tensorﬂow", {"tensorflow"}),
    "full width": ("Ｐｙｔｈｏｎ", {"python"}),
    "look-alikes": ("Руthоn", {"python"}),
    "possessive": ("Python's typing", {"python"}),
    "tool named like a domain": ("the bpmn.io modeler", {"bpmn-io"}),
}
ABSENT: dict[str, str] = {
    "inside a word": "Pythonic JavaScript Tform",
    "panda": "a panda",
    "URL": "https://example.org/python/sql",
    "domain with path": "see python.org/java",
    "e-mail": "python@sql.example.com",
    "handle": "@python",
    "over an empty line": "machine\n\nlearning",
    "over a full stop": "We saw the machine. Learning was fun.",
    "over a comma": "machine, learning",
    "C level": "Python for C-level people"[11:],
    "over two cells": "machine\tlearning",
    "slash where the alias has none": "machine/learning",
}


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, expected: set[str]) -> None:
    assert found_in(body) == expected


@pytest.mark.parametrize("body", ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str) -> None:
    assert found_in(body) == set()


def test_the_longest_spelling_wins_and_the_others_are_kept() -> None:
    (match,) = matches_in("collaborative filtering")
    assert match.skill_id == "collaborative-filtering"
    assert match.method is Method.EXACT
    assert [(c.skill_id, c.refused) for c in match.candidates] == [
        ("collaborative-filtering", None),
        ("collaboration", "part of “Collaborative filtering”"),
    ]


def test_methods() -> None:
    methods = {match.surface: match.method for match in matches_in("TensorFlow, sklearn, PowerBI, Kubernetis")}
    assert methods == {
        "TensorFlow": Method.EXACT,
        "sklearn": Method.ALIAS,
        "PowerBI": Method.COMPACT,
        "Kubernetis": Method.FUZZY,
    }
