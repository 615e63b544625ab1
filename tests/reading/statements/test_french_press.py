"""Who speaks in French papers: participles, spokespeople and offices told by whose they are, sources called again, reasons and conjunctions."""

from __future__ import annotations

import pytest

from tests.reading.statements.test_french_speakers import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hakan Fidan a indiqué que le président Erdogan se rendrait à Damas, ajoutant : « Nous travaillons sur la date. »",
            {("indirect", ("Hakan Fidan",), "le président Erdogan se rendrait à Damas"), ("direct", ("Hakan Fidan",), "Nous travaillons sur la date.")},
        ),
        (
            "Félix Tshisekedi est arrivé à Luanda, tandis que Paul Kagame, estimant que le sommet n'était plus utile, est resté à Kigali.",
            {("indirect", ("Paul Kagame",), "le sommet n'était plus utile, est resté à Kigali")},
        ),
        (
            "Hakan Fidan a rappelé que la Turquie soutient les efforts de paix et a souligné l'importance d'une coordination étroite.",
            {
                ("indirect", ("Hakan Fidan",), "la Turquie soutient les efforts de paix"),
                ("indirect", ("Hakan Fidan",), "l'importance d'une coordination étroite"),
            },
        ),
        (
            "Ignazio Cassis n'a pas commenté les mots de Sergueï Lavrov, qui avait qualifié la Suisse de « pays hostile ». « C'est faux », a-t-il dit.",
            {("partial", ("Sergey Lavrov",), "pays hostile"), ("direct", ("Ignazio Cassis",), "C'est faux")},
        ),
        (
            "L'ambassadeur américain à Ankara et émissaire pour la Syrie, Tom Barrack, a assuré que la trêve tenait. « Tout va bien », a dit l'émissaire US.",
            {("indirect", ("Tom Barrack",), "la trêve tenait"), ("direct", ("Tom Barrack",), "Tout va bien")},
        ),
        (
            "La délégation a parlé de la Syrie, Tom Barrack affirmant que Damas « n'a aucun intérêt » à la guerre.",
            {("partial", ("Tom Barrack",), "n'a aucun intérêt")},
        ),
        (
            "« L'accord est bon », a indiqué le ministère malien des Affaires étrangères. « Il sera signé », a-t-on ajouté.",
            {
                ("direct", ("Ministry of Foreign Affairs of Mali",), "L'accord est bon"),
                ("direct", ("Ministry of Foreign Affairs of Mali",), "Il sera signé"),
            },
        ),
        (
            "Le roi Mohammed VI a plaidé pour « un règlement pacifique » et réaffirmé « l'attachement du Maroc ».",
            {("partial", ("Mohammed VI",), "un règlement pacifique"), ("partial", ("Mohammed VI",), "l'attachement du Maroc")},
        ),
    ],
)
def test_who_goes_on_speaking(text: str, expected: set[Said]) -> None:
    """Whoever told of others' plans goes on himself; a participle between commas is of the name before it."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon Awa Kanté, chercheuse à Bamako, la trêve tient. Pour cette spécialiste, « le retrait est inévitable ».",
            {("indirect", ("Awa Kanté",), "la trêve tient"), ("partial", ("Awa Kanté",), "le retrait est inévitable")},
        ),
        (
            "Emmanuel Macron est arrivé à Rabat. Son porte-parole a précisé que la visite durerait deux jours.",
            {("indirect", ("Presidency of France",), "la visite durerait deux jours")},
        ),
        (
            "(Belga) António Guterres, secrétaire général de l'ONU, a nommé un émissaire, a annoncé mardi son porte-parole.",
            {("indirect", (), "António Guterres, secrétaire général de l'ONU, a nommé un émissaire")},
        ),
        ("L'État français a rappelé que la décision était souveraine.", {("indirect", ("Government of France",), "la décision était souveraine")}),
        (
            "Selon l'attaché de presse du patriarcat, l'avocat Walid Ghayad, la visite avait pour objectif « de montrer sa solidarité ».",
            {("partial", ("Walid Ghayad",), "de montrer sa solidarité")},
        ),
        (
            "« C'est une sœur », a dit Bassirou Diomaye Faye. Selon ses propos, la visite était prévue.",
            {("direct", ("Bassirou Diomaye Faye",), "C'est une sœur"), ("indirect", ("Bassirou Diomaye Faye",), "la visite était prévue")},
        ),
        (
            "Emmanuel Macron a invité Bakou à suivre l'exemple d'Erevan, qui, selon lui, a fait des concessions.",
            {("indirect", ("Emmanuel Macron",), "suivre l'exemple d'Erevan, qui, selon lui, a fait des concessions")},
        ),
        ("Pour sa première rencontre avec le président Paul Biya, après une longue attente, l'ambassadeur est venu avec un message.", set()),
    ],
)
def test_sources_and_spokespeople(text: str, expected: set[Said]) -> None:
    """A source is told who he is between commas and called again; *son porte-parole* speaks for whoever was spoken of, at home or not."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "António Guterres a mis en garde, lundi, contre le risque d'une « conflagration catastrophique » au Soudan.",
            {("partial", ("António Guterres",), "conflagration catastrophique")},
        ),
        (
            "Hakan Fidan a détaillé la position de son pays en ces termes : « Nous voulons la paix. »",
            {("direct", ("Hakan Fidan",), "Nous voulons la paix.")},
        ),
        (
            "Abdoulaye Diop a souligné le caractère historique de cette visite car « c'est la première ».",
            {("indirect", ("Abdoulaye Diop",), "le caractère historique de cette visite"), ("partial", ("Abdoulaye Diop",), "c'est la première")},
        ),
        (
            "Xi Jinping a souligné l'importance de maintenir une relation solide et son impact potentiel sur le monde.",
            {("indirect", ("Xi Jinping",), "l'importance de maintenir une relation solide et son impact potentiel sur le monde")},
        ),
        (
            "Le Sahara est considéré comme un « territoire non autonome » par l'Union africaine.",
            {("partial", ("AU",), "territoire non autonome")},
        ),
        (
            "Le plan est l'unique solution que soutiennent plusieurs pays, a dit M. Bourita qui s'exprimait à Rabat.",
            {("indirect", ("Nasser Bourita",), "Le plan est l'unique solution que soutiennent plusieurs pays")},
        ),
        (
            "Ibrahim Traoré a souhaité à cet effet, un renforcement de la coopération.",
            {("indirect", ("Ibrahim Traoré",), "un renforcement de la coopération")},
        ),
        (
            "Hakan Fidan a également fait part à son homologue des attentes de la Turquie en matière de défense.",
            {("indirect", ("Hakan Fidan",), "attentes de la Turquie en matière de défense")},
        ),
    ],
)
def test_what_is_said(text: str, expected: set[Said]) -> None:
    """A noun behind a preposition is no verb of saying; what a conjunction or *en ces termes* parts from the words quoted."""
    assert said(text) == expected
