"""Scores of statements: their spans by mode, their speakers, and who carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.evaluation.matching import at_least, best_matching, overlap, same_words
from visavis.evaluation.names import Voice, same_voices
from visavis.evaluation.sheet import Sheet, allowed, difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.evaluation.plain import PlainStatement

    Couple = tuple[PlainStatement, PlainStatement]


def _speakers_right(want: PlainStatement, got: PlainStatement) -> bool:
    options = [want.speakers, *([Voice.named(name) for name in option] for option in want.also.get("speakers", ()))]
    return any(same_voices(option, got.speakers) for option in options)


def _carrier(via: Voice | None, statement: PlainStatement) -> Voice | None:
    """Whoever carries the words, unless that is the speaker's own account: an institution speaks through its communiqué."""
    return None if via is None or any(via.same(voice) for voice in statement.speakers) else via


def _via_right(want: PlainStatement, got: PlainStatement) -> bool:
    told = _carrier(got.via, got)
    for option in (want.via, *(Voice.named(name) if name else None for name in want.also.get("via", ()))):
        expected = _carrier(option, want)
        if expected is told or (expected is not None and told is not None and expected.same(told)):
            return True
    return False


def _names(voices: Sequence[Voice]) -> str:
    return f"[{', '.join(map(str, voices))}]"


def score_statements(sheet: Sheet, golds: Sequence[PlainStatement], founds: Sequence[PlainStatement], contacts: dict[str, str]) -> None:
    """Score quotations (direct and partial, together and by mode) and indirect statements at overlap .8 and .5, and the fields of those matched."""
    groups = {
        "quotes": ([one for one in golds if one.mode != "indirect"], [one for one in founds if one.mode != "indirect"]),
        "indirect": ([one for one in golds if one.mode == "indirect"], [one for one in founds if one.mode == "indirect"]),
    }
    matched: list[tuple[PlainStatement, PlainStatement]] = []
    for group, (wanted, told) in groups.items():
        pairs = best_matching(wanted, told, lambda one, other: at_least(overlap(one.spans, other.spans), 0.5))
        couples = [(wanted[i], told[j]) for i, j in pairs]
        close = [couple for couple in couples if overlap(couple[0].spans, couple[1].spans) >= 0.8]
        for level, chosen in ((".8", close), (".5", couples)):
            sheet.count(f"{group} at {level}", len(chosen), len(told), len(wanted))
            sheet.count(f"{group} at {level} with speaker", sum(_speakers_right(*couple) for couple in chosen), len(told), len(wanted))
            if group == "quotes":
                _by_mode(sheet, level, wanted, told, chosen)
        for want, got in couples:
            if overlap(want.spans, got.spans) < 0.8:
                cause = "span" if group == "quotes" else "span-indirect"
                sheet.mistake("statement", "WRONG", cause, f"got={sheet.quote(got.spans)} want={sheet.quote(want.spans)}", want.spans)
        matched += couples
        in_gold, in_found = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, want in enumerate(wanted):
            if i not in in_gold:
                near = _covering(want, founds)
                cause = f"{want.mode}{_instead('found', want, near)}"
                detail = f"{sheet.shown(want.spans)} speakers={_names(want.speakers)} cue={want.cue}"
                sheet.mistake("statement", "MISSING", cause, detail + (f" found={sheet.quote(near.spans)}" if near else ""), want.spans)
        for j, got in enumerate(told):
            if j not in in_found:
                near = _covering(got, golds)
                cause = f"{got.mode}{_instead('gold', got, near)}"
                detail = f"{sheet.shown(got.spans)} speakers={_names(got.speakers)} cue={got.cue}"
                sheet.mistake("statement", "SPURIOUS", cause, detail, got.spans)
    for want, got in matched:
        _statement_fields(sheet, want, got, contacts)


def _by_mode(sheet: Sheet, level: str, wanted: Sequence[PlainStatement], told: Sequence[PlainStatement], couples: Sequence[Couple]) -> None:
    """Score direct and partial quotations apart; one whose other mode the gold allows as well counts as of the gold's."""
    modes = {id(got): want.mode if allowed(want, "mode", got.mode, lambda a, b: a == b) else got.mode for want, got in couples}
    for mode in ("direct", "partial"):
        found = sum(modes.get(id(one), one.mode) == mode for one in told)
        right = sum(want.mode == modes[id(got)] == mode for want, got in couples)
        sheet.count(f"{mode} at {level}", right, found, sum(one.mode == mode for one in wanted))


def _covering(one: PlainStatement, others: Sequence[PlainStatement]) -> PlainStatement | None:
    """The statement on the other side that covers some of the same text, if any."""
    best = max(others, key=lambda other: overlap(one.spans, other.spans), default=None)
    return best if best is not None and overlap(one.spans, best.spans) > 0.1 else None


def _instead(side: str, one: PlainStatement, near: PlainStatement | None) -> str:
    """Say how the other side has the same text: in another mode, with another span, or both; nothing where it has none."""
    if near is None:
        return ""
    return f" ({side}: {near.mode}{'' if overlap(one.spans, near.spans) >= 0.5 else ', other span'})"


def _statement_fields(sheet: Sheet, want: PlainStatement, got: PlainStatement, contacts: dict[str, str]) -> None:
    group = "indirect" if want.mode == "indirect" else "quotes"
    linked = contacts.get(got.contact or "", got.contact)
    checks: dict[str, tuple[bool, object, object]] = {
        "speakers": (_speakers_right(want, got), _names(got.speakers), _names(want.speakers)),
        "via": (_via_right(want, got), got.via, want.via),
        "act": (allowed(want, "act", got.act, lambda a, b: a == b), got.act, want.act),
        "contact": (allowed(want, "contact", linked, lambda a, b: a == b), linked, want.contact),
        "cue": (allowed(want, "cue", got.cue, same_words), got.cue, want.cue),
        "mode": (allowed(want, "mode", got.mode, lambda a, b: a == b), got.mode, want.mode),
    }
    for name, (right, value, wanted) in checks.items():
        if name == "mode" and group == "indirect":
            continue
        sheet.check(f"{group}: {name}", right)
        # A statement cannot be right about a contact that was not found: that mistake is listed once, with the contact.
        if not right and not (name == "contact" and want.contact is not None and want.contact not in contacts.values()):
            cause = f"{name} {wanted}→{value}" if name in ("act", "mode") else f"{name}-{difference(value, wanted)}"
            if name == "speakers":
                cause = "speakers-" + ("empty" if not got.speakers else "invented" if not want.speakers else "other")
            sheet.mistake("statement", "WRONG", cause, f"got={value} want={wanted} {sheet.shown(want.spans)} cue={want.cue}", want.spans)
    sheet.topics(group, "statement", want, got.topics, sheet.shown(want.spans), want.spans)
