"""Dates: what is found, with which value, and what is left alone."""

from __future__ import annotations

import re

import pytest

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.languages import language
from visavis.reading.dates.stage import dates
from visavis.reading.draft import Draft, Sentence, Token
from visavis.records import Block


def read(published: str | None, text: str) -> list[str]:
    """Return the dates of a text of one paragraph, each as `text=value`."""
    document = Document(text, "fr", (Block(kind="paragraph", start=0, end=len(text)),), published)
    draft = Draft(document, language("fr"), Knowledge.load())
    draft.tokens, draft.sentences = draft.language.parse(document, [0])
    return [f"{text[date.start : date.end]}={date.value}" for date in dates(draft).dates]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-01", "Les deux ministres se sont parlé ce 10 janvier.", ["ce 10 janvier=2024-01-10"]),
        ("2024-01", "Le 31 décembre, lors de ses vœux, le président a déclaré que tout allait bien.", ["Le 31 décembre=2023-12-31"]),
        ("2024-03-14", "Le président est arrivé lundi 11 mars à Rabat. Le lendemain, il a vu le roi.", ["lundi 11 mars=2024-03-11", "Le lendemain=2024-03-12"]),
        (
            "2024-03-14",
            "Les textes du 10/01/2024, du 10.01.2024 et du 2024-01-10 sont prêts.",
            ["10/01/2024=2024-01-10", "10.01.2024=2024-01-10", "2024-01-10=2024-01-10"],
        ),
        ("2024-10-14", "Il l'a rencontré le 7 octobre à Doha.", ["le 7 octobre=2024-10-07"]),
        ("2024-05-14", "Ils ont évoqué la préparation du sommet de Lomé, les 18 et 19 novembre.", ["les 18 et 19 novembre=2024-11-18/2024-11-19"]),
        ("2024-05-14", "La préparation du sommet de Lomé a commencé le 18 novembre.", ["le 18 novembre=2023-11-18"]),
        ("2024-03-14", "Étape suivante : Oslo, vendredi et mercredi, pour le sommet.", ["vendredi=2024-03-15", "mercredi=2024-03-20"]),
        ("2024-03-14", "La tournée a eu lieu fin février. Le roi l'a reçu le 27 à Rabat.", ["fin février=2024-02", "le 27=2024-02-27"]),
        ("2024-03-14", "Le décret a été publié le 12 mars 2024.", ["le 12 mars 2024=2024-03-12"]),
        ("2024-03-14", "Mardi 12 et mercredi 13, des pourparlers ont eu lieu.", ["Mardi 12=2024-03-12", "mercredi 13=2024-03-13"]),
        ("2024-03-14", "Le président recevra son homologue le 20 mars au soir.", ["le 20 mars=2024-03-20"]),
        ("2024-03-14", "Du lundi 18 au mercredi 20 mars, le roi séjournera à Accra.", ["lundi 18 au mercredi 20 mars=2024-03-18/2024-03-20"]),
        ("2024-03-14", "Le mardi 5 mars 2024 à 10h30, l'ambassadeur a été convoqué.", ["Le mardi 5 mars 2024=2024-03-05"]),
        ("2024-03-14", "Le ministre a reçu ce jour, mardi 12 mars 2024, l'ambassadeur.", ["ce jour=2024-03-14", "mardi 12 mars 2024=2024-03-12"]),
        ("2024-06-02", "Samedi, 1er juin, la délégation a quitté Niamey ; elle reviendra vendredi.", ["Samedi, 1er juin=2024-06-01", "vendredi=2024-06-07"]),
        ("2024-03-14", "Le communiqué, en date du 12 mars, dénonce les faits survenus la veille.", ["12 mars=2024-03-12", "la veille=2024-03-11"]),
        (
            "2024-03-14",
            "Reçu à l’Élysée le 26 février dernier, il y retournera le 5 avril prochain.",
            ["le 26 février dernier=2024-02-26", "le 5 avril prochain=2024-04-05"],
        ),
        (
            "2024-01-05",
            "Le 28 décembre, les deux hommes s’étaient parlé ; ils se reparleront le 9 janvier.",
            ["Le 28 décembre=2023-12-28", "le 9 janvier=2024-01-09"],
        ),
        ("2023-12-28", "Le sommet se tiendra le 12 janvier à Addis-Abeba.", ["le 12 janvier=2024-01-12"]),
        ("2024-03-14", "Ola Lund déplora mardi ce projet. Ana Ruiz explora lundi une autre piste.", ["mardi=2024-03-12", "lundi=2024-03-11"]),
    ],
)
def test_days(published: str | None, text: str, expected: list[str]) -> None:
    """A day takes the year that tense and day of the week agree on, or that the words state."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "Le ministre a reçu mardi l'ambassadeur.", ["mardi=2024-03-12"]),
        ("2024-03-14", "Le ministre recevra mardi l'ambassadeur.", ["mardi=2024-03-19"]),
        ("2024-03-14", "Le ministre reçoit mardi l'ambassadeur.", ["mardi=2024-03-19"]),
        ("2024-03-14", "Le ministère annonce mardi la visite du roi.", ["mardi=2024-03-12"]),
        ("2024-03-14", "Lundi dernier, il était à Rome ; il sera à Berlin lundi prochain.", ["Lundi dernier=2024-03-11", "lundi prochain=2024-03-18"]),
        ("2024-03-14", "Il sera à Madrid jeudi et vendredi.", ["jeudi=2024-03-14", "vendredi=2024-03-15"]),
        ("2024-03-14", "« Nous nous verrons mardi », a-t-il dit.", ["mardi=2024-03-19"]),
        ("2024-12-16", "La rencontre de MM. Diop et Kane, prévue dimanche à Luanda, a été annulée.", ["dimanche=2024-12-15"]),
        ("2024-12-16", "Prévue dimanche à Luanda, la rencontre a été annulée ce lundi.", ["dimanche=2024-12-15", "ce lundi=2024-12-16"]),
        ("2024-09-29", "Il se rend à Rome dimanche soir, après les frappes sur Tyr vendredi.", ["dimanche soir=2024-09-29", "vendredi=2024-09-27"]),
        ("2024-12-16", "Le ministre comptait voir M. Diop mercredi à Luanda.", ["mercredi=2024-12-18"]),
        ("2024-03-14", "L'entretien, prévu mardi, a été reporté à jeudi.", ["mardi=2024-03-19", "jeudi=2024-03-14"]),
        ("2024-03-14", "Le président devait se rendre samedi à Lomé, a-t-on appris vendredi.", ["samedi=2024-03-16", "vendredi=2024-03-08"]),
        ("2024-03-14", "Ils se verront mardi et mercredi prochains.", ["mardi=2024-03-19", "mercredi prochains=2024-03-20"]),
        ("2024-03-14", "Jean-Noël Barrot s’est entretenu jeudi matin avec Hakan Fidan.", ["jeudi matin=2024-03-14"]),
        (
            "2024-03-14",
            "Selon le ministère, « l’entretien de mardi a été utile » et « nous le reverrons dans deux mois ».",
            ["mardi=2024-03-12", "deux mois=2024-05"],
        ),
        ("2024-03-14", "Il doit rencontrer demain matin le chancelier, qui l’avait invité en novembre.", ["demain matin=2024-03-15", "novembre=2023-11"]),
        ("2024-03-14", "La délégation devait arriver mercredi, mais la réunion a été annulée.", ["mercredi=2024-03-13"]),
        ("2024-03-14", "Il a reçu hier mardi (12) les partis et verra demain vendredi le roi.", ["hier mardi (12)=2024-03-12", "demain vendredi=2024-03-15"]),
        ("2024-03-14", "Il a vu M. Xi le 4 mars et M. Lourenço le 6, puis est rentré.", ["le 4 mars=2024-03-04", "le 6=2024-03-06"]),
        ("2024-03-14", "La réception du 15 avril est reportée au 22.", ["15 avril=2024-04-15", "22=2024-04-22"]),
        ("2024-03-14", "Les incidents du 4 et du 6 mars ont fait le 10 Downing Street inquiet.", ["4=2024-03-04", "6 mars=2024-03-06"]),
        ("2024-03-14", "La réunion du 4 mars, la première depuis deux ans, a réuni le Premier ministre et le roi.", ["4 mars=2024-03-04"]),
        ("2024-03-14", "Mme Baerbock se rendra à Pékin dimanche soir, pour la première fois depuis 2021.", ["dimanche soir=2024-03-17", "2021=2021"]),
        # est arrivé is a perfect, not a passive; vient de partir is over
        ("2024-03-16", "La ministre malienne est arrivée jeudi à Accra.", ["jeudi=2024-03-14"]),
        (
            "2024-03-16",
            "Les deux délégations sont reparties jeudi soir, et le ministre s'est rendu mercredi à Lomé.",
            ["jeudi soir=2024-03-14", "mercredi=2024-03-13"],
        ),
        ("2024-03-16", "Le chef de la diplomatie vient de quitter jeudi la capitale.", ["jeudi=2024-03-14"]),
        (
            "2024-03-16",
            "Le chef de la diplomatie est attendu jeudi dans la capitale, où il vient signer mercredi un accord.",
            ["jeudi=2024-03-21", "mercredi=2024-03-20"],
        ),
        ("2024-03-16", "L'accord est signé jeudi.", ["jeudi=2024-03-21"]),
    ],
)
def test_days_of_the_week(published: str | None, text: str, expected: list[str]) -> None:
    """A day of the week lies before the publication in the past, after it in the future, wherever it stands."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "Ils se sont vus hier soir et se reverront après-demain.", ["hier soir=2024-03-13", "après-demain=2024-03-16"]),
        ("2024-03-14", "Avant-hier, la délégation a quitté Alger ; elle est aujourd’hui à Tunis.", ["Avant-hier=2024-03-12", "aujourd’hui=2024-03-14"]),
        ("2024-03-14", "À ce jour, rien n'a filtré. En ce jour, nous pensons à elles.", ["ce jour=2024-03-14"]),
        (
            "2024-03-14",
            "Il y a deux ans, il y a trois jours ; dans deux semaines ; dans les prochains jours.",
            ["Il y a deux ans=2022", "il y a trois jours=2024-03-11", "deux semaines=2024-03-28~"],
        ),
    ],
)
def test_days_from_the_publication(published: str | None, text: str, expected: list[str]) -> None:
    """Words for days count from the publication."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "Il est arrivé le 3 mars 2023. Deux jours plus tard, il repartait.", ["le 3 mars 2023=2023-03-03", "Deux jours plus tard=2023-03-05"]),
        ("2024-03-14", "Ce jour-là, il ne dit rien. Le même jour, il s'envolait.", ["Ce jour-là=2024-03-14", "Le même jour=2024-03-14"]),
        ("2024-03-14", "La relation, nouée en 1964, s’est renforcée l’année suivante.", ["1964=1964", "l’année suivante=1965"]),
        (
            "2024-03-14",
            "Le lundi suivant son élection, il partait. Élu le 3 mars, il partait le lundi suivant.",
            ["le 3 mars=2024-03-03", "le lundi suivant=2024-03-04"],
        ),
        (
            "2024-03-14",
            "Le 9 mars 2024, soit la veille, il était à Oslo. Le 12 mars 2024, la veille encore, il dormait.",
            ["Le 9 mars 2024=2024-03-09", "la veille=2024-03-09", "Le 12 mars 2024=2024-03-12", "la veille=2024-03-11"],
        ),
    ],
)
def test_days_from_the_story(published: str | None, text: str, expected: list[str]) -> None:
    """Words that count from the story take the date last told, else the publication."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "Dans la nuit de lundi à mardi, la ville a été frappée.", ["la nuit de lundi à mardi=2024-03-11/2024-03-12"]),
        (
            "2024-05-20",
            "Les 3 et 4 juin, il se rendra à Oslo, puis du 10 au 12 juin à Riga.",
            ["Les 3 et 4 juin=2024-06-03/2024-06-04", "10 au 12 juin=2024-06-10/2024-06-12"],
        ),
        ("2022-03-10", "La visite a eu lieu du 28 février au 2 mars 2022.", ["28 février au 2 mars 2022=2022-02-28/2022-03-02"]),
        ("2022-03-10", "Ils se réuniront les 1er-2 avril.", ["les 1er-2 avril=2022-04-01/2022-04-02"]),
        (
            "2024-03-14",
            "Entre 2014 et 2016 puis de 2017 à 2021, les années 1990 étaient loin.",
            ["2014 et 2016=2014/2016", "2017 à 2021=2017/2021", "les années 1990=199X"],
        ),
        ("2024-03-14", "La guerre de 1939-1945 et la crise (2008-2009) sont loin.", ["1939-1945=1939/1945", "2008-2009=2008/2009"]),
        ("2024-05-10", "Les 14, 15 et 16 mai, les ministres se retrouveront à Berlin.", ["Les 14, 15 et 16 mai=2024-05-14/2024-05-16"]),
        ("2024-03-14", "Le président effectuera une visite d’État du 6 au 8 mai.", ["6 au 8 mai=2024-05-06/2024-05-08"]),
        (
            "2024-03-14",
            "De mai à octobre 2020, en mars-avril 2021 et entre janvier et mars, tout a fermé.",
            ["mai à octobre 2020=2020-05/2020-10", "mars-avril 2021=2021-03/2021-04", "janvier et mars=2024-01/2024-03"],
        ),
    ],
)
def test_ranges_and_lists(published: str | None, text: str, expected: list[str]) -> None:
    """Days that touch are one interval, and share their month and year."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2022-03-10", "Début mars, la ministre s’est rendue à Doha ; mi-mai, elle ira à Koweït.", ["Début mars=2022-03", "mi-mai=2022-05"]),
        ("2024-03-14", "Fin 2023, puis en février 2022, et depuis 2011, la crise a duré.", ["Fin 2023=2023", "février 2022=2022-02", "2011=2011"]),
        (
            "2024-03-14",
            "L’an dernier, l’année dernière, cette année et l’an prochain se suivent.",
            ["L’an dernier=2023", "l’année dernière=2023", "cette année=2024", "l’an prochain=2025"],
        ),
        (
            "2024-03-14",
            "La semaine prochaine, il ira à Bonn ; cette semaine et la semaine dernière, il était à Paris.",
            ["La semaine prochaine=2024-03-18/2024-03-24", "cette semaine=2024-03-11/2024-03-17", "la semaine dernière=2024-03-04/2024-03-10"],
        ),
        ("2024-03-14", "Ce week-end, le mois prochain et ce mois-ci.", ["Ce week-end=2024-03-16/2024-03-17", "le mois prochain=2024-04", "ce mois-ci=2024-03"]),
        ("2024-03-14", "D'ici la fin de l’année, les échanges doubleront, et d’ici à 2030 ils tripleront.", ["la fin de l’année=2024", "2030=2030"]),
        (
            "2024-03-14",
            "Au printemps 2025, ou à l'été 2022, ou au premier trimestre 2024.",
            ["printemps 2025=2025-21", "l'été 2022=2022-22", "premier trimestre 2024=2024-33"],
        ),
        (
            "2024-03-14",
            "Il y était au printemps de l'an dernier et en mars de l'année dernière, il y sera à l'automne de cette année.",
            ["printemps de l'an dernier=2023-21", "mars de l'année dernière=2023-03", "l'automne de cette année=2024-23"],
        ),
        ("2024-03-14", "Le sommet de mai à Astana a permis un accord ; celui d'avril est reporté.", ["mai=2024-05", "avril=2024-04"]),
        ("2024-03-14", "Il s'était rendu à Pékin en juin 2023 et en novembre.", ["juin 2023=2023-06", "novembre=2023-11"]),
        ("2024-12-20", "En mars, ils s'étaient vus à Vienne.", ["mars=2024-03"]),
        ("2024-03-14", "Son mandat s'achève en janvier prochain ; il a débuté en mai dernier.", ["janvier prochain=2025-01", "mai dernier=2023-05"]),
        ("2024-03-14", "Depuis début janvier, et d’ici fin mars, la mi-journée reste calme.", ["début janvier=2024-01", "fin mars=2024-03"]),
        ("2024-03-14", "L’accord de 2015, les frontières de 1967 et la Convention de Vienne de 1961 demeurent.", ["2015=2015", "1967=1967", "1961=1961"]),
        ("2024-03-14", "Au deuxième semestre 2024, puis à la mi-2025, la présidence changera.", ["deuxième semestre 2024=2024-41", "la mi-2025=2025"]),
        ("2024-03-14", "Au cours des deux dernières années, les échanges ont doublé.", ["deux dernières années=2022/2024"]),
        ("2024-03-14", "La guerre froide des années 80 et le printemps arabe de 2011.", ["années 80=198X", "2011=2011"]),
        ("2024-03-14", "Les Jeux d'hiver s’ouvriront en 2026, la conférence l’été prochain.", ["2026=2026", "l’été prochain=2024-22"]),
    ],
)
def test_weeks_months_years(published: str | None, text: str, expected: list[str]) -> None:
    """Periods are as coarse as they are said."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "Depuis le 11-Septembre et les attentats du 11 septembre, tout a changé.", ["le 11-Septembre=2001-09-11", "11 septembre=2001-09-11"]),
        ("2025-03-14", "Depuis les attaques du 7 octobre, la région s'embrase.", ["7 octobre=2023-10-07"]),
        ("2024-03-14", "Il habite rue du 14-Juillet, mais le 14-Juillet sera fêté.", ["le 14-Juillet=2024-07-14"]),
        ("2024-03-14", "Les relations, établies en 1964, fêtent leur 60e anniversaire.", ["1964=1964", "60e anniversaire=2024"]),
        ("2024-03-14", "Ils célébreront l'an prochain le cinquantième anniversaire des relations.", ["l'an prochain=2025", "cinquantième anniversaire=2025"]),
        ("2024-03-14", "Ils fêteront en 2025 le cinquantenaire de leurs relations établies en 1975.", ["2025=2025", "cinquantenaire=2025", "1975=1975"]),
    ],
)
def test_names(published: str | None, text: str, expected: list[str]) -> None:
    """Days and anniversaries known by name."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03", "Le ministre a reçu mardi l'ambassadeur.", ["mardi=2024-03"]),
        ("2024-03", "Mardi 12 mars, il a vu le roi. « Mardi, nous avons avancé », a-t-il dit.", ["Mardi 12 mars=2024-03-12", "Mardi=2024-03-12"]),
        (
            "2024-03",
            "Il l’a appelé hier et le rappellera demain, la semaine prochaine au plus tard.",
            ["hier=2024-03", "demain=2024-03", "la semaine prochaine=2024-03"],
        ),
        ("2024-03", "Ce 12 mars, il a reçu le ministre, arrivé lundi.", ["Ce 12 mars=2024-03-12", "lundi=2024-03-11"]),
        ("2024", "Le 3 mai, il a vu le pape ; lundi, le roi.", ["Le 3 mai=2024-05-03", "lundi=2024"]),
    ],
)
def test_publication_known_to_the_month(published: str | None, text: str, expected: list[str]) -> None:
    """What a coarse publication cannot anchor stays as coarse as it is."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (None, "Le ministre a reçu mardi l'ambassadeur.", []),
        (None, "Le 3 mai 2021, il a vu le pape. Le lendemain, il a vu le roi. Jeudi, il rentrait.", ["Le 3 mai 2021=2021-05-03", "Le lendemain=2021-05-04"]),
        (None, "En février dernier et le 5 mars, rien. L’an dernier non plus.", []),
    ],
)
def test_publication_unknown(published: str | None, text: str, expected: list[str]) -> None:
    """Without a publication only what the text itself dates has a value."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "PARIS, 10 mars (AFP) – Le ministre a reçu lundi son homologue.", ["lundi=2024-03-11"]),
        ("2021-03-05", "NNN – 5 mars 2021 (APS) – Le ministre a reçu jeudi son homologue.", ["jeudi=2021-03-04"]),
        ("2024-03-14", "Publié le 12 mars 2024 à 13h00 par la rédaction", []),
        ("2024-03-14", "© 2024 Agence de presse. Tous droits réservés.", []),
        ("2024-03-14", "Paris, le 12 mars 2024 - Le ministre a reçu son homologue.", []),
        ("2024-03-14", "Communiqué conjoint (Rabat, 12 mars 2024)", []),
        ("2024-03-14", "DAKAR, 12 mars (Reuters) - Le président a quitté Dakar mardi.", ["mardi=2024-03-12"]),
        ("2024-03-14", "14/03/2024 - 10:32", []),
        ("2024-03-14", "L'entrée est libre pour tous. – R. T., le 12 mars 2024", []),
    ],
)
def test_datelines_and_bylines(published: str | None, text: str, expected: list[str]) -> None:
    """Where and when a text was written is no date of it."""
    assert read(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-03-14", "Au lendemain de la visite, le ton a changé. La veille du sommet, rien n'était prêt.", []),
        ("2024-03-14", "L'Agenda 2030, la COP28, le plan 2025-2030, la résolution 2231 et le G20 2023 ont été évoqués.", []),
        ("2024-03-14", "Le Vendredi saint, il a été à Rome ; la mission vers Mars a été un succès.", []),
        ("2024-03-14", "La réunion débutera à 15h, avec 2000 soldats de 1500 unités, âgés de 20 ans.", []),
        ("2024-03-14", "Chaque lundi, tous les mardis et un vendredi, selon le Journal du dimanche.", []),
        ("2024-03-14", "Le budget de 2024 est de 3000 euros ; en 2000 exemplaires ; de 1 500 à 2 000 hommes.", ["2024=2024"]),
        ("2024-03-14", "Au XXe siècle comme au 19e siècle, ce fut pareil.", []),
        ("2024-03-14", "Quatre jours avant la guerre, il avait averti ; quelques jours plus tôt aussi.", []),
        ("2024-03-14", "La résolution 1701 de 2006 et la résolution 1325 (2000) ont été citées.", ["2006=2006"]),
        ("2024-03-14", "Le programme Horizon 2020 et l’horizon 2030 ne se confondent pas.", ["2030=2030"]),
        ("2024-03-14", "Été comme hiver, M. Avril et Mme Mai ont été là ; Champ-de-Mars.", []),
        ("2024-03-14", "Dans les 48 heures, dans quelques jours, ces derniers mois, de nos jours.", []),
        ("2024-03-14", "À l’approche du 50e anniversaire des relations, le ton change.", []),
        ("2024-03-14", "Le Forum Chine-Afrique 2024, le sommet 2024 et l’édition 2023 se ressemblent.", ["2024=2024", "2023=2023"]),
        ("2024-03-14", "Deux ans après la chute du régime, trois jours de deuil ont été décrétés pour dix ans.", []),
        ("2024-03-14", "Le président a été réélu en 2022 avec 2000 voix d’avance, soit 1958 de plus.", ["2022=2022"]),
    ],
)
def test_traps(published: str | None, text: str, expected: list[str]) -> None:
    """Numbers, names and words that look like dates are none."""
    assert read(published, text) == expected


def test_same_verb_dates_a_day_of_the_week() -> None:
    """Where only the month is known, a full date told with the same verb dates the day of the week it falls on."""
    text = "L'arrêt sera rendu le 1er octobre par la Cour. L'arrêt qui sera rendu lundi est attendu de tous."
    assert read("2018-09", text) == ["le 1er octobre=2018-10-01", "lundi=2018-10-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils se sont vus lundi. Ils se verront vendredi. Deux jours plus tôt, il avait reçu un autre visiteur.", "2024-03-09"),
        ("Ils se sont vus lundi. Ils se verront vendredi. La veille, il avait reçu un autre visiteur.", "2024-03-10"),
        ("Ils se sont vus lundi. Ils se verront vendredi 22 mars. Deux jours plus tard, il recevra un autre visiteur.", "2024-03-24"),
    ],
)
def test_what_is_past_goes_on_from_no_day_to_come(text: str, expected: str) -> None:
    """A clause of the past counts from the last day that is not to come, one of the future from the last day told."""
    assert read("2024-03-13", text)[-1].endswith(f"={expected}")


def test_year_named_before() -> None:
    """A month after *l'an dernier* in the same sentence belongs to that year."""
    assert read("2019-04", "Ils se sont vus l'an dernier, au sommet du G7, en juin.") == ["l'an dernier=2018", "juin=2018-06"]


def test_nowadays() -> None:
    """*aujourd'hui* with a state means these days, with an event the day of publication."""
    assert read("2024-03-14", "Aujourd'hui, la situation est plus stable.") == []
    assert read("2024-03-14", "Il s'est entretenu aujourd'hui avec le roi.") == ["aujourd'hui=2024-03-14"]


def test_frames_and_spaces() -> None:
    """*la journée du* belongs to its day; typographic apostrophes and no-break spaces change nothing."""
    assert read("2012-07-05", "Cette journée du 5\u00a0juillet\u00a01962 fut longue.") == ["Cette journée du 5\u00a0juillet\u00a01962=1962-07-05"]


def test_no_date_twice_and_sorted() -> None:
    """Dates are sorted and do not overlap, anniversaries among them."""
    text = "Le 60e anniversaire, en 2024, sera fêté le 27 janvier à Paris, puis du 3 au 5 mai à Pékin."
    found = read("2024-01", text)
    assert found == ["60e anniversaire=2024", "2024=2024", "le 27 janvier=2024-01-27", "3 au 5 mai=2024-05-03/2024-05-05"]


@pytest.mark.parametrize(("unit", "each"), [("3, ", 0), ("il y a ", 0), ("en 2024, ", 1), ("lundi mardi ", 2), ("le la l'", 0), ("Publié le 3 mai | ", 1)])
def test_long_lines(unit: str, each: int) -> None:
    """A line of 60,000 characters is read in one pass, whatever it repeats."""
    text = unit * (60000 // len(unit))
    document = Document(text, "fr", (Block(kind="paragraph", start=0, end=len(text)),), "2024-03")
    draft = Draft(document, language("fr"), Knowledge.load())
    words = enumerate(re.finditer(r"\w+|[^\w\s]", text))
    draft.tokens = [Token(i, word.start(), word.end(), word[0], word[0].lower(), word[0].lower(), "X", "dep", max(0, i - 1), "", 0) for i, word in words]
    draft.sentences = [Sentence(0, 0, len(text), 0, len(draft.tokens), 0)]
    found = len(dates(draft).dates)
    assert found <= each * (len(text) // len(unit))
    assert (found > 0) == (each > 0)
