"""The skills of a sentence -> what it asks for: each by itself, or one of several."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gapscan.job.statements import Statement
from gapscan.schema.match import Method, SkillMatch

_FILLER = (
    r"(?:the|a|an|some|other|either|programming|language|languages|skills?|development|experience|knowledge|tools?|"
    r"frameworks?|libraries|databases?)"
)
# what may stand between two entries of one list
_LINK = re.compile(
    rf"\s*(?:{_FILLER}\s+)*(?:(?P<sign>,|/|\||&)\s*)?(?:(?P<word>and\s*/\s*or|and|or)\b\s*)?(?:{_FILLER}\s+)*",
    re.IGNORECASE,
)
# an entry that the taxonomy does not know: "TensorFlow, Frobnix or PyTorch"
_NO_ENTRY = (
    r"with|in|of|to|for|by|on|as|is|are|experience|knowledge|preferabl[ye]|preferred|ideally|including|plus|"
    r"strong|skills?|ability|"
    r"using|such|like|other|another|similar|equivalent|related|must|have|familiar\w*|proficien\w*|"
    r"understanding|working|but|that|which|who|you|we|"
    r"required|at|from|well"
)
_ENTRY = rf"(?:(?!(?:{_NO_ENTRY}|and|or)\b)[\w.+#'’-]+)"
_UNKNOWN_ENTRIES = re.compile(
    rf"(?P<first>\s*(?:,|/|\||&|\band\b|\bor\b)\s*(?:(?:and|or)\s+)?)(?:{_ENTRY}(?: {_ENTRY}){{0,2}}\s*(?:,|/|"
    rf"\||&|\band\b|\bor\b)\s*(?:(?:and|or)\b\s*)?){{1,6}}",
    re.IGNORECASE,
)
# what stands further off belongs to no list; and no line, however long, takes long to read
_REACH = 200
_ENTRIES_BEFORE = re.compile(rf"(?:(?<=[\s(:]){_ENTRY}(?: {_ENTRY}){{0,2}}\s*[,/]\s*){{1,6}}$", re.IGNORECASE)
_ONE_OF = re.compile(
    r"(?:\b(?:one|any|either|some|few)(?: \(\d\))?(?: or more| or several)?(?: of)?(?: the following)?(?: "
    r"[\w/-]+){0,4}|\bat least one(?: of)?(?: the following)?(?: [\w/-]+){0,4})\s*[:(-]?\s*(?:\w+\s+)?$|"
    r"(?:\bsuch as|\be\.?\s?g\.?|\blike|\bfor example|\bfor instance|\bi\.?e\.?|\bex[:.]|\bsimilar "
    r"to)[\s,:(]*(?:the\s+)?$",
    re.IGNORECASE,
)
_SEVERAL_OF = re.compile(
    r"\b(?:at least |any )?(?P<count>two|three|2|3)(?: \(\d\))?(?: or more)?(?: of)(?: the following)?(?: "
    r"[\w/-]+){0,4}\s*[:(-]?\s*$",
    re.IGNORECASE,
)
_COUNTS = {"two": 2, "three": 3, "2": 2, "3": 3}
# a long list that ends with "etc." asks for some of it
_ETC = re.compile(r"\s*,?\s*etc\b", re.IGNORECASE)
_LEAST_OPEN = 3
_OR_SO = re.compile(
    r"^\s*(?:skills?|language|database|tools?)?\s*(?:,?\s*(?:and|or)\s*(?:an?\s+|any\s+|other\s+)*(?:similar|"
    r"other|equivalent|comparable|another|related|like)\b|\s*\(?or (?:similar|equivalent))",
    re.IGNORECASE,
)
# the kind of thing that examples follow: "cloud platforms (AWS, Azure)", "query languages such as SQL"
_GENUS_GAP = re.compile(
    r"^\s*(?:[\w-]+,?\s+){0,3}?(?:\(|,?\s*(?:such as|e\.?g\.?|like|for example)|\((?:such as|e\.?g\.?|like|"
    r"i\.?e\.?)?)[\s,:]*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\(\s*(?:such as|e\.?g\.?,?|like|i\.?e\.?,?)?[\s:]*$", re.IGNORECASE)
# in brackets behind a plural stands a choice: "cloud services (AWS, Azure)"
_CHOICE_OF = re.compile(
    r"\b(?:tools?|platforms?|frameworks?|systems?|databases?|languages?|librar(?:y|ies)|providers?|services?|"
    r"packages?|software|technologies|environments?|engines?)\s*\($",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Skills that stand in one list: `at_least` of them are asked for. Offsets are those of the whole text."""

    start: int
    end: int
    skills: tuple[str, ...]
    at_least: int = 1


def asked_in(
    statement: Statement, matches: Sequence[SkillMatch], broader: Mapping[str, Sequence[str]]
) -> Iterator[Asked]:
    """What a sentence names.

    Args:
        statement: the sentence.
        matches: the mentions inside it that stand for a skill, in any order.
        broader: skill id -> the broader ones above it.
    """
    named = _apart([match for match in matches if match.method is not Method.PATTERN])
    spans = [(match.start, match.end) for match in named]
    for match in sorted(matches, key=lambda match: (match.start, match.end)):
        inside = any(start < match.end and match.start < end for start, end in spans)
        if match.method is Method.PATTERN and match.skill_id and not inside:
            yield Asked(match.start, match.end, (match.skill_id,))
    runs = list(_runs(named, statement))
    taken = False
    for index, run in enumerate(runs):
        if taken:
            taken = False
            continue
        following = runs[index + 1] if index + 1 < len(runs) else None
        if following and len(run) == 1 and _heads(run[0], following, statement):
            yield Asked(run[0].start, following[-1].end, _with_kind(run[0], following, broader))
            taken = True
        else:
            yield from _asked(run, statement)


def _with_kind(head: SkillMatch, run: Sequence[SkillMatch], broader: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The examples, and what they are examples of where the taxonomy says so: others of the kind serve as well.

    A word that is wider than that ("frameworks such as PyTorch") would be met by anything.
    """
    skills = _skills(run)
    is_kind = sum(head.skill_id in broader.get(key, ()) for key in skills) * 2 >= len(skills)
    return tuple(dict.fromkeys((head.skill_id, *skills))) if is_kind and head.skill_id else skills


def _apart(matches: Sequence[SkillMatch]) -> list[SkillMatch]:
    """The matches that do not overlap, the longer ones first chosen, in order."""
    kept: list[SkillMatch] = []
    for match in sorted(matches, key=lambda match: (match.start - match.end, match.start)):
        if match.skill_id and all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def _runs(matches: Sequence[SkillMatch], statement: Statement) -> Iterator[list[SkillMatch]]:
    """The lists of a sentence: neighbours with nothing but commas, "and" and "or" between them."""
    run: list[SkillMatch] = []
    for match in matches:
        between = _between(run[-1], match, statement) if run else ""
        is_near = len(between) <= _REACH
        if run and not (is_near and (_LINK.fullmatch(between) or _UNKNOWN_ENTRIES.fullmatch(between))):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _between(one: SkillMatch, other: SkillMatch, statement: Statement) -> str:
    return statement.text[one.end - statement.start : other.start - statement.start]


def _heads(head: SkillMatch, run: Sequence[SkillMatch], statement: Statement) -> bool:
    gap = _between(head, run[0], statement)
    return _GENUS_GAP.match(gap) is not None and ("(" not in gap or len(run) > 1 or _ONE_OF.search(gap) is not None)


def _asked(run: Sequence[SkillMatch], statement: Statement) -> Iterator[Asked]:
    before = statement.text[: run[0].start - statement.start][-_REACH:]
    after = statement.text[run[-1].end - statement.start :]
    several = _SEVERAL_OF.search(before)
    if several and len(run) > 1:
        yield Asked(run[0].start, run[-1].end, _skills(run), _COUNTS[several["count"].lower()])
        return
    before = _ENTRIES_BEFORE.sub("", before)
    links = {_link(_between(one, other, statement)) for one, other in zip(run, run[1:], strict=False)}
    is_open = len(run) >= _LEAST_OPEN and links == {"comma"} and _ETC.match(after)
    is_choice = is_open or _ONE_OF.search(before) or _OR_SO.match(after) or _CHOICE_OF.search(before)
    if is_choice and len(run) > 1:
        yield Asked(run[0].start, run[-1].end, _skills(run))
        return
    for group in _choices(run, statement):
        if len(group) > 1:
            yield Asked(group[0].start, group[-1].end, _skills(group))
        else:
            yield Asked(group[0].start, group[0].end, _skills(group))


def _choices(run: Sequence[SkillMatch], statement: Statement) -> Iterator[Sequence[SkillMatch]]:
    """A list in its alternatives: parted at "and", and at commas unless an "or" follows them."""
    part: list[SkillMatch] = [run[0]]
    links: list[str] = []
    for one, other in zip(run, run[1:], strict=False):
        link = _link(_between(one, other, statement))
        if link == "and":
            yield from _split(part, links)
            part, links = [other], []
        else:
            part.append(other)
            links.append(link)
    yield from _split(part, links)


def _split(part: list[SkillMatch], links: list[str]) -> Iterator[list[SkillMatch]]:
    if "or" in links and all(link in {"or", "slash", "comma"} for link in links):
        yield part
        return
    group = [part[0]]
    for link, match in zip(links, part[1:], strict=True):
        if link != "slash":
            yield group
            group = []
        group.append(match)
    yield group


def _link(between: str) -> str:
    found = _LINK.fullmatch(between)
    if found is None:
        return (
            "or"
            if re.search(r"\bor\b", between, re.IGNORECASE)
            else "and"
            if re.search(r"\band\b|&", between)
            else "comma"
        )
    word = (found["word"] or "").replace(" ", "").lower()
    if word in {"or", "and/or"}:
        return "or"
    if word == "and" or found["sign"] == "&":
        return "and"
    return "slash" if found["sign"] in {"/", "|"} else "comma"


def _skills(matches: Sequence[SkillMatch]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.skill_id for match in matches if match.skill_id))
