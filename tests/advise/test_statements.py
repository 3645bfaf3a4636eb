import pytest

from gapscan.advise.statements import statements_of
from gapscan.schema.resume import Span

HEAD = "ML Engineer, Brightwater\n2021 to 2024\n"


def told(text: str, head: str = "") -> list[str]:
    heads = [Span(start=0, end=len(head))] if head else []
    spans = [Span(start=0, end=len(text))]
    return [" ".join(statement.words.split()) for statement in statements_of(text, spans, heads)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "• Built a model for churn\n• Cut the cost by half",
            ["Built a model for churn", "Cut the cost by half"],
            id="bullets",
        ),
        pytest.param(
            "- Built a model that\n  routes parcels daily\n- Wrote the tests for it",
            ["Built a model that routes parcels daily", "Wrote the tests for it"],
            id="wrapped",
        ),
        pytest.param(
            "Ran the team.\n▪ Built a model for churn", ["Built a model for churn"], id="intro-before-bullets"
        ),
        pytest.param(
            "Built a model for churn. Cut the cost by half",
            ["Built a model for churn.", "Cut the cost by half"],
            id="sentences",
        ),
        pytest.param(
            "Served 99.95 % of calls with Node.js here",
            ["Served 99.95 % of calls with Node.js here"],
            id="dots-inside-words",
        ),
        pytest.param(
            "1. Built a model for churn\n2. Cut the cost by half",
            ["Built a model for churn", "Cut the cost by half"],
            id="numbered",
        ),
        pytest.param(
            "Built a model for churn\nReduced the cost for all\nof the shops",
            ["Built a model for churn", "Reduced the cost for all of the shops"],
            id="bullets-lost-in-the-file",
        ),
        pytest.param("• Python, SQL", [], id="too-short-to-say-anything"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_statements(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("body", ["• Built a model for churn", "Built a model for churn"])
def test_the_head_of_a_post_says_nothing_that_was_done(body: str) -> None:
    assert told(HEAD + body, HEAD) == ["Built a model for churn"]


def test_a_statement_knows_where_it_stands() -> None:
    text = HEAD + "• Built a model\n  for churn"
    (found,) = statements_of(text, [Span(start=0, end=len(text))], [Span(start=0, end=len(HEAD))])
    assert text[found.start : found.end] == found.text
