"""The compiled taxonomy on disk, keyed by the hash of its source.

What many titles ask for is kept once, and defaults are left out: that saves a third of the bytes and of the time.
"""

from gapscan.cache import read_cached as read_file
from gapscan.cache import write_cached as write_file
from gapscan.schema.base import Flow
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Importance, Requirement, Taxonomy, Title, TitleRequirement


class _KeptWeight(Flow):
    """A `TitleRequirement` that names its requirement by number."""

    requirement: int
    weight: float
    importance: Importance
    claim: Claim = Claim.LISTED
    months: int = 0


class _KeptTaxonomy(Flow):
    """A taxonomy whose titles ask for nothing, and beside it what they ask for, title by title."""

    taxonomy: Taxonomy
    requirements: tuple[Requirement, ...]
    weights: tuple[tuple[_KeptWeight, ...], ...]


def _name(sha256: str) -> str:
    return f"taxonomy-{sha256[:32]}.json"


def read_cached(sha256: str) -> Taxonomy | None:
    """The compiled taxonomy with this source hash, or None where none is kept or it is damaged."""
    content = read_file(_name(sha256))
    if content is None:
        return None
    try:
        taxonomy = _unpacked(_KeptTaxonomy.model_validate_json(content))
    except (ValueError, IndexError):  # what pydantic refuses is a ValueError too
        return None
    return taxonomy if taxonomy.sha256 == sha256 else None


def write_cached(taxonomy: Taxonomy) -> None:
    """Keep the compiled taxonomy."""
    write_file(_name(taxonomy.sha256), _packed(taxonomy).model_dump_json(exclude_defaults=True).encode())


def _packed(taxonomy: Taxonomy) -> _KeptTaxonomy:
    requirements = {one.requirement.id: one.requirement for title in taxonomy.titles for one in title.requirements}
    number = {key: at for at, key in enumerate(requirements)}
    return _KeptTaxonomy(
        taxonomy=_with_titles(taxonomy, tuple(_asking(title, ()) for title in taxonomy.titles)),
        requirements=tuple(requirements.values()),
        weights=tuple(
            tuple(
                _KeptWeight(
                    requirement=number[one.requirement.id],
                    weight=one.weight,
                    importance=one.importance,
                    claim=one.claim,
                    months=one.months,
                )
                for one in title.requirements
            )
            for title in taxonomy.titles
        ),
    )


def _unpacked(kept: _KeptTaxonomy) -> Taxonomy:
    titles = tuple(
        _asking(
            title,
            tuple(
                TitleRequirement(
                    requirement=kept.requirements[one.requirement],
                    weight=one.weight,
                    importance=one.importance,
                    claim=one.claim,
                    months=one.months,
                )
                for one in weights
            ),
        )
        for title, weights in zip(kept.taxonomy.titles, kept.weights, strict=True)
    )
    return _with_titles(kept.taxonomy, titles)


def _asking(title: Title, requirements: tuple[TitleRequirement, ...]) -> Title:
    return Title(**dict(title) | {"requirements": requirements})


def _with_titles(taxonomy: Taxonomy, titles: tuple[Title, ...]) -> Taxonomy:
    return Taxonomy(**dict(taxonomy) | {"titles": titles})
