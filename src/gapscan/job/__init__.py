"""The job room: the text of a job advert -> `JobAdvert`, with the title that scoring takes."""

from gapscan.job.advert import read_advert
from gapscan.job.unglue import with_line_breaks

__all__ = ["read_advert", "with_line_breaks"]
