"""Two scans of one person in words: Comparison -> Sheet."""

from collections.abc import Iterator
from typing import Final

from gapscan.report.comparison.causes import cause_rows
from gapscan.report.comparison.sheet import Column, Part, Row, Sheet, Standing, Tone, signed, tone_of, turn
from gapscan.report.comparison.skill_rows import skill_rows
from gapscan.report.names import Names
from gapscan.report.words import GAP_WORDS, VERDICT_WORDS, duration, shown_points, shown_score
from gapscan.schema.assessment import GateStatus
from gapscan.schema.comparison import Comparison, GapChange, GateChange, Side, TitleChange
from gapscan.schema.job import JOB_ID

_MAIN: Final = "main"
_NOTHING = "none"
# a title whose score moved by less than what is shown has not moved
_LEAST_SHOWN = 0.05
_GATE_WORDS = {
    GateStatus.PASS: "passed",
    GateStatus.FAIL: "not passed",
    GateStatus.UNKNOWN: "open",
    None: "not asked",
}
_GATE_ORDER = {GateStatus.FAIL: 0, GateStatus.UNKNOWN: 1, None: 2, GateStatus.PASS: 2}


def scan_sheet(comparison: Comparison, names: Names) -> Sheet:
    """What people see of two scans.

    Args:
        comparison: of the two.
        names: of levels, families and titles.
    """
    focus = comparison.focused
    parts = (
        _causes(comparison, names),
        _gaps(focus),
        _gates(focus),
        _skills(comparison),
        _titles(comparison, names),
        _ladder(comparison, names),
        _reading(comparison),
    )
    return Sheet(
        name=comparison.after.candidate or comparison.before.candidate or comparison.after.file,
        facts=(f"before: {_side_words(comparison.before)}", f"after: {_side_words(comparison.after)}"),
        notices=tuple(notice.message for notice in comparison.notices),
        standing=_standing(focus, names),
        summary=tuple(_summary(comparison, names)),
        parts=tuple(part for part in parts if part.rows),
        small_print=_small_print(comparison),
    )


def _side_words(side: Side) -> str:
    pages = f"{side.pages} page{'' if side.pages == 1 else 's'}"
    worked = duration(side.experience_months) if side.experience_months else ""
    return " · ".join(part for part in (side.file, pages, worked and f"{worked} of experience", side.as_of) if part)


def _standing(focus: TitleChange, names: Names) -> Standing:
    return Standing(
        title=f"The job: {focus.title}" if focus.title_id == JOB_ID else focus.title,
        level=names.level(focus.level),
        score_before=shown_score(focus.score_before),
        score_after=shown_score(focus.score_after),
        verdict_before=VERDICT_WORDS[focus.verdict_before],
        verdict_after=VERDICT_WORDS[focus.verdict_after],
        points=signed(focus.points),
        tone=tone_of(round(focus.points, 6)),
    )


def _summary(comparison: Comparison, names: Names) -> Iterator[str]:
    focus = comparison.focused
    closed = sum(gap.after is None for gap in focus.gaps)
    opened = sum(gap.before is None for gap in focus.gaps)
    if closed or opened:
        yield f"Gaps: {closed} closed, {opened} opened."
    else:
        yield "No gap closed, none opened."
    before, after = comparison.before.best_fit, comparison.after.best_fit
    if before and after and before != after and JOB_ID not in {before, after}:
        yield f"Best fit: {names.title(before)} → {names.title(after)}."


def _causes(comparison: Comparison, names: Names) -> Part:
    focus = comparison.focused
    total = f"Together {signed(focus.points)}: {shown_points(focus.score_before)} → {shown_points(focus.score_after)}"
    return Part(
        id="causes",
        heading="Points by cause",
        lead=f"What moved the score for {focus.title} ({names.level(focus.level)}), the most first.",
        columns=(Column("Change", "figure"), Column("Requirement", _MAIN), Column("Points")),
        rows=cause_rows(focus.causes, comparison.skills),
        foot=total,
        brief=6,
        brief_notes=4,
    )


def _gaps(focus: TitleChange) -> Part:
    return Part(
        id="gaps",
        heading="Gaps closed and opened",
        columns=(Column("Change"), Column("Gap", _MAIN), Column("What is missing")),
        rows=tuple(map(_gap_row, sorted(focus.gaps, key=_gap_order))),
    )


def _gap_order(gap: GapChange) -> tuple[int, int]:
    """Closed, opened, then the others; the given order within."""
    return (0 if gap.after is None else 1 if gap.before is None else 2, 0)


def _gap_row(gap: GapChange) -> Row:
    if gap.before and gap.after:
        grows = gap.after.points > gap.before.points
        kinds = turn(GAP_WORDS[gap.before.kind], GAP_WORDS[gap.after.kind])
        points = turn(shown_points(gap.before.points), shown_points(gap.after.points))
        return Row(("larger" if grows else "smaller", gap.label, f"{kinds}, {points}"), "worse" if grows else "better")
    if gap.after:
        return Row(("opened", gap.label, f"{GAP_WORDS[gap.after.kind]}, {shown_points(gap.after.points)}"), "worse")
    state = gap.before
    words = f"was: {GAP_WORDS[state.kind]}, {shown_points(state.points)}" if state else ""
    return Row(("closed", gap.label, words), "better")


def _gates(focus: TitleChange) -> Part:
    return Part(
        id="gates",
        heading="Gates",
        columns=(Column("Gate", _MAIN), Column("Before"), Column("After")),
        rows=tuple(map(_gate_row, focus.gates)),
    )


def _gate_row(gate: GateChange) -> Row:
    tone = tone_of(_GATE_ORDER[gate.after] - _GATE_ORDER[gate.before])
    before = f"{_GATE_WORDS[gate.before]}: {gate.observed_before}" if gate.before else _GATE_WORDS[None]
    after = f"{_GATE_WORDS[gate.after]}: {gate.observed_after}" if gate.after else _GATE_WORDS[None]
    return Row((f"asks for {gate.required}", before, after), tone)


def _skills(comparison: Comparison) -> Part:
    return Part(
        id="skills",
        heading="Skills",
        columns=(Column("Change"), Column("Skill", _MAIN), Column("Shown as")),
        rows=skill_rows(comparison.skills),
    )


def _titles(comparison: Comparison, names: Names) -> Part:
    moved = [
        title
        for title in comparison.titles
        if title.title_id != comparison.focus
        and (abs(title.points) >= _LEAST_SHOWN or title.verdict_before != title.verdict_after)
    ]
    ordered = sorted(moved, key=lambda title: (-abs(title.points), title.title_id))
    return Part(
        id="titles",
        heading="Other titles",
        columns=(Column("Change", "figure"), Column("Title", _MAIN), Column("Score", "figure"), Column("Verdict")),
        rows=tuple(_title_row(title, names) for title in ordered),
    )


def _title_row(title: TitleChange, names: Names) -> Row:
    score = turn(str(shown_score(title.score_before)), str(shown_score(title.score_after)))
    verdict = turn(VERDICT_WORDS[title.verdict_before], VERDICT_WORDS[title.verdict_after])
    name = f"{title.title} ({names.level(title.level)})"
    return Row((signed(title.points), name, score, verdict), tone_of(round(title.points, 6)))


def _ladder(comparison: Comparison, names: Names) -> Part:
    rows = []
    for rung in comparison.ladder:
        before, after = (names.level(level) if level else "no level" for level in (rung.ready_before, rung.ready_after))
        onward = turn(*(names.title(title) if title else _NOTHING for title in (rung.next_before, rung.next_after)))
        ranks = [names.level_rank(level) if level else -1 for level in (rung.ready_before, rung.ready_after)]
        rows.append(Row((names.family(rung.family), turn(before, after), onward), tone_of(ranks[1] - ranks[0])))
    return Part(
        id="ladder",
        heading="Ladders",
        columns=(Column("Family", _MAIN), Column("Ready for"), Column("Next title")),
        rows=tuple(rows),
    )


def _reading(comparison: Comparison) -> Part:
    before, after = comparison.before, comparison.after
    rows = []
    if before.experience_months != after.experience_months:
        rows.append(Row(("Dated experience", *map(_months_words, (before.experience_months, after.experience_months)))))
    if before.pages != after.pages:
        rows.append(Row(("Pages", str(before.pages), str(after.pages))))
    if before.status != after.status:
        worse: Tone = "better" if after.status == "ok" else "worse"
        rows.append(Row(("Read", *map(_status_words, (before.status, after.status))), worse))
    rows += [Row((issue.message, "told", "gone"), "better") for issue in comparison.issues_gone]
    rows += [Row((issue.message, _NOTHING, "told"), "worse") for issue in comparison.issues_new]
    columns = (Column("What", _MAIN), Column("Before"), Column("After"))
    return Part(id="reading", heading="How the resume was read", columns=columns, rows=tuple(rows))


def _months_words(months: int | None) -> str:
    return "not known" if months is None else duration(months) or _NOTHING


def _status_words(status: str) -> str:
    return {"ok": "in full", "partial": "in part"}.get(status, status)


def _small_print(comparison: Comparison) -> str:
    before, after = comparison.before, comparison.after
    tool = turn(before.tool_version, after.tool_version)
    scoring = turn(before.scoring_version, after.scoring_version)
    taxonomy = turn(*((side.taxonomy_sha256 or _NOTHING)[:12] for side in (before, after)))
    return f"gapscan {tool} · scoring {scoring} · taxonomy {taxonomy}"
