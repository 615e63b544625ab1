"""Statements: spans, speakers, carriers and acts."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.reading.drafting import draft_of, name_of
from visavis.reading.readouts import readouts
from visavis.reading.statements.stage import statements


@dataclass(frozen=True)
class Said:
    """A statement in plain words."""

    mode: str
    spans: tuple[str, ...]
    speakers: tuple[str | None, ...]
    act: str
    via: str | None


def said(text: str) -> list[Said]:
    """Return the statements of a text."""
    draft = statements(readouts(draft_of(text)))
    return [
        Said(one.mode, tuple(text[a:b] for a, b in one.spans), tuple(name_of(speaker) for speaker in one.speakers), one.act, name_of(one.via))
        for one in draft.statements
    ]


def only(text: str) -> Said:
    """Return the one statement of a text."""
    found = said(text)
    assert len(found) == 1, found
    return found[0]


# ----- quotations -----


@pytest.mark.parametrize(
    "text",
    [
        "« La trêve tient », a déclaré M. Wang.",
        "« La trêve tient », a déclaré mardi à la presse M. Wang.",
        "« La trêve tient » a affirmé pour sa part M. Wang.",
        "M. Wang a déclaré : « La trêve tient ».",
        "M. Wang a déclaré que « la trêve tient ».",
        "Selon M. Wang, « la trêve tient ».",
        "“La trêve tient”, a estimé M. Wang à l'issue de la rencontre.",
        "Pour M. Wang, « la trêve tient ».",
        "« La trêve tient », selon M. Wang.",
        'M. Wang, interrogé à son arrivée, a répondu : "La trêve tient".',
    ],
)
def test_whole_clauses_are_direct(text: str) -> None:
    """Whole clauses between marks are direct speech of the cue's subject, wherever the cue stands."""
    found = only(text)
    assert (found.mode, found.spans[0].lower(), found.speakers) == ("direct", "la trêve tient", ("Wang Yi",))


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("M. Lavrov a jugé « prématurée » toute rencontre.", "prématurée"),
        ("M. Lavrov a salué une « étape décisive » vers la paix.", "étape décisive"),
        ("M. Lavrov a déclaré que son pays restait « ouvert à la discussion » avec Pékin.", "ouvert à la discussion"),
        ("M. Lavrov se félicite « des progrès accomplis » depuis un an.", "des progrès accomplis"),
        ("M. Lavrov a dénoncé « une pression inacceptable » de l'Occident.", "une pression inacceptable"),
    ],
)
def test_fragments_are_partial(text: str, fragment: str) -> None:
    """A fragment inside the reporter's sentence is partial, and nothing of that sentence is recorded twice."""
    found = only(text)
    assert (found.mode, found.spans, found.speakers) == ("partial", (fragment,), ("Sergey Lavrov",))


def test_interrupted_quotation_is_one() -> None:
    """An incise between two quotations makes one statement with two spans."""
    found = only("« Nous avons beaucoup parlé », a dit M. Wang, « et nous parlerons encore ».")
    assert found.spans == ("Nous avons beaucoup parlé", "et nous parlerons encore")


def test_fragments_under_one_cue_are_one() -> None:
    """Fragments under one cue in one sentence are one statement with several spans."""
    found = only("M. Fidan a dénoncé des « actes hostiles » et une « campagne de mensonges ».")
    assert found.spans == ("actes hostiles", "campagne de mensonges")


def test_quotation_goes_on_in_the_next_sentence() -> None:
    """A quotation that opens the sentence behind the incise of another is that one gone on."""
    found = only("« La trêve tient », a déclaré Annalena Baerbock. « Nous y veillerons chaque jour. »")
    assert (found.spans, found.speakers) == (("La trêve tient", "Nous y veillerons chaque jour."), ("Annalena Baerbock",))


@pytest.mark.parametrize(
    "text",
    [
        "« La trêve tient », a déclaré Annalena Baerbock.\n\n« Nous y veillerons chaque jour. »",
        "« La trêve tient », a déclaré Annalena Baerbock. « Nous y veillerons », a dit M. Wang.",
        "« La trêve tient », a déclaré Annalena Baerbock. M. Wang a répondu : « Nous y veillerons. »",
    ],
)
def test_quotation_of_its_own(text: str) -> None:
    """A new paragraph, another incise or another cue begins a statement of its own."""
    assert [len(one.spans) for one in said(text)] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Le forum « Paix et sécurité » s'est ouvert lundi à Dakar.",
        "La Chine défend son projet « Une ceinture, une route ».",
        "Le film « Quai d'Orsay » est sorti en salles.",
        "Le chef rebelle, dit « le Lion », a été arrêté.",
        "L'opération « Aube nouvelle » a commencé.",
        "Une « task force » sera créée l'an prochain.",
    ],
)
def test_names_and_terms_are_no_statements(text: str) -> None:
    """Names, titles, nicknames and single terms in marks are not statements."""
    assert said(text) == []


def test_pronoun_of_an_incise_is_the_running_speaker() -> None:
    """An inverted pronoun means who spoke last, in gender."""
    text = "« La trêve tient », a déclaré Annalena Baerbock après sa rencontre avec Sergueï Lavrov. « Elle reste fragile », a-t-elle ajouté."
    assert [one.speakers for one in said(text)] == [("Annalena Baerbock",)] * 2


# ----- indirect speech -----


@pytest.mark.parametrize(
    ("text", "span", "act"),
    [
        ("M. Wang a déclaré que la rencontre avait duré deux heures.", "la rencontre avait duré deux heures", "state"),
        ("M. Wang a appelé les parties à cesser le feu.", "cesser le feu", "request"),
        ("M. Wang a appelé à la retenue.", "la retenue", "request"),
        ("M. Wang a exhorté Israël à lever le blocus.", "lever le blocus", "request"),
        ("M. Wang a promis de livrer des vaccins.", "livrer des vaccins", "commit"),
        ("M. Wang a salué la décision de l'Ukraine de reprendre les pourparlers.", "la décision de l'Ukraine de reprendre les pourparlers", "welcome"),
        ("M. Wang a exprimé sa préoccupation face à la situation à Gaza.", "sa préoccupation face à la situation à Gaza", "concern"),
        ("M. Wang a condamné avec la plus grande fermeté l'attaque contre l'ambassade.", "l'attaque contre l'ambassade", "criticise"),
        ("M. Wang a mis l'accent sur la reprise des échanges.", "la reprise des échanges", "assess"),
        ("M. Wang s'est félicité de la tenue du sommet.", "la tenue du sommet", "welcome"),
        ("M. Wang a réitéré le soutien de son pays à l'Ukraine.", "le soutien de son pays à l'Ukraine", "support"),
        ("M. Wang a accusé Israël de violer la trêve.", "violer la trêve", "accuse"),
        ("M. Wang a souligné l'importance du dialogue.", "l'importance du dialogue", "assess"),
        ("M. Wang a mis en garde contre une escalade régionale.", "une escalade régionale", "warn"),
        ("M. Wang a remercié la France pour son accueil.", "son accueil", "thank"),
        ("M. Wang a rejeté toute ingérence étrangère.", "toute ingérence étrangère", "reject"),
        ("M. Wang estime que Pékin doit être consulté.", "Pékin doit être consulté", "request"),
        ("M. Wang a présenté ses condoléances à l'Ukraine.", "ses condoléances à l'Ukraine", "condole"),
    ],
)
def test_constructions(text: str, span: str, act: str) -> None:
    """What is reported is the clause, infinitive or noun phrase that the cue governs, without its conjunction or preposition."""
    found = only(text)
    assert (found.mode, found.spans, found.speakers, found.act) == ("indirect", (span,), ("Wang Yi",), act)


def test_named_source() -> None:
    """A clause after *selon* is the statement of the source."""
    found = only("Selon le Kremlin, les discussions ont porté sur l'énergie.")
    assert (found.spans, found.speakers) == (("les discussions ont porté sur l'énergie",), ("Presidency of Russia",))


def test_incise_at_the_end() -> None:
    """A clause followed by its incise is the statement of the incise's subject."""
    found = only("La visite est reportée à l'automne, a indiqué mardi le Quai d'Orsay.")
    assert (found.spans, found.speakers) == (("La visite est reportée à l'automne",), ("Ministry of Foreign Affairs of France",))


def test_coordinated_cues_are_two_statements() -> None:
    """Coordinated cues share their subject and report two things."""
    found = said("Les deux ministres ont salué la qualité des échanges et appelé à une désescalade, a indiqué la diplomatie turque.")
    assert [(one.spans[0], one.speakers, one.via) for one in found] == [
        ("la qualité des échanges", ("Sergey Lavrov", "Wang Yi"), "Ministry of Foreign Affairs of Turkey"),
        ("une désescalade", ("Sergey Lavrov", "Wang Yi"), "Ministry of Foreign Affairs of Turkey"),
    ]


def test_gerund_is_a_statement_of_its_own() -> None:
    """A gerund that reports cuts the clause before it and has its speaker."""
    found = said("M. Lavrov a appelé à la reprise des pourparlers, ajoutant que la balle était dans le camp de Kiev.")
    assert [(one.spans[0], one.speakers) for one in found] == [
        ("la reprise des pourparlers", ("Sergey Lavrov",)),
        ("la balle était dans le camp de Kiev", ("Sergey Lavrov",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Les deux ministres ont évoqué la situation au Sahel.",
        "Les deux ministres ont abordé la question des visas et passé en revue la coopération.",
        "M. Wang devrait annoncer une aide mardi.",
        "M. Wang annoncera de nouvelles mesures lors du sommet.",
        "Le communiqué est attendu dans la soirée.",
        "La France soutient l'Ukraine depuis deux ans.",
        "M. Wang n'a pas souhaité commenter.",
    ],
)
def test_what_is_discussed_or_still_to_come_is_no_statement(text: str) -> None:
    """Topics discussed, and words not yet said, are not statements."""
    assert said(text) == []


def test_speaker_through_the_carrier() -> None:
    """Who passes the words on is the carrier, and the deepest source named the speaker."""
    found = only("Xi Jinping a assuré, selon l'Élysée, que les visas seraient supprimés.")
    assert (found.speakers, found.via) == (("Xi Jinping",), "Presidency of France")


def test_communique_speaks() -> None:
    """A communiqué that is the subject speaks itself; people whose words it relates are the speakers, through it."""
    found = said("Le communiqué russe souligne que la rencontre a été utile. Les deux ministres ont appelé à la paix, précise le communiqué.")
    assert found[0].speakers == ("readout:RUS",)
    assert (found[1].speakers, found[1].via) == (("Sergey Lavrov", "Wang Yi"), "readout:RUS")


def test_unknown_name_is_a_speaker() -> None:
    """Somebody nobody knows by name is a speaker all the same, by surname too once the full name was given."""
    found = said("« Le port rouvrira en mai », a expliqué Odile Karambeu. Karambeu a ajouté que les travaux avançaient.")
    assert [one.speakers for one in found] == [("Odile Karambeu",)] * 2


def test_impersonal_passive_has_no_speaker() -> None:
    """An impersonal passive in a readout's quotation leaves the readout as speaker."""
    found = only("« L'utilité des échanges a été soulignée », relève le communiqué russe.")
    assert found.speakers == ("readout:RUS",)


def test_turns_of_a_transcript() -> None:
    """The turns of a transcript are direct statements of whoever stands before the colon."""
    found = said("MME BAERBOCK : Nous avons bien travaillé. La trêve tient.\nM. LAVROV : Je partage ce constat.")
    assert [(one.mode, one.spans[0]) for one in found] == [
        ("direct", "Nous avons bien travaillé. La trêve tient."),
        ("direct", "Je partage ce constat."),
    ]


def test_incise_inside_the_marks() -> None:
    """An incise inside the marks is cut out of the quotation."""
    found = only("« Le report est regrettable, commente Sergueï Lavrov. Il n'était pas nécessaire. »")
    assert (found.spans, found.speakers) == (("Le report est regrettable", "Il n'était pas nécessaire."), ("Sergey Lavrov",))


def test_heading_repeats_a_quotation() -> None:
    """A heading that repeats a quotation is a statement of its own, of the same speaker."""
    found = said("Une rencontre « particulièrement franche »\n« La rencontre a été particulièrement franche », a déclaré M. Lavrov.")
    assert [one.speakers for one in found] in ([("Sergey Lavrov",)] * 2, [("Sergey Lavrov",)])


def test_capitalised_phrase_behind_a_determiner_is_a_name() -> None:
    """A short capitalised phrase behind a determiner is a proper name, even under a cue."""
    assert not [one for one in said("M. Fidan a évoqué la « Route du littoral » lors de l'entretien.") if one.mode == "partial"]


# ----- whose words -----


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("M. Lavrov s'est adressé à la presse. « La trêve tient depuis trois jours. »", "Sergey Lavrov"),
        ("M. Wang a parlé. « La trêve tient », veut croire un diplomate à Ankara.", None),
        ("M. Wang a parlé. « La trêve tient », a soupiré un ambassadeur.", None),
        ("« La trêve tient », lui a répondu du tac au tac Marta Ruiz Peña.", "Marta Ruiz Peña"),
        ("« La trêve tient », s'est borné à dire M. Wang.", "Wang Yi"),
        ("Le Conseil café-cacao rappelle que « la trêve tient ».", "Conseil café-cacao"),
        ("La FNSEA rappelle que « la trêve tient ».", "FNSEA"),
        ("Un conseiller du ministre, Halifa Sannah, a déclaré que « la trêve tient ».", "Halifa Sannah"),
        ("Le ministre ivoirien de l'Agriculture, Kobenan Kouassi Adjoumani, a déclaré : « La trêve tient ».", "Kobenan Kouassi Adjoumani"),
        ("Selon Mai Fatty, « la trêve tient ».", "Mai Fatty"),
        ("L'envoyé est revenu de chez Sergueï Lavrov, pour qui « la trêve tient ».", "Sergey Lavrov"),
    ],
)
def test_whose_words(text: str, speaker: str | None) -> None:
    """Whoever the sentence, or the one before, tells of speaks; nobody where that is nobody in particular."""
    assert said(text)[-1].speakers == ((speaker,) if speaker else ())


def test_the_pronoun_before_its_verb_is_who_spoke_last() -> None:
    """Who spoke in the sentence before goes on speaking, not whom the speech was about."""
    text = "Le porte-parole du Kremlin, Dmitri Peskov, a confirmé que le président Vladimir Poutine viendrait. Il a souligné que rien n'était fixé."
    assert said(text)[-1].speakers == ("Dmitri Peskov",)


def test_the_pronoun_of_a_relative_clause_is_the_sentences_person() -> None:
    """Somebody named in the sentence is nearer than who spoke before."""
    text = "« La trêve tient », a dit Josep Borrell. Sergueï Lavrov a quitté la salle avec le médiateur, qu'il accuse d'être « aligné sur Belgrade »."
    assert said(text)[-1].speakers == ("Sergey Lavrov",)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("M. Wang estime que la trêve tient ; le gouvernement russe n'a rien dit.", "la trêve tient"),
        ("M. Wang estime que la trêve tient ; et que la paix viendra.", "la trêve tient ; et que la paix viendra"),
        ("Selon M. Wang, la trêve tient ; le gouvernement russe n'a rien dit.", "la trêve tient"),
    ],
)
def test_a_semicolon_ends_what_is_reported(text: str, span: str) -> None:
    """A clause of its own behind a semicolon is the reporter's, unless a conjunction ties it."""
    assert said(text)[0].spans == (span,)


def test_an_incise_may_part_a_clause() -> None:
    """An incise behind an adjunct has the whole clause on both sides."""
    assert said("Sans progrès, a averti M. Borrell, l'adhésion s'éloignera.")[0].spans == ("Sans progrès", "l'adhésion s'éloignera")


def test_a_nickname_is_no_incise() -> None:
    """*Dit* between a name and another is no report."""
    text = "Sergueï Lavrov, dit le Renard, a rencontré l'émir du Qatar, a déclaré M. Wang."
    assert [one.speakers for one in said(text)] == [("Wang Yi",)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Les syndicats réclament une rencontre avec le ministre.", "une rencontre avec le ministre"),
        ("M. Lavrov a annoncé se rendre à Pékin la semaine prochaine.", "se rendre à Pékin la semaine prochaine"),
        ("M. Lavrov s'est défendu de vouloir la guerre.", "vouloir la guerre"),
        ("M. Lavrov a convenu avec Wang Yi de reprendre les pourparlers.", "reprendre les pourparlers"),
        ("M. Lavrov a redit la volonté de son pays de négocier.", "la volonté de son pays de négocier"),
        ("M. Lavrov a transmis les salutations du président russe.", "les salutations du président russe"),
        ("Selon un sondage, deux Russes sur trois approuvent la trêve.", "deux Russes sur trois approuvent la trêve"),
    ],
)
def test_reports_of_wider_reach(text: str, span: str) -> None:
    """Infinitives, reflexives, light verbs, people named by a plural noun and sources that are no people report as well."""
    assert said(text)[0].spans == (span,)


def test_a_service_of_a_state_speaks_for_it() -> None:
    """A service without a name of its own is its government's voice, by the adjective of state."""
    assert only("Selon les douanes chinoises, le commerce a progressé.").speakers == ("Government of China",)


def test_people_named_by_a_plural_noun_are_nobody_who_spoke_before() -> None:
    """*Les syndicats* is not the person who spoke last."""
    text = "« La trêve tient », a dit M. Wang. Les syndicats dénoncent un dialogue « qui ne mène à rien »."
    assert said(text)[-1].speakers == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("M. Wang a indiqué que la visite qu'il devait effectuer lundi a été annulée.", "state"),
        ("Le communiqué russe relève que les ministres ont « exprimé leur satisfaction quant au dialogue ».", "welcome"),
        ("M. Wang s'est dit « profondément attristé ».", "condole"),
        ("M. Wang a déclaré que ces attaques « nuisent à toutes les parties ».", "criticise"),
        ("M. Wang a qualifié l'alliance de « gravée dans le marbre ».", "assess"),
    ],
)
def test_acts_by_what_is_said(text: str, act: str) -> None:
    """The words under a neutral cue say the act; what was only planned is no duty."""
    assert said(text)[-1].act == act


# ----- people without a name, and several -----


def test_a_finite_verb_is_not_of_the_infinitive_before_it() -> None:
    """What a noun phrase with an infinitive reports ends before the next verb of the same subject."""
    found = said("M. Wang a souligné la nécessité de renforcer la sécurité et a promis de revenir en mai.")
    assert [one.spans for one in found] == [("la nécessité de renforcer la sécurité",), ("revenir en mai",)]


def test_hosts_without_a_name_are_thanked() -> None:
    """People whom only a noun tells may stand between the verb and what they are thanked for."""
    assert only("M. Wang a remercié ses hôtes de leur accueil.").spans == ("leur accueil",)


def test_what_one_side_brought_up_is_a_statement() -> None:
    """What one side evoked is what it said, what both did is a topic."""
    assert only("M. Wang a évoqué les difficultés des éleveurs.").spans == ("les difficultés des éleveurs",)
    assert said("M. Wang et M. Lavrov ont évoqué les difficultés des éleveurs.") == []


def test_a_pronoun_at_the_head_points_forward() -> None:
    """A quotation that opens a text with a pronoun is by whom the next sentence names."""
    found = said("« Nous n'avons jamais reconnu cette frontière », a-t-il rappelé. M. Wang s'exprimait à l'issue d'un dîner.")
    assert [one.speakers for one in found] == [("Wang Yi",)]


def test_a_minister_whom_nothing_tells_still_speaks() -> None:
    """A definite person whom the text never names says what they say; who it is stays open."""
    found = only("Le diplomate a exhorté les riverains à la retenue.")
    assert (found.spans, found.speakers) == (("la retenue",), ())
