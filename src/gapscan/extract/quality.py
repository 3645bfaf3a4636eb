"""Whether a text is a resume at all, in a language that is read, and long enough to say something about a person.

Contact data, dated posts, studies and headings speak for a resume; the phrases of adverts and bills and the words of
filler text speak against it. Nobody is refused for a short or an unusual resume: a text fails when it shows nothing of
a career and nothing of a person, or when it is plainly something else. Whatever lies between is scored as `partial`.
"""

import re

from gapscan.errors import DocumentError
from gapscan.extract.languages import tell_language
from gapscan.schema.document import Issue, Severity
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import ResumeText, SectionKind

# 119 resumes have 7 points or more; 195 forms, adverts, papers and tables have 5 or fewer, most of them 0 or 1
_CERTAINLY_NONE = 1
_HARDLY = 5
_MOST_SECTION_POINTS = 3
# so many words and no sign of a resume are enough to be sure
_ENOUGH_WORDS = 60
_LITTLE_WORDS = 40
# a first resume, with its contact data, one post or study and a list of skills
_SHORT_RESUME_WORDS = 25
_NEXT_TO_NONE = 15
# different phrases of one trade; resumes have three at most
_PHRASES = 4
# of them, those that speak to a reader
_TO_READER_PHRASES = 2
# different phrases of people who tell of their work; stories and articles have two at most
_CAREER_PHRASES = 3
_FEW_PUBLICATIONS = 3
_FILLER_SHARE = 0.3
# the letters that make up 60-66 in a hundred of every resume seen, more than half of any European language, and 31-46
# when a font exchanges letters for others
_FREQUENT = "etaoinsr"
_READABLE_SHARE = 0.48
_ENOUGH_LETTERS = 300

_WORD = re.compile(r"[^\W\d_]+")
_CORE = {SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS}
_NO_PART_OF_A_CAREER = {SectionKind.HEADER, SectionKind.OTHER, SectionKind.INTERESTS}
# what an advert says to its reader; a resume has no reader to talk to
_TO_READER = re.compile(
    r"\b(?:we(?:['’]re| are) (?:looking|seeking|hiring)|is (?:looking|seeking) for|you will|you['’](?:ll|re|ve)|"
    r"you (?:are|have)|your (?:role|profile|tasks|background|responsibilities|qualifications)|"
    r"apply (?:now|online|today)|how to apply|(?:ideal|successful) candidate|who you are|what you|we offer|"
    r"join (?:us|our)|about (?:us|the (?:role|job|position))|job (?:description|summary|type|purpose)|reports? to|"
    r"equal opportunit|nice to have|must have|"
    r"(?:preferred|required|minimum|desired) (?:skills|qualifications|experience))\b",
    re.IGNORECASE,
)
# what both adverts and the people who write them speak of
_ABOUT_POSTS = re.compile(
    r"\b(?:candidates|about the (?:company|team)|job (?:title|location)|responsibilities|requirements|qualifications|"
    r"benefits|salary|full[- ]time|our (?:team|company|clients|mission))\b",
    re.IGNORECASE,
)
# how people tell of their work in whole sentences
_CAREER = re.compile(
    r"\bI(?:['’]ve| have)? (?:also )?(?:work(?:ed)?|built|led|designed|developed|taught|managed|studied|speak)\b|"
    r"\bworked (?:as|at|for)\b|\bfor (?:\w+ ){1,2}years\b|\bbefore that\b|\bI(?: am|['’]m) (?:an? |looking for)|"
    r"\b(?:freelance|clients include|graduated|taught myself|self-taught|bootcamp|a course in)\b|"
    r"\bmy (?:tools|strengths|skills|experience|work)\b",
    re.IGNORECASE,
)
_BILL = re.compile(
    r"\b(?:invoice|amount due|sub ?total|total due|unit price|qty|quantity|vat|bill to|ship to|payment terms|due date|"
    r"purchase order|iban|balance due|net amount)\b",
    re.IGNORECASE,
)
_FILLER = frozenset(
    "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna "
    "aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis "
    "aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat "
    "cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum".split()
)
_TODO = "give a resume; if this is one, head its parts with words such as Experience, Education and Skills"


def judge(text: ResumeText, resume: Resume) -> tuple[Issue, ...]:
    """What makes a text doubtful as a resume.

    Args:
        text: the laid-out text.
        resume: what was understood of it.

    Returns:
        `not-a-resume`, `other-language`, `little-text` or nothing.

    Raises:
        DocumentError: it is certainly no resume (`not-a-resume`), has next to no text (`little-text`), or its letters
            are exchanged (`garbled-font`).
    """
    words = _WORD.findall(text.text)
    language = tell_language(text.text)
    _refuse_garbled(text.text)
    _refuse_others(text, resume, words, language)
    if language not in (None, "English"):
        return _language_issue(language)
    return _doubts(text, resume, words) or _length_issue(words, points=resume_points(text, resume))


def is_resume(text: ResumeText, resume: Resume) -> bool:
    """Whether a text is a person's resume rather than an advert, for those who take adverts.

    Args:
        text: the laid-out text.
        resume: what was understood of it.
    """
    return resume_points(text, resume) > _HARDLY and not _is_advert(text.text)


def resume_points(text: ResumeText, resume: Resume) -> int:
    """How much speaks for a resume, 0..14: contact 3, headings 3, posts 2, studies 2, papers 2, sentences on work 2."""
    contact = resume.contact
    kinds = {section.kind for section in text.sections if section.heading} - _NO_PART_OF_A_CAREER
    return (
        bool(contact.emails)
        + bool(contact.phones)
        + bool(contact.links)
        + min(_MOST_SECTION_POINTS, len(kinds))
        + 2 * _has_dated_post(resume)
        + (not _has_dated_post(resume) and any(post.title and post.organization for post in resume.experience))
        + 2 * bool(resume.education)
        + 2 * (resume.publication_count >= _FEW_PUBLICATIONS)
        + 2 * _tells_of_work(text.text)
    )


def _has_dated_post(resume: Resume) -> bool:
    return any(post.period.start or post.period.end for post in resume.experience)


def _refuse_garbled(text: str) -> None:
    letters = [sign for sign in text.lower() if "a" <= sign <= "z"]
    frequent = sum(sign in _FREQUENT for sign in letters)
    if len(letters) >= _ENOUGH_LETTERS and frequent < _READABLE_SHARE * len(letters):
        todo = "export the resume from its editor as PDF once more, with embedded fonts"
        what = "the text reads as nonsense: its fonts map letters wrongly"
        raise DocumentError(what, code="garbled-font", todo=todo)


def _refuse_others(text: ResumeText, resume: Resume, words: list[str], language: str | None) -> None:
    points = resume_points(text, resume)
    if _has_dated_post(resume) or points > _HARDLY:
        return
    if len(words) < _NEXT_TO_NONE and not points:
        what = f"there is next to no text: {len(words)} {'word' if len(words) == 1 else 'words'}"
        raise DocumentError(what, code="little-text", todo=_TODO)
    what = ""
    if _is_advert(text.text) and not _tells_of_work(text.text):
        what = "this reads like a job advert, not like a resume"
    elif _different(_BILL, text.text) >= _PHRASES and not _CORE & {section.kind for section in text.sections}:
        what = "this reads like a bill, not like a resume"
    elif len(words) >= _LITTLE_WORDS and _filler_share(words) >= _FILLER_SHARE:
        what = "this is filler text, not a resume"
    elif language != "another" and len(words) >= _ENOUGH_WORDS and points <= _CERTAINLY_NONE:
        what = "nothing in it looks like a resume: no post, no study, no known heading"
    if what:
        raise DocumentError(what, code="not-a-resume", todo=_TODO)


def _tells_of_work(text: str) -> bool:
    return _different(_CAREER, text) >= _CAREER_PHRASES


def _is_advert(text: str) -> bool:
    to_reader = _different(_TO_READER, text)
    return to_reader >= _TO_READER_PHRASES and to_reader + _different(_ABOUT_POSTS, text) >= _PHRASES


def _different(phrases: re.Pattern[str], text: str) -> int:
    return len({" ".join(match[0].lower().split()) for match in phrases.finditer(text)})


def _filler_share(words: list[str]) -> float:
    return sum(word.lower() in _FILLER for word in words) / len(words)


def _doubts(text: ResumeText, resume: Resume, words: list[str]) -> tuple[Issue, ...]:
    if len(words) < _LITTLE_WORDS or resume_points(text, resume) > _HARDLY:
        return ()
    message = "little in it looks like a resume; the result may mean nothing"
    return (Issue(code="not-a-resume", severity=Severity.ERROR, message=message),)


def _language_issue(language: str | None) -> tuple[Issue, ...]:
    name = "another language" if language == "another" else language
    message = f"written in {name}; what it says of skills in words other than English is missed"
    return (Issue(code="other-language", severity=Severity.ERROR, message=message),)


def _length_issue(words: list[str], *, points: int) -> tuple[Issue, ...]:
    if len(words) >= (_SHORT_RESUME_WORDS if points > _HARDLY else _LITTLE_WORDS):
        return ()
    message = f"only {len(words)} words were found; something may be missing"
    return (Issue(code="little-text", severity=Severity.ERROR, message=message),)
