"""What draws itself without end is counted before pdfium sees it, and never drawn."""

import time

import pytest

from gapscan.read import draw_pages, open_source, read_document
from gapscan.read.pdf_nesting import drawable_pages
from tests.read.pdf_parts import FONT, one_page, shown, stream

SEEN = shown("Jane Doe")
FORMS = b"/XObject << /A 5 0 R /B 6 0 R >>"
STAMP = b"/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 400 300] /AP << /N 5 0 R >> >>]"
MASK = b"/ExtGState << /E << /SMask << /S /Luminosity /G 5 0 R >> >> >>"
FILL = b"/Pattern cs /P scn 0 0 400 300 re f "


def form(content: bytes, resources: bytes) -> bytes:
    return stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << %s >>" % resources)


def pattern(content: bytes, resources: bytes) -> bytes:
    kind = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10"
    return stream(content, kind + b" /Resources << %s >>" % resources)


def next_pattern(number: int) -> bytes:
    return b"/Pattern << /P %d 0 R >>" % number


LEVELS = [
    stream(b"/L%d Do " % (level + 1) * 10, b"/Type /XObject /Subtype /Form /BBox [0 0 400 300]") for level in range(7)
]
TEN_CALLS = b"/XObject << /A 5 0 R %s >>" % b" ".join(b"/L%d %d 0 R" % (level, 5 + level) for level in range(8))
GLYPHS = (
    FONT
    + b"""
    /G << /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /FirstChar 65 /LastChar 65
    /Widths [9] /Encoding << /Differences [65 /a] >> /CharProcs << /a 5 0 R >> >>"""
)
MUTUAL = [form(b"/B Do " * 10, FORMS), form(b"/A Do " * 10, FORMS)]
ENDLESS = {
    "forms": one_page(SEEN + b"/A Do", resources=FORMS, objects=MUTUAL),
    "annotation": one_page(SEEN, page=STAMP, objects=MUTUAL),
    "patterns": one_page(
        SEEN + FILL, resources=next_pattern(5), objects=[pattern(FILL, next_pattern(6)), pattern(FILL, next_pattern(5))]
    ),
    "patterns in patterns": one_page(
        SEEN + FILL,
        resources=next_pattern(5),
        objects=[*[pattern(FILL * 10, next_pattern(number)) for number in range(6, 12)], pattern(SEEN, b"")],
    ),
    "mask": one_page(SEEN + b"/E gs 0 0 9 9 re f", resources=MASK, objects=[form(b"/E gs 0 0 9 9 re f " * 10, MASK)]),
    "escaped name": one_page(SEEN + b"/#41 Do", resources=FORMS, objects=MUTUAL),
    "resources of the page": one_page(
        SEEN, page=STAMP, resources=TEN_CALLS, objects=[*LEVELS, form(b"0 0 9 9 re f", b"")]
    ),
    "glyphs": one_page(SEEN + b"/G 9 Tf", resources=b"", font=GLYPHS, objects=MUTUAL),
    "forms of a pattern": one_page(SEEN + FILL, resources=next_pattern(7), objects=[*MUTUAL, pattern(b"/A Do", FORMS)]),
}


@pytest.mark.parametrize("content", ENDLESS.values(), ids=ENDLESS.keys())
def test_what_draws_without_end_is_read_and_not_drawn(content: bytes) -> None:
    began = time.monotonic()
    document = read_document(open_source(content, file_name="a.pdf"))
    assert [word.text for word in document.words][:2] == ["Jane", "Doe"]
    assert [issue.code for issue in document.issues] == ["hidden-text-unchecked"]
    assert time.monotonic() - began < 10


def test_an_honest_form_is_drawn() -> None:
    content = one_page(SEEN + b"/A Do", resources=b"/XObject << /A 5 0 R >>", objects=[form(b"0 0 9 9 re f", b"")])
    assert not read_document(open_source(content, file_name="a.pdf")).issues


@pytest.mark.parametrize("content", ENDLESS.values(), ids=ENDLESS.keys())
def test_the_other_engine_s_pages_are_counted_as_well(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("gapscan.read.pdf_playa.read_pages", fail)
    if content is ENDLESS["forms"]:
        pytest.skip("pdfminer.six follows it until the watchdog ends it")
    document = read_document(open_source(content, file_name="a.pdf"))
    assert document.reader.startswith("pdfplumber")
    assert "hidden-text-unchecked" in [issue.code for issue in document.issues]


@pytest.mark.parametrize("content", ENDLESS.values(), ids=ENDLESS.keys())
def test_no_picture_is_drawn_of_it(content: bytes) -> None:
    assert drawable_pages(content) == frozenset()
    assert draw_pages(open_source(content, file_name="a.pdf")) == ()


def test_what_playa_cannot_open_is_not_drawn() -> None:
    assert drawable_pages(b"%PDF-1.4 nothing") == frozenset()
