"""The noun of a contact with what stands around it, and whether it is the noun of one at all."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from visavis.reading.contacts.rounds import Rounds
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Sentence, Token

# The verb of what is done by some means stands so many tokens before that at most.
_MEANS = 5
# What opens its sentence has its noun among so many words.
_FRAMED = 6
# What a contact came after is told within so many tokens behind its verb.
_AFTER = 6
# A thing on show is named within so many tokens behind the visit to it.
_SIGHT = 4


@dataclass(slots=True)
class NounPhrase:
    """A noun that may report a contact, and what has been read of it so far."""

    token: Token
    row: Mapping[str, Any]  # of the lexicon
    candidate: Candidate
    sentence: Sentence
    end: int  # of its clause
    governor: int | None  # the verb that it has as its object, where that says no more than that it took place
    leading: list[str]  # the words right before
    following: frozenset[str]  # those right behind
    received: bool  # got, and not made: *a reçu un appel*
    paid: bool  # a visit that is a meeting: *a rendu une visite de courtoisie*
    subjects: list[DraftMention] = field(default_factory=list)
    others: list[DraftMention] = field(default_factory=list)
    partners: list[DraftMention] = field(default_factory=list)  # of these, those behind the noun's own preposition
    joined: bool = False  # one of both sides, whoever is told first: *un échange de lettres avec X*
    told_of: bool = False  # a visit that its clause says something of, so that whoever says it is no visitor
    receiving: Token | None = None  # the verb by which the traveller is received
    telling: list[DraftActor] = field(default_factory=list)  # who only tells of it: *замминистра оценил консультации с X*

    def under(self, lemmas: Container[str], tokens: Sequence[Token]) -> bool:
        """Say whether the verb that has the noun as its object is one of those."""
        return self.governor is not None and tokens[self.governor].lemma in lemmas


class Phrases(Rounds):
    """Tells nouns that report a contact from those that do not."""

    def _noun_phrase(self, token: Token, row: Mapping[str, Any]) -> NounPhrase:
        sentence = self.draft.sentences[token.sentence]
        relative = self._relative(token)
        end = self.clauses.clause_end(token.i if relative is None else relative)
        if (told_there := self.words.during_which.search(self.folded, token.end, end)) is not None:
            end = told_there.start()
        end = min(end, self._comes_after(token, end))
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", courtesy=bool(row.get("courtesy")))
        candidate.wishes = bool(row.get("granted")) and candidate.kind == "message"
        candidate.anaphor, candidate.alone = bool(row.get("anaphor")), bool(row.get("alone"))
        governor = self._light(token, row.get("grant", ()))
        leading = [each.norm for each in self.tokens[max(sentence.first, token.i - 3) : token.i]]
        return NounPhrase(
            token,
            row,
            candidate,
            sentence,
            end,
            governor,
            leading,
            following=frozenset(each.norm for each in self._after(token, 4)),
            received=governor is not None and self.tokens[governor].lemma in self.words.words["get"],
            paid=any(word in row.get("paid", ()) for word in leading[-2:]),
        )

    def _comes_after(self, token: Token, end: int) -> int:
        """Return where what is told of a contact ends, which only came after another: *une rencontre qui intervient au lendemain de l'appel de X à Y*."""
        who = self.tokens[token.i + 1] if token.i + 1 < len(self.tokens) else token
        verb = self.tokens[who.head]
        if "PronType=Rel" not in who.morph or verb.i <= who.i or verb.lemma not in self.words.words["take_place"]:
            return end
        behind = (each for each in self.tokens[verb.i + 1 : verb.i + _AFTER] if each.norm in self.words.words["after"])
        return next((each.start for each in behind), end)

    def _tells_of_none(self, phrase: NounPhrase) -> bool:
        """Say whether the words around a noun give it another sense, or make it one of an undated series."""
        token, row, sentence, end, governor = phrase.token, phrase.row, phrase.sentence, phrase.end, phrase.governor
        leading, following, received, paid = phrase.leading, phrase.following, phrase.received, phrase.paid
        if (
            not paid
            and (only := row.get("only_with"))
            and not self._named_after(token, end)
            and not any(word in following for word in only)
            and not any(word in leading for word in row.get("before", ()))
            and not (received and self._of(token, end))
            and not (row.get("offered") and self._ready_for(token))
            and not (row.get("single") and self._single(token, end))
            and not (phrase.under(row.get("placed", ()), self.tokens) and self._behind(token.end, end, self.words.words["to"], near=1))
            and not (row.get("placed") and has_person(self._given_it(token)))
            and not self._under(token, row.get("shared", ()))
            and not (leading and any(word in self.words.status["during"] for word in leading) and self._between_people(token))
            and not (
                row.get("anaphor")
                and self.points_back(token)
                and (token.dep.startswith("nsubj") or any(word in self.words.status["during"] for word in leading))
            )
        ):
            return True
        if (required := row.get("behind")) and not any(word in required for word in leading) and not self._under(token, row.get("under", ())):
            return True
        held = governor is not None and bool(row.get("people_kind")) and self._had_as(token, governor)  # held trade talks
        if (leading and leading[-1] in row.get("not_behind", ()) and not held) or ("directly" in row and not (leading and leading[-1] in row["directly"])):
            return True
        if (
            "Number=Plur" in token.morph
            and not self.clauses.dates_between(sentence.start, sentence.end)
            and leading
            and leading[-1] in self.words.status["earlier"]
        ):
            return True  # as in previous discussions: an undated series
        if any(word in row.get("not_near", ()) for word in leading) and not (
            governor is not None and row.get("by") and has_person(self._behind(token.end, end, frozenset(row["by"])))
        ):
            return True  # an undated series; but: a eu une série de rencontres avec X et Y
        if row.get("sent") and not self.words.free_order and self._only_says(token, end):
            return True
        if (row.get("of_two") and not self._compounded(token)) or (row.get("go") and self._of_sights(token)):
            return True
        if token.dep.startswith("nsubj") and self.tokens[token.head].lemma in row.get("not_said", ()):
            return True  # le dialogue est rompu
        if self._given_to(token, row.get("given_to", ())):
            return True
        if leading and leading[-1] in row.get("means", ()) and self._told_with(token):
            return True  # s'est entretenu par téléphone avec X: the verb tells it
        return bool(self._under(token, row.get("not_under", ())))

    def _only_says(self, token: Token, end: int) -> bool:
        """Say whether a message is only where somebody says something, and to nobody: *in a message posted online, X wrote that …*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i) if self.clauses.own_finite(i) is not None), None)
        if verb is None or verb.norm not in self.telling or not self._framing(token) or self._behind(token.end, end, self.words.words["to"]):
            return False
        told = [kid for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep in ("obj", "iobj")]
        return not any(has_person(self.clauses.mentions_at(kid)) or self.greets(self.tokens[kid]) for kid in told)

    def _traded(self, token: Token, row: Mapping[str, Any]) -> bool:
        """Say whether visits are only what two sides exchange, on no day: *the exchange of visits between the two leaders*."""
        above = self.tokens[token.head]
        both = bool(row.get("go")) and token.dep == "nmod" and "Number=Plur" in token.morph and above.pos == "NOUN" and above.i < token.i
        return both and above.lemma in self.words.nouns

    def _of_sights(self, token: Token) -> bool:
        """Say whether what is visited is a building or a thing on show: *après la visite des œuvres*, *la visite de l'usine*."""
        of, *behind = self._after(token, _SIGHT) or [token]
        return of.norm in self.words.words["of"] and any(
            each.lemma in self.words.words.get("sights", ()) for each in takewhile(lambda each: each.pos != "ADP", behind)
        )

    def _given_to(self, token: Token, media: Container[str]) -> bool:
        """Say whether talks are an interview, given to an outlet: *un entretien au Monde*, *un entretien à la chaîne X*."""
        to, *behind = self.tokens[token.i + 1 : min(token.i + 4, self.draft.sentences[token.sentence].last)] or [token]
        if not media or not behind or to.norm not in self.words.words["to"]:
            return False
        if any(each.norm in media for each in behind):
            return True
        first = behind[0]
        contracted = "Definite=Def" in to.morph  # a town seldom has an article
        outlet = any(actor.kind == "institution" and actor.party is None for mention in self.clauses.mentions_at(first.i) for actor in mention.actors)
        named = outlet or not (self._mentioned(first) or self.clauses.names_between(first.start, first.end))
        return contracted and first.text[:1].isupper() and named

    def _single(self, token: Token, end: int) -> bool:
        """Say whether it is one contact of people, or none: *un contact avec X*, *il n'y a pas eu de contact entre X et Y*."""
        none = self.words.status["none"]
        leading = [each.norm for each in self.tokens[max(0, token.i - 3) : token.i] if each.pos != "ADJ" or each.norm in none][-1:]
        of_a_sort = any(self.tokens[kid].dep == "amod" and kid > token.i for kid in self.clauses.kids[token.i])  # garde un contact étroit avec X
        article = any(norm in none or (norm in self.words.status["indefinite"] and not of_a_sort) for norm in leading)
        people = self._behind(token.end, end, self.words.words["with"] | self.words.words["between"], near=2, people=True)
        return article and "Number=Sing" in token.morph and has_person(people)

    def _told_with(self, token: Token) -> bool:
        """Say whether a verb before a word for the means takes whom somebody spoke with by the same preposition as the word would."""
        verbs = [each for each in self.tokens[max(0, token.i - _MEANS) : token.i] if each.pos == "VERB" and each.lemma in self.words.verbs]
        return any(row["frame"] == "with" for each in verbs for row in self.words.verbs[each.lemma])

    def _only_frames(self, phrase: NounPhrase) -> bool:
        """Say whether a gathering is only the frame of another contact, *en marge du sommet*, or a word behind the noun gives it another sense."""
        token, row, leading, end, candidate = phrase.token, phrase.row, phrase.leading, phrase.end, phrase.candidate
        framing = any(word in self.words.words["margin"] for word in leading) or self._in_margin(token) or self._attended_meanwhile(token)
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "case"}
        of_talks = self.words.free_order and token.dep == "nmod" and self._contact_noun(token.head) and bool(cases & self.words.words["at"])
        framing = (framing or of_talks) and not self._named_after(token, end)  # возможность встречи с X на конференции
        if row.get("kind") == "summit" and framing and not self._of_members(self._of(token, end)):
            return True  # the frame of another contact: en marge du sommet
        meanwhile = self.words.surely_parsed and any(self.tokens[kid].norm in self.words.status["during"] for kid in self.clauses.kids[token.i])
        if row.get("kind") == "summit" and meanwhile and not self._of(token, end):
            return True  # 在峰会期间, nothing tells whose
        fronted = token.i - phrase.sentence.first < _FRAMED and any(word in self.words.words.get("framed_by", ()) for word in leading)
        candidate.frame = row.get("kind") == "summit" and (framing or fronted or self._met_at(token))
        return bool(
            (stop := row.get("not_followed"))
            and any(each.norm in stop and not self._mentioned(each) and not self._for_a_day(each) for each in self._after(token, 4))
        )

    def _for_a_day(self, word: Token) -> bool:
        """Say whether a preposition brings in a day and stands behind a verb: *a call scheduled for Monday*, but: *a call for Monday's march*."""
        behind = self._after(word, 1)
        return word.pos == "ADP" and self.tokens[word.i - 1].pos == "VERB" and bool(behind) and self.clauses.dated(behind[0].start)

    def _counts_the_told(self, token: Token) -> bool:
        """Say whether a contact told before, in the present, is only called the first or so of its kind: *cet entretien marque leur première rencontre*."""
        verb = self.tokens[token.head]
        subject = self.clauses.subject_token(verb.i) if token.dep == "obj" and verb.lemma in self.words.status["counting"] else None
        return subject is not None and self._contact_noun(subject) and self.points_back(self.tokens[subject]) and "Tense=Pres" in verb.morph

    def _of_a_bond(self, token: Token, subjects: list[DraftMention]) -> bool:
        """Say whether the sides of *this visit* are only those whose ties the clause is about: *les relations entre X et Y sont l'objet de cette visite*."""
        this = any("PronType=Dem" in self.tokens[kid].morph for kid in self.clauses.kids[token.i] if self.tokens[kid].pos == "DET")
        heads = [self.tokens[self.tokens[self.clauses.first_token(mention)].head] for mention in subjects[:1] if mention.actors[0].kind == "state"]
        return this and any(each.lemma in self.words.words.get("ties", ()) and each.dep.startswith("nsubj") for each in heads)

    def _met_at(self, token: Token) -> bool:
        """Say whether a gathering is only where or when two met: *a rencontré X au sommet de l'Otan*, *a vu X lors du sommet*."""
        above = self.tokens[token.head]
        during = above.norm in self.words.status["during"] and above.pos == "ADV"
        verb = self.tokens[above.head] if during else above
        plain = (row for row in self.words.verbs.get(verb.lemma, ()) if not {"reflexive", "needs", "status", "awaited"} & row.keys())
        meets = any(row["frame"] in ("object", "with") for row in plain)
        if not token.dep.startswith("obl") or verb.lemma in self.words.words["attending"] or verb.pos != "VERB" or not meets:
            return False
        return during or self._attended_at(token, verb)

    def _attended_meanwhile(self, token: Token) -> bool:
        """Say whether that somebody took part in a gathering only tells when something was: *à l'occasion de sa participation au sommet*."""
        above = [self.tokens[i] for i in self.clauses.governors(token.i)[:1]]
        part = next((each for each in above if each.pos == "NOUN" and each.lemma in self.words.words.get("taking_part", ()) and each.i < token.i), None)
        before = self.tokens[max(self.draft.sentences[token.sentence].first, part.i - 4) : part.i] if part is not None else []
        return any(each.norm in self.words.status["during"] for each in before)

    def _spell(self, token: Token) -> bool:
        """Say whether a plural without an article is only what some time was filled with: *four days of meetings*."""
        below = token.dep == "nmod" and self.tokens[token.head].norm in self.words.words["spells"]
        return below and "Number=Plur" in token.morph and not self._determined(token)

    def _of_nobody(self, token: Token) -> bool:
        """Say whether a noun below another stands without article, owner, adjective or partner, as the word for what is favoured or refused."""
        plain = all(self.tokens[kid].dep in ("case", "punct", "cc", "conj") for kid in self.clauses.kids[token.i])
        return token.dep == "nmod" and token.pos == "NOUN" and "Number=Sing" in token.morph and plain

    def _between_people(self, token: Token) -> bool:
        """Say whether people of two parties act in the clause that *au cours d'un appel* frames."""
        if any(each.norm in self.words.words["to"] for each in self._after(token, 1)):
            return False  # an appeal to somebody
        subjects, others = self._during(token)
        people = [mention for mention in (*subjects, *others) if has_person([mention])]
        return self._two_parties(people)

    def _in_general(self, candidate: Candidate, token: Token, sentence: Sentence) -> bool:
        """Say whether talks between states are spoken of without people, day or place: *jeopardised ceasefire negotiations between X and Y*."""
        if "Number=Plur" not in token.morph or any(actor.kind not in ("state", "organisation") for actor in candidate.people):
            return False
        block = self.draft.document.blocks[sentence.block]
        if block.kind == "title" and any(each.norm in self.words.words["after"] for each in self.tokens[max(sentence.first, token.i - 5) : token.i]):
            return False  # news conference following talks between X and Y
        above = self.tokens[token.head]
        return (
            token.dep in ("obj", "nmod", "obl:mod", "obl:arg")
            and above.pos in ("VERB", "NOUN")
            and not any(self.clauses.dated(each.start) and token.i in self.clauses.governors(each.i) for each in self._after(token, 8))
            and self._place(candidate, token, sentence.end) is None
        )

    def _as_a_matter(self, token: Token, row: Mapping[str, Any], subjects: list[DraftMention]) -> bool:
        """Say whether talks of states are spoken of without people or day as a matter or a channel: *俄乌和谈相关议题*, *战略对话是重要渠道*."""
        people = any(actor.kind == "person" for each in subjects for actor in each.actors)
        if not self.words.surely_parsed or row.get("go") or row.get("initiates") or people:
            return False
        if any(self.clauses.dated(each.start) for each in self.clauses.tokens_between(self.clauses.clause_start(token.i), token.start)):
            return False
        above = self.tokens[token.head]
        if token.dep == "nmod":
            return above.pos == "NOUN" and above.i > token.i and above.lemma not in self.words.nouns and not self._mentioned(above)
        if token.dep == "obl":
            cases = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "case"}
            return bool(cases & self.words.status["for_what"])
        channel = {self.tokens[kid].lemma for kid in self.clauses.kids[above.i]} & self.words.words["standing"]
        return token.dep.startswith("nsubj") and above.lemma in self.words.status["record"] and bool(channel)

    def _qualifies_another(self, token: Token, row: Mapping[str, Any]) -> bool:
        """Say whether a word that may be a contact's noun only qualifies another: *bilateral trade*, *a one-on-one meeting*."""
        if token.dep in ("amod", "conj") or (token.dep == "compound" and token.head > token.i):
            return True
        parts = max(len(lemma.split()) for lemma in row["lemmas"] if lemma.split()[0] in (token.lemma, token.norm))
        return any(each.pos in ("NOUN", "PROPN", "ADJ") for each in self.tokens[token.i + parts : token.i + parts + 1])

    def _example_of(self, token: Token) -> Token | None:
        """Return the noun of contacts of which a noun names an example: *proposed regular meetings, including a summit*."""
        whole = self.tokens[token.head]
        such = any(self.tokens[kid].norm in self.words.status["such_as"] for kid in self.clauses.kids[token.i])
        return whole if such and token.dep == "nmod" and whole.i < token.i and self._contact_noun(whole.i) else None

    def _done_in(self, verb: int, token: Token) -> bool:
        """Say whether a passive tells what was done in the course of the contact: *the letter was given by X during a meeting with Y*."""
        return self._passive(self.tokens[verb]) and self._framing(token) and verb in self.clauses.governors(token.i)[:1]

    def _where_said(self, token: Token) -> bool:
        """Say whether a visit only tells where words were said, behind the first sentence: *"…", X said on a visit to Y*."""
        verb = self.tokens[token.head]
        on = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.status["in_course"] for kid in self.clauses.kids[token.i])
        return on and verb.i < token.i and verb.norm in self.telling and token.sentence > self._first_sentence

    def _had_as(self, token: Token, verb: int) -> bool:
        """Say whether a noun, or the stretch of time that it fills, is what a verb has as its object: *held trade talks*, *began two days of trade talks*."""
        noun = self.tokens[token.head] if token.dep == "nmod" and self.tokens[token.head].norm in self.words.words["spells"] else token
        return noun.dep == "obj" and noun.head == verb

    def _partners_in_front(self, token: Token, by: frozenset[str]) -> list[DraftMention]:
        """Return the people with whom a sentence opens that tells of talks behind a comma: *Avec X, les discussions ont porté sur …*."""
        first = self.tokens[self.draft.sentences[token.sentence].first]
        if first.norm not in by or not token.dep.startswith("nsubj") or self._possessed(token):
            return []
        run = self.clauses.run_from(first.end, token.start, self.words.joiners, direct=True)
        return run if has_person(run) and "," in self.folded[run[-1].end : token.start] else []

    def _moves_a_thing(self, token: Token) -> bool:
        """Say whether it is a thing that an infinitive has on its way: *to get grain out of the ports and on route to Egypt*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        objects = [kid for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj"] if verb is not None and "VerbForm=Inf" in verb.morph else []
        return bool(objects) and not any(self.clauses.mentions_at(kid) for kid in objects)

    def _subject_named(self, token: Token) -> bool:
        """Say whether the subject of a noun's clause is somebody spoken of, and no thing."""
        subject = self.clauses.subject_token(token.i)
        if subject is None:
            return True
        each = self.tokens[subject]
        return each.pos == "PRON" or bool(self.clauses.mentions_at(each.i))

    def _under(self, token: Token, verbs: Container[str]) -> bool:
        """Say whether a verb above gives the noun another sense: *rappelé pour consultations*."""
        return any(self.tokens[i].lemma in verbs for i in self.clauses.governors(token.i)[:3])

    def _valued(self, token: Token) -> bool:
        """Say whether a dialogue is only said to be something, now and by no verb: *диалог с X необходим*, *диалог — единственный путь*."""
        above = self.tokens[token.head]
        being = any(self.tokens[kid].dep == "cop" for kid in self.clauses.kids[above.i])
        return self.words.free_order and token.dep.startswith("nsubj") and above.pos in ("NOUN", "ADJ") and not being
