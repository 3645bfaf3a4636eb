"""The styles of an ODT file -> how a paragraph and a run are set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gapscan.read.ground import named_color, shows
from gapscan.read.look import Look
from gapscan.read.markup import Element, attribute, child, descendants, number

# styles have parents; a ring ends here
_LONGEST_CHAIN = 20
_SIZE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(pt|%)")
_SEEN_THROUGH = frozenset({None, "transparent", "#ffffff"})


@dataclass
class Styles:
    """All styles by family and name, and the looks that every paragraph starts from."""

    elements: dict[tuple[str, str], Element] = field(default_factory=dict)
    default: Look = field(default_factory=Look)

    def look(self, outer: Look, family: str, name: str | None) -> Look:
        """A look with what a named style and its parents change."""
        for style in reversed(self.chain(family, name)):
            outer = _with_properties(outer, style)
        return outer

    def breaks_page(self, name: str | None) -> bool:
        """Whether a paragraph of this style begins a page."""
        for style in self.chain("paragraph", name):
            wanted = attribute(child(style, "paragraph-properties"), "break-before")
            if wanted is not None:
                return wanted == "page"
        return False

    def heading(self, name: str | None) -> int:
        """The level of a style that stands for a heading without being one, as titles do; else 0."""
        for style in self.chain("paragraph", name):
            named = attribute(style, "name") or ""
            if named == "Title":
                return 1
            if level := number(attribute(style, "default-outline-level"), most=6):
                return level
        return 0

    def chain(self, family: str, name: str | None) -> list[Element]:
        """A style and its parents, the nearest first."""
        found: list[Element] = []
        while name and (family, name) in self.elements and len(found) < _LONGEST_CHAIN:
            found.append(self.elements[family, name])
            name = attribute(found[-1], "parent-style-name")
        return found


def read_styles(roots: Sequence[Element]) -> Styles:
    """The styles of all parts; later parts win."""
    styles = Styles()
    for root in roots:
        for default in descendants(root, "default-style"):
            if attribute(default, "family") == "paragraph":
                styles.default = _with_properties(styles.default, default)
        for style in descendants(root, "style"):
            styles.elements[attribute(style, "family") or "", attribute(style, "name") or ""] = style
    return styles


def _with_properties(look: Look, style: Element) -> Look:
    text, paragraph = child(style, "text-properties"), child(style, "paragraph-properties")
    graphic = child(style, "graphic-properties")
    tabular = [child(style, f"table{part}-properties") for part in ("-cell", "-row", "")]
    fills = [text, paragraph, graphic, *tabular]
    if any((attribute(part, "background-color") or None) not in _SEEN_THROUGH for part in fills):
        look = replace(look, backed=True)
    if attribute(graphic, "fill") in {"solid", "gradient", "bitmap"}:
        look = replace(look, backed=True)
    if text is None:
        return look
    color, weight = attribute(text, "color"), attribute(text, "font-weight")
    behind, _ = named_color(attribute(text, "background-color"))
    color = color if color and re.fullmatch(r"#[0-9a-fA-F]{6}", color) else None
    drowned = behind is not None and not shows(color, behind)
    return replace(
        look,
        bold=look.bold if weight is None else weight == "bold" or weight[:1] in "6789",
        italic=_said(attribute(text, "font-style"), {"italic", "oblique"}, otherwise=look.italic),
        capitals=_said(attribute(text, "text-transform"), {"uppercase"}, otherwise=look.capitals),
        hidden=drowned or _said(attribute(text, "display"), {"none"}, otherwise=look.hidden),
        size_pt=_size(attribute(text, "font-size"), look.size_pt),
        color=color or look.color,
    )


def _said(value: str | None, wanted: set[str], *, otherwise: bool) -> bool:
    return otherwise if value is None else value in wanted


def _size(value: str | None, outer_pt: float | None) -> float | None:
    size = _SIZE.fullmatch(value or "")
    if size is None:
        return outer_pt
    return float(size[1]) if size[2] == "pt" else float(size[1]) / 100 * (outer_pt or 10.0)
