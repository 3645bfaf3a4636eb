"""What loads and is unwise all the same: one rule, one file, one bad example."""

from gapscan.taxonomy.lint.rule import LintIssue, lint

__all__ = ["LintIssue", "lint"]
