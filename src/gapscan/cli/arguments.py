"""Arguments that several commands share, so that they read and behave alike."""

from pathlib import Path
from typing import Annotated

import typer

File = Annotated[str, typer.Argument(metavar="FILE", help="The resume, or - for standard input.", show_default=False)]
Output = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.", show_default=False
    ),
]
Titles = Annotated[
    list[str] | None,
    typer.Option("--title", metavar="ID", help="Score this title only; may be given several times."),
]
LevelName = Annotated[str | None, typer.Option("--level", metavar="LEVEL", help="Score the titles of this level only.")]
FamilyName = Annotated[
    str | None, typer.Option("--family", metavar="FAMILY", help="Score the titles of this family only.")
]
JobAdvert = Annotated[
    str | None,
    typer.Option("--job", metavar="FILE", help="Aim at this job advert, or - for standard input.", show_default=False),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Read 'present' as this day, YYYY-MM-DD.  [default: today]"),
]
Blind = Annotated[bool, typer.Option("--blind", help="Hide name, contact, employers and schools.")]
SemanticModel = Annotated[
    Path | None,
    typer.Option(
        "--semantic-model",
        metavar="DIR",
        envvar="GAPSCAN_SEMANTIC_MODEL",
        help="Suggest skills by meaning with this sentence model.",
        show_default=False,
    ),
]
TaxonomyFolder = Annotated[
    str | None,
    typer.Option("--taxonomy", metavar="DIR", help="Use this taxonomy, or this overlay on the built-in one."),
]
