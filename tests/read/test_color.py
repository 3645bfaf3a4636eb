import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.read.color import hex_color

COLORS = {
    "black, bare number": (0, "#000000"),
    "grey": ((0.5,), "#808080"),
    "grey in a list": ([1.0], "#ffffff"),
    "red": ((1, 0, 0), "#ff0000"),
    "rgb": ((0.2, 0.4, 0.6), "#336699"),
    "cmyk black": ((0, 0, 0, 1), "#000000"),
    "cmyk cyan": ((1, 0, 0, 0), "#00ffff"),
    "out of range": ((2, -1, 0), "#ff0000"),
    "nothing": (None, None),
    "pattern name": ("P0", None),
    "pattern in a tuple": (("P0",), None),
    "two inks": ((0.1, 0.2), None),
    "empty": ((), None),
}


@pytest.mark.parametrize(("components", "color"), COLORS.values(), ids=COLORS.keys())
def test_hex_color(components: object, color: str | None) -> None:
    assert hex_color(components) == color


@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=4).filter(lambda inks: len(inks) != 2))
def test_every_colour_has_six_digits(components: list[float]) -> None:
    color = hex_color(components)
    assert color is not None
    assert len(color) == 7
    assert int(color[1:], 16) <= 0xFFFFFF
