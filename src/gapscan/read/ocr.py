"""Pictures of pages -> words with boxes in points, by whatever text recognition is installed.

Tesseract comes first: a page takes it two seconds, and RapidOCR twenty. Both run offline.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, ClassVar, Protocol

from gapscan.read.limits import LIMITS, guarded
from gapscan.schema.document import Issue, Page, Severity, Word

if TYPE_CHECKING:
    from PIL.Image import Image

INSTALL = "install tesseract (apt install tesseract-ocr, brew install tesseract), or pip install 'gapscan[ocr]'"
# what both engines were trained on, and what a flatbed gives
RECOGNITION_DPI = 220
# ten pages take tesseract the 20 seconds that reading a file may take
MOST_PAGES = 10
# measured heights of one font differ by this much from line to line
_SAME_SIZE = 0.14
# strokes of bold letters are this much wider than those of the text: 1.4 to 1.7 in the fonts of the sample resumes
_BOLD_STROKES = 1.25
_INK_GREY = 128
# below this share of the engine's own confidence, half of the words were wrong on blurred samples
_POOR_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class Seen:
    """A recognised word: its box in pixels, the height of its line's font in pixels, confidence 0..1."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    font_size_px: float
    confidence: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """The picture of a page and how many of its pixels make an inch."""

    number: int
    image: "Image"
    dpi: float

    @property
    def page(self) -> Page:
        """The page's size in points."""
        width, height = self.image.size
        return Page(number=self.number, width_pt=self._points(width), height_pt=self._points(height))

    def _points(self, pixels: float) -> float:
        return round(pixels * 72 / self.dpi, 2)


class Engine(Protocol):
    """Something that recognises text, and the time that it may take for a page."""

    seconds_per_page: ClassVar[float]

    @property
    def name(self) -> str:
        """The engine and its version, as results show it."""

    def recognise(self, image: "Image", dpi: float) -> Sequence[Seen]:
        """The words of a picture."""


def find_engine() -> Engine | None:
    """The first engine that is installed: tesseract, then RapidOCR; None without any."""
    from gapscan.read.ocr_rapid import RapidOcr
    from gapscan.read.ocr_tesseract import Tesseract

    return Tesseract.find() or RapidOcr.find()


def recognise_pages(pages: Iterable[PageImage], engine: Engine) -> tuple[list[Word], list[Issue]]:
    """Recognise all pages with one engine.

    Args:
        pages: their pictures.
        engine: what reads them.

    Returns:
        The words, sizes evened out, and one issue for each page that was read this way.

    Raises:
        LimitError: a page takes too long (`too-large`).
    """
    words: list[Word] = []
    strokes: list[float] = []
    issues: list[Issue] = []
    for page in pages:
        with guarded(replace(LIMITS, seconds=engine.seconds_per_page)):
            seen = [word for word in engine.recognise(page.image, page.dpi) if word.text.strip()]
        words.extend(_word(word, page) for word in seen)
        strokes.extend(_stroke_per_font_size(word, page.image) for word in seen)
        if seen:
            issues.append(_issue(seen, page, engine))
    return _with_even_sizes(_with_bold(words, strokes)), issues


def _word(word: Seen, page: PageImage) -> Word:
    scale = 72 / page.dpi
    return Word(
        text=word.text.strip(),
        page=page.number,
        x0=round(word.x0 * scale, 2),
        top=round(word.top * scale, 2),
        x1=round(word.x1 * scale, 2),
        bottom=round(word.bottom * scale, 2),
        font_size_pt=round(word.font_size_px * scale, 1),
    )


def _stroke_per_font_size(word: Seen, image: "Image") -> float:
    """The mean width of the strokes along the rows of a word's picture, in font sizes; 0 where there is no ink."""
    from PIL import ImageChops

    # the white border ends every run inside the picture
    box = (int(word.x0) - 1, int(word.top), int(word.x1) + 2, int(word.bottom) + 1)
    crop = image.crop(box).convert("L").point(lambda grey: 255 * (grey < _INK_GREY))
    light, dark = crop.histogram()[0], crop.histogram()[255]
    # light letters on a dark banner
    ink = min(dark, light)
    edges = ImageChops.difference(crop, ImageChops.offset(crop, 1, 0)).histogram()[255]
    return 2 * ink / edges / word.font_size_px if edges and word.font_size_px else 0.0


def _with_bold(words: Sequence[Word], strokes: Sequence[float]) -> list[Word]:
    """Words whose strokes are wider than usual as bold."""
    lettered = [stroke for word, stroke in zip(words, strokes, strict=True) for _ in word.text if stroke]
    if not lettered:
        return list(words)
    usual = median(lettered)
    return [replace(word, bold=stroke > _BOLD_STROKES * usual) for word, stroke in zip(words, strokes, strict=True)]


def _with_even_sizes(words: Sequence[Word]) -> list[Word]:
    """Sizes near the body's become the body's, others whole points: headings stand out and noise does not."""
    if not words:
        return []
    body = median(word.font_size_pt for word in words for _ in word.text)
    sizes = {size: body if abs(size - body) <= _SAME_SIZE * body else float(round(size)) for size in _sizes(words)}
    return [replace(word, font_size_pt=sizes[word.font_size_pt]) for word in words]


def _sizes(words: Sequence[Word]) -> set[float]:
    return {word.font_size_pt for word in words}


def _issue(seen: Sequence[Seen], page: PageImage, engine: Engine) -> Issue:
    sure = sum(word.confidence for word in seen) / len(seen)
    if sure < _POOR_CONFIDENCE:
        message = f"the page is a picture and {engine.name} is unsure of much of its text; scan it again or export it"
        return Issue(code="ocr-unsure", severity=Severity.WARNING, message=message, page=page.number)
    message = f"the page is a picture; its text was recognised by {engine.name}"
    return Issue(code="ocr-used", severity=Severity.INFO, message=message, page=page.number)
