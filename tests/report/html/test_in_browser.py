"""The report in a real browser, as people use it."""

import io
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from gapscan.report import Options, render
from tests.report.factory import make_assessment, make_failed, make_taxonomy
from tests.report.html.conftest import Open
from tests.report.html.samples import NAMES, report_on

REACHABLE = "a[href], button, summary, [tabindex='0']"
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"


def by_hand(who: str) -> str:
    assessment = make_failed() if who == "failed" else make_assessment()
    return str(render(assessment, make_taxonomy(), format="html", options=Options(blind=who == "blind")))


@pytest.mark.parametrize("who", [*NAMES, "by hand", "blind", "failed"])
def test_opens_without_a_word_and_asks_for_nothing(who: str, open_report: Open) -> None:
    visit = open_report(report_on(who) if who in NAMES else by_hand(who))
    visit.page.evaluate(OPEN_ALL)
    visit.page.wait_for_timeout(50)
    assert visit.requests == []
    assert visit.complaints == []
    assert visit.page.locator("h1").count() == 1


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_evidence_opens_and_shows_the_words_marked_on_the_page(name: str, width: int, open_report: Open) -> None:
    page = open_report(report_on(name), width=width).page
    term = page.locator("details.term:has(.shot)").first
    shot = term.locator(".shot").first
    assert not shot.is_visible()
    term.locator("summary").click()
    shot.scroll_into_view_if_needed()
    assert shot.is_visible()
    window, mark = shot.bounding_box(), shot.locator(".mark").bounding_box()
    assert window["x"] <= mark["x"] and mark["x"] + mark["width"] <= window["x"] + window["width"] + 1
    assert window["y"] <= mark["y"] and mark["y"] + mark["height"] <= window["y"] + window["height"] + 1
    assert holds_letters(shot.locator(".mark").screenshot())


def holds_letters(png: bytes) -> bool:
    """Whether dark letters stand on light ground, the yellow of the mark included."""
    greys = Image.open(io.BytesIO(png)).convert("L").tobytes()
    dark = sum(grey < 110 for grey in greys)
    return 0.02 < dark / len(greys) < 0.6


@pytest.mark.parametrize("width", [320, 390, 800, 1400])
def test_fits_the_width_with_everything_open(width: int, open_report: Open) -> None:
    page = open_report(report_on("research-scientist"), width=width).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_reaches_everything_in_order(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    page.evaluate(f"[...document.querySelectorAll(`{REACHABLE}`)].forEach((each, at) => each.dataset.at = at)")
    hidden = "[...document.querySelectorAll('[data-at]')].filter(each => !each.checkVisibility()).length"
    expected = page.locator("[data-at]").count() - page.evaluate(hidden)
    reached = []
    for _ in range(expected):
        page.keyboard.press("Tab")
        reached.append(int(page.evaluate("document.activeElement.dataset.at ?? -1")))
    assert reached == sorted(set(reached))
    assert -1 not in reached
    assert len(reached) == expected > 40


def test_the_first_stop_skips_to_the_report(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_enter_opens_a_term_and_focus_is_seen(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    page.keyboard.press("Tab")
    page.locator("details.term summary").first.focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")


@pytest.mark.parametrize("name", NAMES[1:])
def test_paper_shows_every_part(name: str, open_report: Open) -> None:
    page = open_report(report_on(name)).page
    page.emulate_media(media="print")
    page.wait_for_timeout(50)
    closed = "[...document.querySelectorAll('details > :not(summary)')].filter(each => !each.checkVisibility()).length"
    assert page.evaluate(closed) == 0
    headings = page.locator("h2").all_inner_texts()
    page.emulate_media(media="screen")
    page.wait_for_timeout(50)
    assert page.locator("details[open]").count() == 0
    assert len(headings) >= 7


def test_printing_brings_every_part_onto_paper(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    printed = text_of(page.pdf(prefer_css_page_size=True))
    for words in page.locator("h2:not(.unseen), summary .gap-label, .term .inside > p:first-child").all_text_contents():
        assert squeezed(words) in printed
    assert squeezed("An aid to a person, not a decision about one.") in printed


def text_of(content: bytes) -> str:
    pdf = pypdfium2.PdfDocument(content)
    return squeezed("".join(sheet.get_textpage().get_text_range() for sheet in pdf))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_theme_button_turns_light_into_dark_and_back(open_report: Open) -> None:
    page = open_report(report_on("data-analyst"), color_scheme="light").page
    light = background(page)
    page.get_by_role("button", name="Dark").click()
    dark = background(page)
    assert sum(dark) < 150
    assert sum(light) > 600
    page.get_by_role("button", name="Dark").click()
    assert background(page) == light


def background(page: Any) -> list[int]:
    found = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    return [int(part) for part in found]


def test_one_button_opens_all_details(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    page.get_by_role("button", name="Open all details").click()
    assert page.locator("details:not([open])").count() == 0
    page.get_by_role("button", name="Open all details").click()
    assert page.locator("details[open]").count() == 0


def test_works_without_its_script(open_report: Open) -> None:
    page = open_report(report_on("data-analyst"), java_script_enabled=False).page
    assert not page.locator(".tools").is_visible()
    page.locator("details.term summary").first.click()
    assert page.locator("details.term .inside").first.is_visible()
