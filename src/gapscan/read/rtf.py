"""RTF -> `Document`: groups, control words and the text between them; pictures and tables of fonts are skipped."""

import re

from gapscan.read.flow import typeset
from gapscan.read.rtf_walk import rtf_blocks
from gapscan.read.source import Resource
from gapscan.schema.document import Document

_HEADER = re.compile(rb"\s*\{\\rtf")


def is_rtf(content: bytes) -> bool:
    """Whether the bytes begin as RTF does."""
    return bool(_HEADER.match(content[:64]))


def read_rtf(resource: Resource) -> Document:
    """Read the text of an RTF file with its bold, sizes, colours, links, lists, tables and hidden runs.

    Raises:
        DocumentError: `no-text`, `too-long` or `too-many-pages`.
    """
    return typeset(resource, rtf_blocks(resource.content), format="rtf", reader="gapscan rtf")
