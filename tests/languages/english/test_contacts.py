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
    """*The two* as a subject are those last spoken of together, and they did not meet each other; who travels together makes one visit."""
    text = "Antony Blinken and David Lammy arrived in Kyiv on Tuesday. The two met Volodymyr Zelensky on Wednesday."
    assert outline(reader, text, language="en") == [
        "visit ongoing on 2024-03-12 in Kyiv: GBR (David Lammy), UKR, USA (Antony Blinken)",
        "meeting held on 2024-03-13 in Kyiv: GBR (David Lammy), UKR (Volodymyr Zelensky), USA (Antony Blinken)",
    ]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister Wong will receive her French counterpart Stéphane Séjourné on an official visit to Australia on Friday.",
            [
                "meeting planned on 2024-03-15: AUS (Penny Wong), FRA (Stéphane Séjourné); host AUS",
                "visit planned on 2024-03-15: AUS (Penny Wong), FRA (Stéphane Séjourné); host AUS",
            ],
        ),
        ("Paris and Beijing are preparing for talks set to be held in Geneva in April.", ["meeting planned on 2024-04 in Geneva: CHN, FRA"]),
        ("Volodymyr Zelensky demanded guarantees before meeting Vladimir Putin.", ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        (
            "Antony Blinken visited Kyiv before meeting Sergey Lavrov in Vienna on Tuesday.",
            [
                "visit held in Kyiv: UKR, USA (Antony Blinken)",
                "meeting held on 2024-03-12 in Vienna: RUS (Sergey Lavrov), USA (Antony Blinken)",
            ],
        ),
        ("Israel and Hamas must sit down and talk, António Guterres said.", ["contact proposed: Hamas, ISR"]),
        (
            "The envoys discussed what to address during a meeting of Hakan Fidan and Sergey Lavrov on March 20.",
            ["meeting planned on 2024-03-20: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        ("Emmanuel Macron looks forward to meeting Xi Jinping again.", ["meeting planned: CHN (Xi Jinping), FRA (Emmanuel Macron)"]),
    ],
)
def test_what_is_to_come(reader: Reader, text: str, expected: list[str]) -> None:
    """What is prepared, due, looked forward to or dated ahead is planned; what is demanded first, or ought to be, is proposed."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Kremlin on Tuesday denied reports suggesting that Vladimir Putin and Emmanuel Macron had held a phone call.",
            ["call denied: FRA (Emmanuel Macron), RUS (Vladimir Putin)"],
        ),
        (
            "Emmanuel Macron spoke with Xi Jinping on Tuesday. As in earlier conversations, the two presidents spoke of trade.",
            ["call held on 2024-03-12: CHN (Xi Jinping), FRA (Emmanuel Macron)"],
        ),
        (
            "Seoul fired a warning shot on Tuesday in a move timed to follow a meeting between Fumio Kishida and Joe Biden in Washington.",
            ["meeting held in Washington: JPN (Fumio Kishida), USA (Joe Biden)"],
        ),
        ("David Cameron was in Kyiv on Monday.", ["visit held on 2024-03-11 in Kyiv: GBR (David Cameron), UKR"]),
        ("The ministers of Serbia and Kosovo were in Brussels on Monday.", []),
        ("Penny Wong is in good health.", []),
        (
            "The Foreign Secretary summoned the Indian High Commissioner and told him what Pakistan, and all of Pakistan, wants.",
            ["summons held: IND, PAK; initiator PAK"],
        ),
        (
            "Joe Biden had several telephone conversations with leaders of ASEAN on March 11–12.\n\nHe had telephone conversations with President of Indonesia "
            "Joko Widodo, Prime Minister of Malaysia Anwar Ibrahim and Prime Minister of Thailand Srettha Thavisin.",
            [
                "call held on 2024-03-11/2024-03-12: IDN (Joko Widodo), USA (Joe Biden)",
                "call held on 2024-03-11/2024-03-12: MYS (Anwar Ibrahim), USA (Joe Biden)",
                "call held on 2024-03-11/2024-03-12: THA (Srettha Thavisin), USA (Joe Biden)",
            ],
        ),
        (
            "Hakan Fidan and Sergey Lavrov spoke by telephone on Tuesday, their first conversation since a drone was shot down on March 2.",
            ["call held on 2024-03-12: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Olaf Scholz met Li Qiang in Berlin on Tuesday. He conveyed the greetings of President Steinmeier to Li Qiang.",
            ["meeting held on 2024-03-12 in Berlin: CHN (Li Qiang), DEU (Olaf Scholz)"],
        ),
        ("Emmanuel Macron praised Brazil for hosting the talks.", []),
    ],
)
def test_asides(reader: Reader, text: str, expected: list[str]) -> None:
    """The day of a denial or of what followed is not the contact's; series, courtesies at a meeting and thanks for it are no contacts of their own."""
    assert outline(reader, text, language="en") == expected


def test_speaking_after_a_meeting_is_news_of_it(reader: Reader) -> None:
    """Who speaks to the press after a meeting makes it what the text is about; what was said long after it does not."""
    lead = "Speaking after talks with Wang Yi in Munich on Tuesday, David Cameron said that trade had grown."
    recalled = "After talks with Wang Yi in Munich on Tuesday, David Cameron flew to Tokyo to meet Yoko Kamikawa on Wednesday."
    first, then = (reader.read(Document.from_text(text, published="2024-03-14", language="en")).contacts for text in (lead, recalled))
    assert [contact.main for contact in first] == [True]
    assert not then[0].main


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NEW DELHI, March 14, 2024: The Ministry of External Affairs on Tuesday summoned Canada’s High Commissioner, Cameron MacKay.",
            ["summons held on 2024-03-12: CAN (Cameron MacKay), IND; initiator IND"],
        ),
        (
            "PARIS/ROME, March 14 — President Emmanuel Macron and Prime Minister Giorgia Meloni talked for an hour by video link on Tuesday.",
            ["video held on 2024-03-12: FRA (Emmanuel Macron), ITA (Giorgia Meloni)"],
        ),
        (
            "President Salome Zourabichvili held talks with Emmanuel Macron, who is on a working visit to our country.",
            ["meeting held: FRA (Emmanuel Macron), GEO (Salome Zourabichvili)", "visit ongoing: FRA (Emmanuel Macron), GEO"],
        ),
        ("David Cameron had been scheduled to meet Wang Yi on March 13.", ["meeting cancelled on 2024-03-13: CHN (Wang Yi), GBR (David Cameron)"]),
        ("Emmanuel Macron has refused to meet Viktor Orbán.", ["meeting denied: FRA (Emmanuel Macron), HUN (Viktor Orbán)"]),
        ("António Guterres undertook a mediation mission between Egypt and Sudan.", ["contact held: EGY, SDN"]),
        ("Emmanuel Macron gave a warm welcome on Monday to Cyril Ramaphosa.", ["meeting held on 2024-03-11: FRA (Emmanuel Macron), ZAF (Cyril Ramaphosa)"]),
        (
            "NATO leaders met at a summit in Vilnius in July 2023. The NATO summit in Vilnius ended on July 12. The next summit will be held in July.",
            ["summit held on 2023-07-12 in Vilnius: NATO", "summit planned on 2024-07: NATO"],
        ),
    ],
)
def test_who_and_what_became_of_it(reader: Reader, text: str, expected: list[str]) -> None:
    """A ministry is that of the capital of its dateline; our country is the host's; plans had been are given up; the next summit is the last one's."""
    assert outline(reader, text, language="en") == expected
