"""Russian: how people and institutions are called by their offices.

A title is a head (*министр*), before which adjectives (*новый*, *российский*) and possessives (*его*) stand, and behind which come a portfolio in the
genitive (*иностранных дел*), a party in the genitive (*Франции*) or another title whose holder is served (*заместитель министра …*), in this order or another.
The words stand in `lexicon/actors.toml`, each head with all its forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from visavis.folding import bare
from visavis.knowledge import Name
from visavis.languages.russian.forms import may_be, numbers
from visavis.languages.russian.governed import GENITIVE, NEXT_WORD, SURNAME, continent, genitive_noun, prepositional, whose_body
from visavis.languages.titles import DEPUTIES, Page, TitleTables, alternatives, settle, spokesperson
from visavis.reading.people.phrases import Title

_PARTIES = ("state", "organisation", "capital", "movement", "metonym")
# Forms of names that are no genitive: "Украину", "с Китаем"; names that have no cases end otherwise.
_OTHER_CASE = re.compile(r"(?:[а-я]{2}(?:у|ю|ом|ем|ам|ах|ами|ою|ью))$")
_NO_CASES = ("перу", "вануату", "тувалу", "гвинеи-бисау")
# "Российской Федерации", "Республики Казахстан", "Исламской Республики Иран": what states call themselves before their names.
_FORMAL = re.compile(
    r" (?:[а-я-]+(?:ои|еи|ого|его|ых|их) ){0,3}(?:республики|королевства|федерации|государства|султаната|эмирата|княжества|конфедерации|союза|содружества) "
)
# A complement has that many words at most; acronyms are no longer than so many letters.
_LONGEST, _ACRONYM_LENGTH = 12, 6
# Offices of those who see to something that is told with them.
_SENT = ("other", "special-envoy", "deputy-minister", "minister", "spokesperson", "national-security-adviser", "commissioner")
_NOBODY = Name(0, 0, "body", ())
_ACRONYM = re.compile(r"[»\"”]? \((?:[a-zа-я0-9-]{2,9}|[^()]{0,60}(?:запрещен|признан)[^()]{0,60})\)(?=[ ,])")
# Behind a title comes a second office of the same person: "вице-премьер, министр иностранных дел", "премьер-министр и министр обороны".
_SECOND = re.compile(r" (?:и|-) |, |-")
# Offices that a republic within a state has, too.
_OF_REGIONS = ("head-of-state", "head-of-government")
# Before the state of a counterpart: "с коллегой из Китая".
_OUT_OF = " из "
# Before a further party, and what closes a name in marks.
_FURTHER = re.compile(r"(?:,| и) |, а также ")
_CLOSING = ("»", '"', "”", "“")
# What stands between two titles of one plural head, the first with its name.
_NAMED_NEXT = re.compile(r",? (?:(?:(?:[а-яё]{2,7} )?[А-ЯЁ]|[а-яё]{2}-[А-ЯЁ])[\w.’'-]*[ \u00a0]?){1,6}(?:,| и|, а также) ")

# A name, with what may stand before it in small letters: *шейхом Абдаллой*.
_NAME = re.compile(r" (?:[а-яё]{3,7} )?(?:[а-яё]{2}-)?[А-ЯЁ]")


class TitleGrammar:
    """Finds the titles and institutions of a text, with their offices and parties."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self._tables = TitleTables(lexicon)
        self._head = re.compile(rf"(?<![\w-])(?:{self._tables.heads})(?![\w-])")
        self._portfolios = [(row["office"], re.compile(rf"(?<![\w-])(?:{alternatives(row['words'])})(?![\w-])")) for row in lexicon["portfolio"]]
        nouns = alternatives(word for row in lexicon["portfolio"] for word in row["words"])
        part = rf"(?:по (?:делам |вопросам |проблемам |связям )?)?(?:{GENITIVE} )*(?:{nouns})(?![\w-])(?: (?:{nouns})(?![\w-]))*"
        self._portfolio = re.compile(rf" {part}(?:(?:,| и|, и) {part})*")
        self._qualifier = re.compile(rf" (?:{alternatives(words['qualifiers'])})(?![\w-])")
        self._former = re.compile(rf"(?<![\w-])(?:{alternatives(words['former'])})[ -]$")
        self._leading = re.compile(rf"(?<![\w-])(?:{alternatives(words['leading'])}) $")
        self._article = re.compile(rf"(?<![\w-])(?:{alternatives([*words['articles'], *words['possessives']])}) $")
        self._becoming = re.compile(rf"(?<![\w-])(?:{alternatives(words['becoming'])}) $")
        self._state_noun = re.compile(rf" (?:{alternatives(words['state_nouns'])})(?![\w-])")
        self._body = re.compile(rf" (?:(?:{alternatives([*words['companies'], *words['member_states']])}) ){{0,2}}[«\"“„]?")
        self._led = re.compile(rf"(?:{alternatives(phrase for phrase in words['led_by'] if phrase.startswith('во '))})(?![\w-])")
        self._chiefs = frozenset(words["common_heads"])
        self._region = re.compile(rf" (?:{alternatives(words['region_nouns'])})$")
        self._toward = re.compile(rf" (?:{alternatives(words['toward'])}) (?:г\. ?|городе )?")
        self._offices = frozenset(row["office"] for kind in ("title", "institution", "portfolio") for row in lexicon[kind])
        self._past = frozenset(map(bare, words["past"]))
        self._new = frozenset(map(bare, words["new"]))

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts of the text, in order, not overlapping."""
        page = Page(text, names)
        found: list[Title] = []
        last = 0
        for head in self._head.finditer(page.folded):
            if head.start() < last or self._within_name(page, head) or self._led.match(page.folded, max(0, head.start() - len("во "))):
                continue
            if SURNAME.search(page.text, max(0, head.start() - 30), head.end()):
                continue
            title = self._title(page, head.start(), head.end(), last)
            if self._tables.rows[head[0]][0].get("adjective_only") and title.adjective is None:
                continue
            if self._tables.rows[head[0]][0].get("needs_party") and not title.parties and title.served is None:
                continue
            self._second(page, title)
            found.append(title)
            last = title.end
            for further in self._listed(page, title):
                found.append(further)
                last = further.end
        return found

    def _within_name(self, page: Page, head: re.Match[str]) -> bool:
        """Whether the word is part of a longer name: *Администрация* within the name of a body."""
        name = next((page.at[at] for at in range(max(0, head.start() - 60), head.start()) if at in page.at and page.at[at].end > head.start()), None)
        return name is not None and name.end >= head.end()

    def _title(self, page: Page, start: int, end: int, after: int) -> Title:
        title, row = self._tables.title(page.folded, start, end)
        self._covering(page, title)
        self._left(page, title, after)
        self._tail(page, title, row)
        if title.kind == "title" and title.office in _SENT:
            self._matter(page, title)
        if title.office == "other" and page.folded[start:end].partition(" ")[0] in self._chiefs and self._region.search(page.folded, end, title.end):
            title.office = "regional-head"
        if row.get("former"):
            title.former = True
        if title.office == "spokesperson":
            title.office = spokesperson(title.served or "government")
        if not title.parties and (party := row.get("default_party")):
            title.parties.append(party)
        if title.served is None or "state_office" in row:
            settle(title, row)
        title.plural = self._plural(page.text[start:end].lower(), len(title.parties))
        if title.kind == "institution" and len(title.parties) > 1:
            title.plural = True  # МИД России и Турции
        if title.plural is False:
            del title.parties[1:]
        if self._tables.feminine.search(page.folded, title.start, title.end):
            title.feminine = True
        return title

    def _plural(self, head: str, parties: int) -> bool:
        """Whether a head is one of several people: *министры*; *главы* where it is also the genitive of one, by the parties."""
        for word in head.split(" "):
            found = numbers(word)
            if found:
                return "plur" in found and ("sing" not in found or parties > 1)
        return False

    def _covering(self, page: Page, title: Title) -> None:
        """Take a name of a state or of its own body that the head's last word begins: *президент [Республики* *Таджикистан]*, *секретарь [Совбеза* *РФ]*."""
        for start in range(title.start + 1, title.end):
            name = page.at.get(start)
            if name is not None and name.kind in ("state", "metonym") and name.end > title.end:
                title.parties.append(page.code(name).rpartition(":")[2])
                title.end = name.end
                return

    def _left(self, page: Page, title: Title, after: int) -> None:
        """Extend the title to the left over adjectives, of state and others, and its possessive, noting what they say."""
        folded, start = page.folded, title.start
        for _ in range(5):
            name = page.by_end.get(start - 1) if folded[start - 1 : start] == " " else None
            if name is not None and name.kind in ("adjective", "compound") and folded[name.start].isalpha() and name.start >= after:
                codes = [page.code(name)] if name.kind == "adjective" else list(name.keys)
                either = page.either(name) if title.kind == "title" and not title.parties else ()
                title.possible = title.possible or either
                title.parties[:0] = [code for code in codes if code not in title.parties and not either]
                title.adjective = title.adjective or name.end
                start = name.start
                # российский и китайский министры
                while (
                    (joint := re.search(r"(?:,| и| -) $", folded[:start]))
                    and (other := page.by_end.get(joint.start())) is not None
                    and other.kind == "adjective"
                ):
                    if other.start < after:
                        break
                    title.parties.insert(0, page.code(other))
                    start = other.start
                continue
            before = folded[max(after, start - 30) : start]
            if found := self._former.search(before):
                title.former = True
            elif found := self._leading.search(before):
                title.new = title.new or found[0].strip() in self._new
            else:
                break
            start -= len(before) - found.start()
        before = folded[max(after, start - 14) : start]
        if found := self._article.search(before):
            word = found[0].strip()
            title.article = word
            title.definite = word not in self._tables.indefinite
            title.possessive = word in self._tables.possessive
            start -= len(before) - found.start()
        elif title.kind == "title" and self._becoming.search(folded[max(after, start - 24) : start]):
            title.definite = False  # избран президентом: what somebody becomes, not who is
        title.start = start

    def _tail(self, page: Page, title: Title, row: Mapping[str, Any]) -> None:
        """Read what follows the head, extending the title."""
        folded = page.folded
        portfolio, serves = bool(row.get("portfolio")), row.get("serves")
        while True:
            pos = title.end
            if acronym := _ACRONYM.match(folded, pos):
                pos = title.end = acronym.end()
            if qualifier := self._qualifier.match(folded, pos):
                said = qualifier[0].strip()
                title.former = title.former or said in self._past
                title.new = title.new or said in self._new
                title.end = qualifier.end()
                continue
            if portfolio and (found := self._portfolio.match(folded, pos)):
                title.office = next((office for office, pattern in self._portfolios if pattern.search(found[0])), "minister")
                title.end = found.end()
                portfolio = False
                continue
            if serves == "holder" and (state := self._state(page, pos)) is not None:
                code, title.end = state
                title.parties.append(code)
                title.office, title.adjective, serves = "head-of-state", title.end, None
                continue
            if serves and (inner := self._inner(page, pos)) is not None:
                self._serve(title, row, inner)
                serves = None
                continue
            if (not title.parties or title.adjective is None) and (
                party := self._of_party(page, pos, places=title.office in ("other", "regional-head", *_OF_REGIONS))
            ) is not None:
                codes, served, end = party
                if title.office in _OF_REGIONS and (region := page.by_end.get(end)) is not None and region.kind == "place":
                    title.office = "regional-head"  # президент Татарстана
                title.parties.extend(code for code in codes if code not in title.parties)
                title.served = title.served or served
                if serves == "holder" and (name := page.by_end.get(end)) is not None and name.kind == "state":
                    title.office = "leader"  # глава Казахстана
                if serves and served:
                    self._serve(title, row, Title(pos, end, "institution", pos, served, parties=codes))
                title.end = end
                continue
            if title.office == "counterpart" and not title.parties and folded.startswith(_OUT_OF, pos):
                if (party := self._of_party(page, pos + len(_OUT_OF) - 1)) is not None:
                    title.parties.extend(party[0])
                    title.end = party[2]
                    continue
            if row.get("complement") and not title.parties and (told := self._complement(page, pos)) is not None:
                codes, served, end = told
                title.parties.extend(codes)
                title.served = title.served or served
                title.end = end
                continue
            if title.office == "ambassador" and title.parties and (at := self._toward.match(folded, pos)):
                # посол России в КНР: the place belongs to the title
                place = page.at.get(at.end()) or ((formal := _FORMAL.match(folded, at.end() - 1)) and page.at.get(formal.end())) or None
                if place is not None and place.kind in (*_PARTIES, "place"):
                    title.end = place.end
                    continue
            return

    def _state(self, page: Page, pos: int) -> tuple[str, int] | None:
        """Return the state behind a head, told by its adjective, and where it ends: *глава* **сирийского государства**."""
        name = page.at.get(pos + 1)
        noun = self._state_noun.match(page.folded, name.end) if name is not None and name.kind == "adjective" else None
        return (page.code(name), noun.end()) if name is not None and noun is not None else None

    def _inner(self, page: Page, pos: int) -> Title | None:
        """Return the title in the genitive that begins behind the head, whose holder is served: *пресс-секретарь* **президента России**."""
        if page.folded[pos : pos + 1] != " ":
            return None
        at = pos + 1
        for _ in range(4):
            inner = self._head.match(page.folded, at)
            if inner is not None and not any(may_be(word, "gent") for word in page.text[inner.start() : inner.end()].lower().split() if numbers(word)):
                return None  # another's title, or another of the same person
            if inner is not None:
                return self._title(page, inner.start(), inner.end(), pos + 1)
            name = page.at.get(at)
            word = re.compile(rf"(?:{GENITIVE}) ").match(page.folded, at)
            if name is not None and name.kind in ("adjective", "compound"):
                at = name.end + 1
            elif word is not None:
                at = word.end()
            else:
                return None
        return None

    def _serve(self, title: Title, row: Mapping[str, Any], inner: Title) -> None:
        """Let the title be what serving the holder of the inner one makes of it."""
        title.end = max(title.end, inner.end)
        title.parties.extend(code for code in inner.parties if code not in title.parties)
        title.adjective = title.adjective or inner.adjective
        title.under = inner.kind == "title"
        title.former = title.former or inner.former
        served = inner.office
        kinds = row["serves"]
        if kinds == "holder":  # глава МИД, исполняющий обязанности министра: the office itself
            if served in self._offices:  # else of a company or a chamber, whose heads are called otherwise
                title.office, title.national, title.own, title.possible, title.where = served, inner.national, inner.own, inner.possible, inner.where
            title.served = served
        elif kinds == "deputy":
            title.served = served
            title.office = DEPUTIES.get(served, "deputy-minister" if served.endswith("minister") or served == "minister" else "other")
        else:
            title.served = served
            title.office = row["office"]

    def _of_party(self, page: Page, pos: int, *, places: bool = False) -> tuple[list[str], str | None, int] | None:
        """Read a party in the genitive: *Франции*, *Республики Казахстан*, *России и Китая*, *Белого дома*; with `places`, that of a town or region."""
        codes: list[str] = []
        served: str | None = None
        end = pos
        while link := _FURTHER.match(page.folded, end) if codes else self._body.match(page.folded, end):
            begin = link.end()
            marked = page.folded[begin - 1] != " "  # госкорпорации "Росатом"
            name = page.at.get(begin)
            if name is None and (formal := _FORMAL.match(page.folded, begin - 1)):
                name = page.at.get(formal.end())
            if name is not None and name.kind == "adjective" and (noun := self._state_noun.match(page.folded, name.end)) is not None:
                codes.append(page.code(name))  # Киргизской Республики
                end = noun.end()
                continue
            if name is None or name.kind not in (*_PARTIES, *(("place",) if places else ())):
                break
            if not marked and not self._genitive(page.folded[name.start : name.end]):
                break
            if name.kind == "metonym":
                served = name.keys[0].partition(":")[0]
            codes.append(name.keys[0].rpartition(":")[2] if name.kind == "metonym" else page.code(name))
            end = name.end + (marked and page.folded[name.end : name.end + 1] in _CLOSING)
            if name.kind == "metonym" and (whose := whose_body(page, end, _FORMAL)) is not None and self._genitive(page.folded[whose[2] : whose[1]]):
                codes[-1], end, _ = whose  # Федерального собрания Швейцарской Конфедерации
        return (codes, served, end) if codes else None

    def _complement(self, page: Page, pos: int) -> tuple[list[str], str | None, int] | None:
        """Read what somebody is the head or a member of that no table has: *Комитета начальников штабов США*, *Палаты представителей*, *по делам Азии*."""
        end = pos
        for _ in range(_LONGEST):
            if (party := self._of_party(page, end)) is not None:
                return party
            word = NEXT_WORD.match(page.text, end)
            if word is None or (name := page.at.get(word.start(1), _NOBODY)).kind in ("person", "surname"):
                break
            if name.kind == "adjective" and (noun := genitive_noun(page, name.end)) is not None:
                return [page.code(name)], None, noun
            if (stop := prepositional(page, word)) is not None:
                end = stop
                continue
            acronym = word[1].isupper() and 1 < len(word[1]) <= _ACRONYM_LENGTH
            if not acronym and not may_be(word[1], "gent"):
                break
            end = word.end()
        return ([], None, end) if end > pos else None

    def _matter(self, page: Page, title: Title) -> None:
        """Take in what an envoy or official sees to, told between the party and the name: *спецпредставитель президента России* **по Афганистану** *Замир Кабулов*."""
        word = NEXT_WORD.match(page.text, title.end)
        end = prepositional(page, word) if word is not None else None
        end = acronym.end() if end is not None and (acronym := _ACRONYM.match(page.folded, end)) else end
        while end is not None and (more := re.compile(r"(?: и|,) (?:по )?").match(page.text, end)) is not None:
            further = NEXT_WORD.match(page.text, more.end() - 1)
            name = page.at.get(further.start(1)) if further is not None else None
            thing = name is not None and name.kind not in ("person", "surname")
            if further is None or self._head.match(page.folded, more.end()) or not (thing or may_be(further[1], "datv")):
                break
            end = continent(page, name.end if name is not None else further.end())  # и странам Африки
        if end is not None and title.parties and (whose := self._of_party(page, end, places=True)) is not None:
            end = whose[2]  # по вопросам Украины
        if end is not None and page.folded.startswith(", ", end) and self._head.match(page.folded, end + 2):
            title.end = end  # спецпредставитель по Ближнему Востоку, замглавы МИД
        if end is not None and re.compile(r"(?: [а-яё-]+){0,3} [А-ЯЁ]").match(page.text, end):
            while (word := NEXT_WORD.match(page.text, end)) is not None and word[1].islower() and may_be(word[1], "gent"):
                end = word.end()
            if re.compile(r" [А-ЯЁ]").match(page.text, end):
                title.end = end
                title.office = "special-envoy" if title.office == "spokesperson" else title.office  # who sees to something does not speak for others

    def _genitive(self, form: str) -> bool:
        return form in _NO_CASES or " " in form or not _OTHER_CASE.search(form)

    def _second(self, page: Page, title: Title) -> None:
        """Take in a second office of the same person: *вице-премьер, министр иностранных дел Бельгии*."""
        link = _SECOND.match(page.folded, title.end)
        inner = self._head.match(page.folded, link.end()) if link and title.kind == "title" and not title.plural else None
        if inner is None or self._tables.rows[inner[0]][1] != "title":
            return
        second = self._title(page, inner.start(), inner.end(), title.end)
        same_case = page.text[second.end : second.end + 2].strip()[:1].isupper() and page.folded[second.end : second.end + 1] == " "
        if second.plural or second.office == "other" or second.start != inner.start() or not same_case:
            return
        if title.parties and second.parties and title.parties[0] != second.parties[0]:
            return
        title.end = second.end
        title.parties = title.parties or second.parties
        if title.office in self._tables.lesser and second.office not in self._tables.lesser:
            title.office = second.office

    def _listed(self, page: Page, title: Title) -> Iterator[Title]:
        """Yield what follows in a list of the same office, each with its name: *министры иностранных дел России С. Лавров и Турции Х. Фидан*."""
        last, several = title, title.plural
        while title.kind != "institution" and several and title.office != "other":
            link = _NAMED_NEXT.match(page.text, last.end) if last.parties else None
            party = self._of_party(page, link.end() - 1) if link else None
            if link is None or party is None or not _NAME.match(page.text, party[2]):
                return
            last = Title(link.end(), party[2], title.kind, title.head, title.office, party[0][:1], served=party[1])
            title.plural = False
            title.parties[:] = title.parties[:1]
            yield last
