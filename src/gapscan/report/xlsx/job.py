"""The sheet on the job advert that a report aims at: JobPart -> Sheet."""

from gapscan.report.job import JobPart
from gapscan.report.xlsx.sheet import Column, Look, Sheet

_TITLE = "the advert"


def job_sheet(job: JobPart) -> Sheet:
    """The advert itself, then must-haves, nice-to-haves, duties, and what nobody is scored by."""
    columns = (
        Column("Wanted", Look.WORD),
        Column("Asked for"),
        Column("State", Look.WORD),
        Column("Points", Look.POINTS),
        Column("Of", Look.POINTS),
        Column("Line of the advert", Look.LONG),
        Column("Why", Look.LONG),
        Column("Line of the resume", Look.LONG),
        Column("Page", Look.WHOLE),
    )
    groups = (("must have", job.musts), ("nice to have", job.nices), ("from the work", job.duties))
    told = "; ".join(job.gates)
    where = f"{job.title}, {job.employer}" if job.employer else job.title
    rows = (
        (
            wanted,
            line.label,
            line.state,
            line.points,
            line.points_possible,
            line.asked,
            line.reason,
            line.quote,
            line.page,
        )
        for wanted, lines in groups
        for line in lines
    )
    unknown = (
        (term.wanted, term.text, "not scored", None, None, term.asked, "Not known to the taxonomy", None, None)
        for term in job.unknown
    )
    head = (_TITLE, where, f"{job.level} level", float(job.score), 100.0, None, told, None, None)
    return Sheet("Job", columns, (head, *rows, *unknown))
