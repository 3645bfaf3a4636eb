"""The least processor time of several runs."""

import gc
import time
from collections.abc import Callable
from typing import TypeVar

_Result = TypeVar("_Result")


def least_ms(run: Callable[[], _Result], rounds: int) -> tuple[float, _Result]:
    """Milliseconds of this process for the fastest of some runs, and what the last one gave.

    What else the machine does makes runs slower and never faster, so the least says most about the code.

    Args:
        run: what is measured.
        rounds: how often.
    """
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        begin = time.process_time()
        result = run()
        best = min(best, time.process_time() - begin)
    return 1e3 * best, result
