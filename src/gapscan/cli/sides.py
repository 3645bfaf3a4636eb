"""BEFORE and AFTER as typed -> scans: a scan's JSON is read, a resume is scanned."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gapscan.cli.source import STDIN, open_source, source_name
from gapscan.cli.targets import read_name
from gapscan.compare import compare_groups, compare_scans, is_object, notices_of, read_scan
from gapscan.errors import DocumentError, UsageError
from gapscan.report import Options
from gapscan.schema.comparison import Comparison, GroupComparison
from gapscan.schema.scan_object import ScanObject
from gapscan.schema.taxonomy import Taxonomy

# a scan of every title is about one megabyte
_MOST_BYTES = 100_000_000
_RESULTS = "results.jsonl"


@dataclass(frozen=True, slots=True)
class Means:
    """How a resume is scanned: with which taxonomy, on which day, for a blind report or not, for which advert."""

    taxonomy: Taxonomy
    as_of: date
    options: Options
    job: str | None = None


def read_side(name: str, means: Means) -> ScanObject:
    """The scan that a name stands for.

    Args:
        name: a scan's JSON, a resume, or `-` for standard input.
        means: how a resume is scanned.

    Raises:
        DocumentError: it cannot be read, or it is the scan of a resume that could not be.
    """
    source = open_source(name)
    content = _json_in(source)
    if content is not None:
        return read_scan(content, name=source_name(name) or Path(name).name)
    return _scanned(name, source, means)


def compare_sides(
    before: str, after: str, means: Means, *, title: str | None = None, is_forced: bool = False
) -> Comparison | GroupComparison:
    """What changed between the scans that two names stand for.

    Args:
        before: a scan's JSON, a resume, the folder of a batch, or `-` for standard input.
        after: likewise; batches are compared with batches.
        means: how resumes are scanned, and whether the report is blind.
        title: id, name or alias of the title to look at, or None.
        is_forced: whether other scoring rules are a notice only.

    Raises:
        DocumentError: a side cannot be read.
        UsageError: the two cannot be compared, or no such title was scored in both.
    """
    if before == after == STDIN:
        raise UsageError("both sides are standard input", where="BEFORE, AFTER", todo="name a file for one of them")
    taxonomy, is_blind = means.taxonomy, means.options.blind
    old, new = results_of(before), results_of(after)
    if old and new:
        asked = read_name(taxonomy, title, part="title").id if title else None
        return compare_groups(old, new, title_id=asked, is_forced=is_forced, is_blind=is_blind)
    if old or new:
        missing = [name for name in (before, after) if name != STDIN and not Path(name).exists()]
        if missing:
            raise UsageError("there is no such file or folder", where=missing[0], todo="check the name")
        todo = "name two resumes or scans, or the folders of two batches"
        raise UsageError("one of them is a batch and the other is not", where="BEFORE, AFTER", todo=todo)
    first, second = (read_side(name, means) for name in (before, after))
    notices = notices_of(first, second, is_forced=is_forced)
    title_id = _title_id(title, first, taxonomy) if title else None
    return compare_scans(first, second, notices=notices, title_id=title_id, is_blind=is_blind)


def _title_id(title: str, scan: ScanObject, taxonomy: Taxonomy) -> str:
    """An advert's title stands in the scan alone, every other one in the taxonomy."""
    return title if title in scan.title_by_id else read_name(taxonomy, title, part="title").id


def results_of(name: str) -> Path | None:
    """The results of the batch folder that a name stands for; None where it is no folder.

    Raises:
        UsageError: it is a folder without results.
    """
    path = Path(name)
    if name != STDIN and path.is_dir():
        if not (path / _RESULTS).is_file():
            what = f"this folder holds no {_RESULTS}"
            raise UsageError(what, where=name, todo="make it with: gapscan batch RESUMES --out DIR")
        return path / _RESULTS
    return path if path.suffix == ".jsonl" and path.is_file() else None


def _json_in(source: Path | bytes) -> bytes | None:
    """The bytes, where they begin as JSON does and are no JSON Resume."""
    if isinstance(source, bytes):
        content = source
    elif not source.is_file() or source.stat().st_size > _MOST_BYTES:
        return None
    else:
        try:
            content = source.read_bytes()
        except OSError:
            return None  # the reader of resumes says what is wrong
    return content if is_object(content) and not _is_json_resume(content) else None


def _is_json_resume(content: bytes) -> bool:
    import json

    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "basics" in found and "tool" not in found


def _scanned(name: str, source: Path | bytes, means: Means) -> ScanObject:
    from gapscan import pipeline
    from gapscan.cli.targets import read_advert
    from gapscan.report import shown_to
    from gapscan.report.contract import scan_object

    taxonomy, day, options = means.taxonomy, means.as_of, means.options
    job = read_advert(means.job, taxonomy, resume=name, as_of=day) if means.job else None
    assessment = pipeline.scan(source, taxonomy=taxonomy, as_of=day, file_name=source_name(name), job=job)
    if assessment.status == "failed":
        issue = assessment.issues[0]
        raise DocumentError(issue.message, code=issue.code, where=assessment.source.file)
    return ScanObject.model_validate(scan_object(shown_to(assessment, options), options))
