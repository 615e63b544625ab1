"""French: what the parser's tagger gets wrong often enough to matter, set right by the forms of the words."""

from __future__ import annotations

import re

from visavis.reading.draft import Token

# Stems of the future and the conditional that are not the infinitive.
_STEMS = {
    "avoir": "aur", "être": "ser", "aller": "ir", "faire": "fer", "venir": "viendr", "revenir": "reviendr", "tenir": "tiendr", "devenir": "deviendr",
    "convenir": "conviendr", "maintenir": "maintiendr", "soutenir": "soutiendr", "obtenir": "obtiendr", "intervenir": "interviendr", "entretenir": "entretiendr",
    "voir": "verr", "revoir": "reverr", "envoyer": "enverr", "pouvoir": "pourr", "devoir": "devr", "recevoir": "recevr", "vouloir": "voudr", "savoir": "saur",
    "falloir": "faudr", "valoir": "vaudr", "courir": "courr", "accueillir": "accueiller", "mourir": "mourr",
}  # fmt: skip
# Verbs that are nouns too, unless a name stands before them as their subject: "Ignazio Cassis rencontre à Berne …"
_PRESENT = {"rencontre": "rencontrer", "visite": "visiter", "échange": "échanger", "rencontrent": "rencontrer"}
_CONDITIONAL = re.compile(r"(?:ais|ait|ions|iez|aient)$")
_FUTURE = re.compile(r"(?:ai|as|a|ons|ez|ont)$")
_PARTICIPLE = re.compile(r"[a-zà-ÿ]{3,}é(?:e?s?)$")


def repair(tokens: list[Token]) -> None:
    """Mend moods that the endings show, and participles behind an auxiliary that were taken for nouns."""
    for token in tokens:
        if token.pos in ("VERB", "AUX", "X") and token.norm.endswith(("rait", "raient", "rais", "rions", "riez")):
            _conditional(token)
        elif (
            token.pos == "NOUN" and token.norm in _PRESENT and token.i and tokens[token.i - 1].pos == "PROPN" and tokens[token.i - 1].sentence == token.sentence
        ):
            token.pos, token.lemma = "VERB", _PRESENT[token.norm]
            token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        elif token.pos in ("NOUN", "ADJ", "ADV", "PROPN") and _PARTICIPLE.fullmatch(token.norm) and token.text.islower():
            _participle(tokens, token)


def _stem(lemma: str) -> str:
    return _STEMS.get(lemma) or (lemma[:-1] if lemma.endswith("re") else lemma)


def _conditional(token: Token) -> None:
    """*recevrait* is no imperfect: its ending follows the stem of the future."""
    stem = _CONDITIONAL.sub("", token.norm)
    if stem == _stem(token.lemma) and "Mood=Cnd" not in token.morph:
        token.morph = "Mood=Cnd|" + re.sub(r"(?:Mood|Tense)=\w+\|?", "", token.morph).strip("|")
        if "VerbForm=" not in token.morph:
            token.morph += "|VerbForm=Fin"


def _participle(tokens: list[Token], token: Token) -> None:
    """*a téléphoné* holds a participle, whatever its tag."""
    before = [each for each in tokens[max(0, token.i - 3) : token.i] if each.sentence == token.sentence]
    while before and before[-1].pos == "ADV":
        before.pop()
    if before and before[-1].pos in ("AUX", "VERB") and before[-1].lemma in ("avoir", "être") and "VerbForm=Fin" in before[-1].morph:
        token.pos = "VERB"
        token.lemma = re.sub(r"é(?:e?s?)$", "er", token.norm)
        token.morph = "Tense=Past|VerbForm=Part"
