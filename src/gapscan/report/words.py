"""The words and figures for what the schema holds as codes and ratios: one place, so that all formats speak alike."""

import math

from gapscan.schema.assessment import GapKind, Gate
from gapscan.schema.guidance import CheckStatus
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Verdict

VERDICT_WORDS = {
    Verdict.READY: "ready",
    Verdict.NEARLY: "nearly ready",
    Verdict.DEVELOPING: "developing",
    Verdict.EARLY: "early",
}

GAP_WORDS = {
    GapKind.MISSING: "not found",
    GapKind.WEAK: "thin evidence",
    GapKind.STALE: "not recent",
    GapKind.ADJACENT: "a neighbour stands in",
}

CHECK_WORDS = {
    CheckStatus.PASS: "yes",
    CheckStatus.FAIL: "not yet",
    CheckStatus.UNKNOWN: "open",
}

NOTHING_COUNTS = "Nothing was found that counts for any job title."

_SHORT_GATE_WORDS = {
    "critical": "something critical is missing",
    "evidence": "too much is listed and not shown",
}

CLAIM_WORDS = {
    Claim.NEGATED: "denied",
    Claim.WISH: "wished for",
    Claim.LEARNING: "learning",
    Claim.COURSEWORK: "coursework",
    Claim.LISTED: "listed only",
    Claim.USED: "used",
    Claim.LED: "led",
}

# sums of floats fall short of a whole number by about 1e-13; nobody means that as a point lost
_FLOAT_SLACK = 1e-6


def shown_score(score: float) -> int:
    """A score of 0..100 as the whole number that people read, rounded down so that 79.9 never looks like 80."""
    return math.floor(score + _FLOAT_SLACK)


def shown_points(points: float) -> str:
    """Points with one digit after the dot."""
    return f"{points:.1f}"


def duration(months: int) -> str:
    """Months as people say them: `3 y 2 m`, `8 m`, `4 y`; empty for none."""
    years, rest = divmod(months, 12)
    return " ".join(part for part in (f"{years} y" if years else "", f"{rest} m" if rest else "") if part)


def gate_words(gate: Gate) -> str:
    """What a gate asks and what the resume shows."""
    return f"asks for {gate.required}, found {gate.observed}"


def gate_in_short(gate: Gate) -> str:
    """The same for a line of its own, without what may be a long list."""
    return _SHORT_GATE_WORDS.get(gate.id) or gate_words(gate)


def money(least: float, most: float | None, currency: str, period: str) -> str:
    """Pay as people write it: `80,000 to 120,000 USD a year`, open upwards where `most` is None."""
    digits = 0 if float(least).is_integer() and (most is None or float(most).is_integer()) else 2
    if most is None:
        amount = f"from {least:,.{digits}f}"
    elif most == least:
        amount = f"{least:,.{digits}f}"
    else:
        amount = f"{least:,.{digits}f} to {most:,.{digits}f}"
    return f"{amount} {currency} {'an' if period == 'hour' else 'a'} {period}"
