"""French: how a title tells whose it is: by adjectives of state (*russe et chinois*) or behind a preposition (*du Mali*, *de la République italienne*)."""

from __future__ import annotations

import re

from visavis.languages.titles import Page

PARTIES = ("state", "organisation", "capital", "movement", "metonym")
"""What kinds of name parties have."""
ACRONYM = re.compile(r" \([a-z0-9-]{2,8}\)(?=[ ,])")
"""Letters in brackets behind a name: *président de l'Assemblée nationale (AN) du Vietnam*."""
# "de la [République islamique de] Mauritanie": what states call themselves before their names
_FORMAL = re.compile(
    r"(?:republique|royaume|union|etat|federation|principaute|sultanat|emirat|confederation|grand-duche|commonwealth)(?: [a-z]+)?(?: et [a-z]+)? "
    r"(?:des |du |de la |de l'|de |d')"
)
# "de la [République] italienne", "du [Royaume] hachémite"
_FORMAL_OF = re.compile(r"(?:republique|royaume|federation|confederation|principaute|sultanat|emirat|grand-duche)(?: (?:federale|populaire|arabe|islamique))? ")

# "de l'île": what somebody is president of that is no party, up to a comma, a verb or a name
_OF_WHAT = re.compile(r" (?:de la |de l'|du |des )(?!meme|jour|soir|matin)[a-z'-]+(?: (?:de la |de l'|du |des |de |d')?[a-z'-]+){0,3}")
_AFTER_WHAT = re.compile(r"[,.;)]|$| et | a | est ")


def adjectives(page: Page, pos: int) -> tuple[list[str], int] | None:
    """Read adjectives of state from `pos`: *russe*, *russe et chinois*, *français, allemand et polonais*."""
    codes: list[str] = []
    end = pos
    while True:
        step = re.compile(r",? et |, " if codes else r" ").match(page.folded, end)
        if not step:
            break
        name = page.at.get(step.end())
        if name is None or name.kind not in ("adjective", "compound") or not page.folded[name.start].isalpha():
            break
        codes.extend([page.code(name)] if name.kind == "adjective" else name.keys)
        end = name.end
    return (codes, end) if codes else None


class Parties:
    """Reads parties behind a preposition."""

    def __init__(self, of: re.Pattern[str]) -> None:
        """Take the pattern of the preposition, with the article behind it."""
        self._of = of

    def told(self, page: Page, pos: int) -> tuple[list[str], str | None, int] | None:
        """Read `de X`: *du Mali*, *de l'ONU*, *d'Arabie saoudite*, *de France et d'Allemagne*, *de la RDC (RDC) et du Rwanda*."""
        codes: list[str] = []
        served: str | None = None
        end = pos
        while of := re.compile(rf"(?:{ACRONYM.pattern})?(?:,? et ?|, ?)" if codes else r"").match(page.folded, end):
            link = self._of.match(page.folded, of.end() if codes else end)
            if not link:
                break
            begin = formal.end() if (formal := _FORMAL.match(page.folded, link.end())) and link.end() not in page.at else link.end()
            name = page.at.get(begin) or page.at.get(link.end() - 3) or page.at.get(link.end() - 2)
            if name is None and (formal := _FORMAL_OF.match(page.folded, link.end())) is not None:
                name = page.at.get(formal.end())  # de la République italienne
                name = name if name is not None and name.kind == "adjective" else None
            if name is None or name.kind not in ("state", "organisation", "capital", "movement", "metonym", *(("adjective",) if formal else ())):
                break
            if name.kind == "metonym":
                served = name.keys[0].partition(":")[0]
            codes.append(name.keys[0].rpartition(":")[2] if name.kind == "metonym" else page.code(name))
            end = name.end
        return (codes, served, end) if codes else None

    def is_state(self, page: Page, pos: int) -> bool:
        """Say whether `de X` at `pos` tells a state: *du Mali*, *de la République argentine*."""
        link = self._of.match(page.folded, pos)
        name = page.at.get(link.end()) if link is not None else None
        if link is not None and name is None and (formal := _FORMAL.match(page.folded, link.end()) or _FORMAL_OF.match(page.folded, link.end())):
            name = page.at.get(formal.end())
        return name is not None and name.kind == "state"


def of_what(page: Page, pos: int) -> int | None:
    """Return where the complement of a title ends that names no party: *le premier ministre de l'île Wade MacLauchlan*; `None` without one."""
    match = _OF_WHAT.match(page.folded, pos)
    if match is None:
        return None
    ends = [pos + gap.start() for gap in re.finditer(r" |$", match[0]) if gap.start()]
    words = 0
    for end in ends:
        word = page.folded[:end].rpartition(" ")[2]
        if word in ("de", "la", "du", "des"):
            continue
        words += 1
        named = page.text[end : end + 2].strip()[:1].isupper() and page.text[end : end + 1] == " "
        if named or (words <= 2 and _AFTER_WHAT.match(page.folded, end)):
            return end if all(page.at.get(i) is None for i in range(pos, end)) else None
    return None
