"""Which mentions stand in a list of skills."""

import re
from collections.abc import Iterable

from gapscan.match.scene import Scene
from gapscan.match.segments import Stretch
from gapscan.schema.resume_text import SectionKind

# an item of a skills section with more words is a sentence, in which ambiguous words need more than their place
_MOST_ITEM_WORDS = 4
_SEPARATOR = re.compile(r"[,;|•●▪■◦·/:()\[\]\n\t&+]|\s[-–—]\s|\s{2,}|\.\s")
_ITEM = r"[^\s,;|•·/:().][^,;|•·/:().\n]{0,28}"
# of this many items one at least is a skill for certain, or more than a third may be one
_LEAST_ITEMS, _LEAST_SHARE = 3, 0.34
# what may stand between two items: a sign, remarks in brackets, "and", or one or two short unknown items
_BETWEEN = re.compile(
    rf"\s*(?:\d[\d.x+]*)?\s*(?:\([^()]{{0,40}}\)|\))?\s*(?:[,;/|•●▪■◦·&+\n]\s*(?:{_ITEM}[^\S\n]*[,;/|•·]\s*){{0,2}}(?:and|or|&|•|●|▪|[-–])?|\b(?:and|or)\b)\s*\(?\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"""\s*(?:[•▪◦–-]\s*)?(?:[\w/&, -]{0,30}\b)?
    (?:tech(?:nolog(?:y|ies)|nical)?|stack|tools?|toolkit|languages?|environment|skills?|frameworks?|libraries|software
      |platforms?|databases?|packages|programming|used|utili[sz]ed|keywords)(?:\s+(?:used|stack|skills))?\s*:""",
    re.IGNORECASE | re.VERBOSE,
)


class ListContext:
    """Answers whether a mention stands in a list, given the mentions that are certain."""

    def __init__(self, scene: Scene, certain: Iterable[Stretch], ambiguous: Iterable[Stretch]) -> None:
        """Chain the mentions that only separators part, and keep those in a chain with a certain one.

        Args:
            scene: the resume.
            certain: spans of mentions that can mean nothing else.
            ambiguous: spans of mentions that a list would decide.
        """
        self._scene = scene
        certain = set(certain)
        ambiguous = set(ambiguous)
        self._certain, self._ambiguous = certain, ambiguous
        self._skill_lists: dict[int, bool] = {}
        self._in_chain: set[Stretch] = set()
        chain: list[Stretch] = []
        for span in sorted(certain | ambiguous):
            if chain and not self._is_linked(chain[-1], span):
                self._keep(chain, certain)
                chain = []
            chain.append(span)
        self._keep(chain, certain)

    def holds(self, span: Stretch) -> bool:
        """Whether the mention at `span` stands in a list of skills."""
        if self._scene.section_at(span[0]) is SectionKind.SKILLS and self._is_short_item(span):
            return self._is_of_skills(span)
        return span in self._in_chain or self._is_labelled(span)

    def chains(self, span: Stretch) -> bool:
        """Whether only separators part the mention at `span` from others, one of them certain."""
        return span in self._in_chain

    def _is_of_skills(self, span: Stretch) -> bool:
        """Whether the section lists what the taxonomy knows: "Whisky, Gin, Rum" are a barman's."""
        section = self._scene.resume_text.section_at(span[0])
        if section is None:
            return True
        if section.start not in self._skill_lists:
            items = [item for item in _SEPARATOR.split(self._scene.text[section.start : section.end]) if item.strip()]
            certain = any(section.start <= start < section.end for start, _ in self._certain)
            maybe = sum(section.start <= start < section.end for start, _ in self._ambiguous)
            is_known = certain or len(items) < _LEAST_ITEMS or maybe >= _LEAST_SHARE * len(items)
            self._skill_lists[section.start] = is_known
        return self._skill_lists[section.start]

    def _keep(self, chain: list[Stretch], certain: set[Stretch]) -> None:
        if any(span in certain for span in chain):
            self._in_chain.update(chain)

    def _is_linked(self, left: Stretch, right: Stretch) -> bool:
        between = self._scene.text[left[1] : right[0]]
        if _BETWEEN.fullmatch(between):
            return True
        return between.isspace() and self._scene.section_at(left[0]) is SectionKind.SKILLS

    def _is_short_item(self, span: Stretch) -> bool:
        start, end = self._scene.segment_at(span[0])
        text = self._scene.text
        for sign in _SEPARATOR.finditer(text, start, end):
            if sign.end() <= span[0]:
                start = sign.end()
            elif sign.start() >= span[1]:
                end = sign.start()
                break
        return len(text[start:end].split()) <= _MOST_ITEM_WORDS

    def _is_labelled(self, span: Stretch) -> bool:
        start, _ = self._scene.segment_at(span[0])
        label = _LABEL.match(self._scene.text, start, span[0])
        return label is not None and self._is_short_item(span)
