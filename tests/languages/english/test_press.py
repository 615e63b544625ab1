"""How newspapers and agencies of English tell contacts: datelines, idioms, officials whom nobody knows, and what is only plan or rumour."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.reader import Reader

_BODY = "Foreign Minister Tariq Belmor arrived on Monday for talks on fish, the ministry said, and left again in the evening."


@pytest.mark.parametrize(
    "dateline",
    ["ISLAMABAD: ", "MOSCOW, March 11. /TASS/. ", "ACCRA, March 11, GNA – ", "ANKARA / ISTANBUL (AA) - ", "KAZAN, Russia — ", "Tehran, IRNA – "],
)
def test_datelines_of_agencies(dateline: str) -> None:
    """Where a report was written is cut from its first sentence, whatever the agency's fashion."""
    text = f"Fish talks to go on\n\n{dateline}{_BODY}"
    lead = next(block for block in Document.from_text(text, published="2024-03-12").blocks if block.kind == "lead")
    assert text[lead.start : lead.end] == _BODY


def test_a_label_is_no_dateline() -> None:
    """The label of a turn in capitals stays, with the words of whoever speaks."""
    text = f"Remarks\n\nMODERATOR: {_BODY}\n\nMR. BELMOR: {_BODY}"
    assert any(text[block.start : block.end].startswith("MODERATOR") for block in Document.from_text(text, published="2024-03-12").blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ISLAMABAD: Interior Minister Zahid Karwal on Monday called on Saudi Deputy Interior Minister Fahd Al-Otai in Riyadh to discuss visas.",
            ["meeting held on 2024-03-11 in Riyadh: PAK (Zahid Karwal), SAU (Fahd Al-Otai)"],
        ),
        (
            "Togo's deputy defence minister Koffi Amevor sat down with Beninese security chiefs in Cotonou on Monday, two weeks after an attack.",
            ["meeting held on 2024-03-11 in Cotonou: BEN, TGO (Koffi Amevor)"],
        ),
        (
            "Armenia's deputy premier Mher Danoyan and Azerbaijan's Zakir Ismayil-Oglu held talks on Monday.",
            ["meeting held on 2024-03-11: ARM (Mher Danoyan), AZE (Zakir Ismayil-Oglu)"],
        ),
        ("US climate envoy Nora Caldwell met Kenya's president on Monday.", ["meeting held on 2024-03-11: KEN (William Ruto), USA (Nora Caldwell)"]),
        (
            "Speaking after talks in Doha with Qatari officials, Mr Jorge Altamar, Peru's minister of mines, praised the deal.",
            ["meeting held in Doha: PER (Jorge Altamar), QAT"],
        ),
        (
            "The head of the Dutch military intelligence service, Rear Admiral Wim Hoekman, travelled to Amman on Monday.",
            ["visit held on 2024-03-11 in Amman: JOR, NLD (Wim Hoekman)"],
        ),
        ("A senior Chinese lawmaker met Vietnam's foreign minister Bui Thanh Son on Monday.", ["meeting held on 2024-03-11: CHN, VNM (Bui Thanh Son)"]),
        ("The Thai and Lao coast guard chiefs spoke by phone on Monday.", ["call held on 2024-03-11: LAO, THA"]),
        ("A US official said that Macron had been in talks for a week.", []),
    ],
)
def test_officials_nobody_knows(reader: Reader, text: str, expected: list[str]) -> None:
    """Whose somebody is stands beside the name, in the dateline, or with the other side; one official without a name stands for a party."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Britain's defence secretary picked up the phone to his Romanian counterpart on Monday.",
            ["call held on 2024-03-11: GBR (Grant Shapps), ROU (Angel Tîlvăr); initiator GBR"],
        ),
        (
            "The red carpet was rolled out in Astana on Monday for Macron.",
            ["visit held on 2024-03-11 in Astana: FRA (Emmanuel Macron), KAZ; host KAZ"],
        ),
        ("Macron flew into Astana on Monday.", ["visit held on 2024-03-11 in Astana: FRA (Emmanuel Macron), KAZ"]),
        (
            "Modi left Beijing on Monday at the end of a four-day visit.",
            ["visit held on 2024-03-11 in Beijing: CHN, IND (Narendra Modi)"],
        ),
        (
            "Egypt's foreign minister, in Juba for a three-day visit, praised the dam.",
            ["visit ongoing in Juba: EGY (Sameh Shoukry), SSD"],
        ),
        (
            "Macron flies out to Amman later today for talks with King Abdullah.",
            [
                "visit planned on 2024-03-14 in Amman: FRA (Emmanuel Macron), JOR",
                "meeting planned on 2024-03-14 in Amman: FRA (Emmanuel Macron), JOR (Abdullah II of Jordan)",
            ],
        ),
        (
            "Macron is to travel to Amman on Friday to see King Abdullah.",
            [
                "visit planned on 2024-03-15 in Amman: FRA (Emmanuel Macron), JOR",
                "meeting planned on 2024-03-15 in Amman: FRA (Emmanuel Macron), JOR (Abdullah II of Jordan)",
            ],
        ),
        ("Macron and Modi went over it in a video call on Monday.", ["video held on 2024-03-11: FRA (Emmanuel Macron), IND (Narendra Modi)"]),
        ("Modi hosted a reception on Monday for visiting President Macron.", ["meeting held on 2024-03-11: FRA (Emmanuel Macron), IND (Narendra Modi)"]),
        ("Macron and Modi want to speed up work on an electricity cable.", []),
        (
            "Reports of a secret meeting between Macron and Putin are baseless, the Kremlin said.",
            ["meeting denied: FRA (Emmanuel Macron), RUS (Vladimir Putin)"],
        ),
    ],
)
def test_ways_of_newspapers(reader: Reader, text: str, expected: list[str]) -> None:
    """Idioms of coming, calling and receiving, and the present of what is still to come today."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cameroon's transport minister in Turkey\n\nTransport minister Paul Etame met Turkish lawmakers on Monday.",
            ["meeting held on 2024-03-11: CMR (Paul Etame), TUR"],
        ),
        (
            "Omani trade minister Khalid al-Harrasi and Julia Lindgren, director-general at Sweden's foreign ministry, met on Monday.",
            ["meeting held on 2024-03-11: OMN (Khalid al-Harrasi), SWE (Julia Lindgren)"],
        ),
        (
            "The speaker Ali Otay of Kuwait separately received Timur Aliyev, Ambassador of Uzbekistan, Anwar Zafar, Ambassador of Bangladesh, "
            "and Maria Galea, Ambassador of Malta.",
            [
                "meeting held: KWT (Ali Otay), UZB (Timur Aliyev); host KWT",
                "meeting held: BGD (Anwar Zafar), KWT (Ali Otay); host KWT",
                "meeting held: KWT (Ali Otay), MLT (Maria Galea); host KWT",
            ],
        ),
        (
            "Estonia's Justice Minister Liis Pakk and her Latvian colleague Inese Egle met in Valga on Monday.",
            ["meeting held on 2024-03-11 in Valga: EST (Liis Pakk), LVA (Inese Egle)"],
        ),
        (
            "The head of Ethiopia's intelligence service, Redwan Tadesse, visited Asmara on Monday.",
            ["visit held on 2024-03-11 in Asmara: ERI, ETH (Redwan Tadesse)"],
        ),
        (
            "Blinken met Israeli officials including Benjamin Netanyahu on Monday.",
            ["meeting held on 2024-03-11: ISR (Benjamin Netanyahu), USA (Antony Blinken)"],
        ),
    ],
)
def test_whose_officials_are(reader: Reader, text: str, expected: list[str]) -> None:
    """A party told with the same title elsewhere, with the ministry, behind each name of a list, or with a colleague."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zelensky has sent a delegation led by Rustem Umerov to Istanbul for talks with Russian diplomats.",
            ["meeting planned: RUS, UKR (Rustem Umerov)"],
        ),
        (
            "Trade talks\n\nModi discussed trade in talks with Macron. This came in a phone call between the two leaders on Monday.",
            ["call held on 2024-03-11: FRA (Emmanuel Macron), IND (Narendra Modi)"],
        ),
        (
            "Blinken and Lavrov arrived separately on Monday and plan to hold a three-way meeting with Saudi Foreign Minister Prince Faisal bin Farhan.",
            ["meeting planned on 2024-03-11: RUS (Sergey Lavrov), SAU (Faisal bin Farhan), USA (Antony Blinken)"],
        ),
        (
            "Macron left Cairo on Monday without having met President Abdel Fattah al-Sisi.",
            ["meeting denied on 2024-03-11: EGY (Abdel Fattah el-Sisi), FRA (Emmanuel Macron)"],
        ),
        ("Macron has dropped plans to visit Algiers.", ["visit cancelled in Algiers: DZA, FRA (Emmanuel Macron)"]),
        ("Macron cancels Algiers stopover", ["visit cancelled in Algiers: DZA, FRA (Emmanuel Macron)"]),
        ("Macron to visit China next week, Kremlin says", ["visit planned on 2024-03-18/2024-03-24 in China: CHN, FRA (Emmanuel Macron)"]),
        ("Modi is likely to call on Macron on Friday.", ["meeting planned on 2024-03-15: FRA (Emmanuel Macron), IND (Narendra Modi)"]),
        ("The deal between Macron and Modi has been met with scepticism.", []),
        ("Erdogan told Merkel that he was in favour of dialogue in the framework of the law.", []),
        ("Blinken thanked Ruto for being ready to lead the mission to Haiti.", []),
    ],
)
def test_how_far_it_has_come(reader: Reader, text: str, expected: list[str]) -> None:
    """Delegations that are sent, plans that are dropped, snubs, headlines of what is to come, and words that only look like a contact."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Macron and Xi spoke on Monday for the first time since their summit in Nice.",
            ["call held on 2024-03-11: CHN (Xi Jinping), FRA (Emmanuel Macron)", "meeting held in Nice: CHN (Xi Jinping), FRA (Emmanuel Macron)"],
        ),
        ("Macron set off for Kabul on Monday.", ["visit held on 2024-03-11 in Kabul: AFG, FRA (Emmanuel Macron)"]),
        ("Blinken to make second China visit in a year", ["visit planned in China: CHN, USA (Antony Blinken)"]),
        (
            "A planned call between Macron and Modi did not go ahead on Monday.",
            ["call denied on 2024-03-11: FRA (Emmanuel Macron), IND (Narendra Modi)"],
        ),
        (
            "Niger's prime minister on Monday received Iran's deputy minister of industry, Farhad Rostam, who handed him a plan.",
            ["meeting held on 2024-03-11: IRN (Farhad Rostam), NER (Ali Lamine Zeine); host NER"],
        ),
        (
            "Russian Deputy Foreign Minister Oleg Stepan received Ambassador of Burundi in Moscow Edouard Biziman on Monday.",
            ["meeting held on 2024-03-11: BDI (Edouard Biziman), RUS (Oleg Stepan); host RUS"],
        ),
        (
            "South Korea's nuclear envoy, Kim Gun-woo, spoke by phone with his U.S. and Japanese counterparts on Monday.",
            ["call held on 2024-03-11: JPN, KOR (Kim Gun-woo), USA"],
        ),
        (
            "ISLAMABAD: Chinese envoy Shi Yuan called on Planning Minister Ahsan Cheem on Monday and briefed him on the inquiry of the week.",
            ["meeting held on 2024-03-11: CHN (Shi Yuan), PAK (Ahsan Cheem)"],
        ),
        (
            "Finance Secretary Imran Qureshi will lead Pakistan's side in talks with Chinese officials on Friday.",
            ["meeting planned on 2024-03-15: CHN, PAK (Imran Qureshi)"],
        ),
    ],
)
def test_leads_of_agencies(reader: Reader, text: str, expected: list[str]) -> None:
    """What was before is told apart from what is news, and each side is told by the words that an agency has for it."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antony Blinken met Benjamin Netanyahu on Monday, and Mahmoud Abbas in Ramallah on Tuesday.",
            [
                "meeting held on 2024-03-11: ISR (Benjamin Netanyahu), USA (Antony Blinken)",
                "meeting held on 2024-03-12 in Ramallah: PSE (Mahmoud Abbas), USA (Antony Blinken)",
            ],
        ),
        (
            "Antony Blinken spoke with Sergey Lavrov and later with Dmytro Kuleba.",
            ["call held: RUS (Sergey Lavrov), USA (Antony Blinken)", "call held: UKR (Dmytro Kuleba), USA (Antony Blinken)"],
        ),
        (
            "Antony Blinken met Benjamin Netanyahu and Yoav Gallant on Monday.",
            ["meeting held on 2024-03-11: ISR (Benjamin Netanyahu, Yoav Gallant), USA (Antony Blinken)"],
        ),
    ],
)
def test_contacts_one_after_another(reader: Reader, text: str, expected: list[str]) -> None:
    """A further day, place or *later* makes a further contact under the same verb; a bare conjunction does not."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Emmanuel Macron took a call from Xi Jinping on Monday and, his office said, “asked for restraint”.", "Presidency of France"),
        ("Mélanie Joly spoke with Wang Yi on Monday. She will fly to Beijing in May, her ministry confirmed.", "Ministry of Foreign Affairs of Canada"),
        ("Mélanie Joly spoke with Wang Yi on Monday, an office worker said.", None),
    ],
)
def test_whose_office_speaks(reader: Reader, text: str, issuer: str | None) -> None:
    """The office that a possessive gives to the subject gives an account of the contact."""
    report = reader.read(Document.from_text(text, language="en", published="2024-03-12"))
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[account.issuer] for account in report.readouts if account.issuer] == ([issuer] if issuer else [])
