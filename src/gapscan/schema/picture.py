"""Pictures of pages, for reports that show where a skill stands."""

from gapscan.schema.base import Flow


class PagePicture(Flow):
    """One page as the file prints it.

    `page` counts from 1; `width_pt` and `height_pt` are the size in points that boxes refer to; `image` is a file of
    `media_type`.
    """

    page: int
    width_pt: float
    height_pt: float
    media_type: str
    image: bytes
