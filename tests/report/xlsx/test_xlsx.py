"""Workbooks: they open, everything in them is a value, and no text becomes a formula."""

import io
import warnings
import zipfile

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from gapscan.report import Options, render
from gapscan.report.job import JobLine, JobPart, JobTermLine
from gapscan.report.picking import build_view
from gapscan.report.xlsx.job import job_sheet
from gapscan.report.xlsx.writing import wrapped_lines
from gapscan.schema.assessment import Assessment
from tests.report.factory import make_assessment, make_failed, make_taxonomy

SEEN, BLIND = Options(), Options(blind=True)
SHEETS = (
    "Summary",
    "Readiness",
    "Ladder",
    "Points",
    "Gaps",
    "Path",
    "Next",
    "Skills",
    "Evidence",
    "Experience",
    "Education",
    "Checks",
    "Pay",
    "Not counted",
    "Notes",
)
HOSTILE = {
    "formula": '=HYPERLINK("http://x.example","open")',
    "plus": "+1+1",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(A1:A9)",
    "braces": "{=1+1}",
    "link": "http://x.example",
    "internal-link": "internal:Sheet2!A1",
    "number": "00123",
    "percent": "=1%",
    "head-code": "&P && Q &F",
    "markup": "<b>&amp;</b>]]>",
}


def _xlsx(assessment: Assessment, options: Options = SEEN) -> bytes:
    product = render(assessment, make_taxonomy(), format="xlsx", options=options)
    assert isinstance(product, bytes)
    return product


def _open(product: bytes) -> Workbook:
    with warnings.catch_warnings():
        # openpyxl does not know bars of one colour, which are an extension
        warnings.filterwarnings("ignore", ".*extension is not supported")
        return openpyxl.load_workbook(io.BytesIO(product))


def _named(name: str) -> Assessment:
    whole = make_assessment()
    assert whole.resume
    contact = whole.resume.contact.model_copy(update={"name": name})
    posts = tuple(post.model_copy(update={"title": name, "organization": name}) for post in whole.resume.experience)
    resume = whole.resume.model_copy(update={"contact": contact, "experience": posts})
    return whole.model_copy(update={"resume": resume})


@pytest.fixture(scope="module")
def whole() -> Workbook:
    return _open(_xlsx(make_assessment()))


def test_every_part_has_a_sheet(whole: Workbook) -> None:
    assert tuple(whole.sheetnames) == SHEETS


def test_headings_are_frozen_filtered_and_printed_on_every_page(whole: Workbook) -> None:
    for sheet in whole.worksheets:
        assert sheet.freeze_panes == "B2", sheet.title
        assert sheet.auto_filter.ref.startswith("A1:"), sheet.title
        assert sheet.print_title_rows == "$1:$1", sheet.title
        assert sheet.page_setup.orientation == "landscape", sheet.title
        assert all(cell.value for cell in sheet[1]), sheet.title


def test_scores_have_bars_and_verdicts_colours(whole: Workbook) -> None:
    kinds = {rule.type for rules in whole["Readiness"].conditional_formatting for rule in rules.rules}
    assert kinds == {"dataBar", "cellIs"}


def test_figures_stand_in_it(whole: Workbook) -> None:
    assessment = make_assessment()
    view = build_view(assessment, make_taxonomy())
    assert view.headline
    assert assessment.scores
    summary = {row[0].value: row[1].value for row in whole["Summary"].iter_rows(min_row=2)}
    assert summary["Score of 100"] == view.headline.score
    assert len(list(whole["Readiness"].iter_rows(min_row=2))) == len(assessment.scores.readiness)
    points = [row[2].value for row in whole["Points"].iter_rows(min_row=2)]
    assert points == pytest.approx([term.points for term in view.terms])
    gaps = [(row[2].value, row[1].value) for row in whole["Gaps"].iter_rows(min_row=2)]
    assert gaps == [(gap.label, pytest.approx(gap.points)) for gap in view.gaps]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    product = _xlsx(_named(text))
    book = _open(product)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert book["Summary"]["B2"].value == text
    with zipfile.ZipFile(io.BytesIO(product)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not [content for content in sheets if b"<f>" in content or b"<f " in content]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x"])
def test_a_cell_that_looks_like_a_formula_stays_text_when_edited(text: str) -> None:
    assert _open(_xlsx(_named(text)))["Summary"]["B2"].quotePrefix


def test_control_characters_are_gone() -> None:
    assert _open(_xlsx(_named("a\x1b[31m\x00b\u202ec")))["Summary"]["B2"].value == "a[31mbc"


def test_a_text_longer_than_a_cell_is_cut() -> None:
    value = _open(_xlsx(_named("a" * 40_000)))["Summary"]["B2"].value
    assert value == "a" * 32_767


def test_ampersands_in_heads_of_pages_are_no_codes() -> None:
    assert _open(_xlsx(_named("A&P")))["Gaps"].oddHeader.left.text == "A&&P"


def test_same_bytes_for_the_same_input() -> None:
    assert _xlsx(make_assessment()) == _xlsx(make_assessment())


def test_properties_hold_nothing_of_the_person(whole: Workbook) -> None:
    properties = whole.properties
    assert properties.title == "Gap report"
    assert properties.created.date().isoformat() == make_assessment().as_of
    assert not properties.creator
    assert not properties.lastModifiedBy


def test_a_blind_one_heads_no_page_with_a_name() -> None:
    assert {sheet.oddHeader.left.text for sheet in _open(_xlsx(make_assessment(), BLIND))} == {"Blind report"}


def test_an_advert_has_a_sheet_of_its_own() -> None:
    line = JobLine("Kafka", "not found", 0.0, 10.0, "=Kafka", "Nothing found of Kafka.")
    job = JobPart(
        title="Engineer",
        employer=None,
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
    sheet = job_sheet(job)
    assert [row[:3] for row in sheet.rows] == [
        ("the advert", "Engineer", "senior level"),
        ("must have", "Kafka", "not found"),
        ("must have", "Quuxbase", "not scored"),
    ]
    assert {len(row) for row in sheet.rows} == {len(sheet.columns)}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("one two", 10, 1), ("one two three", 8, 2), ("a" * 25, 10, 3), ("one " * 10, 8, 5)],
    ids=["empty", "fits", "two-lines", "long-word", "many"],
)
def test_rows_are_as_high_as_their_text(text: str, width: float, lines: int) -> None:
    assert wrapped_lines(text, width) == lines


def test_one_that_failed_says_why() -> None:
    book = _open(_xlsx(make_failed()))
    assert book.sheetnames == ["Summary", "Notes"]
    assert book["Notes"]["B2"].value == make_failed().issues[0].message
