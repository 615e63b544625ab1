"""Drafts for tests: a real parse, with the people, states and institutions that a test names given by hand."""

from __future__ import annotations

import re
from bisect import bisect_left

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.languages import language
from visavis.reading.draft import Draft, DraftActor, DraftMention, DraftReadout, Speaker

XI = DraftActor("person", "Xi Jinping", "CHN", "head-of-state", gender="m")
WANG = DraftActor("person", "Wang Yi", "CHN", "foreign-minister", gender="m")
LAVROV = DraftActor("person", "Sergey Lavrov", "RUS", "foreign-minister", gender="m")
BAERBOCK = DraftActor("person", "Annalena Baerbock", "DEU", "foreign-minister", gender="f")
MACRON = DraftActor("person", "Emmanuel Macron", "FRA", "head-of-state", gender="m")
FIDAN = DraftActor("person", "Hakan Fidan", "TUR", "foreign-minister", gender="m")
ELYSEE = DraftActor("institution", "Presidency of France", "FRA")
KREMLIN = DraftActor("institution", "Presidency of Russia", "RUS")
QUAI = DraftActor("institution", "Ministry of Foreign Affairs of France", "FRA")
ANKARA = DraftActor("institution", "Ministry of Foreign Affairs of Turkey", "TUR")
BEIJING = DraftActor("institution", "Ministry of Foreign Affairs of China", "CHN")
CHINA = DraftActor("state", "China", "CHN")
RUSSIA = DraftActor("state", "Russia", "RUS")
FRANCE = DraftActor("state", "France", "FRA")
UKRAINE = DraftActor("state", "Ukraine", "UKR")
ISRAEL = DraftActor("state", "Israel", "ISR")

KNOWN: dict[str, list[DraftActor]] = {
    "Le ministre chinois des Affaires étrangères": [WANG],
    "le ministre chinois des Affaires étrangères": [WANG],
    "le ministère chinois des Affaires étrangères": [BEIJING],
    "ministère chinois des Affaires étrangères": [BEIJING],
    "la diplomatie turque": [ANKARA],
    "Les deux ministres": [LAVROV, WANG],
    "les deux ministres": [LAVROV, WANG],
    "Les deux présidents": [XI, MACRON],
    "Wang Yi": [WANG],
    "M. Wang": [WANG],
    "Sergueï Lavrov": [LAVROV],
    "M. Lavrov": [LAVROV],
    "Annalena Baerbock": [BAERBOCK],
    "Mme Baerbock": [BAERBOCK],
    "Emmanuel Macron": [MACRON],
    "Le président français": [MACRON],
    "le président français": [MACRON],
    "Xi Jinping": [XI],
    "Hakan Fidan": [FIDAN],
    "M. Fidan": [FIDAN],
    "l'Élysée": [ELYSEE],
    "L'Élysée": [ELYSEE],
    "le Kremlin": [KREMLIN],
    "Le Kremlin": [KREMLIN],
    "le Quai d'Orsay": [QUAI],
    "Pékin": [CHINA],
    "la Chine": [CHINA],
    "La Chine": [CHINA],
    "la France": [FRANCE],
    "La France": [FRANCE],
    "Moscou": [RUSSIA],
    "la Russie": [RUSSIA],
    "La Russie": [RUSSIA],
    "l'Ukraine": [UKRAINE],
    "Israël": [ISRAEL],
}
_NAMES = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(KNOWN, key=len, reverse=True)))


def draft_of(text: str, published: str | None = "2024-03-12", code: str = "fr") -> Draft:
    """Return the draft of a text in which the mentions of `KNOWN` are found, as the stages before would leave it."""
    document = Document.from_text(text, published=published, language=code)
    spoken = language(code)
    draft = Draft(document, spoken, Knowledge.load())
    draft.names = draft.knowledge.names(text, code)
    blocks = [index for index, block in enumerate(document.blocks) if block.kind not in ("metadata", "furniture")]
    found = [(match.start(), match.end(), match[0]) for match in _NAMES.finditer(text.replace("’", "'"))]
    merged = [(start, end, True) for start, end, name in found if " " in name and name[0].isupper() and not name.startswith(("La ", "Le ", "Les "))]
    draft.tokens, draft.sentences = spoken.parse(document, blocks, merged)
    starts = [token.start for token in draft.tokens]
    for start, end, name in found:
        inside = range(bisect_left(starts, start), bisect_left(starts, end))
        head = next((k for k in inside if draft.tokens[k].head not in inside), inside.start)
        basis = "anaphor" if "deux" in name else "name" if name[0].isupper() else "office"
        draft.mentions.append(DraftMention(start, end, list(KNOWN[name]), basis, head))
        draft.actors += [actor for actor in KNOWN[name] if actor not in draft.actors]
    return draft


def name_of(speaker: Speaker | None) -> str | None:
    """Return a speaker's name, `readout:` and the party for a readout."""
    if isinstance(speaker, DraftReadout):
        return f"readout:{speaker.party}"
    return speaker.name if speaker is not None else None
