"""Which engines there are: one line each; the module behind a line is imported only when it is asked for."""

from importlib import import_module

from gapscan.cohort.work import Engine
from gapscan.errors import UsageError

ENGINES = {
    "local": "gapscan.cohort.engines.local:run",
    "dask": "gapscan.cohort.engines.dask:run",
}


def engine_named(name: str) -> Engine:
    """The engine of a name.

    Raises:
        UsageError: there is none.
        MissingExtraError: what it needs is not installed.
    """
    if name not in ENGINES:
        raise UsageError(f"there is no engine '{name}'", where="--engine", todo=f"take one of: {', '.join(ENGINES)}")
    module, function = ENGINES[name].split(":")
    engine: Engine = getattr(import_module(module), function)
    return engine
