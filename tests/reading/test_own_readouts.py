"""Documents that are one side's account themselves, and whose."""

from __future__ import annotations

import pytest

from visavis.document import Document
from visavis.reader import Reader


def own(reader: Reader, text: str, language: str) -> tuple[str | None, list[tuple[str | None, str | None, list[str]]]]:
    """Return the side whose account a document is, and party, issuer and mentions of each account that it names."""
    report = reader.read(Document.from_text(text, published="2024-03-12", language=language))
    names = {actor.id: actor.name for actor in report.actors}
    return report.document.issuer, [(one.party, names.get(one.issuer or ""), [span.text for span in one.evidence]) for one in report.readouts]


@pytest.mark.parametrize(
    ("language", "text", "issuer"),
    [
        ("en", "Telephone conversation with President of Kenya William Ruto\n\nPresident Ilham Aliyev called William Ruto to discuss trade.", "AZE"),
        ("en", "Meeting with Prime Minister of Israel Naftali Bennett\n\nNaftali Bennett met Olaf Scholz in Berlin to discuss trade.", "DEU"),
        ("en", "Congratulations to President of Serbia Aleksandar Vucic\n\nIlham Aliyev sent a message of congratulations to Aleksandar Vucic.", "AZE"),
        ("en", "Talks with Ruto\n\nBAKU (Reuters) - President Ilham Aliyev met William Ruto in Baku on Monday.", None),
        ("en", "Talks with Kenya and Azerbaijan\n\nWilliam Ruto and Ilham Aliyev met in Baku on Monday.", None),
        ("en", "William Ruto met Ilham Aliyev in Baku on Monday.\n\nPress office staff in Azerbaijan declined to comment.", None),
        ("ru", "Уильям Руто встретился с Ильхамом Алиевым в Баку.\n\nПресс-служба президента Азербайджана от комментариев отказалась.", None),
        ("en", "Talks with Ruto drag on\n\nWilliam Ruto and Ilham Aliyev met again on Monday in Baku, a diplomat said.", None),
        ("fr", "Entretien téléphonique avec M. William Ruto, président du Kenya\n\nLe président Ilham Aliyev a appelé William Ruto.", "AZE"),
        ("ru", "Встреча с Президентом Кении Уильямом Руто\n\nУильям Руто обсудил с Ильхамом Алиевым торговлю на встрече в Баку.", "AZE"),
        ("ru", "Телефонный разговор с Президентом Сербии Александром Вучичем\n\nСостоялся телефонный разговор Ильхама Алиева с Александром Вучичем.", "AZE"),
    ],
)
def test_heading_that_names_the_other_side(reader: Reader, language: str, text: str, issuer: str | None) -> None:
    """What is headed with whom or to whom is the account of the side that the heading leaves out; no words of it name an account."""
    assert own(reader, text, language) == (issuer, [])


def test_press_service_alone_in_a_line(reader: Reader) -> None:
    """A press service in the last line gives the account, and that line names it."""
    text = (
        "О встрече с Послом Норвегии\n\n11 марта министр иностранных дел Узбекистана Бахтиёр Саидов принял Посла Норвегии Улу Берга. "
        "Обсуждены вопросы торговли.\n\nПресс-служба МИД Республики Узбекистан"
    )
    issuer = "Ministry of Foreign Affairs of Uzbekistan"
    assert own(reader, text, "ru") == ("UZB", [("UZB", issuer, ["Пресс-служба МИД Республики Узбекистан"])])


def test_heading_that_names_an_account(reader: Reader) -> None:
    """*Readout of …* heads an account, names it, and says of whom it is."""
    text = "Readout of President William Ruto's Call with President Ilham Aliyev\n\nPresident William Ruto spoke today with President Ilham Aliyev."
    assert own(reader, text, "en") == ("KEN", [("KEN", "Presidency of Kenya", ["Readout"])])


@pytest.mark.parametrize(
    ("language", "text", "accounts"),
    [
        ("ru", "Президент Кении Уильям Руто встретился в Баку с Ильхамом Алиевым. По итогам встречи принято совместное заявление.", 2),
        ("ru", "Президент Кении Уильям Руто встретился в Баку с Ильхамом Алиевым. По итогам визита планируется принять совместное заявление.", 0),
        ("ru", "Президент Кении Уильям Руто встретился в Баку с Ильхамом Алиевым. По итогам визита будет подписано совместное заявление.", 0),
        ("en", "William Ruto met Ilham Aliyev in Baku. According to the Kenyan readout, Nairobi will send tea.", 1),
        ("fr", "William Ruto a rencontré Ilham Aliyev à Bakou. Le communiqué du Kenya ne satisfera pas tout le monde.", 1),
        ("en", "William Ruto met Ilham Aliyev in Baku. The two presidents issued a joint statement.", 2),
        ("en", "William Ruto met Ilham Aliyev in Baku. The two presidents will issue a joint statement on Friday.", 0),
        ("fr", "William Ruto a rencontré Ilham Aliyev à Bakou. Les deux présidents ont publié un communiqué conjoint.", 2),
        ("fr", "William Ruto a rencontré Ilham Aliyev à Bakou. Les deux présidents publieront vendredi un communiqué conjoint.", 0),
    ],
)
def test_what_is_still_to_be_adopted_is_no_account(reader: Reader, language: str, text: str, accounts: int) -> None:
    """A joint statement tells of the talks for each side once it is there."""
    assert len(own(reader, text, language)[1]) == accounts


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("NAIROBI - The Kenyan Foreign Ministry released the following statement:\n\nWilliam Ruto met Olaf Scholz in Berlin on Monday.", "KEN"),
        ('The Kenyan Foreign Ministry released the following statement:\n\n"William Ruto met Olaf Scholz in Berlin on Monday."', None),
        ("The Kenyan Foreign Ministry praised the following report:\n\nWilliam Ruto met Olaf Scholz in Berlin on Monday.", None),
    ],
)
def test_statement_announced(reader: Reader, text: str, issuer: str | None) -> None:
    """What an institution is told to give out, and follows without quotation marks, is its account."""
    assert own(reader, text, "en")[0] == issuer
