"""Scenes: a sentence with its cues, the voices they belong to, and the asides in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from visavis.reading.draft import DraftActor, DraftReadout, DraftStatement, Sentence, Speaker
from visavis.reading.statements.asides import aside, mark_incises
from visavis.reading.statements.cue_search import find
from visavis.reading.statements.sources import sources
from visavis.reading.statements.speakers import voice_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, governed


@dataclass(slots=True)
class Scene:
    """A sentence with its cues, who they belong to, and the asides in it."""

    sentence: Sentence
    found: list[Cue] = field(default_factory=list)  # all cues, also those that report nothing for want of a subject
    cues: list[tuple[Cue, Voice]] = field(default_factory=list)
    asides: list[tuple[Cue, Voice, int, int]] = field(default_factory=list)  # incises and named sources with the tokens they take

    def carrier(self, speech: Speech, speakers: list[Speaker], cue: Cue | None) -> Speaker | None:
        """Who passes on the speakers' words in this sentence: an aside's voice, or a readout named beside the cue."""
        if cue is not None and cue.carrier is not None:
            return carried_by(speech, cue.carrier)
        for other, voice, _, _ in self.asides:
            if other is not cue and voice.speakers and voice.speakers[0] not in speakers and len(voice.speakers) == 1:
                return carried_by(speech, voice.speakers[0])
        return None


@dataclass(slots=True)
class Made:
    """A statement with what it was made from."""

    statement: DraftStatement
    cue: Cue | None
    first: int
    last: int
    repeats: Made | None = None  # the statement whose words a heading repeats


def scene_of(speech: Speech, sentence: Sentence) -> Scene:
    """Return the sentence's scene; who spoke is remembered in the speech for the pronouns behind."""
    scene = Scene(sentence)
    found = find(speech, sentence)
    mark_incises(speech, sentence, found)
    plain: list[tuple[Cue, Voice]] = []
    heard: list[tuple[Cue, Voice]] = []
    for cue in found:
        voice = voice_of(speech, sentence, cue, heard if cue.kind == "gerund" else plain)
        if voice.speakers:
            heard.append((cue, voice))
        if len(voice.speakers) == 1 and voice.people and cue.kind != "source" and not _aside_from(speech, sentence, cue, voice):
            speech.spoken.append((sentence.i, voice.people))
        _hear(speech, sentence, cue, voice)
        if cue.incise:
            scene.asides.append((cue, voice, *aside(speech, sentence, cue, voice)))
        else:
            if not _may_report(speech, cue, voice):
                continue
            plain.append((cue, voice))
    scene.cues = plain
    scene.found = [cue for cue in found if not cue.incise]
    for cue, voice in sources(speech, sentence):
        _hear(speech, sentence, cue, voice)
        if len(voice.people) == len(voice.speakers) == 1 and not heard:
            speech.spoken.append((sentence.i, voice.people))
        scene.asides.append((cue, voice, *aside(speech, sentence, cue, voice)))
    scene.asides.sort(key=lambda one: one[2])
    return scene


def _aside_from(speech: Speech, sentence: Sentence, cue: Cue, voice: Voice) -> bool:
    """Whether the cue stands in a relative clause of a sentence about another person, whom pronouns behind mean (*X n'a rien dit de Y, qui avait juré …*)."""
    if cue.first - 1 <= sentence.first or speech.tokens[cue.first - 1].norm not in speech.table.words["relative"]:
        return False
    subject = next((k for k in range(sentence.first, cue.first - 1) if speech.tokens[k].dep == "nsubj" and speech.quoted[k] < 0), -1)
    main = speech.mention[subject] if subject >= 0 and speech.tokens[speech.tokens[subject].head].dep == "ROOT" else None
    other = main is not None and len(main.actors) == 1 and main.actors[0].kind == "person" and main.actors[0] not in voice.speakers
    return other and not governed(speech, subject)


def _hear(speech: Speech, sentence: Sentence, cue: Cue, voice: Voice) -> None:
    """Remember an institution or account that speaks, for the pronouns behind; a person who speaks is remembered apart."""
    if cue.kind in ("gerund", "infinitive", "passive") or len(voice.speakers) > 1 or not voice.known or voice.first < 0:
        return
    if voice.people:
        speech.heard = None
        return
    if not voice.speakers and not _new_person(speech, voice.first):
        return
    gender = next((speech.tokens[k].morph for k in range(voice.first, max(voice.last, voice.first + 1)) if speech.tokens[k].pos in ("NOUN", "PRON")), "")
    kind = "m" if "Gender=Masc" in gender else "f" if "Gender=Fem" in gender else ""
    if kind and _of_either(speech, voice.first):
        kind = "x"
    if kind and "Number=Plur" not in gender:
        speech.heard = sentence.i, list(voice.speakers), kind


def _of_either(speech: Speech, at: int) -> bool:
    """Whether a noun for a person may be of either gender for all that its article tells (*l'émissaire*, *un diplomate* not)."""
    tokens, noun = speech.tokens, at + (speech.tokens[at].pos == "DET")
    article = tokens[noun - 1] if noun else None
    return tokens[noun].norm in speech.table.words["person_nouns"] and article is not None and article.pos == "DET" and "Gender=" not in article.morph


def _new_person(speech: Speech, at: int) -> bool:
    """Whether the noun means a person not yet spoken of: with an indefinite article (*un diplomate*), or somebody's own (*le porte-parole de X*)."""
    tokens = speech.tokens
    if tokens[at].norm not in speech.table.words["person_nouns"] or at == 0:
        return False
    mention = speech.mention[at + 2] if at + 2 < len(tokens) and tokens[at + 1].norm in speech.table.words["partitive"] else None
    return "Definite=Ind" in tokens[at - 1].morph or (mention is not None and mention.actors[0].kind == "person")


def _may_report(speech: Speech, cue: Cue, voice: Voice) -> bool:
    """Whether the subject can make the cue a report."""
    entry = cue.entry
    if cue.kind == "passive":
        return True
    if entry.joint:
        return len(voice.speakers) > 1
    if entry.single and len(voice.speakers) != 1:
        return False
    if entry.person:
        return any(isinstance(one, DraftReadout) or one.kind in ("person", "institution", "organisation") for one in voice.speakers)
    if not voice.speakers and entry.lemma in speech.table.words["things_do"] and _thing(speech, voice):
        return False
    if cue.frame == "clause" and not voice.speakers and cue.start > 0 and speech.tokens[cue.start - 1].text == ":":
        return False  # les marchés ont réagi : …
    if (
        cue.frame == "clause"
        and not voice.speakers
        and cue.clitic < 0
        and voice.first >= 0
        and speech.table.pronouns.get(speech.tokens[voice.first].norm) == "x0"
    ):
        return False  # on dit que …
    if cue.frame is not None and voice.known and _quotes(speech, cue):
        return True
    return bool(voice.speakers) or not entry.weak or unnamed(speech, voice) or (cue.frame in (None, "inf") and somebody(speech, voice))


def _quotes(speech: Speech, cue: Cue) -> bool:
    """Whether a quotation opens where what the cue governs begins: then somebody speaks, whoever it is (les villages le prient de « … »)."""
    return any(speech.quoted[k] >= 0 for k in range(cue.start, min(cue.start + 2, len(speech.tokens))))


def unnamed(speech: Speech, voice: Voice) -> bool:
    """Return whether the voice is that of people whom the text names by a collective noun or a plural pronoun only (*les syndicats*, *ils*)."""
    if not voice.known or voice.speakers or voice.first < 0:
        return False
    norm = speech.tokens[voice.first].norm
    plural = speech.table.pronouns.get(norm, "").endswith("2")
    definite = (voice.first > 0 and "Definite=Def" in speech.tokens[voice.first - 1].morph) or speech.table.no_articles
    definite = definite and norm in speech.table.words["person_nouns"]
    return plural or definite or norm in speech.table.words["collective_nouns"]


def _thing(speech: Speech, voice: Voice) -> bool:
    """Whether the subject is a thing, by its noun or as a demonstrative."""
    if not voice.known or voice.first < 0 or unnamed(speech, voice) or somebody(speech, voice):
        return False
    token, words = speech.tokens[voice.first], speech.table.words
    if token.norm in words["relative"] and voice.first:
        return speech.tokens[voice.first - 1].norm in words["demonstratives"]  # ce qui signifie
    return token.pos == "NOUN" or token.norm in words["demonstratives"]


def somebody(speech: Speech, voice: Voice) -> bool:
    """Return whether the voice is that of one person whom the text does not name (*un diplomate*, *un proche du président*)."""
    if not voice.known or voice.speakers or voice.first < 0:
        return False
    return speech.tokens[voice.first].norm in speech.table.words["person_nouns"] | speech.table.words["voices"]


def carried_by(speech: Speech, speaker: Speaker) -> Speaker:
    """Return the account that an institution gives, where the text names it, else the speaker as it is."""
    if isinstance(speaker, DraftActor) and speaker.kind == "institution":
        for account in speech.draft.readouts:
            if account.issuer is speaker or (account.issuer is None and account.party == speaker.party and not account.joint):
                return account
    return speaker


def medium_of(speech: Speech, scene: Scene, voice: Voice) -> Speaker | None:
    """The readout named in the cue's sentence as the place where the words stand (a indiqué la présidence *dans un communiqué*)."""
    for k in range(scene.sentence.first, scene.sentence.last):
        account = speech.readout[k]
        if account is None or account in voice.speakers or speech.quoted[k] >= 0 or not _carries(speech, k):
            continue
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


def cue_span(speech: Speech, cue: Cue) -> tuple[int, int]:
    """Return the text span of a cue, adverbs before it left out."""
    last = max(cue.last, cue.verb + 1)
    first = cue.first
    reflexive = () if cue.entry.reflexive or cue.kind == "infinitive" else speech.table.words["reflexive"]
    while first < cue.verb and (speech.tokens[first].norm in reflexive or speech.tokens[first].pos in ("ADV", "PUNCT")):
        first += 1
    return speech.tokens[first].start, speech.tokens[last - 1].end


def is_name(speech: Speech, first: int) -> bool:
    """Return whether the words before a quotation say that it is a name, a title or a term."""
    tokens = speech.tokens
    k = first - 1
    while (k >= 0 and tokens[k].pos in ("SPACE", "DET")) or (k >= 0 and tokens[k].text == ","):
        k -= 1
    if k < 0 or tokens[k].sentence != tokens[first].sentence:
        return False
    opens = next((token.norm for token in tokens[first : first + 2] if not speech.is_mark(token.i)), "") in speech.table.words.get("name_opens", ())
    numbered = opens and any(character.isdecimal() for character in tokens[k].text + tokens[max(0, k - 2)].text)
    return numbered or tokens[k].norm in speech.table.words["name_before"]
