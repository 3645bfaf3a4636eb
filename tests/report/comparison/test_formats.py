"""A comparison says the same in every format, and a stranger's text stays text in all of them."""

import json
from html import unescape
from pathlib import Path

import pytest

from gapscan.compare import compare_groups, compare_scans, notices_of
from gapscan.errors import UsageError
from gapscan.report import Options
from gapscan.report.comparison.registry import COMPARISONS, render_comparison
from gapscan.schema.comparison import Comparison
from gapscan.schema.scan_object import ScanObject
from tests.compare.factory import Json, make_after, make_before
from tests.report.factory import make_taxonomy

FOR_PEOPLE = [form for form in COMPARISONS if form != "json"]
HOSTILE = '<script>alert(1)</script> [bold]x[/bold] \x1b[31m | =1+1 \u202e"&amp; **b** ![i](javascript:x)'


def compared(before: Json | None = None, after: Json | None = None, *, is_blind: bool = False) -> Comparison:
    first = ScanObject.model_validate(before or make_before())
    second = ScanObject.model_validate(after or make_after())
    return compare_scans(first, second, notices=notices_of(first, second, is_forced=True), is_blind=is_blind)


def written(comparison: Comparison, form: str, **options: object) -> str:
    return render_comparison(comparison, make_taxonomy(), format=form, options=Options(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_all_formats_tell_the_same(form: str) -> None:
    words = unescape(written(compared(), form, width=200))
    for told in ("Data Analyst", "50", "65", "+15.0", "+25.0", "-10.0", "closed", "opened", "A dashboard tool"):
        assert told in words
    for told in ("gained", "stronger", "lost", "Tableau", "wrote the SQL behind the weekly report", "taxonomy abab"):
        assert (told in words) is (told != "gained")
    assert "An aid to a person, not a decision about one." in words


def test_json_holds_everything() -> None:
    told = json.loads(written(compared(), "json"))
    (title,) = [title for title in told["titles"] if title["title_id"] == told["focus"]]
    assert title["points"] == 15.0
    assert sum(cause["points"] for cause in title["causes"]) == pytest.approx(15.0, abs=1e-6)
    assert told["schema_version"] == "1"


@pytest.mark.parametrize("form", COMPARISONS)
def test_the_same_bytes_each_time(form: str) -> None:
    assert written(compared(), form) == written(compared(), form)


@pytest.mark.parametrize("form", COMPARISONS)
def test_a_comparison_without_changes(form: str) -> None:
    scan = make_before()
    assert "No gap closed" in written(compared(scan, scan), form) or form == "json"


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_a_forced_comparison_begins_with_the_notice(form: str) -> None:
    after = make_after()
    after["tool"]["scoring_version"] = "2"
    words = unescape(written(compared(after=after), form, width=300))
    assert words.index("Do not trust these differences") < words.index("of 100")


@pytest.mark.parametrize("form", COMPARISONS)
def test_blind_names_nobody(form: str) -> None:
    words = written(compared(is_blind=True), form)
    for name in ("mina", "Okafor", "okafor.example"):
        assert name not in words


@pytest.mark.parametrize("form", COMPARISONS)
def test_hostile_texts_stay_words(form: str) -> None:
    after = make_after()
    after["candidate"]["name"] = HOSTILE
    after["source"]["file"] = HOSTILE
    after["skills"][0]["name"] = HOSTILE
    after["skills"][0]["evidence"][1]["quote"] = HOSTILE
    after["readiness"][0]["terms"][0] |= {"label": HOSTILE, "reason": HOSTILE}
    after["issues"] = [{"code": "x", "severity": "info", "message": HOSTILE}]
    words = written(compared(after=after), form, width=120)
    if form == "json":
        assert json.loads(words)["after"]["candidate"] == HOSTILE
        return
    assert "\x1b" not in words
    assert "\u202e" not in words
    if form == "html":
        assert "<script>alert" not in words
    if form == "markdown":
        assert "<script" not in words.replace("\\<script", "")
        assert "![i]" not in words
        assert "**b**" not in words
    if form == "terminal":
        assert "[bold]x[/bold]" in words


@pytest.mark.parametrize("width", [60, 80, 100])
def test_lines_of_the_terminal_fit(width: int) -> None:
    assert max(map(len, written(compared(), "terminal", width=width).splitlines())) <= width


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_groups(form: str, tmp_path: Path) -> None:
    for name, scan in (("a", make_before()), ("b", make_after())):
        (tmp_path / name).write_text(f"{json.dumps(scan)}\n")
    found = compare_groups(tmp_path / "a", tmp_path / "b")
    words = unescape(render_comparison(found, make_taxonomy(), format=form, options=Options(width=120)))
    for told in ("1 person", "+15.0", "developing → nearly ready", "1 closed", "0 of 1 → 1 of 1", "50.0 → 65.0"):
        assert told in words


def test_there_is_no_such_format() -> None:
    with pytest.raises(UsageError, match="take one of"):
        written(compared(), "docx")
