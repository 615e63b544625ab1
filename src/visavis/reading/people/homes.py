"""Whose officials a text calls without their country: the party at home in it, the republic of its president, the embassy it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from visavis.folding import fold
from visavis.patterns import CYRILLIC_CAPITALS
from visavis.reading.draft import Draft
from visavis.reading.people.mention_words import words_of
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.triggers import starting_in
from visavis.records import Block

# Offices that a national paper's reader knows to be the nation's own.
NATIONAL = (
    "head-of-state",
    "head-of-government",
    "crown-prince",
    "foreign-minister",
    "defence-minister",
    "minister",
    "interior-minister",
    "economy-minister",
    "trade-minister",
    "national-security-adviser",
    "deputy-head-of-state",
    "vice-president",
    "army-chief",
    "chief-of-staff",
    "deputy-minister",
    "deputy-foreign-minister",
    "deputy-defence-minister",
    "deputy-head-of-government",
    "secretary-of-state",
    "parliament-president",
    "special-envoy",
    "adviser",
)
# Those of them that several hold at once.
SHARED = (
    "minister",
    "deputy-minister",
    "deputy-foreign-minister",
    "deputy-defence-minister",
    "deputy-head-of-government",
    "secretary-of-state",
    "special-envoy",
    "adviser",
)
_SPEAK = ("head-of-state-spokesperson", "head-of-government-spokesperson", "foreign-ministry-spokesperson", "government-spokesperson")
SEATS = frozenset(("BEL", "AUT", "ETH", "CHE"))
"""In whose towns the officials of organisations and of other states meet, too."""
# An institution named in capitals within this many characters is the document's own.
_LETTERHEAD = 150
# A text's own state is named as often as this, and its office within so many characters of a block's start.
_OFTEN = 2
_AT_HEAD = 20
# Whose something is, a preposition so many tokens before tells at most.
_OWNED = 2
_UPPER = f"A-ZÀ-Ý{CYRILLIC_CAPITALS}"
# A dateline of an agency ends so.
_DATELINE_END = re.compile(rf"\([{_UPPER}][^()\n]{{1,40}}\)|[{_UPPER}]{{2,8}}(?= ?[-–—])|/[^/\n]{{2,20}}/\.?| ?[-–—]{{1,2}} ?(?=[{_UPPER}\"“«])")
# A letterhead stands in one of the first blocks, with at most a word and a colon before it.
_HEAD = 4
# A dateline is so long at most, and whoever it is about is called within so many characters behind it.
_DATELINE = 90
_SOON = 60
_LEAD = 240
# a dash, colon or stop behind place and day, or a line of their own
_DATED_FROM = re.compile(r"[^\n]{0,60}?(?:\s?[-–—]+\s|:\s|\s?/{1,2}\.?\s?|\.\s{1,3})|,? [^\n]{0,30}\d[^\n]{0,12}\n+")
# place, day and agency before a dash
_TOLD_FROM = re.compile(
    rf"[{_UPPER}][\w'’. -]{{1,30}}?(?:[,.]? ?\([^()\n]{{2,40}}\))?(?:,? [^–—\n():]{{3,36}}?)?(?:[,.]? ?\([^()\n]{{2,40}}\))?\.? ?"
    r"(?:--?(?= |$)|–|—|//|:(?= |$)|/[^/\n]{2,20}/\.)\s?"
)
# a preposition that opens a sentence
_WHERE = re.compile(r"([^\W\d_]{1,5}) ")
_NOTHING_ELSE = re.compile(r"\s*(?:[^\W\d]+ ?:)?[\s,.;|–—-]*")


def home(draft: Draft) -> str | None:
    """Return the party whose officials the text need not call by country, as a national paper does with its own.

    A title without a party beside a known name tells whose: *le ministre des Affaires étrangères, Ahmed Attaf*.
    """
    for reference in draft.references:
        # a letterhead: the institution that the document comes from
        if (
            reference.kind == "institution"
            and reference.title
            and reference.title.parties
            and reference.start < _LETTERHEAD
            and draft.text[reference.start : reference.end].isupper()
        ):
            return reference.title.parties[0]
    if (named := _letterhead(draft)) is not None:
        return named
    told = _introduced(draft) if _republics(draft) else _called_by_country(draft)
    votes = {party: len(people) for party, people in _untold(draft, told).items()}
    if not votes:
        palaces = [
            reference.keys[0].rpartition(":")[2]
            for reference in draft.references
            if reference.kind == "metonym" and reference.keys[0].startswith(("head-of-state:", "head-of-government:", "foreign-minister:"))
        ]
        votes = {party: palaces.count(party) for party in palaces if draft.knowledge.is_state(party)}
        return max(votes, key=lambda party: votes[party]) if len(votes) == 1 else None
    return max(votes, key=lambda party: votes[party])


def _letterhead(draft: Draft) -> str | None:
    """Return whose institution stands alone in one of the first lines: *From: Prime Minister's Office, 10 Downing Street*."""
    for block in draft.document.blocks[:_HEAD]:
        if block.end - block.start > _LETTERHEAD:
            continue
        for start, end in _lines(draft.text, block.start, block.end):
            inside = [each for each in draft.references if start <= each.start < end]
            codes = {code for each in inside for code in _institutional(each) if draft.knowledge.is_state(code)}
            if len(codes) == 1 and _NOTHING_ELSE.fullmatch(_without(draft.text, start, end, inside)):
                return codes.pop()
            if draft.text[start:end].rstrip().endswith(":") and len(inside) == 1 and (title := inside[0].title) is not None:
                if title.office in _SPEAK and len(title.parties) == 1:
                    return title.parties[0]  # A Downing Street spokesperson said:
    return None


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start + line.start(), start + line.end()) for line in re.finditer(r"[^\n]+", text[start:end])]


def _institutional(reference: Reference) -> list[str]:
    """Return the parties of an institution or a seat of power."""
    if reference.kind == "metonym":
        return [reference.keys[0].rpartition(":")[2]]
    return list(reference.title.parties) if reference.kind == "institution" and reference.title is not None else []


def _without(text: str, start: int, end: int, references: list[Reference]) -> str:
    """Return what is left of a stretch without the references in it."""
    left, at = [], start
    for each in references:
        left.append(text[at : each.start])
        at = max(at, each.end)
    return "".join([*left, text[at:end]])


def _untold(draft: Draft, told: frozenset[str] = frozenset()) -> dict[str, list[tuple[str, ...]]]:
    """Return, by party, the people named behind a national office without its party, each as often as that, but those told of otherwise."""
    unspaced = words_of(draft.language).unspaced
    found: dict[str, list[tuple[str, ...]]] = {}
    for reference in draft.references:
        title = reference.beside
        if reference.kind != "name" or not reference.keys or title is None or title.parties or title.possible or title.kind != "title":
            continue
        speaks = unspaced and title.office in _SPEAK  # 外交部发言人汪文斌
        if (title.office not in NATIONAL and not speaks) or told.intersection(reference.keys):  # introduced with a country: le Premier ministre d'Inde, M. Modi
            continue
        parties = {draft.knowledge.party_of(key, draft.on) for key in reference.keys}
        if len(parties) == 1 and (party := parties.pop()) and party != _set_in(draft, reference.start):
            found.setdefault(party, []).append(reference.keys)
    return found


def of_its_own(draft: Draft) -> str | None:
    """Return the state of a text that opens with an office and no country, as a government's pages do: what it names most of what is nobody else's.

    It is told to do or to have something: what is only spoken of (*training of Ukrainian pilots*) writes no page. A letterhead goes before.
    """
    opening = _opening_office(draft)
    if opening is None or _letterhead(draft) is not None or any(len(set(people)) > 1 for people in _untold(draft).values()):
        return None  # several officials are called without their country: theirs is known
    held = {party for each in draft.references for title in (each.title, each.beside) if title and title.office == opening.office for party in title.parties}
    if len(held) > 1:
        return None  # it is one of those whom the text tells by that office and their states
    others = {party for each in draft.references if each.title is not None and each.kind != "institution" for party in each.title.parties}
    others |= {party for each in draft.references if each.kind == "name" for key in each.keys if (party := draft.knowledge.party_of(key, draft.on))}
    counts = Counter(name.keys[0] for name in draft.names if name.kind in ("state", "adjective", "capital") and len(name.keys) == 1)
    acting = _acting(draft)
    told = [(code, count) for code, count in counts.most_common() if code not in others and (not opening.possible or code in opening.possible)]
    if not told or told[0][1] < _OFTEN or (len(told) > 1 and told[0][1] <= told[1][1]):
        return None
    code = told[0][0]
    if code not in acting:
        return None
    return code if opening.where.get(code) or draft.knowledge.holder(opening.office, code, draft.on) else None


def _acting(draft: Draft) -> set[str]:
    """Return the states that the text tells to do or to have something: *Canada will …*, *Canada's support*, *Canada and Norway*."""
    starts, of = {token.start: token for token in draft.tokens}, words_of(draft.language).of
    found = set()
    for name in draft.names:
        token = starts.get(name.start) if name.kind == "state" and len(name.keys) == 1 else None
        if token is None:
            continue
        owns = token.dep == "nmod" and any(each.norm in of for each in draft.tokens[max(0, token.i - _OWNED) : token.i])
        if owns or token.dep.startswith(("nsubj", "nmod:poss", "conj")):
            found.add(name.keys[0])
    return found


def _set_in(draft: Draft, at: int) -> str | None:
    """Return the state of the town or country in which the sentence is set that holds the offset: *À Tirana, elle sera reçue par …*."""
    start = max(draft.text.rfind("\n", 0, at), draft.text.rfind(". ", 0, at) + 1) + 1
    opening = _WHERE.match(draft.text, start)
    words = words_of(draft.language)
    if opening is None or fold(opening[1]) not in words.at:
        return None
    article = words.article.match(fold(draft.text[opening.end() : opening.end() + _SOON]))
    begin = opening.end() + (article.end() if article is not None else 0)
    name = next((each for each in starting_in(draft.names, begin, begin + 1) if each.kind in ("capital", "state")), None)
    return name.keys[0] if name is not None and len(name.keys) == 1 else None


def _first(draft: Draft) -> Block | None:
    return next((block for block in draft.document.blocks if block.kind != "metadata"), None)


def _opening_office(draft: Draft) -> Title | None:
    """Return the national office without a party that the text names before anybody else."""
    for each in draft.references:
        if each.kind in ("name", "metonym", "institution", "counterpart"):
            return None
        if each.kind == "title" and each.title is not None:
            title = each.title
            at_head = any(0 <= title.start - start <= _AT_HEAD for start in draft.block_starts)
            first = (heading := _first(draft)) is not None and title.start == heading.start  # PM call with X
            bare = not title.parties and (title.article is not None or first) and title.definite and not title.plural and not title.former
            return title if bare and at_head and title.owner is None and each.same is None and title.office in NATIONAL else None
    return None


def _introduced(draft: Draft) -> frozenset[str]:
    """Return the people whom the text introduces with their country: *le Premier ministre d'Inde, M. Modi*."""
    first: dict[str, Reference] = {}
    for each in draft.references:
        for key in each.keys if each.kind == "name" else ():
            first.setdefault(key, each)
    return frozenset(key for key, each in first.items() if each.beside is not None and each.beside.parties)


def _called_by_country(draft: Draft) -> frozenset[str]:
    """Return the people whom the text anywhere calls by their country, which their own officials seldom do."""
    return frozenset(key for each in draft.references if each.beside is not None and each.beside.parties for key in each.keys)


def of_two(draft: Draft) -> str | None:
    """Return the one of two states in a heading whose official the text introduces without it, and the other's with it.

    *Japan-India Foreign Ministers' Telephone Talk* … *Ms. X, Minister for Foreign Affairs, spoke with Mr. Y, Minister of External Affairs of India*.
    """
    heading = _first(draft)
    if heading is None or heading.end - heading.start > _LETTERHEAD:
        return None
    states = {name.keys[0] for name in starting_in(draft.names, heading.start, heading.end) if name.kind in ("state", "adjective") and len(name.keys) == 1}
    named = [each for each in draft.references if each.kind == "name" and each.start >= heading.end and each.beside is not None]
    if len(states) != 2 or len(named) < 2:
        return None
    first, second = named[0].beside, named[1].beside
    if first is None or second is None or first.parties or first.office not in NATIONAL or len(second.parties) != 1 or second.parties[0] not in states:
        return None
    if any(draft.knowledge.party_of(key, draft.on) == second.parties[0] for key in named[0].keys):
        return None
    return next(iter(states - {second.parties[0]}))


def _republics(draft: Draft) -> bool:
    """Say whether the text calls somebody *le président de la République* and not of which."""
    return any(each.title is not None and each.title.national and not each.title.parties for each in draft.references)


def national(draft: Draft, present: set[str]) -> str | None:
    """Return the one state named whose president a text of this language may call *le président de la République*, and who is not named as another's."""
    if not _republics(draft):
        return None
    told = {party for each in draft.references if each.beside is not None for party in each.beside.parties}
    states = [code for code in draft.language.lexicon["actors"]["words"]["home"] if code in present and code not in told]
    return states[0] if len(states) == 1 else None


def receiving(draft: Draft) -> str | None:
    """Return the state to which the one ambassador of the text is accredited, else that in whose capital somebody without a country receives.

    *L'ambassadeur du Brésil au Bénin a été reçu par le ministre des Affaires étrangères, X*; *Le ministre X a reçu à Libreville l'ambassadrice du Canada*.
    """
    told = {party for each in draft.references if each.title is not None for party in each.title.parties}
    told |= {party for each in draft.references if each.kind == "name" for key in each.keys if (party := draft.knowledge.party_of(key, draft.on))}
    accredited: set[str] = set()
    for each in draft.references:
        if each.title is not None and each.title.office in ("ambassador", "other") and each.title.parties:
            inside = starting_in(draft.names, each.title.start, (each.title.lives or each.title.end) + 1)
            accredited |= {name.keys[0] for name in inside if name.kind in ("state", "capital") and len(name.keys) == 1} - set(each.title.parties)
    accredited -= told
    if len(accredited) == 1:
        return accredited.pop()
    words = words_of(draft.language)
    folded = fold(draft.text)
    if words.receives is None or words.receives.search(folded) is None:
        return None
    capitals = {
        name.keys[0]
        for name in draft.names
        if name.kind == "capital" and len(name.keys) == 1 and folded[max(0, name.start - 6) : name.start].rstrip().rpartition(" ")[2] in words.at
    }
    at_home = capitals - told - SEATS
    return at_home.pop() if len(at_home) == 1 else None


def datelined(draft: Draft) -> str | None:
    """Return the state of the news agency in the text's dateline, which calls its own officials without it: *Abu Dhabi, 2 October (WAM) --*."""
    agencies: Mapping[str, str] = draft.language.lexicon["actors"].get("agencies", {})
    for block in draft.document.blocks[:_HEAD]:
        stretch = draft.text[block.start : min(block.end, block.start + _DATELINE)]
        ends = list(_DATELINE_END.finditer(stretch))
        words = re.findall(r"[\w’'-]+", stretch[: ends[-1].end()]) if ends else []
        told = {agencies[word] for n, word in enumerate(words) if word in agencies and not _spelt_out(words[:n], word)}
        if len(told) == 1:
            return told.pop()
    return None


def _spelt_out(before: list[str], short: str) -> bool:
    """Whether the words before an abbreviation spell it out: *Armée nationale populaire (ANP)* is no agency."""
    initials = "".join(word.rpartition("’")[2].rpartition("'")[2][:1] for word in before[-len(short) :])
    return len(short) > 1 and initials.upper() == short.upper()


def assumed(draft: Draft) -> str | None:
    """Return the state whose offices alone the text calls as only that state does: *the Foreign Secretary*, *Assistant Secretary of State*."""
    parties = {
        each.title.parties[0] for each in draft.references if each.title is not None and each.title.assumed and draft.knowledge.is_state(each.title.parties[0])
    }
    return parties.pop() if len(parties) == 1 else None


def dated_from(draft: Draft) -> str | None:
    """Return the state of the capital that the text is dated from, where it opens with an official of no country whom nobody knows.

    *ISLAMABAD: Interior Minister X on Wednesday called on …*.
    """
    told = {party for each in draft.references if each.title is not None for party in each.title.parties}
    for start in sorted(draft.block_starts):
        name = next(iter(draft.knowledge.names(draft.text[start : start + _DATELINE], draft.language.code)), None)
        city_state = name is not None and name.kind == "state" and draft.text[start : start + name.end].isupper()
        if name is None or name.start or (name.kind != "capital" and not city_state) or name.keys[-1] in SEATS:
            continue
        line = _DATED_FROM.match(draft.text, start + name.end)
        if line is None:
            continue
        received = (words := words_of(draft.language)).receives is not None and words.receives.search(fold(draft.text[line.end() : line.end() + _LEAD]))
        first = next(
            (each for each in draft.references if each.start >= line.end() and (not received or (each.title is not None and not each.title.parties))), None
        )
        if first is None or first.kind != "title" or first.start > line.end() + (_LEAD if received else _SOON) or first.title is None:
            continue
        title = first.title
        strange = first.same is not None and not first.same.keys
        may_be = not title.parties and (not title.possible or name.keys[-1] in title.possible)
        if strange and may_be and title.office in NATIONAL and name.keys[-1] not in told:
            return name.keys[-1]
    return None


def datelines(draft: Draft) -> list[tuple[int, int]]:
    """Return where the first paragraphs say from where and by whom they are told: *ALGER (APS) –*, *Dakar, 17 avr (APS) –*, *ANI -*."""
    found = []
    for block in draft.document.blocks[:_HEAD]:
        match = _TOLD_FROM.match(draft.text, block.start, block.end)
        if match is None:
            continue
        opening = starting_in(draft.names, match.start(), match.start() + 2)
        if _agency(draft, match[0]) or any(name.kind in ("capital", "place") for name in opening):
            found.append(match.span())
    return found


def _agency(draft: Draft, text: str) -> str | None:
    """Return the state whose agency the text names, in brackets or alone."""
    agencies: Mapping[str, str] = draft.language.lexicon["actors"].get("agencies", {})
    return next((agencies[word] for word in re.findall(r"[\w’'-]+", text) if word in agencies), None)


def posted(draft: Draft) -> str | None:
    """Return the state whose embassy the text names, when it names one: whose *l'ambassadrice* is."""
    named = {
        each.title.parties[0]
        for each in draft.references
        if each.kind == "institution" and each.title and each.title.office == "ambassador" and each.title.parties
    }
    return named.pop() if len(named) == 1 else None
