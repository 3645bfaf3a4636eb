"""Style sheets and style attributes -> what they hide, colour, embolden or enlarge; simple selectors only."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from gapscan.read.ground import named_color, shows
from gapscan.read.look import Look

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)$")
_LENGTH = re.compile(r"(-?(?:\d{1,7}(?:\.\d{1,6})?|\.\d{1,6}))\s*(px|pt|em|rem|vw|vh|%)?")
# `font: italic 0/0 serif`: the first length is the size
_FONT_SIZE = re.compile(r"(?:^|\s)((?:\d+(?:\.\d+)?|\.\d+)(?:px|pt|em|rem|%)?)(?=\s|/)")
_NOTHING_LEFT = re.compile(r"inset\((?:50|100)%|circle\(0|scale[xy]?\(0(?:\.0+)?[,)]|opacity\(0?\.?0*%?\)")
_MOVED = re.compile(r"translate(?:x|y|3d)?\(\s*([^,)]{1,20})(?:,\s*([^,)]{1,20}))?")
# more than any template brings
_MAX_SELECTORS = 1_000
_MAX_SHEET_CHARACTERS = 300_000
# points for each unit; em and percent are taken of what stands outside
_POINTS = {"px": 0.75, "pt": 1.0, "rem": 12.0, None: 0.75}


@dataclass
class StyleSheet:
    """Declarations by tag, class and id."""

    by_key: dict[str, list[tuple[str, frozenset[str], dict[str, str]]]] = field(default_factory=dict)

    def declarations(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """What the sheet and the element's own attributes say about it."""
        names = {f".{name}" for name in attributes.get("class", "").split()}
        if attributes.get("id"):
            names.add(f"#{attributes['id']}")
        found: dict[str, str] = {}
        for key in (tag, "*", *sorted(names)):
            for wanted_tag, wanted, declared in self.by_key.get(key, ()):
                if wanted_tag in {"", "*", tag} and wanted <= names:
                    found.update(declared)
        found.update(_declarations(attributes.get("style", "")))
        if "hidden" in attributes:
            found["display"] = "none"
        return found


def read_sheet(css: str) -> StyleSheet:
    """The rules with simple selectors (`p`, `.note`, `#top`, `p.note`); those for print are left out."""
    sheet = StyleSheet()
    text = _without_at_rules(_without_comments(css[:_MAX_SHEET_CHARACTERS]))
    rules = (rule.partition("{") for rule in text.split("}"))
    selected = ((selector.strip(), body) for selectors, _, body in rules for selector in selectors.split(","))
    for selector, body in islice(selected, _MAX_SELECTORS):
        simple = _SIMPLE.match(selector.replace("*", ""))
        if simple:
            names = frozenset(re.findall(r"[.#][\w-]+", simple[2]))
            tag = (simple[1] or "").lower()
            key = min(names) if names else tag or "*"
            sheet.by_key.setdefault(key, []).append((tag, names, _declarations(body)))
    return sheet


def _without_comments(css: str) -> str:
    first, *others = css.split("/*")
    return " ".join([first, *(other.partition("*/")[2] for other in others)])


def _without_at_rules(css: str) -> str:
    """The sheet without `@media` and its like, whose braces nest."""
    return "".join(_outside(css))


def _outside(css: str) -> Iterator[str]:
    depth, inside = 0, False
    for token in re.findall(r"@[\w-]+|[{};]|[^@{};]+", css):
        if not inside:
            inside = token.startswith("@")
            if not inside:
                yield token
            continue
        depth += (token == "{") - (token == "}")
        inside = not (depth <= 0 and token in "};")
        depth = max(0, depth)


def _declarations(body: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
    return {name.strip().lower(): value.replace("!important", "").strip().lower() for name, value in pairs}


def with_declarations(look: Look, declared: Mapping[str, str]) -> Look:
    """A look with what an element's declarations change."""
    if not declared:
        return look
    font = _FONT_SIZE.search(declared.get("font", ""))
    size_pt = _size(declared.get("font-size", font[1] if font else None), look.size_pt)
    weight = declared.get("font-weight", "")
    return Look(
        hidden=look.hidden or _hides(declared),
        bold=weight in {"bold", "bolder"} or weight[:1] in "6789" if weight else look.bold,
        italic=declared.get("font-style", "italic" if look.italic else "") in {"italic", "oblique"},
        size_pt=size_pt,
        color=named_color(declared["color"])[0] if "color" in declared else look.color,
        backed=look.backed or _has_background(declared),
    )


def _hides(declared: Mapping[str, str]) -> bool:
    if declared.get("display") == "none" or declared.get("visibility") in {"hidden", "collapse"}:
        return True
    if declared.get("content-visibility") == "hidden" or any(
        _NOTHING_LEFT.search(declared.get(name, "")) for name in ("clip-path", "transform", "filter")
    ):
        return True
    color, opacity = named_color(declared.get("color"))
    behind, covers = named_color(declared.get("background-color") or declared.get("background"))
    transparent = (
        not opacity
        or bool(re.fullmatch(r"0?\.?0*%?", declared.get("opacity", "1")))
        or (covers == 1.0 and behind is not None and not shows(color, behind))
    )
    clipped = declared.get("clip", "").replace(" ", "").startswith(("rect(0,0,0,0", "rect(1px,1px,1px,1px"))
    far = any(_far_off(declared.get(name, "")) for name in ("left", "top", "right", "text-indent", "margin-left"))
    moved = _MOVED.search(declared.get("transform", ""))
    far = far or (moved is not None and any(_far_off(way or "") for way in moved.groups()))
    nothing = declared.get("overflow") == "hidden" and any(
        re.fullmatch(r"[01](?:px|pt|em)?", declared.get(name, "")) for name in ("height", "width", "max-height")
    )
    return transparent or clipped or far or nothing


def _far_off(value: str) -> bool:
    length = _LENGTH.match(value)
    return length is not None and _number(length[1]) <= (-100 if length[2] in {"vw", "vh", "%"} else -500)


def _has_background(declared: Mapping[str, str]) -> bool:
    value = declared.get("background-color") or declared.get("background") or declared.get("background-image") or ""
    return value.split("!")[0].strip() not in {
        "",
        "none",
        "white",
        "transparent",
        "inherit",
        "initial",
        "#fff",
        "#ffffff",
    }


def _size(value: str | None, outside_pt: float | None) -> float | None:
    length = _LENGTH.match(value or "")
    if length is None:
        return outside_pt
    unit, number = length[2], _number(length[1])
    if unit in {"vw", "vh"}:
        return outside_pt
    if unit in {"em", "%"}:
        return number * (outside_pt or 10.0) * (0.01 if unit == "%" else 1.0)
    return min(96.0, number * _POINTS[unit])


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
