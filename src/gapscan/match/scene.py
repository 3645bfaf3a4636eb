"""ResumeText + Resume -> Scene: everything about one resume that the tiers look at, worked out once."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from gapscan.match.claim_cues import HEDGE
from gapscan.match.index import MatchIndex
from gapscan.match.segments import Stretch, split_segments
from gapscan.schema.resume import MaskKind, Resume
from gapscan.schema.resume_text import ResumeText, SectionKind
from gapscan.text.normaliser import normalise
from gapscan.text.tokens import BARRIER, Token, tokenise

_ADDRESS = re.compile(
    r"""(?:https?://|www\.)\S+ | (?<!\w)[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[a-z][\w-]+ | (?<!\w)@\w+
    | (?P<domain>\b(?:[\w-]{1,63}\.){1,7}(?:com|org|net|edu|gov|io|ai|co|dev|me|in|de|uk|ch|fr|eu|app|us|info))
      (?![\w.]*\w)(?P<path>/\S*)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
# a cell with nothing but dates or lengths at the end of a line: a margin column, which tears wrapped words apart
_MARGIN = re.compile(
    r"\t(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b\.?|present\b|now\b|current\b|today\b|to\b"
    r"|(?:years?|yrs?|months?|mos?)\b|\d{1,4}\b|[–—/.,()' -])+(?=\t|\n|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One resume, ready for matching; all offsets are those of `resume_text.text`.

    `text` is that text with blanks where a margin column of dates stands, so that a wrapped sentence reads on.
    `hedged` holds the starts of the segments in which a word may weaken a claim.
    `masked` tells for each token why no skill is read there (None: one may be); `employers` holds the employers'
    names as keys.
    """

    resume_text: ResumeText
    text: str
    tokens: list[Token]
    starts: list[int]
    masked: list[MaskKind | None]
    segments: list[Stretch]
    segment_starts: list[int]
    hedged: frozenset[int]
    entries: list[tuple[int, int, int]]
    employers: frozenset[str]

    def segment_at(self, offset: int) -> Stretch:
        """The bullet, sentence or row that holds `offset`."""
        index = bisect_right(self.segment_starts, offset) - 1
        return self.segments[index] if index >= 0 else (0, len(self.text))

    def section_at(self, offset: int) -> SectionKind:
        """The kind of the section that holds `offset`."""
        section = self.resume_text.section_at(offset)
        return section.kind if section else SectionKind.OTHER

    def entry_at(self, offset: int) -> int | None:
        """The index of the experience entry that holds `offset`."""
        return next((index for start, end, index in self.entries if start <= offset < end), None)

    def tokens_of(self, stretch: Stretch) -> range:
        """The indices of the tokens that begin in a stretch."""
        return range(bisect_right(self.starts, stretch[0] - 1), bisect_right(self.starts, stretch[1] - 1))


def set_scene(resume_text: ResumeText, resume: Resume, index: MatchIndex) -> Scene:
    """Work out tokens, masks and segments.

    Args:
        resume_text: the text with lines and sections.
        resume: only its career spans and masks are looked at.
        index: decides whether a bare domain is the name of a tool ("bpmn.io").

    Returns:
        The scene that all tiers share.
    """
    text = _MARGIN.sub(lambda found: " " * len(found[0]), resume_text.text)
    normal = normalise(text)
    tokens = tokenise(normal.text)
    if normal.starts is not None:
        tokens = [Token(*normal.original_span(token.start, token.end), *token[2:]) for token in tokens]
    tokens = _without_addresses(text, _parted_at_cells(text, tokens), index)
    starts = [token.start for token in tokens]
    masks = [(mask.span.start, mask.span.end, mask.kind) for mask in resume.masks]
    masks += [(s.heading_start, s.start, MaskKind.HEADING) for s in resume_text.sections if s.heading]
    segments = split_segments(resume_text)
    return Scene(
        resume_text=resume_text,
        text=text,
        tokens=tokens,
        starts=starts,
        masked=_mask_tokens(tokens, starts, masks),
        segments=segments,
        segment_starts=[start for start, _ in segments],
        hedged=_hedged(text, tokens, segments),
        entries=[(s.start, s.end, number) for number, post in enumerate(resume.experience) for s in post.spans],
        employers=frozenset(
            " ".join(token.key for token in tokenise(text[start:end]))
            for start, end, kind in masks
            if kind is MaskKind.ORGANIZATION
        ),
    )


def _hedged(text: str, tokens: list[Token], segments: list[Stretch]) -> frozenset[int]:
    """The starts of the segments in which a word may weaken a claim."""
    places = [token.start for token in tokens if _hedges(token.text)]
    places += [found.start() for found in _NOT.finditer(text)]
    starts = [start for start, _ in segments]
    return frozenset(starts[bisect_right(starts, place) - 1] for place in places if starts and place >= starts[0])


@lru_cache(maxsize=16384)
def _hedges(word: str) -> bool:
    # word by word, since a resume has few of them that no other resume has
    return HEDGE.match(word) is not None


def _parted_at_cells(text: str, tokens: list[Token]) -> list[Token]:
    """Tokens with a barrier before each new cell of a row: no name reaches from one cell into the next."""
    if "\t" not in text:
        return tokens
    parted = tokens[:1]
    for before, token in pairwise(tokens):
        parted.append(token._replace(gap=BARRIER) if "\t" in text[before.end : token.start] else token)
    return parted


def _without_addresses(text: str, tokens: list[Token], index: MatchIndex) -> list[Token]:
    """Tokens of e-mails, URLs and handles get an empty key, so that nothing matches there."""
    spans = [found.span() for found in _ADDRESS.finditer(text) if not _is_a_tool(found, index)]
    if not spans:
        return tokens
    hidden: list[Token] = []
    at = 0
    for token in tokens:
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        is_inside = at < len(spans) and spans[at][0] < token.end
        hidden.append(token._replace(key="", gap=BARRIER) if is_inside else token)
    return hidden


def _is_a_tool(address: re.Match[str], index: MatchIndex) -> bool:
    is_path = address["path"] and not address["domain"].lower().endswith(".net")  # "ASP.NET/C#" is no address
    if not address["domain"] or is_path:
        return False
    return " ".join(token.key for token in tokenise(address["domain"])) in index.phrases


def _mask_tokens(
    tokens: list[Token], starts: list[int], masks: Iterable[tuple[int, int, MaskKind]]
) -> list[MaskKind | None]:
    masked: list[MaskKind | None] = [None] * len(tokens)
    for start, end, kind in masks:
        first = bisect_right(starts, start)
        first -= first > 0 and tokens[first - 1].end > start
        for position in range(first, bisect_right(starts, end - 1)):
            masked[position] = masked[position] or kind
    return masked
