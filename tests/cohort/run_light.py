"""A batch in a process of its own, with light work: `run_light.py INPUT OUT [SECONDS]`."""

import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(PROJECT))

from gapscan.cli.interrupt import Interrupted, interruptible  # noqa: E402
from gapscan.cohort.batch import Choices, run_batch  # noqa: E402
from gapscan.cohort.engines import engine_named  # noqa: E402
from gapscan.cohort.inputs import find_inputs  # noqa: E402
from gapscan.cohort.progress import Quiet  # noqa: E402
from gapscan.cohort.settings import Limits  # noqa: E402
from tests.cohort.hostile import make_job  # noqa: E402


def main() -> None:
    out = Path(sys.argv[2])
    found = find_inputs([sys.argv[1]])
    job = make_job(limits=Limits(60, 4096))
    run_batch(found, job, out=out, engine=engine_named("local"), choices=Choices(), progress=Quiet())


if __name__ == "__main__":
    try:
        with interruptible():
            main()
    except Interrupted as stop:
        sys.exit(stop.exit_code)
