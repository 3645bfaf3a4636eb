"""A resume without the person: Assessment -> Assessment.

Name, contact, employers and schools are taken out of every part, quotes and offsets included, so that no format can
show them by mistake. Skills, dates, posts and points stay.
"""

from typing import TypeVar

from gapscan.report.redaction import Redaction, redaction_of
from gapscan.schema.assessment import Assessment, Scores, SkillRecord
from gapscan.schema.base import Flow
from gapscan.schema.match import SkillMatch
from gapscan.schema.resume import Contact, Resume, Span

_AnyFlow = TypeVar("_AnyFlow", bound=Flow)


def blinded(assessment: Assessment) -> Assessment:
    """The same assessment without name, contact, employers and schools.

    Returns:
        A new assessment whose spans fit its own text. The file name goes too, since it often is the person's.
    """
    redaction = redaction_of(assessment)
    resume, scores = assessment.resume, assessment.scores
    return _with(
        assessment,
        source=_with(assessment.source, file=_file_name(assessment.source.format)),
        issues=tuple(_hidden(issue, redaction, "message") for issue in assessment.issues),
        resume=_resume(resume, redaction) if resume else None,
        text=redaction.text,
        sections=tuple(
            _with(
                _hidden(section, redaction, "heading"),
                heading_start=redaction.moved(section.heading_start),
                start=redaction.moved(section.start),
                end=redaction.moved(section.end),
            )
            for section in assessment.sections
        ),
        lines=tuple(
            _with(line, start=redaction.moved(line.start), end=redaction.moved(line.end)) for line in assessment.lines
        ),
        matches=tuple(_match(match, redaction) for match in assessment.matches),
        scores=_scores(scores, redaction) if scores else None,
    )


def _file_name(form: str) -> str:
    return "resume" if form == "unknown" else f"resume.{form}"


def _resume(resume: Resume, redaction: Redaction) -> Resume:
    return _with(
        resume,
        contact=Contact(),
        experience=tuple(
            _with(
                post,
                title=_hide(post.title, redaction),
                organization=None,
                location=None,
                span=_moved(post.span, redaction),
                continued=tuple(_moved(span, redaction) for span in post.continued),
            )
            for post in resume.experience
        ),
        education=tuple(
            _with(study, institution=None, span=_moved(study.span, redaction)) for study in resume.education
        ),
        certifications=tuple(_hidden(certification, redaction, "name") for certification in resume.certifications),
        masks=tuple(_with(mask, span=_moved(mask.span, redaction)) for mask in resume.masks),
        issues=tuple(_hidden(issue, redaction, "message") for issue in resume.issues),
    )


def _match(match: SkillMatch, redaction: Redaction) -> SkillMatch:
    place = {"start": redaction.moved(match.start), "end": redaction.moved(match.end)}
    return _with(_hidden(match, redaction, "quote", "surface"), **place)


def _scores(scores: Scores, redaction: Redaction) -> Scores:
    return _with(
        scores,
        skills=tuple(_skill(skill, redaction) for skill in scores.skills),
        issues=tuple(_hidden(issue, redaction, "message") for issue in scores.issues),
    )


def _skill(skill: SkillRecord, redaction: Redaction) -> SkillRecord:
    return _with(skill, evidence=tuple(_hidden(shown, redaction, "quote") for shown in skill.evidence))


def _hidden(value: _AnyFlow, redaction: Redaction, *fields: str) -> _AnyFlow:
    return _with(value, **{field: redaction.hide(getattr(value, field)) for field in fields})


def _hide(text: str | None, redaction: Redaction) -> str | None:
    return None if text is None else redaction.hide(text)


def _moved(span: Span, redaction: Redaction) -> Span:
    return Span(start=redaction.moved(span.start), end=redaction.moved(span.end))


def _with(value: _AnyFlow, **changes: object) -> _AnyFlow:
    """A new value through the constructor, so that validators run."""
    return type(value).model_validate({**dict(value), **changes})
