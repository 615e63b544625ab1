"""Chinese: a text cut into words, the names that are known and the words of the lexicon told to the network beforehand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import ahocorasick

from visavis.knowledge import Name
from visavis.languages.chinese.lac import Hint, Lac, Piece
from visavis.languages.chinese.name_signs import SOUNDS, ends_a_title, envoys_behind, listed_behind, names_before, names_behind, posted
from visavis.languages.chinese.parts import small_words
from visavis.languages.chinese.writing import FOLDED, WRITTEN
from visavis.languages.copies import Word

if TYPE_CHECKING:
    from visavis.knowledge.facts import NameKind

# How sure it is that a stretch is one word: a name, a word of several signs in the lexicon, one of two, states by their first signs.
_SURE, _LIKELY, _MAYBE, _JOINED = 30.0, 12.0, 6.0, 8.0
_LONG = 3
_FAR, _LONGEST = 16, 300  # signs of the longest title; that the network is given at a time
_PIECE = re.compile(r"[^。！？；\n]+[。！？；\n]*|[。！？；\n]+")
_TAGS: Mapping[str, str] = {
    "person": "PER",
    "surname": "PER",
    "state": "LOC",
    "capital": "LOC",
    "place": "LOC",
    "organisation": "ORG",
    "metonym": "ORG",
    "body": "ORG",
}
_MARK = re.compile(r"[^\w\s]")
# Several sides together, before the office that their officials hold.
_TOGETHER = re.compile("[两三双各多][国方]")
# A time is cut after each of its units: 2024年 1月 10日 上午
_UNIT = re.compile(r"[0-9〇零一二三四五六七八九十两百]+(?:年代|年|个月|月份|月|日|号|时|点|分|周|天|小时|世纪)")
# A day before a preposition, which the network may take for a part of it: 19日 向
_DAY = re.compile(r"(?<![0-9至到—~–-])[0-9]{1,2}[日号](?=[向同与在对就应致会])")
_PEOPLE = frozenset(("PER", "nr"))
# A name in Latin letters is one word, whatever marks join it.
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:[-'’.][A-Za-z\u00c0-\u024f]+)+")
# Adverbs, pronouns and the noun of one sign that the network takes for one word with the verb of saying behind them: 又 说.
_SAID_BESIDE = re.compile(r"[又则亦也还再就并均曾都他她话][说称指]\W?")
_COUNTED, _OF_WORDS = "年月日号", "话说"  # behind a number; of words
# How somebody says something, which the network takes for one word with the verb: 笑着 说, 激动 地 说.
_SAID_SO = re.compile(r"[\u4e00-\u9fff]{0,4}[着著地](说|称|问|表示|指出|写道|回答|强调)\W?$")
# The same for prepositions: 将 就 问题 会谈, 还 在 北京 会见.
_BROUGHT_IN = re.compile(r"将就|[还又也仍][在就同与会将]|正[就同与会将对]")
_WITH = ("与", "同", "跟", "和")
# Who is brought in by his state: 与 印尼 外长.
_BROUGHT = re.compile(r"[将已曾日后前时他她也还][与同跟和][\u4e00-\u9fff]{1,6}$")
# A day near by behind a preposition, which the network may take for a name: 于 明天.
_WITHIN = re.compile("(?<=行程|访问|会谈|会晤|会议|之行|此行|旅程|途程)中(?=将)|之便(?=[会晤与同在举])")  # 行程 中 将, 之便 会见
_SOON = re.compile("(?:明[日天晚晨早]|[今昨][日晚])(?=[在于与同和会访赴抵将前召下上中晚早,])")  # 默茨 明日 会见
_NEAR = re.compile(r"(?<=[于在自从至到])(?:[今明昨后前当次翌][天日晚早晨年]|[本上下]周)")
# Prepositions of one sign that the network takes for a part of the verb before them: 计划 在 X 会见.
_BEHIND_VERBS = frozenset("在于与同对向就")
_GOING_ON = frozenset("还又也仍正")
# Adverbs of one sign, which the network takes for a part of the verb behind them: 还 会见.
_BEFORE_VERBS = tuple("还并又也将曾")
# A name of one piece; and what may stand right before a name that is told again.
_FULL = re.compile(r"[\u4e00-\u9fff]{3,5}")
_BESIDE = "还也则均曾已将亦"  # between such a name and what its bearer does
_TOWARD = "向对与和同跟"  # before whom he says it to
_OPENING = "与和同向对给由时后前而但據据與對給時後"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Cutter:
    """Cuts texts into words."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._network: Lac | None = None
        states: Mapping[str, str] = lexicon["actors"]["abbreviations"]
        words = lexicon["actors"]["words"]
        self._states = states
        self._regions: Mapping[str, str] = lexicon["actors"]["named_regions"]
        self._ours = frozenset(words["own_country"])
        self._heads = frozenset(head.split(" ")[-1] for row in lexicon["actors"]["title"] for head in row["heads"])
        self._going = frozenset(words["before_states"])
        signs = "".join(states)
        heads = sorted(
            {head.split(" ")[0] for kind in ("title", "institution") for row in lexicon["actors"][kind] for head in row["heads"]}, key=len, reverse=True
        )
        # a state by its first sign: 美国务卿, 访华, 中方
        before = "|".join(map(re.escape, heads))
        standing = "|".join(map(re.escape, words["standing"]))  # 以总理身份: as prime minister
        self._short = re.compile(
            rf"(?<![0-9{signs}{''.join(words['not_before_states'])}])[{signs}](?=(?:{before})(?!{standing}))"
            rf"|(?<=[{''.join(words['before_states'])}])[{signs}](?![{signs}{''.join(words['not_behind_states'])}])"
        )
        called = sorted({head.split(" ")[-1] for row in lexicon["actors"]["title"] for head in row["heads"]}, key=len, reverse=True)
        contacts = lexicon["contacts"]
        self._reported = reported = frozenset(lemma for kind in ("verb", "noun") for row in contacts[kind] for lemma in row["lemmas"] if " " not in lemma)
        # China, in what is written elsewhere: 大陆外交部长
        self._mainland = re.compile(rf"(?<![非美欧亚新各])(?:{'|'.join(words['mainland'])})(?=(?:{before})(?!{standing}))")
        # whose 华 is Taiwan, in what is written there: 友邦元首将访华
        self._republic, self._across = (re.compile("|".join(map(re.escape, words[key]))) for key in ("taiwan_itself", "across_the_strait"))
        following = {*reported, *contacts["words"]["light"], *words["behind_names"]}
        envoys = sorted({head for row in lexicon["actors"]["title"] if row["office"] == "ambassador" for head in row["heads"]}, key=len, reverse=True)
        self._behind_titles = (names_behind(called, following), envoys_behind(words["toward"], envoys), names_before(called, words["company_behind"]))
        self._national = re.compile("|".join(map(re.escape, lexicon["actors"]["words"]["of_states"])))
        regions = "".join(word for word in words["regions"] if len(word) == 1)
        local = sorted((head for row in lexicon["actors"]["title"] for head in row["heads"] if head[0] in regions), key=len, reverse=True)
        self._local = re.compile("|".join(map(re.escape, local)))
        begun = sorted((head.replace(" ", "") for head in heads if head[0] == "国" and len(head) >= _LONG), key=len, reverse=True)
        self._of_state = re.compile("|".join(map(re.escape, begun)) or "(?!)")
        self._goes_on = re.compile("副?部?长|大臣|发言人")
        self._body = re.compile("[外国商财内公][交防务政安]部$|外务省$|国务院$|防卫省$")
        self._future = small_words()["future"]  # 将 会见, and not 将会 见
        self._leading = self._future | small_words()["first"]
        self._planning = small_words()["planning"] | small_words()["reporting"] | small_words()["control"]
        self._whole = self._planning | frozenset(_listed(contacts))
        self._acting = re.compile(rf"[{_BESIDE}]?(?:[{_TOWARD}]|{'|'.join(sorted(map(re.escape, self._whole), key=len, reverse=True))})")
        self._automaton = ahocorasick.Automaton()
        self._listed = frozenset((*_listed(lexicon), *(word for words in small_words().values() for word in words if len(word) > 1)))
        for word in self._listed:
            self._automaton.add_word(word, len(word))
        self._automaton.make_automaton()
        self._dates = re.compile("|".join([_UNIT.pattern, *sorted(set(_listed({"dates": lexicon["dates"]})), key=len, reverse=True)]))

    def known(self, text: str, find: Callable[[str], list[Name]]) -> list[Name]:
        """Return the names in a text that `find` finds, and the states that it calls by their first sign beside a title or behind a verb of going.

        The name of an institution that goes on as the title of whoever heads it is that of its state: *中国外交部长*.
        """
        names: list[Name] = []
        for name in find(text):
            if name.kind == "metonym" and self._goes_on.match(text, name.end):
                cut = self._body.search(text, name.start, name.end)
                names += (
                    [replace(each, start=each.start + name.start, end=each.end + name.start) for each in find(text[name.start : cut.start()])]
                    if cut
                    else [name]
                )
            else:
                names.append(name)
        names = [self._without_a_head(text, name) for name in names if name.kind != "place" or not ends_a_title(text, name.start + 1)]
        taken = {k for name in names for k in range(name.start, name.end)}
        named = {name.keys[0] for name in names if name.kind in ("state", "capital")} | {code for region, code in self._regions.items() if region in text}
        for name in self._by_surnames(text, names, taken):
            names.append(name)
            taken.update(range(name.start, name.end))
        kind: NameKind = "state"
        titled = {match[1] for pattern in self._behind_titles for match in pattern.finditer(text) if self._apart(match[1])}
        # 市长布里德 … 布里德市长
        taken |= {k for name in titled for match in re.finditer(re.escape(name), text) for k in range(match.start() + 1, match.end())}
        ours = bool(self._republic.search(text)) and not self._across.search(text)
        for match in self._short.finditer(text):
            codes = ["TWN"] if ours and match[0] == "华" else self._states[match[0]].split()
            if self._national.match(text, match.end()):  # 澳外长 is none of Macau, wherever Macau is named
                codes = [code for code in codes if code not in self._regions.values()]
            if match.start() not in taken:
                names.append(Name(match.start(), match.end(), kind, (next((code for code in codes if code in named), codes[0]),)))
        for match in self._mainland.finditer(text):
            if not taken.intersection(range(*match.span())):
                names.append(Name(match.start(), match.end(), kind, ("CHN",)))
        return sorted(names, key=lambda name: name.start)

    def _by_surnames(self, text: str, names: Sequence[Name], taken: Container[int]) -> Iterator[Name]:
        """Yield where somebody named in full is called by the first two signs of the name alone before what he does, as the Japanese are: *岩屋毅 … 岩屋表示*.

        Two signs that begin the names of two people are nobody's.
        """
        full: dict[str, set[tuple[str, ...]]] = {}
        for name in names:
            if name.kind == "person" and _FULL.fullmatch(text, name.start, name.end):
                full.setdefault(text[name.start : name.start + 2], set()).add(tuple(name.keys))
        for signs, bearers in full.items():
            for match in re.finditer(rf"(?:(?<![\u4e00-\u9fff])|(?<=[{_OPENING}])){signs}", text):
                if len(bearers) == 1 and match.start() not in taken and self._acting.match(text, match.end()):
                    yield Name(match.start(), match.end(), "surname", next(iter(bearers)))

    def _without_a_head(self, text: str, name: Name) -> Name:
        """Return the name of a province or state without the sign that begins the title of an official of it: *福建 省委书记*, *美 国务院*."""
        if name.kind == "state":
            torn = name.end - name.start == 2 and text[name.start] in self._states and self._of_state.match(text, name.end - 1) is not None
        else:
            local = name.kind == "place" and name.end - name.start > 2 and self._local.match(text, name.end - 1)
            torn = bool(local) and not self._local.match(text, name.end)
        return replace(name, end=name.end - 1) if torn else name

    def lists(self, word: str) -> bool:
        """Say whether the lexicon has a word."""
        return word in self._listed

    def titled(self, text: str, start: int) -> bool:
        """Say whether a title stands right before a word of a copy."""
        return start > 1 and text[max(0, start - _FAR) : start - 1].rpartition(" ")[2] in self._heads

    def words(self, text: str, spans: Sequence[tuple[int, int]], names: Sequence[Name]) -> list[list[Word]]:
        """Return the words of each stretch of the text."""
        if self._network is None:
            self._network = Lac()
        pieces: list[tuple[int, int, int]] = []
        for n, (start, end) in enumerate(spans):
            pieces += [(n, *piece) for piece in _pieces(text, start, end)]
        known = frozenset(name.start for name in names)
        folded = text.translate(FOLDED)
        titled = {match[1] for pattern in self._behind_titles for match in pattern.finditer(folded) if self._apart(match[1])}
        told = re.compile("|".join(sorted(map(re.escape, titled), key=len, reverse=True)) or "(?!)")
        hints = [self._hints(folded, start, end, names, told) for _, start, end in pieces]
        cut = self._network.words([folded[start:end] for _, start, end in pieces], hints)
        found: list[list[Word]] = [[] for _ in spans]
        for (n, start, _), words in zip(pieces, cut, strict=True):
            found[n] += self._finished(text, folded, start, words, known)
        return found

    def _apart(self, name: str) -> bool:
        """Say whether a stretch behind a title is a name, and no word of the lexicon with its neighbours."""
        return not any(name[n:] in self._listed or name[: n + 2] in self._listed for n in range(2))

    def _hints(self, folded: str, start: int, end: int, names: Sequence[Name], told: re.Pattern[str]) -> list[Hint]:
        first = bisect_left(names, start, key=lambda name: name.start)
        own = [name for name in names[first : bisect_left(names, end, first, key=lambda name: name.start)] if name.end <= end]
        titled = [match.span(1) for pattern in self._behind_titles for match in pattern.finditer(folded, start, end) if self._apart(match[1])]
        titled += [span for _, stop in titled for span in listed_behind(folded, stop, end) if self._apart(folded[slice(*span)])]
        again = [match.span() for match in told.finditer(folded, start, end)]
        # 总领事马哈穆德, who is no 哈穆德, there and wherever he is named again
        own = [name for name in own if not any(_within_a_name(folded, name, first, stop) for first, stop in (*titled, *again))]
        hints = [Hint(name.start - start, name.end - start, _sureness(name), _TAGS.get(name.kind)) for name in own]
        taken = {k for hint in hints for k in range(hint.start, hint.end)}
        # of a state behind a verb of going, the verb too: 抵 台
        hints += [
            Hint(name.start - start - 1, name.start - start, _JOINED)
            for name in own
            if name.end - name.start == 1 and folded[name.start - 1 : name.start] in self._going
        ]
        hints += [Hint(match.start() - start, match.end() - start, _MAYBE) for match in _DAY.finditer(folded, start, end)]
        hints += [Hint(k - start, k + 1 - start, _SURE, tag) for k, tag in posted(folded, start, end)]
        hints += [Hint(match.start() - start, match.end() - start, _LIKELY) for match in _NEAR.finditer(folded, start, end)]
        hints += [Hint(match.start() - start, match.end() - start, _SURE, "f") for match in _WITHIN.finditer(folded, start, end)]
        hints += [Hint(match.start() - start, match.end() - start, _LIKELY, "TIME") for match in _SOON.finditer(folded, start, end)]
        hints += [
            Hint(match.start() - start, match.end() - start, _SURE) for match in _LATIN.finditer(folded, start, end) if match.start() - start not in taken
        ]
        # whom a title calls somewhere is called so elsewhere
        for first, stop in (*titled, *again):
            first, stop = first - start, stop - start
            if not taken.intersection(range(first, stop)):
                hints.append(Hint(first, stop, _LIKELY if stop - first > _LONG else _MAYBE, "PER"))
                taken.update(range(first, stop))
        words = sorted(
            ((last + 1 - length, last + 1) for last, length in self._automaton.iter(folded[start:end])), key=lambda span: (span[0] - span[1], span[0])
        )
        spans = set(words)
        for first, stop in words:
            # 外长 会谈, and not 外长会 谈
            torn = self._torn(folded, start, first, stop, spans)
            torn = torn or self._with_a_title(folded, start + first, start + stop, own) or self._by_wire(folded, start + first, start + stop)
            if not torn and not taken.intersection(range(first, stop)):
                sure = stop - first >= _LONG or folded[start + first : start + stop] in self._ours or folded[start + first - 1 : start + first] in _BEFORE_VERBS
                hints.append(Hint(first, stop, _LIKELY if sure else _MAYBE))
                taken.update(range(first, stop))
        return hints

    def _torn(self, folded: str, start: int, first: int, stop: int, spans: set[tuple[int, int]]) -> bool:
        """Say whether the last sign of a word begins a word of contacts with the next: *外长 会谈*, *10日 前往*."""
        if (stop - 1, stop + 1) not in spans or folded[start + stop - 1 : start + stop + 1] not in self._reported:
            return False
        before = folded[start + first : start + stop - 1]
        counted = before in _COUNTED and folded[max(0, start + first - 1) : start + first].isdigit()
        return (first, stop - 1) in spans or before in self._leading or counted

    def _with_a_title(self, folded: str, first: int, stop: int, names: Sequence[Name]) -> bool:
        """Say whether a word of talks is the title of whoever a preposition brings in, and the talks: *将与印尼外长 会谈*, *王毅与印尼外长 会谈*."""
        if folded[first : stop - 2] not in self._heads:
            return False
        state = next((name for name in names if name.end == first and name.kind == "state"), None)
        at = state.start - 1 if state is not None and folded[state.start - 1 : state.start] in _WITH else -1
        somebody = at > 0 and (any(name.end == at and name.kind in ("person", "surname") for name in names) or folded[max(0, at - 2) : at] in self._heads)
        return somebody or _BROUGHT.search(folded, max(0, first - _FAR), first) is not None

    @staticmethod
    def _by_wire(folded: str, first: int, stop: int) -> bool:
        """Say whether the first part of a word of talks is their means, which a preposition brings in: *透过电话 会谈*."""
        return folded[max(0, first - 2) : first] in ("透过", "通过") and folded[first : first + 2] in ("电话", "视频", "视讯") and stop - first > _LONG

    def _finished(self, text: str, folded: str, start: int, pieces: Sequence[Piece], known: Container[int]) -> Iterator[Word]:
        """Yield the words of a piece: times cut at their units, marks by themselves, names of one person together."""
        words: list[Word] = []
        for piece in pieces:
            first, last = start + piece.start, start + piece.end
            whole = first in known and folded[last - 1] in ")）"  # 刚果(金)
            for begin, end in [(first, last)] if whole else self._parts(folded, first, last, piece.tag):
                tag = "w" if _MARK.fullmatch(text[begin:end]) else piece.tag
                if end - begin == 1 < last - first and folded[begin] in _BEHIND_VERBS | _GOING_ON:
                    tag = "p" if folded[begin] in _BEHIND_VERBS else "d"
                elif folded.startswith(_OF_WORDS, first, last) and folded[begin] in _OF_WORDS:
                    tag = "v" if begin > first else "n"
                word = Word(begin, end, text[begin:end].translate(WRITTEN), tag)
                apart = not (words and (word.text == "·" or words[-1].text.endswith("·"))) and (
                    not words or word.start in known or words[-1].start in known or words[-1].text in self._listed or word.text in self._listed
                )
                if not apart and (kind := _one_name(words, word)):
                    before = words.pop()
                    word = Word(before.start, word.end, before.text + word.text, kind)
                elif words and word.text not in self._listed and word.start not in known and _named_behind(words[-1], word, self._heads):
                    word = replace(word, tag="PER")
                words.append(word)
        yield from words

    def _parts(self, folded: str, first: int, last: int, tag: str) -> Iterator[tuple[int, int]]:
        at = first
        bounds = {first, last}
        for mark in _MARK.finditer(folded, first, last):
            if (mark[0] not in "·-.%" and not _LATIN.fullmatch(folded, first, last)) or last - first == 1:
                bounds |= {mark.start(), mark.end()}
        if _SAID_BESIDE.fullmatch(folded, first, last) or _BROUGHT_IN.fullmatch(folded, first, last):
            bounds.add(first + 1)
        if how := _SAID_SO.match(folded, first, last):
            bounds.add(how.start(1))
        if folded[last - 1] in _BEHIND_VERBS and folded[first : last - 1] in self._planning and folded[first:last] not in self._whole:
            bounds.add(last - 1)
        if tag in _PEOPLE and 1 < last - first <= _LONG + 1 and folded[first + 1 : last] in self._heads:
            bounds.add(first + 1)  # 习主席
        if _TOGETHER.match(folded, first, last) and folded[first + 2 : last] in self._heads:
            bounds.add(first + 2)  # 两国 元首
        if tag in ("TIME", "t", "m"):
            for unit in self._dates.finditer(folded, first, last):
                bounds |= {unit.start(), unit.end()}
        for end in sorted(bounds - {first}):
            yield at, end
            at = end


def _within_a_name(text: str, name: Name, first: int, stop: int) -> bool:
    """Say whether a known name is but a part of one that stands behind a title: the family name of somebody else, a state that a name begins with."""
    if name.kind == "surname":
        return (first < name.start and name.end <= stop) or (first == name.start and name.end < stop)
    if name.kind == "person" and first < name.start and name.end <= stop:
        return name.end - name.start < _LONG and all(sign in SOUNDS for sign in text[first:stop])  # 顾问普吕特纳
    if name.kind == "person" and first == name.start and name.end < first + _LONG and stop >= name.end + 2:
        return all(sign in SOUNDS for sign in text[first:stop])  # 外长拉米雷斯, who is no 拉米
    return name.kind == "state" and first == name.start and name.end == stop - 1 and stop - first == _LONG


def _named_behind(title: Word, word: Word, heads: Container[str]) -> bool:
    """Say whether a word behind a title is written as foreign names are, whatever the network takes it for: *部长 里斯特*."""
    return title.text in heads and len(word.text) >= _LONG and word.tag not in ("v", "p", "d", "PER", "w") and all(sign in SOUNDS for sign in word.text)


def _sureness(name: Name) -> float:
    """Return how sure it is that a name stands for itself: one of two signs may be part of other words."""
    short = name.end - name.start < _LONG and name.kind in ("person", "surname")
    return _JOINED if short or name.kind == "compound" else _SURE


def _one_name(words: Sequence[Word], word: Word) -> str:
    """Return as what a word goes on with the one before it, right behind: the parts of a foreign name, a name and a sign that goes with it, letters and figures."""
    before = words[-1]
    if before.end != word.start or ("w" in (before.tag, word.tag) and not {"·", "-"} & {before.text, word.text}):
        return ""
    if word.text in "·-" or before.text.endswith(("·", "-")):
        if word.text == "-":
            return "PER" if before.tag in _PEOPLE and "·" in before.text else ""
        return "PER" if before.tag in ("PER", "nr", "n", "nz", "LOC", "ORG") or before.text.endswith(("·", "-")) else ""
    if before.text.isascii() and word.text.isascii() and before.text.isalnum() and word.text.isalnum():
        return "nz"
    if before.tag in _PEOPLE and word.tag in _PEOPLE:
        return "PER"
    sounds = all(sign in SOUNDS for sign in before.text + word.text) and len(before.text + word.text) >= _LONG
    if sounds and len(words) > 1 and words[-2].tag == "n" and (before.tag in _PEOPLE or word.tag in _PEOPLE) and word.tag not in ("p", "c", "d", "u", "v"):
        return "PER"  # 主席 纳加 穆丁
    if before.tag == "PER" and len(word.text) == 1 and word.text in SOUNDS and word.tag not in ("p", "c", "d", "u", "v"):
        return "PER"
    single = len(before.text) == 1 and before.tag in ("a", "n", "nr", "nz", "m", "f", "j", "ad", "vd", "an")
    return "PER" if single and word.tag in _PEOPLE and len(words) > 1 and words[-2].tag == "n" and len(word.text) < _LONG else ""


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a stretch, those that are too long cut."""
    for match in _PIECE.finditer(text, start, end):
        at = match.start()
        while match.end() - at > _LONGEST:
            cut = max(text.rfind(mark, at + _LONGEST // 2, at + _LONGEST) for mark in "，、 ,") + 1 or at + _LONGEST
            yield at, cut
            at = cut
        yield at, match.end()


def _listed(tables: Any) -> Iterator[str]:
    """Yield the Chinese words of several signs in tables, those of phrases one by one."""
    if isinstance(tables, str):
        for word in tables.split():
            if len(word) > 1 and all(map(_CHINESE.match, word)):
                yield word
    elif isinstance(tables, Mapping):
        for key, value in tables.items():
            yield from _listed(key)
            yield from _listed(value)
    elif isinstance(tables, (list, tuple)):
        for each in tables:
            yield from _listed(each)
