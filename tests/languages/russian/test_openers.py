"""Russian: surnames behind the word that opens a sentence, and the cases that they stand in."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Позднее Лавров встретился с Фиданом.", ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Визит Лаврова в Анкару завершён.", ["visit held in Анкара: RUS (Sergey Lavrov), TUR"]),
        ("Встречи Путина с Эрдоганом на этой неделе не будет.", ["meeting denied on 2024-03-11/2024-03-17: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"]),
        ("Переговоров Лаврова с Блинкеном в Риме не было.", ["meeting denied in Рим: RUS (Sergey Lavrov), USA (Antony Blinken)"]),
        ("Встреча Лаврова и Кулебы в Анталье не состоялась.", ["meeting denied in Анталья: RUS (Sergey Lavrov), UKR (Dmytro Kuleba)"]),
    ],
)
def test_the_first_word_of_a_sentence_is_no_given_name(text: str, expected: list[str], reader: Reader) -> None:
    """Behind a word that has its capital from the sentence, a surname stands alone."""
    assert outline(reader, text, language="ru") == expected


def test_whose_given_name_stands_before_a_surname(reader: Reader) -> None:
    """A relative who bears the surname too is somebody else."""
    assert outline(reader, "Анна Лаврова встретилась с Фиданом.", language="ru") == []


def test_the_surname_of_a_man_in_an_oblique_case(reader: Reader) -> None:
    """*Лаврова*, where a man is known by it, is no woman who receives."""
    text = "Лаврова в Анкаре принял президент Турции Реджеп Тайип Эрдоган."
    assert outline(reader, text, language="ru") == ["meeting held in Анкара: RUS (Sergey Lavrov), TUR (Recep Tayyip Erdoğan); host TUR"]


def test_a_visit_that_is_waited_for_is_to_come(reader: Reader) -> None:
    """Whom somebody waits for has not come."""
    assert outline(reader, "В Москве ждут приезда Токаева.", language="ru") == ["visit planned in Москва: KAZ (Kassym-Jomart Tokayev), RUS"]


@pytest.mark.parametrize("opener", ["Вечером", "Ночью", "Вскоре", "Неожиданно", "Публично", "Первоначально"])
@pytest.mark.parametrize("name", ["Сергей Лавров", "Лавров"])
def test_an_adverb_before_a_name_is_no_given_name(opener: str, name: str, reader: Reader) -> None:
    """What opens a sentence has a capital there, and the name behind it is whole without it."""
    assert outline(reader, f"{opener} {name} встретился с Хаканом Фиданом.", language="ru")[0].endswith(": RUS (Sergey Lavrov), TUR (Hakan Fidan)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("По итогам переговоров с Эмманюэлем Макроном Олаф Шольц посетил музей.", ["meeting held: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("На переговорах с Хаканом Фиданом Лавров предложил помощь.", ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Сергея Викторовича Лаврова принял в Анкаре Хакан Фидан.", ["meeting held in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan); host TUR"]),
        ("Хакан Фидан встретился с Касым-Жомартом Кемелевичем Токаевым.", ["meeting held: KAZ (Kassym-Jomart Tokayev), TUR (Hakan Fidan)"]),
    ],
)
def test_names_beside_each_other(text: str, expected: list[str], reader: Reader) -> None:
    """Names of two people without a comma between them are told apart by their cases; the father's name within one is passed over."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В Астане Путин встретился с Си Цзиньпином.", ["meeting held in Астана: CHN (Xi Jinping), RUS (Vladimir Putin)"]),
        ("В Сочи Путин принял Эрдогана.", ["meeting held in Сочи: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); host RUS"]),
        ("Из Минска Макрон отправился в Киев.", ["visit ongoing in Киев: FRA (Emmanuel Macron), UKR"]),
        ("В Милане Карла Макрон встретилась с Лавровым.", []),
    ],
)
def test_a_place_is_no_given_name(text: str, expected: list[str], reader: Reader) -> None:
    """A surname behind where something took place stands alone; behind another's given name it is somebody else's."""
    assert outline(reader, text, language="ru") == expected
