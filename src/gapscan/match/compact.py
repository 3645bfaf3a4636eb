"""Tier 2: spellings with blanks left out or put in, and words broken over two lines."""

import re
from collections.abc import Iterator

from gapscan.match.index import MatchIndex, Spelling
from gapscan.match.phrases import phrases_at
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.schema.match import Method
from gapscan.text.tokens import PLAIN, Token
from gapscan.text.words import singular, word_key

# no name was seen torn into more parts than this
_MOST_PARTS = 4
# how far around a broken word a phrase may reach
_REACH = 6
_HUMP = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|\d+")
# a shorter piece of a run-on ("AI" in "OpenAI") is as likely part of another name
_LEAST_RUN_ON = 3


def propose_compact(scene: Scene, index: MatchIndex) -> Iterator[Proposal]:
    """Spellings that the text writes with other word borders than the taxonomy."""
    tokens = scene.tokens
    for first, token in enumerate(tokens):
        if not token.key:
            continue
        yield from _joined_up(scene, first, index)
        if first and _is_broken(scene, first):
            yield from _over_the_line(tokens, first, index)
        if not token.text.islower() and token.key not in index.vocabulary:
            yield from _run_on(first, token, index)


def _joined_up(scene: Scene, first: int, index: MatchIndex) -> Iterator[Proposal]:
    tokens, compact, joined = scene.tokens, index.compact, ""
    guarded = index.guarded.spellings
    for last in range(first, min(first + _MOST_PARTS, len(tokens))):
        token = tokens[last]
        if not token.key or (last > first and token.gap != PLAIN):
            return
        joined += token.key
        found = compact.get(joined) or (compact.get(singular(joined)) if joined[-1] == "s" else None)
        for spelling in found or guarded.get(joined) or ():
            words = 1 + len(spelling.marks)
            if words == last - first + 1:
                continue  # the same borders: tier 1 has it, or the wrong signs stand between
            yield Proposal(
                first,
                last,
                spelling,
                Method.COMPACT,
                needs_list=words == 1 and _may_be_prose(tokens, first, last, spelling, index),
            )


def _may_be_prose(tokens: list[Token], first: int, last: int, spelling: Spelling, index: MatchIndex) -> bool:
    """Whether small words could meet by chance: "air flow" in a wind tunnel is no Airflow."""
    is_capital = all(token.text[0].isupper() or token.text.isdigit() for token in tokens[first : last + 1])
    return spelling.skill_id in index.named and not is_capital


def _is_broken(scene: Scene, second: int) -> bool:
    between = scene.text[scene.tokens[second - 1].end : scene.tokens[second].start]
    return "\n" in between and between.strip() in {"-", "‐", "\u00ad"}


def _over_the_line(tokens: list[Token], second: int, index: MatchIndex) -> Iterator[Proposal]:
    """Phrases that hold a word broken over two lines: "produc-" and "tion"."""
    head, tail = tokens[second - 1], tokens[second]
    whole = Token(head.start, tail.end, head.text + tail.text, word_key(head.text + tail.text), head.gap)
    begin = max(0, second - 1 - _REACH)
    around = [*tokens[begin : second - 1], whole, *tokens[second + 1 : second + 1 + _REACH]]
    at = second - 1 - begin
    for first in range(at + 1):
        for last, spelling in phrases_at(around, first, index):
            if last >= at:
                yield Proposal(begin + first, begin + last + 1, spelling, Method.COMPACT)


def _run_on(position: int, token: Token, index: MatchIndex) -> Iterator[Proposal]:
    """Names glued to one word, "PythonDocker": only where every piece of it is a name."""
    pieces = _HUMP.findall(token.text)
    if len(pieces) < 2 or "".join(pieces) != token.text or token.key in index.compact:
        return
    found = _cut([piece.casefold() for piece in pieces], index)
    yield from (Proposal(position, position, spelling, Method.COMPACT) for spelling in found or ())


def _cut(pieces: list[str], index: MatchIndex) -> list[Spelling] | None:
    """The spellings that follow one another without rest, the longest first piece first; None where there are none."""
    if not pieces:
        return []
    for count in range(len(pieces), 0, -1):
        key = "".join(pieces[:count])
        spelling = next(
            (s for s in index.phrases.get(key, ()) if s.policy < 0 and s.blocked is None and s.skill_id in index.named),
            None,
        )
        if spelling and len(key) >= _LEAST_RUN_ON:
            rest = _cut(pieces[count:], index)
            if rest is not None:
                return [spelling, *rest]
    return None
