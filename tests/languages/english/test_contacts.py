"""What English sentences report of contacts: series, gatherings, denials, seats of power, first persons."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Tokayev had telephone conversations with President of Tajikistan Emomali Rahmon, Prime Minister of Armenia Nikol Pashinyan and "
            "Prime Minister Narendra Modi of India on Tuesday.",
            [
                "call held on 2024-03-12: KAZ (Kassym-Jomart Tokayev), TJK (Emomali Rahmon)",
                "call held on 2024-03-12: ARM (Nikol Pashinyan), KAZ (Kassym-Jomart Tokayev)",
                "call held on 2024-03-12: IND (Narendra Modi), KAZ (Kassym-Jomart Tokayev)",
            ],
        ),
        (
            "On Monday, Secretary Blinken held separate talks with Israeli President Isaac Herzog and Qatari Prime Minister Mohammed bin Abdulrahman Al Thani "
            "in Tel Aviv.",
            [
                "meeting held on 2024-03-11 in Tel Aviv: ISR (Isaac Herzog), USA (Antony Blinken)",
                "meeting held on 2024-03-11 in Tel Aviv: QAT (Mohammed bin Abdulrahman Al Thani), USA (Antony Blinken)",
            ],
        ),
        (
            "President Emmanuel Macron spoke by telephone with Chancellor of Germany Olaf Scholz and Prime Minister Rishi Sunak on Monday.",
            ["call held on 2024-03-11: DEU (Olaf Scholz), FRA (Emmanuel Macron), GBR (Rishi Sunak)"],
        ),
        (
            "Joe Biden briefed the leaders of France, Germany and Italy by phone on Monday.",
            ["call held on 2024-03-11: DEU (Olaf Scholz), FRA (Emmanuel Macron), ITA (Giorgia Meloni), USA (Joe Biden)"],
        ),
    ],
)
def test_series(reader: Reader, text: str, expected: list[str]) -> None:
    """A plural of calls or meetings with several is one contact with each; talks with several together are one."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Kremlin denied on Tuesday reports that Vladimir Putin had held a telephone conversation with Olaf Scholz.",
            "call denied: DEU (Olaf Scholz), RUS (Vladimir Putin)",
        ),
        ("There are no plans for a meeting between Emmanuel Macron and Vladimir Putin.", "meeting denied: FRA (Emmanuel Macron), RUS (Vladimir Putin)"),
        ("Narendra Modi has no plans to meet Shehbaz Sharif.", "meeting denied: IND (Narendra Modi), PAK (Shehbaz Sharif)"),
        ("The talks between Anthony Blinken and Wang Yi have been called off.", "meeting cancelled: CHN (Wang Yi), USA (Antony Blinken)"),
        ("Catherine Colonna's trip to Baku was put off on Tuesday.", "visit postponed in Baku: AZE, FRA (Catherine Colonna)"),
        ("David Cameron said he would travel to Islamabad next week.", "visit planned on 2024-03-18/2024-03-24 in Islamabad: GBR (David Cameron), PAK"),
        ("Annalena Baerbock to host Penny Wong for talks in Berlin", "meeting planned in Berlin: AUS (Penny Wong), DEU (Annalena Baerbock); host DEU"),
        (
            "In Baku, where he is to meet Ilham Aliyev on Friday, Emmanuel Macron praised the harvest.",
            "meeting planned on 2024-03-15 in Baku: AZE (Ilham Aliyev), FRA (Emmanuel Macron)",
        ),
        (
            "Hakan Fidan, who had met Sergey Lavrov in Antalya on March 2, denied the report.",
            "meeting held on 2024-03-02 in Antalya: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
        ),
    ],
)
def test_progress(reader: Reader, text: str, expected: str) -> None:
    """Verbs with their particles, reported futures and denials over a clause say how far a contact has come."""
    assert outline(reader, text, language="en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "British Prime Minister Rishi Sunak met Polish Prime Minister Donald Tusk at the White House on Monday.",
            "meeting held on 2024-03-11 in White House: GBR (Rishi Sunak), POL (Donald Tusk)",
        ),
        ("Joe Biden met Fumio Kishida at Camp David in August 2023.", "meeting held on 2023-08 in Camp David: JPN (Fumio Kishida), USA (Joe Biden)"),
        ("Philip Hammond said David Cameron expects to visit China this year.", "visit planned on 2024 in China: CHN, GBR (David Cameron)"),
        (
            "Emmanuel Macron had a telephone conversation with António Guterres on Monday, at the UN chief's request.",
            "call held on 2024-03-11: FRA (Emmanuel Macron), UN (António Guterres); initiator UN",
        ),
        (
            "Sergey Lavrov had a telephone conversation with Hakan Fidan on Tuesday. The call was made at the initiative of the Turkish side.",
            "call held on 2024-03-12: RUS (Sergey Lavrov), TUR (Hakan Fidan); initiator TUR",
        ),
        (
            "Readout of President Biden’s Call with Prime Minister Sunak\n\nPresident Joe Biden spoke with Prime Minister Rishi Sunak of the United Kingdom.",
            "call held on 2024-03-14~: GBR (Rishi Sunak), USA (Joe Biden)",
        ),
        (
            "Statement by President Joe Biden on Ukraine\n\nToday I spoke with President Zelenskyy of Ukraine.",
            "call held on 2024-03-14: UKR (Volodymyr Zelensky), USA (Joe Biden)",
        ),
    ],
)
def test_setting(reader: Reader, text: str, expected: str) -> None:
    """Seats of power and towns nobody knows are places; owned wishes tell the initiator; a heading tells who says I."""
    assert outline(reader, text, language="en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Biden attended the ASEAN summit in Jakarta on March 5.", ["meeting held on 2024-03-05 in Jakarta: ASEAN, USA (Joe Biden)"]),
        (
            "Olaf Scholz took part in the APEC leaders’ retreat, hosted by Prime Minister Christopher Luxon of New Zealand.",
            ["summit held: APEC, DEU (Olaf Scholz), NZL (Christopher Luxon); host NZL"],
        ),
        ("NATO will hold its next summit in Washington.", ["summit planned in Washington: NATO"]),
        ("The ministers spoke of preparations for the G20 summit in Rio de Janeiro.", ["summit planned in Rio de Janeiro: G20"]),
        ("The discharge would stop at once, Kishida assured Yoon.", []),
        (
            "Olaf Scholz met Donald Tusk on the margins of the NATO summit in Vilnius.",
            ["meeting held in Vilnius: DEU (Olaf Scholz), POL (Donald Tusk); occasion on the margins of the NATO summit in Vilnius"],
        ),
    ],
)
def test_gatherings(reader: Reader, text: str, expected: list[str]) -> None:
    """A summit named after an organisation is one of it and of who takes part by name; the frame of another contact is none."""
    assert outline(reader, text, language="en") == expected


def test_two_received(reader: Reader) -> None:
    """*The two* as a subject are those last spoken of together, and they did not meet each other."""
    text = "Antony Blinken and David Lammy arrived in Kyiv on Tuesday. The two met Volodymyr Zelensky on Wednesday."
    assert outline(reader, text, language="en")[-1] == "meeting held on 2024-03-13: GBR (David Lammy), UKR (Volodymyr Zelensky), USA (Antony Blinken)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Biden’s Special Advisor for the Americas Christopher Dodd and Commander of the United States Southern Command (SOUTHCOM) General "
            "Laura Richardson met today with President of Ecuador Daniel Noboa.",
            "meeting held on 2024-03-14: ECU (Daniel Noboa), USA (Christopher Dodd, Laura Richardson)",
        ),
        ("Kim Jong-un met South Korean President Yoon Suk Yeol’s special envoys on Monday.", "meeting held on 2024-03-11: KOR, PRK (Kim Jong-un)"),
        (
            "Antony Blinken spoke on Monday with the Speaker of the Iraqi Council of Representatives, Osama al-Nujaifi.",
            "call held on 2024-03-11: IRQ (Osama al-Nujaifi), USA (Antony Blinken)",
        ),
        (
            "Prince Sultan bin Saad bin Khalid, the Saudi ambassador, met Kuwait’s Foreign Minister Abdullah Ali Al-Yahya on Monday.",
            "meeting held on 2024-03-11: KWT (Abdullah Ali Al-Yahya), SAU (Sultan bin Saad bin Khalid)",
        ),
        (
            "Antony Blinken spoke on Tuesday with his counterparts in Germany and France.",
            "call held on 2024-03-12: DEU (Annalena Baerbock), FRA (Stéphane Séjourné), USA (Antony Blinken)",
        ),
        (
            "Rwanda’s President Kagame Agrees To Meet Tshisekedi Over Congo Crisis\n\nPaul Kagame has agreed to meet President Félix Tshisekedi.",
            "meeting planned: COD (Félix Tshisekedi), RWA (Paul Kagame)",
        ),
    ],
)
def test_people(reader: Reader, text: str, expected: str) -> None:
    """Envoys are of whoever sends them, officers of the body they command; ranks may be names; counterparts are of several states."""
    assert outline(reader, text, language="en") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antony Blinken called Wang Yi on Tuesday.", ["call held on 2024-03-12: CHN (Wang Yi), USA (Antony Blinken); initiator USA"]),
        ("Emmanuel Macron called the German chancellor on Monday.", ["call held on 2024-03-11: DEU (Olaf Scholz), FRA (Emmanuel Macron); initiator FRA"]),
        ("Antony Blinken called on Wang Yi to act on Tuesday.", []),
        ("Antony Blinken called the plan a mistake on Tuesday, Wang Yi said.", []),
        (
            "Antony Blinken called Wang Yi on Tuesday. State Department spokesman Matthew Miller briefed the press. The two agreed to meet again.",
            [
                "call held on 2024-03-12: CHN (Wang Yi), USA (Antony Blinken); initiator USA",
                "meeting planned: CHN (Wang Yi), USA (Antony Blinken)",
            ],
        ),
    ],
)
def test_calling_somebody_on_a_day(reader: Reader, text: str, expected: list[str]) -> None:
    """Calling somebody on a day is a call, calling on somebody is none; a spokesman is never one of the two."""
    assert outline(reader, text, language="en") == expected


def test_surnames_in_a_headline_of_capitals_are_mentions(reader: Reader) -> None:
    """In a headline whose words all have capitals, the surnames of those named below it are theirs."""
    text = "Rwanda's Kagame Agrees To Meet Congo's Tshisekedi In Luanda\n\nPaul Kagame and Félix Tshisekedi will meet in Luanda on Tuesday."
    report = reader.read(Document.from_text(text, published="2024-03-14", language="en"))
    named = {mention.text for actor in report.actors if actor.kind == "person" for mention in actor.mentions}
    assert {"Kagame", "Tshisekedi", "Paul Kagame"} <= named
