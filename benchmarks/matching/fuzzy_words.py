"""Words for the fuzzy set: known spellings with one typing error, and words that name no skill.

Nothing here is a word list of somebody else's: English comes from lemminflect and other languages from spaCy as they
are installed, places from the time-zone database; surnames and firms are put together from syllables.
"""

import csv
import gzip
import hashlib
import importlib
from collections.abc import Iterator
from importlib.resources import files
from itertools import product
from zoneinfo import available_timezones

from gapscan.schema.taxonomy import Taxonomy
from gapscan.text.keys import phrase_key

# what the tier reads: names of up to three words, and words of six letters
_MOST_WORDS, _LEAST_LETTERS = 3, 6
_LANGUAGES = "ca cs da de es fi fr hr hu it nb nl pl pt ro sk sv tr".split()
_ROOTS = """
    alber ander bart bene borg brand casti chris dahl daniel delga domin ekl fern ferra fitz gabri gander gonz
    grun hartm henrik holm ivan jans kamin kapo karls kowal krist lamb lind lomb magn marin matthe micha mont
    nakam nicol norr olive papad pedr petr pier ramir rodrig rosen sabat salv schult serra silv sokol stein
    takah thorn ursin valen vander verm wester wilk yamad zielin
""".split()
_ENDINGS = (
    "elli ovic sson inger ardo quez ska berg oulos escu iani mann ström wicz etto ura aux enko strup worth".split()
)
_FIRM_ENDINGS = "tech soft ware flow lytics base stack scale mind hub grid forge works line cast gen port".split()
# the keys around each key, as far as they are letters
_NEIGHBOURS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "wqerwtyuiosapdfghjkzlxcvbn",
        strict=True,
    )
)


def mistyped(taxonomy: Taxonomy, every: int) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Spellings with one error each: the mistyped form, what was meant, and the skills that it may mean.

    Args:
        taxonomy: names and aliases of six letters or more without a policy are taken.
        every: take each n-th of them, by key.
    """
    meant: dict[str, set[str]] = {}
    texts: dict[str, str] = {}
    for skill in taxonomy.skills:
        guarded = {phrase_key(alias.text) for alias in skill.aliases if alias.policy}
        for text in (skill.name, *(alias.text for alias in skill.aliases)):
            key = phrase_key(text)
            if key not in guarded and _is_reachable(key):
                meant.setdefault(key, set()).add(skill.id)
                texts.setdefault(key, text)
    for key in sorted(meant)[::every]:
        form = _with_error(texts[key])
        if phrase_key(form) not in meant:
            yield form, texts[key], frozenset(meant[key])


def _is_reachable(key: str) -> bool:
    words = key.split()
    return len(words) <= _MOST_WORDS and "".join(words).isalpha() and max(map(len, words)) >= _LEAST_LETTERS


def _with_error(text: str) -> str:
    """The text with one error in its longest word, which its hash chooses; the first letter stays."""
    word = max(text.replace("-", " ").replace("/", " ").split(), key=len)
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    at = 1 + number // 4 % (len(word) - 2)
    kinds = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + _NEIGHBOURS.get(word[at].lower(), "e") + word[at + 1 :],
    )
    return text.replace(word, next(kind for kind in (kinds[number % 4], kinds[1]) if kind != word), 1)


def strangers(taxonomy: Taxonomy) -> dict[str, list[str]]:
    """Words by kind that no spelling of the taxonomy is."""
    known = {
        word
        for skill in taxonomy.skills
        for text in (skill.name, *(alias.text for alias in skill.aliases))
        for word in (phrase_key(text), phrase_key(text).replace(" ", ""), *phrase_key(text).split())
    }
    stems = {word[:length] for word in known for length in range(_LEAST_LETTERS, len(word) + 1)}
    kinds = {
        "English": _english(),
        "English, mistyped": (_with_error(word) for word in _english() if not _is_known(word, stems)),
        "other languages": _foreign(),
        "places": {part for zone in available_timezones() for part in zone.split("/")[1:]},
        "surnames": (root.capitalize() + ending for root, ending in product(_ROOTS, _ENDINGS)),
        "firms": (root.capitalize() + ending for root, ending in product(_ROOTS, _FIRM_ENDINGS)),
    }
    return {
        kind: sorted({word.replace("_", " ") for word in words if _is_stranger(word, known)})
        for kind, words in kinds.items()
    }


def _is_known(word: str, stems: set[str]) -> bool:
    """Whether the taxonomy has the word or one that begins like it: "authentications"."""
    return word.casefold()[: max(_LEAST_LETTERS, len(word) - 3)] in stems


def _is_stranger(word: str, known: set[str]) -> bool:
    key = phrase_key(word.replace("_", " "))
    return len(key) >= _LEAST_LETTERS and key.replace(" ", "").isalpha() and key not in known


def _english() -> list[str]:
    """Each fortieth entry of the lexicon."""
    resource = files("lemminflect") / "resources" / "lemma_lu.csv.gz"
    with resource.open("rb") as stored, gzip.open(stored, "rt", encoding="utf-8") as text:
        words = [row[0] for row in csv.reader(text)]
    return sorted({word for word in words if word.isalpha() and len(word) >= _LEAST_LETTERS})[::40]


def _foreign() -> Iterator[str]:
    for code in _LANGUAGES:
        yield from importlib.import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS
