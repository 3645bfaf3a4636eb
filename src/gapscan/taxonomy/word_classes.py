"""Word classes: named lists of words that patterns write as `<people>`, so that a long list stands in one place."""

import re
from collections.abc import Iterator, Mapping

from gapscan.errors import TaxonomyProblem
from gapscan.schema.taxonomy import Pattern
from gapscan.taxonomy.entries import TaxonomyFile, Text
from gapscan.taxonomy.located_yaml import YamlFile

WordClasses = Mapping[str, tuple[Text, ...]]

_CLASS = re.compile(r"<([^<>]*)>")
_GROUP_OR_CLASS = re.compile(rf"\(([^()]*)\)|{_CLASS.pattern}")


def expand(pattern: Pattern, classes: WordClasses) -> Pattern:
    """A pattern with every class written out as its words: `lead <people>?` -> `lead (engineer|nurse)?`.

    Args:
        pattern: may name classes, alone or as alternatives of a group (`(a|<people>)`).
        classes: holds every class that the pattern names.
    """
    if "<" not in pattern.text:
        return pattern
    written = _GROUP_OR_CLASS.sub(lambda found: f"({_words(found[0].strip('()'), classes)})", pattern.text)
    return Pattern(text=written, claim=pattern.claim)


def unknown_classes(file: YamlFile, content: TaxonomyFile, classes: WordClasses) -> Iterator[TaxonomyProblem]:
    """Where a file's patterns name a class that no file defines."""
    for key, entry in content.skills.items():
        for index, pattern in enumerate(entry.patterns):
            for name in _CLASS.findall(pattern.text):
                if name not in classes:
                    what = f"`<{name}>` is no word class"
                    repair = "define it under `word_classes:` or mend the spelling"
                    yield file.problem(("skills", key, "patterns", index), what, repair)


def _words(alternatives: str, classes: WordClasses) -> str:
    return _CLASS.sub(lambda found: "|".join(classes[found[1]]), alternatives)
