"""Inputs -> a batch folder: every file is done, by this run or an earlier one, or named with the reason why not.

Files are identified here, one after the other: what the journal holds is skipped, what another file of the same bytes
has is copied, and the rest goes to the engine.
"""

import hashlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from gapscan.cohort.folder import clear_folder, differences, keep_settings, kept_settings, open_folder, write_json
from gapscan.cohort.inputs import RESULTS, SUMMARY, Found, Input, read_location
from gapscan.cohort.journal import Entry, Journal
from gapscan.cohort.lock import locked
from gapscan.cohort.people import open_people
from gapscan.cohort.progress import Progress
from gapscan.cohort.settings import Job
from gapscan.cohort.summary import summary_object
from gapscan.cohort.work import Engine, Task, failed_line
from gapscan.errors import DocumentError, UsageError


@dataclass(frozen=True, slots=True)
class Choices:
    """How a run treats what is there: `fresh` starts over, `retry_failed` gives failed files another try.

    `unique` has the summary name the files that are to be left out where each person is counted once.
    """

    fresh: bool = False
    retry_failed: bool = False
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: its name as typed, the code and the sentence."""

    name: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a batch came to: files by status, failures in input order, and the summary as written."""

    counts: dict[str, int]
    failures: tuple[Failure, ...]
    summary: dict[str, object]


def run_batch(found: Found, job: Job, *, out: Path, engine: Engine, choices: Choices, progress: Progress) -> Outcome:
    """Do what is not done, put all results in order, and write the summary.

    Args:
        found: the files.
        job: settings, limits and workers.
        out: the batch folder, made where it is absent.
        engine: what runs the work.
        choices: how to treat what is there.
        progress: told of every file.

    Raises:
        UsageError: another run works in the folder, or it cannot be used.
        JournalError: the disk is full or fails; what is done stays.
        GapscanError: workers cannot load what they need.
    """
    open_folder(out)
    with locked(out):
        _prepare(out, job, choices, progress)
        with closing(Journal(out / RESULTS)) as journal:
            if journal.dropped_bytes:
                progress.tell(f"dropped {journal.dropped_bytes:,} bytes of a result that was cut off")
            batch = _Batch(found, job, journal, progress, retry_failed=choices.retry_failed)
            entries = batch.run(engine)
            surplus = journal.put_in_order(entries)
        if surplus:
            progress.tell(f"dropped {surplus} results that are not of these files and settings")
        summary = summary_object(entries, job, unique=choices.unique, left_out=found.left_out)
        write_json(out / SUMMARY, summary)
        # what the cohort report draws from, so that it need not be made then; the batch is done without it
        with suppress(UsageError):
            open_people(out)
    return _outcome(found, entries, summary)


def _prepare(out: Path, job: Job, choices: Choices, progress: Progress) -> None:
    if choices.fresh:
        clear_folder(out)
    (out / SUMMARY).unlink(missing_ok=True)
    before = kept_settings(out)
    if before is not None and before != job.settings:
        changed = ", ".join(differences(before, job.settings))
        progress.tell(f"the last run in {out} had other settings ({changed}): every file is read again")
    if before != job.settings:
        keep_settings(out, job.settings)


def _outcome(found: Found, entries: list[Entry], summary: dict[str, object]) -> Outcome:
    heads = [(one.name, entry.head) for one, entry in zip(found.inputs, entries, strict=True)]
    counts = {status: sum(head.status == status for _, head in heads) for status in ("ok", "partial", "failed")}
    failures = (Failure(name, head.codes[0], head.reason) for name, head in heads if head.status == "failed")
    return Outcome(counts, tuple(failures), summary)


class _Batch:
    """One run over all inputs."""

    def __init__(self, found: Found, job: Job, journal: Journal, progress: Progress, *, retry_failed: bool) -> None:
        self._inputs = found.inputs
        self._job = job
        self._journal = journal
        self._progress = progress
        self._retry_failed = retry_failed
        self._entries: list[Entry | None] = [None] * len(found.inputs)
        self._twins: dict[str, list[Task]] = {}
        self._shown: dict[str, int] = {}

    def run(self, engine: Engine) -> list[Entry]:
        """The entries of all inputs, in their order."""
        self._progress.start(len(self._inputs))
        try:
            for task, line in engine(self._tasks(), self._job):
                self._finish(task, line)
        finally:
            self._progress.stop()
        missing = [one.name for one, entry in zip(self._inputs, self._entries, strict=True) if entry is None]
        assert not missing, f"the engine lost {len(missing)} tasks"  # noqa: S101
        return [entry for entry in self._entries if entry is not None]

    def _tasks(self) -> Iterator[Task]:
        """The tasks that are not done; identified when they are drawn."""
        for index, one in enumerate(self._inputs):
            task, failure = self._identified(index, one)
            known = self._journal.find(task.key)
            usable = {name: entry for name, entry in known.items() if self._is_usable(entry)}
            if task.name in usable:
                self._note(task, usable[task.name], is_fresh=False)
            elif usable:
                self._note(task, self._journal.copy(next(iter(usable.values())), task.name), is_fresh=False)
            elif failure:
                line = failed_line(task, self._job.settings, code=failure.code, message=failure.what)
                self._note(task, self._journal.append(line))
            elif task.key in self._twins:
                self._twins[task.key].append(task)
            else:
                self._twins[task.key] = []
                yield task

    def _finish(self, task: Task, line: bytes) -> None:
        entry = self._journal.append(line)
        self._note(task, entry)
        for twin in self._twins.pop(task.key, ()):
            self._note(twin, self._journal.copy(entry, twin.name))

    def _note(self, task: Task, entry: Entry, *, is_fresh: bool = True) -> None:
        self._entries[task.index] = entry
        (self._progress.advance if is_fresh else self._progress.skip)(entry.head.status)

    def _is_usable(self, entry: Entry) -> bool:
        return not (self._retry_failed and entry.head.status == "failed")

    def _identified(self, index: int, one: Input) -> tuple[Task, DocumentError | None]:
        """The task of an input; with the reason where it cannot be opened."""
        settings = self._job.settings
        try:
            content = read_location(one.location)
        except DocumentError as error:
            name = f"unopened-{index + 1}" if settings.blind else one.name
            return Task(index, name, one.location, settings.key_of(f"{error.code}:{name}")), error
        sha256 = hashlib.sha256(content).hexdigest()
        name = self._blind_name(sha256) if settings.blind else one.name
        return Task(index, name, one.location, settings.key_of(sha256), sha256), None

    def _blind_name(self, sha256: str) -> str:
        """A name that says nothing of the person and tells files apart, the second of the same bytes too."""
        count = self._shown[sha256] = self._shown.get(sha256, 0) + 1
        return f"resume-{sha256[:12]}" + (f"-{count}" if count > 1 else "")
