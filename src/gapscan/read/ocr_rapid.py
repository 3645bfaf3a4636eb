"""Text recognition by RapidOCR, whose models travel in its wheel."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata, util
from statistics import median
from typing import TYPE_CHECKING, Any, ClassVar

from gapscan.read.ocr import Seen

if TYPE_CHECKING:
    from PIL.Image import Image

# a line's box as the engine draws it, in font sizes: it leaves white above and below
_HEIGHT_PER_FONT_SIZE = 1.2
# lines are found as well in a quarter of the pixels, in a third of the time and half the memory; letters are read in
# all pixels, and line by line, because six lines at a time take 300 MB more
_SETTINGS = {
    "Global.log_level": "error",
    "Det.limit_type": "max",
    "Det.limit_side_len": 960,
    "Rec.rec_batch_num": 1,
}


@dataclass(frozen=True, slots=True)
class RapidOcr:
    """The package, where it is installed with the runtime for its models."""

    version: str
    seconds_per_page: ClassVar[float] = 60.0

    @classmethod
    def find(cls) -> "RapidOcr | None":
        """The package, or None without it; nothing is imported yet."""
        if util.find_spec("rapidocr") is None or util.find_spec("onnxruntime") is None:
            return None
        return cls(metadata.version("rapidocr"))

    @property
    def name(self) -> str:
        """The engine and its version."""
        return f"rapidocr {self.version}"

    def recognise(self, image: "Image", dpi: float) -> Sequence[Seen]:  # noqa: ARG002
        """The words of a picture."""
        import numpy as np
        from rapidocr import RapidOCR

        engine = RapidOCR(params=_SETTINGS)
        result: Any = engine(np.asarray(image.convert("RGB")), use_cls=False, return_word_box=True)
        if not result.txts:
            return []
        return [word for line in result.word_results for word in _words(line)]


def _words(line: Sequence[tuple[str, float, Sequence[Sequence[float]]]]) -> list[Seen]:
    """The words of one line; the engine gives each with four corners."""
    boxes = [_edges(corners) for _, _, corners in line if corners]
    if not boxes:
        return []
    height = median(bottom - top for _, top, _, bottom in boxes)
    words = [(text, confidence, _edges(corners)) for text, confidence, corners in line if corners]
    return [
        Seen(text, x0, top, x1, bottom, height / _HEIGHT_PER_FONT_SIZE, float(confidence))
        for text, confidence, (x0, top, x1, bottom) in words
    ]


def _edges(corners: Sequence[Sequence[float]]) -> tuple[float, float, float, float]:
    xs, ys = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
    return min(xs), min(ys), max(xs), max(ys)
