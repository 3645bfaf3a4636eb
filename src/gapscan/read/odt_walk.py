"""A part of an ODT file -> blocks: each text once, deletions and comments dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gapscan.read.blocks import Block, PageBreak, Paragraph, Run, Table, with_boxes
from gapscan.read.look import Look
from gapscan.read.markup import Element, attribute, child, children, local_name, number
from gapscan.read.odt_styles import Styles

# what only wraps what it holds
_WRAPPERS = frozenset({"section", "index-body", "table-of-content", "alphabetical-index", "text-box", "g", "a"})
_DROPPED = frozenset(
    "tracked-changes annotation annotation-end forms sequence-decls variable-decls user-field-decls note-citation "
    "image object title desc bookmark bookmark-start bookmark-end meta".split()
)
_MOST_BLANKS = 200


@dataclass
class _Open:
    """The paragraph that is being read."""

    runs: list[Run] = field(default_factory=list)
    breaks_after: int = 0


@dataclass
class Walker:
    """Reads the blocks of one part."""

    styles: Styles
    boxes: list[Block] = field(default_factory=list)

    def story(self, root: Element) -> Iterator[Block]:
        """A whole part, with its text boxes."""
        return with_boxes(self.blocks(root, self.styles.default), self.boxes)

    def blocks(self, parent: Element, look: Look, *, depth: int = 0) -> Iterator[Block]:
        """The paragraphs, lists and tables of a body, a cell or a box."""
        for element in children(parent):
            name = local_name(element)
            if name in {"p", "h"}:
                yield from self._paragraph(element, look)
            elif name == "list":
                yield from self._list(element, look, depth)
            elif name == "table":
                yield self._table(element, look)
            elif name in {"frame", "custom-shape"}:
                self._frame(element, look)
            elif name == "soft-page-break":
                yield PageBreak()
            elif name in _WRAPPERS:
                yield from self.blocks(element, look, depth=depth)

    def _list(self, element: Element, look: Look, depth: int) -> Iterator[Block]:
        for entry in children(element, "list-item", "list-header"):
            marked = local_name(entry) == "list-item"
            for block in self.blocks(entry, look, depth=depth + 1):
                # only the first paragraph of an entry has the mark, and inner lists have set theirs
                if marked and isinstance(block, Paragraph) and not block.bullet and not block.heading:
                    yield replace(block, bullet="•", indent=depth)
                    marked = False
                else:
                    yield block

    def _table(self, table: Element, look: Look) -> Table:
        look = self.styles.look(look, "table", attribute(table, "style-name"))
        rows = []
        for row in _rows(table):
            inside = self.styles.look(look, "table-row", attribute(row, "style-name"))
            rows.append(tuple(self._cell(cell, inside) for cell in children(row, "table-cell")))
        return Table(tuple(rows))

    def _cell(self, cell: Element, look: Look) -> tuple[Block, ...]:
        look = self.styles.look(look, "table-cell", attribute(cell, "style-name"))
        return tuple(self.blocks(cell, look))

    def _paragraph(self, element: Element, outer: Look) -> Iterator[Block]:
        style = attribute(element, "style-name")
        look = self.styles.look(outer, "paragraph", style)
        level = attribute(element, "outline-level") if local_name(element) == "h" else None
        heading = number(level, most=6) or self.styles.heading(style)
        opened = _Open()
        self._inline(element, opened, look, url=None)
        if self.styles.breaks_page(style):
            yield PageBreak()
        yield Paragraph(tuple(opened.runs), heading=heading)
        yield from [PageBreak()] * opened.breaks_after

    def _inline(self, parent: Element, opened: _Open, look: Look, *, url: str | None) -> None:
        self._text(parent.text, opened, look, url=url)
        for element in children(parent):
            name = local_name(element)
            if name == "span":
                inside = self.styles.look(look, "text", attribute(element, "style-name"))
                self._inline(element, opened, inside, url=url)
            elif name == "a":
                self._inline(element, opened, look, url=attribute(element, "href") or url)
            elif name in {"frame", "custom-shape"}:
                self._frame(element, look)
            elif name == "soft-page-break":
                opened.breaks_after += 1
            elif name in {"s", "tab", "line-break"}:
                self._sign(element, opened, look)
            elif name not in _DROPPED:
                self._inline(element, opened, look, url=url)
            self._text(element.tail, opened, look, url=url)

    def _sign(self, element: Element, opened: _Open, look: Look) -> None:
        blanks = " " * (number(attribute(element, "c"), most=_MOST_BLANKS) or 1)
        text = {"s": blanks, "tab": "\t", "line-break": "\n"}[local_name(element)]
        opened.runs.append(Run(text, size_pt=look.size_pt))

    def _text(self, text: str | None, opened: _Open, look: Look, *, url: str | None) -> None:
        if not text:
            return
        # line ends and tabs in the file are only blanks; real ones are elements
        shown = text.replace("\n", " ").replace("\t", " ")
        opened.runs.append(
            Run(
                shown.upper() if look.capitals else shown,
                bold=look.bold,
                italic=look.italic,
                size_pt=look.size_pt,
                color=look.color,
                hidden=look.is_unseen(),
                url=url,
            )
        )

    def _frame(self, frame: Element, look: Look) -> None:
        look = self.styles.look(look, "graphic", attribute(frame, "style-name"))
        box = child(frame, "text-box")
        self.boxes.extend(self.blocks(frame if box is None else box, look))


def _rows(table: Element) -> Iterator[Element]:
    for element in children(table):
        if local_name(element) == "table-row":
            yield element
        elif local_name(element) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element)
