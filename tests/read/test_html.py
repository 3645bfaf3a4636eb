import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.errors import DocumentError
from gapscan.read.html_style import read_sheet
from tests.read.reading import hidden, lines, read, text_of, word


def page(body: str, style: str = "") -> bytes:
    head = f"<head><meta charset=utf-8><title>CV</title><style>{style}</style></head>"
    return f"<!DOCTYPE html><html>{head}<body>{body}</body></html>".encode()


TEXTS = {
    "headings and paragraphs": ("<h1>Jane</h1><p>Data <b>scientist</b></p>", ["Jane", "Data scientist"]),
    "line break": ("<p>Engineer<br>Acme</p>", ["Engineer", "Acme"]),
    "lists": ("<ul><li>a<ul><li>b</ul><li><p>c</p></ul>", ["• a", "• b", "• c"]),
    "a list without marks": ("<ul style='list-style: none'><li>a<li>b</ul>", ["a", "b"]),
    "an entry without text leaves no mark": ("<ul><li></ul><p>a</p>", ["a"]),
    "table": ("<table><tr><th>a<td>b</tr><tr><td>c<td>d</table>", ["a\tb", "c\td"]),
    "boxes side by side": ("<div style='display:flex'><div>Engineer</div><div>2019</div></div>", ["Engineer\t2019"]),
    "boxes one below the other": (
        "<div style='display:flex;flex-direction:column'><div>a</div><div>b</div></div>",
        ["a", "b"],
    ),
    "floating to the right": ("<h3>Engineer<span style='float:right'>2019</span></h3>", ["Engineer\t2019"]),
    "text between blocks": ("Jane<div>Doe</div>MSc", ["Jane", "Doe", "MSc"]),
    "scripts and the like": ("<script>x</script><style>y</style><svg><text>z</text></svg><p>Jane</p>", ["Jane"]),
    "entities": ("<p>R&amp;D &ndash; caf&eacute; &#x1F600;</p>", ["R&D – café 😀"]),
    "preformatted": ("<pre>a\nb</pre>", ["a", "b"]),
    "terms": ("<dl><dt>Skills<dd>Python</dl>", ["Skills", "Python"]),
    "broken markup": ("<p>Jane <b>Doe<p>MSc</div></b>", ["Jane Doe", "MSc"]),
}


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_each_text_comes_once_and_as_shown(body: str, expected: list[str]) -> None:
    assert lines(page(body)) == expected


HIDING = {
    "display": "display:none",
    "visibility": "visibility: hidden",
    "opacity": "opacity:0",
    "no size": "font-size:0",
    "one pixel": "font-size:1px",
    "white": "color:#fff",
    "white by name": "color: White",
    "white by numbers": "color:rgb(255, 255, 255)",
    "transparent": "color:transparent",
    "off the page": "position:absolute; left:-9999px",
    "moved out": "text-indent:-9000px",
    "white by shares": "color:rgb(100% 100% 100%)",
    "white by hue": "color:hsl(0, 0%, 100%)",
    "white with an opacity": "color:#ffff",
    "no opacity in the colour": "color:rgba(0, 0, 0, 0)",
    "the colour of its own ground": "background:#123456; color:#123457",
    "black on its own black": "background-color:black; color:#000",
    "no size in short": "font: italic 0/0 serif",
    "cut away": "clip-path: inset(100%)",
    "shrunk": "transform: scale(0)",
    "pushed away": "transform: translateX(-9999px)",
    "filtered": "filter: opacity(0)",
    "not rendered": "content-visibility: hidden",
    "pages away": "position:absolute; left:-200vw",
    "no height": "height:0; overflow:hidden",
}


@pytest.mark.parametrize("style", HIDING.values(), ids=HIDING.keys())
def test_hidden_words_are_flagged(style: str) -> None:
    for content in (
        page(f"<p>seen <span style='{style}'>unseen</span></p>"),
        page("<p>seen <span class='x y'>unseen</span></p>", f"/* */ span.x.y {{ {style} }}"),
        page("<p>seen <span id=x>unseen</span></p>", f"p {{}} #x, h6 {{ {style} }}"),
    ):
        document = read(content)
        assert hidden(document) == ["unseen"]
        assert text_of(document) == "seen"


SHOWN = {
    "light on a dark banner": page("<div style='background:#222'><h1 style='color:white'>Jane</h1></div>"),
    "light in a dark cell": page("<table><tr><td bgcolor=navy><font color=white>Jane</font></table>"),
    "hidden in print only": page("<p class=x>Jane</p>", "@media print { .x { display: none } } .y { display: none }"),
    "light on a picture": page("<div style='background:url(x.png)'><p style='color:#fff'>Jane</p></div>"),
    "light on a gradient": page("<p style='background:linear-gradient(#111, #333); color:#fff'>Jane</p>"),
    "the default colours said": page("<p style='background:#fff; color:#222'>Jane</p>"),
    "a colour of a variable": page("<p style='color:var(--ink)'>Jane</p>"),
    "a size in short": page("<p style='font: bold 12px/1.4 serif; left:-5%'>Jane</p>"),
    "nearly opaque": page("<p style='opacity:0.9'>Jane</p>"),
}


@pytest.mark.parametrize("content", SHOWN.values(), ids=SHOWN.keys())
def test_what_is_seen_counts(content: bytes) -> None:
    document = read(content)
    assert (hidden(document), text_of(document)) == ([], "Jane")


@pytest.mark.parametrize(
    "length", ["9" * 5000, "1e99px", "1.2.3px", "-5px", "px", "calc(1px)", "0.000em", "9999999rem"]
)
def test_odd_lengths_do_no_harm(length: str) -> None:
    style = f"font-size:{length}; left:{length}; color:rgb({length}, 1, 2)"
    (jane,) = read(page(f"<p style='{style}'>Jane</p>")).words
    assert 1 <= jane.font_size_pt <= 96


def test_the_hidden_attribute_hides() -> None:
    assert hidden(read(page("<p>seen</p><p hidden>unseen</p>"))) == ["unseen"]


def test_looks_and_links() -> None:
    document = read(
        page(
            "<h2>Skills</h2><p><i>it</i> <a href='https://jane.example'>site</a></p>",
            "body{font-size:12pt} h2{color:#0000ff}",
        )
    )
    heading = word(document, "Skills")
    assert (heading.bold, heading.color) == (True, "#0000ff")
    assert heading.font_size_pt > word(document, "it").font_size_pt == 12.0
    assert (word(document, "it").italic, document.links[0].url) == (True, "https://jane.example")


TOLD = {
    "a whole page": (page("<p>Jane</p>"), "html"),
    "no doctype": (b"  <html><body>Jane</body></html>", "html"),
    "comment first": (b"<!-- saved --><!DOCTYPE HTML><p>Jane", "html"),
    "XHTML": (b"<?xml version='1.0'?><!DOCTYPE html><html><body><p>Jane</p></body></html>", "html"),
    "a part of a page": (b"<div><p>Jane</p></div>", "html"),
    "text that names a tag": (b"I write <html> by hand", "text"),
    "UTF-16": ("\ufeff<html><body><p>Ren\u00e9e</p></body></html>".encode("utf-16-le"), "html"),
}


@pytest.mark.parametrize(("content", "kind"), TOLD.values(), ids=TOLD.keys())
def test_the_content_tells_the_format(content: bytes, kind: str) -> None:
    assert read(content).format == kind


def test_the_declared_encoding_counts() -> None:
    content = "<html><head><meta charset='windows-1250'></head><body><p>Łukasz Żółć</p></body></html>".encode("cp1250")
    assert lines(content) == ["Łukasz Żółć"]


def test_a_page_nested_beyond_reason_is_refused_or_read() -> None:
    try:
        read(page("<div>" * 20_000 + "Jane" + "</div>" * 20_000))
    except DocumentError as error:
        assert error.code in {"damaged", "no-text"}


def test_a_page_without_text_is_an_error() -> None:
    with pytest.raises(DocumentError) as raised:
        read(page("<p> </p>"))
    assert raised.value.code == "no-text"


@given(st.text(alphabet="a.#{}:;,@* /\n", max_size=200))
def test_no_style_sheet_breaks_it(css: str) -> None:
    read_sheet(css)


@given(st.text(alphabet="<>/pbdivul table=\"' &;x\n", max_size=200))
def test_no_markup_breaks_it(markup: str) -> None:
    try:
        read(page(markup + "<p>Jane</p>"))
    except DocumentError as error:
        assert error.code == "no-text"
