"""How long visits last."""

from __future__ import annotations

import pytest

import visavis


@pytest.mark.parametrize(
    ("language", "published", "text", "days"),
    [
        ("fr", "2024-10-30", "La ministre suédoise des Affaires étrangères est arrivée mardi à Rabat pour une visite de trois jours.", "2024-10-29/2024-10-31"),
        ("fr", "2025-02-10", "Emmanuel Macron effectuera une visite d'État de deux jours au Portugal à partir du 27 février 2025.", "2025-02-27/2025-02-28"),
        ("en", "2023-05-05", "German Chancellor Olaf Scholz arrived in Nairobi on Thursday for a two-day official visit.", "2023-05-04/2023-05-05"),
        ("en", "2025-05-20", "President Macron will pay a three-day state visit to Vietnam beginning on May 25.", "2025-05-25/2025-05-27"),
        ("ru", "2020-03-05", "Президент Турции Эрдоган прибыл 5 марта в Москву с двухдневным визитом.", "2020-03-05/2020-03-06"),
        ("zh", "2022-05-03", "德国总统施泰因迈尔自5月2日起对塞内加尔进行为期三天的正式访问。", "2022-05-02/2022-05-04"),
        ("zh", "2018-07-30", "王毅将于周二起访问马来西亚两天。", "2018-07-31/2018-08-01"),
        # nothing tells that it was the first day
        ("en", "2024-05-17", "German Chancellor Olaf Scholz met President Ruto in Nairobi on Thursday.", "2024-05-16"),
        ("zh", "2022-05-03", "施泰因迈尔2日在达喀尔同塞内加尔总统萨勒会谈，三天前他曾访问加纳。", "2022-05-02"),
    ],
)
def test_first_and_last_day(language: str, published: str, text: str, days: str) -> None:
    """A visit that begins on a day and lasts for some ends on the last of them."""
    report = visavis.read(text, published=published, language=language)
    assert report.contacts[0].date == days


def test_the_visits_of_a_journey() -> None:
    """What one sentence tells of a journey to come is to come as a whole, and within its days."""
    text = "外交部宣布，应埃及外长舒克里邀请，外交部长王毅将于10月17日至23日对埃及进行正式访问，赴法国主持两国交流机制会议，赴瑞士主持外长级战略对话。"
    report = visavis.read(text, published="2019-10-16", language="zh")
    visits = [(contact.status, contact.date) for contact in report.contacts if contact.kind == "visit"]
    assert visits == [("planned", "2019-10-17/2019-10-23")] * 3


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "Le président togolais, Faure Gnassingbé, a reçu jeudi à Lomé le chancelier autrichien, Karl Nehammer, en visite officielle au Togo. "
            "M. Nehammer a entamé mardi une visite de trois jours au Togo.",
            ["2024-03-12/2024-03-14"],
        ),
        (
            "Le président togolais, Faure Gnassingbé, a reçu jeudi à Lomé le chancelier autrichien, Karl Nehammer, en visite au Togo. "
            "M. Nehammer avait effectué une visite au Togo en 2021.",
            ["2024-03-14", "2021"],
        ),
        (
            "Karl Nehammer effectue ce jeudi une visite au Togo. Cette première visite du chancelier autrichien à Lomé suscite des attentes.",
            ["2024-03-14"],
        ),
    ],
)
def test_one_stay(text: str, visits: list[str]) -> None:
    """Who is met while on a visit is on the one that is told to have begun some days before, and the one pointed at is no further one."""
    report = visavis.read(text, published="2024-03-14", language="fr")
    assert [contact.date for contact in report.contacts if contact.kind == "visit"] == visits
