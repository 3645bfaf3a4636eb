"""Which fields of the knowledge entries hold ids, and of what."""

from gapscan.schema.knowledge import Knowledge

KNOWLEDGE_PARTS = tuple(Knowledge.model_fields)

_ANY_STEP = "titles or levels or stages"
_NAMED = (
    ("education", "level", "levels"),
    ("education", "titles", "titles"),
    ("education", "skills", "skills"),
    ("experience", "level", "levels"),
    ("experience", "titles", "titles"),
    ("experience", "skills", "skills"),
    ("proofs", "level", "levels"),
    ("proofs", "skills", "skills"),
    ("certifications", "level", "levels"),
    ("certifications", "skills", "skills"),
    ("goals", "stage", "levels"),
    ("goals", "skills", "skills"),
    ("resources", "skills", "skills"),
    ("resources", "levels", "levels"),
    ("specialisations", "skills", "skills"),
    ("specialisations", "titles", "titles"),
    ("interview_topics", "skills", "skills"),
    ("salaries", "guide", "guides"),
    ("salaries", "titles", "titles"),
    ("salaries", "level", "levels"),
    ("salary_premiums", "skills", "skills"),
    ("advice", "level", "levels"),
    ("progression", "source", _ANY_STEP),
    ("progression", "target", _ANY_STEP),
    ("conflicts", "about", f"{_ANY_STEP} or skills"),
    ("conflicts", "positions", "guides"),
)
_WITHOUT_FACTS = {"stages", "conflicts"}

KNOWLEDGE_USES = (
    *_NAMED,
    *((part, "facts", "guides") for part in KNOWLEDGE_PARTS if part not in _WITHOUT_FACTS),
)
"""Part, field, and the part whose ids the field holds; ` or ` stands between parts where it may be any of them."""
