"""styles.xml and numbering.xml -> how a paragraph and a run are set."""

import re
from dataclasses import dataclass, field, replace

from gapscan.read.ground import named_color, shows
from gapscan.read.look import Look
from gapscan.read.markup import Element, attribute, child, children, descendants, number

_HEADING_NAME = re.compile(r"heading ([1-9])$")
_OFF = frozenset({"0", "false", "off", "none"})
# styles are based on each other; a ring ends here
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph is: heading level or 0, list mark, depth of the list; and how its runs are set."""

    run: Look
    heading: int = 0
    bullet: str = ""
    indent: int = 0
    shaded: bool = False
    breaks_page: bool = False


@dataclass
class Styles:
    """The styles of a document, by id, and its list levels, by list and depth."""

    elements: dict[str, Element] = field(default_factory=dict)
    default_run: Look = field(default_factory=Look)
    default_paragraph: str | None = None
    numbered: dict[tuple[str, str], str] = field(default_factory=dict)

    def paragraph(self, properties: Element | None) -> ParagraphStyle:
        """The style of a paragraph from its `pPr`."""
        chain = self._chain(attribute(child(properties, "pStyle"), "val") or self.default_paragraph)
        run = self.default_run
        for style in reversed(chain):
            run = with_run_properties(run, child(style, "rPr"))
        sources = [properties, *(child(style, "pPr") for style in chain)]
        heading = self._heading(sources, chain)
        bullet, indent = ("", 0) if heading else self._list_mark(sources)
        return ParagraphStyle(
            run=run,
            heading=heading,
            bullet=bullet,
            indent=indent,
            shaded=any(is_shaded(source) for source in sources),
            breaks_page=_is_on(_first(sources, "pageBreakBefore")),
        )

    def run(self, paragraph: ParagraphStyle, properties: Element | None) -> Look:
        """The style of a run from its `rPr`, inside a paragraph."""
        style = paragraph.run
        for named in reversed(self._chain(attribute(child(properties, "rStyle"), "val"))):
            style = with_run_properties(style, child(named, "rPr"))
        return with_run_properties(style, properties)

    def _chain(self, style_id: str | None) -> list[Element]:
        chain: list[Element] = []
        while style_id in self.elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self.elements[style_id or ""])
            style_id = attribute(child(chain[-1], "basedOn"), "val")
        return chain

    def _heading(self, sources: list[Element | None], chain: list[Element]) -> int:
        level = number(attribute(_first(sources, "outlineLvl"), "val"), most=9)
        if level is not None and level < 6:
            return level + 1
        for style in chain:
            name = (attribute(child(style, "name"), "val") or "").casefold()
            numbered = _HEADING_NAME.match(name)
            if numbered or name == "title":
                return int(numbered[1]) if numbered else 1
        return 0

    def _list_mark(self, sources: list[Element | None]) -> tuple[str, int]:
        entry = _first(sources, "numPr")
        list_id = attribute(child(entry, "numId"), "val")
        if list_id is None or list_id == "0":
            return "", 0
        depth = number(attribute(child(entry, "ilvl"), "val"), most=8) or 0
        return self.numbered.get((list_id, str(depth)), "•"), depth


def read_styles(styles: Element | None, numbering: Element | None) -> Styles:
    """The styles of a document from its two parts, each None where the document has none."""
    known = Styles()
    if styles is not None:
        known.default_run = with_run_properties(Look(), child(styles, "docDefaults", "rPrDefault", "rPr"))
        for style in children(styles, "style"):
            style_id = attribute(style, "styleId") or ""
            known.elements[style_id] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}:
                known.default_paragraph = style_id
    if numbering is not None:
        known.numbered = _list_marks(numbering)
    return known


def _list_marks(numbering: Element) -> dict[tuple[str, str], str]:
    """The mark of each list and depth: a bullet, or nothing where the list prints none."""
    abstract = {attribute(entry, "abstractNumId"): entry for entry in children(numbering, "abstractNum")}
    marks = {}
    for entry in children(numbering, "num"):
        source = abstract.get(attribute(child(entry, "abstractNumId"), "val"))
        if source is None:
            continue
        for level in descendants(source, "lvl"):
            silent = (
                attribute(child(level, "numFmt"), "val") == "none" or attribute(child(level, "lvlText"), "val") == ""
            )
            marks[attribute(entry, "numId") or "", attribute(level, "ilvl") or "0"] = "" if silent else "•"
    return marks


def with_run_properties(style: Look, properties: Element | None) -> Look:
    """A style with what an `rPr` says on top."""
    if properties is None:
        return style
    changes: dict[str, object] = {}
    for name, key in (("b", "bold"), ("i", "italic"), ("caps", "capitals"), ("vanish", "hidden")):
        switch = child(properties, name)
        if switch is not None:
            changes[key] = _is_on(switch)
    half_points = number(attribute(child(properties, "sz"), "val"), most=3_276)
    if half_points is not None:
        changes["size_pt"] = half_points / 2
    color = attribute(child(properties, "color"), "val")
    if color:
        changes["color"] = f"#{color.lower()}" if re.fullmatch(r"[0-9A-Fa-f]{6}", color) else None
    if is_shaded(properties):
        changes["backed"] = True
        ground, _ = named_color(f"#{attribute(child(properties, 'shd'), 'fill')}")
        if isinstance(said := changes.get("color"), str) and not shows(said, ground):
            changes["hidden"] = True
    return replace(style, **changes)  # type: ignore[arg-type]


def is_shaded(properties: Element | None) -> bool:
    """Whether `pPr`, `rPr` or `tcPr` sets a background that is not white."""
    fill = (attribute(child(properties, "shd"), "fill") or "auto").lower()
    highlight = attribute(child(properties, "highlight"), "val") or "none"
    return fill not in {"auto", "ffffff"} or highlight not in {"none", "white"}


def _first(sources: list[Element | None], name: str) -> Element | None:
    return next((found for source in sources if (found := child(source, name)) is not None), None)


def _is_on(switch: Element | None) -> bool:
    return switch is not None and (attribute(switch, "val") or "1").lower() not in _OFF
