"""`gapscan taxonomy`: browse, look up, check and export the taxonomy."""

from typing import Annotated

import typer

from gapscan.cli import taxonomy_coverage, taxonomy_diff, taxonomy_schema
from gapscan.cli.arguments import Output, TaxonomyFolder

_FORMATS = ("json",)

app = typer.Typer(
    help="Browse and check the taxonomy of skills and titles.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("show")
def show(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[WHAT]",
            help="A skill, title or level, or PART/ID of anything else; without it: all.",
            show_default=False,
        ),
    ] = None,
    taxonomy: TaxonomyFolder = None,
) -> None:
    """Show the ladders and how many skills there are, or one entry: what it is, who states it where, who disagrees.

    Example: gapscan taxonomy show

    Example: gapscan taxonomy show senior-ml-engineer

    Example: gapscan taxonomy show levels/senior
    """
    from gapscan.cli.loaded import load
    from gapscan.cli.output import screen_options, write_product
    from gapscan.cli.targets import is_name, read_name
    from gapscan.report.knowledge_pages import render_other
    from gapscan.report.taxonomy_pages import render_overview, render_skill, render_title

    known, options = load(taxonomy), screen_options(blind=False, output=None)
    if what is None:
        write_product(render_overview(known, options), None)
        return
    other = None if is_name(known, what) else render_other(known, what, options)
    if other is not None:
        write_product(other, None)
        return
    found = read_name(known, what)
    page = render_skill if found.part == "skill" else render_title
    write_product(page(known, found.id, options), None)


@app.command("resolve")
def resolve(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name as it stands on a resume.", show_default=False)],
    taxonomy: TaxonomyFolder = None,
) -> None:
    """Find the skills and titles that a name may mean, best first: similarity, part, id, name.

    Example: gapscan taxonomy resolve "sr ml engineer"
    """
    from gapscan.cli.loaded import load
    from gapscan.cli.output import write_product
    from gapscan.errors import UsageError
    from gapscan.taxonomy import resolve as find

    found = find(load(taxonomy), name)
    if not found:
        raise UsageError(
            f"nothing is called '{name}' or anything near", todo="gapscan taxonomy show lists what there is"
        )
    write_product("".join(f"{one.similarity:.2f}  {one.part:<5}  {one.id}  {one.name}\n" for one in found), None)


@app.command("lint")
def lint(taxonomy: TaxonomyFolder = None) -> None:
    """Name what loads and is unwise all the same, with file and line; exit with 4 if there is any.

    Example: gapscan taxonomy lint --taxonomy ./taxonomy
    """
    from gapscan.cli.loaded import load_with_places
    from gapscan.cli.output import write_product
    from gapscan.taxonomy import lint as find_issues

    found = find_issues(load_with_places(taxonomy))
    write_product("".join(f"{issue}\n" for issue in found), None)
    typer.echo(f"{len(found)} issue{'' if len(found) == 1 else 's'}", err=True)
    if found:
        raise typer.Exit(4)


@app.command("verify")
def verify(
    guides: Annotated[
        str, typer.Option("--guides", metavar="DIR", help="The folder with the guides' texts.", show_default=False)
    ],
    taxonomy: TaxonomyFolder = None,
) -> None:
    """Check every fact against the guides' texts: part, facts, failures; exit with 4 if one fails.

    Each guide's `file_prefix` in guides.yaml says which file of the folder is its text.

    Example: gapscan taxonomy verify --guides ./guides
    """
    from pathlib import Path

    from gapscan.cli.loaded import load_with_places
    from gapscan.cli.output import write_product
    from gapscan.errors import UsageError
    from gapscan.taxonomy import verify as check_facts

    if not Path(guides).is_dir():
        raise UsageError(f"there is no folder '{guides}'", where="--guides", todo="name the folder with the texts")
    checked = check_facts(load_with_places(taxonomy), Path(guides))
    counts = "".join(f"{part:<18} {facts:>5} {checked.failures.get(part, 0):>4}\n" for part, facts in checked.table)
    write_product("".join(f"{problem}\n" for problem in checked.problems) + counts, None)
    typer.echo(checked.summary, err=True)
    if not checked.holds:
        raise typer.Exit(4)


@app.command("export")
def export(
    format: Annotated[str, typer.Option("--format", metavar="|".join(_FORMATS), help="What to write.")] = "json",  # noqa: A002
    output: Output = None,
    taxonomy: TaxonomyFolder = None,
) -> None:
    """Write the whole taxonomy for other programs.

    Example: gapscan taxonomy export --format json -o taxonomy.json
    """
    import json

    from gapscan.cli.loaded import load
    from gapscan.cli.output import check_output, write_product
    from gapscan.report.registry import check_format
    from gapscan.taxonomy import export as as_mapping

    check_format(_FORMATS, format)
    check_output(output)
    write_product(json.dumps(as_mapping(load(taxonomy)), ensure_ascii=False, indent=2) + "\n", output)


app.command("coverage")(taxonomy_coverage.coverage)
app.command("diff")(taxonomy_diff.diff)
app.command("schema")(taxonomy_schema.schema)
