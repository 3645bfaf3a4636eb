"""What a batch is asked to do: the settings that its results depend on, and the limits of its workers."""

import hashlib
import json
from dataclasses import asdict, dataclass

# recognising the text of ten scanned pages takes 80 s on a slow machine
DEFAULT_TIMEOUT_S = 120.0
# twice what the readers' own limits let one file take
DEFAULT_MEMORY_MB = 2048
WORK = "gapscan.cohort.work:open_work"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a result depends on besides the bytes of its file.

    `titles` None means all of them; `advert_sha256` is that of the job advert's bytes, None where none is aimed at.
    """

    as_of: str
    titles: tuple[str, ...] | None
    blind: bool
    tool_version: str
    scoring_version: str
    taxonomy_sha256: str
    advert_sha256: str | None = None

    @property
    def fingerprint(self) -> str:
        """A hash that differs where any setting does."""
        told = asdict(self)
        if self.advert_sha256 is None:
            del told["advert_sha256"]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def key_of(self, content_id: str) -> str:
        """The key of a result.

        Args:
            content_id: the sha256 of the file, or what stands for it where the file cannot be opened.
        """
        return hashlib.sha256(f"{content_id}:{self.fingerprint}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take of a worker: seconds, and resident memory in MB."""

    timeout_s: float = DEFAULT_TIMEOUT_S
    memory_mb: int = DEFAULT_MEMORY_MB


@dataclass(frozen=True, slots=True)
class Job:
    """What every engine is told.

    `taxonomy` is a folder, None for the built-in one. `advert` is the `JobAdvert` to aim at, as JSON. `scheduler` is
    the address of a cluster. `work` names the function `(Job) -> Work` that each worker calls once, as
    `module:function`. A worker is replaced after `tasks_per_worker`.
    """

    settings: Settings
    workers: int = 1
    limits: Limits = Limits()
    taxonomy: str | None = None
    advert: str | None = None
    scheduler: str | None = None
    work: str = WORK
    tasks_per_worker: int = 500
