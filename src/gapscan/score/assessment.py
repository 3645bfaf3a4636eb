"""SkillMatch[] + CareerFacts + Taxonomy -> `Scores`: the room's one public function."""

from collections.abc import Mapping, Sequence
from datetime import date

from gapscan.schema.assessment import Readiness, Scores
from gapscan.schema.match import SkillMatch
from gapscan.schema.resume import CareerFacts
from gapscan.schema.taxonomy import Taxonomy, Title, Verdict
from gapscan.score.gaps import path_to
from gapscan.score.ladder import best_fit, ladder_of, next_title, ranked
from gapscan.score.profile import build_profile
from gapscan.score.readiness import readiness_for, with_path
from gapscan.score.records import notices, records_of


def assess(
    matches: Sequence[SkillMatch],
    facts: CareerFacts,
    taxonomy: Taxonomy,
    *,
    as_of: date,
    titles: Sequence[Title] | None = None,
) -> Scores:
    """How ready a person is for every title, and why.

    Args:
        matches: all skill mentions in any order; `entry` indexes `facts.posts`.
        facts: the career without anything that names the person.
        taxonomy: skills, levels, titles.
        as_of: what `present` means.
        titles: the titles to tell about, all of the taxonomy if None; titles that are not in it are welcome, as long as
            their level is one of its levels.

    Returns:
        Skills, readiness (best first, the best fit in front), the ladder of the families told about, and issues. Next
        steps of the ladder and of paths may be titles that were not asked for.

    Source:
        docs/scoring.md; decision record 0002.
    """
    ordered = sorted(matches, key=_match_order)
    profile = build_profile(ordered, facts, taxonomy, as_of=as_of)
    tenures = tuple(post.tenure for post in profile.posts)
    records = records_of(ordered, profile.standings, tenures, taxonomy)
    known = taxonomy.title_by_id | {title.id: title for title in titles or ()}
    assessed = {key: readiness_for(known[key], profile) for key in sorted(known)}
    told = {title.id for title in titles} if titles is not None else set(known)
    families = {known[key].family for key in told}
    wanted = {key: _send_further(assessed[key], assessed, known, taxonomy) for key in sorted(told)}
    fit = best_fit(wanted, profile)
    return Scores(
        skills=records,
        readiness=ranked(wanted, fit, taxonomy),
        ladder=tuple(rung for rung in ladder_of(assessed, known, taxonomy) if rung.family in families),
        best_fit=fit,
        issues=notices(records, tenures, taxonomy),
    )


def _match_order(match: SkillMatch) -> tuple[int | str, ...]:
    post = -1 if match.entry is None else match.entry
    return match.start, match.end, match.skill_id or "", match.claim, match.method, match.section, post, match.quote


def _send_further(
    readiness: Readiness, assessed: Mapping[str, Readiness], titles: Mapping[str, Title], taxonomy: Taxonomy
) -> Readiness:
    """The readiness of who is ready, with the path to the next title up; any other as it is."""
    if readiness.verdict is not Verdict.READY:
        return readiness
    title = titles[readiness.title_id]
    above = next_title(title, title.family, assessed, titles, taxonomy)
    if above is None or assessed[above].verdict is Verdict.READY:
        return readiness
    steps = path_to(Verdict.READY, assessed[above], titles[above], taxonomy.thresholds)
    return with_path(readiness, steps, above, Verdict.READY)
