r"""The bytes of an RTF file -> blocks.

Source: Rich Text Format Specification, version 1.9.1: `\word123 ` is a control word with its number and one blank that
belongs to it, `\'e9` a byte, `\u8211?` a character with what old programs show instead, `{\*\word` a group that may be
skipped by who does not know it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gapscan.read.blocks import Block, PageBreak, Paragraph, Run, Table
from gapscan.read.ground import WHITE, shows
from gapscan.read.rtf_words import CODE_PAGES, SIGNS, SILENT, TOLD, read_colors, read_font_codecs

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_LINK = re.compile(r'\s*HYPERLINK\s+(?!\\)"?([^"\s]+)')
# groups that stand at the start of a file and are printed elsewhere: headers above the text, footers below it
_MARGINAL = frozenset({"header", "headerf", "footer", "footerf"})
# deeper groups than any program writes
_MAX_DEPTH = 500


@dataclass(frozen=True, slots=True)
class _Look:
    """What a group hands on to those inside it."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    capitals: bool = False
    size_pt: float = 12.0
    color: int = 0
    shaded: bool = False
    fallback_bytes: int = 1
    codec: str = ""
    silent: bool = False
    destination: str = ""
    url: str | None = None


def rtf_blocks(content: bytes) -> Iterator[Block]:
    """The blocks of an RTF file; what is broken is passed over, as word processors do."""
    walker = _Walker(read_colors(content), read_font_codecs(content))
    for token in _TOKEN.finditer(content):
        walker.take(token)
    return iter(walker.done())


@dataclass
class _Walker:
    colors: list[str | None]
    font_codecs: dict[int, str]
    look: _Look = field(default_factory=_Look)
    stack: list[_Look] = field(default_factory=list)
    codec: str = "cp1252"
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    row: list[tuple[Block, ...]] = field(default_factory=list)
    above: list[Block] = field(default_factory=list)
    below: list[Block] = field(default_factory=list)
    in_table: bool = False
    shaded_cells: bool = False
    bullet: bool = False
    to_skip: int = 0
    skippable: bool = False
    fresh_group: bool = False
    pending: bytearray = field(default_factory=bytearray)
    instruction: str = ""
    high: int = 0

    def done(self) -> list[Block]:
        """End the last paragraph."""
        self._flush()
        self.end_paragraph()
        self._end_row()
        return [*self.above, *self.blocks, *self.below]

    def take(self, token: re.Match[bytes]) -> None:
        """One control word, byte, sign, brace or stretch of text."""
        word, number, byte, sign, brace, text = token.groups()
        if byte is not None:
            self._bytes(bytes([int(byte, 16)]), is_escape=True)
            return
        if text is not None:
            self._bytes(text, is_escape=False)
            return
        self._flush()
        if brace is not None:
            self._brace(brace)
        elif word is not None:
            self._control(word.decode("ascii"), int(number) if number else None)
        elif sign is not None:
            self._sign(sign)

    def _brace(self, brace: bytes) -> None:
        self.to_skip = 0
        if brace == b"{":
            if len(self.stack) < _MAX_DEPTH:
                self.stack.append(self.look)
            self.fresh_group, self.skippable = True, False
        elif self.stack:
            inner, outer = self.look, self.stack.pop()
            if inner.destination != outer.destination:
                outer = self._leave(inner.destination, outer)
            self.look = outer

    def _leave(self, destination: str, outer: _Look) -> _Look:
        """What a group that held something else than text leaves behind in the one around it."""
        if destination == "fldinst":
            link = _LINK.match(self.instruction)
            self.instruction = ""
            return replace(outer, url=link[1] if link else outer.url)
        if destination in _MARGINAL:
            self.end_paragraph()
        return outer

    def _sign(self, sign: bytes) -> None:
        shown = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}.get(sign)
        if sign == b"*":
            self.skippable = True
        elif sign in {b"\n", b"\r"}:
            self.end_paragraph()
        elif shown is not None:
            self._text(shown)

    def _control(self, word: str, number: int | None) -> None:
        if (self.skippable and word not in TOLD) or (word in SILENT and self.fresh_group):
            self.look = replace(self.look, silent=True, destination=word)
        elif word in _MARGINAL and self.fresh_group:
            self.end_paragraph()
            self.look = replace(self.look, destination=word)
        elif word in {"pntext", "listtext"}:
            self.look = replace(self.look, silent=True, destination=word)
            self.bullet = True
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in SIGNS:
            self._text(SIGNS[word])
        elif word in _STRUCTURE:
            getattr(self, _STRUCTURE[word])()
        else:
            self._format(word, number)
        self.fresh_group = self.skippable = False

    def _format(self, word: str, number: int | None) -> None:
        is_on = number != 0
        if word in _SWITCHES:
            self.look = replace(self.look, **{_SWITCHES[word]: is_on})  # type: ignore[arg-type]
        elif word == "plain":
            kept = self.look
            self.look = _Look(
                silent=kept.silent, destination=kept.destination, url=kept.url, fallback_bytes=kept.fallback_bytes
            )
        elif word == "fs" and number:
            self.look = replace(self.look, size_pt=number / 2)
        elif word == "cf":
            self.look = replace(self.look, color=number or 0)
        elif word in {"cb", "highlight", "chcbpat", "cbpat"}:
            self.look = replace(self.look, shaded=self._is_shade(number))
        elif word in {"clcbpat", "clcbpatraw"}:
            self.shaded_cells = self.shaded_cells or self._is_shade(number)
        else:
            self._encoding(word, number)

    def _encoding(self, word: str, number: int | None) -> None:
        if word == "uc":
            self.look = replace(self.look, fallback_bytes=number or 0)
        elif word == "f":
            self.look = replace(self.look, codec=self.font_codecs.get(number or 0, ""))
        elif word == "ansicpg" and number:
            self.codec = f"cp{number}" if number != 65001 else "utf-8"
        elif word in CODE_PAGES:
            self.codec = CODE_PAGES[word]

    def _bytes(self, content: bytes, *, is_escape: bool) -> None:
        if self.to_skip:
            skipped = 1 if is_escape else min(self.to_skip, len(content))
            self.to_skip -= skipped
            content = content[skipped:]
        self.fresh_group = False
        self.pending += content

    def _flush(self) -> None:
        """Decode what has gathered: letters of Asian encodings take two bytes."""
        if not self.pending:
            return
        content = bytes(self.pending)
        self.pending.clear()
        try:
            text = content.decode(self.look.codec or self.codec, "replace")
        except LookupError:
            text = content.decode("cp1252", "replace")
        self._text(text)

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000 and self.high:
            self._text(chr(0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00))
            self.high = 0
        elif not 0xD800 <= code < 0xE000:
            self._text(chr(code))
        self.to_skip = self.look.fallback_bytes

    def _text(self, text: str) -> None:
        look = self.look
        if look.destination == "fldinst":
            self.instruction += text
            return
        if look.silent:
            return
        color = self._color(look.color)
        self.runs.append(
            Run(
                text.upper() if look.capitals else text,
                bold=look.bold,
                italic=look.italic,
                size_pt=look.size_pt,
                color=color,
                hidden=look.hidden or not (shows(color) or look.shaded or (self.in_table and self.shaded_cells)),
                url=look.url,
            )
        )

    def _color(self, number: int | None) -> str | None:
        return self.colors[number] if number and 0 < number < len(self.colors) else None

    def _is_shade(self, number: int | None) -> bool:
        return bool(number) and self._color(number) != WHITE

    def begin_row(self) -> None:
        """A row says anew what stands behind its cells."""
        self.shaded_cells = False

    def end_paragraph(self) -> None:
        if self.look.silent:
            return
        if any(run.text.strip() for run in self.runs):
            paragraph = Paragraph(tuple(self.runs), bullet="•" if self.bullet else "")
            self._place().append(paragraph)
        if not self.in_table:
            self._end_row()
        self.runs, self.bullet = [], False

    def _place(self) -> list[Block]:
        if self.look.destination in _MARGINAL:
            return self.above if self.look.destination.startswith("header") else self.below
        return self.cell if self.in_table else self.blocks

    def end_cell(self) -> None:
        self.in_table = True
        self.end_paragraph()
        self.row.append(tuple(self.cell))
        self.cell = []

    def _end_row(self) -> None:
        if self.cell:
            self.row.append(tuple(self.cell))
            self.cell = []
        if self.row:
            self.blocks.append(Table((tuple(self.row),)))
            self.row = []

    def end_table_row(self) -> None:
        self._end_row()
        self.in_table = False

    def begin_paragraph(self) -> None:
        self.in_table = False

    def begin_table_paragraph(self) -> None:
        self.in_table = True

    def turn_page(self) -> None:
        self.end_paragraph()
        self.blocks.append(PageBreak())


_SWITCHES = {"b": "bold", "i": "italic", "v": "hidden", "caps": "capitals", "deleted": "silent"}
_STRUCTURE: dict[str, str] = {
    "par": "end_paragraph",
    "sect": "end_paragraph",
    "cell": "end_cell",
    "nestcell": "end_cell",
    "trowd": "begin_row",
    "row": "end_table_row",
    "nestrow": "end_table_row",
    "pard": "begin_paragraph",
    "intbl": "begin_table_paragraph",
    "page": "turn_page",
}
