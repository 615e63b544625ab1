"""What a document is about, and what it tells only at its end."""

from __future__ import annotations

from visavis import Document
from visavis.reader import Reader

HARVEST = (
    "Le prix du cacao a encore grimpé à Londres. Les planteurs de Soubré attendent la récolte avec inquiétude, car la pluie a manqué depuis octobre. "
    "Les coopératives ont vendu d'avance une bonne part de leurs fèves. Les acheteurs européens, eux, demandent des preuves que nul arbre n'a été abattu. "
    "Les banques prêtent moins volontiers, et les jeunes quittent les plantations pour la ville. Le gouvernement a promis des semences. "
    "Les négociants d'Abidjan comptent sur une fin de saison meilleure que l'an passé. "
)
TALKS = "Emmanuel Macron a reçu lundi à Paris le président Alassane Ouattara."


def test_what_is_told_at_the_end_is_not_what_a_document_is_about(reader: Reader) -> None:
    """A contact of these days at the end of an article on something else is found, and is not main."""
    late = reader.read(Document.from_text(HARVEST + TALKS, language="fr", published="2024-03-13"))
    assert [contact.main for contact in late.contacts] == [False]
    early = reader.read(Document.from_text(f"{TALKS} {HARVEST}", language="fr", published="2024-03-13"))
    assert [contact.main for contact in early.contacts] == [True]


def told(reader: Reader, text: str, language: str, published: str = "2024-03-13") -> list[tuple[str | None, str, bool]]:
    """Return kind, parties and flag of the contacts of a text."""
    report = reader.read(Document.from_text(text, language=language, published=published))
    return [(contact.kind, " ".join(party.code for party in contact.parties), contact.main) for contact in report.contacts]


def mains(reader: Reader, text: str, language: str, published: str = "2024-03-13") -> list[str]:
    """Return the parties of the main contacts of a text."""
    return [parties for _, parties, main in told(reader, text, language, published) if main]


def test_what_goes_on_while_something_else_happens_is_background(reader: Reader) -> None:
    """A contact in a clause of *alors que*, *while* is not what the document is about; nor one in parentheses; but whoever acts may be at it."""
    shell = "Un obus est tombé mardi sur le port d'Odessa alors que le président Volodymyr Zelensky recevait à Kiev le chancelier Olaf Scholz."
    assert mains(reader, shell, "fr") == []
    floods = "Floods cut the road to Blantyre on Tuesday while President Lazarus Chakwera was hosting Zambian President Hakainde Hichilema in Lilongwe."
    assert mains(reader, floods, "en") == []
    aside = (
        "Le ministre burkinabè des Affaires étrangères Karamoko Jean-Marie Traoré a convoqué mardi l'ambassadeur de France "
        "(qui avait rencontré lundi le président Ibrahim Traoré)."
    )
    assert [(kind, main) for kind, _, main in told(reader, aside, "fr")] == [("summons", True), ("meeting", False)]
    acting = "Le président Volodymyr Zelensky a averti mardi que le temps presse alors qu'il recevait à Kiev le chancelier Olaf Scholz."
    assert len(mains(reader, acting, "fr")) == 1


def test_meetings_gone_through_one_by_one_are_all_told(reader: Reader) -> None:
    """Whom somebody then received is what the document is about as well; not whom one of them is only said to have met."""
    agenda = (
        "Le président Macky Sall a reçu mardi à Dakar l'ambassadeur du Japon, Takeshi Akamatsu. Ils ont parlé de pêche. Le port de Mbour doit être agrandi. "
        "Le chef de l'État a ensuite reçu le ministre gambien Mamadou Tangara."
    )
    assert mains(reader, agenda, "fr") == ["SEN JPN", "SEN GMB"]


def test_what_happened_counts_beside_what_is_to_come(reader: Reader) -> None:
    """Where headline and lead tell only of a planned visit, the meeting of these days that prepared it is main as well."""
    text = (
        "Le ministre malien Abdoulaye Diop se rendra prochainement en Russie. Les transports en seront le sujet. Le calendrier n'est pas connu. "
        "Lundi, l'ambassadeur de Russie Igor Gromyko a été reçu à Bamako par le ministre Abdoulaye Diop."
    )
    assert [(kind, main) for kind, _, main in told(reader, text, "fr")] == [("visit", True), ("meeting", True)]


def test_an_analysis_is_about_what_it_looks_back_on(reader: Reader) -> None:
    """Where a text tells of nothing new, it is about the contact of the last months that it opens with; not about one of years ago."""
    text = "Le 31 août, le président arménien Nikol Pachinian a rencontré à Bruxelles Ilham Aliev. Rien n'en est sorti depuis."
    assert len(mains(reader, text, "fr", "2022-12-10")) == 1
    assert mains(reader, text.replace("31 août", "31 août 2020"), "fr", "2022-12-10") == []


def dates(reader: Reader, text: str, language: str, published: str) -> list[tuple[str | None, str, str | None]]:
    """Return kind, status and day of the contacts of a text."""
    report = reader.read(Document.from_text(text, language=language, published=published))
    return [(contact.kind, contact.status, contact.date) for contact in report.contacts]


def test_a_text_put_online_later_is_read_from_its_own_day(reader: Reader) -> None:
    """*Hier* in a text with a dateline is the eve of that day, however much later it was put online."""
    told_on = "BAMAKO, 11 mars 2024 – Le ministre malien Abdoulaye Diop a rencontré hier à Bamako l'ambassadeur de Russie Igor Gromyko."
    text = f"Mis en ligne le 14 mars 2024\n\n{told_on}"
    assert dates(reader, text, "fr", "2024-03-14") == [("meeting", "held", "2024-03-10")]
    assert dates(reader, text.replace("11 mars 2024 –", "14 mars 2024 –"), "fr", "2024-03-14") == [("meeting", "held", "2024-03-13")]


def test_the_day_of_what_came_before_is_not_the_contacts_own(reader: Reader) -> None:
    """A day in a clause that *after* opens tells when that happened; one in the contact's own clause, when the contact was."""
    text = "Prime Minister Robert Abela has written to President Emmanuel Macron after a storm destroyed the port of Marsaxlokk last week."
    assert dates(reader, text, "en", "2024-03-13") == [("message", "held", None)]
    text = "Prime Minister Robert Abela wrote to President Emmanuel Macron on Monday after a storm destroyed the port of Marsaxlokk."
    assert dates(reader, text, "en", "2024-03-13") == [("message", "held", "2024-03-11")]


def test_questions_after_a_visit_leave_it_held(reader: Reader) -> None:
    """A visit is proposed where it is in question, not where questions are asked after it."""
    text = "La ministre sénégalaise Yassine Fall répond à nos questions après la visite à Dakar du ministre malien Abdoulaye Diop."
    assert [status for kind, status, _ in dates(reader, text, "fr", "2024-05-13") if kind == "visit"] == ["held"]
