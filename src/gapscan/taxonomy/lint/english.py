"""Which words are ordinary English."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Whether a lower-case word stands in the lexicon that lemminflect brings along, in any of its forms.

    Source: lemminflect's lookup of inflected forms; loaded at the first question, because it takes 0.2 s.
    """
    from lemminflect import getAllInflections, getAllLemmas

    return bool(getAllLemmas(word) or getAllInflections(word))
