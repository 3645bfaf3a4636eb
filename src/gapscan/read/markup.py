"""XML bytes -> elements, with nothing resolved and nothing fetched; names without their namespaces."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

from gapscan.read.archive import damaged
from gapscan.read.source import Resource

Element: TypeAlias = _Element

# longer numbers are no sizes and no levels, and turning thousands of digits into one takes time
_NUMBER = re.compile(r"[0-9]{1,12}")


def parse_xml(resource: Resource, content: bytes) -> Element:
    """The root of an XML part.

    No entity is resolved, no network is asked, depth and sizes keep libxml2's own limits.

    Raises:
        DocumentError: it is not well-formed, or declares a document type (`damaged`).
    """
    # no word processor writes one; entities need one
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise damaged(resource)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(resource) from error


def local_name(element: Element) -> str:
    """The tag without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """The value of the first attribute with this local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def number(value: str | None, *, most: int) -> int | None:
    """A whole number from 0 to `most`, where an attribute holds one; None where it holds something else."""
    if value is None or not _NUMBER.fullmatch(value):
        return None
    return min(int(value), most)


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children with one of these local names, all elements if none is given."""
    if element is None:
        return
    for inner in element:
        tag = local_name(inner)
        if tag and (not names or tag in names):
            yield inner


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """All elements below with one of these local names, in order of the file."""
    for inner in element.iter():
        if local_name(inner) in names:
            yield inner
