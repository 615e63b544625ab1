"""Who speaks in French, and what is reported without marks: unusual verbs, names that only the text gives, and traps."""

from __future__ import annotations

import pytest

import visavis

Said = tuple[str, tuple[str, ...], str]


def said(text: str) -> set[Said]:
    """Return the statements of a text read as of March 2024: mode, speakers, words."""
    report = visavis.read(text, published="2024-03-14", language="fr")
    names = {actor.id: actor.name for actor in report.actors}
    return {
        (one.mode, tuple(sorted(names.get(speaker, speaker) for speaker in one.speakers)), " … ".join(span.text for span in one.spans))
        for one in report.statements
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« Nous avons failli ne pas venir », glisse Enora Le Goff, la patronne de la maison.",
            {("direct", ("Enora Le Goff",), "Nous avons failli ne pas venir")},
        ),
        (
            "« Il m'a parlé du beau temps », raconte Graça Pimentel, qui tient un étal de fleurs.",
            {("direct", ("Graça Pimentel",), "Il m'a parlé du beau temps")},
        ),
        ("« C'est fini », résume Marc Dufour.", {("direct", ("Marc Dufour",), "C'est fini")}),
        ("Marc Dufour, lui, hausse les épaules : « Ils reviendront. »", {("direct", ("Marc Dufour",), "Ils reviendront.")}),
        (
            "« Nous sommes très impressionnés par ces données », s'enthousiasme Federico Garcia.",
            {("direct", ("Federico Garcia",), "Nous sommes très impressionnés par ces données")},
        ),
        (
            "« Personne ne nous a rien demandé », s'agace Paul Kieffer, le maire de la commune.",
            {("direct", ("Paul Kieffer",), "Personne ne nous a rien demandé")},
        ),
        ("« Il faut tenir », veut croire Olena Marchenko.", {("direct", ("Olena Marchenko",), "Il faut tenir")}),
        ("« Nous avons perdu un mois », se désole Paul Kieffer.", {("direct", ("Paul Kieffer",), "Nous avons perdu un mois")}),
        ("« Je n'y crois plus », lâche, dépité, Paul Kieffer.", {("direct", ("Paul Kieffer",), "Je n'y crois plus")}),
        (
            "Joanna Concepcion, de l'ONG Migrante, une organisation qui soutient les travailleurs, explique que rien ne change.",
            {("indirect", ("Joanna Concepcion",), "rien ne change")},
        ),
        ("Esdras Ndikumana, correspondant pour l'AFP et RFI, a rappelé que rien ne changeait.", {("indirect", ("Esdras Ndikumana",), "rien ne changeait")}),
        (
            "Le responsable des institutions financières d'Europol, Igor Angelini, affirme que rien ne change.",
            {("indirect", ("Igor Angelini",), "rien ne change")},
        ),
        ("Le dirigeant du Labour, Jeremy Corbyn, a réagi : « C'est trop tard. »", {("direct", ("Jeremy Corbyn",), "C'est trop tard.")}),
        ("« Nous n'avons pas peur », poursuit Marta Kowalczyk, infirmière à Lublin.", {("direct", ("Marta Kowalczyk",), "Nous n'avons pas peur")}),
        ("« Nous n'avons pas peur », renchérit son collègue Piotr Zawadzki.", {("direct", ("Piotr Zawadzki",), "Nous n'avons pas peur")}),
        ("« Nous n'avons pas peur », rit Marta Kowalczyk.", {("direct", ("Marta Kowalczyk",), "Nous n'avons pas peur")}),
        ("« Nous n'avons pas peur », balaie d'un geste Marta Kowalczyk.", {("direct", ("Marta Kowalczyk",), "Nous n'avons pas peur")}),
        (
            "« Nous n'avons pas peur », tranche d'une voix douce la maire de Lublin, Marta Kowalczyk.",
            {("direct", ("Marta Kowalczyk",), "Nous n'avons pas peur")},
        ),
        (
            "L'ambassadrice Claire Thibaudeau a été reçue lundi. « Tout va bien », a-t-elle confié à sa sortie.",
            {("direct", ("Claire Thibaudeau",), "Tout va bien")},
        ),
    ],
)
def test_speakers_whom_only_the_text_names(text: str, expected: set[Said]) -> None:
    """A name that nobody is known by speaks, whatever the tagger takes it for and whatever verb or apposition stands beside it."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sergueï Lavrov s'est montré ferme : « Nous ne céderons pas. »", {("direct", ("Sergey Lavrov",), "Nous ne céderons pas.")}),
        ("Sergueï Lavrov ne mâche pas ses mots : « C'est une farce. »", {("direct", ("Sergey Lavrov",), "C'est une farce.")}),
        ("Même ton chez Sergueï Lavrov : « Nous ne céderons pas. »", {("direct", ("Sergey Lavrov",), "Nous ne céderons pas.")}),
        ("Et Sergueï Lavrov de conclure : « Nous ne céderons pas. »", {("direct", ("Sergey Lavrov",), "Nous ne céderons pas.")}),
        ("Sergueï Lavrov, de son côté : « Nous ne céderons pas. »", {("direct", ("Sergey Lavrov",), "Nous ne céderons pas.")}),
        ("Sergueï Lavrov : « Nous ne céderons pas »", {("direct", ("Sergey Lavrov",), "Nous ne céderons pas")}),
        ("« Nous ne céderons pas » : Sergueï Lavrov a fixé le cap devant la presse.", {("direct", ("Sergey Lavrov",), "Nous ne céderons pas")}),
        ("« Nous n'avons pas peur » : le ministre turc Hakan Fidan a répondu aux critiques.", {("direct", ("Hakan Fidan",), "Nous n'avons pas peur")}),
        ("Hakan Fidan l'a dit sans détour : « Nous n'avons pas peur. »", {("direct", ("Hakan Fidan",), "Nous n'avons pas peur.")}),
        ("Hakan Fidan s'en est expliqué devant la presse : « Nous n'avons pas peur. »", {("direct", ("Hakan Fidan",), "Nous n'avons pas peur.")}),
        ("La réponse de Hakan Fidan n'a pas tardé : « Nous n'avons pas peur. »", {("direct", ("Hakan Fidan",), "Nous n'avons pas peur.")}),
        ("À la tribune, Hakan Fidan a cité un proverbe : « Nous n'avons pas peur. »", {("direct", ("Hakan Fidan",), "Nous n'avons pas peur.")}),
        ("Hakan Fidan a eu ces mots : « Rien n'est perdu. »", {("direct", ("Hakan Fidan",), "Rien n'est perdu.")}),
        ("Hakan Fidan : « L'accord tiendra »\n\nAnkara, 12 mars. Le ministre a parlé longuement.", {("direct", ("Hakan Fidan",), "L'accord tiendra")}),
        ("« L'accord tiendra », selon Hakan Fidan", {("direct", ("Hakan Fidan",), "L'accord tiendra")}),
    ],
)
def test_what_a_colon_or_bracket_ascribes(text: str, expected: set[Said]) -> None:
    """A colon, a heading and a phrase without a verb give the words to whom they name."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pour Sergueï Lavrov, « le dialogue reste ouvert ».", {("direct", ("Sergey Lavrov",), "le dialogue reste ouvert")}),
        ("Pour Thomas de la Morlais, l'avocat de la famille, « le dossier est vide ».", {("direct", ("Thomas de la Morlais",), "le dossier est vide")}),
        (
            "Pour le directeur du Centre d'études slaves, Jean-Charles Brisset, « le dossier est vide ».",
            {("direct", ("Jean-Charles Brisset",), "le dossier est vide")},
        ),
        ("Sergueï Lavrov a pris la parole à Genève. Pour lui, « le dialogue reste ouvert ».", {("direct", ("Sergey Lavrov",), "le dialogue reste ouvert")}),
        ("Interrogé sur la trêve, Hakan Fidan a répondu que « rien n'est perdu ».", {("direct", ("Hakan Fidan",), "rien n'est perdu")}),
        ("Hakan Fidan, lui, y voit « une occasion manquée ».", {("partial", ("Hakan Fidan",), "une occasion manquée")}),
        ("Hakan Fidan y a vu « une occasion manquée ».", {("partial", ("Hakan Fidan",), "une occasion manquée")}),
        ("Cette trêve est, pour Hakan Fidan, « une occasion manquée ».", {("partial", ("Hakan Fidan",), "une occasion manquée")}),
        ("Une trêve que Hakan Fidan juge « fragile et incertaine ».", {("partial", ("Hakan Fidan",), "fragile et incertaine")}),
        ("Une trêve qualifiée de « fragile et incertaine » par Hakan Fidan.", {("partial", ("Hakan Fidan",), "fragile et incertaine")}),
        ("Hakan Fidan s'est dit « très inquiet » de la situation.", {("partial", ("Hakan Fidan",), "très inquiet")}),
        (
            "Dans une lettre à Hakan Fidan, Sergueï Lavrov parle d'« une trêve fragile et incertaine ».",
            {("partial", ("Sergey Lavrov",), "une trêve fragile et incertaine")},
        ),
    ],
)
def test_opinions(text: str, expected: set[Said]) -> None:
    """What holds for somebody, and how somebody calls or sees a thing, is theirs."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sergueï Lavrov a reçu Hakan Fidan à Moscou. « Le chemin est long », a dit le premier. « Nous le ferons ensemble », a répondu le second.",
            {("direct", ("Sergey Lavrov",), "Le chemin est long"), ("direct", ("Hakan Fidan",), "Nous le ferons ensemble")},
        ),
        (
            "Sergueï Lavrov a reçu Hakan Fidan à Moscou. « Le chemin est long », lui a répondu son interlocuteur.",
            {("direct", ("Hakan Fidan",), "Le chemin est long")},
        ),
    ],
)
def test_the_first_and_the_second(text: str, expected: set[Said]) -> None:
    """The first and the second of two, the other party to a talk and the nation of a person mean people named before."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et Sergueï Lavrov d'ajouter que la porte restait ouverte.", {("indirect", ("Sergey Lavrov",), "la porte restait ouverte")}),
        ("Le sommet a permis à Sergueï Lavrov de déclarer que « la page est tournée ».", {("direct", ("Sergey Lavrov",), "la page est tournée")}),
        (
            "Le ministère russe des Affaires étrangères a convoqué l'ambassadeur pour protester contre l'arrestation d'un consul.",
            {("indirect", ("Ministry of Foreign Affairs of Russia",), "l'arrestation d'un consul")},
        ),
        ("Hakan Fidan a écrit à Sergueï Lavrov pour lui demander de lever le blocus.", {("indirect", ("Hakan Fidan",), "lever le blocus")}),
        ("Hakan Fidan a téléphoné à Sergueï Lavrov pour le féliciter de sa nomination.", {("indirect", ("Hakan Fidan",), "sa nomination")}),
    ],
)
def test_who_says_what_others_let_them(text: str, expected: set[Said]) -> None:
    """An infinitive has the subject that its verb gives it."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sergueï Lavrov a annoncé une livraison avant la fin du mois.", {("indirect", ("Sergey Lavrov",), "une livraison avant la fin du mois")}),
        (
            "Sergueï Lavrov a rappelé que les fonds étaient engagés, et annoncé une livraison avant la fin du mois.",
            {("indirect", ("Sergey Lavrov",), "les fonds étaient engagés"), ("indirect", ("Sergey Lavrov",), "une livraison avant la fin du mois")},
        ),
        (
            "Sergueï Lavrov a évoqué l'avenir des accords de pêche et soulevé le sort des détenus.",
            {("indirect", ("Sergey Lavrov",), "l'avenir des accords de pêche"), ("indirect", ("Sergey Lavrov",), "le sort des détenus")},
        ),
        (
            "Sergueï Lavrov et Hakan Fidan ont annoncé le rétablissement de leurs relations.",
            {("indirect", ("Hakan Fidan", "Sergey Lavrov"), "le rétablissement de leurs relations")},
        ),
        ("Sergueï Lavrov a réclamé à son hôte le paiement des arriérés.", {("indirect", ("Sergey Lavrov",), "le paiement des arriérés")}),
        ("Le M23 s'est retiré, invoquant les sanctions prises contre ses chefs.", {("indirect", ("M23",), "les sanctions prises contre ses chefs")}),
        ("Sergueï Lavrov a comparé ces propos à un aveu.", {("indirect", ("Sergey Lavrov",), "ces propos à un aveu")}),
        (
            "Hakan Fidan a assuré Sergueï Lavrov de la disponibilité de la Turquie à servir de médiateur.",
            {("indirect", ("Hakan Fidan",), "la disponibilité de la Turquie à servir de médiateur")},
        ),
        ("Hakan Fidan dit regretter cette décision.", {("indirect", ("Hakan Fidan",), "cette décision")}),
        ("Hakan Fidan a reproché à Moscou de bloquer les livraisons.", {("indirect", ("Hakan Fidan",), "bloquer les livraisons")}),
        ("Hakan Fidan a reproché à Moscou ses « manœuvres ».", {("partial", ("Hakan Fidan",), "manœuvres")}),
        (
            "Hakan Fidan a fait le point sur l'aide de la Turquie à la police somalienne.",
            {("indirect", ("Hakan Fidan",), "l'aide de la Turquie à la police somalienne")},
        ),
        (
            "Hakan Fidan exige d'abord le départ des soldats russes, sans quoi, dit-il, « ce ne sera qu'une photo ».",
            {("indirect", ("Hakan Fidan",), "le départ des soldats russes"), ("partial", ("Hakan Fidan",), "ce ne sera qu'une photo")},
        ),
        ("Deux habitants ont demandé à être reçus par le ministre.", {("indirect", (), "être reçus par le ministre")}),
        ("Les deux villages prient l'ambassadeur de « venir boire un verre ».", {("partial", (), "venir boire un verre")}),
        ("Hakan Fidan a fait savoir son opposition au projet.", {("indirect", ("Hakan Fidan",), "son opposition au projet")}),
        ("Hakan Fidan a confirmé la tenue du sommet.", {("indirect", ("Hakan Fidan",), "la tenue du sommet")}),
        ("Hakan Fidan a promis une réponse rapide.", {("indirect", ("Hakan Fidan",), "une réponse rapide")}),
        ("Hakan Fidan a plaidé pour une solution à deux États.", {("indirect", ("Hakan Fidan",), "une solution à deux États")}),
        ("Hakan Fidan a accepté l'invitation de Sergueï Lavrov.", {("indirect", ("Hakan Fidan",), "l'invitation de Sergueï Lavrov")}),
    ],
)
def test_noun_phrases_reported(text: str, expected: set[Said]) -> None:
    """Verbs that demand, blame, raise and announce report the noun phrase or infinitive that they govern."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hakan Fidan a parlé après que la nouvelle est tombée.", set()),
        (
            "L'ONU a indiqué avoir contacté Ankara pour qu'une enquête soit ouverte.",
            {("indirect", ("UN",), "avoir contacté Ankara pour qu'une enquête soit ouverte")},
        ),
        ("L'Unédic prévoit en revanche que le chômage remontera.", {("indirect", ("Unédic",), "le chômage remontera")}),
        ("Pedro Sánchez a indiqué samedi être venu pour discuter.", {("indirect", ("Pedro Sánchez",), "être venu pour discuter")}),
        ("Ankara, selon Hakan Fidan, n'enverra pas de troupes.", {("indirect", ("Hakan Fidan",), "Ankara … n'enverra pas de troupes")}),
        ("Ankara n'enverra pas de troupes, à en croire Hakan Fidan.", {("indirect", ("Hakan Fidan",), "Ankara n'enverra pas de troupes")}),
        ("De l'avis de Hakan Fidan, l'accord tiendra.", {("indirect", ("Hakan Fidan",), "l'accord tiendra")}),
        ("Hakan Fidan veut croire que l'accord tiendra.", {("indirect", ("Hakan Fidan",), "l'accord tiendra")}),
        ("Hakan Fidan se dit persuadé que l'accord tiendra.", {("indirect", ("Hakan Fidan",), "l'accord tiendra")}),
        ("Hakan Fidan n'a pas caché que l'accord était fragile.", {("indirect", ("Hakan Fidan",), "l'accord était fragile")}),
        ("Hakan Fidan n'exclut pas que l'accord soit rompu.", {("indirect", ("Hakan Fidan",), "l'accord soit rompu")}),
        ("Hakan Fidan a laissé entendre que l'accord était fragile.", {("indirect", ("Hakan Fidan",), "l'accord était fragile")}),
        ("Hakan Fidan a expliqué pourquoi l'accord était fragile.", {("indirect", ("Hakan Fidan",), "pourquoi l'accord était fragile")}),
        ("Hakan Fidan a demandé si l'accord tiendrait.", {("indirect", ("Hakan Fidan",), "l'accord tiendrait")}),
        ("Hakan Fidan a dit ce qu'il pensait de la trêve.", {("indirect", ("Hakan Fidan",), "ce qu'il pensait de la trêve")}),
        ("Hakan Fidan a prévenu Moscou : pas question de reculer.", {("indirect", ("Hakan Fidan",), "pas question de reculer")}),
        ("Hakan Fidan l'a confirmé : le sommet aura lieu en mai.", {("indirect", ("Hakan Fidan",), "le sommet aura lieu en mai")}),
        ("Le sommet aura lieu en mai, a tweeté Hakan Fidan.", {("indirect", ("Hakan Fidan",), "Le sommet aura lieu en mai")}),
        ("Ankara ne cédera pas, avertit Hakan Fidan dans un entretien au Monde.", {("indirect", ("Hakan Fidan",), "Ankara ne cédera pas")}),
        ("Gaza : Hakan Fidan exige un cessez-le-feu immédiat", {("indirect", ("Hakan Fidan",), "un cessez-le-feu immédiat")}),
    ],
)
def test_clauses_reported(text: str, expected: set[Said]) -> None:
    """Embedded questions, clauses behind a colon and what is not hidden are reported like other clauses."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon l'accord conclu avec Sergueï Lavrov, les troupes partiront en mai.", set()),
        ("Selon des habitants contactés par la BBC, la ville est calme.", {("indirect", (), "la ville est calme")}),
        ("Selon l'avocat de Sergueï Lavrov, l'affaire est close.", {("indirect", (), "l'affaire est close")}),
    ],
)
def test_sources_that_are_none(text: str, expected: set[Said]) -> None:
    """A source is who the preposition names: not the owner of a document, nor who asked or is served by the source."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hakan Fidan espère que le récit est vrai, mais ajoute : « Nous verrons bien. »",
            {("indirect", ("Hakan Fidan",), "le récit est vrai"), ("direct", ("Hakan Fidan",), "Nous verrons bien.")},
        ),
        ("Maintenant que l'accord est signé, les convois passent.", set()),
        ("Cela signifie que la ville se vide.", set()),
        ("Burkina Faso : que se passe-t-il avec le convoi bloqué ?\n\nUn convoi est bloqué depuis lundi à Kaya.", set()),
        ("Interrogée lundi, la porte-parole de la Commission, Ana Pisonero, a refusé de commenter.", set()),
        ("Hakan Fidan s'est refusé à tout commentaire.", set()),
        ("Hakan Fidan a décroché son téléphone.", set()),
        ("Le train a annoncé son arrivée.", set()),
        ("Le rapport propose une réforme de l'impôt.", set()),
        ("Hakan Fidan a présenté son épouse à Sergueï Lavrov.", set()),
        ("Le groupe a interprété « Bella ciao » devant Hakan Fidan.", set()),
    ],
)
def test_what_reports_nothing(text: str, expected: set[Said]) -> None:
    """Conditions, conjunctions of two words, things as subjects and refusals to speak report nothing."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le constructeur Tupolin a expliqué que les livraisons reprendraient.", {("indirect", ("Tupolin",), "les livraisons reprendraient")}),
        ("La chaîne publique NHK affirme que les livraisons reprendront.", {("indirect", ("NHK",), "les livraisons reprendront")}),
        ("Liban : Hakan Fidan confirme sa visite", {("indirect", ("Hakan Fidan",), "sa visite")}),
        ("Carlos Vega : Nissol confirme la fraude", {("indirect", ("Nissol",), "la fraude")}),
        (
            "Le ministre l'a annoncé mardi soir. Hakan Fidan a annoncé mardi qu'une enquête était ouverte.",
            {("indirect", ("Hakan Fidan",), "une enquête était ouverte")},
        ),
        ("L'archevêque de la ville appelle chacun, « même les non-croyants, à prier ».", {("partial", (), "même les non-croyants, à prier")}),
        ("Hakan Fidan a reçu la presse. L'archevêque est resté « sans voix et sans espoir ».", {("partial", (), "sans voix et sans espoir")}),
        (
            "Mahamoudou Sawadogo, ancien soldat, dirige un institut. La junte gagne du temps, affirme M. Sawadogo.",
            {("indirect", ("Mahamoudou Sawadogo",), "La junte gagne du temps")},
        ),
        ("Vers 22h15, Jacline Mouraud a affirmé que rien ne bougeait.", {("indirect", ("Jacline Mouraud",), "rien ne bougeait")}),
        ("Les données fournies à la BBC par l'institut comparent les deux années.", set()),
        ("Tout étranger qui appelle au boycott se verra refuser un visa.", set()),
        ("Les marchés ont réagi : l'action a perdu un dixième de sa valeur.", set()),
        ("On verra si Hakan Fidan accepte l'invitation.", set()),
        ("« Bravo à nos équipes ! », a tweeté Paul Kieffer.", {("direct", ("Paul Kieffer",), "Bravo à nos équipes !")}),
        ("Sur Facebook, Paul Kieffer a salué « un accord historique ».", {("partial", ("Paul Kieffer",), "un accord historique")}),
        ("Paul Kieffer s'est félicité sur X d'un « accord historique ».", {("partial", ("Paul Kieffer",), "accord historique")}),
        ("Un diplomate européen se montre prudent. « Rien n'est signé », prévient-il.", {("direct", (), "Rien n'est signé")}),
        (
            "Hakan Fidan est arrivé lundi. Une source proche du dossier reste prudente. « Rien n'est signé », prévient-elle.",
            {("direct", (), "Rien n'est signé")},
        ),
        ("Hakan Fidan et Sergueï Lavrov se sont dits « très satisfaits ».", {("partial", ("Hakan Fidan", "Sergey Lavrov"), "très satisfaits")}),
    ],
)
def test_voices_of_companies_officials_and_nobody(text: str, expected: set[Said]) -> None:
    """Companies and channels speak; a headline's topic does not, nor does who is not the subject."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous avançons », ont assuré Hakan Fidan et Sergueï Lavrov.", {("direct", ("Hakan Fidan", "Sergey Lavrov"), "Nous avançons")}),
        ("Hakan Fidan, comme Sergueï Lavrov, estime que la trêve tiendra.", {("indirect", ("Hakan Fidan",), "la trêve tiendra")}),
        ("Sergueï Lavrov a reçu Hakan Fidan. Ce dernier a jugé la trêve « fragile et courte ».", {("partial", ("Hakan Fidan",), "fragile et courte")}),
        ("Sergueï Lavrov a reçu son homologue turc, lequel a jugé la trêve « fragile et courte ».", {("partial", ("Hakan Fidan",), "fragile et courte")}),
        ("Sergueï Lavrov a reçu Hakan Fidan, qui a jugé la trêve « fragile et courte ».", {("partial", ("Hakan Fidan",), "fragile et courte")}),
        (
            "Sergueï Lavrov s'est entretenu avec Hakan Fidan, saluant « un partenaire loyal et sûr ».",
            {("partial", ("Sergey Lavrov",), "un partenaire loyal et sûr")},
        ),
        ("Reçu par Sergueï Lavrov, Hakan Fidan a salué « un partenaire loyal et sûr ».", {("partial", ("Hakan Fidan",), "un partenaire loyal et sûr")}),
        ("Aux côtés de Sergueï Lavrov, Hakan Fidan a salué « un partenaire loyal et sûr ».", {("partial", ("Hakan Fidan",), "un partenaire loyal et sûr")}),
        ("Devant Sergueï Lavrov, il y a un an, Hakan Fidan parlait d'« une trêve de façade ».", {("partial", ("Hakan Fidan",), "une trêve de façade")}),
    ],
)
def test_who_of_several_speaks(text: str, expected: set[Said]) -> None:
    """Pairs speak jointly; relatives, participles and company keep apart who speaks and who listens."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hakan Fidan a exprimé sa préoccupation face aux frappes.", {("indirect", ("Hakan Fidan",), "sa préoccupation face aux frappes")}),
        ("Hakan Fidan a fait part de son inquiétude.", {("indirect", ("Hakan Fidan",), "son inquiétude")}),
        ("Hakan Fidan a réitéré le soutien d'Ankara à la Somalie.", {("indirect", ("Hakan Fidan",), "le soutien d'Ankara à la Somalie")}),
        ("Hakan Fidan a mis l'accent sur le retour des réfugiés.", {("indirect", ("Hakan Fidan",), "le retour des réfugiés")}),
        ("Hakan Fidan a insisté sur le retour des réfugiés.", {("indirect", ("Hakan Fidan",), "le retour des réfugiés")}),
        ("Hakan Fidan s'est opposé à tout retour forcé.", {("indirect", ("Hakan Fidan",), "tout retour forcé")}),
        ("Hakan Fidan s'est prononcé pour un retour progressif.", {("indirect", ("Hakan Fidan",), "un retour progressif")}),
        ("Hakan Fidan a fustigé l'inaction de l'ONU.", {("indirect", ("Hakan Fidan",), "l'inaction de l'ONU")}),
        ("Hakan Fidan a apporté son soutien à la médiation du Qatar.", {("indirect", ("Hakan Fidan",), "la médiation du Qatar")}),
        ("Hakan Fidan a donné son feu vert à la livraison.", {("indirect", ("Hakan Fidan",), "la livraison")}),
        (
            "Hakan Fidan a posé ses conditions : le retrait des troupes et la levée du blocus.",
            {("indirect", ("Hakan Fidan",), "le retrait des troupes et la levée du blocus")},
        ),
        ("Hakan Fidan a présenté ses condoléances au peuple libyen.", {("indirect", ("Hakan Fidan",), "ses condoléances au peuple libyen")}),
        ("Hakan Fidan a tenu à remercier le Qatar pour sa médiation.", {("indirect", ("Hakan Fidan",), "sa médiation")}),
    ],
)
def test_what_verbs_govern(text: str, expected: set[Said]) -> None:
    """Verbs and locutions of demand, support and refusal report what they govern."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Auditionnée pendant deux heures, la ministre Catherine Colonna a défendu son budget. "
            "Elle a promis la création de 165 postes et rappelé que 700 autres suivraient.",
            {("indirect", ("Catherine Colonna",), "la création de 165 postes"), ("indirect", ("Catherine Colonna",), "700 autres suivraient")},
        ),
        (
            "« Nos camions attendent », a exposé Driss Bernoussi. « Nos chauffeurs aussi attendent, chez vous », lui a répondu du tac au tac Marta Ruiz Peña.",
            {("direct", ("Driss Bernoussi",), "Nos camions attendent"), ("direct", ("Marta Ruiz Peña",), "Nos chauffeurs aussi attendent, chez vous")},
        ),
        (
            "« Personne ne nous a fermé sa porte », a rappelé Hakan Fidan, avant de saluer le plan de Pékin.",
            {("direct", ("Hakan Fidan",), "Personne ne nous a fermé sa porte"), ("indirect", ("Hakan Fidan",), "le plan de Pékin")},
        ),
        (
            "Ali Bongo s'est entretenu avec l'ambassadrice des États-Unis, Vernelle Trim FitzPatrick. La diplomate américaine a salué le calendrier.",
            {("indirect", ("Vernelle Trim FitzPatrick",), "le calendrier")},
        ),
        (
            "Hakan Fidan et Sergueï Lavrov sont convenus de se revoir lors du sommet que Bakou doit accueillir en mai.",
            {("indirect", ("Hakan Fidan", "Sergey Lavrov"), "se revoir lors du sommet que Bakou doit accueillir en mai")},
        ),
        ("Depuis janvier, la tonne a dépassé dix mille dollars à New York.", set()),
        ("On répète que l'Afrique se défait.", set()),
        ("Les riverains réclament une rencontre.", {("indirect", (), "une rencontre")}),
        ("Le rapporteur, lui, s'inquiète. « Rien ne va », note-t-il.", {("direct", (), "Rien ne va")}),
    ],
)
def test_what_goes_on_and_what_nobody_says(text: str, expected: set[Said]) -> None:
    """Coordinate cues each report their own; what nobody says, or a common noun that looks like a verb, is no statement."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« Nous avons parlé de tout », a déclaré Hakan Fidan à l'issue de l'entretien, que la partie grecque avait sollicité.",
            {("direct", ("Hakan Fidan",), "Nous avons parlé de tout")},
        ),
        (
            "« Il est tard », a dit Hakan Fidan dans un discours, que la télévision a retransmis.",
            {("direct", ("Hakan Fidan",), "Il est tard")},
        ),
        (
            "Hakan Fidan a déclaré à la presse, lundi, que l'accord était proche.",
            {("indirect", ("Hakan Fidan",), "l'accord était proche")},
        ),
        ("Le déplacement, initialement prévu en juin, avait été reporté à la demande de la partie grecque.", set()),
    ],
)
def test_a_relative_behind_quoted_words(text: str, expected: set[Said]) -> None:
    """Behind an incise a comma and *que* open a relative clause, which nobody says; nor does a bare participle report."""
    assert said(text) == expected


def test_an_unnamed_speaker_goes_on() -> None:
    """A pronoun behind the words of somebody unnamed means him, and not whom the text names further on."""
    found = said(
        "« Chacun doit agir », a confié un diplomate européen. « Nous n'attendrons pas », a-t-il ajouté. Josep Borrell a reçu Albin Kurti à Bruxelles."
    )
    assert found == {("direct", (), "Chacun doit agir"), ("direct", (), "Nous n'attendrons pas")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La présidence française indique que le chef de l'État a « réitéré son soutien à l'Ukraine » et évoqué « les étapes à venir ».",
            {("partial", ("Emmanuel Macron",), "réitéré son soutien à l'Ukraine"), ("partial", ("Emmanuel Macron",), "les étapes à venir")},
        ),
        (
            "L'Élysée se contente de rappeler à ce sujet qu'Emmanuel Macron et Xi Jinping « ont publiquement rappelé leur attachement au droit ».",
            {("partial", ("Emmanuel Macron", "Xi Jinping"), "ont publiquement rappelé leur attachement au droit")},
        ),
        (
            "Emmanuel Macron et Xi Jinping « ont décidé de se revoir en mai », a indiqué mardi la présidence française.",
            {("partial", ("Presidency of France",), "ont décidé de se revoir en mai")},
        ),
        (
            "La présidence turque a indiqué que la réunion « aurait lieu à Ankara ».",
            {("partial", ("Presidency of Turkey",), "aurait lieu à Ankara")},
        ),
    ],
)
def test_whose_words_an_institution_passes_on(text: str, expected: set[Said]) -> None:
    """The deepest source speaks, and *le chef de l'État* is the institution's own; what several agreed on is the teller's."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron a appelé Olaf Scholz. « La France ne tolérera rien », écrit le président français sur X. Berlin parle d'un échange « franc ».",
            {("direct", ("Emmanuel Macron",), "La France ne tolérera rien"), ("partial", ("Government of Germany",), "franc")},
        ),
        (
            "Pierre Dumas a reçu mardi le conseiller Marc Dufour. « Nous irons voir Emmanuel Macron », a précisé ce dernier.",
            {("direct", ("Marc Dufour",), "Nous irons voir Emmanuel Macron")},
        ),
        (
            "Le ministre malien des Affaires étrangères Abdoulaye Diop a reçu mardi son homologue tchadien, Moussa Brahim. "
            "« Le Tchad reste aux côtés du Mali », a dit le chef de la diplomatie tchadienne.",
            {("direct", ("Moussa Brahim",), "Le Tchad reste aux côtés du Mali")},
        ),
    ],
)
def test_who_said_it_behind_a_platform_a_pointer_and_a_counterpart(text: str, expected: set[Said]) -> None:
    """*sur X.* ends a sentence; *ce dernier* is nobody whom the quotation names; whom the text names as a counterpart holds the office."""
    assert said(text) == expected
