"""The compiled taxonomy on disk, keyed by the hash of its source.

The cache only saves time: whatever is wrong with it, the taxonomy is compiled again.
"""

import contextlib
import tempfile
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import ValidationError

from gapscan.schema.taxonomy import Taxonomy
from gapscan.version import __version__


def _cache_file(sha256: str) -> Path:
    return user_cache_path("gapscan") / f"taxonomy-{__version__}-{sha256[:32]}.json"


def read_cached(sha256: str) -> Taxonomy | None:
    """The compiled taxonomy with this source hash, or None where none is kept or it is damaged."""
    try:
        taxonomy = Taxonomy.model_validate_json(_cache_file(sha256).read_bytes())
    except (OSError, ValidationError):
        return None
    return taxonomy if taxonomy.sha256 == sha256 else None


def write_cached(taxonomy: Taxonomy) -> None:
    """Keep the compiled taxonomy; a folder that cannot be written is no error."""
    target = _cache_file(taxonomy.sha256)
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            file = Path(folder) / target.name
            file.write_text(taxonomy.model_dump_json(), encoding="utf-8")
            file.replace(target)
