"""What all renderers share: letter case, headings as printed, and which section stands where."""

from layouts import Layout
from people import Person

ICONS = {
    "experience": "★",
    "education": "◆",
    "skills": "✦",
    "projects": "■",
    "summary": "●",
    "contact": "☎",
    "languages": "◇",
}
NUMBERS = (
    "summary",
    "experience",
    "education",
    "projects",
    "skills",
    "languages",
    "certifications",
    "interests",
    "contact",
)
SPLIT_FRAMES = {"side-left", "side-right", "two"}
MAIN = ("summary", "experience", "education", "projects", "skills", "languages", "certifications", "interests")


def cased(text: str, layout: Layout) -> str:
    """A text in the letter case of the layout."""
    return {"lower": text.lower(), "caps": text, "plain": text}[layout.case]


def head_cased(text: str, layout: Layout) -> str:
    """The first line of an entry: capitals where the layout sets heads so."""
    return text.upper() if layout.case == "caps" else cased(text, layout)


def heading_text(person: Person, layout: Layout, kind: str) -> str:
    """A section's heading as printed."""
    text = person.headings[kind]
    if layout.heading in {"caps", "spaced"} or layout.case == "caps":
        return text.upper()
    if layout.heading == "lower":
        return text.lower()
    if layout.heading == "numbered":
        return f"{NUMBERS.index(kind) + 1}. {text}"
    return text


def icon_of(kind: str) -> str:
    """The sign before a heading."""
    return ICONS.get(kind, "●")


def page_parts(person: Person, layout: Layout) -> tuple[list[str], list[str], list[str]]:
    """Kinds of section at the head of the main column, in the rest of it, and in the side column."""
    del person
    side = [kind for kind in layout.side if layout.frame in SPLIT_FRAMES]
    main = [kind for kind in MAIN if kind not in side]
    return main[:1], main[1:], side


def has_side(layout: Layout, kind: str) -> bool:
    """Whether a kind of section stands in the side column."""
    return layout.frame in SPLIT_FRAMES and kind in layout.side


def contact_lines(person: Person) -> tuple[str, ...]:
    """How to reach the person, one thing a line."""
    return (person.email, person.phone, person.place, person.link)


def printed_kinds(person: Person, layout: Layout) -> list[str]:
    """Every kind of section that gets a heading."""
    head, main, side = page_parts(person, layout)
    return [] if layout.heading == "none" else [*head, *main, *side]
