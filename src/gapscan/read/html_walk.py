"""A parsed page -> blocks: headings, paragraphs, list entries, table rows, in the order of the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gapscan.errors import DocumentError
from gapscan.read.archive import damaged
from gapscan.read.blocks import Block, Paragraph, Run, Table
from gapscan.read.ground import named_color
from gapscan.read.html_style import StyleSheet, read_sheet, with_declarations
from gapscan.read.look import Look
from gapscan.read.markup import Element, children, descendants, local_name
from gapscan.read.source import Resource

_SILENT = frozenset("script style head title noscript template svg math select option object iframe canvas".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span "
    "strong sub sup time tt u var wbr img input button".split()
)
_BOLD, _ITALIC = frozenset({"b", "strong", "th", "dt"}), frozenset({"i", "em", "cite", "dfn", "var"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# a resume saved from an editor that wraps every word has 10,000
_MAX_ELEMENTS = 50_000
# what browsers make of a heading's font size where the page says nothing
_HEADING_SIZES = (1.8, 1.4, 1.2, 1.1, 1.1, 1.1)
_SIDE_BY_SIDE = frozenset({"flex", "inline-flex", "grid", "inline-grid"})


def html_blocks(resource: Resource, text: str) -> Iterator[Block]:
    """The blocks of a page.

    Args:
        resource: the file, for messages.
        text: its characters.

    Raises:
        DocumentError: nothing can be made of it (`damaged`).
    """
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise damaged(resource) from error
    if sum(1 for _ in root.iter()) > _MAX_ELEMENTS:
        what = f"the page has more than the {_MAX_ELEMENTS:,} elements that a resume can have"
        raise DocumentError(what, code="too-long", where=resource.name, todo="keep the resume's own text")
    sheet = read_sheet("\n".join(style.text or "" for style in descendants(root, "style")))
    walker = _Walker(sheet)
    try:
        walker.walk(root, _State(Look()))
    except RecursionError as error:
        raise DocumentError(
            "the page is nested too deeply", code="damaged", where=resource.name, todo="export the resume as PDF"
        ) from error
    yield from walker.done()


@dataclass(frozen=True, slots=True)
class _State:
    """What an element hands on to those inside it."""

    look: Look
    heading: int = 0
    depth: int = 0
    url: str | None = None
    preformatted: bool = False
    marked: bool = True


@dataclass
class _Walker:
    sheet: StyleSheet
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    bullet: str = ""
    state: _State = field(default_factory=lambda: _State(Look()))

    def done(self) -> list[Block]:
        self._end_paragraph()
        return self.blocks

    def walk(self, element: Element, outer: _State) -> None:
        """Read an element and all inside it."""
        tag = local_name(element)
        if tag in _SILENT or not tag:
            return
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        declared = self.sheet.declarations(tag, attributes)
        state = _inside(tag, attributes, outer, declared)
        if declared.get("float") == "right":
            self._text("\t", replace(state, preformatted=True))
        if tag == "br":
            self._text("\n", replace(state, preformatted=True))
        elif tag == "table" and not state.look.hidden:
            self._end_paragraph()
            self.blocks.append(self._table(element, state))
        elif tag in _INLINE and declared.get("display") not in {"block", "flex", "list-item"}:
            self._content(element, state)
        elif _is_row(element, declared):
            self._end_paragraph()
            self.blocks.append(self._row(element, state))
        else:
            self._block(tag, element, state)

    def _block(self, tag: str, element: Element, state: _State) -> None:
        self._end_paragraph()
        self.state = state
        if tag == "li" and state.marked:
            self.bullet = "•"
        self._content(element, state)
        self._end_paragraph()
        if tag == "li":
            self.bullet = ""

    def _content(self, element: Element, state: _State) -> None:
        self._text(element.text, state)
        for inner in element:
            self.walk(inner, state)
            self._text(inner.tail, state)

    def _text(self, text: str | None, state: _State) -> None:
        if not text:
            return
        if not state.preformatted:
            text = text.replace("\n", " ").replace("\t", " ")
        if not self.runs and not text.strip():
            return
        if not self.runs:
            self.state = state
        look = state.look
        shown = Run(
            text,
            bold=look.bold,
            italic=look.italic,
            size_pt=look.size_pt,
            color=look.color,
            hidden=look.is_unseen(),
            url=state.url,
        )
        self.runs.append(shown)

    def _end_paragraph(self) -> None:
        if any(run.text.strip() for run in self.runs):
            indent = max(0, self.state.depth - 1) if self.bullet else 0
            paragraph = Paragraph(tuple(self.runs), heading=self.state.heading, bullet=self.bullet, indent=indent)
            self.blocks.append(paragraph)
            self.bullet = ""
        self.runs = []

    def _table(self, table: Element, state: _State) -> Table:
        rows = []
        for row in _rows(table):
            look = self._look_of(row, state)
            rows.append(tuple(self._cell(cell, look) for cell in children(row, "td", "th")))
        return Table(tuple(rows))

    def _row(self, element: Element, state: _State) -> Table:
        """Boxes that are shown side by side."""
        return Table((tuple(self._cell(inner, state) for inner in children(element)),))

    def _cell(self, element: Element, state: _State) -> tuple[Block, ...]:
        inner = _Walker(self.sheet)
        inner.walk(element, state)
        return tuple(inner.done())

    def _look_of(self, element: Element, state: _State) -> _State:
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        declared = self.sheet.declarations(local_name(element), attributes)
        return replace(state, look=with_declarations(state.look, declared))


def _inside(tag: str, attributes: dict[str, str], outer: _State, declared: dict[str, str]) -> _State:
    look = with_declarations(outer.look, declared)
    if tag in _HEADINGS and look.size_pt and "font-size" not in declared:
        look = replace(look, size_pt=look.size_pt * _HEADING_SIZES[_HEADINGS[tag] - 1])
    if tag in _BOLD:
        look = replace(look, bold=True)
    if tag in _ITALIC:
        look = replace(look, italic=True)
    if tag in {"table", "tr", "td", "th", "body"} and attributes.get("bgcolor", "").lower() not in {
        "",
        "#ffffff",
        "white",
    }:
        look = replace(look, backed=True)
    if tag == "font" and (color := named_color(attributes.get("color"))[0]):
        look = replace(look, color=color)
    return _State(
        look=look,
        heading=_HEADINGS.get(tag, outer.heading),
        depth=outer.depth + (tag in {"ul", "ol"}),
        url=attributes.get("href", outer.url) if tag == "a" else outer.url,
        preformatted=outer.preformatted or tag in {"pre", "textarea"},
        marked="none"
        not in declared.get("list-style", declared.get("list-style-type", "" if outer.marked else "none")),
    )


def _rows(table: Element) -> Iterator[Element]:
    for inner in children(table):
        if local_name(inner) == "tr":
            yield inner
        elif local_name(inner) in {"thead", "tbody", "tfoot"}:
            yield from children(inner, "tr")


def _is_row(element: Element, declared: dict[str, str]) -> bool:
    """Whether a box shows the elements inside it side by side, each as a cell."""
    if declared.get("display") not in _SIDE_BY_SIDE or declared.get("flex-direction", "row").startswith("column"):
        return False
    loose = (element.text or "") + "".join(inner.tail or "" for inner in element)
    return not loose.strip() and len(element) > 1
