"""What finding mentions knows of a language, compiled, and which stretches of a text are spoken for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from visavis.folding import bare
from visavis.languages import Language
from visavis.patterns import CYRILLIC_CAPITALS, any_of
from visavis.reading.people.phrases import Reference

_UPPER = f"A-ZÀ-ÖØ-ÞŒŠŽĆČĐŁŞŚİĞŌŪŻŹ{CYRILLIC_CAPITALS}"
# first letters of Mongolian and Russian names that Latin writes as two: Kh. Battulga, Yu. Ushakov
_TWO = "(?:Ch|Dz|Kh|Sh|Ts|Ya|Ye|Yu|Zh)"
# the point of an initial: E. Macron, d'A. Barrow
_OF_ONE = rf"(?<=[{_UPPER}]\.)(?:(?<![\w.][{_UPPER}]\.)|(?<=\.[{CYRILLIC_CAPITALS}]\.))"
_INITIAL = rf"(?:\.(?=[ \u00a0-][{_UPPER}])(?:{_OF_ONE}|(?<={_TWO}\.)(?<![\w.]{_TWO}\.)))"
# initials written together, with each other or with the name: С.В.Лавров, Kh.Battulga
_INITIALS = rf"(?:(?:[{CYRILLIC_CAPITALS}]\.){{1,3}}(?=[{CYRILLIC_CAPITALS}])|{_TWO}\.(?=[A-Z]))"
# articles of Arabic names in Cyrillic: аль-Саади, эр-Рашид
_ARABIC = rf"[аэ][дзлнрстхш]ь?-(?=[{CYRILLIC_CAPITALS}])"
_WORD = rf"(?:(?:[aA]l|[eE]l|[aA]s|[aA]r|[aA]t|[aA]z|[aA]d|[aA]n|ash|[dl])[-'’]|{_ARABIC})?(?:{_INITIALS})?[{_UPPER}][\w'’ʼ`-]*{_INITIAL}?"


class Words:
    """The tables of `lexicon/actors.toml` that finding mentions asks, compiled."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        particles = any_of(re.escape(word) for word in words["particles"])
        self.sequence = re.compile(rf"(?<!\w)(?:{_WORD})(?:[ \u00a0](?:(?:{particles})[ \u00a0]){{0,2}}{_WORD}){{0,11}}")
        self.honorific = re.compile(rf"(?<![\w.])(?:{_alternatives(words['honorifics'])})[ ](?=\w)")
        self.unspaced = bool(lexicon["unspaced"])
        self.titled_alike = frozenset(words.get("titled_alike", ()))
        self.particles = frozenset(words["particles"])
        self.served = re.compile(rf" ?(?:{_alternatives(words['of'])})[^,;]{{1,40}}, ")
        self.trades = frozenset(words.get("trades", ()))
        self.serving = frozenset(words["serving_offices"])
        apart, row = words.get("apart", ()), words.get("row", ())
        deputies = words.get("deputies", ())
        self.deputy = re.compile(rf"(?<!\w)(?:{_alternatives(deputies)}) ") if deputies else None  # of whoever holds the office itself
        self.apart = re.compile(rf"(?<!\w)(?:{_alternatives(apart)}) $") if apart else None  # *between* X and Y, who are of two states
        of, the = _alternatives(words["of"]), _alternatives(words["articles"])
        # what stands in a row of people of one state between a name and the next title
        self.row = re.compile(rf"(?: (?:{of}) (?:(?:{the}) )?[\w' -]{{3,30}})?(, |,? (?:{_alternatives(row)}) (?:(?:{the}) )?)") if row else None
        # behind a title, by which whoever bears it says what stands before: *X met Y, a spokesman said*
        tells = words.get("tells", ())
        self.tells = re.compile(rf" (?:{_alternatives(tells)})(?!\w)") if tells else None
        including = words.get("including", ())
        self.including = re.compile(rf",? (?:{_alternatives(including)}) ") if including else None
        # what stands between those on such a list, besides their titles: *and the security chief*
        self.listed = re.compile(rf"[ ,]*(?:(?:{_alternatives(words['joined'])}) )?(?:(?:{the}) )?(?:[a-z-]+ ){{0,2}}")
        self.respectively = frozenset(("", *words["respectively"]))
        # what stands between somebody and the office that he is wished well for: *致电X，祝贺他当选Y国总统*
        wished, coming = _alternatives(words.get("wishing_well", ())), _alternatives(words.get("coming_to", ()))
        self.comes_to = re.compile(rf"(?:, ?(?:{wished}))?(?: ?(?:{coming}))*") if words.get("wishing_well") else None
        self.coming_to = frozenset(words.get("coming_to", ()))
        rotating = words.get("rotating", ())
        self.rotating = re.compile(rf"(?<!\w)(?:{_alternatives(rotating)})(?!\w)") if rotating else None
        self.joined = frozenset(words["joined"])
        self.demonstratives = frozenset(words["demonstratives"])
        self.accompanied = frozenset(words.get("accompanied", ()))
        self.articles = frozenset(words["articles"])
        self.of = frozenset(words["of"])
        self.at = frozenset(words["at"])
        self.capital_honorifics = frozenset(words.get("capital_honorifics", ()))
        self.secretaries = frozenset(words.get("secretaries", ()))
        self.plural_honorifics = frozenset(map(bare, words.get("plural_honorifics", ())))
        self.in_order = tuple(f"{bare(word)} " for word in words.get("in_order", ()))
        self.at_people = frozenset(words.get("at_people", ()))
        self.not_names = frozenset(words["not_names"])
        fighters = _alternatives(words.get("fighters", ()))
        self.fighters = re.compile(rf"(?:{fighters})(?: \w+)? (?:{_alternatives(self.of)}) ?$") if words.get("fighters") else None
        namesakes = _alternatives(words.get("namesakes", ()))
        self.namesake = re.compile(rf" (?:{namesakes})(?!\w)") if words.get("namesakes") else None
        before = _alternatives(words.get("namesakes_before", ()))
        ranks = _alternatives(words.get("namesake_ranks", ()))
        self.namesake_before = re.compile(rf"(?<!\w)(?:{before}) (?:(?:{ranks}) )*$") if words.get("namesakes_before") else None
        self.suffixes = tuple(words["suffixes"])  # what may be written together with a name and is no part of it
        self.adjectival = tuple(words["adjectival"])  # how capitalised words end that are no names before a small one
        self.after = re.compile(rf"(?:{_alternatives(words['after_name'])})(?!\w)") if words["after_name"] else None
        self.elided = _elided(words["elision"])
        self.carried = frozenset(words.get("carried", ()))
        self.feminine = frozenset(words["feminine"])
        self.masculine = frozenset(words["masculine"])
        self.of_others = re.compile(rf" (?:{any_of(map(re.escape, words.get('of_others', ())))})(?!\w)")  # whose leaders are none told of
        self.pair_of_heads = frozenset(map(bare, words.get("pair_of_heads", ())))
        self.pairs = re.compile(rf"(?<!\w)(?:{_alternatives(words['pair'] + words['trio'])})(?!\w)")
        self.trio = frozenset(words["trio"])
        self.never_bare = frozenset(map(bare, words.get("never_bare", ())))
        self.common_heads = frozenset(map(bare, words["common_heads"]))
        self.numbers = tuple(words["numbers"])  # two, three, four, …
        self.delegation = re.compile(rf"(?<!\w)(?:{_alternatives(map(bare, words['delegation']))})(?!\w)")
        self.received = re.compile(rf"(?<!\w)(?:{_alternatives(map(bare, (*words.get('receives', ()), *words.get('bearing', ()))))})(?!\w)")
        self.emissaries = frozenset(map(bare, words.get("emissaries", ())))
        self.last = re.compile(rf"(?<!\w)(?:{_alternatives(words['last_named'])})(?!\w)")
        self.other = re.compile(rf"(?<!\w)(?:{_alternatives(words['possessives'])}) (?:{_alternatives(words['host_word'])})(?!\w)")
        self.diplomat = re.compile(rf"(?<!\w)(?:{_alternatives(words.get('diplomats', ()))})(?!\w)")
        self.band = re.compile(rf"(?<!\w)(?:{_alternatives(words.get('bands', ()))})(?!\w)")
        self.ministers_too = frozenset(words.get("ministers_too", ()))
        self.some_diplomat = re.compile(rf"(?<!\w)(?:{_alternatives(words.get('some_diplomat', ()))})(?!\w)")
        self.last_feminine = frozenset(words["last_feminine"])
        self.impersonal = frozenset(words["impersonal"])
        self.patronymic = re.compile(rf"(?:{_alternatives(words.get('patronymic', ()))}) ")
        self.lineage = re.compile(rf" (?:{_alternatives(words.get('lineage', ()))})[ -]")
        self.owners = tuple(f"{word} " for word in words.get("owners", ()))
        # what somebody is an envoy or adviser for, told between title and name
        self.matter = _matter(words)
        # the same before a comma, or of other titles: what opens it, what cannot stand in it, what may stand between its capitalised words
        opening, told = words.get("complement", ()), words.get("no_complement", ())
        self.complement = re.compile(rf"(?: |(?<='))(?:{_alternatives(opening)})(?:(?<=')| )") if opening else None
        self.no_complement = re.compile(rf"(?<!\w)(?:{_alternatives(told)})(?!\w)")
        lives = words.get("residence", ())
        # where an ambassador to several states lives, behind his post: " au Togo (avec résidence à Abidjan en Côte d'Ivoire)"
        self.residence = re.compile(rf"([^,;:.()«»\n]{{0,40}}?),? \(?(?:{_alternatives(lives)}) [^,;:.()«»\n]{{2,60}}\)?(?=, )") if lives else None
        self.joining = re.compile(rf"(?: ?(?:{_alternatives([*opening, *words['articles'], *words['joined'], '&'])}) ?)+")
        small, marks = _alternatives([*opening, *words["of"], *words["articles"], *words["joined"]]), [re.escape(mark) for mark in words.get("owners", ())]
        owner = any_of(mark.replace("'", "['’]") for mark in marks) if marks else "(?!)"
        # the rest of the body that somebody heads, up to a comma: " intelligence service"
        self.body = re.compile(rf"(?:(?:{owner})?(?: [a-zà-ÿ-]{{3,}}){{1,3}}|{owner}(?: (?:[A-ZÀ-Þ][\w-]*|{small})){{1,6}})(?=, )")
        articles = _alternatives(words["articles"])
        self.coordinate = re.compile(rf",? (?:{_alternatives([*words['joined'], '&'])}) (?:(?:{articles}) )?")
        self.article = re.compile(rf"(?:{articles})(?: |(?<='))")
        self.sent_to = re.compile(rf"(?<!\w)(?:{_alternatives(words.get('sent_to', ()))})(?!\w)")
        self.demonym_articles = tuple(words.get("demonym_articles", ()))
        receives = words.get("receives", ())
        self.receives = re.compile(rf"(?<!\w)(?:{_alternatives(receives)})(?!\w)") if receives else None
        self.surnames_too = frozenset(words.get("surnames_too", ()))
        self.legislators = frozenset(words.get("legislators", ()))
        self.adding = frozenset((*words["joined"], "–", "-"))
        self.two = frozenset(words["two"])  # alone as subjects, they are the two last spoken of: the two agreed
        self.two_states = frozenset(words["two_states"])
        self.pronouns: Mapping[str, str] = lexicon["pronouns"]
        # by what people are called: ministers, foreign ministers
        self.offices: dict[str, str] = {bare(head): row["office"] for row in lexicon["title"] for head in row["heads"]}
        ministers = [head for row in lexicon["title"] if row.get("portfolio") for head in row["heads"]]
        self.offices |= {bare(f"{matter} {head}"): row["office"] for row in lexicon["portfolio"] for matter in row.get("before", ()) for head in ministers}


def _elided(letters: str) -> re.Pattern[str] | None:
    """Return the pattern of a letter and an apostrophe that are a word of their own before a name, where the language has such."""
    return re.compile(rf"[{_UPPER}]?['’ʼ`](?=[{_UPPER}])|[{letters.upper()}]['’ʼ`]") if letters else None


def _matter(words: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern of *for Iran*, *to the Middle East and North Africa*: a preposition and capitalised words, up to the name's blank."""
    preposition, article, joined, of = (_alternatives(words.get(key, ())) for key in ("at_matter", "articles", "joined", "of"))
    return re.compile(rf" (?:{preposition}) (?:(?:{article}) )?(?:[{_UPPER}][\w'’-]*(?:,? (?:{joined}) |, | (?:{of}) | )?){{1,6}}(?<= )")


@lru_cache(maxsize=8)
def words_of(language: Language) -> Words:
    """Return the words of the language."""
    return Words(language.lexicon["actors"])


class Taken:
    """Stretches already spoken for."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._marked = bytearray()  # a byte for each character: a list of spans would have to be shifted for each that is added
        for reference in references:
            self.add(reference.start, reference.end)

    def overlaps(self, start: int, end: int) -> bool:
        """Say whether any of the stretch is spoken for."""
        return self._marked.find(1, start, end) >= 0

    def behind(self, start: int, end: int) -> int:
        """Return where what is spoken for ends within the offsets, past a space."""
        return min(self._marked.rfind(1, start, end) + 2, end)

    def add(self, start: int, end: int) -> None:
        """Speak for a stretch."""
        if end > len(self._marked):
            self._marked.extend(bytes(end - len(self._marked)))
        self._marked[start:end] = b"\x01" * (end - start)


def _alternatives(words: Iterable[str]) -> str:
    return any_of(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
