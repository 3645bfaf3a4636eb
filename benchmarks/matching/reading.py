"""A resume or a line of text -> the skills that gapscan counts in it, and how long matching takes."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.factories import body_text, resume

from gapscan.extract import extract
from gapscan.layout import lay_out
from gapscan.match import match_skills
from gapscan.read import open_source, read_document
from gapscan.schema.match import SkillMatch
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score.standing import counts

AS_OF = date(2026, 1, 1)
# the first run warms caches, the best of the others is least disturbed by the machine
_RUNS = 3


@dataclass(frozen=True)
class CountedSkill:
    """The tiers that found a skill, in the order of the text, and what stands there."""

    methods: tuple[str, ...]
    surfaces: tuple[str, ...]


@dataclass(frozen=True)
class ReadResume:
    """What counts in one resume; the milliseconds are of matching alone."""

    counted: dict[str, CountedSkill]
    match_ms: float
    words: int


def read_resume(path: Path, taxonomy: Taxonomy) -> ReadResume:
    """Read, match and time one file."""
    document = read_document(open_source(path))
    text = lay_out(document)
    extracted = extract(text, document.links, as_of=AS_OF)
    matches = match_skills(text, extracted, taxonomy)
    times = []
    for _ in range(_RUNS):
        begin = time.process_time()
        match_skills(text, extracted, taxonomy)
        times.append(1e3 * (time.process_time() - begin))
    return ReadResume(counted_in(matches), min(times), len(text.words))


def match_line(line: str, section: str, taxonomy: Taxonomy) -> tuple[tuple[SkillMatch, ...], int]:
    """The matches of one line under a heading, and where the line begins in their text."""
    text = body_text(line, section)
    return match_skills(text, resume(text.text), taxonomy), text.text.index(line)


def counted_in(matches: Iterable[SkillMatch]) -> dict[str, CountedSkill]:
    """The skills that count, by id; those that are only implied are no findings."""
    mentions: dict[str, list[SkillMatch]] = {}
    for match in matches:
        if match.skill_id is not None and counts(match):
            mentions.setdefault(match.skill_id, []).append(match)
    return {
        key: CountedSkill(
            tuple(dict.fromkeys(match.method.value for match in found)), tuple(match.surface for match in found)
        )
        for key, found in sorted(mentions.items())
    }
