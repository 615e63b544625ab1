"""People who share a name or a word with those who govern, and are others."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Philip Gordon met Rep. Bennett and Rep. Ortega in Denver.", "Bennett"),
        ("en", "Jake Sullivan met Senator Scholz in Washington.", "Scholz"),
        ("fr", "Jake Sullivan a rencontré le sénateur Scholz à Washington.", "Scholz"),
        ("ru", "Джейк Салливан встретился с сенатором Шольцем в Вашингтоне.", "Scholz"),
    ],
)
def test_member_of_parliament_is_no_namesake(reader: Reader, language: str, text: str, name: str) -> None:
    """A surname behind the title of a member of parliament is none of a head of government's."""
    actors = {actor.name: actor.party for actor in read(reader, text, published="2022-02-26", language=language).actors}
    assert name in actors
    assert actors[name] not in ("ISR", "DEU")


def test_member_of_parliament_whom_the_text_names(reader: Reader) -> None:
    """Where the text has his full name, the surname is his."""
    text = "Naftali Bennett arrived on Monday. Jake Sullivan met Senator Bennett in Washington."
    assert "Naftali Bennett" in [actor.name for actor in read(reader, text, published="2022-02-26", language="en").actors]


def test_representative_of_a_state_is_no_member_of_parliament(reader: Reader) -> None:
    """A representative may be anybody who speaks for a state or an organisation."""
    assert "Josep Borrell" in [actor.name for actor in read(reader, "EU representative Borrell met Wang Yi on Monday in Oslo.", language="en").actors]


@pytest.mark.parametrize("leaders", ["women", "business", "indigenous", "civil society"])
def test_leaders_of_others_are_not_heads_of_their_states(reader: Reader, leaders: str) -> None:
    """Leaders of a part of society are no heads of state or government."""
    text = f"Jake Sullivan met with French and German {leaders} leaders at the White House on Monday."
    assert not [actor.name for actor in read(reader, text, language="en").actors if actor.name in ("Emmanuel Macron", "Olaf Scholz")]


def test_coordinator_of_the_united_nations(reader: Reader) -> None:
    """A coordinator stands for the organisation that the title names, whatever her work is for."""
    text = "Jake Sullivan met today with United Nations Humanitarian Coordinator for Gaza Jane Doe."
    assert outline(reader, text, language="en") == ["meeting held on 2024-03-14: UN (Jane Doe), USA (Jake Sullivan)"]


def test_participants_listed_behind_a_call(reader: Reader) -> None:
    """A call whose other side no sentence tells has those who are listed as taking part."""
    text = (
        "President William Ruto held a secure video call with African leaders today.\n\n"
        "Participants in the call included President Paul Kagame of Rwanda and President Yoweri Museveni of Uganda."
    )
    assert outline(reader, text, language="en") == ["video held on 2024-03-14: KEN (William Ruto), RWA (Paul Kagame), UGA (Yoweri Museveni)"]


def test_party_in_power_stands_for_its_state(reader: Reader) -> None:
    """A secretary of the Workers' Party of Korea is of the North."""
    text = "Владимир Путин встретился с Секретарём Центрального комитета Трудовой партии Кореи Ли Хи Ёном."
    assert [party.code for contact in read(reader, text, language="ru").contacts for party in contact.parties] == ["RUS", "PRK"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Le Ghana a rappelé lundi son ambassadeur en poste en Belgique. Bruxelles a parlé d'un geste « hâtif ».", "BEL"),
        ("Le Ghana a rappelé lundi son ambassadeur auprès de l'Union européenne. Bruxelles a parlé d'un geste « hâtif ».", "EU"),
        ("Des agriculteurs belges ont défilé lundi. Bruxelles a parlé d'un geste « hâtif ».", "EU"),
        ("La Belgique préside l'Union européenne. Bruxelles a parlé d'un geste « hâtif ».", "EU"),
        ("Le Ghana a rappelé lundi son ambassadeur. Bruxelles a parlé d'un geste « hâtif ».", "EU"),
    ],
)
def test_capital_that_is_also_a_seat(reader: Reader, text: str, party: str) -> None:
    """Brussels is the Union, but where Belgium alone has just been spoken of."""
    report = read(reader, text)
    speakers = {actor.id: actor.party for actor in report.actors}
    assert [speakers[voice] for one in report.statements for voice in one.speakers] == [party]


def test_headline_calls_by_surname_whom_the_text_names(reader: Reader) -> None:
    """Somebody nobody knows is one person by his surname in the headline and by his full name below."""
    text = "M. Dupont-Lajoie à Pékin\n\nM. Richard Dupont-Lajoie est arrivé mardi. « Je reviendrai », a dit M. Dupont-Lajoie."
    assert [actor.name for actor in read(reader, text).actors if actor.kind == "person"] == ["Richard Dupont-Lajoie"]
