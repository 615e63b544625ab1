"""Ministers told in a row under one title: *les ministres des Affaires étrangères, X, et de la Culture, Y*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from visavis.languages.titles import Page, TitleTables, settle
from visavis.reading.people.phrases import Title

# What stands between two titles of one head, the first with its name: "les ministres russe [Sergueï Lavrov et] turc".
NEXT_OF_KIND = re.compile(
    r",? (?:M\. |Mme |Monsieur |Madame )?[A-ZÀ-ÖØ-Þ][\w'’.-]*(?: (?:(?:ben|bin|al|el|de|von|van|ould|da|dos|di|della?|le|la) )*[A-ZÀ-ÖØ-Þ][\w'’.-]*){0,5}"
    r"(?:,? et |, )(?=[a-zà-ÿ])"
)
# What follows a title when a name does.
NAMED = re.compile(r",? (?:M\.|Mme|Mr|S\. ?E|SEM\.?|Son Excellence|Monsieur|Madame|[A-ZÀ-ÖØ-Þ][\w'’-]+ [A-ZÀ-ÖØ-Þ])")


def other_portfolios(
    page: Page, title: Title, head_end: int, tables: TitleTables, portfolio: Callable[[Page, int, bool], tuple[str, int] | None]
) -> Iterator[Title]:
    """Yield the further ministers of one state of whom only the portfolio is told, each with its name."""
    last = title
    while len(title.parties) < 2 and (link := NEXT_OF_KIND.match(page.text, last.end)) is not None:
        further, row = tables.title(page.folded, title.head, head_end)
        found = portfolio(page, link.end() - 1, True) if row.get("portfolio") else None
        if found is None or not NAMED.match(page.text, found[1]):
            return
        further.start = further.head = link.end()
        further.office, further.end = found
        settle(further, row)
        further.parties, further.plural, further.article = list(title.parties), False, "le"
        yield further
        last = further
