"""Truth against what gapscan read: counts that can be added up, and the figures made from them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from layouts import Layout
from people import Person, Post
from printing import printed_kinds

from gapscan.schema.resume import Experience, Resume
from gapscan.schema.resume_text import ResumeText

# words that carry no order: a bigram of two of them says nothing about columns
STOP_WORDS = frozenset(
    "a an the and or of to in for with on by at from de la le les des der die das und et y e en".split()
)
_HYPHENATED = re.compile(r"(?<=\w)[-‐\u00ad]\n(?=\w)")


@dataclass
class Counts:
    """Sums over resumes."""

    resumes: int = 0
    entries_right: int = 0
    entries_read: int = 0
    entries_true: int = 0
    dates_exact: int = 0
    employers_right: int = 0
    studies_right: int = 0
    studies_read: int = 0
    studies_true: int = 0
    study_ends: int = 0
    names_right: int = 0
    emails_right: int = 0
    sections_right: int = 0
    sections_read: int = 0
    sections_true: int = 0
    bigrams_kept: int = 0
    bigrams_true: int = 0
    pages: int = 0
    read_ms: float = 0.0
    understand_ms: float = 0.0

    def add(self, other: "Counts") -> None:
        """Add another's counts to these."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))

    def figures(self) -> dict[str, float | None]:
        """The figures; None where nothing was there to measure."""
        return {
            "entries_precision": _ratio(self.entries_right, self.entries_read),
            "entries_recall": _ratio(self.entries_right, self.entries_true),
            "dates_exact": _ratio(self.dates_exact, self.entries_right),
            "employers": _ratio(self.employers_right, self.entries_right),
            "education_precision": _ratio(self.studies_right, self.studies_read),
            "education_recall": _ratio(self.studies_right, self.studies_true),
            "education_ends": _ratio(self.study_ends, self.studies_true),
            "name": _ratio(self.names_right, self.resumes),
            "email": _ratio(self.emails_right, self.resumes),
            "sections_f1": _f1(self.sections_right, self.sections_read, self.sections_true),
            "bigrams": _ratio(self.bigrams_kept, self.bigrams_true),
            "ms_per_page": _ratio(self.read_ms + self.understand_ms, self.pages),
            "layout_ms_per_page": _ratio(self.understand_ms, self.pages),
        }


def _ratio(part: float, whole: float) -> float | None:
    return round(part / whole, 4) if whole else None


def _f1(right: int, read: int, true: int) -> float | None:
    return round(2 * right / (read + true), 4) if read + true else None


def fold(text: str) -> str:
    """Lower-case letters and digits, one blank between words."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("ł", "l").replace("ı", "i")
    return " ".join(re.findall(r"[a-z0-9+#]+", plain.encode("ascii", "ignore").decode()))


def score(person: Person, layout: Layout, text: ResumeText, resume: Resume) -> Counts:
    """The counts of one resume, without times and pages."""
    counts = Counts(resumes=1)
    pairs = match_posts(person.posts, resume.experience)
    counts.entries_right, counts.entries_read, counts.entries_true = (
        len(pairs),
        len(resume.experience),
        len(person.posts),
    )
    counts.dates_exact = sum(post.start == read.period.start and post.end == read.period.end for post, read in pairs)
    counts.employers_right = sum(fold(post.organization) in fold(read.organization or "") for post, read in pairs)
    _score_studies(counts, person, resume)
    counts.names_right = int(fold(resume.contact.name or "") == fold(person.name))
    counts.emails_right = int(person.email in resume.contact.emails)
    true = Counter(printed_kinds(person, layout))
    read_kinds = Counter(str(section.kind) for section in text.sections if section.heading)
    counts.sections_right, counts.sections_read = (true & read_kinds).total(), read_kinds.total()
    counts.sections_true = true.total()
    whole = Counter(bigrams_of(passages(person)))
    counts.bigrams_true = whole.total()
    counts.bigrams_kept = counts.bigrams_true - len(lost_bigrams(person, text))
    return counts


def match_posts(true: Sequence[Post], read: Sequence[Experience]) -> list[tuple[Post, Experience]]:
    """Posts with the same year of start and a common word in the title, each used once."""
    rest, pairs = list(read), []
    for post in true:
        fits = [
            one for one in rest if (one.period.start or "")[:4] == post.start[:4] and _shared(post.title, one.title)
        ]
        if fits:
            best = max(fits, key=lambda one: (_shared(post.title, one.title), one.period.start == post.start))
            rest.remove(best)
            pairs.append((post, best))
    return pairs


def _shared(one: str, other: str | None) -> int:
    return len(set(fold(one).split()) & set(fold(other or "").split()))


def _score_studies(counts: Counts, person: Person, resume: Resume) -> None:
    rest = [(study.degree.value if study.degree else None, study.end) for study in resume.education]
    counts.studies_read, counts.studies_true = len(rest), len(person.studies)
    for study in person.studies:
        same = [one for one in rest if one[0] == study.level]
        if same:
            best = max(same, key=lambda one: (one[1] or "")[:4] == study.end)
            rest.remove(best)
            counts.studies_right += 1
            counts.study_ends += (best[1] or "")[:4] == study.end


def passages(person: Person) -> list[str]:
    """What is read straight on in every layout: within one of these, no other text may come between."""
    bullets = [" ".join(post.bullets) for post in person.posts]
    skills = [" ".join(found) for found in person.skills.values()]
    heads = [*(post.title for post in person.posts), *sorted({post.organization for post in person.posts})]
    studies = [part for study in person.studies for part in (study.degree, study.school)]
    projects = [text for _, text in person.projects]
    return [person.name, person.summary, *bullets, *skills, *heads, *studies, *projects, " ".join(person.certificates)]


def lost_bigrams(person: Person, text: ResumeText) -> list[tuple[str, str]]:
    """The pairs of the truth that are no neighbours in the text."""
    # a hyphen at a line's end may belong to the word ("start-/ups") or not ("repro-/ducible")
    read = Counter(bigrams_of([text.text])) | Counter(bigrams_of([_HYPHENATED.sub("", text.text)]))
    return list((Counter(bigrams_of(passages(person))) - read).elements())


def bigrams_of(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of neighbouring content words."""
    for text in texts:
        found = [word for word in fold(text).split() if word not in STOP_WORDS]
        yield from zip(found, found[1:], strict=False)
