"""`gapscan taxonomy schema`: what editors need to check and complete taxonomy files."""

from gapscan.cli.arguments import Output


def schema(output: Output = None) -> None:
    """Write the JSON schema of taxonomy files and overlays, for editors that check YAML.

    Example: gapscan taxonomy schema -o taxonomy.schema.json
    """
    from gapscan.cli.output import check_output, write_product
    from gapscan.taxonomy import json_schema

    check_output(output)
    write_product(json_schema(), output)
