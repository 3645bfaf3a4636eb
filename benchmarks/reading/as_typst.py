"""A person and a layout -> the JSON that `resume.typ` sets."""

import json
from dataclasses import asdict

from layouts import Layout
from people import Person, Post, Study
from printing import cased, contact_lines, has_side, head_cased, heading_text, icon_of, page_parts


def render_typst(person: Person, layout: Layout) -> str:
    """All strings as they are printed; the template only places them."""
    head, main, side = page_parts(person, layout)
    kinds = [*head, *main, *side]
    return json.dumps(
        {
            "layout": asdict(layout),
            "language": person.language,
            "name": cased(person.name, layout),
            "headline": cased(person.headline, layout),
            "contact": contact_lines(person),
            "contact_on_top": not has_side(layout, "contact"),
            "summary": cased(person.summary, layout),
            "posts": [_entry(post, layout) for post in person.posts],
            "studies": [_entry(study, layout) for study in person.studies],
            "skills": [{"name": name, "found": found} for name, found in person.skills.items()],
            "projects": person.projects,
            "languages": person.spoken,
            "certifications": person.certificates,
            "interests": [", ".join(person.interests)],
            "headings": {kind: heading_text(person, layout, kind) for kind in kinds},
            "icons": {kind: icon_of(kind) for kind in kinds},
            "main": [*head, *main],
            "side": side,
            "page_word": person.page_word,
            "running_title": person.running_title,
        },
        ensure_ascii=False,
    )


def _entry(entry: Post | Study, layout: Layout) -> dict[str, object]:
    if isinstance(entry, Study):
        title, organization, place = entry.degree, entry.school, ""
        bullets: tuple[str, ...] = ()
    else:
        title, organization, place, bullets = entry.title, entry.organization, entry.place, entry.bullets
    return {
        "title": head_cased(title, layout),
        "organization": head_cased(organization, layout),
        "place": place,
        "dates": entry.dates,
        "bullets": [cased(bullet, layout) for bullet in bullets],
    }
