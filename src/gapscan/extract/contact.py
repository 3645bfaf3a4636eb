"""Who the resume is of: e-mails, phones, links, place; each with the stretch of text where it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import phonenumbers

from gapscan.extract.places import is_place
from gapscan.schema.document import Link
from gapscan.schema.resume import ContactLink, Mask, MaskKind, Span
from gapscan.schema.resume_text import ResumeText, SectionKind

# names and labels are no longer than mail and name servers allow (RFC 5321, 4.5.3.1; RFC 1035, 2.3.4); without that
# each sign of a long line would be tried as the first one of an address that never ends
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,63}"
)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s|,;<>()]+|"
    r"\b(?:[a-z0-9-]{1,63}\.){0,6}(?:linkedin|github|gitlab|kaggle|medium|stackoverflow|scholar\.google|huggingface|behance|twitter|orcid)"
    r"\.(?:com|org|net|co)(?:/[^\s|,;<>()]*)?|"
    r"\b[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|org|net|io|dev|me|ai|co|edu|tech|app|page|site|eu|de|uk|fr|in|ca)(?:/[^\s|,;<>()]*)?(?!\w|@|\.\w)",
    re.IGNORECASE,
)
# libraries whose names look like sites
_NOT_A_SITE = re.compile(
    r"^(?:asp\.net|ado\.net|vb\.net|ml\.net|node\.io|socket\.io|plot\.ly|draw\.io|h2o\.ai|fast\.ai)$", re.IGNORECASE
)
_KINDS = (
    ("linkedin", "linkedin."),
    ("github", "github."),
    ("kaggle", "kaggle."),
    ("scholar", "scholar.google"),
)
_PHONE_DIGITS = 7
# no line with a phone number and no address of a street is longer
_LONGEST_PHONE_LINE = 1_000
_LONGEST_PLACE = 160
_CONTACT_SECTIONS = {SectionKind.HEADER, SectionKind.CONTACT}
_SPLIT = re.compile(r"\t|\s+[|•·—–◆]\s+|\s{2,}|;\s+")
_LABEL = re.compile(r"^(?:address|location|city|based in|home|lives in|residence)\s*:?\s*", re.IGNORECASE)
_STREET = re.compile(
    r"\d+\s+\w+.*\b(?:st|street|ave|avenue|road|rd|blvd|lane|ln|drive|dr|way|platz|stra(?:ss|ß)e|rue)\b", re.IGNORECASE
)


def find_emails(text: str) -> list[re.Match[str]]:
    """E-mail addresses in order of the text."""
    return list(_EMAIL.finditer(text))


def find_links(text: ResumeText, links: Sequence[Link]) -> tuple[tuple[ContactLink, ...], list[Span]]:
    """Profiles and sites from the text and the link annotations, each once, and where they stand in the text."""
    emails = [match.span() for match in find_emails(text.text)]
    email_starts = [start for start, _ in emails]
    found: dict[str, ContactLink] = {}
    spans = []
    for match in _URL.finditer(text.text):
        before = bisect_right(email_starts, match.start()) - 1
        if (before >= 0 and match.start() < emails[before][1]) or _NOT_A_SITE.match(match[0]):
            continue
        spans.append(Span(start=match.start(), end=match.end()))
        if _is_own(text, match):
            _keep(found, match[0].rstrip("./"))
    for link in links:
        if link.url.startswith(("http", "www")):
            _keep(found, link.url)
    return tuple(found.values()), spans


def _is_own(text: ResumeText, link: re.Match[str]) -> bool:
    """Whether a link stands where contact data does; sites in bullets are projects and sources."""
    section = text.section_at(link.start())
    return section is None or section.kind in _CONTACT_SECTIONS or "linkedin." in link[0].lower()


def _keep(found: dict[str, ContactLink], url: str) -> None:
    key = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")
    kind = next((kind for kind, part in _KINDS if part in key), "website")
    found.setdefault(key, ContactLink(kind=kind, url=url))


def find_phones(text: ResumeText) -> tuple[tuple[str, ...], list[Span]]:
    """Phone numbers of the contact parts, as printed, and where they stand."""
    phones: dict[str, str] = {}
    spans = []
    for line in text.lines:
        section = text.section_at(line.start)
        words = text.line_text(line)[:_LONGEST_PHONE_LINE]
        if (section and section.kind not in _CONTACT_SECTIONS) or sum(sign.isdigit() for sign in words) < _PHONE_DIGITS:
            continue
        for match in phonenumbers.PhoneNumberMatcher(words, "US", leniency=phonenumbers.Leniency.POSSIBLE):
            digits = "".join(sign for sign in match.raw_string if sign.isdigit())
            if len(digits) < _PHONE_DIGITS or re.fullmatch(r"(?:19|20)\d\d\D+(?:19|20)\d\d", match.raw_string):
                continue
            phones.setdefault(digits, match.raw_string.strip())
            spans.append(Span(start=line.start + match.start, end=line.start + match.end))
    return tuple(phones.values()), spans


def find_location(text: ResumeText) -> tuple[str | None, list[Span]]:
    """Where the candidate lives: the first place or street of the contact parts."""
    for line in text.lines:
        section = text.section_at(line.start)
        if section and section.kind not in _CONTACT_SECTIONS:
            continue
        for start, piece in _pieces(text.line_text(line)):
            if len(piece) > _LONGEST_PLACE:
                continue
            label = _LABEL.match(piece)
            bare = piece[label.end() :] if label else piece
            if is_place(bare) or _STREET.search(bare):
                begin = line.start + start
                return bare.strip(" ,"), [Span(start=begin, end=begin + len(piece))]
    return None, []


def _pieces(words: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for match in _SPLIT.finditer(words):
        yield begin, words[begin : match.start()]
        begin = match.end()
    yield begin, words[begin:]


def contact_masks(spans: Sequence[Span]) -> list[Mask]:
    """Masks for contact data."""
    return [Mask(kind=MaskKind.CONTACT, span=span) for span in spans]
