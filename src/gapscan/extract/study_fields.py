"""What was studied, as it is printed behind a degree or before it."""

import re

from gapscan.extract.school_words import names_school

# "BSc", "B.Tech", "MBA": what a degree written out is repeated as
_SHORT = r"(?-i:[A-Z][a-z]{0,2}[A-Z.][A-Za-z.]{0,5})"
_FIELD = re.compile(
    rf"""^\.?(?:['’]?s?\s*(?:degree|program(?:me)?)?|\s*\([^)]{{1,12}}\))?\s*\)?(?:\s*(?:eng|ing|tech)\.)?(?:\s?[123](?=[\s,:–-]))?
    (?:\s*[-–—(/]\s*{_SHORT}\)?(?=\s*(?:$|,|:|in\b)))?\s*
    (?:\(?(?:hons|honours)\b\.?\)?|with\ honou?rs)?[\s,:–—.-]*
    (?:of\s+(?P<kind>science|arts|engineering(?!\ management)|technology(?!\ management)
       |business(?!\ (?:administration|management|analytics|economics|informatics|studies|law))|applied\ science
       |philosophy|education|fine\ arts|commerce|laws?)\b
       (?:\s*[-–—]\s*{_SHORT}(?=\s*(?:$|,|in\b)))?(?:\s*\([^)]*\))?[\s,:–—-]*)?
    (?:candidate\b|student\b)?\s*\(?(?!c?gpa\b|grade\b|expected\b|equiv\b|hons?\b|honours\b|diploma\b|degree\b)
    (?:di\s+ricerca\s+)?(?:stud(?:ies|ium|y|es)\s+)?(?:(?:in|of|en|em|de|del|di|do|da)\s+|d['’]\s?)?(?:schwerpunkt|fachrichtung|speciali[sz]ation|specialit[ée]|option|profil)?\s*:?\s*(?:(?:double\s+)?major(?:s|ing)?\s+in\s+)?
    (?P<field>[A-Za-zÀ-ÿ][\w&/À-ÿ'’\ -]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_FIELD_END = re.compile(
    r"\s+(?:at|from|with|minor|gpa|thesis|graduated|expected|speciali[sz]\w+|concentration|emphasis|cum|magna|summa|"
    r"first class|mention|honou?rs|degree|program(?:me)?|diploma)\b.*$",
    re.IGNORECASE,
)
# a degree that names its field itself; of science and arts there are many
_KINDS_WITHOUT_FIELD = frozenset({"science", "arts", "philosophy", "applied science", "technology"})
_NAMED = {
    "mba": "business administration",
    "bba": "business administration",
    "llb": "law",
    "llm": "law",
    "bcom": "commerce",
    "bcomm": "commerce",
    "mcom": "commerce",
    "bca": "computer applications",
    "mca": "computer applications",
    "bfa": "fine arts",
    "mfa": "fine arts",
    "bsn": "nursing",
    "msn": "nursing",
    "mph": "public health",
    "mpa": "public administration",
    "mpp": "public policy",
    "msw": "social work",
    "bscs": "computer science",
    "mscs": "computer science",
    "msds": "data science",
    "bsee": "electrical engineering",
    "bed": "education",
    "med": "education",
}
# what a degree is printed behind: "Computer Science, BSc", "Physics (MSc)"
_BEFORE = re.compile(r"(?:^|[\t|•·–—,])\s*(?P<field>[^\W\d_][^\t|•·–—,()]*?)\s*(?:[,|•·–—(]|\s-)\s*$")
# "Data Science Bootcamp", "Physics B.Sc.": nothing but a blank parts them
_RIGHT_BEFORE = re.compile(r"(?:^|[\t|•·–—,:]|\s-)\s*(?P<field>[^\W\d_][^\t|•·–—,():]*?)\s+$")
_OF_SUBJECT = re.compile(r"^(?:diplom-(?P<german>[a-zäöü]+ik)er(?:in)?$|ingenier|engenharia)", re.IGNORECASE)
_IN_OR_OF = re.compile(r"\s*(?:in|of)\b")
_LONGEST_FIELD_WORDS = 6
_LABELLED = re.compile(
    r"(?:^|[\t|;])\s*(?:majors?|majoring in|field(?: of study)?|speciali[sz]ation|subject|concentration|fachrichtung"
    r"|studiengang|discipline|branch|stream|especialidad|sp[ée]cialit[ée])\s*:\s*"
    r"(?P<field>[^\W\d_][^\t,;|:()]*?)(?=\s+(?:gpa|minor)\b|[\t,;|()]|\s\s|$)",
    re.IGNORECASE,
)
_REST = re.compile(r"\t|,\s|\s[|•·–—-]\s|;|\s\(")
_NO_FIELD = re.compile(
    r"[\d:!?%]|\.$|\b(?:coursework|courses?|modules?|thesis|dissertation|gpa|grade|minor|awards?|club|society|member|project"
    r"|semester|exchange|abroad|department|faculty|center|centre|lab)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"scienc|engineer|mathemat|statist|econom|physi|chemi|biolog|informati|comput|manage|business|design|market|financ"
    r"|account|psycholog|history|philosoph|linguist|languag|literatur|nurs|education|law|media|communicat|analytic"
    r"|robotic|electr|mechanic|technolog|studies|art|architect|politic|sociolog|geogra|medicin|wissenschaft|ingeni|data"
    r"|learning|intelligence|software|security|music|theolog|anthropolog|agricultur|logistic|operations|development"
    r"|administration|commerce|matem|estad[ií]st|estat[ií]st|f[ií]sica|physik|chemie|econ[oó]m|[ée]conom|[ée]conom[ée]tr"
    r"|gestion|gesti[oó]n|informatiq|inform[aá]tic|math[ée]mat|wirtschaft|technik|maschinenbau|actuari|neuro|genetic"
    r"|criminolog|journalis|humanities|maths",
    re.IGNORECASE,
)


def names_subject(text: str) -> bool:
    """Whether a short text holds a word for something that is studied."""
    return bool(_SUBJECT.search(text))


def field_of(text: str, match: re.Match[str]) -> str | None:
    """What was studied, in lower case: the words before the degree where they name a subject, or those after it.

    Args:
        text: one line, its dates blanked.
        match: the degree in it.

    Returns:
        None where neither stands there.
    """
    behind = _IN_OR_OF.match(text[match.end() :])
    before = None if behind else _subject_in(_BEFORE, text[: match.start()])
    after = before or field_after(text, match)
    if after or behind:
        return after
    return _subject_in(_RIGHT_BEFORE, text[: match.start()]) or _named_by(match[0])


def _subject_in(pattern: re.Pattern[str], before: str) -> str | None:
    found = pattern.search(before)
    if not found or len(found["field"].split()) > _LONGEST_FIELD_WORDS:
        return None
    field = found["field"].lower()
    return field if names_subject(field) and not names_school(field) else None


def field_alone(line: str) -> str | None:
    """What was studied, in lower case, of a line beside a degree that says no more ("Applied Mathematics")."""
    labelled = _LABELLED.search(line)
    if labelled:
        return labelled["field"].strip().lower()
    first = _REST.split(line, maxsplit=1)[0].strip(" ()")
    short = 0 < len(first.split()) <= _LONGEST_FIELD_WORDS and first[0].isupper()
    return first.lower() if short and names_subject(first) and not _NO_FIELD.search(first) else None


def field_after(text: str, match: re.Match[str]) -> str | None:
    """What was studied: the words after the degree, in lower case; None where nothing follows."""
    own = _OF_SUBJECT.match(match[0])
    if own and own["german"]:
        return own["german"].lower()
    # "Bachelor of" is the degree, "of Science" stands before the field; of "Ingeniería Civil" all is the field
    begin = match.start() if own else match.end() - len(" of") if match[0].lower().endswith(" of") else match.end()
    found = _FIELD.match(text[begin:].partition("\t")[0])
    if not found:
        return _kind_of(text[begin:])
    field = _FIELD_END.sub("", found["field"]).strip(" -–—,.'’").lower()
    if not found["kind"] and field in _KINDS_WITHOUT_FIELD and _IN_OR_OF.match(text[begin:]):
        # "Bachelor of Arts" alone
        return None
    if names_school(field) or not (len(field) > 2 or field in {"it", "ai"}):
        kind = (found["kind"] or "").lower()
        return kind if kind and kind not in _KINDS_WITHOUT_FIELD else None
    return field


def _kind_of(after: str) -> str | None:
    """The field that the name of a degree holds ("Bachelor of Commerce") where nothing else follows."""
    found = re.match(r"\s*of\s+(engineering|business|education|fine arts|commerce|laws?)\b", after, re.IGNORECASE)
    return found[1].lower() if found else None


def _named_by(degree: str) -> str | None:
    return _NAMED.get("".join(filter(str.isalpha, degree)).lower())
