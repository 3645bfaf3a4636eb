"""Invented people: a seed -> a person with a career, printed in one language and one style of dates.

Everything a renderer prints is a string here, and everything that is measured stands beside it as a value, so that the
truth comes from the source and never from a file that was read back.
"""

import random
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

WORDS = Path(__file__).resolve().parent / "words"
LAST_YEAR = 2025
DATE_STYLES = ("long", "short", "slash", "dot", "iso", "years", "apostrophe", "worded", "since")


@dataclass(frozen=True)
class Post:
    """One post: printed strings, and the two dates as gapscan should give them."""

    title: str
    organization: str
    place: str
    dates: str
    start: str
    end: str
    bullets: tuple[str, ...]


@dataclass(frozen=True)
class Study:
    """One course of study: printed strings, level, field (lower case or None) and the year it ended."""

    degree: str
    school: str
    dates: str
    level: str
    field: str | None
    end: str


@dataclass(frozen=True)
class Person:
    """All that a resume prints; `headings` gives the printed heading for each kind of section."""

    language: str
    name: str
    headline: str
    email: str
    phone: str
    place: str
    link: str
    summary: str
    posts: tuple[Post, ...]
    studies: tuple[Study, ...]
    skills: dict[str, tuple[str, ...]]
    projects: tuple[tuple[str, str], ...]
    spoken: tuple[str, ...]
    certificates: tuple[str, ...]
    interests: tuple[str, ...]
    headings: dict[str, str]
    page_word: str
    running_title: str


@cache
def words(name: str) -> dict[str, Any]:
    """One word list."""
    found = yaml.safe_load((WORDS / f"{name}.yaml").read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise TypeError(f"{name}.yaml: a word list is a mapping")
    return found


class Printer:
    """Dates in one language and style."""

    def __init__(self, language: str, style: str, dice: random.Random) -> None:
        self.words = words(language)
        self.style = style
        self.present = dice.choice(self.words["present"])
        self.dash = dice.choice([" – ", " - ", " — ", "–"])
        self.to = dice.choice(self.words["to"])

    def stamp(self, year: int, month: int) -> str:
        long, short = self.words["months"][month - 1], self.words["short_months"][month - 1]
        if self.style == "apostrophe":
            return f"{short} '{year % 100:02d}"
        if self.style in {"slash", "dot", "iso"}:
            return {"slash": f"{month:02d}/{year}", "dot": f"{month:02d}.{year}", "iso": f"{year}-{month:02d}"}[
                self.style
            ]
        if self.style == "years":
            return str(year)
        return f"{short if self.style == 'short' else long} {year}"

    def value(self, year: int, month: int) -> str:
        return str(year) if self.style == "years" else f"{year}-{month:02d}"

    def span(self, first: tuple[int, int], last: tuple[int, int] | None) -> str:
        begin = self.stamp(*first)
        if last is None:
            if self.style == "since":
                return f"{self.words['since']} {begin}"
            end = self.present
        else:
            end = self.stamp(*last)
        if begin == end:
            return begin
        return f"{begin} {self.to} {end}" if self.style == "worded" else f"{begin}{self.dash}{end}"


def make_person(
    seed: str, *, languages: tuple[str, ...], posts: tuple[int, int], date_style: str | None, grouped: bool = False
) -> Person:
    """The person of a seed.

    Args:
        seed: any text; the same text gives the same person.
        languages: one of these is spoken.
        posts: the least and the largest number of posts.
        date_style: one of `DATE_STYLES`; any if None.
        grouped: whether neighbouring posts were held at one employer, two by two.
    """
    dice = random.Random(seed)  # noqa: S311
    language = dice.choice(languages)
    lists, names = words(language), words("names")
    printer = Printer(language, date_style or dice.choice(DATE_STYLES), dice)
    name = f"{dice.choice(names['first'])} {dice.choice(names['last'])}"
    handle = _handle(name)
    career = _career(dice, printer, dice.randint(*posts))
    if grouped:
        career = tuple(
            replace(post, organization=career[index - index % 2].organization) for index, post in enumerate(career)
        )
    return Person(
        language=language,
        name=name,
        headline=career[0].title,
        email=f"{handle.replace('-', '.')}@{dice.choice(names['mail_hosts'])}",
        phone=dice.choice(
            ["+49 30 901820{:03d}", "(555) 010-0{:03d}", "+33 1 99 00 1{:03d}", "+44 20 7946 0{:03d}"]
        ).format(dice.randint(100, 999)),
        place=dice.choice(names["cities"]),
        link=f"linkedin.com/in/{handle}",
        summary=dice.choice(lists["summaries"]),
        posts=career,
        studies=_studies(dice, printer),
        skills=_skills(dice, lists),
        projects=tuple((title, _fill(text, dice)) for title, text in dice.sample(lists["projects"], 2)),
        spoken=tuple(lists["spoken"][: dice.randint(2, 3)]),
        certificates=tuple(dice.sample(lists["certificates"], 2)),
        interests=tuple(dice.sample(lists["interests"], 3)),
        headings={kind: dice.choice(spellings) for kind, spellings in lists["headings"].items()},
        page_word=lists["page"],
        running_title=lists["resume"],
    )


def _handle(name: str) -> str:
    plain = (
        unicodedata.normalize("NFKD", name.lower().replace("ł", "l").replace("ı", "i"))
        .encode("ascii", "ignore")
        .decode()
    )
    return "-".join("".join(sign for sign in word if sign.isalpha()) for word in plain.split())


def _career(dice: random.Random, printer: Printer, count: int) -> tuple[Post, ...]:
    titles = dice.sample(printer.words["titles"], count)
    employers = dice.sample(words("names")["employers"], count)
    year, month = LAST_YEAR - dice.randint(0, 2), dice.randint(1, 12)
    last: tuple[int, int] | None = None if dice.random() < 0.7 else (year, month)
    found = []
    for number in range(count):
        length = dice.randint(5, 50)
        end = last or (LAST_YEAR, 12)
        begin = divmod(end[0] * 12 + end[1] - 1 - length, 12)
        first = (begin[0], begin[1] + 1)
        found.append(
            Post(
                title=titles[number],
                organization=employers[number],
                place=dice.choice(words("names")["cities"]),
                dates=printer.span(first, last),
                start=printer.value(*first),
                end="present" if last is None else printer.value(*last),
                bullets=tuple(_fill(text, dice) for text in dice.sample(printer.words["bullets"], dice.randint(2, 4))),
            )
        )
        gone = divmod(first[0] * 12 + first[1] - 1 - dice.randint(1, 4), 12)
        last = (gone[0], gone[1] + 1)
    return tuple(found)


def _studies(dice: random.Random, printer: Printer) -> tuple[Study, ...]:
    found = []
    order = {"phd": 0, "master": 1, "bachelor": 2, "associate": 3, "highschool": 4}
    chosen = sorted(dice.sample(printer.words["degrees"], dice.randint(1, 2)), key=lambda one: order[one[1]])
    schools = dice.sample(words("names")["schools"], len(chosen))
    year = dice.randint(2008, 2016)
    for (degree, level, field), school in zip(chosen, schools, strict=True):
        begin = year - dice.randint(2, 4)
        dates = (
            dice.choice([f"{begin} – {year}", f"{begin}-{year}", str(year)])
            if printer.style == "years"
            else (printer.span((begin, dice.choice([8, 9, 10])), (year, dice.choice([6, 7]))))
        )
        found.append(Study(degree=degree, school=school, dates=dates, level=level, field=field, end=str(year)))
        year = begin - 1
    return tuple(found)


def _skills(dice: random.Random, lists: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    pool = words("skills")
    return {group: tuple(dice.sample(pool[key], dice.randint(4, 7))) for group, key in lists["skill_groups"].items()}


def _fill(text: str, dice: random.Random) -> str:
    pool = words("skills")
    tools = dice.sample(pool["data"] + pool["tools"], text.count("{tool}"))
    for tool in tools:
        text = text.replace("{tool}", tool, 1)
    return text.replace("{n}", str(dice.randint(2, 60)))
