"""The tables of formulas and moods: complete, readable as triggers, and found in sentences."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from visavis.reading.triggers import Triggers, keyed

LANGUAGES = ("fr", "en", "ru", "zh")


@cache
def table(name: str) -> dict[str, Any]:
    """Return one of the two tables as it is written."""
    return tomllib.loads((files("visavis") / "comparison" / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def formulas(language: str) -> Triggers[str]:
    """Return the triggers of all formulas in one language, for formula and variant."""
    return Triggers(
        (trigger, f"{key}.{variant}")
        for key, formula in table("formulas").items()
        for variant, wording in formula["variants"].items()
        for trigger in wording[language]
    )


@cache
def moods(language: str) -> Triggers[str]:
    """Return the triggers of all moods in one language."""
    return Triggers((trigger, key) for key, mood in table("moods").items() for trigger in mood[language])


def test_each_formula_is_complete() -> None:
    """A formula has a name and wordings, and each wording a name and triggers in the four languages."""
    for key, formula in table("formulas").items():
        assert set(formula) == {"name", "variants"}, key
        assert formula["name"], key
        assert len(formula["variants"]) > 1 or set(formula["variants"]) == {"plain"}, key
        for variant, wording in formula["variants"].items():
            assert set(wording) == {"name", *LANGUAGES}, (key, variant)
            assert wording["name"], (key, variant)
            assert all(wording[language] for language in LANGUAGES), (key, variant)


def test_each_mood_is_complete() -> None:
    """A mood has triggers in the four languages, and a source wherever there is a reading."""
    for key, mood in table("moods").items():
        assert set(mood) == {"name", "reading", "source", *LANGUAGES}, key
        assert mood["name"], key
        assert bool(mood["reading"]) == bool(mood["source"]), key
        assert all(mood[language] for language in LANGUAGES), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_triggers_can_be_read(language: str) -> None:
    """Every trigger compiles, alone and with the others, and none stands twice for the same thing."""
    for triggers in (formulas(language), moods(language)):
        assert triggers.find(keyed("")) == []
    written = [
        (key, variant, trigger) for key, one in table("formulas").items() for variant, wording in one["variants"].items() for trigger in wording[language]
    ]
    assert len(written) == len(set(written))


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("fr", "Le Ministre a réaffirmé la politique d'une seule Chine.", {"one-china.policy"}),
        (
            "fr",
            "La Guinée reste attachée au principe d’une seule Chine et à l'initiative « la Ceinture et la Route ».",
            {"one-china.principle", "belt-and-road.plain"},
        ),
        ("fr", "Il a soutenu le plan d'autonomie présenté par le Maroc.", {"western-sahara.autonomy-plan"}),
        ("fr", "Ils défendent les principes de la Charte et la souveraineté.", {"un-charter.principles", "sovereignty.plain"}),
        (
            "fr",
            "Les deux présidents ont appelé à un cessez-le-feu immédiat et à la libération de tous les otages.",
            {"ceasefire.unconditional", "hostages.plain"},
        ),
        ("fr", "La guerre d'agression de la Russie contre l’Ukraine ne doit pas rester impunie.", {"ukraine-naming.aggression"}),
        (
            "fr",
            "Ils plaident pour le retour à l’ordre constitutionnel et pour des solutions africaines aux problèmes africains.",
            {"constitutional-order.return", "african-solutions.plain"},
        ),
        ("en", "She reiterated that our one China policy has not changed.", {"one-china.policy"}),
        (
            "en",
            "The ministers spoke of a free and open Indo-Pacific and of freedom of navigation and overflight.",
            {"indo-pacific.free-open", "freedom-of-navigation.plain"},
        ),
        ("en", "They support a two-state solution on the basis of the 1967 borders.", {"two-state.plain", "borders-1967.plain"}),
        ("en", "Both sides seek the complete denuclearization of the Korean Peninsula.", {"denuclearisation.peninsula"}),
        ("en", "They upheld the purposes and principles of the UN Charter.", {"un-charter.purposes-principles"}),
        (
            "en",
            "The allies want a complete, verifiable and irreversible denuclearization of North Korea.",
            {"denuclearisation.verifiable", "denuclearisation.north-korea"},
        ),
        (
            "en",
            "He condemned Russia's illegal war and called for a just and lasting peace.",
            {"ukraine-naming.aggression", "ukraine-naming.russias-war", "lasting-peace.just-lasting"},
        ),
        ("ru", "Подтверждена приверженность принципу «одного Китая».", {"one-china.principle"}),
        ("ru", "Рассказали о ходе специальной военной операции и о первопричинах конфликта.", {"ukraine-naming.operation", "root-causes.plain"}),
        ("ru", "Отмечена важность неделимости безопасности и невмешательства во внутренние дела.", {"indivisible-security.plain", "non-interference.plain"}),
        ("ru", "Стороны за отношения всеобъемлющего партнёрства и стратегического взаимодействия.", {"partnership-grade.coordination"}),
        ("ru", "Обсудили реформу Совета Безопасности и построение многополярного мира.", {"security-council-reform.plain", "multipolarity.plain"}),
        ("ru", "Министры высказались за стратегическую стабильность и мирное урегулирование.", {"strategic-stability.plain", "political-settlement.plain"}),
        ("zh", "双方重申坚持一个中国原则,支持共建“一带一路”。", {"one-china.principle", "belt-and-road.plain"}),
        ("zh", "中方愿同各方推动构建人类命运共同体,相互尊重、合作共赢。", {"shared-future.mankind", "mutual-respect.plain", "win-win.win-win"}),
        ("zh", "双方就乌克兰危机交换了意见,主张尽快停火。", {"ukraine-naming.crisis", "ceasefire.unconditional"}),
        ("zh", "我们主张落实“两国方案”,以1967年边界为基础。", {"two-state.plain", "borders-1967.plain"}),
        ("zh", "各方应遵守联合国宪章宗旨和原则,实现朝鲜半岛无核化。", {"un-charter.purposes-principles", "denuclearisation.peninsula"}),
    ],
)
def test_formulas_are_found(language: str, sentence: str, found: set[str]) -> None:
    """The wordings of a sentence are found, and no others."""
    assert {hit.value for hit in formulas(language).find(keyed(sentence))} == found


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("fr", "Les deux ministres ont eu un échange franc et approfondi.", {"candid", "in-depth"}),
        ("fr", "Les discussions ont été constructives, dans un climat de cordialité.", {"constructive", "cordial"}),
        ("fr", "Au terme d'un entretien franc, cordial et utile, ils se sont séparés.", {"candid", "cordial", "useful"}),
        ("fr", "Le Président a rappelé la franche opposition de la France à la route la plus utile.", set()),
        ("en", "The two sides had a candid, in-depth and constructive discussion on bilateral ties.", {"candid", "in-depth", "constructive"}),
        ("en", "The talks with the Minister were frank, substantive and productive.", {"candid", "substantive", "productive"}),
        ("en", "The leaders spoke in a warm and friendly atmosphere.", {"warm", "friendly"}),
        ("en", "He gave a warm welcome to the guests and found the road useful.", set()),
        ("ru", "Состоялся обстоятельный и доверительный обмен мнениями.", {"detailed", "trusting"}),
        ("ru", "Переговоры прошли в конструктивной, деловой атмосфере.", {"constructive", "businesslike"}),
        ("ru", "Откровенный и содержательный разговор получился полезным.", {"candid", "substantive", "useful"}),
        ("ru", "Он принял деловые круги и вручил полезный подарок.", set()),
        ("zh", "双方进行了坦诚、深入、富有建设性的沟通。", {"candid", "in-depth", "constructive"}),
        ("zh", "会谈在友好气氛中进行,双方充分交换意见。", {"friendly", "full-exchange"}),
        ("zh", "双方就共同关心的问题进行了有益交流,增进了相互了解。", {"useful", "better-understanding"}),
        ("zh", "两国人民的友好关系源远流长。", set()),
        ("fr", "La conversation a duré une heure.", set()),
    ],
)
def test_moods_are_found(language: str, sentence: str, found: set[str]) -> None:
    """The words for the mood of talks are found, and the same words said of other things are not."""
    assert {hit.value for hit in moods(language).find(keyed(sentence))} == found
