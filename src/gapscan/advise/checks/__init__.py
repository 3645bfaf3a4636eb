"""Advice on resumes, each checked against one: `Sheet` + `Advice` -> `ResumeCheck`; one file per theme."""

from gapscan.advise.checks.registry import checks_of

__all__ = ["checks_of"]
