"""Keys of single words: under which letters two spellings of one word meet."""

import re
import unicodedata
from functools import lru_cache

_FAMILIES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"is(ation|ations|ational|e|ed|er|ers|es|ing|able)$"), r"iz\1"),
    (re.compile(r"ys(ed|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"^(ana|cata|para)lyse$"), r"\1lyze"),
    (re.compile(r"^(behavi|col|fav|hon|lab|neighb|end(?=eav)|endeav|flav|harb|hum)our"), r"\1or"),
    (re.compile(r"ell(ed|ing|er|ers)$"), r"el\1"),
    (re.compile(r"^(cent|fib|met|theat)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(program|catalog|dialog|analog)(?:me|ue)(s?)$"), r"\1\2"),
    (re.compile(r"^(def|off|lic)ence(s?)$"), r"\1ense\2"),
)
# one look tells most words apart that no rule can change
_MAY_BE_BRITISH = re.compile(r"is[aei]|ys[ei]|our|ell(?:ed|ing|er)|re|mme|gue|ence")
_VERSION = re.compile(r"^([^\W\d_]{3,}?)v?\d+x?$")
_SCIENCES = re.compile(r"(?<!metr)(?<!top)(?<!heurist)(?<!stat)(?<!bas)ics$")
_IRREGULAR = {
    "analyses": "analysis",
    "criteria": "criterion",
    "hypotheses": "hypothesis",
    "indices": "index",
    "matrices": "matrix",
    "people": "person",
    "theses": "thesis",
    "vertices": "vertex",
    "news": "news",
    "sales": "sales",
    "series": "series",
}


@lru_cache(maxsize=16384)
def word_key(word: str) -> str:
    """The word in lower case, without accents, in American spelling; `&` is "and".

    The spelling rules are blind to meaning ("exercise" becomes "exercize"), which does no harm because both sides of a
    comparison go through them.
    """
    if word == "&":
        return "and"
    key = word.casefold()
    if not key.isascii():
        marked = unicodedata.normalize("NFD", key)
        key = "".join(sign for sign in marked if not unicodedata.combining(sign))
    if len(key) > 5 and _MAY_BE_BRITISH.search(key):  # the rules speak of endings; nothing shorter has one
        for pattern, replacement in _FAMILIES:
            key = pattern.sub(replacement, key)
    return key


@lru_cache(maxsize=16384)
def singular(key: str) -> str:
    """The key of a regular English plural without its ending; any other key as it is."""
    if key in _IRREGULAR:
        return _IRREGULAR[key]
    if len(key) < 3 or not key.endswith("s") or key.endswith(("ss", "us", "is")) or _SCIENCES.search(key):
        return key
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return key[:-2]
    return key[:-1]


@lru_cache(maxsize=16384)
def without_version(key: str) -> str:
    """The key without a version number at its end: "python3" and "html5" lose it, "s3" keeps it."""
    found = _VERSION.match(key)
    return found[1] if found else key
