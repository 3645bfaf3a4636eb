"""Head lines -> fragments: the pieces that may be a title, an employer or a place, and where each stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gapscan.extract.line_roles import RoleLine
from gapscan.extract.places import is_city_region, is_place, is_region
from gapscan.extract.post_habits import HeadPlace
from gapscan.extract.post_words import employer_likeness, post_likeness
from gapscan.schema.resume import Span

_PARTS = re.compile(
    r"\t|\s+[|•·∙●▪◆–—»/]+\s+|\s+-+\s+|\s{2,}|\s*\|\s*|\s+@\s*(?=\w)|\s+at\s+(?=[A-Z])|;\s+|\s+l\s+(?=\d|[A-Z])"
)
_COMMA = re.compile(r",\s+(?![^()]*\))")
_EDGE = re.compile(r"^[\s,;:|•·●▪◆()\[\]<>–—_-]+|[\s,;:|•·●▪◆(\[<>–—_-]+$")
_LABEL = re.compile(
    r"^(?:company|employer|organi[sz]ation|role|position|title|location|project|client|duration)\s*:\s*", re.IGNORECASE
)
_DURATION = re.compile(
    r"^[(·•\s]*(?:\d+\+?\s*(?:years?|yrs?|months?|mos?|ans?|mois|años?|meses|jahre?|monate?)\.?[\s,]*(?:and\s*|et\s*|y\s*|und\s*)?)+\)?$",
    re.IGNORECASE,
)
# "(part time, during college)" says how somebody worked
_MANNER = re.compile(r"^\(?(?:(?:part|full)[- ]?time|during)\b", re.IGNORECASE)
_NAME_TAIL = re.compile(r"^(?:inc|llc|ltd|co|corp|gmbh|s\.a|l\.p|plc|llp|jr|sr)(?![\w-])\.?", re.IGNORECASE)
_BRACKET = re.compile(r"^([^()]+)\(([^()]{3,})\)\s*$")
_GLUED_CITY = re.compile(r"^(?P<name>\S.*\w\.?)-(?P<place>[A-Z][^,–—|-]+,\s(?P<region>[^,]+))$")
# where somebody works who works nowhere in particular
_NO_PLACE = re.compile(r"^(?:fully\s)?(?:remote|hybrid|on-?site)$", re.IGNORECASE)
_POST_AT_LEAST = 0.7


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a head line and where it stands in the text."""

    text: str
    start: int
    place: HeadPlace = field(default_factory=HeadPlace)

    @property
    def span(self) -> Span:
        """Its offsets in the resume's text."""
        return Span(start=self.start, end=self.start + len(self.text))


def fragments_of(line: RoleLine) -> list[Fragment]:
    """The pieces of a line without its dates: parted at strong separators, then at commas."""
    kept = list(line.text)
    for found in line.ranges:
        kept[found.start : found.end_offset] = "\t" * (found.end_offset - found.start)
    strong = [part for begin, piece in _split(_PARTS, "".join(kept), 0) for part in _at_bracket(piece, begin)]
    whole = [part for begin, piece in strong for part in _at_glued_city(piece, begin)]
    pieces = [part for begin, piece in whole for part in _at_commas(piece, begin)]
    trimmed = [_trimmed(begin, piece) for begin, piece in pieces]
    return [
        Fragment(text, line.line.start + begin)
        for begin, text in trimmed
        if text and not is_duration(text) and not _MANNER.match(text)
    ]


def _split(separator: re.Pattern[str], text: str, offset: int) -> list[tuple[int, str]]:
    found, begin = [], 0
    for match in separator.finditer(text):
        found.append((offset + begin, text[begin : match.start()]))
        begin = match.end()
    return [*found, (offset + begin, text[begin:])]


def _at_glued_city(text: str, offset: int) -> list[tuple[int, str]]:
    """Part "Oak Medical Group-Amarillo, TX", as job boards print an employer and its place."""
    match = _GLUED_CITY.match(text)
    named = match is not None and (" " in match["name"] or employer_likeness(match["name"]) > 0)
    if match is None or not named or not is_region(match["region"]):
        return [(offset, text)]
    return [(offset, match["name"]), (offset + match.start("place"), match["place"])]


def _at_bracket(text: str, offset: int) -> list[tuple[int, str]]:
    """Part "Engineer (University of Bremen)", but leave "Engineer (Platform)" whole."""
    match = _BRACKET.match(text)
    if match and _NO_PLACE.match(match[2].strip()):
        return [(offset, match[1])]
    if match is None or not employer_likeness(match[2]) or post_likeness(match[2]) >= _POST_AT_LEAST:
        return [(offset, text)]
    return [(offset, match[1]), (offset + match.start(2), match[2])]


def _at_commas(text: str, offset: int) -> list[tuple[int, str]]:
    """Part at commas, but keep "Acme, Inc." together, and a city with the regions that follow it."""
    parts = _split(_COMMA, text, offset)
    if is_place(text) and not _begins_with_employer([part for _, part in parts]):
        return [(offset, text)]
    place_from = _place_from([part for _, part in parts])
    joined: list[tuple[int, str]] = []
    for index, (begin, part) in enumerate(parts):
        if joined and (_NAME_TAIL.match(part) or index > place_from):
            first = joined[-1][0]
            joined[-1] = (first, text[first - offset : begin - offset + len(part)])
        else:
            joined.append((begin, part))
    return joined


def _begins_with_employer(parts: Sequence[str]) -> bool:
    """Whether "X, Berlin" or "X Corp, Ohio" names an employer and where it is, and not a place alone."""
    return len(parts) > 1 and (is_city_region(parts[1]) or employer_likeness(parts[0]) > 0)


def _place_from(parts: Sequence[str]) -> int:
    """The index at which the place begins; beyond the end where there is none."""
    first = len(parts)
    while first > 0 and is_region(parts[first - 1]):
        first -= 1
    if first == len(parts):
        return first
    named = [part for part in parts[:first] if not post_likeness(part)]
    # a lone name before the country is the employer, of two the second is the city
    return first - 1 if len(named) >= 2 and not employer_likeness(parts[first - 1]) else first


def _trimmed(begin: int, text: str) -> tuple[int, str]:
    for pattern in (_EDGE, _LABEL, _EDGE):
        match = pattern.match(text)
        if match and match.start() == 0:
            text, begin = text[match.end() :], begin + match.end()
    tail = _EDGE.search(text)
    text = text[: tail.start()] if tail and tail.start() > 0 else text
    return begin, text.rstrip()


def is_duration(text: str) -> bool:
    """Whether a text says how long something ran and no more ("4 years 8 months")."""
    return bool(_DURATION.match(text))
