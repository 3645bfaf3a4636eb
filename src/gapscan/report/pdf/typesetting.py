"""Typesetting: (Material, Options) -> the bytes of a tagged PDF.

The template is a file of the package and never changes; what it sets arrives as JSON and is only ever read as text.
Source: PDF/UA-1 (ISO 14289-1), which the typesetter checks while it writes: tags, title, language, order of headings.
"""

import json
from datetime import UTC, datetime
from importlib import resources
from typing import TYPE_CHECKING

from gapscan.errors import MissingExtraError
from gapscan.report.options import Options
from gapscan.report.pdf.content import content_of
from gapscan.schema.material import Material

if TYPE_CHECKING:
    from types import ModuleType

_STANDARD = "ua-1"
# the typesetter carries a serif and a monospaced font that hold Latin, Greek, Cyrillic and Hebrew letters, and signs
_EMBEDDED_LETTERS = ((0x0000, 0x05FF), (0x1E00, 0x2BFF), (0xFB00, 0xFB4F), (0xFFFD, 0xFFFD))


def render_pdf(material: Material, options: Options) -> bytes:
    """The whole report on A4 pages; one that failed says why.

    Args:
        material: what to show; a blind one has no name in it.
        options: whether the report is blind.

    Returns:
        The same bytes for the same input. A text in a script that the typesetter's own fonts lack is set from the
        fonts of the system, and may then look otherwise on another machine.

    Raises:
        MissingExtraError: typst is not installed.
    """
    content = json.dumps(content_of(material, is_blind=options.blind), ensure_ascii=False)
    return set_pages(content, midnight(material.assessment.as_of))


def set_pages(content: str, timestamp: int, *, template: bytes | None = None) -> bytes:
    """A PDF of what a report says.

    Args:
        content: the values of the template as JSON.
        timestamp: the time of making that the file names, in seconds since 1970.
        template: what follows the shared style; None for the report about one person.

    Raises:
        MissingExtraError: typst is not installed.
    """
    typst = _typesetter()
    chosen = {
        "format": "pdf",
        "ignore_system_fonts": _is_covered(content),
        "sys_inputs": {"report": content},
        "timestamp": timestamp,
    }
    files = resources.files(__package__)
    source = files.joinpath("style.typ").read_bytes() + (template or files.joinpath("report.typ").read_bytes())
    try:
        pdf: bytes = typst.compile(source, pdf_standards=[_STANDARD], **chosen)
    except typst.TypstError:
        # a letter that no font of this machine has is against the standard; the report is tagged all the same
        pdf = typst.compile(source, **chosen)
    return pdf


def _typesetter() -> "ModuleType":
    try:
        import typst
    except ImportError as error:
        raise MissingExtraError("writing PDF reports is not installed", extra="pdf") from error
    module: ModuleType = typst
    return module


def _is_covered(text: str) -> bool:
    """Whether the fonts that the typesetter carries hold every letter of a text."""
    return all(any(first <= ord(sign) <= last for first, last in _EMBEDDED_LETTERS) for sign in set(text))


def midnight(as_of: str) -> int:
    """The day of the report in seconds since 1970: a file names a time of making, and this is the only one it has."""
    return int(datetime.fromisoformat(as_of).replace(tzinfo=UTC).timestamp())
