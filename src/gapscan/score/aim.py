"""A job advert as the aim of a scan: what is scored beside it, and scores with it in front."""

from collections.abc import Sequence

from gapscan.schema.assessment import Scores
from gapscan.schema.job import JOB_ID, JobAdvert
from gapscan.schema.taxonomy import Title


def targets_of(job: JobAdvert, titles: Sequence[str] | None) -> list[str | Title]:
    """What to score for an advert: its own title, and those asked for or else the nearest one to compare with.

    Args:
        job: the advert.
        titles: ids of titles asked for beside it, None for none.
    """
    beside = titles if titles is not None else [near.title_id for near in job.nearest[:1]]
    return [job.target, *beside]


def aimed_at(scores: Scores, job: JobAdvert) -> Scores:
    """The same scores with the advert's title as the one that reports are about.

    Args:
        scores: of the titles from `targets_of`.
        job: the advert.
    """
    first = [readiness for readiness in scores.readiness if readiness.title_id == job.target.id]
    others = [readiness for readiness in scores.readiness if readiness.title_id != job.target.id]
    return Scores(
        skills=scores.skills,
        readiness=(*first, *others),
        ladder=scores.ladder,
        best_fit=JOB_ID if first else scores.best_fit,
        issues=scores.issues,
    )
