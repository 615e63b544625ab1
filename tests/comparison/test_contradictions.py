"""In what two statements about the same thing cannot both be true, in four languages, with what only looks like it."""

from __future__ import annotations

import pytest

from visavis.comparison.alignment import Pair
from visavis.comparison.conflicts import conflicts
from visavis.comparison.remarks import Remark, recognise
from visavis.knowledge import Knowledge

Side = tuple[str, str, str]  # language, act, words


def between(one: Side, other: Side) -> set[str]:
    """Return the conflicts between two statements."""
    left, right = (Remark(side[0], side[2], side[0], act=side[1]) for side in (one, other))  # type: ignore[arg-type]
    recognise([left, right], Knowledge.load())
    return set(conflicts(Pair(left, right, 1.0, 1.0)))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("fr", "commit", "la France versera 50 millions d'euros"), ("en", "commit", "Paris pledged €80 million"), "figure"),
        (("ru", "agree", "обменять по 150 пленных с каждой стороны"), ("en", "agree", "an exchange of 115 prisoners for 115"), "figure"),
        (("en", "commit", "twelve helicopters will be delivered"), ("fr", "commit", "la livraison de huit hélicoptères"), "figure"),
        (("zh", "commit", "接收八百名学生"), ("fr", "commit", "cinq cents bourses seront offertes"), "figure"),
        (("en", "agree", "to finish within five years"), ("ru", "agree", "завершить за три года"), "figure"),
        (("fr", "agree", "la commission se réunira en mars"), ("ru", "agree", "комиссия соберётся в мае"), "date"),
        (("fr", "state", "le sommet aura lieu le 12 juin"), ("en", "state", "the summit takes place on 15 June"), "date"),
        (("en", "agree", "the treaty enters into force on March 3"), ("zh", "agree", "条约3月13日生效"), "date"),
        (("en", "commit", "the plant will be ready by 2026"), ("ru", "commit", "станция будет готова к 2028 году"), "date"),
        (("fr", "agree", "la réunion se tiendra à Genève"), ("ru", "agree", "встреча пройдёт в Стамбуле"), "place"),
        (("zh", "agree", "下一轮会谈将在北京举行"), ("en", "agree", "the next round will be held in Doha"), "place"),
        (
            ("fr", "state", "l'entretien a eu lieu à la demande de la partie turque"),
            ("en", "state", "the call was at the request of the French side"),
            "request",
        ),
        (("ru", "state", "разговор состоялся по инициативе иранской стороны"), ("en", "state", "Moscow had requested the call"), "request"),
        (("zh", "state", "外长应约同法国外长通电话"), ("fr", "state", "la Chine a demandé cet entretien"), "request"),
        (("en", "agree", "to reopen the consulate"), ("fr", "state", "aucune décision n'a été prise sur le consulat"), "negation"),
        (("ru", "agree", "возобновить рейсы"), ("en", "state", "the flights were not discussed"), "negation"),
        (("zh", "agree", "双方同意恢复对话"), ("en", "state", "no agreement was reached on resuming talks"), "negation"),
        (("en", "state", "the visa question is settled"), ("zh", "state", "签证问题尚未解决"), "negation"),
        (("fr", "state", "le texte a été signé"), ("ru", "state", "документ не подписывался"), "negation"),
        (("fr", "commit", "Paris enverra des instructeurs"), ("ru", "reject", "о направлении инструкторов речи не шло"), "commitment"),
        (("fr", "agree", "la mission partira cette année"), ("zh", "agree", "代表团将于明年出发"), "date"),
        (("en", "agree", "experts meet on Monday"), ("fr", "agree", "les experts se verront jeudi"), "date"),
        (("ru", "agree", "подписать в первом полугодии"), ("en", "agree", "to sign in the second half of the year"), "date"),
        (("en", "state", "19 agreements were signed"), ("fr", "state", "20 accords ont été signés"), "figure"),
        (("en", "commit", "to withdraw the troops by autumn"), ("fr", "state", "aucune promesse de retrait n'a été faite"), "commitment"),
        (("zh", "commit", "对方承诺拖走军舰"), ("en", "state", "no undertaking was given about the ship"), "commitment"),
    ],
)
def test_contradicting(one: Side, other: Side, kind: str) -> None:
    """Another figure, date or place, a denial, each saying that the other asked or promised."""
    assert kind in between(one, other)
    assert kind in between(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("zh", "commit", "提供三亿元人民币援助"), ("ru", "commit", "помощь на 300 миллионов юаней")),
        (("en", "commit", "more than 200 containers of aid"), ("fr", "commit", "environ deux cents conteneurs d'aide")),
        (("en", "state", "trade reached $10 billion in 2023"), ("fr", "state", "en 2023, 9,9 milliards de dollars d'échanges")),
        (("ru", "agree", "увеличить экспорт на 20 процентов"), ("en", "agree", "export two million tonnes")),
        (("fr", "agree", "les trois pays y travailleront avec 40 experts"), ("en", "agree", "40 experts of the four states")),
        (("zh", "agree", "双方商定5月举行下一轮磋商"), ("en", "agree", "the next consultations are in May")),
        (("en", "commit", "the embassy reopens in the spring"), ("fr", "commit", "l'ambassade rouvrira en avril")),
        (("zh", "state", "3月20日"), ("ru", "state", "20 марта")),
        (("fr", "agree", "la conférence se tiendra à Ankara"), ("en", "agree", "the conference will be held in Turkey")),
        (("en", "agree", "the summit will be held in Paris"), ("ru", "agree", "встреча состоится осенью, Москва её готовит")),
        (("en", "state", "the call was made at Ankara's request, at the initiative of Türkiye"), ("fr", "state", "à l'initiative de la Turquie")),
        (("en", "request", "Ukraine asked for more air defence"), ("fr", "request", "la France a demandé cet entretien")),
        (("fr", "criticise", "l'attaque contre les civils"), ("ru", "criticise", "осуждение нападения на мирных жителей")),
        (("zh", "commit", "不断加强合作"), ("en", "commit", "to keep strengthening cooperation")),
        (("fr", "assess", "il n'y a pas d'autre voie que le dialogue"), ("en", "assess", "there is no alternative to dialogue")),
        (("fr", "reject", "tout dialogue avec les rebelles"), ("en", "request", "that Kinshasa speak to the rebels")),
        (("en", "state", "weapons were not discussed"), ("ru", "concern", "гибель мирных жителей")),
        (("fr", "state", "1 980 détenus"), ("en", "state", "2,000 detainees")),
        (("fr", "commit", "d'ici la fin de l'année"), ("ru", "commit", "до конца года")),
        (("en", "commit", "not only to open the airport but to enlarge it"), ("fr", "commit", "d'ouvrir et d'agrandir l'aéroport")),
        (("ru", "commit", "не позднее осени открыть школу"), ("fr", "commit", "d'ouvrir l'école à l'automne")),
    ],
)
def test_only_looks_like_it(one: Side, other: Side) -> None:
    """The same said otherwise, other units, a country beside its city, idioms of denial and two denials are no contradiction."""
    assert between(one, other) == set()
    assert between(other, one) == set()
