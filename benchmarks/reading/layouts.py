"""The layouts: how a resume is set. Held-out ones are never looked at while layout and extraction are mended."""

from dataclasses import dataclass

CHROMIUM, TYPST, LIBREOFFICE = "chromium", "typst", "libreoffice"


@dataclass(frozen=True)
class Layout:
    """One way to set a resume.

    frame      one, rail (headings in the left margin), side-left, side-right, two,
               news (text flows through two columns)
    banner     whether name and contact stand in a coloured bar over everything
    sidebar    dark, light, plain or centred
    side       kinds of section in the sidebar or the right column
    heading    rule, caps, spaced, smallcaps, colour, numbered, icon, boxed, centred, lower,
               wrapped, none
    head       how a post begins, see `heads` in each renderer
    dates      style of dates (any if None)
    bullets    the sign, `para` for a paragraph, `none` for bare lines, `drawn` for marks that are no text
    skills     rows, chips, table, bars, list, inline
    running    repeated line at the top or bottom of each page: none, header, footer, both
    """

    name: str
    engines: tuple[str, ...]
    frame: str = "one"
    banner: bool = False
    sidebar: str = "light"
    side: tuple[str, ...] = ("contact", "skills", "languages", "interests")
    heading: str = "rule"
    head: str = "title-dates/org"
    dates: str | None = None
    bullets: str = "•"
    skills: str = "rows"
    running: str = "none"
    case: str = "plain"
    justify: bool = False
    hyphens: bool = False
    font: str = "sans"
    size_pt: float = 10.0
    colour: str = "#1f4e79"
    spaced_name: bool = False
    split_name: bool = False
    languages: tuple[str, ...] = ("en",)
    posts: tuple[int, int] = (2, 4)
    held_out: bool = False


_ROMANCE = ("fr", "es", "pt")

LAYOUTS = (
    Layout("plain-rules", (CHROMIUM, TYPST, LIBREOFFICE), font="serif", posts=(3, 5)),
    Layout("caps-org-first", (CHROMIUM, TYPST, LIBREOFFICE), heading="caps", head="org-place/title-dates", bullets="–"),
    Layout("pipes", (CHROMIUM, LIBREOFFICE), heading="colour", head="title|org|dates", skills="inline", justify=True),
    Layout("brackets", (TYPST,), heading="smallcaps", head="title, org (dates)", bullets="none", font="serif"),
    Layout(
        "dates-under",
        (CHROMIUM, LIBREOFFICE),
        heading="boxed",
        head="title/org/dates",
        bullets="▪",
        languages=("en", "de"),
    ),
    Layout("dates-above", (TYPST, CHROMIUM), heading="spaced", head="dates/title/org", bullets="→"),
    Layout("dates-before", (LIBREOFFICE,), heading="rule", head="dates: title, org", bullets="-", dates="years"),
    Layout(
        "left-date-rail", (CHROMIUM, TYPST, LIBREOFFICE), head="rail-left", heading="colour", languages=("de", "en")
    ),
    Layout("right-date-rail", (CHROMIUM,), head="rail-right", heading="caps", bullets="para"),
    Layout("label-rail", (CHROMIUM, TYPST), frame="rail", heading="caps", head="title-dates/org"),
    Layout("dark-sidebar-left", (CHROMIUM, TYPST), frame="side-left", sidebar="dark", skills="bars", heading="caps"),
    Layout(
        "light-sidebar-right",
        (CHROMIUM, TYPST),
        frame="side-right",
        head="org-place/title-dates",
        skills="list",
        size_pt=9.5,
    ),
    Layout(
        "banner-sidebar",
        (CHROMIUM,),
        frame="side-left",
        banner=True,
        skills="chips",
        heading="icon",
        side=("contact", "education", "skills", "languages"),
    ),
    Layout(
        "banner-columns",
        (CHROMIUM, TYPST),
        frame="two",
        banner=True,
        heading="rule",
        head="title/org/dates",
        side=("education", "skills", "languages", "certifications"),
        size_pt=9.5,
    ),
    Layout(
        "newspaper",
        (CHROMIUM, TYPST),
        frame="news",
        heading="caps",
        head="title/org/dates",
        hyphens=True,
        justify=True,
        font="serif",
        posts=(4, 6),
    ),
    Layout("grouped", (CHROMIUM, TYPST), head="grouped", heading="rule", posts=(3, 5)),
    Layout(
        "running-lines",
        (CHROMIUM, TYPST, LIBREOFFICE),
        running="both",
        posts=(5, 7),
        head="title-dates/org",
        size_pt=11,
    ),
    Layout(
        "numbered", (LIBREOFFICE, TYPST), heading="numbered", head="title, org (dates)", skills="table", justify=True
    ),
    Layout("all-lower", (CHROMIUM,), heading="lower", case="lower", head="title|org|dates", bullets="·"),
    Layout("all-caps-heads", (TYPST,), heading="caps", case="caps", head="org-place/title-dates", bullets="◦"),
    Layout(
        "romance", (CHROMIUM, LIBREOFFICE), head="title-dates/org", heading="rule", languages=_ROMANCE, skills="inline"
    ),
    Layout(
        "romance-sidebar",
        (TYPST,),
        frame="side-left",
        sidebar="plain",
        heading="colour",
        head="title/org/dates",
        languages=_ROMANCE,
    ),
    Layout(
        "german-table",
        (LIBREOFFICE,),
        head="rail-left",
        heading="lower-rule",
        languages=("de",),
        dates="slash",
        skills="table",
    ),
    Layout("bare", (CHROMIUM, LIBREOFFICE), heading="none", head="title-dates/org", skills="inline"),
    Layout("small-caps-heads", (CHROMIUM,), heading="smallcaps", head="title/org-dates", bullets="•", font="serif"),
    Layout(
        "grouped-capitals",
        (CHROMIUM, LIBREOFFICE),
        head="grouped",
        heading="rule",
        case="caps",
        bullets="-",
        posts=(3, 6),
    ),
    Layout(
        "dates-and-place-above",
        (CHROMIUM,),
        head="dates place/title org",
        heading="caps",
        bullets="drawn",
        languages=("en", "es", "fr"),
    ),
    Layout("post-at-employer", (CHROMIUM,), head="title at org/dates", heading="colour", bullets="drawn"),
    Layout(
        "employer-place-dash-post",
        (CHROMIUM,),
        head="org, place — title/dates",
        bullets="para",
        font="serif",
        posts=(3, 5),
    ),
    Layout(
        "centred-sidebar",
        (CHROMIUM,),
        frame="side-right",
        sidebar="centred",
        head="title/org/dates",
        bullets="drawn",
        skills="list",
        size_pt=9.5,
    ),
    # never used for tuning
    Layout(
        "h-centred-serif",
        (CHROMIUM, LIBREOFFICE),
        heading="centred",
        head="org-place/title-dates",
        font="serif",
        justify=True,
        spaced_name=True,
        held_out=True,
    ),
    Layout(
        "h-org-dash-title", (TYPST, LIBREOFFICE), heading="rule", head="org — title/dates", bullets="➢", held_out=True
    ),
    Layout(
        "h-dates-right-of-org",
        (CHROMIUM, TYPST),
        heading="boxed",
        head="title/org-dates",
        bullets="■",
        skills="table",
        held_out=True,
    ),
    Layout(
        "h-dark-sidebar-right",
        (CHROMIUM, TYPST),
        frame="side-right",
        sidebar="dark",
        banner=True,
        heading="spaced",
        side=("contact", "skills", "education", "interests"),
        skills="bars",
        split_name=True,
        held_out=True,
    ),
    Layout(
        "h-two-columns-wide-left",
        (CHROMIUM, TYPST),
        frame="two",
        heading="colour",
        head="dates/title/org",
        side=("summary", "skills", "education", "certifications"),
        skills="chips",
        held_out=True,
    ),
    Layout(
        "h-newspaper-lines",
        (CHROMIUM,),
        frame="news",
        heading="rule",
        head="title-dates/org",
        bullets="▸",
        running="footer",
        posts=(5, 7),
        held_out=True,
    ),
    Layout(
        "h-label-rail-dates",
        (TYPST, CHROMIUM),
        frame="rail",
        heading="lower",
        head="dates/title/org",
        bullets="none",
        held_out=True,
    ),
    Layout(
        "h-right-rail-hyphens",
        (CHROMIUM,),
        head="rail-right",
        heading="smallcaps",
        hyphens=True,
        justify=True,
        font="serif",
        posts=(4, 6),
        held_out=True,
    ),
    Layout(
        "h-left-rail-running",
        (LIBREOFFICE, TYPST),
        head="rail-left",
        heading="icon",
        running="header",
        posts=(5, 7),
        held_out=True,
    ),
    Layout(
        "h-european",
        (CHROMIUM, LIBREOFFICE),
        head="title/org/dates",
        heading="caps",
        languages=("de", "fr", "es", "pt"),
        bullets="*",
        held_out=True,
    ),
    Layout(
        "h-grouped-caps",
        (LIBREOFFICE, CHROMIUM),
        head="grouped",
        heading="caps",
        case="caps",
        bullets="●",
        held_out=True,
    ),
    Layout(
        "h-wrapped-sidebar",
        (TYPST,),
        frame="side-left",
        heading="wrapped",
        head="title, org (dates)",
        skills="list",
        languages=("en", "es"),
        held_out=True,
    ),
    Layout(
        "h-post-at-employer-columns",
        (CHROMIUM,),
        frame="two",
        banner=True,
        heading="caps",
        head="title at org/dates",
        bullets="drawn",
        side=("education", "skills", "languages"),
        size_pt=9.5,
        held_out=True,
    ),
    Layout(
        "h-date-rail-drawn",
        (CHROMIUM,),
        heading="smallcaps",
        head="rail-left",
        bullets="drawn",
        font="serif",
        languages=("en", "fr"),
        held_out=True,
    ),
    Layout(
        "h-employer-dash-capitals",
        (CHROMIUM,),
        heading="centred",
        head="org, place — title/dates",
        case="caps",
        bullets="drawn",
        skills="table",
        held_out=True,
    ),
)
