"""Terms that a person picks -> an overlay in YAML that a person finishes."""

import re
import textwrap
import unicodedata
from collections.abc import Sequence

import yaml

from gapscan.schema.taxonomy import SkillKind, Taxonomy
from gapscan.taxonomy.coverage import UnknownTerm
from gapscan.taxonomy.resolve import Resolver
from gapscan.taxonomy.term_words import is_name_like

_HEAD = """\
# A draft: choose the kind and a parent of each skill. Where a term is only another spelling of a skill that is there,
# move it under `change:` instead. The kinds are
#   {kinds}
# Check it with: gapscan taxonomy lint --taxonomy THIS_FILE
extends: {extends}
skills:
"""
_MOST_NEAR, _MOST_SPELLINGS = 3, 4


def draft_overlay(terms: Sequence[UnknownTerm], taxonomy: Taxonomy, *, extends: str) -> str:
    """An overlay that loads as it is and defines each term as a skill.

    Args:
        terms: the terms that were picked.
        taxonomy: what the overlay extends; near skills are named as possible parents.
        extends: how the overlay names that taxonomy.

    Returns:
        YAML with comments that say where each term was seen and what is near it.
    """
    resolver = Resolver(taxonomy)
    entries = {_id(term.text, taxonomy): term for term in terms}
    head = _HEAD.format(kinds="\n#   ".join(textwrap.wrap(", ".join(SkillKind))), extends=_scalar(extends))
    return head + "".join(_entry(key, entries[key], resolver) for key in sorted(entries))


def _entry(key: str, term: UnknownTerm, resolver: Resolver) -> str:
    near = [one for one in resolver.resolve(term.text, most=2 * _MOST_NEAR) if one.part == "skill"][:_MOST_NEAR]
    kind = SkillKind.TOOL if any(map(is_name_like, term.text.split())) else SkillKind.CONCEPT_METHOD
    name = term.text if term.text[0].isupper() else term.text[0].upper() + term.text[1:]
    others = [text for text in term.spellings[1 : _MOST_SPELLINGS + 1] if text.casefold() != term.text.casefold()]
    lines = [
        f"  # {term.occurrences} times in {term.passages} texts; {term.source}: {term.example}",
        f"  # near: {', '.join(one.id for one in near) or 'nothing'}",
        f"  {key}:",
        f"    name: {_scalar(name)}",
        f"    kind: {kind}",
        *([f"    aliases: [{', '.join(map(_scalar, others))}]"] if others else []),
        "    parents: []",
        "    origin: field",
    ]
    return "\n".join(lines) + "\n"


def _id(text: str, taxonomy: Taxonomy) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    spoken = plain.replace("+", " plus ").replace("#", " sharp ").replace("&", " and ")
    key = "-".join(re.findall(r"[a-z0-9]+", spoken)) or "term"
    return f"{key}-skill" if key in taxonomy.skill_by_id else key


def _scalar(text: str) -> str:
    """The text as YAML on one line, quoted where it has to be."""
    return yaml.safe_dump(text, default_flow_style=True, allow_unicode=True, width=10_000).strip().removesuffix("\n...")
