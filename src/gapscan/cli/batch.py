"""`gapscan batch`: many resumes -> one folder of results, resumed where it was stopped."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from gapscan.cli.arguments import (
    AsOf,
    Blind,
    FamilyName,
    JobAdvert,
    LevelName,
    TaxonomyFolder,
    Titles,
)

if TYPE_CHECKING:
    from gapscan.cohort.batch import Outcome
    from gapscan.cohort.settings import Settings
    from gapscan.schema.job import JobAdvert as Advert
    from gapscan.schema.taxonomy import Taxonomy

_SHOWN_FAILURES = 20
_STOPPED = 130

Inputs = Annotated[
    list[str] | None,
    typer.Argument(metavar="INPUT...", help="Files, folders, globs or URLs.", show_default=False),
]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the results go.", show_default=False)]
FromFile = Annotated[
    str | None,
    typer.Option("--from-file", metavar="LIST", help="Read inputs from LIST, one a line; - for standard input."),
]
Workers = Annotated[
    int | None, typer.Option("--workers", metavar="N", min=1, help="Processes.  [default: number of CPUs]")
]
Timeout = Annotated[float, typer.Option("--timeout", metavar="S", min=0.1, help="Give up on a file after S seconds.")]
MemoryLimit = Annotated[
    int, typer.Option("--memory-limit", metavar="MB", min=64, help="Give up on a file that makes a worker larger.")
]
EngineName = Annotated[str, typer.Option("--engine", metavar="local|dask", help="What runs the workers.")]
Scheduler = Annotated[
    str | None, typer.Option("--scheduler", metavar="ADDRESS", help="The cluster, for dask: tcp://host:8786.")
]
Fresh = Annotated[bool, typer.Option("--fresh", help="Start over: forget what DIR holds.")]
RetryFailed = Annotated[bool, typer.Option("--retry-failed", help="Try the files again that failed before.")]
Unique = Annotated[
    bool, typer.Option("--unique", help="Count each person once: the first of files with one e-mail address.")
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


def batch(
    inputs: Inputs = None,
    *,
    out: Out,
    from_file: FromFile = None,
    workers: Workers = None,
    timeout: Timeout = 120.0,
    memory_limit: MemoryLimit = 2048,
    engine: EngineName = "local",
    scheduler: Scheduler = None,
    fresh: Fresh = False,
    retry_failed: RetryFailed = False,
    unique: Unique = False,
    title: Titles = None,
    level: LevelName = None,
    family: FamilyName = None,
    job: JobAdvert = None,
    as_of: AsOf = None,
    blind: Blind = False,
    taxonomy: TaxonomyFolder = None,
    quiet: Quiet = False,
) -> None:
    """Read many resumes, and go on where it was stopped.

    DIR gets results.jsonl (one resume a line) and summary.json; the same command again does only what is not done. A
    file that hangs, crashes its reader or takes too much memory fails alone and is named.

    Example: gapscan batch resumes/ --out results

    Example: gapscan batch 'class-*/**/*.pdf' --out results --workers 4 --blind

    Example: gapscan batch resumes/ --out results --job advert.pdf

    Example: find . -name '*.pdf' | gapscan batch --from-file - --out results
    """
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.interrupt import Interrupted, interruptible
    from gapscan.cli.loaded import load
    from gapscan.cohort.batch import Choices, run_batch
    from gapscan.cohort.engines import engine_named
    from gapscan.cohort.inputs import find_inputs
    from gapscan.cohort.processes import has_memory_limits
    from gapscan.cohort.progress import choose_progress
    from gapscan.cohort.settings import Job, Limits

    run = engine_named(engine)
    progress = choose_progress(quiet=quiet)
    try:
        with interruptible():
            found = find_inputs(inputs or (), _listed(from_file, job), out=out)
            known = load(taxonomy)
            day = _day(out, as_of, fresh=fresh)
            advert = _advert(job, known, day) if job else None
            settings = _settings(known, day, (title or [], level, family), advert, blind=blind)
            if as_of is None and settings.as_of != read_as_of(None).isoformat():
                progress.tell(f"as of {settings.as_of}, as the results that are there; --as-of sets another day")
            if not has_memory_limits():
                progress.tell("this system does not show what a worker takes: --memory-limit is not watched")
            task = Job(
                settings,
                workers or _cpus(),
                Limits(timeout, memory_limit),
                taxonomy,
                advert.model_dump_json() if advert else None,
                scheduler,
            )
            choices = Choices(fresh=fresh, retry_failed=retry_failed, unique=unique)
            outcome = run_batch(found, task, out=out, engine=run, choices=choices, progress=progress)
    except Interrupted as stop:
        _leave_stopped(out, stop.exit_code)
    _tell_outcome(outcome, out, quiet=quiet)
    if outcome.failures:
        raise typer.Exit(6)


def _listed(file: str | None, job: str | None) -> list[str]:
    import sys

    from gapscan.cohort.inputs import read_list
    from gapscan.errors import UsageError

    if file is None:
        return []
    if file == job == "-":
        todo = "name a file for one of them"
        raise UsageError("standard input cannot be both", where="--from-file, --job", todo=todo)
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"the list cannot be read: {error.strerror}", where=file, todo="check the path") from error
    return read_list(content.decode(errors="surrogateescape"))


def _day(out: Path, as_of: str | None, *, fresh: bool) -> str:
    """The day that "present" stands for; a batch that goes on keeps the day it began with."""
    from gapscan.cli.clock import read_as_of
    from gapscan.cohort.folder import kept_settings

    kept = None if fresh else kept_settings(out)
    return kept.as_of if kept and as_of is None else read_as_of(as_of).isoformat()


def _advert(job: str, known: "Taxonomy", day: str) -> "Advert":
    from datetime import date

    from gapscan.cli.targets import read_advert

    return read_advert(job, known, resume="", as_of=date.fromisoformat(day))


def _settings(
    known: "Taxonomy",
    day: str,
    narrowed: tuple[list[str], str | None, str | None],
    advert: "Advert | None",
    *,
    blind: bool,
) -> "Settings":
    """What the results will depend on."""
    from gapscan.cli.targets import read_titles
    from gapscan.cohort.settings import Settings
    from gapscan.score import SCORING_VERSION
    from gapscan.version import __version__

    titles, level, family = narrowed
    chosen = read_titles(known, titles, level, family)
    return Settings(
        as_of=day,
        titles=None if chosen is None else tuple(chosen),
        blind=blind,
        tool_version=__version__,
        scoring_version=SCORING_VERSION,
        taxonomy_sha256=known.sha256,
        advert_sha256=advert.sha256 if advert else None,
    )


def _cpus() -> int:
    import os

    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tell_outcome(outcome: "Outcome", out: Path, *, quiet: bool) -> None:
    """How it went, and what could not be read; the list of failures is shown even where all else is quiet."""
    counts = ", ".join(f"{count} {status}" for status, count in outcome.counts.items())
    lines = [] if quiet else [f"{sum(outcome.counts.values())} files: {counts}; results in {out}"]
    if outcome.failures:
        lines.append("could not read:")
        lines += [f"  {one.name}: {one.reason} ({one.code})" for one in outcome.failures[:_SHOWN_FAILURES]]
        more = len(outcome.failures) - _SHOWN_FAILURES
        lines += [f"  and {more} more, all named in {out / 'summary.json'}"] if more > 0 else []
    _tell(lines)


def _leave_stopped(out: Path, exit_code: int) -> NoReturn:
    _tell([f"stopped; what is done is kept in {out}: the same command again goes on from there"])
    raise typer.Exit(exit_code)


def _tell(lines: list[str]) -> None:
    import sys

    # file names may hold terminal escapes, and bytes that are no text
    shown = ("".join(sign if sign.isprintable() else "�" for sign in line) for line in lines)
    encoding = sys.stderr.encoding or "ascii"
    text = "".join(f"{line}\n" for line in shown)
    sys.stderr.write(text.encode(encoding, errors="replace").decode(encoding))
