"""Where the person stands: the rung reached in each family, the next title, and the title that fits best."""

from collections.abc import Mapping, Sequence

from gapscan.schema.assessment import Gate, GateStatus, LadderRung, Readiness
from gapscan.schema.taxonomy import Taxonomy, Title, Verdict
from gapscan.score.post_titles import title_words, trade_of
from gapscan.score.profile import Post, Profile
from gapscan.ways import next_title

# Who has not worked in a field for five years stands elsewhere today; the same span after which skills fade.
HOME_MONTHS = 60
# Scores that differ by less are near-ties: the worth of one requirement. What the person does today breaks them.
NEAR_TIE_POINTS = 5.0
_VERDICTS = list(Verdict)


def ladder_of(
    assessed: Mapping[str, Readiness], titles: Mapping[str, Title], taxonomy: Taxonomy
) -> tuple[LadderRung, ...]:
    """For each family with titles, the highest level that is ready and the title to aim at next, families by id.

    Args:
        assessed: readiness by title id.
        titles: the titles by id.
        taxonomy: the rungs.
    """
    families = sorted({title.family for title in titles.values()})
    return tuple(_rung(family, assessed, titles, taxonomy) for family in families)


def best_fit(assessed: Mapping[str, Readiness], profile: Profile) -> str | None:
    """The title that a good coach would name as where the person stands today.

    First the field, then the rung: of the titles that the person stands on (ready, or nearly ready for the post held
    today), those of the family worked in last come first, then those of related families; there the highest level wins
    (none above the post held, unless that is on the lowest rung), then the title held, then the score. Who stands on
    none gets the best score among titles no higher than the post of today that ask for no more years than there are;
    near-ties go to the family and title of today.

    Args:
        assessed: readiness by title id.
        profile: the person.

    Returns:
        A title id, None where nothing was assessed.
    """
    home = home_post(profile)
    is_student = _is_student(home, profile)
    standing = [readiness for readiness in assessed.values() if _stands(readiness, home, is_student=is_student)]
    if standing:
        return min(standing, key=lambda readiness: _standing_order(readiness, home, profile)).title_id
    within = _within_reach(list(assessed.values()), home, profile)
    return min(within, key=lambda readiness: _reach_order(readiness, home, profile)).title_id if within else None


def home_post(profile: Profile) -> Post | None:
    """The latest post whose title the taxonomy knows, unless it ended long ago; where none is dated, the first told."""
    known = [post for post in profile.posts if post.held.family]
    dated = [post for post in known if post.tenure.last]
    if not dated:
        return known[0] if known else None
    latest = max(dated, key=lambda post: (_end(post), post.tenure.start or 0))
    return latest if profile.now - _end(latest) <= HOME_MONTHS else None


def ranked(assessed: Mapping[str, Readiness], fit: str | None, taxonomy: Taxonomy) -> tuple[Readiness, ...]:
    """Best first: the best fit, then by verdict, level (highest first), score and id."""
    rank = taxonomy.level_rank
    return tuple(
        sorted(
            assessed.values(),
            key=lambda r: (
                r.title_id != fit,
                _VERDICTS.index(r.verdict),
                -rank[r.level],
                -round(r.score, 9),
                r.title_id,
            ),
        )
    )


def _rung(
    family: str, assessed: Mapping[str, Readiness], titles: Mapping[str, Title], taxonomy: Taxonomy
) -> LadderRung:
    ready = [
        title for title in titles.values() if title.family == family and assessed[title.id].verdict is Verdict.READY
    ]
    rank = taxonomy.level_rank
    top = min(ready, key=lambda t: (-rank[t.level], -assessed[t.id].score, t.id), default=None)
    above = next_title(top, family, assessed, titles, taxonomy)
    return LadderRung(
        family=family,
        ready_level=top.level if top else None,
        ready_title=top.id if top else None,
        next_title=above,
        next_score=assessed[above].score if above else None,
    )


def _end(post: Post) -> int:
    return post.tenure.end if post.tenure.end is not None else post.tenure.start or 0


def _stands(readiness: Readiness, home: Post | None, *, is_student: bool) -> bool:
    if readiness.verdict is Verdict.READY:
        return True
    held = home is not None and (readiness.family, readiness.level) == (home.held.family, home.held.level)
    return held and not is_student and readiness.verdict is Verdict.NEARLY


def _is_student(home: Post | None, profile: Profile) -> bool:
    """Whether a degree is under way beside a post of the lowest rung: a student job is not yet a trade."""
    rank = profile.taxonomy.level_rank
    return bool(profile.coming_degrees) and (home is None or not rank.get(home.held.level or "", 0))


def _within_reach(assessed: Sequence[Readiness], home: Post | None, profile: Profile) -> list[Readiness]:
    """The titles no higher than the post of today, without those that ask for more years, unless none is left."""
    rank = profile.taxonomy.level_rank
    lowest = min((rank[readiness.level] for readiness in assessed), default=0)
    reach = rank.get(home.held.level or "", lowest) if home else lowest
    within = [readiness for readiness in assessed if rank[readiness.level] <= max(reach, lowest)]
    old_enough = [readiness for readiness in within if not any(_is_years_short(gate) for gate in readiness.gates)]
    return old_enough or within


def _is_years_short(gate: Gate) -> bool:
    return gate.id == "years" and gate.status is GateStatus.FAIL


def _standing_order(
    readiness: Readiness, home: Post | None, profile: Profile
) -> tuple[int, bool, int, int, float, str]:
    return (
        _distance(readiness.family, home, profile),
        _is_above_appointment(readiness, home, profile),
        -profile.taxonomy.level_rank[readiness.level],
        -_likeness(readiness, home),
        -round(readiness.score, 9),
        readiness.title_id,
    )


def _is_above_appointment(readiness: Readiness, home: Post | None, profile: Profile) -> bool:
    """Whether a title lies above the post held.

    A rung is an appointment: who holds it stands there, however much of the next one is shown, and the ladder says that
    more is in reach. The lowest rung alone is outgrown without anyone noticing: "Data Analyst" after five years.
    """
    rank = profile.taxonomy.level_rank
    held = rank.get(home.held.level or "", 0) if home else 0
    return held > 0 and rank[readiness.level] > held


def _reach_order(readiness: Readiness, home: Post | None, profile: Profile) -> tuple[float, str]:
    score = readiness.score
    if home:
        score += NEAR_TIE_POINTS * (2 - _distance(readiness.family, home, profile)) / 2
        score += (
            NEAR_TIE_POINTS * (readiness.level == home.held.level) + NEAR_TIE_POINTS * _likeness(readiness, home) / 2
        )
    return -round(score, 9), readiness.title_id


def _likeness(readiness: Readiness, home: Post | None) -> int:
    """2 for the title held, 1 for the same trade at another rung (Data Analyst II for a Data Analyst), 0 for others."""
    if home is None:
        return 0
    if home.held.title_id == readiness.title_id:
        return 2
    return int(bool(home.held.trade) and home.held.trade == trade_of(title_words(readiness.title)))


def _distance(family: str, home: Post | None, profile: Profile) -> int:
    """0 for the family worked in, 1 for a related one, 2 for any other."""
    if home is None or home.held.family is None:
        return 2
    if family == home.held.family:
        return 0
    return 1 if family in profile.groundwork.related.get(home.held.family, ()) else 2
