"""Ambiguity policies: whether a spelling that is also a word, a letter or a name counts where it stands."""

import re

from gapscan.match.index import MatchIndex, Policy
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.text.words import singular

# `refuse_near` looks this many words to both sides, as docs/taxonomy.md says
_NEAR = 6
# after an ambiguous word, a hyphen makes another word of it ("go-getter") unless one of these follows ("R-based")
_HYPHENATED = frozenset(
    {"based", "powered", "driven", "native", "specific", "like", "compatible", "backed", "style", "code"}
)
_GAPS = re.compile(r"[\s_-]+")


def policy_refusal(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """Why the words themselves and their neighbours refuse an ambiguous spelling; the context is looked at later."""
    policy = policy_of(proposal, index)
    if policy is None:
        return None
    surface = scene.text[scene.tokens[proposal.first].start : scene.tokens[proposal.last].end]
    if policy.spellings and _GAPS.sub(" ", surface) not in {_GAPS.sub(" ", form) for form in policy.spellings}:
        return f"“{surface}” in this letter case is an ordinary word"
    if proposal.spelling.blocked is None and proposal.length == 1 and _is_hyphenated(proposal, scene):
        return "part of a longer word"
    return _refused_by_neighbours(proposal, scene, policy)


def policy_of(proposal: Proposal, index: MatchIndex) -> Policy | None:
    """The policy of the proposed spelling, if it has one."""
    return index.policies[proposal.spelling.policy] if proposal.spelling.policy >= 0 else None


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
    first, last = proposal.first, proposal.last
    before = _words(scene, range(max(0, first - _NEAR), first))
    after = _words(scene, range(last + 1, min(len(scene.tokens), last + 1 + _NEAR)))
    for word in policy.refuse_before:
        if before.endswith(f" {word} "):
            return f"stands after “{word}”"
    for word in policy.refuse_after:
        if after.startswith(f" {word} ") or _follows_sign(word, proposal, scene):
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
