"""Why a stretch of text shows no skill although it spells one: masks, trades, employers."""

import re

from gapscan.match.index import MatchIndex
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.schema.resume import MaskKind
from gapscan.schema.resume_text import SectionKind
from gapscan.text.tokens import BARRIER
from gapscan.text.words import singular, word_key

_MASK_REASONS = {
    MaskKind.CONTACT: "contact data",
    MaskKind.ORGANIZATION: "an employer's name",
    MaskKind.INSTITUTION: "a school's name",
    MaskKind.TITLE: "a job title",
    MaskKind.DATE: "a date",
    MaskKind.HEADING: "a heading",
    MaskKind.LOCATION: "a place",
}
# a trade after a subject names a person, a post or a team, not a skill: "data science intern"
_TRADE_WORDS = """
    engineer scientist developer analyst manager specialist architect consultant intern internship researcher student
    professor lecturer teacher tutor instructor programmer lead leader head director officer assistant associate fellow
    fellowship trainee apprentice administrator admin coordinator designer technician technologist strategist evangelist
    advocate recruiter asst nurse clerk copywriter journalist team department group division lab laboratory club society
    staff colleague contractor freelancer candidate applicant
"""
# an employer described by its subject, "an AI startup", has that subject; its trade ("an e-commerce company") is the
# person's field too
_EMPLOYERS = frozenset({"startup", "company", "firm", "agency", "vendor"})
TRADES = frozenset(_TRADE_WORDS.split())
_PLURAL_TRADES = frozenset(trade + "s" for trade in TRADES) | {"staff", "people"}
# what bears a name in its honour: "Siebel Scholar"
_HONOURS = frozenset({"scholar", "scholarship", "fellow", "fellowship", "award", "prize", "grant", "medal"})
# words that may stand between a subject and the trade: "machine learning research engineer"
_BETWEEN_WORDS = """
    research software data product platform senior junior lead staff principal project program operations ops systems
    solutions infrastructure applications science engineering development quality assurance and
"""
_BETWEEN = frozenset(_BETWEEN_WORDS.split())
# schools, societies, companies and journals that no mask covers: "Project Management Institute"
_BODY = (
    r"(?:Institute|Institution|Society|University|College|School|Academy|Association|Council|Club|Foundation|Federation|Inc|Ltd|LLC|LLP|PLC|plc"
    r"|GmbH|Corp|Corporation|Building|Hall|Conference|Summit|Symposium)"
)
_BODY_AFTER = re.compile(rf"[ -](?:[A-Z][\w&]*\s+){{0,2}}{_BODY}\b")
_BODY_BEFORE = re.compile(
    rf"\b(?:{_BODY}|Department|Dept\.?|Faculty|Ministry|Museum|Journal|Annals|Transactions|Proceedings) "
    r"(?:of|for|on|in)\s(?:[A-Z]\w*(?:,| and| &)? ){0,2}$"
)
# the post of somebody: "Vice President of Artificial Intelligence and Machine Learning"
_POST_OF = re.compile(
    r"\b(?:President|VP|Director|Head|Chief|Manager|Lead|Leader|Professor|Lecturer|Chair|Dean|Engineer|Scientist|Officer|Intern)"
    r"(?:,| of| for| -| –|:) (?:the )?(?:[A-Z][\w&]*,? ){0,3}(?:(?:and|&) )?$"
)
# "AI (artificial insemination)", "Crew Resource Management (CRM)": what an abbreviation stands for here
_MOST_GLOSSED = 6
_GLOSS_AFTER = re.compile(r"\s?\(([^()]{5,60})\)")
_GLOSS_BEFORE = re.compile(r"((?:[\w'’-]+[ -]){2,7})\($")
_GLOSS_SMALL = frozenset({"and", "of", "the", "for", "in", "to", "de"})
# another person: "paired with a Java developer"
_OTHER_PERSON = re.compile(
    r"\b(?:with|by|for|to|from|hired|recruited|interviewed)\s+(?:an?|the|another|our|one)\s+(?:\w+\s+)?$", re.IGNORECASE
)


def refusal(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """Why a proposal shows no skill, in words for `explain`; None where nothing speaks against it."""
    return (
        _masked(proposal, scene, index)
        or _in_other_hands(proposal, scene)
        or _employer(proposal, scene)
        or _body(proposal, scene, index)
        or _glossed(proposal, scene, index)
        or _trade(proposal, scene, index)
    )


def _masked(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    masks = set(scene.masked[proposal.first : proposal.last + 1]) - {None}
    if not masks:
        return None
    if masks == {MaskKind.TITLE} and proposal.skill_id in index.named:
        return None  # a "Java Developer" has used Java, though a "Data Scientist" has not shown data science
    if masks == {MaskKind.HEADING} and proposal.skill_id in index.named and _is_in_skills(proposal, scene):
        return None  # "AWS" on a line of its own looks like a heading of the list below
    return _MASK_REASONS[min(mask for mask in masks if mask is not None)]


def _is_in_skills(proposal: Proposal, scene: Scene) -> bool:
    return scene.section_at(scene.tokens[proposal.first].start) is SectionKind.SKILLS


def _in_other_hands(proposal: Proposal, scene: Scene) -> str | None:
    section = scene.section_at(scene.tokens[proposal.first].start)
    return "about a referee" if section is SectionKind.REFERENCES else None


def _employer(proposal: Proposal, scene: Scene) -> str | None:
    """An employer that is named again in the text, outside the skills list."""
    tokens = scene.tokens[proposal.first : proposal.last + 1]
    if not any(employer.startswith(tokens[0].key) for employer in scene.employers):
        return None
    keys = [token.key for token in tokens]
    if not any(" ".join(keys[:count]) in scene.employers for count in range(1, len(keys) + 1)):
        return None
    return None if scene.section_at(tokens[0].start) is SectionKind.SKILLS else _MASK_REASONS[MaskKind.ORGANIZATION]


def _body(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    if not scene.text[start].isupper():
        return None
    if proposal.skill_id not in index.named and _POST_OF.search(scene.text, max(0, start - 80), start):
        return _MASK_REASONS[MaskKind.TITLE]
    if _BODY_AFTER.match(scene.text, end) or _BODY_BEFORE.search(scene.text, max(0, start - 60), start):
        return "part of an organisation's name"
    return None


def _glossed(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """An abbreviation that the text itself spells out, with a word that no skill has."""
    start, end = scene.tokens[proposal.first].start, scene.tokens[proposal.last].end
    letters = scene.text[start:end]
    if not (letters.isupper() and letters.isalpha() and 2 <= len(letters) <= _MOST_GLOSSED):
        return None
    found = _GLOSS_AFTER.match(scene.text, end)
    if found is None and scene.text[end : end + 1] == ")":
        found = _GLOSS_BEFORE.search(scene.text, max(0, start - 80), start)
    if found is None:
        return None
    words = [word for word in re.findall(r"[^\W_]+", found[1]) if word.casefold() not in _GLOSS_SMALL][-len(letters) :]
    if "".join(word[0] for word in words).casefold() != letters.casefold():
        return None
    keys = [word_key(word) for word in words]
    known = index.phrases.get(" ".join(keys)) or index.phrases.get(" ".join([*keys[:-1], singular(keys[-1])])) or ()
    is_meant = any(spelling.skill_id == proposal.skill_id for spelling in known) or _spells_out(
        letters.casefold(), [singular(key) for key in keys], proposal.skill_id, index
    )
    return None if is_meant else f"stands for “{' '.join(words)}”"


def _spells_out(letters: str, words: list[str], skill_id: str, index: MatchIndex) -> bool:
    """Whether the words may be the long form of a skill's abbreviation.

    They are where most are words of its spellings ("SQL Server Integrated Services"); they may be where it has no long
    form of its own and no word is foreign to the taxonomy.
    """
    own = [key.split() for key in index.phrases_of(skill_id)]
    own_words = {singular(word) for key in own for word in key}
    if sum(word in own_words for word in words) > len(words) / 2:
        return True
    has_long_form = any("".join(word[0] for word in key) == letters for key in own if len(key) > 1)
    return not has_long_form and all(word in index.vocabulary or word + "s" in index.vocabulary for word in words)


def _trade(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    following: list[str] = []
    for token in scene.tokens[proposal.last + 1 : proposal.last + 4]:
        if token.gap == BARRIER or "\n" in scene.text[token.start - 1 : token.start]:
            break
        following.append(token.key)
    if not following:
        return None
    is_named = proposal.skill_id in index.named
    if following[0] in _HONOURS:
        return "an honour"
    if proposal.skill_id in index.soft and scene.tokens[proposal.last].key.endswith("ing"):
        return None  # "mentoring analysts" has an object, not a trade
    trade = following[0]
    if not is_named and proposal.skill_id not in index.soft:
        trade = next((word for word in following if word not in _BETWEEN or word in {"lead", "staff"}), "")
    if is_named:
        before = scene.text[max(0, scene.tokens[proposal.first].start - 40) : scene.tokens[proposal.first].start]
        is_colleague = trade in _PLURAL_TRADES or (trade in TRADES and _OTHER_PERSON.search(before))
        return "somebody else's trade" if is_colleague else None
    if trade in _EMPLOYERS and proposal.skill_id not in index.domains:
        return "about an employer"
    return "a trade or a team" if trade in TRADES or trade in _PLURAL_TRADES else None
