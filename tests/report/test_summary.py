"""What a report says in ten seconds."""

from dataclasses import replace

import pytest

from gapscan.report.picking import build_view
from gapscan.report.summary import summary_of
from gapscan.report.view import View
from tests.report.factory import make_assessment, make_failed, make_taxonomy


def view(verdict: str = "nearly ready", ready_for: str | None = "mid", *, steps: int = 1) -> View:
    whole = build_view(make_assessment(), make_taxonomy())
    assert whole.headline
    head = replace(whole.headline, verdict=verdict, ready_for=ready_for)
    return replace(whole, headline=head, path=whole.path * steps)


@pytest.mark.parametrize(
    ("verdict", "ready_for", "words"),
    [
        ("ready", "senior", "Ready for senior level"),
        ("nearly ready", "mid", "Ready for mid level, nearly ready for senior level"),
        ("nearly ready", None, "Nearly ready for senior level"),
        ("developing", "entry", "Ready for entry level, on the way"),
        ("early", None, "On the way"),
    ],
)
def test_standing(verdict: str, ready_for: str | None, words: str) -> None:
    summary = summary_of(view(verdict, ready_for))
    assert summary
    assert summary.standing == words


@pytest.mark.parametrize(
    ("steps", "goal"),
    [
        (0, None),
        (1, "One gap short of ready for Senior Machine Learning Engineer"),
        (3, "Three gaps short of ready for Senior Machine Learning Engineer"),
        (12, "12 gaps short of ready for Senior Machine Learning Engineer"),
    ],
)
def test_goal(steps: int, goal: str | None) -> None:
    summary = summary_of(view(steps=steps))
    assert summary
    assert summary.goal == goal


def test_every_requirement_is_counted_once() -> None:
    summary = summary_of(view())
    assert summary
    assert (summary.met, summary.partly, summary.unmet) == (1, 1, 1)


@pytest.mark.parametrize(
    ("verdict", "steps", "first_step"),
    [
        ("nearly ready", 1, "Name one query or table design that a decision rested on."),
        ("developing", 0, "Name one query or table design that a decision rested on."),
        ("ready", 0, None),
    ],
)
def test_what_to_begin_with(verdict: str, steps: int, first_step: str | None) -> None:
    summary = summary_of(view(verdict, steps=steps))
    assert summary
    assert summary.first_step == first_step


def test_a_failed_document_has_none() -> None:
    assert summary_of(build_view(make_failed(), make_taxonomy())) is None
