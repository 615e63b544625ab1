"""The words that tell what a statement of an account is about, beside those of the topics."""

from __future__ import annotations

import pytest

from visavis.comparison.remarks import Remark, recognise
from visavis.knowledge import Knowledge


def about(text: str, language: str, *sides: str) -> set[str]:
    """Return the topics that the words of a statement tell."""
    remark = Remark("r", text, language)
    recognise([remark], Knowledge.load(), frozenset(sides))
    return set(remark.topics)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "la volonté des deux capitales de tourner la page", {"bilateral-relations"}),
        ("fr", "que les avoirs gelés soient restitués", {"sanctions", "finance"}),
        ("fr", "que l'agresseur ne saurait être récompensé", {"ukraine-war"}),
        ("fr", "une transition apaisée à Damas", {"syria"}),
        ("fr", "les filières de la cocaïne", {"organised-crime"}),
        ("fr", "qu'il n'y a qu'une Chine", {"taiwan"}),
        ("fr", "la réouverture du marché de la volaille", {"agriculture"}),
        ("en", "Kyiv alone decides when to talk", {"ukraine-war"}),
        ("en", "a further forty howitzers", {"arms-supplies"}),
        ("en", "Pyongyang's launches", {"korean-peninsula"}),
        ("en", "to build offshore wind together", {"energy", "climate"}),
        ("en", "marines will rotate through Darwin", {"defence-cooperation"}),
        ("en", "no path to a bomb", {"iran-nuclear"}),
        ("en", "to put the quarrel behind them", {"bilateral-relations"}),
        ("ru", "поставка комплексов С-400", {"arms-supplies"}),
        ("ru", "немедленно прекратить огонь", {"ceasefire"}),
        ("ru", "перекрыть каналы доставки героина", {"organised-crime"}),
        ("ru", "угрозы, исходящие с афганской территории", {"afghanistan"}),
        ("ru", "выпуск микросхем", {"technology"}),
        ("fr", "que les armes se taisent", {"ceasefire"}),
        ("en", "power cuts on both banks of the river", {"energy"}),
        ("ru", "площадка для прямого диалога", {"peace-settlement"}),
        ("zh", "欢迎更多车企来华建厂", {"investment"}),
        ("zh", "提供帐篷、毛毯", {"humanitarian-aid"}),
        ("zh", "半岛各方应相向而行", {"korean-peninsula", "bilateral-relations"}),
        ("zh", "建设中俄东线管道", {"energy"}),
        ("zh", "反对搞阵营对立", {"western-policy"}),
        ("fr", "l'octroi d'un prêt pour prolonger la ligne du métro", {"finance", "transport"}),
        ("fr", "la réouverture des postes frontaliers au carburant", {"borders", "energy"}),
        ("fr", "la restitution des crânes et des biens spoliés", {"history-memory", "culture-education"}),
        ("fr", "l'orpaillage illégal sur le fleuve", {"organised-crime"}),
        ("en", "output cuts run until December", {"energy"}),
        ("en", "a memorial to the victims of the occupation", {"history-memory"}),
        ("en", "load shedding eased with the help of transformers", {"energy"}),
        ("en", "one hundred tankers of the shadow fleet", {"sanctions"}),
        ("en", "an anti-drone brigade stationed on the eastern flank", {"defence-cooperation", "NATO"}),
        ("ru", "расчёты в рублях и рупиях", {"finance"}),
        ("ru", "закрытие погранперехода бьёт по перевозчикам", {"borders", "transport"}),
        ("ru", "увеличить квоты для абитуриентов и открыть филиал университета", {"culture-education"}),
        ("zh", "希望澳方妥善处理港口租约问题", {"investment"}),
        ("zh", "愿将牛油果引入中国市场", {"agriculture", "trade"}),
        ("zh", "推动高铁延伸到泗水", {"transport"}),
    ],
)
def test_words_of_a_statement(language: str, text: str, wanted: set[str]) -> None:
    """What one sentence is about is told by words that are too common for a whole report."""
    assert about(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "never"),
    [
        ("fr", "le niveau élevé du dialogue", "agriculture"),
        ("fr", "mais il est prêt à revenir", "food-security"),
        ("fr", "un vol de documents", "transport"),
        ("fr", "une issue pacifique", "asia-pacific"),
        ("en", "an important step", "trade"),
        ("en", "the government who decides", "health"),
        ("en", "they remain engaged", "history-memory"),
        ("ru", "долгие годы совместной работы", "finance"),
        ("ru", "визит состоится", "migration"),
        ("ru", "роль учёного совета", "defence-cooperation"),
        ("zh", "访问马来西亚", "middle-east"),
        ("zh", "进一步释放潜力", "consular-detainees"),
        ("fr", "sa libération pour raisons humanitaires", "humanitarian-aid"),
        ("fr", "ce pillage finance la guerre", "finance"),
        ("fr", "les pertes depuis que les armateurs contournent l'Afrique", "sanctions"),
        ("en", "the deal cannot be held hostage", "consular-detainees"),
        ("en", "off the west coast", "western-policy"),
        ("en", "joining no embargo", "cuba"),
        ("en", "prosecutors for the crime of aggression", "organised-crime"),
        ("ru", "поездка за рубеж", "transport"),
        ("ru", "в Каспийском море", "climate"),
        ("zh", "磋商机制会议", "trade"),
    ],
)
def test_words_that_only_look_like_it(language: str, text: str, never: str) -> None:
    """Words that are spelt like those of a topic do not tell it."""
    assert never not in about(text, language)


def test_the_sides_own_names_are_no_topic() -> None:
    """A country that takes part in the contact is named without being what it is about; between others it is."""
    assert "syria" in about("the hospitality of Damascus", "en", "FRA", "TUR")
    assert "syria" not in about("the hospitality of Damascus", "en", "SYR", "TUR")
    assert "israel-palestine" not in about("the Israeli economy", "en", "ISR", "FRA")
    assert "israel-palestine" in about("aid for Gaza", "en", "ISR", "FRA")
    assert "sahel" not in about("les bourses accordées aux étudiants maliens", "fr", "MLI", "RUS")
    assert "sahel" in about("les sanctions contre les autorités maliennes", "fr", "FRA", "DZA")
    assert "iran" not in about("России и Ирану нужен этот коридор", "ru", "IRN", "RUS")
