"""What the text announces."""

from __future__ import annotations

import pytest

from tests.reading.drafting import draft_of
from visavis import read
from visavis.reading.draft import Draft, DraftContact, DraftDate, DraftUpcoming
from visavis.reading.upcoming import upcoming


def dated(text: str, *dates: tuple[str, str], on: str = "2024-01") -> Draft:
    """Return the draft of a text with these dates in it, told on that day."""
    draft = draft_of(text, published=on)
    draft.on = on
    for expression, value in dates:
        start = text.index(expression)
        draft.dates.append(DraftDate(start, start + len(expression), value))
    draft.dates.sort(key=lambda date: date.start)
    return draft


def announced(draft: Draft) -> list[DraftUpcoming]:
    """Return what the draft announces."""
    return upcoming(draft).upcoming


def test_presidency() -> None:
    """A turn at the head of an organisation, with its year, and the party whose turn it is."""
    (found,) = announced(dated("Wang Yi soutient la Russie dans sa présidence des BRICS en 2024.", ("2024", "2024")))
    assert (found.what, found.of, found.party, found.date) == ("presidency", "BRICS", "RUS", "2024")


def test_presidency_to_come_without_date() -> None:
    """A presidency called the next needs no date."""
    (found,) = announced(dated("Ils ont parlé de la prochaine présidence française du G20."))
    assert (found.what, found.of) == ("presidency", "G20")


def test_presidency_over() -> None:
    """A presidency of a year gone by is not announced, nor is somebody's title."""
    assert announced(dated("La France a tenu la présidence du G7 en 2019.", ("2019", "2019"))) == []
    assert announced(dated("Le président du Conseil européen est arrivé.")) == []


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("L'année 2024 marquera le 75e anniversaire des relations entre la Russie et la Chine.", 75),
        ("L'année 2024 marquera le 75ème anniversaire des relations entre la Russie et la Chine.", 75),
        ("L'année 2024 marquera le cinquantième anniversaire des relations entre la Russie et la Chine.", 50),
        ("L'année 2024 marquera le centenaire des relations entre la Russie et la Chine.", 100),
    ],
)
def test_anniversary(text: str, ordinal: int) -> None:
    """An anniversary to come, its ordinal in figures or words, and whose relations it is of."""
    (found,) = announced(dated(text, ("2024", "2024")))
    assert (found.what, found.ordinal, found.date) == ("anniversary", ordinal, "2024")
    assert found.of == "relations RUS-CHN"


def test_anniversary_over() -> None:
    """An anniversary that was celebrated before the document's day is not announced."""
    assert announced(dated("Ils avaient fêté le 70e anniversaire des relations en 2019.", ("2019", "2019"))) == []


def test_planned_contacts() -> None:
    """Planned contacts are announced, held ones are not, and talks of a planned visit go with it."""
    draft = dated("Emmanuel Macron se rendra en Chine en avril et y verra Xi Jinping.", ("avril", "2024-04"))
    visit = DraftContact("visit", "planned", {"FRA": [], "CHN": []}, date="2024-04", evidence=[(0, 60)])
    talks = DraftContact("meeting", "planned", {"FRA": [], "CHN": []}, date="2024-04", evidence=[(0, 60)], part_of=visit)
    draft.contacts = [visit, talks, DraftContact("call", "held", {"FRA": [], "CHN": []}, evidence=[(0, 60)])]
    (found,) = announced(draft)
    assert (found.what, found.parties, found.date) == ("visit", ("FRA", "CHN"), "2024-04")


@pytest.mark.parametrize(
    ("text", "date", "what"),
    [
        ("Les élections législatives du 9 juin inquiètent Paris.", ("9 juin", "2024-06-09"), "elections"),
        ("Le sommet se tiendra à Kazan le 22 octobre.", ("le 22 octobre", "2024-10-22"), "summit"),
        ("L'accord entrera en vigueur le 1er mars.", ("le 1er mars", "2024-03-01"), "entry into force"),
        ("Le président prendra ses fonctions le 3 mars.", ("le 3 mars", "2024-03-03"), "inauguration"),
        ("Le texte sera examiné en séance le 3 mars.", ("le 3 mars", "2024-03-03"), "debate"),
        ("Les travaux commenceront le 3 mars.", ("le 3 mars", "2024-03-03"), "start"),
        ("Un référendum aura lieu le 3 mars.", ("le 3 mars", "2024-03-03"), "referendum"),
    ],
)
def test_dated_matters(text: str, date: tuple[str, str], what: str) -> None:
    """What stands with a date after the document's own day is announced."""
    (found,) = announced(dated(text, date))
    assert (found.what, found.date) == (what, date[1])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Les élections du 9 juin ont été suivies de près.", ("9 juin", "2023-06-09")),
        ("Il devait se rendre à Lille le 20 février.", ("le 20 février", "2024-02-20")),
        ("Le film sortira le 20 février.", ("le 20 février", "2024-02-20")),
    ],
)
def test_not_announced(text: str, date: tuple[str, str]) -> None:
    """What is past, given up or no matter between parties is not announced."""
    assert announced(dated(text, date)) == []


def test_undated_contacts() -> None:
    """Contacts to come at the highest level are announced without a date, for the parties of the talks."""
    text = "Wang Yi et Sergueï Lavrov se sont parlé. Ils ont examiné le calendrier des contacts à venir au plus haut niveau."
    draft = dated(text)
    draft.contacts = [DraftContact("call", "held", {"RUS": [], "CHN": []}, main=True, evidence=[(0, 39)])]
    (found,) = announced(draft)
    assert (found.what, found.parties, found.date) == ("contacts at the highest level", ("RUS", "CHN"), None)
    assert announced(dated(text)) == []


@pytest.mark.parametrize(
    ("language", "text", "parties", "date"),
    [
        ("fr", "La ministre estonienne Kadri Saar a accepté l'invitation de son homologue tunisien, Nabil Amari, à se rendre à Tunis.", {"EST", "TUN"}, None),
        ("fr", "Les électeurs togolais sont appelés aux urnes le 20 avril.", {"TGO"}, "2024-04-20"),
        ("fr", "Les diplomates expulsés ont jusqu'au 20 mars pour quitter la Namibie.", {"NAM"}, "2024-03-20"),
        ("en", "Botswana and South Korea will mark the 56th anniversary of diplomatic relations on April 18.", {"BWA", "KOR"}, "2024-04-18"),
        ("en", "Washington has given Tehran until April 30 to respond to its offer.", {"USA", "IRN"}, "2024-04-30"),
        ("en", "ECOWAS leaders are to gather on April 2.", {"ECOWAS"}, "2024-04-02"),
    ],
)
def test_invitations_polls_anniversaries_and_deadlines_are_announced(language: str, text: str, parties: set[str], date: str | None) -> None:
    """An accepted invitation is a visit to come, an anniversary has its day, and a people or one organisation is party enough."""
    found = read(text, "2024-03-12", language=language).upcoming
    assert [(set(one.parties), one.date) for one in found] == [(parties, date)]


def test_an_invitation_back_is_announced_beside_the_visit_made() -> None:
    """Who travelled to Séoul and invites his host to Berlin announces another visit; who came when invited announces none."""
    text = "Le chancelier allemand Olaf Scholz est arrivé dimanche à Séoul, où le président Yoon Suk-yeol l'a reçu. M. Yoon est invité à Berlin."
    (back,) = read(text, published="2023-05-22", language="fr").upcoming
    assert (back.what, [span.text for span in back.evidence]) == ("visit", ["M. Yoon est invité à Berlin."])
    text = "Le chancelier allemand Olaf Scholz est arrivé dimanche à Séoul. Le président Yoon Suk-yeol l'avait invité en Corée du Sud."
    assert read(text, published="2023-05-22", language="fr").upcoming == ()


def test_talks_of_a_visit_with_a_day_of_their_own_are_announced() -> None:
    """The day of the talks is announced beside the days of the visit; talks without a day go with the visit."""
    text = "Kazakh Foreign Minister Murat Nurtleu will visit Seoul from 19 to 21 April. On 20 April he will meet his South Korean counterpart Park Jin."
    report = read(text, published="2023-04-17", language="en")
    assert [(one.what, one.date) for one in report.upcoming] == [("visit", "2023-04-19/2023-04-21"), ("meeting", "2023-04-20")]
    text = text.replace("On 20 April he", "He")
    assert [one.what for one in read(text, published="2023-04-17", language="en").upcoming] == ["visit"]


def test_a_vote_or_conference_that_concerns_nobody_is_not_announced() -> None:
    """What is to come without any party is no matter of diplomacy."""
    assert not read("Dimanche, le public votera pour la meilleure recette. Le concert est prévu samedi.", "2024-03-12", language="fr").upcoming


@pytest.mark.parametrize(
    ("language", "text", "what", "date"),
    [
        ("fr", "Le Japon et l'Italie fêteront en 2026 cent soixante ans de relations.", "anniversary", "2026"),
        ("en", "Manila and Hanoi will mark 50 years of ties in 2025.", "anniversary", "2025"),
        ("en", "South Africa assumes the G20 presidency in 2025.", "presidency", "2025"),
        ("fr", "Annalena Baerbock a reçu Radosław Sikorski. La prochaine réunion du Triangle de Weimar est fixée au 15 mars.", "meeting", "2024-03-15"),
    ],
)
def test_years_kept_presidencies_and_settled_meetings_are_announced(language: str, text: str, what: str, date: str | None) -> None:
    """An anniversary may be told by its years, a presidency behind its organisation, and a meeting by its day alone."""
    assert (what, date) in [(one.what, one.date) for one in read(text, published="2024-02-14", language=language).upcoming]


def test_a_meeting_in_a_text_without_contacts_is_not_announced() -> None:
    """A day set for a meeting of nobody in particular concerns no relation of states."""
    assert read("La rencontre avec les syndicats est prévue vendredi.", published="2024-02-14", language="fr").upcoming == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("La Turquie a évoqué une réunion avec la Grèce, prévue le 4 avril.", ["meeting"]),
        ("La Turquie a évoqué une réunion avec la Grèce, a-t-elle annoncé le 4 avril.", []),
        ("La Turquie et la Grèce gardent un registre, ouvert jusqu'au 4 avril.", ["deadline"]),
    ],
)
def test_what_a_participle_before_the_day_makes_due(text: str, what: list[str]) -> None:
    """A participle of planning right before a day sets it, whatever the tense around it; the day of an announcement is none."""
    assert [one.what for one in read(text, "2024-03-12", language="fr").upcoming] == what


@pytest.mark.parametrize(
    ("language", "text", "what", "date"),
    [
        ("ru", "В следующем году председательство в ОДКБ перейдёт к Казахстану.", "presidency", "2025"),
        ("ru", "В 2025 году исполняется 80 лет Победы.", "anniversary", "2025"),
        ("ru", "Торжества пройдут в Минске 9 декабря.", "ceremony", "2024-12-09"),
        ("ru", "Новый этап обмена пленными ожидается на следующей неделе.", "exchange", "2024-10-21/2024-10-27"),
        ("ru", "Первая партия вакцины поступит в Ереван в декабре.", "delivery", "2024-12"),
        ("fr", "La cérémonie d'investiture aura lieu à Gaborone le 8 novembre.", "ceremony", "2024-11-08"),
        ("fr", "La livraison du blé s'achèvera en décembre.", "delivery", "2024-12"),
        ("en", "The first shipment will reach Beirut in December.", "delivery", "2024-12"),
    ],
)
def test_matters_of_one_side_are_announced(language: str, text: str, what: str, date: str) -> None:
    """What needs no two sides is announced by itself, and its day may stand before it."""
    (found,) = read(text, language=language, published="2024-10-14").upcoming
    assert (found.what, found.date) == (what, date)
