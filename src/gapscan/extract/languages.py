"""The language of a text, told by its smallest words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
# words that are frequent in one language and rare in the others; names and terms of technology hold none of them
_SMALL_WORDS = {
    "English": "the and of to for with by from that this was is are as at on my which using into their through",
    "German": "und der die das mit für von den dem des im zur zum bei auf eine einer als ist wurde sowie nach über",
    "French": "et les des du dans pour avec sur une au aux par est chez ainsi été mes ses leur cette",
    "Spanish": "y el los las del con para por una al en como es sus desde mediante más también entre",
    "Portuguese": "e os da do das dos com para por uma em ao na no como mais também pela pelo são",
    "Dutch": "het een van voor met bij naar aan te zijn werd door tot uit",
    "Polish": "w z na oraz przez dla od jest się nad przy jako",
    "Swedish": "och att på för av som till den är inom från samt vid",
    "Danish": "og på af som til fra ved har inden samt den det ikke blev",
    "Czech": "na pro ve od při jako nebo byl jsem se za až",
    "Turkish": "ve bir ile için olarak bu çok olan gibi göre",
    "Romanian": "și în cu pentru din pe al ale prin sau este",
    "Italian": "e il gli le di della del dei delle con per una nel nella presso come sono alla dal",
}
_LANGUAGE_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_LEAST_WORDS = 50
# resumes are written in fragments: the corpus has 6-25 small words in a hundred, lists of skills alone fewer than 2
_LEAST_SHARE = 0.05
# one language is told from another when it has so many times its small words
_CLEARLY_MORE = 2.0
_FOREIGN_SHARE = 0.4
_LATIN_END = 0x24F
_EAST_ASIA = 0x2E80


def tell_language(text: str) -> str | None:
    """The language of a text.

    Args:
        text: any text; what is shorter than 50 words is not judged.

    Returns:
        Its English name; `another` for a script other than Latin; None where it cannot be told.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    # East Asian words are not parted by blanks, and one sign is as much as a word
    length = sum(len(word) if ord(word[0]) >= _EAST_ASIA else 1 for word in words)
    if length < _LEAST_WORDS:
        return None
    if sum(ord(word[0]) > _LATIN_END for word in words) > _FOREIGN_SHARE * len(words):
        return "another"
    counts = Counter(words)
    shares = {language: sum(counts[word] for word in small) / len(words) for language, small in _LANGUAGE_SETS.items()}
    best = max(shares, key=lambda language: shares[language])
    if shares[best] < _LEAST_SHARE:
        return None
    if best != "English" and shares[best] < _CLEARLY_MORE * shares["English"]:
        return None
    return best
