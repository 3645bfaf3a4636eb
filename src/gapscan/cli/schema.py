"""`gapscan schema`: what programs need to check the JSON that gapscan writes."""

from typing import Annotated

import typer

from gapscan.cli.arguments import Output


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="scan or parse: what `--format json` of that command writes; results: one line of a batch's"
            " results.jsonl.",
        ),
    ] = "scan",
    output: Output = None,
) -> None:
    """Write the JSON schema of what gapscan writes.

    Example: gapscan schema scan -o scan.schema.json
    """
    from gapscan.cli.output import check_output, write_product
    from gapscan.report.json_schema import json_schema

    check_output(output)
    write_product(json_schema(name), output)
