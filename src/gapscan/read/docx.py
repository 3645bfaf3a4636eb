"""DOCX -> `Document`: one walk over the XML, so that headers, nested tables, boxes and controls come once each."""

import math
import posixpath
from collections.abc import Iterator

from gapscan.read.archive import Archive, damaged, member_names, open_archive
from gapscan.read.blocks import Block
from gapscan.read.docx_styles import Styles, read_styles
from gapscan.read.docx_walk import Walker
from gapscan.read.flow import typeset
from gapscan.read.markup import Element, attribute, child, children, descendants, number, parse_xml
from gapscan.read.source import Resource
from gapscan.schema.document import Document

_ZIP = b"PK\x03\x04"
# a shape behind the text this large, in square points, may be the dark sidebar or page that light letters stand on
_LARGE_SHAPE_PT2 = 20_000.0
_EMU_PER_PT = 12_700


def is_docx(content: bytes) -> bool:
    """Whether the bytes are a word-processing package, whatever its parts are called."""
    if not content.startswith(_ZIP):
        return False
    names = member_names(content)
    return "word/document.xml" in names or ("[Content_Types].xml" in names and any(_is_story(name) for name in names))


def _is_story(name: str) -> bool:
    return name.startswith("word/document") and name.endswith(".xml")


def read_docx(resource: Resource) -> Document:
    """Read the words and links of a DOCX file.

    Raises:
        DocumentError: `damaged`, `encrypted`, `too-large`, `too-long`, `too-many-pages` or `no-text`.
    """
    archive = open_archive(resource)
    main = _main_part(archive)
    root = _part(archive, main)
    if root is None:
        raise damaged(resource)
    folder = posixpath.dirname(main)
    styles = read_styles(_part(archive, f"{folder}/styles.xml"), _part(archive, f"{folder}/numbering.xml"))
    return typeset(resource, _stories(archive, main, root, styles), format="docx", reader="gapscan docx")


def _stories(archive: Archive, main: str, root: Element, styles: Styles) -> Iterator[Block]:
    """Headers, the body, notes, footers: each part once, however many sections show it."""
    parts = _relations(archive, main)
    heads, feet = _marginal_parts(root, main, parts)
    marginal = {part: _part(archive, part) for part in (*heads, *feet)}
    backed = any(_has_dark_page(story) for story in (root, *marginal.values()))
    for part in heads:
        yield from _story(archive, part, marginal[part], styles, backed=backed)
    yield from _story(archive, main, child(root, "body"), styles, backed=backed)
    folder = posixpath.dirname(main)
    for kind in ("footnote", "endnote"):
        for note in _notes(_part(archive, f"{folder}/{kind}s.xml"), root, kind):
            yield from _story(archive, f"{folder}/{kind}s.xml", note, styles, backed=backed)
    for part in feet:
        yield from _story(archive, part, marginal[part], styles, backed=backed)


def _story(archive: Archive, name: str, root: Element | None, styles: Styles, *, backed: bool) -> Iterator[Block]:
    if root is None:
        return
    links = {key: target for key, (target, external) in _relations(archive, name).items() if external}
    rendered = next(descendants(root, "lastRenderedPageBreak"), None) is not None
    yield from Walker(styles, links, rendered_breaks=rendered).story(root, backed=backed)


def _notes(part: Element | None, root: Element, kind: str) -> Iterator[Element]:
    """The notes that the text points to, in the order of the pointers; lines that only part notes are none."""
    notes = {attribute(note, "id"): note for note in children(part, kind) if attribute(note, "type") is None}
    pointed = dict.fromkeys(attribute(mark, "id") for mark in descendants(root, f"{kind}Reference"))
    yield from (notes[key] for key in pointed if key in notes)


def _has_dark_page(story: Element | None) -> bool:
    """Whether something that is not white may stand behind all text: a page colour, or a large shape or picture."""
    if story is None:
        return False
    page_color = (attribute(child(story, "background"), "color") or "auto").lower()
    return page_color not in {"auto", "ffffff"} or any(
        attribute(anchor, "behindDoc") in {"1", "true"} and _area_pt2(anchor) >= _LARGE_SHAPE_PT2
        for anchor in descendants(story, "anchor")
    )


def _area_pt2(anchor: Element) -> float:
    extent = child(anchor, "extent")
    sides = (number(attribute(extent, side), most=10**9) or 0 for side in ("cx", "cy"))
    return math.prod(side / _EMU_PER_PT for side in sides)


def _marginal_parts(
    root: Element, main: str, parts: dict[str, tuple[str, bool]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parts that are printed above the first page's body, and those printed below it or on later pages only."""
    above: dict[str, None] = {}
    below: dict[str, None] = {}
    for section in descendants(root, "sectPr"):
        has_first = child(section, "titlePg") is not None
        shown_first = "first" if has_first else "default"
        for reference in children(section, "headerReference", "footerReference"):
            kind = attribute(reference, "type") or "default"
            target, external = parts.get(attribute(reference, "id") or "", ("", True))
            if external or kind == "even" or (kind == "first" and not has_first):
                continue
            on_top = kind == shown_first and reference.tag.endswith("headerReference") and not above
            (above if on_top else below)[_resolved(main, target)] = None
    return tuple(above), tuple(part for part in below if part not in above)


def _main_part(archive: Archive) -> str:
    for target, external in _relations(archive, "").values():
        if not external and _is_story(_resolved("", target)):
            return _resolved("", target)
    return "word/document.xml"


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, bool]]:
    """Targets by id, with whether they lie outside the file."""
    folder, name = posixpath.split(part)
    root = _part(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        attribute(relation, "Id") or "": (
            attribute(relation, "Target") or "",
            attribute(relation, "TargetMode") == "External",
        )
        for relation in children(root, "Relationship")
    }


def _resolved(part: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def _part(archive: Archive, name: str) -> Element | None:
    return parse_xml(archive.resource, archive.read(name)) if name in archive.names else None
