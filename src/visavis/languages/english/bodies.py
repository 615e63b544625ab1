"""English: the bodies that people head or belong to, told behind a title: *of the National Assembly of Mali*, *of Kuwait's National Assembly*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from visavis.folding import bare
from visavis.languages.english.parties import FORMAL, PLACE_KINDS, of_party
from visavis.languages.titles import DEPUTIES, Page, alternatives
from visavis.reading.people.phrases import Title

# A body is told in so many words at most, its small ones counted.
_WORDS = 12
# " (SOUTHCOM)": how a body is called for short
_SHORT = re.compile(r" \([A-Z]+\)")
# "commander, U.S. European Command"
_BESIDE = re.compile(r", ")
_OWNER = re.compile(r"(?:['’]s)? ")
# Who is told with what he sees to: the Commissioner for Trade.
_SEEING_TO = {"other", "special-envoy", "commissioner", "director-general", "adviser"}
# Who serve in a ministry: the Permanent Secretary in the Ministry of Finance.
_OFFICIALS = {"deputy-minister", "deputy-foreign-minister", "secretary-of-state", "director-general", "secretary-general-ministry"}
_HEADS = ("head-of-state", "head-of-government", "leader")
_WITHIN = re.compile(r" (?:in|at|to)(?: the)? ")
_STATES = ("state", "adjective", "organisation", "capital")
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]*")
_SMALL = re.compile(r",? (?:(?:of|for|on|and|to) (?:the )?|& )")


class Bodies:
    """Reads what somebody heads: where it ends, before the name that follows at once, and whose it is."""

    def __init__(
        self,
        lexicon: Mapping[str, Any],
        portfolios: Sequence[tuple[str, re.Pattern[str], re.Pattern[str]]],
        of: re.Pattern[str],
        of_office: re.Pattern[str],
    ) -> None:
        words = lexicon["words"]
        self._portfolios, self._of, self._of_office = portfolios, of, of_office
        self._plain_body = re.compile(rf"(?:{alternatives(words['bodies'])})(?!\w)")
        self._bodies = frozenset(map(bare, words["bodies"]))
        self._matters = frozenset(words["portfolio_nouns"])
        self._title = re.compile(rf"(?:{alternatives(head for row in lexicon['title'] for head in row['heads'])})(?!\w)")

    def take_in(self, page: Page, title: Title) -> None:
        """Take in the body that somebody heads or belongs to: *of the Iraqi Council of Representatives*, *of Kuwait's National Assembly*."""
        if title.parties and title.end in page.by_end:
            owner = _OWNER.match(page.text, title.end)
            body = self.behind(page, owner.end()) if owner is not None else None
            if body is not None and not body[0]:
                self._reach(page, title, body[1])
            elif owner is not None and (plain := self._plain_body.match(page.folded, owner.end())) is not None:
                title.end = plain.end()  # the head of the US mission
                title.office = "other" if title.office in _HEADS else title.office
            return
        within = _WITHIN.match(page.folded, title.end) if title.office in _OFFICIALS else None
        link = self._of_office.match(page.folded, title.end) or within or _BESIDE.match(page.folded, title.end)
        if link is None:
            return
        name = page.at.get(link.end())
        if name is not None and name.kind == "adjective" and page.text[name.end + 1 : name.end + 2].islower() and not title.parties:
            if (plain := self._plain_body.match(page.folded, name.end + 1)) is not None:
                title.parties, title.end = [page.code(name)], plain.end()  # members of the Israeli parliament
            return
        matters = title.office in _SEEING_TO
        body = self.behind(page, link.end(), matters=matters) if link[0] != ", " or (name is not None and not title.parties) else None
        if body is None or (title.parties and body[0] and body[0] != title.parties):
            return
        title.parties = title.parties or body[0]
        self.under(page, title, link.end(), body[1])
        self._reach(page, title, body[1])
        if title.office == "head-of-state":
            title.office = "other"  # the President of the Supreme Court

    def under(self, page: Page, title: Title, start: int, end: int) -> None:
        """Let an official of a ministry be a deputy of its minister: *Permanent Secretary in the Ministry of Foreign Affairs*."""
        if title.office == "deputy-minister":
            served = next((office for office, words, _ in self._portfolios if words.search(page.folded, start, end)), "minister")
            title.office = DEPUTIES.get(served, title.office)

    def _reach(self, page: Page, title: Title, end: int) -> None:
        """Let a title reach over a body, how it is called for short, and whose it is."""
        title.end = self._past_short(page, end)
        if (of := of_party(page, title.end, self._of)) is not None and title.parties in ([], of[0]):
            title.parties, _, title.end = of
            title.end = self._past_short(page, title.end)

    def _past_short(self, page: Page, end: int) -> int:
        """Return where a body ends whose name is followed by its abbreviation: *the Communist Party of China (CPC) Central Committee*."""
        short = _SHORT.match(page.text, end)
        if short is None:
            return end
        rest = self.behind(page, short.end() + 1)
        return rest[1] if rest is not None and not rest[0] else short.end()

    def behind(self, page: Page, pos: int, *, matters: bool = False) -> tuple[list[str], int] | None:
        """Return whose the body that is told from `pos` on is and where it ends; with `matters`, also what somebody sees to (*for Political Affairs*).

        `pos` is where the first word stands, its preposition and article behind it.
        """
        parties: list[str] = []
        nouns = self._bodies | self._matters if matters else self._bodies
        at, end, last = pos, 0, ""
        for _ in range(_WORDS):
            name = page.at.get(at)
            if end and name is None and FORMAL.match(page.folded, at):
                break
            if name is not None and name.kind in ("person", "surname"):
                break
            if name is not None and name.kind in _STATES:
                if end:
                    break  # Chief of the Army of Mali: whose it is follows
                parties = parties or [page.code(name)]
                at = name.end + (2 if page.folded[name.end : name.end + 2] == "'s" else 0)
                last = ""
            else:
                word = _WORD.match(page.text, at)
                if word is None or self._is_title(page, at):
                    break
                at = word.end()
                if (noun := bare(word[0])) in nouns or (end and last in ("of", "for") and self._ends(page, noun, at)):
                    end = at
                last = last if end and end < at and last in ("of", "for") else ""
            if (not end or at == end) and (small := _SMALL.match(page.folded, at)):
                at, last = small.end(), small[0].strip(", ").split()[0]
            elif page.text[at : at + 1] == " ":
                at += 1
            else:
                break
        return (parties, end) if end else None

    def _ends(self, page: Page, noun: str, end: int) -> bool:
        """Say whether a word behind the name of a body belongs to it: the *Representatives* of a House, the *Appeal* of a Court."""
        return noun in self._matters or noun.endswith("s") or not page.text[end : end + 2].strip().isupper()

    def _is_title(self, page: Page, at: int) -> bool:
        """Say whether a rank or another title begins there, and no body: *Vice Admiral X*, but *General Staff*."""
        head = self._title.match(page.folded, at)
        return head is not None and (behind := _WORD.match(page.text, head.end() + 1)) is not None and bare(behind[0]) not in self._bodies


def whole_state(page: Page, start: int, end: int) -> tuple[list[str], int] | None:
    """Return the state whose name has begun within a title: *President of the [Republic of Zambia]*."""
    name = next((name for name in page.at.values() if start < name.start < end < name.end), None)
    return None if name is None or name.kind not in PLACE_KINDS else ([page.code(name)], name.end)
