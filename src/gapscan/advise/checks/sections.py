"""Parts of the resume: whether there is one, and how recent and varied it is."""

from gapscan.advise.checks.outcome import Outcome, failed, judged, listed, passed, plural, unknown
from gapscan.advise.sheet import Sheet
from gapscan.schema.knowledge import Advice
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import SkillKind

# nobody needs these; where there is nothing to tell there is no such part
_OPTIONAL = frozenset({"publications", "awards", "certifications", "courses", "volunteering"})
_MONTHS_A_YEAR = 12
_METHODS = frozenset({SkillKind.CONCEPT_METHOD, SkillKind.MATHEMATICS})
# longer than this only where there is research to list
_MOST_PAGES = 2
_PAPERS_FOR_LENGTH = 3


def has_section(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether there is a part of one of the kinds looked for."""
    found = sheet.sections(*advice.looks_for)
    lines = [sheet.line(sheet.passage(part.heading_start, part.start)) for part in found if part.heading]
    if found:
        return passed(f"A part on {listed([part.kind.value for part in found])}", lines)
    resume = sheet.situation.assessment.resume
    if resume and "certifications" in advice.looks_for and resume.certifications:
        return passed(f"Certificates: {listed([each.name for each in resume.certifications])}")
    if resume and "publications" in advice.looks_for and resume.publication_count:
        return passed(plural(resume.publication_count, "publication"))
    told = f"No part on {' or '.join(advice.looks_for)}"
    if _OPTIONAL.isdisjoint(advice.looks_for):
        return failed(told)
    return unknown(f"{told}; fine where there is nothing to tell")


def is_recent(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether the latest date is recent. An older one may be a break, which is nobody's fault."""
    resume = sheet.situation.assessment.resume
    entries = [*(post.period.end or post.period.start for post in resume.experience)] if resume else []
    entries += [study.end for study in resume.education] if resume else []
    stamps = sorted(stamp for stamp in entries if stamp)
    if not stamps:
        return unknown("No dates were found")
    last = stamps[-1]
    if last == "present" or _months(sheet.situation.assessment.as_of) - _months(last) <= (advice.within_months or 0):
        return passed(f"The latest date is {last}")
    return unknown(f"The latest date is {last}; add what you have learnt or done since, if there is anything")


def projects_vary(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether the projects show what is looked for, or several methods where nothing is named."""
    parts = sheet.sections(SectionKind.PROJECTS)
    if not parts:
        return unknown("There is no part on projects")
    taxonomy = sheet.situation.taxonomy
    found = {match.skill_id or "" for match in sheet.mentions_in(*(sheet.passage(p.start, p.end) for p in parts))}
    shown = found | {broad for key in found for broad in taxonomy.broader.get(key, ())}
    if advice.looks_for:
        names = sheet.situation.names(key for key in advice.looks_for if key in shown)
        lacking = sheet.situation.names(key for key in advice.looks_for if key not in shown)
        told = f"The projects show {listed(names) or 'none of these'}"
        return judged(told + (f"; not seen: {listed(lacking)}" if lacking and names else ""), good=not lacking)
    methods = [key for key in sorted(found) if taxonomy.skill_by_id[key].kind in _METHODS]
    told = f"The projects show {plural(len(methods), 'method')}"
    names = sheet.situation.names(methods)
    return judged(f"{told}: {listed(names)}" if names else told, good=len(methods) >= (advice.at_least or 1))


def has_fitting_length(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """Whether it has two pages at the most; lists of papers may take more."""
    pages = sheet.situation.assessment.source.pages
    resume = sheet.situation.assessment.resume
    if not pages:
        return unknown("The file has no pages")
    papers = resume.publication_count if resume else 0
    told = plural(pages, "page")
    if pages > _MOST_PAGES and papers >= _PAPERS_FOR_LENGTH:
        return passed(f"{told}, with {plural(papers, 'publication')}")
    return judged(told, good=pages <= _MOST_PAGES)


def _months(stamp: str) -> int:
    """A date `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as months; a year alone counts as its end."""
    year, _, rest = stamp.partition("-")
    return _MONTHS_A_YEAR * int(year) + int(rest[:2] or _MONTHS_A_YEAR)
