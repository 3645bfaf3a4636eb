"""The page in a real browser: it sorts, filters, asks the network for nothing, and axe finds nothing grave."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from gapscan.cohort.figures import Wish, draw_figures
from gapscan.cohort.people import open_people
from gapscan.report import Options
from gapscan.report.cohort import COHORT_FORMATS, render_cohort
from gapscan.report.contract import scan_object
from gapscan.schema.cohort import CohortFigures
from tests.report.factory import make_assessment, make_failed, make_taxonomy

CHROMIUM = Path("/usr/bin/chromium")
NAMES = ("Amina Okafor-Lund", "<script>alert(1)</script>", "=1+1", "Zoë Brandt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Results of four people and a file that could not be read."""
    folder = tmp_path_factory.mktemp("cohort")
    objects = [scan_object(make_assessment(), Options()) for _ in NAMES] + [scan_object(make_failed(), Options())]
    for number, made in enumerate(objects):
        made["key"] = str(number)
        if number < len(NAMES):
            made["candidate"] = {"name": NAMES[number], "emails": [f"p{number}@x.example"], "phones": []}
            made["source"] = {**made["source"], "sha256": str(number), "file": f"file-{number}.pdf"}  # type: ignore[dict-item]
    lines = (json.dumps(made, default=str) + "\n" for made in objects)
    (folder / "results.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def figures_of(folder: Path, *, blind: bool = False, people: bool = True) -> CohortFigures:
    wish = Wish(name=folder.name, blind=blind, people=people)
    return draw_figures(open_people(folder), make_taxonomy(), wish)


def test_nobody_is_a_group_alone(folder: Path, tmp_path: Path) -> None:
    assert [int(group.people) for group in figures_of(folder).groups] == [len(NAMES)]
    first, *_ = (folder / "results.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "results.jsonl").write_text(first, encoding="utf-8")
    assert figures_of(tmp_path).groups == ()


@pytest.mark.parametrize("form", [form for form in COHORT_FORMATS if form not in {"xlsx", "pdf"}])
def test_blind_names_nobody_and_bytes_are_the_same(folder: Path, form: str) -> None:
    figures = figures_of(folder, blind=True)
    product = str(render_cohort(figures, format=form, options=Options(blind=True)))
    assert product == str(render_cohort(figures_of(folder, blind=True), format=form, options=Options(blind=True)))
    for secret in ("Amina", "Okafor", "alert(1)", "1+1", "Zoë", "x.example", "file-", folder.name):
        assert secret not in product


def test_csv_holds_no_formula(folder: Path) -> None:
    product = str(render_cohort(figures_of(folder), format="csv", options=Options()))
    assert "'=1+1" in product
    assert "\r\n=1+1" not in product


@pytest.fixture(scope="module")
def page(folder: Path) -> Iterator[object]:
    """The page opened; requests and errors are kept in `seen`."""
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    file = folder / "cohort.html"
    file.write_text(str(render_cohort(figures_of(folder), format="html", options=Options())), encoding="utf-8")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(
            executable_path=str(CHROMIUM), args=["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        page = browser.new_page()
        page.seen = []
        page.on("console", lambda message: page.seen.append(message.text))
        page.on("pageerror", lambda error: page.seen.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else page.seen.append(request.url))
        page.goto(file.as_uri())
        yield page
        browser.close()


def test_the_page_filters_and_sorts_without_network_or_error(page) -> None:  # type: ignore[no-untyped-def]
    rows = page.locator("#people-table tbody tr")
    assert rows.count() == len(NAMES) + 1
    page.fill("#f-name", "brandt")
    assert rows.count() == 1
    page.fill("#f-name", "")
    assert page.locator("#people-table tbody td:text-is('could not be read')").count() == 1
    page.click("#people-table thead th:first-child button")
    first = rows.nth(0).inner_text()
    page.click("#people-table thead th:first-child button")
    assert rows.nth(0).inner_text() != first
    assert page.seen == []


BROKEN_WORDS = """() => [...document.querySelectorAll(".wide td, .wide thead th")].flatMap((cell) => {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    for (const word of node.data.matchAll(/[\\p{L}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""


@pytest.mark.parametrize("width", [400, 720, 1280])
def test_no_word_of_a_table_is_broken_and_the_page_is_no_wider_than_the_window(page, width: int) -> None:  # type: ignore[no-untyped-def]
    size = page.viewport_size
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(
        "for (const cell of document.querySelectorAll('#people-table td:nth-child(5)')) cell.textContent = 'Executive'"
    )
    assert page.evaluate(BROKEN_WORDS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size(size)


def test_a_single_page_has_no_buttons_for_pages_nor_for_details(page) -> None:  # type: ignore[no-untyped-def]
    assert not page.locator(".pager").is_visible()
    assert not page.locator("#open-all").is_visible()


def test_axe_finds_nothing_grave(page) -> None:  # type: ignore[no-untyped-def]
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    found = axe.Axe().run(page).response["violations"]
    grave = [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in {"serious", "critical"}]
    assert grave == []
