"""Taxonomy -> MatchIndex."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gapscan.match.guarded import guarded_spellings
from gapscan.match.index import Lead, MatchIndex, PhrasePattern, Policy, Slot, Spelling
from gapscan.match.inflect import inflections
from gapscan.match.pattern_language import NUMBER, Place, is_number, is_unit, read_pattern
from gapscan.match.reach import LEAST_FUZZY, keys_in_reach
from gapscan.schema.taxonomy import AliasPolicy, Skill, SkillKind, Taxonomy
from gapscan.text.normaliser import normalise
from gapscan.text.tokens import PLAIN, Token, tokenise
from gapscan.text.words import singular, word_key

_NAMED_KINDS = frozenset(
    {SkillKind.PROGRAMMING_LANGUAGE, SkillKind.LIBRARY_FRAMEWORK, SkillKind.TOOL, SkillKind.PLATFORM_SERVICE}
)
_SUBJECT_KINDS = frozenset(
    {
        SkillKind.CONCEPT_METHOD,
        SkillKind.MATHEMATICS,
        SkillKind.DATA_ENGINEERING,
        SkillKind.MLOPS,
        SkillKind.SOFTWARE,
        SkillKind.RESEARCH,
    }
)
# shorter compact keys are ordinary letters by chance; with a slash in the alias ("CI/CD") four are telling enough
_LEAST_COMPACT, _LEAST_COMPACT_SLASH = 5, 4
JOB_TITLE = "a job title"
OTHER_MEANING = "means something else"


def compile_index(taxonomy: Taxonomy) -> MatchIndex:
    """All look-up tables of matching.

    Args:
        taxonomy: the taxonomy, as loaded.

    Returns:
        Plain data that can be kept on disk; the same taxonomy gives the same index.
    """
    tables = _Tables()
    for skill in taxonomy.skills:
        tables.add_skill(skill)
    for blocker in taxonomy.blockers:
        tables.add_blocker(blocker.text, OTHER_MEANING, blocker.spellings)
    for title in taxonomy.titles:
        for text in (title.name, *title.aliases):
            tables.add_blocker(text, JOB_TITLE)
    lemmas, patterns = _compile_patterns(taxonomy.skills)
    index = MatchIndex(
        sha256=taxonomy.sha256,
        phrases={key: tuple(sorted(found)) for key, found in tables.phrases.items()},
        prefixes=frozenset(tables.prefixes),
        compact={key: tuple(sorted(found)) for key, found in tables.compact.items()},
        near=keys_in_reach(key for key in tables.compact if key in tables.reachable),
        vocabulary=frozenset(tables.vocabulary),
        policies=tuple(tables.policies),
        lemmas=lemmas,
        anchors=_anchors(patterns),
        patterns=patterns,
        broader=dict(taxonomy.broader),
        named=frozenset(skill.id for skill in taxonomy.skills if _is_named(skill)),
        soft=frozenset(skill.id for skill in taxonomy.skills if skill.is_soft),
        domains=frozenset(skill.id for skill in taxonomy.skills if skill.kind is SkillKind.DOMAIN),
    )
    return replace(index, guarded=guarded_spellings(index))


class _Tables:
    """The tables while they grow."""

    def __init__(self) -> None:
        self.phrases: dict[str, set[Spelling]] = defaultdict(set)
        self.compact: dict[str, set[Spelling]] = defaultdict(set)
        self.prefixes: set[str] = set()
        self.vocabulary: set[str] = set()
        self.reachable: set[str] = set()
        self.policies: list[Policy] = []

    def add_skill(self, skill: Skill) -> None:
        """Index the name and all aliases; an alias that repeats the name gives the name its policy."""
        texts = {skill.name: None, **{alias.text: alias.policy for alias in skill.aliases}}
        words = {text: _tokens(text) for text in texts}
        keys = {text: _joined(tokens) for text, tokens in words.items()}
        policies = {keys[text]: policy for text, policy in texts.items() if policy is not None}
        for text in texts:
            self.add(
                Spelling(skill.id, text, _marks(words[text]), keys[text] == keys[skill.name], -1),
                words[text],
                policy=policies.get(keys[text]),
                is_subject=skill.kind in _SUBJECT_KINDS and text.islower(),
            )

    def add_blocker(self, text: str, meaning: str, spellings: tuple[str, ...] = ()) -> None:
        """Index a phrase that shows no skill."""
        words = _tokens(text)
        spelling = Spelling("", text, _marks(words), is_name=False, policy=-1, blocked=meaning)
        self.add(spelling, words, policy=AliasPolicy(spellings=spellings))

    def add(
        self, spelling: Spelling, tokens: list[Token], *, policy: AliasPolicy | None = None, is_subject: bool = False
    ) -> None:
        """Index one spelling, also in the singular; a single word only where it names a subject ("wavelets").

        Elsewhere the singular of one word is another word or a cut name: securities, operations, Pandas.
        """
        if not tokens:
            return
        if policy is not None and policy != AliasPolicy():
            spelling = spelling._replace(policy=self._keep_policy(policy))
        keys = [token.key for token in tokens]
        self.vocabulary.update(keys)
        has_singular = len(keys) > 1 or (is_subject and spelling.policy < 0)
        for last in {keys[-1], singular(keys[-1])} if has_singular else {keys[-1]}:
            self.phrases[" ".join([*keys[:-1], last])].add(spelling)
        self.prefixes.update(" ".join(keys[:count]) for count in range(1, len(keys)))
        if spelling.policy < 0 and spelling.blocked is None:
            self._add_compact(keys, spelling)

    def _add_compact(self, keys: list[str], spelling: Spelling) -> None:
        key = "".join(keys)
        if len(key) >= (_LEAST_COMPACT_SLASH if "/" in spelling.marks else _LEAST_COMPACT) and key.isalnum():
            self.compact[key].add(spelling)
            if len(key) >= LEAST_FUZZY and key.isalpha():
                self.reachable.add(key)

    def _keep_policy(self, policy: AliasPolicy) -> int:
        self.policies.append(
            Policy(
                spellings=frozenset(normalise(spelling).text for spelling in policy.spellings),
                any_case_in_list=policy.any_case_in_list,
                context=policy.context,
                cues=_word_keys(policy.cues),
                refuse_before=_word_keys(policy.refuse_before),
                refuse_after=_word_keys(policy.refuse_after),
                refuse_near=_word_keys(policy.refuse_near),
            )
        )
        return len(self.policies) - 1


def _tokens(text: str) -> list[Token]:
    plain = text.replace("-", " ")
    if plain.isascii() and plain.replace(" ", "").isalpha():  # most aliases are plain words: a tenth of the time
        return [Token(0, 0, word, word_key(word), PLAIN) for word in plain.split()]
    return tokenise(normalise(text).text)


def _joined(tokens: list[Token]) -> str:
    return " ".join(token.key for token in tokens)


def _marks(tokens: list[Token]) -> str:
    return "".join(token.gap for token in tokens[1:])


def _is_named(skill: Skill) -> bool:
    """Whether it is a product or a language with a name of its own, not a subject."""
    return skill.kind in _NAMED_KINDS or skill.since is not None


def _word_keys(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({_cue_key(word) for word in words}))


def _cue_key(word: str) -> str:
    if word == NUMBER:
        return word
    if word.isascii() and word.isalpha():
        return singular(word_key(word))
    return " ".join(singular(token.key) for token in _tokens(word)) or normalise(word).text


def _compile_patterns(skills: Iterable[Skill]) -> tuple[dict[str, str], tuple[PhrasePattern, ...]]:
    read = [
        (skill.id, pattern.text, pattern.claim, sequence)
        for skill in skills
        for pattern in skill.patterns
        for sequence in read_pattern(pattern.text)
    ]
    words = {word for *_, sequence in read for place in sequence for word in place[0]} - {NUMBER}
    owners: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for form in inflections(word):
            owners[word_key(form)].add(word)
    # a form of two pattern words ("found": find, found) has a class of its own, which fits both
    lemmas = {form: "|".join(sorted(owner)) for form, owner in sorted(owners.items())}
    classes: dict[str, set[str]] = defaultdict(set)
    for form, owner in owners.items():
        for word in owner:
            classes[word].add(lemmas[form])
    # a number that some pattern spells out ("24/7") is still a number to all others
    classes[NUMBER] = {NUMBER} | {lemmas[form] for form in owners if is_number(form) or is_unit(form)}
    patterns = tuple(
        _phrase_pattern(skill_id, text, claim, [_slot(place, classes) for place in sequence])
        for skill_id, text, claim, sequence in read
    )
    return lemmas, _rarest_first(patterns)


def _slot(place: Place, classes: dict[str, set[str]]) -> Slot:
    words, least, most = place
    return Slot(tuple(sorted({name for word in words for name in classes[word]})), least, most)


def _phrase_pattern(skill_id: str, text: str, claim: str | None, slots: list[Slot]) -> PhrasePattern:
    required = tuple(frozenset(slot.classes) for slot in slots if slot.classes and slot.least)
    return PhrasePattern(skill_id, text, str(claim) if claim else None, tuple(slots), required)


def _rarest_first(patterns: Sequence[PhrasePattern]) -> tuple[PhrasePattern, ...]:
    """The same patterns with their obligatory places from the rarest to the most common, so that a look ends early."""
    common = Counter(name for pattern in patterns for place in pattern.required for name in place)

    def rarity(place: frozenset[str]) -> int:
        return sum(common[name] for name in place)

    return tuple(pattern._replace(required=tuple(sorted(pattern.required, key=rarity))) for pattern in patterns)


def _anchors(patterns: Iterable[PhrasePattern]) -> dict[str, tuple[Lead, ...]]:
    """For each class, the patterns that it leads to: every pattern by its rarest place, and the next rarest beside it.

    Led to by their first place, most patterns would be tried at "build", "develop" and "lead", which each resume holds.
    """
    anchored: dict[str, list[Lead]] = defaultdict(list)
    for number, pattern in enumerate(patterns):
        rarest, *others = pattern.required
        for name in rarest:
            anchored[name].append(Lead(number, others[0] if others else rarest))
    return {name: tuple(found) for name, found in sorted(anchored.items())}
