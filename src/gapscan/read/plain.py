"""Plain text -> `Document`: lines stand where they stand, wide blanks part columns, form feeds pages."""

import re
from collections.abc import Iterator

from gapscan.errors import DocumentError
from gapscan.read.blocks import Block, PageBreak, Paragraph, Run
from gapscan.read.decoding import decode
from gapscan.read.flow import typeset
from gapscan.read.source import Resource
from gapscan.schema.document import Document

# a resume of 60 pages has 200,000 characters
_MAX_CHARACTERS = 500_000
# people wrap text by hand or by editor between 60 and 100 characters; a longer line is a whole paragraph
_WRAPPED_CHARACTERS = 110
_RULE = re.compile(r"\s*([-=_*~#+.─━═—–])(?:\s?\1){2,}\s*$")
# two blanks follow a full stop, three stand between columns
_COLUMN_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|[ \u00a0]*\t\s*)(?=\S)")


def is_plain(content: bytes) -> bool:
    """Whether the bytes are text in any common encoding."""
    return decode(content) is not None


def read_plain(resource: Resource) -> Document:
    """Read a text file.

    Raises:
        DocumentError: `no-text`, `too-long` or `too-many-pages`.
    """
    text, encoding = decoded_text(resource)
    return typeset(resource, _blocks(text), format="text", reader=f"gapscan text ({encoding})")


def decoded_text(resource: Resource) -> tuple[str, str]:
    """The characters of a file that was told to be text, and their encoding.

    Raises:
        DocumentError: it is far longer than a resume (`too-long`), or no text (`unknown-format`).
    """
    decoded = decode(resource.content)
    if decoded is None:
        todo = "save it as UTF-8 text, or export it as PDF"
        raise DocumentError("not a text file", code="unknown-format", where=resource.name, todo=todo)
    if len(decoded[0]) > _MAX_CHARACTERS:
        what = f"the file has more than the {_MAX_CHARACTERS} characters that a resume can have"
        raise DocumentError(what, code="too-long", where=resource.name, todo="keep the resume's own text")
    return decoded


def _blocks(text: str) -> Iterator[Block]:
    for number, page in enumerate(text.split("\f")):
        if number:
            yield PageBreak()
        lines = page.split("\n")
        wrapped = max(map(len, lines)) <= _WRAPPED_CHARACTERS
        yield from _paragraphs(lines, wrapped=wrapped)


def _paragraphs(lines: list[str], *, wrapped: bool) -> Iterator[Paragraph]:
    """One paragraph for each run of lines without an empty one between them; for each line where nothing wraps."""
    together: list[str] = []
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if _RULE.match(line):
            continue
        underlined = bool(_RULE.match(below)) and below.strip()[0] in "=-~─━═" and bool(line.strip())
        if underlined or not line.strip() or not wrapped:
            yield from _joined(together)
            together = []
        if underlined and len(line.split()) <= 6:
            yield Paragraph((Run(_cells(line)),), heading=2)
        elif line.strip():
            together.append(line)
    yield from _joined(together)


def _joined(lines: list[str]) -> Iterator[Paragraph]:
    if lines:
        yield Paragraph((Run("\n".join(_cells(line) for line in lines)),))


def _cells(line: str) -> str:
    return _COLUMN_GAP.sub("\t", line.strip())
