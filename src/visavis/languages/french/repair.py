"""French: what the parser's tagger gets wrong often enough to matter, set right by the forms of the words."""

from __future__ import annotations

import re

from visavis.languages.french.order import DAYS, OF_A_DAY, REFLEXIVE, set_order_right
from visavis.reading.draft import Token

# Stems of the future and the conditional that are not the infinitive.
_STEMS = {
    "avoir": "aur", "être": "ser", "aller": "ir", "faire": "fer", "venir": "viendr", "revenir": "reviendr", "tenir": "tiendr", "devenir": "deviendr",
    "convenir": "conviendr", "maintenir": "maintiendr", "soutenir": "soutiendr", "obtenir": "obtiendr", "intervenir": "interviendr", "entretenir": "entretiendr",
    "voir": "verr", "revoir": "reverr", "envoyer": "enverr", "pouvoir": "pourr", "devoir": "devr", "recevoir": "recevr", "vouloir": "voudr", "savoir": "saur",
    "falloir": "faudr", "valoir": "vaudr", "courir": "courr", "accueillir": "accueiller", "mourir": "mourr",
}  # fmt: skip
_INFINITIVES = {stem: infinitive for infinitive, stem in _STEMS.items()}
# Verbs that are nouns too, unless a name stands before them as their subject: "Ignazio Cassis rencontre à Berne …"
_PRESENT = {"rencontre": "rencontrer", "visite": "visiter", "échange": "échanger", "rencontrent": "rencontrer"}
# Pronouns that only their own person has as a reflexive.
_OTHERS = ("me", "m'", "te", "t'", "nous", "vous")
# Participles of coming and going that are nouns too: "Arrivée dimanche, la délégation repartira mardi"
_ARRIVED = {"arrivée": "arriver", "arrivées": "arriver", "venue": "venir", "venues": "venir", "rentrée": "rentrer", "partie": "partir", "entrée": "entrer"}
# Pronouns for one of several things, with their gender: "des lettres ; dans la sienne, X …"
_ITS_OWN = {"sien": "Gender=Masc", "sienne": "Gender=Fem"}
# The things of which it is one stand within so many tokens before.
_SEVERAL = 20
# Nouns that are taken for verbs where a preposition stands before them.
_NOUNS = ("fil", "téléphone")
_ALL = ("tous", "toutes", "chacun", "chacune")
# Verbs whose past takes "être", which is no passive.
_MOTION = frozenset(
    [
        "aller",
        "arriver",
        "venir",
        "revenir",
        "advenir",
        "parvenir",
        "intervenir",
        "survenir",
        "convenir",
        "partir",
        "repartir",
        "entrer",
        "rentrer",
        "retourner",
        "sortir",
        "ressortir",
        "rester",
        "tomber",
        "retomber",
        "naître",
        "mourir",
        "décéder",
        "monter",
        "remonter",
        "descendre",
        "redescendre",
        "passer",
        "repasser",
        "atterrir",
        "débarquer",
    ]
)
_DENIES = ("dément", "démentent")
# Verbs without an object whose perfect takes *être*, which the parser takes for a passive: "est arrivé mercredi".
_WITH_BE = frozenset(
    {
        "aller", "venir", "arriver", "partir", "rentrer", "retourner", "entrer", "devenir", "rester", "revenir", "parvenir", "repartir", "intervenir", "convenir",
        "survenir", "naître", "mourir", "décéder", "tomber", "atterrir", "débarquer",
    }
)  # fmt: skip
# Prepositions behind words that tell when, which lead on to something else than a day.
_LEADING_ON = frozenset({"à", "au", "aux", "en", "avec", "pour", "par", "dans", "chez"})
# What commas set apart behind an auxiliary ends, with the participle, within so many tokens.
_SET_APART = 9
# The noun of a preposition stands within so many tokens behind it.
_NEXT = 4
# The subject of a verb stands within so many tokens before it.
_ROW = 30
_CONDITIONAL = re.compile(r"(?:ais|ait|ions|iez|aient)$")
# Forms in *-ait* of verbs in *-faire* and *-traire* are a present or participle, *ait* and *aient* a subjunctive.
_IMPERFECT = re.compile(r"(?:[a-zà-ÿ]{2}(?<!f)(?<!tr)(?:ait|aient)|fais(?:ait|aient))$")
_FUTURE = re.compile(r"(?:ai|as|a|ons|ez|ont)$")
_FUTURE_ENDINGS = ("ra", "ront", "rai", "ras", "rons", "rez")
# Words with a future's ending that are none are shorter than this: "front", "opéra".
_WORD = 6
# How infinitives end that look like a present: "prendre", "conclure".
_INFINITIVE = ("dre", "ire", "pre", "ttre", "ître", "aitre", "uivre", "ivre", "ure", "ore", "oire", "être", "faire", "aincre")
_FUTURE_FORM = re.compile(r"r(?:ai|as|a|ons|ez|ont)$")
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{3,}é(?:e?s?)$")


def repair(tokens: list[Token]) -> None:
    """Mend moods that the endings show, and participles behind an auxiliary that were taken for nouns."""
    for token in tokens:
        if token.pos in ("VERB", "AUX", "X") and token.norm.endswith(("rait", "raient", "rais", "rions", "riez")):
            _conditional(token)
        elif token.pos in ("VERB", "AUX") and "Tense=Imp" not in token.morph and _IMPERFECT.search(token.norm):
            number = "Plur" if token.norm.endswith("aient") else "Sing"
            token.morph = f"Mood=Ind|Number={number}|Person=3|Tense=Imp|VerbForm=Fin"  # accueillait is no conditional
        elif token.norm.endswith(_FUTURE_ENDINGS) and token.text.islower() and _future(token):
            continue
        elif token.pos == "VERB" and token.norm in _PRESENT and _behind_article(tokens, token):
            token.pos, token.lemma, token.morph = "NOUN", token.norm, "Number=Sing"  # une nouvelle rencontre
        elif token.pos == "VERB" and token.lemma == token.norm and token.norm.endswith(("e", "ent")) and "VerbForm=Fin" in token.morph:
            token.lemma = _present_lemma(token.norm)
        elif "Tense=Fut" in token.morph and not _FUTURE_FORM.search(token.norm):
            token.morph = token.morph.replace("Tense=Fut", "Tense=Pres")  # discute has no ending of the future
        elif (
            token.pos == "NOUN" and token.norm in _PRESENT and token.i and tokens[token.i - 1].pos == "PROPN" and tokens[token.i - 1].sentence == token.sentence
        ):
            token.pos, token.lemma = "VERB", _PRESENT[token.norm]
            token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        elif token.norm == "part" and token.pos == "NOUN" and _leaves(tokens, token):
            token.pos, token.lemma, token.morph = "VERB", "partir", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        elif token.norm == "date" and token.pos == "NOUN" and token.i and tokens[token.i - 1].pos in ("NOUN", "PROPN", "ADJ") and _dates(tokens, token):
            token.pos, token.lemma, token.morph = "VERB", "dater", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        elif token.norm == "été" and token.pos in ("AUX", "VERB") and token.i and tokens[token.i - 1].norm in ("l'", "cet", "d'"):
            token.pos, token.lemma, token.morph = "NOUN", token.norm, "Gender=Masc|Number=Sing"  # l'été dernier
        elif token.norm == "sortir" and token.pos == "VERB" and token.i and tokens[token.i - 1].norm == "au":
            token.pos, token.lemma, token.morph = "NOUN", token.norm, "Gender=Masc|Number=Sing"  # au sortir de l'audience
        elif token.norm in _ARRIVED and token.pos == "NOUN" and _opens_as_participle(tokens, token):
            _open_as_participle(token, _verb_behind(tokens, token))
        elif token.norm in _ITS_OWN and token.i and tokens[token.i - 1].norm in ("le", "la") and (one := _one_of(tokens, token)) is not None:
            token.pos, token.lemma = "NOUN", one.lemma  # des lettres ; dans la sienne, X …
        elif token.norm == "envers" and token.pos in ("VERB", "AUX"):
            _preposition(tokens, token)  # critique envers son voisin
        elif token.norm in _NOUNS and token.pos in ("AUX", "VERB") and token.i and tokens[token.i - 1].pos == "ADP":
            token.pos, token.lemma, token.morph = "NOUN", token.norm, "Gender=Masc|Number=Sing"  # un coup de fil
        elif token.dep == "aux:pass" and token.lemma == "être" and _intransitive(tokens, token):
            token.dep = "aux:tense"
        elif token.norm == "fait" and token.dep == "dep" and "VerbForm=Inf" in tokens[token.head].morph:
            token.dep = "aux:caus"
        elif (
            token.norm == "l'"
            and token.dep == "nsubj"
            and token.i
            and tokens[token.i - 1].norm in ("il", "elle", "on")
            and tokens[token.i - 1].head == token.head
        ):
            token.dep, tokens[token.i - 1].dep = "obj", "nsubj"  # il l'a invité
        elif token.norm == "l'" and token.pos == "PRON" and token.dep == "nsubj" and token.head > token.i and _has_subject_behind(tokens, token):
            token.dep = "obj"  # où l'attendait X
        elif token.norm in _OTHERS and token.dep.startswith("expl") and _third(tokens, token):
            token.dep = "obj"  # nous a reçus: who receives is somebody else
        elif token.norm in _DENIES and token.text.islower() and token.i and tokens[token.i - 1].pos in ("NOUN", "PROPN", "PUNCT", "ADJ"):
            token.pos, token.lemma, token.morph = "VERB", "démentir", "Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin"
        elif token.pos == "VERB" and "VerbForm=Part" in token.morph and token.norm == _present_of(token.lemma):
            token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"  # convoque, accueille are no participles
        elif token.dep in ("aux:pass", "nsubj:pass") and tokens[token.head].lemma in _MOTION:
            token.dep = "aux:tense" if token.dep == "aux:pass" else "nsubj"  # est rentré dimanche
        elif token.pos == "VERB" and token.lemma in _MOTION and "Voice=Pass" in token.morph:
            token.morph = token.morph.replace("|Voice=Pass", "")
        elif token.pos in ("NOUN", "ADJ", "ADV", "PROPN") and _PARTICIPLE.fullmatch(token.norm) and token.text.islower():
            _participle(tokens, token)

    for token in tokens:
        if (
            token.norm in DAYS
            and token.dep in ("xcomp", "obj", "obl:arg", "nsubj")
            and tokens[token.head].pos == "VERB"
            and tokens[token.i - 1].pos not in ("ADP", "DET")
        ):
            token.dep = "obl:mod"  # est attendu jeudi: when, not what
        elif token.norm in _LEADING_ON and token.dep == "case":
            _behind_day(tokens, tokens[token.head])
        elif token.pos == "NOUN" and token.norm == f"{token.lemma}s" and "Number=Sing" in token.morph:
            token.morph = token.morph.replace("Number=Sing", "Number=Plur")  # pourparlers
        if token.pos == "NOUN" and token.dep == "conj":
            _unjoined(tokens, token)
    for token in tokens:
        if token.lemma in ("avoir", "être") and "VerbForm=Fin" in token.morph and not token.dep.startswith(("aux", "cop")):
            _parted(tokens, token)
        elif token.pos == "VERB" and token.dep == "advcl" and token.i < token.head:
            _first_of_row(tokens, token)
        elif token.pos == "VERB" and token.dep == "conj" and tokens[token.head].pos == "ADJ":
            _no_predicate(tokens, tokens[token.head], token)
    set_order_right(tokens)


def _no_predicate(tokens: list[Token], adjective: Token, verb: Token) -> None:
    """*La commission algéro-tunisienne s'est réunie*: an adjective right behind its noun, without a copula, is no predicate to which a verb is joined."""
    noun = tokens[max(0, adjective.i - 1)]
    between = tokens[adjective.i + 1 : verb.i]
    copula = any(each.head == adjective.i and each.dep == "cop" for each in tokens[max(0, adjective.i - _ROW) : adjective.i])
    if copula or noun.head != adjective.i or not noun.dep.startswith("nsubj") or any(each.pos in ("CCONJ", "PUNCT") for each in between):
        return
    verb.head, verb.dep = (verb.i if adjective.head == adjective.i else adjective.head), adjective.dep
    for each in tokens:
        if each.head == adjective.i and each.sentence == adjective.sentence and each not in (verb, noun):
            each.head = verb.i
    noun.head, adjective.head, adjective.dep = verb.i, noun.i, "amod"


def _preposition(tokens: list[Token], token: Token) -> None:
    """Hang a preposition that was taken for a verb on the noun behind it, that on the word before, and the rest on what was above."""
    noun = next((each for each in tokens[token.i + 1 : token.i + _NEXT] if each.head == token.i and each.pos in ("NOUN", "PROPN")), None)
    if noun is None or not token.i or token.head == token.i:
        return
    for each in tokens:
        if each.head == token.i and each is not noun and each.sentence == token.sentence:
            each.head = token.head
    noun.head, noun.dep = token.i - 1, "obl:arg"
    token.pos, token.head, token.dep, token.morph = "ADP", noun.i, "case", "_"


def _first_of_row(tokens: list[Token], token: Token) -> None:
    """*X est arrivé mardi, a demandé à voir Y*: the first of a row of verbs, which no conjunction opens, has the subject of them all."""
    head = tokens[token.head]
    own, others = ([each for each in tokens[max(0, verb.i - _ROW) : verb.i] if each.head == verb.i] for verb in (token, head))
    told = any(each.dep.startswith("nsubj") for each in own) and any(each.dep.startswith("aux") and "VerbForm=Fin" in each.morph for each in own)
    bare = any("VerbForm=Fin" in each.morph for each in (head, *others)) and not any(each.dep.startswith(("nsubj", "cc", "expl:subj")) for each in others)
    comma = any(each.norm == "," for each in tokens[token.i : head.i])
    if told and bare and comma and head.pos == "VERB" and not any(each.dep == "mark" or each.pos == "SCONJ" for each in own):
        token.head, token.dep = (token.i if head.head == head.i else head.head), head.dep
        head.head, head.dep = token.i, "conj"


def _parted(tokens: list[Token], helper: Token) -> None:
    """*s'est, par ailleurs, entretenu*: a participle behind what commas set apart is the verb, and what was taken for it only helps."""
    behind = tokens[helper.i + 1 : helper.i + _SET_APART]
    if not behind or behind[0].norm != ",":
        return
    close = next((n for n, each in enumerate(behind[1:], 1) if each.norm == ","), None)
    if close is None or close + 1 >= len(behind) or any(each.pos in ("VERB", "AUX") for each in behind[:close]):
        return
    verb = behind[close + 1]
    if verb.head != helper.i or verb.pos != "VERB" or "VerbForm=Part" not in verb.morph or verb.sentence != helper.sentence:
        return
    _take_over(tokens, helper, verb)
    before = tokens[helper.i - 1] if helper.i else helper
    if before.norm in REFLEXIVE:
        before.head, before.dep = verb.i, "expl:comp"


def _one_of(tokens: list[Token], token: Token) -> Token | None:
    """Return the noun in the plural that *la sienne* is one of: the last before it, where it is of that gender."""
    before = (each for each in reversed(tokens[max(0, token.i - _SEVERAL) : token.i]) if each.pos == "NOUN" and "Number=Plur" in each.morph)
    last = next(before, None)
    return last if last is not None and _ITS_OWN[token.norm] in last.morph else None


def _opens_as_participle(tokens: list[Token], token: Token) -> bool:
    """Say whether a bare word opens a sentence of which it is not the subject, and no *de* tells whose it is: not *Arrivée de X à Y*."""
    if token.i and tokens[token.i - 1].sentence == token.sentence:
        return False
    behind = [each for each in tokens[token.i + 1 : token.i + _ROW] if each.sentence == token.sentence]
    comma = next((n for n, each in enumerate(behind) if each.norm == ","), None)
    bare = bool(behind) and behind[0].norm not in ("de", "du", "des", "d'", ",") and not token.dep.startswith("nsubj")
    return bare and comma is not None and _verb_behind(tokens, token) is not token


def _verb_behind(tokens: list[Token], token: Token) -> Token:
    """Return the verb of the sentence that a word opens: what it hangs from, or what was hung from it; itself where there is none."""
    if token.head != token.i:
        return tokens[token.head]
    below = (each for each in tokens[token.i + 1 :] if each.head == token.i and each.dep in ("parataxis", "conj", "ccomp") and each.pos == "VERB")
    return next((each for each in below if any(other.head == each.i and other.dep.startswith("nsubj") for other in tokens[token.i : each.i])), token)


def _open_as_participle(token: Token, verb: Token) -> None:
    """Make a noun that opens a sentence the participle that it is, below the verb of its clause."""
    if verb.head == token.i:
        verb.head, verb.dep = verb.i, token.dep
    token.pos, token.lemma, token.dep, token.head = "VERB", _ARRIVED[token.norm], "advcl", verb.i
    token.morph = f"Gender=Fem|Number={'Plur' if token.norm.endswith('s') else 'Sing'}|Tense=Past|VerbForm=Part"


def _has_subject_behind(tokens: list[Token], token: Token) -> bool:
    """Say whether the verb of a pronoun has another subject right behind it."""
    return any(each.head == token.head and each.dep == "nsubj" for each in tokens[token.head + 1 : token.head + _NEXT])


def _take_over(tokens: list[Token], helper: Token, verb: Token) -> None:
    """Give what hangs on an auxiliary, and its own place, to the participle."""
    verb.head, verb.dep = (verb.i if helper.head == helper.i else helper.head), helper.dep
    for each in tokens:
        if each.head == helper.i and each.sentence == helper.sentence and each is not verb:
            each.head = verb.i
    helper.pos, helper.head, helper.dep = "AUX", verb.i, "aux:tense"


def _unjoined(tokens: list[Token], token: Token) -> None:
    """*ont tenu à Mascate un cycle de pourparlers*: what no mark or conjunction joins to a place is no second one, but the object of the verb."""
    place = tokens[token.head]
    verb = tokens[place.head]
    between = tokens[place.i + 1 : token.i]
    if place.i < token.i and verb.pos == "VERB" and verb.i < place.i and not any(each.pos in ("CCONJ", "PUNCT") for each in between):
        if not any(each.head == verb.i and each.dep == "obj" for each in tokens[verb.i : token.i]):
            token.head, token.dep = verb.i, "obj"


def _behind_day(tokens: list[Token], token: Token) -> None:
    """*est attendu jeudi à Riyad*: what a preposition leads to behind a day belongs to the verb, not to the day."""
    at = tokens[token.head]
    if not at.i < token.i or at.norm not in OF_A_DAY:
        return
    while (at.norm in OF_A_DAY or at.norm.isdigit()) and tokens[at.head].i < at.i:
        at = tokens[at.head]
    if at.pos == "VERB":
        token.head, token.dep = at.i, "obl:mod"


def _intransitive(tokens: list[Token], token: Token) -> bool:
    """Whether *être* makes a perfect: its verb has no object, or is reflexive."""
    return tokens[token.head].lemma in _WITH_BE or (token.i > 0 and tokens[token.i - 1].norm in REFLEXIVE)


def _behind_article(tokens: list[Token], token: Token) -> bool:
    """Whether an article stands before a word, with an adjective between them or not, so that it is a noun."""
    before = [each for each in tokens[max(0, token.i - 2) : token.i] if each.sentence == token.sentence]
    if before and before[-1].pos == "ADJ":
        before.pop()
    return bool(before) and before[-1].norm in ("un", "une", "cette", "cet", "sa", "son", "leur", "notre", "la", "aucune")


def _dates(tokens: list[Token], token: Token) -> bool:
    """Whether *date* is a verb: what it is from follows, and no article goes before: *leur entretien date de mai*."""
    behind = tokens[token.i + 1].norm if token.i + 1 < len(tokens) else ""
    before = [each.norm for each in tokens[max(0, token.i - 2) : token.i]]
    return behind in ("de", "du", "d'") and not any(norm in ("la", "une", "cette", "sa", "leur", "de", "en", "à") for norm in before)


def _leaves(tokens: list[Token], token: Token) -> bool:
    """Whether *part* is a verb: a name or comma before it, and where somebody goes behind."""
    behind = tokens[token.i + 1].norm if token.i + 1 < len(tokens) else ""
    return token.i > 0 and tokens[token.i - 1].pos in ("PROPN", "PUNCT") and behind in ("pour", "vers")


def _third(tokens: list[Token], token: Token) -> bool:
    """Whether the verb behind a pronoun is in the third person."""
    behind = next((each for each in tokens[token.i + 1 : token.i + 4] if "VerbForm=Fin" in each.morph), None)
    return behind is not None and "Person=3" in behind.morph


def _stem(lemma: str) -> str:
    return _STEMS.get(lemma) or (lemma[:-1] if lemma.endswith("re") else lemma)


def _conditional(token: Token) -> None:
    """*recevrait* is no imperfect: its ending follows the stem of the future."""
    stem = _CONDITIONAL.sub("", token.norm)
    if stem == _stem(token.lemma) and "Mood=Cnd" not in token.morph:
        token.morph = "Mood=Cnd|" + re.sub(r"(?:Mood|Tense)=\w+\|?", "", token.morph).strip("|")
        if "VerbForm=" not in token.morph:
            token.morph += "|VerbForm=Fin"


def _future(token: Token) -> bool:
    """*se rendra* is no simple past, and *recevra* no noun: its ending follows the stem of the future. Say whether it is one."""
    stem = _FUTURE.sub("", token.norm)
    lemma = token.lemma
    if token.pos not in ("VERB", "AUX"):
        if len(token.norm) < _WORD or not token.norm.endswith(("ra", "ront")):
            return False
        lemma = _INFINITIVES.get(stem) or (stem if stem.endswith(("er", "ir")) else stem + "e" if stem.endswith("dr") else "")
    if not lemma or stem != _stem(lemma):
        return False
    number = "Plur" if token.norm.endswith(("s", "z", "t")) and not token.norm.endswith("as") else "Sing"
    token.pos, token.lemma = ("VERB" if token.pos != "AUX" else "AUX"), lemma
    token.morph = f"Mood=Ind|Number={number}|Person={_person(token.norm)}|Tense=Fut|VerbForm=Fin"
    return True


def _present_lemma(form: str) -> str:
    """Return the infinitive of a present that was left as it stands: *entame*, *rencontrent*, *accueille*."""
    stem = form.removesuffix("nt").removesuffix("e")
    if form.endswith(_INFINITIVE):
        return form
    return stem + ("ir" if stem.endswith(("ouvr", "offr", "ueill")) else "er")


def _present_of(infinitive: str) -> str:
    """Return the form of the present, where it is none of the participle."""
    return infinitive[:-1] if infinitive.endswith("er") else infinitive[:-2] + "e" if infinitive.endswith(("ouvrir", "offrir", "ueillir")) else ""


def _person(form: str) -> int:
    return 1 if form.endswith(("ai", "ons")) else 2 if form.endswith(("as", "ez")) else 3


def _participle(tokens: list[Token], token: Token) -> None:
    """*a téléphoné* holds a participle, whatever its tag."""
    before = [each for each in tokens[max(0, token.i - 3) : token.i] if each.sentence == token.sentence]
    while before and (before[-1].pos == "ADV" or before[-1].norm in _ALL):
        before.pop()
    if (
        before
        and before[-1].pos in ("AUX", "VERB")
        and before[-1].lemma in ("avoir", "être")
        and ("VerbForm=Fin" in before[-1].morph or "VerbForm=Inf" in before[-1].morph)
    ):
        token.pos = "VERB"
        token.lemma = re.sub(r"é(?:e?s?)$", "er", token.norm)
        token.morph = "Tense=Past|VerbForm=Part"
        if "VerbForm=Inf" in before[-1].morph and token.head == before[-1].i:
            _take_over(tokens, before[-1], token)  # après avoir déjeuné avec X
