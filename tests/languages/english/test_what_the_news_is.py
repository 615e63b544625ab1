"""English: which of the contacts a page tells are its news, and which it recalls, foresees or tells of others."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


def mains(reader: Reader, text: str) -> list[str]:
    """Return kind, status, date and parties of the main contacts of a text."""
    contacts = [contact for contact in read(reader, text, language="en").contacts if contact.main]
    return [" ".join(filter(None, (each.kind, each.status, each.date, *(party.code for party in each.parties)))) for each in contacts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ambassador Joseph Borg of Malta paid Namibian Minister Selma Ashipala a courtesy visit on Monday.",
            "meeting held on 2024-03-11: MLT (Joseph Borg), NAM",
        ),
        ("President William Ruto on Tuesday gave Ethiopian Prime Minister Abiy Ahmed a call on Sudan.", "call held on 2024-03-12: ETH (Abiy Ahmed), KEN"),
        ("Mark Rutte paid a courtesy visit to Norwegian Prime Minister Jonas Gahr Store on Monday.", "meeting held on 2024-03-11: NLD (Mark Rutte), NOR"),
        ("Indonesian President Joko Widodo had to forgo travelling to Brazil.", "visit cancelled in Brazil: BRA, IDN (Joko Widodo)"),
    ],
)
def test_who_is_given_a_call_or_paid_a_visit(reader: Reader, text: str, expected: str) -> None:
    """Who stands between the verb and the call or visit is the other side."""
    assert outline(reader, text, language="en")[0].startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The visit, due next week, will take Wang Yi to Denmark and Finland.",
            ["visit planned 2024-03-18/2024-03-24 CHN DNK", "visit planned 2024-03-18/2024-03-24 CHN FIN"],
        ),
        ("Vladimir Putin's visit to Beijing brought Kim Jong Un closer to China.", ["visit held RUS CHN"]),
        ("A trip will bring Finnish Foreign Minister Elina Valtonen to Chile in May.", ["visit planned 2024-05 FIN CHL"]),
        (
            "President Julius Maada Bio of Sierra Leone has arrived at the airport in Gambia, ready to start his official tour in the country.",
            ["visit ongoing SLE GMB"],
        ),
    ],
)
def test_whom_a_journey_takes_to_a_place(reader: Reader, text: str, expected: list[str]) -> None:
    """Whom a visit takes somewhere is its visitor; what somebody who has arrived is ready for is the visit that has begun."""
    assert mains(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Denmark's Foreign Minister Lars Lokke Rasmussen met Elina Valtonen of Finland on Monday. "
            "Officials said Emmanuel Macron had been received by King Felipe in Madrid that morning. Both welcomed the new ferry.",
            ["meeting held 2024-03-11 DNK FIN"],
        ),
        (
            "Wang Yi telephoned his Japanese counterpart Yoko Kamikawa. Ties have grown following last year's China visit of senior Japanese officials.",
            ["call held CHN JPN"],
        ),
        (
            "Mark Rutte met Emmanuel Macron in Paris on Monday on the eve of the Council of Europe summit in Strasbourg.",
            ["meeting held 2024-03-11 NLD FRA"],
        ),
        (
            "Vladimir Putin received Hakan Fidan on Monday. A lively conversation took place, said aide Yuri Ushakov. "
            "According to Ushakov, the two sides engaged in a detailed dialogue on ferries.",
            ["meeting held 2024-03-11 RUS TUR"],
        ),
        (
            "Prime Minister Christopher Luxon is in Fiji this week. Fijian Prime Minister Sitiveni Rabuka welcomed the rain. "
            "Luxon said fishing had not been a big focus in talks.",
            ["visit ongoing 2024-03-11/2024-03-17 NZL FJI"],
        ),
    ],
)
def test_what_the_lead_recalls_or_tells_of_others_is_not_the_news(reader: Reader, text: str, expected: list[str]) -> None:
    """Contacts of others, of last year, to come after the news, and talks that are nobody's are no news of a page."""
    assert mains(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ties have improved since last month's visit to Manila by Foreign Minister Wang Yi.", "2024-02"),
        ("Elina Valtonen rang Wang Yi. The call came after last week's talks between Valtonen and Yoko Kamikawa in Tokyo.", "2024-03-04/2024-03-10"),
    ],
)
def test_the_day_before_a_noun_is_its_own(reader: Reader, text: str, date: str) -> None:
    """*Last month's visit* has its day, behind *since* and *after* too, and gives it to nothing else."""
    contacts = read(reader, text, language="en").contacts
    assert contacts[-1].date == date
    assert all(contact.date is None for contact in contacts[:-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "William Ruto met Turkish Foreign Minister Hakan Fidan in Lima on Monday, the second day of his Peru visit. "
            "He is in Peru for the ocean conference.",
            ["meeting held 2024-03-11 KEN TUR"],
        ),
        (
            "Finnish Foreign Minister Elina Valtonen met Danish Foreign Minister Lars Lokke Rasmussen on Monday. "
            "Valtonen is presently in Chad in course of attending the AU meeting.",
            ["meeting held 2024-03-11 FIN DNK"],
        ),
        (
            "Emmanuel Macron called Vladimir Putin on Monday. Negotiations with the Russian president lasted two hours, the Elysee Palace said.",
            ["call held 2024-03-11 FRA RUS"],
        ),
        (
            "The foreign ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov, began talks in Almaty on Monday. "
            "Welcoming his counterparts, Kazakh Foreign Minister Murat Nurtleu wished them well.",
            ["meeting held 2024-03-11 ARM AZE"],
        ),
        (
            "Norway's talks with Iceland, Denmark on cod end in Oslo\n\nAfter the Norwegian delegation met separately with the Icelandic and Danish "
            "delegations, all sat down together.",
            ["meeting held NOR ISL DNK"],
        ),
    ],
)
def test_a_contact_has_one_record_and_what_frames_it_none_that_is_main(reader: Reader, text: str, expected: list[str]) -> None:
    """On whose ground two others met, how long a call lasted, and who opened the talks, are no further news."""
    assert mains(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Secretary Rajan Bista and Foreign Secretary of India Vikram Misri met in New Delhi on Monday to review ties between Nepal and India.",
            "meeting held on 2024-03-11 in New Delhi: IND (Vikram Misri), NPL (Rajan Bista)",
        ),
        (
            "Foreign Secretary Rajan Bista met Foreign Minister of India S. Jaishankar on Monday to review Nepal-India ties.",
            "meeting held on 2024-03-11: IND (Subrahmanyam Jaishankar), NPL (Rajan Bista)",
        ),
        (
            "The head of the US mission to Afghanistan, Ian McCary, met Amir Khan Muttaqi in Doha on Monday.",
            "meeting held on 2024-03-11 in Doha: AFG (Amir Khan Muttaqi), USA (Ian McCary)",
        ),
        (
            "Georgian President Salome Zourabichvili met the head of the OSCE mission to Moldova, Kelly Keiderling, on Monday.",
            "meeting held on 2024-03-11: GEO (Salome Zourabichvili), OSCE (Kelly Keiderling)",
        ),
        (
            "A delegation from Ghana led by Speaker Hon. Kofi Tetteh visited Kenya on Monday.",
            "visit held on 2024-03-11 in Kenya: GHA (Kofi Tetteh), KEN",
        ),
    ],
)
def test_whose_officials_are(reader: Reader, text: str, expected: str) -> None:
    """Of two who meet the one of no state told is of that which the text joins to the other's; a mission is its sender's."""
    assert expected in outline(reader, text, language="en")


def test_the_secretary_general_of_some_body_is_not_that_of_the_united_nations(reader: Reader) -> None:
    """Far behind the start of a text that names no organisation *the Secretary General* is nobody known; at its start, the UN's."""
    trip = "Members of parliament from Ghana came to Nairobi for three days. They saw schools and farms, a market, a tannery and the new railway station. "
    trip += "With them travelled clerks, doctors, teachers, engineers and a choir of forty from the town of Ho in the east of the country. "
    met = "Kenyan President William Ruto received the Secretary General on Monday."
    assert not any("UN" in line for line in outline(reader, trip + met, language="en"))
    assert any("UN (António Guterres)" in line for line in outline(reader, met, language="en"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("His Majesty King Abdullah received Mitch McConnell. His Majesty said the war must end.", "Abdullah II of Jordan"),
        ("Brig. Gen. Lars Holm met Speaker Hon. Kofi Tetteh. Air Force Brig. Gen. Lars Holm said all went well.", "Lars Holm"),
    ],
)
def test_titles_and_their_stops(reader: Reader, text: str, speaker: str) -> None:
    """*His Majesty* is the king spoken of; the stop of a shortened title ends no name."""
    report = read(reader, text, language="en")
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[each] for statement in report.statements for each in statement.speakers][-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bajram Begaj began on Monday an official visit to the Nordic states, Iceland and Norway.",
            "visit ongoing on 2024-03-11 in Iceland: ALB (Bajram Begaj), ISL, NOR",
        ),
        (
            "Wang Yi's visit to Gulf countries – Qatar, Oman and Kuwait – will begin on 20 March.",
            "visit planned on 2024-03-20 in Qatar: CHN (Wang Yi), KWT, OMN, QAT",
        ),
        (
            "On Monday, the foreign ministers of Germany, Poland and France agreed to share cables. The meeting took place in Berlin.",
            "meeting held on 2024-03-11 in Berlin: DEU (Annalena Baerbock), FRA (Stéphane Séjourné), POL (Radosław Sikorski)",
        ),
        (
            "Theresa May met Leo Varadkar on Monday. Both the UK and Ireland want the travel area to remain.",
            "meeting held on 2024-03-11: GBR (Theresa May), IRL",
        ),
    ],
)
def test_several_grounds_and_several_who_met(reader: Reader, text: str, expected: str) -> None:
    """A noun sums up the states that follow it; a meeting told to have taken place was of those just told; a travel area is no travel."""
    found = outline(reader, text, language="en")
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_what_headline_and_first_sentence_name_is_the_news_wherever_it_is_told(reader: Reader) -> None:
    """Where headline and lead tell of no contact for themselves, what is of the parties they name comes before what is of others."""
    text = (
        "Norwegian envoy has plans for Chad\n\nNorway's special envoy to the lake region announced plans on Monday. "
        "Nets, boats and quays have long been in a poor state there. Rains were late for the third year in a row. "
        "In February Niger invited Togo's President Faure Gnassingbe to Niamey for 20 March. "
        "The harvest has been poor for years and prices have risen.\n\nAnders Holm, special envoy of Norway, said he would visit Chad on 19 March."
    )
    assert mains(reader, text) == ["visit planned 2024-03-19 NOR TCD"]


def test_whoever_is_named_in_a_quotation_does_not_say_it(reader: Reader) -> None:
    """*"I saw Prime Minister X," the Prime Minister said* is another prime minister's."""
    text = "Irish Prime Minister Leo Varadkar met Danish Prime Minister Mette Frederiksen. "
    report = read(reader, text + "“I thanked Prime Minister Mette Frederiksen for her help,” the Prime Minister said.", language="en")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[each] for each in statement.speakers] for statement in report.statements] == [["Leo Varadkar"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan, S. Korea end talks on fish\n\nThe talks lasted a day.", "contact held: JPN, KOR"),
        ("Wisma Putra will summon the Indian ambassador on Friday.", "summons planned on 2024-03-15: IND, MYS; initiator MYS"),
        (
            "The Russian ambassador, Sergey Bazdnikin, was summoned in Skopje on Monday. He had spoken of foes in Bulgaria.",
            "summons held on 2024-03-11: MKD, RUS (Sergey Bazdnikin); initiator MKD",
        ),
        (
            "SKOPJE, March 11 – The foreign ministry summoned the Russian ambassador on Monday over strikes in Ukraine.",
            "summons held on 2024-03-11: MKD, RUS; initiator MKD",
        ),
        (
            "Prime Minister Mark Rutte met Kristalina Georgieva on Monday. Finance Minister Steven van Weyenberg also accompanied the premier.",
            "meeting held on 2024-03-11: IMF (Kristalina Georgieva), NLD (Mark Rutte, Steven van Weyenberg)",
        ),
    ],
)
def test_states_called_for_short_and_ministries_of_no_state_told(reader: Reader, text: str, expected: str) -> None:
    """Names cut short are states; an ambassador is called in by the state where that is told to be; who accompanied somebody was there."""
    assert outline(reader, text, language="en") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry summoned the French ambassador over a film about Algeria.",
        "The foreign ministry summoned the Russian ambassador on Monday to express concern over strikes in Ukraine.",
        "Foreign Secretary Rajan Bista met Foreign Minister of India S. Jaishankar. They discussed the conflict between China and India.",
    ],
)
def test_what_a_contact_is_about_is_no_side(reader: Reader, text: str) -> None:
    """A state of which a protest or talks are is neither who calls in the ambassador nor whose the official is."""
    assert outline(reader, text, language="en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blinken sent his deputy home and met Wang Yi in Beijing.", "meeting held in Beijing: CHN (Wang Yi), USA (Antony Blinken)"),
        ("Biden sent troops to Poland before meeting Duda in Warsaw.", "meeting held in Warsaw: POL (Andrzej Duda), USA (Joe Biden)"),
        ("Biden sent officials to meet Wang Yi in Beijing.", "meeting planned in Beijing: CHN (Wang Yi), USA"),
    ],
)
def test_who_sends_others_may_meet_somebody_himself(reader: Reader, text: str, expected: str) -> None:
    """Only what those who are sent are to do is not done by whoever sends them."""
    assert outline(reader, text, language="en") == [expected]


def test_the_president_of_a_headline_is_no_minister_of_the_lead(reader: Reader) -> None:
    """Two contacts, where headline and lead name different posts; one, where the headline only says *leader*."""
    minister = "Macron meets Vietnamese president in Paris\n\nMacron met Vietnamese Foreign Minister Bui Thanh Son in Paris on Monday."
    leader = "Macron meets Vietnamese leader in Paris\n\nMacron met Vietnamese President To Lam in Paris on Monday."
    assert len(outline(reader, minister, language="en")) == 2
    assert outline(reader, leader, language="en") == ["meeting held on 2024-03-11 in Paris: FRA (Emmanuel Macron), VNM (Tô Lâm)"]


def test_two_who_promise_something_to_a_third_did_not_meet_each_other(reader: Reader) -> None:
    """In *the IMF and the EU pledge aid in meetings with Dr. X* nobody tells that the two met."""
    assert outline(reader, "The IMF and the EU pledge aid to the economy in meetings with Dr. Lars Fjeldsted on Monday.", language="en") == []


def test_one_meeting_with_several_is_told_so_by_who_held_it(reader: Reader) -> None:
    """*Held meetings with A, B and C* is one where somebody says *I had a meeting with A, B and C*, and else one with each."""
    held = (
        "President Alar Karis held meetings with Foreign Ministers Elina Valtonen of Finland, Lars Lokke Rasmussen of Denmark and Tobias Billstrom of Sweden. "
    )
    said = "“I had a meeting with Foreign Ministers Elina Valtonen of Finland, Lars Lokke Rasmussen of Denmark and Tobias Billstrom of Sweden,” Karis said."
    assert mains(reader, held) == ["meeting held EST FIN", "meeting held EST DNK", "meeting held EST SWE"]
    assert mains(reader, held + said) == ["meeting held EST FIN DNK SWE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Alar Karis sent a letter to King Harald V of Norway on Monday. King Harald, on his part, sent a letter to President Karis.",
            ["message held 2024-03-11 EST NOR", "message held 2024-03-11 NOR EST"],
        ),
        ("Sheikh Mishal Al-Ahmad, Emir of Kuwait, received at his palace today Sayyid Badr Al Busaidi of Oman.", ["meeting held 2024-03-14 KWT OMN"]),
        (
            "Donald Trump met Javier Milei in Florida on Monday.\n\nTrade was on the table. Oil was too. Wheat and beef were not forgotten, aides said.\n\n"
            "Years before, then-Prime Minister Shinzo Abe met Donald Trump in New York.",
            ["meeting held 2024-03-11 USA ARG"],
        ),
    ],
)
def test_answers_and_days(reader: Reader, text: str, expected: list[str]) -> None:
    """An answer is a message of its own; *today* before a name is the day; *then-Prime Minister* says nothing of what came next."""
    assert mains(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron and Olaf Scholz began two-day talks in Lyon on Thursday.",
            "meeting ongoing on 2024-03-14/2024-03-15 in Lyon: DEU (Olaf Scholz), FRA",
        ),
        ("Hakan Fidan and Ararat Mirzoyan kicked off two days of talks in Ankara on Monday.", "meeting held on 2024-03-11/2024-03-12 in Ankara: ARM (Ararat"),
        ("Wang Yi and Sergey Lavrov met in Beijing on Monday during a three-day visit.", "meeting held on 2024-03-11 in Beijing: CHN (Wang Yi), RUS"),
    ],
)
def test_talks_last_as_long_as_is_told(reader: Reader, text: str, expected: str) -> None:
    """Talks told to last two days end on the second, and go on until then; what a visit lasts says nothing of a meeting."""
    assert outline(reader, text, language="en")[0].startswith(expected)


def test_who_attended_the_meeting_had_no_other(reader: Reader) -> None:
    """*X, Ambassador Y and others attended the meeting* tells of the one told before, though X and Y are of two sides."""
    text = "Kuwait's Prime Minister Ahmad Nawaf received Saudi Minister Turki Al-Saud on Monday. "
    text += "Chief of the Amiri Diwan Mubarak Faisal, Saudi Ambassador Sultan bin Saad and others attended the meeting."
    assert mains(reader, text) == ["meeting held 2024-03-11 KWT SAU"]
