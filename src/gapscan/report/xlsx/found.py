"""The sheets on what was found in the resume: Assessment, View -> Sheets."""

from gapscan.report.inert import unbulleted
from gapscan.report.names import Names
from gapscan.report.picking import ordered_issues
from gapscan.report.uncounted import uncounted_of
from gapscan.report.view import View
from gapscan.report.words import CLAIM_WORDS
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet
from gapscan.schema.assessment import Assessment, Evidence, SkillRecord
from gapscan.schema.resume import Resume

_STATUS_ORDER = ("not yet", "yes", "open")
_MOST_LINES = 3


def skills_sheet(assessment: Assessment, names: Names) -> Sheet:
    """Every skill, counted or not."""
    columns = (
        Column("Skill"),
        Column("Kind"),
        Column("Counted", Look.WORD),
        Column("Claim"),
        Column("Strength", Look.SHARE),
        Column("Months", Look.WHOLE),
        Column("Last used"),
        Column("Places", Look.WHOLE),
        Column("Follows from", Look.LONG),
        Column("Id"),
    )
    skills = assessment.scores.skills if assessment.scores else ()
    return Sheet("Skills", columns, tuple(_skill(record, names) for record in skills))


def _skill(record: SkillRecord, names: Names) -> tuple[Cell, ...]:
    return (
        record.name,
        record.kind.value,
        "yes" if record.counted else "no",
        CLAIM_WORDS[record.claim],
        record.strength,
        record.months,
        record.last_used,
        len(record.evidence),
        ", ".join(names.skill(skill_id) for skill_id in record.implied_by),
        record.id,
    )


def evidence_sheet(assessment: Assessment) -> Sheet:
    """Every place that shows a skill."""
    columns = (
        Column("Skill"),
        Column("Quote", Look.LONG),
        Column("Page", Look.WHOLE),
        Column("Section"),
        Column("Post"),
        Column("Claim"),
        Column("Method"),
        Column("Likeness", Look.SHARE),
        Column("Counted", Look.WORD),
    )
    rows = (
        _place(record, shown, assessment.resume)
        for record in (assessment.scores.skills if assessment.scores else ())
        for shown in record.evidence
    )
    return Sheet("Evidence", columns, tuple(rows))


def _place(record: SkillRecord, shown: Evidence, resume: Resume | None) -> tuple[Cell, ...]:
    post = resume.experience[shown.entry] if resume and shown.entry is not None else None
    return (
        record.name,
        unbulleted(shown.quote),
        shown.page,
        shown.section.value,
        (post.title or post.organization) if post else None,
        CLAIM_WORDS[shown.claim],
        shown.method.value,
        shown.similarity,
        "yes" if record.counted else "no",
    )


def experience_sheet(assessment: Assessment) -> Sheet:
    """The posts as they were read."""
    columns = (
        Column("Title"),
        Column("Organization"),
        Column("Location"),
        Column("Start"),
        Column("End"),
        Column("Months", Look.WHOLE),
        Column("Kind"),
        Column("Page", Look.WHOLE),
    )
    rows = (
        (
            post.title,
            post.organization,
            post.location,
            post.period.start,
            post.period.end,
            post.months,
            post.kind.value,
            post.page,
        )
        for post in (assessment.resume.experience if assessment.resume else ())
    )
    return Sheet("Experience", columns, tuple(rows))


def education_sheet(assessment: Assessment) -> Sheet:
    """Courses of study and certificates as they were read."""
    columns = (
        Column("Degree"),
        Column("Field"),
        Column("Institution"),
        Column("End"),
        Column("Page", Look.WHOLE),
    )
    resume = assessment.resume
    studies = (
        (study.degree.value if study.degree else None, study.field, study.institution, study.end, study.page)
        for study in (resume.education if resume else ())
    )
    certificates = (("certificate", each.name, None, None, None) for each in (resume.certifications if resume else ()))
    return Sheet("Education", columns, (*studies, *certificates))


def checks_sheet(view: View) -> Sheet:
    """What the guides advise on resumes, and what was found; first what is not followed yet."""
    columns = (
        Column("Done", Look.WORD),
        Column("What is good", Look.LONG),
        Column("What was found", Look.LONG),
        Column("Lines", Look.LONG),
        Column("Area"),
        Column("Guides", Look.ASIDE),
    )
    checks = sorted(view.advice.checks if view.advice else (), key=lambda check: _STATUS_ORDER.index(check.status))
    rows = (
        (
            check.status,
            check.label,
            check.observed,
            " / ".join(line.quote for line in check.lines[:_MOST_LINES]),
            check.area,
            "; ".join(check.guides),
        )
        for check in checks
    )
    return Sheet("Checks", columns, tuple(rows))


def uncounted_sheet(assessment: Assessment) -> Sheet:
    """Words that could have shown a skill, and why they do not."""
    columns = (
        Column("Words"),
        Column("Why not", Look.LONG),
        Column("Quote", Look.LONG),
        Column("Page", Look.WHOLE),
        Column("Times", Look.WHOLE),
    )
    rows = ((one.surface, one.reason, one.quote, one.page, one.count) for one in uncounted_of(assessment))
    return Sheet("Not counted", columns, tuple(rows))


def notes_sheet(assessment: Assessment) -> Sheet:
    """What is to be known of how the file was read."""
    columns = (Column("Severity", Look.WORD), Column("Note", Look.LONG), Column("Page", Look.WHOLE), Column("Code"))
    rows = ((one.severity.value, one.message, one.page, one.code) for one in ordered_issues(assessment))
    return Sheet("Notes", columns, tuple(rows))
