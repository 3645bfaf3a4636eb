"""SkillMatch[] + CareerFacts + Taxonomy -> `Scores`: strength, requirements, readiness, gaps, ladder."""

from gapscan.score.aim import aimed_at, targets_of
from gapscan.score.assessment import assess

SCORING_VERSION = "1"
"""Goes up with every change that can move a score; results of different versions are not compared silently."""

__all__ = ["SCORING_VERSION", "aimed_at", "assess", "targets_of"]
