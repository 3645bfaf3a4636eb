"""Which reader takes a file: told by its content, never by its name."""

from collections.abc import Callable
from dataclasses import dataclass

from gapscan.errors import DocumentError
from gapscan.read.docx import is_docx, read_docx
from gapscan.read.html import is_html, read_html
from gapscan.read.image import is_image, read_image
from gapscan.read.json_resume import is_json_resume, read_json_resume
from gapscan.read.limits import LIMITS, LimitError, guarded
from gapscan.read.markdown import is_markdown, read_markdown
from gapscan.read.odt import is_odt, read_odt
from gapscan.read.plain import is_plain, read_plain
from gapscan.read.refused import is_ole, is_zip, refuse_ole, refuse_zip
from gapscan.read.rtf import is_rtf, read_rtf
from gapscan.read.scan import read_pdf_or_scan
from gapscan.read.source import Resource
from gapscan.schema.document import Document, Issue, Severity

# a PDF may carry up to a kilobyte of junk before its header (ISO 32000-1, annex H, note 13)
_PDF_HEADER_WITHIN = 1024


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_PDF_HEADER_WITHIN]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name, how its files are told, and what reads them.

    `limits_itself` where reading may rightly take longer than other files do, as recognising text does.
    """

    format: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Resource], Document]
    limits_itself: bool = False

    def read_within_limits(self, resource: Resource) -> Document:
        """Read a file, and end it where it takes too long or too much memory.

        Raises:
            DocumentError: it was ended (`too-large`), or what the reader meets.
        """
        if self.limits_itself:
            return self.read(resource)
        try:
            with guarded():
                return self.read(resource)
        except LimitError as error:
            raise error.named(resource.name) from None


# the first that recognises a file reads it: signatures before text, and text that says more before text that says less
READERS = (
    Reader("docx", is_docx, read_docx),
    Reader("odt", is_odt, read_odt),
    Reader("rtf", is_rtf, read_rtf),
    Reader("image", is_image, read_image, limits_itself=True),
    Reader("pdf", _is_pdf, read_pdf_or_scan, limits_itself=True),
    Reader("old Office file", is_ole, refuse_ole),
    Reader("zip", is_zip, refuse_zip),
    Reader("json-resume", is_json_resume, read_json_resume),
    Reader("html", is_html, read_html),
    Reader("markdown", is_markdown, read_markdown),
    Reader("text", is_plain, read_plain),
)
# what people are told to save a resume as
KNOWN_FORMATS = "PDF, DOCX, ODT, RTF, HTML, Markdown, text, JSON Resume, PNG, JPEG or TIFF"


def read_document(resource: Resource) -> Document:
    """Read a file with the reader that its content asks for.

    Raises:
        DocumentError: empty (`empty-file`), far too large (`too-large`), no known format (`unknown-format`), or what
            the reader meets; too many words (`too-large`).
    """
    if not resource.content.strip():
        todo = "export the resume again; nothing was saved in this file"
        raise DocumentError("the file is empty", code="empty-file", where=resource.name, todo=todo)
    if len(resource.content) > LIMITS.file_bytes:
        what = f"the file is larger than {LIMITS.file_bytes >> 20} MB"
        raise DocumentError(what, code="too-large", where=resource.name, todo="save the resume with smaller pictures")
    for reader in READERS:
        if reader.recognises(resource.content):
            return _within_limits(resource, reader.read_within_limits(resource))
    todo = f"save the resume as {KNOWN_FORMATS} and try again"
    raise DocumentError("a file of an unknown kind", code="unknown-format", where=resource.name, todo=todo)


def _within_limits(resource: Resource, document: Document) -> Document:
    """The document without what is too long to be a word: no line, no date and no skill is looked for in it.

    Raises:
        DocumentError: it has more words than a resume can have (`too-large`).
    """
    if len(document.words) > LIMITS.words:
        what = f"the file has {len(document.words):,} words, and a resume has at most {LIMITS.words:,}"
        raise LimitError(what).named(resource.name)
    words = tuple(word for word in document.words if len(word.text) <= LIMITS.word_chars)
    count = len(document.words) - len(words)
    if not count:
        return document
    message = f"{count} runs of more than {LIMITS.word_chars:,} signs without a blank were left out"
    issue = Issue(code="long-word", severity=Severity.WARNING, message=message)
    fields = {name: getattr(document, name) for name in Document.model_fields}
    return Document(**fields | {"words": words, "issues": (*document.issues, issue)})
