import io

import docx
import pytest
from docx.shared import Pt, RGBColor

from gapscan.errors import DocumentError
from tests.read.person import zipped
from tests.read.reading import hidden, lines, read, text_of, word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
NAMESPACES = (
    f"{W} xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:v='urn:schemas-microsoft-com:vml' "
    "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
)
RELATIONS = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{}</Relationships>"


def make(body: str, *, namespaces: str = NAMESPACES, **parts: str) -> bytes:
    """A DOCX with this body; other parts by name, `__` for a slash and `_` before the ending for a dot."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {namespaces}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        folder, _, base = name.rpartition("__")
        path = "word/" + (f"{folder.replace('__', '/')}/" if folder else "") + base
        members[path.replace("_xml_rels", ".xml.rels").replace("_xml", ".xml")] = content
    return zipped(members)


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(text: str, fill: str = "") -> str:
    """A text box as Word writes it: once for new programs, once for old ones."""
    content = f"<w:txbxContent>{text}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx>"
        f"{content}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(content: str) -> str:
    return f"<w:tc>{content}</w:tc>"


TEXTS = {
    "runs of one word": (p(r("Py"), r("thon")), ["Python"]),
    "tracked insertion": (p(r("Built "), f"<w:ins>{r('it')}</w:ins>"), ["Built it"]),
    "tracked deletion": (p(r("Built"), "<w:del><w:r><w:delText> never</w:delText></w:r></w:del>"), ["Built"]),
    "moved text": (p(f"<w:moveFrom>{r('old')}</w:moveFrom>", f"<w:moveTo>{r('new')}</w:moveTo>"), ["new"]),
    "content control in a line": (p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Jane')}</w:sdtContent></w:sdt>"), ["Jane"]),
    "content control around lines": (
        f"<w:sdt><w:sdtContent>{p(r('Jane'))}{p(r('Doe'))}</w:sdtContent></w:sdt>",
        ["Jane", "Doe"],
    ),
    "text box once": (p(box(p(r("Skills")))) + p(r("Jane")), ["Skills", "Jane"]),
    "text box after text": (p(r("Jane"), box(p(r("Skills")))) + p(r("Work")), ["Jane", "Work", "Skills"]),
    "tab and line break": (
        p(r("Acme"), "<w:r><w:tab/><w:t>2019</w:t><w:br/><w:t>Rome</w:t></w:r>"),
        ["Acme\t2019", "Rome"],
    ),
    "unbreakable hyphen": (p("<w:r><w:t>scikit</w:t><w:noBreakHyphen/><w:t>learn</w:t></w:r>"), ["scikit-learn"]),
    "field without its code": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            r("7"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            r(" pages"),
        ),
        ["7 pages"],
    ),
    "capitals as they are shown": (p(r("Skills", "<w:caps/>")), ["SKILLS"]),
    "a formula's signs": (p("<m:oMath><m:r><m:t>R2</m:t></m:r></m:oMath>"), ["R2"]),
    "list entry": (p(r("Built"), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'), ["• Built"]),
    "list that is switched off": (p(r("Built"), properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), ["Built"]),
    "comment and markup": ("<!-- x -->" + p("<w:proofErr/>", r("Jane"), "<w:bookmarkStart/>"), ["Jane"]),
    "nested tables": (
        table(cell(table(cell(p(r("a"))) + cell(p(r("b"))))) + cell(p(r("c")))),
        ["a\tb", "c"],
    ),
    "deleted row": (
        table("<w:trPr><w:del/></w:trPr>" + cell(p(r("gone"))), cell(p(r("here")))),
        ["here"],
    ),
    "cell in a content control": (
        table(f"<w:sdt><w:sdtContent>{cell(p(r('a')))}</w:sdtContent></w:sdt>" + cell(p(r("b")))),
        ["a\tb"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_each_text_comes_once_and_as_shown(body: str, expected: list[str]) -> None:
    assert lines(make(body)) == expected


def test_the_strict_kind_is_read_too() -> None:
    assert lines(make(p(r("Jane")), namespaces=STRICT)) == ["Jane"]


def test_headers_come_first_and_footers_last_each_once() -> None:
    names = {"h1": ("header", "jane@example.com"), "f1": ("footer", "References on request")}
    shown = "".join(f"<w:{kind}Reference w:type='default' r:id='{key}'/>" for key, (kind, _) in names.items())
    section = f"<w:sectPr>{shown}</w:sectPr>"
    content = make(
        p(r("Jane"), properties=section) + p(r("Doe")) + section,
        _rels__document_xml_rels=RELATIONS.format(
            "".join(f"<Relationship Id='{key}' Target='{key}.xml'/>" for key in names)
        ),
        **{f"{key}_xml": f"<w:hdr {NAMESPACES}>{p(r(text))}</w:hdr>" for key, (_, text) in names.items()},
    )
    assert lines(content) == ["jane@example.com", "Jane", "Doe", "References on request"]


def noted(kind: str, *notes: str) -> str:
    """A part with footnotes or endnotes, the first of which only parts notes from text."""
    entries = "".join(f"<w:{kind} w:id='{number}'>{note}</w:{kind}>" for number, note in enumerate(notes, 1))
    return f"<w:x {NAMESPACES}><w:{kind} w:type='separator' w:id='0'>{p(r('---'))}</w:{kind}>{entries}</w:x>"


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_that_are_pointed_to_follow_the_text(kind: str) -> None:
    body = p(r("Prize"), f"<w:r><w:{kind}Reference w:id='2'/></w:r>") + p(r("End"))
    parts = {f"{kind}s_xml": noted(kind, p(r("never shown")), p(r("Best paper of 2020")))}
    assert lines(make(body, **parts)) == ["Prize", "End", "Best paper of 2020"]


def test_comments_and_building_blocks_are_no_text() -> None:
    body = p("<w:commentRangeStart w:id='0'/>", r("Jane"), "<w:r><w:commentReference w:id='0'/></w:r>")
    comments = f"<w:comments {NAMESPACES}><w:comment w:id='0'>{p(r('Kubernetes?'))}</w:comment></w:comments>"
    glossary = f"<w:glossaryDocument {NAMESPACES}><w:body>{p(r('Terraform'))}</w:body></w:glossaryDocument>"
    assert lines(make(body, comments_xml=comments, glossary__document_xml=glossary)) == ["Jane"]


def test_lists_are_marked_as_their_numbering_says() -> None:
    levels = {"1": ("decimal", "%1."), "2": ("none", ""), "3": ("bullet", "o")}
    numbering = "".join(
        f"<w:abstractNum w:abstractNumId='{key}'><w:lvl w:ilvl='0'><w:numFmt w:val='{kind}'/>"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
        "</w:abstractNum>"
        for key, (kind, text) in levels.items()
    ) + "".join(f"<w:num w:numId='{key}'><w:abstractNumId w:val='{key}'/></w:num>" for key in levels)
    body = "".join(
        p(r(f"list {key}"), properties=f"<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{key}'/></w:numPr>")
        for key in levels
    )
    content = make(body, numbering_xml=f"<w:numbering {W}>{numbering}</w:numbering>")
    assert lines(content) == ["• list 1", "list 2", "• list 3"]


def test_links_point_where_they_point() -> None:
    document = read(
        make(
            p("<w:hyperlink r:id='l1'>", r("my code"), "</w:hyperlink>")
            + p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                '<w:r><w:instrText> HYPERLINK "https://site.example" </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                r("site"),
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ),
            _rels__document_xml_rels=RELATIONS.format(
                "<Relationship Id='l1' TargetMode='External' Target='https://code.example/jane'/>"
            ),
        )
    )
    assert [link.url for link in document.links] == ["https://code.example/jane", "https://site.example"]


WHITE = '<w:color w:val="FFFFFF"/>'
HIDDEN = {
    "hidden run": (p(r("seen "), r("unseen", "<w:vanish/>")), ["unseen"]),
    "hidden run switched off": (p(r("seen"), r("seen", '<w:vanish w:val="0"/>')), []),
    "white on white": (p(r("seen "), r("unseen", WHITE)), ["unseen"]),
    "nearly white": (p(r("seen "), r("unseen", '<w:color w:val="F8F8FA"/>')), ["unseen"]),
    "white on its own shade": (p(r("seen", '<w:color w:val="FFFFFF"/><w:shd w:fill="1F3864"/>')), []),
    "white on a dark paragraph": (p(r("seen", WHITE), properties='<w:shd w:fill="000000"/>'), []),
    "white in a dark cell": (
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='222222'/></w:tcPr>{p(r('seen', WHITE))}</w:tc></w:tr></w:tbl>",
        [],
    ),
    "white in a filled box": (p(box(p(r("seen", WHITE)), "<a:solidFill/>")), []),
    "the colour of its own ground": (
        p(r("seen "), r("unseen", '<w:color w:val="1F3864"/><w:shd w:fill="1F3864"/>')),
        ["unseen"],
    ),
    "one point high": (p(r("seen "), r("unseen", '<w:sz w:val="2"/>')), ["unseen"]),
}


@pytest.mark.parametrize(("body", "expected"), HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_words_are_flagged_and_light_ones_on_dark_are_not(body: str, expected: list[str]) -> None:
    document = read(make(body + p(r("Jane"))))
    assert hidden(document) == expected
    assert [issue.code for issue in document.issues] == ["hidden-text"] * bool(expected)
    assert "unseen" not in text_of(document)


def anchored(width_pt: int, height_pt: int) -> str:
    """A drawing behind the text."""
    extent = f"<wp:extent cx='{width_pt * 12_700}' cy='{height_pt * 12_700}'/>"
    return f"<w:r><w:drawing><wp:anchor behindDoc='1'>{extent}</wp:anchor></w:drawing></w:r>"


def test_light_letters_on_a_dark_page_can_be_seen() -> None:
    light = p(r("Jane", WHITE))
    page = f"<w:document {NAMESPACES}><w:background w:color='1F3864'/><w:body>{light}</w:body></w:document>"
    assert hidden(read(zipped({"word/document.xml": page}))) == []
    assert hidden(read(zipped({"word/document.xml": page.replace("1F3864", "FFFFFF")}))) == ["Jane"]


@pytest.mark.parametrize(("size", "expected"), [((200, 792), []), ((20, 20), ["Jane"])], ids=["sidebar", "icon"])
def test_light_letters_on_a_large_shape_can_be_seen(size: tuple[int, int], expected: list[str]) -> None:
    section = "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>"
    content = make(
        p(r("Jane", WHITE)) + section,
        _rels__document_xml_rels=RELATIONS.format("<Relationship Id='h' Target='h.xml'/>"),
        h_xml=f"<w:hdr {NAMESPACES}>{p(anchored(*size))}</w:hdr>",
    )
    assert hidden(read(content)) == expected


def test_looks_come_from_styles_their_parents_and_the_run() -> None:
    styles = (
        f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='Base'><w:rPr><w:b/><w:color w:val='2E74B5'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Uberschrift'><w:name w:val='heading 1'/><w:basedOn w:val='Base'/>"
        "<w:rPr><w:sz w:val='32'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Ring'><w:basedOn w:val='Ring'/></w:style></w:styles>"
    )
    document = read(
        make(
            p(r("Erfahrung"), properties='<w:pStyle w:val="Uberschrift"/>')
            + p(r("Jane "), r("Doe", "<w:i/>"), properties='<w:pStyle w:val="Ring"/>'),
            styles_xml=styles,
        )
    )
    heading, jane, doe = (word(document, text) for text in ("Erfahrung", "Jane", "Doe"))
    assert (heading.font_size_pt, heading.bold, heading.color) == (16.0, True, "#2e74b5")
    assert (jane.font_size_pt, jane.bold, jane.italic) == (10.5, False, False)
    assert doe.italic


def test_pages_are_those_that_the_word_processor_saw() -> None:
    asked = p(r("one"), '<w:r><w:br w:type="page"/></w:r>') + p(r("two"))
    seen = (
        p(r("one"))
        + p("<w:r><w:lastRenderedPageBreak/></w:r>", r("two"), '<w:r><w:br w:type="page"/></w:r>')
        + p(r("three"))
    )
    assert [word.page for word in read(make(asked)).words] == [1, 2]
    assert [word.page for word in read(make(seen)).words] == [1, 2, 2]


def test_what_a_library_writes_is_read() -> None:
    document = docx.Document()
    document.add_heading("Jane Doe", 0)
    document.add_paragraph("Python", style="List Bullet")
    run = document.add_paragraph().add_run("white")
    run.font.color.rgb, run.font.size = RGBColor(255, 255, 255), Pt(9)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Engineer", "2020"
    document.sections[0].header.paragraphs[0].text = "jane@example.com"
    written = io.BytesIO()
    document.save(written)
    read_back = read(written.getvalue())
    assert text_of(read_back).split("\n") == ["jane@example.com", "Jane Doe", "• Python", "Engineer\t2020"]
    assert (read_back.format, hidden(read_back)) == ("docx", ["white"])


DAMAGED = {
    "no XML": (zipped({"word/document.xml": "Jane"}), "damaged"),
    "entities": (
        zipped({"word/document.xml": f'<!DOCTYPE x [<!ENTITY e "Jane">]><w:document {W}><w:body/></w:document>'}),
        "damaged",
    ),
    "an outside entity": (
        zipped({"word/document.xml": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]><w:p {W}>&e;</w:p>'}),
        "damaged",
    ),
    "nested too deep": (make("<w:ins>" * 5000 + "</w:ins>" * 5000), "damaged"),
    "cut off": (make(p(r("Jane")))[:-30], "damaged"),
    "nothing written": (make(p()), "no-text"),
    "a bomb": (zipped({"word/document.xml": b" " * 60_000_000}), "too-large"),
    "too many parts": (
        zipped({f"word/{number}": "" for number in range(4_100)} | {"word/document.xml": ""}),
        "too-large",
    ),
}


@pytest.mark.parametrize(("content", "code"), DAMAGED.values(), ids=DAMAGED.keys())
def test_broken_and_hostile_files_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(content)
    assert raised.value.code == code
    assert raised.value.todo


@pytest.mark.parametrize("value", ["99999999999", "9" * 5000, "-1", "x", "", "²", "1.5"])
def test_odd_numbers_do_no_harm(value: str) -> None:
    numbers = f'<w:ilvl w:val="{value}"/><w:numId w:val="{value}"/>'
    properties = f'<w:outlineLvl w:val="{value}"/><w:numPr>{numbers}</w:numPr>'
    document = read(make(p(r("Jane", f'<w:sz w:val="{value}"/>'), properties=properties)))
    assert 1 <= word(document, "Jane").font_size_pt <= 96
    assert "Jane" in text_of(document)


def test_a_path_leads_nowhere() -> None:
    relations = RELATIONS.format("<Relationship Id='x' Target='../../../etc/passwd'/>")
    section = "<w:sectPr><w:headerReference w:type='default' r:id='x'/></w:sectPr>"
    assert lines(make(p(r("Jane")) + section, _rels__document_xml_rels=relations)) == ["Jane"]
