"""Tier 1: names and aliases, word for word."""

from collections.abc import Iterator, Sequence

from gapscan.match.index import MatchIndex, Spelling
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.schema.match import Method
from gapscan.text.tokens import PLAIN, Token
from gapscan.text.words import singular, without_version


def propose_phrases(scene: Scene, index: MatchIndex) -> Iterator[Proposal]:
    """Every spelling that stands in the text, shorter ones inside longer ones too; linking chooses."""
    for first, token in enumerate(scene.tokens):
        if token.key in index.prefixes or _may_name(token.key, index):
            for last, spelling in phrases_at(scene.tokens, first, index):
                yield Proposal(first, last, spelling, Method.EXACT if spelling.is_name else Method.ALIAS)


def _may_name(key: str, index: MatchIndex) -> bool:
    """Whether a word alone may be a spelling; most words are none, so that is asked first."""
    phrases = index.phrases
    return key in phrases or singular(key) in phrases or without_version(key) in phrases


def phrases_at(tokens: Sequence[Token], first: int, index: MatchIndex) -> Iterator[tuple[int, Spelling]]:
    """The spellings that begin at one token, each with the index of its last token."""
    phrases, prefixes = index.phrases, index.prefixes
    last, before = first, ""
    while True:
        key = tokens[last].key
        if not key:
            return
        found = phrases.get(before + key)
        if found:
            yield from ((last, spelling) for spelling in found if _fits(tokens, first, spelling))
        elif singular(key) != key or without_version(key) != key:  # most words are neither plural nor numbered
            yield from _inflected(tokens, first, last, before, index)
        before += key
        if before not in prefixes or last + 1 == len(tokens):
            return
        before += " "
        last += 1


def _inflected(
    tokens: Sequence[Token], first: int, last: int, before: str, index: MatchIndex
) -> Iterator[tuple[int, Spelling]]:
    """Spellings that are met by a plural or by a name with a version glued to it."""
    key = tokens[last].key
    for form in {singular(key), without_version(key)} - {key}:
        is_plural = form == singular(key)
        for spelling in index.phrases.get(before + form, ()):
            # "pandas" are no plural of a product named Panda
            if is_plural and not before and spelling.skill_id in index.named:
                continue
            if _fits(tokens, first, spelling):
                yield last, spelling


def _fits(tokens: Sequence[Token], first: int, spelling: Spelling) -> bool:
    """Whether what stands between the words is a blank, a hyphen, or what the spelling itself has there."""
    if not spelling.marks:
        return True
    return all(
        gap in (PLAIN, mark)
        for gap, mark in zip(
            (token.gap for token in tokens[first + 1 : first + 1 + len(spelling.marks)]), spelling.marks, strict=False
        )
    )
