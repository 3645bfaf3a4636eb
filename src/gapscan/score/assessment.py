"""SkillMatch[] + CareerFacts + Taxonomy -> `Scores`: the room's one public function."""

from collections.abc import Mapping, Sequence
from datetime import date

from gapscan.errors import UsageError
from gapscan.schema.assessment import Readiness, Scores
from gapscan.schema.match import SkillMatch
from gapscan.schema.resume import CareerFacts
from gapscan.schema.taxonomy import Taxonomy, Title, Verdict
from gapscan.score.ladder import best_fit, ladder_of, ranked
from gapscan.score.profile import build_profile
from gapscan.score.readiness import readiness_for, with_path
from gapscan.score.records import notices, records_of
from gapscan.ways import next_title, path_to


def assess(
    matches: Sequence[SkillMatch],
    facts: CareerFacts,
    taxonomy: Taxonomy,
    *,
    as_of: date,
    titles: Sequence[str | Title] | None = None,
) -> Scores:
    """How ready a person is for every title, and why.

    Args:
        matches: all skill mentions in any order; `entry` indexes `facts.posts`.
        facts: the career without anything that names the person.
        taxonomy: skills, levels, titles.
        as_of: what `present` means.
        titles: the titles to tell about, by id or whole, all of the taxonomy if None; a whole title need not be in it,
            as long as its level is one of its levels.

    Returns:
        Skills, readiness (best first, the best fit in front), the ladder of the families told about, and issues. Next
        steps of the ladder and of paths may be titles that were not asked for.

    Raises:
        UsageError: the taxonomy has no title of a given id.

    Source:
        docs/scoring.md; decision record 0002.
    """
    ordered = sorted(matches, key=_match_order)
    profile = build_profile(ordered, facts, taxonomy, as_of=as_of)
    tenures = tuple(post.tenure for post in profile.posts)
    records = records_of(ordered, profile.standings, tenures, taxonomy)
    asked = {title.id: title for title in _find_titles(titles, taxonomy)}
    told = set(taxonomy.title_by_id if titles is None else asked)
    families = {(asked.get(key) or taxonomy.title_by_id[key]).family for key in told}
    # the ladders of a family need its own titles, and no others
    known = {key: title for key, title in taxonomy.title_by_id.items() if title.family in families} | asked
    assessed = {key: readiness_for(known[key], profile) for key in sorted(known)}
    # a title from outside, such as that of a job advert, is scored and is no rung of a ladder of the taxonomy
    ladders = {title.family for title in taxonomy.titles}
    rungs = {key: title for key, title in known.items() if key in taxonomy.title_by_id or title.family not in ladders}
    wanted = {key: _send_further(assessed[key], known[key], assessed, rungs, taxonomy) for key in sorted(told)}
    fit = best_fit(wanted, profile)
    return Scores(
        skills=records,
        readiness=ranked(wanted, fit, taxonomy),
        ladder=tuple(rung for rung in ladder_of(assessed, rungs, taxonomy) if rung.family in families),
        best_fit=fit,
        issues=notices(records, tenures, taxonomy),
    )


def _find_titles(titles: Sequence[str | Title] | None, taxonomy: Taxonomy) -> list[Title]:
    found: list[Title] = []
    for title in titles or ():
        if isinstance(title, str) and title not in taxonomy.title_by_id:
            raise UsageError(f"there is no title {title!r}", todo=f"gapscan taxonomy resolve {title!r} finds its id")
        found.append(taxonomy.title_by_id[title] if isinstance(title, str) else title)
    return found


def _match_order(match: SkillMatch) -> tuple[int | str, ...]:
    post = -1 if match.entry is None else match.entry
    return match.start, match.end, match.skill_id or "", match.claim, match.method, match.section, post, match.quote


def _send_further(
    readiness: Readiness,
    title: Title,
    assessed: Mapping[str, Readiness],
    titles: Mapping[str, Title],
    taxonomy: Taxonomy,
) -> Readiness:
    """The readiness of who is ready, with the path to the next title up; any other as it is."""
    if readiness.verdict is not Verdict.READY:
        return readiness
    above = next_title(title, title.family, assessed, titles, taxonomy)
    if above is None or assessed[above].verdict is Verdict.READY:
        return readiness
    steps = path_to(Verdict.READY, assessed[above], titles[above], taxonomy.thresholds)
    return with_path(readiness, steps, above, Verdict.READY)
