import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.errors import DocumentError
from gapscan.read.rtf_walk import rtf_blocks
from tests.read.person import rtf_text
from tests.read.reading import hidden, lines, read, text_of, word


def make(body: str) -> bytes:
    fonts = r"{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}}"
    colors = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue200;}"
    return (r"{\rtf1\ansi\ansicpg1252" + fonts + colors + body + "}").encode("latin-1")


TEXTS = {
    "paragraphs": (r"Jane\par Doe\par", ["Jane", "Doe"]),
    "bytes of the code page": (r"Ren\'e9e\par", ["Renée"]),
    "Unicode with what old programs show": (r"\uc1 Nguy\u7877?n \u-10179?\u-8704?ok\par", ["Nguyễn 😀ok"]),
    "Unicode without it": (r"\uc0 \u8211 x\par", ["–x"]),
    "another code page for a font": (r"{\f1 \'cf\'f0}\par", ["Пр"]),
    "signs by name": (r"a\endash b\emdash c\rquote d\bullet\par", ["a–b—c’d•"]),
    "escaped signs": (r"\{a\\b\}\~c\_d\par", [r"{a\b} c-d"]),
    "tab and line": (r"Acme\tab 2019\line Rome\par", ["Acme\t2019", "Rome"]),
    "line ends in the file are nothing": ("Ja\r\nne\\par", ["Jane"]),
    "groups that hold no text": (r"{\*\generator X;}{\info{\author X}}{\pict 0102}Jane\par", ["Jane"]),
    "a group that nobody knows": (r"{\*\whatever X}Jane\par", ["Jane"]),
    "list entry": (r"{\listtext\'b7\tab}Built it\par", ["• Built it"]),
    "table row": (r"\trowd\intbl a\cell b\cell\row\pard Jane\par", ["a\tb", "Jane"]),
    "two lines in a cell": (r"\trowd\intbl a\par c\cell b\cell\row\pard", ["a\tb", "c"]),
    "header and footer": (r"{\footer foot\par}{\header top\par}Jane\par", ["top", "Jane", "foot"]),
    "text box": (
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Skills\par}}{\shprslt Skills\par}}Jane\par",
        ["Skills", "Jane"],
    ),
    "tracked deletion": (r"Built{\deleted  never}\par", ["Built"]),
    "capitals as shown": (r"{\caps Skills}\par", ["SKILLS"]),
    "the last paragraph may be open": (r"Jane", ["Jane"]),
    "one brace too many": (r"Jane}}}\par Doe", ["Jane", "Doe"]),
}


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_each_text_comes_once_and_as_shown(body: str, expected: list[str]) -> None:
    assert lines(make(body)) == expected


def test_looks_links_and_pages() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://jane.example"}}{\fldrslt site}}'
    document = read(make(rf"\fs28\b Skills\b0\fs20\par \i it\i0  \cf2 blue\plain  {link}\page next\par"))
    assert (word(document, "Skills").bold, word(document, "Skills").font_size_pt) == (True, 14.0)
    assert (word(document, "it").italic, word(document, "it").bold) == (True, False)
    assert word(document, "blue").color == "#0000c8"
    assert [found.url for found in document.links] == ["https://jane.example"]
    assert (word(document, "next").page, document.format) == (2, "rtf")


def test_hidden_words_are_flagged() -> None:
    document = read(make(r"seen {\v unseen} {\cf1 white} {\cf1\highlight2 shown}\par"))
    assert hidden(document) == ["unseen", "white"]
    assert text_of(document) == "seen shown"


def test_no_text_is_an_error() -> None:
    with pytest.raises(DocumentError) as raised:
        read(make(r"\par"))
    assert raised.value.code == "no-text"


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_what_was_escaped_comes_back(text: str) -> None:
    (paragraph,) = rtf_blocks(make(rtf_text(text) if all(ord(sign) < 0x10000 for sign in text) else "x"))
    assert paragraph.text in {text, "x"}  # type: ignore[union-attr]


@given(st.binary(max_size=200))
def test_no_bytes_break_it(noise: bytes) -> None:
    list(rtf_blocks(b"{\\rtf1 " + noise))


@given(
    st.lists(st.sampled_from(["{", "}", "\\par ", "\\cell ", "\\row ", "\\intbl ", "{\\*", "\\u8211?", "\\'e9", "x "]))
)
def test_no_order_of_words_breaks_it(tokens: list[str]) -> None:
    list(rtf_blocks(make("".join(tokens))))


GROUNDS = {
    "white on white": (r"{\cf1 Jane}\par", ["Jane"]),
    "white on a white shade": (r"\cbpat1{\cf1 Jane}\par", ["Jane"]),
    "white on a shade": (r"\cbpat2{\cf1 Jane}\par", []),
    "white in a plain table": (r"\trowd\intbl{\cf1 Jane}\cell\row", ["Jane"]),
    "white in a shaded cell": (r"\trowd\clcbpat2\intbl{\cf1 Jane}\cell\row", []),
    "white in the row after a shaded one": (
        r"\trowd\clcbpat2\intbl{\cf1 Mary}\cell\row\trowd\intbl{\cf1 Jane}\cell\row",
        ["Jane"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), GROUNDS.values(), ids=GROUNDS.keys())
def test_white_letters_are_seen_on_a_shade_only(body: str, expected: list[str]) -> None:
    assert hidden(read(make(r"seen\par" + body))) == expected
