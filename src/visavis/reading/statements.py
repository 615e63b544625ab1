"""Statements: what somebody is reported to say, in whose words, carried by whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from visavis.reading.acts import act_of
from visavis.reading.cues import Entry
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftReadout, DraftStatement, Sentence, Speaker
from visavis.reading.quotations import Quotation
from visavis.reading.reported import aside, mark_incises, reach, sources, trimmed
from visavis.reading.speakers import Voice, pronoun, stranger_at, voice_at, voice_of
from visavis.reading.speech import Cue, Speech, find

_NEAR = 14  # tokens between a cue that governs nothing else and its quotation
_SHORT = 4  # words below which a quotation without any cue is taken for a name or scare quotes


@dataclass(slots=True)
class Scene:
    """A sentence with its cues, who they belong to, and the asides in it."""

    sentence: Sentence
    found: list[Cue] = field(default_factory=list)  # all cues, also those that report nothing for want of a subject
    cues: list[tuple[Cue, Voice]] = field(default_factory=list)
    asides: list[tuple[Cue, Voice, int, int]] = field(default_factory=list)  # incises and named sources with the tokens they take

    def carrier(self, speech: Speech, speakers: list[Speaker], cue: Cue | None) -> Speaker | None:
        """Who passes on the speakers' words in this sentence: an aside's voice, or a readout named beside the cue."""
        for other, voice, _, _ in self.asides:
            if other is not cue and voice.speakers and voice.speakers[0] not in speakers and len(voice.speakers) == 1:
                return _account_of(speech, voice.speakers[0])
        return None


def _account_of(speech: Speech, speaker: Speaker) -> Speaker:
    """The account that an institution gives, where the text names it, else the speaker as it is."""
    if isinstance(speaker, DraftActor) and speaker.kind == "institution":
        for account in speech.draft.readouts:
            if account.issuer is speaker or (account.issuer is None and account.party == speaker.party and not account.joint):
                return account
    return speaker


@dataclass(slots=True)
class _Made:
    """A statement with what it was made from."""

    statement: DraftStatement
    cue: Cue | None
    first: int
    last: int


def statements(draft: Draft) -> Draft:
    """Return the draft with its statements, in the text's order."""
    if not draft.tokens:
        return draft
    speech = Speech.of(draft)
    scenes = [_scene(speech, sentence) for sentence in draft.sentences]
    made = _quoted(speech, scenes)
    made += _indirect(speech, scenes, made)
    made.sort(key=lambda one: (one.statement.spans[0][0], one.statement.spans[-1][1]))
    _free(speech, scenes, made)
    made = [one for one in made if one.statement.mode]
    carrier = _only_carrier(draft)
    for one in made:
        _complete(speech, one)
        if carrier is not None and one.statement.via is None and _carried_on(one.statement, carrier):
            one.statement.via = carrier
    draft.statements = [one.statement for one in made]
    return draft


def _scene(speech: Speech, sentence: Sentence) -> Scene:
    scene = Scene(sentence)
    found = find(speech, sentence)
    mark_incises(speech, sentence, found)
    plain: list[tuple[Cue, Voice]] = []
    heard: list[tuple[Cue, Voice]] = []
    for cue in found:
        voice = voice_of(speech, sentence, cue, heard if cue.kind == "gerund" else plain)
        if voice.speakers:
            heard.append((cue, voice))
        if len(voice.speakers) == 1 and voice.people and cue.kind != "source":
            speech.spoken.append((sentence.i, voice.people))
        if cue.incise:
            scene.asides.append((cue, voice, *aside(speech, sentence, cue, voice)))
        else:
            if not _may_report(cue, voice):
                continue
            plain.append((cue, voice))
    scene.cues = plain
    scene.found = [cue for cue in found if not cue.incise]
    for cue, voice in sources(speech, sentence):
        scene.asides.append((cue, voice, *aside(speech, sentence, cue, voice)))
    scene.asides.sort(key=lambda one: one[2])
    return scene


def _may_report(cue: Cue, voice: Voice) -> bool:
    """Whether the subject can make the cue a report."""
    entry = cue.entry
    if cue.kind == "passive":
        return True
    if entry.joint:
        return len(voice.speakers) > 1
    if entry.person:
        return any(isinstance(one, DraftReadout) or one.kind in ("person", "institution") for one in voice.speakers)
    return bool(voice.speakers) or not entry.weak


# ----- quotations -----


def _quoted(speech: Speech, scenes: list[Scene]) -> list[_Made]:
    made: list[_Made] = []
    by_cue: dict[int, _Made] = {}
    for index, quotation in enumerate(speech.quotations):
        first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
        if first >= len(speech.tokens) or first >= last or speech.quoted[first] != index:
            continue
        opening, closing = scenes[speech.tokens[first].sentence], scenes[speech.tokens[last - 1].sentence]
        if quotation.label is not None:
            made.append(_turn(speech, quotation, first, last))
            continue
        behind = _behind(speech, closing, last) or _behind_next(speech, scenes, index)
        before = _before(speech, opening, scenes, first)
        if before and behind and before[0].incise:
            before = None
        governing = before or behind or _continued(speech, by_cue, first) or _trailing(speech, closing, last)
        cue, voice = governing if governing else (None, Voice())
        if cue is not None and cue.kind == "passive" and not voice.speakers:
            voice = next((said for _, said, _, _ in opening.asides if said.speakers), voice)
        statement = DraftStatement("direct" if _whole(speech, quotation, first, last, cue) else "partial", list(quotation.spans))
        if cue is None:
            made.append(_incise_within(speech, statement, first, last) or _Made(statement, None, first, last))
            continue
        if voice.readout and cue is not None and not cue.incise:
            deeper = _embedded(speech, opening, cue, voice, first)
            if deeper:
                statement.via = voice.readout
                voice = deeper
        if cue.incise and not voice.people and statement.mode == "partial":
            outer = _outer_subject(speech, opening.sentence, _Made(statement, cue, first, last))
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
        statement.cue = _cue_span(speech, behind[0] if behind and behind[0].kind != "source" else cue)
        statement.via = statement.via or closing.carrier(speech, statement.speakers, cue) or _medium(speech, opening, cue, voice)
        if before and behind and voice.readout and behind[1].people and not behind[1].readout:
            statement.speakers, statement.via = list(behind[1].speakers), voice.readout
        one = _Made(statement, cue, first, last)
        by_cue[id(cue)] = one
        made.append(one)
    return made


def _turn(speech: Speech, quotation: Quotation, first: int, last: int) -> _Made:
    """The statement of a turn in a transcript: its label's mention speaks, or whoever else the label names."""
    start, end = quotation.label or (0, 0)
    statement = DraftStatement("direct", list(quotation.spans))
    for k in range(speech.token_at(start), speech.token_at(end)):
        found = voice_at(speech, k) or stranger_at(speech, k)
        if found is not None and found.speakers:
            statement.speakers = list(found.speakers)
            if found.people:
                break
    return _Made(statement, None, first, last)


def _incise_within(speech: Speech, statement: DraftStatement, first: int, last: int) -> _Made | None:
    """The statement of a quotation that its incise stands inside of, marks not closed around it (« C'est tard, regrette X. Trop tard. »)."""
    tokens, table = speech.tokens, speech.table
    for k in range(first + 3, last - 2):
        uses = table.verbs.get(tokens[k].norm)
        if not uses or tokens[k].norm in table.participles or tokens[k - 1].text != ",":
            continue
        entry = next((use for use in uses if {"quote", "que"} <= use.frames and not use.tail and not use.se), None)
        mention = speech.mention[k + 1] or (speech.mention[k + 2] if tokens[k + 1].pos == "DET" else None)
        if entry is None or mention is None or not any(actor.kind == "person" for actor in mention.actors):
            continue
        end = next((j for j in range(k + 1, last) if tokens[j].text in (".", "!", "?") and tokens[j].start >= mention.end), -1)
        rest = (tokens[end + 1].start, statement.spans[-1][1]) if 0 <= end < last - 2 else None
        statement.spans = [(statement.spans[0][0], tokens[k - 2].end), *([rest] if rest and rest[0] < rest[1] else [])]
        statement.mode = "direct"
        statement.speakers = list(mention.actors)
        cue = Cue(entry, k, k, k + 1, "finite", incise=True)
        statement.cue = _cue_span(speech, cue)
        return _Made(statement, cue, first, last)
    return None


def _behind(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """The incise or named source that follows a quotation at once."""
    for cue, voice, first, _ in scene.asides:
        if last - 1 <= first <= last + 3 and cue.first >= last and all(speech.tokens[k].pos in ("PUNCT", "SPACE") or speech.tokens[k].text in ",.-–—" for k in range(last, cue.first)):
            return cue, voice
    return _any_verb(speech, scene, last)


def _any_verb(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """An incise whose verb no table knows (« … », soupire X): a verb right behind the marks, and a person right behind it."""
    tokens = speech.tokens
    k = last
    while k < scene.sentence.last and (tokens[k].text in (",", "-", "–", "—") or tokens[k].norm in speech.table.words["clitics"]):
        k += 1
    first = k
    if k + 1 < scene.sentence.last and tokens[k].norm in speech.table.words["auxiliary"]:
        k += 1
    while k + 1 < scene.sentence.last and (tokens[k].norm.startswith("-") or tokens[k].pos == "ADV"):
        k += 1
    if k + 1 >= scene.sentence.last or tokens[k].pos not in ("VERB", "NOUN", "ADJ") or first == last or speech.mention[k] is not None:
        return None
    if tokens[k].pos != "VERB" and k == first and tokens[k].dep != "ROOT":
        return None
    entry = Entry(tokens[k].lemma, "state", frozenset({"quote"}))
    cue = Cue(entry, k, first, k + 1, "compound" if k > first else "finite", incise=True)
    clitic = next((j for j in range(first, min(k + 4, scene.sentence.last)) if tokens[j].norm.startswith("-") and tokens[j].norm in speech.table.pronouns), -1)
    if clitic >= 0:
        cue.clitic = clitic
        voice = pronoun(speech, clitic)
    else:
        voice = voice_at(speech, k + 1) or stranger_at(speech, k + 1) or (voice_at(speech, k + 2) if k + 2 < scene.sentence.last and tokens[k + 1].pos == "DET" else None) or Voice()
    if not voice.people:
        return None
    scene.asides.append((cue, voice, first, max(voice.last, k + 1)))
    return cue, voice


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


def _continued(speech: Speech, by_cue: dict[int, _Made], first: int) -> tuple[Cue, Voice] | None:
    """The cue of the quotation before, where only a phrase stands between the two in one sentence."""
    last = next(reversed(by_cue.values()), None)
    if last is None or last.cue is None or speech.tokens[last.last - 1].sentence != speech.tokens[first].sentence:
        return None
    between = range(last.last, first)
    if any(speech.is_finite(k) or speech.tokens[k].text in (";", ":") for k in between) or not between or last.cue.incise and last.cue.first > last.last:
        return None
    return last.cue, Voice(list(last.statement.speakers), True)


def _trailing(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """The incise or source at the end of the sentence, for a fragment that nothing else governs (« A » pour B, a dit X)."""
    for cue, voice, first, end in reversed(scene.asides):
        if first >= last and end >= scene.sentence.last - 2 and voice.known:
            return cue, voice
    return None


def _before(speech: Speech, scene: Scene, scenes: list[Scene], first: int) -> tuple[Cue, Voice] | None:
    """The cue that governs a quotation that opens at token `first`: the nearest to the left that can."""
    best: tuple[Cue, Voice] | None = None
    held = -1
    for cue, voice in scene.cues:
        if cue.last <= first and _governs(speech, scene, cue, first):
            if best is not None and cue.first < held and best[1].known and not (voice.people and not best[1].people):
                continue  # stands within what an earlier cue reports
            best = cue, voice
            held = reach(speech, scene.sentence, cue, scene.found, []) if cue.frame == "que" else -1
    for cue, voice, begin, end in scene.asides:
        if end <= first and (best is None or best[0].first < begin) and (cue.kind == "source" or speech.quoted[max(begin - 1, 0)] >= 0 or speech.tokens[max(end - 1, 0)].text in (",", ":") or end == first):
            if cue.kind == "source" and best is not None:
                continue
            if best is None:
                best = cue, voice
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
        if not colon and (len(between) > _NEAR or any(speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") for k in between)):
            return False
        return not any(tokens[k].text == ";" for k in between)
    return first < reach(speech, scene.sentence, cue, scene.found, [])


def _together(speech: Speech, earlier: _Made, cue: Cue, first: int) -> bool:
    """Whether a further quotation under the same cue belongs to the same statement."""
    if cue.incise and cue.first >= earlier.last:
        return speech.tokens[first].sentence == speech.tokens[cue.verb].sentence
    return speech.tokens[first].sentence == speech.tokens[earlier.first].sentence or speech.tokens[first].sentence == speech.tokens[cue.verb].sentence


def _whole(speech: Speech, quotation: Quotation, first: int, last: int, cue: Cue | None) -> bool:
    """Whether whole clauses stand between the marks: a finite verb, and a place in the sentence where a clause can begin and end."""
    tokens = speech.tokens
    inside = [k for k in range(first, last) if quotation.start <= tokens[k].start < quotation.end and tokens[k].pos != "SPACE"]
    if not inside or not any(speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") for k in inside):
        return len(inside) > 0 and tokens[inside[-1]].text in ("!", "?") and tokens[inside[0]].text[:1].isupper()
    begin = inside[0]
    if len(inside) >= 3 and tokens[inside[-1]].text in (".", "!", "?") and tokens[begin].text[:1].isupper():
        return True
    left = first - 1
    while left >= 0 and tokens[left].pos == "SPACE":
        left -= 1
    opens = left < 0 or tokens[left].sentence != tokens[first].sentence or tokens[left].text in (":", ".", "!", "?", "…") or tokens[left].norm in speech.table.words["complementiser"]
    if tokens[left].text == "," and cue is not None and (cue.incise or tokens[begin].text[:1].isupper()):
        opens = True
    if not opens:
        return False
    lower = tokens[begin].text[:1].islower()
    starter = tokens[begin]
    if lower and (starter.pos in ("VERB", "AUX", "CCONJ") and "VerbForm=Inf" not in starter.morph or starter.pos == "ADP" and not cue):
        return False
    right = last
    while right < len(tokens) and tokens[right].pos == "SPACE":
        right += 1
    if right >= len(tokens) or tokens[right].sentence != tokens[last - 1].sentence or tokens[right].text in (",", ".", "!", "?", ";", "…", ")", "-", "–", "—"):
        return True
    return cue is not None and cue.incise and cue.first >= last


def _embedded(speech: Speech, scene: Scene, cue: Cue, voice: Voice, first: int) -> Voice | None:
    """The people whose words a readout passes on: the subject of the reported clause, if that clause reports in turn."""
    if cue.frame != "que":
        return None
    for k in range(cue.start, first):
        if speech.tokens[k].norm in speech.table.verbs and speech.is_finite(k):
            return None
    inner = next((k for k in range(first, min(first + 4, len(speech.tokens))) if not speech.is_mark(k) and speech.tokens[k].pos not in ("SPACE", "ADV")), -1)
    if inner < 0 or speech.tokens[inner].norm not in speech.table.verbs:
        return None
    for k in range(cue.start, first):
        found = voice_at(speech, k)
        if found is None and speech.tokens[k].norm in speech.table.pronouns:
            found = pronoun(speech, k)
        if found is not None and found.speakers and found.readout is None:
            return found
    return None


def _medium(speech: Speech, scene: Scene, cue: Cue, voice: Voice) -> Speaker | None:
    """The readout named in the cue's sentence as the place where the words stand (a indiqué la présidence *dans un communiqué*)."""
    for k in range(scene.sentence.first, scene.sentence.last):
        account = speech.readout[k]
        if account is not None and account not in voice.speakers and speech.quoted[k] < 0 and _carries(speech, k):
            if account.party is None or account.party in voice.parties or not voice.parties or account.joint:
                return account
    return None


def _carries(speech: Speech, at: int) -> bool:
    """Whether the readout named at the token stands where words are carried (*dans* un communiqué)."""
    tokens = speech.tokens
    first = at
    while first > 0 and speech.readout[first - 1] is speech.readout[at]:
        first -= 1
    before = speech.table.words["medium_before"]
    return first > 0 and (tokens[first - 1].norm in before or (first > 1 and f"{tokens[first - 2].norm} {tokens[first - 1].norm}" in before))


def _cue_span(speech: Speech, cue: Cue) -> tuple[int, int]:
    last = max(cue.last, cue.verb + 1)
    first = cue.first
    while first < cue.verb and (speech.tokens[first].norm in speech.table.words["reflexive"] and not cue.entry.se or speech.tokens[first].pos in ("ADV", "PUNCT")):
        first += 1
    return speech.tokens[first].start, speech.tokens[last - 1].end


# ----- indirect speech -----


def _indirect(speech: Speech, scenes: list[Scene], quoted: list[_Made]) -> list[_Made]:
    made: list[_Made] = []
    taken = {id(one.cue) for one in quoted if one.cue is not None}
    for scene in scenes:
        made += _indirect_in(speech, scene, taken)
    return made


def _indirect_in(speech: Speech, scene: Scene, taken: set[int]) -> list[_Made]:
    made: list[_Made] = []
    others = scene.found
    asides = [(first, last) for _, _, first, last in scene.asides]
    covered = -1
    carrier: Speaker | None = None
    outer: Cue | None = None
    main = _aside_speaks(speech, scene, taken)
    if main is not None:
        made.append(main)
        covered = main.last
    for cue, voice in scene.cues:
        if cue.first < covered or cue.frame is None or cue.start < 0 or cue.negated and cue.frame != "que":
            continue
        last = reach(speech, scene.sentence, cue, others, asides)
        inner = _promoted(speech, scene, cue, voice, last)
        if inner is not None:
            carrier, outer = (voice.speakers[0] if voice.speakers else None), cue
            continue
        if id(cue) in taken and _cut(speech, cue, last, others) < 0:
            covered = max(covered, last)
            continue
        cut = _cut(speech, cue, last, others)
        if cut < 0:
            if cue.frame == "que":
                covered = max(covered, last)
            continue
        last = cut
        if (cue.entry.weak or cue.frame == "np") and not voice.speakers:
            continue
        if cue.addressee is not None and any(speech.quoted[k] >= 0 for k in range(*cue.addressee)):
            continue
        span = trimmed(speech, cue.start, last)
        if span is None or last - cue.start < 2 and cue.frame != "np":
            continue
        statement = DraftStatement("indirect", [span], list(voice.speakers), cue=_cue_span(speech, cue))
        if carrier is not None and carrier not in voice.speakers and outer is not None:
            statement.via = carrier
        statement.via = statement.via or scene.carrier(speech, statement.speakers, cue) or _medium(speech, scene, cue, voice)
        made.append(_Made(statement, cue, cue.start, last))
        covered = max(covered, last)
    return made


def _cut(speech: Speech, cue: Cue, last: int, others: list[Cue]) -> int:
    """Where what a cue reports without marks ends: before the clause that a quotation stands in; -1 if that is its only one."""
    quoted = next((k for k in range(cue.start, last) if speech.quoted[k] >= 0), -1)
    if quoted < 0:
        return last
    words = speech.table.words
    floor = -1
    if cue.frame != "que":
        return quoted - 1 if speech.tokens[quoted - 1].text == ":" and quoted - 1 > cue.start else -1
    for k in range(quoted - 1, cue.start, -1):
        token = speech.tokens[k]
        if token.text in (":", ";"):
            floor = k
        elif token.norm in words["coordination"] and (
            speech.tokens[k + 1].norm in words["complementiser"] or any(k < other.first < quoted and other.frame is None or k < other.first and other.start == quoted for other in others)
        ):
            floor = k
        if floor >= 0:
            break
    return floor if floor > cue.start and any(speech.is_finite(k) for k in range(cue.start, floor)) else -1


def _promoted(speech: Speech, scene: Scene, cue: Cue, voice: Voice, last: int) -> Cue | None:
    """The cue of a reported clause that reports in turn, where a readout passes it on."""
    if cue.frame != "que" or voice.people or not voice.known:
        return None
    for other, own in scene.cues:
        if cue.start <= other.first < last and own.speakers and not set(map(id, own.speakers)) & set(map(id, voice.speakers)):
            if any(speech.is_finite(k) and speech.quoted[k] < 0 for k in range(cue.start, other.first)):
                return None
            if voice.readout is None and not own.people:
                return None
            if not voice.speakers and "Mood=Cnd" not in "".join(speech.tokens[k].morph for k in range(other.first, other.verb + 1)):
                return None
            return other if other.frame is not None or "quote" in other.entry.frames else None
    return None


def _aside_speaks(speech: Speech, scene: Scene, taken: set[int]) -> _Made | None:
    """The statement of a whole clause that an aside ascribes (*La réunion aura lieu lundi, a indiqué le ministre*)."""
    tokens, sentence = speech.tokens, scene.sentence
    for cue, voice, first, last in scene.asides:
        if id(cue) in taken or (cue.kind == "source" and not voice.known):
            continue
        if any(not _same_side(own, voice) for other, own in scene.cues if other.frame is not None and own.speakers):
            continue
        begin, end = sentence.first, first
        if first <= sentence.first + 1:
            begin, end = last, sentence.last
        elif last < sentence.last - 2 and cue.kind == "source":
            end = sentence.last
        for _, _, other_first, other_last in scene.asides:
            if begin < other_first < end and other_first != first:
                end = other_first
        if any(speech.quoted[k] >= 0 for k in range(begin, min(end, sentence.last))):
            continue
        if not any(speech.is_finite(k) for k in range(begin, end)):
            continue
        while begin < end and tokens[begin].pos in ("CCONJ", "PUNCT", "SPACE"):
            begin += 1
        if begin <= first < end:
            spans = [span for span in (trimmed(speech, begin, first), trimmed(speech, last, end)) if span]
        else:
            span = trimmed(speech, begin, end)
            spans = [span] if span else []
        if not spans:
            continue
        statement = DraftStatement("indirect", spans, list(voice.speakers), cue=_cue_span(speech, cue))
        statement.via = scene.carrier(speech, statement.speakers, cue) or _medium(speech, scene, cue, voice)
        return _Made(statement, cue, begin, end)
    return None


def _same_side(own: Voice, voice: Voice) -> bool:
    """Whether the subject of a cue is the side of the person that an aside names: then the aside's person speaks."""
    if own.readout is not None:
        return False
    if any(one in voice.speakers for one in own.speakers):
        return True
    return bool(voice.people) and not own.people and bool(own.parties) and own.parties <= voice.parties


# ----- quotations without a cue -----


def _free(speech: Speech, scenes: list[Scene], made: list[_Made]) -> None:
    """Give quotations without a cue the running speaker, and drop those that are names, terms or scare quotes."""
    running: _Made | None = None
    headings: list[int] = []
    for index, one in enumerate(made):
        statement = one.statement
        if one.cue is not None:
            if statement.speakers or statement.mode != "indirect":
                running = one
            continue
        if statement.mode == "indirect" or statement.speakers:
            running = one if statement.speakers else running
            continue
        sentence = scenes[speech.tokens[one.first].sentence].sentence
        block = speech.draft.document.blocks[sentence.block]
        words = _words(speech, statement)
        if block.kind in ("title", "heading") or _heading(speech, sentence):
            headings.append(index)
            continue
        if _is_name(speech, one.first) or (words < _SHORT and statement.mode == "partial"):
            statement.mode = None  # type: ignore[assignment]
            continue
        subject = _outer_subject(speech, sentence, one)
        if subject is not None:
            statement.speakers = list(subject.speakers)
            if running is not None and isinstance(running.statement.via, DraftReadout):
                statement.via = running.statement.via
            continue
        near = running is not None and 0 <= sentence.i - speech.tokens[running.last - 1].sentence <= 2
        if near and running is not None:
            statement.speakers, statement.via = list(running.statement.speakers), running.statement.via
            running = one
        elif statement.mode == "partial" and words < 2 * _SHORT:
            statement.mode = None  # type: ignore[assignment]
    for index in headings:
        statement = made[index].statement
        repeated = _repeated(speech, made, index)
        if repeated is not None:
            statement.speakers, statement.via, statement.act = list(repeated.statement.speakers), repeated.statement.via, repeated.statement.act
        elif _is_name(speech, made[index].first) or _words(speech, statement) < _SHORT:
            statement.mode = None  # type: ignore[assignment]


def _words(speech: Speech, statement: DraftStatement) -> int:
    return sum(len(speech.draft.text[start:end].split()) for start, end in statement.spans)


def _outer_subject(speech: Speech, sentence: Sentence, one: _Made) -> Voice | None:
    """Whose account a quoted verb phrase gives: its subject outside the marks (Les ministres ont « exprimé … »), if its verb reports."""
    tokens = speech.tokens
    k = one.first - 1
    while k > sentence.first and (tokens[k].norm in speech.table.words["auxiliary"] or tokens[k].pos in ("ADV", "SPACE")) and speech.mention[k] is None:
        k -= 1
    inside = [j for j in range(one.first, min(one.first + 5, one.last)) if not speech.is_mark(j) and tokens[j].pos not in ("SPACE", "ADV") and tokens[j].norm not in speech.table.words["auxiliary"]]
    if not inside or k < sentence.first or tokens[inside[0]].pos not in ("VERB", "AUX") or speech.is_infinitive(inside[0]):
        return None
    found = voice_at(speech, k)
    if found is None and tokens[k].norm in speech.table.pronouns:
        found = pronoun(speech, k)
    return found if found is not None and found.people and found.readout is None else None


def _heading(speech: Speech, sentence: Sentence) -> bool:
    """Whether a sentence that fills its block stands without a full stop."""
    block = speech.draft.document.blocks[sentence.block]
    return block.end - block.start < 200 and sentence.start <= block.start + 2 and sentence.end >= block.end - 1 and speech.draft.text[block.end - 1] not in ".!?…"


def _repeated(speech: Speech, made: list[_Made], index: int) -> _Made | None:
    """The later or earlier statement with a cue or speaker that says the same words."""
    text = speech.draft.text
    start, end = made[index].statement.spans[0]
    words = text[start:end].casefold().strip(" .,;")
    if len(words) < 4:
        return None
    for other in made[index + 1 :] + made[:index]:
        if other.statement.mode and other.statement.mode != "indirect" and any(words in text[a:b].casefold() for a, b in other.statement.spans):
            return other
    return None


def _is_name(speech: Speech, first: int) -> bool:
    """Whether the words before a quotation say that it is a name, a title or a term."""
    tokens = speech.tokens
    k = first - 1
    while k >= 0 and tokens[k].pos in ("SPACE", "DET") or k >= 0 and tokens[k].text == ",":
        k -= 1
    return k >= 0 and tokens[k].sentence == tokens[first].sentence and tokens[k].norm in speech.table.words["name_before"]


# ----- what completes a statement -----


def _only_carrier(draft: Draft) -> DraftReadout | None:
    """The communiqué that a report goes by, where it names one and no other account."""
    return draft.readouts[0] if len(draft.readouts) == 1 and draft.readouts[0].medium == "communiqué" else None


def _carried_on(statement: DraftStatement, carrier: DraftReadout) -> bool:
    """Whether a statement after the communiqué's first mention may be taken from it: people speak, and one of its party is among them."""
    people = [one for one in statement.speakers if isinstance(one, DraftActor) and one.kind == "person"]
    parties = {carrier.party, *carrier.joint}
    return len(people) == len(statement.speakers) > 0 and any(one.party in parties for one in people) and statement.spans[0][0] > carrier.mentions[0][0]


def _complete(speech: Speech, one: _Made) -> None:
    """Fill in act, contact, date and whom it is directed at."""
    statement = one.statement
    if statement.act == "state":
        first, last = speech.token_at(statement.spans[0][0]), speech.token_at(statement.spans[0][1])
        if one.cue is not None and one.cue.frame is not None and one.cue.start >= 0 and statement.mode != "indirect":
            first = min(first, one.cue.start)
        statement.act = act_of(speech, one.cue, first, last, statement.speakers)
    statement.contact = statement.contact or _contact(speech, statement)
    if statement.act not in ("state", "assess"):
        statement.about = _about(speech, one)
    statement.date = _date(speech, one)


def _contact(speech: Speech, statement: DraftStatement) -> DraftContact | None:
    """The contact that the statement was made at or about: its readout's, the one its sentence reports, else the last its speaker had."""
    if isinstance(statement.via, DraftReadout) and statement.via.contact is not None:
        return statement.via.contact
    if len(statement.speakers) == 1 and isinstance(statement.speakers[0], DraftReadout):
        return statement.speakers[0].contact
    parties = {one.party for one in statement.speakers if one.party}
    best: DraftContact | None = None
    offset = statement.spans[0][0]
    for contact in speech.draft.contacts:
        if contact.evidence and contact.evidence[0][0] <= offset and (not parties or parties & set(contact.parties)):
            if best is None or not best.main or contact.main:
                best = contact
    return best or next((contact for contact in speech.draft.contacts if contact.main and parties & set(contact.parties)), None)


def _about(speech: Speech, one: _Made) -> list[str | DraftActor]:
    """Whom the act is directed at: the person addressed, else the first party named that is not the speaker's own."""
    places = [one.cue.addressee] if one.cue is not None and one.cue.addressee else []
    places += [(speech.token_at(start), speech.token_at(end)) for start, end in one.statement.spans]
    own = {party.party for party in one.statement.speakers if party.party}
    for first, last in places:
        for k in range(first, last):
            mention = speech.mention[k]
            if mention is None:
                continue
            found: list[str | DraftActor] = []
            for actor in mention.actors:
                if actor in one.statement.speakers or actor.party in own:
                    continue
                found.append(actor if actor.kind == "person" or actor.party is None else actor.party)
            if found:
                return found
    return []


def _date(speech: Speech, one: _Made) -> str | None:
    """The date that the cue's own clause states."""
    if one.cue is None or not speech.draft.dates:
        return None
    sentence = speech.draft.sentences[speech.tokens[one.cue.verb].sentence]
    spans = one.statement.spans
    for date in speech.draft.dates:
        if sentence.start <= date.start < sentence.end and date.value and not any(start <= date.start < end for start, end in spans):
            return date.value
    return None
