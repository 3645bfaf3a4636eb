"""Draws the two pictures of `docs/report.md`: `python -m tests.report.html.screenshots`, with chromium at hand."""

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.report.html.conftest import ARGUMENTS
from tests.report.html.samples import Saved, report_on

IMAGES = Path(__file__).parents[3] / "docs" / "images"
SAMPLE = "data-analyst"
# a palette keeps them small; text and bars have few colours
COLOURS = 128


def desktop(browser: Browser, address: str) -> bytes:
    """The first screens: standing, and the ladder."""
    page = browser.new_page(viewport={"width": 1280, "height": 1320})
    page.goto(address)
    return page.screenshot()


def phone(browser: Browser, address: str) -> bytes:
    """One term opened to its line on the page, in the dark."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark", device_scale_factor=2)
    page.goto(address)
    terms = page.locator("details.term:has(.shot)")
    terms.nth(1).locator("summary").click()
    page.locator("#why-h").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#why-h').scrollIntoView({behavior: 'instant'})")
    return page.screenshot()


def main() -> None:
    """Write both."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        address = Saved(Path(folder)).page(report_on(SAMPLE))
        for name, draw in (("desktop", desktop), ("phone", phone)):
            image = Image.open(io.BytesIO(draw(browser, address))).convert("RGB").quantize(COLOURS)
            image.save(IMAGES / f"report-{name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
