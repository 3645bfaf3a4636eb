"""Markdown -> `Document`: rendered to a page first, then read as one, so that both show the same."""

import re

from gapscan.read.decoding import decode
from gapscan.read.flow import typeset
from gapscan.read.html_walk import html_blocks
from gapscan.read.plain import decoded_text
from gapscan.read.source import Resource
from gapscan.schema.document import Document

_HEADING = re.compile(r"^ {0,3}#{1,6} {1,4}\S", re.MULTILINE)
# bounded, so that a line of brackets takes no time
_SIGNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\*\*[^\s*][^*\n]{0,200}\*\*|\b__[^\s_][^_\n]{0,200}__\b",
        r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,300}\)",
        r"^ {0,3}[-*+] {1,4}\S",
        r"^\|.{1,500}\|[ \t]{0,9}\n\|[ :|-]{1,500}\|",
        r"^```",
        r"^ {0,3}> ",
    )
)
_SAMPLE_CHARACTERS = 50_000
_LEAST_HEADINGS = 2
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


def is_markdown(content: bytes) -> bool:
    """Whether text carries marks of Markdown: headings with `#` and more, or two other kinds."""
    decoded = decode(content)
    if decoded is None:
        return False
    sample = decoded[0][:_SAMPLE_CHARACTERS]
    headings = len(_HEADING.findall(sample))
    kinds = sum(bool(sign.search(sample)) for sign in _SIGNS)
    # a list alone is what people type in any text
    return headings >= _LEAST_HEADINGS or (headings > 0 and kinds > 0) or bool(_SIGNS[0].search(sample) and kinds > 1)


def read_markdown(resource: Resource) -> Document:
    """Read a Markdown file; a line's end stays one, as people mean it in a resume.

    Raises:
        DocumentError: `no-text` or `too-long`.
    """
    from markdown_it import MarkdownIt

    text, _ = decoded_text(resource)
    # what stands in the front matter is read as lines
    text = _FRONT_MATTER.sub(lambda match: match[1] + "\n", text)
    page = MarkdownIt("commonmark", {"breaks": True, "html": True}).enable(["table", "strikethrough"]).render(text)
    return typeset(resource, html_blocks(resource, page), format="markdown", reader="gapscan markdown")
