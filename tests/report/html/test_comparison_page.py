"""A comparison as a page in a real browser: nothing leaves the file, lines open, nothing grave for accessibility."""

import pytest

from tests.compare.factory import make_after
from tests.report.comparison.test_formats import HOSTILE, compared, written
from tests.report.html.conftest import Open
from tests.report.html.test_accessible import GRAVE, told
from tests.report.html.test_in_browser import OPEN_ALL


def page_of(**after: object) -> str:
    return written(compared(**after), "html")  # type: ignore[arg-type]


def test_lines_open_and_nothing_leaves_the_file(open_report: Open) -> None:
    visit = open_report(page_of())
    line = visit.page.get_by_text("Amina wrote the SQL behind the weekly report").first
    assert not line.is_visible()
    visit.page.locator("#causes summary").first.focus()
    visit.page.keyboard.press("Enter")
    assert line.is_visible()
    assert (visit.requests, visit.complaints) == ([], [])


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_stands_beyond_the_edge(width: int, open_report: Open) -> None:
    page = open_report(page_of(), width=width).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave(scheme: str, open_report: Open) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: .[dev]")
    page = open_report(page_of(), color_scheme=scheme).page
    page.evaluate(OPEN_ALL)
    found = axe.Axe().run(page).response
    assert [told(violation) for violation in found["violations"] if violation["impact"] in GRAVE] == []


def test_hostile_texts_do_nothing(open_report: Open) -> None:
    after = make_after()
    after["candidate"]["name"] = HOSTILE
    after["skills"][0]["evidence"][1]["quote"] = HOSTILE
    visit = open_report(page_of(after=after))
    assert (visit.requests, visit.complaints) == ([], [])
    assert "<script>alert(1)</script>" in visit.page.locator("h1").inner_text()
