import logging
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan.errors import DocumentError
from gapscan.read import Resource, read_document
from gapscan.schema.document import Document, Link
from tests.pdf_factory import LinkBox, Mark, Text, make_pdf, resume_pdf


def read(*marks: Mark) -> Document:
    return read_document(Resource("cv.pdf", make_pdf(marks)))


def refusal(content: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as raised:
        read_document(Resource("cv.pdf", content))
    return raised.value


def test_words_carry_their_place_and_looks() -> None:
    document = read(Text("Jane Doe", x=100, y=80, size=20))
    first, second = document.words
    assert [first.text, second.text] == ["Jane", "Doe"]
    assert first.page == 1
    assert first.x0 == pytest.approx(100, abs=0.1)
    assert first.top < 80 < first.bottom + 5
    assert first.x1 < second.x0
    assert first.font_size_pt == 20
    assert not first.bold
    assert not first.italic
    assert not first.hidden


def test_a_document_knows_its_file_and_pages() -> None:
    document = read_document(Resource("cv.pdf", make_pdf([Text("One")], [Text("Two")])))
    assert document.file_name == "cv.pdf"
    assert document.sha256 == Resource("", make_pdf([Text("One")], [Text("Two")])).sha256
    assert [(page.number, page.width_pt, page.height_pt) for page in document.pages] == [(1, 595, 842), (2, 595, 842)]
    assert [(word.text, word.page) for word in document.words] == [("One", 1), ("Two", 2)]
    assert re.fullmatch(r"\w+ \d+\.\d+\S*", document.reader)
    assert document.issues == ()


LOOKS = {
    "regular": (Text("x"), (False, False, "#000000")),
    "bold": (Text("x", font="bold"), (True, False, "#000000")),
    "italic": (Text("x", font="italic"), (False, True, "#000000")),
    "red": (Text("x", color="1 0 0 rg"), (False, False, "#ff0000")),
    "grey": (Text("x", color="0.5 g"), (False, False, "#808080")),
    "cmyk": (Text("x", color="1 0 0 0 k"), (False, False, "#00ffff")),
}


@pytest.mark.parametrize(("mark", "looks"), LOOKS.values(), ids=LOOKS.keys())
def test_bold_italic_and_colour(mark: Text, looks: tuple[bool, bool, str]) -> None:
    (word,) = read(mark).words
    assert (word.bold, word.italic, word.color) == looks


def test_signs_outside_ascii_arrive_composed() -> None:
    assert [word.text for word in read(Text("Müller – “Zoë” • naïve €5")).words] == [
        "Müller",
        "–",
        "“Zoë”",
        "•",
        "naïve",
        "€5",
    ]


def test_a_word_in_two_looks_has_the_look_of_its_most_letters() -> None:
    (word,) = read(Text("Pyt", font="bold"), Text("h", x=72 + 15.8)).words
    assert (word.text, word.bold) == ("Pyth", True)


def test_text_printed_twice_is_read_once() -> None:
    document = read(*(Text("Senior Engineer", x=72 + shift, font="bold") for shift in (0, 0.3)))
    assert [word.text for word in document.words] == ["Senior", "Engineer"]


def test_icons_are_dropped_and_their_line_stays() -> None:
    document = read(Text("A", font="icons"), Text("+1 555 0100", x=84), Text("B", x=200, font="icons"))
    assert [word.text for word in document.words] == ["+1", "555", "0100"]
    assert document.issues == ()


def test_links_have_a_place() -> None:
    document = read(Text("Jane Doe"), LinkBox("https://github.example/jane", x=72, y=100), LinkBox(" ", y=300))
    assert document.links == (Link(url="https://github.example/jane", page=1, box=(72, 88, 172, 100)),)


def test_letters_that_no_font_maps_are_a_warning() -> None:
    lost = [Text("lost words", y=100 + 20 * line, font="unmapped") for line in range(3)]
    document = read(Text("Jane Doe"), *lost)
    assert [word.text for word in document.words] == ["Jane", "Doe"]
    assert [issue.code for issue in document.issues] == ["garbled-font"]


REFUSED = {
    "page without marks": (make_pdf([]), "no-text", "scan or a picture"),
    "signs and no letters": (resume_pdf("• – •"), "no-text", "scan or a picture"),
    "only unmapped letters": (make_pdf([Text("Jane", font="unmapped")]), "no-text", "character map"),
    "password": (make_pdf([Text("Jane")], user_password="tulip"), "encrypted", "encrypted"),  # noqa: S106
    "61 pages": (make_pdf(*[[Text("Jane")]] * 61), "too-many-pages", "61 pages"),
    "header only": (b"%PDF-1.7\n", "damaged", "damaged"),
    "cut off": (resume_pdf("Jane Doe")[:300], "damaged", "damaged"),
    "no pages": (make_pdf(), "damaged", "damaged"),
    "box of words": (resume_pdf("Jane").replace(b"[0 0 595 842]", b"[0 0 /A (b)]"), "damaged", "damaged"),
}


@pytest.mark.parametrize(("content", "code", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_refusals_name_the_reason_and_the_repair(content: bytes, code: str, words: str) -> None:
    error = refusal(content)
    assert error.code == code
    assert words in error.what
    assert error.where == "cv.pdf"
    assert error.todo


def test_sixty_pages_are_read() -> None:
    document = read_document(Resource("cv.pdf", make_pdf(*[[Text("Jane")]] * 60)))
    assert len(document.pages) == 60


def test_words_with_signs_are_text() -> None:
    assert len(read(Text("Hello, World!")).words) == 2


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    document = read_document(Resource("cv.pdf", make_pdf([Text("Jane Doe")], user_password="")))
    assert [word.text for word in document.words] == ["Jane", "Doe"]


def test_a_broken_cross_reference_table_is_mended() -> None:
    content = re.sub(rb"startxref\s+\d+", b"startxref 7", resume_pdf("Jane Doe"))
    assert [word.text for word in read_document(Resource("cv.pdf", content)).words] == ["Jane", "Doe"]


def test_logs_do_not_quote_the_file() -> None:
    for engine in ("pdfminer.pdfdocument", "pdfplumber.pdf"):
        assert not logging.getLogger(engine).isEnabledFor(logging.WARNING)


LINES = st.lists(st.text("abcxyz,. ", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=8)


@settings(max_examples=30, deadline=None)
@given(LINES)
def test_every_word_is_read_once_in_its_place(lines: list[str]) -> None:
    printed = ["start", *lines]
    document = read_document(Resource("cv.pdf", resume_pdf(*printed)))
    assert [word.text for word in document.words] == " ".join(printed).split()
    tops = [word.top for word in document.words]
    assert tops == sorted(tops)
    for word in document.words:
        assert 0 <= word.x0 < word.x1 <= document.pages[0].width_pt
        assert 0 <= word.top < word.bottom <= document.pages[0].height_pt
    for before, after in pairwise(document.words):
        assert after.top > before.top or after.x0 > before.x1


SOUND = make_pdf([Text("Jane Doe"), Text("A", y=90, font="icons"), LinkBox("https://a.example")])
INJURY = st.tuples(
    st.integers(0, len(SOUND) - 1), st.sampled_from([b"", b"<<", b">>", b"[", b"/A", b"-9", b"\0", b"R"])
)


@settings(max_examples=60, deadline=None)
@given(st.lists(INJURY, min_size=1, max_size=6), st.integers(0, 20))
def test_an_injured_file_is_read_or_refused(injuries: list[tuple[int, bytes]], width: int) -> None:
    content = bytearray(SOUND)
    for place, replacement in injuries:
        content[place : place + width] = replacement
    try:
        document = read_document(Resource("cv.pdf", bytes(content)))
    except DocumentError as error:
        assert error.todo
    else:
        assert document.words
