"""All parts of a resume put together."""

from collections.abc import Sequence
from datetime import date

from gapscan.extract.certifications import find_certifications
from gapscan.extract.contact import contact_masks, find_emails, find_links, find_location, find_phones
from gapscan.extract.education import find_studies, missing_studies
from gapscan.extract.experience import find_posts, union_months
from gapscan.extract.names import find_name
from gapscan.extract.publications import count_publications
from gapscan.schema.document import Link
from gapscan.schema.resume import Contact, Mask, MaskKind, Resume, Span
from gapscan.schema.resume_text import ResumeText


def extract(text: ResumeText, links: Sequence[Link] = (), *, as_of: date) -> Resume:
    """Understand a laid-out resume.

    Args:
        text: the text in reading order with its sections.
        links: the link annotations of the document.
        as_of: the day that "present" stands for.

    Returns:
        The resume; what is not there is None or empty, never guessed.
    """
    month = (as_of.year, as_of.month)
    contact, contact_spans = _contact(text, links)
    studies = find_studies(text)
    posts, issues = find_posts(text, as_of=month, studies=[found.study.span for found in studies])
    masks = [
        *contact_masks(contact_spans),
        *(mask for found in posts for mask in found.masks),
        *(mask for found in studies for mask in found.masks),
        *_heading_masks(text),
    ]
    experience = tuple(found.post for found in posts)
    return Resume(
        contact=contact,
        experience=experience,
        months=union_months(experience, as_of=month),
        education=tuple(found.study for found in studies),
        certifications=find_certifications(text),
        publication_count=count_publications(text),
        masks=tuple(sorted(masks, key=lambda mask: (mask.span.start, mask.span.end, mask.kind))),
        issues=(*issues, *missing_studies(text, studies)),
    )


def _contact(text: ResumeText, links: Sequence[Link]) -> tuple[Contact, list[Span]]:
    matches = find_emails(text.text)
    mailed = [link.url.removeprefix("mailto:").split("?")[0] for link in links if link.url.startswith("mailto:")]
    emails = tuple(dict.fromkeys([*(match[0].lower() for match in matches), *(mail.lower() for mail in mailed)]))
    profiles, link_spans = find_links(text, links)
    phones, phone_spans = find_phones(text)
    location, location_spans = find_location(text)
    name = find_name(text, emails)
    spans = [Span(start=match.start(), end=match.end()) for match in matches]
    spans += [*link_spans, *phone_spans, *location_spans, *(name.spans if name else ())]
    contact = Contact(name=name.name if name else None, emails=emails, phones=phones, location=location, links=profiles)
    return contact, spans


def _heading_masks(text: ResumeText) -> list[Mask]:
    return [
        Mask(
            kind=MaskKind.HEADING,
            span=Span(start=section.heading_start, end=section.heading_start + len(section.heading)),
        )
        for section in text.sections
        if section.heading
    ]
