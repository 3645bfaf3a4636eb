"""PDF reports: they open, they are tagged, and nothing in a resume is markup."""

import builtins
import io
import json
import re

import pdfplumber
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan.errors import MissingExtraError
from gapscan.report import Options, render
from gapscan.report.job import JobLine, JobPart, JobTermLine
from gapscan.report.pdf.content import content_of
from gapscan.report.pdf.job_content import job_content
from gapscan.report.pdf.typesetting import set_pages
from gapscan.report.picking import build_view
from gapscan.report.words import shown_points
from gapscan.schema.assessment import Assessment
from gapscan.schema.material import Material
from tests.report.factory import make_assessment, make_failed, make_taxonomy

SEEN, BLIND = Options(), Options(blind=True)
HOSTILE = {
    "code": '#panic("x") #eval("1+1") #{1}',
    "markup": "*bold* _emph_ `raw` = Heading - list + enum / term: x @ref <label>",
    "math": "$x^2$ \\alpha \\\\ \\u{41}",
    "delimiters": "]]]] }} )) \"' ${} {{}} // comment /* comment */",
    "json": '"}, "name": "other", {"',
    "dashes": "a -- b --- c ... ~ d",
}


def _pdf(assessment: Assessment, options: Options = SEEN) -> bytes:
    product = render(assessment, make_taxonomy(), format="pdf", options=options)
    assert isinstance(product, bytes)
    return product


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _words(text: str) -> str:
    return "".join(text.split())


def _named(name: str) -> Assessment:
    whole = make_assessment()
    assert whole.resume
    contact = whole.resume.contact.model_copy(update={"name": name})
    return whole.model_copy(update={"resume": whole.resume.model_copy(update={"contact": contact})})


def _material(assessment: Assessment) -> Material:
    return Material(assessment=assessment, taxonomy=make_taxonomy())


@pytest.fixture(scope="module")
def whole() -> bytes:
    return _pdf(make_assessment())


def test_both_readers_open_it(whole: bytes) -> None:
    with pdfplumber.open(io.BytesIO(whole)) as document, pypdfium2.PdfDocument(whole) as other:
        assert len(document.pages) == len(other) >= 2
        first = document.pages[0].extract_text()
    for words in ("Amina Okafor-Lund", "Senior Machine Learning Engineer", "What is next", "Why", "Ladder"):
        assert words in first


def test_figures_stand_in_it(whole: bytes) -> None:
    view = build_view(make_assessment(), make_taxonomy())
    text = _words(_text(whole))
    assert view.headline
    assert f"{view.headline.score}of100" in text
    for rung in view.ladder:
        assert _words(f"{rung.title}") in text
    for term in view.terms:
        assert _words(f"{shown_points(term.points)} of {shown_points(term.points_possible)}") in text
    for gap in view.gaps:
        assert _words(f"{gap.label} +{shown_points(gap.points)} points") in text
    for skill in view.evidence:
        assert _words(skill.quote) in text


def test_it_is_tagged(whole: bytes) -> None:
    with pdfplumber.open(io.BytesIO(whole)) as document:
        catalog, kinds = document.doc.catalog, _kinds(document.structure_tree)
        assert catalog["MarkInfo"]["Marked"] is True
        assert catalog["Lang"] == b"en"
        assert document.metadata["Title"] == "Amina Okafor-Lund: gap report"
        assert "Author" not in document.metadata
    assert {"H1", "H2", "H3", "Table", "TH", "TD", "L"} <= kinds


def _kinds(tree: list[dict[str, object]]) -> set[str]:
    kinds: set[str] = set()
    for part in tree:
        kinds.add(str(part["type"]))
        children = part.get("children", [])
        assert isinstance(children, list)
        kinds |= _kinds(children)
    return kinds


def test_it_keeps_to_the_standard_of_accessible_files(whole: bytes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in whole


@pytest.mark.parametrize("name", ["Ελένη Παπαδοπούλου", "Ирина Соколова", "Nguyễn Văn Ạnh", "Łukasz Ščepánek"])
def test_names_of_europe_and_vietnam_need_no_font_of_the_system(name: str) -> None:
    pdf = _pdf(_named(name))
    assert b"pdfuaid" in pdf
    assert name in _text(pdf)


def test_a_letter_that_no_font_has_stops_nothing() -> None:
    pdf = _pdf(_named("Amina \U00010c00\U0001e900"))
    assert b"StructTreeRoot" in pdf
    assert "Amina" in _text(pdf)


def test_the_outline_names_every_part(whole: bytes) -> None:
    with pypdfium2.PdfDocument(whole) as document:
        titles = [entry.get_title() for entry in document.get_toc()]
    assert titles[0] == "Amina Okafor-Lund"
    assert {"How the points add up", "Evidence", "Small print"} <= set(titles)


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_markup_comes_out_as_text(name: str) -> None:
    assert _words(name) in _words(_text(_pdf(_named(name))))


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(max_codepoint=0x17F), min_size=1, max_size=60))
def test_any_text_is_only_text(name: str) -> None:
    pdf = _pdf(_named(name))
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) >= 2


def test_direction_overrides_are_gone() -> None:
    content = content_of(_material(_named("a\u202eb\x1b[31mc")), is_blind=False)
    assert content["name"] == "ab[31mc"


def test_same_bytes_for_the_same_input(whole: bytes) -> None:
    assert _pdf(make_assessment()) == whole


def test_its_only_date_is_that_of_the_report(whole: bytes) -> None:
    day = make_assessment().as_of.replace("-", "")
    dates = set(re.findall(rb"D:(\d{8})", whole))
    assert dates <= {day.encode()}


def test_a_blind_report_heads_no_page_with_a_name() -> None:
    with pdfplumber.open(io.BytesIO(_pdf(make_assessment(), BLIND))) as document:
        assert document.metadata["Title"] == "Blind report: gap report"
        assert all("Amina" not in page.extract_text() for page in document.pages)
        assert "Blind report" in document.pages[1].extract_text()


def test_one_that_failed_says_why() -> None:
    failed = make_failed()
    assert _words(failed.issues[0].message) in _words(_text(_pdf(failed)))


def test_a_long_word_stays_on_the_page() -> None:
    name = "Long" * 60
    with pdfplumber.open(io.BytesIO(_pdf(_named(name)))) as document:
        page = document.pages[0]
        assert max(char["x1"] for char in page.chars) <= page.width
        assert min(char["x0"] for char in page.chars) >= 0


def test_a_quote_without_end_is_cut_around_the_mention() -> None:
    whole = make_assessment()
    assert whole.scores
    shown = whole.scores.skills[0].evidence[0].model_copy(update={"quote": "padding " * 2000 + "PyTorch"})
    skill = whole.scores.skills[0].model_copy(update={"evidence": (shown,)})
    scores = whole.scores.model_copy(update={"skills": (skill, *whole.scores.skills[1:])})
    content = content_of(_material(whole.model_copy(update={"scores": scores})), is_blind=False)
    assert max(len(line["quote"]) for line in content["evidence"]) <= 400  # type: ignore[attr-defined]


def test_a_job_advert_comes_first_and_what_nobody_knows_is_told() -> None:
    line = JobLine("Kafka", "not found", 0.0, 10.0, "Kafka #eval *in* production", "Nothing found of Kafka.")
    job = JobPart(
        title="Engineer $x$",
        employer="Halyard @ Freight",
        file="advert.txt",
        level="senior",
        level_from="by its title",
        score=57,
        gates=("5 years: met, found 6 years",),
        musts=(line,),
        nices=(),
        duties=(),
        unknown=(JobTermLine("Quuxbase", "must have", "Quuxbase"),),
        nearest="Machine Learning Engineer",
        nearest_score=48,
    )
    content = content_of(_material(make_assessment()), is_blind=False)
    pdf = set_pages(json.dumps({**content, "job": job_content(job)}), 0)
    text = _words(_text(pdf))
    for words in ("Engineer $x$, Halyard @ Freight", "0 of 1 must-haves", line.asked, "Quuxbase"):
        assert _words(words) in text
    assert text.index("Quuxbase") < text.index("Ladder:")
    assert b"pdfuaid" in pdf


def test_without_the_typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def refuse(name: str, *rest: object) -> object:
        if name == "typst":
            raise ImportError(name)
        return real_import(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=re.escape("pip install 'gapscan[pdf]'")):
        render(make_assessment(), make_taxonomy(), format="pdf", options=SEEN)
