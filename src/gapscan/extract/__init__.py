"""`ResumeText` -> `Resume`: contact kept apart, experience with dates, education, certifications, masks."""

from gapscan.extract.quality import judge
from gapscan.extract.resume_parts import extract

__all__ = ["extract", "judge"]
