"""The words that job titles are made of: which trade a line or a post belongs to."""

import re
from collections.abc import Iterable

from gapscan.schema.taxonomy import Skill, Title

_WORD = re.compile(r"[\w+#]+")


def words_of(text: str) -> list[str]:
    """The words of a line in lower case."""
    return _WORD.findall(text.casefold())


def names_title(text: str, titles: Iterable[Title]) -> bool:
    """Whether a title's name or another spelling of it stands in a line, word by word."""
    joined = f" {' '.join(words_of(text))} "
    return any(f" {' '.join(words_of(name))} " in joined for title in titles for name in (title.name, *title.aliases))


def skills_named(text: str, skills: Iterable[Skill]) -> list[str]:
    """The names of skills that stand in a line, also inside a job title, where matching reads none."""
    joined = f" {' '.join(words_of(text))} "
    return [skill.name for skill in skills if f" {' '.join(words_of(skill.name))} " in joined]


def trades_of(titles: Iterable[Title]) -> frozenset[str]:
    """The words that names of titles end with: engineer, scientist, analyst, manager."""
    return frozenset(words_of(title.name)[-1] for title in titles if "(" not in title.name)


def is_of_trade(text: str, titles: Iterable[Title]) -> bool:
    """Whether a line names a trade that the titles belong to."""
    return not trades_of(titles).isdisjoint(words_of(text))
