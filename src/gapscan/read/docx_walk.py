"""A part of a DOCX file -> blocks: each text once, tracked insertions kept, deletions dropped."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from gapscan.read.blocks import Block, PageBreak, Paragraph, Run, Table, with_boxes
from gapscan.read.docx_styles import ParagraphStyle, Styles, is_shaded
from gapscan.read.look import Look
from gapscan.read.markup import Element, attribute, child, children, descendants, local_name

# what only wraps what it holds
_WRAPPERS = frozenset({"sdtContent", "smartTag", "customXml", "fldSimple", "ins", "moveTo", "dir", "bdo", "Choice"})
_DROPPED = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "pPr", "rPr", "sdtPr"})
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+(?!\\)"?([^"\s]+)')
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_TABLES_WITHOUT_COLOR = frozenset({None, "TableGrid", "TableNormal", "PlainTable"})


@dataclass
class _Field:
    """A field that is open: its instruction, and whether its result has begun."""

    instruction: str = ""
    shows_result: bool = False

    @property
    def url(self) -> str | None:
        link = _LINK_FIELD.match(self.instruction)
        return link[1] if link else None


@dataclass
class _Open:
    """The paragraph that is being read."""

    style: ParagraphStyle
    backed: bool
    runs: list[Run] = field(default_factory=list)
    breaks_before: int = 0
    breaks_after: int = 0

    @property
    def has_text(self) -> bool:
        return any(run.text.strip() for run in self.runs)


@dataclass
class Walker:
    """Reads the blocks of one part.

    `links` are the targets by relationship id; `rendered_breaks` tells whether the word processor left marks where its
    pages ended, which then count instead of the breaks that were asked for. `backed` is true while something that is
    not white stands behind the text.
    """

    styles: Styles
    links: Mapping[str, str]
    rendered_breaks: bool = False
    boxes: list[Block] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)

    def story(self, root: Element, *, backed: bool) -> Iterator[Block]:
        """A whole part, with its text boxes."""
        return with_boxes(self.blocks(root, backed=backed), self.boxes)

    def blocks(self, parent: Element, *, backed: bool) -> Iterator[Block]:
        """The paragraphs and tables of a body, a cell or a box."""
        for element in children(parent):
            name = local_name(element)
            if name == "p":
                yield from self._paragraph(element, backed=backed)
            elif name == "tbl":
                yield self._table(element, backed=backed)
            elif name == "sdt":
                yield from self.blocks(element, backed=backed)
            elif name == "AlternateContent":
                yield from self.blocks(_chosen(element), backed=backed)
            elif name in _WRAPPERS:
                yield from self.blocks(element, backed=backed)

    def _table(self, table: Element, *, backed: bool) -> Table:
        style = attribute(child(table, "tblPr", "tblStyle"), "val")
        backed = backed or style not in _TABLES_WITHOUT_COLOR or is_shaded(child(table, "tblPr"))
        rows = []
        for row in _through_wrappers(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            rows.append(tuple(self._cell(cell, backed=backed) for cell in _through_wrappers(row, "tc")))
        return Table(tuple(rows))

    def _cell(self, cell: Element, *, backed: bool) -> tuple[Block, ...]:
        return tuple(self.blocks(cell, backed=backed or is_shaded(child(cell, "tcPr"))))

    def _paragraph(self, element: Element, *, backed: bool) -> Iterator[Block]:
        style = self.styles.paragraph(child(element, "pPr"))
        # a picture or a shape behind the text may be a dark banner
        behind = any(attribute(anchor, "behindDoc") in {"1", "true"} for anchor in descendants(element, "anchor"))
        opened = _Open(style, backed=backed or style.shaded or behind)
        if style.breaks_page and not self.rendered_breaks:
            opened.breaks_before += 1
        self._inline(element, opened, url=None)
        yield from [PageBreak()] * opened.breaks_before
        yield Paragraph(tuple(opened.runs), heading=style.heading, bullet=style.bullet, indent=style.indent)
        yield from [PageBreak()] * opened.breaks_after

    def _inline(self, parent: Element, opened: _Open, *, url: str | None) -> None:
        for element in children(parent):
            name = local_name(element)
            if name in _DROPPED:
                continue
            if name == "r":
                self._run(element, opened, url=url)
            elif name == "hyperlink":
                self._inline(element, opened, url=self.links.get(attribute(element, "id") or "", url))
            elif name == "AlternateContent":
                self._inline(_chosen(element), opened, url=url)
            elif name == "sdt" or name in _WRAPPERS:
                self._inline(element, opened, url=url)
            elif name in {"oMath", "oMathPara"}:
                opened.runs.append(Run("".join(part.text or "" for part in descendants(element, "t"))))

    def _run(self, run: Element, opened: _Open, *, url: str | None) -> None:
        style = self.styles.run(opened.style, child(run, "rPr"))
        for element in children(run):
            name = local_name(element)
            if name == "fldChar":
                self._field_mark(attribute(element, "fldCharType"))
            elif name == "instrText" and self.fields:
                self.fields[-1].instruction += element.text or ""
            elif name in {"drawing", "pict", "object", "AlternateContent"}:
                self._drawing(element, opened, style=style, url=url)
            elif name in {"br", "lastRenderedPageBreak"}:
                self._break(element, opened, style)
            elif name == "t" or name in _SIGNS:
                text = element.text or "" if name == "t" else _SIGNS[name]
                self._text(text, opened, style, url=url)

    def _text(self, text: str, opened: _Open, style: Look, *, url: str | None) -> None:
        if any(not field.shows_result for field in self.fields):
            return
        hidden = style.is_unseen(backed=opened.backed)
        opened.runs.append(
            Run(
                text.upper() if style.capitals else text,
                bold=style.bold,
                italic=style.italic,
                size_pt=style.size_pt,
                color=style.color,
                hidden=hidden,
                url=next((found for one in self.fields if (found := one.url)), url),
            )
        )

    def _break(self, element: Element, opened: _Open, style: Look) -> None:
        rendered = local_name(element) == "lastRenderedPageBreak"
        if not rendered and attribute(element, "type") not in {"page", "column"}:
            self._text("\n", opened, style, url=None)
        elif rendered or (attribute(element, "type") == "page" and not self.rendered_breaks):
            opened.breaks_after += opened.has_text
            opened.breaks_before += not opened.has_text

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shows_result = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _drawing(self, drawing: Element, opened: _Open, *, style: Look, url: str | None) -> None:
        """The text boxes of a drawing; of two versions of one drawing only the first."""
        if local_name(drawing) == "AlternateContent":
            chosen = _chosen(drawing)
            for element in children(chosen):
                if local_name(element) == "t":
                    self._text(element.text or "", opened, style, url=url)
                else:
                    self._drawing(element, opened, style=style, url=url)
            return
        for box in _outermost(drawing, "txbxContent"):
            filled = next(descendants(drawing, "solidFill", "gradFill", "blipFill", "fill"), None) is not None
            fill = attribute(drawing[0] if len(drawing) else None, "fillcolor")
            self.boxes.extend(self.blocks(box, backed=filled or fill is not None or opened.backed))


def _chosen(alternatives: Element) -> Element:
    """The newest version of what a file holds in two versions for old and new programs."""
    return next(children(alternatives, "Choice"), next(children(alternatives, "Fallback"), alternatives))


def _through_wrappers(parent: Element, name: str) -> Iterator[Element]:
    """Rows or cells, whether they stand in content controls or not."""
    for element in children(parent):
        tag = local_name(element)
        if tag == name:
            yield element
        elif tag == "sdt" or tag in _WRAPPERS:
            yield from _through_wrappers(element, name)


def _outermost(element: Element, name: str) -> Iterator[Element]:
    """The first elements of a name on every way down, one version of each alternative."""
    for inner in children(element):
        tag = local_name(inner)
        if tag == name:
            yield inner
        elif tag == "AlternateContent":
            yield from _outermost(_chosen(inner), name)
        else:
            yield from _outermost(inner, name)
