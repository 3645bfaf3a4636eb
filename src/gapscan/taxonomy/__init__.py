"""YAML files -> `Taxonomy`: load, check, resolve names, export."""

from gapscan.taxonomy.export import export
from gapscan.taxonomy.lint import LintIssue, lint
from gapscan.taxonomy.load import load_taxonomy
from gapscan.taxonomy.resolve import Resolution, resolve

__all__ = ["LintIssue", "Resolution", "export", "lint", "load_taxonomy", "resolve"]
