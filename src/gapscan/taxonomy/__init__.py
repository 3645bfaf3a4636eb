"""YAML files -> `Taxonomy`: load, check, resolve names, export."""

from gapscan.taxonomy.candidate_terms import Passage
from gapscan.taxonomy.coverage import UnknownTerm, find_unknown_terms
from gapscan.taxonomy.diff import compare_scores, compare_taxonomies
from gapscan.taxonomy.draft import draft_overlay
from gapscan.taxonomy.export import export
from gapscan.taxonomy.json_schema import json_schema
from gapscan.taxonomy.lint import LintIssue, lint
from gapscan.taxonomy.load import load_located, load_taxonomy
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.taxonomy.resolve import Resolution, Resolver, resolve
from gapscan.taxonomy.source import find_source
from gapscan.taxonomy.verify import Verification, verify

__all__ = [
    "LintIssue",
    "LocatedTaxonomy",
    "Passage",
    "Resolution",
    "Resolver",
    "UnknownTerm",
    "Verification",
    "compare_scores",
    "compare_taxonomies",
    "draft_overlay",
    "export",
    "find_source",
    "find_unknown_terms",
    "json_schema",
    "lint",
    "load_located",
    "load_taxonomy",
    "resolve",
    "verify",
]
