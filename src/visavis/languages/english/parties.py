"""English: whose an office is, by the words before its head (*Russian*, *China's*, *Iran's atomic*) and behind it (*of Mali*)."""

from __future__ import annotations

import re
from collections.abc import Container

from visavis.folding import bare
from visavis.languages.titles import Page

_PARTY_KINDS = ("state", "organisation", "adjective", "compound", "movement")
PLACE_KINDS = ("state", "organisation", "capital", "movement")
"""Kinds of names that stand behind *of*."""
# the French Republic, the Russian Federation
_REPUBLIC = re.compile(r" (?:republic|federation|kingdom|confederation|state|nation|people|side|party)(?!\w)")
FORMAL = re.compile(
    r"(?:(?!(?:of|and|the) )[a-z']+ ){0,3}(?:republic|kingdom|union|state|federation|principality|sultanate|emirate|confederation|grand duchy|commonwealth)(?: of)? (?:the )?"
)
"""What states call themselves before their names: *of the [Kingdom of] Saudi Arabia*."""
# where somebody is received: in the Kremlin, at the White House
_WHERE = re.compile(r"(?<!\w)(?:in|at) the $")
_LINK = re.compile(r",? and (?:the )?|, (?:the )?| & ")
_JOINED = re.compile(r"(?:,? and |, | & )$")
_FAR = 40  # characters before a head in which a party stands


def parties_before(page: Page, pos: int, floor: int) -> tuple[list[str], int, str | None] | None:
    """Read the parties that end before `pos`: *Russian*, *China's*, *the French, German and Polish*, *Kremlin* with the office it stands for."""
    codes: list[str] = []
    served: str | None = None
    start = pos
    at = pos
    last_start = pos
    links: list[tuple[int, str]] = []  # how many parties stood behind each link
    while True:
        end = at - 1 if page.folded[at - 1 : at] == " " and not codes else at
        if not codes and page.folded[end - 2 : end] == "'s":
            end -= 2
        elif not codes and page.folded[end - 1 : end] == "'":
            end -= 1
        elif not codes and page.folded[end - 1 : end] == ")" and (short := page.by_end.get(end - 1)) is not None and page.folded[short.start - 1] == "(":
            return [page.code(short)], short.start - 1, None  # Caribbean Community (CARICOM) Secretary-General
        name = page.by_end.get(end)
        if name is not None and page.folded[name.start - 1 : name.start] == "-":
            break  # pro-European
        if name is None or name.start < floor or (name.kind not in (*_PARTY_KINDS, "metonym") and not (name.kind == "capital" and end < at - 1)):
            break
        if name.kind == "metonym":
            if end == at - 1 and _WHERE.search(page.folded[max(floor, name.start - 7) : name.start]):
                break  # received in the Kremlin President X
            served, _, code = name.keys[0].rpartition(":")
            codes.insert(0, code)
            return codes, name.start, served
        codes[:0] = list(name.keys) if name.kind == "compound" else [page.code(name)]
        start = name.start
        link = _JOINED.search(page.folded[max(floor, start - 6) : start])
        if link is None:
            break
        at = start - len(link[0])
        if not links:
            last_start = start
        links.append((len(codes), link[0]))
    if links and len(codes) > links[0][0] and links[0][1] == ", ":
        return codes[-links[0][0] :], last_start, served  # a list has its conjunction before the last: X, Y's ministers are of Y
    return (codes, start, served) if codes else None


def parties_apart(page: Page, pos: int, floor: int, stops: Container[str]) -> tuple[list[str], int] | None:
    """Read a party with a few words between it and the head: *Iran's atomic chief*, *the Indian Lok Sabha Speaker*, *Moldova's pro-European president*."""
    at = pos - 2 if page.folded[pos - 3 : pos] == "'s " else pos  # the U.S. Africa Command's deputy commander
    for n in range(1, 5 if at < pos else 4):
        between = re.search(r"(?<![\w-])([\w-]+)(?: |(?<=\w)['’])$", page.text[max(floor, at - _FAR) : at])
        if between is None or bare(between[1]) in stops or between[1].isdigit():
            return None
        at -= len(between[0])
        end = at - 1
        owned = page.folded[end - 2 : end] == "'s"
        name = page.by_end.get(end - 2 if owned else end)
        if name is None or name.start < floor or len(name.keys) != 1:
            continue
        words = page.text[at:pos].split()
        capitals = all(word[0].isupper() for word in words)
        if name.kind in ("state", "adjective", "organisation") and page.folded[name.start - 1 : name.start] != "-":
            if (owned and name.kind != "adjective") or (
                not owned and (capitals or (n < 3 and name.kind == "adjective") or (n == 1 and page.text[name.start : name.end].replace(".", "").isupper()))
            ):
                joined = _JOINED.search(page.folded[max(floor, name.start - 6) : name.start])
                before = parties_before(page, name.start - len(joined[0]) + 1, floor) if joined is not None and not owned and n < 3 else None
                if before is not None and before[2] is None and joined is not None and page.folded[before[1] : name.start].count(" ") < 6:
                    return [*before[0], page.code(name)], before[1]  # the Philippine and Chinese coast guard chiefs
                return [page.code(name)], name.start
        return None
    return None


def of_party(page: Page, pos: int, pattern: re.Pattern[str]) -> tuple[list[str], str | None, int] | None:
    """Read `of X`: *of Mali*, *of the Republic of El Salvador*, *of Russia and China*."""
    link = pattern.match(page.folded, pos)
    if link is None:
        return None
    codes: list[str] = []
    served: str | None = None
    begin = link.end()
    end = pos
    while True:
        name = page.at.get(begin) or page.at.get(begin - 4)
        if name is None and (formal := FORMAL.match(page.folded, begin)):
            name = page.at.get(formal.end())
        republic = _REPUBLIC.match(page.folded, name.end) if name is not None and name.kind == "adjective" else None
        if name is None or (name.kind not in (*PLACE_KINDS, "metonym") and republic is None) or name.end <= begin:
            break
        if name.kind == "metonym":
            served = name.keys[0].partition(":")[0]
        codes.append(name.keys[0].rpartition(":")[2] if name.kind == "metonym" else page.code(name))
        end = name.end if republic is None else republic.end()
        more = _LINK.match(page.folded, end)
        if more is None:
            break
        begin = more.end()
    return (codes, served, end) if codes else None
