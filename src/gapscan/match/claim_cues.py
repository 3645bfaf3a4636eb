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
    \b(?: no\b | not\b | none\b | nothing | never | without | lack | little | zero\b | limited | cannot | instead
      | rather | avoid
      | looking | hop(?:e|ing) | want | wish | plan | aim | eager | keen | excited | aspir | intend | would | likes?\b
      | goal | ready | willing | motivated | curious | desire | interest | fascinated | enthusiast | aficionado
      | seeking | open\b | opportunity | love | enjoy | follow | hobbies | passions | free\b | learn | study | explor
      | taking | familiar | train | reading | picking | upskill | beginn | teaching | getting | new\b | progress | basic
      | novice | course | module | subject | relevant | key\b | core\b | selected | curriculum | syllabus | topic
      | attended | took | completed | nanodegree | certificate | bootcamp | speciali[sz]ation | currently | now\b
      | presently | still | actively | self\b | next\b | nor\b | neither | except | unfamiliar | inexperienced | outside
        | beyond
      | unknown | foreign | yet\b | dream | ambition | someday | day\b | future | present | moment | brushing
        | grips | geen | zonder | ikke | ingen | non
      | happy | glad
        | dabbl | first\b
      | search | appl(?:y|ied)ing | drawn | intrigued | attracted | thinking | studied | lectures? | tutorials?
        | workshops? | trainings?
        | class(?:es)?
      | seminar | coursera | udemy | edx | udacity | datacamp | moocs? | enrolled | just\b | target | desired | bucket
      | keine? | ohne | noch | nie\b | möchte | würde | interess | wunsch | ziel | lerne | einarbeitung | aucun
        | sans\b | pas\b
      | souhait | aimerais | voudrais | envie | apprend | apprentissage | sin\b | ning[uú]n | quiero | quisiera
        | gustar[ií]a
      | aprend | nessun | senza | vorrei | sem\b | não | gostaria )
    | n['’]t\b
    """,
    _FLAGS,
)

NEGATED = re.compile(
    rf"""
    \b(?:
        (?:no|without|lack(?:s|ed|ing)?(?:\s+of)?|little|zero|limited)\s+(?:\w+\s+){{0,2}}?
        (?:experience|knowledge|exposure|background|familiarity|training)
      | (?:not|never)\s+(?!only\b|just\b)(?:\w+\s+){{0,2}}?
        (?:experienced?|knowledgeable|knowledge|exposure|use|used|worked|work|familiar|proficient|versed|skilled|trained
          |expert|confident|fluent|comfortable|know|knowing|learned|learnt|tried|touched|studied|programmed)
    )\b
      (?:\s+(?:yet|so\ far))?(?:\s+(?:with|in|of|using|to|on|at))?{_TO_MENTION}
    | \b(?:(?:do|does|did|have|has|had|ca)n['’]t|(?:do|does|did|have|has|had)\s+not|cannot)\s+
      (?!(?:only|just|merely|hesitate|stop|rest|give)\b)(?:[\w-]+\s+){{0,5}}?\w*\s*$
    | \b(?:without|instead\ of|rather\ than|avoid(?:ed|ing)?|not|no|neither|nor|lack(?:s|ed|ing)?(?:\ of)?
      |except(?:\ for)?)\s+
      (?:(?:an?|any|the|using|use\ of|need\ for|hands-on|prior|professional|practical|commercial|formal|real
        |significant|previous|direct
        |working|proper|deep|in-depth)\s+)*(?:[\w.+\#-]+(?:,\s+[\w.+\#-]+)*,?\s+(?:or|nor)\s+)?$
    | \bnever\s+(?:\w+\s+)?$ | \bneither\s+(?:\w+\s+){{0,3}}$
    | \b(?:no|non|geen|zonder|ingen|ikke)\s+(?:[\w'’]+\s+){{0,3}}?
      (?:experi[eê]nc\w+|conocimiento\w*|esperienza|ervaring|kennis|erfarenhet|erfaring)\s+(?:\w+\s+){{0,2}}$
    | \b(?:(?:have|has|had|am|is)\s+yet\s+to|unfamiliar\s+with|inexperienced\s+(?:in|with)|(?:have|has
      |had)\s+never){_TO_MENTION}
    | \b(?:keine?[nmrs]?|ohne|(?:noch\s+)?nie|noch\s+nicht)\s+(?:[\w-]+\s+){{0,3}}$
    | \b(?:aucune?|sans|pas\s+(?:encore\s+)?(?:de|d['’]))\s*(?:connaissance|expérience|notion
      |pratique)s?\s+(?:\w+\s+){{0,2}}$
    | \b(?:sin|sem|nessuna|senza|ning[uú]na?)\s+(?:experi[eê]ncia|conocimientos?|conhecimentos?|esperienza
      |conoscenz[ae])\s+(?:\w+\s+){{0,2}}$
    """,
    _FLAGS,
)
DENIED_LIST = re.compile(r"\b(?:no|without|neither|not|never\s+used)\s+(?:[\w-]+\s+)?(?:[\w.+#-]+,\s+)+$", _FLAGS)
LIST_GOES_ON = re.compile(r"(?:,\s+[\w.+#-]+)*,?\s+(?:or|nor)\s", _FLAGS)
NEGATED_AFTER = re.compile(
    r"""
    ^\s*\?\s*(?:never|none|no|not)\b
    | ^\s*(?:(?:experience|skills?|knowledge)\s*)?(?:[:(–-]\s*|(?:is|are)\s+)?(?:none | nil | non-existent | nothing
      | not\s+yet | no\s+(?:experience|knowledge|exposure|skills?) | never\s+used | not\s+used | n/a
      | no(?=\s*[),.;]|\s*$))(?:\b|$)
    | ^\s+(?:is|are|was|were|remains?|lies?)\s+(?:\w+\s+)?(?:outside | beyond\s+my | foreign\s+to | unknown\s+to
      | unfamiliar
      | not\s+(?:something|one\s+of|among|part|my|yet|known|covered|included|needed|required|involved)
        | never\s+(?:used|needed|part))\b
    | ^\s+(?:isn['’]t|wasn['’]t|aren['’]t|weren['’]t)\s+(?:something|one\s+of|among|part|my|yet|covered|included
      |needed|required|involved)\b
    """,
    _FLAGS,
)

WISH = re.compile(
    rf"""
    \b(?:
      (?:looking|hop(?:e|es|ing)|want(?:s|ed|ing)?|wish(?:es|ing)?|plan(?:s|ning)?|aim(?:s|ing)?|eager|keen|excited
        |aspir(?:e|es|ing)|intend(?:s|ing)?|would\s+(?:like|love)|like|goal(?:\s+is)?|ready|willing|motivated
          |curious|desire|happy|glad|prepared)
      \s+(?:\w+\s+){{0,2}}?to\s+(?:\w+\s+){{0,2}}?
      (?:learn|explore|study|master|work|move|transition|apply|gain|grow|deepen|expand|develop|build|become|break|pursue
        |contribute|start|try|use|specialize|specialise|join|get|pivot|switch|enter|dive|improve|lead|transfer|bring
        |pick|take|earn|obtain|acquire|qualify|experiment|discover|branch|upskill|know|understand|do|teach|write
          |program|code)
      | (?<!research\ )interest(?:ed|s)?\s+(?:in|include) | curious\s+about | excited\s+about | eager\s+for | keen\s+on
      | fascinated\s+by | aspiring | enthusiast
      | seeking\s+(?:\w+[\s-]+){{0,5}}?(?:role|position|opportunity|opportunities|job|internship|career|post|entry
        |start|foothold|transition|move)s?
      | will\s+(?:learn|study) | would\s+enjoy | looking\s+for(?:ward\s+to)? | open\s+to | (?:in\s+search\s+of
        | searching\s+for | applying\s+for
        | hoping\s+for | dreaming\s+of
        | drawn\s+to | intrigued\s+by | attracted\s+by)
      | (?:my|long-term|career|next)\s+(?:dream|ambition|aspiration|goal|aim|objective|hope|wish|step)s?\s+(?:is
        |are)
      | (?:passionate|excited|enthusiastic|hopeful|dream\w*)\b[^.;]*\b(?:one\s+day|some\s?day)
      | (?:ich\s+)?möchte | ich\s+will | würde\s+gern(?:e)? | interesse\s+an | interessiert\s+(?:an|mich\s+für)
        | ziel\s+ist
      | souhait\w+ | aimerais | voudrais | envie\s+d(?:e|['’]) | intéressée?\s+par
      | quiero | quisiera | gustar[ií]a | interesad[oa]\s+en | vorrei | gostaria
    )\b{_WISHED}
    | \b(?:want(?:ing)?|wish(?:ing)?|hop(?:e|ing)|eager|keen|aim(?:ing)?|plan(?:ning)?|would\s+like)\s+to\s+(?:\w+\s+)?
      (?:improve|strengthen|hone|deepen|broaden|sharpen)\s+my\s+(?:\w+\s+){{0,2}}?$
    | \bI\s+(?:also\s+)?(?:love|enjoy|like|follow)\b(?:(?!,\s*(?:and\s+|but\s+)?(?:I|skilled|experienced)\b
      |\sand\s+(?:have|am|bring|possess|hold)\b)[^;.])*$
    | \b(?:(?:next|still)\s+on\s+my\s+list|(?:up|learning|coming)\s+next|next\s+up|to\s+learn|wish\s?list|bucket\s+list
        |(?:target|desired|preferred)\s+(?:role|position|field|area|job)s?)\s*:[^;.]*$
    | ^\W*learn\s+$ | \bgoals?\s+(?:for|in)\s+(?:20\d\d|next\s+year)\s*:[^;.]*$
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
    (?: \b(?:currently|now|presently|still|actively|self|at\s+present|at\s+the\s+moment|right\s+now
      |these\s+days)[\s,-]+(?:\w+\s+)?
          (?:learning|studying|exploring|taking|familiari[sz]ing|training|reading|picking\s+up|upskilling)\b
      | \bbeginner(?:\s+(?:in|with|at))?\b | \bbeginning\s+of\b | \bfamiliari[sz](?:ing|e)\s+myself\b
      | \bteaching\s+myself\b | \bgetting\s+started\s+with\b | \bnew\s+to\b | ^\W*learning\s*: | \bin\s+progress\s*:
      | \bbasics?\s+(?:of|in)\b | \bupskilling\s+in\b | \bbrushing\s+up\s+(?:on|my)\b | \bdabbl(?:ed|ing)\s+in\b
      | \bgetting\s+to\s+grips\s+with\b
      | \bworking\s+through\b
      | \bfirst\s+steps\s+(?:in|with)\b | \bself-stud(?:y|ied|ying)\b | \bjust\s+(?:started|begun)\b
      | \blerne\s+(?:gerade|derzeit|aktuell)\b | \beinarbeitung\s+in\b | \bj['’]apprends\b
        | \bcours\s+d['’]apprentissage\b
      | \baprendiendo\b
    )[^;.]*$
    | (?:^|[,(]\s*|\b(?:am|and|started|began|been|by|process\s+of)\s+)learning\s+
      (?:to\s+(?:use|program\s+in)\s+|about\s+|more\s+)?$
    | \b(?:studying|preparing)\s+(?:for|towards)\s+(?:the\s+|my\s+|an?\s+)?$
    | (?:^\W*|[,(]\s*)(?:picking\s+up|exploring|discovering)\s+$
    """,
    _FLAGS,
)
LEARNING_AFTER = re.compile(
    r"^\s*(?:[(–—:-]\s*)?(?:(?:currently|still|now)\s+(?:learning|studying)|just\s+started|learning(?=\s*[),.;]|\s*$)"
    r"|beginner|in\s+progress|novice)(?:\b|$)",
    _FLAGS,
)

COURSEWORK = re.compile(
    r"""
    \b(?: coursework | course\s*work | courses?\s*(?:in|on|included?|taken|:) | modules?\s*(?:in|on|included?|:)
      | subjects?\s*(?:included?|:)
      | (?:relevant|key|core|selected)\s+(?:classes|modules|courses|subjects) | curriculum | syllabus
      | topics?\s+(?:included?|covered) | (?:coursera|udemy|edx|udacity|datacamp|moocs?) | enrolled\s+in
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
# a lecture or workshop that was attended, not one that was given
LECTURE = re.compile(r"^\W*(?:lectures?|seminars?|tutorials?)\s+(?:on|in)\b[^;.]*$", _FLAGS)
LECTURE_ATTENDED = re.compile(r"\b(?:lectures?|seminars?|tutorials?|workshops?)\s+(?:on|in)\b[^;.]*$", _FLAGS)
LECTURE_AFTER = re.compile(
    r"^\s*(?:workshop|class|training|seminar|tutorial|webinar|lecture|module|boot\s?camp|mooc)s?\b", _FLAGS
)
ATTENDED = re.compile(r"\b(?:attended|took|taken|completed|followed|enrolled|visited|participated)\b", _FLAGS)

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
