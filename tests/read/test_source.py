import hashlib
from pathlib import Path

import pytest

from gapscan.errors import DocumentError
from gapscan.read import Resource, open_source, read_document
from tests.pdf_factory import resume_pdf


def test_a_path_gives_its_name_and_bytes(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(b"content")
    opened = open_source(path)
    assert opened == Resource("cv.pdf", b"content")
    assert opened.sha256 == hashlib.sha256(b"content").hexdigest()
    assert open_source(str(path), file_name="other.pdf").name == "other.pdf"


def test_bytes_need_no_file() -> None:
    assert open_source(b"content").name == "resume"
    assert open_source(b"content", file_name="cv.pdf").name == "cv.pdf"


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file") as raised:
        open_source(tmp_path / "gone.pdf")
    assert raised.value.code == "not-found"
    assert raised.value.where.endswith("gone.pdf")
    assert "check the path" in str(raised.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="folder") as raised:
        open_source(tmp_path)
    assert raised.value.code == "is-a-folder"


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DocumentError, match="Permission denied") as raised:
        open_source(tmp_path / "locked.pdf")
    assert raised.value.code == "unreadable"


REFUSED = {
    "nothing": (b"", "empty-file"),
    "blanks only": (b" \n\t \n", "empty-file"),
    "65 MB": (b"word " * (13 << 20), "too-large"),
    "program": (b"\x7fELF" + bytes(100), "unknown-format"),
    "broken zip": (b"PK\x03\x04" + bytes(100), "damaged"),
    "header far down": (bytes(2000) + b"%PDF-1.4", "unknown-format"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_resume_file_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read_document(Resource("cv.pdf", content))
    assert raised.value.code == code
    assert raised.value.where == "cv.pdf"
    assert raised.value.todo


def test_the_content_tells_the_format_and_not_the_name() -> None:
    document = read_document(Resource("cv.docx", resume_pdf("Jane Doe")))
    assert document.format == "pdf"
    assert document.file_name == "cv.docx"


def test_junk_before_the_header_does_no_harm() -> None:
    document = read_document(Resource("cv.pdf", b"mail server was here\n" * 10 + resume_pdf("Jane Doe")))
    assert [word.text for word in document.words] == ["Jane", "Doe"]
