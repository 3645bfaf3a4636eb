"""When Python looks for garbage: not while a page is taken apart."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """Look for no unreachable cycles inside.

    A page becomes ten thousands of small tuples that hold no cycle; looking through them again and again is a
    twentieth of the time of reading.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
