"""`gapscan taxonomy coverage`: what texts name and the taxonomy lacks."""

from typing import TYPE_CHECKING, Annotated

import typer

from gapscan.cli.arguments import Output, TaxonomyFolder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gapscan.taxonomy import UnknownTerm


def coverage(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Resumes, adverts or guides; or CSV.", show_default=False)
    ],
    column: Annotated[
        str | None, typer.Option("--column", metavar="NAME", help="The column of a CSV file that holds the texts.")
    ] = None,
    least: Annotated[int, typer.Option("--least", metavar="N", min=1, help="In how many texts a term stands.")] = 1,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many terms to show.")] = 50,
    draft: Annotated[
        list[str] | None,
        typer.Option("--draft", metavar="TERM", help="Write YAML for this term, or for 'all'; several times."),
    ] = None,
    output: Output = None,
    taxonomy: TaxonomyFolder = None,
) -> None:
    """List skill-like terms that the taxonomy lacks: in how many texts, how often, where.

    Example: gapscan taxonomy coverage guide.txt adverts.csv --column description

    Example: gapscan taxonomy coverage guide.txt --draft "wound care" --draft triage -o overlay.yaml
    """
    from pathlib import Path

    from gapscan.cli.loaded import load
    from gapscan.cli.output import check_output, write_product
    from gapscan.survey import survey
    from gapscan.taxonomy import draft_overlay, find_unknown_terms

    check_output(output)
    known = load(taxonomy)
    passages = [passage for file in files for passage in survey(file, known, column=column)]
    found = find_unknown_terms(passages, known, least=least)
    spans = sum(len(passage.known) for passage in passages)
    typer.echo(f"{len(passages)} texts, {spans} mentions known, {len(found)} terms unknown", err=True)
    if draft:
        picked = found[:most] if draft == ["all"] else _picked(found, draft)
        extends = str(Path(taxonomy).resolve()) if taxonomy else "builtin"
        write_product(draft_overlay(picked, known, extends=extends), output)
    else:
        write_product("".join(_line(term) for term in found[:most]), output)


def _line(term: "UnknownTerm") -> str:
    return f"{term.passages:>4} {term.occurrences:>5}  {term.text:<32}  {term.source}: {term.example}\n"


def _picked(found: "Sequence[UnknownTerm]", wanted: list[str]) -> "list[UnknownTerm]":
    from gapscan.errors import UsageError

    by_name = {text.casefold(): term for term in reversed(found) for text in term.spellings}
    missing = [name for name in wanted if name.casefold() not in by_name]
    if missing:
        todo = "take a term of the list, as it is written there"
        raise UsageError(f"the texts hold no unknown term '{missing[0]}'", where="--draft", todo=todo)
    return [by_name[name.casefold()] for name in wanted]
