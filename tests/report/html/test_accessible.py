"""No serious accessibility issue, in light and in dark, with everything open."""

from typing import Any

import pytest

from tests.report.html.conftest import Open
from tests.report.html.samples import NAMES, report_on
from tests.report.html.test_in_browser import OPEN_ALL

GRAVE = {"serious", "critical"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_grave(name: str, scheme: str, open_report: Open) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: .[dev]")
    page = open_report(report_on(name), color_scheme=scheme).page
    page.evaluate(OPEN_ALL)
    found = axe.Axe().run(page, options={"resultTypes": ["violations"]}).response
    grave = [told(violation) for violation in found["violations"] if violation["impact"] in GRAVE]
    assert grave == []
    assert len(found["passes"]) > 20


def told(violation: dict[str, Any]) -> str:
    return f"{violation['id']}: {violation['help']}: {[node['html'][:200] for node in violation['nodes'][:3]]}"


def test_headings_descend_one_step_at_a_time(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    ranks = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(each => +each.tagName[1])")
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(ranks, ranks[1:], strict=False))


def test_landmarks_and_tables_have_names(open_report: Open) -> None:
    page = open_report(report_on("data-analyst")).page
    for landmark in ("header", "nav", "main", "footer"):
        assert page.locator(f"body {landmark}").count() == 1
    assert page.locator("table").count() >= 4
    assert page.locator("table:not(:has(caption))").count() == 0
    assert page.locator("th:not([scope])").count() == 0
