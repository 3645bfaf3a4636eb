"""Whether letters show on what stands behind them, for formats that come without pictures of their pages.

Without a picture only colours that a file names can be compared: white letters where nothing else stands behind them,
and letters of the very colour that the same style gives their background. Everything else counts as seen.
"""

import re

WHITE = "#ffffff"
# letters closer to their ground in every channel cannot be read: 0xf0 is white on white
_LEAST_DIFFERENCE = 0x10
_HEX = re.compile(r"#?(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FUNCTION = re.compile(r"(?:rgb|hsl)a?\(([\d.%\s,/deg-]{5,60})\)")
_LONGEST_NAME = 30


def shows(color: str | None, ground: str | None = WHITE) -> bool:
    """Whether letters of one colour can be told from the other behind them; True where either is None, not known."""
    if color is None or ground is None:
        return True
    pairs = ((int(color[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return any(abs(letter - behind) >= _LEAST_DIFFERENCE for letter, behind in pairs)


def named_color(value: str | None) -> tuple[str | None, float]:
    """A colour of CSS, ODF or OOXML as `#rrggbb` and its opacity 0..1; (None, 1.0) where it is not known."""
    from PIL import ImageColor

    words = (value or "").strip().lower()
    if words == "transparent":
        return None, 0.0
    function = _FUNCTION.fullmatch(words)
    opacity = 1.0
    if function:
        parts = [part for part in re.split(r"[\s,/]+", function[1].replace("deg", "").strip()) if part]
        opacity = _share(parts[3]) if len(parts) > 3 else 1.0
        words = f"{words[:3]}({','.join(parts[:3])})"
    elif not _HEX.fullmatch(words) and not (words.isalpha() and len(words) <= _LONGEST_NAME):
        return None, 1.0
    try:
        red, green, blue, *alpha = ImageColor.getrgb(words)
    except ValueError:
        return None, 1.0
    red, green, blue = (min(255, max(0, channel)) for channel in (red, green, blue))
    return f"#{red:02x}{green:02x}{blue:02x}", alpha[0] / 255 if alpha else opacity


def _share(text: str) -> float:
    try:
        return float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        return 1.0
