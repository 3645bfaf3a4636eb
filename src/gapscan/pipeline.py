"""The table of contents: what happens to a resume, one line per room."""

from __future__ import annotations
