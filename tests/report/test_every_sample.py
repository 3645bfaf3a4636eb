"""Every format of every sample resume opens as what it is, and names the person once for all."""

import json
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pypdfium2
import pytest
from lxml import html

from gapscan.report import FORMATS, Options
from tests.report.html.samples import SAMPLES, WIDE, assessment_of, report_on

NAMES = sorted(path.stem for path in SAMPLES.glob("*.pdf"))
NARROW = Options()


def open_terminal(product: str | bytes) -> str:
    assert isinstance(product, str)
    assert max(map(len, product.splitlines())) <= 80
    return product


def open_json(product: str | bytes) -> str:
    told = json.loads(product)
    assert told["status"] in {"ok", "partial"}
    return str(told["candidate"]["name"])


def open_markdown(product: str | bytes) -> str:
    assert isinstance(product, str)
    assert product.startswith("# ")
    return product


def open_html(product: str | bytes) -> str:
    assert isinstance(product, str)
    # 1.5 MB is what a page may weigh without its pictures
    assert len(product) < 1_500_000 + 2 * sum(len(part) for part in product.split("base64,")[1:])
    (heading,) = html.fromstring(product).xpath("//h1")
    return str(heading.text_content())


def open_pdf(product: str | bytes) -> str:
    assert isinstance(product, bytes)
    document = pypdfium2.PdfDocument(product)
    words = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


def open_xlsx(product: str | bytes) -> str:
    assert isinstance(product, bytes)
    book = openpyxl.load_workbook(BytesIO(product), read_only=True)
    sheets = [[cell for row in sheet.iter_rows() for cell in row] for sheet in book.worksheets]
    assert len(sheets) > 5
    assert not any(cell.data_type == "f" for sheet in sheets for cell in sheet)
    return "\n".join(str(cell.value) for cell in sheets[0])


OPEN: dict[str, Callable[[str | bytes], str]] = {
    "terminal": open_terminal,
    "json": open_json,
    "markdown": open_markdown,
    "html": open_html,
    "pdf": open_pdf,
    "xlsx": open_xlsx,
}


def test_no_format_is_left_out() -> None:
    assert set(OPEN) == set(FORMATS)
    assert len(NAMES) >= 19


# openpyxl does not know the bars that are drawn in cells
@pytest.mark.filterwarnings("ignore:.*extension is not supported")
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_a_format_opens(name: str, form: str) -> None:
    resume = assessment_of(name).resume
    assert resume is not None
    assert resume.contact.name
    told = OPEN[form](report_on(name, form, NARROW if form == "terminal" else WIDE))
    # a PDF may part a long name at its hyphen
    assert squashed(resume.contact.name) in squashed(told)


def squashed(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
