"""Whether two scans may be compared, and what to know while reading the comparison: scans -> notices."""

from collections.abc import Iterator

from gapscan.errors import UsageError
from gapscan.schema.comparison import Notice
from gapscan.schema.job import JOB_ID
from gapscan.schema.scan_object import ScanCandidate, ScanObject, ScanTool

_SHA_DIGITS = 12


def notices_of(before: ScanObject, after: ScanObject, *, is_forced: bool) -> tuple[Notice, ...]:
    """What moves figures, or makes them doubtful, beside the resume itself.

    Args:
        before: the earlier scan.
        after: the later one.
        is_forced: whether other scoring rules are a notice only.

    Raises:
        UsageError: the scans were scored by different rules and the comparison is not forced.
    """
    return (*rules_notices(before.tool, after.tool, is_forced=is_forced), *_scan_notices(before, after))


def rules_notices(before: ScanTool, after: ScanTool, *, is_forced: bool) -> Iterator[Notice]:
    """The notices about scoring rules and taxonomy.

    Raises:
        UsageError: as `notices_of`.
    """
    if before.scoring_version != after.scoring_version:
        what = (
            f"BEFORE was scored by scoring version {before.scoring_version}, AFTER by {after.scoring_version}; "
            "their points do not mean the same"
        )
        if not is_forced:
            todo = "scan both resumes again with this gapscan, or add --force to compare all the same"
            raise UsageError(what, where="BEFORE, AFTER", todo=todo)
        yield Notice(code="scoring-version", message=f"Do not trust these differences: {what}.")
    if before.taxonomy_sha256 != after.taxonomy_sha256:
        hashes = " and ".join((tool.taxonomy_sha256 or "none")[:_SHA_DIGITS] for tool in (before, after))
        words = f"The scans used different taxonomies ({hashes}): points may have moved without a change of the resume."
        yield Notice(code="taxonomy", message=words)


def _scan_notices(before: ScanObject, after: ScanObject) -> Iterator[Notice]:
    if before.as_of != after.as_of:
        days = f"{before.as_of} and {after.as_of}"
        words = f"The scans stand on different days ({days}): time alone moves months and what counts as recent."
        yield Notice(code="as-of", message=words)
    if before.source.sha256 == after.source.sha256:
        yield Notice(code="same-file", message="Both scans are of the same file.")
    if _are_strangers(before.candidate, after.candidate):
        yield Notice(code="two-people", message="The scans name two people; is this the comparison you meant?")
    for side, scan in (("BEFORE", before), ("AFTER", after)):
        if scan.status == "partial":
            yield Notice(code="partial", message=f"{side} could be read in part only; the rest may be missing.")
    first, second = _advert_of(before), _advert_of(after)
    if first and second and first != second:
        yield Notice(code="job", message="The scans aim at different job adverts.")
    if bool(first) != bool(second):
        words = "Only one of the scans aims at a job advert, so it cannot be compared: aim both at it with --job."
        yield Notice(code="one-job", message=words)


def _are_strangers(before: ScanCandidate | None, after: ScanCandidate | None) -> bool:
    """Whether nothing at all that names the person is the same; a name may be written in another way."""
    if not before or not after or not before.name or not after.name:
        return False
    words = (set(before.name.casefold().split()), set(after.name.casefold().split()))
    same_address = set(map(str.casefold, before.emails)) & set(map(str.casefold, after.emails))
    return not (words[0] & words[1]) and not same_address


def _advert_of(scan: ScanObject) -> set[tuple[str, str]]:
    job = scan.title_by_id.get(JOB_ID)
    return {(term.requirement, term.label) for term in job.terms} if job else set()
