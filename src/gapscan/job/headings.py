"""The headings of adverts: a line -> what stands below it."""

import re
from enum import StrEnum

from gapscan.schema.base import Flow


class Part(StrEnum):
    """What a part of an advert is about.

    `opening` is whatever stands before the first heading; `must` asks outright, `asked` is a plain list of
    qualifications; `about` is the company, the pay, the procedure and the law, which ask for nothing.
    """

    OPENING = "opening"
    MUST = "must"
    ASKED = "asked"
    NICE = "nice"
    DUTY = "duty"
    ABOUT = "about"


class Heading(Flow):
    """A heading: the part it opens, and where the text behind it begins in its own line (the line's end: nowhere)."""

    part: Part
    rest: int


_THINGS = (
    r"(?:skills?|qualifications?|requirements?|experiences?|education|attributes|competenc(?:ies|es?)|criteria|"
    r"knowledge|abilities|background|expertise|technolog(?:y|ies)|tools|profile|credentials|skill ?sets?|"
    r"prerequisites|capabilities|credentials|characteristics|traits|strengths|training|degrees?)"
)
_MORE = rf"(?:(?:,? ?(?:and|&|/|or) ?|, ?| )(?:\w+ )?{_THINGS})*"
_NICE = (
    rf"(?:preferred|desired|desirable|bonus|optional|additional|advantageous|other|extra|ideal)(?: \w+)? "
    rf"{_THINGS}{_MORE}"
    rf"|{_THINGS}{_MORE} (?:\(?(?:preferred|desired|a plus)\)?)|"
    r"(?:nice|good|great)[- ]to[- ]ha(?:ve|d)s?(?:'s|\u2019s)?(?: \(.*\))?(?: skills| but not required)?|"
    r"bonus(?: points?| skills)?(?: if you(?: have)?| for)?|"
    r"(?:big |huge |a |definite )?plus(?:ses|es)?|preferred|preferences?|desired|desirables?|ideally(?:,? "
    r"you(?: have| will have)?)?|"
    r"(?:it(?:'s|\u2019s| is| would be) )?(?:even better|a bonus|great|nice)(?: if(?: you(?: have)?)?)|"
    r"(?:the following|these)(?: \w+){0,3} (?:are|is|would be) (?:a plus|preferred|desirable|nice to have)|"
    r"extra credit|brownie points|what (?:would be|is) (?:nice|a plus)|pluses|added advantages?|advantages?|"
    r"(?:what |things )?(?:will|would|could)? ?(?:set|sets|make|makes) you (?:apart|stand out)"
)
_MUST = (
    rf"(?:required|minimum|basic|mandatory|essential|core|must[- ]have|necessary|key)(?: \w+)? {_THINGS}{_MORE}|"
    rf"{_THINGS}{_MORE} (?:\(?required\)?|needed)|(?:the )?must[- ]ha(?:ve|d)s?|required|"
    r"minimum|mandatory|essentials?|(?:necessary )?prerequisites?(?: ?[-\u2013] ?\w+)?|what you (?:will |'ll |"
    r"\u2019ll )?(?:need|must have)(?: to (?:have|succeed))?|"
    r"you(?: will|'ll|\u2019ll)? (?:need|must have)|duties and requirements|we require|"
    r"(?:the )?(?:successful )?candidate must(?: have)?|requirements for .{2,40}"
)
_ASKED = (
    rf"(?:(?:your|our|ideal|candidate|job|position|technical|professional|educational?|academic|soft|hard|special|"
    rf"specific|relevant|work|personal|programming|desired candidate|related|business|analytical|software|computer|"
    rf"leadership|knowledge|total|years of|language|people|interpersonal|general)(?:'s)? )*{_THINGS}{_MORE}(?: "
    rf"you.{{0,12}} (?:bring|have|need))?|"
    r"what (?:you|you(?:'ll|\u2019ll|'ve|\u2019ve)|you will|you(?:'re|\u2019re| are)|we|we(?:'re|\u2019re)|we "
    r"are|it takes) ?"
    r"(?:bring|have|need|got|look(?:ing)? for|expect|seek(?:ing)?|require|value|good at|want|offer us|to "
    r"bring)?(?: to the (?:table|team|role))?(?: (?:in|from) .{2,30})?|"
    r"(?:about|who) you(?: are)?|you(?:'re|\u2019re)? (?:are|have|bring|offer|possess)|you(?:'ve|\u2019ve) got|"
    r"(?:are you|is this you)|who we(?:'re|\u2019re| are) looking for|"
    r"(?:the )?(?:ideal|successful|right|perfect|best|qualified|strong) (?:candidates?|person|applicants?|fit)"
    r"(?: (?:will|would|should|must|has|have|is|possess\w*))?(?: (?:have|be|possess|demonstrate))?(?: the "
    r"following| some or all of the following)?|"
    r"(?:our |the )?(?:ideal|successful) candidates? (?:will|would|should|must) .{2,40}|"
    r"what (?:an?|the|our) .{0,30}?candidates? .{2,20}|(?:desired )?candidate profile|person specification|"
    r"we(?:'re|\u2019re| are) looking for(?: (?:someone|"
    r"people|candidates|you|a person)(?: who(?: has| have| is)?| with)?)?|"
    r"we(?:'d|\u2019d| would) (?:love|like) (?:you to have|to see|it if you have)|"
    r"(?:do )?you (?:might|may|will) be a (?:good |great )?fit(?: for .{2,30})? if(?: you(?: have)?)?|"
    r"to (?:be successful|succeed|qualify|apply|thrive)(?: in this role)?,? ?(?:you(?:'ll|\u2019ll| will| must|"
    r" should| have)?)?(?: need| have)?|job specification|eligibility(?: criteria)?|your (?:profile|"
    r"superpowers|toolbox|story)"
)
_DUTY = (
    r"(?:(?:key|core|main|primary|major|essential|job|position|role|your|the|roles?|specific|typical|"
    r"day[- ]to[- ]day|principal|general|daily|basic|duties|what are your|position, purpose and key) ?(?:and|&|"
    r"/)? ?)*"
    r"(?:responsibilit(?:y|ies)|duties|accountabilities|tasks|activities|functions|deliverables|mission|objectives)"
    r"(?: (?:and|&|/) (?:responsibilities|duties|accountabilities|tasks|activities|scope|deliverables|"
    r"expectations))?(?: (?:include|will include|may include|are|of the (?:role|position|job)|will be(?: "
    r"to)?))?|"
    r"what (?:you|you(?:'ll|\u2019ll)|you will|you get to|(?:will )?you(?:'d|\u2019d)?)(?: be)? (?:do(?:ing)?|"
    r"work(?:ing)? on|own|achieve|accomplish|contribute|be responsible for)|what to expect|"
    r"(?:in this role|on a typical day|day[- ]to[- ]day),? ?(?:you(?:'ll|\u2019ll| will)?)?|you(?:'ll|\u2019ll|"
    r" will)(?: be)?|how you(?:'ll|\u2019ll| will) .{2,40}|"
    r"(?:about )?(?:the|this|your) (?:role|job|position|opportunity|work|project|challenge|impact|day|"
    r"assignment)|(?:about the )?(?:job|role|position)|"
    r"(?:job|role|position|project|general)? ?(?:description|summary|purpose|overview|scope|profile|details|"
    r"brief)(?: of (?:the )?(?:role|position|job))?|"
    r"(?:as an? .{2,50},? )?you(?:'ll|\u2019ll| will):?|your (?:impact|contribution|challenge|mission)|"
    r"(?:the|our) (?:tech(?:nology|nical)? )?stack|tech(?:nology|nical)? stack|(?:tools|technologies) (?:we|"
    r"you(?:'ll|\u2019ll| will)?) use|"
    r"scope of (?:work|role)|purpose|summary|description|essential (?:job )?functions|the (?:senior |lead |"
    r"principal )?[a-z ]{4,40} will"
)
_ABOUT = (
    r"about (?!you\b|the (?:role|job|position|opportunity|candidate|work)|this (?:role|job|position)|"
    r"your?\b).{2,60}|who (?:we|is) .{2,40}|who we are|who are we|our (?:company|mission|values|team|culture|"
    r"story|vision|benefits|offer|clients?|people|commitment|promise|process|products?)(?: .{2,40})?|"
    r"(?:the )?(?:company|team|organi[sz]ation|department|employer|client)(?: (?:overview|profile|description|"
    r"summary|info(?:rmation)?|culture|background))?|"
    r"(?:(?:our|the|employee|company|additional|other|some|great|key|health)(?: of)?(?: the| our)? "
    r")*(?:benefits?|perks|compensation|salary|remuneration|pay(?: range| rate| transparency)?|rewards|package|"
    r"wages?)"
    r"(?:,? ?(?:and|&|/) ?(?:benefits|perks|salary|compensation|rewards|culture))*(?: (?:package|include|range|"
    r"summary|of working.*|offered|we offer))?|"
    r"what we (?:can )?offer(?: you)?|what(?:'s|\u2019s| is) in it for you|what you(?:'ll|\u2019ll| will| "
    r"can)? (?:get|gain|enjoy|expect from us|receive|love)|we offer|you(?:'ll|\u2019ll| will) (?:get|enjoy|"
    r"receive|love)|why (?:you(?:'ll|\u2019ll)?|join|us|we|work|choose|apply)(?: .{2,40})?|"
    r"(?:eeo|equal (?:employment )?opportunit(?:y|ies))(?: .{2,40})?|diversity(?:.{2,40})?|inclusion.{0,30}|"
    r"how to apply|(?:the )?(?:application|interview|hiring|recruitment|selection)(?: process| procedure| "
    r"instructions)?|to apply|next steps|apply(?: now| here)?|"
    r"(?:job |primary |work )?(?:location|locations|locatio|type|types|schedule|shift|hours)(?: of work)?|job "
    r"types?|work(?:ing)? (?:days?|hours?|environment|remotely|conditions|schedule|authori[sz]ation|"
    r"location).{0,20}|contract (?:length|type)|employment type|duration|"
    r"physical (?:demands|requirements)(?:.{0,40})?|travel(?: requirements?| required)?|legal|disclaimers?|"
    r"privacy(?: .{2,30})?|notice|notes?|contact(?: us| information)?|start date|industry|industries|seniority "
    r"level|"
    r"job functions?|posted|reports? to|reporting to|supervis(?:es|ion)|department|business unit|grade|closing "
    r"date|deadline|visa(?: .{2,30})?|accommodations?|background check.{0,20}|additional information|other "
    r"information|join (?:us|our .{2,30})|come (?:work|join) .{2,30}"
)
# the plainest headings of other languages, so that the skills, which are named alike in all, stand in the right part
_NICE += (
    r"|deseables?|se valorar[áa]|(?:von |als )vorteil|w[üu]nschenswert|(?:vos |les )?atouts|souhait[ée]s?|"
    r"diferenciais"
)
_MUST += (
    r"|requisitos(?: .{2,30})?|anforderungen|(?:ihr|dein) profil|voraussetzungen|qualifikationen|(?:votre "
    r")?profil(?: recherch[ée])?|exigences|comp[ée]tences(?: .{2,20})?"
)
_DUTY += (
    r"|responsabilidades|funciones|descripci[óo]n(?: .{2,30})?|(?:ihre |deine )?aufgaben|(?:vos |les )?missions?|"
    r"responsabilit[ée]s|atividades"
)
_ABOUT += (
    r"|beneficios|sobre (?:nosotros|n[óo]s|la empresa)|ofrecemos|c[óo]mo aplicar|(?:wir|unser) (?:bieten|angebot)|"
    r"[üu]ber uns|avantages|[àa] propos(?: .{2,30})?|benef[íi]cios"
)
_KINDS = ((Part.NICE, _NICE), (Part.MUST, _MUST), (Part.ABOUT, _ABOUT), (Part.ASKED, _ASKED), (Part.DUTY, _DUTY))
_BY_KIND = tuple((part, re.compile(rf"(?:{pattern})", re.IGNORECASE)) for part, pattern in _KINDS)
# "the successful candidate will:" tells of the work, "... will have:" of the candidate
_TO_WORK = re.compile(
    r"\b(?:candidates?|person|individual|applicant|role|position|scientist|engineer|analyst|incumbent|you)"
    r" (?:will|shall|would)(?: be (?:responsible for|expected to|required to|accountable for|tasked with|doing|"
    r"working on|involved in|able to))?$",
    re.IGNORECASE,
)
# what a sentence speaks of that ends with a colon, before a list
_LEADS = (
    (
        Part.NICE,
        re.compile(r"\b(?:nice to have|a plus|pluses|preferred|bonus|ideally|desired|advantage)\b", re.IGNORECASE),
    ),
    (
        Part.ABOUT,
        re.compile(
            r"\b(?:we offer|benefits?|perks|compensation|why (?:join|work)|you(?:['’]ll| will) (?:get|receive|"
            r"enjoy))\b",
            re.IGNORECASE,
        ),
    ),
    (
        Part.DUTY,
        re.compile(
            r"\b(?:responsib\w+|duties|tasks|you(?:['’]ll| will|['’]d)(?! (?:have|need|bring|possess|be a\b))|"
            r"will (?:be (?:responsible|expected|doing|working|involved)|include)|"
            r"day[- ]to[- ]day|activities|what you do|(?:candidate|person|role|position|scientist|engineer|"
            r"analyst|incumbent) will$)",
            re.IGNORECASE,
        ),
    ),
    (
        Part.ASKED,
        re.compile(
            r"\b(?:candidates?|applicants?|qualif\w+|requirements?|required|requires|must|you(?:['’]ve|"
            r"['’]re)?|experience|skills|looking for|someone|traits|background|knowledge|following)\b",
            re.IGNORECASE,
        ),
    ),
)
_LONGEST_LEAD = 40
_DECORATION = re.compile(r"^[\s•●▪■◦·‣*#>=_–—-]*(?:\d{1,2}[.)]\s+)?")
_TRAILING = " \t:*#_=-–—.!?…"
_MOST_WORDS = 9
_LABEL = re.compile(r"([A-Za-z][^:\n]{2,48}?)\s*(?::|\s[-–—])\s*(?=\S)")

HEADING_PHRASES = "|".join(
    phrase
    for phrase in (
        "What You(?:'|\u2019)?(?:ll| Will)? (?:Do|Be Doing|Need|Bring|Have)",
        "What We(?:'|\u2019)?(?:re| Are)? Look(?:ing)? For",
        "(?:About|Who) You(?: Are)?",
        "(?:About|Who) (?:We Are|Us)",
        "About (?:The|the) (?:Role|Job|Position|Company|Team)",
        (
            "(?:[A-Z][a-z]{1,20} (?:(?:and|&|/) )?){0,3}(?:Responsibilities|Duties|Qualifications|Requirements|"
            "Competencies|Skills|Benefits|Perks)(?: (?:and|&) (?:Experience|Responsibilities|Qualifications|Skills|"
            "Requirements|Perks))?"
        ),
        "(?:Preferred|Required|Minimum|Basic|Desired|Relevant|Work) (?:Experience|Education|Knowledge)",
        "(?:Job|Position|Role|Company) (?:Description|Summary|Purpose|Overview|Profile)",
        "Nice [Tt]o [Hh]aves?",
        "Must [Hh]aves?",
        "Bonus(?: Points)?",
        "Education(?: (?:and|&) Experience)?",
        "Requirements?|Qualifications|Responsibilities|Duties|Overview|Education|Experience|Description|Summary",
        "Why (?:Join|Work|You).{0,20}?",
        "What We Offer|We Offer|Tech Stack|Our Stack|The Role|Your Role|Your Profile|Ideal Candidate",
    )
)
"""How headings look in texts that lost their line breaks: with capitals, since nothing else tells them there."""


def heading_of(line: str) -> Heading | None:
    """What a line heads, None where it is no heading.

    Args:
        line: one line; a heading may have its text behind a colon or dash.
    """
    head = _DECORATION.match(line)
    start = head.end() if head else 0
    body = line[start:]
    bare = body.strip().strip(_TRAILING).strip()
    if bare and len(bare.split()) <= _MOST_WORDS:
        part = _part(bare)
        if part:
            return Heading(part=part, rest=len(line))
    if bare and body.rstrip().endswith(":") and len(bare.split()) <= _LONGEST_LEAD:
        led = next((part for part, pattern in _LEADS if pattern.search(bare)), None)
        if led:
            return Heading(part=led, rest=len(line))
    label = _LABEL.match(body)
    part = _part(label[1].strip().strip(_TRAILING)) if label else None
    return Heading(part=part, rest=start + label.end()) if label and part else None


def _part(words: str) -> Part | None:
    plain = " ".join(words.split())
    if _TO_WORK.search(plain):
        return Part.DUTY
    return next((part for part, pattern in _BY_KIND if pattern.fullmatch(plain)), None)
