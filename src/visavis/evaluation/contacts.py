"""Scores of contacts, of each of their fields, and of the people in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.evaluation.matching import best_matching, contact_weight, same_date, same_parties, same_place, same_words
from visavis.evaluation.names import same_name, same_people
from visavis.evaluation.sheet import Sheet, allowed, difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.evaluation.plain import Plain, PlainContact

CONTACT_FIELDS = ("kind", "status", "date", "parties", "participants", "initiator", "place", "host", "occasion", "part_of", "main")


def _title(contact: PlainContact) -> str:
    sides = " + ".join(code + (f"({', '.join(people)})" if people else "") for code, people in contact.parties.items()) or "nobody"
    return f"{'main ' if contact.main else ''}{contact.status} {contact.kind or 'contact'} {contact.date or 'undated'}: {sides}"


def score_contacts(sheet: Sheet, gold: Plain, found: Plain) -> dict[str, str]:
    """Score contacts; return the gold contact's identifier for each one found that matches it."""
    pairs = best_matching(gold.contacts, found.contacts, contact_weight)
    sheet.count("contacts all", len(pairs), len(found.contacts), len(gold.contacts))
    names = {found.contacts[j].id: gold.contacts[i].id for i, j in pairs}
    _contact_fields(sheet, gold.contacts, found.contacts, pairs, layer="contacts all", names=names, tell=True)

    gold_main, found_main = _taken_as_main(gold, found, pairs), [one for one in found.contacts if one.main]
    main_pairs = best_matching(gold_main, found_main, contact_weight)
    sheet.count("contacts main", len(main_pairs), len(found_main), len(gold_main))
    _contact_fields(sheet, gold_main, found_main, main_pairs, layer="contacts main", names=names, tell=False)
    if not gold.contacts:
        sheet.check("without contact: none found", not found.contacts)
        sheet.check("without contact: no main found", not found_main)

    matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, contact in enumerate(gold.contacts):
        if i not in matched_gold:
            cause = f"{'main' if contact.main else 'recalled'} {contact.status} {contact.kind or 'contact'}"
            sheet.mistake("contact", "MISSING", cause, f"{contact.id} {_title(contact)} {sheet.quote(contact.evidence)}", contact.evidence)
    for j, contact in enumerate(found.contacts):
        if j not in matched_found:
            cause = f"{'main' if contact.main else 'recalled'} {contact.status} {contact.kind or 'contact'}"
            sheet.mistake("contact", "SPURIOUS", cause, f"{contact.id} {_title(contact)} {sheet.quote(contact.evidence)}", contact.evidence)
    return names


def _taken_as_main(gold: Plain, found: Plain, pairs: list[tuple[int, int]]) -> list[PlainContact]:
    """The gold contacts that ought to be main: where the gold allows both readings, the one that was read; a contact not found stays as the gold has it."""
    read = {i: found.contacts[j].main for i, j in pairs}
    return [one for i, one in enumerate(gold.contacts) if (read[i] if i in read and read[i] in one.also.get("main", ()) else one.main)]


def _contact_fields(
    sheet: Sheet, golds: Sequence[PlainContact], founds: Sequence[PlainContact], pairs: list[tuple[int, int]], *, layer: str, names: dict[str, str], tell: bool
) -> None:
    exact = 0
    for i, j in pairs:
        want, got = golds[i], founds[j]
        rights = {
            "kind": allowed(want, "kind", got.kind, lambda a, b: a == b),
            "status": allowed(want, "status", got.status, lambda a, b: a == b),
            "date": allowed(want, "date", got.date, same_date),
            "parties": any(set(option) == set(got.parties) for option in (want.parties, *want.also.get("parties", ()))),
            "participants": _same_participants(want, got),
            "initiator": allowed(want, "initiator", got.initiator, lambda a, b: a == b),
            "place": allowed(want, "place", got.place, same_place),
            "host": allowed(want, "host", got.host, lambda a, b: a == b),
            "occasion": allowed(want, "occasion", got.occasion, same_words),
            "part_of": allowed(want, "part_of", names.get(got.part_of or "", got.part_of), lambda a, b: a == b),
            "main": allowed(want, "main", got.main, lambda a, b: a == b),
        }
        exact += all(rights[name] for name in ("kind", "status", "date", "parties", "participants"))
        for name in CONTACT_FIELDS:
            if layer == "contacts main" and name == "main":
                continue
            sheet.check(f"{layer}: {name}", rights[name])
            if tell and not rights[name] and not (name == "participants" and not rights["parties"]):
                values = (got.parties, want.parties) if name in ("parties", "participants") else (getattr(got, name), getattr(want, name))
                if name == "parties":
                    values = (sorted(got.parties), sorted(want.parties))
                cause = name + ("" if name in ("parties", "participants", "main") else f"-{difference(*values)}")
                if name in ("kind", "status"):
                    cause = f"{name} {values[1]}→{values[0]}"
                detail = f"got={_show(values[0])} want={_show(values[1])} {want.id} {_title(want)} {sheet.quote(want.evidence)}"
                sheet.mistake("contact", "WRONG", cause, detail, want.evidence)
        shown = f"{want.id} {sheet.quote(want.evidence)}"
        sheet.topics(layer, "contact", want, got.topics, shown, want.evidence if tell else None)
    sheet.count(f"{layer}: exact record", exact, len(founds), len(golds))


def _same_participants(want: PlainContact, got: PlainContact) -> bool:
    if same_parties(want, got):
        return True
    people = tuple(person for members in got.parties.values() for person in members)
    options = (want.parties, *want.also.get("parties", ()))
    return any(same_people([person for members in option.values() for person in members], people) for option in options)


def _show(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{code}: {', '.join(people)}" for code, people in value.items()) + "}"
    return str(value)


def _people(plain: Plain) -> list[str]:
    """People who take part in contacts or speak."""
    names: dict[str, None] = {}
    for contact in plain.contacts:
        for people in contact.parties.values():
            names.update(dict.fromkeys(people))
    for statement in plain.statements:
        names.update(dict.fromkeys(voice.name for voice in statement.speakers if voice.code is None))
    return list(names)


def score_actors(sheet: Sheet, gold: Plain, found: Plain) -> None:
    """Score the people who take part or speak."""
    wanted, told = _people(gold), _people(found)
    pairs = best_matching(wanted, told, lambda one, other: float(same_name(one, other)))
    sheet.count("actors", len(pairs), len(told), len(wanted))
    right, seen = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, name in enumerate(wanted):
        if i not in right:
            sheet.mistake("actor", "MISSING", "person", f"{name} {sheet.around(sheet.named(name))}", sheet.named(name))
    for j, name in enumerate(told):
        if j not in seen:
            sheet.mistake("actor", "SPURIOUS", "person", f"{name} {sheet.around(sheet.named(name))}", sheet.named(name))
