"""What a name that is nobody's stands for: a state, an organisation, an institution, a newspaper; and who heads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from visavis.knowledge.questions import Answer, codes, holders

if TYPE_CHECKING:
    from visavis.knowledge.facts import Name
    from visavis.knowledge.lookup import Knowledge

_ARTICLE = 4  # letters that may stand beside a name that is all of the words: *l'OCS*, *the UN*
_KINDS = {"adjective": "state", "capital": "state", "metonym": "institution"}
_HEADS = (
    "secretary-general", "director-general", "commission-president", "council-president", "high-representative", "chairperson", "movement-leader",
)  # fmt: skip
_STATE_HEADS = ("head-of-state", "head-of-government", "foreign-minister")


@dataclass(frozen=True, slots=True)
class Subject:
    """A state, organisation, movement, institution, outlet or body: its identifier, its English name, and those who head it on the date."""

    kind: str
    id: str
    name: str
    heads: tuple[Answer, ...] = ()


def subjects(knowledge: Knowledge, text: str, on: str | None = None, language: str | None = None) -> list[Subject]:
    """Return what the whole text names, if it is no person: several if the name is of several.

    >>> from visavis.knowledge import Knowledge
    >>> [(subject.kind, subject.id, subject.heads[0].person.name_en) for subject in subjects(Knowledge.load(), "l'OTAN", "2024-01-10")]
    [('organisation', 'NATO', 'Jens Stoltenberg')]
    """
    stripped = text.strip()
    spellings = [stripped, stripped.title(), stripped.upper()] if stripped.islower() else [stripped]
    for spelling in spellings:  # *bercy*, *otan*, as they are typed in haste
        for code in codes(spelling, language):
            found = [name for name in knowledge.names(spelling, code) if name.end - name.start >= len(spelling) - _ARTICLE]
            if len(found) == 1 and found[0].kind not in ("person", "surname"):
                return [_subject(knowledge, found[0], key, on) for key in found[0].keys]
    return []


def _subject(knowledge: Knowledge, name: Name, key: str, on: str | None) -> Subject:
    if name.kind in ("metonym", "outlet", "body"):
        institution = knowledge.institution(key)
        heads = holders(knowledge, [institution.office], [institution.party], on) if institution.office and institution.party else []
        return Subject(_KINDS.get(name.kind, name.kind), institution.id, institution.name, tuple(heads))
    state = knowledge.is_state(key)
    heads = [answer for office in (_STATE_HEADS if state else _HEADS) for answer in holders(knowledge, [office], [key], on)]
    kind = "capital, for its state" if name.kind == "capital" else "place, in the state" if name.kind == "place" else "state" if state else name.kind
    return Subject(kind, key, knowledge.state_name(key), tuple(dict.fromkeys(heads)))
