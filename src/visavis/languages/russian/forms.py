"""Russian: the forms of words, from the dictionary of pymorphy: lemmas for the parse, and all forms of what the lexicon gives by its first one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from visavis.errors import MissingPipeline
from visavis.folding import fold

MARK = "~"
"""What stands before a phrase of the lexicon that means all its forms: *~официальный представитель*."""

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
# Parts of speech of Universal Dependencies, as the dictionary calls them.
_POS = {
    "NOUN": ("NOUN",), "PROPN": ("NOUN",), "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"), "AUX": ("VERB", "INFN", "PRTF", "PRTS", "GRND"),
    "ADJ": ("ADJF", "ADJS", "COMP", "PRTF", "PRTS"), "DET": ("ADJF", "NPRO"), "PRON": ("NPRO", "ADJF"), "ADV": ("ADVB", "PRED", "COMP"), "NUM": ("NUMR", "ADJF"),
}  # fmt: skip
_VERB_FORMS = {"Fin": ("VERB",), "Inf": ("INFN",), "Part": ("PRTF", "PRTS"), "Conv": ("GRND",)}
_FEATURES = {
    "Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct", "Sing": "sing", "Plur": "plur", "Masc": "masc", "Fem": "femn",
    "Neut": "neut", "Past": "past", "Pres": "pres", "Fut": "futr",
}  # fmt: skip
_NUMERALS = {
    "два": ("двух", "двум", "двумя", "двух"), "две": ("двух", "двум", "двумя", "двух"), "оба": ("обоих", "обоим", "обоими", "обоих"),
    "обе": ("обеих", "обеим", "обеими", "обеих"), "три": ("трех", "трем", "тремя", "трех"),
}  # fmt: skip


@cache
def dictionary() -> Any:
    """Return the dictionary, loaded when first asked for."""
    try:
        from pymorphy3 import MorphAnalyzer
    except ImportError as error:
        raise MissingPipeline("Russian is read with pymorphy3, which is not installed: pip install 'pymorphy3>=2,<3'") from error
    return MorphAnalyzer()


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[Any, ...]:
    """Return what the dictionary takes a word for, the likeliest first."""
    return tuple(dictionary().parse(word))


@lru_cache(maxsize=100_000)
def lemma(word: str, pos: str, morph: str) -> str:
    """Return the lemma of a word of which the parse tells part of speech and features; verbs by their infinitive, nouns by the nominative.

    >>> lemma("состоявшейся", "VERB", "Case=Gen|VerbForm=Part"), lemma("переговоров", "NOUN", "Case=Gen|Number=Plur")
    ('состояться', 'переговоры')
    """
    low = fold(word)
    if pos in ("PUNCT", "SYM", "X", "ADP", "CCONJ", "SCONJ", "PART") or not any(char.isalpha() for char in low):
        return low
    told = dict(feature.split("=", 1) for feature in morph.split("|") if "=" in feature)
    kinds = _VERB_FORMS.get(told.get("VerbForm", ""), _POS.get(pos, ())) if pos in ("VERB", "AUX") else _POS.get(pos, ())
    wanted = {_FEATURES[value] for value in told.values() if value in _FEATURES}
    best = max(readings(low), key=lambda reading: (reading.tag.POS in kinds, len(wanted.intersection(reading.tag.grammemes)), reading.score), default=None)
    return fold(best.normal_form) if best is not None else low


@lru_cache(maxsize=20_000)
def numbers(word: str) -> frozenset[str]:
    """Return in which numbers a word may stand: *главы* is the genitive of one and the nominative of several.

    >>> sorted(numbers("главы")), sorted(numbers("министров"))
    (['plur', 'sing'], ['plur'])
    """
    return frozenset(str(reading.tag.number) for reading in readings(word) if reading.tag.POS == "NOUN" and reading.tag.number)


@lru_cache(maxsize=20_000)
def cases(word: str) -> frozenset[str]:
    """Return in which cases a noun may stand, as Universal Dependencies call them; none where the word is no noun that the dictionary knows."""
    names = {value: name for name, value in _FEATURES.items() if value in _CASES}
    return frozenset(names[str(reading.tag.case)] for reading in readings(word) if reading.tag.POS == "NOUN" and str(reading.tag.case) in names)


@lru_cache(maxsize=20_000)
def dictionary_names(word: str) -> frozenset[str]:
    """Return whose given name a word is in the nominative, as the dictionary has it: a man's, a woman's.

    >>> sorted(dictionary_names("Мария")), sorted(dictionary_names("Лавровым"))
    (['f'], [])
    """
    genders = {"masc": "m", "femn": "f"}
    told = (each for each in readings(word.lower()) if "Name" in each.tag and each.tag.case == "nomn" and each.tag.number == "sing" and each.is_known)
    return frozenset(genders[str(each.tag.gender)] for each in told if str(each.tag.gender) in genders)


@lru_cache(maxsize=20_000)
def may_be(word: str, case: str) -> bool:
    """Return whether a word may be a common noun or an adjective in a case; names of people never are.

    >>> may_be("Комитета", "gent"), may_be("Петрова", "gent"), may_be("заявил", "gent")
    (True, False, False)
    """
    low = word.lower()
    found = [each for each in readings(low) if each.is_known]
    if not found or (word[:1].isupper() and any(mark in each.tag for each in found for mark in ("Name", "Surn", "Patr"))):
        return False
    return any(each.tag.POS in ("NOUN", "ADJF", "PRTF", "NUMR") and each.tag.case == case for each in found)


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Return whether a word is first of all a form of a verb.

    >>> is_verb("принял"), is_verb("министр")
    (True, False)
    """
    return bool(found := readings(word)) and found[0].tag.POS in ("VERB", "INFN", "GRND", "PRTS")


@lru_cache(maxsize=20_000)
def only_noun(word: str) -> str:
    """Return the features of a word that the dictionary has as a noun and as nothing else; nothing of others.

    >>> only_noun("коллегий"), only_noun("заявил")
    ('Case=Gen|Number=Plur', '')
    """
    found = readings(word)
    if not found or not all(each.is_known and each.tag.POS == "NOUN" for each in found):
        return ""
    names = {value: name for name, value in _FEATURES.items()}
    case, number = str(found[0].tag.case), str(found[0].tag.number)
    return f"Case={names.get(case, 'Nom')}|Number={names.get(number, 'Sing')}"


@lru_cache(maxsize=20_000)
def only_infinitive(word: str) -> bool:
    """Return whether the dictionary has a word as an infinitive and as nothing else.

    >>> only_infinitive("встретиться"), only_infinitive("знать")
    (True, False)
    """
    found = readings(word)
    return bool(found) and all(each.is_known and each.tag.POS == "INFN" for each in found)


@lru_cache(maxsize=20_000)
def only_finite(word: str) -> str:
    """Return the features of a word that the dictionary has as a finite verb and as nothing else; nothing of others.

    >>> only_finite("резюмировали"), only_finite("стали")
    ('Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin|Voice=Act', '')
    """
    found = readings(word)
    if not found or not all(each.is_known and each.tag.POS == "VERB" and each.tag.mood != "impr" for each in found):
        return ""
    names = {value: name for name, value in _FEATURES.items()}
    tag = found[0].tag
    told = {"Gender": names.get(str(tag.gender)), "Mood": "Ind", "Number": names.get(str(tag.number)), "Tense": names.get(str(tag.tense)), "VerbForm": "Fin"}
    told["Voice"] = "Mid" if word.endswith(("ся", "сь")) else "Act"
    return "|".join(f"{name}={value}" for name, value in told.items() if value)


@lru_cache(maxsize=20_000)
def tense_of(word: str) -> str:
    """Return the tense of a finite form that is no past, as the dictionary has it; nothing of others.

    >>> tense_of("состоятся"), tense_of("встречаются"), tense_of("состоялись")
    ('Fut', 'Pres', '')
    """
    found = {str(each.tag.tense) for each in readings(word) if each.is_known and each.tag.POS == "VERB"}
    return "" if len(found) != 1 else {"futr": "Fut", "pres": "Pres"}.get(found.pop(), "")


@lru_cache(maxsize=20_000)
def patronymic(word: str) -> bool:
    """Return whether a word is a name after a father's, and no surname.

    >>> patronymic("григорьевичем"), patronymic("янукович")
    (True, False)
    """
    found = [each.tag for each in readings(word)]
    return bool(found) and any("Patr" in tag for tag in found) and not any("Surn" in tag for tag in found)


@lru_cache(maxsize=20_000)
def of_person(word: str) -> bool:
    """Return whether a word may be a noun of a person.

    >>> of_person("министром"), of_person("министерством")
    (True, False)
    """
    return any(each.tag.POS == "NOUN" and each.tag.animacy == "anim" for each in readings(word))


@lru_cache(maxsize=20_000)
def may_be_name(word: str) -> bool:
    """Return whether a word may be a name of a person, given or of a family.

    >>> may_be_name("лидер"), may_be_name("роман")
    (False, True)
    """
    return any("Name" in each.tag or "Surn" in each.tag or "Patr" in each.tag for each in readings(word))


def declined(phrase: str) -> list[str]:
    """Return a phrase in all cases and numbers: the adjectives in front of its first noun with it, what follows as it is; a number with its noun.

    >>> [form for form in declined("официальный представитель") if form.endswith(("лем", "лями"))]
    ['официальным представителем', 'официальными представителями']
    """
    words = phrase.split(" ")
    if words[0] in _NUMERALS:
        return list(dict.fromkeys(_counted(words)))
    head = next((n for n, word in enumerate(words) if _noun(word) is not None and all(_adjective(each) is not None for each in words[:n])), None)
    if head is None:
        return list(dict.fromkeys([phrase, *_of_adjectives(words)]))
    return list(dict.fromkeys([phrase, *_agreeing(words, head, ("sing", "plur"))]))


def conjugated(verb: str) -> list[str]:
    """Return the forms of a verb, given by its infinitive: tenses, persons, participles and gerunds.

    >>> {"встретился", "встретится", "встретившись"} <= set(conjugated("встретиться"))
    True
    """
    reading = next((each for each in readings(verb) if each.tag.POS == "INFN"), None)
    return [verb] if reading is None else list(dict.fromkeys([verb, *(fold(form.word) for form in reading.lexeme)]))


def _noun(word: str) -> Any:
    nouns = [
        each for each in readings(word) if each.tag.POS == "NOUN" and each.tag.case == "nomn" and fold(each.normal_form) in (fold(word), *_plural_only(each))
    ]
    return max(nouns, key=lambda each: (each.tag.animacy == "anim", each.tag.number == "sing", each.score), default=None)


def _plural_only(reading: Any) -> tuple[str, ...]:
    return (fold(reading.word),) if reading.tag.number == "plur" else ()


def _adjective(word: str) -> Any:
    return next((each for each in readings(word) if each.tag.POS in ("ADJF", "PRTF") and each.tag.case == "nomn"), None)


def _agreeing(words: list[str], head: int, wanted: Iterable[str]) -> Iterator[str]:
    noun = _noun(words[head])
    plural = noun.tag.number == "plur"
    for number in wanted:
        if plural and number == "sing":
            continue
        for case in _CASES:
            form = noun.inflect({number, case})
            if form is None:
                continue
            gender = {} if number == "plur" or noun.tag.gender is None else {str(noun.tag.gender)}
            front = []
            for word in words[:head]:
                base = _adjective(word)
                # an accusative tells whether what it is of lives
                alive = {str(noun.tag.animacy)} if case == "accs" and noun.tag.animacy and (number == "plur" or "masc" in gender) else set()
                bent = base.inflect({number, case, *gender, *alive}) or base.inflect({number, case, *gender})
                front.append(fold(bent.word) if bent is not None else word)
            yield " ".join([*front, fold(form.word), *words[head + 1 :]])


def _of_adjectives(words: list[str]) -> Iterator[str]:
    """Yield a phrase without a noun, whose adjectives stand for a man or for several: *временный поверенный*."""
    bases = [_adjective(word) for word in words]
    front = next((n for n, base in enumerate(bases) if base is None), len(words))
    several = any(base is not None and base.tag.number == "plur" for base in bases)
    for number in (("masc", "sing"), ("plur",))[several:]:
        for case in _CASES if front else ():
            alive = {"anim"} if case == "accs" else set()
            bent = [base.inflect({*number, case, *alive}) for base in bases[:front]]
            if all(form is not None for form in bent):
                yield " ".join([*(fold(form.word) for form in bent), *words[front:]])


def _counted(words: list[str]) -> Iterator[str]:
    """Yield a number and its noun in all cases; the noun is given as it stands behind the number."""
    yield " ".join(words)
    genitive, dative, instrumental, locative = _NUMERALS[words[0]]
    head = next((n for n in range(1, len(words)) if any(each.tag.POS == "NOUN" for each in readings(words[n]))), None)
    if head is None:
        return
    nouns = [each for each in readings(words[head]) if each.tag.POS == "NOUN" and each.tag.case in ("gent", "nomn")]
    noun = max(nouns, key=lambda each: (each.tag.animacy == "anim", each.score), default=None)
    if noun is None:
        return
    for numeral, case in ((genitive, "gent"), (dative, "datv"), (instrumental, "ablt"), (locative, "loct")):
        form = noun.inflect({"plur", case})
        front = [
            next((bent.word for each in readings(word) if each.tag.POS in ("ADJF", "PRTF") and (bent := each.inflect({"plur", case}))), word)
            for word in words[1:head]
        ]
        if form is not None:
            yield " ".join([numeral, *map(fold, front), fold(form.word), *words[head + 1 :]])
