"""What holds for every text, however odd: no exception, and every span stands in the text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan.extract import extract
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import ResumeText, SectionKind
from tests.factories import resume_text

AS_OF = date(2026, 1, 15)
PIECES = st.sampled_from(
    [
        "Data Scientist",
        "Acme Corp",
        "Acme, Inc.",
        "Berlin, Germany",
        "Remote",
        "Jan 2019 – Mar 2021",
        "2031 - present",
        "2021 - 2019",
        "since 2018",
        "(2018 –",
        "May",
        "BSc in",
        "MSc Physics",
        "Northfield University",
        "jane@example.com",
        "+1 415 555 0112",
        "github.com/jane",
        "Jane Doe",
        "Tools:",
        "•",
        "–",
        "|",
        ",",
        "\t",
        "[1]",
        "Certified",
        "and",
        "(",
        ")",
        "é😀",
        "1.",
    ]
)
LINES = st.lists(PIECES, min_size=1, max_size=7).map(" ".join) | st.text(st.characters(codec="utf-8"), max_size=30).map(
    lambda text: " ".join(text.split())
)
KINDS = st.sampled_from(sorted(SectionKind))


@st.composite
def resumes(draw: st.DrawFn) -> ResumeText:
    header = "\n".join(draw(st.lists(LINES, max_size=4)))
    parts, sections = [header], []
    for number in range(draw(st.integers(0, 4))):
        heading = f"Heading{number}"
        sections.append((draw(KINDS), heading))
        parts.append(f"{heading}\n" + "\n".join(draw(st.lists(LINES, max_size=8))))
    return resume_text("\n\n".join(parts), sections)


def understood(text: ResumeText) -> Resume:
    return extract(text, as_of=AS_OF)


@settings(max_examples=150, deadline=None)
@given(resumes())
def test_every_span_stands_in_the_text(text: ResumeText) -> None:
    resume = understood(text)
    spans = [mask.span for mask in resume.masks]
    spans += [post.span for post in resume.experience] + [study.span for study in resume.education]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text.text)


@settings(max_examples=150, deadline=None)
@given(resumes())
def test_what_is_told_is_printed(text: ResumeText) -> None:
    resume = understood(text)
    contact = resume.contact
    told = [*contact.phones, *(link.url for link in contact.links), contact.location]
    told += [part for post in resume.experience for part in (post.title, post.organization, post.location)]
    told += [study.institution for study in resume.education]
    for part in told:
        assert part is None or part in text.text
    for mail in contact.emails:
        assert mail in text.text.lower()


@settings(max_examples=150, deadline=None)
@given(resumes())
def test_posts_follow_each_other_and_their_months_are_never_negative(text: ResumeText) -> None:
    resume = understood(text)
    for before, after in zip(resume.experience, resume.experience[1:], strict=False):
        assert before.span.start < after.span.start
        assert before.span.end <= after.span.start
    assert all(post.months is None or post.months >= 1 for post in resume.experience)
    assert resume.months <= sum(post.months or 0 for post in resume.experience)
    assert resume.publication_count >= 0


@settings(max_examples=50, deadline=None)
@given(resumes())
def test_the_same_text_gives_the_same_resume(text: ResumeText) -> None:
    assert understood(text) == understood(text)
