"""Russian: names out of their cases, what their forms share, and how English writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from visavis.folding import fold, plain
from visavis.knowledge import Knowledge
from visavis.knowledge.inflection import name_cases, place
from visavis.languages.russian.forms import dictionary_names, patronymic, readings
from visavis.languages.russian.sounds import sounds_alike
from visavis.languages.russian.systems import GENERAL, SYSTEMS
from visavis.languages.russian.transcribed import ARABIC_NAMES, ARABIC_SPEAKING, ENGLISH_GIVEN, ENGLISH_SPEAKING, GULF, GULF_NAMES, UKRAINIAN_GIVEN

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
# Endings of the oblique cases, with what the nominative may have in place of them.
_ENDINGS = {
    "ого": ("ий", "ый", "ой"), "его": ("ий",), "ому": ("ий", "ый", "ой"), "ему": ("ий",), "ым": ("", "ый", "ой"), "им": ("ий",), "ой": ("а", "ая"), "ей": ("а", "я", "ь"),
    "ую": ("ая",), "ом": ("", "ий", "ый", "ой"), "ем": ("", "й", "ь", "ий"), "ою": ("а",), "ею": ("а", "я"), "ью": ("ь",), "а": ("",), "у": ("", "а"), "е": ("", "а", "й", "я"),
    "ы": ("а",), "и": ("а", "я", "ь", "й"), "я": ("й", "ь"), "ю": ("й", "ь", "я"),
}  # fmt: skip
_WORD = re.compile(r"[^\s\u00a0.-]+(?=[\s\u00a0]|$)")  # of a double name, the last part has cases: Касым-Жомарта
# Endings of cases, the longest first; what is left is what forms share.
_CASE_ENDING = re.compile(r"(?:(?<=[^аеиоуыэюя])ой|(?<=[аеиоуыэюя])(?:ей|ем|я|ю|е|и|й)|ого|его|ому|ему|ым|им|ом|ем|ою|ею|ую|ая|ий|ый|[аяуюыиеоьй])$")
_UNCHANGING = "ио"  # names that end so mostly have no cases
_WOMANS = re.compile(r"(?:ова|ева|ёва|ина|ская|цкая|ая)$")
_MANS = re.compile(r"(?:ов|ев|ёв|ин|ский|цкий|ый|ян|дзе|швили|енко|ич|сон|ман|ер|ель|аль|ан|ар|ур|ад|ид|ат|ек|ас|ус|ис|ос)$")
_IMPOSSIBLE = re.compile(r"(?:[^аеиоуыэюя]й|[аеиоуыэюя]ь)$")
_SHORTEST = 3
_GIVEN_AND_FATHERS = 2  # words: Иван Петрович
_RUSSIA, _AT_HOME = "RUS", 5  # how a Russian is spelt counts for so many of others: Yury, not Iurie
_KOREAN = 3  # words: Чо Мён Хо, Cho Myong-ho
_SYLLABLE = 5  # letters at most
# Endings of Chinese names, with what a nominative has in their place.
_CHINESE_ENDINGS = {"ом": ("",), "ем": ("й", "ь"), "а": ("",), "у": ("",), "е": ("", "й", "ь"), "я": ("й", "ь"), "ю": ("й", "ь")}
# Parts of names that many bear, which do not tell them apart.
_PARTICLES = frozenset(("аль", "эль", "бин", "бен", "ибн", "фон", "ван", "де", "да", "ди", "дер", "дю"))
# Those that have no cases, however they are written.
_FIXED = frozenset(("аль", "эль", "бин", "бен", "ибн", "абу", "абд", "абдель", "абдул", "ас", "аш", "ат", "ад", "аз", "ан", "ар"))
_LATIN_PARTICLES = frozenset(("al", "el", "bin", "ben", "ibn", "von", "van", "de", "da", "di", "der", "du", "dos", "bint"))
_ARTICLE = re.compile(r"^(?:аль|эль|ас|аш|ат|ад|аз|ан|ар|эд|эс|эт|эш)-(?=[А-ЯЁ])")
_UKRAINE, _ENGLISH, _ELSEWHERE, _ARAB, _GULF = "UKR", "english", "elsewhere", "arab", "gulf"
_SEXES = {"Masc": "m", "Fem": "f"}
_SURE = 0.9
# How like names must be, of 100: a whole one, and a surname alone.
_ALIKE, _ALIKE_ALONE = 75, 86


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a person's name: the nominative, its case, and the gender that its endings tell."""

    nominative: str
    case: str
    gender: str | None
    score: float = 0.0  # how much speaks for it


@lru_cache(maxsize=4096)
def analysed(name: str, morph: str = "") -> Form:
    """Return the likeliest that a form of a name is, given the features that the parse gives it."""
    words = _WORD.findall(name)
    if not words or not _CYRILLIC.search(name):
        return Form(name, "Nom", None)
    told = dict(feature.split("=", 1) for feature in morph.split("|") if "=" in feature)
    best, found, form = -1.0, words, ("Nom", "m")
    scores: dict[str, float] = {}
    for sex in ("m", "f"):
        for case, label in enumerate(_CASES):
            nominatives = [_nominative(word, case, sex) for word in words]
            last_only = [*words[:-1], nominatives[-1]] if case and len(words) > 1 else None
            nominatives = [word if word.islower() or word.lower() in _FIXED else each for word, each in zip(words, nominatives, strict=True)]  # бин, аль
            if case and len(words) > 2 and nominatives[0] is None:  # Абдель Азизом бен Салманом
                nominatives[0] = words[0]
            for each in (nominatives, last_only):
                if each is None or any(word is None for word in each):
                    continue
                chosen = [str(word) for word in each]
                # a given name that the dictionary has decides, then the parse, then what surnames end in, then that nothing changes
                known = chosen[-1:] if each is last_only else chosen
                score = 10.0 * sum(sex in dictionary_names(word) for word in known) + 3.0 * (label == told.get("Case"))
                score -= 9.0 * (case == 0 and _bends(words[-1], told.get("Case"), sex))
                score += 1.0 * (sex == _SEXES.get(told.get("Gender", ""))) + 1.0 * bool((_WOMANS if sex == "f" else _MANS).search(chosen[-1]))
                score += 0.5 * (case == 0) - 0.1 * (each is last_only)
                score -= 10.0 * (case == 0 and sex == "f" and _mans(chosen[-1]))
                score += 2.0 * (sex == "m" and chosen[0] != words[0] and chosen[0] in ARABIC_NAMES)  # Тарека Бен Заида Аль Тани
                scores[sex] = max(scores.get(sex, 0.0), score)
                if score > best:
                    best, found, form = score, chosen, (label, sex)
    other = scores.get("f" if form[1] == "m" else "m", 0.0)
    parts = iter(found)
    return Form(_WORD.sub(lambda _: next(parts), name), form[0], form[1] if best - other >= _SURE else None, best)


def _bends(word: str, told: str | None, sex: str) -> bool:
    """Whether a word may be the oblique case told, of a name that it is not the nominative of."""
    if told in (None, "Nom") or told not in _CASES:
        return False
    return _nominative(word, _CASES.index(told), sex) not in (None, word)


def _mans(word: str) -> bool:
    """Whether a word is rather an oblique case of a man's surname than a woman's: *Геворкяна*."""
    base = _nominative(word, 1, "m") if not _WOMANS.search(word) else None
    return base is not None and base != word and _MANS.search(base) is not None


def cited(name: str, morph: str = "") -> str:
    """Return the name of a person in the nominative, given the features of the form it stands in.

    >>> cited("Жээнбека Кулубаева", "Case=Gen|Gender=Masc"), cited("Марией Захаровой", "Case=Ins|Gender=Fem"), cited("Пак Чином", "Case=Ins")
    ('Жээнбек Кулубаев', 'Мария Захарова', 'Пак Чин')
    """
    return analysed(name, morph).nominative


def _nominative(word: str, case: int, sex: str) -> str | None:
    """Return the nominative of which a word is that case; nothing where it is not."""
    if case == 0 or len(word) < _SHORTEST or word.endswith(".") or word.isupper():
        return word
    candidates = [word]
    for length in (3, 2, 1):
        candidates += [word[:-length] + ending for ending in _ENDINGS.get(word[-length:], ())]
    fitting = [each for each in candidates if len(each) > 1 and not _IMPOSSIBLE.search(each) and word in name_cases(each, sex)[case]]
    foreign = word[-1] in _UNCHANGING
    return max(fitting, key=lambda each: (sex in dictionary_names(each), (each == word) is foreign), default=None)


def base(name: str) -> str | None:
    """Return the nominative of the known name of a state, city or place.

    >>> base("Пекине"), base("Саудовской Аравией"), base("Лаврову")
    ('Пекин', 'Саудовская Аравия', None)
    """
    return _bases().get(fold(name))


@cache
def _bases() -> dict[str, str]:
    tables = Knowledge.load().tables
    found: dict[str, str] = {}
    named = [(cells[2], cells[3]) for cells in tables.cells("state_names") if cells[1] == "ru"]
    named += [("place", cells[2]) for table in ("places", "metonyms") for cells in tables.cells(table) if cells[1] == "ru"]
    for kind, name in named:
        if kind in ("state", "capital", "place"):
            for form in (name, *sorted(place(name))):
                found.setdefault(fold(form), name)
    return found


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """Return what the forms of a name share.

    >>> name_key("Сергеем Лавровым") == name_key("Сергей Лавров"), name_key("Обаме") == name_key("Обама"), name_key("Юрием") == name_key("Юрий")
    (True, True, True)
    """
    words = re.split(r"[\s.]+", fold(name).strip("."))
    whole = [word for word in words if len(word) > 1] or words  # without initials: В.В.Путин
    whole = [word for word in whole if not patronymic(word)] or whole
    return " ".join(plain(_stem(word)) for word in whole)


def _stem(word: str) -> str:
    stem = _CASE_ENDING.sub("", word)
    if stem.endswith("и") and len(word) > len(stem) > _SHORTEST:
        stem = stem[:-1]  # Василием as Василий
    if len(stem) >= _SHORTEST:
        return stem
    return word[:-1] if word.endswith("ий") else word  # Юрий as Юрием


def gender_of(name: str, morph: str = "") -> str | None:
    """Return whose name it is, given the features of the form it stands in: a man's (m), a woman's (f), or nothing told.

    >>> gender_of("Марии Захаровой"), gender_of("Сергей Рябков"), gender_of("Ваагна Геворкяна", "Case=Gen"), gender_of("Чо Мён Хо")
    ('f', 'm', 'm', None)
    >>> gender_of("Хуа Чуньин"), gender_of("Лю Юй", "Case=Ins|Gender=Masc"), gender_of("Елена Ван")
    (None, None, 'f')
    """
    words = name.split()
    if (
        len(words) > 1
        and not dictionary_names(words[0])
        and all(_by(word.lower(), GENERAL["chinese"]) for word in words[:-1])
        and _syllables(words[-1].lower())
    ):
        return None  # no Chinese name tells it
    return analysed(name, morph).gender


@cache
def _given(part: str) -> dict[str, str]:
    """Return how English writes the parts of names that many people known bear, by how Russian does, for the people of a part of the world.

    *Павел* is *Pavlo* only of Ukrainians, *Марк* is *Mark* where English is spoken.
    """
    knowledge = Knowledge.load()
    found: dict[str, dict[str, int]] = {}
    for person, language, kind, name, _ in knowledge.tables.cells("names"):
        if language != "ru" or kind != "full":
            continue
        party = knowledge.party_of(person, None)
        own = _part(party)
        if own != part and (part != _ELSEWHERE or own == _UKRAINE) and (part, own) != (_ARAB, _GULF):
            continue
        russian, english = name.split(), knowledge.person(person).name_en.split()
        if len(russian) == len(english) > 1:
            for one, other in zip(russian, english, strict=True):
                counts = found.setdefault(one, {})
                counts[other] = counts.get(other, 0) + (_AT_HOME if party == _RUSSIA else 1)
    listed = {_ENGLISH: ENGLISH_GIVEN, _UKRAINE: UKRAINIAN_GIVEN, _ARAB: ARABIC_NAMES, _GULF: ARABIC_NAMES | GULF_NAMES}.get(part, {})
    return {russian: max(counts, key=lambda word: counts[word]) for russian, counts in found.items()} | listed


def _part(party: str | None) -> str | None:
    """Return the part of the world whose people English writes in a way of its own."""
    if party in ARABIC_SPEAKING:
        return _GULF if party in GULF else _ARAB
    return _UKRAINE if party == _UKRAINE else _ENGLISH if party in ENGLISH_SPEAKING else None


@lru_cache(maxsize=4096)
def in_english(name: str, party: str | None = None) -> str:
    """Return the name of somebody nobody knows as English would write it.

    >>> in_english("Александр Хорошавин"), in_english("Харуми Такахаси", "JPN"), in_english("Цзян Юй", "CHN")
    ('Alexander Khoroshavin', 'Harumi Takahashi', 'Jiang Yu')
    """
    if not _CYRILLIC.search(name):
        return name
    system = SYSTEMS.get(party or "")
    words = []
    for word in re.sub(r"\.(?=\w)", ". ", name.replace("\u00a0", " ")).split(" "):
        known = ((_given(_part(party) or _ELSEWHERE).get(word)) or _given(_ELSEWHERE).get(word)) if system is None else None
        words.append(known or "-".join(_written(part, system) for part in word.split("-")))
    return " ".join(words)


@lru_cache(maxsize=4096)
def may_be_given(word: str) -> bool:
    """Say whether a word may be somebody's given name, in whatever case: one of the dictionary, or one of other countries that it does not have.

    >>> may_be_given("Лилией"), may_be_given("Андрисом"), may_be_given("Совет")
    (True, True, False)
    """
    found = [each for each in readings(word.lower()) if each.is_known]
    if found:
        return any("Name" in each.tag for each in found)
    given = Knowledge.load().given_names("ru")
    return len(word) > _SHORTEST and any(plain(in_english(form)) in given for form in {word, cited(word), _stem(word)})


def sounds_like(name: str, known: str) -> bool:
    """Say whether a name, in whatever case, may be one in Latin letters, or the last part of it.

    >>> sounds_like("Мухтаром Тлеуберди", "Mukhtar Tleuberdi"), sounds_like("Тлеуберди", "Murat Nurtleu"), sounds_like("Чжан Сяо", "Zhong Shan")
    (True, False, False)
    >>> sounds_like("Чо Мён Хо", "Cho Myong-ho"), sounds_like("Чо Мён Хо", "Kim Seon-ho")
    (True, False)
    """
    words = [word for word in cited(name).split() if word.lower() not in _PARTICLES]
    others = [word for word in plain(known).replace("-", " ").split() if word not in _LATIN_PARTICLES]
    if not words or not others or (len(words) == _GIVEN_AND_FATHERS and patronymic(words[1].lower())):
        return False  # Владимир Владимирович is named without his surname
    syllables = [*(_by(word.lower(), GENERAL["chinese"]) or "" for word in words[:-1]), _syllables(words[-1].lower())]
    if len(words) > 1 and all(syllables) and all(_pinyin().fullmatch(word) for word in others):
        return syllables == others  # what differs by a letter is another's: Чжан Сяо, Zhong Shan
    parties = (None, *{system: party for party, system in SYSTEMS.items()}.values())
    spelt = [
        [plain(part) for part in in_english(_ARTICLE.sub("", word).replace("-", " "), party).split(" ")]
        for party in parties
        for word in (words[-1], words[0])[: len(words)]
    ]
    last = [part for parts in spelt[:: min(2, len(words))] for part in parts]
    if len(words) == 1:
        return any(fuzz.ratio(part, others[-1]) >= _ALIKE_ALONE for part in last)
    if len(words) == len(others) == _KOREAN and "-" in known.rsplit(maxsplit=1)[-1] and all(len(word) <= _SYLLABLE for word in words):
        surnames = [part for party in parties for part in in_english(words[0], party).lower().split(" ")]  # Чо Мён Хо is no Kim Seon-ho
        return max(fuzz.ratio(part, others[0]) for part in surnames) > _ALIKE and max(fuzz.ratio(part, others[-1]) for part in last) >= _ALIKE
    first = [part for parts in spelt[1::2] for part in parts]
    joined = [word.replace("-", "") for word in plain(known).split(" ") if "-" in word]  # Чжеин, Jae-in
    near = [max((fuzz.ratio(part, other) for part in parts for other in (*others, *joined)), default=0.0) for parts in (first, last)]
    return min(near) >= _ALIKE or sounds_alike(" ".join(words), known)


def _syllables(word: str) -> str:
    """Return the Chinese syllables of a word in Latin letters, whatever case it stands in; nothing where it is of others.

    >>> _syllables("сюэсяном"), _syllables("ханьхуэем"), _syllables("лавровым")
    ('xuexiang', 'hanhui', '')
    """
    stems = [word, *(word[: -len(end)] + mark for end, marks in _CHINESE_ENDINGS.items() if word.endswith(end) for mark in marks)]
    return next((found for stem in stems if len(stem) > 1 and (found := _by(stem, GENERAL["chinese"]))), "")


@cache
def _pinyin() -> re.Pattern[str]:
    """Return what finds a word of Chinese syllables in Latin letters."""
    return re.compile(rf"(?:{'|'.join(sorted(set(GENERAL['chinese'].values()), key=len, reverse=True))})+")


def _written(word: str, system: str | None) -> str:
    if not word or not _CYRILLIC.search(word):
        return word
    low = word.lower()
    letters = _by(low, GENERAL[system]) if system else None
    letters = letters or _general(low)
    return letters[:1].upper() + letters[1:] if word[0].isupper() else letters


def _general(word: str) -> str:
    word = re.sub(r"ий$", "y", word)
    word = re.sub(r"ый$", "y", word)
    return _by(word, GENERAL["general"]) or word


def _by(word: str, table: dict[str, str]) -> str | None:
    """Write a word by a table of syllables or letters, the longest first; nothing where the table has not all of it."""
    found, at = "", 0
    while at < len(word):
        length = next((n for n in range(min(5, len(word) - at), 0, -1) if word[at : at + n] in table), 0)
        if not length:
            if word[at].isascii():
                found += word[at]
                at += 1
                continue
            return None
        found += table[word[at : at + length]]
        at += length
    return found
