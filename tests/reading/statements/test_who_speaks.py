"""Who speaks, where titles, places, posts, counterparts and brackets may mislead: in several languages, with traps."""

from __future__ import annotations

import pytest

import visavis


def speakers(language: str, text: str, published: str = "2023-02-15") -> list[list[str]]:
    """Return the speakers of each statement of a text, in order."""
    report = visavis.read(text, published=published, language=language)
    names = {actor.id: actor.name for actor in report.actors}
    return [[names.get(one, one) for one in statement.speakers] for statement in report.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a post is where it is written, not who writes it
            "Le président Recep Tayyip Erdogan devait rencontrer Joe Biden à Washington. La visite est reportée. "
            "« Une autre date sera trouvée », a écrit sur X le ministre turc des Affaires étrangères, Mevlüt Çavuşoğlu.",
            [["Mevlüt Çavuşoğlu"]],
        ),
        (  # what two did, whoever tells of it
            "MM. Vladimir Poutine et Recep Tayyip Erdogan se sont parlé mardi. Ils ont « discuté de la mer Noire », a fait savoir le Kremlin.",
            [["Presidency of Russia"]],
        ),
        (  # whoever speaks behind the verb has a counterpart
            "Ararat Mirzoyan a rencontré Mevlüt Çavuşoğlu à Ankara. « Nous voulons la paix », a enchaîné M. Çavuşoğlu. Son homologue a opiné : « Nous aussi. »",
            [["Mevlüt Çavuşoğlu"], ["Ararat Mirzoyan"]],
        ),
        (  # the counterpart of a president is the president
            "Dmitri Medvedev, Premier ministre, n'était pas là. Emmanuel Macron a reçu le président Vladimir Poutine, puis Dmitri Medvedev. "
            "Le président français s'est tu. Son homologue russe était moins discret. « C'est fini », a-t-il lancé.",
            [["Vladimir Putin"]],
        ),
        (  # the name behind a rank with its point
            "Le chef de la diplomatie togolaise, Pr. Robert Dussey, a été reçu par Mahamat Idriss Déby. À N'Djamena, il a salué l'accord.",
            [["Robert Dussey"]],
        ),
        (  # a ministry does not summon its own ambassador
            "Alger convoque un ambassadeur\n\nCatherine Colonna, ministre française des Affaires étrangères, s'est tue. "
            "Le ministère des Affaires étrangères a convoqué l'ambassadeur de France pour protester contre une expulsion.",
            [["Ministry of Foreign Affairs of Algeria"]],
        ),
        ("L'agence Belga a précisé que les vols reprendraient.", [["Belga"]]),
        ("L'agence de voyages a précisé que les vols reprendraient.", [[]]),
        ("La délégation de la CEDEAO a annoncé que le président allait bien.", [["ECOWAS"]]),
        ("Selon des diplomates à Bruxelles, la réunion a duré trois heures.", [[]]),  # a place is no source
        ("Selon Bruxelles, la réunion a duré trois heures.", [["European Union"]]),
        ("Giorgia Meloni, cheffe du gouvernement italien, juge la proposition « intéressante ».", [["Giorgia Meloni"]]),
        (
            "Le président William Ruto et son invité, le président finlandais Sauli Niinistö, ont appelé à une réforme.",
            [["William Ruto", "Sauli Niinistö"]],
        ),
        (  # what stands between commas parts no verb from its preposition
            "Le chancelier Olaf Scholz a plaidé, lors d'un entretien avec le président chinois, Xi Jinping, vendredi à Pékin, pour une trêve.",
            [["Olaf Scholz"]],
        ),
    ],
)
def test_french(text: str, expected: list[list[str]]) -> None:
    """The speaker is whoever says it, not the place, the network, the envoy or the one who passes it on."""
    assert speakers("fr", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # called by the office first, named later
            "Посол Норвегии заявил, что визит отложен. Позже посол Норвегии Роберт Квиле уточнил, что новая дата известна.",
            [["Robert Kvile"], ["Robert Kvile"]],
        ),
        (  # two ambassadors of one state: nobody in particular, or the one last spoken of
            "Посол Норвегии в Минске Кристиан Эйде молчал. Посол Норвегии в Москве Роберт Квиле заявил, что визит отложен.",
            [["Robert Kvile"]],
        ),
    ],
)
def test_russian(text: str, expected: list[list[str]]) -> None:
    """An ambassador called by the office alone is the one whom the text names elsewhere."""
    assert speakers("ru", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the name in brackets is the usual one, also for the surname alone
            "美国副贸易代表莎拉·比亚奇（Sarah Bianchi）周四表示，政府正在考虑。比亚奇说，谈判很顺利。",
            [["Sarah Bianchi"], ["Sarah Bianchi"]],
        ),
        (  # of two ministers the one whom the sentence is about
            "挪威外交大臣胡伊特费尔特15日会见越南外交部长裴青山。外交大臣表示，挪威愿扩大合作。裴青山说，会谈顺利。",
            [["Anniken Huitfeldt"], ["Bui Thanh Son"]],
        ),
        ("路透社推测，会谈可能在下周举行。", [["Reuters"]]),
    ],
)
def test_chinese(text: str, expected: list[list[str]]) -> None:
    """A name in brackets in Latin letters is that of the person named before it."""
    assert speakers("zh", text) == expected


def test_a_label_of_an_account_says_nothing() -> None:
    """What a headline calls a readout before a colon is its title, and no statement of it."""
    text = "Readout: Foreign Minister Park speaks with Secretary Blinken\n\nForeign Minister Park Jin spoke with Secretary Blinken. He welcomed the progress."
    assert speakers("en", text) == [["Park Jin"]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("据挪威外交部消息，挪威外交大臣胡伊特费尔特12日在奥斯陆同越南外长裴青山举行会谈。", ["NOR"]),
        ("据消息人士透露，普京12日在莫斯科会见王毅。这一消息令人惊讶。", []),
        ("据路透社消息，普京12日在莫斯科会见王毅。", []),
    ],
)
def test_news_of_a_ministry_is_its_account(text: str, parties: list[str]) -> None:
    """News that a preposition of sources brings in is an account of the ministry named before it; that of an agency or of sources is none."""
    assert [account.party for account in visavis.read(text, published="2023-02-13", language="zh").readouts] == parties
