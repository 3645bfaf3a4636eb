"""The figures that a person or program reads in a report, per format: product -> Figures.

A new format adds its reader to `READERS`. A reader leaves out what its format does not show; lists are in the order
of the format.
"""

import json
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import lxml.html


@dataclass(frozen=True)
class Figures:
    """Whole scores and points with one digit, as they are shown; None where a format does not tell them.

    `headline` and `rungs` are title, score and verdict; `gaps` and `terms` label and points; `steps` label, points and
    the score afterwards; `next_titles` title and score; `families` family and score of what comes next.
    """

    headline: tuple[str, int, str] | None = None
    rungs: tuple[tuple[str, int, str], ...] | None = None
    gaps: tuple[tuple[str, str], ...] | None = None
    terms: tuple[tuple[str, str], ...] | None = None
    steps: tuple[tuple[str, str, int], ...] | None = None
    next_titles: tuple[tuple[str, int], ...] | None = None
    families: tuple[tuple[str, int], ...] | None = None


def figures_of_html(product: str) -> Figures:
    page = lxml.html.fromstring(product)

    def one(name: str) -> str:
        return str(page.xpath(f"string(//*[@data-figure='{name}'])")).strip()

    def all_of(name: str, *parts: str) -> Iterator[list[str]]:
        for element in page.xpath(f"//*[@data-figure='{name}']"):
            yield [str(element.xpath(f"string(.//*[@data-part='{part}'])")).strip() for part in parts]

    return Figures(
        headline=(one("title"), int(one("score")), one("verdict")),
        rungs=tuple((title, int(score), said) for title, score, said in all_of("rung", "title", "score", "verdict")),
        gaps=tuple((label, points.lstrip("+")) for label, points in all_of("gap", "label", "points")),
        terms=tuple((label, points) for label, points in all_of("term", "label", "points")),
        steps=tuple((what, gain[1:], int(score)) for what, gain, score in all_of("step", "label", "points", "score")),
        next_titles=tuple((title, int(score)) for title, score in all_of("next", "title", "score") if score),
        families=tuple((family, int(score)) for family, score in all_of("family", "family", "score") if score),
    )


def figures_of_markdown(product: str) -> Figures:
    title, score, verdict = matched(r"^\*\*[^:]+: (.+) \([^()]+\), (\d+)/100 ([a-z ]+)\*\*", product)
    rungs = rows_below("## Ladder", product)
    steps = re.findall(
        r"^\d+\. (.+) \(\+([\d.]+), then (\d+)\)$", part_below("## Shortest path", product), re.MULTILINE
    )
    return Figures(
        headline=(title, int(score), verdict),
        rungs=tuple((row[1].removesuffix(" (best fit)"), int(row[2]), row[3]) for row in rungs),
        gaps=tuple((row[1], row[0][1:]) for row in rows_below("## Gaps", product)),
        terms=tuple((row[2], row[0]) for row in rows_below("## How the points add up", product)),
        steps=tuple((label, points, int(after)) for label, points, after in steps),
        next_titles=tuple((row[1], int(row[3])) for row in rows_below("## Where to go next", product) if row[3]),
        families=tuple((row[0], int(row[3])) for row in rows_below("## All ladders", product) if row[3]),
    )


def figures_of_terminal(product: str) -> Figures:
    title, _, score, verdict = matched(r"^[A-Z][a-z ]+: (.+) \(([^()]+)\)\n(\d+)/100 ([a-z]+(?: ready)?)", product)
    rungs = re.findall(r"^[▸ ]  (?:\w+) +(\S.*?)  +(\d+)  [█░▌]+  ([a-z ]+)$", product, re.MULTILINE)
    steps = re.findall(r"^ +\d+ → +(\d+)  (.+?)  +\+([\d.]+)$", product, re.MULTILINE)
    return Figures(
        headline=(title, int(score), verdict),
        rungs=tuple((name, int(points), said) for name, points, said in rungs),
        gaps=tuple((label, points) for points, label in re.findall(r"^ +\+([\d.]+)  (.+?)  ", product, re.MULTILINE)),
        steps=tuple((label, points, int(after)) for after, label, points in steps),
    )


def figures_of_json(product: str) -> Figures:
    """The same from the exact figures of the contract: rounded here, so that no rounding of a format is believed."""
    report = json.loads(product)
    by_id = {each["title_id"]: each for each in report["readiness"]}
    focus, guidance = by_id[report["best_fit"]], report["guidance"]
    family = [each for each in report["readiness"] if each["family"] == focus["family"]]
    return Figures(
        headline=told(focus),
        rungs=tuple(map(told, family)),
        gaps=tuple((gap["label"], f"{gap['points']:.1f}") for gap in by_id[guidance["aim_id"]]["gaps"]),
        terms=tuple((term["label"], f"{term['points']:.1f}") for term in focus["terms"]),
        steps=tuple((step["label"], f"{step['points']:.1f}", whole(step["score"])) for step in focus["path"]),
        next_titles=tuple(
            (each["title"], whole(each["score"])) for each in guidance["next_titles"] if each["score"] is not None
        ),
    )


READERS: dict[str, Callable[[str], Figures]] = {
    "html": figures_of_html,
    "markdown": figures_of_markdown,
    "terminal": figures_of_terminal,
    "json": figures_of_json,
}


def told(readiness: dict[str, object]) -> tuple[str, int, str]:
    verdict = "nearly ready" if readiness["verdict"] == "nearly" else str(readiness["verdict"])
    return str(readiness["title"]), whole(float(str(readiness["score"]))), verdict


def whole(score: float) -> int:
    """Rounded down; what misses a whole number by less than the contract's digits is that number."""
    return math.floor(score + 1e-6)


def matched(pattern: str, product: str) -> tuple[str, ...]:
    found = re.search(pattern, product, re.MULTILINE)
    assert found, f"nothing in the report looks like {pattern}"
    return found.groups()


def part_below(heading: str, product: str) -> str:
    """What stands below a heading, up to the next one."""
    return next((part for part in re.split(r"^(?=## )", product, flags=re.MULTILINE) if part.startswith(heading)), "")


def rows_below(heading: str, product: str) -> list[list[str]]:
    """The cells of the table below a heading, without its head."""
    rows = [line for line in part_below(heading, product).splitlines() if line.startswith("| ")]
    return [[cell.strip().replace("\\", "") for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows[1:]]
