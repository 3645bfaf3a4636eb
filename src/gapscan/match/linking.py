"""All proposals -> one decision per stretch of text, with the losing candidates kept.

Order of the law: masks and trades refuse; an ambiguity policy refuses by letter case or neighbours; the longest
spelling wins, a blocker like any other; what is ambiguous and stands in no list and near no cue loses, and the next
longest takes its place.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gapscan.match.bystanders import bystander, deed_of_another
from gapscan.match.index import MatchIndex, Policy
from gapscan.match.lists import ListContext
from gapscan.match.policies import has_cue, is_capital_by_place, is_item, is_spelled, policy_of, policy_refusal
from gapscan.match.proposal import Proposal
from gapscan.match.refusals import refusal
from gapscan.match.scene import Scene
from gapscan.match.segments import Stretch
from gapscan.schema.match import Method

_METHOD_RANK = {method: rank for rank, method in enumerate(Method)}
_CONJUNCTION = re.compile(r"\band\b|[&/+]", re.IGNORECASE)
_NAMING = frozenset({Method.EXACT, Method.ALIAS})
_NO_LIST = "ambiguous, and no list of skills or telling word is near"


@dataclass(slots=True)
class Decision:
    """One stretch of text: the winning proposal (None: refused, with the reason) and every other candidate."""

    chosen: Proposal | None
    reason: str | None
    others: list[tuple[Proposal, str]] = field(default_factory=list)

    @property
    def proposal(self) -> Proposal:
        """The winner, or the first of the refused."""
        return self.chosen or self.others[0][0]


def link(proposals: Sequence[Proposal], scene: Scene, index: MatchIndex) -> list[Decision]:
    """Choose among all proposals of a resume.

    Args:
        proposals: of all tiers.
        scene: the resume.
        index: the taxonomy's tables.

    Returns:
        Decisions in no particular order; blockers that won are left out.
    """
    refusals = _Refusals(scene, index)
    phrases = sorted((p for p in proposals if p.method is not Method.PATTERN), key=lambda p: _preference(p, index))
    winners = _longest(phrases, refusals)
    # whoever loses for want of a list makes room for another, which may want one as well
    while lone := _without_context(winners, scene, index):
        refusals.known.update(dict.fromkeys(lone, _NO_LIST))
        winners = _longest(phrases, refusals)
    nested = _nested(winners, phrases, index, refusals)
    patterns = [p for p in proposals if p.method is Method.PATTERN and refusals.of(p) is None]
    return _decisions(winners, nested, patterns, phrases, refusals)


class _Refusals:
    """Why proposals are refused, asked only of those that nothing longer has beaten; `known` holds the answers."""

    def __init__(self, scene: Scene, index: MatchIndex) -> None:
        self._scene = scene
        self._index = index
        self.known: dict[Proposal, str | None] = {}

    def of(self, proposal: Proposal) -> str | None:
        """What refuses a proposal, None where nothing does."""
        if proposal not in self.known:
            self.known[proposal] = _standing_refusal(proposal, self._scene, self._index)
        return self.known[proposal]


def _standing_refusal(proposal: Proposal, scene: Scene, index: MatchIndex) -> str | None:
    """What refuses a proposal whatever else is found."""
    if proposal.spelling.blocked is not None:
        return policy_refusal(proposal, scene, index)
    if proposal.method is Method.PATTERN:
        return deed_of_another(proposal, scene)
    return (
        refusal(proposal, scene, index)
        or policy_refusal(proposal, scene, index)
        or bystander(proposal, scene, index)
        or proposal.doubt
    )


def _longest(ranked: Iterable[Proposal], refusals: _Refusals) -> list[Proposal]:
    """A choice without overlap among proposals in the order of `_preference`, without those that are refused."""
    taken: set[int] = set()
    winners: list[Proposal] = []
    for proposal in ranked:
        span = range(proposal.first, proposal.last + 1)
        is_free = taken.isdisjoint(span)
        # a run-on holds several names in one token
        is_free |= proposal.method is Method.COMPACT and any(_is_same_run_on(proposal, winner) for winner in winners)
        if is_free and refusals.of(proposal) is None:
            winners.append(proposal)
            taken.update(span)
    return winners


def _preference(proposal: Proposal, index: MatchIndex) -> tuple[object, ...]:
    """The longest first, blockers before skills, the cheaper tier before the dearer."""
    policy = policy_of(proposal, index)
    return (
        -proposal.length,
        proposal.spelling.blocked is None,
        _METHOD_RANK[proposal.method],
        policy is not None and policy.context != "any",
        -proposal.similarity,
        proposal.first,
        proposal.skill_id,
        proposal.spelling.text,
    )


def _is_same_run_on(proposal: Proposal, winner: Proposal) -> bool:
    return (
        winner.method is Method.COMPACT
        and proposal.length == 1
        and (proposal.first, proposal.last) == (winner.first, winner.last)
        and not proposal.spelling.marks
        and not winner.spelling.marks
        and proposal.skill_id != winner.skill_id
    )


def _without_context(winners: Sequence[Proposal], scene: Scene, index: MatchIndex) -> set[Proposal]:
    """The winners that need a list or a cue and have none."""
    skills = [p for p in winners if p.spelling.blocked is None]
    pending = {p for p in skills if not _is_certain(p, scene, index)}
    if not pending:
        return set()
    lists = ListContext(
        scene, [_span(p, scene) for p in skills if p not in pending], [_span(p, scene) for p in pending]
    )
    named = lists
    if any(_is_bare(p, scene, index) for p in pending):
        tools = [_span(p, scene) for p in skills if p not in pending and p.skill_id in index.named]
        named = ListContext(scene, tools, [_span(p, scene) for p in skills])
    return {p for p in pending if not _is_listed(p, named if _is_bare(p, scene, index) else lists, scene, index)}


def _is_listed(proposal: Proposal, lists: ListContext, scene: Scene, index: MatchIndex) -> bool:
    """Whether a list decides for it; a name without its capital needs another name in its list, not a section alone."""
    span = _span(proposal, scene)
    held = lists.chains(span) if _is_bare(proposal, scene, index) else lists.holds(span)
    return held and _may_list(proposal, scene, index)


def _is_bare(proposal: Proposal, scene: Scene, index: MatchIndex) -> bool:
    """Whether a name that is told by its capital stands without it."""
    policy = policy_of(proposal, index)
    return policy is not None and not policy.any_case_in_list and not _is_spelled(proposal, scene, policy)


def _may_list(proposal: Proposal, scene: Scene, index: MatchIndex) -> bool:
    policy = policy_of(proposal, index)
    if policy is None:
        return True
    return policy.context != "cue-only" and (_is_spelled(proposal, scene, policy) or is_item(proposal, scene))


def _is_certain(proposal: Proposal, scene: Scene, index: MatchIndex) -> bool:
    """Whether it counts wherever it stands, or has a cue near it."""
    if proposal.needs_list:
        return False
    policy = policy_of(proposal, index)
    if policy is None:
        return True
    if not _is_spelled(proposal, scene, policy):
        return False
    if policy.context == "any" and not is_capital_by_place(proposal, scene, policy):
        return True
    return policy.context != "list" and has_cue(proposal, scene, policy)


def _is_spelled(proposal: Proposal, scene: Scene, policy: Policy) -> bool:
    start, end = _span(proposal, scene)
    return is_spelled(scene.text[start:end], policy)


def _span(proposal: Proposal, scene: Scene) -> Stretch:
    return scene.tokens[proposal.first].start, scene.tokens[proposal.last].end


def _nested(
    winners: Sequence[Proposal], ranked: Sequence[Proposal], index: MatchIndex, refusals: _Refusals
) -> list[Proposal]:
    """What is named inside a longer name and counts beside it.

    A broader skill in front of a narrower one ("AWS Lambda" names AWS; at the end it is only what the narrower one is
    anyway: "RESTful APIs"), a product inside a subject ("Unix shell scripting" names Unix), and both sides of a
    conjunction ("data structures and algorithms").
    """
    beginning: dict[int, list[Proposal]] = defaultdict(list)
    for proposal in ranked:
        policy = policy_of(proposal, index)
        if proposal.spelling.blocked is None and (policy is None or policy.context == "any"):
            beginning[proposal.first].append(proposal)
    found: list[Proposal] = []
    for winner in winners:
        if winner.length < 2 or winner.spelling.blocked is not None or winner.method not in _NAMING:
            continue
        inside = [p for position in range(winner.first, winner.last + 1) for p in beginning.get(position, ())]
        inside = sorted((p for p in inside if _counts_inside(p, winner, index)), key=lambda p: _preference(p, index))
        found += _longest(inside, refusals)
    return found


def _counts_inside(proposal: Proposal, winner: Proposal, index: MatchIndex) -> bool:
    if proposal.last > winner.last or proposal.length == winner.length or proposal.skill_id == winner.skill_id:
        return False
    # with a policy, only a product inside a subject counts: "Excel reports" names Excel
    is_free = proposal.spelling.policy < 0
    if is_free and proposal.last < winner.last and proposal.skill_id in index.broader.get(winner.skill_id, ()):
        return True
    is_product = proposal.skill_id in index.named and winner.skill_id not in index.named
    return is_product or (is_free and _CONJUNCTION.search(winner.spelling.text) is not None)


def _decisions(
    winners: Sequence[Proposal],
    nested: Sequence[Proposal],
    patterns: Sequence[Proposal],
    phrases: Sequence[Proposal],
    refusals: _Refusals,
) -> list[Decision]:
    decided = [Decision(winner, None) for winner in winners]
    owner: dict[int, Decision] = {}
    for decision in decided:
        for position in range(decision.proposal.first, decision.proposal.last + 1):
            owner.setdefault(position, decision)
    unowned: dict[tuple[int, int], Decision] = {}
    chosen = {*winners, *nested}
    for proposal in phrases:
        if proposal in chosen or proposal.spelling.blocked is not None:
            continue
        holder = owner.get(proposal.first) or owner.get(proposal.last)
        if holder and holder.chosen:
            reason = refusals.known.get(proposal) or f"part of “{holder.chosen.spelling.text}”"
            holder.others.append((proposal, reason))
            continue
        reason = refusals.of(proposal) or ""
        lost = unowned.setdefault((proposal.first, proposal.last), Decision(None, reason))
        lost.others.append((proposal, reason))
    decided += [Decision(proposal, None) for proposal in nested]
    decided += _pattern_decisions(patterns, owner)
    return [d for d in (*decided, *unowned.values()) if d.chosen is None or d.chosen.spelling.blocked is None]


def _pattern_decisions(patterns: Sequence[Proposal], owner: dict[int, Decision]) -> list[Decision]:
    """Patterns stand beside what is named inside them, unless a blocker holds their first word."""
    decided: list[Decision] = []
    for pattern in patterns:
        holder = owner.get(pattern.first)
        if holder and holder.chosen and holder.chosen.spelling.blocked is not None:
            continue
        decided.append(Decision(pattern, None))
    return decided
