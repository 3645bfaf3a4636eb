"""Which words are ordinary English."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def is_english(key: str) -> bool:
    """Whether a lower-case word or a form of it stands in the lexicon that lemminflect brings along.

    Source: lemminflect's lookup of 80,000 inflected forms; loaded at the first question, because it takes 0.2 s.
    """
    from lemminflect import getAllInflections, getAllLemmas

    stems = {key, key.removesuffix("ly"), key.removesuffix("ally") + "al"}
    return any(getAllLemmas(stem) or getAllInflections(stem) for stem in sorted(stems))
