"""`gapscan batch`: many resumes -> one folder of results, resumed where it was stopped."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from gapscan.cli.arguments import AsOf, Blind, TaxonomyFolder

if TYPE_CHECKING:
    from gapscan.cohort.batch import Outcome
    from gapscan.cohort.settings import Settings
    from gapscan.schema.taxonomy import Taxonomy

_SHOWN_FAILURES = 20
_STOPPED = 130


def batch(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT...", help="Files, folders, globs or URLs.", show_default=False),
    ] = None,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the results go.", show_default=False)],
    from_file: Annotated[
        str | None,
        typer.Option("--from-file", metavar="LIST", help="Read inputs from LIST, one a line; - for standard input."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", min=1, help="Processes.  [default: number of CPUs]")
    ] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="S", min=0.1, help="Give up on a file after S seconds.")
    ] = 120.0,
    memory_limit: Annotated[
        int, typer.Option("--memory-limit", metavar="MB", min=64, help="Give up on a file that makes a worker larger.")
    ] = 2048,
    engine: Annotated[str, typer.Option("--engine", metavar="local|dask", help="What runs the workers.")] = "local",
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="The cluster, for dask: tcp://host:8786.")
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start over: forget what DIR holds.")] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try the files again that failed before.")
    ] = False,
    unique: Annotated[
        bool, typer.Option("--unique", help="Count each person once: the first of files with one e-mail address.")
    ] = False,
    title: Annotated[
        list[str] | None,
        typer.Option("--title", metavar="ID", help="Score this title only; may be given several times."),
    ] = None,
    level: Annotated[
        str | None, typer.Option("--level", metavar="LEVEL", help="Score the titles of this level only.")
    ] = None,
    family: Annotated[
        str | None, typer.Option("--family", metavar="FAMILY", help="Score the titles of this family only.")
    ] = None,
    as_of: AsOf = None,
    blind: Blind = False,
    taxonomy: TaxonomyFolder = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Read many resumes; the same command again does only what is not done.

    DIR gets results.jsonl (one resume a line) and summary.json. A file that hangs, crashes its reader or takes too much
    memory fails alone and is named.

    Example: gapscan batch resumes/ --out results

    Example: gapscan batch 'class-*/**/*.pdf' --out results --workers 4 --blind

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
            found = find_inputs(inputs or (), _listed(from_file), out=out)
            known = load(taxonomy)
            settings = _settings(known, out, as_of, blind=blind, fresh=fresh, narrowed=(title or [], level, family))
            if as_of is None and settings.as_of != read_as_of(None).isoformat():
                progress.tell(f"as of {settings.as_of}, as the results that are there; --as-of sets another day")
            if not has_memory_limits():
                progress.tell("this system does not show what a worker takes: --memory-limit is not watched")
            job = Job(settings, workers or _cpus(), Limits(timeout, memory_limit), taxonomy, scheduler)
            choices = Choices(fresh=fresh, retry_failed=retry_failed, unique=unique)
            outcome = run_batch(found, job, out=out, engine=run, choices=choices, progress=progress)
    except Interrupted as stop:
        _leave_stopped(out, stop.exit_code)
    _tell_outcome(outcome, out, quiet=quiet)
    if outcome.failures:
        raise typer.Exit(6)


def _listed(file: str | None) -> list[str]:
    import sys

    from gapscan.cohort.inputs import read_list
    from gapscan.errors import UsageError

    if file is None:
        return []
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"the list cannot be read: {error.strerror}", where=file, todo="check the path") from error
    return read_list(content.decode(errors="surrogateescape"))


def _settings(
    known: "Taxonomy",
    out: Path,
    as_of: str | None,
    *,
    blind: bool,
    fresh: bool,
    narrowed: tuple[list[str], str | None, str | None],
) -> "Settings":
    """What the results will depend on; a batch that goes on keeps the day it began with."""
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.targets import read_titles
    from gapscan.cohort.folder import kept_settings
    from gapscan.cohort.settings import Settings
    from gapscan.score import SCORING_VERSION
    from gapscan.version import __version__

    kept = None if fresh else kept_settings(out)
    day = kept.as_of if kept and as_of is None else read_as_of(as_of).isoformat()
    titles, level, family = narrowed
    chosen = read_titles(known, titles, level, family)
    return Settings(
        as_of=day,
        titles=None if chosen is None else tuple(chosen),
        blind=blind,
        tool_version=__version__,
        scoring_version=SCORING_VERSION,
        taxonomy_sha256=known.sha256,
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
