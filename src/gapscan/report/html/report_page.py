"""The report about one resume as an HTML page: Material -> str."""

from gapscan.report.html.page import render_page
from gapscan.report.html.proofs import Prover
from gapscan.report.html.shots import Pages
from gapscan.report.options import Options
from gapscan.report.picking import focus_of, view_of
from gapscan.report.summary import summary_of
from gapscan.report.uncounted import uncounted_of
from gapscan.report.view import View, facts_of_file, gaps_heading
from gapscan.report.words import NOTHING_COUNTS
from gapscan.schema.material import Material


def render_html(material: Material, options: Options) -> str:
    """The whole report in one file: figures, evidence with pictures of the pages, advice and small print."""
    view = view_of(material)
    assessment = material.assessment
    pages = Pages(material.pictures if view.headline else ())
    prover = Prover(material, pages)
    focus = focus_of(assessment.scores) if assessment.scores and view.headline else None
    checks = view.advice.checks if view.advice else ()
    return render_page(
        "report.html.j2",
        {
            "view": view,
            "name": _name(view, options),
            "summary": summary_of(view),
            "facts": facts_of_file(view),
            "thresholds": material.taxonomy.thresholds,
            "proofs": prover.of_terms(focus) if focus else (),
            "running": _running(view),
            "gaps_heading": gaps_heading(view.aim) if view.aim else "",
            "checks": [
                (check, [(line, pages.shot(line.page, line.box, "this line")) for line in check.lines])
                for check in checks
            ],
            "contact": assessment.resume.contact if assessment.resume else None,
            "pages": pages,
            "sheets": pages.sheets(prover.places()),
            "pages_without_picture": max(0, view.pages - len(pages)) if len(pages) else 0,
            "uncounted": uncounted_of(assessment),
            "nothing_counts": NOTHING_COUNTS,
            "source": assessment.source,
            "taxonomy_sha256": assessment.taxonomy_sha256,
            "is_blind": options.blind,
        },
    )


def _name(view: View, options: Options) -> str:
    """What the page is called: the person, or the file where there is no name."""
    return "A resume without its name" if options.blind else view.candidate or view.file


def _running(view: View) -> tuple[float, ...]:
    """Where the bar of each term begins: the points of all terms before it."""
    sums = [0.0]
    for term in view.terms:
        sums.append(sums[-1] + term.points)
    return tuple(sums)
