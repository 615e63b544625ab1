"""Russian: what goes on now, what was before it, who heads the sides, and whose a mayor is."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Переговоры Лаврова и Фидана начались в Анкаре. По завершении переговоров министры выступят перед прессой.",
            ["meeting ongoing in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Лавров проводит в Анкаре встречу с Фиданом. Встреча продолжилась за закрытыми дверями.",
            ["meeting ongoing in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "В Анкаре проходят переговоры Лаврова и Фидана. Переговоры прошли в узком составе и завершились.",
            ["meeting held in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Идут переговоры Лаврова и Фидана в Анкаре. 20 февраля в Баку прошли переговоры Лаврова и Фидана.",
            [
                "meeting ongoing in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
                "meeting held on 2024-02-20 in Баку: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
            ],
        ),
        (
            "В Анкаре начались переговоры Лаврова и Фидана\n\nЛавров проводит переговоры с Фиданом в Анкаре. В понедельник на город обрушился снегопад.",
            ["meeting ongoing in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Стало известно о формате встречи Лаврова и Фидана в Анкаре. Переговоры продолжаются уже семь часов.",
            ["meeting ongoing in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Фидан позвонил Лаврову. Этот звонок стал первым разговором между Лавровым и Фиданом за последние два года.",
            ["call held: RUS (Sergey Lavrov), TUR (Hakan Fidan); initiator TUR"],
        ),
        (
            "Лавров провел в Анкаре встречу с Фиданом. «Это моя первая встреча с коллегой в этом году», — сказал Лавров.",
            ["meeting held in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Лавров и Фидан поговорили в Анкаре. Министры договорились действовать в соответствии с состоявшейся в феврале беседой Путина и Эрдогана.",
            ["meeting held in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)", "contact held on 2024-02: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "Лавров прибыл в Анкару для участия в переговорах с Фиданом.",
            ["visit ongoing in Анкара: RUS (Sergey Lavrov), TUR", "meeting planned in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Переговоры Лаврова с Фиданом прошли в Анкаре. Ранее Фидан заявил, что второй раунд переговоров с Россией состоится 19 марта.",
            [
                "meeting held in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
                "meeting planned on 2024-03-19: RUS, TUR (Hakan Fidan)",
            ],
        ),
    ],
)
def test_what_goes_on_and_what_was(text: str, expected: list[str], reader: Reader) -> None:
    """Talks go on until something says that they are over; those of an earlier day are others; a stretch of years is no day."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В Баку проходят переговоры Турции и Ирана. Турецкую делегацию возглавляет Хакан Фидан, а иранскую — "
            "министр иностранных дел Ирана Хосейн Амир Абдоллахиян. Они продлятся час.",
            "meeting ongoing in Баку: IRN (Hossein Amir-Abdollahian), TUR (Hakan Fidan)",
        ),
        (
            "Одесский городской голова Остап Ломовой встретился с Генеральным консулом Республики Беларусь в Одессе Владимиром Дубовиком.",
            "meeting held: BLR (Vladimir Dubovik), UKR (Ostap Lomovoy)",
        ),
        ("Мэр Остап Ломовой провел встречу с Генеральным консулом КНР в Екатеринбурге Цуй Ли.", "meeting held: CHN (Cui Li), RUS (Ostap Lomovoy)"),
        ("Лавров готовится к встрече с американскими партнёрами.", "meeting planned: RUS (Sergey Lavrov), USA"),
        ("Лавров провёл переговоры с американским коллегой.", "meeting held: RUS (Sergey Lavrov), USA (Antony Blinken)"),
    ],
)
def test_who_was_there(text: str, expected: str, reader: Reader) -> None:
    """Whoever heads a delegation is there; a mayor is of the state where the consul is; several partners are nobody in particular."""
    assert outline(reader, text, language="ru", published="2024-03-14") == [expected]
