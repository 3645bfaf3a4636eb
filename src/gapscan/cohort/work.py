"""One file -> one line of results; what a worker does, on any engine."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from gapscan.cohort.inputs import read_location
from gapscan.cohort.line import encode_line
from gapscan.cohort.settings import Job, Settings
from gapscan.errors import DocumentError, GapscanError


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be read.

    `index` is its place among the inputs, `name` what results call it, `location` a path or URL, `key` that of its
    result, `sha256` of its bytes. `content` holds the bytes where they travel with the task.
    """

    index: int
    name: str
    location: str
    key: str
    sha256: str | None = None
    content: bytes | None = None


# what is loaded at the first resume is loaded before the deadline of the first file begins
_WARM_UP = b"Experience\nAnalyst, Example Company, 2019 - 2021\n- Led a team, used Python\nPhone: +44 20 7946 0000\n"

# what a worker does with each task; any error but MemoryError is already part of the line
Work = Callable[[Task], bytes]
# (tasks, job) -> each task with its line, as they are finished; the tasks are drawn in the thread of the caller
Engine = Callable[[Iterator[Task], Job], Iterator[tuple[Task, bytes]]]


def open_work(job: Job) -> Work:
    """Load what all files need, once for each worker.

    Args:
        job: with the taxonomy and the settings.

    Raises:
        TaxonomyError: the taxonomy cannot be loaded.
        GapscanError: it or the tool is another one than the settings name.
    """
    from gapscan import pipeline
    from gapscan.report import Options, shown_to
    from gapscan.report.contract import scan_object
    from gapscan.report.readiness_json import ReadinessWriter
    from gapscan.schema.job import JobAdvert
    from gapscan.taxonomy import load_taxonomy

    settings = job.settings
    known = load_taxonomy(Path(job.taxonomy) if job.taxonomy else None)
    _check_versions(settings, known.sha256)
    options = Options(blind=settings.blind)
    day = date.fromisoformat(settings.as_of)
    writer = ReadinessWriter()
    advert = JobAdvert.model_validate_json(job.advert) if job.advert else None
    pipeline.scan(_WARM_UP, as_of=day, taxonomy=known)

    def read_one(task: Task) -> bytes:
        content = read_location(task.location) if task.content is None else task.content
        _check_unchanged(task, content)
        assessment = pipeline.scan(
            content, as_of=day, taxonomy=known, titles=settings.titles, file_name=task.name, job=advert
        )
        found = scan_object(shown_to(assessment, options), options, writer=writer)
        return encode_line(_named(found, task.name), task.key)

    return caught(read_one, settings)


def caught(work: Work, settings: Settings) -> Work:
    """The same work, where an error is recorded as the file's failure instead of raised.

    This is the one catch-all of gapscan: a file that meets a bug must not stop a batch. MemoryError passes, since the
    worker itself is worn out by it.
    """

    def work_caught(task: Task) -> bytes:
        try:
            return work(task)
        except DocumentError as error:
            message = "; ".join(part for part in (error.what, error.todo) if part)
            return failed_line(task, settings, code=error.code, message=message)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001
            message = f"this is a bug of gapscan: {type(error).__name__}; please report it and, if you may, the file"
            return failed_line(task, settings, code="internal-error", message=message)

    return work_caught


def failed_line(task: Task, settings: Settings, *, code: str, message: str) -> bytes:
    """The line of a file that came to no result: all that a failed scan says, with one issue."""
    content: dict[str, object] = {
        "schema_version": "1",
        "tool": {
            "name": "gapscan",
            "version": settings.tool_version,
            "scoring_version": settings.scoring_version,
            "taxonomy_sha256": settings.taxonomy_sha256,
        },
        "as_of": settings.as_of,
        "blind": settings.blind,
        "source": {"file": task.name, "sha256": task.sha256, "format": "unknown", "pages": 0, "reader": "none"},
        "status": "failed",
        "issues": [{"code": code, "severity": "error", "message": message, "page": None}],
        "candidate": None,
        "experience": None,
        "education": [],
        "certifications": [],
        "sections": [],
        "skills": [],
        "ladder": [],
    }
    return encode_line(content, task.key)


def work_named(job: Job) -> Work:
    """The work that a job names, opened."""
    module, function = job.work.split(":")
    opened: Work = getattr(import_module(module), function)(job)
    return opened


def _check_unchanged(task: Task, content: bytes) -> None:
    if task.sha256 is not None and hashlib.sha256(content).hexdigest() != task.sha256:
        todo = "run the same command again"
        raise DocumentError("the file was changed while the batch ran", code="changed", where=task.name, todo=todo)


def _named(content: dict[str, object], name: str) -> dict[str, object]:
    # a blind scan hides the file's name, and a batch must still tell its files apart
    source = content["source"]
    return {**content, "source": {**source, "file": name}} if isinstance(source, dict) else content


def _check_versions(settings: Settings, taxonomy_sha256: str) -> None:
    from gapscan.score import SCORING_VERSION
    from gapscan.version import __version__

    here = (__version__, SCORING_VERSION, taxonomy_sha256)
    asked = (settings.tool_version, settings.scoring_version, settings.taxonomy_sha256)
    if here != asked:
        raise GapscanError(
            f"a worker has gapscan {here[0]}, scoring {here[1]}, taxonomy {here[2][:12]}; the batch was started with"
            f" gapscan {asked[0]}, scoring {asked[1]}, taxonomy {asked[2][:12]}",
            todo="use the same version and the same taxonomy everywhere, and change neither while a batch runs",
        )
