"""The candidate's name: large, at the top, and made of name-like words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gapscan.extract.post_words import is_place, names_post
from gapscan.schema.resume import Span
from gapscan.schema.resume_text import Line, ResumeText, SectionKind

_DECORATION = re.compile(
    r"^(?:curriculum vitae|resume|résumé|cv|name)\s*(?:of|:|-|–)?\s+|\s*[,|–-]?\s*(?:resume|résumé|curriculum vitae|cv)$|[<>*_~|]+",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:dr|prof|mr|mrs|ms|mx|ing|sir|eng)\.?\s+", re.IGNORECASE)
_POSTNOMINALS = re.compile(
    r"(?:[,\s]+(?:ph\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|m\.?d\.?|mba|m\.?s\.?|rn|bsn|pmp|cpa|cfa|m\.?eng\.?|b\.?tech\.?|esq\.?|he/him|she/her|they/them"
    r"|\((?:he|she|they)/\w+\)))+$",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"^(?:[^\W\d_]+(?:['’`-][^\W\d_]+)*\.?|[^\W\d_]\.)$")
_PARTICLES = frozenset(
    "de da di do dos del della van von der den la le el al bin ibn ben y e zu zur ter ten af av st mc".split()
)
_NOT_NAMES = frozenset(
    """resume cv curriculum vitae summary profile contact email phone address street university college school objective page
    skills experience education present linkedin github portfolio website about machine learning data science software the and
    with for last updated""".split()
)
_LOOK_AT_LINES = 60
# a name is set at least this much larger than the body, or it stands first
_LARGE = 1.15
_SEPARATORS = re.compile(r"\t|\s+[|•·—–◆/]\s+|\s+-\s+|,\s+(?=[A-Za-z]*@|\+?\d)")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name and where it stands."""

    name: str
    spans: tuple[Span, ...]


def find_name(text: ResumeText, emails: Sequence[str]) -> FoundName | None:
    """The name that best fits: size, place and likeness to the e-mail address decide.

    Args:
        text: the laid-out resume.
        emails: the candidate's addresses.

    Returns:
        The name as printed (letter case kept, titles and degrees dropped), or None where nothing looks like one.
    """
    page_lines = [line for line in text.lines if line.page == 1]
    if not page_lines:
        return None
    sizes = sorted(line.font_size_pt for line in page_lines)
    body = sizes[len(sizes) // 2]
    candidates = []
    for index, line in enumerate(page_lines[:_LOOK_AT_LINES] + page_lines[-3:]):
        for name, spans, size in _candidates(text, page_lines, line):
            score = _score(name, size / body, line, index, emails, _kind(text, line))
            candidates.append((score, -index, name, spans))
    best = max(candidates, default=None, key=lambda found: (found[0], found[1]))
    if best is None or best[0] < 1.0:
        return None
    return FoundName(best[2], best[3])


def _kind(text: ResumeText, line: Line) -> SectionKind:
    section = text.section_at(line.start)
    return section.kind if section else SectionKind.HEADER


def _candidates(text: ResumeText, lines: Sequence[Line], line: Line) -> list[tuple[str, tuple[Span, ...], float]]:
    """The line's first and other parts that look like a name, alone and joined with the next line."""
    found = []
    words = text.line_text(line)
    begin = 0
    for match in [*_SEPARATORS.finditer(words), None]:
        end = match.start() if match else len(words)
        part = words[begin:end]
        name = clean_name(part)
        span = Span(start=line.start + begin, end=line.start + end)
        if _is_name(name, least=2):
            found.append((name, (span,), line.font_size_pt))
        elif _is_name(name, least=1):
            found.extend(_joined(text, lines, line, name, span))
        begin = match.end() if match else end
    return found


def _joined(
    text: ResumeText, lines: Sequence[Line], line: Line, name: str, span: Span
) -> list[tuple[str, tuple[Span, ...], float]]:
    """A name over two lines: the next line of the same size that starts near the same edge."""
    for other in lines:
        below = 0 <= other.box[1] - line.box[1] <= 4.5 * line.font_size_pt and other.start != line.start
        if not below or abs(other.font_size_pt - line.font_size_pt) > 0.15 * line.font_size_pt:
            continue
        rest = text.line_text(other).split("\t")[0]
        second = clean_name(rest)
        if _is_name(second, least=1) and _is_name(f"{name} {second}", least=2):
            spans = (span, Span(start=other.start, end=other.start + len(rest)))
            return [(f"{name} {second}", spans, line.font_size_pt)]
    return []


def clean_name(text: str) -> str:
    """A name without decoration, titles and degrees."""
    bare = _DECORATION.sub(" ", text).strip(" ,;:.-–•·")
    bare = _TITLES.sub("", bare)
    return " ".join(_POSTNOMINALS.sub("", bare).split()).strip(" ,;:")


def _is_name(name: str, *, least: int) -> bool:
    words = name.replace(",", " ").split()
    if not least <= len(words) <= 5 or len(name) > 48:
        return False
    plain = [word.lower().strip(".") for word in words]
    if any(word in _NOT_NAMES for word in plain) or names_post(name) or is_place(name):
        return False
    return all(_NAME_WORD.match(word) and (word[0].isupper() or word.lower() in _PARTICLES) for word in words)


def _score(name: str, size: float, line: Line, index: int, emails: Sequence[str], kind: SectionKind) -> float:
    score = min(size, 3.0) if size >= _LARGE else 0.6
    score += 0.8 if index == 0 else 0.4 if index < 4 else 0.0
    score += 0.3 if line.bold else 0.0
    score += 0.5 if kind in {SectionKind.HEADER, SectionKind.CONTACT} else -0.6
    letters = [word.lower() for word in re.findall(r"[^\W\d_]{2,}", name)]
    address = " ".join(emails).lower()
    score += 0.8 * sum(word in address for word in letters) / max(1, len(letters))
    return score
