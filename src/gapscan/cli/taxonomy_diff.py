"""`gapscan taxonomy diff`: what a change of the taxonomy does."""

from typing import TYPE_CHECKING, Annotated

import typer

from gapscan.cli.arguments import AsOf

if TYPE_CHECKING:
    from pathlib import Path

_Taxonomy = Annotated[str, typer.Argument(help="A taxonomy, an overlay, or 'builtin'.", show_default=False)]


def diff(
    old: _Taxonomy,
    new: _Taxonomy,
    resume: Annotated[
        list[str] | None,
        typer.Option("--resume", metavar="FILE", help="Score this resume; several times.  [default: the samples]"),
    ] = None,
    most: Annotated[int, typer.Option("--most", metavar="N", min=0, help="How many scores to show.")] = 20,
    as_of: AsOf = None,
) -> None:
    """Say what changed from one taxonomy to another, and what it does to scores, the largest first.

    Example: gapscan taxonomy diff builtin ./overlay.yaml

    Example: gapscan taxonomy diff builtin ./overlay.yaml --resume cv.pdf
    """
    from pathlib import Path

    from gapscan import pipeline
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.loaded import load
    from gapscan.cli.output import write_product
    from gapscan.taxonomy import compare_scores, compare_taxonomies

    day = read_as_of(as_of)
    before, after = (load(None if name == "builtin" else name) for name in (old, new))
    changes = compare_taxonomies(before, after)
    write_product("".join(f"{change}\n" for change in changes) or "nothing changed\n", None)
    files = [Path(file) for file in resume] if resume else _samples()
    # one taxonomy after the other: what matching compiles is kept for the last one only
    old_scans, new_scans = (
        [pipeline.scan(file, taxonomy=known, as_of=day) for file in files] for known in (before, after)
    )
    scores = compare_scores(old_scans, new_scans)
    write_product("".join(f"{score}\n" for score in scores[:most]), None)
    typer.echo(f"{len(changes)} entries differ; {len(scores)} scores of {len(files)} resumes differ", err=True)


def _samples() -> "list[Path]":
    """The sample resumes of a checkout; none where gapscan is installed without them."""
    from gapscan.taxonomy import find_source

    return sorted((find_source().folder.parent / "sample_resumes").glob("*.pdf"))
