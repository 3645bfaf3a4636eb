"""The turns of phrase that decide a claim. All are tried on the text before or after a mention, within its segment."""

import re

_FLAGS = re.IGNORECASE | re.VERBOSE
# up to the mention, over no full stop and no "but"
_TO_MENTION = r"(?:(?!\b(?:but|however|although|though|yet|except)\b)[^;.])*$"
# "to apply my Python skills", "a role where I can use Python": the wish is for the place, the skill is there
_WISHED = r"(?:(?!\b(?:but|however|although|though|yet|except|my|where|leverag\w+|utili[sz]\w+)\b)[^;.])*$"

# one look at a segment tells most of them apart, in which none of the cues below can stand
HEDGE = re.compile(
    r"""
    \b(?: no | not | none | never | without | lack | little | zero | limited | cannot | instead | rather | avoid
      | looking | hop(?:e|ing) | want | wish | plan | aim | eager | keen | excited | aspir | intend | would | like
      | goal | ready | willing | motivated | curious | desire | interest | fascinated | enthusiast | aficionado
      | seeking | open | opportunity | love | enjoy | follow | hobbies | passions | free | learn | study | explor
      | taking | familiar | train | reading | picking | upskill | beginn | teaching | getting | new | progress | basic
      | novice | course | module | subject | relevant | key | core | selected | curriculum | syllabus | topic
      | attended | took | completed | nanodegree | certificate | bootcamp | speciali[sz]ation | currently | now
      | presently | still | actively | self | next )
    | n['’]t\b
    """,
    _FLAGS,
)

NEGATED = re.compile(
    rf"""
    \b(?:no|not|never|without|lack(?:s|ed|ing)?(?:\s+of)?|little|zero|limited)\s+(?:\w+\s+){{0,2}}?
      (?:experience|knowledge|exposure|background|familiarity|training|use|used|worked|work|familiar|proficient
        |fluent|comfortable|know|knowing|learned|learnt|tried)\b
      (?:\s+(?:yet|so\ far))?(?:\s+(?:with|in|of|using|to|on|at))?{_TO_MENTION}
    | \b(?:(?:do|does|did|have|has|had|ca)n['’]t|(?:do|does|did|have|has|had)\s+not|cannot)\s+(?:\w+\s+){{0,3}}?\w*\s*$
    | \b(?:without|instead\ of|rather\ than|avoid(?:ed|ing)?|not|no)\s+
      (?:(?:a|an|any|the|using|use\ of|need\ for)\s+)*$
    | \bnever\s+(?:\w+\s+)?$
    """,
    _FLAGS,
)
NEGATED_AFTER = re.compile(r"^\s*(?:[:(–-]\s*)?(?:none\b|nothing\b|not\s+yet\b|no\s+experience\b)", _FLAGS)

WISH = re.compile(
    rf"""
    \b(?:
      (?:looking|hop(?:e|es|ing)|want(?:s|ed|ing)?|wish(?:es|ing)?|plan(?:s|ning)?|aim(?:s|ing)?|eager|keen|excited
        |aspir(?:e|es|ing)|intend(?:s|ing)?|would\s+(?:like|love)|like|goal(?:\s+is)?|ready|willing|motivated|curious|desire)
      \s+(?:\w+\s+){{0,2}}?to\s+(?:\w+\s+){{0,2}}?
      (?:learn|explore|study|master|work|move|transition|apply|gain|grow|deepen|expand|develop|build|become|break|pursue
        |contribute|start|try|use|specialize|specialise|join|get|pivot|switch|enter|dive|improve|lead|transfer|bring)
      | (?<!research\ )interest(?:ed|s)?\s+(?:in|include) | curious\s+about | excited\s+about | eager\s+for | keen\s+on
      | fascinated\s+by | aspiring | enthusiast
      | seeking\s+(?:\w+[\s-]+){{0,5}}?(?:role|position|opportunity|opportunities|job|internship|career|post)s?
      | looking\s+for | open\s+to
    )\b{_WISHED}
    | \b(?:want(?:ing)?|wish(?:ing)?|hop(?:e|ing)|eager|keen|aim(?:ing)?|plan(?:ning)?|would\s+like)\s+to\s+(?:\w+\s+)?
      (?:improve|strengthen|hone|deepen|broaden|sharpen)\s+my\s+(?:\w+\s+){0, 2}?$
    | \bI\s+(?:also\s+)?(?:love|enjoy|like|follow)\b(?:(?!,\s*(?:and\s+|but\s+)?(?:I|skilled|experienced)\b)[^;.])*$
    | \b(?:(?:next|still)\s+on\s+my\s+list|(?:up|learning|coming)\s+next|next\s+up|to\s+learn|wish\s?list)\s*:[^;.]*$
    | \b(?:(?<!research\ )interests|hobbies|loves|likes|passions|free\s+time)\s*:[^;.]*$
    """,
    _FLAGS,
)
# before a phrase that is itself a verb: "hoping to" lead a team
WISH_TO = re.compile(
    r"""
    \b(?:looking|hop(?:e|es|ing)|want(?:s|ed|ing)?|wish(?:es|ing)?|plan(?:s|ning)?|aim(?:s|ing)?|eager|keen|excited
      |aspir(?:e|es|ing)|intend(?:s|ing)?|would\s+(?:like|love)|goal(?:\s+is)?|ready|willing|motivated|opportunity)
    \s+(?:\w+\s+){0,2}?to\s+(?:\w+\s+)?$
    """,
    _FLAGS,
)
WISH_AFTER = re.compile(r"^\s*(?:enthusiast|aficionado)s?\b", _FLAGS)

LEARNING = re.compile(
    r"""
    (?: \b(?:currently|now|presently|still|actively|self)[\s-]+(?:\w+\s+)?
          (?:learning|studying|exploring|taking|familiari[sz]ing|training|reading|picking\s+up|upskilling)\b
      | \bbeginner(?:\s+(?:in|with|at))?\b | \bbeginning\s+of\b | \bfamiliari[sz](?:ing|e)\s+myself\b
      | \bteaching\s+myself\b | \bgetting\s+started\s+with\b | \bnew\s+to\b | ^\W*learning\s*: | \bin\s+progress\s*:
      | \bbasics?\s+(?:of|in)\b | \bupskilling\s+in\b
    )[^;.]*$
    | (?:^|[,(]\s*|\b(?:am|and|started|began|been|by)\s+)learning\s+(?:to\s+(?:use|program\s+in)\s+|about\s+|more\s+)?$
    """,
    _FLAGS,
)
LEARNING_AFTER = re.compile(
    r"^\s*(?:[(–:-]\s*)?(?:currently\s+learning|learning(?=\s*[),.;]|\s*$)|beginner|in\s+progress|novice)(?:\b|$)",
    _FLAGS,
)

COURSEWORK = re.compile(
    r"""
    \b(?: coursework | course\s*work | courses?\s*(?:in|on|included?|taken|:) | modules?\s*(?:in|on|included?|:)
      | subjects?\s*(?:included?|:)
      | (?:relevant|key|core|selected)\s+(?:classes|modules|courses|subjects) | curriculum | syllabus
      | topics?\s+(?:included?|covered)
      | (?:attended|took|completed)\s+(?:\w+\s+){0,3}?(?:lectures?|courses?|classes|class|seminars?|trainings?
        |talks?|workshops?|webinars?|conferences?)
      | (?:nanodegree | certificate | bootcamp)\s*(?:in|on|with|:)
    )(?![\w])[^;.]*$
    """,
    _FLAGS,
)
COURSEWORK_AFTER = re.compile(
    r"^\s*(?:course|courses|coursework|nanodegree|specialization|certificate|bootcamp)\b", _FLAGS
)

# the verb that opens the sentence or one of its parts
LED = re.compile(
    r"""
    (?:^|[,:]\s*|\band\s+|[•▪●○■◦*–-]\s*)(?:successfully\s+|technically\s+|personally\s+|co-)?
    (?:led|leads|leading|headed|heading|directed|directing|architected|architecting|spearheaded|spearheading|oversaw
      |overseeing|championed|chaired|captained)
    \s+(?!by\b|to\b)[^;.]*$
    """,
    _FLAGS,
)
DEED = re.compile(
    r"""
    \b(?:built|developed|designed|deployed|implemented|created|led|trained|wrote|written|analy[sz]ed|automated|improved
      |optimi[sz]ed|launched|shipped|migrated|managed|delivered|architected|engineered|conducted|published|reduced
      |increased|used|using|applied|maintained|programmed|modell?ed|fine-tuned|evaluated|integrated|researched|taught
      |prototyped|scaled|presented)\b
    """,
    _FLAGS,
)
