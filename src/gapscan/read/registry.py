"""Which reader takes a file: told by its content, never by its name."""

from collections.abc import Callable
from dataclasses import dataclass

from gapscan.errors import DocumentError
from gapscan.read.pdf import read_pdf
from gapscan.read.source import Resource
from gapscan.schema.document import Document

# a PDF may carry up to a kilobyte of junk before its header (ISO 32000-1, annex H, note 13)
_PDF_HEADER_WITHIN = 1024


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_PDF_HEADER_WITHIN]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name, how its files are told, and what reads them."""

    format: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Resource], Document]


READERS = (Reader("pdf", _is_pdf, read_pdf),)


def read_document(resource: Resource) -> Document:
    """Read a file with the reader that its content asks for.

    Raises:
        DocumentError: empty (`empty-file`), no known format (`unknown-format`), or what the reader meets.
    """
    if not resource.content.strip():
        todo = "export the resume again; nothing was saved in this file"
        raise DocumentError("the file is empty", code="empty-file", where=resource.name, todo=todo)
    for reader in READERS:
        if reader.recognises(resource.content):
            return reader.read(resource)
    known = ", ".join(reader.format.upper() for reader in READERS)
    todo = f"save the resume as {known} and try again"
    raise DocumentError(f"not a {known} file", code="unknown-format", where=resource.name, todo=todo)
