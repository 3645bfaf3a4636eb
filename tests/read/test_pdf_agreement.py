"""The fast engine finds the words that pdfplumber finds, in the same places and with the same looks."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from gapscan.read import pdf_playa, pdf_plumber
from gapscan.read.limits import Tally
from gapscan.read.pdf_chars import RawWord
from gapscan.read.pdf_words import split_words

PROJECT = Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "sample_resumes"
CORPUS = PROJECT.parent / "shared" / "corpus" / "resumes"
LEAST_AGREEMENT = 0.995
MOST_DISTANCE_PT = 1.0
# words that stand elsewhere or look different, of all that both engines find
LEAST_ALIKE = 0.995
# of both engines' words, what no font tells: icons, and letters without a map
NO_TEXT = re.compile("\\(cid:\\d+\\)|[\ue000-\uf8ff\ufffd\u200b-\u200d\ufeff]")

Found = tuple[str, tuple[float, float, float, float], str, float]


def fast_words(path: Path) -> Iterator[list[Found]]:
    for page in pdf_playa.read_pages(path.read_bytes(), Tally()):
        yield [found for word in split_words(page.chars) for found in _named(word.text, word.box, *_look(word))]


def slow_words(path: Path) -> Iterator[list[Found]]:
    with pdfplumber.open(path, unicode_norm="NFC") as pdf:
        for page in pdf.pages:
            left, top = page.bbox[0], page.bbox[1]
            words = page.dedupe_chars(tolerance=1).extract_words(
                x_tolerance_ratio=0.11, y_tolerance=3, return_chars=True
            )
            yield [
                found
                for word in words
                if word["upright"]
                for found in _named(
                    word["text"],
                    (word["x0"] - left, word["top"] - top, word["x1"] - left, word["bottom"] - top),
                    *_slow_look(word),
                )
            ]
            page.close()


def _look(word: RawWord) -> tuple[str, float]:
    look = Counter(char.look for char in word.chars).most_common(1)[0][0]
    return look.font, look.size_pt


def _slow_look(word: dict[str, Any]) -> tuple[str, float]:
    return Counter((str(c["fontname"]), round(c["size"], 1)) for c in word["chars"]).most_common(1)[0][0]


def _named(text: str, box: tuple[float, float, float, float], font: str, size: float) -> Iterator[Found]:
    text = NO_TEXT.sub("", text).strip()
    # a lone sign may be an icon whose font tells a wrong letter, or a bullet that one engine knows and the other not
    if len(text) > 1 or text.isalnum():
        yield text, box, font, size


def compare(path: Path) -> tuple[int, int, int, int]:
    """How many words both engines have, how many of those are alike, and how many each has."""
    both = alike = fast_count = slow_count = 0
    for fast, slow in zip(fast_words(path), slow_words(path), strict=True):
        fast_count, slow_count = fast_count + len(fast), slow_count + len(slow)
        shared = Counter(word[0] for word in fast) & Counter(word[0] for word in slow)
        both += sum(shared.values())
        matcher = SequenceMatcher(None, [word[0] for word in fast], [word[0] for word in slow], autojunk=False)
        for start, other, length in matcher.get_matching_blocks():
            alike += sum(
                max(abs(a - b) for a, b in zip(mine[1], theirs[1], strict=True)) <= MOST_DISTANCE_PT
                and mine[2:] == theirs[2:]
                for mine, theirs in zip(fast[start : start + length], slow[other : other + length], strict=True)
            )
    return both, alike, fast_count, slow_count


def agreement(paths: list[Path]) -> tuple[float, float, dict[str, float]]:
    """Word F1 over all files, the share of equal words that also stand and look alike, and F1 by file."""
    totals = [0, 0, 0, 0]
    by_file = {}
    for path in paths:
        counts = compare(path)
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        by_file[path.name] = 2 * counts[0] / max(1, counts[2] + counts[3])
    both, alike, fast_count, slow_count = totals
    return 2 * both / (fast_count + slow_count), alike / both, by_file


@pytest.mark.parametrize("folder", [SAMPLES, CORPUS], ids=["samples", "corpus"])
def test_both_engines_find_the_same_words(folder: Path) -> None:
    paths = sorted(folder.rglob("*.pdf"))
    if not paths:
        pytest.skip(f"no PDF files at {folder}")
    f1, alike, by_file = agreement(paths)
    assert f1 >= LEAST_AGREEMENT, sorted(by_file.items(), key=lambda item: item[1])[:5]
    assert alike >= LEAST_ALIKE


def test_both_engines_find_the_same_links_and_colours() -> None:
    paths = sorted(SAMPLES.rglob("*.pdf"))
    if not paths:
        pytest.skip(f"no PDF files at {SAMPLES}")
    links = 0
    for path in paths:
        content = path.read_bytes()
        pages = zip(pdf_playa.read_pages(content, Tally()), pdf_plumber.read_pages(content, Tally()), strict=True)
        for fast, slow in pages:
            assert fast.page.number == slow.page.number
            assert fast.page.width_pt == pytest.approx(slow.page.width_pt)
            assert [link.url for link in fast.links] == [link.url for link in slow.links]
            for mine, theirs in zip(fast.links, slow.links, strict=True):
                assert mine.box == pytest.approx(theirs.box, abs=0.01)
            assert [char.look.color for char in fast.chars] == [char.look.color for char in slow.chars]
            links += len(fast.links)
    assert links > 20
