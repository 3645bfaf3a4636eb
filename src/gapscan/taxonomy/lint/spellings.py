"""Every spelling of every skill with what matching makes of it, for the rules about aliases."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gapscan.schema.taxonomy import AliasPolicy, Skill
from gapscan.taxonomy.located import LocatedTaxonomy, Path
from gapscan.taxonomy.located_yaml import LocatedDict
from gapscan.text.keys import phrase_key


class Spelled(NamedTuple):
    """A name or alias: its key in matching, the policy that governs it, and where it stands.

    `is_settled` says that a person has looked at it: it has a policy, or a written `context: any`.
    """

    skill: Skill
    text: str
    key: str
    policy: AliasPolicy | None
    is_settled: bool
    path: Path


@lru_cache(maxsize=1)
def spellings(located: LocatedTaxonomy) -> tuple[Spelled, ...]:
    """All names and aliases, skill by skill; an alias that repeats the name gives the name its policy.

    Kept for the next rule: they all look at the same taxonomy.
    """
    return tuple(_spellings(located))


def _spellings(located: LocatedTaxonomy) -> Iterator[Spelled]:
    for skill in located.taxonomy.skills:
        written = _written_aliases(located, skill)
        texts = [skill.name, *(alias.text for alias in skill.aliases)]
        keys = [phrase_key(text) for text in texts]
        policies = {key: alias.policy for key, alias in zip(keys[1:], skill.aliases, strict=True) if alias.policy}
        settled = {key for key, entry in zip(keys[1:], written, strict=True) if _is_settled(entry)}
        for number, (text, key) in enumerate(zip(texts, keys, strict=True)):
            path: Path = ("skills", skill.id, *(("aliases", number - 1) if number else ("name",)))
            yield Spelled(skill, text, key, policies.get(key), key in policies or key in settled, path)


def _written_aliases(located: LocatedTaxonomy, skill: Skill) -> list[object]:
    entry = located.homes["skills", skill.id].content["skills"][skill.id]  # type: ignore[index]
    return list(entry.get("aliases") or ())


def _is_settled(entry: object) -> bool:
    return isinstance(entry, LocatedDict) and "context" in entry
