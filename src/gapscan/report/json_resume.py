"""What was read as a JSON Resume: Assessment -> str.

Source: the schema at https://jsonresume.org/schema, version 1.0.0. Only what was read is written, and nothing else: an
empty field is left out, a date keeps the precision it was printed with.
"""

import json

from gapscan.report.json_resume_parts import courses, filled, highlights, section_parts, summary
from gapscan.report.options import Options
from gapscan.schema.assessment import Assessment
from gapscan.schema.resume import Contact, DegreeLevel, Education, EntryKind, Experience, Period, Resume

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_NETWORKS = {"github": "GitHub", "linkedin": "LinkedIn", "kaggle": "Kaggle", "scholar": "Google Scholar"}
_DEGREES = {
    DegreeLevel.HIGHSCHOOL: "High school",
    DegreeLevel.ASSOCIATE: "Associate degree",
    DegreeLevel.BACHELOR: "Bachelor",
    DegreeLevel.MASTER: "Master",
    DegreeLevel.PHD: "PhD",
    DegreeLevel.DIPLOMA: "Diploma",
    DegreeLevel.CERTIFICATE: "Certificate",
    DegreeLevel.BOOTCAMP: "Bootcamp",
}


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
    return filled(
        basics=_basics(resume.contact, assessment),
        work=[_post(post, assessment, where="name") for post in work],
        volunteer=[_post(post, assessment, where="organization") for post in volunteering],
        education=[_study(study, assessment) for study in resume.education],
        certificates=[{"name": certification.name} for certification in resume.certifications],
        **section_parts(assessment),
    )


def _basics(contact: Contact, assessment: Assessment) -> dict[str, object]:
    site = next((link.url for link in contact.links if link.kind == "website"), None)
    profiles = [
        {"network": _NETWORKS[link.kind], "url": _absolute(link.url)}
        for link in contact.links
        if link.kind in _NETWORKS
    ]
    return filled(
        name=contact.name,
        email=contact.emails[0] if contact.emails else None,
        phone=contact.phones[0] if contact.phones else None,
        url=_absolute(site) if site else None,
        summary=summary(assessment),
        location={"address": contact.location} if contact.location else None,
        profiles=profiles,
    )


def _post(post: Experience, assessment: Assessment, *, where: str) -> dict[str, object]:
    fields: dict[str, object] = {
        where: post.organization,
        "position": post.title,
        "location": post.location if where == "name" else None,
        **_dates(post.period),
        "highlights": highlights(
            "\n".join(assessment.text[span.start : span.end] for span in post.spans),
            head=post.title or post.organization,
        ),
    }
    return filled(**fields)


def _study(study: Education, assessment: Assessment) -> dict[str, object]:
    return filled(
        institution=study.institution,
        area=study.field,
        studyType=_DEGREES[study.degree] if study.degree else None,
        **_dates(Period(end=study.end)),
        courses=courses(assessment.text[study.span.start : study.span.end]),
    )


def _dates(period: Period) -> dict[str, object]:
    """`startDate` and `endDate`; a post that goes on has no end, as the schema's own example shows."""
    end = None if period.end == "present" else period.end
    return {"startDate": period.start, "endDate": end}


def _absolute(url: str) -> str:
    return url if "://" in url else f"https://{url}"
