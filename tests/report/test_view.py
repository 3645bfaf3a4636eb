from dataclasses import replace
from typing import get_args

import pytest

from gapscan.errors import UsageError
from gapscan.report import FORMATS, Options, render, render_explanation
from gapscan.report.picking import build_view
from gapscan.schema.assessment import Gate, GateId, GateStatus
from gapscan.schema.taxonomy import Verdict
from tests.report.factory import make_assessment, make_failed, make_scores, make_taxonomy


def test_every_format_shows_the_figures_of_the_view() -> None:
    view = build_view(make_assessment(), make_taxonomy())
    assert view.headline
    assert view.headline.score == 72
    for form in ("terminal", "markdown"):
        shown = str(render(make_assessment(), make_taxonomy(), format=form, options=Options()))
        for rung in view.ladder:
            assert rung.title in shown
            assert str(rung.score) in shown
        for gap in view.gaps:
            assert f"+{gap.points:.1f}" in shown
            assert gap.advice in shown
        assert "72/100 nearly ready" in shown


def test_the_ladder_runs_from_the_top_down() -> None:
    view = build_view(make_assessment(), make_taxonomy())
    assert [rung.level for rung in view.ladder] == ["senior", "mid", "entry"]
    assert [rung.is_focus for rung in view.ladder] == [True, False, False]


def test_families_with_the_highest_rung_come_first() -> None:
    families = build_view(make_assessment(), make_taxonomy()).families
    assert [line.family for line in families] == ["Machine Learning Engineer", "Data Analyst"]


def test_gaps_and_terms_are_ordered_by_points() -> None:
    view = build_view(make_assessment(), make_taxonomy())
    assert [gap.points for gap in view.gaps] == [17.5, 10.0]
    assert sum(term.points for term in view.terms) == pytest.approx(72.5)


def test_who_is_ready_aims_at_the_next_title() -> None:
    whole = make_assessment()
    scores = make_scores().model_copy(update={"best_fit": "ml-engineer"})
    view = build_view(whole.model_copy(update={"scores": scores}), make_taxonomy())
    assert view.headline and view.aim
    assert view.headline.verdict == "ready"
    assert view.aim.title == "Senior Machine Learning Engineer"
    assert view.aim.is_next
    assert view.gaps


def test_without_a_best_fit_the_first_title_is_shown() -> None:
    scores = make_scores().model_copy(update={"best_fit": None})
    view = build_view(make_assessment().model_copy(update={"scores": scores}), make_taxonomy())
    assert view.headline
    assert view.headline.title == "Senior Machine Learning Engineer"


def test_a_failed_document_shows_its_issue_only() -> None:
    view = build_view(make_failed(), make_taxonomy())
    assert view.headline is None
    assert not view.ladder
    assert [issue.code for issue in view.issues] == ["no-text"]


def test_a_score_never_looks_like_the_threshold_it_misses() -> None:
    scores = make_scores()
    senior = scores.readiness[0]
    first, *others = senior.terms
    almost = replace(senior, terms=(first._replace(coverage=1.1249), *others))
    changed = scores.model_copy(update={"readiness": (almost, *scores.readiness[1:])})
    view = build_view(make_assessment().model_copy(update={"scores": changed}), make_taxonomy())
    assert view.headline
    assert almost.score == pytest.approx(79.994)
    assert view.headline.score == 79


@pytest.mark.parametrize("gate_id", get_args(GateId))
def test_every_gate_says_what_was_found(gate_id: GateId) -> None:
    gate = Gate(id=gate_id, status=GateStatus.FAIL, required="much", observed="little")
    scores = make_scores()
    senior = replace(scores.readiness[0], gates=(gate,), verdict=Verdict.DEVELOPING)
    changed = scores.model_copy(update={"readiness": (senior, *scores.readiness[1:])})
    view = build_view(make_assessment().model_copy(update={"scores": changed}), make_taxonomy())
    assert view.headline
    assert "little" in view.headline.held_by[0]


@pytest.mark.parametrize("form", ["pdf2", "", "TERMINAL"])
def test_an_unknown_format_names_those_that_exist(form: str) -> None:
    with pytest.raises(UsageError, match="terminal, json, markdown"):
        render(make_assessment(), make_taxonomy(), format=form, options=Options())


def test_a_title_that_was_not_scored_cannot_be_explained() -> None:
    with pytest.raises(UsageError, match="was not scored"):
        render_explanation(make_assessment(), make_taxonomy(), title="cto", format="terminal", options=Options())


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    shown = str(render(make_assessment(), make_taxonomy(), format="terminal", options=Options(width=width)))
    assert max(map(len, shown.splitlines())) <= width
    assert not any(line != line.rstrip() for line in shown.splitlines())


def test_formats_are_named() -> None:
    assert set(FORMATS) >= {"terminal", "json", "markdown"}


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_where_nothing_counts_no_title_is_named(form: str) -> None:
    scores = make_scores()
    empty = tuple(
        replace(readiness, terms=tuple(term._replace(coverage=0.0) for term in readiness.terms))
        for readiness in scores.readiness
    )
    changed = scores.model_copy(update={"readiness": empty, "skills": ()})
    shown = str(
        render(
            make_assessment().model_copy(update={"scores": changed}), make_taxonomy(), format=form, options=Options()
        )
    )
    assert "Nothing was found that counts for any job title." in shown
    assert "Best fit" not in shown
    assert "Data Analyst" not in shown


def test_the_terminal_shows_the_first_gaps_and_counts_the_rest() -> None:
    scores = make_scores()
    senior = scores.readiness[0]
    gaps = tuple(senior.gaps[0]._replace(requirement=f"r{n}", points=float(n)) for n in range(1, 8))
    changed = scores.model_copy(update={"readiness": (replace(senior, gaps=gaps), *scores.readiness[1:])})
    shown = str(
        render(
            make_assessment().model_copy(update={"scores": changed}),
            make_taxonomy(),
            format="terminal",
            options=Options(),
        )
    )
    assert "+7.0" in shown
    assert "+2.0" not in shown
    assert "and 2 more, 3.0 points together" in shown


def test_where_no_path_leads_the_gates_are_named() -> None:
    scores = make_scores()
    senior = replace(scores.readiness[0], path=(), path_title=None, path_verdict=None)
    changed = scores.model_copy(update={"readiness": (senior, *scores.readiness[1:])})
    shown = str(
        render(
            make_assessment().model_copy(update={"scores": changed}),
            make_taxonomy(),
            format="terminal",
            options=Options(),
        )
    )
    assert "WHAT HOLDS Senior Machine Learning Engineer\n  asks for 5 years, found 4.8 years" in shown
