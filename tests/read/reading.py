"""Short ways to read bytes in tests."""

from gapscan.layout import lay_out
from gapscan.read import Resource, read_document
from gapscan.schema.document import Document, Word


def read(content: bytes) -> Document:
    return read_document(Resource("cv", content))


def text_of(document: Document) -> str:
    """What layout makes of it: a tab between cells, a line for each line, hidden words left out."""
    return lay_out(document).text


def lines(content: bytes) -> list[str]:
    return text_of(read(content)).split("\n")


def hidden(document: Document) -> list[str]:
    return [word.text for word in document.words if word.hidden]


def word(document: Document, text: str) -> Word:
    """The only word with this text."""
    found = [one for one in document.words if one.text == text]
    assert len(found) == 1, found
    return found[0]
