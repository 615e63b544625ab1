"""Indirect statements: what cues and asides report without quotation marks."""

from __future__ import annotations

from visavis.reading.draft import DraftStatement, Speaker
from visavis.reading.statements.cues import starts_phrase
from visavis.reading.statements.reported import pointing_back, reach, trimmed
from visavis.reading.statements.scenes import Made, Scene, cue_span, medium_of, unnamed
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice


def indirect(speech: Speech, scenes: list[Scene], quoted: list[Made]) -> list[Made]:
    """Return the indirect statements of all sentences; `quoted` are those of quotations, whose cues may still report a clause before them."""
    made: list[Made] = []
    taken = {id(one.cue) for one in quoted if one.cue is not None}
    for scene in scenes:
        made += _indirect_in(speech, scene, taken)
    return made


def _indirect_in(speech: Speech, scene: Scene, taken: set[int]) -> list[Made]:
    made: list[Made] = []
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
        if cue.entry.act == "agree" and outer is None and _agreement_told(scene, cue, voice):
            continue
        if (
            cue.first < covered
            or cue.frame is None
            or not 0 <= cue.start < len(speech.tokens)
            or (cue.negated and (cue.frame != "clause" or _left_open(speech, cue, cue.start)))
        ):
            continue
        if pointing_back(speech, scene.sentence) == cue.start + (speech.tokens[cue.start].text == ","):
            continue  # Как передаёт X, об этом сообщил Y
        last = reach(speech, scene.sentence, cue, others, asides)
        inner = _promoted(speech, scene, cue, voice, last)
        if inner is not None:
            carrier, outer = (voice.speakers[0] if voice.speakers else None), cue
            continue
        beyond = _beyond(speech, cue, last) if id(cue) in taken else None
        if beyond is not None:
            statement = DraftStatement("indirect", [beyond[0]], list(voice.speakers), cue=cue_span(speech, cue))
            statement.via = scene.carrier(speech, statement.speakers, cue) or medium_of(speech, scene, voice)
            made.append(Made(statement, cue, beyond[1], last))
        if id(cue) in taken and _cut(speech, cue, last, others) < 0:
            covered = max(covered, last)
            continue
        cut = _cut(speech, cue, last, others)
        if cut < 0:
            if cue.frame == "clause":
                covered = max(covered, last)
            continue
        last = cut
        if cue.frame != "subject" and (cue.entry.weak or cue.frame == "np") and not voice.speakers and not unnamed(speech, voice):
            continue
        if cue.addressee is not None and any(speech.quoted[k] >= 0 for k in range(*cue.addressee)):
            continue
        opens = speech.tokens[cue.start].norm in speech.table.words["complementiser"] and speech.tokens[cue.start].pos == "SCONJ"
        span = trimmed(speech, cue.start + opens, last)
        one_word = cue.frame == "np" or cue.frame in speech.table.words["one_word"] or speech.tokens[cue.start].pos == "NOUN"
        if span is None or (last - cue.start < 2 and not one_word):
            continue
        statement = DraftStatement("indirect", [span], list(voice.speakers), cue=cue_span(speech, cue))
        if carrier is not None and carrier not in voice.speakers and outer is not None:
            statement.via = carrier
        statement.via = statement.via or scene.carrier(speech, statement.speakers, cue) or medium_of(speech, scene, voice)
        further = _further(speech, cue, last)
        if further > 0:
            head = trimmed(speech, cue.start, further - 1)
            tail = trimmed(speech, further, last)
            if head is not None and tail is not None:
                statement.spans = [head]
                made.append(Made(statement, cue, cue.start, further - 1))
                statement = DraftStatement("indirect", [tail], list(voice.speakers), via=statement.via, cue=statement.cue)
                made.append(Made(statement, cue, further, last))
                covered = max(covered, last)
                continue
        made.append(Made(statement, cue, cue.start, last))
        covered = max(covered, last)
    return made


def _agreement_told(scene: Scene, cue: Cue, voice: Voice) -> bool:
    """Whether somebody else tells of an agreement (*the ministry said the two had agreed to meet*): then the telling is the statement."""
    for other, own in scene.cues:
        if (
            other is not cue
            and other.frame == "clause"
            and other.start <= cue.first
            and own.speakers
            and not set(map(id, own.speakers)) & set(map(id, voice.speakers))
        ):
            return True
    return any(
        own.speakers
        and not set(map(id, own.speakers)) & set(map(id, voice.speakers))
        and (first > cue.first or (other.kind == "source" and not voice.speakers))
        for other, own, first, _ in scene.asides
    )


def _further(speech: Speech, cue: Cue, last: int) -> int:
    """Return where a second noun of speech begins that is coordinate with the first (*expressed concern over X and readiness to …*), or -1."""
    tokens, table = speech.tokens, speech.table
    if cue.frame != "np":
        return -1
    for k in range(cue.start + 3, last):
        token = tokens[k]
        if token.norm not in table.nouns or table.nouns[token.norm] == "state" or speech.quoted[k] >= 0 or token.pos == "ADJ":
            continue
        named = tokens[k - 1].pos == "CCONJ" and k + 1 < last and table.prepositions.get(tokens[k + 1].norm) == "purpose"
        if named and table.nouns[token.norm] == "commit" and k - 1 > cue.start + 1:
            return k  # … and readiness to
        joint = next((j for j in range(k - 1, max(cue.start + 2, k - 6), -1) if tokens[j].pos == "CCONJ"), -1)
        if joint < 0 or any(tokens[j].pos in ("ADP", "VERB", "CCONJ") or tokens[j].text == "," for j in range(joint + 1, k)):
            continue
        first = next((j for j in range(cue.start, joint) if tokens[j].norm in table.nouns and table.nouns[tokens[j].norm] != "state"), joint)
        bare = joint == k - 1
        if joint <= first + 2 or k + 1 >= last or (bare and table.nouns[token.norm] in ("assess", "request", "agree", "propose")):
            continue
        if tokens[k + 1].pos in ("ADP", "PART") or (not bare and (tokens[k + 1].pos == "SCONJ" or tokens[k + 1].norm in table.words["complementiser"])):
            return joint + 1
    return -1


def _cut(speech: Speech, cue: Cue, last: int, others: list[Cue]) -> int:
    """Where what a cue reports without marks ends: before the clause that a quotation stands in; -1 if that is its only one."""
    quoted = next((k for k in range(cue.start, last) if speech.quoted[k] >= 0), -1)
    if quoted < 0:
        return last
    words = speech.table.words
    floor = -1
    if cue.frame != "clause":
        if speech.tokens[quoted - 1].text == ":" and quoted - 1 > cue.start:
            so = any(starts_phrase(speech.tokens, k, quoted, speech.table.so_said) == quoted - 1 - k for k in range(cue.start, quoted - 1))
            return -1 if so else quoted - 1  # a exposé sa position *en ces termes* : « … »
        reason = next((k for k in range(quoted - 1, max(cue.start, quoted - 3), -1) if speech.tokens[k].norm in words["reasons"]), -1)
        if reason > cue.start and not any(speech.tokens[k].norm in words["relatives"] for k in range(cue.start, reason)):
            return reason  # a salué cette visite *car* « … »
        comma = next((k for k in range(quoted - 1, cue.start, -1) if speech.tokens[k].text == ","), -1)  # …, a charge that X called "absurd"
        return comma if comma > cue.start and any(comma < other.first < quoted and not other.incise for other in others) else -1
    for k in range(quoted - 1, cue.start, -1):
        token = speech.tokens[k]
        if token.text in (":", ";") or (
            token.norm in words["coordination"]
            and (
                speech.tokens[k + 1].norm in words["complementiser"]
                or any((k < other.first < quoted and other.frame is None) or (k < other.first and other.start == quoted) for other in others)
            )
        ):
            floor = k
        if floor >= 0:
            break
    return floor if floor > cue.start and any(speech.is_finite(k) for k in range(cue.start, floor)) else -1


def _beyond(speech: Speech, cue: Cue, last: int) -> tuple[tuple[int, int], int] | None:
    """A second reported clause behind the quotation of the first (*said that they "agree" and that talks would go on*): its span and where it begins."""
    words = speech.table.words
    if cue.frame != "clause":
        return None
    quoted = [k for k in range(cue.start, last) if speech.quoted[k] >= 0]
    if not quoted:
        return None
    for k in range(quoted[-1] + 1, last - 2):
        if speech.tokens[k].norm in words["coordination"] and speech.tokens[k + 1].norm in words["complementiser"]:
            span = trimmed(speech, k + 2, last)
            return (span, k + 2) if span is not None else None
    return None


def _promoted(speech: Speech, scene: Scene, cue: Cue, voice: Voice, last: int) -> Cue | None:
    """The cue of a reported clause that reports in turn, where a readout passes it on."""
    if cue.frame != "clause" or voice.people or not voice.known:
        return None
    for other, own in scene.cues:
        if cue.start <= other.first < last and own.speakers and not set(map(id, own.speakers)) & set(map(id, voice.speakers)):
            if any(speech.is_finite(k) and speech.quoted[k] < 0 for k in range(cue.start, other.first)):
                return None
            if voice.readout is None and not own.people:
                return None
            if not voice.speakers and "Mood=Cnd" not in "".join(speech.tokens[k].morph for k in range(other.first, other.verb + 1)):
                return None
            return other if other.frame is not None else None
    return None


def _aside_speaks(speech: Speech, scene: Scene, taken: set[int]) -> Made | None:
    """The statement of a whole clause that an aside ascribes (*La réunion aura lieu lundi, a indiqué le ministre*)."""
    tokens, sentence = speech.tokens, scene.sentence
    back = pointing_back(speech, sentence)
    if back > sentence.first or (back == sentence.first and any(own.speakers for _, own in scene.cues)):
        return None  # Об этом сообщил министр, передаёт ТАСС: what he said is told before
    for cue, voice, first, last in sorted(scene.asides, key=lambda aside: 0 if aside[2] <= sentence.first + 1 else 1 + (aside[0].kind == "source")):
        if id(cue) in taken or (cue.kind == "source" and not voice.known):
            continue
        reports = any(own.frame is not None and own.verb < first and _same_side(by, voice) for own, by in scene.cues)
        if reports and tokens[cue.begins].norm in speech.table.words["as"]:
            continue  # X reiterated his support, as he said yesterday
        if any(
            not _same_side(own, voice) and not (other.entry.act == "agree" and _agreement_told(scene, other, own))
            for other, own in scene.cues
            if other.frame is not None and (own.speakers or unnamed(speech, own))
        ):
            continue
        opening = first - 1 if tokens[first - 1].text != "," else first - 2
        if cue.kind == "source" and opening > sentence.first and tokens[opening].norm in speech.table.words["relative"] and speech.mention[opening] is None:
            continue  # la Syrie, qui, *selon lui*, a changé: of that clause alone
        begin, end = sentence.first, first
        inside = speech.table.free_order  # then incises stand in the midst of what is said as well
        if inside and tokens[max(first - 1, begin)].text in (":", ";"):
            begin = first  # …: in her view, …
        leads = first <= sentence.first or (first == sentence.first + 1 and tokens[sentence.first].pos in ("CCONJ", "ADV", "PUNCT", "SPACE", "ADP", "SCONJ"))
        if leads or (cue.last < sentence.last and tokens[cue.last].norm in speech.table.words["relative"]):
            begin, end = last, sentence.last
        elif (
            last < sentence.last - 2
            and not (tokens[last].text == "," and tokens[last + 1].norm in speech.table.words["relative"])
            and (
                cue.kind == "source"
                or (inside and tokens[last].text == ",")
                or not any(speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") for k in range(begin, first))
            )
        ):
            end = sentence.last
        for _, _, other_first, other_last in scene.asides:
            if begin < other_first < end and other_first != first and other_last >= end - 2:
                end = other_first
        if any(speech.quoted[k] >= 0 for k in range(begin, min(end, sentence.last))):
            continue
        if not any(speech.is_finite(k) for k in range(begin, end)) or _left_open(speech, cue, begin):
            continue
        parted = [k for k in range(begin, end) if tokens[k].text == ";" and speech.quoted[k] < 0 and any(speech.is_finite(j) for j in range(k, end))]
        if parted and first >= end:
            begin = parted[-1] + 1
        elif parted and parted[0] > last:
            end = parted[0]
        while begin < end and tokens[begin].pos in ("CCONJ", "PUNCT", "SPACE"):
            begin += 1
        if begin <= first < end:
            spans = [span for span in (trimmed(speech, begin, first), trimmed(speech, last, end)) if span]
        else:
            span = trimmed(speech, begin, end)
            spans = [span] if span else []
        if not spans:
            continue
        statement = DraftStatement("indirect", spans, list(voice.speakers), cue=cue_span(speech, cue))
        statement.via = scene.carrier(speech, statement.speakers, cue) or medium_of(speech, scene, voice)
        return Made(statement, cue, begin, end)
    return None


def _left_open(speech: Speech, cue: Cue, first: int) -> bool:
    """Whether somebody is said not to tell what a question at the token asks (*n'a pas précisé* quand …), or what a conjunction before it opens."""
    words, tokens = speech.table.words["left_open"], speech.tokens
    if not cue.negated or cue.entry.act != "state":
        return False
    opening = tokens[first + 1] if tokens[first].pos == "ADP" and first + 1 < len(tokens) else tokens[first]
    return opening.norm in words or (cue.last <= first and tokens[first - 1].norm in words)


def _same_side(own: Voice, voice: Voice) -> bool:
    """Whether the subject of a cue is the side of the person that an aside names: then the aside's person speaks."""
    if own.readout is not None:
        return False
    if any(one in voice.speakers for one in own.speakers):
        return True
    return bool(voice.people) and not own.people and bool(own.parties) and own.parties <= voice.parties
