import pytest

from gapscan.errors import DocumentError
from tests.read.person import odt, zipped
from tests.read.reading import hidden, lines, read, text_of, word

STYLES = """<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style><style:style style:name="Gone" style:family="text">
<style:text-properties text:display="none"/>

</style:style><style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/>
</style:style>
<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Dark" style:family="paragraph">
<style:paragraph-properties fo:background-color="#222222"/>
</style:style>
<style:style style:name="DarkCell" style:family="table-cell">
<style:table-cell-properties fo:background-color="#000000"/></style:style>
<style:style style:name="Next" style:family="paragraph">
<style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="Half" style:family="paragraph" style:parent-style-name="Big">
<style:text-properties fo:font-size="50%"/></style:style>"""


def p(content: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def entry(content: str) -> str:
    return f"<text:list><text:list-item>{content}</text:list-item></text:list>"


def table(*cells: str, style: str = "") -> str:
    row = "".join(f'<table:table-cell table:style-name="{style}">{cell}</table:table-cell>' for cell in cells)
    return f"<table:table><table:table-row>{row}</table:table-row></table:table>"


TEXTS = {
    "spans of one word": (p("Py" + span("thon", "Bold")), ["Python"]),
    "blanks, tabs and line breaks": (p("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"), ["a b\tc", "d"]),
    "line ends in the file are blanks": (p("Jane\n      Doe"), ["Jane Doe"]),
    "list and list in a list": (entry(p("a") + entry(p("b"))), ["• a", "• b"]),
    "a list entry's second paragraph has no mark": (entry(p("a") + p("b")), ["• a", "b"]),
    "table": (table(p("a"), p("b")), ["a\tb"]),
    "nested table": (table(table(p("a"), p("b")), p("c")), ["a\tb", "c"]),
    "section": (f"<text:section>{p('a')}</text:section>", ["a"]),
    "text box once, before the text": (
        p(f"<draw:frame><draw:text-box>{p('a')}</draw:text-box></draw:frame>") + p("b"),
        ["a", "b"],
    ),
    "text box after the text": (
        p(f"b<draw:frame><draw:text-box>{p('a')}</draw:text-box></draw:frame>") + p("c"),
        ["b", "c", "a"],
    ),
    "tracked deletion": (f"<text:tracked-changes>{p('gone')}</text:tracked-changes>" + p("here"), ["here"]),
    "comment": (p(f"here<office:annotation>{p('a note')}</office:annotation>"), ["here"]),
    "title of a picture": (
        p("<draw:frame><draw:image/><svg:title xmlns:svg='x'>me</svg:title></draw:frame>here"),
        ["here"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_each_text_comes_once_and_as_shown(body: str, expected: list[str]) -> None:
    assert lines(odt(body, styles=STYLES)) == expected


HIDDEN = {
    "hidden": (p("seen " + span("unseen", "Gone")), ["unseen"]),
    "white": (p("seen " + span("unseen", "White")), ["unseen"]),
    "tiny": (p("seen " + span("unseen", "Tiny")), ["unseen"]),
    "white on a dark paragraph": (p(span("seen", "White"), "Dark"), []),
    "white in a dark cell": (table(p(span("seen", "White")), style="DarkCell"), []),
}


@pytest.mark.parametrize(("body", "expected"), HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_words_are_flagged_and_light_ones_on_dark_are_not(body: str, expected: list[str]) -> None:
    document = read(odt(body + p("Jane"), styles=STYLES))
    assert hidden(document) == expected
    assert "unseen" not in text_of(document)


def test_looks_headings_pages_and_links() -> None:
    body = (
        '<text:h text:outline-level="1">Skills</text:h>'
        + p("Big", "Big")
        + p("Half", "Half")
        + p('<text:a xlink:href="https://jane.example">site</text:a>', "Next")
    )
    document = read(odt(body, styles=STYLES))
    assert (word(document, "Skills").bold, word(document, "Skills").font_size_pt) == (True, 18.0)
    assert (word(document, "Big").font_size_pt, word(document, "Half").font_size_pt) == (20.0, 10.0)
    assert (word(document, "site").page, document.links[0].url) == (2, "https://jane.example")
    assert (document.format, len(document.pages)) == ("odt", 2)


@pytest.mark.parametrize("value", ["9" * 5000, "-1", "1.5.5pt", "1e9pt", "99999999pt", "%", ""])
def test_odd_numbers_do_no_harm(value: str) -> None:
    size = f'<style:text-properties fo:font-size="{value}"/>'
    style = f'<style:style style:name="X" style:family="paragraph">{size}</style:style>'
    body = f'<text:h text:outline-level="{value}" text:style-name="X">Jane<text:s text:c="{value}"/>Doe</text:h>'
    assert 1 <= word(read(odt(body, styles=style)), "Doe").font_size_pt <= 96


def test_page_headers_stand_above_and_footers_below() -> None:
    common = (
        "<office:master-styles><style:master-page><style:header><text:p>top</text:p></style:header>"
        "<style:footer><text:p>foot</text:p></style:footer></style:master-page></office:master-styles>"
    )
    assert lines(odt(p("Jane"), common=common)) == ["top", "Jane", "foot"]


MIME = "application/vnd.oasis.opendocument.text"
REFUSED = {
    "encrypted": (
        zipped({"mimetype": MIME, "content.xml": b"\x01\x02", "META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "encrypted",
    ),
    "no XML": (zipped({"mimetype": MIME, "content.xml": "Jane"}), "damaged"),
    "no body": (zipped({"mimetype": MIME, "content.xml": "<a/>"}), "damaged"),
    "no text": (odt(p(" ")), "no-text"),
    "entities": (zipped({"mimetype": MIME, "content.xml": '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'}), "damaged"),
    "a bomb": (zipped({"mimetype": MIME, "content.xml": b" " * 60_000_000}), "too-large"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_broken_and_hostile_files_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(content)
    assert raised.value.code == code
    assert raised.value.todo
