"""Files of other programs -> an error that says what they are and what to do."""

from typing import NoReturn

from gapscan.errors import DocumentError
from gapscan.read.archive import open_archive
from gapscan.read.source import Resource

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# streams of an OLE file, whose names are UTF-16
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
# a member that tells, and what the file is
_PACKAGES = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("Index/Document.iwa", "an Apple Pages document"),
    ("Index/", "an Apple iWork document"),
    ("META-INF/container.xml", "an e-book"),
    ("content.xml", "an OpenDocument file that is no text document"),
)


def is_ole(content: bytes) -> bool:
    """Whether the bytes are a compound file, as Word wrote before 2007 and as encryption wraps newer files."""
    return content.startswith(_OLE)


def refuse_ole(resource: Resource) -> NoReturn:
    """Say what the compound file is.

    Raises:
        DocumentError: always: `encrypted`, `old-word` or `unknown-format`.
    """
    if _ENCRYPTED in resource.content:
        todo = "open it in its editor, remove the password, and save it again"
        raise DocumentError("the document is encrypted", code="encrypted", where=resource.name, todo=todo)
    todo = "open it in a word processor and save it as DOCX or PDF"
    if _WORD in resource.content:
        what = "a Word document in the old DOC format"
        raise DocumentError(what, code="old-word", where=resource.name, todo=todo)
    what = "an old Office file and no resume that can be read"
    raise DocumentError(what, code="unknown-format", where=resource.name, todo=todo)


def is_zip(content: bytes) -> bool:
    """Whether the bytes are a ZIP file of any kind."""
    return content.startswith(_ZIP)


def refuse_zip(resource: Resource) -> NoReturn:
    """Say what the ZIP file is.

    Raises:
        DocumentError: always: `unknown-format`, or why it cannot be opened (`damaged`, `encrypted`, `too-large`).
    """
    names = open_archive(resource).names
    told = (kind for start, kind in _PACKAGES if any(name.startswith(start) for name in names))
    what = next(told, "a ZIP archive, not a single document")
    raise DocumentError(what, code="unknown-format", where=resource.name, todo="send the resume itself, as PDF or DOCX")
