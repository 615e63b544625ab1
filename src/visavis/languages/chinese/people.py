"""Chinese: how people and institutions are called by their offices.

A title is a head (*外长*). Before it stand its party (*法国*, *中国的*, *欧盟*), qualifiers (*前*, *新任*, *代理*) and what it is the office of (*外交* 部长);
the name follows (*外长王毅*) or stands before (*王毅外长*). The words stand in `lexicon/actors.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from visavis.folding import bare
from visavis.knowledge import Name
from visavis.languages.chinese.name_signs import of_china
from visavis.languages.chinese.together import HeldTogether, written_as_state
from visavis.languages.titles import DEPUTIES, Page, TitleTables, alternatives, settle, spokesperson
from visavis.reading.people.homes import NATIONAL
from visavis.reading.people.phrases import Title

_BODY = 24  # characters before a title in which the body stands that it is an office of
_GLOSSED = 52  # characters of a name abroad in brackets, at most
_FAR = 30  # characters before a head in which its qualifiers and portfolio stand
_NAME = 6  # characters in which a name of China stands before a title
_RUN = 44  # characters between the state of whom somebody meets and his title
# what stands between the titles of one list: the name of the first
_LIST = re.compile(r" ?[^\W\d_·]+(?:[·-][^\W\d_]+)*(?: 先生| 女士)?(?: ?\([a-z][^()]{2,48}\))?(?: ?、| 和| 及| 以及) ")
# what an organisation is called by abroad, between its name and an office in it: 北约(NATO) 秘书长
_GLOSS = re.compile(r" ?\((?=[a-z .,·&-]*[a-z])[a-z .,·&-]{2,48}\) $")
_COUNTED = "两三四五六七八"  # how many states have a title together
_HIGHEST = ("head-of-state", "head-of-government")
_WHOLE, _PARTS = ("state", "adjective", "organisation"), ("place", "capital")
_PARTIES = ("state", "adjective", "organisation", "capital", "compound")


class TitleGrammar:
    """Finds the titles and institutions of a text, with their offices and parties."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self._tables = TitleTables(lexicon)
        self._head = re.compile(rf"(?<!\w)(?:{self._tables.heads})(?!\w)")
        self._portfolios = [(row["office"], re.compile(rf"(?<!\w)(?:{alternatives(row['words'])}) $")) for row in lexicon["portfolio"]]
        self._qualifier = re.compile(rf"(?<!\w)(?:{alternatives(words['qualifiers'])}) $")
        self._former = re.compile(rf"(?<!\w)(?:{alternatives(words['former'])}) $")
        self._ours = re.compile(rf"(?<!\w)(?:{alternatives(words['own_country'])}) $")
        self._of = re.compile(rf"(?<!\w)(?:{alternatives(words['of'])}) $")
        self._article = re.compile(rf"(?<!\w)(?:{alternatives(words['articles'])}) $")
        # 驻 重庆, 驻 华 使馆: where somebody is accredited, a town as well as a state
        self._posted = re.compile(
            rf"(?<!\w)(?:{alternatives(words['toward'])}) ?[^\W\d_]+(?: [^\W\d_]+| ?\([^()]{{1,3}}\))?(?: (?:{alternatives(words['missions'])}))? $"
        )
        self._met = re.compile(rf"(?<!\w)(?:{alternatives(words['before_anybody'])}) $")
        self._toward = re.compile(rf"(?:{alternatives(words['toward'])}) ")
        # 会见 美国 国会 参议院 多数 党 领袖: what stands between the state of whom somebody meets and his title, whatever it is
        telling = alternatives({*words["behind_names"], *words["behind_officials"], *words["of"]} - {*words["joined"], "代表", "会议"})
        self._described = re.compile(rf"(?: (?!(?:{telling})(?!\w))[^\W\d_]+、?){{1,9}} ")
        # companies and their lobbies, whose people are no officials of their state
        self._commerce = re.compile(rf"(?:{alternatives(words['commerce'])})(?!\w)")
        self._meeting = re.compile(rf"(?<!\w)(?:{alternatives(words['before_own_signs'])}) (?:[了过] )?$")
        self._serving = tuple(words["serving_heads"])
        self._meets = re.compile(rf"(?<!\w)(?:{alternatives(words['before_own_signs'])})(?!\w)")
        self._going = re.compile(rf"(?<!\w)(?:{alternatives(words['going_to'])}) $")
        self._own_bodies = {state: re.compile(rf"(?<!\w)(?:{alternatives(listed)})") for state, listed in lexicon["own_bodies"].items()}
        self._posted_too = frozenset(words["posted_too"])
        self._standing_for = frozenset(words["standing_for"])
        self._new = frozenset(map(bare, words["new"]))
        self._plurals = re.compile(rf"(?<!\w)(?:{alternatives(words['plural_heads'])})(?: |$)")
        self._plain_body = re.compile(rf"(?<=、 )(?:[^\W\d_]+ ){{0,3}}?[^\W\d_]*(?:{alternatives(words['bodies'])}) $")
        self._of_gathering = re.compile(rf" (?:{alternatives(words['not_behind_titles'])})(?!\w)")
        # a body between a state and the title of whoever heads it: 印尼 人民 协商 会议 主席; what an official is charged with: 日本 外务 事务次官
        bodies, fields = alternatives(words["bodies"]), alternatives(words["fields"])
        self._body = re.compile(rf"(?:[^\W\d_]+ ){{0,4}}?[^\W\d_]*(?:{bodies}) (?:(?:{fields}) ){{0,6}}$|(?:(?:{fields}) ){{1,5}}$")
        self._charge = re.compile(rf" (?:{alternatives(words['charges'])})(?!\w)")
        self._charges = tuple(words["charges"])
        self._in_charge = re.compile(rf"(?<!\w)[^\W\d_]+ (?:(?:{fields}) )?$")
        self._dealing = re.compile(rf"(?<!\w)(?:{alternatives(words['dealing_with'])}) ?[^\W\d_]+ $")
        self._institution = re.compile(rf"(?:{alternatives([head for row in lexicon['institution'] for head in row['heads']])}) $")
        self._local_body = re.compile(rf"(?:(?:{alternatives(words['regions'])}) )?[^\W\d_]*(?:{bodies}) (?:(?:{fields}) ){{0,3}}$")
        inner = rf"(?:(?:{fields}|{alternatives(words['missions'])}|[^\W\d_]*(?:{bodies})) ){{0,7}}"
        self._behind_body = re.compile(rf" {inner}")  # 外交部 礼宾司 司长
        self._beside = re.compile(rf"(?: ?、 ?| 兼(?:任)? | ){inner}")  # 司长 兼 外交使团 副典礼官
        # 四川 省 省长, 旧金山 市 市长
        # 老挝、越南 等 国 外长: the states of a list that have a title together
        self._and_others = re.compile(rf" ?(?:{alternatives(words['and_other_states'])}) $")
        self._together = re.compile(rf"(?:^|(?<= ))([{_COUNTED}])国 (?:的 )?$")
        self._state_listed = re.compile(rf" ?(?:{alternatives(words['joined'])}) $")
        self._nobody_named = re.compile(rf"$|\n|[,.:;!?]| [0-9]| ?(?:{alternatives({*words['behind_names'], *words['behind_officials']})})")
        self._together_held = HeldTogether(words)
        self._rotating = re.compile(alternatives(words["rotating"]))
        self._region = re.compile(rf" ?(?:{alternatives(words['regions'])}) $")
        self._in_region = re.compile(rf"[^\W\d_](?: ?(?:{alternatives(words['regions'])})) $")

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts of the text, in order, not overlapping."""
        page = Page(text, names)
        found: list[Title] = []
        last = 0
        for head in self._head.finditer(page.folded):
            if head.start() < last or page.inside_name(head.start(), head.end()):
                continue
            if self._of_gathering.match(page.folded, head.end()):
                continue  # 外长 理事会
            if head[0] in self._standing_for and self._stands_for(page, head.start(), head.end()):
                continue  # 韩正代表国家主席习近平
            title = self._title(page, head.start(), head.end(), last)
            if title.office == "leader" and title.article is None and (not title.parties or self._met.search(page.folded, last, title.start)):
                if not title.parties:
                    continue  # 该地区的领导人
                title.office = "group"  # 将会见法国领导人: nobody known
            itself = written_as_state(page, head.start(), head.end()) and (
                len(title.parties) != 1 or self._state_listed.search(page.folded, last, head.start())
            )
            if itself or (not title.parties and self._tables.rows[head[0]][0].get("adjective_only")):
                continue
            before = found[-1] if found else None
            if before is not None and "spokesperson" in title.office and self._branch(page, before) and before.end + 1 == title.start:
                continue  # whoever speaks for it is none of the ministry's
            if before is not None and self._joined(page, before, title):
                found.pop()
            elif before is not None and self._listed(page, before, title):
                title.parties, title.assumed = list(before.parties), True
            found.append(title)
            last = title.end
        return sorted((*found, *self._together_held.titles(page, found)), key=lambda title: title.start)

    def _branch(self, page: Page, title: Title) -> bool:
        """Say whether an institution is a branch of a ministry: *驻港公署*."""
        row = self._tables.rows.get(page.folded[title.head : title.end])
        return title.kind == "institution" and row is not None and bool(row[0].get("branch"))

    def _stands_for(self, page: Page, start: int, end: int) -> bool:
        """Say whether a title is what somebody named before it does for somebody of higher office: *韩正代表国家主席习近平*."""
        before, behind = page.by_end.get(start - 1), self._head.match(page.folded, end + 1)
        named = before is not None and before.kind in ("person", "surname")
        return named or (behind is not None and self._tables.rows[behind[0]][0]["office"] in _HIGHEST)

    def _title(self, page: Page, start: int, end: int, floor: int) -> Title:
        title, row = self._tables.title(page.folded, start, end)
        deputy = self._left(page, title, bool(row.get("portfolio")), floor)
        if deputy:
            title.office = DEPUTIES.get(title.office, title.office)
        settle(title, row)
        if deputy:
            title.office = DEPUTIES.get(title.office, title.office)
        called = title.office == "ambassador" and of_china(page.folded[max(0, title.start - _NAME) : max(0, title.start - 1)].rpartition(" ")[2] or "?")
        if not title.parties and (called or self._toward.match(page.folded, title.start)):
            title.own = True  # 驻法国大使, whose state goes without saying; 卢坤大使
        elsewhere = row.get("regional") and self._in_region.search(page.folded, max(floor, title.start - _FAR), title.start)
        if not title.parties and not elsewhere and (party := row.get("default_party") or self._home(page, title, floor)):
            title.parties.append(party)
            title.assumed = True
        if not title.parties and title.kind == "title" and title.office in NATIONAL and (there := self._visited(page, title)) is not None:
            title.parties.append(there)
            title.assumed = True
        if len(title.parties) > 1 and title.office in ("special-envoy", "other"):
            title.office = "group"  # 俄罗斯和乌克兰谈判代表
        if title.office == "spokesperson":
            title.office = spokesperson(title.served or "head-of-government")
        if self._tables.feminine.search(page.folded, title.start, title.end):
            title.feminine = True
        return title

    def _home(self, page: Page, title: Title, floor: int) -> str | None:
        """Return the state whose provinces and parties have such bodies, where one stands right before: *省外办主任*."""
        before = page.folded[max(floor, title.start - _BODY) : title.start].rpartition(",")[2].rpartition(".")[2].rpartition("\n")[2]
        return next((state for state, bodies in self._own_bodies.items() if title.kind == "title" and bodies.search(before)), None)

    def _visited(self, page: Page, title: Title) -> str | None:
        """Return the state that the sentence tells to be visited, where the title calls one who is met there: *访问萨国期间将晋见总统桑契斯*."""
        if not any(met.search(page.folded, max(0, title.start - _FAR), title.start) for met in (self._meeting, self._met)):
            return None
        start, end = page.folded.rfind(".", 0, title.start) + 1, page.folded.find(".", title.end)
        start = max(start, page.folded.rfind("\n", 0, title.start) + 1)
        states = [name for at, name in page.at.items() if start <= at < (end if end > 0 else len(page.folded)) and name.kind in ("state", "capital")]
        there = {page.code(name) for name in states if self._going.search(page.folded, max(start, name.start - _FAR), name.start)}
        return there.pop() if len(there) == 1 else None

    def _left(self, page: Page, title: Title, portfolio: bool, floor: int) -> bool:
        """Extend the title to the left; return whether a word says that somebody deputises."""
        deputy = False
        for _ in range(7):
            low = max(floor, title.start - _FAR)
            before = page.folded[low : title.start]
            if found := self._former.search(before):
                title.former = True
            elif found := self._ours.search(before):
                title.own = True
            elif found := self._qualifier.search(before):
                title.new = title.new or found[0].strip() in self._new
                deputy = deputy or found[0].strip() in self._tables.deputy
            elif portfolio and (office := self._portfolio(before)) is not None:
                title.office, length = office
                title.start -= length
                portfolio = False
                continue
            elif not title.parties and (listed := self._of_several(page, title, floor) or self._of_all(page, title, floor)) is not None:
                title.parties, title.start = listed
                title.adjective = title.start
                continue
            elif not title.parties and (posted := self._post(page, title)) is not None:
                title.start = posted
                continue
            elif not title.parties and (charged := self._charged(page, title, floor)) is not None:
                title.start = charged
                continue
            elif (not title.parties and (party := self._party(page, title.start, floor)) is not None) or (
                not title.parties
                and title.kind == "title"
                and (party := self._of_body(page, title.start, floor) or self._of_place(page, title, floor) or self._met_of(page, title.start, floor))
                is not None
            ):
                title.parties, title.start, title.served = party
                title.adjective = title.start
                continue
            elif title.kind == "title" and (found := self._plain_body.search(before)):
                title.start = low + found.start()
                break
            else:
                break
            title.start = low + found.start()
        low = max(floor, title.start - 12)
        if found := self._article.search(page.folded[low : title.start]):
            word = found[0].strip()
            title.article, title.definite, title.possessive = word, word not in self._tables.indefinite, word in self._tables.possessive
            title.plural = title.plural or bool(self._plurals.search(found[0]))
            title.start = low + found.start()
            if title.plural and not title.parties and (party := self._party(page, title.start, floor)) is not None:
                title.parties, title.start, title.served = party  # 法德 两国 外长
        elif len(title.parties) > 1:
            title.plural = True
        return deputy

    def _portfolio(self, before: str) -> tuple[str, int] | None:
        """Return what a minister is minister of before the head, the longest that the tables have."""
        hits = [(len(before) - found.start(), office) for office, pattern in self._portfolios if (found := pattern.search(before))]
        if not hits:
            return None
        length, office = max(hits)
        return office, length

    def _post(self, page: Page, title: Title) -> int | None:
        """Return where the state begins that an ambassador is accredited to: *驻法国大使*."""
        if title.office not in ("ambassador", "un-representative", "special-envoy") and page.folded[title.head : title.end] not in self._posted_too:
            return None
        low = max(0, title.start - _FAR)
        found = self._posted.search(page.folded, low, title.start)
        if found is None and (found := self._dealing.search(page.folded, low, title.start)) is not None:
            sender = page.by_end.get(found.start() - 1)  # 美国 对 朝 特别代表, but: 王毅对法国特使表示
            return found.start() if sender is not None and sender.kind in (*_PARTIES, "metonym") else None
        return found.start() if found else None

    def _charged(self, page: Page, title: Title, floor: int) -> int | None:
        """Return where the state begins that an envoy deals with, where whoever sends him stands before it: *法国外交部中国事务特使*."""
        if not page.folded.startswith(self._charges, title.head) or title.start != title.head:
            return None
        within = self._in_charge.search(page.folded, max(floor, title.start - _FAR), title.start)
        if within is None:
            return None
        sent = page.by_end.get(within.start() - 1)
        body = self._institution.search(page.folded, max(0, within.start() - _FAR), within.start())
        return within.start() if body is not None or (sent is not None and sent.kind in (*_PARTIES, "metonym")) else None

    def _party(self, page: Page, start: int, floor: int) -> tuple[list[str], int, str | None] | None:
        """Return the party right before, 的 between them or not; the states of a compound are several."""
        at = start
        if found := self._of.search(page.folded[max(floor, at - 4) : at]):
            at -= len(found[0])
        if found := _GLOSS.search(page.folded[max(floor, at - _GLOSSED) : at]):
            at -= len(found[0]) - 1
        name = page.by_end.get(at - 1)
        if name is None or name.start < floor or name.end != at - 1:
            return None
        if name.kind == "metonym":
            office, _, code = name.keys[0].rpartition(":")
            return [code], name.start, office
        if name.kind not in _PARTIES:
            return None
        return (list(name.keys) if name.kind == "compound" else [page.code(name)]), name.start, None

    def _of_several(self, page: Page, title: Title, floor: int) -> tuple[list[str], int] | None:
        """Return the states of a list that have the title together, and where it begins, where nobody's name follows: *老挝、越南等国外长将访华*."""
        if title.kind != "title" or not self._nobody_named.match(page.folded, title.end):
            return None
        at = title.start
        if found := self._and_others.search(page.folded, max(floor, at - _FAR), at) or self._of.search(page.folded, max(floor, at - _FAR), at):
            at = found.start() + (found[0][0] == " ")
        return self._states(page, at, floor)

    def _of_all(self, page: Page, title: Title, floor: int) -> tuple[list[str], int] | None:
        """Return the states of a list whose number stands behind it, and where it begins: *英国、法国和德国三国外长*."""
        together = self._together.search(page.folded, max(floor, title.start - _FAR), title.start) if title.kind == "title" else None
        return self._states(page, together.start(), floor, _COUNTED.index(together[1]) + 2) if together is not None else None

    def _states(self, page: Page, at: int, floor: int, number: int = 0) -> tuple[list[str], int] | None:
        """Return the states listed up to a place, so many if a number is given, and where the list begins."""
        codes: list[str] = []
        first = at
        while (name := page.by_end.get(at - 1)) is not None and name.start >= floor and name.kind in _PARTIES:
            codes[:0] = name.keys if name.kind == "compound" else [page.code(name)]
            first = at = name.start
            if len(codes) == number or (joined := self._state_listed.search(page.folded, max(floor, at - _FAR), at)) is None:
                break
            at = joined.start() + 1
        enough = len(codes) > 1 and len(codes) >= number - 1  # the first may be whom the verb has as its subject
        return (codes, first) if enough else None

    def _of_place(self, page: Page, title: Title, floor: int) -> tuple[list[str], int, str | None] | None:
        """Return the state of the town or province that stands before the title of an official of its own: *四川省省长*, *旧金山市长*."""
        region = self._region.search(page.folded, max(floor, title.start - _FAR), title.start)
        name = page.by_end.get(title.start - 1) or (page.by_end.get(region.start()) if region is not None else None)
        if name is None or name.start < floor or (region is None and title.office != "other") or name.kind not in _PARTS:
            return None
        return [page.code(name)], name.start, None

    def _of_body(self, page: Page, start: int, floor: int) -> tuple[list[str], int, str | None] | None:
        """Return the state that stands before the body that somebody heads, right before: *印尼人民协商会议主席*."""
        low = max(floor, start - _FAR)
        for at in range(low, start - 1):
            name = page.at.get(at)
            if name is None or name.kind not in (*_WHOLE, *_PARTS, "metonym"):
                continue
            body = self._local_body if name.kind in _PARTS else self._body
            if self._charge.match(page.folded, name.end):
                continue  # 中国事务主任, of whatever state
            gloss = _GLOSS.match(f"{page.folded[name.end : start].partition(')')[0]}) ")
            behind = name.end + gloss.end() - 1 if gloss is not None else name.end
            inside = [other for other in page.at.values() if behind <= other.start < start and other.kind != "place"]
            charges = [other for other in inside if self._charge.match(page.folded, other.end)]
            told = page.folded[behind + 1 : start]
            for other in sorted(charges, key=lambda each: -each.start):
                told = told[: other.start - behind - 1] + told[other.end - behind :]
            if not body.fullmatch(told) or self._commerce.search(page.folded, behind, start):
                continue
            if len(inside) == len(charges):
                return [name.keys[0].rpartition(":")[2] if name.kind == "metonym" else page.code(name)], name.start, None
        return None

    def _met_of(self, page: Page, start: int, floor: int) -> tuple[list[str], int, str | None] | None:
        """Return the state right behind a verb of meeting, whose official the title calls, whatever body or post is told between: *会见泰国某集团董事长*."""
        low = max(floor, start - _RUN)
        for at in range(low, start - 1):
            name = page.at.get(at)
            if name is None or name.kind not in _WHOLE or self._meeting.search(page.folded, max(0, at - _FAR), at) is None:
                continue
            inside = [other for other in page.at.values() if name.end < other.start < start]
            apart = any(other.kind in ("person", "surname", "state") or (other.kind == "compound" and page.code(name) not in other.keys) for other in inside)
            apart = apart or self._commerce.search(page.folded, name.end, start) is not None
            return None if apart or not self._described.fullmatch(page.folded, name.end, start) else ([page.code(name)], name.start, None)
        return None

    def _listed(self, page: Page, before: Title, title: Title) -> bool:
        """Say whether a title goes on with a list of officials of one state: *印尼总统普拉博沃、国会议长布安*."""
        gap = page.folded[before.end : title.start]
        return title.kind == "title" and not title.parties and len(before.parties) == 1 and title.article is None and _LIST.fullmatch(gap) is not None

    def _joined(self, page: Page, before: Title, title: Title) -> bool:
        """Take in another office of the same person, *国务委员兼外长*, *中央政治局委员、外交部长*, and the institution that somebody speaks for."""
        gap = page.folded[before.end : title.start]
        if self._meets.search(gap):
            return False  # 卢坤大使拜会议长
        within = title.start < before.end  # 驻 华 使馆 公使, which is its post as well as part of the institution
        met = before.kind == "institution" and self._meeting.search(page.folded, max(0, before.start - _FAR), before.start) and self._described.fullmatch(gap)
        same = not title.parties or (title.assumed and title.parties == before.parties)
        if before.kind == "institution" and title.kind == "title" and (within or met or self._behind_body.fullmatch(gap)) and same:
            title.start, title.parties = before.start, list(before.parties)
            title.served = before.office if before.office != title.office else None  # a minister of the embassy is a diplomat himself
            title.own = title.own or (title.office == "other" and before.office == "foreign-minister" and not title.parties)  # 外交部非洲司司长
            if "spokesperson" in title.office:
                title.office = spokesperson(before.office)
            return True
        if before.kind == title.kind == "title" and not title.parties and self._serves(page, before, title):
            title.start, title.parties, title.served = before.start, list(before.parties), before.office
            return True  # 德国总理外事顾问
        another = bool(before.parties) and title.parties == before.parties and not before.assumed and self._goes_on(page, gap, title)
        if before.kind != "title" or title.kind != "title" or not (another or self._beside.fullmatch(gap)) or before.plural or title.plural:
            return False
        if title.parties and before.parties and title.parties[0] != before.parties[0]:
            if before.parties[0] not in page.organisations or not self._rotating.search(page.folded, before.start, before.end):
                return False
            before.parties = list(title.parties)  # 非盟 轮值主席、安哥拉 总统
        lesser = title.office in self._tables.lesser and before.office not in self._tables.lesser
        lesser = lesser or before.office in _HIGHEST  # 总理兼外长
        title.start, title.parties = before.start, before.parties or title.parties
        title.office = before.office if lesser else title.office
        title.article, title.definite = before.article, before.definite
        return True

    def _serves(self, page: Page, before: Title, title: Title) -> bool:
        """Say whether a title is of somebody whom the holder of the office right before it has, with nothing but his field between."""
        gap, head = page.folded[before.end : title.start], page.folded[title.head : title.end]
        return before.office != title.office and head.endswith(self._serving) and self._behind_body.fullmatch(gap) is not None

    def _goes_on(self, page: Page, gap: str, title: Title) -> bool:
        """Say whether another post of one person is told behind his first, before his name: *财政部长、某委员会主席希姆谢克*."""
        return gap.startswith("、 ") and self._described.fullmatch(gap[1:]) is not None and self._nobody_named.match(page.folded, title.end) is None
