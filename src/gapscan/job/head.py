"""The top of an advert -> job title, employer, level."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from gapscan.job.headings import Part, heading_of
from gapscan.job.statements import Outline
from gapscan.schema.job import PlacedName
from gapscan.schema.taxonomy import Level

PlaceName = Callable[[str], PlacedName]
"""What the taxonomy makes of a printed job title."""

_ROLE = re.compile(
    r"\b(?:engineer|scientist|analyst|developer|manager|director|lead|leader|architect|intern|internship|"
    r"consultant|specialist|officer|"
    r"administrator|programmer|researcher|researchers?|designer|technician|statistician|mathematician|"
    r"biologist|economist|actuary|head of|"
    r"a?vp|vice president|chief|associate|assistant|coordinator|fellow|teacher|nurse|accountant|tester|"
    r"strategist|planner|"
    r"modeler|trainee|apprentice|practitioner|expert|advisor|owner|ops|professor|lecturer|editor|writer|"
    r"recruiter|practicante|modeller|quant|representative|supervisor|partner|advocate|evangelist)s?\b",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(
    r"^\W*(?:(?:job|position|role|working|puesto(?: de trabajo)?|stelle|poste)\s*(?:title|name)?|title|vacancy|"
    r"opening|"
    r"designation)\s*[:–-]\s*(?P<title>\S.{2,80}?)\s*$",
    re.IGNORECASE,
)
_LOOKING = re.compile(
    r"\b(?:looking for|seeking|hiring|search of|search for|recruiting(?: for)?|opening for|need of|join (?:us|"
    r"our .{2,30}?) as|position of|role of|as)\s+(?:an?|our next|our|the|talented|experienced)\s+"
    r"(?P<title>(?:[\w+#&/.()-]+\s+){0,7}?[\w/]+)(?=\s+(?:to|who|with|for|at|in|on|that|you|and|based|will|"
    r"within|of our|position|role|\()\b|[,.;:!]|\s*$)",
    re.IGNORECASE,
)
_ADJECTIVES = re.compile(
    r"^(?:(?:an?|the|highly|very|self|extremely|talented|experienced|motivated|skilled|bright|creative|"
    r"passionate|outstanding|exceptional|energetic|strong|dynamic|full[- ]time|part[- ]time|"
    r"remote|detail[- ]oriented|hands[- ]on|ambitious|enthusiastic|world[- ]class|driven|great|new|smart|"
    r"results[- ]driven|self[- ]motivated|seasoned|qualified|and|,)\s+)+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:we|you|our|as an?|if|in|this|are you)\b(?! ?[-/])", re.IGNORECASE)
# browsers print the day above a page
_PRINTED_AT = re.compile(r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?\s+")
# "(m/f/d)", "(all genders)": who may apply is everybody, and no part of a title
_OPEN_TO = re.compile(
    r"\s*(?:[(\[]\s*(?:[mfwdhxi](?:\s*[/|]\s*(?:[mfwdhxi*]|div(?:ers|erse)?)\.?){1,3}|(?:all|any) genders?|gn\*?)"
    r"\s*[)\]]|(?<!\S)[mfw]/[mfw]/[dxi](?!\S))",
    re.IGNORECASE,
)
_FIRST_LINES = 8
_MOST_TITLE_WORDS = 14
_MOST_LONE_WORDS = 8
_EMPLOYER_LABEL = re.compile(
    r"^\W*(?:company|employer|organi[sz]ation|client)(?: name)?\s*[:–-]\s*(?P<name>\S.{1,58}?)\s*$", re.IGNORECASE
)
_NAME = r"[A-Z0-9][\w&'’.+-]*(?:,? (?:[A-Z0-9][\w&'’.+-]*|of|and|&|the|for)){0,5}?"
_EMPLOYERS = (
    re.compile(
        rf"(?:^|[.!?:] |\n)(?:At |As an? [\w /-]{{3,50}} at )(?P<name>{_NAME}),? (?:we\b|our\b|you\b|the\b|is\b)"
    ),
    re.compile(
        rf"(?:^|[.!?] |\n)(?P<name>{_NAME}) (?:is|are) (?:currently |actively |now )?(?:looking|seeking|hiring|"
        rf"recruiting|searching|in search)\b"
    ),
    re.compile(
        r"\b[Aa]bout (?P<name>(?!The\b|This\b|You\b|Us\b|Our\b)[A-Z][\w&'’.+-]*(?: "
        r"[A-Z][\w&'’.+-]*){0,4}):?\s*(?:\n|$)"
    ),
    re.compile(
        rf"\b(?:[Jj]oin(?:ing)?|[Ww]ork(?:ing)? (?:at|for)|[Cc]areer at) (?P<name>{_NAME})(?=[,.!]| (?:as|and|"
        rf"to|team|is|in|you|means)\b)"
    ),
    re.compile(rf"(?:^|\n)(?P<name>{_NAME}) (?:is|are) (?:an?|the|one of)\b"),
)
_NO_EMPLOYER = re.compile(
    r"^(?:we|our|us|the|this|it|you|as|if|there|who|what|here|about|job|role|position|team|data|the company|"
    r"candidates?|experience|knowledge|in|he|she|they|these|that|overview|requirements|a|an|i|"
    r"responsibilities|description|summary|primary|location|travel|salary|title|must|ability|excellent|strong|"
    r"preferred|required|today|headquartered)\b",
    re.IGNORECASE,
)
_STATED = (
    (
        re.compile(
            r"\b(?:intern(?:ship)?s?\b(?! (?:stakeholder|team|client|customer))|entry[- ]level|junior[- ]level|"
            r"fresh(?:er|ers| graduates?)|recent (?:college )?grad(?:uate)?s?|new grad(?:uate)?s?|trainee|"
            r"apprenticeship|graduate (?:program|scheme|role))\b",
            re.IGNORECASE,
        ),
        "entry",
    ),
    (re.compile(r"\b(?:mid[- ](?:level|career)|intermediate[- ]level)\b", re.IGNORECASE), "mid"),
    (
        re.compile(
            r"\b(?:senior[- ](?:level|role|position)|(?:as|is) an? (?:senior|principal|staff|lead)\b|senior member)\b",
            re.IGNORECASE,
        ),
        "senior",
    ),
)
_LEVEL_LABEL = re.compile(
    r"\b(?:seniority|(?:career|job|experience|position) level|level)\s*:?\s*(?P<level>[A-Za-z][A-Za-z -]{2,24})",
    re.IGNORECASE,
)
_NOT_REPORTING = re.compile(
    r"\b(?:report(?:s|ing)?|support(?:s|ing)?|work(?:s|ing)? (?:with|for|under)|mentor\w*|manag(?:e|ing)|"
    r"train\w*|supervis\w*|communicat\w*|present\w*)\b[^.]{0,60}$",
    re.IGNORECASE,
)


# titles whose rung the taxonomy knows better than the years beside them do
_RANKED = re.compile(r"\b(?:managers?|architect|fellow)\b", re.IGNORECASE)


class StatedLevel(NamedTuple):
    """A level of the taxonomy and what it was told by."""

    level: str
    told_by: str


def title_of(text: str, place: PlaceName) -> str | None:
    """The job title as it is printed, None where none is found.

    Args:
        text: the advert with its line breaks.
        place: tells which titles the taxonomy knows.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_FIRST_LINES]
    for line in lines:
        label = _TITLE_LABEL.match(line)
        if label and _ROLE.search(label["title"]):
            return _bare(label["title"])
    for line in lines:
        if (
            len(line.split()) <= _MOST_TITLE_WORDS
            and not line.endswith((".", ":", "!", "?"))
            and heading_of(line) is None
            and not _SENTENCE.match(line)
            and (place(line).title_id or _ROLE.search(line))
        ):
            return _bare(line)
    for found in _LOOKING.finditer(" ".join(text.split())):
        title = _ADJECTIVES.sub("", found["title"])
        if (_ROLE.search(title) and not title.islower()) or place(title).title_id:
            return _bare(title)
    return _first_line(text)


def _first_line(text: str) -> str | None:
    """The first line where it stands alone like a title, whatever it says."""
    first, _, rest = text.lstrip().partition("\n")
    alone = rest[:1] in {"\n", "\r"} and len(first.split()) <= _MOST_LONE_WORDS
    return (
        _bare(first) if alone and heading_of(first) is None and not first.rstrip().endswith((".", ":", "!")) else None
    )


def employer_of(text: str) -> str | None:
    """Who offers the job, None where the advert does not say it plainly."""
    lines = [line for line in text.split("\n") if line.strip()]
    for line in lines[:_FIRST_LINES]:
        label = _EMPLOYER_LABEL.match(line)
        if label:
            return label["name"]
    for pattern in _EMPLOYERS:
        for found in pattern.finditer(text):
            name = " ".join(found["name"].split())
            if not _NO_EMPLOYER.match(name) and not _ROLE.search(name) and heading_of(name) is None and len(name) > 1:
                return name
    return None


def level_of(
    title: str | None, parted: Outline, years: float | None, levels: Sequence[Level], place: PlaceName
) -> StatedLevel | None:
    """The level that an advert tells, by its title, then its words, then the years it asks for.

    Args:
        title: as printed.
        parted: the advert's sentences.
        years: the years that it insists on.
        levels: the ladder.
        place: what the taxonomy makes of a title.
    """
    known = {level.id for level in levels}
    by_title = place(_without_places(title)).level if title else None
    word = _level_word(title or "")
    if word in known:
        return StatedLevel(word, "title")
    if _RANKED.search(title or "") and by_title in known and by_title:
        return StatedLevel(by_title, "title")
    by_text = next((level for level in _levels_told(parted) if level in known), None)
    if by_text:
        return StatedLevel(by_text, "text")
    by_years = _level_for(years, levels)
    if by_years:
        return StatedLevel(by_years, "years")
    return StatedLevel(by_title, "nearest") if by_title in known and by_title else None


_WORDS = (
    ("executive", re.compile(r"\b(?:chief|c[tdi]o|vp|svp|evp|vice president|president)\b", re.IGNORECASE)),
    ("leadership", re.compile(r"\b(?:director|head)\b", re.IGNORECASE)),
    (
        "senior",
        re.compile(
            r"\b(?:senior|sr|principal|staff|lead|iii|iv|level [345])\b(?! generation| scoring| gen)", re.IGNORECASE
        ),
    ),
    (
        "entry",
        re.compile(
            r"\b(?:intern(?:ship)?|junior|jr|entry[- ]level|trainee|apprentice|graduate|fresher|practicante|"
            r"associate(?! (?:director|vice|principal|partner)))\b",
            re.IGNORECASE,
        ),
    ),
    ("mid", re.compile(r"\b(?:ii|mid(?:[- ]level)?|intermediate|level 2)\b", re.IGNORECASE)),
)


def _level_word(title: str) -> str | None:
    """The level that a word of the title names: an associate director is a director."""
    return next((level for level, pattern in _WORDS if pattern.search(title)), None)


def _levels_told(parted: Outline) -> list[str]:
    told: list[str] = []
    for statement in parted.statements:
        label = _LEVEL_LABEL.search(statement.text)
        word = _level_word(label["level"]) if label else None
        if word:
            told.append(word)
        if statement.part is Part.ABOUT:
            continue
        for pattern, level in _STATED:
            found = pattern.search(statement.text)
            if found and not _NOT_REPORTING.search(statement.text[: found.start()]):
                told.append(level)
    return told


def _level_for(years: float | None, levels: Sequence[Level]) -> str | None:
    """The highest level whose hiring minimum the years reach."""
    if years is None:
        return None
    reached = [
        level for level in levels if level.hiring_minimum_years is not None and level.hiring_minimum_years <= years
    ]
    return reached[-1].id if reached else None


def _without_places(title: str) -> str:
    return re.split(r" [-–|@(] |,", title)[0]


def _bare(title: str) -> str:
    """A title without the label, for whom it is open, brackets left open and what stands behind a bar."""
    plain = _OPEN_TO.sub("", _PRINTED_AT.sub("", " ".join(title.split())))
    return re.split(r"\s[|•·]\s|\t", plain)[0].strip(" -–:,*#_")
