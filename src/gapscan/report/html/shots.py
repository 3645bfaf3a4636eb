"""Places on a page -> figures: a strip of the page's picture with the words marked.

Each picture is embedded once, as the background of a class; every figure is a window on it, placed in percent, so that
it fits any width.
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from gapscan.schema.base import Box
from gapscan.schema.picture import PagePicture

# one line above and one below the words
_AROUND_PT = 30.0
_LEAST_HEIGHT_PT = 76.0
# what can be read on a telephone
_NARROW_PT = 300.0
# letters reach a little over their box
_RIM_PT = 1.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on a page in percent of its width and height; `name` is what stands there."""

    style: str
    name: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A window on a page: `style` holds its numbers for the style sheet."""

    page: int
    style: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole page with its marks."""

    page: int
    style: str
    marks: tuple[Mark, ...]


class Pages:
    """The pictures of a resume's pages; a page without one gives no figure."""

    def __init__(self, pictures: Iterable[PagePicture]) -> None:
        """Keep the pictures by page."""
        self._pictures = {picture.page: picture for picture in pictures}

    def __len__(self) -> int:
        """How many pages have a picture."""
        return len(self._pictures)

    @property
    def rules(self) -> Markup:
        """One class per page, with the picture in it."""
        return Markup("\n").join(map(_rule, self._pictures.values()))

    def shot(self, page: int | None, box: Box | None, name: str) -> Shot | None:
        """The part of a page around some words.

        Args:
            page: counts from 1.
            box: around the words, in points.
            name: what the words show.
        """
        picture = self._pictures.get(page or 0)
        if picture is None or box is None or not _lies_on(box, picture):
            return None
        return Shot(picture.page, _window(box, picture), Mark(_place(box, picture), name))

    def sheets(self, places: Iterable[tuple[int, Box, str]]) -> tuple[Sheet, ...]:
        """All pages, each with the marks that lie on it; names that share a box stand together."""
        names: dict[tuple[int, Box], dict[str, None]] = {}
        for page, box, name in places:
            names.setdefault((page, box), {})[name] = None
        return tuple(
            Sheet(
                picture.page,
                f"--pw:{picture.width_pt:g};--ph:{picture.height_pt:g}",
                tuple(
                    Mark(_place(box, picture), ", ".join(named))
                    for (page, box), named in names.items()
                    if page == picture.page and _lies_on(box, picture)
                ),
            )
            for picture in self._pictures.values()
        )


def _rule(picture: PagePicture) -> Markup:
    content = base64.b64encode(picture.image).decode()
    # a media type and base64 hold no sign that ends the string or the element
    return Markup('.page-{}{{background-image:url("data:{};base64,{}")}}').format(
        picture.page, picture.media_type, content
    )


def _lies_on(box: Box, picture: PagePicture) -> bool:
    x0, top, x1, bottom = box
    return 0 <= x0 < x1 <= picture.width_pt + 1 and 0 <= top < bottom <= picture.height_pt + 1


def _window(box: Box, picture: PagePicture) -> str:
    """Height and place of the window in points, and the part of the width that narrow screens show."""
    x0, top, x1, bottom = box
    width_pt, height_pt = picture.width_pt, picture.height_pt
    tall = min(height_pt, max(_LEAST_HEIGHT_PT, bottom - top + 2 * _AROUND_PT))
    down = _clamped((top + bottom - tall) / 2, height_pt - tall)
    wide = min(width_pt, max(_NARROW_PT, x1 - x0 + _AROUND_PT))
    right = _clamped((x0 + x1 - wide) / 2, width_pt - wide)
    return (
        f"--pw:{width_pt:g};--ph:{height_pt:g};--h:{tall:.2f};--y:{down:.2f};"
        f"--nw:{wide / width_pt:.4f};--nx:{right / width_pt:.4f}"
    )


def _place(box: Box, picture: PagePicture) -> str:
    x0, top, x1, bottom = box
    left, up = max(0.0, x0 - _RIM_PT), max(0.0, top - _RIM_PT)
    right, down = min(picture.width_pt, x1 + _RIM_PT), min(picture.height_pt, bottom + _RIM_PT)
    return (
        f"left:{100 * left / picture.width_pt:.2f}%;top:{100 * up / picture.height_pt:.2f}%;"
        f"width:{100 * (right - left) / picture.width_pt:.2f}%;height:{100 * (down - up) / picture.height_pt:.2f}%"
    )


def _clamped(number: float, most: float) -> float:
    return min(max(0.0, number), max(0.0, most))
