"""What holds for every page: each word once, each at its offset, each section without a gap."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan.layout import lay_out
from gapscan.schema.document import Document, Page, Word
from tests.layout.sheet import HEIGHT_PT, WIDTH_PT, Put, document, laid_out

PLACES = st.sets(st.tuples(st.integers(1, 2), st.integers(0, 8), st.integers(0, 25)), max_size=60)
HEADINGS = ["Experience", "EDUCATION", "Skills"]
LOOKS = st.tuples(st.sampled_from([9.0, 10.0, 10.0, 12.0]), st.booleans(), st.integers(0, 9))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Words in the cells of a wide grid, none covering another, some of them headings."""
    words = []
    for number, (page, across, down) in enumerate(sorted(draw(PLACES))):
        size, bold, choice = draw(LOOKS)
        name = HEADINGS[choice] if choice < len(HEADINGS) else f"w{number:02d}"
        words.append(Put(name, x=40 + 60.0 * across, top=40 + 15.0 * down, size=size, bold=bold, page=page))
    return document(draw(st.permutations(words)))


@st.composite
def scattered(draw: st.DrawFn) -> Document:
    """Words anywhere, on and over each other."""
    number = draw(st.integers(0, 40))
    words = []
    for index in range(number):
        x0, top = draw(st.floats(-20, 600)), draw(st.floats(-20, 850))
        width, size = draw(st.floats(0.1, 200)), draw(st.floats(0.5, 60))
        text = draw(st.sampled_from(["•", "a", "Skills", "2019", "-", f"w{index}", "é"]))
        words.append(Word(text, 1, x0, top, x0 + width, top + size, size))
    page = Page(number=1, width_pt=WIDTH_PT, height_pt=HEIGHT_PT)
    return Document(file_name="", sha256="", format="pdf", reader="", pages=(page,), words=tuple(words))


@settings(max_examples=60, deadline=None)
@given(documents())
def test_each_word_stands_once_in_the_text(source: Document) -> None:
    text = lay_out(source)
    assert Counter(text.text.split()) == Counter(word.text for word in source.words)
    assert Counter(text.words) == Counter(source.words)


@settings(max_examples=60, deadline=None)
@given(documents() | scattered())
def test_each_word_stands_at_its_offset(source: Document) -> None:
    text = lay_out(source)
    assert list(text.word_starts) == sorted(text.word_starts)
    end = 0
    for start, word in zip(text.word_starts, text.words, strict=True):
        assert text.text[end:start].strip() == ""
        end = start + len(word.text)
        assert text.text[start:end] == word.text
    assert text.text[end:] == ""


@settings(max_examples=60, deadline=None)
@given(documents() | scattered())
def test_lines_and_sections_cover_the_text_without_a_gap(source: Document) -> None:
    text = lay_out(source)
    assert "\n".join(text.line_text(line) for line in text.lines) == text.text
    at = 0
    for section in text.sections:
        assert section.heading_start == at
        assert section.heading_start <= section.start <= section.end
        assert text.text[section.heading_start :].startswith(section.heading)
        at = section.end
    assert at == len(text.text)


@settings(max_examples=60, deadline=None)
@given(documents())
def test_a_place_is_the_box_of_its_words(source: Document) -> None:
    text = lay_out(source)
    for line in text.lines:
        page, box = text.place(line.start, line.end)
        assert (page, box) == (line.page, line.box)
    for start, word in zip(text.word_starts, text.words, strict=True):
        assert text.place(start, start + len(word.text)) == (word.page, word.box)


@settings(max_examples=30, deadline=None)
@given(documents(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_does_not_matter(source: Document, random: "st.randoms") -> None:  # type: ignore[valid-type]
    words = list(source.words)
    random.shuffle(words)  # type: ignore[attr-defined]
    other = Document(**dict(source) | {"words": tuple(words)})
    assert lay_out(other).text == lay_out(source).text


def test_hidden_words_are_left_out() -> None:
    text = laid_out(Put("Jane Doe"), Put("Python Python Python", top=70, hidden=True))
    assert text.text == "Jane Doe"
