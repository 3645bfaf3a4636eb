import pytest

from gapscan.errors import DocumentError
from tests.read.person import zipped
from tests.read.reading import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

FILES = {
    "encrypted DOCX": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "password"),
    "DOC": (OLE + "WordDocument".encode("utf-16-le"), "old-word", "DOCX or PDF"),
    "other OLE": (OLE, "unknown-format", "DOCX or PDF"),
    "XLSX": (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "unknown-format", "Excel"),
    "PPTX": (zipped({"ppt/presentation.xml": ""}), "unknown-format", "PowerPoint"),
    "Pages": (zipped({"Index/Document.iwa": ""}), "unknown-format", "Pages"),
    "EPUB": (zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}), "unknown-format", "e-book"),
    "ODS": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}),
        "unknown-format",
        "no text document",
    ),
    "ZIP": (zipped({"cv.pdf": "x"}), "unknown-format", "archive"),
    "empty ZIP": (zipped({}), "unknown-format", "PDF"),
    "ZIP cut off": (zipped({"cv.pdf": "x" * 500})[:60], "damaged", "PDF"),
}


@pytest.mark.parametrize(("content", "code", "words"), FILES.values(), ids=FILES.keys())
def test_the_error_says_what_it_is_and_what_to_do(content: bytes, code: str, words: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(content)
    assert raised.value.code == code
    assert words in str(raised.value)
    assert raised.value.todo
