import io
import struct
import time
import zlib

import pytest
from PIL import Image, ImageDraw, ImageFont

from gapscan.errors import DocumentError
from gapscan.read import image, ocr, scan
from gapscan.read.ocr import PageImage, Seen, find_engine, recognise_pages
from gapscan.read.ocr_rapid import RapidOcr
from gapscan.read.ocr_tesseract import Tesseract
from gapscan.schema.document import Document
from tests.pdf_factory import Text, make_pdf, resume_pdf
from tests.read.person import SAMPLES
from tests.read.reading import read, text_of, word

TESSERACT = Tesseract.find()
RAPID = RapidOcr.find()
ENGINES = [
    pytest.param(
        TESSERACT, id="tesseract", marks=pytest.mark.skipif(TESSERACT is None, reason="tesseract is not installed")
    ),
    pytest.param(RAPID, id="rapidocr", marks=pytest.mark.skipif(RAPID is None, reason="pip install 'gapscan[ocr]'")),
]
needs_engine = pytest.mark.skipif(find_engine() is None, reason="no text recognition is installed")
FONTS = SAMPLES / "fonts"
LINES = [("Jane Doe", "Bold", 60), ("Skills", "Bold", 34), ("Python, SQL and Kubernetes", "Regular", 30)]


def picture(mode: str = "RGB", *, ink: str = "black", paper: str = "white") -> Image.Image:
    drawn = Image.new(mode, (1240, 500), paper)
    draw = ImageDraw.Draw(drawn)
    for number, (text, weight, size) in enumerate(LINES):
        draw.text(
            (100, 60 + 130 * number), text, fill=ink, font=ImageFont.truetype(FONTS / f"OpenSans-{weight}.ttf", size)
        )
    return drawn


def saved(drawn: Image.Image, kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    drawn.save(written, kind, **options)
    return written.getvalue()


class FakeEngine:
    """Sees the same two words on every page."""

    name = "fake 1"
    seconds_per_page = 5.0

    def recognise(self, image: Image.Image, dpi: float) -> list[Seen]:
        return [Seen("Jane", 100, 50, 200, 80, 30, 0.9), Seen("Doe", 210, 50, 300, 80, 30, 0.9)]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    engine = FakeEngine()
    for module in (image, scan):
        monkeypatch.setattr(module, "find_engine", lambda: engine)
    return engine


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (image, scan):
        monkeypatch.setattr(module, "find_engine", lambda: None)


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_reads_words_sizes_and_weights(engine: ocr.Engine) -> None:
    words, issues = recognise_pages([PageImage(1, picture("L"), 150.0)], engine)
    assert [word.text for word in words] == " ".join(text for text, _, _ in LINES).split()
    assert [word.bold for word in words] == [True, True, True, False, False, False, False]
    assert words[0].font_size_pt > 1.3 * words[-1].font_size_pt
    assert 45 < words[0].x0 < 51
    assert [issue.code for issue in issues] == ["ocr-used"]


PICTURES = {
    "PNG": saved(picture(), "PNG"),
    "JPEG": saved(picture(), "JPEG", quality=85),
    "TIFF": saved(picture("L"), "TIFF", dpi=(150, 150)),
    "TIFF of two pages": saved(picture("1"), "TIFF", save_all=True, append_images=[picture("1")]),
    "black and white": saved(picture("1"), "PNG"),
    "transparent paper": saved(picture("RGBA", paper="#ffffff00"), "PNG"),
    "palette": saved(picture().convert("P"), "PNG"),
    "turned by its EXIF": saved(
        picture().rotate(90, expand=True),
        "JPEG",
        exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
    ),
}


@needs_engine
@pytest.mark.parametrize("content", PICTURES.values(), ids=PICTURES.keys())
def test_pictures_of_pages_are_read(content: bytes) -> None:
    document = read(content)
    assert document.format == "image"
    assert text_of(document).split("\n")[:2] == ["Jane Doe", "Skills"]


def test_every_page_of_a_tiff_counts_up_to_a_limit(fake: FakeEngine) -> None:
    pages = [Image.new("1", (100, 100), 1)] * 12
    document = read(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert {word.page for word in document.words} == set(range(1, 11))
    assert (document.issues[-1].code, document.issues[-1].severity.value) == ("pages-not-read", "error")


def bomb() -> bytes:
    """A PNG of a few bytes that says it has 900 million pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


BROKEN = {
    "cut off": (saved(picture(), "PNG")[:200], "damaged"),
    "only a signature": (b"\x89PNG\r\n\x1a\n" + bytes(100), "damaged"),
    "JPEG signature": (b"\xff\xd8\xff" + bytes(50), "damaged"),
    "a bomb": (bomb(), "too-large"),
}


@pytest.mark.parametrize(("content", "code"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_pictures_are_refused(content: bytes, code: str, fake: FakeEngine) -> None:
    with pytest.raises(DocumentError) as raised:
        read(content)
    assert raised.value.code == code
    assert raised.value.todo


@needs_engine
def test_a_picture_without_text_is_an_error() -> None:
    with pytest.raises(DocumentError) as raised:
        read(saved(Image.new("L", (800, 600), 255), "PNG"))
    assert raised.value.code == "no-text"


def test_without_an_engine_the_error_says_how_to_get_one(no_engine: None) -> None:
    with pytest.raises(DocumentError) as raised:
        read(saved(picture(), "PNG"))
    assert raised.value.code == "no-ocr"
    assert "pip install 'gapscan[ocr]'" in raised.value.todo
    with pytest.raises(DocumentError) as raised:
        read(make_pdf([]))
    assert raised.value.code == "no-text"
    assert "pip install 'gapscan[ocr]'" in raised.value.todo


def as_scan(pages: int = 1) -> bytes:
    return saved(picture(), "PDF", resolution=150, save_all=True, append_images=[picture()] * (pages - 1))


def test_a_scanned_pdf_is_recognised_in_points_of_its_pages(fake: FakeEngine) -> None:
    document = read(as_scan())
    assert (document.format, document.reader) == ("pdf", "fake 1")
    assert [(issue.code, issue.severity.value) for issue in document.issues] == [("ocr-used", "info")]
    assert (document.pages[0].width_pt, document.pages[0].height_pt) == (595.2, 240.0)
    assert document.words[0].x0 == pytest.approx(100 * 72 / ocr.RECOGNITION_DPI, abs=0.01)


def test_a_long_scan_is_read_in_part(fake: FakeEngine) -> None:
    document = read(as_scan(12))
    assert (len(document.pages), max(word.page for word in document.words)) == (12, 10)
    assert document.issues[-1].code == "pages-not-read"


@needs_engine
def test_a_scanned_pdf_is_read_like_a_written_one() -> None:
    document = read(as_scan())
    assert text_of(document).split("\n") == [text for text, _, _ in LINES]
    assert word(document, "Skills").bold


def mixed() -> bytes:
    """A page of text, a scanned page and a blank page in one PDF."""
    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    for part in (resume_pdf("Jane Doe, engineer"), as_scan(), make_pdf([])):
        with pypdfium2.PdfDocument(part) as pdf:
            whole.import_pages(pdf)
    written = io.BytesIO()
    whole.save(written)
    whole.close()
    return written.getvalue()


def test_scanned_pages_between_written_ones_are_recognised(fake: FakeEngine) -> None:
    document: Document = read(mixed())
    assert [(word.text, word.page) for word in document.words if word.page > 1] == [("Jane", 2), ("Doe", 2)]
    assert [(issue.code, issue.page) for issue in document.issues] == [("ocr-used", 2)]


def test_scanned_pages_that_cannot_be_recognised_are_named(no_engine: None) -> None:
    document = read(mixed())
    assert [(issue.code, issue.severity.value, issue.page) for issue in document.issues] == [
        ("page-not-read", "error", 2)
    ]


def test_a_pdf_of_text_alone_asks_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise AssertionError("asked")

    monkeypatch.setattr(scan, "find_engine", refuse)
    assert read(make_pdf([Text("Jane")])).format == "pdf"


def test_an_engine_that_does_not_end_is_ended(fake: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(image: Image.Image, dpi: float) -> list[Seen]:
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(fake, "recognise", hang)
    monkeypatch.setattr(fake, "seconds_per_page", 0.2)
    for content in (saved(picture(), "PNG"), as_scan()):
        with pytest.raises(DocumentError) as raised:
            read(content)
        assert raised.value.code == "too-large"


def test_an_unsure_engine_is_a_warning() -> None:
    class Unsure(FakeEngine):
        def recognise(self, image: Image.Image, dpi: float) -> list[Seen]:
            return [Seen("Jane", 100, 50, 200, 80, 30, 0.3)]

    _, issues = recognise_pages([PageImage(1, picture("L"), 150.0)], Unsure())
    assert [(issue.code, issue.severity.value) for issue in issues] == [("ocr-unsure", "warning")]
