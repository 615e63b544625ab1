"""English: how people and institutions are called by their offices.

A title is a head (*minister*). Before it may stand a party (*Russian*, *China's*, *EU*), qualifiers (*acting*) and what it is the office of
(*foreign*); behind it a portfolio (*of Defense*), a party (*of Mali*), or a name with its party (*Modi of India*). The words stand in
`lexicon/actors.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from visavis.folding import bare
from visavis.knowledge import Name
from visavis.languages.english.bodies import Bodies, whole_state
from visavis.languages.english.parties import FORMAL, PLACE_KINDS, of_party, parties_apart, parties_before
from visavis.languages.titles import DEPUTIES, Page, TitleTables, alternatives, settle, spokesperson
from visavis.reading.people.phrases import Title, TitleKind

_UPPER = "A-ZÀ-ÖØ-Þ"
# " Narendra Modi" behind a title, where nobody knows the name
_NAME = re.compile(rf"(?:,? (?:[{_UPPER}][\w'’.-]*|(?:bin|bint|al|el|van|von|der|de|da|dos|di|del|la|ben)(?= [{_UPPER}]))){{1,6}}")
# What a bureau looks after, whichever regions stand in its name: East Asian and Pacific Affairs.
_BUREAU = re.compile(r"(?:the )?(?:[A-Z][\w'’-]*(?:,? and |, | )){1,8}Affairs(?!\w)")
# What a minister is minister of, where no table has it: capitalised words.
_MORE = re.compile(rf"(?:(?:,| and|, and| &)? ?(?:the |of |of the |for |in )?[{_UPPER}][\w'’-]*){{1,8}}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# "5 pm": an hour, and no prime minister
_CLOCK = re.compile(r"\d ?[ap]m$")
# "Chief of Army Staff (COAS)": what a title is called for short
_SHORT = re.compile(r" \([A-Z]{2,6}\)")
# "Aden Duale, ": a name with what is set behind it; ", Kenya and": a list of states
_BEHIND_NAME = re.compile(rf"[{_UPPER}][\w'’-]+, (?:the )?$")
_FURTHER = re.compile(rf",? (?:and|&) |, [{_UPPER}]|'s|’s")
# further capitalised words, nothing between them
_RUN = re.compile(rf"(?: [{_UPPER}][\w'’-]*)+")
_APART = {"head-of-government", "head-of-state"}  # offices that nobody holds both of
_SENT = {"ambassador", "special-envoy", "un-representative"}
_LEAD = 250  # characters in which a text tells whom it is about
_FAR = 40  # characters before a head in which its qualifiers and parties stand


class TitleGrammar:
    """Finds the titles and institutions of a text, with their offices and parties."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self._tables = TitleTables(lexicon)
        self._head = re.compile(rf"(?<![\w-])(?:{self._tables.heads})(?![\w])(?!-(?!elect|designate))")
        self._portfolios = [
            (
                row["office"],
                re.compile(rf"(?:{alternatives(row['words'])})(?!\w)"),
                re.compile(rf"(?<!\w)(?:{alternatives(row.get('before', row['words']))}) $"),
            )
            for row in lexicon["portfolio"]
        ]
        self._of_office = re.compile(r" (?:of|for)(?: the)? ")
        self._of = re.compile(rf"(?: (?:{alternatives(words['of'])}))(?: the)? ")
        self._bodies = Bodies(lexicon, self._portfolios, self._of, self._of_office)
        self._toward = re.compile(rf" (?:{alternatives(words['toward'])})(?: the)? ")
        self._served = re.compile(rf"(?:,? (?:{alternatives(words['serving'])})) (?:the |its |their )?")
        self._qualifier = re.compile(rf"(?<![\w-])(?:{alternatives(words['qualifiers'])})[ -]$")
        self._former = re.compile(rf"(?<![\w-])(?:{alternatives(words['former'])})[ -]$")
        self._elect = re.compile(rf"(?:-| )(?:{alternatives(words['elect'])})(?!\w)")
        self._new = frozenset(map(bare, words["new"]))
        self._becoming = re.compile(rf"(?<!\w)(?:{alternatives(words['becoming'])}) $")
        self._article = re.compile(rf"(?<!\w)(?:{alternatives(words['articles'])}) $")
        self._patronymic = re.compile(rf" (?:{alternatives(words['patronymic'])}) ")
        self._private = re.compile(rf"(?<!\w)(?:{alternatives(words['private_leaders'])}) $")
        self._of_services = re.compile(rf"(?<!\w)(?:{alternatives(words['service_leaders'])}) $")
        self._plurals = frozenset(map(bare, words["plural_heads"]))
        self._nouns = frozenset(words["portfolio_nouns"])
        self._not_between = frozenset(words["not_between"])

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts of the text, in order, not overlapping."""
        page = Page(text, names)
        found: list[Title] = []
        last = 0
        for head in self._head.finditer(page.folded):
            if head.start() < last or page.inside_name(head.start(), head.end()) or self._patronymic.match(page.folded, head.end()):
                continue
            if _CLOCK.search(page.text, max(0, head.start() - 3), head.end()):
                continue
            title = self._title(page, head.start(), head.end(), last)
            if self._tables.rows[head[0]][0].get("adjective_only") and not title.parties:
                continue
            before = found[-1] if found else None
            if before is not None and self._speaks_for(page, before, title):
                found.pop()
            elif before is not None and self._second(page, before, title):
                found.pop()
                title = before
            self._nested(page, title)
            found.append(title)
            last = title.end
        return found

    # ---- one title ------------------------------------------------------------------------------------------------------------

    def _title(self, page: Page, start: int, end: int, floor: int) -> Title:
        title, row = self._tables.title(page.folded, start, end)
        if elect := self._elect.match(page.folded, title.end):
            title.end = elect.end()
            title.new = True
        portfolio = bool(row.get("portfolio"))
        title.plural = page.folded[start:end] in self._plurals
        deputy = self._left(page, title, portfolio, floor)
        office_set = title.office != row["office"]
        self._right(page, title, portfolio and not office_set, title.kind)
        if deputy or row["office"] == "deputy-minister":
            title.office = DEPUTIES.get(title.office, title.office)
        elif row["office"] == "secretary-of-state":
            title.office = row["office"]  # whatever a state secretary sees to
        title.former = title.former or bool(row.get("former"))
        self._settle(page, title, row)
        if title.plural and title.office == "leader" and self._private.search(page.folded, 0, start):
            title.weak = True  # business leaders
        if title.plural and title.office == "leader" and self._of_services.search(page.folded, 0, start):
            title.office = "group"  # security leaders
        if title.plural and not title.parties and title.article is None:
            title.weak = True  # leaders of all kinds, not those spoken of
        if self._tables.feminine.search(page.folded, title.start, title.end):
            title.feminine = True
        return title

    def _settle(self, page: Page, title: Title, row: Mapping[str, Any]) -> None:
        settle(title, row)
        if (
            not title.parties
            and (party := row.get("default_party"))
            and title.office in (row["office"], DEPUTIES.get(row["office"]), *(DEPUTIES.values() if row["office"] == "deputy-minister" else ()))
        ):
            if row.get("default_named") and not page.names_state(party) and " of " not in page.folded[title.start : title.end]:
                return
            if page.organisations.intersection(row.get("rivals", ())):
                return
            if row.get("default_early") and title.start > _LEAD and party not in page.organisations:
                return  # the secretary general of some parliament
            others = tuple(code for code in row.get("state_office", ()) if page.names_state(code)) if row.get("default_weak") else ()
            if others and not page.names_state(party):
                title.possible = others
            else:
                title.parties.append(party)
                title.assumed = True
        if title.office == "spokesperson":
            title.office = spokesperson(title.served or "head-of-government")

    # ---- to the left ----------------------------------------------------------------------------------------------------------

    def _left(self, page: Page, title: Title, portfolio: bool, floor: int) -> bool:
        """Extend the title to the left; return whether a word says that somebody deputises."""
        deputy = False
        for _ in range(7):
            low = max(floor, title.start - _FAR)
            before = page.folded[low : title.start]
            if found := self._former.search(before):
                title.former = True
            elif found := self._qualifier.search(before):
                title.new = title.new or found[0].strip(" -") in self._new
                deputy = deputy or found[0].strip(" -") in self._tables.deputy
            elif portfolio and (office := self._named_before(before)) is not None:
                title.office, length = office
                title.start -= length
                portfolio = False
                continue
            elif not title.parties and (parties := parties_before(page, title.start, floor)) is not None:
                title.parties, title.start, title.served = parties[0], parties[1], parties[2] or title.served
                title.adjective = title.start
                continue
            elif not title.parties and title.kind == "title" and (apart := parties_apart(page, title.start, floor, self._not_between)) is not None:
                title.parties, title.start = apart
                title.adjective = title.start
                continue
            else:
                break
            title.start = low + found.start()
        low = max(floor, title.start - 12)
        if found := self._article.search(page.folded[low : title.start]):
            word = found[0].strip()
            title.article, title.definite, title.possessive = word, word not in self._tables.indefinite, word in self._tables.possessive
            title.start = low + found.start()
        elif title.kind == "title" and title.adjective is None and self._becoming.search(page.folded[low : title.start]):
            title.definite = False  # elected president of Ghana: what somebody becomes, not who is
        return deputy

    def _named_before(self, before: str) -> tuple[str, int] | None:
        for office, _, pattern in self._portfolios:
            if found := pattern.search(before):
                return office, len(before) - found.start()
        return None

    # ---- to the right ---------------------------------------------------------------------------------------------------------

    def _right(self, page: Page, title: Title, portfolio: bool, kind: TitleKind) -> None:
        if portfolio and (named := self._portfolio(page, title.end)) is not None:
            if named[0] == "other":
                self._bodies.under(page, title, title.end, named[1])
            title.end = named[1]
            if named[0] not in ("minister", "other") or title.office == "minister":
                title.office = named[0]
        if kind == "title" and (short := _SHORT.match(page.text, title.end)) is not None:
            title.end = short.end()
        if not title.parties and kind == "title" and (whole := whole_state(page, title.start, title.end)) is not None:
            title.parties, title.end = whole
        if (found := of_party(page, title.end, self._of)) is not None and not title.parties:
            title.parties, title.served, title.end = found
            if title.office == "ambassador" and (posted := of_party(page, title.end, self._toward)) is not None:
                title.end = posted[2]  # Ambassador of Sri Lanka to Russia
        elif found is not None and title.parties == found[0]:
            title.end = found[2]  # Speaker of the Saeima of Latvia
        elif (found := of_party(page, title.end, self._toward)) is not None and kind == "title" and title.office in _SENT:
            title.end = found[2]  # where an ambassador is accredited, not whose he is
            if not title.parties and (own := of_party(page, title.end, self._of)) is not None:
                title.parties, title.served, title.end = own  # Permanent Representative to the United Nations of Zambia
        if title.parties and kind == "title" and title.office == "ambassador" and (post := of_party(page, title.end, self._toward)) is not None:
            title.end = post[2]  # Ambassador of Burundi in Moscow X
        elif kind == "title" and title.office == "ambassador" and (link := self._toward.match(page.folded, title.end)) is not None:
            town = page.at.get(link.end())
            title.end = town.end if town is not None and town.kind == "place" else title.end  # Consul General in Lyon X
        elif found is not None and kind == "counterpart" and not title.parties:
            title.parties, _, title.end = found  # his counterparts in France and Germany
        if kind == "title":
            self._bodies.take_in(page, title)
        if portfolio and not title.parties and kind == "title" and (state := _apposed_state(page, title.start, title.end)) is not None:
            title.parties, title.end = [page.code(state)], state.end
        if not title.parties and kind != "institution" and not title.plural:
            self._of_name(page, title)

    def _portfolio(self, page: Page, pos: int) -> tuple[str, int] | None:
        link = self._of_office.match(page.folded, pos)
        if link is None:
            return None
        for office, pattern, _ in self._portfolios:
            if found := pattern.match(page.folded, link.end()):
                return office, self._more(page, self._of_several_words(page, found.end()))
        if (bureau := _BUREAU.match(page.text, link.end())) is not None:
            return "minister", bureau.end()
        name = page.at.get(link.end())
        if (name is not None and name.kind in PLACE_KINDS) or not page.text[link.end() : link.end() + 1].isupper() or FORMAL.match(page.folded, link.end()):
            return None
        first = re.compile(r"[\w'’-]+").match(page.text, link.end())
        if first is None:
            return None
        if (body := self._bodies.behind(page, link.end())) is not None:
            return "other", body[1]  # secretary of the Municipal Committee: no minister
        end = self._more(page, self._of_several_words(page, first.end()))
        rest = page.folded[link.end() : end]
        for office, pattern, _ in self._portfolios:
            if pattern.search(rest):
                return office, end
        return "minister", end

    def _of_several_words(self, page: Page, end: int) -> int:
        """Return where a portfolio that no table has ends, which begins with the word that ends there: *Political Affairs*."""
        if (run := _RUN.match(page.text, end)) is None or not (nouns := [word.end() for word in _WORD.finditer(run[0]) if bare(word[0]) in self._nouns]):
            return end
        return end + nouns[-1]

    def _more(self, page: Page, end: int) -> int:
        """Return where the further parts of a portfolio end: capitalised words that are no names of parties or people."""
        more = _MORE.match(page.text, end)
        if more is None or (more[0].startswith(", ") and _in_small(page.text, end)):
            return end  # deputy minister of industry, Farhad Rostampour
        stop = more.end()
        last = next((word for word in reversed(list(_WORD.finditer(more[0]))) if bare(word[0]) in self._nouns), None)
        if last is not None and re.match(r" (?:(?!and|of|for|the)\S)", page.text[end + last.end() : end + last.end() + 2]):
            stop = end + last.end()  # and a name behind it: Foreign Affairs and Trade Gábor Halász
        for start in sorted(page.at):
            if end <= start < stop:
                stop = start
                break
        words = page.text[end:stop].rstrip()
        if (joined := re.search(r", (?:and|&) ", words)) is not None and "," not in words[: joined.start()]:
            words = words[: joined.start()]  # Minister of Trade, and X: no list of three
        while (tail := re.search(r"(?:,| and|&| of| for| the| in)$", words)) is not None:
            words = words[: tail.start()].rstrip()
        if not re.match(r"(?:,? and |, | & | of )", page.text[end:stop]):
            return end  # a name follows at once
        if self._head.search(bare(words)) or (words.startswith(", ") and not re.search(r" (?:and|&) ", words)):
            return end  # Minister of Foreign Affairs, Koichiro Genba: a list of two has no comma
        return end + len(words)

    def _of_name(self, page: Page, title: Title) -> None:
        """Take the party that stands behind the name behind the title: *Prime Minister Modi of India*."""
        known = page.at.get(title.end + 1)
        end = known.end if known is not None and known.kind in ("person", "surname") else title.end
        if (name := _NAME.match(page.text, end)) is not None and len(name[0]) <= 60 and not _named(page, end, name.end()):
            end = name.end()
        if end == title.end:
            return
        found = of_party(page, end, self._of)
        if found is not None and page.folded[end : end + 4] == " of " and not _possesses(page, found[2]):
            title.parties = found[0][:1]

    # ---- titles beside titles -------------------------------------------------------------------------------------------------

    def _speaks_for(self, page: Page, before: Title, title: Title) -> bool:
        """Take in the institution that somebody speaks for: *the Chinese Foreign Ministry spokesperson*."""
        gap = page.folded[before.end : title.start]
        if before.kind != "institution" or title.kind != "title" or gap not in (" ", "'s ") or (title.parties and title.parties != before.parties):
            return False
        title.start, title.parties, title.served = before.start, list(before.parties), before.office
        title.article, title.definite = before.article, before.definite
        if "spokesperson" in title.office:
            title.office = spokesperson(before.office)
        return True

    def _second(self, page: Page, before: Title, title: Title) -> bool:
        """Take in a second office of the same person: *Deputy Prime Minister and Foreign Minister Vivian Balakrishnan*."""
        gap = page.folded[before.end : title.start]
        if before.kind != "title" or title.kind != "title" or gap not in (" and ", ", ", " & ") or title.article or before.plural or title.plural:
            return False
        if {before.office, title.office} == _APART:
            return False  # the Prime Minister and President X are two
        if title.office == "other" or (title.parties and before.parties and title.parties[0] != before.parties[0]):
            return False
        follows = page.text[title.end : title.end + 2]
        if not (title.end + 1 in page.at or (follows[:1] == " " and follows[1:].isupper()) or follows[:1] == "," or title.parties):
            return False
        if gap == ", " and before.parties and before.office not in self._tables.lesser:
            return False
        before.end = title.end
        before.parties = before.parties or title.parties
        before.plural = False
        if before.office in self._tables.lesser and title.office not in self._tables.lesser:
            before.office = title.office
        before.feminine = before.feminine or title.feminine
        return True

    def _nested(self, page: Page, title: Title) -> None:
        """Take in the office that somebody serves: *a spokesman for the Russian president*, *adviser to the Prime Minister*."""
        base = title.office.removesuffix("-spokesperson") != title.office or title.office in self._tables.serving
        if title.kind != "title" or not base or (title.parties and title.served):
            return
        link = self._served.match(page.folded, title.end)
        if link is None:
            return
        inner = self._head.search(page.folded, link.end(), link.end() + 48)
        if inner is not None:
            served = self._title(page, inner.start(), inner.end(), link.end())
            if served.start <= link.end() and served.kind != "counterpart":
                title.parties, title.end, title.served = title.parties or served.parties, served.end, served.office
                title.under = served.kind == "title" and not title.plural
                if "spokesperson" in title.office:
                    title.office = spokesperson(served.office)
                return
        found = of_party(page, title.end, re.compile(rf"{self._served.pattern}"))
        if found is not None and not title.parties:
            title.parties, title.served, title.end = found
            if title.served and "spokesperson" in title.office:
                title.office = spokesperson(title.served)


def _apposed_state(page: Page, start: int, end: int) -> Name | None:
    """Return the state behind a comma behind the office that is set behind a name: *X, Minister of Defence, South Africa called on Y*."""
    state = page.at.get(end + 2)
    if not _BEHIND_NAME.search(page.text, max(0, start - _FAR), start) or page.text[end : end + 2] != ", " or state is None or state.kind != "state":
        return None
    return None if _FURTHER.match(page.text, state.end) else state


def _in_small(text: str, end: int) -> bool:
    """Say whether the word that ends there is written in small letters."""
    word = re.search(r"[\w'’-]+$", text[max(0, end - _FAR) : end])
    return word is not None and word[0][0].islower()


def _named(page: Page, start: int, end: int) -> bool:
    """Say whether a party or place is named in the stretch."""
    return any(start <= name.start < end and name.kind not in ("person", "surname") for name in page.at.values())


def _possesses(page: Page, end: int) -> bool:
    """Say whether what ends there possesses what follows."""
    return page.folded[end : end + 2] in ("'s", "' ")
