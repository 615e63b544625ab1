"""Cues of languages that tell statements by word order: the segments of a sentence between its marks, and the verbs of saying in them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from visavis.languages.copies import Copy
from visavis.reading.draft import DraftActor, Sentence
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.order_quotes import is_asked, is_term
from visavis.reading.statements.order_subjects import unknown, voice_in
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice

_STEPS = 3  # verbs over one another within a clause that qualifies
_MARKS = frozenset(",;:—–.!?…")
_ADDRESSEE = 6  # tokens of whom something is told to, behind the verb
_SUFFERED = 4  # tokens between what makes a verb passive and the verb
_LEAST = 3  # tokens of what tells in what something is done
_NOUN = 5  # tokens between a light verb and the noun that says the act


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence between two marks."""

    first: int
    last: int


@dataclass(slots=True)
class Said:
    """A verb of saying: its tokens, who opens its clause, and where what is said begins."""

    entry: Entry
    verb: int
    first: int
    last: int  # its last token
    start: int  # first token of what is said
    part: int  # its segment
    content: int  # the segment in which what is said begins
    voice: Voice | None
    tells: bool  # a verb of saying, and none of an attitude
    outright: bool  # a mark or quotation stands behind it
    joined: bool = False  # opened by a conjunction
    named: bool = False  # its subject is named, not pointed at
    until: int = -1  # where what is said ends, if that stands before the verb
    aside: bool = False  # nothing stands behind it
    opens: int = -1  # where its clause begins
    via: Voice | None = None
    span: tuple[int, int] = (0, 0)

    def as_cue(self, start: int) -> Cue:
        """Return the cue as the other readings of statements know it."""
        kind = "clause" if self.tells else "np"
        return Cue(self.entry, self.verb, self.first, self.last + 1, "finite", kind, start)


def segments(speech: Speech, sentence: Sentence) -> list[Segment]:
    """Return the stretches of a sentence between its marks and quotations, terms in marks left where they stand."""
    found: list[Segment] = []
    first = sentence.first
    for k in range(sentence.first, sentence.last + 1):
        bound = k == sentence.last or (speech.quoted[k] < 0 and speech.tokens[k].norm in _MARKS and speech.tokens[k].pos == "PUNCT")
        turn = not bound and k > first and (speech.quoted[k] >= 0) != (speech.quoted[k - 1] >= 0)
        turn = turn and not is_term(speech, max(speech.quoted[k], speech.quoted[k - 1]))  # 在自己的“电报”账号发文称
        if bound or turn:
            if k > first:
                found.append(Segment(first, k))
            first = k + 1 if bound else k
    return found or [Segment(sentence.first, sentence.last)]


def stood_before(speech: Speech, at: int, verb: int) -> bool:
    """Whether a token that stands behind a verb in the copy stands before it in the text: 向…转达问候."""
    document, tokens = speech.draft.document, speech.tokens
    return isinstance(document, Copy) and at > verb and 0 <= document.signs[tokens[at].start] < document.signs[tokens[verb].start]


def is_mark(speech: Speech, at: int) -> bool:
    """Whether a token is a mark between clauses, outside quotations."""
    return at < len(speech.tokens) and speech.quoted[at] < 0 and speech.tokens[at].norm in _MARKS and speech.tokens[at].pos == "PUNCT"


def cues_in(speech: Speech, sentence: Sentence, parts: list[Segment]) -> list[Said]:
    """Return the verbs of saying of a sentence outside quotations, in order."""
    found: list[Said] = []
    for at, part in enumerate(parts):
        k = part.first
        while k < part.last:
            if _tells_of_speaker(speech, k):
                k += 1
                continue
            if _denied(speech, part, k):
                break
            cue = _cue(speech, sentence, parts, at, k) if speech.quoted[k] < 0 else None
            if cue is not None:
                found.append(cue)
                k = cue.last + 1
            else:
                k += 1
    return [one for one, behind in zip_longest(found, found[1:]) if not (behind is not None and _only_carries(speech, one, behind, parts))]


def _only_carries(speech: Speech, one: Said, behind: Said, parts: list[Segment]) -> bool:
    """Whether a paper only carries what somebody named behind it says: *据媒体报道，X称赞Y“…”*."""
    cited = one.outright and one.entry.lemma in speech.table.words["citing"]
    sourced = speech.tokens[parts[one.part].first].norm in speech.table.words["sources_before"]
    theirs = behind.voice is not None and behind.voice.first == one.start and any(isinstance(each, DraftActor) for each in behind.voice.speakers)
    return cited and sourced and theirs and (one.voice is None or not one.voice.speakers)


def _tells_of_speaker(speech: Speech, k: int) -> bool:
    """Whether a verb stands in a clause before whoever says what the next verb tells: *不愿透露姓名的官员说*, *要求匿名的官员说*."""
    tokens, at = speech.tokens, k
    for _ in range(_STEPS):
        above = tokens[at].head
        if tokens[at].dep == "acl":
            says = tokens[tokens[above].head]
            return above > k and tokens[above].dep.startswith("nsubj") and says.i > above and says.norm in speech.table.verbs
        if tokens[at].pos != "VERB" or tokens[at].dep not in ("xcomp", "ccomp", "conj") or above == at:
            return False
        at = above
    return False


def _denied(speech: Speech, part: Segment, k: int) -> bool:
    """Whether a verb of saying says nothing, so that nothing behind it is said either: *没有说明是否谈到*."""
    words = speech.table.words
    uses = speech.table.verbs.get(speech.tokens[k].norm)
    return uses is not None and "quote" in uses[0].frames and k > part.first and speech.tokens[k - 1].norm in words["negation"]


def _cue(speech: Speech, sentence: Sentence, parts: list[Segment], at: int, k: int) -> Said | None:
    tokens, table = speech.tokens, speech.table
    words, part = table.words, parts[at]
    uses = table.verbs.get(tokens[k].norm)
    if uses is None or speech.mention[k] is not None or speech.readout[k] is not None:
        return None
    entry = uses[0]
    if _only_when(speech, sentence, part, k) or _suffered(speech, part, k) or any(tokens[j].norm in words["despite"] for j in range(part.first, k)):
        return None
    following = part.last + 1
    if k + 1 == part.last and following < sentence.last and entry.act == "threaten" and tokens[following].pos == "CCONJ":
        return None  # 核武威胁，以及供应链
    before = tokens[k - 1] if k > part.first else None
    cited = before is not None and entry.lemma in words["citing"] and before.norm in words["sources_before"]
    if before is not None and before.norm in words["at_time"] and k - 2 >= part.first and tokens[k - 2].pos == "ADP" and k + 1 == part.last:
        return None  # 在 时 回答 “…”, which the copy has for 在回答“…”时
    if before is not None and not cited and (before.norm in words["negation"] or before.norm in words["not_said_behind"]):
        return None
    if k + 1 < sentence.last and tokens[k + 1].norm in words["not_said_before"]:
        return None
    if _in_title(speech, sentence, k) or (k > sentence.first and speech.is_mark(k - 1) and tokens[k].pos == "NOUN"):
        return None
    if entry.lemma not in words["always_said"] and tokens[k].pos not in ("VERB", "AUX", "NOUN"):
        return None
    if before is not None and k + 1 == part.last and before.pos == "VERB" and before.norm in words["takes_nouns"]:
        return None  # 未达到要求, 提出建议
    last = k
    tells = "quote" in entry.frames
    while tells and last + 1 < part.last and tokens[last + 1].norm in words["said_behind"]:
        last += 1
    start = last + 1
    while start < part.last and (tokens[start].norm in words["cue_particles"] or speech.dated[start]):
        start += 1
    if start < part.last and tokens[start].norm in words["relative"]:
        return None  # 宣布的
    if tells and last + 1 == start < part.last and all(stood_before(speech, j, last) for j in range(start, part.last)):
        start = part.last  # 会见 时 指出 间隙 出席 峰会, which the copy has for 出席峰会期间会见时指出
    if (
        entry.lemma not in words["always_said"]
        and tokens[k].pos == "NOUN"
        and before is not None
        and (before.norm in words["relative"] or before.pos == "NOUN")
    ):
        return None
    opens = part.first
    joined = False
    while opens < k and tokens[opens].norm in words["coordination"]:
        joined, opens = True, opens + 1
    joined = joined and not any(tokens[j].norm in table.verbs and tokens[j].pos == "VERB" for j in range(opens, k))
    voice = voice_in(speech, opens, k)
    cited_at = next((j for j in range(opens + 1, k - 1) if tokens[j].norm in words["cites"] and tokens[j].pos == "VERB"), -1)
    carrier = voice if cited_at > 0 else None
    if cited_at > 0:
        whose = (j for j in range(k - 1, cited_at, -1) if tokens[j].norm in words["relative"] and tokens[j + 1].norm not in words["person_nouns"])
        end = next(whose, k)
        voice = voice_in(speech, cited_at + 1, end) or Voice([], True, cited_at + 1, end)
    sourced = tokens[part.first].norm in words["sources_before"]
    if sourced and entry.lemma in words["citing"] and (k + 1 < part.last or part.last >= sentence.last or tokens[part.last].norm != ","):
        return None  # what a paper only carries
    if voice is None and sourced:
        voice = voice_in(speech, part.first + 1, k)
        state = voice is not None and all(isinstance(one, DraftActor) and one.kind in ("state", "institution") for one in voice.speakers)
        if (voice is None or state) and entry.lemma in words["citing"]:
            voice = Voice([], True, part.first, k)  # 据当地媒体报道
        if voice is None or not tells:
            return None
    if voice is None and entry.lemma in words["turning_to"] and k == opens and not joined:
        return None  # 谈到…，
    if voice is not None and tells and not sourced and not voice.speakers and _aimed_at(speech, opens, voice.first):
        voice = None
    if voice is None and tells:
        voice = unknown(speech, opens, k)
        if voice is None and before is not None and before.norm in words["there_is"]:
            voice = Voice([], True, k, k + 1)  # 有报道称
    if voice is not None and tells and voice.first > opens and tokens[opens].norm in words["there_is"]:
        voice = Voice([], True, voice.first, voice.last)  # 有白宫官员说
    if voice is not None and len(voice.speakers) > 1 and entry.lemma in words["turning_to"]:
        return None  # what two talk about together is no statement
    if voice is not None and not tells and any(tokens[j].pos == "VERB" for j in range(opens, voice.first)):
        voice = None  # the object of what somebody else does
    named = voice is not None and speech.tokens[voice.first].norm not in table.pronouns
    made = Said(entry, k, k, last, start, at, at, voice, tells, False, joined, named)
    made.opens = part.first
    made.via = carrier
    made.span = tokens[last if before is not None and before.norm in words["there_is"] else k].start, tokens[last].end
    light = _noun(speech, made, part)
    if light is not None:
        return light
    if not tells and part.last - 1 > k and tokens[part.last - 1].norm in words["relative"]:
        return None  # 祝贺大会成功的, which the copy has behind whom it is said of
    if entry.lemma in table.strict and not (start < part.last and tokens[start].norm in words["wishing"]):
        return None
    if start >= part.last:
        following = part.last
        while following < sentence.last and tokens[following].norm in _MARKS and speech.quoted[following] < 0:
            following += 1
        colon = (part.last < sentence.last and tokens[part.last].norm in (",", ":", "—", "–")) or (part.last < sentence.last and speech.quoted[part.last] >= 0)
        if following >= sentence.last or not colon:
            made.aside = made.outright = True
            made.start = sentence.last
            made.content = len(parts)
            return made if tells else None
        made.outright, made.start, made.content = True, following, at + 1
        quoted = speech.quoted[following] >= 0 and voice is not None and bool(voice.speakers) and start == following
        return made if tells or quoted else None
    if tells and entry.to:
        comma = next((j for j in range(start, min(start + _ADDRESSEE, sentence.last)) if tokens[j].norm in (",", ":")), -1)
        if 0 <= comma == part.last:
            made.outright, made.start, made.content = True, comma + 1, at + 1
    if not made.outright and _nothing(speech, part):
        return None
    if not made.outright and ("clause" not in entry.frames or (voice is not None and _does_else(speech, voice.last, k))):
        return None
    if not made.outright and tells and _circumstance(speech, start, part.last) and part.last + 1 < sentence.last:
        made.outright, made.start, made.content = True, part.last + 1, at + 1  # 说在会面中，…
    framed = tokens[start].pos == "ADP" or any(tokens[j].norm in words["wishing"] for j in range(start, part.last))  # 说在俄罗斯的土地上，…
    if not made.outright and part.last - 1 > start and tokens[part.last - 1].norm in words["at_time"] and not framed:
        made.until = part.last - 1  # since he said … 后
    greeted = speech.mention[start] if start < len(tokens) else None
    if not tells and entry.act == "welcome" and greeted is not None and greeted.actors[0].kind == "person":
        return None  # whom somebody receives
    return made


def _aimed_at(speech: Speech, first: int, at: int) -> bool:
    """Whether what is named is the object of a verb in a phrase of what something is done for: *以化解X紧张局势时说*."""
    tokens, words = speech.tokens, speech.table.words
    if not any(tokens[k].pos == "ADP" for k in range(first, min(first + 2, at))):
        return False
    verb = next((k for k in range(at - 1, first, -1) if tokens[k].pos == "VERB"), -1)
    return verb > 0 and not any(tokens[k].norm in words["relative"] or is_mark(speech, k) for k in range(verb, at))


def _circumstance(speech: Speech, first: int, last: int) -> bool:
    """Whether a stretch up to a comma is nothing but a preposition and that in which something is done: *在会面中，*."""
    tokens, words = speech.tokens, speech.table.words
    if last >= len(tokens) or tokens[last].norm != "," or tokens[first].pos != "ADP" or last - first < _LEAST:
        return False
    closes = tokens[last - 1].norm in words["where_said"] | words["at_time"]
    return closes and all(token.pos in ("NOUN", "PROPN", "ADJ", "DET", "NUM") for token in tokens[first + 1 : last])


def _suffered(speech: Speech, part: Segment, k: int) -> bool:
    """Whether what a verb of saying tells is what is done to its subject: *这一回应被媒体报道*."""
    tokens, words = speech.tokens, speech.table.words
    by = next((j for j in range(k - 1, max(part.first, k - _SUFFERED) - 1, -1) if tokens[j].norm in words["passive"]), -1)
    return by >= 0 and not any(tokens[j].pos == "VERB" for j in range(by + 1, k))


def _only_when(speech: Speech, sentence: Sentence, part: Segment, k: int) -> bool:
    """Whether a verb of saying only tells when or about what somebody says what a further one brings in: *谈到制裁时说，…*, *回答提问说：…*."""
    tokens, words = speech.tokens, speech.table.words
    last = part.last - 1
    if part.last < sentence.last and (at := speech.quoted[part.last]) >= 0:
        if is_asked(speech, at):
            return True
    if last < k + 2 or tokens[last].norm not in words["always_said"] or part.last >= sentence.last:
        return False
    if tokens[part.last].norm not in (",", ":") and speech.quoted[part.last] < 0:
        return False
    if tokens[last - 1].norm in words["adverbial"]:
        return True
    times = words["at_time"] - words["governing"]
    # 在 时 回答 记者 提问, 在 时 记者会 上 回答 提问, which the copy has
    moved = any(tokens[j].pos == "ADP" and tokens[j + 1].norm in times for j in range(part.first, k - 1))
    timed = moved or any(tokens[j].norm in times for j in (part.first, last - 1, last - 2) if not k - 1 <= j <= k)
    return timed or voice_in(speech, k + 1, last) is None


def _nothing(speech: Speech, part: Segment) -> bool:
    """Whether a clause ends with what is received or given without anything being said: *接受采访时*."""
    words, last = speech.table.words, part.last - 1
    if last > part.first and speech.tokens[last].norm in words["at_time"]:
        last -= 1
    return speech.tokens[last].norm in words["not_said"]


def _does_else(speech: Speech, first: int, last: int) -> bool:
    """Whether whoever opens a clause does something else before the verb, which then has another object; what they do at the time aside."""
    tokens, words = speech.tokens, speech.table.words
    for k in range(first, last):
        if tokens[k].pos != "VERB" or tokens[k].norm in words["coordination"] | words["kept_modals"]:
            continue
        behind = {tokens[j].norm for j in range(k + 1, last)}
        contact = any(start <= tokens[k].start < end for contact in speech.draft.contacts for start, end in contact.cues)
        if not behind & words["at_time"] and not contact:
            return True
    return False


def _in_title(speech: Speech, sentence: Sentence, k: int) -> bool:
    """Whether a token stands in the title of a work."""
    for j in range(k - 1, sentence.first - 1, -1):
        if speech.tokens[j].text in ("《", "》"):
            return speech.tokens[j].text == "《"
    return False


def _noun(speech: Speech, made: Said, part: Segment) -> Said | None:
    """Return the cue with the noun that says its act: *对此表示关切*; what stands behind 对 is what is said of."""
    tokens, table = speech.tokens, speech.table
    if made.entry.lemma not in table.light:
        return None
    noun = -1
    for k in range(made.start, min(part.last, made.start + _NOUN)):
        if tokens[k].norm in table.nouns:
            noun = k
            if k + 1 >= part.last or tokens[k + 1].pos == "CCONJ":
                break
        elif tokens[k].pos not in ("ADJ", "ADV", "PART", "CCONJ"):
            break
    if noun < 0 or (noun + 1 < part.last and tokens[noun + 1].pos not in ("CCONJ", "PART")):
        return None
    object_of = next((k for k in range(made.verb - 1, part.first - 1, -1) if tokens[k].norm in table.words["object_before"]), -1)
    act = table.nouns[tokens[noun].norm]
    made.entry = Entry(made.entry.lemma, act, frozenset({"np"}))
    made.tells = False
    made.last, made.span = part.last - 1, (tokens[made.verb].start, tokens[part.last - 1].end)
    if object_of < 0 and made.entry.lemma in table.words["with_object"]:
        return None
    if object_of >= 0 and object_of + 1 < made.verb and not (object_of + 2 == made.verb and tokens[object_of + 1].norm in table.words["demonstratives"]):
        made.start, made.until = object_of + 1, made.verb
    else:
        made.start, made.until = noun, part.last
    return made
