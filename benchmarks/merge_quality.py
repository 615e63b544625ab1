"""How well reports of one contact are found to be so, on the gold of tests/gold/merge: `python benchmarks/merge_quality.py [--mistakes]`.

A pair of reports that stand under one heading of the gold and in one contact of the merge is right; precision is the share of pairs put together that
are right, recall the share of the pairs of the gold that are put together.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from visavis.archive.merge import cluster
from visavis.archive.profiles import Profile
from visavis.archive.reasons import weigh
from visavis.archive.telling import Person, Telling, folded_name, place_of, window
from visavis.knowledge import Knowledge

_SURE = 0.8  # score from which a name is somebody known
GOLD = Path(__file__).parent.parent / "tests" / "gold" / "merge" / "reports.txt"


@dataclass(frozen=True)
class Told:
    """A line of the gold: the contact it stands under, and the telling it gives."""

    contact: str
    telling: Telling


@dataclass(frozen=True)
class Quality:
    """Pairs of reports put together, of the gold, and both."""

    found: int
    wanted: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the pairs put together that belong together."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs that belong together that were put together."""
        return self.right / self.wanted if self.wanted else 1.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f} ({self.right}/{self.found}), recall {self.recall:.3f} ({self.right}/{self.wanted})"


def gold(path: Path = GOLD) -> list[Told]:
    """Return the lines of the gold; `ValueError` names the one that cannot be understood."""
    lines: list[tuple[str, list[str]]] = []
    contact = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("= "):
            contact = line[2:].partition(":")[0].strip()
        elif line.strip():
            cells = [cell.strip() for cell in line.split("|")]
            if not contact or len(cells) < 3 or len(cells[0].split()) != 3 or len(cells[1].split()) != 3:
                raise ValueError(f"{path}:{number}: expected `outlet/number language day | status kind date | party people …`, got {line!r}")
            lines.append((contact, cells))
    found: list[Told] = []
    told: dict[str, list[str]] = defaultdict(list)
    keys: dict[tuple[str, str], str] = {}
    for contact, cells in lines:
        document = cells[0].split()[0]
        keys[document, contact] = f"{document}:{len(told[document]) * 100}"
        told[document].append(contact)
    for contact, cells in lines:
        found.append(Told(contact, _telling(contact, cells, keys)))
    return [Told(one.contact, _beside(one, found)) for one in found]


def _telling(contact: str, cells: list[str], keys: dict[tuple[str, str], str]) -> Telling:
    document, language, published = cells[0].split()
    status, kind, date = cells[1].split()
    knowledge = Knowledge.load()
    people: list[Person] = []
    parties: list[str] = []
    more: dict[str, str] = {}
    for cell in cells[2:]:
        word, _, rest = cell.partition(" ")
        if word[0].islower() and word != "e":
            more[word] = rest
            continue
        parties.append(word)
        people.extend(_person(knowledge, word, name.strip(), published) for name in rest.split(",") if name.strip())
    days, came_out = window(None if date == "-" else date), window(published)
    place_key, country = place_of(knowledge, more.get("place"), language)
    return Telling(
        key=keys[document, contact],
        local="c1",
        source=document,
        status=status,
        kind=None if kind == "-" else kind,
        date=None if date == "-" else date,
        first_day=days[0] if days else None,
        last_day=days[1] if days else None,
        published=came_out[0] if came_out and came_out[0] == came_out[1] else None,
        told_on=published,
        parties=tuple(sorted(parties)),
        people=tuple(sorted(people)),
        place=more.get("place"),
        place_key=place_key,
        place_country=country,
        initiator=more.get("initiator"),
        host=more.get("host"),
        occasion=more.get("occasion"),
        part_of=keys[document, more["part-of"]] if "part-of" in more else None,
        topics=tuple(more.get("topics", "").split()),
        figures=tuple(figure.replace(":", " ") for figure in more.get("figures", "").split()),
        quotations=(more["quote"],) if "quote" in more else (),
        sides=(more["side"],) if "side" in more else (),
        outlet=document.partition("/")[0],
        language=language,
        series="series" in more,
        main="aside" not in more,
    )


def _person(knowledge: Knowledge, party: str, name: str, on: str) -> Person:
    unknown = name.endswith("?")
    name = name.rstrip("?")
    if unknown:
        return Person(party, "", folded_name(name), name)
    known = next((candidate.person for candidate in knowledge.who(name, "en", on) if candidate.score >= _SURE), None)
    if known is None:
        raise ValueError(f"nobody is known as {name} on {on}: write {name}?")
    return Person(party, known.wikidata or "", folded_name(known.name_en), known.name_en)


def _beside(one: Told, every: list[Told]) -> Telling:
    """The telling, with the kinds of the other contacts that its document tells of the same parties."""
    telling = one.telling
    kinds = {
        other.telling.kind
        for other in every
        if other.telling.source == telling.source and other is not one and other.telling.kind and len(set(telling.parties) & set(other.telling.parties)) > 1
    }
    return Telling(**{**{name: getattr(telling, name) for name in telling.__dataclass_fields__}, "beside": tuple(sorted(kinds))})


def quality(told: list[Told], groups: list[tuple[str, ...]]) -> Quality:
    """Return how the groups compare with the gold, by pairs of tellings."""
    contact = {one.telling.key: one.contact for one in told}
    by_contact: dict[str, list[str]] = defaultdict(list)
    for key, name in contact.items():
        by_contact[name].append(key)
    found = {pair for group in groups for pair in combinations(sorted(group), 2)}
    wanted = {pair for keys in by_contact.values() for pair in combinations(sorted(keys), 2)}
    return Quality(len(found), len(wanted), len(found & wanted))


def main() -> None:
    """Print the figures, and with `--mistakes` each pair that is wrong or missing, with the reasons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mistakes", action="store_true", help="print each pair that is wrong or missing, with the reasons")
    asked = parser.parse_args()
    told = gold()
    groups = cluster(one.telling for one in told)
    print(f"{len({one.telling.source for one in told})} reports of {len({one.contact for one in told})} contacts: {quality(told, groups)}")
    if asked.mistakes:
        group_of = {key: group for group in groups for key in group}
        for one, other in combinations(told, 2):
            together = group_of[one.telling.key] == group_of[other.telling.key]
            if together != (one.contact == other.contact):
                weighing = weigh(Profile.of([one.telling]), Profile.of([other.telling]))
                print(f"\n{'WRONG' if together else 'MISSING'} {one.contact} {one.telling.key} — {other.contact} {other.telling.key}: {weighing.score}")
                print("  " + ", ".join(str(reason) for reason in weighing.reasons))


if __name__ == "__main__":
    main()
