"""The resume as a reader takes it in: headline, summary, posts with their statements, each with its lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from gapscan.advise.situation import Situation
from gapscan.advise.statements import Passage, statements_of
from gapscan.schema.guidance import CheckLine
from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.schema.resume import EntryKind, Experience, MaskKind
from gapscan.schema.resume_text import Section, SectionKind

# a line that is longer is shown in part
_MOST_CHARACTERS = 160
# what stands above the first heading and is longer than a line of titles is a summary without a heading
_HEADLINE_MOST_WORDS = 16
_HEADLINE_LEAST_WORDS = 2
_POSTS_OF_WORK = frozenset({EntryKind.JOB, EntryKind.INTERNSHIP, EntryKind.RESEARCH})
_NOT_A_HEADLINE = frozenset({MaskKind.CONTACT, MaskKind.LOCATION})
# half of a line that is address or place is a line of contact data
_MASKED_SHARE = 0.5
# what happened longer ago may be told in short
_RECENT_YEARS = 10
_ADDRESS = re.compile(r"\S+@\S+|\[contact\]")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Sheet:
    """One resume before one title, with what checks look at."""

    situation: Situation

    @property
    def text(self) -> str:
        """The resume's text in reading order."""
        return self.situation.assessment.text

    @cached_property
    def mentions(self) -> tuple[SkillMatch, ...]:
        """The mentions that count."""
        return tuple(
            match
            for match in self.situation.assessment.matches
            if match.skill_id and match.method is not Method.SEMANTIC and match.claim.rank > Claim.WISH.rank
        )

    @cached_property
    def posts(self) -> tuple[Experience, ...]:
        """Jobs, internships and research of the last ten years, undated ones included."""
        resume = self.situation.assessment.resume
        first = int(self.situation.assessment.as_of[:4]) - _RECENT_YEARS
        return tuple(
            post
            for post in (resume.experience if resume else ())
            if post.kind in _POSTS_OF_WORK and _last_year(post, first) >= first
        )

    @cached_property
    def statements_by_post(self) -> tuple[tuple[Passage, ...], ...]:
        """What each post says was done: its bullets, or its sentences where it has none."""
        return tuple(self._statements(post) for post in self.posts)

    @cached_property
    def statements(self) -> tuple[Passage, ...]:
        """All that the posts say was done."""
        return tuple(statement for post in self.statements_by_post for statement in post)

    @cached_property
    def headline(self) -> Passage | None:
        """The line under the name that says what the person does; None where there is none."""
        following = [*self._header_lines[1:], None]
        pairs = zip(self._header_lines, following, strict=True)
        return next((line for line, after in pairs if self._is_headline(line) and not self._goes_on(after)), None)

    @cached_property
    def summary(self) -> Passage | None:
        """The summary, or the paragraph under the name where no part is called so; None where there is neither."""
        for section in self.sections(SectionKind.SUMMARY):
            return self.passage(section.start, section.end)
        rest = [line for line in self._header_lines if line != self.headline]
        long = [line for line in rest if len(_WORD.findall(self._told(line))) > _HEADLINE_MOST_WORDS // 2]
        words = sum(len(_WORD.findall(line.text)) for line in long)
        return self.passage(long[0].start, long[-1].end) if words > _HEADLINE_MOST_WORDS else None

    def sections(self, *kinds: SectionKind | str) -> list[Section]:
        """The parts of these kinds that hold anything."""
        wanted = {str(kind) for kind in kinds}
        return [
            section
            for section in self.situation.assessment.sections
            if section.kind.value in wanted and self.text[section.start : section.end].strip()
        ]

    def mentions_in(self, *passages: Passage) -> list[SkillMatch]:
        """The mentions that stand in some stretches of text."""
        return [match for match in self.mentions if any(part.start <= match.start < part.end for part in passages)]

    def passage(self, start: int, end: int) -> Passage:
        """A stretch of the text."""
        return Passage(start, end, self.text[start:end])

    def line(self, passage: Passage) -> CheckLine:
        """A stretch of text as a line to show, with the place where it begins."""
        start = passage.start + len(passage.text) - len(passage.text.lstrip())
        place = next((line for line in self.situation.assessment.lines if line.start <= start < line.end), None)
        return CheckLine(
            quote=_shortened(passage.words), page=place.page if place else None, box=place.box if place else None
        )

    def lines_of(self, passages: Iterable[Passage], *, most: int = 3) -> tuple[CheckLine, ...]:
        """The first few stretches as lines to show."""
        return tuple(self.line(passage) for passage in list(passages)[:most])

    def line_of_match(self, match: SkillMatch) -> CheckLine:
        """Where a skill stands."""
        return CheckLine(
            quote=_shortened(Passage(match.start, match.end, match.quote).words), page=match.page, box=match.box
        )

    def _statements(self, post: Experience) -> tuple[Passage, ...]:
        resume = self.situation.assessment.resume
        masks = [mask.span for mask in resume.masks if mask.kind is not MaskKind.CONTACT] if resume else []
        return statements_of(self.text, post.spans, masks)

    @cached_property
    def _header_lines(self) -> tuple[Passage, ...]:
        # beside a column that comes first in the text, the name heads a part of its own
        heads = [
            section
            for section in self.sections(SectionKind.HEADER, SectionKind.CONTACT)
            if section.kind is SectionKind.HEADER or not section.heading
        ]
        return tuple(
            self.passage(start, end)
            for section in heads
            for start, end in _line_spans(self.text, section.start, section.end)
        )

    def _is_headline(self, line: Passage) -> bool:
        words = _WORD.findall(self._told(line))
        return _HEADLINE_LEAST_WORDS <= len(words) <= _HEADLINE_MOST_WORDS

    def _goes_on(self, line: Passage | None) -> bool:
        """Whether a line goes on with a sentence, so that the one above it is no line of its own."""
        return line is not None and line.text[:1].islower() and bool(self._told(line))

    def _told(self, line: Passage) -> str:
        """What a line tells beside name and contact data; nothing where it holds mostly those."""
        resume = self.situation.assessment.resume
        name = (resume.contact.name if resume else None) or "[name]"
        masks = [mask.span for mask in (resume.masks if resume else ()) if mask.kind in _NOT_A_HEADLINE]
        kept = "".join(
            sign
            for offset, sign in enumerate(line.text, line.start)
            if not any(mask.start <= offset < mask.end for mask in masks)
        )
        if len(kept) <= (1 - _MASKED_SHARE) * len(line.text) or _is_like(kept, name):
            return ""
        return _ADDRESS.sub(" ", kept.replace(name, " "))


def _is_like(text: str, name: str) -> bool:
    """Whether a line is the name in other letters."""
    return " ".join(_WORD.findall(text)).casefold() == " ".join(_WORD.findall(name)).casefold()


def _line_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in re.finditer(r"[^\n]+", text[start:end]):
        if found[0].strip():
            yield start + found.start(), start + found.end()


def _last_year(post: Experience, unknown: int) -> int:
    stamp = post.period.end or post.period.start
    return unknown if stamp is None else 9999 if stamp == "present" else int(stamp[:4])


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _MOST_CHARACTERS else f"{words[: _MOST_CHARACTERS - 1].rsplit(' ', 1)[0]}…"
