"""What was read as a JSON Resume: Assessment -> str.

Source: the schema at https://jsonresume.org/schema, version 1.0.0. Only what was read is written, and nothing else: an
empty field is left out, a date keeps the precision it was printed with.
"""

import json
import re
from collections.abc import Iterator

from gapscan.report.options import Options
from gapscan.schema.assessment import Assessment
from gapscan.schema.resume import Contact, DegreeLevel, Education, EntryKind, Experience, Period, Resume
from gapscan.schema.resume_text import Section, SectionKind

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_NETWORKS = {"github": "GitHub", "linkedin": "LinkedIn", "kaggle": "Kaggle", "scholar": "Google Scholar"}
_DEGREES = {
    DegreeLevel.HIGHSCHOOL: "High school",
    DegreeLevel.ASSOCIATE: "Associate",
    DegreeLevel.BACHELOR: "Bachelor",
    DegreeLevel.MASTER: "Master",
    DegreeLevel.PHD: "PhD",
    DegreeLevel.DIPLOMA: "Diploma",
    DegreeLevel.CERTIFICATE: "Certificate",
    DegreeLevel.BOOTCAMP: "Bootcamp",
}
_BULLETS = frozenset("•●○◦▪▫■□◆◇►▶▸‣⁃∙·–*✓✔➢➤→»›-")
_LABELLED = re.compile(r"([^:,;]{2,40}):\s+(\S.*)")
_BETWEEN_SKILLS = re.compile(r"\s*[,;|·•\t]\s*")
_LANGUAGE = re.compile(r"([^\W\d]+(?: [^\W\d]+)?)\s*(?:\(([^)]+)\))?")


def render_json_resume(assessment: Assessment, options: Options) -> str:  # noqa: ARG001
    """The resume in the fields of JSON Resume; one that could not be read has none but `meta`."""
    fields: dict[str, object] = {"$schema": SCHEMA}
    if assessment.resume is not None:
        fields |= _resume(assessment.resume, assessment)
    fields["meta"] = {"version": "v1.0.0", "canonical": SCHEMA}
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def _resume(resume: Resume, assessment: Assessment) -> dict[str, object]:
    work = [post for post in resume.experience if post.kind is not EntryKind.VOLUNTEER]
    volunteering = [post for post in resume.experience if post.kind is EntryKind.VOLUNTEER]
    return _filled(
        basics=_basics(resume.contact, assessment),
        work=[_post(post, assessment, where="name") for post in work],
        volunteer=[_post(post, assessment, where="organization") for post in volunteering],
        education=[_study(study) for study in resume.education],
        certificates=[{"name": certification.name} for certification in resume.certifications],
        skills=[
            skill for section in _sections(assessment, SectionKind.SKILLS) for skill in _skills(section, assessment)
        ],
        languages=[
            language
            for section in _sections(assessment, SectionKind.LANGUAGES)
            for language in _languages(section, assessment)
        ],
    )


def _sections(assessment: Assessment, kind: SectionKind) -> list[Section]:
    return [section for section in assessment.sections if section.kind is kind]


def _lines(section: Section, assessment: Assessment) -> list[str]:
    """The lines of a section's body without list marks."""
    lines = (line.strip() for line in assessment.text[section.start : section.end].split("\n"))
    bare = (line[1:].strip() if line[:1] in _BULLETS else line for line in lines)
    return [line for line in bare if line]


def _skills(section: Section, assessment: Assessment) -> Iterator[dict[str, object]]:
    """One group for each label ("Languages: Python, SQL"), the rest under the section's heading."""
    groups: dict[str, list[str]] = {}
    label = section.heading or "Skills"
    for line in _lines(section, assessment):
        labelled = _LABELLED.fullmatch(line)
        if labelled:
            label = labelled[1]
        words = _BETWEEN_SKILLS.split(labelled[2] if labelled else line)
        groups.setdefault(label, []).extend(word for word in words if word)
    yield from (_filled(name=name, keywords=keywords) for name, keywords in groups.items())


def _languages(section: Section, assessment: Assessment) -> Iterator[dict[str, object]]:
    for line in _lines(section, assessment):
        for words in _BETWEEN_SKILLS.split(line):
            language = _LANGUAGE.fullmatch(words)
            if language:
                yield _filled(language=language[1], fluency=language[2])


def _basics(contact: Contact, assessment: Assessment) -> dict[str, object]:
    site = next((link.url for link in contact.links if link.kind == "website"), None)
    profiles = [
        {"network": _NETWORKS[link.kind], "url": _absolute(link.url)}
        for link in contact.links
        if link.kind in _NETWORKS
    ]
    summaries = (" ".join(_lines(section, assessment)) for section in _sections(assessment, SectionKind.SUMMARY))
    return _filled(
        name=contact.name,
        email=contact.emails[0] if contact.emails else None,
        phone=contact.phones[0] if contact.phones else None,
        url=_absolute(site) if site else None,
        summary=" ".join(summaries),
        location={"address": contact.location} if contact.location else None,
        profiles=profiles,
    )


def _post(post: Experience, assessment: Assessment, *, where: str) -> dict[str, object]:
    fields: dict[str, object] = {
        where: post.organization,
        "position": post.title,
        "location": post.location if where == "name" else None,
        **_dates(post.period),
        "highlights": list(_highlights(assessment.text[post.span.start : post.span.end])),
    }
    return _filled(**fields)


def _highlights(text: str) -> Iterator[str]:
    """The bullets of a post, wrapped lines joined."""
    bullet = ""
    for line in text.split("\n"):
        words = line.strip()
        if words[:1] in _BULLETS and words[1:].strip():
            if bullet:
                yield bullet
            bullet = words[1:].strip()
        elif bullet and words:
            bullet += f" {words}"
    if bullet:
        yield bullet


def _study(study: Education) -> dict[str, object]:
    return _filled(
        institution=study.institution,
        area=study.field,
        studyType=_DEGREES[study.degree] if study.degree else None,
        **_dates(Period(end=study.end)),
    )


def _dates(period: Period) -> dict[str, object]:
    """`startDate` and `endDate`; a post that goes on has no end, as the schema's own example shows."""
    end = None if period.end == "present" else period.end
    return {"startDate": period.start, "endDate": end}


def _absolute(url: str) -> str:
    return url if "://" in url else f"https://{url}"


def _filled(**fields: object) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in (None, [], {}, "")}
