"""Templates, style and script -> one self-contained HTML page.

`templates/base.html.j2` is the frame of every page; `style.css` and `script.js` are put into it. A page asks the
network for nothing, and its content security policy makes sure of it: no address is allowed, and of all scripts only
the one that is part of the page.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from gapscan.report.inert import plain
from gapscan.report.words import duration, shown_points

_HERE = Path(__file__).parent
_CLICKABLE = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Assets:
    """What a page adds to the common frame: a folder of templates, and files of style and script in it."""

    folder: Path
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


def render_page(template: str, context: Mapping[str, object], assets: Assets | None = None) -> str:
    """One page.

    Args:
        template: its name; it extends `base.html.j2`.
        context: what it shows; every text comes out escaped and without control characters.
        assets: templates, styles and scripts beside the common ones.
    """
    script = _joined("script.js", assets.scripts if assets else (), assets)
    return (
        _environment(assets.folder if assets else None)
        .get_template(template)
        .render(
            **context,
            style=Markup(_joined("style.css", assets.styles if assets else (), assets)),  # noqa: S704  own file
            script=Markup(script),  # noqa: S704  own file
            policy=_policy(script),
        )
    )


def is_clickable(url: str) -> bool:
    """Whether an address may become a link; all that could run something may not."""
    return url.strip().lower().startswith(_CLICKABLE)


@cache
def _environment(folder: Path | None) -> Environment:
    own = FileSystemLoader(_HERE / "templates")
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder), own]) if folder else own,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    environment.filters.update(points=shown_points, duration=duration, slug=_slug)
    environment.tests["clickable"] = is_clickable
    return environment


def _harmless(shown: object) -> object:
    """Strings without control characters and direction overrides; escaping follows."""
    if not isinstance(shown, str) or isinstance(shown, Markup):
        return shown
    # words beside a mark keep the blank between them
    before, after = shown[:1].isspace(), shown[1:][-1:].isspace()
    return f"{' ' if before else ''}{plain(shown)}{' ' if after else ''}"


def _slug(words: str) -> str:
    """A class name for a verdict or a kind."""
    return "-".join(words.lower().split())


def _joined(first: str, others: tuple[str, ...], assets: Assets | None) -> str:
    paths = [_HERE / first, *((assets.folder / name for name in others) if assets else ())]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
