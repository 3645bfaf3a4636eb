"""Files that want more than a resume ever does are refused soon, by name, and without filling the memory."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from gapscan.errors import DocumentError
from gapscan.read import Resource
from gapscan.read.inflation import measure_streams
from gapscan.read.limits import LIMITS, LimitError, Tally, guarded, resident_bytes
from gapscan.read.pdf import read_pdf
from tests.pdf_factory import resume_pdf
from tests.read.pdf_parts import FONT, one_page, packed, pdf_file, shown, stream

MIB = 1 << 20
LONGEST_S = 20.0
MOST_MEMORY = 700 * MIB
SEEN = shown("Jane Doe")


def zeros(megabytes: int, *, times: int = 1, dictionary: bytes = b"") -> bytes:
    return packed(bytes(megabytes * MIB), times=times, dictionary=dictionary)


def form(content: bytes, *inner: int) -> bytes:
    """A form that draws other forms, given by their object numbers."""
    names = b" ".join(b"/X%d %d 0 R" % (number, number) for number in inner)
    return stream(
        content,
        b"/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /Font << %s >> /XObject << %s >> >>"
        % (FONT, names),
    )


def laughing(levels: int) -> bytes:
    """Each form draws the next ten times."""
    forms = [form(b"/X%d Do\n" % (number + 1) * 10, number + 1) for number in range(5, 5 + levels)]
    return one_page(SEEN + b"/X5 Do", resources=b"/XObject << /X5 5 0 R >>", objects=[*forms, form(SEEN)])


def endless_tree() -> bytes:
    """A page tree that holds itself."""
    return pdf_file(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def wide_tree(pages: int) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] >>"
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + pages))
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages)
    return pdf_file(b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[page] * pages)


def deep_tree(levels: int) -> bytes:
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1) for number in range(2, 2 + levels)]
    page = b"<< /Type /Page /MediaBox [0 0 400 300] >>"
    return pdf_file(b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, page)


def wide_map(last: bytes) -> bytes:
    """A font whose map to Unicode has a range of four thousand million codes."""
    mapping = b"begincmap 1 beginbfrange <00000000> <%s> <00000041> endbfrange endcmap"
    font = b"/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    return one_page(SEEN, font=font, objects=[stream(mapping % last)])


TOO_LARGE = {
    "deflated zeros": one_page(zeros(600)),
    "deflated twice": one_page(zeros(64, times=2)),
    "deflated three times": one_page(zeros(4, times=3)),
    "many streams": one_page(SEEN, objects=[zeros(100)] * 6),
    "hidden filter name": one_page(zeros(600).replace(b"/FlateDecode", b"/Fl#61teDecode")),
    "filter in another object": one_page(
        zeros(600).replace(b"/Filter [/FlateDecode ]", b"/Filter 5 0 R"), objects=[b"/FlateDecode"]
    ),
    "object stream": pdf_file(b"<< /Type /Catalog >>", zeros(600, dictionary=b"/Type /ObjStm /N 1 /First 10")),
    "image of a million columns": one_page(
        SEEN + b"/Im Do",
        resources=b"/XObject << /Im 5 0 R >>",
        objects=[
            zeros(1, dictionary=b"/Subtype /Image /Width 1000000 /Height 100000 /ColorSpace /DeviceGray "
                  b"/BitsPerComponent 8")
        ],
    ),
    "forms within forms": laughing(8),
    "a form that draws itself": one_page(
        SEEN + b"/X5 Do", resources=b"/XObject << /X5 5 0 R >>", objects=[form(b"/X6 Do /X6 Do", 6), form(b"/X5 Do", 5)]
    ),
    "deep forms": one_page(
        SEEN + b"/X5 Do",
        resources=b"/XObject << /X5 5 0 R >>",
        objects=[*(form(b"/X%d Do" % (n + 1), n + 1) for n in range(5, 45)), form(SEEN)],
    ),
    "50 MB of text": one_page(b"BT /F 5 Tf 9 9 Td " + b"(" + b"word " * (10 * MIB) + b") Tj ET"),
    "many short texts": one_page(b"BT /F 5 Tf " + b"1 0 Td (a b) Tj " * 200_000 + b"ET"),
    "a last line of comment signs": one_page(SEEN + b"%" * 100_000),
    "a packed last line of comment signs": one_page(packed(SEEN + b"%a" * 50_000)),
    "comment signs in an object stream": pdf_file(
        b"<< /Type /Catalog >>", packed(b"%" * 100_000, dictionary=b"/Type /ObjStm /N 1 /First 10")
    ),
    "65 MB": b"%PDF-1.4\n" + bytes(65 * MIB),
}  # fmt: skip
HARMLESS = {"a form that draws itself"}


@pytest.fixture(autouse=True)
def _soon_and_small() -> Iterator[None]:
    before, began = resident_bytes(), time.monotonic()
    peak = [before]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.02):
            peak[0] = max(peak[0], resident_bytes())

    watcher = threading.Thread(target=watch)
    watcher.start()
    yield
    done.set()
    watcher.join()
    assert time.monotonic() - began < LONGEST_S
    assert peak[0] - before < MOST_MEMORY


@pytest.mark.parametrize("content", [TOO_LARGE[name] for name in TOO_LARGE if name not in HARMLESS],
                         ids=[name for name in TOO_LARGE if name not in HARMLESS])  # fmt: skip
def test_what_is_too_large_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError) as raised:
        read_pdf(Resource("cv.pdf", content))
    assert raised.value.code == "too-large"
    assert raised.value.where == "cv.pdf"
    assert raised.value.todo


def test_a_form_that_draws_itself_is_drawn_once() -> None:
    document = read_pdf(Resource("cv.pdf", TOO_LARGE["a form that draws itself"]))
    assert [word.text for word in document.words] == ["Jane", "Doe"]


TREES = {
    "tree that holds itself": (endless_tree(), {"damaged", "no-text"}),
    "5,000 pages": (wide_tree(5_000), {"too-many-pages"}),
    "tree of 2,000 levels": (deep_tree(2_000), {"no-text", "damaged", "too-large"}),
}


@pytest.mark.parametrize(("content", "codes"), TREES.values(), ids=TREES.keys())
def test_odd_page_trees_are_refused(content: bytes, codes: set[str]) -> None:
    with pytest.raises(DocumentError) as raised:
        read_pdf(Resource("cv.pdf", content))
    assert raised.value.code in codes


def test_an_endless_range_in_a_font_is_ended_by_the_watchdog(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gapscan.read.pdf.guarded", lambda: guarded(replace(LIMITS, seconds=1.5)))
    began = time.monotonic()
    with pytest.raises(DocumentError) as raised:
        read_pdf(Resource("cv.pdf", wide_map(b"FFFFFFFF")))
    assert raised.value.code == "too-large"
    assert time.monotonic() - began < 10


def test_deeply_nested_objects_do_no_harm() -> None:
    for nested in (b"[" * 100_000, b"<<" * 100_000, b"(" * 100_000):
        try:
            read_pdf(Resource("cv.pdf", one_page(nested + SEEN)))
        except DocumentError as error:
            assert error.code in {"no-text", "damaged", "too-large"}


def test_an_honest_resume_reaches_no_limit() -> None:
    document = read_pdf(Resource("cv.pdf", resume_pdf(*["A line of an honest resume, with some words"] * 50)))
    assert len(document.words) == 450


def test_the_watchdog_ends_an_endless_loop() -> None:
    with pytest.raises(LimitError, match="longer than"), guarded(replace(LIMITS, seconds=0.2)):
        for _ in count():
            pass


def test_the_watchdog_ends_a_growing_list() -> None:
    kept: list[bytes] = []
    with pytest.raises(LimitError, match="memory"), guarded(replace(LIMITS, memory_bytes=50 * MIB)):
        for _ in range(400):
            kept.append(b"x" * MIB)
            time.sleep(0.005)
    assert len(kept) < 400


def test_engines_that_catch_everything_are_ended_all_the_same() -> None:
    with pytest.raises(LimitError), guarded(replace(LIMITS, seconds=0.2)):
        while True:
            try:
                for _ in count():
                    pass
            except Exception:  # noqa: BLE001, S110
                pass


def test_nothing_is_thrown_after_the_end() -> None:
    for seconds in (0.04, 0.05, 0.06):
        try:
            with guarded(replace(LIMITS, seconds=seconds)):
                time.sleep(0.05)
        except LimitError:
            pass
        for _ in range(200_000):
            pass
    time.sleep(0.2)
    assert not [thread for thread in threading.enumerate() if thread.name == "gapscan-watchdog"]


def test_pages_and_characters_are_counted() -> None:
    tally = Tally(replace(LIMITS, pages=2, page_chars=10, chars=15))
    tally.add_page()
    tally.add_chars(10)
    with pytest.raises(LimitError, match="page 1 has more than 10"):
        tally.add_chars(1)
    tally = Tally(replace(LIMITS, pages=2, page_chars=10, chars=15))
    for _ in range(2):
        tally.add_page()
        tally.add_chars(7)
    with pytest.raises(LimitError, match="file has more than 15"):
        tally.add_chars(2)
    with pytest.raises(LimitError, match="3 pages") as raised:
        tally.add_page()
    assert raised.value.code == "too-many-pages"


SIZES = {
    "plain": (stream(b"BT ET"), True),
    "deflated": (zeros(1), True),
    "deflated, cut off": (zeros(1)[:200], True),
    "run length": (stream(bytes([129, 0]) * 1_200_000, b"/Filter /RunLengthDecode"), True),
    "run length, too large": (stream(bytes([129, 0]) * 1_700_000, b"/Filter /RunLengthDecode"), False),
    "hexadecimal": (stream(b"00" * 100 + b">", b"/Filter /ASCIIHexDecode"), True),
    "broken ASCII85": (stream(b"\xff~>", b"/Filter [/ASCII85Decode /FlateDecode]"), True),
    "LZW": (stream(bytes([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]), b"/Filter /LZWDecode"), True),
}


@pytest.mark.parametrize(("content", "fits"), SIZES.values(), ids=SIZES.keys())
def test_streams_are_measured(content: bytes, fits: bool) -> None:
    if fits:
        assert measure_streams(one_page(content)) == 0
    else:
        with pytest.raises(LimitError):
            measure_streams(one_page(content))


def test_the_largest_image_is_told() -> None:
    image = stream(b"", b"/Subtype /Image /Width 200 /Height 100 /ColorSpace /DeviceRGB /BitsPerComponent 8")
    mask = stream(b"", b"/Subtype /Image /ImageMask true /Width 80 /Height 100")
    assert measure_streams(one_page(SEEN, objects=[image, mask])) == 60_000
