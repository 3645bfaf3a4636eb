import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.errors import DocumentError
from gapscan.read.blocks import Block, PageBreak, Paragraph, Run, Table
from gapscan.read.flow import typeset
from gapscan.read.source import Resource
from gapscan.schema.document import Document
from tests.read.reading import hidden, text_of

RUNS = st.builds(Run, st.text(max_size=30), bold=st.booleans(), hidden=st.booleans())
PARAGRAPHS = st.builds(
    Paragraph,
    st.lists(RUNS, max_size=4).map(tuple),
    heading=st.integers(0, 6),
    bullet=st.sampled_from(["", "•"]),
    indent=st.integers(0, 3),
)
TABLES = st.builds(
    Table, st.lists(st.lists(st.lists(PARAGRAPHS, max_size=5).map(tuple), max_size=3).map(tuple)).map(tuple)
)
BLOCKS = st.lists(st.one_of(PARAGRAPHS, TABLES, st.just(PageBreak())), max_size=8)


def setting(*blocks: Block) -> Document:
    return typeset(Resource("cv", b""), blocks, format="text", reader="test")


def line(text: str, **looks: object) -> Paragraph:
    return Paragraph((Run(text),), **looks)  # type: ignore[arg-type]


def cell(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(line(text) for text in texts)


@given(BLOCKS)
def test_every_word_stands_on_its_page(blocks: list[Block]) -> None:
    document = setting(*blocks, line("Jane"))
    pages = {page.number: page for page in document.pages}
    assert sorted(pages) == list(range(1, max(pages) + 1))
    for word in document.words:
        page = pages[word.page]
        assert 0 <= word.x0 < word.x1 <= page.width_pt
        assert 0 <= word.top < word.bottom <= page.height_pt
        assert word.text
        assert not any(sign.isspace() for sign in word.text)


@given(st.lists(st.text("abc \t\n", min_size=1, max_size=20), max_size=6))
def test_no_word_is_lost_or_invented(texts: list[str]) -> None:
    document = setting(*map(line, texts), line("end"))
    assert [word.text for word in document.words] == [*" ".join(texts).split(), "end"]


@given(BLOCKS)
def test_the_same_blocks_give_the_same_pages(blocks: list[Block]) -> None:
    assert setting(*blocks, line("Jane")) == setting(*blocks, line("Jane"))


TEXTS: dict[str, tuple[tuple[Block, ...], str]] = {
    "paragraphs are lines": ((line("Jane Doe"), line("Data scientist")), "Jane Doe\nData scientist"),
    "a tab parts cells": ((line("Engineer, Acme\t2019 – 2021"),), "Engineer, Acme\t2019 – 2021"),
    "a line feed ends a line": ((line("Engineer\nAcme"),), "Engineer\nAcme"),
    "a list entry has its mark": ((line("Built it", bullet="•"),), "• Built it"),
    "a word of two runs is one": ((Paragraph((Run("P", bold=True), Run("ython 3"))),), "Python 3"),
    "blank paragraphs leave no line": ((line("Jane"), line("  "), line("Doe")), "Jane\nDoe"),
    "rows of a table are rows": (
        (Table(((cell("Python"), cell("5 years")), (cell("SQL"), cell("3 years")))),),
        "Python\t5 years\nSQL\t3 years",
    ),
    "a label stands beside the first of its lines": (
        (Table(((cell("2019 – 2021"), cell("Engineer", "Acme", "Built it", "Ran it")),)),),
        "2019 – 2021\tEngineer\nAcme\nBuilt it\nRan it",
    ),
    "columns of a page are read one after the other": (
        (Table(((cell("Skills", "Python", "SQL", "R"), cell("Work", "Engineer", "Acme", "Built it")),)),),
        "Skills\nPython\nSQL\nR\nWork\nEngineer\nAcme\nBuilt it",
    ),
    "a table in a cell": ((Table((((Table(((cell("a"), cell("b")),)),), cell("c")),)),), "a\tb\nc"),
    "icons and soft hyphens are no text": ((line("\ue0b1 Jane Dev\u00adeloper"),), "Jane Developer"),
}


@pytest.mark.parametrize(("blocks", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_blocks_are_read_as_they_are_meant(blocks: tuple[Block, ...], text: str) -> None:
    assert text_of(setting(*blocks)) == text


def test_hidden_words_take_no_room_and_are_named() -> None:
    seen, unseen = Run("Py"), Run(" expert in everything ", hidden=True)
    document = setting(Paragraph((seen, unseen, Run("thon rocks"))))
    assert hidden(document) == ["expert", "in", "everything"]
    assert text_of(document) == "Py thon rocks"
    assert [(issue.code, issue.page) for issue in document.issues] == [("hidden-text", 1)]
    assert "expert in everything" in document.issues[0].message


def test_letters_too_small_to_read_are_hidden() -> None:
    assert hidden(setting(Paragraph((Run("seen"), Run(" unseen", size_pt=1))))) == ["unseen"]


def test_a_page_break_turns_the_page_once() -> None:
    document = setting(PageBreak(), line("Jane"), PageBreak(), PageBreak(), line("Doe"))
    assert [(word.text, word.page) for word in document.words] == [("Jane", 1), ("Doe", 2)]


def test_a_link_covers_its_words() -> None:
    document = setting(Paragraph((Run("see "), Run("my site", url="https://jane.example"))))
    (link,) = document.links
    assert link.url == "https://jane.example"
    assert link.box == (document.words[1].x0, document.words[1].top, document.words[2].x1, document.words[2].bottom)


REFUSED: dict[str, tuple[list[Block], str]] = {
    "nothing": ([], "no-text"),
    "only signs": ([line("• – •")], "no-text"),
    "far too many words": ([line("a " * 151_000)], "too-long"),
    "far too many pages": ([line("a"), PageBreak()] * 61 + [line("a")], "too-many-pages"),
}


@pytest.mark.parametrize(("blocks", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_resume_is_refused(blocks: list[Block], code: str) -> None:
    with pytest.raises(DocumentError) as raised:
        setting(*blocks)
    assert raised.value.code == code
    assert raised.value.todo
