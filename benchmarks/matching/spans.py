"""Knowledge spans that others labelled in job adverts (SkillSpan's format): what of them the taxonomy covers.

One JSON object for each line: `tokens`, `tags_knowledge` (B, I, O) and `source`. The spans hold more than skills of
this field (spoken languages, degrees, trades), and gapscan finds more than these spans; so this measures recall and
nothing else. A span is matched where a chosen skill shares a word with it, right or not: the spans name no skill.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reading import match_line

from gapscan.schema.match import Method
from gapscan.schema.taxonomy import Taxonomy
from gapscan.text.keys import alias_key

SOURCE = "tech"


@dataclass
class SpanScore:
    """Sums over spans: those with a skill in them, those whose whole text is an alias, those that are both."""

    spans: int = 0
    matched: int = 0
    known: int = 0
    known_matched: int = 0
    unmatched: list[str] = field(default_factory=list)

    def told(self) -> str:
        """The shares as words; the last is the recall of what the taxonomy has a name for."""
        return (
            f"{self.matched / self.spans:.4f} hold a skill, {self.known / self.spans:.4f} are as a whole the name "
            f"or alias of one, and of these {self.known_matched / self.known:.4f} are matched"
        )


def score_spans(file: Path, taxonomy: Taxonomy) -> SpanScore:
    """Match every sentence with a span, and see which spans hold a skill.

    Args:
        file: sentences with labels.
        taxonomy: what to match.
    """
    names = {alias_key(text) for skill in taxonomy.skills for text in (skill.name, *(a.text for a in skill.aliases))}
    score = SpanScore()
    for line in file.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        spans = [span for span in _spans(sentence) if not _is_masked(sentence["tokens"][slice(*span)])]
        if sentence["source"] != SOURCE or not spans:
            continue
        text = " ".join(sentence["tokens"])
        matches, offset = match_line(text, "other", taxonomy)
        # what an advert says of a wish or a lack is no matter: the name was recognised
        found = [
            (match.start - offset, match.end - offset)
            for match in matches
            if match.skill_id is not None and match.method is not Method.SEMANTIC
        ]
        for start, end in (_offsets(sentence["tokens"], span) for span in spans):
            is_matched = any(first < end and last > start for first, last in found)
            is_known = alias_key(text[start:end]) in names
            score.spans += 1
            score.matched += is_matched
            score.known += is_known
            score.known_matched += is_matched and is_known
            if not is_matched:
                score.unmatched.append(f"{'known' if is_known else 'new'}: {text[start:end]!r} in {text!r}")
    return score


def _spans(sentence: dict[str, list[str]]) -> Iterator[tuple[int, int]]:
    """First token and the one after the last of each span."""
    tags = [*sentence["tags_knowledge"], "O"]
    start: int | None = None
    for position, tag in enumerate(tags):
        if start is not None and tag != "I":
            yield start, position
            start = None
        if tag == "B":
            start = position


def _is_masked(tokens: Sequence[str]) -> bool:
    """Whether only names that were taken out stood there: "<ORGANIZATION>"."""
    return all(token.startswith("<") and token.endswith(">") for token in tokens)


def _offsets(tokens: Sequence[str], span: tuple[int, int]) -> tuple[int, int]:
    start = sum(len(token) + 1 for token in tokens[: span[0]])
    return start, start + len(" ".join(tokens[slice(*span)]))
