"""HTML -> `Document`: what a browser shows, block by block."""

import re
from contextlib import suppress

from gapscan.read.decoding import decode
from gapscan.read.flow import typeset
from gapscan.read.html_walk import html_blocks
from gapscan.read.plain import decoded_text
from gapscan.read.source import Resource
from gapscan.schema.document import Document

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FRAGMENT = re.compile(
    r"\s*<(?:div|section|article|header|main|h[1-6]|p|table|style|meta)\b[^>]*>.*</\w+>\s*$", re.IGNORECASE | re.DOTALL
)
# a browser looks for the encoding in the first kilobyte
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def is_html(content: bytes) -> bool:
    """Whether the text begins as a page, or is made of elements from end to end."""
    if b"<" not in content[:4096]:
        return False
    decoded = decode(content)
    return decoded is not None and bool(_HTML.match(decoded[0]) or _FRAGMENT.match(decoded[0]))


def read_html(resource: Resource) -> Document:
    """Read a saved page.

    Raises:
        DocumentError: `damaged`, `no-text` or `too-long`.
    """
    text, encoding = decoded_text(resource)
    declared = _CHARSET.search(resource.content[:1024])
    if declared and not encoding.startswith("utf-"):
        with suppress(LookupError):
            text = resource.content.decode(declared[1].decode("ascii"), "replace")
    return typeset(resource, html_blocks(resource, text), format="html", reader="gapscan html")
