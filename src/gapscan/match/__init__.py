"""The match room: ResumeText + Resume + Taxonomy -> SkillMatch[], mentions with candidates, choice and claim."""

from gapscan.match.compile import compile_index
from gapscan.match.index import MatchIndex
from gapscan.match.mentions import match_skills
from gapscan.match.semantic import open_suggester

__all__ = ["MatchIndex", "compile_index", "match_skills", "open_suggester"]
