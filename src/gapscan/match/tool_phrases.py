"""Turns of phrase that name a tool by themselves: "rewrote the service in Rust", "proficient in Go", "a Swift SDK"."""

import re

REACH = 160
"""Characters before a name that decide for it."""


def _any_of(words: str) -> str:
    """A regular expression for one of these words; `_` stands for a blank."""
    return "(?:" + "|".join(word.replace("_", r"\s+") for word in words.split()) + ")"


# what a person can do with a tool and hardly with anything else that bears a capital
_COMMAND_WORDS = """
    using used uses utili[sz](?:ed|ing) via learned learnt learning taught_myself teaching_myself switched_to
    picking_up studying (?:written|coded|programmed|scripted|programming|coding|scripting)_in
    proficien(?:t|cy)_(?:in|with)
    (?:experienced?|expertise|expert|skilled|skills|competent|fluent|fluency|versed|trained|certified|beginner)_(?:in|with)
    experience_of exposure_to background_in knowledge_of familiar(?:ity)?_with hands-on(?:_experience)?_with
    comfortable_(?:in|with) command_of adept_(?:in|with|at) new_to basics_of introduction_to
    courses?_(?:in|on) workshops?_on seminars?_on lectures?_on classes_in modules?_on training_(?:in|on)
"""
_COMMAND = re.compile(
    rf"\b{_any_of(_COMMAND_WORDS)}\s+(?:[\w.+\#-]+(?:,\s+|\s*/\s*|,?\s+(?:and|&)\s+)){{0,3}}$", re.IGNORECASE
)
# what one does with a tool and at times with a person, too
_HANDLING_WORDS = """
    introduced introducing administ(?:ered|ering) configur(?:ed|ing) rolled_out rolling_out roll-?out_of
    set_up setting_up install(?:ed|ing) upgrad(?:ed|ing) adopt(?:ed|ing) users?_of migrat(?:ed|ion)_to
    moved_to work_in customi[sz](?:ed|ing)
"""
_MOVED = r"(?:ported|migrated|converted|translated|rewrote|moved)\b[^.;:]*\bfrom\s+[\w.+#-]+\s+to"
_HANDLED = re.compile(rf"\b(?:{_any_of(_HANDLING_WORDS)}|{_MOVED})\s+$", re.IGNORECASE)
# the making of software, up to the language or tool it is made with
_MAKING_WORDS = """
    wrote written writing coded coding implement(?:ed|ing) programm(?:ed|ing) port(?:ed|ing) script(?:ed|ing)
    prototyp(?:ed|ing) refactor(?:ed|ing) vectori[sz](?:ed|ing) develop(?:ed|ing) built building
    automat(?:ed|ing) containeri[sz](?:ed|ing) deploy(?:ed|ing) provision(?:ed|ing) orchestrat(?:ed|ing)
    migrat(?:ed|ing) model(?:led|ed|ling|ing) simulat(?:ed|ing) visuali[sz](?:ed|ing) render(?:ed|ing)
    quer(?:ied|ying) test(?:ed|ing) paralleli[sz](?:ed|ing) scal(?:ed|ing) solv(?:ed|ing) fit fitted fitting
    drawn plotted plotting analy[sz](?:ed|ing) comput(?:ed|ing) estimat(?:ed|ing) calculat(?:ed|ing) ran run
    creat(?:ed|ing) design(?:ed|ing) train(?:ed|ing) clean(?:ed|ing) process(?:ed|ing)
"""
_MADE = re.compile(
    rf"\b(?:re-?)?{_any_of(_MAKING_WORDS)}\b[^.;:]*\s(?P<how>in|with|to|into|on|from)\s+$", re.IGNORECASE
)
# what is written in a language needs no word of software: "wrote the codec in Rust"
_WRITTEN = re.compile(
    r"\b(?:re-?)?(?:wrote|written|writing|cod(?:ed|ing)|programm(?:ed|ing)|implement(?:ed|ing)|prototyp(?:ed|ing))\b[^.;:]*\sin\s+$",
    re.IGNORECASE,
)
# what software is made of: with one of these beside the verb, "in" and "with" lead to a tool
_SOFTWARE_WORDS = """
    api app application back-?_?end bot client code codebase compiler component container crawler daemon
    dashboard data database deployment driver engine etl framework front-?_?end function game integration
    interface kernel library machine_learning microservice model module optimi[sz]er package parser pipeline
    plug-?in program prototype query queries release scraper script server service simulation simulator
    software stack system test tool web website workflow algorithm scheduler cluster job solver equation pde
    batch password secret task worker file image event alert metric flow scene texture mesh log ode cli sdk
    chart report schema warehouse workload curve plot figure regression analysis analyses statistic
"""
_SOFTWARE = re.compile(rf"\b{_any_of(_SOFTWARE_WORDS)}(?:e?s)?\b", re.IGNORECASE)
# "browser tests in Playwright": the thing made stands directly before
_THING_IN = re.compile(rf"\b{_any_of(_SOFTWARE_WORDS)}(?:e?s)?\s+(?P<how>in|with|via|on)\s+$", re.IGNORECASE)
# what one does with people: "discussed data models with"
_SHARED = re.compile(
    r"\b(?:work|partner|collaborat|liais|negotiat|discuss|shar|agre|compet|coordinat|pair|team|met|meet)[a-z]*\b[^.;:]*$",
    re.IGNORECASE,
)
# "Rotated database passwords with Vault"
_DONE_WITH = re.compile(r"^\W*[A-Z][a-z]+ed\b[^.;:]*\s(?P<how>with)\s+$")
# a thing of software that bears the name of what it is made with: "two Go microservices", "a Rust crate"
_THING_WORDS = """
    crate sdk apis? microservice codebase code script library libraries package module macro backend cluster
    pipeline dashboard query queries workbook notebook plug-?in cookbook manifest playbook daemon binary
    binaries compiler component bindings wrapper parser extension app developer repository monorepo runtime
    middleware dataset
"""
_THING = re.compile(rf"\s(?:[a-z]+\s)?(?i:{_any_of(_THING_WORDS)})s?\b")
# a word that opens the sentence has its capital anyway, so what follows must be of software for certain
_OPENED_WORDS = """
    crate sdk apis? microservice codebase module macro backend cluster pipeline dashboard quer(?:y|ies)
    workbook notebook plug-?in cookbook manifest playbook daemon compiler bindings wrapper parser monorepo
    runtime middleware app dag chart deployment agent task topic trace workflow
"""
_OPENED = re.compile(rf"\s(?i:{_any_of(_OPENED_WORDS)})s?\b")
_OPENED_LANGUAGE = re.compile(r"\s(?:scripts?|programs?|packages?|gems?|crates?|librar(?:y|ies))\b")
# the services of a language are software, those of a church are not
_LANGUAGE_SERVICE = re.compile(r"\s(?:[a-z]+\s)?(?:services?|jobs?|clients?|servers?|programs?|tools?|tests?)\b")
_LANGUAGES = frozenset("go rust swift scala ruby elixir julia dart r".split())
# the end of the tool's name: a stop, or the small word with which the sentence goes on
_END_WORDS = """
    and or to for on with in by as that which at from into via when while where so because since instead
    during across over using code scripts? programs? programming packages? libraries library apps? every daily
    about
"""
_ENDS = re.compile(rf"\s*(?:$|[.,;:)(/&|•]|\s{_any_of(_END_WORDS)}\b)")
# "in Aurora, Colorado"
_PLACE = re.compile(r",\s+(?:[A-Z][a-z]+\s*(?:$|[.,;)])|[A-Z]{2}\b)")
# with these, "with" names a partner: "built dashboards with Julia"
_PEOPLE = frozenset(
    """
    ada bower buck cassandra chef claude conan cohere drake dagger jackson jasmine julia maya neon nielsen pascal ray
    ruby segment sentry stan stripe travis watson braintrust bloomberg census
    """.split()
)
# "in" one of these one lives
_PLACES = frozenset("aurora derby jena phoenix railway atlantis jasper".split())
# abbreviations that hardly anything else on a resume shares
_ABBREVIATIONS = frozenset("sas ros iam ecs ecr rds vpc sns eks cdk kms mpi jpa jms jee adf hana ebs msk".split())
_INTO = frozenset({"in", "on", "to", "from", "into"})


def names_a_tool(before: str, name: str, after: str) -> bool:
    """Whether the words around a capitalised name say that it is a tool or a language.

    Args:
        before: what stands before the name in its sentence, up to `REACH` characters.
        name: the name.
        after: what follows it in the sentence.
    """
    key = name.casefold()
    if len(name) > 1 and name.isupper() and key not in _ABBREVIATIONS:
        return False  # what all is capitals is an abbreviation of many things: EMR, POS, PCL
    if _is_of_a_thing(before, name, after):
        return True
    return _ENDS.match(after) is not None and (
        (_is_commanded(before, after) and not (key in _PLACES and before.rstrip().endswith(" in")))
        or (_HANDLED.search(before) is not None and key not in _PEOPLE | _PLACES)
        or (not _PLACE.match(after) and _is_made_with(before, key))
    )


def bears_a_thing(after: str) -> bool:
    """Whether a thing of software follows a name: "the Go codebase"."""
    return _THING.match(after) is not None


def _is_commanded(before: str, after: str) -> bool:
    return _COMMAND.search(before) is not None and (
        not _PLACE.match(after) or before.rstrip().endswith(("using", "via"))
    )


def _is_made_with(before: str, key: str) -> bool:
    made = _MADE.search(before) or _THING_IN.search(before) or _DONE_WITH.search(before)
    if made is None or not (_SOFTWARE.search(before) or (key in _LANGUAGES and _WRITTEN.search(before))):
        return False
    if made["how"].casefold() in _INTO:
        return key not in _PLACES
    return key not in _PEOPLE and not _SHARED.search(before)


def _is_of_a_thing(before: str, name: str, after: str) -> bool:
    """Whether a thing of software bears the name."""
    if not any(sign.isalnum() for sign in before):
        return _OPENED.match(after) is not None or (
            name.casefold() in _LANGUAGES and _OPENED_LANGUAGE.match(after) is not None
        )
    return _THING.match(after) is not None or (
        name.casefold() in _LANGUAGES and _LANGUAGE_SERVICE.match(after) is not None
    )
