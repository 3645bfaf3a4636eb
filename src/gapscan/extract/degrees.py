"""Degrees as they are printed -> their level."""

import re
from dataclasses import dataclass
from functools import lru_cache

from gapscan.schema.resume import DegreeLevel as Level

_END = r"(?=[\s,.:()|–—-]|$)"
"""A two-letter degree stands alone: "MS" in "MS in Statistics", never in "MSc" or "MSI"."""


# "MAIN CAMPUS" is what it says
_GLUED_IN = (
    r"IN [A-Z]{3,}(?<!SUBJECT)(?<!SUBJECTS)(?<!COURSE)(?<!COURSES)(?<!CAMPUS)(?<!FOCUS)(?<!FIELD)(?<!FIELDS)(?<!TOPICS)"
    r"(?<!AREAS)(?<!MODULES)(?<!BUILDING)(?<!STREET)(?<!PROJECT)(?<!PROJECTS)(?<!THESIS)\b"
)
_CELL = re.compile(r"[^\t|(]+|[\t|(]+")
_SIGNS = re.compile(r"\\.|\(\?.*")


@dataclass(frozen=True, slots=True)
class _Spellings:
    """How one level is printed; `one_case` is for cells all in capitals or all in small letters."""

    printed: re.Pattern[str]
    one_case: re.Pattern[str]


def _pattern(cased: str, any_case: str, glued: str = "") -> _Spellings:
    """Abbreviations that count in their own letter case, and words that count in any.

    Where a whole cell is in one case, abbreviations of three letters count too; "be" and "ma" stay words. `glued` ones
    are read in spaced capitals that lost their blanks: "MAIN WEBSITE DESIGN".
    """
    own = [rf"(?:{one}){_END}" for one in cased.split()]
    long = [rf"(?i:{one}){_END}" for one in cased.split() if sum(map(str.isalpha, _SIGNS.sub("", one))) >= 3]
    words = [f"(?i:{any_case})"]
    blankless = [f"{one}(?={_GLUED_IN})" for one in glued.split()]
    return _Spellings(
        re.compile(rf"\b(?:{'|'.join([*own, *words])})"),
        re.compile(rf"\b(?:{'|'.join([*own, *long, *words, *blankless])})"),
    )


_OF = r"['’]?s?(?! ?(?:thesis|project|dissertation|class|of ceremonies))\b(?: (?:of|in|degree))?"
_LEVELS: tuple[tuple[Level, _Spellings], ...] = (
    (
        Level.PHD,
        _pattern(
            r"Ph\.?\s?D\.? PHD D\.?\s?Phil\.? EdD "
            r"Dr\.[\s-]?(?:rer|phil|ing)\.?(?:[\s-]?(?:nat|pol|oec|soc|med|publ|phil)\.?)*",
            r"doctor(?:ate|al)?(?: (?:of|in|degree|student|candidate))?\b|promotion\b|doctorat\b|doctorado\b"
            r"|doutorado\b|dottorato\b",
        ),
    ),
    (
        Level.MASTER,
        _pattern(
            r"M\.?\s?S\.?c\.? M\.?S\.? M\.?A\.? MBA M\.B\.A\.? M\.?\s?Tech M\.?\s?Eng MCA MPH MFA MPhil MPA MPP MRes "
            r"MMath MPhys MChem MSci M\.?Ed M\.?Comm? MSW MIS MSN MSE MSCS MSDS LL\.?M DEA M\.Phil Dipl\.-\w+",
            rf"m[aá]ster{_OF}|ma[iî]trise\b|staatsexamen\b|magist(?:er|erio)\b|maestr[ií]a\b|mestrado\b"
            r"|laurea (?:magistrale|specialistica)|diplom-\w+|mast[eè]re\b"
            r"|civilingenj[oö]r\b|ing[eé]nieur\b|post-?graduate degree",
            "MA MS MSC MBA",
        ),
    ),
    (
        Level.BACHELOR,
        _pattern(
            r"B\.?\s?S\.?c\.? B\.?S\.? B\.?A\.? B\.?\s?Tech B\.?\s?E\.? B\.?\s?Eng BBA BCA B\.?Comm? BFA LL\.?B BSN "
            r"BASc B\.?Ed AB(?=\sin) SB(?=\sin) BGS BIT BCS BSE BSEE BSCS BSBA",
            rf"bachelor{_OF}|baccalaureate\b|baccalaur[eé]at (?:en|[eè]s)\b"
            r"|(?<!driving )licence\b|licenciatura|licenciado|bacharelado"
            r"|laurea(?: triennale)?\b|grado en\b|kandidat(?:examen)?\b"
            r"|gradua[cç][aã]o em\b|licencjat\b"
            r"|(?<!facultad de )(?<!escuela de )(?<!superior de )(?<!instituto de )ingenier[ií]a(?= [a-z])"
            r"|(?<!faculdade de )(?<!escola de )engenharia(?= [a-z])"
            r"|undergraduate (?:degree|studies)|graduated? in\b",
            "BA BS BSC BBA",
        ),
    ),
    (
        Level.ASSOCIATE,
        _pattern(
            r"A\.A\.S?\.? A\.S\.? AAS DUT BTS DEUG HND HNC",
            r"associate['’]?s? (?:of|in|degree)|associate['’]s\b|foundation degree|t[eé]cnico superior"
            r"|ciclo formativo de grado superior|tecnicatura|tecn[oó]logo\b",
        ),
    ),
    (Level.BOOTCAMP, _pattern("", r"boot\s?-?camp\b|immersive\b|nanodegree\b")),
    (
        Level.HIGHSCHOOL,
        _pattern(
            "HSC SSC SSLC GED XII GCSEs? VWO HAVO",
            r"high school|secondary (?:school|education)|a[- ]levels?\b|abitur\b|baccalaur[eé]at\b|matura\b"
            r"|bachillerato"
            r"|ensino m[eé]dio|intermediate (?:education|school)|class (?:xii?|10|12)\b|gymnasium\b"
            r"|matriculation|sixth form|maturit[aà]\b|10\+2\b|(?:10|12)th (?:standard|std|grade|class)"
            r"|(?:fach)?(?:hochschul)?reife\b"
            r"|(?:fach|voll)abitur\b|realschulabschluss|studentexamen|(?:scottish|advanced) highers?\b",
        ),
    ),
    (
        Level.DIPLOMA,
        _pattern(
            r"PGDM PGDip DEC(?=(?:,|\sen)\s[A-Z])",
            r"diploma\b|dipl[oô]me\b|diplomado|ausbildung (?:zum|zur|als)\b|berufsausbildung\b",
        ),
    ),
    (Level.CERTIFICATE, _pattern("", r"certificate\b|certification\b|certificado|zertifikat|certificat\b")),
)
# the degree that is also a state, behind the towns where its colleges are
_STATE = re.compile(
    r"\b(?:amherst|andover|boston|bridgewater|brookline|burlington|cambridge|chestnut hill|dartmouth|framingham|holyoke"
    r"|lexington|lowell|medford|natick|needham|newton|northampton|norton|quincy|salem|somerville|south hadley"
    r"|springfield|waltham|wellesley|williamstown|woburn|worcester),?\s+(?=MA$)",
    re.IGNORECASE,
)
_NO_DEGREE_BEHIND = re.compile(r"\s?(?:(?:thesis|dissertation|arbeit)\b|project\s*(?:[-–—:,(]|$))", re.IGNORECASE)


# each line is asked about several times
@lru_cache(maxsize=1024)
def find_degree(text: str) -> tuple[Level, re.Match[str]] | None:
    """The highest degree that a line names, and where.

    Args:
        text: one line.

    Returns:
        The level and the match, or None where the line names none.
    """
    for level, spellings in _LEVELS:
        for cell in _CELL.finditer(text):
            one_case = cell[0].isupper() or cell[0].islower()
            pattern = spellings.one_case if one_case else spellings.printed
            for match in pattern.finditer(text, cell.start(), cell.end()):
                if not _STATE.search(text[: match.end()]) and not _NO_DEGREE_BEHIND.match(text, match.end()):
                    return level, match
    return None
