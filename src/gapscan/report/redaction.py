"""Which words give a person away, and how to take them out: Assessment -> Redaction."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gapscan.schema.assessment import Assessment
from gapscan.schema.resume import Contact, MaskKind, Resume

# shorter words are part of too many others ("An", "Do", "Li") to be taken for a name by themselves
_LEAST_LETTERS = 3
_PHONE_TAIL = 7

_LINK = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[\w-]+\.)*(?:github|gitlab|linkedin|kaggle|huggingface|medium|twitter|google|orcid|bitbucket)\.\w+/\S+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-/]{6,}\d")
_LEGAL_FORM = re.compile(r",?\s+(?:inc|ltd|llc|llp|corp|co|gmbh|ag|sa|plc|bv|pvt|limited)\.?$", re.IGNORECASE)
_NAME_END = re.compile(r"\s*(?:[,|(·•\u2013\u2014]|\s-\s)")

_MASKED = {
    MaskKind.CONTACT: "[contact]",
    MaskKind.ORGANIZATION: "[employer]",
    MaskKind.INSTITUTION: "[school]",
}


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    placeholder: str


class Redaction:
    """Takes the secrets of one resume out of any text, and knows where the rest of the resume's text has moved."""

    def __init__(self, original: str, secrets: dict[str, str], phones: Iterable[str]) -> None:
        """Prepare.

        Args:
            original: the resume's text.
            secrets: secret text -> placeholder.
            phones: phone numbers in any notation.
        """
        self._placeholders = {_squashed(secret): placeholder for secret, placeholder in secrets.items()}
        self._pattern = _pattern_of(secrets)
        self._phone_tails = {_digits(phone)[-_PHONE_TAIL:] for phone in phones} - {""}
        self._edits = list(self._edits_of(original))
        self.text = _applied(original, self._edits)
        self._starts = [edit.start for edit in self._edits]
        self._shifts = [0]
        for edit in self._edits:
            self._shifts.append(self._shifts[-1] + len(edit.placeholder) - (edit.end - edit.start))

    def hide(self, text: str) -> str:
        """The text with every secret replaced by what it was: `[name]`, `[contact]`, `[employer]`, `[school]`."""
        return _applied(text, list(self._edits_of(text)))

    def moved(self, offset: int) -> int:
        """Where a character offset of the original text stands in `text`; inside a secret: at its placeholder."""
        before = bisect_right(self._starts, offset) - 1
        if before < 0:
            return offset
        edit = self._edits[before]
        if offset >= edit.end:
            return offset + self._shifts[before + 1]
        return edit.start + self._shifts[before] + min(offset - edit.start, len(edit.placeholder))

    def _edits_of(self, text: str) -> Iterator[_Edit]:
        found = [
            *(_Edit(*hit.span(), "[contact]") for hit in _LINK.finditer(text)),
            *(_Edit(*hit.span(), "[contact]") for hit in _PHONE.finditer(text) if self._is_phone(hit[0])),
        ]
        if self._pattern is not None:
            hits = self._pattern.finditer(text)
            found.extend(_Edit(*hit.span(), self._placeholders[_squashed(hit[0])]) for hit in hits)
        end = 0
        for edit in sorted(found, key=lambda edit: (edit.start, -edit.end, edit.placeholder)):
            if edit.start >= end:
                yield edit
                end = edit.end

    def _is_phone(self, text: str) -> bool:
        return _digits(text)[-_PHONE_TAIL:] in self._phone_tails


def redaction_of(assessment: Assessment) -> Redaction:
    """All that names the person, an employer or a school in an assessment.

    Args:
        assessment: one without a resume gives a redaction that hides links and e-mail addresses only.
    """
    resume = assessment.resume
    if resume is None:
        return Redaction(assessment.text, {}, ())
    found = [*_masked(assessment.text, resume), *_career(resume), *_identity(resume.contact)]
    secrets = {secret: placeholder for secret, placeholder in found if len(secret) >= _LEAST_LETTERS}
    return Redaction(assessment.text, secrets, resume.contact.phones)


def _masked(text: str, resume: Resume) -> Iterator[tuple[str, str]]:
    for mask in resume.masks:
        if mask.kind in _MASKED:
            for line in text[mask.span.start : mask.span.end].splitlines():
                yield line.strip(" \t,;|()"), _MASKED[mask.kind]


def _career(resume: Resume) -> Iterator[tuple[str, str]]:
    for post in resume.experience:
        yield from ((spelling, "[employer]") for spelling in _spellings(post.organization))
    for study in resume.education:
        yield from ((spelling, "[school]") for spelling in _spellings(study.institution))


def _identity(contact: Contact) -> Iterator[tuple[str, str]]:
    for link in contact.links:
        address = re.sub(r"^https?://(?:www\.)?", "", link.url).rstrip("/")
        yield address, "[contact]"
        if "/" in address:
            yield address.rsplit("/", 1)[1], "[contact]"
    if contact.location:
        yield contact.location, "[contact]"
    if contact.name:
        yield contact.name, "[name]"
        yield from ((token.strip(".,"), "[name]") for token in contact.name.split())


def _spellings(name: str | None) -> Iterator[str]:
    if name:
        yield name
        head = _NAME_END.split(name)[0]
        yield head
        yield _LEGAL_FORM.sub("", head)
        yield from re.findall(r"\(([^()]+)\)", name)


def _pattern_of(secrets: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(secrets, key=lambda secret: (-len(secret), secret))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_secret_pattern, longest_first))})(?!\w)")


def _secret_pattern(secret: str) -> str:
    words = secret.split()
    if len(words) > 1:
        spaced = r"\s+".join(map(re.escape, words))
        return f"(?i:{spaced})"
    # a single word only as a name is written: "Long" gives a person away, "long" does not
    return "|".join(re.escape(form) for form in sorted({secret, secret.upper(), secret.title()}))


def _squashed(text: str) -> str:
    return " ".join(text.casefold().split())


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _applied(text: str, edits: list[_Edit]) -> str:
    parts, end = [], 0
    for edit in edits:
        parts += [text[end : edit.start], edit.placeholder]
        end = edit.end
    return "".join([*parts, text[end:]])
