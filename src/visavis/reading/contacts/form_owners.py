"""Of which contact of a sentence a word for its form tells: *双方通电话，同意下周会谈*."""

from __future__ import annotations

from visavis.reading.contacts.inviting import Inviting
from visavis.reading.draft import Token


class FormOwners(Inviting):
    """Tells whether a form belongs to another contact than the cue's."""

    def _of_another(self, token: Token, at: int) -> bool:
        """Say whether a form told behind the cue of a relative clause is that of its main clause: *who met in May, will hold a virtual meeting*."""
        form = self.tokens[self.clauses.token_at(at)]
        if self.words.free_order and at > token.end and form.head != token.i and self._contact_noun(form.head) and form.dep == "amod":
            between = self.tokens[token.i + 1 : form.i]
            return any(each.pos == "VERB" and "VerbForm=Fin" in each.morph for each in between)  # встречу, о которой договорились в ходе телефонного разговора
        verb = self.clauses.own_finite(token.i)
        return verb is not None and token.dep == "acl:relcl" and at > token.end and self.clauses.finite_between(token.i, self.clauses.token_at(at)) > 0

    def _before_another(self, token: Token, at: int) -> bool:
        """Say whether a form told before the cue is that of another, whose clause stands between: *a telephone call settled it: X and Y agreed to meet*."""
        form = self.clauses.token_at(at)
        verb = next((self.tokens[i] for i in self.clauses.governors(form) if self.tokens[i].pos == "VERB"), token)
        inner = token if token.pos == "VERB" else self.tokens[token.head]
        apart = "VerbForm=Inf" in inner.morph or (verb.dep == "advcl" and self._marked(verb, "aside"))
        if apart and verb not in (token, inner) and verb.i < form and verb.lemma in self.words.reporting:
            return at < token.start  # spoke by phone and agreed to meet; met after they spoke by phone
        return at < token.start and self.clauses.finite_between(form, token.i) > 1

    def _form_of_another(self, token: Token, at: int) -> bool:
        """Say whether a form is itself told as a contact, or hangs on another verb than the cue: *双方通电话，同意下周会谈*."""
        form = self.tokens[self.clauses.token_at(at)]
        if not self.words.surely_parsed or form is token:
            return False
        inner = token if token.pos == "VERB" else self.tokens[token.head]
        verb = next((self.tokens[i] for i in self.clauses.governors(form.i) if self.tokens[i].pos == "VERB"), token)
        if form is inner:
            return form.pos == "VERB" and token.dep == "obl"  # 自首脑会谈后第四次通话
        return form.pos == "VERB" or (verb not in (token, inner) and form.i != token.i - 1)  # 透过电话会谈
