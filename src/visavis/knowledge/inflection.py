"""Russian names in all their cases: people, states, places and organisations, adjectives and demonyms.

The rules follow the ending. Where two forms are in use both are given, and a form that nobody writes does no harm: it is only looked for.
"""

from __future__ import annotations

import re

_SIBILANT = "жшщчц"
_BACK = "гкхжшщч"
_VOWELS = "аеёиоуыэюя"
_CONSONANT = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")
_POSSESSIVE = re.compile(r"(?:ов|ев|ёв|ин|ын)$")
_ENDS_AS_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[оеё]ва|[иы]на)$")
_ADJECTIVE = re.compile(r".{2,}(?:ая|яя|ое|ее|ые|ие|ый|ий|ой)$")
_PLACED = re.compile(r" (?:и|—|-) ")

# Соломоновы Острова
_PLURAL_POSSESSIVE = ("овы", "евы", "ины")
# Names in the plural that no ending tells, with their genitives.
_PLURAL = {"Салоники": "Салоник", "Фессалоники": "Фессалоник", "Луки": "Лук", "Острова": "Островов", "острова": "островов", "Черкассы": "Черкасс"}
# Гвинея-Бисау
_UNDECLINED = ("у", "о", "и", "э")
# No vowel falls out of shorter words: Грец
_SHORT = 4

Cases = tuple[tuple[str, ...], ...]
"""The six cases, nominative first; each with the forms in use."""


def person(name: str, gender: str | None = None) -> set[str]:
    """Return the name of a person in all cases: every word declined, the first and the last, or the last only, as names of the Far East are.

    A given name that ends as surnames do is declined as none: *Константином*, *Валентины*.

    >>> {"Сергея Лаврова", "Сергеем Лавровым"} <= person("Сергей Лавров", "m"), "Константином Косачевым" in person("Константин Косачев", "m")
    (True, True)
    >>> {"Касым-Жомартом Токаевым", "Касымом-Жомартом Токаевым"} <= person("Касым-Жомарт Токаев", "m")
    True
    >>> "Урсулой фон дер Ляйен" in person("Урсула фон дер Ляйен", "f"), "Луисом Инасиу Лулой да Силвой" in person("Луис Инасиу Лула да Силва", "m")
    (True, True)
    """
    words = name.split()
    cases = [*(_given_cases(word, gender) for word in words[:-1]), name_cases(words[-1], gender)]
    found = {name}
    if len(words) > 1 and "-" in words[0]:
        parts = [_given_cases(part, gender) for part in words[0].split("-")]
        for case in range(1, 6):
            found.update(" ".join(["-".join(part[case][0] for part in parts), *words[1:-1], last]) for last in cases[-1][case])
    for case in range(1, 6):
        for last in cases[-1][case]:
            found.add(" ".join([*(each[case][0] for each in cases[:-1]), last]))
            found.add(" ".join([*words[:-1], last]))
            found.add(" ".join([cases[0][case][0], *words[1:-1], last]) if len(words) > 1 else last)
    return found


def _given_cases(word: str, gender: str | None) -> Cases:
    """Return a given name in the six cases, the form of given names alone where surnames have another; a particle stays as it is."""
    if word.islower():
        return _same(word)
    if not _ENDS_AS_SURNAME.search(word):
        return name_cases(word, gender)
    return tuple((forms[-1],) for forms in name_cases(word, gender))


def place(name: str) -> set[str]:
    """Return the name of a state, a city or an organisation in all cases: its adjectives and its first noun declined, and what *и* adds.

    >>> sorted(place("Приднестровье"))
    ['Приднестровье', 'Приднестровьем', 'Приднестровью', 'Приднестровья']

    >>> sorted(place("Саудовская Аравия"))
    ['Саудовская Аравия', 'Саудовской Аравией', 'Саудовской Аравии', 'Саудовскую Аравию']
    """
    found = {name}
    parts = [_phrase(part.split()) for part in _PLACED.split(name)]
    joints = _PLACED.findall(name)
    for case in range(1, 6):
        for choice in range(max(len(part[case]) for part in parts)):
            chosen = [part[case][min(choice, len(part[case]) - 1)] for part in parts]
            found.add("".join(text + joint for text, joint in zip(chosen, [*joints, ""], strict=True)))
    return found


def adjective(word: str) -> set[str]:
    """Return an adjective in all genders, numbers and cases.

    >>> len(adjective("российский")), "российскую" in adjective("российский")
    (12, True)
    """
    if not word.endswith(("ий", "ый", "ой")):
        return {word}
    stem, soft = word[:-2], word.endswith("ий")
    endings = ["ая", "ой", "ую", "ое", "ого", "ому", "ом", *(("ий", "ие", "их", "им", "ими") if soft else (word[-2:], "ые", "ых", "ым", "ыми"))]
    return {stem + ending for ending in endings}


def demonym(word: str) -> set[str]:
    """Return a noun of nationality in all cases and both numbers.

    >>> {"китайца", "китайцы"} <= demonym("китаец"), "россиян" in demonym("россиянин")
    (True, True)
    """
    if word.endswith("ец"):
        stem = word[:-2] + ("йц" if word[-3] in _VOWELS else "ьц" if word[-3] == "л" else "ц")
        return {word, *(stem + ending for ending in ("а", "у", "ем", "ом", "е", "ы", "ев", "ам", "ами", "ах"))}
    if word.endswith(("анин", "янин")):
        return {word, *(word + ending for ending in ("а", "у", "ом", "е")), *(word[:-2] + ending for ending in ("е", "", "ам", "ами", "ах"))}
    if word.endswith("ок"):
        return {word, *(word[:-2] + "к" + ending for ending in ("а", "у", "ом", "е", "и", "ам", "ами", "ах"))}
    if word.endswith("ка"):
        return {word, *(word[:-1] + ending for ending in ("и", "е", "у", "ой", "ам", "ами", "ах")), word[:-2] + "ок"}
    return {word, *(word + ending for ending in ("а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"))}


def _same(word: str) -> Cases:
    return ((word,),) * 6


def name_cases(word: str, gender: str | None) -> Cases:
    """Return a part of a person's name in the six cases.

    >>> name_cases("Лавров", "m")[4]
    ('Лавровым', 'Лавровом')
    """
    if len(word) < 2 or word.isupper() or word.endswith("."):
        return _same(word)
    if word.endswith(("ский", "цкий", "ной", "ый")):
        stem = word[:-2]
        return ((word,), (stem + "ого",), (stem + "ому",), (stem + "ого",), (stem + ("ым" if word.endswith(("ый", "ной")) else "им"),), (stem + "ом",))
    if word.endswith(("ская", "цкая")):
        stem = word[:-2]
        return ((word,), (stem + "ой",), (stem + "ой",), (stem + "ую",), (stem + "ой",), (stem + "ой",))
    if gender == "f" and (_CONSONANT.search(word) or word.endswith("й")):
        return _same(word)
    if _POSSESSIVE.search(word):
        return ((word,), (word + "а",), (word + "у",), (word + "а",), (word + "ым", word + "ом"), (word + "е",))
    if gender != "m" and word.endswith(("ова", "ева", "ёва", "ина", "ына")):
        stem = word[:-1]
        return ((word,), (stem + "ой", stem + "ы"), (stem + "ой", stem + "е"), (stem + "у",), (stem + "ой",), (stem + "ой", stem + "е"))
    return _noun(word, animate=True, feminine=gender == "f")


def _phrase(words: list[str]) -> Cases:
    """A name of several words: the adjectives in front and the first noun change, what follows stays."""
    declined: list[Cases] = []
    for i, word in enumerate(words):
        if _ADJECTIVE.match(word) and i + 1 < len(words):
            declined.append(_qualifier(word))
        elif word.endswith(_PLURAL_POSSESSIVE) and i + 1 < len(words):
            declined.append(((word,), (word + "х",), (word + "м",), (word,), (word + "ми",), (word + "х",)))
        else:
            first, dash, last = word.partition("-")
            if dash and first.endswith(("я", "а")) and last.endswith(_UNDECLINED):
                declined.append(tuple(tuple(f"{each}-{last}" for each in forms) for forms in _place_noun(first)))
            else:
                declined.append(_place_noun(word))
            declined.extend(_same(rest) for rest in words[i + 1 :])
            break
    cases: list[tuple[str, ...]] = []
    for case in range(6):
        most = max(len(each[case]) for each in declined)
        cases.append(tuple(" ".join(each[case][min(i, len(each[case]) - 1)] for each in declined) for i in range(most)))
    return tuple(cases)


def _place_noun(word: str) -> Cases:
    """The noun of a place, which may decline as no name of a person does.

    >>> [_place_noun(word)[1] for word in ("Египет", "Череповец", "Косово", "Грозный", "Салоники", "Бангкок", "Бухарест")]
    [('Египта',), ('Череповца',), ('Косова', 'Косово'), ('Грозного',), ('Салоник',), ('Бангкока',), ('Бухареста',)]
    """
    if word in _PLURAL:
        stem = word[:-1]
        return ((word,), (_PLURAL[word],), (stem + "ам",), (word,), (stem + "ами",), (stem + "ах",))
    if word.endswith("Египет") or (word.endswith("ец") and len(word) > _SHORT and word[-3] not in _VOWELS):
        stem = word[:-2] + word[-1]
        return ((word,), (stem + "а",), (stem + "у",), (word,), (stem + ("ем" if word[-1] in _SIBILANT else "ом"),), (stem + "е",))
    if word.endswith(("ово", "ево", "ёво", "ино", "ыно")):
        stem = word[:-1]
        return ((word,), (stem + "а", word), (stem + "у", word), (word,), (stem + "ом", word), (stem + "е", word))
    if word.endswith(("ый", "ский", "цкий")):
        return _qualifier(word)
    return _noun(word)


def _qualifier(word: str) -> Cases:
    stem, ending = word[:-2], word[-2:]
    if ending in ("ая", "яя"):
        return ((word,), (stem + "ой",), (stem + "ой",), (stem + "ую",), (stem + "ой",), (stem + "ой",))
    if ending in ("ые", "ие"):
        soft = ending[0]
        return ((word,), (stem + soft + "х",), (stem + soft + "м",), (word,), (stem + soft + "ми",), (stem + soft + "х",))
    if word.endswith(("ний", "ший")):
        return ((word,), (stem + "его",), (stem + "ему",), (word,), (stem + "им",), (stem + "ем",))
    instrumental = "им" if ending == "ий" or stem.endswith(tuple(_BACK)) else "ым"
    return ((word,), (stem + "ого",), (stem + "ому",), (word,), (stem + instrumental,), (stem + "ом",))


def _noun(word: str, *, animate: bool = False, feminine: bool = False) -> Cases:
    if len(word) < 2 or word.isupper():
        return _same(word)
    stem, last = word[:-1], word[-1]
    if _CONSONANT.search(word):
        accusative = word + "а" if animate else word
        return ((word,), (word + "а",), (word + "у",), (accusative,), (word + ("ем" if last in _SIBILANT else "ом"),), (word + "е",))
    if last == "й":
        locative = stem + "и" if stem.endswith("и") else stem + "е"
        return ((word,), (stem + "я",), (stem + "ю",), (stem + "я" if animate else word,), (stem + "ем",), (locative,))
    if last == "ь":
        masculine = ((word,), (stem + "я",), (stem + "ю",), (stem + "я" if animate else word,), (stem + "ем",), (stem + "е",))
        if feminine:
            return _same(word)
        other = ((word,), (stem + "и",), (stem + "и",), (word,), (word + "ю",), (stem + "и",))
        return masculine if animate else tuple((a[0], b[0]) for a, b in zip(masculine, other, strict=True))
    if last == "а":
        genitive = stem + ("и" if stem[-1] in _BACK else "ы")
        return ((word,), (genitive,), (stem + "е",), (stem + "у",), (stem + ("ей" if stem[-1] in _SIBILANT else "ой"),), (stem + "е",))
    if last == "я":
        oblique = stem + "и" if stem.endswith("и") else stem + "е"
        return ((word,), (stem + "и",), (oblique,), (stem + "ю",), (stem + "ей",), (oblique,))
    if last == "ы" and not animate:
        return ((word,), (stem + "ов", stem), (stem + "ам",), (word,), (stem + "ами",), (stem + "ах",))
    if word.endswith(("ье", "ие")) and not animate:
        return ((word,), (stem + "я",), (stem + "ю",), (word,), (word + "м",), (stem + ("и" if word.endswith("ие") else "е"),))
    if word.endswith("ство"):
        return ((word,), (stem + "а",), (stem + "у",), (word,), (word + "м",), (stem + "е",))
    return _same(word)
