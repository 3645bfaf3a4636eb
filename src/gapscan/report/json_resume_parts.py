"""Lines of a section -> the entries of one part of a JSON Resume.

What the career's own types do not hold (projects, publications, awards, skill groups, languages, interests) is taken
from the text as it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gapscan.schema.assessment import Assessment
from gapscan.schema.resume_text import Section, SectionKind

Fields = dict[str, object]

_BULLETS = frozenset("•●○◦▪▫■□◆◇►▶▸‣⁃∙·–*✓✔➢➤→»›-")
_MARK = re.compile(rf"^(?:[{re.escape(''.join(sorted(_BULLETS)))}]|\[?\d{{1,3}}[\].)])\s*(?=\S)")
_LABELLED = re.compile(r"([^:,;]{2,40}):\s+(\S.*)")
_BETWEEN_NAMES = re.compile(r"\s*[,;|·•\t]\s*")
_LANGUAGE = re.compile(r"([^\W\d]+(?: [^\W\d]+)?)\s*(?:\(([^)]+)\)|(?::|[-–—]\s)\s*(.+))?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COURSES = re.compile(r"^\W*(?:\w+ )?(?:courses?|coursework|modules)\s*:\s*(.+)$", re.IGNORECASE | re.MULTILINE)
_KEYWORDS = re.compile(r"(?:keywords|tools|technologies|stack|tech stack)\s*:\s*(.+)", re.IGNORECASE)


def filled(**fields: object) -> Fields:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value not in (None, [], {}, "")}


def section_parts(assessment: Assessment) -> Fields:
    """Projects, publications, awards, skills, languages and interests, each as a list of entries."""
    texts = {
        kind: [_section_text(one, assessment) for one in assessment.sections if one.kind is kind]
        for kind in SectionKind
    }
    headings = [one.heading for one in assessment.sections if one.kind is SectionKind.SKILLS]
    skills = zip(headings, texts[SectionKind.SKILLS], strict=True)
    return filled(
        projects=[entry for text in texts[SectionKind.PROJECTS] for entry in _projects(text)],
        publications=[{"name": item} for text in texts[SectionKind.PUBLICATIONS] for item in _items(text)],
        awards=[{"title": item} for text in texts[SectionKind.AWARDS] for item in _items(text)],
        skills=[entry for heading, text in skills for entry in _groups(text, heading or "Skills")],
        languages=[entry for text in texts[SectionKind.LANGUAGES] for entry in _languages(text)],
        interests=[entry for text in texts[SectionKind.INTERESTS] for entry in _interests(text)],
    )


def summary(assessment: Assessment) -> str:
    """The text of all summaries."""
    sections = [one for one in assessment.sections if one.kind is SectionKind.SUMMARY]
    return " ".join(line for one in sections for line in _bare_lines(_section_text(one, assessment)))


def highlights(text: str, *, head: str | None) -> list[str]:
    """The bullets of a post, wrapped lines joined.

    Args:
        text: the lines of the post.
        head: its title or employer; a first bullet that names it is the head itself.
    """
    found: list[str] = []
    for line in text.split("\n"):
        words = line.strip()
        if words[:1] in _BULLETS and words[1:].strip():
            found.append(words[1:].strip())
        elif found and words:
            found[-1] += f" {words}"
    is_headed = bool(head and found) and text.strip()[:1] in _BULLETS and str(head) in found[0]
    return found[1:] if is_headed else found


def courses(text: str) -> list[str]:
    """What stands behind "Courses:" in the text of a course of study."""
    return [name for found in _COURSES.finditer(text) for name in _BETWEEN_NAMES.split(found[1]) if name]


def _section_text(section: Section, assessment: Assessment) -> str:
    return assessment.text[section.start : section.end]


def _bare_lines(text: str) -> list[str]:
    """Lines without list marks."""
    bare = (_MARK.sub("", line.strip()).strip() for line in text.split("\n"))
    return [line for line in bare if line]


def _items(text: str) -> list[str]:
    """List items, wrapped lines joined; lines where nothing is marked."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not any(_MARK.match(line) for line in lines):
        return [_in_one_line(line) for line in lines]
    items: list[str] = []
    for line in lines:
        if not items or _MARK.match(line):
            items.append(_MARK.sub("", line))
        else:
            items[-1] += f" {line}"
    return [_in_one_line(item) for item in items]


def _in_one_line(text: str) -> str:
    return " ".join(text.replace("\t", ", ").split())


@dataclass
class _Project:
    """One project while its lines come in."""

    name: str
    about: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)


def _projects(text: str) -> Iterator[Fields]:
    """A line without a mark behind a list, or with cells, begins a project; what else has no mark describes it."""
    projects: list[_Project] = []
    for line in (line.strip() for line in text.split("\n") if line.strip()):
        if _MARK.match(line) and projects:
            projects[-1].bullets.append(_MARK.sub("", line))
        elif projects and (named := _KEYWORDS.fullmatch(line)):
            projects[-1].keywords += [word for word in _BETWEEN_NAMES.split(named[1]) if word]
        elif projects and line[:1].islower():
            (projects[-1].bullets or projects[-1].about or [""])[-1] += f" {line}"
        elif not projects or "\t" in line or projects[-1].bullets or projects[-1].keywords:
            cells = _MARK.sub("", line).split("\t")
            name = next((cell for cell in cells if not _YEAR.search(cell)), cells[0])
            projects.append(_Project(name, [cell for cell in cells if cell is not name]))
        else:
            projects[-1].about.append(line)
    for one in projects:
        yield filled(name=one.name, description=" ".join(one.about), highlights=one.bullets, keywords=one.keywords)


def _groups(text: str, heading: str) -> Iterator[Fields]:
    """One group for each label ("Languages: Python, SQL"), the rest under the section's heading."""
    groups: dict[str, list[str]] = {}
    label = heading
    for line in _bare_lines(text):
        labelled = _LABELLED.fullmatch(line)
        if labelled:
            label = labelled[1]
        words = _BETWEEN_NAMES.split(labelled[2] if labelled else line)
        groups.setdefault(label, []).extend(word for word in words if word)
    yield from (filled(name=name, keywords=keywords) for name, keywords in groups.items())


def _languages(text: str) -> Iterator[Fields]:
    for line in _bare_lines(text):
        for words in _BETWEEN_NAMES.split(line):
            language = _LANGUAGE.fullmatch(words)
            if language:
                yield filled(language=language[1], fluency=language[2] or language[3])


def _interests(text: str) -> Iterator[Fields]:
    for line in _bare_lines(text):
        labelled = _LABELLED.fullmatch(line)
        if labelled:
            yield filled(name=labelled[1], keywords=[word for word in _BETWEEN_NAMES.split(labelled[2]) if word])
        else:
            yield from (filled(name=word) for word in _BETWEEN_NAMES.split(line) if word)
