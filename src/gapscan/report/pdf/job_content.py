"""The advert that a report aims at, as plain values for the template: JobPart -> dictionary."""

from gapscan.report.inert import excerpt
from gapscan.report.job import JobLine, JobPart
from gapscan.report.pdf.advice_content import Content
from gapscan.report.words import shown_points

# an advert may have lost its line breaks
_LONGEST_LINE = 300


def job_content(job: JobPart) -> Content:
    """Must-haves first, then nice-to-haves, then what only the work tells of, then what nobody is scored by."""
    near = job.nearest if job.nearest_score is None else f"{job.nearest}, {job.nearest_score} of 100"
    groups = (("Must have", job.musts), ("Nice to have", job.nices), ("From the work described", job.duties))
    return {
        "title": f"{job.title}, {job.employer}" if job.employer else job.title,
        "lead": f"{job.shown_musts} of {len(job.musts)} must-haves are shown in full. The advert is read as {job.level}"
        f" level, {job.level_from}; the nearest title known is {near}.",
        "gates": job.gates,
        "groups": [{"name": name, "lines": [_line(line) for line in lines]} for name, lines in groups if lines],
        "unknown": [{"text": term.text, "wanted": term.wanted} for term in job.unknown],
    }


def _line(line: JobLine) -> Content:
    return {
        "label": line.label,
        "state": line.state,
        "points": shown_points(line.points),
        "possible": shown_points(line.points_possible),
        "asked": excerpt(line.asked, line.label, _LONGEST_LINE) if line.asked != line.label else None,
        "reason": line.reason,
        "quote": excerpt(line.quote, line.surface, _LONGEST_LINE) if line.quote else None,
    }
