"""Links and contact data: what can be clicked, and how to reach the person."""

from gapscan.advise.checks.outcome import Outcome, judged, listed, unknown
from gapscan.advise.sheet import Sheet
from gapscan.schema.knowledge import Advice
from gapscan.schema.taxonomy import EvidenceKind

_LINK_WORDS = {
    "github": "GitHub",
    "linkedin": "LinkedIn",
    "kaggle": "Kaggle",
    "scholar": "a list of papers",
    "website": "a site of your own",
}
# titles that ask for work to look at, or for papers; leaders are asked for neither
_TO_LOOK_AT = frozenset({EvidenceKind.PORTFOLIO, EvidenceKind.RESEARCH})


def has_link(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether there is a link of one of the kinds looked for."""
    resume = sheet.situation.assessment.resume
    kinds = {link.kind for link in resume.contact.links} if resume else set()
    found = [_LINK_WORDS.get(kind, kind) for kind in advice.looks_for if kind in kinds]
    wanted = [_LINK_WORDS.get(kind, kind) for kind in advice.looks_for]
    either = " or ".join(part for part in (", ".join(wanted[:-1]), *wanted[-1:]) if part)
    told = f"A link to {listed(found)}" if found else f"No link to {either}"
    if not found and not _is_asked(sheet) and "linkedin" not in advice.looks_for:
        return unknown(f"{told}; {sheet.situation.aim.title} does not ask for one")
    return judged(told, good=bool(found))


def has_contact_data(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """Whether an e-mail address stands on the resume; a phone number and a place are told beside it."""
    resume = sheet.situation.assessment.resume
    contact = resume.contact if resume else None
    has_mail = bool(contact and contact.emails)
    parts = [
        *(["e-mail"] if has_mail else []),
        *(["phone"] if contact and contact.phones else []),
        *(["place"] if contact and contact.location else []),
    ]
    told = f"Found: {listed(parts)}" if parts else "Neither an e-mail address nor a phone number was found"
    return judged(told if has_mail or not parts else f"{told}; no e-mail address", good=has_mail)


def _is_asked(sheet: Sheet) -> bool:
    asked = sheet.situation.asked.values()
    return not asked or any(each.requirement.evidence in _TO_LOOK_AT for each in asked)
