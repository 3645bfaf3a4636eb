"""The fuzzy set: mistyped spellings that the fuzzy tier should find, and strangers that it must leave alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fuzzy_words import mistyped, strangers
from reading import match_line

from gapscan.schema.match import Method
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score.standing import counts

# a tenth of the taxonomy's long spellings: about two thousand, in a few seconds
_EVERY = 10


@dataclass
class FuzzyScore:
    """What was typed and what the tier made of it."""

    typos: int = 0
    words: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float | None]:
        """Precision over all that the tier counted, recall over the mistyped spellings; 0..1, rounded."""
        found = self.right + len(self.wrong)
        return {
            "precision": round(self.right / found, 4) if found else None,
            "recall": round(self.right / self.typos, 4) if self.typos else None,
        }

    def told(self) -> str:
        """The figures in words."""
        figures = self.figures()
        return f"precision {figures['precision']}, recall {figures['recall']}, {len(self.wrong)} wrong"


def score_fuzzy(taxonomy: Taxonomy) -> FuzzyScore:
    """Run the whole set."""
    score = FuzzyScore()
    for form, text, meant in mistyped(taxonomy, _EVERY):
        score.typos += 1
        found = set(_fuzzy_hits(form, taxonomy))
        score.right += bool(found & meant)
        score.wrong += (f"{form} ({text}): {skill}" for skill in sorted(found - meant))
        if not found & meant:
            score.missed.append(f"{form} ({text})")
    for kind, words in strangers(taxonomy).items():
        score.words += len(words)
        score.wrong += (
            f"{word} ({kind}): {skill}" for word in words for skill in sorted(set(_fuzzy_hits(word, taxonomy)))
        )
    return score


def _fuzzy_hits(line: str, taxonomy: Taxonomy) -> Iterator[str]:
    for match in match_line(line, "experience", taxonomy)[0]:
        if match.method is Method.FUZZY and match.skill_id is not None and counts(match):
            yield match.skill_id
