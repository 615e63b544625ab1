"""Whom envoys serve, journeys for what is to come, and days since which something is the first."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron met the special envoy of Congolese President Felix Tshisekedi, Serge Ilunga, on Tuesday.",
            ["meeting held on 2024-03-12: COD (Serge Ilunga), FRA (Emmanuel Macron)"],
        ),
        (
            "Emmanuel Macron met the special envoy of President Felix Tshisekedi, Serge Ilunga, on Tuesday.",
            ["meeting held on 2024-03-12: COD (Serge Ilunga), FRA (Emmanuel Macron)"],
        ),
        ("Emmanuel Macron met an adviser to Chinese President Xi Jinping on Tuesday.", ["meeting held on 2024-03-12: CHN, FRA (Emmanuel Macron)"]),
        (
            "Emmanuel Macron met the adviser to the Ukrainian president Andriy Yermak on Tuesday.",
            ["meeting held on 2024-03-12: FRA (Emmanuel Macron), UKR (Andriy Yermak)"],
        ),
        (
            "Professor Serge Ilunga, a special envoy of Congolese President Felix Tshisekedi, met Emmanuel Macron on Tuesday.",
            ["meeting held on 2024-03-12: COD (Serge Ilunga), FRA (Emmanuel Macron)"],
        ),
        (
            "The President of the Democratic Republic of Congo met Emmanuel Macron on Tuesday.",
            ["meeting held on 2024-03-12: COD (Félix Tshisekedi), FRA (Emmanuel Macron)"],
        ),
    ],
)
def test_whom_an_envoy_serves(reader: Reader, text: str, expected: list[str]) -> None:
    """Who is served was not there, and whoever serves him is of his state."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olaf Scholz left for Jakarta on Tuesday to attend the ASEAN summit.",
            ["visit ongoing on 2024-03-12 in Jakarta: DEU (Olaf Scholz), IDN", "meeting planned: ASEAN, DEU (Olaf Scholz)"],
        ),
        (
            "Olaf Scholz was sent by his party to deliver a message to President Emmanuel Macron.",
            ["message planned: DEU (Olaf Scholz), FRA (Emmanuel Macron); initiator DEU"],
        ),
        (
            "Sunday's talks will be the second time Olaf Scholz and Emmanuel Macron have met.",
            ["meeting planned on 2024-03-17: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "Theresa May met Leo Varadkar in London. It is their first meeting since her long speech on fisheries in Leeds last Friday.",
            ["meeting held in London: GBR (Theresa May), IRL (Leo Varadkar)"],
        ),
        (
            "Faisal bin Farhan in turn asked Hossein Amir-Abdollahian to come to Riyadh.",
            ["visit proposed in Riyadh: IRN (Hossein Amir-Abdollahian), SAU"],
        ),
        (
            "Olaf Scholz and Emmanuel Macron agreed to strengthen ties at a meeting in Paris on Monday.",
            ["meeting held on 2024-03-11 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
    ],
)
def test_what_somebody_leaves_for(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody sets out or is sent for lies ahead; days since which it is the first are not its own."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden, Finland to meet Turkey in Brussels", ["meeting planned in Brussels: FIN, SWE, TUR"]),
        ("France and Germany met in Paris.", ["meeting held in Paris: DEU, FRA"]),
        ("NATO said it will hold talks involving Turkey, Finland and Sweden in Brussels.", ["meeting planned in Brussels: FIN, SWE, TUR"]),
        ("Finland and Sweden will send delegations to Ankara on Friday.", ["visit planned on 2024-03-15 in Ankara: FIN, SWE, TUR"]),
        ("Germany sent a team of engineers to Ukraine on Friday.", []),
        ("Emmanuel Macron tried to meet Vladimir Putin.", ["meeting proposed: FRA (Emmanuel Macron), RUS (Vladimir Putin)"]),
        (
            "A German delegation arrived in Paris on Tuesday. The delegation was received by President Emmanuel Macron.",
            ["visit ongoing on 2024-03-12 in Paris: DEU, FRA", "meeting held on 2024-03-12 in Paris: DEU, FRA (Emmanuel Macron); host FRA"],
        ),
    ],
)
def test_states_and_delegations(reader: Reader, text: str, expected: list[str]) -> None:
    """Two states that meet a third do not meet each other only; delegations are those of who sends them, and of whom it was spoken."""
    assert outline(reader, text, language="en") == expected


def test_where_words_were_said(reader: Reader) -> None:
    """A visit on which something was said is not what the text is about."""
    text = 'Olaf Scholz met Emmanuel Macron on Tuesday. "We want this soon," Jens Stoltenberg said on a visit to Washington.'
    report = read(reader, text, language="en")
    assert [(contact.kind, contact.main) for contact in report.contacts] == [("meeting", True), ("visit", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Enrique Manalo and Maris Sangiampongsa co-chaired the joint commission in Bangkok on Tuesday.",
            ["meeting held on 2024-03-12 in Bangkok: PHL (Enrique Manalo), THA (Maris Sangiampongsa)"],
        ),
        (
            "Enrique Manalo will co-chair the eighth session with his counterpart, Malaysian Foreign Minister Mohamad Hasan, on 16 March.",
            ["meeting planned on 2024-03-16: MYS (Mohamad Hasan), PHL (Enrique Manalo)"],
        ),
        (
            "Enrique Manalo arrives in India, will co-chair India-Philippines Joint Commission with Jaishankar",
            ["visit ongoing in India: IND, PHL (Enrique Manalo)", "meeting planned in India: IND (Subrahmanyam Jaishankar), PHL (Enrique Manalo)"],
        ),
        ("Enrique Manalo is in Kuala Lumpur on a visit, the first since 2011.", ["visit ongoing in Kuala Lumpur: MYS, PHL (Enrique Manalo)"]),
        ("Turkey aims to meet separately with Somalia and Ethiopia.", ["meeting proposed: SOM, TUR", "meeting proposed: ETH, TUR"]),
        (
            "The meeting of the foreign ministers of Azerbaijan and Armenia is taking place in Almaty.",
            ["meeting ongoing on 2024-03-14 in Almaty: ARM (Ararat Mirzoyan), AZE (Jeyhun Bayramov)"],
        ),
    ],
)
def test_who_chairs_together(reader: Reader, text: str, expected: list[str]) -> None:
    """A verb with a hyphen is one verb; what somebody aims at is proposed, what is taking place goes on, and that it is the first dates nothing."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron is in Berlin for talks with Olaf Scholz.",
            ["visit ongoing in Berlin: DEU, FRA (Emmanuel Macron)", "meeting planned in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "Emmanuel Macron is in Berlin for talks with Olaf Scholz. The two leaders discussed trade.",
            ["visit ongoing in Berlin: DEU, FRA (Emmanuel Macron)", "meeting held in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "Emmanuel Macron on Tuesday discussed trade, along with security, with a delegation headed by US Senator Roger Wicker.",
            ["contact held on 2024-03-12: FRA (Emmanuel Macron), USA (Roger Wicker)"],
        ),
        ("Emmanuel Macron discussed trade with a Chinese delegation.", ["meeting held: CHN, FRA (Emmanuel Macron)"]),
        ("Xi Jinping reviewed troops with the French delegation on the stand.", []),
        (
            "Among the leaders lined up for a meeting with Emmanuel Macron is Olaf Scholz.",
            ["meeting planned: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "Gitanas Nauseda met Mark Rutte in Vilnius. Gitanas Nauseda and Charles Michel then held talks with Petr Fiala, Ulf Kristersson and Mark Rutte.",
            [
                "meeting held in Vilnius: LTU (Gitanas Nausėda), NLD (Mark Rutte)",
                "meeting held in Vilnius: CZE (Petr Fiala), EU (Charles Michel), LTU (Gitanas Nausėda), NLD (Mark Rutte), SWE (Ulf Kristersson)",
            ],
        ),
    ],
)
def test_there_for_talks(reader: Reader, text: str, expected: list[str]) -> None:
    """Talks for which somebody is there lie ahead until told; what is discussed with a delegation is a contact; more than two are another meeting."""
    assert outline(reader, text, language="en") == expected
