"""What a report is made from, whatever its format."""

from gapscan.schema.assessment import Assessment
from gapscan.schema.base import Flow
from gapscan.schema.guidance import Guidance
from gapscan.schema.picture import PagePicture
from gapscan.schema.taxonomy import Taxonomy


class Material(Flow):
    """An assessment with the taxonomy it was scored with, the advice on it, and the pages it was read from.

    `guidance` is None where nothing was scored; `pictures` is empty where the file has no pages to show, or where the
    report is blind.
    """

    assessment: Assessment
    taxonomy: Taxonomy
    guidance: Guidance | None = None
    pictures: tuple[PagePicture, ...] = ()
