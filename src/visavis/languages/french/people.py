"""French: how people and institutions are called by their offices.

A title is a head (*ministre*), which adjectives of state (*russe*), complements (*des Affaires étrangères*), qualifiers (*par intérim*)
and a party (*du Mali*) may follow in any order: *le ministre russe des Affaires étrangères*, *la cheffe par intérim de la diplomatie
du Mali*. The words stand in `lexicon/actors.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from visavis.folding import bare
from visavis.knowledge import Name
from visavis.languages.french.nationals import nationals_of
from visavis.languages.french.parties import ACRONYM, PARTIES, Parties, adjectives, of_what
from visavis.languages.french.portfolios import NAMED, NEXT_OF_KIND, other_portfolios
from visavis.languages.titles import Page, TitleTables, alternatives, settle, spokesperson
from visavis.reading.people.phrases import Title

# "Commerce extérieur", "affaires étrangères et européennes"
_ADJECTIVE = re.compile(
    r" (?:et )?(?!des |les |ses |leurs |chinois|francais|irlandais)(?:[a-z-]+(?:eur|eure|ale?s?|aux|iques?|iennes?|eennes?|ives?|aires?)|africaine?s?)"
    r"(?=[ ,.;)(]|$)(?! et [a-z]+ (?:se|ont|a)\b)"
)
# After a portfolio's first words come others: "et de la Coopération internationale", ", de l'Intégration africaine et des Guinéens de
# l'étranger", "et des Malgaches de l'extérieur". They are read as long as each starts with an article and de.
_MORE = re.compile(
    r"(?:,? et |, )(?:(?:de la |de l'|du |des |a la |a l'|aux |chargee? (?:de la |de l'|du |des |de ))|(?=(?:cooperation|l'|la |le |les )))"
    r"(?!(?:president|ministre|chef|premier|secretaire))[\w'-]+"
    r"(?: (?!(?:m|mme|mm|s\.e\.m|sem|monsieur|madame)\b)(?:(?:de|des|du|a|pour|sur) (?:la |l'|les |le )?)?(?:[a-z'-]+)){0,3}?"
    r"(?=,| et |\.|;|$| \(| [^a-z]| a | s'est | est )"
)


# The heads whose complement can only be a portfolio or a party.
_MINISTRIES = ("ministre", "ministere")

# "président de la République [fédérative du] Brésil"
_LONG_FORM = re.compile(r"(?: [a-z]+){0,3} (?:du |de la |de l'|d'|des |de )")
# "ses homologues de trois pays d'Europe : [la France, le Luxembourg et la Hongrie]", "les ambassadeurs de trois pays, à savoir …"
_OF_SO_MANY = re.compile(
    r" (?:de |des )(?:ses |ces )?(?:[a-z]+|\d+) (?:autres )?(?:pays|etats|nations|capitales)(?: [a-z' -]{1,40}?)?(?: ?: ?| \(|,? (?:a savoir|soit|dont) )"
)
# "plusieurs ambassadeurs [accrédités à Dakar, dont ceux] de Russie et du Qatar"
_AMONG_THEM = re.compile(
    r"(?: (?:accreditee?s|en poste|residant|(?:nouv|europ|etrang|afric|arab|asiat|occident|latino)[a-z-]+))*"
    r"(?: (?:a|au|aux|en|dans|aupres de|aupres du) (?:l'|la |le |les )?[\w'-]+(?: [\w'-]+){0,3}?)?"
    r"(?: ?\(|,?) ?(?:dont|notamment|parmi lesquel(?:le)?s|a savoir|y compris|en l'occurrence) (?:ceux|celles)(?= (?:de |du |des |d'))"
)
_IN_LIST = re.compile(r"(?:,? et |, )?(?:l'|la |le |les )?")
# what joins the next state of a list: "des présidents de la RDC (RDC) [et] du Rwanda"
_AND_NEXT = re.compile(rf"(?:{ACRONYM.pattern})?(?:,? et|,)(?= d)")
# the first and the further states of a list that all have articles: selon les ministres [de Chine], la Russie et l'Iran ont … is none
_WITH_ARTICLE = re.compile(r" (?:du |des |de la |de l')(?!.* (?:de |d'))")
_FURTHER = re.compile(r"(?:,? et |, )(?:l'|la |le |les )")
# one of several of whom a plural title tells: "quatre ambassadeurs, dont celui [du Japon]"
_ONE_OF = re.compile(r"[^.;:]{0,90}?(?<!\w)(celui|celle)(?= (?:de |du |des |d'))")
# another of the same office as one told before: "l'ambassadeur de France, M. X, et celui [du Japon]"
_AND_ONE = re.compile(r"[^;:\n]{0,60}?(?:,|,? et|,? puis|,? ainsi que|,? comme|avec)(?: a| avec)? (celui|celle)(?= (?:de |du |des |d'))")
# what an adviser told with his state advises on: "le conseiller américain [à la sécurité nationale]"
_ON_SECURITY = re.compile(r" (?:a|pour) la securite nationale(?!\w)")
# a rank that is somebody's own name before his father's: "Sultan bin Saad"
_GIVEN = re.compile(r"(?:sultan|emir|amir) (?:bin|ben|ibn|bint) ")


class TitleGrammar:
    """Finds the titles and institutions of a text, with their offices and parties."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self._tables = TitleTables(lexicon)
        self._head = re.compile(rf"(?<!\w)(?:{self._tables.heads})(?![\w-])")
        self._portfolios = [
            (
                row["office"],
                re.compile(
                    rf"(?:de la |de l'|du |des |de |d'|aux |à la |à l'|(?:chargee?|en charge) (?:de la |de l'|du |des |de |d'))"
                    rf"(?:{alternatives(row['words'])})(?!\w)"
                ),
            )
            for row in lexicon["portfolio"]
        ]
        self._any_portfolio = re.compile(r"(?:de la |de l'|du |des |(?:chargee?|en charge) (?:de la |de l'|du |des |de |d'))(?=[^\W\d])([\w'-]+)")
        self._of = re.compile(rf" ?(?:{alternatives(words['of'])}) ?(?:(?:la |le |l'|les ))?")
        self._parties = Parties(self._of)
        self._toward = re.compile(rf" (?:{alternatives(words['toward'])})(?!\w)")
        self._qualifier = re.compile(rf" (?:{alternatives(words['qualifiers'])})(?!\w)")
        self._former = re.compile(rf"(?:{alternatives(words['former'])})[ -]?$")
        self._becoming = re.compile(rf"(?<!\w)(?:{alternatives(words['becoming'])}) $")
        self._article = re.compile(rf"(?<!\w)(?:{alternatives(words['articles'])}) ?$")
        self._leading = re.compile(rf"(?<!\w)(?:{alternatives(words['leading'])}) ?$")
        self._past = frozenset(map(bare, words["past"]))
        self._new = frozenset(map(bare, words["new"]))

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts of the text, in order, not overlapping."""
        page = Page(text, names)
        found: list[Title] = []
        last = 0
        for head in self._head.finditer(page.folded):
            if head.start() < last or (_GIVEN.match(page.folded, head.start()) and page.text[head.start()].isupper()):
                continue
            title = self._title(page, head.start(), head.end())
            if self._tables.rows[head[0]][0].get("adjective_only") and title.adjective is None:
                continue
            self._nested(page, title)
            self._second(page, title)
            found.append(title)
            last = title.end
            for further in self._elliptic(page, title, head.end()):
                found.append(further)
                last = further.end
                title.plural = title.plural and further.article is not None and len(title.parties) != 1
        return found

    def _elliptic(self, page: Page, title: Title, head_end: int) -> Iterator[Title]:
        """Yield the titles that share the head of a plural one, each with its name: *les ministres russe X et turc de la Défense Y*."""
        last, several = title, title.kind != "institution" and title.plural
        yield from self._listed(page, title)
        yield from other_portfolios(page, title, head_end, self._tables, self._portfolio) if several else ()
        while several and last.adjective is not None and len(last.parties) == 1:
            link = NEXT_OF_KIND.match(page.text, last.end)
            name = page.at.get(link.end()) if link else None
            if link is None or name is None or name.kind != "adjective" or not page.folded[name.start].isalpha():
                return
            further, row = self._tables.title(page.folded, title.head, head_end)
            further.start = further.head = link.end()
            further.end = link.end() - 1
            further.office = self._tail(page, further, further.office, bool(row.get("portfolio")))
            if further.office == row["office"] and row.get("portfolio"):
                further.office = title.office  # les ministres des Affaires étrangères russe X et turc Y
            settle(further, row)
            if further.end <= link.end():
                return
            further.plural = False
            yield further
            last = further

    def _listed(self, page: Page, title: Title) -> Iterator[Title]:
        """Yield what follows in a list of the same office, each with its name: *ses homologues du Chili X et du Pérou Y*; *…, dont celui du Japon, X*.

        Of one alone it is only another that is told: *l'ambassadeur de France, X, et celui du Japon, Y*.
        """
        last, several = title, title.plural
        while title.kind != "institution" and title.office != "other":
            link = NEXT_OF_KIND.match(page.text, last.end) if last.parties and several else None
            one = None if link else (_ONE_OF if several else _AND_ONE).match(page.folded, last.end)
            if one is not None and not several and (not last.parties or self._head.search(page.folded, last.end, one.start(1))):
                return
            at = link.end() if link else one.start(1) if one else None
            party = self._parties.told(page, one.end(1) if one else at) if at is not None else None
            if at is None or party is None:
                return
            codes, served, end = party
            last = Title(at, end, title.kind, title.head, title.office, codes[:1], served=served, article="le")
            yield last

    def _second(self, page: Page, title: Title) -> None:
        """Take in a second office of the same person: *vice-Premier ministre et ministre des Affaires étrangères du Cambodge*."""
        link = re.compile(r",? et |, ").match(page.folded, title.end)
        inner = self._head.match(page.folded, link.end()) if link and title.kind == "title" and not title.plural else None
        if inner is None or self._tables.rows[inner[0]][1] != "title" or _GIVEN.match(page.folded, inner.start()):
            return
        second = self._title(page, inner.start(), inner.end())
        if second.plural or second.office == "other":
            return
        title.end = second.end
        title.parties = title.parties or second.parties
        if title.office in self._tables.lesser and second.office not in self._tables.lesser:
            title.office = second.office

    def _nested(self, page: Page, title: Title) -> None:
        """Take in the office that somebody serves: *l'envoyé spécial du chef de la diplomatie iranienne*."""
        serving = (title.kind == "title" and title.office in self._tables.serving) or title.office == "office-of"
        if title.parties or not serving:
            return
        link = self._of.match(page.folded, title.end)
        inner = self._head.match(page.folded, link.end()) if link else None
        if inner is None:
            return
        served = self._title(page, inner.start(), inner.end())
        title.parties, title.end, title.served, title.under = served.parties, served.end, served.office, served.kind == "title"
        if title.office.endswith("spokesperson"):
            title.office = spokesperson(served.office)

    def _title(self, page: Page, start: int, end: int) -> Title:
        title, row = self._tables.title(page.folded, start, end)
        head, office, portfolio = page.folded[start:end], title.office, bool(row.get("portfolio"))
        for key, code in row.get("party_from", {}).items():
            if key in head:
                title.parties.append(code)
        self._covering(page, title)
        office = self._tail(page, title, office, portfolio)
        if head.startswith("conseill") and office == "other" and (matter := _ON_SECURITY.match(page.folded, title.end)) is not None:
            office, title.end = "national-security-adviser", matter.end()
        link = self._of.match(page.folded, title.end)
        holder = link is not None and self._head.match(page.folded, link.end()) is not None  # le conseiller du président: who is served
        if not title.parties and not portfolio and not holder and (more := of_what(page, title.end)) is not None:
            # president of something that is no party: le président du comité permanent
            title.end = more
            office = "other"
        if office == "ambassador" and title.parties and (at := self._toward.match(page.folded, title.end)):
            # l'ambassadrice des États-Unis à Alger, Mme Moore Aubin: the place belongs to the title
            place = next((page.at[i] for i in range(at.end() + 1, at.end() + 8) if i in page.at), None)
            if place is not None and place.kind in PARTIES and NAMED.match(page.text, place.end):
                title.end = place.end
        if office == "spokesperson":
            office = spokesperson(title.served or "government")
        self._left(page.folded, title)
        if (acronym := ACRONYM.match(page.folded, title.end)) and page.text[acronym.start() + 2 : acronym.end() - 1].isupper():
            title.end = acronym.end()  # commandant du Commandement central (CENTCOM)
        if row.get("former"):
            title.former = True
        title.office = office
        if not title.parties and (party := row.get("default_party")):
            title.parties.append(party)
        settle(title, row)
        title.plural = (
            head.split()[0].endswith(("s", "x"))
            and page.folded[title.start : start].strip() not in ("son", "sa", "le", "la", "l'")
            and not head.startswith("vis-à")
        )
        if title.plural and title.kind != "institution" and title.adjective is None and _WITH_ARTICLE.search(page.folded, title.head, title.end):
            self._enumerated(page, title)
        if title.plural and title.kind != "institution" and not title.parties:
            self._counted_out(page, title)
        if self._tables.feminine.search(page.folded, title.start, title.end):
            title.feminine = True
        return title

    def _counted_out(self, page: Page, title: Title) -> None:
        """Take in the states that a list tells behind their number, *ses homologues de trois pays : la France, le Luxembourg et la Hongrie*.

        Or as some of those told: *plusieurs ambassadeurs, dont ceux de France et d'Italie*.
        """
        if (among := _AMONG_THEM.match(page.folded, title.end)) and (told := self._parties.told(page, among.end())) is not None:
            title.parties, title.end = told[0], told[2]
        at = opening.end() if (opening := _OF_SO_MANY.match(page.folded, title.end)) else None
        while at is not None:
            link = _IN_LIST.match(page.folded, at)
            name = page.at.get(link.end()) if link else None
            if name is None or name.kind != "state":
                return
            title.parties.append(page.code(name))
            at = title.end = name.end

    def _enumerated(self, page: Page, title: Title) -> None:
        """Take in the states of a list whose first alone has a preposition: *les ministres de l'Allemagne, la France et le Royaume-Uni*."""
        codes, end = [], title.end
        while (link := _FURTHER.match(page.folded, end)) and (name := page.at.get(link.end())) is not None and name.kind == "state":
            codes.append(page.code(name))
            end = name.end
            if "et" in link[0].split():
                title.parties.extend(code for code in codes if code not in title.parties)
                title.end = end
                return

    def _covering(self, page: Page, title: Title) -> None:
        """Take a state's name that the head's last word begins, and of a plural the next: *présidents de la [République* *française] et du Mali*."""
        self._covered(page, title)
        link = _AND_NEXT.match(page.folded, title.end) if title.parties and page.folded[title.head : title.end].split()[0].endswith("s") else None
        if link is not None and (further := self._parties.told(page, link.end())) is not None:
            title.parties.extend(further[0])
            title.end = further[2]

    def _covered(self, page: Page, title: Title) -> None:
        for start in range(title.start + 1, title.end):
            name = page.at.get(start)
            if name is not None and name.kind in ("state", "metonym") and name.end > title.end:
                title.parties.append(name.keys[0].rpartition(":")[2])
                title.end = name.end
                return
        formal = _LONG_FORM.match(page.folded, title.end) if page.folded.endswith(("republique", "federation", "confederation"), 0, title.end) else None
        if formal and (name := page.at.get(formal.end())) is not None and name.kind == "state":
            title.parties.append(page.code(name))
            title.end = name.end

    def _tail(self, page: Page, title: Title, office: str, portfolio: bool) -> str:
        """Read what follows the head, extending the title; return its office."""
        pos = title.end
        ministry = page.folded.startswith(_MINISTRIES, title.head)
        while True:
            if acronym := ACRONYM.match(page.folded, pos):
                pos = acronym.end()
            if qualifier := self._qualifier.match(page.folded, pos):
                # "président élu Trump" but not "le président a élu": a qualifier stands right behind what it qualifies
                if portfolio and title.kind == "title" and any(word in self._tables.deputy for word in qualifier[0].split()):
                    office = "deputy-minister"
                title.former = title.former or qualifier[0].strip() in self._past
                title.new = title.new or qualifier[0].strip() in self._new
                pos = title.end = qualifier.end()
                continue
            if (told := adjectives(page, pos)) is not None and (not title.parties or title.adjective is None):
                either = page.either(page.at.get(pos + 1)) if title.kind == "title" and len(told[0]) == 1 and not title.parties else ()
                codes, pos = told
                title.possible = title.possible or either
                title.parties.extend(code for code in codes if code not in title.parties and not either)
                title.adjective = pos
                title.end = pos
                continue
            if portfolio and (found := self._portfolio(page, pos, ministry)) is not None:
                named, pos = found
                office = named if office != "deputy-minister" else office
                if not title.parties and (abroad := nationals_of(page, title.end, pos)) is not None:
                    title.parties.append(abroad)
                title.end = pos
                portfolio = False
                continue
            if not title.parties and not (office != "other" and self._toward.match(page.folded, pos)) and (party := self._parties.told(page, pos)) is not None:
                codes, served, pos = party
                title.parties.extend(codes)
                title.served = served
                title.end = pos
                continue
            if office == "ambassador" and not title.parties and (post := self._post(page, pos)) is not None:
                pos = post
                continue
            return office

    def _post(self, page: Page, pos: int) -> int | None:
        """Return where the country ends in which an envoy is accredited, where the state that he is of stands behind it: *ambassadeur à Lomé du Japon*."""
        toward = self._toward.match(page.folded, pos)
        name = next((page.at[i] for i in range(toward.end() + 1, toward.end() + 5) if i in page.at), None) if toward else None
        if name is None or name.kind not in PARTIES:
            return None
        return name.end if self._parties.told(page, name.end) is not None else None

    def _portfolio(self, page: Page, pos: int, ministry: bool) -> tuple[str, int] | None:
        folded = page.folded
        if pos >= len(folded) or folded[pos] != " ":
            return None
        for office, pattern in self._portfolios:
            if found := pattern.match(folded, pos + 1):
                return office, self._more(page, found.end())
        # "ministre de l'Europe et des Affaires étrangères": a portfolio whose first word is another's
        if found := self._any_portfolio.match(folded, pos + 1):
            end = self._more(page, found.end())
            rest = folded[pos + 1 : end]
            for office, pattern in self._portfolios:
                if pattern.search(rest):
                    return office, end
            named = page.at.get(found.start(1))
            if end > found.end() or (ministry and (named is None or named.kind not in PARTIES)):
                return "minister", end
        return None

    def _more(self, page: Page, end: int) -> int:
        """Return where the further parts of a portfolio end, before the state whose it is: *et de la Coopération [du Mali]*."""
        folded = page.folded
        if adjective := _ADJECTIVE.match(folded, end):
            end = adjective.end()
        for _ in range(4):
            more = _MORE.match(folded, end)
            if not more or any(self._head.match(folded, at) for at in range(end + 2, min(end + 8, more.end()))):
                break
            whose = next((at for at in range(end + len(", de "), more.end()) if folded[at] == " " and self._parties.is_state(page, at)), None)
            if whose is not None and " " in folded[end:whose].removeprefix(",").strip():
                return whose
            end = more.end()
        return end

    def _left(self, folded: str, title: Title) -> None:
        """Extend the title to the left over *ancien*, *nouveau* and its article, noting what they say."""
        start = title.start
        for _ in range(3):
            before = folded[max(0, start - 14) : start]
            if found := self._former.search(before):
                title.former = True
                start -= len(before) - found.start()
            elif found := self._leading.search(before):
                title.new = title.new or found[0].strip() in self._new
                start -= len(before) - found.start()
            else:
                break
        before = folded[max(0, start - 8) : start]
        if found := self._article.search(before):
            word = found[0].strip()
            title.article = word
            title.definite = word not in self._tables.indefinite
            title.possessive = word in self._tables.possessive
            # du, au, des hold a preposition: the phrase begins at its head
            if word not in ("du", "au", "aux", "des", "d'"):
                start -= len(before) - found.start()
        elif title.kind == "title" and self._becoming.search(folded[max(0, start - 24) : start]):
            title.definite = False  # élu président: what somebody becomes, not who is
        title.start = start
