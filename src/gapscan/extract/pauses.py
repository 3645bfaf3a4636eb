"""Time away from work: leaves and breaks are listed among posts and are none."""

import re

# who stood in for somebody's leave, or dealt with leaves, was at work
_PAUSE = re.compile(
    r"""\b(?:(?:parental|maternity|paternity|adoption|family|carer\S*|caregiv\w+|medical|sick|unpaid|study)\ leave
    | career\ (?:break|pause|gap) | sabbatical | gap\ year | (?:full-time|stay-at-home)\ (?:parent|caregiver|carer)
    | elternzeit | cong[ée]\ (?:parental|maternit[ée]))\b
    (?!\W+(?:cover|replace|substitut|advis|admin|manag|special|coordinat))""",
    re.IGNORECASE | re.VERBOSE,
)


def names_pause(name: str) -> bool:
    """Whether the head of an entry names a leave or a break; its months are no experience and no fault either."""
    return _PAUSE.search(name) is not None
