"""Whose people abroad a minister sees to, and so whose minister he is: *et des Guinéens de l'étranger*, *et des Expatriés égyptiens*."""

from __future__ import annotations

import re

from visavis.languages.titles import Page

# Citizens who live elsewhere: "des Guinéens de l'étranger", "des Marocains résidant à l'étranger", "des Expatriés égyptiens".
_NATIONALS = re.compile(
    r" (?:des|aux) (?:([\w-]+) (?:(?:de|a) l'(?:etranger|exterieur)|(?:etablis|residant|residents|vivant) (?:a|hors))|(?:expatries|emigres|ressortissants) ([\w-]+))"
)
# That they live there is told within so many characters behind them.
_ABROAD = 30


def nationals_of(page: Page, start: int, end: int) -> str | None:
    """Return the state whose people abroad are told within a portfolio."""
    for found in _NATIONALS.finditer(page.folded, start, end + _ABROAD):
        name = page.at.get(found.start(1) if found[1] else found.start(2))
        if name is not None and name.kind == "adjective" and found.start() < end:
            return page.code(name)
    return None
