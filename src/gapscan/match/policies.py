"""Ambiguity policies: whether a spelling that is also a word, a letter or a name counts where it stands."""

import re
from functools import lru_cache

from gapscan.match.index import MatchIndex, Policy
from gapscan.match.pattern_language import NUMBER
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.text.words import singular

# `refuse_near` looks this many words to both sides, as docs/taxonomy.md says
_NEAR = 6
# after an ambiguous word, a hyphen makes another word of it ("go-getter") unless one of these follows ("R-based")
_HYPHENATED = frozenset(
    {"based", "powered", "driven", "native", "specific", "like", "compatible", "backed", "style", "code"}
)
# "12k CAD", "40 km"
_ENDS_WITH_NUMBER = re.compile(r" \d[\w.,]* $")
# what tells software from a word that opens a sentence: "Spark jobs", "Swift app"
_SOFTWARE = frozenset(
    """
    api app application backend batch build cluster code component connector container dag dashboard data database
    deployment development etl frontend index job library machine microservice migration model module package pipeline
    platform programming query schema script server service software sql stream streaming table test web workload
    """.split()
)
_ITEM_BEGINS = re.compile(r"(?:^|[,;|•·/(:\n\t&+]|\b(?:and|or)\b)\s*$", re.IGNORECASE)
_ITEM_ENDS = re.compile(r"\s*(?:$|[,;|•·/):\n\t&+]|\.(?:\s|$)|(?:and|or)\b)", re.IGNORECASE)
# prose goes on in lower case; "Spark, Hadoop" and "Docker Compose" do not
_GOES_ON_LOW = re.compile(r"\s[a-z]")
_LIST_SIGN = re.compile(r"[,;|•·]")
# two items can meet in a sentence
_LEAST_LIST_SIGNS = 2
_GAPS = re.compile(r"[\s_-]+")


def policy_refusal(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """Why the words themselves and their neighbours refuse an ambiguous spelling; the context is looked at later."""
    policy = policy_of(proposal, index)
    if policy is None:
        return None
    surface = scene.text[scene.tokens[proposal.first].start : scene.tokens[proposal.last].end]
    is_free = policy.any_case_in_list or is_in_small_list(proposal, scene)
    if not is_free and not is_spelled(surface, policy):
        return f"“{surface}” in this letter case is an ordinary word"
    if proposal.spelling.blocked is None and proposal.length == 1 and _is_hyphenated(proposal, scene):
        return "part of a longer word"
    return _refused_by_neighbours(proposal, scene, policy)


def is_spelled(surface: str, policy: Policy) -> bool:
    """Whether the words stand in one of the policy's letter cases."""
    return not policy.spellings or _spaced(surface) in {_spaced(form) for form in policy.spellings}


@lru_cache(maxsize=16384)
def _spaced(form: str) -> str:
    return _GAPS.sub(" ", form)


def policy_of(proposal: Proposal, index: MatchIndex) -> Policy | None:
    """The policy of the proposed spelling, if it has one."""
    return index.policies[proposal.spelling.policy] if proposal.spelling.policy >= 0 else None


def is_capital_by_place(proposal: Proposal, scene: Scene, policy: Policy) -> bool:
    """Whether a word that only its capital tells from an ordinary one opens a sentence, where any word has one."""
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    surface = scene.text[start:end]
    if not policy.spellings or proposal.length > 1 or not surface.istitle() or surface.casefold() in policy.spellings:
        return False
    segment = scene.segment_at(start)
    opening = scene.text[segment[0] : start]
    if any(sign.isalnum() for sign in opening) or not _GOES_ON_LOW.match(scene.text, end):
        return False
    return not any(singular(scene.tokens[position].key) in _SOFTWARE for position in scene.tokens_of(segment))


def is_in_small_list(proposal: Proposal, scene: Scene) -> bool:
    """Whether it is an item of a list that knows no capitals, as some people write all names: "numpy, spark, kafka"."""
    start, end = scene.segment_at(scene.tokens[proposal.first].start)
    text = scene.text[start:end]
    return text.islower() and len(_LIST_SIGN.findall(text)) >= _LEAST_LIST_SIGNS and is_item(proposal, scene)


def is_item(proposal: Proposal, scene: Scene) -> bool:
    """Whether it stands between the signs of a list and nothing else beside it."""
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    return _ITEM_BEGINS.search(scene.text, max(0, start - 8), start) is not None and (
        _ITEM_ENDS.match(scene.text, end) is not None
    )


def has_cue(proposal: Proposal, scene: Scene, policy: Policy) -> bool:
    """Whether one of the policy's cues stands in the same segment, outside the mention."""
    positions = scene.tokens_of(scene.segment_at(scene.tokens[proposal.first].start))
    before = _words(scene, range(positions.start, proposal.first))
    after = _words(scene, range(proposal.last + 1, positions.stop))
    return any(f" {cue} " in before or f" {cue} " in after for cue in policy.cues)


def _is_hyphenated(proposal: Proposal, scene: Scene) -> bool:
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    text = scene.text
    follows = scene.tokens[proposal.last + 1].key if proposal.last + 1 < len(scene.tokens) else ""
    if text[end : end + 1] in {"-", "‐", "‑"} and text[end + 1 : end + 2].isalnum() and follows not in _HYPHENATED:
        return True
    return text[start - 1 : start] in {"-", "‐", "‑"} and text[start - 2 : start - 1].isalnum()


def _refused_by_neighbours(proposal: Proposal, scene: Scene, policy: Policy) -> str | None:
    if not (policy.refuse_before or policy.refuse_after or policy.refuse_near):
        return None
    first, last = proposal.first, proposal.last
    before = _words(scene, range(max(0, first - _NEAR), first))
    after = _words(scene, range(last + 1, min(len(scene.tokens), last + 1 + _NEAR)))
    for word in policy.refuse_before:
        if before.endswith(f" {word} ") or (word == NUMBER and _ENDS_WITH_NUMBER.search(before)):
            return f"stands after “{word}”"
    for word in policy.refuse_after:
        if after.startswith(f" {word} ") or (word == NUMBER and after[1:2].isdigit()):
            return f"stands before “{word}”"
        if word != NUMBER and _follows_sign(word, proposal, scene):
            return f"stands before “{word}”"
    for word in policy.refuse_near:
        if f" {word} " in before or f" {word} " in after:
            return f"stands near “{word}”"
    return None


def _follows_sign(word: str, proposal: Proposal, scene: Scene) -> bool:
    """Whether a sign that is no word ("'", "$") follows directly."""
    return not word[0].isalnum() and scene.text.startswith(word, scene.tokens[proposal.last].end)


def _words(scene: Scene, positions: range) -> str:
    return " " + "".join(f"{singular(scene.tokens[position].key)} " for position in positions)
