"""Matches and standings -> the skill records that reports show, and what is odd about them."""

from collections.abc import Iterable, Mapping, Sequence

from gapscan.schema.assessment import Evidence, SkillRecord
from gapscan.schema.document import Issue, Severity
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score.months import Tenure
from gapscan.score.standing import Standing, counts, use_of

# An honest skills section names some dozens. Above forty skills of which not a fifth is shown anywhere, the list says
# more about the advert it was written for than about the person; it gains nothing, and the reader is told.
STUFFED_LEAST = 40
STUFFED_SHOWN_SHARE = 0.2


def records_of(
    matches: Iterable[SkillMatch], standings: Mapping[str, Standing], tenures: Sequence[Tenure], taxonomy: Taxonomy
) -> tuple[SkillRecord, ...]:
    """A record for every skill that was found, named without being claimed, or implied.

    Args:
        matches: all mentions in the order of the text.
        standings: from `standings_of`.
        tenures: when each post ran.
        taxonomy: names and kinds.

    Returns:
        Found ones first, then by strength (strongest first) and id.
    """
    mentions: dict[str, list[SkillMatch]] = {}
    for match in matches:
        if match.skill_id is not None:
            mentions.setdefault(match.skill_id, []).append(match)
    records = [
        _record(key, mentions.get(key, []), standings.get(key), tenures, taxonomy)
        for key in sorted(mentions.keys() | standings.keys())
    ]
    return tuple(sorted(records, key=lambda record: (not record.counted, -round(record.strength, 9), record.id)))


def notices(records: Sequence[SkillRecord], tenures: Sequence[Tenure], taxonomy: Taxonomy) -> tuple[Issue, ...]:
    """What a reader should know about the claims: skills older than their first release, and stuffed lists."""
    found = [issue for record in records if (issue := _too_early(record, tenures, taxonomy))]
    counted = [record for record in records if record.counted]
    shown = [record for record in counted if record.claim.rank > Claim.LISTED.rank]
    if len(counted) > STUFFED_LEAST and len(shown) < STUFFED_SHOWN_SHARE * len(counted):
        message = f"{len(counted)} skills are named and {len(shown)} of them are shown in a post or project"
        found.append(Issue(code="listed-not-shown", severity=Severity.WARNING, message=message))
    return tuple(found)


def _record(
    key: str, mentions: Sequence[SkillMatch], standing: Standing | None, tenures: Sequence[Tenure], taxonomy: Taxonomy
) -> SkillRecord:
    skill = taxonomy.skill_by_id[key]
    own = [match for match in mentions if counts(match)]
    use = use_of(own, tenures, since=skill.since) if own else standing.use if standing else None
    claim = use.claim if use else max((match.claim for match in mentions), key=lambda claim: claim.rank)
    return SkillRecord(
        id=key,
        name=skill.name,
        kind=skill.kind,
        counted=bool(own),
        claim=claim,
        strength=standing.strength if standing else 0.0,
        months=len(use.months) if use else 0,
        last_used=use.last[1] if use and use.last else None,
        implied_by=standing.via if standing else (),
        evidence=tuple(_evidence(match) for match in mentions),
    )


def _evidence(match: SkillMatch) -> Evidence:
    return Evidence(
        quote=match.quote,
        page=match.page,
        box=match.box,
        section=match.section,
        entry=match.entry,
        method=match.method,
        similarity=match.similarity,
        claim=match.claim,
    )


def _too_early(record: SkillRecord, tenures: Sequence[Tenure], taxonomy: Taxonomy) -> Issue | None:
    """A warning where a skill is claimed in a post that ended before the skill was first released."""
    since = taxonomy.skill_by_id[record.id].since
    if since is None or not record.counted:
        return None
    for evidence in record.evidence:
        tenure = tenures[evidence.entry] if evidence.entry is not None and evidence.entry < len(tenures) else None
        if tenure and tenure.last and tenure.end is not None and tenure.end <= 12 * since:
            message = (
                f"{record.name} was first released in {since}, and is claimed in a post that ended in {tenure.last}"
            )
            return Issue(code="skill-before-release", severity=Severity.WARNING, message=message, page=evidence.page)
    return None
