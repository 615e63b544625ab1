"""Answers as tables and text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from visavis.archive.answers import Announcement, ContactFound, Quote, Tally
    from visavis.archive.showing import ContactTold, Source

_NAMES = 4  # people that a line names


def contact_line(contact: ContactFound) -> list[str]:
    """Return what a table says of a contact."""
    where = f" ({contact.place})" if contact.place else ""
    told = [contact.date or "undated", contact.kind or "contact", contact.status, who(contact) + where, str(contact.reports), contact.id]
    return [*told, contact.snippet] if contact.snippet else told


def who(contact: ContactFound) -> str:
    """Return who met, side by side: *Emmanuel Macron (FRA) – Vladimir Putin (RUS)*."""
    sides = []
    for party in contact.parties:
        people = [one.name for one in contact.people if one.party == party]
        names = ", ".join(people[:_NAMES]) + (f" and {len(people) - _NAMES} more" if len(people) > _NAMES else "")
        sides.append(f"{names} ({party})" if names else party)
    others = [one.name for one in contact.people if one.party not in contact.parties]
    return " – ".join(sides + others) or "parties unknown"


def print_table(titles: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> int:
    """Print a table as wide as the terminal, plain columns parted by tabs where the output is no terminal; return how many rows there were."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    if not console.is_terminal:
        count = 0
        for row in rows:
            print("\t".join(" ".join(cell.split()) for cell in row))
            count += 1
        return count
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        table.add_column(title, justify="right" if title in right else "left", overflow="fold", no_wrap=title == "id")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    console.print(table)
    return table.row_count


def tally_line(tally: Tally) -> list[str]:
    """Return what a table says of a tally."""
    return [tally.key, str(tally.contacts)]


def announcement_line(one: Announcement) -> list[str]:
    """Return what a table says of something to come."""
    ordinal = f"{nth(one.ordinal)} " if one.ordinal else ""
    what = f"{ordinal}{one.what}{f' ({one.of})' if one.of else ''}"
    return [
        one.date or one.first_day,
        what,
        one.status or "announced",
        " – ".join(one.parties),
        ", ".join(one.people[:_NAMES]),
        str(one.reports),
        one.contact or "",
    ]


def nth(number: int) -> str:
    """Return an ordinal as English writes it.

    >>> nth(75), nth(2), nth(13)
    ('75th', '2nd', '13th')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def quote_text(quote: Quote, *, contact: bool = True) -> str:
    """Return a quotation as a paragraph: who said it and when, its words, then where it stands and, unless that is known, in which contact."""
    speakers = ", ".join(quote.speakers) or "unknown"
    parties = f" ({', '.join(quote.parties)})" if quote.parties else ""
    text = quote.text if quote.mode == "indirect" else f"“{quote.text}”"
    source = " · ".join(
        part for part in (quote.outlet or "", quote.title or quote.uri or "", f"contact {quote.contact}" if quote.contact and contact else "") if part
    )
    about = f" [{', '.join(quote.about)}]" if quote.about else ""
    return f"{quote.day or 'undated'}  {speakers}{parties}, {quote.act}{about}\n  {text}\n  {source}"


def timeline_lines(contacts: Iterable[ContactFound]) -> Iterable[str]:
    """Yield a line for each contact under the months, those that are part of a visit or summit set in."""
    month = None
    for contact in contacts:
        first = contact.first_day or ""
        if first[:7] != month:
            month = first[:7]
            yield f"{month}"
        inset = "      " if contact.part_of else "    "
        marked = "" if contact.status == "held" else f" [{contact.status}]"
        where = f", {contact.place}" if contact.place else ""
        told = f"  ×{contact.reports}" if contact.reports > 1 else ""
        yield f"{inset}{contact.date}  {contact.kind or 'contact'}{marked}  {who(contact)}{where}{told}  {contact.id}"


def told_text(told: ContactTold) -> str:
    """Return all that is told of a contact as text."""
    contact = told.contact
    lines = [f"{(contact.kind or 'contact').capitalize()} {contact.id}: {contact.status}, {contact.date or 'undated'}", f"  {who(contact)}"]
    for name, value in (
        ("place", ", ".join(part for part in (contact.place, contact.country) if part)),
        ("initiator", contact.initiator),
        ("host", contact.host),
        ("occasion", contact.occasion),
        ("topics", ", ".join(contact.topics)),
        ("part of", contact.part_of),
    ):
        if value:
            lines.append(f"  {name}: {value}")
    lines += _agreement(told)
    if len({entry.status for entry in told.history}) > 1 or len({entry.date for entry in told.history}) > 1:
        lines.append("History")
        lines += [f"  told {entry.told_on or 'on an unknown day'}: {entry.status}, {entry.date or 'undated'}" for entry in told.history]
    if told.parts:
        lines.append("Parts")
        lines += [f"  {part.date or 'undated'}  {part.kind or 'contact'}  {who(part)}  {part.id}" for part in told.parts]
    lines.append(f"Told by {contact.reports} independent {'report' if contact.reports == 1 else 'reports'}")
    lines += [line for source in told.sources for line in _source_lines(source)]
    if told.quotes:
        lines.append("Said")
        lines += ["  " + quote_text(quote, contact=False).replace("\n", "\n  ") for quote in told.quotes]
    return "\n".join(lines)


def _agreement(told: ContactTold) -> list[str]:
    """Return the fields with how many reports say so, those on which they differ marked."""
    values: dict[str, list[Any]] = {}
    for one in told.fields:
        values.setdefault(one.field, []).append(one)
    lines = []
    for name, given in values.items():
        said = "; ".join(f"{one.value} (×{one.reports})" for one in given)
        lines.append(f"  {name}: {said}")
    return ["Reports say", *lines] if lines else []


def _source_lines(source: Source) -> list[str]:
    head = " · ".join(part for part in (source.published or "undated", source.outlet or source.issuer or "", source.title or source.uri or "untitled") if part)
    copies = f" (and {source.reposts} near {'copy' if source.reposts == 1 else 'copies'})" if source.reposts else ""
    return [f"  {head} [{source.language}]{copies}", *(f"    {' '.join(sentence.split())}" for sentence in source.evidence)]
