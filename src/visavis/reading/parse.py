"""The parse stage: the blocks worth reading, as tokens and sentences."""

from __future__ import annotations

from visavis.reading.draft import Draft

UNREAD = frozenset(("furniture", "metadata"))


def parse(draft: Draft) -> Draft:
    """Fill `draft.tokens` and `draft.sentences`; names found so far are one token each."""
    text = draft.text
    people = {(reference.start, reference.end) for reference in draft.references if reference.kind == "name"}
    known = {(name.start, name.end) for name in draft.names if " " in text[name.start : name.end] or "-" in text[name.start : name.end]}
    names: list[tuple[int, int, bool]] = []
    for start, end in sorted(people | known, key=lambda span: (span[0], -span[1])):
        if not names or names[-1][1] <= start:
            names.append((start, end, (start, end) in people))
    blocks = [i for i, block in enumerate(draft.document.blocks) if block.kind not in UNREAD]
    draft.tokens, draft.sentences = draft.language.parse(draft.document, blocks, names)
    return draft
