"""What the text says of the person and the skill: negated, wish, learning, coursework, listed, used or led."""

from gapscan.match import claim_cues as cues
from gapscan.match.scene import Scene
from gapscan.match.segments import Stretch
from gapscan.schema.match import Claim
from gapscan.schema.resume_text import SectionKind

# characters before a mention that decide for it: two lines for a denial, four for the verb of a long sentence
_NEAR, _FAR = 160, 320
_AFTER = 60
_DEED_SECTIONS = frozenset(
    {
        SectionKind.EXPERIENCE,
        SectionKind.PROJECTS,
        SectionKind.PUBLICATIONS,
        SectionKind.VOLUNTEERING,
        SectionKind.AWARDS,
    }
)
_STUDY_SECTIONS = frozenset({SectionKind.EDUCATION, SectionKind.COURSES})


def claim_of(span: Stretch, scene: Scene, *, says: str | None = None) -> Claim:
    """The claim that a mention supports, by its section and the words around it.

    Args:
        span: where the mention stands.
        scene: the resume.
        says: the claim that a pattern makes by itself, if a pattern found the mention.

    Returns:
        Denials and wishes first, then learning and coursework, then deeds.
    """
    start, end = scene.segment_at(span[0])
    is_hedged = start in scene.hedged
    if says is None and not is_hedged and scene.section_at(span[0]) is SectionKind.SKILLS:
        return Claim.LISTED  # most mentions of most resumes
    before = scene.text[max(start, span[0] - _FAR) : span[0]].replace("\n", " ")
    after = scene.text[span[1] : min(end, span[1] + _AFTER)].replace("\n", " ")
    section = _section(span[0], scene)
    denied = _denied(before, after, is_verb=says is not None) if is_hedged else None
    if denied or section is SectionKind.INTERESTS:
        return denied or Claim.WISH
    if says:
        return Claim.LISTED if section is SectionKind.SKILLS and says == Claim.USED else Claim(says)
    studied = _studied(before, after) if is_hedged else None
    if studied or (section in _STUDY_SECTIONS and not cues.DEED.search(before)):
        return studied or Claim.COURSEWORK
    return _done(before, section, has_entry=scene.entry_at(span[0]) is not None)


def _section(offset: int, scene: Scene) -> SectionKind:
    """The kind of section; research interests are no hobbies, they name a scientist's field."""
    section = scene.resume_text.section_at(offset)
    if section is None or (section.kind is SectionKind.INTERESTS and "research" in section.heading.casefold()):
        return SectionKind.OTHER
    return section.kind


def _denied(before: str, after: str, *, is_verb: bool) -> Claim | None:
    near = before[-_NEAR:]
    if cues.NEGATED.search(near) or cues.NEGATED_AFTER.match(after) or _in_denied_list(near, after):
        return Claim.NEGATED
    if cues.WISH.search(before) or cues.WISH_AFTER.match(after) or (is_verb and cues.WISH_TO.search(before)):
        return Claim.WISH
    return None


def _in_denied_list(before: str, after: str) -> bool:
    """Whether it stands in the middle of "no A, B or C"; in "no A, B daily" it does not."""
    return cues.DENIED_LIST.search(before) is not None and cues.LIST_GOES_ON.match(after) is not None


def _studied(before: str, after: str) -> Claim | None:
    if cues.LEARNING.search(before[-_NEAR:]) or cues.LEARNING_AFTER.match(after):
        return Claim.LEARNING
    is_course = cues.COURSEWORK.search(before) or cues.COURSEWORK_AFTER.match(after)
    return Claim.COURSEWORK if is_course or _attended(before, after) else None


def _attended(before: str, after: str) -> bool:
    """Whether a lecture or workshop about it was attended, not given."""
    if cues.LECTURE_AFTER.match(after) or cues.LECTURE_ATTENDED.search(before):
        return cues.ATTENDED.search(before) is not None or cues.LECTURE.search(before) is not None
    return False


def _done(before: str, section: SectionKind, *, has_entry: bool) -> Claim:
    if section is SectionKind.SKILLS:
        return Claim.LISTED
    if section not in _DEED_SECTIONS and not has_entry and not cues.DEED.search(before):
        return Claim.LISTED
    return Claim.LED if cues.LED.search(before) else Claim.USED
