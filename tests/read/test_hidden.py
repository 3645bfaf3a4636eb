"""What nobody can see is hidden, and what anybody can see is not."""

import logging

import pytest

from gapscan.read import Resource
from gapscan.read.pdf import read_pdf
from gapscan.schema.document import Document
from tests.read.pdf_parts import FONT, HEIGHT_PT, WIDTH_PT, filled, one_page, shown, stream

SEEN = shown("Seen here", y=250)
CLEAR = b"/ExtGState << /Clear << /Type /ExtGState /ca 0 >> /Half << /Type /ExtGState /ca 0.5 >> >>"
LAYERS = b"/Properties << /Off 5 0 R /On 6 0 R >>"
LAYER_OBJECTS = (b"<< /Type /OCG /Name (Off) >>", b"<< /Type /OCG /Name (On) >>")
LAYER_STATE = b"/OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [5 0 R] /Order [5 0 R 6 0 R] >> >>"
NOISE = bytes((37 * number * number) % 251 for number in range(64 * 48))
BLUE = "0.1 0.2 0.9 rg"
WHITE = bytes([255]) * (64 * 48)


def picture(pixels: bytes = NOISE) -> bytes:
    return stream(
        pixels,
        b"/Type /XObject /Subtype /Image /Width 64 /Height 48 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )


def image(x: float, y: float, width: float, height: float) -> bytes:
    return f"q {width} 0 0 {height} {x} {y} cm /Im Do Q\n".encode()


FULL_PAGE = image(0, 0, WIDTH_PT, HEIGHT_PT)


def read(content: bytes, **parts: object) -> Document:
    return read_pdf(Resource("cv.pdf", one_page(content, **parts)))  # type: ignore[arg-type]


def hidden(document: Document) -> list[str]:
    return [word.text for word in document.words if word.hidden]


def visible(document: Document) -> list[str]:
    return [word.text for word in document.words if not word.hidden]


HIDDEN = {
    "white on white": (shown("Python", before="1 g"), {}),
    "almost white on white": (shown("Python", before="0.97 g"), {}),
    "covered by a rectangle": (shown("Python") + filled("1 g", 30, 190, 200, 30), {}),
    "covered by a picture": (shown("Python") + image(30, 190, 200, 30), {"picture": WHITE}),
    "black on black": (filled("0 g", 30, 190, 200, 30) + shown("Python"), {}),
    "blue on the same blue": (
        filled("0.1 0.2 0.9 rg", 30, 190, 200, 30) + shown("Python", before="0.1 0.2 0.9 rg"),
        {},
    ),
    "transparent": (b"/Clear gs " + shown("Python"), {"resources": CLEAR}),
    "render mode 3": (shown("Python", before="3 Tr"), {}),
    "clip only": (shown("Python", before="7 Tr"), {}),
    "one point large": (shown("Python", size=1), {}),
    "left of the page": (shown("Python", x=-200), {}),
    "below the page": (shown("Python", y=-40), {}),
    "outside of the crop box": (shown("Python", y=20), {"page": b"/CropBox [0 100 400 300]"}),
    "clipped away": (b"q 300 0 50 50 re W n " + shown("Python") + b"Q ", {}),
    "switched-off layer": (
        b"/OC /Off BDC " + shown("Python") + b"EMC ",
        {"resources": LAYERS, "objects": LAYER_OBJECTS, "catalog": LAYER_STATE},
    ),
}


@pytest.mark.parametrize(("content", "parts"), HIDDEN.values(), ids=HIDDEN.keys())
def test_what_nobody_sees_is_hidden(content: bytes, parts: dict[str, object]) -> None:
    if "picture" in parts:
        parts = {"resources": b"/XObject << /Im 5 0 R >>", "objects": [picture(WHITE)]}
    document = read(SEEN + content, **parts)
    assert hidden(document) == ["Python"]
    assert visible(document) == ["Seen", "here"]
    assert [(issue.code, issue.page) for issue in document.issues] == [("hidden-text", 1)]


VISIBLE = {
    "black on white": (shown("Python"), {}),
    "light grey": (shown("Python", before="0.75 g"), {}),
    "light grey, small": (shown("Python", before="0.7 g", size=6), {}),
    "white on a dark banner": (filled("0.1 g", 0, 180, 400, 60) + shown("Python", before="1 g"), {}),
    "white on a coloured chip": (filled("0.2 0.6 0.9 rg", 35, 195, 60, 18) + shown("Python", before="1 g"), {}),
    "black on a yellow chip": (filled("1 0.9 0.2 rg", 35, 195, 60, 18) + shown("Python"), {}),
    "red on a grey of the same lightness": (
        filled("0.3 g", 30, 190, 200, 30) + shown("Python", before="1 0 0 rg", size=14),
        {},
    ),
    "over a rectangle": (filled("0.9 g", 30, 190, 200, 30) + shown("Python"), {}),
    "half transparent": (b"/Half gs " + shown("Python"), {"resources": CLEAR}),
    "outlined": (shown("Python", before="1 Tr", size=20), {}),
    "small print": (shown("Python", size=4), {}),
    "a dash": (shown("- _ ."), {}),
    "layer that is on": (
        b"/OC /On BDC " + shown("Python") + b"EMC ",
        {"resources": LAYERS, "objects": LAYER_OBJECTS, "catalog": LAYER_STATE},
    ),
    "inside of the crop box": (shown("Python"), {"page": b"/CropBox [20 100 380 290]"}),
}


@pytest.mark.parametrize(("content", "parts"), VISIBLE.values(), ids=VISIBLE.keys())
def test_what_anybody_sees_is_not_hidden(content: bytes, parts: dict[str, object]) -> None:
    document = read(SEEN + content, **parts)
    assert hidden(document) == []
    assert document.issues == ()


OCR = b"".join(shown(f"word {number} of a scan", y=280 - 12 * number, before="3 Tr") for number in range(20))


def test_recognised_text_over_a_scan_is_the_page() -> None:
    resources, objects = b"/XObject << /Im 5 0 R >>", [picture()]
    document = read(FULL_PAGE + OCR, resources=resources, objects=objects)
    assert len(document.words) == 100
    assert hidden(document) == []
    assert document.issues == ()


def test_a_scan_may_carry_a_printed_stamp() -> None:
    stamp = filled("1 g", 300, 0, 100, 20) + shown("scanned by", x=310, y=5, size=8)
    document = read(FULL_PAGE + OCR + stamp, resources=b"/XObject << /Im 5 0 R >>", objects=[picture()])
    assert hidden(document) == []


def test_unpainted_words_on_a_designed_page_are_hidden() -> None:
    painted = b"".join(shown(f"line {number} of text", y=280 - 12 * number) for number in range(15))
    keywords = shown("TensorFlow Kubernetes", y=40, before="3 Tr")
    document = read(FULL_PAGE + painted + keywords, resources=b"/XObject << /Im 5 0 R >>", objects=[picture()])
    assert hidden(document) == ["TensorFlow", "Kubernetes"]


def test_recognised_text_over_an_empty_picture_is_hidden() -> None:
    document = read(FULL_PAGE + OCR, resources=b"/XObject << /Im 5 0 R >>", objects=[picture(WHITE)])
    assert len(hidden(document)) == 100


def test_the_issue_counts_and_does_not_quote(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="gapscan"):
        document = read(SEEN + shown("Kubernetes Terraform", before="1 g"))
    (issue,) = document.issues
    assert issue.message.startswith("2 words")
    assert "Kubernetes" not in issue.message + caplog.text


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("across", [b"", b"0 1 -1 0 350 0 cm ", b"-1 0 0 -1 400 300 cm ", b"0 -1 1 0 0 290 cm "])
def test_pages_are_read_and_looked_at_the_right_way_up(rotate: int, across: bytes) -> None:
    content = b"q " + across + SEEN + shown("Python", before="1 g") + b"Q"
    document = read(content, page=b"/Rotate %d" % rotate)
    assert visible(document) == ["Seen", "here"]
    assert hidden(document) == ["Python"]
    (page,) = document.pages
    for word in document.words:
        assert 0 < word.x0 < word.x1 < page.width_pt
        assert 0 < word.top < word.bottom < page.height_pt
        assert word.font_size_pt == 12


def test_a_corner_of_the_sheet_away_from_zero() -> None:
    document = read(SEEN + shown("Python", before="1 g"), page=b"/MediaBox [10 20 410 320]")
    assert hidden(document) == ["Python"]
    assert visible(document) == ["Seen", "here"]
    first = document.words[0]
    assert first.x0 == pytest.approx(30, abs=0.1)
    assert 50 < first.top < first.bottom < 75


OVERLAID = {
    "transparent over a line": SEEN + b"q /Clear gs " + shown("Terraform", y=250) + b"Q ",
    "transparent inside a form": SEEN + b"q /Clear gs /Fm Do Q ",
    "white over a line": SEEN + shown("Terraform", y=250, before="1 g"),
    "below a line": shown("Terraform", y=250, before="1 g") + SEEN,
    "small and white inside the letters": SEEN + shown("Terraform", y=252, size=4, before="1 g"),
    "unpainted over a line": SEEN + shown("Terraform", y=250, before="3 Tr"),
}


@pytest.mark.parametrize("content", OVERLAID.values(), ids=OVERLAID.keys())
def test_faint_words_over_others_are_hidden_and_the_others_stay_whole(content: bytes) -> None:
    inside = b"/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /Font << %s >> >>" % FONT
    objects = [stream(shown("Terraform", y=250), inside)]
    document = read(content, resources=CLEAR + b"/XObject << /Fm 5 0 R >>", objects=objects)
    assert hidden(document) == ["Terraform"]
    assert visible(document) == ["Seen", "here"]


OVER_AND_SEEN = {
    "the same text again in white": (SEEN + shown("Seen here", y=250, before="1 g"), ["Seen", "here"]),
    "a white word with a dark shadow on a banner": (
        filled("0.2 0.3 0.6 rg", 0, 180, 400, 60) + shown("Python", x=42, y=198, before="0 g")
        + shown("Python", before="1 g"),
        ["Python", "Python"],
    ),
    "white words between dark ones on a banner": (
        filled("0.5 g", 0, 180, 400, 60) + shown("Data", y=205, before="0 g") + shown("Python", x=60, before="1 g"),
        ["Data", "Python"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "words"), OVER_AND_SEEN.values(), ids=OVER_AND_SEEN.keys())
def test_shadows_outlines_and_banners_hide_nothing(content: bytes, words: list[str]) -> None:
    document = read(content)
    assert hidden(document) == []
    assert sorted(visible(document)) == sorted(words)


TYPST = {
    "white on white": ("#text(fill: white)[Terraform]", True),
    "transparent": ("#text(fill: black.transparentize(100%))[Terraform]", True),
    "tiny": ("#text(size: 1pt)[Terraform]", True),
    "off the page": ("#place(dx: -300pt)[Terraform]", True),
    "covered by a box": (
        (
            "#place(top + left, dy: 60pt)[Terraform]"
            "#place(top + left, dy: 50pt, rect(width: 200pt, height: 40pt, fill: white))"
        ),
        True,
    ),
    "white over other text": ("Shown#h(-2.6em)#text(fill: white)[Terraform]", True),
    "white on a dark banner": ("#block(fill: rgb(20, 30, 60), inset: 8pt)[#text(fill: white)[Terraform]]", False),
    "light blue on dark blue": ("#block(fill: navy, inset: 8pt)[#text(fill: aqua)[Terraform]]", False),
    "white on a gradient": (
        "#block(fill: gradient.linear(navy, blue), inset: 8pt)[#text(fill: white)[Terraform]]",
        False,
    ),
}


@pytest.mark.parametrize(("body", "is_hidden"), TYPST.values(), ids=TYPST.keys())
def test_pages_set_by_an_engine(body: str, *, is_hidden: bool) -> None:
    typst = pytest.importorskip("typst", reason="the samples extra sets pages")
    source = f"#set page(width: 400pt, height: 300pt)\nVisible text\n\n{body}\n"
    document = read_pdf(Resource("cv.pdf", typst.compile(source.encode())))
    assert ("Terraform" in hidden(document), "Terraform" in visible(document)) == (is_hidden, not is_hidden)
    assert {"Visible", "text"} <= set(visible(document))
