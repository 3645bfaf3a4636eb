"""Turns of phrase that name a tool by themselves: "rewrote the service in Rust", "proficient in Go"."""

import re

# characters before a mention that decide for it
REACH = 160
# what a person can do with a tool and hardly with anything else that bears a capital
_COMMAND = re.compile(
    r"""\b(?:using | used | uses | utili[sz](?:ed|ing) | via | (?:written|coded|programmed|scripted|programming
      |coding|scripting)\s+in
      | proficien(?:t|cy)\s+(?:in|with) | (?:experienced?|expertise|expert|skilled|skills|competent|fluent|fluency
        |versed)\s+(?:in|with)
      | (?:working\s+)?knowledge\s+of | familiar(?:ity)?\s+with | hands-on\s+(?:experience\s+)?with
        | comfortable\s+(?:in|with)
      | command\s+of | certified\s+in | adept\s+(?:in|with|at) | (?:learned|learnt|learning|taught\s+myself
        |switched\s+to))
    \s+(?:[\w.+\#-]+(?:,\s+|\s*/\s*|,?\s+(?:and|&)\s+)){0,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# the making of software, up to the language or tool it is made with
_MADE = re.compile(
    r"""\b(?:re-?)?(?:wr(?:ote|itten|iting)|cod(?:ed|ing)|implement(?:ed|ing)|programm(?:ed|ing)|port(?:ed|ing)
      |script(?:ed|ing)
      |prototyp(?:ed|ing)|refactor(?:ed|ing)|vectori[sz](?:ed|ing)|develop(?:ed|ing)|built|building|automat(?:ed
        |ing)|containeri[sz](?:ed|ing)
      |deploy(?:ed|ing)|provision(?:ed|ing)|orchestrat(?:ed|ing)|migrat(?:ed|ing)|model(?:led|ed|ling|ing)
        |simulat(?:ed|ing)
      |visuali[sz](?:ed|ing)|render(?:ed|ing)|quer(?:ied|ying)|test(?:ed|ing)|parallel(?:ized|ised)|scal(?:ed|ing)
        |solv(?:ed|ing)
      |fit(?:ted|ting)?)
    \b[^.;:]*\s(?P<how>in|with|to|into|on|from)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
# what software is made of: with one of these beside the verb, "in" and "with" lead to a tool
_SOFTWARE = re.compile(
    r"""\b(?:api|app|application|backend|back\ end|bot|client|code(?:base)?|compiler|component|container|crawler
      |daemon|dashboard|data
      |database|deployment|driver|engine|etl|framework|frontend|front\ end|function|game|integration|interface
        |kernel|library
      |machine\ learning|microservice|model|module|optimi[sz]er|package|parser|pipeline|plug-?in|program|prototype
        |query|queries|release
      |scraper|script|server|service|simulation|simulator|software|stack|system|test|tool|web|website|workflow
        |algorithm|scheduler
      |cluster|job|solver|equation|pde|ode|cli|sdk|chart|report|schema|warehouse|workload)(?:e?s)?\b""",
    re.IGNORECASE | re.VERBOSE,
)
# the end of the tool's name: a stop, or the small word with which the sentence goes on
_ENDS = re.compile(
    r"\s*(?:$|[.,;:)(/&|•]|\s(?:and|or|to|for|on|with|in|by|as|that|which|at|from|into|via|when|while|where|so"
    r"|because|since|instead|during|across|over|using|code|scripts?|programs?|programming|packages?|libraries|library"
    r"|apps?|every|daily|about)\b)"
)
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
_PLACES = frozenset("aurora derby jena phoenix railway oracle atlantis jasper".split())


def names_a_tool(before: str, name: str, after: str) -> bool:
    """Whether the words around a capitalised name say that it is a tool or a language.

    Args:
        before: what stands before the name in its sentence, up to `REACH` characters.
        name: the name.
        after: what follows it in the sentence.
    """
    if not _ENDS.match(after) or (len(name) > 1 and name.isupper()):
        return False  # what all is capitals is an abbreviation of many things: EMR, POS, PCL
    if _COMMAND.search(before):
        return not _PLACE.match(after) or before.rstrip().endswith(("using", "via"))
    made = _MADE.search(before)
    if made is None or not _SOFTWARE.search(made[0]) or _PLACE.match(after):
        return False
    key = name.casefold()
    return key not in (_PLACES if made["how"].casefold() in {"in", "on", "to", "from", "into"} else _PEOPLE)
