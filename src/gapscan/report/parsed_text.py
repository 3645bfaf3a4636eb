"""What was read, as text a person can check: Assessment -> str."""

from collections.abc import Iterator

from gapscan.report.inert import plain
from gapscan.report.options import Options
from gapscan.report.picking import ordered_issues
from gapscan.report.words import duration
from gapscan.schema.assessment import Assessment
from gapscan.schema.resume import Contact, Education, Experience, Period


def render_parsed_text(assessment: Assessment, options: Options) -> str:  # noqa: ARG001
    """Contact, posts and studies as they were understood, then the text in reading order under its headings."""
    return "\n".join([*_understood(assessment), *_reading_order(assessment), *_issues(assessment)]) + "\n"


def _understood(assessment: Assessment) -> Iterator[str]:
    source, resume = assessment.source, assessment.resume
    yield f"file        {plain(source.file)}, {source.pages} page{'' if source.pages == 1 else 's'}"
    if resume is None:
        return
    yield from _contact(resume.contact)
    yield f"experience  {duration(resume.months) or 'no dated posts'}"
    yield from (f"  {_post(post)}" for post in resume.experience)
    yield "education" if resume.education else "education   none found"
    yield from (f"  {_study(study)}" for study in resume.education)
    for certification in resume.certifications:
        yield f"certificate {plain(certification.name)}"


def _contact(contact: Contact) -> Iterator[str]:
    yield f"name        {plain(contact.name) if contact.name else 'not found'}"
    links = (link.url for link in contact.links)
    for part in (*contact.emails, *contact.phones, *((contact.location,) if contact.location else ()), *links):
        yield f"contact     {plain(part)}"


def _post(post: Experience) -> str:
    parts = [post.title or "untitled post", post.organization, _period(post.period), post.kind.value]
    return plain(" · ".join(part for part in parts if part)) + f" (page {post.page})"


def _study(study: Education) -> str:
    degree = study.degree.value if study.degree else None
    parts = [degree, study.field, study.institution, study.end]
    return plain(" · ".join(part for part in parts if part)) + f" (page {study.page})"


def _period(period: Period) -> str:
    return f"{period.start or '?'} to {period.end or '?'}" if period.start or period.end else "undated"


def _reading_order(assessment: Assessment) -> Iterator[str]:
    for section in assessment.sections:
        yield ""
        yield f"== {section.kind.value}: {plain(section.heading)} (page {section.page})".replace(":  (", " (")
        body = assessment.text[section.start : section.end]
        yield from (plain(line) for line in body.splitlines() if line.strip())


def _issues(assessment: Assessment) -> Iterator[str]:
    found = ordered_issues(assessment)
    if found:
        yield ""
    for issue in found:
        place = f" (page {issue.page})" if issue.page else ""
        yield f"{issue.severity.value}: {plain(issue.message)}{place}"
