"""Words by which a skill-like term is told from ordinary prose, in resumes, adverts and guides of any field."""

import re
from functools import lru_cache

STOP_WORDS = frozenset(
    """
    a about above across after against all along also although always among an and any are aren as at be because
    been before being below between both but by can can't could did didn do does doesn doing don down during e.g
    each eight either etc even every few five for four from further had has have having he her here hers him his how
    i if in into is isn it its itself just least less like ll many may me might more most much must my neither nine
    no nor not of off on once one only onto or other others our ours out over own per please rather re same seven
    shall she should since six so some such ten than that the their theirs them then there these they this those
    three through throughout to too toward towards two under until up upon us ve very via vs was we well were what
    when where whether which while who whom whose why will with within without won would yes yet you your yours
    """.split()
)
PARTING = frozenset({"and", "or", "&"})
"""Words that part the items of a list like a comma."""

JOINING = "of"
"""The small word that may stand inside a term: "chain of custody", "point of sale"."""

PLAIN_WORDS = frozenset(
    """
    401k ability able academic accordance achievement action activity addition advanced advantage affiliation
    affirmative age agency america american analyst ancestry annual applicant application approach april architect
    area aspect assignment assistant associate august available ba bachelor background base basic basis benefit best
    better bonus bs bsc career case ceo certification change childbirth citizen citizenship city client closely
    colleague college color comfortable commitment communication company compensation competency competitive complex
    condition consultant contact contract corp corporation country county course creed cto culture current customer
    daily date day december degree demonstrate dental department description detail developer development diploma
    direct director disability disabled diversity division doctorate duty east education eeo effective eg email
    employee employer employment end engineer entry environment eoe equal equivalent essential etc ethnicity eu
    excellent executive experience expert expertise expression extensive external fact familiarity family fast
    february federal field firm flexible focus forum friday full fun function future gender general genetic goal
    good graduate great group growth hand health healthy help high history holiday hour hybrid idea identity ie
    impact improvement inc include including individual industry info information initiative insurance interest
    intern internal international internship issue january job jr july june junior key kind knowledge large lead
    leader leading leave level life line llc local location long looking ltd lunch ma magazine make manager manner
    march marital market master may md meal medical meeting member minimum minority mission monday month monthly ms
    msc multiple national need network new next north note november number october offer office onsite opportunity
    option order organization orientation origin overview package page paid parental part partner passion people
    perk person personal phd phone place plan plus point policy political position practice preferred pregnancy
    principal problem process product professional proficiency program project protected proven provider pto purpose
    qualification quality quarter quarterly question race range record reference related relevant religion remote
    report required requirement resource response responsibility responsible result resume review reward role salary
    saturday scale school scientist section senior september service set sex sexual similar site size skill skilled
    small sme snack solid solution south special specialist sr staff stage standard start state status step story
    strategy street strong student style subject success successful summary sunday support system talent target task
    team technical technique technology term thing third thought thursday time tip title today tool top topic track
    training travel trend tuesday type uk understanding unique university usa use user vacation value variety
    various veteran view vision vp wednesday week weekly west wide willing work worker working workplace world year
    """.split()
)
"""Words that are no skill alone or among themselves, however often adverts print them."""

CUES = tuple(
    tuple(cue.split())
    for cue in """
    experience with
    experience in
    experience of
    experience using
    experienced in
    experienced with
    knowledge of
    understanding of
    proficient in
    proficient with
    proficiency in
    proficiency with
    skilled in
    skilled at
    skills in
    skills such as
    expertise in
    expert in
    familiarity with
    familiar with
    trained in
    training in
    certified in
    certification in
    competent in
    competence in
    fluent in
    background in
    ability in
    use of
    using
    such as
    """.strip().splitlines()
)
"""Words after which skills stand."""

# two sentences run together, as adverts print them: "skillsExperience", "SummaryThe"
_GLUED = re.compile(r"([A-Z]?[a-z]{2,})([A-Z][a-z]+)")
_OPENERS = STOP_WORDS | frozenset(
    """
    ability bachelor description excellent experience familiarity knowledge minimum must preferred proficiency
    qualifications required requirements responsibilities skills strong summary understanding
    """.split()
)
_NAME_LIKE = re.compile(r"[A-Za-z]*[a-z]+[A-Z][A-Za-z]*|[A-Z]{2,}[a-z]?|[A-Za-z]+[0-9][A-Za-z0-9]*|[A-Za-z]+[+#]+")


def is_name_like(word: str) -> bool:
    """Whether its letters alone tell a name: EPIC, QuickBooks, ICD10, C++."""
    return _NAME_LIKE.fullmatch(word) is not None and not is_glued(word)


def is_glued(word: str) -> bool:
    """Whether it is the end of one sentence and the beginning of the next."""
    found = _GLUED.fullmatch(word)
    if not found:
        return False
    first, second = found[1], found[2].casefold()
    return second in _OPENERS or (first.islower() and is_in_lexicon(first) and is_in_lexicon(second))


def is_in_lexicon(word: str) -> bool:
    """Whether a lower-case word is ordinary English."""
    return "unknown" not in _kinds(word)


def can_stand_before(word: str) -> bool:
    """Whether it may stand in a term before its last word: a noun, an adjective or a name, no verb and no adverb."""
    return is_name_like(word) or bool(_kinds(word.casefold()) & {"NOUN", "ADJ", "PROPN", "unknown"})


def can_end(word: str) -> bool:
    """Whether a term may end with it: a noun, a gerund, or a word that no lexicon knows."""
    return is_name_like(word) or bool(_kinds(word.casefold()) & {"NOUN", "PROPN", "unknown", "gerund"})


def is_adjective(word: str) -> bool:
    """Whether it may be an adjective: "accounts payable" ends with one."""
    return "ADJ" in _kinds(word.casefold())


@lru_cache(maxsize=16384)
def _kinds(word: str) -> frozenset[str]:
    """What a lower-case word can be, or `unknown`.

    Source: the lexicon that lemminflect brings along; loaded at the first question, because it takes 0.2 s.
    """
    from lemminflect import getAllLemmas

    kinds = set(getAllLemmas(word))
    if not kinds and word.endswith("ly"):
        return frozenset({"ADV"})
    if kinds and word.endswith("ing"):
        kinds.add("gerund")
    return frozenset(kinds or {"unknown"})
