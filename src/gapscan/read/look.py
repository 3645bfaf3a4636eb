"""How text is set in the formats that flow: what their style sheets come to."""

from dataclasses import dataclass

from gapscan.read.ground import shows


@dataclass(frozen=True, slots=True)
class Look:
    """How text is set; `backed` where a background that is not white stands behind it.

    `size_pt` and `color` are None where nothing is said.
    """

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    size_pt: float | None = None
    color: str | None = None
    backed: bool = False

    def is_unseen(self, *, backed: bool = False) -> bool:
        """Whether nobody can see it.

        Args:
            backed: whether something that is not white stands behind what holds the text.
        """
        return self.hidden or not (backed or self.backed or shows(self.color))
