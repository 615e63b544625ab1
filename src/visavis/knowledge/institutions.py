"""Presidencies, governments, ministries and organs: what they are called and who speaks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.knowledge.facts import Institution
from visavis.knowledge.tables import Row, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping


class Institutions:
    """Institutions by identifier, `kind:party`; those not listed follow the pattern of their kind."""

    def __init__(self, tables: Tables, states: Mapping[str, Row], organisations: Mapping[str, Row]) -> None:
        self._states = states
        self._organisations = organisations
        self._offices = {row["id"]: row for row in tables.rows("offices")}
        self._listed = {row["id"]: Institution(row["id"], row["name_en"], row["party"] or None, row["office"] or None) for row in tables.rows("institutions")}

    def __getitem__(self, identifier: str) -> Institution:
        kind, _, party = identifier.partition(":")
        if identifier not in self._listed and party not in self._states and party not in self._organisations:
            raise KeyError(identifier)
        return self.of(kind, party)

    def of(self, office: str, party: str) -> Institution:
        """Return the institution of that office or kind."""
        identifier = f"{office}:{party}"
        if identifier in self._listed:
            return self._listed[identifier]
        state = self._states.get(party)
        pattern = self._offices[office]["institution"] if office in self._offices else ""
        name = (state or self._organisations.get(party) or {"name_en": party})["name_en"]
        if state is None and party in self._organisations:
            return Institution(identifier, name.removeprefix("the "), party, office if office in self._offices else None)
        if office == "head-of-state" and state is not None and state["head"]:
            pattern = state["head"] + " of {state}"
        if not pattern:
            return Institution(f"state:{party}", f"Government of {name}", party, None)
        return Institution(identifier, pattern.replace("{state}", name), party, office)
