"""Russian: what the networks get wrong or tell otherwise, set right by the forms of the words."""

from __future__ import annotations

from itertools import pairwise

from visavis.languages.russian.forms import only_finite, only_infinitive, only_noun, tense_of
from visavis.languages.russian.network import Tagged
from visavis.languages.russian.roles import find_roles
from visavis.reading.draft import Token

# The particle of the conditional, written two ways.
_WOULD = ("бы", "б")
_FAR = 4
# Words hang on each other over so many steps at most.
_DEEP = 30
# The relative pronoun, which is no other word; the networks do not tell kinds of pronouns.
_RELATIVE = "который"
# What takes place, and nobody does.
_TAKES_PLACE = frozenset(("пройти", "проходить", "состояться", "начаться", "завершиться", "продлиться", "длиться", "закончиться"))
_ALIKE = ("Case=Nom", "Case=Acc")
# What people do, and places suffer.
_VISITING = frozenset(("посетить", "посещать", "навестить", "покинуть", "покидать"))
# What somebody, in the dative, manages to do, and what is done to somebody in the dative.
_MANAGING = frozenset(("удаться", "удаваться", "довестись", "получиться", "прийтись", "предстоять"))
_TO_SOMEBODY = frozenset(
    (
        "передать",
        "вручить",
        "направить",
        "позвонить",
        "дозвониться",
        "сообщить",
        "рассказать",
        "объяснить",
        "предложить",
        "помочь",
        "написать",
        "отправить",
        "показать",
    )
)
# Rounds, of which talks are told, and what is told in rounds.
_ROUNDS, _IN_ROUNDS = frozenset(("раунд", "тур", "этап")), frozenset(("переговоры", "консультация", "диалог", "дискуссия"))
# What is done with talks.
_HOLDING = frozenset(("проведение", "организация", "открытие", "начало", "завершение", "возобновление"))
# What may tell since when, what then tells until when, and how far off, and words of time.
_FROM, _UNTIL, _NEAR = ("с", "со"), ("по", "до"), 8
_TIMES = frozenset(
    (
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
        "год",
        "время",
        "начало",
        "весна",
        "лето",
        "осень",
        "зима",
        "момент",
    )
)


def repair(tokens: list[Token]) -> None:
    """Mark relatives, conditionals, futures of two words, and short participles, which are predicates by themselves."""
    for token in tokens:
        if token.lemma == _RELATIVE:
            token.morph = f"{token.morph}|PronType=Rel".lstrip("|")
        if token.norm in _WOULD:
            _conditional(tokens, token)
        elif token.norm in _FROM and token.pos == "ADP" and _since(tokens, token):
            token.norm = "<since>"  # впервые с сентября; but: с 5 по 8 мая, с министром
        elif token.pos == "AUX" and "Tense=Fut" in token.morph and token.dep == "aux":
            _future(tokens[token.head])
    _adjectives(tokens)
    _roles(tokens)
    _agreement(tokens)
    _relatives(tokens)
    _across_verbs(tokens)
    _participles(tokens)
    _objects(tokens)
    _managing(tokens)
    find_roles(tokens)
    _rounds(tokens)
    _days(tokens)
    helped = {token.head for token in tokens if token.dep.startswith(("aux", "cop")) and "VerbForm=Fin" in token.morph}
    for token in tokens:
        if "Variant=Short" in token.morph and "VerbForm=Part" in token.morph and token.i not in helped:
            token.morph = f"Mood=Ind|{token.morph}|VerbForm=Fin"  # визит отложен: nothing finite stands beside it


def _rounds(tokens: list[Token]) -> None:
    """Let talks stand for the round of them that is told, with all that hangs on that: *прошёл второй раунд переговоров*."""
    for talks in tokens:
        over = tokens[talks.head]
        if talks.dep != "nmod" or talks.lemma not in _IN_ROUNDS or over.lemma not in _ROUNDS or over.i > talks.i:
            continue
        case = next((part for part in over.morph.split("|") if part.startswith("Case=")), "Case=Gen")
        for token in tokens[talks.i + 1 :]:
            if token.sentence != talks.sentence:
                break
            if token.head == over.i and token.pos != "PUNCT":
                token.head = talks.i
        talks.head, talks.dep = (talks.i if over.head == over.i else over.head), over.dep
        talks.morph = talks.morph.replace("Case=Gen", case)
        over.head, over.dep = talks.i, "nmod"


def _days(tokens: list[Token]) -> None:
    """Hang a day and what is held then on the noun of the holding: *поблагодарил за проведение в X 18 февраля переговоров*."""
    for day, month in pairwise(tokens):
        if day.dep not in ("obl", "nmod") or not day.norm.isdecimal() or month.head != day.i or month.lemma not in _TIMES:
            continue
        over = next((token for token in reversed(tokens[max(0, day.i - _FAR) : day.i]) if token.lemma in _HOLDING), None)
        owned = over is not None and any(token.head == over.i and "Case=Gen" in token.morph and token.i < day.i for token in tokens[over.i + 1 : day.i])
        behind = tokens[month.i + 1 : month.i + 1 + _FAR]
        held = next((token for token in behind if token.pos == "NOUN" and token.dep in ("nmod", "obl") and "Case=Gen" in token.morph), None)
        if (
            over is None
            or owned
            or held is None
            or held.head > over.i
            or any(token.pos in ("ADP", "VERB") and token.text for token in behind[: held.i - month.i])
        ):
            continue
        day.head, day.dep = over.i, "nmod"
        held.head, held.dep = over.i, "nmod"


def misread(tagged: Tagged, forms: list[str]) -> None:
    """Make nouns of words taken for verbs that the dictionary has as nouns only, *коллегий*, and verbs of what it has as verbs only, *резюмировали*.

    Names that only look like datives become subjects, forms have the tense that is theirs, and whom something is sent to stands beside it: *телеграмму X*.
    """
    for k, form in enumerate(forms):
        if form[:1].isupper() and tagged.pos[k] == "PROPN" and _undeclined(tagged, k, form):
            tagged.dep[k], tagged.morph[k] = "nsubj", tagged.morph[k].replace("Case=Dat", "Case=Nom")
    for k, form in enumerate(forms):
        if "VerbForm=Fin" in tagged.morph[k] and (tense := tense_of(form.lower())):
            tagged.morph[k] = tagged.morph[k].replace("Tense=Past", f"Tense={tense}").replace("Tense=Pres", f"Tense={tense}")  # будет is no present
        if tagged.pos[k] == "VERB" and (nouns := only_noun(form.lower())):
            tagged.pos[k] = "NOUN"
            tagged.morph[k] = "|".join(feature for feature in tagged.morph[k].split("|") if feature.split("=")[0] in ("Case", "Gender", "Number")) or nouns
        elif tagged.pos[k] in ("PROPN", "NOUN", "ADJ") and only_infinitive(form.lower()):
            tagged.pos[k], tagged.morph[k] = "VERB", "VerbForm=Inf"  # Встретиться Путину не удалось
        elif tagged.pos[k] in ("NOUN", "ADJ", "ADV") and form.islower() and (finite := only_finite(form)):
            tagged.pos[k], tagged.morph[k] = "VERB", finite
        if tagged.dep[k] == "appos" and form[:1].isupper() and "Case=Dat" in tagged.morph[k] and _of_another_case(tagged, k):
            tagged.dep[k] = "nmod"


def _of_another_case(tagged: Tagged, name: int) -> bool:
    """Whether the noun that a name is taken to stand beside is a thing in another case."""
    noun = tagged.morph[tagged.head[name]]
    return "Animacy=Inan" in noun and "Case=" in noun and "Case=Dat" not in noun


def _undeclined(tagged: Tagged, name: int, form: str) -> bool:
    """Whether a name right behind a verb without a subject is said to be to whom, though somebody else is, *сказал Чеботару журналистам*, or nobody is.

    *сообщил ТАСС*: letters that are not declined, where nobody else says it.
    """
    verb = tagged.head[name]
    if verb != name - 1 or tagged.pos[verb] != "VERB" or tagged.dep[name] not in ("iobj", "obl") or "Case=Dat" not in tagged.morph[name]:
        return False
    beside = [k for k, head in enumerate(tagged.head) if head == verb and k != name]
    free = [k for k in beside if not any(head == k and tagged.dep[n] == "case" for n, head in enumerate(tagged.head))]
    letters = form.isupper() and tagged.dep[verb] == "parataxis"
    others = any(tagged.dep[k].startswith("nsubj") for k in beside)
    return not others and (letters or any("Case=Dat" in tagged.morph[k] and k > name for k in free))


def _adjectives(tokens: list[Token]) -> None:
    """*поступило поздравительное письмо*: an adjective before the noun that it agrees with hangs on it, and not the noun on the adjective."""
    kids: dict[int, list[Token]] = {}
    for token in tokens:
        kids.setdefault(token.head, []).append(token)
    for noun in tokens:
        adjective = tokens[noun.head]
        if noun.pos != "NOUN" or adjective.pos != "ADJ" or adjective.i != noun.i - 1 or "Variant=Short" in adjective.morph or noun.dep == "conj":
            continue
        own = {feature for feature in adjective.morph.split("|") if feature.startswith(("Case=", "Gender=", "Number="))}
        if not any(feature.startswith("Case=") for feature in own) or not _agrees(own, noun):
            continue
        root = adjective.head == adjective.i
        noun.head, noun.dep = noun.i if root else adjective.head, adjective.dep
        for kid in kids.get(adjective.i, ()):
            kid.head = noun.i if kid.head == adjective.i and kid is not adjective and kid is not noun else kid.head
        adjective.head, adjective.dep = noun.i, "amod"


def _roles(tokens: list[Token]) -> None:
    """*посла принял министр*: the cases tell who receives whom, where the order misleads the network; *Минск посетила делегация X*: one subject is enough."""
    subjects = {token.head: token for token in tokens if token.dep == "nsubj" and token.i < token.head}
    for token in tokens:
        subject = subjects.get(token.head)
        if token.dep == "nsubj" and token.i > token.head and subject is not None and tokens[token.head].lemma in _VISITING:
            if "Case=Nom" in subject.morph and _no_person(subject) and ("Animacy=Anim" in token.morph or not _agrees(_gender(tokens[token.head]), subject)):
                subject.dep, subject.morph = "obj", subject.morph.replace("Case=Nom", "Case=Acc")
        if token.dep == "obj" and "Case=Nom" in token.morph and token.i > token.head and subject is not None:
            if any(f"Case={case}" in subject.morph for case in ("Gen", "Acc")):
                subject.dep, token.dep = "obj", "nsubj"


def _no_person(token: Token) -> bool:
    """Whether a name is a thing's, of which the nominative is the accusative."""
    return token.pos == "PROPN" and "Animacy=Inan" in token.morph and "Gender=Fem" not in token.morph and "Case=Acc" not in token.morph


def _gender(verb: Token) -> set[str]:
    return {feature for feature in verb.morph.split("|") if feature.startswith("Gender=")}


def _agreement(tokens: list[Token]) -> None:
    """*X принял делегацию Y, находящуюся в стране*: a participle behind a comma is of the last noun that it agrees with, not of one that it cannot be of."""
    for token in tokens:
        if token.dep != "acl" or token.head > token.i or "VerbForm=Part" not in token.morph or tokens[token.i - 1].norm != ",":
            continue
        own = {feature for feature in token.morph.split("|") if feature.startswith(("Case=", "Gender=", "Number="))}
        own = {feature for feature in own if not feature.startswith("Gender=")} if "Number=Plur" in own else own
        if not any(feature.startswith("Case=") for feature in own) or _agrees(own, tokens[token.head]):
            continue
        before = (each for each in reversed(tokens[: token.i]) if each.sentence == token.sentence)
        noun = next((each for each in before if each.pos == "NOUN" and _agrees(own, each)), None)
        if noun is not None:
            token.head = noun.i


def _relatives(tokens: list[Token]) -> None:
    """*переговоры с X и экспертами, которые прошли в Y*: what takes place is a thing, the nearest before that agrees, though the network takes somebody."""
    for token in tokens:
        verb = tokens[token.head]
        if token.lemma != _RELATIVE or token.dep != "nsubj" or verb.dep != "acl:relcl" or verb.lemma not in _TAKES_PLACE:
            continue
        own = {feature for feature in token.morph.split("|") if feature.startswith(("Gender=", "Number="))}
        own = {feature for feature in own if not feature.startswith("Gender=")} if "Number=Plur" in own else own
        if "Animacy=Anim" not in tokens[verb.head].morph and _agrees(own, tokens[verb.head]):
            continue
        before = (each for each in reversed(tokens[: token.i]) if each.sentence == token.sentence and each.pos == "NOUN")
        things = (each for each in before if "Animacy=Inan" in each.morph and "Animacy=Anim" not in tokens[each.head].morph)  # not: министр иностранных дел
        noun = next((each for each in things if _agrees(own, each)), None)
        if noun is not None:
            verb.head = noun.i


def _across_verbs(tokens: list[Token]) -> None:
    """*после решения X отменить встречу с Y в Z*: what qualifies a noun does not stand behind a verb that is no part of what does; it is of that verb's object."""
    verb: Token | None = None
    for token in tokens:
        if verb is not None and verb.sentence != token.sentence:
            verb = None
        if token.pos == "VERB" and "VerbForm=Part" not in token.morph:
            verb = token
        elif token.dep == "nmod" and verb is not None and token.head < verb.i and not _hangs(tokens, verb, token.head):
            between = [each for each in tokens[verb.i + 1 : token.i] if each.head == verb.i and each.pos in ("NOUN", "PROPN")]
            if between and all(each.norm not in (",", ";", ":") for each in tokens[verb.i : token.i]):
                token.head = between[-1].i


def _participles(tokens: list[Token]) -> None:
    """*отменил запланированный на май визит, сообщило агентство*: a participle is of the noun before the next verb, and not of one behind that."""
    for token in tokens:
        if token.pos != "VERB" or "VerbForm=Part" not in token.morph or token.dep not in ("acl", "amod") or token.head <= token.i:
            continue
        between = tokens[token.i + 1 : token.head]
        verb = next((n for n, each in enumerate(between) if each.pos == "VERB" and "VerbForm=Fin" in each.morph), None)
        own = {feature for feature in token.morph.split("|") if feature.startswith(("Gender=", "Number="))}
        case = next((feature for feature in token.morph.split("|") if feature.startswith("Case=")), "")
        cases = _ALIKE if case in _ALIKE else (case,)  # of things, the networks take one for the other
        nouns = [each for each in between[:verb] if each.pos == "NOUN" and any(one in each.morph for one in cases)] if verb is not None else []
        noun = next((each for each in nouns if own and _agrees(own, each)), None)
        if noun is not None and not _hangs(tokens, noun, token.i):
            token.head = noun.i


def _objects(tokens: list[Token]) -> None:
    """*посетил с визитом Республику X, Минск, Алматы*: an accusative without a preposition is no part of the phrase before it, but the verb's object."""
    prepositions = {token.head: token for token in tokens if token.dep == "case"}
    having = {token.head for token in tokens if token.dep == "obj"}
    for token in tokens:
        phrase = tokens[token.head]
        verb = tokens[phrase.head]
        if token.dep not in ("nmod", "appos") or token.pos != "PROPN" or phrase.dep != "obl" or phrase.i > token.i or verb.pos != "VERB" or verb.i in having:
            continue
        if token.dep == "appos" and "Animacy=Inan" not in token.morph:
            continue
        led = prepositions.get(token.i)
        undeclined = verb.lemma in _VISITING and token.norm == token.lemma and "Case=Ins" in phrase.morph and _no_person(token)
        if (led is None and ("Case=Acc" in token.morph or undeclined)) or (led is not None and not led.text and undeclined):
            token.head, token.dep = verb.i, "obj"
            token.morph = token.morph.replace("Case=Nom", "Case=Acc").replace("Case=Gen", "Case=Acc")
            if led is not None:
                led.norm = led.lemma = ""
                led.pos = "X"


def _managing(tokens: list[Token]) -> None:
    """*встретиться X и Y не удалось*: the dative between is of those who manage to do it, whatever the network hangs it on, but for what is done to somebody."""
    for token in tokens:
        verb = tokens[token.head]
        above = tokens[verb.head]
        if token.dep in ("iobj", "obl") and "Case=Dat" in token.morph and "VerbForm=Inf" in verb.morph and verb.lemma not in _TO_SOMEBODY:
            if verb.dep in ("csubj", "xcomp") and verb.i < token.i < above.i and above.lemma in _MANAGING:
                token.head, token.dep = above.i, "iobj"


def _hangs(tokens: list[Token], token: Token, top: int) -> bool:
    """Whether a word hangs on another, however far."""
    for _ in range(_DEEP):
        if token.i == top:
            return True
        if token.head == token.i:
            return False
        token = tokens[token.head]
    return False


def _agrees(features: set[str], noun: Token) -> bool:
    """Whether a noun stands in the case, gender and number that the features tell."""
    told = set(noun.morph.split("|"))
    return all(feature in told for feature in features)


def _since(tokens: list[Token], token: Token) -> bool:
    """Whether a preposition tells since when: before a word of time in the genitive, with no end told."""
    behind = [each for each in tokens[token.i + 1 : token.i + _NEAR] if each.sentence == token.sentence]
    until = any(each.norm in _UNTIL for each in behind)
    until = until or (bool(behind) and "Case=Ins" in behind[0].morph)  # с визитом 12 сентября
    return not until and any(each.lemma in _TIMES and "Case=Gen" in each.morph for each in behind[:4])


def _future(verb: Token) -> None:
    """*будет принимать* is a future of its verb."""
    if "VerbForm=Inf" in verb.morph:
        verb.morph = verb.morph.replace("VerbForm=Inf", "Mood=Ind|Tense=Fut|VerbForm=Fin")


def _conditional(tokens: list[Token], particle: Token) -> None:
    """*встретился бы* is no past: the particle stands beside the verb or a few words off."""
    near = [token for token in tokens[max(0, particle.i - _FAR) : particle.i + _FAR] if token.sentence == particle.sentence]
    verbs = [token for token in near if token.pos in ("VERB", "AUX") and "Tense=Past" in token.morph and "VerbForm=Fin" in token.morph]
    verb = next((token for token in verbs if token.i == particle.head), verbs[0] if verbs else None)
    if verb is not None:
        verb.morph = verb.morph.replace("Mood=Ind", "Mood=Cnd").replace("Tense=Past|", "")
