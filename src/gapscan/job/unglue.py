"""An advert's text as it was copied -> the same with its line breaks back.

Texts copied from job boards often lose them: "...of systems.What You'll DoBuild dashboards". A break is put back where
a sentence's end or a word runs straight into the capital of the next line.
"""

import re

from gapscan.job.headings import HEADING_PHRASES, heading_of

# what begins a line of a list; "PythonExperience with SQL" is two lines, "SharePoint" one name
_OPENERS = (
    "Ability|Able|Advanced|Applied|Assist|At least|Bachelor|Basic|Be |Build|Candidate|Collaborate|Communicate|Create|"
    "Degree|Demonstrated?|Design|Develop|Drive|Ensure|Excellent|Experienced?|Exceptional|Expert|Exposure|Familiar|"
    "Familiarity|Fluent|Good|Great|Hands[- ]on|Have |Help|Highly|Identify|Knowledge|Lead|Maintain|Manage|Master|"
    "Minimum|Must|Outstanding|Participate|Partner|Perform|PhD|Ph\\.D|Preferred|Previous|Prior|Proficien|Proven|"
    "Provide|"
    "Relevant|Required|Responsible|Self[- ]|Skill|Solid|Strong|Support|The |This |Translate|Understand|Use |We |"
    "Willing|Work|Write|You |Your "
)
_BULLET = re.compile(r"(?<=\S)[ \t]*(?=[•●▪■◦·‣⁃](?:\s|\w))")
_SENTENCE = re.compile(r"(?<=[a-z0-9)\]%”\"’][.!?;])(?=[A-Z][a-z]|\d+\+? ?(?:years|yrs))(?!Net\b|Js\b|Io\b|Ai\b|Com\b)")
# "... integrity.BS in Math": capitals follow where a whole word ended, no "ASP.NET"
_CAPITALS = re.compile(r"(?<=[a-z]{4}[.!?;])(?=[A-Z]{2,}\b)(?!NET\b|JS\b|IO\b|AI\b|COM\b)")
_DEGREE = re.compile(r"(?<=[a-z]{4})(?=(?:BA|BS|BSc|MS|MSc|MBA|PhD)\b)")
_YEARS = re.compile(r"(?<=[a-z)])(?=\d{1,2}\+? ?(?:(?:-|–|to) ?\d{1,2}\+? ?)?(?:years|yrs)\b)")
_COLON = re.compile(r"(?<=[a-z):]:)(?=[A-Z0-9][\w+]*\s)")
_CLOSED = re.compile(r"(?<=[a-z.][)\]])(?=[A-Z][a-z])")
_OPENER = re.compile(rf"(?<=[A-Za-z+#)])(?<![A-Z][A-Z] )(?=(?:{_OPENERS}))(?<!\s)")
_HEADING = re.compile(rf"(?:(?<=[a-z.!?:)])|(?<=[.!?] ))(?=(?:{HEADING_PHRASES}):?[A-Z0-9•])")
_AFTER_HEADING = re.compile(rf"((?:^|\n)(?:{HEADING_PHRASES}):?)(?=[A-Z0-9])")
# a name begun in lower case and written in one with its second part: "javaScript", "powerShell"
_NAME_ENDS = "Script|Shell|Sql|Flow|Torch|Point|Hub|Lab|Query|Base|Reduce|Store|Learn|Form"
_CAMEL = re.compile(rf"(?<![\w@./-])(?P<line>[a-z]{{3,}})(?=[A-Z][a-z]{1, 24}(?![\w@]))(?!{_NAME_ENDS})")
# a heading in the midst of running text, told by its capitals: "... teams. About You 3 years of ..."
_INNER_HEADING = re.compile(rf"(?:(?<=[\w.!?):]) |^)(?P<heading>{HEADING_PHRASES}):? ?(?=[A-Z0-9(•])", re.MULTILINE)
_SHOUTED = re.compile(
    r"(?P<heading>(?<![A-Z])[A-Z][A-Z'’]{2,24}(?:[ /&-]+[A-Z][A-Z'’]{1,24}){0,6}?)(?P<end>:? ?)(?=[A-Z][a-z]|\d|"
    r"[A-Z]{1,2}[ /]|:|$)"
)
# an item of a list that follows another with nothing but a blank between
_ITEM = re.compile(
    r"(?P<before>(?<![\w’'/%+)])[\w’'/%+)]{1,30}) (?=(?:Strong|Experience|Ability|Proficien\w+|Excellent|"
    r"Familiarity|Knowledge|"
    r"Fluen\w+|Advanced|"
    r"Demonstrated|In-depth|Bachelor|Proven|Minimum|Solid|Must|Previous|Hands-on|Exceptional|Expert\w*|At "
    r"least|Degree|"
    r"\d{1,2}\+? ?(?:[-–] ?\d{1,2}\+? ?)?years)\b)"
)
_NO_ITEM_AFTER = frozenset(
    "in of and with the a an or to for least minimum than over have has is are by as on at our your requires "
    "required: preferred:".split()
)
# a copied page has a break every few lines; a text with fewer has lost them
_LOST_BREAKS_EVERY = 500


def with_line_breaks(text: str) -> str:
    """The text with a line break wherever two lines run into one another.

    Args:
        text: an advert's; one that has its line breaks is given back as it is, but for bullets inside a line.
    """
    parted = _BULLET.sub("\n", text)
    if len(text) < _LOST_BREAKS_EVERY * (1 + parted.count("\n")) and not _is_glued(parted):
        return parted
    for pattern in (_SENTENCE, _CAPITALS, _DEGREE, _YEARS, _COLON, _CLOSED, _HEADING):
        parted = pattern.sub("\n", parted)
    parted = _AFTER_HEADING.sub(r"\1\n", parted)
    parted = _INNER_HEADING.sub(_own_line, _SHOUTED.sub(_own_line, parted))
    parted = _ITEM.sub(_next_item, parted)
    return _CAMEL.sub(r"\g<line>\n", _OPENER.sub("\n", parted))


def _is_glued(text: str) -> bool:
    """Whether several sentences run into one another, however many breaks there are."""
    return len(_SENTENCE.findall(text)) >= 3


def _own_line(found: re.Match[str]) -> str:
    """A heading on a line of its own; what only looks like one as it is."""
    heading = found["heading"]
    alone = " " not in heading and "heading" in found.groupdict() and "end" not in found.groupdict()
    if alone or heading_of(heading) is None:
        return found[0]
    # a colon may lead to a label's own text, as in "LOCATION: Leeds"
    return f"\n{heading}: " if ":" in found[0] else f"\n{heading}\n"


def _next_item(found: re.Match[str]) -> str:
    """A new line, unless the word before leads on to the next."""
    before = found["before"]
    # "SQL Familiarity with" are two items, "Work Experience" is none
    is_title = before[0].isupper() and not (before.isupper() and len(before) > 1)
    return found[0] if before.lower() in _NO_ITEM_AFTER or is_title else f"{before}\n"
