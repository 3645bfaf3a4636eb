"""File bytes -> `Document`: one file per format, one registry line each."""

from gapscan.read.pictures import draw_pages
from gapscan.read.registry import read_document
from gapscan.read.source import Resource, open_source

__all__ = ["Resource", "draw_pages", "open_source", "read_document"]
