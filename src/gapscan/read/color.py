"""PDF colours -> `#rrggbb`."""


def hex_color(components: object) -> str | None:
    """A grey, RGB or CMYK colour as `#rrggbb`; None for patterns and whatever else cannot be told."""
    if isinstance(components, int | float):
        components = (components,)
    if not isinstance(components, tuple | list) or not all(isinstance(c, int | float) for c in components):
        return None
    values = [min(1.0, max(0.0, float(c))) for c in components]
    if len(values) == 1:
        red = green = blue = values[0]
    elif len(values) == 3:
        red, green, blue = values
    elif len(values) == 4:
        cyan, magenta, yellow, black = values
        red, green, blue = ((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    else:
        return None
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
