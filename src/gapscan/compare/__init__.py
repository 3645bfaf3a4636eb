"""The compare room: two scans, or two batches of them -> what changed, and by which causes."""

from gapscan.compare.comparable import notices_of
from gapscan.compare.groups import compare_groups
from gapscan.compare.scan_file import NoScanError, is_object, read_scan
from gapscan.compare.scans import compare_scans

__all__ = ["NoScanError", "compare_groups", "compare_scans", "is_object", "notices_of", "read_scan"]
