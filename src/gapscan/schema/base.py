"""What every flow type shares: frozen, and strict about its fields."""

from pydantic import BaseModel, ConfigDict


class Flow(BaseModel):
    """A value that travels between rooms: never changed, never with a field nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, measured from the page's top left corner."""
