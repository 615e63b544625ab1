"""When a contact was: the date of its sentence that is its own, and not that of its telling or of something else."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise, takewhile

from visavis.edtf import DAY, days_apart, is_earlier, wholly_behind
from visavis.reading.contacts.moved import days_moved_from
from visavis.reading.contacts.other_days import OtherDays
from visavis.reading.contacts.words import SETTLED, Candidate
from visavis.reading.draft import DraftDate, Token

# Farther from its cue than this many tokens, a date says when something else was.
_DATE_REACH = 25
# A verb of taking office stands within so many tokens behind its day.
_OFFICE = 5
# What counts a contact stands at most so many tokens before its noun: *his first foreign State visit*.
_COUNTED = 4
# A date among the first tokens of a sentence frames it whole.
_FRONT = 4
# Where a day stands before its verb, one behind the next comma is further by so many tokens.
_NEXT_CLAUSE = 8
# Behind a day, what says that something has been all the time since stands within so many tokens.
_SINCE_ALL = 14
_DASHES = ("-", "–", "—")
# Two days named together, so many days apart at most, are those of one contact.
_TOGETHER = 7
# A date of the cue's relative clause, or of the verb whose subject it is, is nearer than another by so many tokens.
_OWN_CLAUSE = 12
_OWN_VERB = 12


class Days(OtherDays):
    """Reads from a cue its day."""

    def _date(self, candidate: Candidate, token: Token, sentence: int) -> str | None:
        """Return the date that says when: the nearest in the sentence, counting what stands between."""
        here = self.draft.sentences[sentence]
        dates = self.clauses.dates_between(here.start, here.end if candidate.until is None else candidate.until)
        off = candidate.status in ("postponed", "cancelled", "denied")
        best: tuple[int, int] | None = None
        about = self._about(token)
        for n, date in enumerate(dates):
            at = self.clauses.token_at(date.start)
            if len(dates) > 1 and candidate.status in SETTLED and date.start in self._moved_from:
                continue  # prévue jeudi à l'origine, la rencontre s'est tenue vendredi
            if any(word in self.words.words["not_days"] for word in self.folded[date.start : date.end].replace("-", " ").split()):
                continue  # the 80th anniversary of what is celebrated
            if candidate.status in SETTLED and len(date.value) < DAY and self.words.imminent.search(self.folded, date.start, date.end):
                continue  # met X about a visit later this year
            if candidate.status in SETTLED and self._counted_in(token, date):
                continue  # his first visit this year
            if self._in_its_reason(token, at) or self._of_cause(at):
                continue  # поскольку 4 декабря пройдет саммит, X не поедет в Y
            if candidate.status in SETTLED and self._over_which(date, at):
                continue  # первая встреча за последние два года
            if self._depths[at] > self._depths[token.i] and self._quoted_with_contact(at):
                continue  # what they said: ont évoqué « les conclusions de la réunion du 12 janvier »
            if self._between_dashes(token, at):
                continue  # ce mardi – le lieu n'a été connu qu'hier – X a vu Y
            if any(each.norm in self.words.words["taking_office"] for each in self.tokens[at + 1 : at + _OFFICE]):
                continue  # 自去年12月就任以来
            if (
                self._was_done(candidate, token)
                and not (self.words.tenseless and self._right_before(date, token))
                and self.draft.today is not None
                and wholly_behind(date.value, self.draft.today)
            ):
                continue  # X a vu Y : l'accord sera signé la semaine prochaine
            gone = candidate.status == "planned" and date.value <= (self.draft.today or "")  # announced a visit on Friday
            over = gone and self.words.surely_parsed and len(date.value) == DAY and is_earlier(date.value, self.draft.today)
            if over and at < token.i and any(each.pos == "PUNCT" for each in self.tokens[at : token.i]):
                continue  # 12日通电话，双方计划尽早会面
            if (gone and self.announced(token, date)) or self._dates_an_incise(token, at) or self._dates_the_telling(token, at, off or gone):
                continue
            if self._of_the_matter(token, at) or self._dates_a_thing(token, date) or self._dates_another(token, at) or self._in_what_is_told(token, at):
                continue
            if self._dates_the_arrival(token, date) or self._outside(token, at) or self._of_its_frame(candidate, token, at):
                continue  # the day of what came after it: met Y on Monday, days after X spoke
            if candidate.kind == "message" and self._tells_in_it(token, at):
                continue  # в послании X вспомнил визит Y 3 сентября
            if self._of_an_account(token, at) or self._of_another_form(candidate, token, at):
                continue  # 在3日举行的记者会上, X宣布…; 会晤X, 并于4月8日与Y通电话
            if about is not None and at < about.i:
                continue  # the day on which they spoke of it
            if self.words.ahead_of.search(self.folded, token.end, max(token.end, date.start)) or self._of_what_lies_ahead(token, date):
                continue  # the day of what it comes ahead of
            own = self.day_before(token, date)
            if at < token.i and candidate.aside and token.pos == "NOUN" and not own and self._of_a_cue(at):
                continue  # the day of what was done after it: met X on Sunday, after a stop in Y
            later = at > token.i and candidate.aside and token.pos == "NOUN" and token.i not in self.clauses.governors(at)
            later = later and not self._took_place_then(token, at)
            if later and self.clauses.finite_between(token.i, at) and self._of_a_cue(at):
                continue  # après sa visite à Pékin, X a reçu Y mercredi
            if candidate.aside and token.pos == "NOUN" and not own and self._of_the_next_contact(token, at):
                continue  # после встречи 4 марта состоится заседание
            if at < token.i and not own and self._followed(token):
                continue  # the day of what followed
            if at > 0 and len(date.value) < DAY and self.tokens[at - 1].norm in self.words.words["after"] - self.words.words["since"]:
                continue  # la deuxième fois, après 2017
            since = at > 0 and self.tokens[at - 1].norm in self.words.words["since"] and not own
            if since and candidate.status in SETTLED and self.words.words.get("ordinals") and self._counted(token):
                continue  # his second visit since 2016, the first premier to visit since 2016
            on_since = candidate.kind == "visit" and candidate.status in SETTLED and not self._counted_since(token, at) and not self._first_since(token, at)
            if not since and candidate.kind == "visit" and self.words.surely_parsed and self._first_since(token, at):
                continue  # 2023年就任以来首次访华
            if since and candidate.status != "denied" and not on_since:
                continue  # pour la première fois depuis 2022
            if not since and not own and candidate.status != "denied" and (self._since_when(token, at) or self._since_what(token, at)):
                continue  # the first since a jet was shot down on 24 November; le troisième depuis le début de l'invasion le 24 février
            if self._after_another(token, at) or self._within_which(token, date):
                continue  # the day of what came before; the years in which nothing like it was
            fronted = at - here.first <= _FRONT
            cost = abs(at - token.i) + 10 * self.clauses.finite_between(token.i, at) + (4 if at < token.i and not fronted else 0)
            if self.words.surely_parsed and at > token.i:
                marks = {each.norm for each in self.tokens[token.i : at]}
                if marks & {":", ";"}:
                    continue  # of what is said of it, or told besides
                cost += _NEXT_CLAUSE if "," in marks else 0
            cost -= self._nearness(token, at)
            if own and len(date.value) < DAY and len(dates) > 1:
                cost = min(cost + _DATE_REACH, _DATE_REACH)  # this year's meeting, which took place today
            if fronted or self._ends_sentence(token, at, here.last):
                cost = min(cost, _DATE_REACH - 1)
            if cost <= _DATE_REACH and (best is None or cost < best[0]):
                best = (cost, n)
        if best is None:
            return None
        value = self._joined(dates, best[1])
        candidate.day_told = self._told_behind(token, self.clauses.token_at(dates[best[1]].start))
        published = self.draft.today
        lasts = published is not None and len(value) < DAY and published.startswith(value)  # this month
        if candidate.status == "proposed" and published is not None and value[: len(published)] <= published and not lasts:
            return None  # the day on which it was proposed
        return value

    def _tells_in_it(self, token: Token, at: int) -> bool:
        """Say whether a message is only that in which something is told, with its day."""
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "case"}
        return self.words.free_order and token.dep == "obl" and bool(cases & self.words.words["in"]) and token.i not in self.clauses.governors(at)

    def _of_the_next_contact(self, token: Token, at: int) -> bool:
        """Say whether a day is that of another contact, of whose verb it is, where cases tell that: *после встречи 4 марта состоится заседание*."""
        above = self.clauses.governors(at)
        verb = next((i for i in above if self.tokens[i].pos == "VERB"), None)
        subject = self.clauses.subject_token(verb) if verb is not None and token.i not in above else None
        return self.words.free_order and subject is not None and subject != token.i and self._contact_noun(subject)

    def _right_before(self, date: DraftDate, token: Token) -> bool:
        """Say whether a day stands before its verb with no mark, verb or particle between: *王毅26日访问X*."""
        between = self.clauses.tokens_between(date.end, token.start)
        bare = not any(each.pos == "PART" for each in self.tokens[token.i + 1 : token.i + 2])  # 会见了
        return token.pos == "VERB" and date.end <= token.start and bare and not any(each.pos in ("PUNCT", "VERB", "PART") for each in between)

    def _of_an_account(self, token: Token, at: int) -> bool:
        """Say whether a day stands before what something is told in, in a stretch between marks before that of the contact: *据5日发出的文告*."""
        endings = tuple(self.words.words["told_in"])
        behind = list(takewhile(lambda each: each.pos != "PUNCT" or each.norm in "()", self.tokens[at : token.i + 1])) if endings else []
        return bool(behind) and behind[-1].i < token.i and any(each.norm.endswith(endings) for each in behind)

    def _of_another_form(self, candidate: Candidate, token: Token, at: int) -> bool:
        """Say whether a day behind a meeting is that of a further deed in another form, whose verb it stands before."""
        verb = next((self.tokens[i] for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), token)
        apart = token.i < at < verb.i and any(each.pos == "PUNCT" for each in self.tokens[token.i : at])
        if not self.words.surely_parsed or candidate.kind not in ("meeting", "visit") or not apart:
            return False
        told = (verb, *(self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj"))
        return any(self.words.form[kind].search(self.folded, each.start, each.end) for each in told for kind in ("call", "video"))

    def day_before(self, token: Token, date: DraftDate) -> bool:
        """Say whether a day qualifies a noun behind it: *since their November summit*, *following last year's visit*."""
        within = self.clauses.tokens_between(date.start, date.end)
        return token.pos == "NOUN" and date.start < token.start and any(each.head == token.i for each in within)

    def _of_what_lies_ahead(self, token: Token, date: DraftDate) -> bool:
        """Say whether a day is that of another contact ahead of which the cue is told: *накануне намеченной на 31 августа встречи X поговорил с Y*."""
        start = self.draft.sentences[token.sentence].start
        if not self.words.free_order or date.start > token.start:
            return False
        for ahead in self.words.ahead_of.finditer(self.folded, start, date.start):
            first = self.clauses.token_at(ahead.end() + 1)
            noun = next((each for each in self.tokens[first : token.i] if self._contact_noun(each.i)), None)
            if noun is None:
                continue
            at = self.clauses.token_at(date.start)
            marks = {each.norm for each in self.tokens[noun.i : at]}
            said_of_it = any(self.tokens[i].dep.startswith("acl") and self.tokens[i].head == noun.i for i in self.clauses.governors(at))
            if said_of_it or not (marks & {",", ";"} or self.clauses.finite_between(first, max(noun.i, at))):
                return True
        return False

    def _of_the_matter(self, token: Token, at: int) -> bool:
        """Say whether a day is that of the matter which two talk of together: *discussed the president's trip in June*."""
        above = self.clauses.governors(at)
        if token.pos != "VERB" or token.i not in above or not any(row.get("together") for row in self.words.verbs.get(token.lemma, ())):
            return False
        below = [self.tokens[i] for i in above[: above.index(token.i)]]
        return any(each.dep == "obj" and each.pos == "NOUN" and each.i < at for each in below)

    @cached_property
    def _moved_from(self) -> frozenset[int]:
        """Where the days stand from which something was moved to others."""
        return days_moved_from(self.draft)

    def _counted_in(self, token: Token, date: DraftDate) -> bool:
        """Say whether a year or month that is not over only tells how many of its visits or meetings this is: *his first visit this year*."""
        running = self.draft.today is not None and len(date.value) < DAY and self.draft.today.startswith(date.value)
        return running and token.pos == "NOUN" and self._counted(token)

    def _counted(self, token: Token) -> bool:
        """Say whether an ordinal before a noun counts it among its like."""
        reach = _COUNTED if token.pos == "NOUN" else 2 * _COUNTED if token.dep.startswith("acl") and "VerbForm=Inf" in token.morph else 0
        before = self.tokens[max(self.draft.sentences[token.sentence].first, token.i - reach) : token.i]
        return any(each.norm in self.words.status["foremost"] or each.norm in self.words.words.get("ordinals", ()) for each in before)

    def _ends_sentence(self, token: Token, at: int, last: int) -> bool:
        """Say whether a day ends the sentence behind a comma, with no other verb between: *sera reçu par X, médiateur de Y, à Z, ce mardi*."""
        first = at - 1 if self.tokens[at - 1].pos == "DET" else at
        rest = [each for each in self.tokens[at:last] if not self.clauses.dated(each.start) and each.pos != "PUNCT"]
        ends = at > token.i and not rest and self.tokens[first - 1].norm == ","
        return ends and token.pos == "VERB" and not self.clauses.finite_between(token.i, at)

    def _between_dashes(self, token: Token, at: int) -> bool:
        """Say whether a day stands between two dashes, outside which the cue is."""
        sentence = self.draft.sentences[token.sentence]
        dashes = [each.i for each in self.tokens[sentence.first : sentence.last] if each.text in _DASHES]
        opened = next((i for i in reversed(dashes) if i < at), None)
        closed = next((i for i in dashes if i > at), None)
        return opened is not None and closed is not None and dashes.index(opened) % 2 == 0 and not opened < token.i < closed

    def _was_done(self, candidate: Candidate, token: Token) -> bool:
        """Say whether a verb in a tense of the past tells of what has been."""
        own = self.clauses.own_finite(token.i) if token.pos == "VERB" and candidate.status == "held" else None
        return own is not None and "Tense=Past" in token.morph

    def _took_place_then(self, token: Token, at: int) -> bool:
        """Say whether a day is the one on which the noun is told to have taken place: *leur dernière rencontre a eu lieu lundi*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is None or verb.i < token.i or not self._takes_place(verb):
            return False
        return not any(self._contact_noun(i) for i in range(token.i + 1, verb.i))

    def _counted_since(self, token: Token, at: int) -> bool:
        """Say whether what has been since a day is how many there were: *une visite à X, la première d'un président depuis 2009*."""
        first = self.words.status["foremost"] if self.words.words.get("ordinals") else frozenset()
        return any("NumType=Ord" in each.morph or each.norm in first for each in self.tokens[token.i + 1 : at])

    def _first_since(self, token: Token, at: int) -> bool:
        """Say whether a visit is the first since a day: *自2019年疫情爆发以来，首次访问*."""
        first = self.draft.sentences[self.tokens[at].sentence].first
        clause = takewhile(lambda each: each.pos != "PUNCT", self._after(self.tokens[at], _SINCE_ALL))
        since = any(each.norm in self.words.status["since_then"] for each in (*self.tokens[max(first, at - 4) : at], *clause))
        return since and any(each.norm in self.words.status["first_time"] for each in self.tokens[at : token.i])

    def _of_its_frame(self, candidate: Candidate, token: Token, at: int) -> bool:
        """Say whether a contact only frames what its sentence tells, whose day stands behind a mark: *访华期间，X昨日会见Y*, *通电话后，X19日称*."""
        if not self.words.surely_parsed or token.pos != "VERB" or at < token.i:
            return False
        frames = self.words.status["aside"] | (self.words.status["during"] if candidate.kind == "visit" else frozenset())
        own = list(takewhile(lambda each: each.pos != "PUNCT", reversed(self.tokens[self.draft.sentences[token.sentence].first : token.i])))
        framing = any(each.norm in frames for each in (*own, *self._after(token, 2)))
        return framing and any(each.pos == "PUNCT" for each in self.tokens[token.i : at])

    def _about(self, token: Token) -> Token | None:
        """Return the preposition that makes a noun what another contact told before it is about: *had a call about their next meeting*."""
        noun = self.tokens[token.head] if token.dep in ("amod", "compound") else token
        case = next((self.tokens[kid] for kid in self.clauses.kids[noun.i] if self.tokens[kid].dep == "case"), None)
        dwelt = self.tokens[noun.head].lemma in self.words.status["dwelt_on"]
        if case is None or not (case.norm in self.words.status["about"] or dwelt):
            return None
        before = self.tokens[self.draft.sentences[token.sentence].first : case.i]
        told = any(self._contact_noun(each.i) or (each.pos == "VERB" and each.lemma in self.words.reporting) for each in before)
        return case if told else None

    def _quoted_with_contact(self, at: int) -> bool:
        """Say whether the quotation that a date stands in speaks of a contact before it, whose day that is."""
        i = at
        while i > 0 and self._depths[i] >= self._depths[at] and self.tokens[i].sentence == self.tokens[at].sentence:
            if self._contact_noun(i):
                return True
            i -= 1
        return False

    def _followed(self, token: Token) -> bool:
        """Say whether something else is what followed it: *a test timed to follow their summit*."""
        return token.dep.startswith("obj") and self.tokens[token.head].lemma in self.words.status["follow"]

    def _of_a_cue(self, at: int) -> bool:
        """Say whether the verb that a date belongs to reports a contact of its own."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        return verb is not None and verb < at and self.tokens[verb].lemma in self.words.verbs

    def _outside(self, token: Token, at: int) -> bool:
        """Say whether a date stands outside the clause that *after* or *before* opens and the cue is the verb of."""
        return token.pos == "VERB" and token.dep in ("advcl", "acl") and self._marked(token, "aside") and token.i not in self.clauses.governors(at)

    def _nearness(self, token: Token, at: int) -> int:
        """Return how much nearer a date is than its distance says: one of the cue's own relative clause, or of the cue's own verb."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is None or verb == token.i:
            return 0
        over = self.clauses.governors(verb) if self._takes_place(self.tokens[verb]) else [self.tokens[verb].head]
        if self.tokens[verb].dep.startswith("acl") and token.i in over:
            return _OWN_CLAUSE
        above = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        own = token.dep.startswith("nsubj") or (self.words.ground_first and token.dep == "obj" and at < verb)  # 将于5日出席在X举行的峰会
        return _OWN_VERB if token.pos in ("NOUN", "PROPN") and own and verb == above else 0

    def _within_which(self, token: Token, date: DraftDate) -> bool:
        """Say whether a stretch of time only tells for how long something has been so, *近五年来首次*, and not when somebody comes: *25日来华访问*."""
        behind = next(iter(self.clauses.tokens_between(date.end, date.end + 2)), None)
        cut = self.tokens[self.clauses.token_at(date.end - 1)]  # 去年以来 in one
        if cut.end > date.end and self.folded[date.end : cut.end] in self.words.status["since_behind"]:
            return True
        if behind is None or behind.norm not in self.words.status["since_behind"]:
            return False
        comes = behind.pos == "VERB" and any(each.head == behind.i and each.dep == "obj" for each in self.tokens[behind.i + 1 : behind.i + 3])
        return len(date.value) < DAY or (behind.i != token.i and not comes)

    def _in_its_reason(self, token: Token, at: int) -> bool:
        """Say whether a day stands in a clause that tells why, and the cue outside it: *не поедет, поскольку 4 декабря пройдет саммит*."""
        sentence = self.draft.sentences[token.sentence]
        for because in self.words.because.finditer(self.folded, sentence.start, self.tokens[at].start):
            first = self.clauses.token_at(because.start())
            if token.i < first:
                return True
            if at < token.i and any(each.norm == "," for each in self.tokens[at : token.i]):
                return not any(each.norm == "," for each in self.tokens[self.clauses.token_at(because.end() - 1) + 1 : at])
        return False

    def _over_which(self, date: DraftDate, at: int) -> bool:
        """Say whether a stretch up to now only tells within what time it is the first, or one of how many: *за последние два года*."""
        return at > 0 and self.tokens[at - 1].norm in self.words.words["over_time"] and "/" in date.value and len(date.value) < 2 * DAY

    def _joined(self, dates: list[DraftDate], n: int) -> str:
        """Return a date, with the next day where both are named together: *dimanche et lundi*."""
        date = dates[n]
        for first, last in ((n, n + 1), (n - 1, n)):
            if first < 0 or last >= len(dates):
                continue
            gap = self.folded[dates[first].end : dates[last].start].strip(" ,") or self.folded[dates[first].end : dates[last].start].strip()
            if gap == "(" and self.folded[dates[last].end : dates[last].end + 1] == ")":
                return dates[last].value  # hier soir (mardi)
            if gap in ("", ",") and len(dates[first].value) != len(dates[last].value):
                return max(dates[first].value, dates[last].value, key=len)  # hier mardi 27 juillet
            days = len(dates[first].value) == len(dates[last].value) == DAY
            ahead = days and gap in self.words.words["and"] and dates[first].value < dates[last].value
            if ahead and days_apart(dates[first].value, dates[last].value) <= _TOGETHER:
                return f"{dates[first].value}/{dates[last].value}"
        return date.value

    def _dated_behind(self, token: Token, day: str) -> bool:
        """Say whether a day stands behind a verb, and not before it."""
        sentence = self.draft.sentences[token.sentence]
        return not any(date.value == day for date in self.clauses.dates_between(sentence.start, token.start))

    def days_listed_with(self, candidate: Candidate) -> list[str]:
        """Return the other days named together with that of a contact, too far apart for one: *met on 27 April and 26 May*."""
        sentence = self.draft.sentences[candidate.sentence]
        dates = self.clauses.dates_between(sentence.start, sentence.end)
        days = []
        for first, last in pairwise(dates):
            gap = self.folded[first.end : last.start].strip(" ,")
            listed = len(first.value) == len(last.value) == DAY and gap in self.words.words["and"]
            if candidate.date in (first.value, last.value) and listed and days_apart(first.value, last.value) > _TOGETHER:
                days.append(last.value if candidate.date == first.value else first.value)
        return days

    def _before_own_subject(self, token: Token, day: str) -> bool:
        """Say whether a day is told only in clauses before the one in which somebody else is the subject of the cue."""
        subject = self.clauses.subject_token(token.i)
        sentence = self.draft.sentences[token.sentence]
        told = [date for date in self.clauses.dates_between(sentence.start, sentence.end) if date.value == day]
        if subject is None or not told:
            return False
        start = self.tokens[subject].start
        parted = [date.end <= start and any(each.norm == "," for each in self.clauses.tokens_between(date.end, start)) for date in told]
        return all(parted)

    def _day_of_remarks(self, candidate: Candidate, token: Token, end: int) -> str | None:
        """Return the one day of the sentence before, whose words were said at the contact: *X said on Monday. He made the remarks during talks with Y*."""
        sentence = self.draft.sentences[token.sentence]
        if not sentence.i or candidate.status != "held" or not self.words.remarks.search(self.folded, sentence.start, max(end, token.end)):
            return None
        before = self.draft.sentences[sentence.i - 1]
        days = {date.value for date in self.clauses.dates_between(before.start, before.end) if len(date.value) == DAY}
        return days.pop() if len(days) == 1 else None
