"""What a term rests on that no skill shows: Assessment + kind of evidence -> posts, studies and lines of the resume."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from gapscan.report.words import duration
from gapscan.schema.assessment import Assessment
from gapscan.schema.resume import ContactLink, DegreeLevel, Education, EntryKind, Experience, Resume
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import EvidenceKind

# a few posts are enough here: all of them stand under the years
_MOST_POSTS = 3
_DEGREE_WORDS = {DegreeLevel.PHD: "doctorate", DegreeLevel.HIGHSCHOOL: "high school"}
_LINK_WORDS = {"github": "GitHub", "kaggle": "Kaggle", "website": "Web site"}
_BEFORE_THE_HOST = re.compile(r"^(?:\w+:)?(?://)?(?:www\.)?", re.IGNORECASE)
_RESEARCH = re.compile(r"\bresearch(?:er)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Something of the career: its name, a few facts, and the offset in the text where its line begins."""

    name: str
    facts: tuple[str, ...]
    start: int
    section: str


def career_of(kind: EvidenceKind | None, assessment: Assessment, *, counts: bool) -> Iterator[Found]:
    """What shows evidence of a kind.

    Args:
        kind: of the requirement; None and what is unknown give nothing.
        assessment: with its resume.
        counts: whether the requirement is met at least in part. Posts and studies are told of either way, as they are
            what was looked at.
    """
    resume = assessment.resume
    if resume is None:
        return
    if kind in {EvidenceKind.YEARS, EvidenceKind.ROLE}:
        yield from _posts(resume.experience)
    elif kind is EvidenceKind.DEGREE:
        yield from _studies(resume.education)
    elif counts and kind is EvidenceKind.PORTFOLIO:
        shown = [*_links(resume, assessment.text), *_parts(assessment, SectionKind.PROJECTS)]
        # work itself stands in where there is nothing to look at
        yield from shown or islice(_posts(resume.experience), _MOST_POSTS)
    elif counts and kind is EvidenceKind.RESEARCH:
        yield from _parts(assessment, SectionKind.PUBLICATIONS) if resume.publication_count else ()
        yield from _studies(study for study in resume.education if study.degree is DegreeLevel.PHD)
        yield from _posts(filter(_is_research, resume.experience))
    elif counts and kind is EvidenceKind.LEADERSHIP:
        yield from islice(_posts(resume.experience), _MOST_POSTS)


def _posts(posts: Iterable[Experience]) -> Iterator[Found]:
    for post in posts:
        dates = " to ".join(filter(None, (post.period.start, post.period.end)))
        facts = (dates, duration(post.months or 0) or "no dates found")
        yield Found(
            post.title or post.organization or "A post", tuple(filter(None, facts)), post.span.start, "experience"
        )


def _studies(studies: Iterable[Education]) -> Iterator[Found]:
    for study in studies:
        name = _DEGREE_WORDS.get(study.degree, study.degree.value) if study.degree else "a course of study"
        facts = tuple(filter(None, (study.field, study.end)))
        yield Found(name[0].upper() + name[1:], facts, study.span.start, "education")


def _links(resume: Resume, text: str) -> Iterator[Found]:
    """The links that can be seen; many a file hides the address behind the name of the site."""
    seen = text.casefold()
    for link in resume.contact.links:
        if link.kind in _LINK_WORDS:
            places = [seen.find(words) for words in _words_of(link)]
            start = next((place for place in places if place >= 0), None)
            if start is not None:
                yield Found(_LINK_WORDS[link.kind], (), start, "contact")


def _words_of(link: ContactLink) -> tuple[str, ...]:
    address = _BEFORE_THE_HOST.sub("", link.url).rstrip("/").casefold()
    return (address,) if link.kind == "website" else (address, link.kind)


def _parts(assessment: Assessment, kind: SectionKind) -> Iterator[Found]:
    """Each part of a kind, shown by the first line below its heading."""
    for section in assessment.sections:
        if section.kind is kind:
            lines = (line.start for line in assessment.lines if section.start <= line.start < section.end)
            yield Found(section.heading or kind.value.capitalize(), (), next(lines, section.heading_start), kind.value)


def _is_research(post: Experience) -> bool:
    return post.kind is EntryKind.RESEARCH or _RESEARCH.search(post.title or "") is not None
