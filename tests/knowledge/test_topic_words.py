"""The trigger words of the topics in four languages, as the comparison of accounts finds them."""

from __future__ import annotations

import pytest

from visavis.comparison.remarks import Remark, recognise
from visavis.knowledge import Knowledge
from visavis.knowledge.topics import load_topics


def about(text: str, language: str) -> set[str]:
    """Return the topics that the words of a remark tell."""
    remark = Remark("r", text, language)
    recognise([remark], Knowledge.load())
    return set(remark.topics)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("双方就互免签证交换了意见，愿进一步便利人员往来", {"migration"}),
        ("中方将向该国增加政府奖学金名额，欢迎更多青年来华学习", {"culture-education"}),
        ("两军交往和防务合作稳步推进", {"defence-cooperation"}),
        ("希望欧方慎用贸易救济措施，反对“脱钩断链”", {"trade", "EU"}),
        ("两岸同胞应当坚持“九二共识”", {"taiwan"}),
        ("双方就仁爱礁和南沙局势交换看法", {"south-china-sea"}),
        ("要求取消高额关税，放宽芯片出口管制", {"trade", "technology"}),
        ("高质量共建“一带一路”", {"bilateral-relations"}),
        ("打击电信诈骗和网络赌博", {"organised-crime"}),
        ("打击“三股势力”", {"counter-terrorism"}),
        ("各方应尽快停火止战，重返谈判桌", {"ceasefire", "peace-settlement"}),
        ("通胀和债务问题", {"finance"}),
        ("支持建立独立的巴勒斯坦国，东耶路撒冷为首都", {"israel-palestine"}),
        ("扩大优质水果和牛肉准入", {"agriculture"}),
        ("访问马来西亚和印度尼西亚", set()),
        ("中方支持谈判和解决分歧", set()),
        ("航班数量已超过疫情前水平", {"transport"}),
        ("推动关系健康发展", set()),
        ("双方将进一步释放合作潜力", set()),
        ("中东欧国家合作机制", set()),
        ("一个中国商人和两名学者", set()),
        ("重申坚持一个中国原则", {"taiwan"}),
        ("记者从香港报道", set()),
    ],
)
def test_chinese(text: str, wanted: set[str]) -> None:
    """Chinese words tell their topics; an idiom, a title or a name that only holds such a word does not."""
    assert about(text, "zh") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("повысить пошлины на ввоз автомобилей", {"trade"}),
        ("выделить сто стипендий студентам из Мали", {"culture-education"}),
        ("высылка нелегалов и визовый режим", {"migration"}),
        ("миротворческая миссия должна остаться", {"peace-settlement"}),
        ("посредники добиваются режима тишины", {"peace-settlement", "ceasefire"}),
        ("строительство двух энергоблоков", {"energy"}),
        ("рейсы между столицами возобновятся", {"transport"}),
        ("расчёты в национальных валютах", {"finance"}),
        ("списание долгов африканским странам", {"finance"}),
        ("приверженность политике «одного Китая»", {"taiwan"}),
        ("совместные учения двух флотов", {"defence-cooperation"}),
        ("поставки снарядов и дальнобойного оружия", {"arms-supplies"}),
        ("обмен пленными", {"consular-detainees"}),
        ("закупки мяса и фруктов", {"agriculture"}),
        ("хоккейные матчи", {"sport"}),
        ("они говорили долго", set()),
        ("мнение министра торговли", set()),
        ("в отношении этого предложения", set()),
        ("поездка за границу", set()),
        ("выплата в три тысячи рублей", set()),
        ("поставки газа и нефти", {"energy"}),
        ("о положении в Газе", {"israel-palestine"}),
        ("Министр сказал: «Газа хватит»", {"energy", "israel-palestine"}),
        ("руководители двух государств и глава внешнеполитического ведомства", set()),
        ("премьер-министр Ираклий Кобахидзе", set()),
    ],
)
def test_russian(text: str, wanted: set[str]) -> None:
    """Russian words tell their topics in every case of theirs; titles and set phrases do not."""
    assert about(text, "ru") == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("les minerais critiques et les matières premières", "fr", {"trade"}),
        ("l'effort de guerre russe", "fr", {"ukraine-war"}),
        ("les mineurs isolés et les titres de séjour", "fr", {"migration"}),
        ("un discours de haine", "fr", {"human-rights"}),
        ("le chômage des jeunes", "fr", set()),
        ("mais le temps était froid", "fr", set()),
        ("le nombre de voyageurs d'avant la pandémie", "fr", set()),
        ("the price of bread", "en", {"food-security"}),
        ("visa-free entry and labour mobility", "en", {"migration"}),
        ("an aircraft carrier will call at the port", "en", {"defence-cooperation"}),
        ("de-risking and the level playing field", "en", {"trade"}),
        ("hate speech", "en", {"human-rights"}),
        ("President Moon spoke of an important day", "en", set()),
        ("a new detention centre was opened", "en", set()),
        ("more passengers than before the pandemic", "en", set()),
        ("peace and stability in the Taiwan Strait", "en", {"taiwan"}),
    ],
)
def test_french_and_english(text: str, language: str, wanted: set[str]) -> None:
    """French and English words tell their topics; names and set phrases that only look like them do not."""
    assert about(text, language) == wanted


def test_chinese_triggers_are_written_out() -> None:
    """A Chinese trigger ends in a letter and opens with one: without spaces around it, it would not be found else."""
    for identifier, topic in load_topics().items():
        for field in ("triggers", "agenda"):
            for trigger in topic.get(field, {}).get("zh", ()):
                assert not trigger.endswith(")"), (identifier, trigger)
                assert not trigger[0].isascii() or not trigger[0].isdigit(), (identifier, trigger)
