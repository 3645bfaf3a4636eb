"""Pictures of pages: the words stand where their boxes say, whichever way the page is turned."""

import io
from pathlib import Path

import pytest
from PIL import Image

from gapscan.read import Resource
from gapscan.read.pdf import read_pdf
from gapscan.read.pictures import draw_pages
from gapscan.schema.base import Box
from gapscan.schema.picture import PagePicture
from tests.pdf_factory import Text, make_pdf
from tests.read.pdf_parts import one_page, shown

SAMPLES = Path(__file__).resolve().parents[2] / "sample_resumes"
WORDS = shown("Seen here", y=250) + shown("Second line", y=40)


def darkness(picture: PagePicture, box: Box) -> float:
    """The share of dark points in a box of a picture."""
    image = Image.open(io.BytesIO(picture.image)).convert("L")
    zoom = image.width / picture.width_pt
    greys = image.crop(tuple(round(edge * zoom) for edge in box)).tobytes()
    return sum(grey < 128 for grey in greys) / max(1, len(greys))


def check_words(content: bytes) -> None:
    resource = Resource("cv.pdf", content)
    document = read_pdf(resource)
    pictures = {picture.page: picture for picture in draw_pages(resource)}
    assert document.words
    for page in document.pages:
        picture = pictures[page.number]
        assert (picture.width_pt, picture.height_pt) == pytest.approx((page.width_pt, page.height_pt), abs=0.5)
        for word in document.words:
            if word.page == page.number:
                assert 0.03 < darkness(picture, word.box) < 0.7, word


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize(
    "across",
    [b"", b"0 1 -1 0 350 0 cm ", b"-1 0 0 -1 400 300 cm ", b"0 -1 1 0 0 290 cm "],
    ids=["straight", "up", "upside down", "down"],
)
def test_words_stand_in_their_boxes_the_right_way_up(rotate: int, across: bytes) -> None:
    check_words(one_page(b"q " + across + WORDS + b"Q", page=b"/Rotate %d" % rotate))


@pytest.mark.parametrize("sheet", [b"/CropBox [20 10 390 290]", b"/UserUnit 1", b"/MediaBox [-30 -20 370 280]"])
def test_sheets_with_a_corner_of_their_own(sheet: bytes) -> None:
    check_words(one_page(WORDS, page=sheet))


def test_a_page_without_text_is_drawn_as_it_lies() -> None:
    (picture,) = draw_pages(Resource("cv.pdf", one_page(b"10 10 50 50 re f", page=b"/Rotate 90")))
    assert (picture.width_pt, picture.height_pt) == (300, 400)


def test_the_first_pages_only() -> None:
    content = make_pdf(*([Text(f"Page {number}")] for number in range(9)))
    assert [picture.page for picture in draw_pages(Resource("cv.pdf", content))] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("content", [b"", b"plain text", b"%PDF-1.7 broken", b"PK\x03\x04"], ids=ascii)
def test_what_cannot_be_drawn_has_no_picture(content: bytes) -> None:
    assert draw_pages(Resource("cv", content)) == ()


def test_a_page_that_draws_itself_without_end_is_left_out() -> None:
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 5 >>"
    content = one_page(
        WORDS + b"/F Do", resources=b"/XObject << /F 5 0 R >>", objects=[form + b"\nstream\n/F Do\nendstream"]
    )
    assert draw_pages(Resource("cv.pdf", content)) == ()


def test_a_page_of_a_sample_is_light_to_carry() -> None:
    resource = Resource("cv.pdf", (SAMPLES / "data-analyst.pdf").read_bytes())
    (picture,) = draw_pages(resource)
    assert picture.media_type == "image/png"
    assert len(picture.image) < 200_000
