"""The compiled taxonomy on disk, keyed by the hash of its source."""

from pydantic import ValidationError

from gapscan.cache import read_cached as read_file
from gapscan.cache import write_cached as write_file
from gapscan.schema.taxonomy import Taxonomy


def _name(sha256: str) -> str:
    return f"taxonomy-{sha256[:32]}.json"


def read_cached(sha256: str) -> Taxonomy | None:
    """The compiled taxonomy with this source hash, or None where none is kept or it is damaged."""
    content = read_file(_name(sha256))
    try:
        taxonomy = Taxonomy.model_validate_json(content) if content is not None else None
    except ValidationError:
        return None
    return taxonomy if taxonomy is not None and taxonomy.sha256 == sha256 else None


def write_cached(taxonomy: Taxonomy) -> None:
    """Keep the compiled taxonomy."""
    write_file(_name(taxonomy.sha256), taxonomy.model_dump_json().encode())
