"""Whom *the diplomat* means; that asking for anonymity is nothing said, nor what a writer bids us note."""

from __future__ import annotations

import pytest

import visavis


def said(language: str, text: str) -> list[tuple[list[str], str]]:
    """Return the speakers and the words of each statement of a text, in order."""
    report = visavis.read(text, published="2024-05-15", language=language)
    names = {actor.id: actor.name for actor in report.actors}
    return [([names[one] for one in statement.speakers], statement.spans[0].text) for statement in report.statements]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "L'ambassadeur de France à Alger, Stéphane Romatet, a été convoqué mardi. « Nous voulons apaiser », a confié le diplomate.",
            [(["Stéphane Romatet"], "Nous voulons apaiser")],
        ),
        (
            "en",
            "U.S. envoy Amos Hochstein met Lebanese Prime Minister Najib Mikati in Beirut on Tuesday. The diplomat said that a deal was near.",
            [(["Amos Hochstein"], "a deal was near")],
        ),
        (
            "ru",
            "Посол США в Китае Николас Бёрнс был вызван во вторник в МИД КНР. «Мы хотим спокойствия», — сказал дипломат.",
            [(["Nicholas Burns"], "Мы хотим спокойствия")],
        ),
        ("zh", "中国外交部星期二召见美国驻华大使伯恩斯。这位外交官对记者说：“我们希望平静。”", [(["Nicholas Burns"], "我们希望平静。")]),
        (  # some diplomat whom nobody names
            "fr",
            "Un diplomate européen a rencontré l'ambassadeur russe, Vassili Nebenzia. « Rien ne change », a confié le diplomate.",
            [([], "Rien ne change")],
        ),
        (  # another one, of high rank
            "ru",
            "Посол США в Китае Николас Бёрнс был вызван во вторник в МИД КНР. Высокопоставленный дипломат заявил, что Китай недоволен.",
            [([], "Китай недоволен")],
        ),
    ],
)
def test_the_diplomat_is_the_envoy_told_before(language: str, text: str, expected: list[tuple[list[str], str]]) -> None:
    """An ambassador or envoy, unless the text has brought in some other diplomat."""
    assert said(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Un haut responsable américain, qui a demandé à garder l'anonymat, a dit que les discussions avançaient.", "les discussions avançaient"),
        ("fr", "Un ministre, qui a demandé à ne pas être nommé, assure que la visite aura lieu.", "la visite aura lieu"),
        ("en", "A senior U.S. official, who asked not to be named, said that talks were advancing.", "talks were advancing"),
        ("ru", "Американский чиновник, попросивший не называть его имени, сказал, что переговоры идут.", "переговоры идут"),
        ("zh", "一位不愿具名的美国高级官员星期二说，谈判正在取得进展。", "谈判正在取得进展"),
    ],
)
def test_asking_for_anonymity_is_no_request(language: str, text: str, expected: str) -> None:
    """On which condition somebody speaks is not what is said."""
    assert [words for _, words in said(language, text)] == [expected]


def test_what_the_writer_bids_us_note_is_no_statement() -> None:
    """*Rappelons que* is the writer's own turn of phrase, but somebody's words in a quotation."""
    assert said("fr", "Rappelons que les deux pays ont rompu leurs relations en 2021.") == []
    assert said("fr", "« Rappelons que la paix est fragile », a dit Emmanuel Macron.") == [(["Emmanuel Macron"], "Rappelons que la paix est fragile")]
