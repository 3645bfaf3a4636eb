"""The compiled index, kept in memory and on disk.

Compiling takes half a second, which a person would wait for at every command.
"""

import pickle

from gapscan.cache import code_hash, garbage_collection_paused, read_value, write_pickle
from gapscan.match.compile import compile_index
from gapscan.match.index import MatchIndex
from gapscan.schema.taxonomy import Taxonomy

_NAMES = ("MatchIndex", "Spelling", "Policy", "Slot", "PhrasePattern", "Lead", "Guarded")
_TYPES = {("gapscan.match.index", name) for name in _NAMES} | {("builtins", "frozenset")}

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
    name = f"index-{taxonomy.sha256[:32]}-{code_hash('match', 'text')}.pickle"
    with garbage_collection_paused():
        index = read_value(name, _TYPES)
        if not isinstance(index, MatchIndex) or index.sha256 != taxonomy.sha256:
            index = compile_index(taxonomy)
            write_pickle(name, pickle.dumps(index, protocol=pickle.HIGHEST_PROTOCOL))
    return index
