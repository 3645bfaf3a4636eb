import pytest

from gapscan.read.ground import named_color, shows

COLORS: dict[str, tuple[str | None, tuple[str | None, float]]] = {
    "hex": ("#1F3864", ("#1f3864", 1.0)),
    "short hex": ("#fff", ("#ffffff", 1.0)),
    "hex with opacity": ("#ffffff00", ("#ffffff", 0.0)),
    "name": (" Ivory ", ("#fffff0", 1.0)),
    "numbers": ("rgb(1, 2, 300)", ("#0102ff", 1.0)),
    "numbers with blanks": ("rgb(1 2 3 / 50%)", ("#010203", 0.5)),
    "opacity": ("rgba(0,0,0,0.25)", ("#000000", 0.25)),
    "shares": ("rgb(100%, 0%, 0%)", ("#ff0000", 1.0)),
    "hue": ("hsl(0deg 0% 100%)", ("#ffffff", 1.0)),
    "transparent": ("transparent", (None, 0.0)),
    "variable": ("var(--x)", (None, 1.0)),
    "gradient": ("linear-gradient(#111, #222)", (None, 1.0)),
    "unknown name": ("inherit", (None, 1.0)),
    "not a number": ("rgb(1.2.3, 4, 5)", (None, 1.0)),
    "nothing": (None, (None, 1.0)),
    "without end": ("rgb(" + "9" * 5000 + ",1,2)", (None, 1.0)),
}


@pytest.mark.parametrize(("words", "expected"), COLORS.values(), ids=COLORS.keys())
def test_colors_are_read(words: str | None, expected: tuple[str | None, float]) -> None:
    assert named_color(words) == expected


SHOWN = {
    "black on white": ("#000000", "#ffffff", True),
    "white on white": ("#ffffff", "#ffffff", False),
    "nearly white": ("#f0f0f0", "#ffffff", False),
    "light yellow": ("#ffff99", "#ffffff", True),
    "unknown letters": (None, "#ffffff", True),
    "unknown ground": ("#ffffff", None, True),
}


@pytest.mark.parametrize(("color", "ground", "seen"), SHOWN.values(), ids=SHOWN.keys())
def test_letters_show_where_a_channel_differs(color: str | None, ground: str | None, *, seen: bool) -> None:
    assert shows(color, ground) is seen
