"""ResumeText + Resume + Taxonomy -> SkillMatch[]: the room from end to end."""

from gapscan.match.claims import claim_of
from gapscan.match.kept_index import index_of
from gapscan.match.linking import Decision, link
from gapscan.match.proposal import Proposal
from gapscan.match.quotes import cut_quote
from gapscan.match.scene import Scene, set_scene
from gapscan.match.semantic import Suggest
from gapscan.match.tiers import TIERS
from gapscan.schema.match import Candidate, Claim, SkillMatch
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import ResumeText
from gapscan.schema.taxonomy import Taxonomy


def match_skills(
    text: ResumeText, resume: Resume, taxonomy: Taxonomy, *, suggest: Suggest | None = None
) -> tuple[SkillMatch, ...]:
    """Every mention of a skill, with its candidates and the skill chosen, or the reason for none.

    Args:
        text: the resume's text with lines and sections.
        resume: its experience spans and masks are used, contact data never.
        taxonomy: which skills there are; compiled at the first use of its hash.
        suggest: the semantic tier, where a model was named; what it finds is never counted.

    Returns:
        Mentions by start, end and skill id.
    """
    index = index_of(taxonomy)
    scene = set_scene(text, resume, index)
    proposals = [proposal for tier in TIERS.values() for proposal in tier(scene, index)]
    decisions = link(proposals, scene, index)
    if suggest is not None:
        found = [decision.chosen for decision in decisions if decision.chosen]
        decisions += [Decision(proposal, None) for proposal in suggest(scene, index, found)]
    matches = [_skill_match(decision, scene) for decision in decisions]
    return tuple(sorted(matches, key=lambda match: (match.start, match.end, match.skill_id or "", match.surface)))


def _skill_match(decision: Decision, scene: Scene) -> SkillMatch:
    chosen = decision.proposal
    start, end = scene.tokens[chosen.first].start, scene.tokens[chosen.last].end
    text = scene.resume_text.text
    page, box = scene.resume_text.place(start, end)
    return SkillMatch(
        start=start,
        end=end,
        surface=text[start:end],
        quote=cut_quote(text, scene.segment_at(start), (start, end)),
        page=page,
        box=box,
        section=scene.section_at(start),
        entry=scene.entry_at(start),
        candidates=_candidates(decision),
        skill_id=chosen.skill_id if decision.chosen else None,
        reason=None if decision.chosen else decision.reason,
        method=chosen.method,
        similarity=chosen.similarity,
        claim=claim_of((start, end), scene, says=_says(chosen)),
    )


def _says(proposal: Proposal) -> str | None:
    return (proposal.claim or Claim.USED) if proposal.method == "pattern" else None


def _candidates(decision: Decision) -> tuple[Candidate, ...]:
    found = [(decision.chosen, None)] if decision.chosen else []
    candidates: dict[tuple[str, str], Candidate] = {}
    for proposal, refused in (*found, *decision.others):
        candidates.setdefault(
            (proposal.skill_id, proposal.method),
            Candidate(
                skill_id=proposal.skill_id, method=proposal.method, similarity=proposal.similarity, refused=refused
            ),
        )
    return tuple(candidates.values())
