"""Text recognition by the tesseract program."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from gapscan.read.limits import LimitError
from gapscan.read.markup import Element, descendants
from gapscan.read.ocr import Seen

if TYPE_CHECKING:
    from PIL.Image import Image

# two threads wait for each other longer than one works
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}
_MOST_SECONDS = 20
_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_LINE_HEIGHT = re.compile(r"x_size ([\d.]+)")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
# a line's height from the top of `l` to the foot of `p`, in font sizes
_HEIGHT_PER_FONT_SIZE = 0.95
# what it takes round bullets for
_BULLETS = frozenset("e © ¢ « ° * » o ® @ + >".split())
_LEAST_CONFIDENCE = 0.2


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program at `path`."""

    path: str
    version: str
    languages: str
    seconds_per_page: ClassVar[float] = _MOST_SECONDS

    @classmethod
    def find(cls) -> "Tesseract | None":
        """The program on the search path, where it is installed with English or any other language."""
        path = shutil.which("tesseract")
        if path is None:
            return None
        version = re.search(r"tesseract v?([\d.]+\d)", _output(path, "--version"))
        languages = set(_output(path, "--list-langs").split("\n")[1:]) - {"osd", ""}
        if version is None or not languages:
            return None
        return cls(path, version[1], "eng" if "eng" in languages else min(languages))

    @property
    def name(self) -> str:
        """The engine and its version."""
        return f"tesseract {self.version}"

    def recognise(self, image: "Image", dpi: float) -> Sequence[Seen]:
        """The words of a picture; none where the program fails.

        Raises:
            LimitError: it takes too long (`too-large`).
        """
        picture = io.BytesIO()
        image.save(picture, "PNG", compress_level=1)
        command = [self.path, "stdin", "stdout", "--dpi", str(round(dpi)), "-l", self.languages, "hocr"]
        try:
            done = subprocess.run(  # noqa: S603
                command,
                input=picture.getvalue(),
                capture_output=True,
                timeout=_MOST_SECONDS,
                env={**os.environ, **_ENVIRONMENT},
                check=True,
            )
        except subprocess.TimeoutExpired as error:
            raise LimitError(f"recognising the text of a page takes longer than {_MOST_SECONDS} seconds") from error
        except (OSError, subprocess.SubprocessError):
            return []
        return list(_seen(done.stdout))


def _output(path: str, option: str) -> str:
    try:
        done = subprocess.run([path, option], capture_output=True, timeout=_MOST_SECONDS, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def _seen(hocr: bytes) -> Iterator[Seen]:
    from lxml import html

    if not hocr.strip():
        return
    for line in _of_class(html.document_fromstring(hocr), "ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption"):
        height = _LINE_HEIGHT.search(line.get("title", ""))
        words = [word for word in _of_class(line, "ocrx_word") if _text(word)]
        for number, word in enumerate(words):
            found = _word(word, float(height[1]) if height else 0.0)
            if found is None:
                continue
            if number == 0 and len(words) > 1 and found.text in _BULLETS and _begins_entry(words[1]):
                found = Seen("•", found.x0, found.top, found.x1, found.bottom, found.font_size_px, found.confidence)
            yield found


def _word(element: Element, line_height: float) -> Seen | None:
    title, text = element.get("title", ""), _text(element)
    box, confidence = _BOX.search(title), _CONFIDENCE.search(title)
    sure = int(confidence[1]) / 100 if confidence else 0.0
    # specks and rules come out as single signs
    if box is None or (sure < _LEAST_CONFIDENCE and sum(sign.isalnum() for sign in text) < 2):
        return None
    x0, top, x1, bottom = (float(edge) for edge in box.groups())
    return Seen(text, x0, top, x1, bottom, (line_height or bottom - top) / _HEIGHT_PER_FONT_SIZE, sure)


def _begins_entry(word: Element) -> bool:
    return _text(word)[:1].isupper()


def _text(element: Element) -> str:
    return "".join(str(part) for part in element.itertext()).strip()


def _of_class(element: Element, *names: str) -> Iterator[Element]:
    return (inner for inner in descendants(element, "span") if inner.get("class") in names)
