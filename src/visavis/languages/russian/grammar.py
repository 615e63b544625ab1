"""Russian: sentences, words, and the parse that the stages read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from visavis.folding import fold
from visavis.languages import installed_version
from visavis.languages.naming import PlainSpelling
from visavis.languages.russian.cases import case_words
from visavis.languages.russian.fed import as_fed, whole_word
from visavis.languages.russian.forms import lemma
from visavis.languages.russian.inflected import load_inflected
from visavis.languages.russian.names import base, cited, gender_of, in_english, may_be_given, name_key, sounds_like
from visavis.languages.russian.network import Network, Tagged
from visavis.languages.russian.people import TitleGrammar
from visavis.languages.russian.repair import misread, repair
from visavis.languages.sentences import SentenceMarks
from visavis.reading.draft import Sentence, Token

if TYPE_CHECKING:
    from visavis.document import Document
    from visavis.knowledge import Name
    from visavis.languages import ParsedName
    from visavis.reading.people.phrases import Title

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[-‑'’\u00ad][^\W_]+)*|\.{2,}|[^\w\s]|_")
_END = re.compile(r"[.!?…]+[\])]*[»”“\"’]*(?=\s|$)|(?<=[а-яё]{4})[.!?…](?=[А-ЯЁ][а-яё]+[ ,])")
_OPENER = re.compile(r"[\s\u00a0\u202f]*(?:\*[\s\u00a0]*)*[«„“\"'(\[–—-]*[\s\u00a0\u202f]*[A-ZА-ЯЁІЇЄ0-9]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«„\"'\u00a0.-])(?:г|гг|в|вв|др|пр|проч|[дпек]|т\.\s?[депкн]|н\.\s?э|и\.\s?о|им|ул|просп|пер|пл|стр|рис|табл|см|ср|напр|тов|гр|гос|зам|зав|пом|пред|акад|проф|доц"
    r"|канд|ген|полк|подп|кап|адм|св|тыс|млн|млрд|трлн|руб|коп|долл|обл|окр|пос|дер|респ|корп|кв|оф|ст|пп|гл|ч|мин|сек|янв|фев|февр|мар|апр|авг|сент|сен|окт|нояб|ноя|дек"
    r"|пн|вт|ср|чт|пт|сб|вс|англ|франц|нем|кит|род|ум|прим|Т|[А-ЯЁA-Z](?:\.\s?-?[А-ЯЁA-Z])*|Дж|Ю|Я)\.$"
)
# One of these may end its sentence: *и т. д. Стороны*, *в 2024 г. Он*, *с Ван И. Стороны*.
_FINAL = re.compile(r"(?:[А-ЯЁ][а-яё]+ [А-ЯЁ]|т\.\s?[дпк]|\d\s?(?:г|гг|в|вв|тыс|млн|млрд|руб|долл|мин)|и\s(?:др|пр|проч))\.$")
_STARTER = re.compile(
    r"\s*[«„“\"(–—-]*\s*(?:Он|Она|Они|Это|Эта|Этот|Эти|В|Во|На|По|При|Кроме|Также|Как|С|Со|Об|О|Для|После|Ранее|Между|Однако|Стороны|Сторонами|Собеседники|Министр|Министры|Президент|Главы"
    r"|Глава|Тогда|Сейчас|Вместе|Более|Мы|Я|До|За|Из|К|Ко|От|У|Под|Но|А|И|Его|Ее|Её|Их|Именно|Если|Когда|Так|Такой|Такая|Напомним|Оба|Обе|Участники|Среди|Все|Сегодня|Накануне|Там|Что|Не|Затем|Потом|Позднее|Позже|Вечером|Утром|Днем|Днём|Завтра|Вчера|Впервые|Российская|Российский|Обсуждались|Обсуждены|Отмечено|Подчеркнуто|Состоялся|Состоялась|Состоялись)\b"
)
_CASE = re.compile(r"Case=\w+")
_QUOTATION_MARKS = frozenset('«»“”„"‹›')


def _ends(before: str, text: str, stop: int, end: int) -> bool:
    """Whether an abbreviation ends its sentence all the same."""
    return _FINAL.search(before) is not None and _STARTER.match(text, stop, end) is not None


class Russian(PlainSpelling):
    """Russian, parsed with Slovnet; its names are found by knowledge and rule rather than by a tagger.

    >>> text = "С. В. Лавров прибыл 5 мая 2024 г. в Пекин. Там пройдут переговоры."
    >>> [text[start:end] for start, end in Russian.sentences.spans(text, 0, len(text))]
    ['С. В. Лавров прибыл 5 мая 2024 г. в Пекин.', 'Там пройдут переговоры.']
    """

    code = "ru"
    sentences = SentenceMarks(_END, _OPENER, _ABBREVIATION, final=_ends)

    def __init__(self) -> None:
        self.lexicon = load_inflected(__package__ or "visavis.languages.russian")

    @cached_property
    def network(self) -> Network:
        """The networks, loaded when first asked for."""
        return Network()

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        return {name: installed_version(name) or "" for name in ("natasha", "slovnet", "pymorphy3")}

    @cached_property
    def _titles(self) -> TitleGrammar:
        return TitleGrammar(self.lexicon["actors"])

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts in the text, in order, not overlapping."""
        return self._titles.titles(text, names)

    def cited(self, name: str, morph: str = "") -> str:
        """Return the name of a person or place in the nominative, given the features of the form it stands in."""
        return base(name) or cited(name, morph)

    def name_key(self, name: str) -> str:
        """Return what all forms of a name share, so that they are known for one."""
        return name_key(name)

    def gender_of(self, name: str, morph: str = "") -> str | None:
        """Return the gender that a name tells by itself, `m` or `f`, given the features of the form it stands in."""
        return gender_of(name, morph)

    def may_be_given(self, word: str) -> bool:
        """Say whether a word may be somebody's given name, in whatever case."""
        return may_be_given(word)

    def latin(self, name: str, party: str | None) -> str | None:
        """Return how English would write the name of somebody nobody knows, of that party."""
        return in_english(name, party)

    def read_at_home(self, name: str, party: str | None) -> str | None:  # noqa: ARG002
        """Return nothing: Russian letters tell the sound themselves."""
        return None

    def same_sound(self, name: str, other: str) -> bool:  # noqa: ARG002
        """Say that two spellings are two names, whatever they sound like: Russian spells a name in one way."""
        return False

    def alike(self, name: str, known: str) -> bool:
        """Say whether a name, in whatever case, may be one in Latin letters, or the last part of it."""
        return sounds_like(name, known)

    def parse(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName] = ()) -> tuple[list[Token], list[Sentence]]:
        """Return the tokens and sentences of the blocks with those indices; stretches in `names` are one token each."""
        text = document.text
        cut: list[tuple[int, int, int, list[tuple[int, int, bool | None]]]] = []
        for index in blocks:
            block = document.blocks[index]
            cut += [
                (index, start, end, words)
                for start, end in self.sentences.spans(text, block.start, block.end)
                if (words := list(_words(text, start, end, names)))
            ]
        fed = [[n for n, (start, end, _) in enumerate(words) if text[start:end] not in _QUOTATION_MARKS] for _, _, _, words in cut]
        given = [as_fed(text, [words[n] for n in kept]) for (_, _, _, words), kept in zip(cut, fed, strict=True)]
        parsed = self.network.parse([forms for forms, _ in given])
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for (block_index, _, _, words), kept, tagged, (forms, cases) in zip(cut, fed, parsed, given, strict=True):
            misread(tagged, forms)
            for k, case in cases.items():
                tagged.morph[k] = _CASE.sub(f"Case={case}", tagged.morph[k])
            sentence = _tokens(text, words, kept, tagged, len(tokens), len(sentences))
            tokens += sentence
            sentences.append(Sentence(len(sentences), words[0][0], words[-1][1], len(tokens) - len(sentence), len(tokens), block_index))
        repair(tokens)
        return tokens, sentences


def _tokens(text: str, words: Sequence[tuple[int, int, bool | None]], kept: Sequence[int], tagged: Tagged, base: int, number: int) -> list[Token]:
    """Return the tokens of a sentence: its words, quotation marks among them, and the words that its cases stand for."""
    at = {n: k for k, n in enumerate(kept)}
    lemmas = []
    for k, n in enumerate(kept):
        form = whole_word(text[slice(*words[n][:2])])
        whole = words[n][2] is not None and (words[n][2] or " " in form)
        tagged.pos[k] = "PROPN" if whole else tagged.pos[k]
        lemmas.append(form if whole else lemma(form, tagged.pos[k], tagged.morph[k]))
    cases = {kept[k]: (word, kept[noun]) for k, (word, noun) in case_words(tagged, lemmas).items()}
    places: dict[int, int] = {}  # of the words, among the tokens
    shift = base
    for n in range(len(words)):
        shift += n in cases
        places[n] = shift + n
    tokens: list[Token] = []
    for n, (start, end, _) in enumerate(words):
        i = places[n]
        if n in cases:
            word, noun = cases[n]
            before = start - 1 if n else start
            tokens.append(Token(i - 1, before, start, "", word, word, "ADP", "case", places[noun], "", number))
        form = text[start:end]
        norm = fold(whole_word(form))
        place = at.get(n)
        if place is None:
            tokens.append(Token(i, start, end, form, norm, norm, "PUNCT", "punct", places[max(0, n - 1)], "", number))
            continue
        tokens.append(
            Token(i, start, end, form, norm, lemmas[place], tagged.pos[place], tagged.dep[place], places[kept[tagged.head[place]]], tagged.morph[place], number)
        )
    return tokens


def _words(text: str, start: int, end: int, names: Sequence[ParsedName]) -> Iterator[tuple[int, int, bool | None]]:
    """Yield the words and marks of a sentence, with whether each is a person's name, another known one, or none."""
    at = bisect_left(names, (start, 0, False))
    skip = start
    for word in _WORD.finditer(text, start, end):
        if word.start() < skip:
            continue
        while at < len(names) and names[at][0] < word.start():
            at += 1
        if at < len(names) and names[at][0] == word.start() and names[at][1] <= end:
            skip = names[at][1]
            yield word.start(), skip, names[at][2]
        else:
            yield word.start(), word.end(), None


def load() -> Russian:
    """Return the language."""
    return Russian()
