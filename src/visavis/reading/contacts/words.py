"""What reports a contact in a language, compiled; and one such report, as its sentence has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from visavis.languages import Language
from visavis.patterns import any_of
from visavis.reading.draft import Draft, DraftActor, Token
from visavis.records import ContactKind, Status

if TYPE_CHECKING:
    from visavis.reading.contacts.series import Turn


SETTLED: tuple[Status, ...] = ("held", "ongoing")
"""How a contact is that takes or took place."""

TO_COME: tuple[Status, ...] = ("planned", "proposed")
"""How a contact is that has yet to be."""

OFF: tuple[Status, ...] = ("cancelled", "postponed", "denied", "proposed", "planned")
"""How a contact is said to be off, no more than possible, or still to come, by phrases of its own."""


@dataclass(slots=True, eq=False)
class Candidate:
    """One report of a contact, as its sentence has it."""

    cue: tuple[int, int]
    sentence: int
    kind: ContactKind | None
    status: Status
    people: list[DraftActor] = field(default_factory=list)  # everybody there, states and institutions among them
    parties_named: list[str] = field(default_factory=list)  # parties told by no actor's name
    inviting: list[DraftActor] = field(default_factory=list)  # who invited the visitor
    date: str | None = None
    place: str | None = None
    place_party: str | None = None
    host: str | None = None
    initiator: str | None = None
    occasion: str | None = None
    hearsay: bool = False
    anaphor: bool = False  # its noun may point back at a contact told before
    others: bool = False  # its noun is of officials whom nothing names: la réunion des ministres des trois pays
    new: bool = False  # its words say that it is another one
    further: list[tuple[str, str, str | None]] = field(default_factory=list)  # other places of a tour, with their parties, and their days if told
    aside: bool = False  # only told to date or explain something else: après sa visite
    backdrop: bool = False  # only told as what went on meanwhile
    subject: bool = False  # its noun is the subject of its clause: le sommet s'est achevé
    pivot: str | None = None  # of several parties, the one that meets each of the others
    apart: list[DraftActor] = field(default_factory=list)  # partners of whom each was met by himself: провёл встречи с X и Y
    then: list[list[DraftActor]] = field(default_factory=list)  # who met in further contacts told with it: avec X, puis avec Y
    turns: list[Turn] = field(default_factory=list)  # further contacts told with it, each with its day and place: X lundi, puis à Rome Y
    until: int | None = None  # where the first of them begins
    sequel: bool = False  # told as what came next, on the same day: il a ensuite reçu X
    alone: bool = False  # its sides stand with its own words, never around them
    courtesy: bool = False  # a message only if nothing else is told of the two
    wishes: bool = False  # a message only if no talks of the two are told before it
    bound: bool = False  # told only as what somebody travels for
    bare: bool = False  # told by a heading without a verb, which does not say how far it has come
    loose: bool = False  # its verb and its words say nothing of when it was
    titled: bool = False  # told by the headline
    intended: bool = False  # off only in that it is told as what had been planned: *avait prévu de*, which does not say what became of it
    ruled_out: bool = False  # off only in that it will not be, which does not say that it had been planned: *ne rencontrera pas X*
    attended: bool = False  # an organisation's own gathering: le sommet de l'Otan
    convened: bool = False  # a gathering that carries an organisation's name
    frame: bool = False  # a gathering on whose margins something else takes place
    continues: bool = False  # a further round of what was told last
    supposed: bool = False  # only asked about or called possible, which adds nothing to its being denied: *спросили, состоится ли встреча*
    pair: bool = False  # of two who are counted, and so of no three told last
    foretold: bool = False  # told as what somebody had said before the news that it would be: *Ранее сообщалось о предстоящем разговоре*
    soft: bool = False  # talks, which may have been a call
    presented: bool = False  # credentials, which several envoys present one after another at one ceremony
    staying: bool = False  # an apposition tells where the visitor is: *X, in Juba for a visit, …*
    nth_day: bool = False  # a visit told by how many of its days have gone by: *au deuxième jour de sa visite*
    day_told: bool = False  # its day may be only that of its telling: *a vu X, a annoncé jeudi Y*
    strong: bool = False  # both sides stand in the sentence by its own grammar

    @property
    def parties(self) -> list[str]:
        """Codes of the parties, in order."""
        return list(dict.fromkeys([*(actor.party for actor in self.people if actor.party), *self.parties_named]))

    @property
    def ground(self) -> str | None:
        """The party that a visitor goes to."""
        return self.place_party if self.kind == "visit" else None

    @property
    def two_sided(self) -> bool:
        """Whether both sides are told; the ground that somebody goes to is one."""
        ground = [self.ground] if self.ground and self.people else []
        return len({*self.parties, *ground}) > 1


# What may stand in one place of a phrase: "(a|ont)".
_CHOICE = re.compile(r"(\([^)]*\))")


def _spelt_out(phrase: str) -> str:
    """Return the regular expression of a phrase, in which brackets hold what may stand in one place: *(a|ont) (aussi |)assisté*."""
    parts = _CHOICE.split(phrase)
    return "".join(f"(?:{any_of(map(re.escape, part[1:-1].split('|')))})" if part.startswith("(") else re.escape(part) for part in parts)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of the phrases, whole; of none it finds nothing."""
    return re.compile(rf"(?<!\w)(?:{any_of(map(_spelt_out, sorted(phrases, key=len, reverse=True)))})(?:(?<!\w)|(?!\w))")


class Words:
    """The contact lexicon of one language, compiled."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self.verbs: dict[str, list[Mapping[str, Any]]] = {}
        for row in lexicon["verb"]:
            for lemma in row["lemmas"]:
                self.verbs.setdefault(lemma, []).append(row)
        # verbs that report a contact by themselves, whatever stands beside them
        self.reporting = frozenset(lemma for lemma, rows in self.verbs.items() if not all(row.get("needs") or row.get("prepositions") for row in rows))
        self.nouns: dict[str, Mapping[str, Any]] = {}
        for row in lexicon["noun"]:
            for lemma in row["lemmas"]:
                self.nouns.setdefault(lemma, row)
        # nouns of several words, by the first: coup de fil
        self.compounds: dict[str, list[tuple[tuple[str, ...], Mapping[str, Any]]]] = {}
        for lemma, row in self.nouns.items():
            first, *rest = lemma.split()
            if rest:
                self.compounds.setdefault(first, []).append((tuple(rest), row))
        self.form = {kind: _any_of(words) for kind, words in lexicon["form"].items()}
        self.status = {name: frozenset(words) for name, words in lexicon["status"].items()}
        self.words = {name: frozenset(words) for name, words in lexicon["words"].items()}
        self.off = {status: _any_of(lexicon["status"][f"{status}_phrases"]) for status in OFF if lexicon["status"][f"{status}_phrases"]}
        self.departed = _any_of(lexicon["words"]["departed"])
        self.of_both = _any_of(lexicon["words"]["of_both"])
        self.unreal = _any_of(lexicon["status"]["unreal"])
        self.cause = tuple(f"{phrase} " for phrase in lexicon["words"].get("cause", ()))
        self.because = _any_of(lexicon["words"]["because"])
        self.recalling = _any_of(lexicon["status"]["recalling"])
        self.early = _any_of(lexicon["status"]["early"])
        self.nationals = _any_of(lexicon["words"]["nationals"])
        self.meanwhile = _any_of(lexicon["status"]["meanwhile"])
        self.in_turn = _any_of(lexicon["words"]["in_turn"])
        self.one_by_one = _any_of(lexicon["words"]["one_by_one"])
        self.facing = _any_of(lexicon["words"]["facing"])
        self.arriving = _any_of(lexicon["words"]["arriving"])
        self.ceremonies = _any_of(lexicon["words"].get("ceremonies", ()))
        self.company = _any_of(lexicon["words"]["company"])
        self.mediated_by = _any_of(lexicon["words"]["mediated_by"])
        self.attended_by = _any_of(lexicon["words"]["attended_by"])
        self.attended = _any_of(lexicon["words"]["attended"])
        self.besides = _any_of(lexicon["words"]["besides"])
        self.that_one = _any_of(lexicon["words"].get("that_one", ()))
        self.untrue = _any_of(lexicon["status"].get("untrue", ()))
        self.drawing_back = _any_of(lexicon["status"].get("drawing_back", ()))
        self.during_which = re.compile(any_of(map(re.escape, lexicon["words"]["during_which"])))
        self.asked = _any_of(lexicon["words"].get("asked", ()))
        self.sequel = _any_of(lexicon["words"]["sequel"])
        self.ahead_of = _any_of(lexicon["words"]["ahead_of"])
        self.once_again = _any_of(lexicon["words"]["once_again"])
        self.the_country = _any_of(lexicon["words"]["the_country"])
        self.imminent = _any_of(lexicon["words"]["imminent"])
        self.our_country = _any_of(lexicon["words"]["our_country"])
        self.that_country = _any_of(lexicon["words"]["that_country"])
        self.occasion = sorted(lexicon["words"]["occasion"], key=len, reverse=True)
        self.invitation = sorted(lexicon["words"]["invitation"], key=len, reverse=True)
        self.initiative = sorted(lexicon["words"]["initiative"], key=len, reverse=True)
        self.in_progress = _any_of(lexicon["status"]["in_progress"])
        self.remarks = _any_of(lexicon["words"]["remarks"])
        self.joiners = self.words["joiners"]
        self.addressed = _any_of(lexicon["words"]["addressed"])
        self.sport = _any_of(lexicon["words"]["sport"])
        self.then = tuple(lexicon["words"]["then"])
        self.also_with = tuple(lexicon["words"]["also_with"])
        self.then_by = tuple(lexicon["words"]["then_by"])
        self.spoken = re.compile(rf"(?:{any_of(map(re.escape, lexicon['words'].get('spoken', ())))}) ")
        self.free_order, self.no_articles = bool(lexicon["free_order"]), bool(lexicon["no_articles"])
        self.turns = bool(lexicon["turns"])  # whether I in a turn of a transcript is its speaker
        self.tenseless = bool(lexicon["tenseless"])  # whether verbs by themselves say nothing of past and future
        self.ground_first, self.nouns_qualify = bool(lexicon["ground_first"]), bool(lexicon["nouns_qualify"])
        self.surely_parsed, self.present_now = bool(lexicon["surely_parsed"]), bool(lexicon["present_now"])
        self.accounts = frozenset(lexicon["words"].get("accounts", ()))
        account = any_of(map(re.escape, lexicon["words"].get("account_words", ())))
        # how a paragraph of what somebody said opens: 习近平 指出
        self.account_opening = re.compile(rf"[^,.:;\n]{{1,24}}? (?:{account})(?!\w)") if lexicon["words"].get("account_words") else None
        self.own_headings = tuple(lexicon["words"].get("own_headings", ()))
        signs = "|".join(map(re.escape, (":", *lexicon["words"].get("clock", ()))))
        self.clock = re.compile(rf"\W{{0,2}}(?:[01]?\d|2[0-3])(?:{signs})[0-5]\d(?!\d)")  # an hour that opens a paragraph


@lru_cache(maxsize=8)
def words_of(language: Language) -> Words:
    """Return the contact words of a language."""
    return Words(language.lexicon["contacts"])


def cue_token(draft: Draft, candidate: Candidate) -> Token | None:
    """Return the verb or noun that tells a candidate; words that a parser has put beside what is written are none."""
    sentence = draft.sentences[candidate.sentence]
    return next((token for token in draft.tokens[sentence.first : sentence.last] if token.start == candidate.cue[0] and token.text), None)
