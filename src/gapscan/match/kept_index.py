"""The compiled index, kept in memory and on disk.

Compiling takes half a second, which a person would wait for at every command. The file is a pickle, read by an
unpickler that knows the index's own types and nothing else, so that a foreign file can do no harm.
"""

import gc
import hashlib
import io
import pickle
from pathlib import Path

from gapscan.cache import read_cached, write_cached
from gapscan.match.compile import compile_index
from gapscan.match.index import MatchIndex
from gapscan.schema.taxonomy import Taxonomy

_PACKAGE = Path(__file__).resolve().parent.parent
_TYPES = {("gapscan.match.index", name) for name in ("MatchIndex", "Spelling", "Policy", "Slot", "PhrasePattern")} | {
    ("builtins", "frozenset")
}

_kept: dict[str, MatchIndex] = {}


def index_of(taxonomy: Taxonomy) -> MatchIndex:
    """The compiled index of a taxonomy.

    Args:
        taxonomy: compiled where neither memory nor disk holds the index of its hash.
    """
    index = _kept.get(taxonomy.sha256)
    if index is None:
        index = _read_or_compile(taxonomy)
        _kept.clear()
        _kept[taxonomy.sha256] = index
    return index


def _read_or_compile(taxonomy: Taxonomy) -> MatchIndex:
    name = f"index-{taxonomy.sha256[:32]}-{_code_hash()}.pickle"
    was_enabled = gc.isenabled()
    gc.disable()  # the collector would walk all the new objects again and again
    try:
        index = _loaded(read_cached(name), taxonomy.sha256)
        if index is None:
            index = compile_index(taxonomy)
            write_cached(name, pickle.dumps(index, protocol=pickle.HIGHEST_PROTOCOL))
    finally:
        if was_enabled:
            gc.enable()
    return index


def _code_hash() -> str:
    """A hash of the code that makes the index: another compiler makes another one."""
    digest = hashlib.sha256()
    for room in ("match", "text"):
        for file in sorted((_PACKAGE / room).glob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


class _IndexUnpickler(pickle.Unpickler):
    """Reads an index and refuses every other type."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        if (module_name, global_name) not in _TYPES:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} has no place in an index")
        return super().find_class(module_name, global_name)


def _loaded(content: bytes | None, sha256: str) -> MatchIndex | None:
    if content is None:
        return None
    try:
        index = _IndexUnpickler(io.BytesIO(content)).load()
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError, KeyError, IndexError, AttributeError, ImportError):
        return None
    return index if isinstance(index, MatchIndex) and index.sha256 == sha256 else None
