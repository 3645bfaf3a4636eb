"""The JSON that other programs rely on: Assessment -> str. Field names and meanings are frozen; new fields may join."""

from gapscan.report.json_text import object_text
from gapscan.report.options import Options
from gapscan.report.picking import ordered_issues
from gapscan.report.readiness_json import DIGITS, ReadinessWriter, readiness_object
from gapscan.schema.assessment import Assessment, Evidence, Scores, SkillRecord
from gapscan.schema.guidance import Guidance
from gapscan.schema.job import JobAdvert
from gapscan.schema.material import Material
from gapscan.schema.resume import Resume

SCHEMA_VERSION = "1"


def render_json(material: Material, options: Options) -> str:
    """The whole assessment as one JSON object; one that failed has no `readiness`."""
    assessment, guidance = material.assessment, material.guidance
    return object_text({**scan_object(assessment, options), **job_object(assessment.job), **guidance_object(guidance)})


def render_parsed_json(assessment: Assessment, options: Options) -> str:
    """What was read: the same object without skills and scores, with the text in reading order."""
    return object_text({**_read_part(assessment, options), "text": assessment.text})


def scan_object(
    assessment: Assessment, options: Options, *, writer: ReadinessWriter | None = None
) -> dict[str, object]:
    """The contract's object as plain values, so that other writers can add to it.

    Args:
        assessment: of one resume.
        options: whether it is blind.
        writer: where there is one, `readiness` is already JSON, as bytes.
    """
    read, scores = _read_part(assessment, options), assessment.scores
    if scores is None:
        return {**read, "skills": [], "ladder": []}
    titles = writer.encode(scores.readiness) if writer else [readiness_object(each) for each in scores.readiness]
    return {
        **read,
        "skills": [_skill(record) for record in scores.skills],
        "best_fit": scores.best_fit,
        "readiness": titles,
        "ladder": [rung.model_dump(mode="json") for rung in scores.ladder],
    }


def guidance_object(guidance: Guidance | None) -> dict[str, object]:
    """The advice under `guidance`; nothing where nothing was scored."""
    return {"guidance": _rounded(guidance.model_dump(mode="json"))} if guidance else {}


def job_object(job: JobAdvert | None) -> dict[str, object]:
    """The advert under `job`, without the title made of it, which stands among `readiness`; nothing without one."""
    return {"job": _rounded(job.model_dump(mode="json", exclude={"target"}))} if job else {}


def _rounded(value: object) -> object:
    """The same with floats of the contract's digits."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list) else value


def _read_part(assessment: Assessment, options: Options) -> dict[str, object]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": "gapscan",
            "version": assessment.tool_version,
            "scoring_version": assessment.scoring_version,
            "taxonomy_sha256": assessment.taxonomy_sha256 or None,
        },
        "as_of": assessment.as_of,
        "blind": options.blind,
        "source": assessment.source.model_dump(mode="json"),
        "status": assessment.status,
        "issues": [issue.model_dump(mode="json") for issue in ordered_issues(assessment)],
        **_resume_part(assessment),
        "sections": [
            {"kind": section.kind.value, "heading": section.heading, "page": section.page}
            for section in assessment.sections
        ],
    }


def _resume_part(assessment: Assessment) -> dict[str, object]:
    resume = assessment.resume
    if resume is None:
        return {"candidate": None, "experience": None, "education": [], "certifications": []}
    return {
        "candidate": resume.contact.model_dump(mode="json"),
        "experience": {"months": resume.months, "entries": _posts(resume, assessment.scores)},
        "education": [study.model_dump(mode="json", exclude={"span"}) for study in resume.education],
        "certifications": [certification.model_dump(mode="json") for certification in resume.certifications],
        "publication_count": resume.publication_count,
    }


def _posts(resume: Resume, scores: Scores | None) -> list[dict[str, object]]:
    counted = [record for record in scores.skills if record.counted] if scores else []
    return [
        {
            "title": post.title,
            "organization": post.organization,
            "location": post.location,
            "start": post.period.start,
            "end": post.period.end,
            "months": post.months,
            "kind": post.kind.value,
            "skills": [record.id for record in counted if any(shown.entry == index for shown in record.evidence)],
            "page": post.page,
        }
        for index, post in enumerate(resume.experience)
    ]


def _skill(record: SkillRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "name": record.name,
        "kind": record.kind.value,
        "counted": record.counted,
        "claim": record.claim.value,
        "strength": round(record.strength, DIGITS),
        "months": record.months,
        "last_used": record.last_used,
        **({"implied_by": list(record.implied_by)} if record.implied_by else {}),
        "evidence": [_evidence(shown) for shown in record.evidence],
    }


def _evidence(shown: Evidence) -> dict[str, object]:
    return {
        "quote": shown.quote,
        "page": shown.page,
        "box": [round(edge, 2) for edge in shown.box],
        "section": shown.section.value,
        "entry": shown.entry,
        "method": shown.method.value,
        "similarity": round(shown.similarity, 4),
        "claim": shown.claim.value,
    }
