"""A person and a layout -> one HTML page for print."""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from layouts import Layout
from people import Person, Post, Study
from printing import cased, contact_lines, has_side, head_cased, heading_text, icon_of, page_parts

STYLESHEET = (Path(__file__).resolve().parent / "resume.css").read_text(encoding="utf-8")
FONTS = {"sans": "'Liberation Sans', sans-serif", "serif": "'Liberation Serif', serif"}
HEADINGS = {
    "rule": "border-bottom: 1px solid #888; font-size: 1.25em;",
    "lower-rule": "border-bottom: 1px solid #888; font-size: 1.25em;",
    "caps": "font-size: 1.1em; letter-spacing: .02em;",
    "spaced": "font-size: 1.05em; letter-spacing: .35em;",
    "smallcaps": "font-variant: small-caps; font-size: 1.3em; font-weight: normal; border-bottom: .5px solid #444;",
    "colour": "font-size: 1.3em; font-weight: normal;",
    "numbered": "font-size: 1.2em;",
    "icon": "font-size: 1.2em;",
    "boxed": "background: #e3e8ee; padding: 2px 6px; font-size: 1.1em;",
    "centred": "text-align: center; font-size: 1.15em; border-top: 1px solid #555; border-bottom: 1px solid #555;",
    "lower": "font-size: 1.3em;",
    "wrapped": "font-size: 1.5em; width: 4em;",
    "none": "display: none;",
}
INKS = {
    "dark": ("#22313f", "#f4f6f8"),
    "centred": ("#22313f", "#f4f6f8"),
    "light": ("#edf1f5", "#222"),
    "plain": ("#fff", "#222"),
}


def render_html(person: Person, layout: Layout) -> str:
    """The page; every text of the person is escaped."""
    head, main, side = page_parts(person, layout)
    draw = Drawing(person, layout)
    body = _framed(
        layout, draw.header(), [draw.section(kind) for kind in head + main], [draw.section(kind) for kind in side]
    )
    return (
        f"<!doctype html><html lang={person.language}><meta charset=utf-8><title>resume</title>"
        f"<style>{_style(person, layout)}</style><body class='{layout.frame}'>{body}</body></html>"
    )


def _style(person: Person, layout: Layout) -> str:
    ground, ink = INKS[layout.sidebar]
    spacing = "h1 { letter-spacing: .3em; }" if layout.spaced_name else ""
    spacing += "aside { text-align: center; }" if layout.sidebar == "centred" else ""
    text = "text-align: justify;" if layout.justify else ""
    text += "hyphens: auto;" if layout.hyphens else ""
    return f"""
@page {{ size: A4; margin: 16mm 15mm; {_running_boxes(person, layout)} }}
:root {{ --colour: {layout.colour}; --ground: {ground}; --ink: {ink}; }}
body {{ font: {layout.size_pt}pt/1.32 {FONTS[layout.font]}; }}
{STYLESHEET}
h2 {{ {HEADINGS[layout.heading]} }}
p.text, li {{ {text} }}
{spacing}
"""


def _running_boxes(person: Person, layout: Layout) -> str:
    boxes = ""
    if layout.running in {"header", "both"}:
        boxes += f'@top-left {{ content: "{person.name} · {person.running_title}"; font-size: 8pt; }}'
    if layout.running in {"footer", "both"}:
        number = f'"{person.page_word} " counter(page) " / " counter(pages)'
        boxes += f"@bottom-center {{ content: {number}; font-size: 8pt; }}"
    return boxes


def _framed(layout: Layout, header: str, main: Sequence[str], side: Sequence[str]) -> str:
    flow = "".join(main)
    if layout.frame in {"one", "rail"}:
        return f"{header}{flow}"
    if layout.frame == "news":
        return f"{header}<div class=flow>{flow}</div>"
    aside, text = f"<aside>{''.join(side)}</aside>", f"<main>{flow}</main>"
    if not layout.banner and layout.frame == "side-left":
        aside, header = f"<aside>{header}{''.join(side)}</aside>", ""
    elif not layout.banner and layout.frame == "side-right":
        text, header = f"<main>{header}{flow}</main>", ""
    columns = f"{aside}{text}" if layout.frame == "side-left" else f"{text}{aside}"
    return f"{header}<div class=cols>{columns}</div>"


class Drawing:
    """The parts of one resume as HTML."""

    def __init__(self, person: Person, layout: Layout) -> None:
        self.person = person
        self.layout = layout

    def text(self, words: str) -> str:
        return escape(cased(words, self.layout))

    def head_text(self, words: str) -> str:
        return escape(head_cased(words, self.layout))

    def header(self) -> str:
        name = self.text(self.person.name)
        if self.layout.split_name:
            name = name.replace(" ", "<br>", 1)
        contact = ""
        if not has_side(self.layout, "contact"):
            contact = "<p>" + " · ".join(map(escape, contact_lines(self.person))) + "</p>"
        inside = f"<h1>{name}</h1><p>{self.text(self.person.headline)}</p>{contact}"
        return f"<div class=banner>{inside}</div>" if self.layout.banner else f"<header>{inside}</header>"

    def section(self, kind: str) -> str:
        body = getattr(self, f"_{kind}")()
        heading = escape(heading_text(self.person, self.layout, kind))
        icon = f"<span>{icon_of(kind)} </span>" if self.layout.heading == "icon" else ""
        return f"<section><h2>{icon}{heading}</h2><div>{body}</div></section>"

    def _summary(self) -> str:
        return f"<p class=text>{self.text(self.person.summary)}</p>"

    def _experience(self) -> str:
        if self.layout.head == "grouped":
            return self._grouped()
        return "".join(
            self._entry(self._head(post), self._bullets(post.bullets), post.dates, post.place)
            for post in self.person.posts
        )

    def _grouped(self) -> str:
        found = []
        for employer, posts in groupby(self.person.posts, key=lambda post: post.organization):
            found.append(f"<h3>{self.head_text(employer)}</h3>")
            for post in posts:
                line = f"<div class=line><i>{self.head_text(post.title)}</i><span>{self.text(post.dates)}</span></div>"
                found.append(f"<div class=entry>{line}{self._bullets(post.bullets)}</div>")
        return "".join(found)

    def _entry(self, head: str, body: str, dates: str, place: str) -> str:
        if self.layout.head == "rail-left":
            return f"<div class='entry grid left'><div>{self.text(dates)}</div><div>{head}{body}</div></div>"
        if self.layout.head == "rail-right":
            beside = f"<div>{self.text(dates)}<br><span class=muted>{self.text(place)}</span></div>"
            return f"<div class='entry grid right'><div>{head}{body}</div>{beside}</div>"
        return f"<div class=entry>{head}{body}</div>"

    def _head(self, post: Post | Study) -> str:
        if isinstance(post, Study):
            what, where, place = self.head_text(post.degree), self.head_text(post.school), ""
        else:
            what, where, place = self.head_text(post.title), self.head_text(post.organization), self.text(post.place)
        dates = self.text(post.dates)
        heads = {
            "title-dates/org": _pair(f"<b>{what}</b>", dates)
            + f"<p class=muted>{', '.join(filter(None, (where, place)))}</p>",
            "org-place/title-dates": _pair(f"<b>{where}</b>", place) + _pair(f"<i>{what}</i>", dates),
            "title|org|dates": f"<p><b>{what}</b> | {where} | {dates}</p>",
            "title, org (dates)": f"<p><b>{what}</b>, {where} ({dates})</p>",
            "title/org/dates": f"<p><b>{what}</b></p><p>{where}</p><p class=muted>{dates}</p>",
            "dates/title/org": f"<p class=muted>{dates}</p><p><b>{what}</b></p><p>{where}</p>",
            "dates: title, org": f"<p>{dates}: <b>{what}</b>, {where}</p>",
            "org — title/dates": f"<p><b>{where}</b> — {what}</p><p class=muted>{dates}</p>",
            "title/org-dates": f"<p><b>{what}</b></p>" + _pair(where, dates),
            "rail-left": f"<p><b>{what}</b></p><p>{where}</p>",
            "rail-right": f"<p><b>{what}</b></p><p class=muted>{where}</p>",
            "dates place/title org": f"<p class=muted>{dates} {place}</p><p><b>{what}</b> {where}</p>",
            "title at org/dates": f"<p><b>{what} at {where}</b></p><p class=muted>{dates}</p>",
            "org, place — title/dates": f"<p><b>{', '.join(filter(None, (where, place)))} — </b><i>{what}</i></p>"
            f"<p class=muted>{dates}</p>",
            "grouped": _pair(f"<b>{what}</b>, {where}", dates),
        }
        return heads[self.layout.head]

    def _bullets(self, bullets: Sequence[str]) -> str:
        if self.layout.bullets == "para":
            return f"<p class=text>{' '.join(self.text(bullet) + '.' for bullet in bullets)}</p>"
        if self.layout.bullets == "none":
            return "".join(f"<p class=text>{self.text(bullet)}</p>" for bullet in bullets)
        if self.layout.bullets == "drawn":
            items = "".join(f"<li>{self.text(bullet)}</li>" for bullet in bullets)
            return f"<ul style='list-style: disc; padding-left: 1.4em; text-indent: 0'>{items}</ul>"
        return "<ul>" + "".join(f"<li>{self.layout.bullets} {self.text(bullet)}</li>" for bullet in bullets) + "</ul>"

    def _education(self) -> str:
        return "".join(self._entry(self._head(study), "", study.dates, "") for study in self.person.studies)

    def _skills(self) -> str:
        groups = self.person.skills
        style = self.layout.skills
        if style == "rows":
            return "".join(
                f"<p><b>{self.text(name)}:</b> {self.text(', '.join(found))}</p>" for name, found in groups.items()
            )
        if style == "table":
            rows = (
                f"<tr><td>{self.text(name)}</td><td>{self.text(', '.join(found))}</td></tr>"
                for name, found in groups.items()
            )
            return f"<table>{''.join(rows)}</table>"
        every = [self.text(skill) for found in groups.values() for skill in found]
        if style == "chips":
            return "".join(f"<span class=chip>{skill}</span>" for skill in every)
        if style == "bars":
            return "".join(
                f"<div>{skill}</div><div class=bar><i style='width: {50 + 7 * len(skill) % 50}%'></i></div>"
                for skill in every
            )
        if style == "list":
            return "".join(f"<p>{skill}</p>" for skill in every)
        return f"<p>{' · '.join(every)}</p>"

    def _projects(self) -> str:
        return "".join(
            f"<div class=entry><b>{self.text(name)}</b><p class=text>{self.text(text)}</p></div>"
            for name, text in self.person.projects
        )

    def _languages(self) -> str:
        return "".join(f"<p>{self.text(line)}</p>" for line in self.person.spoken)

    def _certifications(self) -> str:
        return "".join(f"<p>{self.text(line)}</p>" for line in self.person.certificates)

    def _interests(self) -> str:
        return f"<p>{self.text(', '.join(self.person.interests))}</p>"

    def _contact(self) -> str:
        return "".join(f"<p>{escape(line)}</p>" for line in contact_lines(self.person))


def _pair(left: str, right: str) -> str:
    return f"<div class=line><span>{left}</span><span>{right}</span></div>"
