"""Quotations made statements: the cue that governs each, before, behind or around it."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, DraftReadout, DraftStatement, Sentence, Speaker
from visavis.reading.statements.any_verb import any_verb
from visavis.reading.statements.incises_within import incise_within
from visavis.reading.statements.joined_voices import after, joined_left
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.quotations import Quotation
from visavis.reading.statements.reported import reach
from visavis.reading.statements.scenes import Made, Scene, carried_by, cue_span, is_name, medium_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.strangers import asked_by, in_full, labelled
from visavis.reading.statements.voices import Voice, labelled_by, voice_at

_NAME = 5  # words of a proper name in marks, at most
_ENDS = frozenset(".,:;!?…()-–—")  # what may follow a clause in marks
_INSERTED = 16  # tokens of an insertion between an auxiliary and its participle, at most
_NEAR = 14  # tokens between a cue that governs nothing else and its quotation


def quoted(speech: Speech, scenes: list[Scene]) -> list[Made]:
    """Return a statement for every quotation, those under one cue joined; those without a cue are for `uncued`."""
    made: list[Made] = []
    by_cue: dict[int, Made] = {}
    labels: dict[str, list[Speaker]] = {}  # whom the labels of turns name, each the same throughout
    for index, quotation in enumerate(speech.quotations):
        first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
        if first >= len(speech.tokens) or first >= last or speech.quoted[first] != index:
            continue
        opening, closing = scenes[speech.tokens[first].sentence], scenes[speech.tokens[last - 1].sentence]
        if quotation.label is not None:
            turn = of_turn(speech, quotation, first, last)
            label = speech.draft.text[quotation.label[0] : quotation.label[1]]
            if label and turn.statement.speakers:
                turn.statement.speakers = labels.setdefault(label, turn.statement.speakers)[:]
            made.append(turn)
            continue
        behind = _behind(speech, closing, last) or _behind_next(speech, scenes, index)
        glued = speech.draft.text[quotation.opening - 1 : quotation.opening] in (".", "!", "?")
        before = _before(speech, opening, scenes, first) if not glued else None
        if behind is None and before is None and made and _resumed(speech, made[-1], scenes, quotation, first):
            made[-1].statement.spans += quotation.spans
            made[-1].last = last
            continue
        if before and behind and (before[0].incise or (behind[1].people and speech.is_infinitive(before[0].verb))):
            before = None  # vont « poursuivre les échanges », a-t-il dit
        governing = before or behind or _continued(speech, by_cue, first) or _trailing(speech, closing, last)
        cue, voice = governing or (None, Voice())
        if cue is not None and cue.kind == "passive" and not voice.speakers:
            voice = next((said for _, said, _, _ in opening.asides if said.speakers), voice)
        statement = DraftStatement("direct" if _whole(speech, quotation, first, last, cue) else "partial", list(quotation.spans))
        if cue is None:
            made.append(incise_within(speech, statement, first, last) or Made(statement, None, first, last))
            continue
        if cue.incise and (cue.first > last or cue.kind == "source") and statement.mode == "partial" and _proper(speech, quotation, first):
            continue
        if (
            statement.mode == "partial"
            and not cue.incise
            and speech.draft.text[quotation.start].isupper()
            and (is_name(speech, first) or _titled(speech, quotation, first) or _proper(speech, quotation, first))
        ):
            continue
        if voice.speakers and not voice.people and not cue.incise:
            deeper = _embedded(speech, opening.sentence, cue, first)
            if deeper and (voice.readout or deeper.people):
                statement.via = voice.readout or carried_by(speech, voice.speakers[0])
                voice = deeper
        if cue.incise and not voice.people and statement.mode == "partial":
            outer = outer_subject(speech, opening.sentence, Made(statement, cue, first, last), bool(voice.speakers))
            if outer is not None:
                statement.via = voice.speakers[0] if voice.speakers else None
                voice = outer
        earlier = by_cue.get(id(cue))
        if earlier is not None and _together(speech, earlier, cue, first):
            earlier.statement.spans += quotation.spans
            earlier.last = last
            if statement.mode == "partial" and not cue.incise:
                earlier.statement.mode = "partial"
            continue
        statement.speakers = list(voice.speakers)
        statement.cue = cue_span(speech, behind[0] if behind and behind[0].kind != "source" else cue)
        statement.via = statement.via or closing.carrier(speech, statement.speakers, cue) or medium_of(speech, opening, voice)
        if before and behind and voice.readout and behind[1].people and not behind[1].readout:
            statement.speakers, statement.via = list(behind[1].speakers), voice.readout
        one = Made(statement, cue, first, last)
        by_cue[id(cue)] = one
        made.append(one)
    for one in made:
        at = speech.quoted[one.first]
        if not one.statement.speakers and at >= 0 and (named := speech.quotations[at].label) is not None and named[0] < named[1]:
            one.statement.speakers = labels.get(speech.draft.text[named[0] : named[1]], [])[:]
    return made


def _resumed(speech: Speech, earlier: Made, scenes: list[Scene], quotation: Quotation, first: int) -> bool:
    """Whether a quotation takes up the one before it, which only its incise interrupts ("We agree," he said. "It is late.")."""
    words, cue = speech.table.words, earlier.cue
    begins = speech.tokens[first].sentence
    if cue is None or not cue.incise or cue.first < earlier.last or cue.kind == "source":
        return False
    sentence = scenes[speech.tokens[cue.verb].sentence].sentence
    if begins != sentence.i + 1 or scenes[begins].sentence.block != sentence.block or any(speech.quoted[k] >= 0 for k in range(earlier.last, first)):
        return False
    end = earlier.statement.spans[-1][1]
    outside = speech.draft.text[end : speech.tokens[cue.begins].start].strip(' "”’»\u00a0\u202f')
    marked = speech.draft.text[end - 1 : end] in words["resumed_after"] or outside[:1] in words["resumed_after"]
    return marked and earlier.statement.mode == "direct" and first == scenes[begins].sentence.first and speech.draft.text[quotation.start].isupper()


def _titled(speech: Speech, quotation: Quotation, first: int) -> bool:
    """Whether a short phrase in capitals behind a determiner is a proper name (la « Route du littoral »)."""
    words = speech.draft.text[quotation.start : quotation.end].split()
    return first > 0 and speech.tokens[first - 1].pos == "DET" and len(words) <= _NAME


def _proper(speech: Speech, quotation: Quotation, first: int) -> bool:
    """Whether a short phrase in capitals within a sentence is a proper name (réponse « Équipe Canada », relative au « Partenariat d'exception »)."""
    text = speech.draft.text[quotation.start : quotation.end]
    before = speech.tokens[first - 1] if first else None
    if before is None or before.sentence != speech.tokens[first].sentence or not text[:1].isupper() or text[-1:] in "!?." or len(text.split()) > _NAME:
        return False
    words = [word for word in text.split() if len(word) > 3]
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    return (capitals and before.pos == "NOUN") or (before.pos in ("ADP", "DET") and "Definite=Def" in before.morph)


def of_turn(speech: Speech, quotation: Quotation, first: int, last: int) -> Made:
    """The statement of a turn: its label's mention speaks, or whoever else the label names; else the one who asks, or the first person named."""
    start, end = quotation.label or (0, 0)
    statement = DraftStatement("direct", list(quotation.spans))
    name = speech.draft.text[start:end]
    if quotation.role == "question":
        asks = asked_by(speech)
        statement.speakers = [asks] if asks is not None else []
    elif not name or name.lower() in speech.table.words["answer_labels"]:
        people = [mention.actors for mention in speech.draft.mentions if mention.end <= quotation.start and mention.actors[0].kind == "person"]
        people.sort(key=lambda actors: not (actors[0].office or "").endswith("spokesperson"))  # rather than whom they are asked about
        statement.speakers = list(people[0][:1]) if people else []
    else:
        statement.speakers = in_full(speech, labelled_by(speech, start, end), start, end)
        someone = any(isinstance(one, DraftActor) and one.kind == "person" for one in statement.speakers)
        if not someone and (asks := asked_by(speech)) is not None and _mostly_asks(speech, name):
            statement.speakers = [asks]  # the outlet's questions are those of who put them
        elif not any(isinstance(one, DraftReadout) or one.kind in ("person", "institution") for one in statement.speakers):
            statement.speakers = [named] if (named := labelled(speech, start, end)) is not None else []
    return Made(statement, None, first, last)


def _mostly_asks(speech: Speech, name: str) -> bool:
    """Whether most turns of that label end in a question mark."""
    own = [turn for turn in speech.quotations if turn.label is not None and speech.draft.text[turn.label[0] : turn.label[1]] == name]
    return 2 * sum(speech.draft.text[turn.start : turn.end].rstrip(' »”"').endswith("?") for turn in own) >= len(own)


def _before(speech: Speech, scene: Scene, scenes: list[Scene], first: int) -> tuple[Cue, Voice] | None:
    """The cue that governs a quotation that opens at token `first`: the nearest to the left that can."""
    best: tuple[Cue, Voice] | None = None
    held = -1
    for cue, voice in scene.cues:
        if cue.last <= first and _governs(speech, scene, cue, first):
            if best is not None and cue.first < held and best[1].known and not (voice.people and not best[1].people):
                continue  # stands within what an earlier cue reports
            best = cue, voice
            held = reach(speech, scene.sentence, cue, scene.found, []) if cue.frame == "clause" else -1
    for cue, voice, begin, end in scene.asides:
        if (
            end <= first
            and (best is None or best[0].first < begin)
            and (cue.kind == "source" or speech.quoted[max(begin - 1, 0)] >= 0 or speech.tokens[max(end - 1, 0)].text in (",", ":") or end == first)
        ):
            relative = cue.kind == "source" and speech.tokens[cue.last].norm in speech.table.words["relative"]  # X, pour qui « … »
            if best is None or relative:
                best = cue, voice
        elif cue.incise and (cue.clitic >= 0 or best is None) and end < first and all(speech.tokens[k].text == "," for k in range(end, first)):
            best = cue, voice  # …, sans quoi, *dit-il*, « … »
    if best is None and first == scene.sentence.first and scene.sentence.i:
        previous = scenes[scene.sentence.i - 1]
        tail = speech.tokens[previous.sentence.last - 1]
        if tail.text == ":" and previous.cues:
            return previous.cues[-1]
    return best


def _governs(speech: Speech, scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a quotation at token `first` can be what the cue governs, wholly or in part."""
    tokens = speech.tokens
    if cue.negated and cue.frame is None:
        return False
    if cue.frame is None:
        if "quote" not in cue.entry.frames:
            return False
        between = [k for k in range(cue.last, first) if speech.quoted[k] < 0]
        colon = any(tokens[k].text == ":" for k in between)
        finite = sum(speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") for k in between)
        bare = bool(speech.table.words["bare_clause"]) and "clause" in cue.entry.frames  # said the talks were "a step"
        if not colon and (len(between) > _NEAR or finite > bare):
            return False
        return not any(tokens[k].text == ";" for k in between)
    return first < reach(speech, scene.sentence, cue, scene.found, [])


def _behind(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """The incise or named source that follows a quotation at once."""
    for cue, voice, first, _ in scene.asides:
        if (
            last - 1 <= first <= last + 3
            and cue.begins >= last
            and all(speech.tokens[k].pos in ("PUNCT", "SPACE") or speech.tokens[k].text in ",.-–—" for k in range(last, cue.begins))
        ):
            return cue, voice
    for cue, voice in scene.cues:
        if cue.kind == "passive" and cue.first == last and voice.speakers:
            return cue, voice  # « … » a été souligné par X
    return any_verb(speech, scene, last)


def _behind_next(speech: Speech, scenes: list[Scene], index: int) -> tuple[Cue, Voice] | None:
    """The incise behind the next quotation, where nothing but a comma or conjunction stands between (« A », « B », a dit X)."""
    at = speech.token_at(speech.quotations[index].closing)
    for following in range(index + 1, min(index + 3, len(speech.quotations))):
        first = speech.token_at(speech.quotations[following].opening)
        if not 0 < first - at <= 2 or any(speech.tokens[k].text != "," and speech.tokens[k].pos not in ("CCONJ", "SPACE") for k in range(at, first)):
            return None
        at = speech.token_at(speech.quotations[following].closing)
        found = _behind(speech, scenes[speech.tokens[at - 1].sentence], at)
        if found is not None:
            return found
    return None


def _continued(speech: Speech, by_cue: dict[int, Made], first: int) -> tuple[Cue, Voice] | None:
    """The cue of the quotation before, where only a phrase stands between the two in one sentence."""
    last = next(reversed(by_cue.values()), None)
    if last is None or last.cue is None or speech.tokens[last.last - 1].sentence != speech.tokens[first].sentence:
        return None
    between = range(last.last, first)
    if any(speech.is_finite(k) or speech.tokens[k].text in (";", ":") for k in between) or not between or (last.cue.incise and last.cue.first > last.last):
        return None
    return last.cue, Voice(list(last.statement.speakers), True)


def _trailing(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """The incise or source at the end of the sentence, for a fragment that nothing else governs (« A » pour B, a dit X)."""
    for cue, voice, first, end in reversed(scene.asides):
        if first >= last and voice.known and (end >= scene.sentence.last - 2 or not _clause_in(speech, end, scene.sentence.last)):
            return cue, voice
    return None


def _clause_in(speech: Speech, first: int, last: int) -> bool:
    """Whether more than the time and setting of the saying stands there: a finite verb or a quotation."""
    return any(speech.quoted[k] >= 0 or (speech.is_finite(k) and speech.tokens[k].pos in ("VERB", "AUX")) for k in range(first, last))


def _together(speech: Speech, earlier: Made, cue: Cue, first: int) -> bool:
    """Whether a further quotation under the same cue belongs to the same statement."""
    if cue.incise and cue.first >= earlier.last:
        return speech.tokens[first].sentence == speech.tokens[cue.verb].sentence
    return speech.tokens[first].sentence == speech.tokens[earlier.first].sentence or speech.tokens[first].sentence == speech.tokens[cue.verb].sentence


def _whole(speech: Speech, quotation: Quotation, first: int, last: int, cue: Cue | None) -> bool:
    """Whether whole clauses stand between the marks: a finite verb, and a place in the sentence where a clause can begin and end."""
    tokens = speech.tokens
    inside = [k for k in range(first, last) if quotation.start <= tokens[k].start < quotation.end and tokens[k].pos != "SPACE"]
    verb = any(speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") for k in inside) or _verbless(speech, inside, cue)
    if not inside or not (verb or _pronoun_first(speech, inside)):
        return len(inside) > 0 and tokens[inside[-1]].text in ("!", "?") and tokens[inside[0]].text[:1].isupper()
    begin = inside[0]
    capital = speech.draft.text[quotation.start].isupper()
    if len(inside) >= 3 and tokens[inside[-1]].text in (".", "!", "?") and capital:
        return True
    left = first - 1
    while left >= 0 and tokens[left].pos == "SPACE":
        left -= 1
    opens = (
        left < 0
        or tokens[left].sentence != tokens[first].sentence
        or tokens[left].text in (":", ".", "!", "?", "…")
        or speech.draft.text[quotation.opening - 1] in ".!?…"
        or tokens[left].norm in speech.table.words["complementiser"]
        or (capital and cue is not None and cue.last == left + 1 and "quote" in cue.entry.frames)  # he said “Ties are good”
    )
    if tokens[left].text == "," and cue is not None and ((cue.incise and (cue.first >= last or cue.clitic < 0)) or capital):
        opens = True
    if not opens:
        return False
    lower = speech.draft.text[quotation.start].islower()
    starter = tokens[begin]
    if lower and ((starter.pos in ("VERB", "AUX", "CCONJ") and "VerbForm=Inf" not in starter.morph) or (starter.pos == "ADP" and not cue)):
        return False
    right = last
    while right < len(tokens) and tokens[right].pos == "SPACE":
        right += 1
    if right >= len(tokens) or tokens[right].sentence != tokens[last - 1].sentence or tokens[right].text in _ENDS:
        return True
    return cue is not None and cue.incise and cue.first >= last


def _verbless(speech: Speech, inside: list[int], cue: Cue | None) -> bool:
    """Whether a clause without a verb stands there, in languages that write none for *is*: a subject under a word that is no verb, or a short form.

    What is a sentence by itself, but for the incise behind it, is one.
    """
    tokens, labels = speech.tokens, speech.table.words["verbless"]
    if not labels or not inside:
        return False
    if cue is not None and cue.incise and cue.first > inside[-1] and len(inside) > 1 and tokens[inside[0]].text[:1].isupper():
        opening = inside[0] - 1 if inside[0] and speech.is_mark(inside[0] - 1) else inside[0]
        if opening == 0 or tokens[opening - 1].sentence != tokens[opening].sentence:
            return True
    return any(speech.is_finite(k) or (speech.tokens[k].dep in labels and speech.tokens[k].head in inside) for k in inside)


def _pronoun_first(speech: Speech, inside: list[int]) -> bool:
    """Whether a subject pronoun opens the words in marks: then they are a clause, though the parser finds no verb."""
    first, table = speech.tokens[inside[0]], speech.table
    pronoun = first.norm in table.words["subject_pronouns"] or first.norm in table.pronouns
    return len(inside) > 3 and first.text[:1].isupper() and first.pos == "PRON" and pronoun


def _embedded(speech: Speech, sentence: Sentence, cue: Cue, first: int) -> Voice | None:
    """The people whose words an account or institution passes on: the subject of the reported clause, if that clause reports in turn."""
    words = speech.table.words
    bare = cue.frame is None and not cue.incise and bool(words["bare_clause"]) and _named_only(speech, cue.last, first)
    if cue.frame != "clause" and not bare:
        return None
    start = cue.last if bare else cue.start
    for k in range(start, first):
        if speech.tokens[k].norm in speech.table.verbs and speech.is_finite(k):
            return None
    inside = (k for k in range(first, min(first + 6, len(speech.tokens))) if not speech.is_mark(k) and speech.tokens[k].pos not in ("SPACE", "ADV"))
    inner = next((k for k in inside if speech.tokens[k].norm not in words["auxiliary"]), -1)
    uses = [use for use in speech.table.verbs.get(speech.tokens[inner].norm, ()) if not use.tail] if inner >= 0 else []
    if not uses or uses[0].act == "agree" or uses[0].single:
        return None  # what several agreed on or discussed, nobody of them has said
    for k in range(start, first):
        found = voice_at(speech, k)
        if found is None and speech.tokens[k].norm in speech.table.pronouns:
            found = pronoun(speech, k)
        if found is not None and found.speakers and found.readout is None:
            return after(speech, sentence, found)
    return None


def _named_only(speech: Speech, first: int, last: int) -> bool:
    """Whether only people named and an auxiliary stand there: the subject of a clause without a conjunction (London said *Starmer* "reaffirmed …")."""
    plain = ("DET", "ADV", "AUX", "PROPN", "CCONJ")
    return first < last and all(speech.mention[k] is not None or speech.tokens[k].pos in plain for k in range(first, last) if not speech.is_mark(k))


def outer_subject(speech: Speech, sentence: Sentence, one: Made, reporting: bool = False) -> Voice | None:
    """Return whose account a quoted verb phrase gives: its subject before the marks (Ils ont « exprimé … »); `reporting`: only if its verb reports."""
    tokens = speech.tokens
    k = one.first - 1
    while k > sentence.first and (tokens[k].norm in speech.table.words["auxiliary"] or tokens[k].pos in ("ADV", "SPACE")) and speech.mention[k] is None:
        k -= 1
    k = _over_insertion(speech, sentence, k)
    inside = [
        j
        for j in range(one.first, min(one.first + 5, one.last))
        if not speech.is_mark(j)
        and tokens[j].pos not in ("SPACE", "ADV")
        and tokens[j].norm not in speech.table.words["auxiliary"]
        and tokens[j].norm not in speech.table.words["reflexive"]
    ]
    if not inside or k < sentence.first or tokens[inside[0]].pos not in ("VERB", "AUX") or speech.is_infinitive(inside[0]):
        return None
    reports = any(not use.tail for use in speech.table.verbs.get(tokens[inside[0]].norm, ()))
    if reporting and (not reports or speech.table.verbs[tokens[inside[0]].norm][0].act == "agree"):
        return None
    if k > sentence.first and tokens[k].text == "," and speech.mention[k - 1] is not None and reports:
        k -= 1  # X, « demande … »
    found = voice_at(speech, k)
    if found is None and tokens[k].norm in speech.table.pronouns:
        found = pronoun(speech, k)
    numbered = any("Number=" in tokens[j].morph for j in range(k + 1, inside[0] + 1))
    if found is not None and (not numbered or any("Number=Plur" in tokens[j].morph for j in range(k + 1, inside[0] + 1))):
        found = joined_left(speech, sentence, found)
    bodies = ("institution", "state") if tokens[k + 1].norm in speech.table.words["auxiliary"] else ("institution",)
    spoken = found is not None and (found.people or (reports and any(isinstance(one, DraftActor) and one.kind in bodies for one in found.speakers)))
    return found if found is not None and spoken and found.readout is None else None


def _over_insertion(speech: Speech, sentence: Sentence, k: int) -> int:
    """Return the token before an auxiliary that an insertion between commas parts from its participle (les deux pays *ont*, sans nommer X, « dénoncé … »)."""
    tokens = speech.tokens
    if tokens[k].text != ",":
        return k
    opening = next((j for j in range(k - 1, max(sentence.first, k - _INSERTED), -1) if tokens[j].text == ","), -1)
    return opening - 2 if opening - 2 >= sentence.first and tokens[opening - 1].norm in speech.table.words["auxiliary"] else k
