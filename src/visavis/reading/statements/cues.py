"""Cues: the words that report what somebody says, and what they may govern.

The tables are compiled once from the language's lexicon. A verb is recognised by its written forms, not by its lemma, because taggers
take many reporting verbs for nouns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from visavis.languages import Language
from visavis.reading.draft import Token
from visavis.records import Act

_ACTS: tuple[Act, ...] = (
    "concern",
    "condole",
    "thank",
    "congratulate",
    "welcome",
    "support",
    "request",
    "commit",
    "criticise",
    "accuse",
    "reject",
    "warn",
    "threaten",
    "agree",
    "propose",
    "assess",
    "state",
)
_FLAGS = frozenset({"reflexive", "to", "weak", "person", "joint", "page", "single", "heard", "there"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A use of a reporting word: the act it performs and the frames it takes.

    `se`: only with a reflexive; `to`: a person may stand before the preposition; `weak`: a report only if a party's voice is the
    subject, `person`: only if that of a person or an institution, `joint`: only if those of several,
    `single`: only if that of one;
    `heard`: a passive whose subject is the speaker (was quoted as saying);
    `there`: only with a pronoun for what is spoken of (*y* voit une menace);
    `page`: the speaker is the readout named beside it.
    """

    lemma: str
    act: Act
    frames: frozenset[str]
    tail: tuple[frozenset[str], ...] = ()  # words of a locution that follow the verb
    reflexive: bool = False
    to: bool = False
    weak: bool = False
    person: bool = False
    joint: bool = False
    page: bool = False
    single: bool = False
    heard: bool = False
    there: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """Tables of one language's reporting words."""

    verbs: Mapping[str, tuple[Entry, ...]]  # by written form, the longer locutions first
    free_order: bool
    no_articles: bool
    marked_names: bool
    quoting: frozenset[str]  # forms of verbs that take a quotation
    participles: frozenset[str]  # forms that need an auxiliary, or are passive
    passives: frozenset[str]  # of these, those that are passive without one
    inflected: frozenset[str]  # of these, those that show a feminine or plural subject
    never_finite: frozenset[str]  # of these, those that no finite form is written like
    gerunds: frozenset[str]
    gerund_endings: frozenset[str]
    infinitives: frozenset[str]
    light: frozenset[str]  # lemmas of light verbs
    strict: frozenset[str]  # those that report with such a noun only
    noun_only: frozenset[str]  # those that do not report with a possessive either
    nouns: Mapping[str, Act]  # nouns under light verbs
    inner: Mapping[str, Act]  # first verbs of reported clauses
    inner_words: Mapping[str, Act]  # their telling words
    evaluative: frozenset[str]
    prepositions: Mapping[str, str]  # prepositions of one word: frame
    compounds: Mapping[str, tuple[tuple[str, ...], ...]]  # those of several words, by the first
    frames: Mapping[tuple[str, ...], str]  # their frames
    words: Mapping[str, frozenset[str]]  # small closed classes
    pronouns: Mapping[str, str]  # pronoun: gender and number, "m1"
    source_pronouns: Mapping[str, str]  # those that stand behind a preposition
    sources: dict[str, list[tuple[str, ...]]]  # prepositions that name a source, as words, by the first of them
    breaks: Mapping[str, tuple[tuple[str, ...], ...]]  # where the reporter's own adjunct begins, by first word
    so_said: Mapping[str, tuple[tuple[str, ...], ...]]  # what a sentence about the words just quoted says of them
    skips: Mapping[str, tuple[tuple[str, ...], ...]]  # adverbial phrases between a cue and what it governs
    said_so: Mapping[str, tuple[tuple[str, ...], ...]]  # what opens a sentence that tells who said the one before it


def forms(word: str, endings: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the written forms of a verb by the longest ending that fits; the word itself if none does.

    >>> forms("parler", {"er": ["e", "é"]})
    ('parle', 'parlé')
    """
    for ending in sorted(endings, key=len, reverse=True):
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return tuple(stem + form for form in endings[ending])
    return (word,)


def _split(phrase: str) -> list[str]:
    return phrase.replace("'", "' ").split()


def _phrases(listed: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed:
        parts = tuple(_split(phrase))
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


def _groups(table: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[Act, frozenset[str], list[str]]]:
    for act in _ACTS:
        for frames, listed in table.get(act, {}).items():
            yield act, frozenset(frames.split()), listed.split()


_compiled: dict[str, Cues] = {}


def cues(language: Language) -> Cues:
    """Return the language's tables, compiled when first asked for."""
    found = _compiled.get(language.code)
    if found is None:
        found = _compiled[language.code] = _compile(cast("Mapping[str, Any]", language.lexicon["statements"]))
    return found


def _compile(lexicon: Mapping[str, Any]) -> Cues:
    endings = lexicon["endings"]
    verbs: dict[str, list[Entry]] = {}

    def add(lemma: str, entry: Entry) -> None:
        for form in dict.fromkeys(forms(lemma, endings)):
            verbs.setdefault(form, []).append(entry)

    for locution in lexicon["locutions"]:
        for phrase in locution["phrases"]:
            words, _, frames = (part.strip() for part in phrase.partition("|>"))
            pronoun = next((each + " " for each in lexicon["words"]["reflexive"] if words.startswith(each + " ")), "")
            first, *tail = words.removeprefix(pronoun).replace("'", "' ").split()
            listed = frozenset(frames.split())
            weak = "weak" in listed or "clause" not in listed
            rest = tuple(frozenset(word.split("|")) for word in tail)
            flags = ("to" in listed, weak)
            add(first, Entry(words, locution["act"], listed - _FLAGS, rest, bool(pronoun), *flags, single="single" in listed, heard="heard" in listed))
    for act, takes, lemmas in _groups(lexicon["verbs"]):
        for lemma in lemmas:
            told = [flag in takes for flag in ("reflexive", "to", "weak", "person", "joint", "page", "single", "heard", "there")]
            add(lemma, Entry(lemma, act, takes - _FLAGS, (), *told))
    for uses in verbs.values():
        uses.sort(key=lambda entry: (-len(entry.tail), not entry.reflexive))
    kinds: dict[str, set[str]] = {kind: set() for kind in lexicon["kinds"]}
    for form in verbs:
        for kind, suffixes in lexicon["kinds"].items():
            if form.endswith(tuple(suffixes)):
                kinds[kind].add(form)
    words = {name: frozenset(listed) for name, listed in lexicon["words"].items()}
    sources: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon["sources"]:
        sources.setdefault(_split(phrase)[0], []).append(tuple(_split(phrase)))
    return Cues(
        verbs={form: tuple(uses) for form, uses in verbs.items()},
        free_order=lexicon["free_order"],
        no_articles=lexicon["no_articles"],
        marked_names=lexicon["marked_names"],
        quoting=frozenset(form for form, uses in verbs.items() if any("quote" in use.frames and not use.tail for use in uses)),
        participles=frozenset(kinds["participle"]),
        passives=frozenset(
            form
            for form in kinds["participle"]
            if form.endswith(tuple(lexicon["participle_endings"]["passive"])) and form not in lexicon["words"]["finite_participles"]
        ),
        inflected=frozenset(form for form in kinds["participle"] if form.endswith(tuple(lexicon["participle_endings"]["inflected"]))),
        never_finite=frozenset(
            form
            for form in kinds["participle"]
            if form.endswith(tuple(lexicon["participle_endings"]["never_finite"])) and form not in lexicon["words"]["finite_participles"]
        ),
        gerunds=frozenset(kinds["gerund"]),
        gerund_endings=frozenset(lexicon["kinds"]["gerund"]),
        infinitives=frozenset(kinds["infinitive"]),
        light=frozenset(lexicon["light"]["verbs"].split()),
        strict=frozenset(lexicon["light"]["strict"].split()),
        noun_only=frozenset(lexicon["light"]["noun_only"].split()),
        nouns={noun: act for act in _ACTS for noun in lexicon["nouns"].get(act, "").split()},
        inner={form: act for act in _ACTS for word in lexicon["inner"].get(act, "").split() for form in forms(word, endings)},
        inner_words={word: act for act, listed in lexicon["inner_words"].items() for word in listed.split()},
        evaluative=frozenset(lexicon["evaluative"]["words"].split()),
        prepositions={form: frame for frame, listed in lexicon["prepositions"].items() for form in listed if not _split(form)[1:]},
        compounds=_phrases(form for listed in lexicon["prepositions"].values() for form in listed if _split(form)[1:]),
        frames={tuple(_split(form)): frame for frame, listed in lexicon["prepositions"].items() for form in listed if _split(form)[1:]},
        words=words,
        pronouns=lexicon["pronouns"],
        source_pronouns=lexicon["source_pronouns"],
        sources=sources,
        breaks=_phrases(lexicon["breaks"]),
        so_said=_phrases(lexicon.get("so_said", ())),
        skips=_phrases(lexicon["skips"]),
        said_so=_phrases(lexicon["said_so"]),
    )


def preposition(table: Cues, tokens: Sequence[Token], at: int, limit: int) -> tuple[str, int] | None:
    """Return the frame of the preposition that begins at `at` and how many tokens it takes."""
    length = starts_phrase(tokens, at, limit, table.compounds)
    if length:
        return table.frames[tuple(token.norm for token in tokens[at : at + length])], length
    frame = table.prepositions.get(tokens[at].norm)
    return (frame, 1) if frame is not None else None


def starts_phrase(tokens: Sequence[Token], at: int, limit: int, table: Mapping[str, tuple[tuple[str, ...], ...]]) -> int:
    """Return how many tokens the longest phrase of the table takes that begins at `at`; 0 if none does."""
    for phrase in table.get(tokens[at].norm, ()):
        if at + len(phrase) <= limit and all(tokens[at + k].norm == word for k, word in enumerate(phrase)):
            return len(phrase)
    return 0
