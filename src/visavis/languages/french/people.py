"""French: how people and institutions are called by their offices.

A title is a head (*ministre*), which adjectives of state (*russe*), complements (*des Affaires étrangères*), qualifiers (*par intérim*)
and a party (*du Mali*) may follow in any order: *le ministre russe des Affaires étrangères*, *la cheffe par intérim de la diplomatie
du Mali*. The words stand in `lexicon/actors.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from visavis.folding import bare
from visavis.knowledge import Name
from visavis.reading.phrases import Title, TitleKind

# "Commerce extérieur", "affaires étrangères et européennes"
_ADJECTIVE = re.compile(
    r" (?:et )?(?!des |les |ses |leurs |chinois|francais|irlandais)[a-z-]+(?:eur|eure|ale?s?|aux|iques?|iennes?|eennes?|ives?|aires?)"
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


# "de la [République islamique de] Mauritanie": what states call themselves before their names
_FORMAL = re.compile(
    r"(?:republique|royaume|union|etat|federation|principaute|sultanat|emirat|confederation|grand-duche|commonwealth)(?: [a-z]+)?(?: et [a-z]+)? "
    r"(?:des |du |de la |de l'|de |d')"
)
# "président de la République [fédérative du] Brésil"
_LONG_FORM = re.compile(r"(?: [a-z]+){0,3} (?:du |de la |de l'|d'|des |de )")
# "président de l'Assemblée nationale (AN) du Vietnam"
_ACRONYM = re.compile(r" \([a-z0-9-]{2,8}\)(?= )")
# Offices held under another: whose they are, that other's phrase says.
_LESSER = frozenset(("deputy-minister", "deputy-head-of-government", "minister", "secretary-of-state", "other"))
_SERVING = frozenset(("spokesperson", "government-spokesperson", "special-envoy", "other", "deputy-minister", "ambassador"))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted({bare(word) for word in words}, key=len, reverse=True))


class TitleGrammar:
    """Finds the titles and institutions of a text, with their offices and parties."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self._rows: dict[str, tuple[Mapping[str, Any], TitleKind]] = {}
        for row in lexicon["institution"]:
            self._rows.update((bare(head), (row, "institution")) for head in row["heads"])
        for row in lexicon["title"]:
            self._rows.update((bare(head), (row, "title")) for head in row["heads"])
        for head in words["counterpart"]:
            self._rows[bare(head)] = ({"office": "counterpart"}, "counterpart")
        self._head = re.compile(rf"(?<!\w)(?:{_alternatives(self._rows)})(?![\w-])")
        self._portfolios = [
            (
                row["office"],
                re.compile(
                    rf"(?:de la |de l'|du |des |de |d'|aux |à la |à l'|chargee? (?:de la |de l'|du |des |de |d'))(?:{_alternatives(row['words'])})(?!\w)"
                ),
            )
            for row in lexicon["portfolio"]
        ]
        self._any_portfolio = re.compile(r"(?:de la |de l'|du |des |chargee? (?:de la |de l'|du |des |de |d'))(?=[\w])([\w'-]+)")
        self._of = re.compile(rf" ?(?:{_alternatives(words['of'])}) ?(?:(?:la |le |l'|les ))?")
        self._accredited = re.compile(r" (?:en|au|aux|a|aupres)(?!\w)")  # ambassadeur au Mali: where, not whose
        self._qualifier = re.compile(rf" (?:{_alternatives(words['qualifiers'])})(?!\w)")
        self._former = re.compile(rf"(?:{_alternatives(words['former'])})[ -]?$")
        self._article = re.compile(rf"(?<!\w)(?:{_alternatives(words['articles'])}) ?$")
        self._pre = re.compile(r"(?<!\w)(?:deux|trois|quatre|cinq|futur|future|nouveau|nouvelle|nouvel|actuel|actuelle|jeune|puissant|prochain|prochaine) ?$")
        self._present: set[str] = set()
        self._complement = re.compile(
            r" (?:de la |de l'|du |des )(?!même|jour|soir|matin)[a-z'-]+(?: (?:de la |de l'|du |des |de |d')?[a-z'-]+)??(?=[,.;)]| et | a | est |$)"
        )
        self._past = frozenset(map(bare, words["past"]))
        self._deputy = frozenset(map(bare, words["deputy"]))
        self._possessive = frozenset(words["possessives"])
        self._indefinite = frozenset(words["indefinite"])
        self._feminine = re.compile(rf"(?:{_alternatives(words['feminine'])})(?!\w)")

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts of the text, in order, not overlapping."""
        folded = bare(text)
        at = {name.start: name for name in names}
        self._present = {name.keys[0] for name in names if len(name.keys) == 1 and name.kind in ("state", "capital")}
        found: list[Title] = []
        last = 0
        for head in self._head.finditer(folded):
            if head.start() < last:
                continue
            title = self._title(folded, at, head.start(), head.end())
            if self._rows[head[0]][0].get("adjective_only") and title.adjective is None:
                continue
            self._nested(folded, at, title)
            self._second(folded, at, title)
            found.append(title)
            last = title.end
        return found

    def _second(self, folded: str, at: Mapping[int, Name], title: Title) -> None:
        """Take in a second office of the same person: *vice-Premier ministre et ministre des Affaires étrangères du Cambodge*."""
        link = re.compile(r",? et |, ").match(folded, title.end)
        inner = self._head.match(folded, link.end()) if link and title.kind == "title" and not title.plural else None
        if inner is None or self._rows[inner[0]][1] != "title":
            return
        second = self._title(folded, at, inner.start(), inner.end())
        if second.plural or second.office == "other":
            return
        title.end = second.end
        title.parties = title.parties or second.parties
        if title.office in _LESSER and second.office not in _LESSER:
            title.office = second.office

    def _nested(self, folded: str, at: Mapping[int, Name], title: Title) -> None:
        """Take in the office that somebody serves: *l'envoyé spécial du chef de la diplomatie iranienne*."""
        serving = (title.kind == "title" and title.office in _SERVING) or title.office == "office-of"
        if title.parties or not serving:
            return
        link = self._of.match(folded, title.end)
        inner = self._head.match(folded, link.end()) if link else None
        if inner is None:
            return
        served = self._title(folded, at, inner.start(), inner.end())
        title.parties, title.end, title.served = served.parties, served.end, served.office
        if title.office.endswith("spokesperson"):
            title.office = f"{served.office}-spokesperson".replace("foreign-minister-", "foreign-ministry-").replace("head-of-government-", "government-")

    def _title(self, folded: str, at: Mapping[int, Name], start: int, end: int) -> Title:
        head = folded[start:end]
        row, kind = self._rows[head]
        office = row["office"]
        portfolio = bool(row.get("portfolio"))
        title = Title(start=start, end=end, kind=kind, head=start, office=office, weak=bool(row.get("weak")), national=bool(row.get("national")))
        if party := row.get("party"):
            title.parties.append(party)
        for key, code in row.get("party_from", {}).items():
            if key in head:
                title.parties.append(code)
        self._covering(folded, at, title)
        office = self._tail(folded, at, title, office, portfolio, kind)
        if (
            not title.parties
            and not portfolio
            and (more := self._complement.match(folded, title.end))
            and not any(at.get(i) is not None for i in range(title.end, more.end()))
        ):
            # president of something that is no party: le président du comité permanent
            title.end = more.end()
            office = "other"
        if office == "spokesperson":
            office = f"{title.served or 'government'}-spokesperson".replace("foreign-minister-", "foreign-ministry-").replace(
                "head-of-government-", "government-"
            )
        self._left(folded, title)
        if row.get("former"):
            title.former = True
        if title.parties:
            office = row.get("state_office", {}).get(title.parties[0], office)
            if row.get("org_office") and not _is_state(title.parties[0]):
                office = row["org_office"]
        elif default := row.get("state_default"):
            title.possible = tuple(default)
        title.office = office
        title.plural = (
            head.split()[0].endswith(("s", "x")) and folded[title.start : start].strip() not in ("son", "sa", "le", "la", "l'") and not head.startswith("vis-à")
        )
        if self._feminine.search(folded, title.start, title.end):
            title.feminine = True
        return title

    def _covering(self, folded: str, at: Mapping[int, Name], title: Title) -> None:
        """Take a state's name that the head's last word begins: *président de la [République* *française]*."""
        for start in range(title.start + 1, title.end):
            name = at.get(start)
            if name is not None and name.kind in ("state", "metonym") and name.end > title.end:
                title.parties.append(name.keys[0].rpartition(":")[2])
                title.end = name.end
                return
        formal = _LONG_FORM.match(folded, title.end) if folded.endswith(("republique", "federation", "confederation"), 0, title.end) else None
        if formal and (name := at.get(formal.end())) is not None and name.kind == "state":
            title.parties.append(self._code(name))
            title.end = name.end

    def _tail(self, folded: str, at: Mapping[int, Name], title: Title, office: str, portfolio: bool, kind: TitleKind) -> str:
        """Read what follows the head, extending the title; return its office."""
        pos = title.end
        while True:
            if acronym := _ACRONYM.match(folded, pos):
                pos = acronym.end()
            if qualifier := self._qualifier.match(folded, pos):
                # "président élu Trump" but not "le président a élu": a qualifier stands right behind what it qualifies
                if portfolio and kind == "title" and any(word in self._deputy for word in qualifier[0].split()):
                    office = "deputy-minister"
                title.former = title.former or qualifier[0].strip() in self._past
                pos = title.end = qualifier.end()
                continue
            if (adjectives := self._adjectives(folded, at, pos)) is not None and (not title.parties or title.adjective is None):
                either = self._either(at.get(pos + 1)) if kind == "title" and len(adjectives[0]) == 1 and not title.parties else ()
                codes, pos = adjectives
                title.possible = title.possible or either
                title.parties.extend(code for code in codes if code not in title.parties and not either)
                title.adjective = pos
                title.end = pos
                continue
            if portfolio and (found := self._portfolio(folded, pos)) is not None:
                named, pos = found
                office = named if office != "deputy-minister" else office
                title.end = pos
                portfolio = False
                continue
            if (
                not title.parties
                and not (office == "ambassador" and self._accredited.match(folded, pos))
                and (party := self._of_party(folded, at, pos)) is not None
            ):
                codes, served, pos = party
                title.parties.extend(codes)
                title.served = served
                title.end = pos
                continue
            return office

    def _adjectives(self, folded: str, at: Mapping[int, Name], pos: int) -> tuple[list[str], int] | None:
        """Read adjectives of state from `pos`: *russe*, *russe et chinois*, *français, allemand et polonais*."""
        codes: list[str] = []
        end = pos
        while True:
            step = re.compile(r",? et |, " if codes else r" ").match(folded, end)
            if not step:
                break
            name = at.get(step.end())
            if name is None or name.kind not in ("adjective", "compound") or not folded[name.start].isalpha():
                break
            codes.extend([self._code(name)] if name.kind == "adjective" else name.keys)
            end = name.end
        return (codes, end) if codes else None

    def _either(self, name: Name | None) -> tuple[str, ...]:
        """Return the states that an adjective of several leaves open: *congolais* where neither Congo nor a capital is named."""
        return name.keys if name is not None and len(name.keys) > 1 and not self._present.intersection(name.keys) else ()

    def _code(self, name: Name) -> str:
        """Return the state that a name of several means: the one that the text names otherwise too."""
        return next((code for code in name.keys if code in self._present), name.keys[0]) if len(name.keys) > 1 else name.keys[0]

    def _portfolio(self, folded: str, pos: int) -> tuple[str, int] | None:
        if pos >= len(folded) or folded[pos] != " ":
            return None
        for office, pattern in self._portfolios:
            if found := pattern.match(folded, pos + 1):
                return office, self._more(folded, found.end())
        # "ministre de l'Europe et des Affaires étrangères": a portfolio whose first word is another's
        if found := self._any_portfolio.match(folded, pos + 1):
            end = self._more(folded, found.end())
            rest = folded[pos + 1 : end]
            for office, pattern in self._portfolios:
                if pattern.search(rest):
                    return office, end
            if end > found.end() or re.match(r"ministre|ministère", folded[max(0, pos - 8) : pos].strip()):
                return "minister", end
        return None

    def _more(self, folded: str, end: int) -> int:
        """Return where the further parts of a portfolio end."""
        if adjective := _ADJECTIVE.match(folded, end):
            end = adjective.end()
        for _ in range(4):
            more = _MORE.match(folded, end)
            if not more:
                break
            end = more.end()
        return end

    def _of_party(self, folded: str, at: Mapping[int, Name], pos: int) -> tuple[list[str], str | None, int] | None:
        """Read `de X`: *du Mali*, *de la Turquie*, *de l'ONU*, *d'Arabie saoudite*, *de France et d'Allemagne*."""
        codes: list[str] = []
        served: str | None = None
        end = pos
        while of := re.compile(r"(?:,? et|,)? ?").match(folded, end):
            link = self._of.match(folded, of.end() if codes else end)
            if not link:
                break
            begin = formal.end() if (formal := _FORMAL.match(folded, link.end())) and link.end() not in at else link.end()
            name = at.get(begin) or at.get(link.end() - 3) or at.get(link.end() - 2)
            if name is None or name.kind not in ("state", "organisation", "capital", "movement", "metonym"):
                break
            if name.kind == "metonym":
                served = name.keys[0].partition(":")[0]
            codes.append(name.keys[0].rpartition(":")[2] if name.kind == "metonym" else self._code(name))
            end = name.end
        return (codes, served, end) if codes else None

    def _left(self, folded: str, title: Title) -> None:
        """Extend the title to the left over *ancien*, *nouveau* and its article, noting what they say."""
        start = title.start
        for _ in range(3):
            before = folded[max(0, start - 14) : start]
            if found := self._former.search(before):
                title.former = True
                start -= len(before) - found.start()
            elif found := self._pre.search(before):
                start -= len(before) - found.start()
            else:
                break
        before = folded[max(0, start - 8) : start]
        if found := self._article.search(before):
            word = found[0].strip()
            title.article = word
            title.definite = word not in self._indefinite
            title.possessive = word in self._possessive
            # du, au, des hold a preposition: the phrase begins at its head
            if word not in ("du", "au", "aux", "des", "d'"):
                start -= len(before) - found.start()
        title.start = start


def _is_state(code: str) -> bool:
    return len(code) == 3 and code.isupper() and code not in ("SCO", "CIS", "IAEA", "OIF", "WHO", "IMF", "WTO", "OAS", "AES", "GCC", "ICC")
