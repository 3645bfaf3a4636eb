"""The inflected forms of an English word, so that a pattern written with `lead` finds led, leads and leading.

Regular forms are made by rule and rather too many than too few: a form that nobody writes matches nothing.
"""

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "be": ("am", "is", "are", "was", "were", "been", "being"),
    "beat": ("beaten",),
    "become": ("became", "becomes", "becoming"),
    "begin": ("began", "begun", "begins", "beginning"),
    "break": ("broke", "broken"),
    "bring": ("brought",),
    "build": ("built",),
    "buy": ("bought",),
    "catch": ("caught",),
    "choose": ("chose", "chosen"),
    "come": ("came",),
    "cut": (),
    "deal": ("dealt",),
    "do": ("did", "done", "does", "doing"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "feed": ("fed",),
    "find": ("found",),
    "forecast": (),
    "get": ("got", "gotten"),
    "give": ("gave", "given"),
    "go": ("went", "gone", "goes"),
    "grow": ("grew", "grown"),
    "have": ("had", "has", "having"),
    "hold": ("held",),
    "keep": ("kept",),
    "know": ("knew", "known"),
    "lay": ("laid",),
    "lead": ("led",),
    "learn": ("learnt",),
    "leave": ("left",),
    "make": ("made",),
    "meet": ("met",),
    "oversee": ("oversaw", "overseen"),
    "overcome": ("overcame",),
    "put": (),
    "read": (),
    "rebuild": ("rebuilt",),
    "rewrite": ("rewrote", "rewritten"),
    "run": ("ran",),
    "say": ("said",),
    "see": ("saw", "seen", "sees", "seeing"),
    "seek": ("sought",),
    "sell": ("sold",),
    "send": ("sent",),
    "set": (),
    "show": ("shown",),
    "shrink": ("shrank", "shrunk"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent",),
    "stand": ("stood",),
    "take": ("took", "taken"),
    "teach": ("taught",),
    "tell": ("told",),
    "think": ("thought",),
    "understand": ("understood",),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld",),
    "upset": (),
    "weave": ("wove", "woven"),
    "win": ("won",),
    "write": ("wrote", "written"),
    "analysis": ("analyses",),
    "basis": ("bases",),
    "child": ("children",),
    "crisis": ("crises",),
    "corpus": ("corpora",),
    "criterion": ("criteria",),
    "hypothesis": ("hypotheses",),
    "index": ("indices",),
    "leaf": ("leaves",),
    "matrix": ("matrices",),
    "staff": (),
    "thesis": ("theses",),
}
# words with no inflection, whose made-up forms would be other words ("a" -> "as", "on" -> "ones")
_FIXED_WORDS = """
    a about across after all also an and any as at back before between both but by down each every for
    from full her high his i if in into it its key large many more most multiple my near new no non not of off on or our
    out over own per several several small so such than that the their them these they this those through to under up
    various very via was we well what when where which while who whose with within without your
"""
_FIXED = frozenset(_FIXED_WORDS.split())
_FULL_FORMS = frozenset({"be", "have", "do", "see"})
_VOWELS = "aeiou"


def inflections(word: str) -> frozenset[str]:
    """All forms of a word (a lower-case key), the word itself included."""
    if word in _FIXED or not word.isalpha() or len(word) < 2:
        return frozenset({word})
    forms = {word, *_IRREGULAR.get(word, ())}
    if word.endswith(("man", "person")):
        forms.add(word.removesuffix("man") + "men" if word.endswith("man") else word.removesuffix("person") + "people")
    return frozenset(forms if word in _FULL_FORMS else forms | _regular(word))


def _regular(word: str) -> set[str]:
    if word.endswith("ee"):
        return {word + "s", word + "d", word + "ing"}
    if word.endswith("e"):
        return {word + "s", word + "d", word[:-1] + "ing"}
    if word.endswith("y") and word[-2] not in _VOWELS:
        return {word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    forms = {word + "s", word + "ed", word + "ing"}
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(word + "es")
    if word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS:
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms
