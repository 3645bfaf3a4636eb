"""YAML files -> `Taxonomy`: load, check, resolve names, export."""

from gapscan.taxonomy.export import export
from gapscan.taxonomy.lint import LintIssue, lint
from gapscan.taxonomy.load import load_located, load_taxonomy
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.taxonomy.resolve import Resolution, resolve
from gapscan.taxonomy.verify import Verification, verify

__all__ = [
    "LintIssue",
    "LocatedTaxonomy",
    "Resolution",
    "Verification",
    "export",
    "lint",
    "load_located",
    "load_taxonomy",
    "resolve",
    "verify",
]
