"""ODT -> `Document`: a walk over content.xml with the styles and the page headers of styles.xml."""

from collections.abc import Iterator

from gapscan.errors import DocumentError
from gapscan.read.archive import Archive, damaged, member_names, open_archive
from gapscan.read.blocks import Block
from gapscan.read.flow import typeset
from gapscan.read.markup import Element, child, children, descendants, parse_xml
from gapscan.read.odt_styles import Styles, read_styles
from gapscan.read.odt_walk import Walker
from gapscan.read.source import Resource
from gapscan.schema.document import Document

_MIME = b"application/vnd.oasis.opendocument.text"
_ZIP = b"PK\x03\x04"


def is_odt(content: bytes) -> bool:
    """Whether the bytes are an OpenDocument text: its type stands unpacked in the first member."""
    return content.startswith(_ZIP) and _MIME in content[:200] and "content.xml" in member_names(content)


def read_odt(resource: Resource) -> Document:
    """Read the words and links of an ODT file.

    Raises:
        DocumentError: `damaged`, `encrypted`, `too-large`, `too-long`, `too-many-pages` or `no-text`.
    """
    archive = open_archive(resource)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        todo = "save it without a password and try again"
        raise DocumentError("the file is encrypted", code="encrypted", where=resource.name, todo=todo)
    content = parse_xml(resource, archive.read("content.xml"))
    common = _part(archive, "styles.xml")
    styles = read_styles([root for root in (common, content) if root is not None])
    body = child(content, "body", "text")
    if body is None:
        raise damaged(resource)
    return typeset(resource, _stories(body, common, styles), format="odt", reader="gapscan odt")


def _stories(body: Element, common: Element | None, styles: Styles) -> Iterator[Block]:
    """Page headers, the text, page footers: those of the first master page that has any."""
    masters = [] if common is None else list(descendants(common, "master-page"))
    first = next((master for master in masters if next(children(master, "header", "footer"), None) is not None), None)
    for name in ("header-first", "header"):
        yield from _marginal(first, name, styles)
    yield from Walker(styles).story(body)
    yield from _marginal(first, "footer", styles)


def _marginal(master: Element | None, name: str, styles: Styles) -> Iterator[Block]:
    part = child(master, name)
    if part is not None:
        yield from Walker(styles).story(part)


def _part(archive: Archive, name: str) -> Element | None:
    return parse_xml(archive.resource, archive.read(name)) if name in archive.names else None
