"""What the taxonomy and the matching index take, made anew and from the cache."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from timing import least_ms

from gapscan import cache
from gapscan.match import kept_index
from gapscan.taxonomy import load_taxonomy


def measure_loading(rounds: int) -> dict[str, float]:
    """Milliseconds by what is loaded; a cache folder of its own leaves the user's as it was."""
    with _own_cache():
        compiled_ms, taxonomy = least_ms(lambda: load_taxonomy(use_cache=False), rounds)
        load_taxonomy()
        cached_ms, _ = least_ms(load_taxonomy, rounds)
        indexed_ms, _ = least_ms(lambda: kept_index.compile_index(taxonomy), rounds)

        def index_from_disk() -> object:
            with patch.object(kept_index, "_kept", {}):
                return kept_index.index_of(taxonomy)

        index_from_disk()
        index_ms, _ = least_ms(index_from_disk, rounds)
    return {
        "taxonomy, compiled": compiled_ms,
        "taxonomy, cached": cached_ms,
        "index, compiled": indexed_ms,
        "index, cached": index_ms,
    }


@contextmanager
def _own_cache() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder, patch.object(cache, "user_cache_path", lambda _: Path(folder)):
        yield
