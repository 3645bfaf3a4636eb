"""Words by which posts, employers and places are told."""

import re
import unicodedata
from functools import lru_cache

from gapscan.schema.resume import EntryKind

_POST_NOUNS = """
    engineer developer scientist analyst manager director officer intern internship trainee apprentice
    assistant associate consultant architect administrator specialist researcher lead leader head chief
    president founder cofounder co-founder owner partner coordinator supervisor technician programmer designer
    tester lecturer professor teacher tutor instructor fellow postdoc nurse physician doctor pharmacist
    therapist accountant auditor representative executive advisor adviser strategist statistician
    mathematician physicist chemist biologist economist actuary quant librarian editor writer journalist
    translator recruiter secretary clerk cashier waiter waitress barista bartender driver operator mechanic
    electrician salesperson salesman seller agent broker trader banker teller captain lieutenant sergeant
    corporal officer soldier volunteer mentor coach trainer facilitator organizer ambassador chair chairman
    chairwoman chairperson treasurer member contributor maintainer creator freelancer contractor principal vp
    cto ceo cfo coo cio cdo caio svp evp avp sre dba swe sde mle devops qa pm superintendent foreman estimator
    planner buyer merchandiser stylist producer artist photographer videographer animator illustrator marketer
    copywriter generalist expert evangelist advocate curator attendant receptionist caregiver paralegal lawyer
    attorney judge investigator inspector surveyor geologist student entwickler ingenieur praktikant praktikum
    werkstudent leiter berater wissenschaftler mitarbeiter ingenieur developpeur stagiaire chercheur
    consultante responsable chef charge ingeniero desarrollador analista becario pasante investigador profesor
    gerente jefe director engenheiro desenvolvedor estagiario pesquisador professor sviluppatore ingegnere
    ricercatore tirocinante scholar reviewer annotator moderator steward bookkeeper controller registrar
    counselor dean provost rector employee worker staff aide helper hostess host server crew cook baker guard
    cleaner gardener carpenter plumber welder machinist assembler packer picker stocker merchandizer
    telemarketer dispatcher
    medewerker ontwikkelaar adviseur stagiair docent onderzoeker beheerder
    specjalista programista analityk kierownik inzynier asystent praktykant stazysta
    utvikler konsulent radgiver medarbeider utvecklare konsult handlaggare larare
    capo responsabile impiegata commessa commesso analista
""".split()
# of each pair of genders the one that the other is made from
_ROMANCE_NOUNS = """
    desarrollador director ingeniero investigador profesor coordinador consultor administrador asesor supervisor
    vendedor gestor auditor programador analista responsable tecnico jefe gerente asistente becario enfermero
    cientifico docente auxiliar encargado contable especialista desenvolvedor engenheiro estagiario pesquisador
    professor coordenador diretor cientista enfermeiro assistente bolsista analyste developpeur ingenieur directeur
    professeur chercheur stagiaire chef charge consultant gestionnaire comptable technicien enseignant doctorant
    assistant statisticien alternant apprenti caissier serveur animateur ouvrier
    adjoint conseiller infirmier vendeur redacteur formateur coordinateur administrateur concepteur
    sviluppatore ingegnere ricercatore tirocinante impiegato
""".split()
_FEMININE = (
    ("or", "ora"),
    ("o", "a"),
    ("jefe", "jefa"),
    ("eur", "eure"),
    ("eur", "euse"),
    ("teur", "trice"),
    ("tore", "trice"),
    ("ier", "iere"),
    ("ien", "ienne"),
    ("ant", "ante"),
    ("ti", "tie"),
    ("charge", "chargee"),
)
# German joins words: "Softwareentwickler", "Projektleiterin"
_GERMAN_NOUN = re.compile(
    r"(?:leit|entwickl|mitarbeit|berat|wissenschaftl|pfleg|technik|sachbearbeit|forsch|lehr|verkauf|helf|programmier|"
    r"betreu|verwalt|arbeit|gestalt|fahr|manag|train|design|research)er(?:in(?:nen)?)?$|(?:ingenieur|assistent|referent|architekt|"
    r"praktikant|student|analyst|administrator|konstrukteur|redakteur|koordinator|doktorand|dozent|spezialist)(?:in(?:nen)?)?$|"
    r"(?:beauftragt|angestellt|beamt|auszubildend|selbstst?andig)er?$|(?:kauf|fach)(?:mann|frau)$"
)
_POST_SENIORITY = """
    senior sr junior jr principal staff lead chief head vice deputy assistant associate graduate
""".split()
_NOT_A_POST_END = re.compile(r"\b(?:inc|llc|ltd|gmbh|corp|university|college|institute|school)\b\.?$", re.IGNORECASE)
_EMPLOYER_WORDS = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|ag|corp|corporation|company|co|plc|s\.?a|s\.?l|b\.?v|pty|pvt|group|holdings?|"
    r"university|universit\w+|universidad\w*|college|institute|institut\w*|school|academy|laborator(?:y|ies)|labs?|"
    r"technolog(?:y|ies)|solutions|systems|services|consulting|partners|ventures|capital|bank|hospital|clinic|"
    r"foundation|agency|ministry|department|society|association|studios?|software|industries|enterprises|international|"
    r"networks?|research|analytics|media|health|insurance|motors|airlines|energy|pharma\w*|council|government|army|navy|"
    r"air force|startup|start-up|freelance|self-employed|center|centre|trust|store|restaurant|cafe|club|"
    r"(?-i:SRL|S\.?r\.?l|SpA|S\.p\.A|SARL|KGaA|KG|Oyj?|A/S|Ltda|(?<=\w )(?:AB|SE|SAS|NV|AS)$))\b\.?",
    re.IGNORECASE,
)
_SURE_EMPLOYER = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|corp|corporation|company|plc|b\.v|pty|pvt|holdings?|universit\w+|college|institut\w*|"
    r"school|bank|hospital|foundation|ministry|association|industries|airlines|department|group|laborator(?:y|ies)|labs?|"
    r"(?-i:SRL|S\.?r\.?l|SpA|S\.p\.A|SARL|KGaA|Ltda|Oyj?|(?<=\w )(?:AB|SE|SAS|NV|AS)$))\b",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[EntryKind, re.Pattern[str]], ...] = (
    (EntryKind.VOLUNTEER, re.compile(r"\bvolunteer|\behrenamt|\bbénévol|\bvoluntari", re.IGNORECASE)),
    (
        EntryKind.INTERNSHIP,
        re.compile(
            r"\bintern(?:ship)?s?\b|\btrainee\b|\bco-?op\b|praktik|stagiaire|becari|pasante|estagi"
            r"|^stage\b|\balternan[tc]|tirocin",
            re.IGNORECASE,
        ),
    ),
    (
        EntryKind.TEACHING,
        re.compile(r"\bteach(?:er|ing)\b|\btutor|\blecturer\b|\binstructor\b|\bprofessor\b|\badjunct\b", re.IGNORECASE),
    ),
    (
        EntryKind.RESEARCH,
        re.compile(
            r"\bresearch (?:assistant|associate|fellow|student)|\bpost-?doc|\bph\.?d|\bdoctoral\b|"
            r"\bgraduate (?:research|student)|\bvisiting (?:researcher|scholar)|\bresearcher\b",
            re.IGNORECASE,
        ),
    ),
    (
        EntryKind.MILITARY,
        re.compile(
            r"\b(?:army|navy|air force|marines?|coast guard|sergeant|corporal|lieutenant|soldier)\b", re.IGNORECASE
        ),
    ),
)
_WORDS = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)?")
_LEAST_GERMAN = 7
# several readers ask about each piece of a line
_KEPT = 2048
_SMALL_WORDS = re.compile(r"(?<![\w.@/-])[a-zà-ÿ][a-zà-ÿ-]*(?![\w.@/])")
# "of", "and", "for", "the", "und" stand in names
_LEAST_TELLING = 4
_POSTS = frozenset(
    [
        *_POST_NOUNS,
        *_ROMANCE_NOUNS,
        *(
            noun.removesuffix(male) + female
            for noun in _ROMANCE_NOUNS
            for male, female in _FEMININE
            if noun.endswith(male)
        ),
    ]
)
# a co-op is a farm or a shop as well; behind a trade it is an internship
_TWO_WORDS = re.compile(
    r"\bscrum master\b|\bproduct owner\b|\bdata steward\b|"
    r"\b(?:engineering|development|developer|science|analytics|research|software|data|quality|product|design|marketing|"
    r"finance|accounting|business|IT)\s+co-?op\b",
    re.IGNORECASE,
)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()


def names_post(text: str) -> bool:
    """Whether a short text holds a word for a post ("engineer", "intern", "head of")."""
    words = [_plain(word) for word in _WORDS.findall(text)]
    return any(_is_post(word) or (word.endswith("s") and word[:-1] in _POSTS) for word in words) or bool(
        _TWO_WORDS.search(text)
    )


def _is_post(word: str) -> bool:
    return word in _POSTS or (len(word) >= _LEAST_GERMAN and bool(_GERMAN_NOUN.search(word)))


@lru_cache(maxsize=_KEPT)
def post_likeness(text: str) -> float:
    """How much a fragment looks like a post: 0 not at all, above 1 surely."""
    words = [_plain(word) for word in _WORDS.findall(text)]
    if not words or len(words) > 12:
        return 0.0
    score = 0.0
    if any(map(_is_post, words)) or _TWO_WORDS.search(text):
        score += 1.0
        # "Engineer" at the end or before a comma, "of", "(" heads the fragment; "Engineer Supply Co" does not
        if _is_post(words[-1]) or re.search(r"\b(?:of|for|in|ii+|iv|[1-5])\b|[,(/&-]", text.lower()):
            score += 0.5
    if words[0] in _POST_SENIORITY:
        score += 0.3
    if _NOT_A_POST_END.search(text):
        score -= 0.8
    return max(0.0, score)


@lru_cache(maxsize=_KEPT)
def employer_likeness(text: str) -> float:
    """How much a fragment looks like an employer's name."""
    return 1.0 if _EMPLOYER_WORDS.search(text) else 0.0


def is_employer(text: str) -> bool:
    """Whether a text holds a word that hardly anything but an employer's name has: a legal form, "University"."""
    return bool(_SURE_EMPLOYER.search(text))


def tells(text: str) -> int:
    """How many words of a line tell of something instead of naming it: small, and none of the little ones in names.

    A line that names an employer tells of nothing.
    """
    if any(match[0][:1].isupper() for match in _EMPLOYER_WORDS.finditer(text)):
        return 0
    return sum(len(word) >= _LEAST_TELLING for word in _SMALL_WORDS.findall(text))


def kind_of_post(text: str) -> EntryKind:
    """The kind of a post by its title and employer."""
    return next((kind for kind, words in _KINDS if words.search(text)), EntryKind.JOB)
