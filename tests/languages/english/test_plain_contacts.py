"""Plain English sentences about contacts, in many wordings, with what only looks like one."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ukraine's Kuleba and Hungary's Szijjarto met in Uzhhorod on Monday.",
            ["meeting held on 2024-03-11 in Uzhhorod: HUN (Péter Szijjártó), UKR (Dmytro Kuleba)"],
        ),
        ("Japan's Kishida had a phone call with Meloni on Tuesday.", ["call held on 2024-03-12: ITA (Giorgia Meloni), JPN (Fumio Kishida)"]),
        ("Lavrov told reporters that Japan's Toyota would leave.", []),
    ],
)
def test_whoever_a_state_owns(reader: Reader, text: str, expected: list[str]) -> None:
    """A surname behind the state whose somebody is means that person; the state alone is then no further side."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ali thanks Lula\n\nPresident Irfaan Ali met Brazil's president on the coast. Blinken had spoken with Mr Ali by phone on March 6.",
            [
                "meeting held: BRA (Luiz Inácio Lula da Silva), GUY (Irfaan Ali)",
                "call held on 2024-03-06: GUY (Irfaan Ali), USA (Antony Blinken)",
            ],
        ),
    ],
)
def test_surnames_before_their_full_name(reader: Reader, text: str, expected: list[str]) -> None:
    """A surname in a headline, or behind an honorific, means whoever the text names in full."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Remarks by President Biden\n\nTHE PRESIDENT: Great to see you all. I met with Prime Minister Modi in Delhi on Monday.",
            ["meeting held on 2024-03-11 in Delhi: IND (Narendra Modi), USA (Joe Biden)"],
        ),
    ],
)
def test_the_label_of_a_turn(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody's turn begins with is not his name."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Wang Yi informed the Japanese ambassador on Tuesday that the fishing ban would stay.",
            ["meeting held on 2024-03-12: CHN (Wang Yi), JPN"],
        ),
        (
            "On March 4, Foreign Minister Enrique Manalo told Chinese Ambassador Huang Xilian that the water cannon had to stop.",
            ["meeting held on 2024-03-04: CHN (Huang Xilian), PHL (Enrique Manalo)"],
        ),
        ("Foreign Minister Enrique Manalo told reporters on Monday that the ambassador of China was late.", []),
        ("The Indian ambassador was called in by the Pakistani foreign ministry on Tuesday.", ["summons held on 2024-03-12: IND, PAK; initiator PAK"]),
        ("The Pakistani foreign ministry called in the Indian ambassador on Tuesday.", ["summons held on 2024-03-12: IND, PAK; initiator PAK"]),
    ],
)
def test_envoys_who_are_told_something(reader: Reader, text: str, expected: list[str]) -> None:
    """Who tells an ambassador something has met him; who tells reporters has not."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blinken's plane touched down in Ankara on Monday.", ["visit held on 2024-03-11 in Ankara: TUR, USA (Antony Blinken)"]),
        (
            "The King of Jordan is due in Washington on Friday for talks with President Biden.",
            [
                "visit planned on 2024-03-15 in Washington: JOR (Abdullah II of Jordan), USA",
                "meeting planned on 2024-03-15 in Washington: JOR (Abdullah II of Jordan), USA (Joe Biden)",
            ],
        ),
        ("President Ruto is on his way to Kampala.", ["visit ongoing in Kampala: KEN (William Ruto), UGA"]),
        ("Weapons are on their way to Ukraine, Joe Biden said.", []),
        ("The delay was due in part to the war in Ukraine, Joe Biden said.", []),
        ("Joe Biden is expected to keep up his work on the conflict in Gaza.", []),
    ],
)
def test_ways_of_coming(reader: Reader, text: str, expected: list[str]) -> None:
    """Vehicles arrive with their owners in them; who is due, or on the way, is a visitor."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister S. Jaishankar and Wang Yi shook hands in Vientiane on Monday.",
            ["meeting held on 2024-03-11 in Vientiane: CHN (Wang Yi), IND (Subrahmanyam Jaishankar)"],
        ),
        ("Lavrov and Fidan compared notes on Syria by telephone on Tuesday.", ["call held on 2024-03-12: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Macron hung up the phone with President Zelensky.", ["call held: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky)"]),
        (
            "Macron was on the phone with President Zelensky for an hour on Tuesday.",
            ["call held on 2024-03-12: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky)"],
        ),
        ("David Cameron dined with Sergey Lavrov in Moscow.", ["meeting held in Moscow: GBR (David Cameron), RUS (Sergey Lavrov)"]),
        ("The President had a tête-à-tête with Giorgia Meloni, said President Tebboune.", ["meeting held: DZA (Abdelmadjid Tebboune), ITA (Giorgia Meloni)"]),
        ("Wang Yi shook the box and compared prices in Vienna with Sergey Lavrov's aide.", []),
    ],
)
def test_ways_of_talking(reader: Reader, text: str, expected: list[str]) -> None:
    """Hands that are shaken, notes compared, a telephone hung up and a dinner taken together are contacts of two sides."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Blinken and Lavrov met in Geneva on Monday. The next round will be in Vienna on April 15.",
            ["meeting held on 2024-03-11 in Geneva: RUS (Sergey Lavrov), USA (Antony Blinken)", "meeting planned on 2024-04-15 in Vienna: RUS, USA"],
        ),
        ("The president won the first round. The next round will be held on April 15.", []),
    ],
)
def test_the_next_round(reader: Reader, text: str, expected: list[str]) -> None:
    """The next round of talks is one of those whose talks were told last; a round of an election is none."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Viktor Orban's trip to Moscow to meet Vladimir Putin was a mistake, Ursula von der Leyen said.",
            ["visit held in Moscow: HUN (Viktor Orbán), RUS", "meeting held in Moscow: HUN (Viktor Orbán), RUS (Vladimir Putin)"],
        ),
        (
            "Ursula von der Leyen criticised the visit of Viktor Orban to Moscow to meet Vladimir Putin.",
            ["visit held in Moscow: HUN (Viktor Orbán), RUS", "meeting held in Moscow: HUN (Viktor Orbán), RUS (Vladimir Putin)"],
        ),
    ],
)
def test_what_people_travel_for(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever travels to meet somebody meets him: the owner of the journey, not who speaks of it."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joe Biden had an exchange with Jason Crow, an Iraq war veteran.", []),
        ("President Abdelmadjid Tebboune will visit the U.S. pavilion in June.", []),
        (
            "President Abdelmadjid Tebboune will visit the Kharkiv region of Ukraine in June.",
            ["visit planned on 2024-06 in Kharkiv: DZA (Abdelmadjid Tebboune), UKR"],
        ),
    ],
)
def test_states_that_only_qualify(reader: Reader, text: str, expected: list[str]) -> None:
    """A state before a noun tells what kind of thing it is, and is no side nor ground."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joe Biden and Kamala Harris delivered the same message in public to Benjamin Netanyahu.", []),
        ("Mike Pence served two tours in Afghanistan.", []),
        ("Donald Trump gave Benjamin Netanyahu a part in his appearances on cable news.", []),
        (
            "Xi Jinping sent a message of congratulations to Vladimir Putin on Monday.",
            ["message held on 2024-03-11: CHN (Xi Jinping), RUS (Vladimir Putin); initiator CHN"],
        ),
    ],
)
def test_figurative_messages(reader: Reader, text: str, expected: list[str]) -> None:
    """A message that is given to the public, a television cable and a soldier's tour are no contacts."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has met with many leaders this year, including hosting Viktor Orban and dining with Andrzej Duda.", []),
        ("Relations with Russia and Ukraine were discussed on Monday.", []),
    ],
)
def test_guests_of_somebody_unnamed(reader: Reader, text: str, expected: list[str]) -> None:
    """Two guests of a host whom the sentence does not name did not thereby meet each other."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Secretary Antony Blinken and President Isaac Herzog Before Their Meeting\n\nSECRETARY BLINKEN: It is good to be here.",
            ["meeting held: ISR (Isaac Herzog), USA (Antony Blinken)"],
        ),
    ],
)
def test_headings_that_frame_words(reader: Reader, text: str, expected: list[str]) -> None:
    """A heading without a verb that says when the words were spoken tells what the document is about."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Erdogan called Putin on Monday. Hakan Fidan will see Sergey Lavrov in Antalya in May. The two presidents could meet in September.",
            [
                "call held on 2024-03-11: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); initiator TUR",
                "meeting planned on 2024-05 in Antalya: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
                "meeting proposed on 2024-09: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
            ],
        ),
        (
            "Lavrov met Wang Yi on Monday, days after Putin and Xi spoke. The two foreign ministers will meet again in Moscow in May.",
            [
                "meeting held on 2024-03-11: CHN (Wang Yi), RUS (Sergey Lavrov)",
                "contact held: CHN (Xi Jinping), RUS (Vladimir Putin)",
                "meeting planned on 2024-05 in Moscow: CHN (Wang Yi), RUS (Sergey Lavrov)",
            ],
        ),
    ],
)
def test_pairs_by_office(reader: Reader, text: str, expected: list[str]) -> None:
    """*The two presidents* are those last spoken of who are presidents."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks between Antony Blinken and Sergey Lavrov in Geneva next week are uncertain.",
            ["meeting planned on 2024-03-18/2024-03-24 in Geneva: RUS (Sergey Lavrov), USA (Antony Blinken)"],
        ),
        (
            "Trump Calls Off Pompeo's Trip to North Korea\n\nSecretary of State Mike Pompeo stays at home.",
            ["visit cancelled in North Korea: PRK, USA (Mike Pompeo)"],
        ),
    ],
)
def test_future_days_of_nouns(reader: Reader, text: str, expected: list[str]) -> None:
    """Talks on days still to come are planned."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "From: Prime Minister's Office, 10 Downing Street\n\nThe Prime Minister spoke to the Prime Minister of New Zealand, Christopher Luxon, on Monday.",
            ["call held on 2024-03-11: GBR (Rishi Sunak), NZL (Christopher Luxon)"],
        ),
        ("Prime ministers scolded\n\nThe Prime Minister spoke to the Prime Minister of New Zealand, Christopher Luxon, on Monday.", []),
    ],
)
def test_letterheads(reader: Reader, text: str, expected: list[str]) -> None:
    """The institution that stands alone in one of the first lines is the document's own, whose prime minister needs no country."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Speaking to reporters at the White House on Friday, the president disagreed. Iran's Abbas Araghchi was silent.", []),
        ("Joe Biden met with students in Kyiv on Monday.", []),
        ("Antony Blinken met with members of the Taliban in Doha.", ["meeting held in Doha: Taliban, USA (Antony Blinken)"]),
    ],
)
def test_those_who_stand_where_others_are(reader: Reader, text: str, expected: list[str]) -> None:
    """Who is spoken with is no seat of power nor state that only tells where he is."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United States calls on President Salva Kiir and Vice President Riek Machar of South Sudan to do their utmost.", []),
        ("Foreign Minister Wang Yi called on President William Ruto in Nairobi.", ["meeting held in Nairobi: CHN (Wang Yi), KEN (William Ruto)"]),
    ],
)
def test_calls_on_somebody(reader: Reader, text: str, expected: list[str]) -> None:
    """To call on somebody to do something is a request, however far behind it stands; states call on nobody."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Daniel Kritenbrink will travel to Cambodia and Laos May 1-7.",
            [
                "visit planned on 2024-05-01/2024-05-07 in Cambodia: KHM, USA (Daniel Kritenbrink)",
                "visit planned on 2024-05-01/2024-05-07 in Laos: LAO, USA (Daniel Kritenbrink)",
            ],
        ),
        (
            "Antony Blinken will travel to Chisinau, Moldova and Warsaw, Poland on April 12.",
            ["visit planned on 2024-04-12 in Chisinau: MDA, USA (Antony Blinken)", "visit planned on 2024-04-12 in Warsaw: POL, USA (Antony Blinken)"],
        ),
        ("Annalena Baerbock flew to Kyiv on Monday, Poland's president said.", ["visit held on 2024-03-11 in Kyiv: DEU (Annalena Baerbock), UKR"]),
    ],
)
def test_journeys_to_several_places(reader: Reader, text: str, expected: list[str]) -> None:
    """A verb takes the traveller to each of the places that a list joins, a city's own country being none of them."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the president would go to Vietnam in September. Wang Yi was not asked.", []),
        ("Jake Sullivan told reporters that the President would go to Vietnam in September.", ["visit planned on 2024-09 in Vietnam: USA (Joe Biden), VNM"]),
        ("In Warsaw, she will meet with Polish and UN officials.", []),
    ],
)
def test_officials_whom_nobody_names(reader: Reader, text: str, expected: list[str]) -> None:
    """An official whom nothing tells is not whoever is named nearest."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Israel and Hamas resumed in Cairo on Monday.", ["meeting held on 2024-03-11 in Cairo: Hamas, ISR"]),
        ("Mohammed bin Abdulrahman Al-Thani, a mediator on the talks, said that Khalil al-Hayya was right.", []),
    ],
)
def test_talks_in_general(reader: Reader, text: str, expected: list[str]) -> None:
    """Negotiations that are only spoken of, without people, day or place, are no contact."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vladimir Putin will not attend the BRICS summit in Johannesburg in August.", ["summit planned on 2024-08 in Johannesburg: BRICS"]),
        ("Vladimir Putin will attend the BRICS summit in Johannesburg in August.", ["meeting planned on 2024-08 in Johannesburg: BRICS, RUS (Vladimir Putin)"]),
    ],
)
def test_who_stays_away(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever does not attend a summit is not among those there."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ned Price, spokesperson\n\nMR. PRICE: We held close consultations with Haitian officials on Sunday.", ["meeting held on 2024-03-10: HTI, USA"]),
    ],
)
def test_spokespersons(reader: Reader, text: str, expected: list[str]) -> None:
    """Who speaks for those who were there was not there himself."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Miguel Díaz-Canel wrote on X on Monday that Nicolás Maduro had won.", []),
        ("President Lula wrote to President Biden in February.", ["message held on 2024-02: BRA (Luiz Inácio Lula da Silva), USA (Joe Biden); initiator BRA"]),
    ],
)
def test_posts_and_letters(reader: Reader, text: str, expected: list[str]) -> None:
    """Who writes to somebody sends a message; who writes a post does not."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "During a lengthy telephone conversation initiated by the President of the French Republic, Vladimir Putin and Emmanuel Macron spoke of grain.",
            ["call held: FRA (Emmanuel Macron), RUS (Vladimir Putin); initiator FRA"],
        ),
        (
            "At the initiative of the Tajikistani side, Vladimir Putin had a telephone conversation with President Emomali Rahmon.",
            ["call held: RUS (Vladimir Putin), TJK (Emomali Rahmon); initiator TJK"],
        ),
        (
            "At the initiative of the other side, Vladimir Putin had a telephone conversation with President Emomali Rahmon.",
            ["call held: RUS (Vladimir Putin), TJK (Emomali Rahmon)"],
        ),
        (
            "Vladimir Putin had a telephone conversation with President Recep Tayyip Erdogan at the Turkish party's initiative.",
            ["call held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); initiator TUR"],
        ),
        (
            "Sergey Lavrov took a call from the foreign minister of the Argentine Republic on Monday.",
            ["call held on 2024-03-11: ARG (Diana Mondino), RUS (Sergey Lavrov); initiator ARG"],
        ),
        (
            "The President of the Italian Republic, Sergio Mattarella, received the President of the Portuguese Republic, Marcelo Rebelo de Sousa, on Monday.",
            ["meeting held on 2024-03-11: ITA (Sergio Mattarella), PRT (Marcelo Rebelo de Sousa); host ITA"],
        ),
    ],
)
def test_whose_initiative(reader: Reader, text: str, expected: list[str]) -> None:
    """The initiator is whose initiative the sentence tells, by nation, office or side, and not who is named next."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Review: The Envoy\n\nThe British ambassador has been summoned in Oslo, and President Macron meets Olaf Scholz in Berlin.", []),
        (
            "Policy under review\n\nPresident Macron met Olaf Scholz in Berlin on Monday.",
            ["meeting held on 2024-03-11 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
    ],
)
def test_reviews(reader: Reader, text: str, expected: list[str]) -> None:
    """What a play or a film under review tells is no contact."""
    assert outline(reader, text, language="en") == expected
