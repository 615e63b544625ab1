"""Reported speech that goes on without a cue: free indirect speech behind a cue, and statements written in the first person."""

from __future__ import annotations

from collections.abc import Sequence

from visavis.reading.contacts.own_accounts import heads_itself
from visavis.reading.contacts.words import words_of
from visavis.reading.draft import DraftActor, DraftMention, DraftStatement, Sentence, Speaker
from visavis.reading.statements.reported import trimmed
from visavis.reading.statements.scenes import Made, Scene
from visavis.reading.statements.speech import Speech

_HEAD = 2  # blocks at the head of a document that may name its author
_NAMED = 60  # characters behind *Statement by* in which the author is named
_FAR = 2  # sentences behind what was said
_TURNS = 3  # uses of the first person that make a text somebody's own


def author(speech: Speech) -> DraftActor | None:
    """Return the person whose own words the document is: named at its head (*Statement by …*), and speaking as *I* or *we* outside quotations."""
    words, draft = speech.table.words, speech.draft
    own = sum(token.norm in words["first_person"] and speech.quoted[token.i] < 0 for token in speech.tokens)
    if own < _TURNS or not words["statement_of"]:
        return None
    for block in draft.document.blocks[:_HEAD]:
        head = draft.text[block.start : block.end].lower()
        opening = next((phrase for phrase in words["statement_of"] if head.startswith(phrase)), None)
        if opening is None:
            continue
        first = block.start + len(opening)
        for mention in draft.mentions:
            if first <= mention.start <= first + _NAMED and mention.start < block.end and mention.actors[0].kind == "person":
                beside = next((one for one in draft.mentions if one.basis == "name" and 0 < one.start - mention.end <= 2), mention)
                return mention.actors[0] if beside.basis == "name" or not _named(speech, mention) else _nameless(speech, mention)
    return None


def _named(speech: Speech, own: DraftMention) -> bool:
    """Whether the document names the person by name elsewhere, as its author would not."""
    return any(mention.basis == "name" and mention is not own and mention.actors[0] is own.actors[0] for mention in speech.draft.mentions)


def _nameless(speech: Speech, mention: DraftMention) -> DraftActor:
    """A person called by an office whose holder the document does not tell."""
    actor = DraftActor("person", speech.draft.text[mention.start : mention.end])
    speech.draft.actors.append(actor)
    mention.actors = [actor]
    return actor


def unsaid(speech: Speech, scenes: list[Scene], made: list[Made]) -> list[Made]:
    """Return the statements of sentences without a cue that carry on what was said before them in their paragraph, or are the author's own."""
    words = speech.table.words
    if not words["free_modals"]:
        return []
    by_sentence: dict[int, list[Made]] = {}
    for one in made:
        for k in (one.first, max(one.first, one.last - 1)):
            by_sentence.setdefault(speech.tokens[k].sentence, []).append(one)
    told = _told(speech)
    past = bool(words["past_perfect"])  # only where the language tells in the past does the present show who speaks
    plain = not speech.quotations and not any(scene.asides for scene in scenes)  # a readout, which is told in the past throughout
    account = plain or not any(one.statement.mode == "direct" for one in made)
    page = plain and bool(words.get("carried_on")) and (heads_itself(speech.draft) or any(each.is_document for each in speech.draft.readouts))
    found: list[Made] = []
    running: Made | None = None
    for scene in scenes:
        sentence = scene.sentence
        here = by_sentence.get(sentence.i)
        if here and account and running is not None and _own_side_again(speech, sentence, here, running):
            for one in here:
                one.statement.mode = None  # type: ignore[assignment]
            here = None
            scene.found = []
        if here:
            last = here[-1]
            running = last if last.statement.speakers or page else None
            continue
        if running is not None and speech.draft.sentences[speech.tokens[running.last - 1].sentence].block != sentence.block:
            running = None
        far = sentence.i - speech.tokens[running.last - 1].sentence if running is not None else 0
        before = running if far == 1 else None
        if scene.asides or sentence.i in told or not _free(speech, sentence):
            continue
        verb = _main_verb(speech, sentence)
        on = page and before is not None and _tells_on(speech, sentence, verb, before.statement.speakers)
        if verb < 0 and not on:
            continue
        speakers = list(before.statement.speakers) if before is not None and (on or _goes_on(speech, verb)) else []
        if (
            not speakers
            and not on
            and past
            and account
            and running is not None
            and far <= _FAR
            and _in_present(speech, verb)
            and (plain or _one_person(running))
        ):
            before, speakers = running, list(running.statement.speakers)
        if not speakers and not on and speech.author is not None and _in_present(speech, verb):
            speakers = [speech.author]
        if not (speakers or on) or any(cue.frame is not None for cue in scene.found):
            continue
        span = trimmed(speech, sentence.first, sentence.last)
        if span is None:
            continue
        statement = DraftStatement("indirect", [span], speakers, via=before.statement.via if before is not None else None)
        one = Made(statement, None, sentence.first, sentence.last)
        found.append(one)
        running = one if before is not None else None
    return found


def _one_person(one: Made) -> bool:
    """Whether one person, and nobody else, speaks."""
    speakers = one.statement.speakers
    return len(speakers) == 1 and isinstance(speakers[0], DraftActor) and speakers[0].kind == "person"


def _own_side_again(speech: Speech, sentence: Sentence, here: list[Made], running: Made) -> bool:
    """Whether a sentence in the present has nothing but its speaker's own side for the subject of its cues (*China takes note …* behind *Wang Yi said …*)."""
    verb = _main_verb(speech, sentence)
    if not _one_person(running) or verb < 0 or not _in_present(speech, verb) or not _free(speech, sentence):
        return False
    if sentence.i - speech.tokens[running.last - 1].sentence > _FAR or speech.draft.sentences[speech.tokens[running.last - 1].sentence].block != sentence.block:
        return False
    voices = [speaker for one in here for speaker in one.statement.speakers]
    return bool(voices) and all(isinstance(one, DraftActor) and one.kind != "person" and one.party == running.statement.speakers[0].party for one in voices)


def _told(speech: Speech) -> set[int]:
    """The sentences that tell of a contact."""
    told: set[int] = set()
    for contact in speech.draft.contacts:
        for start, end in contact.evidence:
            first, last = speech.token_before(start + 1), speech.token_before(end)
            told.update(speech.tokens[k].sentence for k in (first, last) if 0 <= k < len(speech.tokens))
    return told


def _free(speech: Speech, sentence: Sentence) -> bool:
    """Whether a sentence stands in running text, without quotations."""
    block = speech.draft.document.blocks[sentence.block]
    if block.kind in ("title", "heading") or sentence.last - sentence.first < 4:
        return False
    return speech.tokens[sentence.last - 1].text in (".", "!", "?") and all(speech.quoted[k] < 0 for k in range(sentence.first, sentence.last))


def _main_verb(speech: Speech, sentence: Sentence) -> int:
    """The finite word of the main clause, its auxiliary or copula where it has one; -1 where there is none."""
    tokens = speech.tokens
    root = next((k for k in range(sentence.first, sentence.last) if tokens[k].head == k or tokens[k].dep == "ROOT"), -1)
    if root < 0:
        return -1
    helpers = [k for k in speech.children.get(root, ()) if tokens[k].dep.startswith(("aux", "cop")) and sentence.first <= k < root]
    first = min(helpers, default=root)
    return first if tokens[first].pos in ("VERB", "AUX") else -1


def _tells_on(speech: Speech, sentence: Sentence, verb: int, speakers: Sequence[Speaker]) -> bool:
    """Whether a sentence of a side's own account says more of what was just said: of what is or will be, or opened as an instance of it (*in particular*).

    What is or will be of the contact itself, or of others than those who spoke, the house tells.
    """
    first = sentence.first
    if " ".join(token.norm for token in speech.tokens[first : first + 2]) in speech.table.words["carried_on"]:
        return True
    if verb >= 0:
        return _in_present(speech, verb) and not _of_what_goes_on(speech, verb, speakers)
    root = next((k for k in range(first, sentence.last) if speech.tokens[k].dep == "ROOT"), -1)
    helped = any(speech.tokens[k].dep.startswith(("aux", "cop")) for k in speech.children.get(root, ()))
    return root >= 0 and speech.is_finite(root) and "VerbForm=Part" not in speech.tokens[root].morph and not helped


def _of_what_goes_on(speech: Speech, verb: int, speakers: Sequence[Speaker]) -> bool:
    """Whether the subject of a verb is the contact itself or somebody else than those who spoke: *Визит продлится три дня*, *Делегация отбывает*."""
    subject = speech.subject_token(verb)
    if subject < 0 or speech.tokens[subject].dep == "nsubj:pass" or speech.tokens[subject].norm in speech.table.words["both_sides"]:
        return False
    if speech.tokens[subject].lemma in words_of(speech.draft.language).nouns:
        return True
    mention = speech.mention_under(subject)
    people = [actor for actor in mention.actors if actor.kind in ("person", "group")] if mention is not None else []
    return bool(people) and not any(actor is each for actor in people for each in speakers)


def _goes_on(speech: Speech, verb: int) -> bool:
    """Whether the main verb shows that somebody is still speaking: a modal, or what lies before the telling."""
    token, words = speech.tokens[verb], speech.table.words
    if token.norm in words["free_modals"] or ("Mood=Cnd" in token.morph and token.norm not in words["auxiliary"]):
        return True
    return token.norm in words["past_perfect"] and token.dep.startswith("aux")


def _in_present(speech: Speech, verb: int) -> bool:
    """Whether the main clause speaks of the present or what is to come, as nobody does who only tells what happened."""
    token = speech.tokens[verb]
    if token.norm in speech.table.words["past_perfect"]:
        return False
    return "Tense=Past" not in token.morph
