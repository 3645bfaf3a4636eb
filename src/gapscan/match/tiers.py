"""The matching tiers, cheapest first. A new tier is one file with a `propose_...` function and one line here.

The fifth tier, `semantic`, needs a model that a person names and what these have found, so `match_skills` is handed it.
"""

from collections.abc import Mapping

from gapscan.match.compact import propose_compact
from gapscan.match.fuzzy import propose_fuzzy
from gapscan.match.patterns import propose_patterns
from gapscan.match.phrases import propose_phrases
from gapscan.match.proposal import Tier

TIERS: Mapping[str, Tier] = {
    "phrases": propose_phrases,
    "compact": propose_compact,
    "fuzzy": propose_fuzzy,
    "patterns": propose_patterns,
}
