"""ResumeText of an advert + SkillMatch[] + Taxonomy -> `JobAdvert`: the room's one public function."""

import re
from collections.abc import Iterator, Sequence

from gapscan.errors import DocumentError
from gapscan.job.degrees import degrees_in, mentions
from gapscan.job.head import PlaceName, employer_of, level_of, title_of
from gapscan.job.lists import asked_in
from gapscan.job.nearest import nearest_titles
from gapscan.job.requirements import Found, found_in, merged
from gapscan.job.statements import Outline, Statement, outline
from gapscan.job.target import required_years, target_of
from gapscan.job.years import YearsPlace, years_in
from gapscan.schema.job import JobAdvert, JobDegree, JobTerm, JobYears, Wanted
from gapscan.schema.match import Method, SkillMatch
from gapscan.schema.taxonomy import Taxonomy

# what the law protects is asked of nobody here, whatever an advert says
_PROTECTED = re.compile(
    r"\b(?:years? old|years? of age|age(?:d| group| limit| range)?\b|(?:fe)?males?|m[ae]n|wom[ae]n|gender|"
    r"sex(?:ual)?|nationalit\w+|citizen\w*|"
    r"nationals?|native|race|racial|ethnic\w*|religio\w+|marital|pregnan\w+|veterans?|disabilit\w+|orientation|"
    r"national origin)\b",
    re.IGNORECASE,
)
# "5 years of industry experience" asks for years and for no skill
_ANY_EXPERIENCE = re.compile(
    r"(?:industry|industrial|professional|relevant|work|working|practical|research|hands[- ]on) experience",
    re.IGNORECASE,
)
_MOST_TERMS = 40
_UNNAMED = "the job of the advert"


def read_advert(
    text: str,
    matches: Sequence[SkillMatch],
    taxonomy: Taxonomy,
    *,
    place: PlaceName,
    unknown: Sequence[str] = (),
    file: str = "",
    sha256: str = "",
) -> JobAdvert:
    """What an advert asks for, and the title that it amounts to.

    Args:
        text: the advert with its line breaks.
        matches: the mentions of skills in it.
        taxonomy: skills, levels, titles.
        place: what the taxonomy makes of a printed job title.
        unknown: terms of the text that look like skills and are none of the taxonomy's.
        file: the name to show.
        sha256: of the file.

    Raises:
        DocumentError: nothing in it is asked for (`no-requirements`).
    """
    parted = outline(text)
    title = title_of(text, place)
    found, years, degrees = _read(parted, matches, title, taxonomy)
    if not found:
        parted = outline(text, is_plain=True)
        found, years, degrees = _read(parted, matches, title, taxonomy)
    requirements = merged(found, taxonomy)
    if not requirements and not years and not degrees:
        raise DocumentError(
            "nothing is asked for in it that the taxonomy knows",
            code="no-requirements",
            where=file,
            todo="give the text of a job advert with its requirements; --taxonomy DIR teaches new skills",
        )
    placed = place(title or "")
    stated = level_of(title, parted, required_years(years)[0], taxonomy.levels, place)
    nearest = nearest_titles(placed, stated.level if stated else None, requirements, taxonomy)
    near = taxonomy.title_by_id[nearest[0].title_id]
    level = stated.level if stated else near.level if placed.family else taxonomy.levels[0].id
    employer = employer_of(text)
    return JobAdvert(
        file=file,
        sha256=sha256,
        title=title,
        employer=employer,
        level=level,
        level_from=stated.told_by if stated else "nearest",
        years=tuple(years),
        degrees=tuple(degrees),
        requirements=requirements,
        unknown_terms=tuple(_terms(_without_name(unknown, employer), parted))[:_MOST_TERMS],
        nearest=nearest,
        target=target_of(title or _UNNAMED, near.family, level, requirements, years, degrees, taxonomy),
    )


def _read(
    parted: Outline, matches: Sequence[SkillMatch], title: str | None, taxonomy: Taxonomy
) -> tuple[list[Found], list[JobYears], list[JobDegree]]:
    by_statement: dict[int, list[SkillMatch]] = {}
    for match in matches:
        statement = parted.statement_at(match.start) if _counts(match) else None
        if statement and match.end <= statement.end:
            by_statement.setdefault(statement.start, []).append(match)
    occupations = _occupations(taxonomy)
    found: list[Found] = []
    years: list[JobYears] = []
    degrees: list[JobDegree] = []
    for statement in parted.statements:
        if statement.wanted is None or statement.quote == title or _is_about_a_person(statement):
            continue
        asked = list(asked_in(statement, _of_skill(by_statement.get(statement.start, ()), statement), taxonomy.broader))
        places = list(years_in(statement, asked))
        told = {one for place in places for one in place.years.skills} & occupations
        found.extend(found_in(statement, [one for one in asked if not told.issuperset(one.skills)], places))
        years.extend(_with_degrees(places, statement))
        degrees.extend(place.degree for place in degrees_in(statement))
    return found, list(dict.fromkeys(years)), _lowest(degrees)


def _occupations(taxonomy: Taxonomy) -> set[str]:
    """Skills that are a line of work: "5 years in data science" is shown by posts, which have years of their own.

    Such a skill bears the name of a family of titles whose id is another, that of the people who do it (data science,
    `data-scientist`). A family with the id of the skill is named after what its people know (`statistics`, `robotics`).
    """
    families = {family.name.casefold(): family.id for family in taxonomy.families}
    return {skill.id for skill in taxonomy.skills if families.get(skill.name.casefold(), skill.id) != skill.id}


def _counts(match: SkillMatch) -> bool:
    named = match.skill_id is not None and match.method is not Method.SEMANTIC
    return named and _ANY_EXPERIENCE.fullmatch(match.surface) is None


def _is_about_a_person(statement: Statement) -> bool:
    """Whether a sentence speaks of what nobody may be asked for and names no experience."""
    return _PROTECTED.search(statement.text) is not None and not re.search(
        r"experience|knowledge|skills?\b|degree", statement.text, re.IGNORECASE
    )


def _of_skill(matches: Sequence[SkillMatch], statement: Statement) -> list[SkillMatch]:
    """The mentions that are asked for: a subject that a degree is in ("BS in Statistics or Physics") is no skill."""
    studied = [(start, _subjects(end, statement)[1]) for _, start, end in mentions(statement.text)]
    return [
        match for match in matches if not any(start <= match.start - statement.start < end for start, end in studied)
    ]


_SUBJECTS_START = re.compile(r"[’'\w\s,/.()-]{0,50}?(?:\b(?:in|of|such as)\b|[-–—:(])", re.IGNORECASE)
_SUBJECTS_END = re.compile(
    r"[;.](?:\s|$)|\b(?:with|and \d|plus|experience|required|preferred|\d+\+?|knowledge|skills?|including|"
    r"proficien\w+|ability|or equivalent|degree|strong)\b",
    re.IGNORECASE,
)


def _subjects(after: int, statement: Statement) -> tuple[int, int]:
    """Where the subjects of a degree stand behind it."""
    rest = statement.text[after:]
    opened = _SUBJECTS_START.match(rest)
    begun = re.search(r"\b(?:in|of)$", statement.text[:after]) is not None
    if opened is None and not begun:
        return after, after
    end = _SUBJECTS_END.search(rest, 0 if begun or opened is None else opened.end())
    return after, after + (end.start() if end else len(rest))


def _with_degrees(places: Sequence[YearsPlace], statement: Statement) -> Iterator[JobYears]:
    """Years told for a degree, where a sentence names several of both: "PhD and 2 years, or MS and 5 years"."""
    named = mentions(statement.text)
    if len(places) < 2 or len(named) < 2:
        yield from (place.years for place in places)
        return
    for place in places:
        before = [level for level, _, end in named if end <= place.start]
        after = [level for level, start, _ in named if start >= place.end]
        degree = before[-1] if before else after[0] if after else None
        yield JobYears(**{**dict(place.years), "degree": degree})


def _lowest(degrees: Sequence[JobDegree]) -> list[JobDegree]:
    """Each degree as firmly as it is asked for anywhere."""
    kept: dict[str, JobDegree] = {}
    for degree in sorted(degrees, key=lambda one: list(Wanted).index(one.wanted)):
        kept.setdefault(degree.degree.value, degree)
    return list(kept.values())


_GLUED = re.compile(r"[a-z]{4,}[A-Z]")
_ASKED_FOR = re.compile(
    r"(?:experience|expertise|background|skills|skilled|proficien\w*|familiar\w*|fluen\w*|training|certifi\w+|"
    r"trained) (?:with|in|using|of) (?:the )?$|"
    r"(?:knowledge|understanding|command|use) of (?:the )?$|(?:such as|e\.g\.,?|like) $",
    re.IGNORECASE,
)


def _is_named(found: re.Match[str], statement: Statement) -> bool:
    """Whether a term is a name by its letters, or stands right behind the words that ask for a skill."""
    start = found.start()
    inside = any(sign.isupper() or sign.isdigit() or sign in "+#" for sign in found[0][1:])
    begins = found[0][0].isupper() and re.search(r"[\w,)] \(?$", statement.text[:start]) is not None
    if any(first <= start < end for first, end in (_subjects(at, statement) for _, _, at in mentions(statement.text))):
        return False
    return inside or begins or _ASKED_FOR.search(statement.text[:start]) is not None


def _without_name(unknown: Sequence[str], employer: str | None) -> list[str]:
    """The terms that are not the employer's name, and no two lines run together."""
    name = set((employer or "").casefold().split())
    return [term for term in unknown if name.isdisjoint(term.casefold().split()) and not _GLUED.match(term)]


def _terms(unknown: Sequence[str], parted: Outline) -> Iterator[JobTerm]:
    seen: set[str] = set()
    for term in unknown:
        pattern = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)")
        for statement in parted.statements:
            found = pattern.search(statement.text) if statement.wanted in {Wanted.MUST, Wanted.NICE} else None
            if found and not _is_named(found, statement):
                continue
            if found is None or term.casefold() in seen or _PROTECTED.search(statement.text):
                continue
            wanted = statement.wanted_at(statement.start + found.start(), statement.start + found.end())
            if wanted in {Wanted.MUST, Wanted.NICE} and wanted is not None:
                seen.add(term.casefold())
                yield JobTerm(text=term, wanted=wanted, line=statement.quote)
