"""What readers of flowing formats share: paragraphs and tables -> words on synthetic pages.

DOCX, HTML and the like know no positions before somebody prints them. `typeset` gives them some: one line for each
paragraph, one row for each row of cells, headings large and bold, lists with a bullet, all in points from the top left.
Layout then reads such a page as it reads a printed one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from gapscan.errors import DocumentError
from gapscan.read.blocks import Block, PageBreak, Paragraph, Run, Table
from gapscan.read.source import Resource
from gapscan.schema.document import Document, Issue, Link, Page, Severity, Word

BODY_SIZE_PT = 10.0
# sizes that browsers and word processors give headings, level 1 first, for a body of 10 pt
_HEADING_SIZES_PT = (18.0, 14.0, 12.0, 11.0, 11.0, 11.0)
_MARGIN_PT = 50.0
_LEAST_WIDTH_PT = 612.0
_LEAST_HEIGHT_PT = 792.0
# posters have larger letters, and resumes do not
_SIZES_PT = (1.0, 96.0)
_INDENT_PT = 18.0
_DEEPEST_INDENT = 8
_BULLET_PT = 12.0
# narrower than what layout takes for the gap between cells, as the blanks of printed lines are
_BLANK_PER_FONT_SIZE = 0.3
_LETTER_PER_FONT_SIZE = 0.5
# wider than any blank of a justified line
_CELL_GAP_PT = 30.0
_LEADING = 0.2
# what match takes for the white space between two paragraphs, and a little more
_PARAGRAPH_GAP = 0.9
# a table's cell rarely holds more lines, a page's column rarely fewer
_CELL_LINES = 3
_MARKS = frozenset("•◦▪-*–")
# nobody can read smaller letters
_TINY_PT = 2.5
# the longest academic CV seen has 25,000 words
_MAX_WORDS = 150_000
_MAX_PAGES = 60
# private-use signs are icon fonts; U+00AD only says where a word may be parted
_NO_TEXT = re.compile(
    "[\ue000-\uf8ff\ufffd\u00ad\u200b-\u200f\u2060\ufeff\U000f0000-\U0010ffff\x00-\x08\x0b\x0c\x0e-\x1f]"
)

_TOKEN = re.compile(r"\n|\t|[^\S\n\t]+|\S+")


def typeset(
    resource: Resource,
    blocks: Iterable[Block],
    *,
    format: str,  # noqa: A002
    reader: str,
    issues: Sequence[Issue] = (),
) -> Document:
    """Set blocks on pages.

    Args:
        resource: the file they came from.
        blocks: what was read, in reading order.
        format: the name of the format, as results show it.
        reader: what read it, as results show it.
        issues: what the reader noticed.

    Returns:
        The document; hidden runs give words marked as hidden, which take no room.

    Raises:
        DocumentError: there is no text (`no-text`), far too much (`too-long`), or too many pages (`too-many-pages`).
    """
    sheet = _Sheet(resource)
    for block in blocks:
        sheet.add(block)
    words = tuple(sheet.words)
    if not any(sign.isalnum() for word in words for sign in word.text):
        todo = "check that it opens with text in its editor, and save it again"
        raise DocumentError("the file holds no text", code="no-text", where=resource.name, todo=todo)
    return Document(
        file_name=resource.name,
        sha256=resource.sha256,
        format=format,
        reader=reader,
        pages=tuple(sheet.pages()),
        words=words,
        links=tuple(sheet.links),
        issues=(*issues, *_hidden_issues(words)),
    )


def _hidden_issues(words: Sequence[Word]) -> Iterator[Issue]:
    for page in sorted({word.page for word in words if word.hidden}):
        hidden = [word.text for word in words if word.hidden and word.page == page]
        shown = " ".join(hidden[:12]) + (" …" if len(hidden) > 12 else "")
        message = f"{len(hidden)} words cannot be seen and do not count: {shown}"
        yield Issue(code="hidden-text", severity=Severity.WARNING, message=message, page=page)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word before it has a place; `glued` where no blank stands before it."""

    text: str
    run: Run
    glued: bool = False


@dataclass
class _Sheet:
    """Grows pages line by line."""

    resource: Resource
    words: list[Word] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    page: int = 1
    top: float = _MARGIN_PT

    def add(self, block: Block) -> None:
        if isinstance(block, PageBreak):
            self._turn_page()
        elif isinstance(block, Table):
            for row in block.rows:
                self._add_row(row)
        elif not block.is_blank:
            self._add_side_by_side((block,))

    def pages(self) -> Iterator[Page]:
        last = max(word.page for word in self.words)
        for number in range(1, last + 1):
            right = max((word.x1 for word in self.words if word.page == number), default=0.0)
            bottom = max((word.bottom for word in self.words if word.page == number), default=0.0)
            width = round(max(_LEAST_WIDTH_PT, right + _MARGIN_PT), 2)
            yield Page(number=number, width_pt=width, height_pt=round(max(_LEAST_HEIGHT_PT, bottom + _MARGIN_PT), 2))

    def _turn_page(self) -> None:
        if not self.words or self.words[-1].page != self.page:
            return
        self.page += 1
        self.top = _MARGIN_PT
        if self.page > _MAX_PAGES:
            what = f"the file has more than the {_MAX_PAGES} pages that a resume can have"
            todo = "keep the resume's own pages"
            raise DocumentError(what, code="too-many-pages", where=self.resource.name, todo=todo)

    def _add_row(self, cells: Sequence[Sequence[Block]]) -> None:
        """Side by side where the cells are rows of a table, one below the other where they are columns of a page."""
        columns = [[block for block in cell if not _is_blank(block)] for cell in cells]
        columns = [column for column in columns if column]
        simple = [[block for block in column if isinstance(block, Paragraph)] for column in columns]
        nested = any(len(plain) < len(column) for plain, column in zip(simple, columns, strict=True))
        if nested or sum(len(column) > _CELL_LINES for column in columns) > 1:
            for column in columns:
                for block in column:
                    self.add(block)
            return
        for line in range(max((len(column) for column in simple), default=0)):
            self._add_side_by_side([column[line] for column in simple if line < len(column)])

    def _add_side_by_side(self, paragraphs: Sequence[Paragraph]) -> None:
        """One paragraph, or the cells of one row; a paragraph's own line feeds begin new lines."""
        rows: list[list[list[_Piece]]] = []
        for paragraph in paragraphs:
            for number, cells in enumerate(_lines_of(paragraph)):
                if number == len(rows):
                    rows.append([])
                rows[number].extend(cells)
        indent = (
            min(paragraphs[0].indent, _DEEPEST_INDENT) * _INDENT_PT
            if paragraphs[0].bullet or paragraphs[0].indent
            else 0.0
        )
        gap = _PARAGRAPH_GAP
        for cells in rows:
            self._set_line([cell for cell in cells if cell], _MARGIN_PT + indent, gap)
            gap = _LEADING

    def _set_line(self, cells: Sequence[Sequence[_Piece]], x: float, gap: float) -> None:
        if not cells:
            return
        size = max(_size(piece.run) for cell in cells for piece in cell)
        first_on_page = self.top == _MARGIN_PT
        self.top += 0.0 if first_on_page else gap * size
        for cell in cells:
            x = self._set_cell(cell, x, self.top + size) + _CELL_GAP_PT
        self.top += size
        if len(self.words) > _MAX_WORDS:
            what = f"the file has more than the {_MAX_WORDS} words that a resume can have"
            raise DocumentError(what, code="too-long", where=self.resource.name, todo="keep the resume's own text")

    def _set_cell(self, pieces: Sequence[_Piece], x: float, bottom: float) -> float:
        end = x
        for piece in pieces:
            size = _size(piece.run)
            start = end if piece.glued or end == x else end + _BLANK_PER_FONT_SIZE * size
            width = len(piece.text) * _LETTER_PER_FONT_SIZE * size
            self._set_word(piece, start, start + width, bottom)
            if piece.run.hidden:
                continue
            end = start + width
            if piece.text in _MARKS and piece is pieces[0]:
                end = x + _BULLET_PT - _BLANK_PER_FONT_SIZE * size
        return end

    def _set_word(self, piece: _Piece, x0: float, x1: float, bottom: float) -> None:
        run, size = piece.run, _size(piece.run)
        box = (round(x0, 2), round(bottom - size, 2), round(x1, 2), round(bottom, 2))
        word = Word(
            piece.text,
            self.page,
            *box,
            font_size_pt=size,
            bold=run.bold,
            italic=run.italic,
            color=run.color,
            hidden=run.hidden,
        )
        self.words.append(word)
        if run.url and not run.hidden:
            before = self.links[-1] if self.links else None
            if before and (before.url, before.page, before.box[1]) == (run.url, self.page, box[1]):
                box = (before.box[0], before.box[1], box[2], box[3])
                self.links.pop()
            self.links.append(Link(url=run.url, page=self.page, box=box))


def _is_blank(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_blank


def _size(run: Run) -> float:
    size = BODY_SIZE_PT if run.size_pt is None else run.size_pt
    return min(max(size, _SIZES_PT[0]), _SIZES_PT[1])


def _lines_of(paragraph: Paragraph) -> list[list[list[_Piece]]]:
    """A paragraph's lines, each a list of cells, each a list of words."""
    lines: list[list[list[_Piece]]] = [[[]]]
    if paragraph.bullet:
        lines[0][0].append(_Piece(paragraph.bullet, Run(paragraph.bullet)))
    # whether a word is still open, apart for seen and hidden runs: hidden text inside a word does not part it
    is_open = {False: False, True: False}
    for run in paragraph.runs:
        shown = _as_set(run, paragraph.heading)
        for token in _TOKEN.findall(_NO_TEXT.sub("", unicodedata.normalize("NFC", run.text))):
            if token == "\n":
                lines.append([[]])
            elif token == "\t":
                lines[-1].append([])
            elif not token.isspace():
                _append(lines[-1][-1], _Piece(token, shown, is_open[shown.hidden]))
            is_open = {False: is_open[False], True: False} | {shown.hidden: not token.isspace()}
    return [[cell for cell in line if cell] for line in lines]


def _append(cell: list[_Piece], piece: _Piece) -> None:
    """Add a word; one whose style changes inside (as `<b>P</b>ython`) stays one word."""
    before = cell[-1] if cell else None
    if before and piece.glued and before.run.hidden == piece.run.hidden:
        cell[-1] = replace(before, text=before.text + piece.text)
    else:
        cell.append(piece)


def _as_set(run: Run, heading: int) -> Run:
    hidden = run.hidden or (run.size_pt is not None and run.size_pt < _TINY_PT)
    if not heading:
        return replace(run, hidden=hidden)
    least = _HEADING_SIZES_PT[min(heading, 6) - 1]
    return replace(run, hidden=hidden, bold=True, size_pt=run.size_pt or least)
