"""Tier 5: what a line may mean that no other tier could read; suggestions for a person to judge, never counted.

A line's vector is compared with the vectors of the skills' names. Only lines are tried in which no skill was found, and
only skills are suggested that were not found anywhere, so that a suggestion always says something new.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gapscan.cache import read_cached, write_cached
from gapscan.match.index import MatchIndex, Spelling
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.schema.match import Method
from gapscan.schema.resume_text import SectionKind

if TYPE_CHECKING:
    import numpy as np

    from gapscan.match.embedding import Embedder

Suggest = Callable[[Scene, MatchIndex, Collection[Proposal]], Iterable[Proposal]]
"""The semantic tier with its model; the proposals are what the other tiers found."""

# Cosine of a line and a name. A line holds more than one name can say, so that even a line about a skill stays far from
# 1, and two lines of work have something in common, so that it never falls to 0. Models differ in their scale: the bar
# is high because a missing suggestion is forgiven and a silly one is not. With averaged word vectors (WordLlama, 256
# dimensions) half of the suggestions on a hundred resumes were to the point from here on, and below it one of five.
LEAST_SIMILARITY = 0.6
# what a person still reads
MOST_SUGGESTIONS = 10
# words of a line: fewer are a name or a date, more are several thoughts; initials and short words say nothing
_LEAST_WORDS, _MOST_WORDS = 3, 40
_LEAST_LETTERS = 3
_DIGITS = 4
_READ = frozenset(
    {
        SectionKind.SUMMARY,
        SectionKind.SKILLS,
        SectionKind.EXPERIENCE,
        SectionKind.PROJECTS,
        SectionKind.PUBLICATIONS,
        SectionKind.VOLUNTEERING,
        SectionKind.AWARDS,
    }
)


def open_suggester(folder: Path | None) -> Suggest | None:
    """The tier for the model of a folder; None for None.

    Raises:
        MissingExtraError: onnxruntime or tokenizers is not installed.
        UsageError: the folder holds no model, or one that cannot be opened.
    """
    if folder is None:
        return None
    from gapscan.match.embedding import open_embedder

    return semantic_tier(open_embedder(folder))


def semantic_tier(embedder: "Embedder") -> Suggest:
    """The tier for a model.

    Args:
        embedder: turns lines and names into vectors.
    """

    def propose(scene: Scene, index: MatchIndex, found: Collection[Proposal]) -> Iterable[Proposal]:
        return propose_semantic(scene, index, found, embedder=embedder)

    return propose


def propose_semantic(
    scene: Scene, index: MatchIndex, found: Collection[Proposal], *, embedder: "Embedder"
) -> list[Proposal]:
    """The skill nearest in meaning for each line that nothing was found in.

    Args:
        scene: the resume.
        index: where the names of the skills come from.
        found: the choices of the other tiers; their lines, skills and broader skills are left alone.
        embedder: the model.

    Returns:
        One line at most for each skill, the nearest first.

    Raises:
        UsageError: the model gives no vectors.
    """
    lines = list(_unread_lines(scene, found))
    known = {proposal.skill_id for proposal in found}
    known |= {broad for skill_id in known for broad in index.broader.get(skill_id, ())}
    names = _names(index)
    open_names = [number for number, spelling in enumerate(names) if spelling.skill_id not in known]
    if not lines or not open_names:
        return []
    likeness = embedder.embed([_text(line, scene) for line in lines]) @ _name_vectors(names, index, embedder).T
    nearest: dict[str, Proposal] = {}
    for line, row in zip(lines, likeness[:, open_names], strict=True):
        best = int(row.argmax())
        similarity = min(1.0, round(float(row[best]), _DIGITS))
        spelling = names[open_names[best]]
        rival = nearest.get(spelling.skill_id)
        if similarity >= LEAST_SIMILARITY and (rival is None or similarity > rival.similarity):
            nearest[spelling.skill_id] = Proposal(line[0], line[-1], spelling, Method.SEMANTIC, similarity)
    return sorted(nearest.values(), key=lambda proposal: (-proposal.similarity, proposal.skill_id))[:MOST_SUGGESTIONS]


def _unread_lines(scene: Scene, found: Collection[Proposal]) -> Iterator[range]:
    """The tokens of each bullet, sentence or row that holds no skill, nothing masked and no denial or wish."""
    taken = {position for proposal in found for position in range(proposal.first, proposal.last + 1)}
    for stretch in scene.segments:
        tokens = scene.tokens_of(stretch)
        is_open = scene.section_at(stretch[0]) in _READ and stretch[0] not in scene.hedged
        if not is_open or not taken.isdisjoint(tokens):
            continue
        here = scene.tokens[tokens.start : tokens.stop]
        words = sum(token.key.isalpha() and len(token.key) >= _LEAST_LETTERS for token in here)
        if _LEAST_WORDS <= words <= _MOST_WORDS and not any(scene.masked[tokens.start : tokens.stop]):
            yield tokens


def _text(line: range, scene: Scene) -> str:
    return " ".join(scene.text[scene.tokens[line[0]].start : scene.tokens[line[-1]].end].split())


def _names(index: MatchIndex) -> list[Spelling]:
    """The name of each skill, by id; a product's name says nothing of what it does: "fluent" is near to Fluentd."""
    names = {
        spelling.skill_id: spelling
        for spellings in index.phrases.values()
        for spelling in spellings
        if spelling.is_name and spelling.blocked is None and spelling.skill_id not in index.named
    }
    return [names[skill_id] for skill_id in sorted(names)]


def _name_vectors(names: list[Spelling], index: MatchIndex, embedder: "Embedder") -> "np.ndarray":
    """The names' vectors, kept on disk: some hundred names take a model seconds."""
    import numpy as np

    kept = f"names-{index.sha256[:32]}-{embedder.sha256[:32]}.f4"
    content = read_cached(kept)
    if content and len(content) % (4 * len(names)) == 0:
        return np.frombuffer(content, dtype="<f4").reshape(len(names), -1)
    vectors = embedder.embed([spelling.text for spelling in names])
    write_cached(kept, vectors.astype("<f4").tobytes())
    return vectors
