"""What the parse tells of the words that report a contact, and of the names beside them, whichever side these are of."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from visavis.folding import fold
from visavis.reading.clauses import Clauses
from visavis.reading.contacts.brought_in import behind_apposition, behind_participle, sends, stands_alone
from visavis.reading.contacts.words import Candidate, words_of
from visavis.reading.draft import Draft, DraftActor, DraftMention, Token
from visavis.reading.people.affiliation import leads
from visavis.reading.statements.cues import cues

_LED = 100  # characters within which a delegation's leader is named
# Posts of people of any state, or of the first of one.
_UNPOSTED = (None, "other", "ambassador", "special-envoy", "head-of-state", "head-of-government", "commissioner", "spokesperson", "un-representative")
_QUOTES = frozenset('«»“”„"‹›')  # marks, which push nothing away: un appel « très franc » avec X


class SideGrammar:
    """Reads what a verb is, what a preposition brings in, and what a mention is there for."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words = words_of(draft.language)
        self.clauses = Clauses(draft)
        self.folded = fold(draft.text)
        self.tokens = draft.tokens
        self.telling = cues(draft.language).quoting  # forms of verbs by which somebody says something
        self.told: list[Candidate] = []  # the candidates found so far
        self.elsewhere: set[int] = set()  # where dates begin that are those of other things

    def _reflexive(self, token: Token) -> bool:
        near = self.tokens[max(0, token.i - 5) : token.i]
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if any(
            each.norm in self.words.words["reflexive"]
            or (each.dep.startswith("expl") and each.dep != "expl:subj" and each.norm not in self.words.words["there"])
            for each in own
        ):
            return True
        before = [each for each in near if each.sentence == token.sentence]
        while before and before[-1].pos in ("ADV", "ADP") and "VerbForm=Part" in token.morph:
            before.pop()
        if (
            len(before) > 1
            and before[-1].lemma in self.words.words["be"]
            and before[-2].norm in self.words.words["reflexive"]
            and "VerbForm=Part" in token.morph
        ):
            return True  # s'est en outre entretenu, which the parse takes for one adverb
        above = self.tokens[token.head]
        # s'apprête à rencontrer: the pronoun is the upper verb's own
        other = "VerbForm=Inf" in token.morph and above.pos == "VERB"
        return any(
            each.norm in self.words.words["reflexive"] and (each.head == token.i or (each.head == token.head and not (other and each.i < above.i)))
            for each in near
        )

    def _thanked_for(self, token: Token) -> bool:
        """Say whether a verb tells what somebody is thanked for: *thanked X for receiving Y*."""
        above = self.tokens[token.head]
        return token.pos == "VERB" and above.i < token.i and above.lemma in self.words.status["credited"] and self.clauses.own_finite(token.i) is None

    def _passive(self, token: Token) -> bool:
        """Say whether a participle is passive: by its auxiliaries, or with none, as an adjective is."""
        if "VerbForm=Part" not in token.morph or "Tense=Past" not in token.morph:
            return False
        if "Voice=Act" in token.morph or "Voice=Mid" in token.morph:
            return False  # who has met or signed, told by a participle
        helpers = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith(("aux", "cop"))]
        if any(each.dep == "aux:pass" for each in helpers) or any(each.norm in self.words.words["been"] for each in helpers):
            return True
        if not helpers:
            if token.lemma in self.words.words["with_be"]:
                return False
            return not (token.i and self.tokens[token.i - 1].pos == "AUX")
        be = all(each.lemma in self.words.words["be"] for each in helpers)
        return be and token.lemma not in self.words.words["with_be"] and not self._reflexive(token)

    def _two_parties(self, mentions: Iterable[DraftMention]) -> bool:
        return len({actor.party for mention in mentions for actor in mention.actors if actor.party}) > 1

    def _possessed(self, token: Token) -> bool:
        return any(self.tokens[kid].norm in self.words.words["possessives"] for kid in self.clauses.kids[token.i])

    def _determined(self, token: Token) -> bool:
        if self.words.no_articles:
            return True
        return any(self.tokens[kid].pos == "DET" or self.tokens[kid].norm in self.words.status["indefinite"] for kid in self.clauses.kids[token.i])

    def _dated_or_national(self, token: Token) -> bool:
        """Say whether a noun is part of a date or calls somebody by nation: *reçu lundi l'Allemande Annalena Baerbock*."""
        dated = self.clauses.titled(token.start) or token.norm in self.words.words["times"] or self.clauses.dated(token.start)
        return dated or any(name.kind == "adjective" for name in self.clauses.names_between(token.start, token.start + 1))

    def _framing(self, token: Token) -> bool:
        """Say whether a noun frames its clause: *lors d'un entretien*, *в ходе встречи*; where cases tell, the preposition is its own."""
        # in-person, one-on-one
        near = [each for each in self.tokens[max(0, token.i - 3) : token.i] if self.tokens[each.i + 1].text != "-"]
        return any(each.norm in self.words.status["during"] and (not self.words.free_order or each.pos != "ADP" or each.head == token.i) for each in near)

    def _agreeing(self, token: Token) -> list[Token]:
        """Return the adjectives and participles before a noun that agree with it, however far: *предстоящий в этом году визит*."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid < token.i]
        return [each for each in kids if each.dep in (("amod", "acl", "det") if self.words.free_order else ("amod",))]

    def _opens_clause(self, token: Token, noun: int) -> bool:
        """Say whether a verb is more than a participle that qualifies that noun: *la rencontre tant attendue entre X et Y*."""
        return token.pos == "VERB" and not ("VerbForm=Part" in token.morph and token.dep in ("acl", "amod") and token.head == noun)

    def _attached_to(self, verb: Token, mention: DraftMention) -> bool:
        """Say whether what a preposition brings in belongs to the verb, and not to a noun below it: *discussed relations with X*."""
        for i in self.clauses.governors(mention.head):
            if i == verb.i:
                return True
            each = self.tokens[i]
            if each.pos == "VERB" and each.lemma in self.words.reporting and each.i > verb.i:
                return False  # another contact's: has met several leaders, dining with X
            below = not self.words.free_order or any(other.norm == "," for other in self.tokens[verb.i : each.i])  # обсудить, что делать с X
            if each.pos == "VERB" and each.i > verb.i and below and not has_person([mention]):
                return False  # discussed challenges, including dealing with China
            inside = mention.start <= each.start < mention.end
            told = (
                self.clauses.dated(each.start)
                or each.lemma in self.words.words["made_of"]
                or any(form.fullmatch(each.norm) for form in self.words.form.values())
            )
            if each.pos in ("NOUN", "PROPN") and not inside and not told and not self.clauses.mentions_between(each.start, each.end):
                return False
        return True

    def _governed_by_preposition(self, first: int, begin: int) -> bool:
        """Say whether a preposition stands before a mention, its article between them or not."""
        before = first - 1
        if before > begin and self.tokens[before].pos == "DET":
            before -= 1
        return before >= begin and self.tokens[before].pos == "ADP"

    def _owns(self, mention: DraftMention) -> bool:
        """Say whether a person stands there only to say whose something is: *Putin's envoy*."""
        name = next((each for each in self.clauses.mentions_between(mention.end, mention.end + 2) if each.actors == mention.actors), mention)
        behind = self.tokens[min(self.clauses.token_at(name.end), len(self.tokens) - 1)]
        owner = behind.start == name.end and behind.norm in self.words.words["owner"]
        return mention.actors[0].kind == "person" and (owner or sends(self.clauses, self.words.words, name))

    def _in_office_of(self, mention: DraftMention, run: list[DraftMention]) -> bool:
        """Say whether an organisation only stands in the office of the person before it: *X, président en exercice de la CEDEAO*."""
        if mention.actors[0].kind == "person" or not has_person(run):
            return False
        before = self.tokens[max(0, self.clauses.first_token(mention) - 3) : self.clauses.first_token(mention)]
        joined = any(each.norm in self.words.words["both"] for each in before) or not before
        return not joined and any(other.start < mention.start for other in run if has_person([other]))

    def _a_body(self, mention: DraftMention) -> bool:
        """Say whether a mention is an organisation, or what is read as its staff: *les chefs d'état-major de la Cédéao*."""
        actor = mention.actors[0]
        own = actor.kind == "institution" and actor.party is not None and not self.draft.knowledge.is_state(actor.party)
        return actor.kind == "organisation" or own

    def _a_place(self, mention: DraftMention) -> bool:
        """Say whether a state only tells where: *à Singapour*."""
        first = self.clauses.first_token(mention)
        before = self.tokens[first - 1]
        before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
        if self.words.free_order and before.norm == "." and self.tokens[before.i - 1].norm in self.words.words["capital"]:
            return True  # в г. Душанбе
        return mention.actors[0].kind == "state" and before.norm in self.words.words["at"]

    def _modifies(self, mention: DraftMention) -> bool:
        """Say whether a state only tells what kind of thing is spoken of: *an Iraq war veteran*."""
        last = self.tokens[max(0, self.clauses.token_at(mention.end - 1))]
        head = self.tokens[last.head]
        return (
            mention.actors[0].kind == "state"
            and last.dep == "compound"
            and head.i > last.i
            and head.pos == "NOUN"
            and head.lemma not in self.words.nouns
            and not self.clauses.mentions_between(head.start, head.end)
            and not self.clauses.titled(head.start)
        )

    def _after(self, token: Token, count: int) -> list[Token]:
        found: list[Token] = []
        for each in self.tokens[token.i + 1 : self.draft.sentences[token.sentence].last]:
            if each.norm in (".", ";") or len(found) == count:
                break
            if each.text not in _QUOTES:
                found.append(each)
        return found

    def _behind(
        self, start: int, end: int, prepositions: frozenset[str], near: int | None = None, direct: bool = False, people: bool = False
    ) -> list[DraftMention]:
        """Return the mentions that a preposition brings in, within the offsets; with `people`, the first with a person among them."""
        first = self.clauses.token_at(start)
        above = self.clauses.governors(first)
        days = 0  # words of dates, which push nothing away: a écrit le mardi 20 mai à X
        brackets = 0  # what is added in them is another's partner: ont parlé de commerce (notamment avec la Chine)
        for token in self.clauses.tokens_from(start):
            if token.start >= end:
                break
            brackets = max(0, brackets + (token.norm == "(") - (token.norm == ")"))
            if token.start < start or brackets:
                continue
            days += self.clauses.dated(token.start)
            own = token.i in above or (token.dep == "xcomp" and token.head in above)  # des pourparlers devaient s'ouvrir entre X et Y
            if near is not None and (token.i - first - days > near or (near > 6 and self._opens_clause(token, first) and not own)):
                break
            joined = self.words.free_order and any(self.tokens[kid].dep == "fixed" for kid in self.clauses.kids[token.i])  # в связи с: one preposition
            if token.norm in prepositions and not joined and not self._goes_on_listing(token, first):
                begun = behind_participle(self.clauses, token)
                stop = max(end, begun + _LED) if begun > token.end else end
                run = self.clauses.run_from(begun, stop + 200 if stop - token.end < 2 else stop, self.words.joiners, direct=direct)
                run = [mention for mention in run if not _only_states_after_person(run, mention) and not self._owns(mention)]
                run = [] if run and (self._where_others_are(token, run[0]) or stands_alone(self.clauses, token, run[0])) else run
                if run and (not people or has_person(run)):
                    return self._and_again(run, token, end)
        cue = self.tokens[first if self.tokens[first].start < start else first - 1]
        return self._before_verb(cue, prepositions) if first and self.words.free_order and near is None else []

    def _goes_on_listing(self, token: Token, first: int) -> bool:
        """Say whether a word that is both *with* and *and* joins what stands before it to a list: *讨论叙利亚、伊朗和乌克兰问题*."""
        joined = self.tokens[token.head]
        return token.pos == "CCONJ" and token.dep == "cc" and joined.dep == "conj" and first <= joined.head < token.i

    def _before_verb(self, token: Token, prepositions: frozenset[str]) -> list[DraftMention]:
        """Return the mentions that a preposition brings in before their verb or noun, where the order of words is free: *с министром встретился посол*."""
        above = self.tokens[token.head] if token.pos in ("NOUN", "PROPN") and self.tokens[token.head].pos == "VERB" else token
        for kid in (kid for verb in (token, above) for kid in self.clauses.kids[verb.i]):
            case = next(
                (self.tokens[each] for each in self.clauses.kids[kid] if self.tokens[each].dep == "case" and self.tokens[each].norm in prepositions), None
            )
            if case is not None and kid < token.i and self.tokens[kid].dep.startswith(("obl", "nmod", "iobj")):
                before = self.tokens[max(0, case.i - 1)]
                if before.pos == "NOUN" and before.lemma in self.words.nouns and token.pos == "NOUN":
                    continue  # another's: подтвердил встречу с X на саммите
                run = self.clauses.run_from(case.end, token.start, self.words.joiners)
                run = [mention for mention in run if not _only_states_after_person(run, mention)]
                if run:
                    return run
        return []

    def _and_again(self, run: list[DraftMention], preposition: Token, end: int) -> list[DraftMention]:
        """Return the list with those whom the same preposition brings in again behind a conjunction: *avec X ainsi qu'avec Y*."""
        if not has_person(run) or any(self.folded.startswith(word, run[-1].end) for word in self.words.then):
            return run
        at = first = behind_apposition(self.tokens, self.clauses.token_at(run[-1].end - 1) + 1, end, self.words.words["series"])
        joining = self.words.words["series"] - self.words.words["sequence"]
        while at < len(self.tokens) and self.tokens[at].start < end and self.tokens[at].norm in joining:
            at += 1
        if at == first or at >= len(self.tokens) or self.tokens[at].start >= end or self.tokens[at].norm != preposition.norm:
            return run
        further = self.clauses.run_from(self.tokens[at].end, end, self.words.joiners, direct=True)
        return [*run, *further] if has_person(further) else run

    def _where_others_are(self, preposition: Token, mention: DraftMention) -> bool:
        """Say whether a state or a seat of power only tells where those are who stand before it, or who helped: *with reporters at the White House*."""
        gap = self.tokens[preposition.i + 1 : self.clauses.first_token(mention)]
        if not has_person([mention]) and any(each.lemma in self.words.words["help"] for each in gap):
            return True  # with the help of Russia
        linked = next((n for n, each in enumerate(gap) if each.pos == "ADP" and each.norm not in self.words.words["of"]), None)
        return linked is not None and any(each.pos in ("NOUN", "PROPN") for each in gap[:linked]) and not has_person([mention])

    def _object(self, token: Token, end: int) -> list[DraftMention]:
        """Return the mentions behind a verb that no preposition governs: its object."""
        passed: list[DraftActor] = []
        mentions = self.clauses.mentions_between(token.end, end)
        for mention in mentions:
            first = self.clauses.first_token(mention)
            before = self.tokens[first - 1]
            before = self.tokens[first - 2] if before.pos == "DET" and first - 2 > token.i else before
            if self.clauses.finite_between(token.i, first) or (not self.words.surely_parsed and self.clauses.acts_beside(mention.head, token.i)):
                break
            if self._owns(mention):
                continue
            if self._member_states(token, mention, first):
                return [mention]
            if (
                before.dep != "compound:prt"  # called in the ambassador
                and (before.pos == "ADP" or before.norm in self.words.words["at"] or before.norm in self.words.words["of"])
            ) or any(actor in passed for actor in mention.actors):
                passed.extend(mention.actors)
                continue
            if mention.actors[0].kind in ("state", "organisation") and any(
                a.kind == "person" for m in self.clauses.mentions_between(mention.end, end) for a in m.actors
            ):
                continue
            if any(
                each.pos == "NOUN"
                and each.dep == "obj"
                and each.head == token.i
                and self._determined(each)
                and each.norm not in self.words.joiners
                and not self._dated_or_national(each)
                and each.lemma not in self.words.words["officials"]
                and not self._ranked(each, mention, first)
                for each in self.tokens[token.i + 1 : first]
            ):
                break  # what is received is a thing: a message of X
            return self.clauses.run_from(mention.start, end, self.words.joiners)
        return self._led_object(token) or (self._object_before(token) if self.words.free_order else [])

    def _member_states(self, token: Token, mention: DraftMention, first: int) -> bool:
        """Say whether the object of a verb are those who lead the states of an organisation: *a reçu les chefs d'État des pays du G5 Sahel*."""
        between = self.tokens[token.i + 1 : first]
        noun = next(
            (each for each in between if each.pos == "NOUN" and not self.clauses.dated(each.start) and each.norm not in self.words.words["times"]), None
        )
        return (
            mention.actors[0].kind == "organisation"
            and noun is not None
            and noun.lemma in self.words.words["officials"]
            and "Number=Plur" in noun.morph
            and between[-1].norm in (*self.words.words["of"], *self.words.joiners)
            and all(each.pos in ("NOUN", "ADP", "DET", "ADJ", "CCONJ") for each in self.tokens[noun.i : first])
        )

    def _led_object(self, token: Token) -> list[DraftMention]:
        """Return who leads the delegation that is the object of a verb and names no state: *принял делегацию во главе с министром X*."""
        for kid in self.clauses.kids[token.i]:
            each = self.tokens[kid]
            if each.dep == "obj" and kid > token.i and each.lemma in self.words.words["officials"] and not self.clauses.mentions_at(kid):
                behind = self.clauses.mentions_between(each.end, each.end + _LED)[:1]
                return [mention for mention in behind if has_person([mention]) and leads(self.draft.language, self.folded[each.end : mention.start])]
        return []

    def _object_before(self, token: Token) -> list[DraftMention]:
        """Return the mentions that are a verb's object before it: *посла принял министр*."""
        for kid in self.clauses.kids[token.i]:
            if self.tokens[kid].dep == "obj" and kid < token.i:
                return self.clauses.mentions_at(kid)
        return []

    def _ranked(self, noun: Token, mention: DraftMention, first: int) -> bool:
        """Say whether a noun is what somebody is, right before the name: *a reçu le maréchal Haftar*, *l'opposante biélorusse Tikhanovskaïa*."""
        between = self.tokens[noun.i + 1 : first]
        return mention.basis == "name" and has_person([mention]) and noun.i < first and all(each.pos == "ADJ" for each in between)

    def _people(self, candidate: Candidate, subjects: list[DraftMention], others: list[DraftMention]) -> None:
        self._fellows(others)
        for mention in (*(each for each in subjects if not self._a_place(each)), *others):
            if self._modifies(mention):
                continue
            if self._names_a_government(mention):
                candidate.parties_named += [actor.party for actor in mention.actors if actor.party]
                continue
            sender = mention.serves if candidate.kind == "message" else None  # l'émissaire du président X a remis un pli
            for actor in (sender,) if sender is not None else (*mention.actors, *self._leading(mention)):
                if all(actor is not each for each in candidate.people):
                    candidate.people.append(actor)

    def _names_a_government(self, mention: DraftMention) -> bool:
        """Say whether somebody's name only tells which government it is: *l'administration Trump*."""
        first, last = self.clauses.first_token(mention), self.clauses.token_at(mention.end - 1)
        beside = [self.tokens[i] for i in (first - 1, last + 1) if 0 <= i < len(self.tokens)]
        return mention.basis == "name" and any(each.pos in ("NOUN", "PROPN") and each.norm in self.words.words["named_for"] for each in beside)

    def _fellows(self, run: list[DraftMention]) -> None:
        """Take ministers of no known state for those of the official named before them in a list: *met Syrian Foreign Minister X, Defence Minister Y and …*."""
        for before, mention in pairwise(run):
            first, actor = before.actors[-1], mention.actors[0]
            unknown = len(mention.actors) == 1 and actor.kind == "person" and actor.party is None and actor.wikidata is None
            if unknown and actor.named and first.kind == "person" and first.office != actor.office and actor.office not in _UNPOSTED:
                actor.party = actor.office_party = first.party

    def _leading(self, mention: DraftMention) -> list[DraftActor]:
        """Return who leads a delegation or makes it up: *une délégation américaine conduite par X*."""
        return self.leaders(mention) if mention.actors[0].kind == "group" else []

    def leaders(self, mention: DraftMention) -> list[DraftActor]:
        """Return who leads or makes up what is mentioned, told right behind it."""
        for run in ([each] for each in self.clauses.mentions_between(mention.end, mention.end + _LED)):
            if leads(self.draft.language, self.folded[mention.end : run[0].start]):
                members = self.clauses.run_from(run[0].start, run[0].start + 3 * _LED, self.words.joiners)
                for actor in run[0].actors:
                    actor.party = actor.party or mention.actors[0].party  # Speaker X, of no state told, leads one's delegation
                return [actor for each in members for actor in each.actors if actor.kind == "person" and actor.party == mention.actors[0].party]
        return []


def has_person(mentions: Iterable[DraftMention]) -> bool:
    """Say whether somebody stands among the mentions, and not only states and institutions."""
    return any(actor.kind == "person" for mention in mentions for actor in mention.actors)


def party(mentions: list[DraftMention]) -> str | None:
    """Return the only party of the mentions, `None` if they are of several or of none."""
    parties = list(dict.fromkeys(actor.party for mention in mentions for actor in mention.actors if actor.party))
    return parties[0] if len(parties) == 1 else None


def _only_states_after_person(run: list[DraftMention], mention: DraftMention) -> bool:
    """Say whether a state in the list only stands beside people: *avec le ministre, au Mali*."""
    return mention.actors[0].kind == "state" and any(each.actors[0].kind == "person" for each in run)
