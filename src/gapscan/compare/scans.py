"""Two scans of one person -> Comparison."""

from collections.abc import Iterator

from gapscan.compare.skills import compare_skills
from gapscan.compare.titles import compare_title
from gapscan.errors import UsageError
from gapscan.schema.comparison import Comparison, IssueChange, Notice, RungChange, Side, TitleChange
from gapscan.schema.job import JOB_ID
from gapscan.schema.scan_object import ScanIssue, ScanObject


def compare_scans(
    before: ScanObject,
    after: ScanObject,
    *,
    notices: tuple[Notice, ...] = (),
    title_id: str | None = None,
    is_blind: bool = False,
) -> Comparison:
    """What changed from one scan to another.

    Args:
        before: the earlier scan.
        after: the later one.
        notices: what to know while reading it.
        title_id: the title to look at; None for the advert both aim at, else for the best fit of AFTER.
        is_blind: whether name, file name and lines that may name the person are left out.

    Raises:
        UsageError: no title was scored in both, or the asked one was not.
    """
    titles = tuple(
        compare_title(before.title_by_id[title.title_id], title)
        for title in after.readiness
        if title.title_id in before.title_by_id
    )
    return Comparison(
        before=_side(before, is_blind=is_blind),
        after=_side(after, is_blind=is_blind),
        notices=notices,
        focus=_focus(titles, after, title_id),
        titles=titles,
        only_before=tuple(sorted(before.title_by_id.keys() - after.title_by_id.keys())),
        only_after=tuple(sorted(after.title_by_id.keys() - before.title_by_id.keys())),
        skills=compare_skills(before, after, is_blind=is_blind),
        ladder=tuple(_rungs(before, after)),
        issues_new=_issues(after, besides=before, is_blind=is_blind),
        issues_gone=_issues(before, besides=after, is_blind=is_blind),
    )


def _side(scan: ScanObject, *, is_blind: bool) -> Side:
    source, tool = scan.source, scan.tool
    form = "resume" if source.format == "unknown" else f"resume.{source.format}"
    return Side(
        file=form if is_blind else source.file,
        sha256=source.sha256,
        as_of=scan.as_of,
        candidate=scan.candidate.name if scan.candidate and not is_blind else None,
        pages=source.pages,
        reader=source.reader,
        status=scan.status,
        experience_months=scan.experience.months if scan.experience else None,
        best_fit=scan.best_fit,
        tool_version=tool.version,
        scoring_version=tool.scoring_version,
        taxonomy_sha256=tool.taxonomy_sha256,
    )


def _focus(titles: tuple[TitleChange, ...], after: ScanObject, title_id: str | None) -> str:
    ids = [title.title_id for title in titles]
    if not ids:
        raise UsageError(
            "the two scans have no title in common", where="BEFORE, AFTER", todo="scan both for the same titles"
        )
    if title_id is not None and title_id not in ids:
        nearest = ", ".join(ids[:5])
        raise UsageError(f"'{title_id}' is not scored in both scans", where="--title", todo=f"take one of: {nearest}")
    wished = [title_id, JOB_ID, after.best_fit, ids[0]]
    return next(title for title in wished if title in ids)


def _rungs(before: ScanObject, after: ScanObject) -> Iterator[RungChange]:
    old, new = ({rung.family: rung for rung in scan.ladder} for scan in (before, after))
    for family in sorted(old.keys() & new.keys()):
        first, second = old[family], new[family]
        if (first.ready_level, first.next_title) != (second.ready_level, second.next_title):
            yield RungChange(
                family=family,
                ready_before=first.ready_level,
                ready_after=second.ready_level,
                next_before=first.next_title,
                next_after=second.next_title,
            )


def _issues(scan: ScanObject, *, besides: ScanObject, is_blind: bool) -> tuple[IssueChange, ...]:
    known = {_words(issue) for issue in besides.issues}
    hides_words = is_blind and not scan.blind
    fresh = dict.fromkeys(issue for issue in scan.issues if _words(issue) not in known)
    return tuple(
        IssueChange(
            code=issue.code,
            severity=issue.severity,
            message=issue.code.replace("-", " ") if hides_words else issue.message,
        )
        for issue in fresh
    )


def _words(issue: ScanIssue) -> tuple[str, str]:
    return issue.code, issue.message
