"""Ambiguity policies: whether a spelling that is also a word, a letter or a name counts where it stands."""

import re
from collections.abc import Sequence
from functools import lru_cache

from gapscan.match.index import MatchIndex, Policy
from gapscan.match.pattern_language import NUMBER
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.match.segments import Stretch
from gapscan.match.tool_phrases import REACH, bears_a_thing, names_a_tool
from gapscan.schema.match import Method
from gapscan.schema.resume_text import SectionKind
from gapscan.text.normaliser import normalise
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
    api app application backend batch build cluster code collection component connector container dag dashboard
    data database deployment development etl frontend index job library machine microservice migration model
    module package pipeline platform programming query schema script server service software sql stream streaming
    suite table test topic web workflow workload
    """.split()
)
_ITEM_BEGINS = re.compile(r"(?:^|[,;|•·/(:\n\t&+]|\b(?:and|or)\b)\s*$", re.IGNORECASE)
_ITEM_ENDS = re.compile(r"\s*(?:$|[,;|•·/):\n\t&+]|\.(?:\s|$)|(?:and|or)\b)", re.IGNORECASE)
# prose goes on in lower case; "Spark, Hadoop" and "Docker Compose" do not
_GOES_ON_LOW = re.compile(r"\s[a-z]")
_LIST_SIGN = re.compile(r"[,;|•·]")
# two items can meet in a sentence
_LEAST_LIST_SIGNS = 2
# "models in Excel with macros", "the daemon in Go for speed": behind a capital, a small word only goes on
_PREPOSED = re.compile(r"\b(?:in|using|used|via|with|from|into)\s+$", re.IGNORECASE)
# "ported the batch from Perl to Go"
_MOVED_TO = re.compile(
    r"\b(?:from\s+[\w.+#-]+|(?:port|migrat|switch|convert|translat)(?:ed|ing)\s[^.;:\n]*)\s+to\s+$", re.IGNORECASE
)
# characters behind a name that may hold what it is the tool of: "the Go codebase"
_AHEAD = 30
_SMALL_WORDS = frozenset("as at back beyond both for in into on over through to under with within".split())
_GAPS = re.compile(r"[\s_-]+")
_VERSION = re.compile(r"(?<=[^\W\d_]{3})v?\d+x?$")


def policy_refusal(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """Why the words themselves and their neighbours refuse an ambiguous spelling; the context is looked at later."""
    policy = policy_of(proposal, index)
    if policy is None:
        return None
    surface = scene.text[scene.tokens[proposal.first].start : scene.tokens[proposal.last].end]
    is_free = policy.any_case_in_list or is_in_small_list(proposal, scene)
    if not is_free and proposal.method is not Method.FUZZY and not is_spelled(surface, policy):
        return f"“{surface}” in this letter case is an ordinary word"
    if proposal.spelling.blocked is None and proposal.length == 1 and _is_hyphenated(proposal, scene):
        return "part of a longer word"
    if _is_low_word(proposal, scene, policy):
        return f"“{surface}” in lower case is an ordinary word where nothing speaks of software"
    return _refused_by_neighbours(proposal, scene, policy)


def is_spelled(surface: str, policy: Policy) -> bool:
    """Whether the words stand in one of the policy's letter cases, be it with a version stuck to them: "Angular14"."""
    if not policy.spellings:
        return True
    forms = {_spaced(form) for form in policy.spellings}
    plain = _spaced(surface)
    return plain in forms or _VERSION.sub("", plain) in forms


@lru_cache(maxsize=16384)
def _spaced(form: str) -> str:
    return _GAPS.sub(" ", form if form.isascii() else normalise(form).text)


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
    return not _has_word_of_software(scene, segment)


def _is_low_word(proposal: Proposal, scene: Scene, policy: Policy) -> bool:
    """Whether a name that counts anywhere, and has cues for its other meaning, stands small in prose without any."""
    if policy.context != "any" or not policy.cues:
        return False
    start = scene.tokens[proposal.first].start
    if not scene.text[start].islower() or scene.section_at(start) is SectionKind.SKILLS or is_item(proposal, scene):
        return False
    return not (_has_word_of_software(scene, scene.segment_at(start)) or has_cue(proposal, scene, policy))


def _has_word_of_software(scene: Scene, segment: Stretch) -> bool:
    return any(singular(scene.tokens[position].key) in _SOFTWARE for position in scene.tokens_of(segment))


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
    """Whether one of the policy's cues stands in the same segment, outside the mention, or the grammar names a tool."""
    segment = scene.segment_at(scene.tokens[proposal.first].start)
    positions = scene.tokens_of(segment)
    before = _words(scene, range(positions.start, proposal.first))
    after = _words(scene, range(proposal.last + 1, positions.stop))
    if any(f" {cue} " in before or f" {cue} " in after for cue in policy.cues):
        return True
    return policy.context == "cue" and _is_used_as_tool(proposal, scene, segment)


def _is_used_as_tool(proposal: Proposal, scene: Scene, segment: Stretch) -> bool:
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    if not scene.text[start].isupper():
        return False
    before = scene.text[max(segment[0], start - REACH) : start].replace("\n", " ")
    return names_a_tool(before, scene.text[start:end], scene.text[end : segment[1]].replace("\n", " "))


def _is_hyphenated(proposal: Proposal, scene: Scene) -> bool:
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    text = scene.text
    follows = scene.tokens[proposal.last + 1].key if proposal.last + 1 < len(scene.tokens) else ""
    if text[end : end + 1] in {"-", "‐", "‑"} and text[end + 1 : end + 2].isalnum() and not _goes_with_hyphen(follows):
        return True
    return text[start - 1 : start] in {"-", "‐", "‑"} and text[start - 2 : start - 1].isalnum()


def _goes_with_hyphen(follows: str) -> bool:
    return follows in _HYPHENATED or singular(follows) in _SOFTWARE


def _refused_by_neighbours(proposal: Proposal, scene: Scene, policy: Policy) -> str | None:
    if not (policy.refuse_before or policy.refuse_after or policy.refuse_near):
        return None
    first, last = proposal.first, proposal.last
    before = _words(scene, range(max(0, first - _NEAR), first))
    after = _words(scene, range(last + 1, min(len(scene.tokens), last + 1 + _NEAR)))
    refuse_before, refuse_after = _refusing(proposal, scene, policy)
    for word in refuse_before:
        if before.endswith(f" {word} ") or (word == NUMBER and _ENDS_WITH_NUMBER.search(before)):
            return f"stands after “{word}”"
    for word in refuse_after:
        if after.startswith(f" {word} ") or (word == NUMBER and after[1:2].isdigit()):
            return f"stands before “{word}”"
        if word != NUMBER and _follows_sign(word, proposal, scene):
            return f"stands before “{word}”"
    for word in policy.refuse_near:
        if f" {word} " in before or f" {word} " in after:
            return f"stands near “{word}”"
    return None


def _refusing(proposal: Proposal, scene: Scene, policy: Policy) -> tuple[Sequence[str], Sequence[str]]:
    """The words that refuse it before and after; behind a capital, small words may only lead to it or go on."""
    start = scene.tokens[proposal.first].start
    before, after = policy.refuse_before, policy.refuse_after
    if not scene.text[start].isupper():
        return before, after
    end = scene.tokens[proposal.last].end
    if "the" in before and bears_a_thing(scene.text[end : end + _AHEAD].replace("\n", " ")):
        before = tuple(word for word in before if word != "the")
    if "to" in before and _MOVED_TO.search(scene.text, max(0, start - REACH), start):
        before = tuple(word for word in before if word != "to")
    if _PREPOSED.search(scene.text, max(0, start - 8), start):
        after = tuple(word for word in after if word not in _SMALL_WORDS)
    return before, after


def _follows_sign(word: str, proposal: Proposal, scene: Scene) -> bool:
    """Whether a sign that is no word ("'", "$") follows directly."""
    return not word[0].isalnum() and scene.text.startswith(word, scene.tokens[proposal.last].end)


def _words(scene: Scene, positions: range) -> str:
    return " " + "".join(f"{singular(scene.tokens[position].key)} " for position in positions)
