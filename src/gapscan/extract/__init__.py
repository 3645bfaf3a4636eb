"""`ResumeText` -> `Resume`: contact kept apart, experience with dates, education, certifications, masks."""

from gapscan.extract.quality import is_resume, judge
from gapscan.extract.resume_parts import extract

__all__ = ["extract", "is_resume", "judge"]
