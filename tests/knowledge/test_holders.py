"""Who held which office when."""

import pytest

from visavis.errors import DateError
from visavis.knowledge import Knowledge

KNOWLEDGE = Knowledge.load()


def holders(office: str, party: str, on: str | None) -> list[str]:
    """The English names of the holders."""
    return [KNOWLEDGE.person(holding.person_id).name_en for holding in KNOWLEDGE.holder(office, party, on)]


@pytest.mark.parametrize(
    ("office", "party", "on", "expected"),
    [
        ("foreign-minister", "CHN", "2022-12-01", ["Wang Yi"]),
        ("foreign-minister", "CHN", "2023-05-10", ["Qin Gang"]),
        ("foreign-minister", "CHN", "2024-01-10", ["Wang Yi"]),
        ("foreign-minister", "CHN", "2024-01", ["Wang Yi"]),
        ("foreign-minister", "CHN", "2023-07", ["Qin Gang", "Wang Yi"]),
        ("foreign-minister", "RUS", "2024-01-10~", ["Sergey Lavrov"]),
        ("foreign-minister", "USA", "2025-01-10", ["Antony Blinken"]),
        ("head-of-state", "BRA", "2009", ["Luiz Inácio Lula da Silva"]),
        ("head-of-state", "BRA", "2020-05-01", ["Jair Bolsonaro"]),
        ("head-of-state", "BRA", "2023-06-01", ["Luiz Inácio Lula da Silva"]),
        ("head-of-government", "ISR", "2022-06-01", ["Naftali Bennett"]),
        ("head-of-government", "ISR", "2024-06-01", ["Benjamin Netanyahu"]),
        ("head-of-government", "SVK", "2019-06-01", ["Peter Pellegrini"]),
        ("head-of-government", "SVK", "2024-06-01", ["Robert Fico"]),
        ("head-of-government", "POL", "2020-06-01", ["Mateusz Morawiecki"]),
        ("head-of-government", "POL", "2024-06-01", ["Donald Tusk"]),
        ("head-of-government", "RUS", "2010-06-01", ["Vladimir Putin"]),
        ("head-of-state", "IRN", "2023-06-01", ["Ebrahim Raisi"]),
        ("head-of-state", "CAN", "2020-06-01", []),
        ("head-of-state", "CHE", "2024-06-15", ["Viola Amherd"]),
        ("head-of-state", "VAT", "2025-06-01", ["Pope Leo XIV"]),
        ("secretary-general", "UN", "2014-06-01", ["Ban Ki-moon"]),
        ("secretary-general", "NATO", "2025-01-05", ["Mark Rutte"]),
        ("high-representative", "EU", "2023-02-02", ["Josep Borrell"]),
        ("commission-president", "EU", "2016-07-07", ["Jean-Claude Juncker"]),
        ("council-president", "EU", "2016-07-07", ["Donald Tusk"]),
        ("national-security-adviser", "USA", "2023-03-03", ["Jake Sullivan"]),
        ("crown-prince", "SAU", "2020-01-01", ["Mohammed bin Salman"]),
        ("foreign-minister", "FRA", None, []),
        ("foreign-minister", "XXX", "2020", []),
    ],
)
def test_holder(office: str, party: str, on: str | None, expected: list[str]) -> None:
    """The holder is the one of the date, several if the date spans a change, none if unknown."""
    assert holders(office, party, on) == expected


def test_on_the_day_of_the_change_both_are_named() -> None:
    """On the day of a change the one who goes stands before the one who comes."""
    assert holders("head-of-state", "USA", "2025-01-20") == ["Joe Biden", "Donald Trump"]


def test_a_date_that_is_none_is_refused() -> None:
    """What is no date is refused with advice."""
    with pytest.raises(DateError, match="is no EDTF date"):
        KNOWLEDGE.holder("head-of-state", "USA", "yesterday")


def test_offices_and_party_of_a_person() -> None:
    """A person's offices are those of the date; the party is that of the office, else the only one ever served."""
    assert [holding.office for holding in KNOWLEDGE.offices_of("sergey-lavrov", "2020-02")] == ["foreign-minister"]
    assert KNOWLEDGE.offices_of("sergey-lavrov", None) == []
    assert KNOWLEDGE.party_of("sergey-lavrov", None) == "RUS"
    assert KNOWLEDGE.party_of("donald-tusk", "2016-05-05") == "EU"
    assert KNOWLEDGE.party_of("donald-tusk", "2024-05-05") == "POL"
    assert KNOWLEDGE.party_of("donald-tusk", None) is None


def test_counterpart_and_former() -> None:
    """A counterpart holds the same office elsewhere; former holders come latest first, the present one left out."""
    (lavrov,) = KNOWLEDGE.holder("foreign-minister", "RUS", "2024-01-10")
    assert [holding.person_id for holding in KNOWLEDGE.counterpart(lavrov, "CHN", "2024-01-10")] == ["wang-yi"]
    assert KNOWLEDGE.former("foreign-minister", "USA", "2024-01-10")[0].person_id == "mike-pompeo"


@pytest.mark.parametrize(
    ("name", "on", "near", "person"),
    [
        ("M. Lavrov", "2024", (), "sergey-lavrov"),
        ("Yi Wang", None, (), "wang-yi"),
        ("Yi", "2024-01", ("CHN",), "wang-yi"),
        ("Sergueï Lavrof", None, (), "sergey-lavrov"),
        ("Netaniahou", None, (), "benjamin-netanyahu"),
        ("Kim", "2018", ("PRK", "head-of-state"), "kim-jong-un"),
        ("Sall", "2020", ("head-of-state",), "macky-sall"),
        ("Bush", "2003", ("USA",), "george-w-bush"),
    ],
)
def test_who(name: str, on: str | None, near: tuple[str, ...], person: str) -> None:
    """A name is traced to its bearer through titles, order, spelling, date and what stands near it."""
    best = KNOWLEDGE.who(name, "fr", on, near=near)[0]
    assert best.person.id == person
    assert best.reasons


def test_nobody_is_found_for_a_strange_name() -> None:
    """A name that nobody bears has no candidates."""
    assert KNOWLEDGE.who("Zyxwvut Qponmlk", "fr") == []
    assert KNOWLEDGE.who("", "fr") == []
