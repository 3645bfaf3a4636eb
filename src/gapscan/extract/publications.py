"""How many publications a resume lists."""

import re

from gapscan.extract.line_roles import section_lines
from gapscan.schema.resume_text import ResumeText, SectionKind

_YEAR = re.compile(r"\b(?:19[89]\d|20[0-4]\d)\b")
_MARK = re.compile(r"^\s*(?:[•●○◦▪*–-]|\[?\d{1,3}[\].)])\s*")
_TALKS = re.compile(r"\btalks?\b|\bpresentations?\b|\bpatents?\b|\bconferences\b", re.IGNORECASE)


def count_publications(text: ResumeText) -> int:
    """Items of the publication sections (talks and patents apart): list marks, or else lines with a year."""
    total = 0
    for section in text.sections:
        if section.kind is not SectionKind.PUBLICATIONS or _TALKS.fullmatch(
            section.heading.split()[-1:][0] if section.heading else ""
        ):
            continue
        lines = [text.line_text(line) for _, line in section_lines(text, section)]
        marked = sum(bool(_MARK.match(line)) for line in lines)
        total += marked or sum(bool(_YEAR.search(line)) for line in lines)
    return total
