"""What the page holds, read without a browser."""

from datetime import date

import lxml.html
import pytest

from gapscan import pipeline
from gapscan.adverts import read_job
from gapscan.report import Options, render
from gapscan.report.html.report_page import render_html
from gapscan.report.html.shots import Pages
from gapscan.schema.material import Material
from gapscan.schema.picture import PagePicture
from tests.conftest import Golden
from tests.report.factory import make_assessment, make_failed, make_taxonomy
from tests.report.html.samples import NAMES, SAMPLES, assessment_of, report_on, taxonomy

ADVERT = """Data Scientist
Brightwater Labs
Requirements
Must have: Python, SQL and PyTorch. 3 years of experience.
Nice to have: Kubernetes, Quantum Basket Weaving.
"""


def parsed(html: str | bytes) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(html)


@pytest.mark.parametrize("who", ["whole", "blind", "failed"])
def test_golden(who: str, golden: Golden) -> None:
    assessment = make_failed() if who == "failed" else make_assessment()
    html = str(render(assessment, make_taxonomy(), format="html", options=Options(blind=who == "blind")))
    # style, script and the policy with the script's digest are the same on every page
    page = parsed(html)
    for common in page.xpath("//style | //script | //meta[@http-equiv]"):
        common.getparent().remove(common)
    golden(f"report/{who}.html", lxml.html.tostring(page, encoding="unicode", pretty_print=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_terms_add_up_to_the_score(name: str) -> None:
    page = parsed(report_on(name))
    points = [float(text) for text in page.xpath("//*[@data-figure='term']//*[@data-part='points']/text()")]
    total = float(page.xpath("string(//*[@data-figure='total'])"))
    assert sum(points) == pytest.approx(total, abs=0.05 * len(points))
    assert int(total + 1e-6) == int(page.xpath("string(//*[@data-figure='score'])"))


@pytest.mark.parametrize("name", NAMES)
def test_without_pictures_a_page_is_light(name: str) -> None:
    material = Material(assessment=assessment_of(name), taxonomy=taxonomy())
    assert len(render_html(material, Options()).encode()) < 1_500_000


def test_each_picture_is_embedded_once() -> None:
    html = str(report_on("research-scientist"))
    assert html.count("data:image/png;base64,") == assessment_of("research-scientist").source.pages
    assert len(parsed(html).find_class("shot")) > 20


def test_a_blind_report_shows_neither_pictures_nor_name() -> None:
    source = SAMPLES / "data-analyst.pdf"
    assessment = assessment_of("data-analyst")
    html = pipeline.compose(assessment, taxonomy(), format="html", options=Options(blind=True), source=source)
    assert "data:image" not in str(html)
    assert not parsed(html).find_class("shot")
    assert assessment.resume
    for part in str(assessment.resume.contact.name).split():
        assert part not in str(html)


def test_pages_beyond_the_pictures_are_told() -> None:
    material = Material(assessment=make_assessment(), taxonomy=make_taxonomy(), pictures=(picture(),))
    page = parsed(render_html(material, Options()))
    assert "1 further page was read and is not shown" in page.xpath("string(//*[@id='pages'])")


def picture() -> PagePicture:
    return PagePicture(page=1, width_pt=595, height_pt=842, media_type="image/png", image=b"\x89PNG")


def test_a_box_off_the_page_gives_no_figure() -> None:
    pages = Pages([picture()])
    assert pages.shot(1, (10, 10, 50, 20), "a word")
    for box in ((-40, 10, -10, 20), (10, 900, 50, 920), (50, 10, 50, 20), (580, 10, 700, 20)):
        assert pages.shot(1, box, "a word") is None
    assert pages.shot(2, (10, 10, 50, 20), "a word") is None


def test_a_resume_without_pages_quotes_between_its_lines() -> None:
    text = "Ada Example\nada@example.com\n\nExperience\nData Scientist, Brightwater Labs\n2020-01 to 2024-01\n"
    content = (text + "- Wrote reports for the board\n- Trained models with PyTorch\n- Ran the on-call rota\n").encode()
    assessment = pipeline.scan(content, taxonomy=taxonomy(), as_of=date(2026, 1, 1), file_name="cv.txt")
    html = str(pipeline.compose(assessment, taxonomy(), format="html", options=Options(), source=content))
    quotes = parsed(html).xpath("//blockquote[.//mark[text()='PyTorch']]")
    assert quotes
    context = [span.text_content() for span in quotes[0].find_class("context")]
    assert context == ["Wrote reports for the board", "Ran the on-call rota"]


def test_a_failed_document_tells_the_reason_and_nothing_else() -> None:
    page = parsed(render(make_failed(), make_taxonomy(), format="html", options=Options()))
    assert "The file holds pictures of pages and no text" in page.xpath("string(//*[@id='standing'])")
    assert page.xpath("//section/@id") == ["standing", "notes"]


def test_a_job_advert_comes_first() -> None:
    advert = read_job(ADVERT.encode(), taxonomy=taxonomy(), as_of=date(2026, 1, 15), file_name="advert.txt")
    source = SAMPLES / "data-analyst.pdf"
    assessment = pipeline.scan(source, taxonomy=taxonomy(), as_of=date(2026, 1, 15), job=advert)
    page = parsed(pipeline.compose(assessment, taxonomy(), format="html", options=Options(), source=source))
    ids = page.xpath("//section/@id")
    assert ids.index("job") == 1
    headings = page.xpath("//section[@id='job']/h3/text()")
    assert headings[:2] == ["Must have", "Nice to have"]
    assert page.xpath("//section[@id='job']//*[@data-part='label'][contains(., 'Python')]")
