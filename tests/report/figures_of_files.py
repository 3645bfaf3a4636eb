"""The figures in the reports that are no text: a PDF is read by its tags, a workbook by its sheets.

Cells that hold a bar or nothing are not in the tree of tags, so rows are as long as what they say.
"""

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import openpyxl
import pdfplumber

from tests.report.figures import Figures, matched

_SAME_LINE_PT = 3
Texts = dict[tuple[int, int], list[dict[str, Any]]]


@dataclass(frozen=True)
class Cell:
    text: str
    bold: str


@dataclass
class Part:
    """What stands below a heading of the second level."""

    heading: str
    text: str = ""
    headings: list[str] = field(default_factory=list)
    tables: list[list[list[Cell]]] = field(default_factory=list)


def figures_of_pdf(product: bytes) -> Figures:
    parts = {part.heading: part for part in _parts(product)}
    stand, ahead = parts["Where do I stand"].text, parts["What is next"].text
    ladder = _below(parts, "Ladder")
    ways = _below(parts, "The way up") if "short of" in ahead else []
    title, verdict = matched(r"[A-Z][a-z ]+: (.+) \([^()]+\), ([a-z ]+?) The ticks", stand)
    return Figures(
        headline=(title, int(matched(r"^(\d+) of 100", stand)[0]), verdict),
        rungs=tuple((row[1].text.removesuffix(" (this report)"), int(row[2].text), row[3].text) for row in ladder),
        gaps=tuple(
            re.fullmatch(r"(.+) \+([\d.]+) points", heading).groups()  # type: ignore[union-attr,misc]
            for heading in next(part for name, part in parts.items() if name.startswith("Gaps")).headings
        ),
        terms=tuple(
            (re.sub(r" (critical|important|helpful)\b[^a-z]*$", "", row[0].text), row[1].text.split()[0])
            for row in _below(parts, "How the points add up")[:-1]
        ),
        steps=tuple((row[1].text, row[2].text[1:], int(row[3].text)) for row in ways),
        next_titles=tuple(
            (row[1].bold, int(row[2].text)) for row in _below(parts, "Where to go next") if row[2].text.isdigit()
        ),
        families=tuple(
            (row[0].text, int(row[-1].text)) for row in _below(parts, "All ladders") if row[-1].text.isdigit()
        ),
    )


def figures_of_xlsx(product: bytes) -> Figures:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*extension is not supported")
        book = openpyxl.load_workbook(io.BytesIO(product))

    def rows(name: str) -> Iterator[dict[str, Any]]:
        head, *below = book[name].iter_rows(values_only=True)
        yield from (dict(zip(map(str, head), row, strict=True)) for row in below)

    summary = {row["What"]: row["Found"] for row in rows("Summary")}
    goal = summary.get("Shortest path to")
    return Figures(
        headline=(summary["Best fit"], summary["Score of 100"], summary["Verdict"]),
        rungs=tuple(
            (row["Title"], row["Score"], row["Verdict"])
            for row in rows("Ladder")
            if row["Stands for"] in {"this report", "rung"}
        ),
        gaps=tuple((row["Gap"], f"{row['Points']:.1f}") for row in rows("Gaps")),
        terms=tuple((row["Requirement"], f"{row['Points']:.1f}") for row in rows("Points")),
        steps=tuple(
            (row["Close this gap"], f"{row['Points']:.1f}", row["Score then"])
            for row in rows("Path")
            if goal and row["To"] == goal
        ),
        next_titles=tuple((row["Title"], row["Score"]) for row in rows("Next") if row["Score"] is not None),
        families=tuple((row["Family"], row["Score"]) for row in rows("Ladder") if row["Stands for"] == "next"),
    )


def _below(parts: dict[str, Part], heading: str) -> list[list[Cell]]:
    """The rows of the first table below a heading, without its head."""
    part = next((part for name, part in parts.items() if name.startswith(heading)), None)
    return part.tables[0][1:] if part and part.tables else []


def _parts(product: bytes) -> list[Part]:
    with pdfplumber.open(io.BytesIO(product)) as document:
        texts = _texts(document.pages)
        parts: list[Part] = []
        for element in _flat(document.structure_tree):
            if element["type"] == "H2":
                parts.append(Part(_cell(element, texts).text))
            elif parts:
                _add(parts[-1], element, texts)
        return parts


def _texts(pages: list[Any]) -> Texts:
    """Page and number of marked content -> its letters."""
    texts: Texts = {}
    for page in pages:
        for char in page.chars:
            texts.setdefault((page.page_number, char["mcid"]), []).append(char)
    return texts


def _add(part: Part, element: dict[str, Any], texts: Texts) -> None:
    if element["type"] == "H3":
        part.headings.append(_cell(element, texts).text)
    elif element["type"] == "Table":
        rows = [row for row in _within(element) if row["type"] == "TR"]
        part.tables.append([[_cell(cell, texts) for cell in row["children"]] for row in rows])
    else:
        part.text = f"{part.text} {_cell(element, texts).text}".strip()


def _flat(tree: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Headings, tables and paragraphs in reading order, out of whatever holds them."""
    for element in tree:
        if element["type"] in {"Document", "Sect", "Div", "NonStruct", "Part"}:
            yield from _flat(element.get("children", []))
        else:
            yield element


def _within(element: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield element
    for child in element.get("children", []):
        yield from _within(child)


def _cell(element: dict[str, Any], texts: Texts) -> Cell:
    chars = [
        char
        for inner in _within(element)
        for mcid in inner.get("mcids", [])
        for char in texts.get((inner.get("page_number", element.get("page_number")), mcid), [])
    ]
    chars.sort(key=_in_reading_order)
    return Cell(_joined(chars), _joined([char for char in chars if "bold" in char["fontname"].lower()]))


def _in_reading_order(char: dict[str, Any]) -> tuple[int, float, float]:
    """Page, base line from the top, place on the line: what is bold stands apart in the tree of tags."""
    return (char["page_number"], -round(char["matrix"][5]), char["x0"])


def _joined(chars: list[dict[str, Any]]) -> str:
    """The text of some letters; a line that ends with a hyphen goes on without a blank."""
    text = ""
    for before, char in zip([None, *chars], chars, strict=False):
        starts_line = before is not None and abs(before["matrix"][5] - char["matrix"][5]) > _SAME_LINE_PT
        text += f" {char['text']}" if starts_line and not text.endswith("-") else char["text"]
    return " ".join(text.replace("\u200b", "").split())


FILE_READERS = {"pdf": figures_of_pdf, "xlsx": figures_of_xlsx}
