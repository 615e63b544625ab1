"""What is ruled out, not ruled out, or there is none of; whose words it is in; and the day on which it is said."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

_BOTH = "FRA (Emmanuel Macron), RUS (Vladimir Putin)"
_RUS_USA = "RUS (Vladimir Putin), USA (Joe Biden)"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Une rencontre entre Emmanuel Macron et Vladimir Poutine est exclue.", f"meeting denied: {_BOTH}"),
        ("fr", "L'Élysée exclut une rencontre entre Emmanuel Macron et Vladimir Poutine.", f"meeting denied: {_BOTH}"),
        ("fr", "Le Kremlin n'exclut pas une rencontre entre Emmanuel Macron et Vladimir Poutine.", f"meeting proposed: {_BOTH}"),
        ("fr", "Une rencontre entre Emmanuel Macron et Vladimir Poutine n'est pas exclue.", f"meeting proposed: {_BOTH}"),
        ("fr", "Il n'y aura pas de rencontre entre Emmanuel Macron et Vladimir Poutine, a prévenu l'Élysée.", f"meeting denied: {_BOTH}"),
        ("fr", "Il n'y a pas eu de rencontre entre Emmanuel Macron et Vladimir Poutine.", f"meeting denied: {_BOTH}"),
        ("fr", "Pas de rencontre prévue entre Emmanuel Macron et Vladimir Poutine, selon l'Élysée.", f"meeting denied: {_BOTH}"),
        ("fr", "Emmanuel Macron ne se rendra pas à Genève pour y rencontrer Vladimir Poutine.", f"meeting denied in Genève: {_BOTH}"),
        ("fr", "Emmanuel Macron ne fera pas le déplacement à Genève, où il devait voir Vladimir Poutine.", f"meeting cancelled in Genève: {_BOTH}"),
        ("fr", "Emmanuel Macron ne fera pas le déplacement à Moscou.", "visit cancelled in Moscou: FRA (Emmanuel Macron), RUS"),
        ("fr", "Une rencontre entre Emmanuel Macron et Vladimir Poutine est hors de question.", f"meeting denied: {_BOTH}"),
        ("en", "A meeting between Emmanuel Macron and Vladimir Putin is out of the question.", f"meeting denied: {_BOTH}"),
        ("en", "A meeting between Emmanuel Macron and Vladimir Putin is not ruled out.", f"meeting proposed: {_BOTH}"),
        ("ru", "Кремль не исключает встречу Владимира Путина с Джо Байденом.", f"meeting proposed: {_RUS_USA}"),
        ("ru", "Кремль исключает встречу Владимира Путина с Джо Байденом.", f"meeting denied: {_RUS_USA}"),
        ("zh", "佩斯科夫表示，不排除普京同拜登举行会谈。", f"meeting proposed: {_RUS_USA}"),
    ],
)
def test_what_is_ruled_out_is_denied_and_what_is_not_is_possible(reader: Reader, language: str, text: str, told: str) -> None:
    """Ruled out is denied; not ruled out is no denial."""
    assert outline(reader, text, language=language) == [told]


def test_who_rules_out_a_meeting_is_its_other_side(reader: Reader) -> None:
    """A meeting with somebody, of which an incise tells, is one of whoever says it, not of the person met before."""
    text = (
        "Le président congolais Félix Tshisekedi a rencontré lundi Paul Kagame à Doha. "
        "Une rencontre avec William Ruto est exclue, a prévenu le président congolais."
    )
    assert outline(reader, text)[1] == "meeting denied: COD (Félix Tshisekedi), KEN (William Ruto)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Emmanuel Macron recevra Olaf Scholz à Paris, a-t-il confirmé mardi.", "meeting planned in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"),
        (
            "Emmanuel Macron recevra Olaf Scholz à Paris le 2 avril, a confirmé mardi l'Élysée.",
            "meeting planned on 2024-04-02 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA",
        ),
        (
            "Emmanuel Macron a reçu lundi Olaf Scholz à Paris, a dit mardi l'Élysée.",
            "meeting held on 2024-03-11 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA",
        ),
    ],
)
def test_the_day_of_an_incise_is_that_of_what_is_said(reader: Reader, text: str, told: str) -> None:
    """When something is told is not when it takes place."""
    assert outline(reader, text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lors d'un appel mardi, Wang Yi a assuré à Sergueï Lavrov que la Chine aiderait.", True),
        ("« La Chine aidera », a dit Wang Yi à son homologue russe Sergueï Lavrov au téléphone mardi.", True),
        ("« La Chine aidera », a promis Wang Yi mardi soir au téléphone à Sergueï Lavrov.", True),
        ("« La Chine aidera », a dit à l'agence TASS le ministre chinois Wang Yi, joint au téléphone mardi.", False),
        ("Joint mardi par téléphone, Wang Yi a dit à notre rédaction que Sergueï Lavrov viendrait.", False),
    ],
)
def test_what_one_tells_the_other_on_the_telephone_is_a_call(reader: Reader, text: str, told: bool) -> None:
    """A call is told where one says something to the other by telephone; not where a newsroom reached him."""
    calls = [line for line in outline(reader, text) if line.startswith("call held")]
    assert calls == (["call held on 2024-03-12: CHN (Wang Yi), RUS (Sergey Lavrov)"] if told else [])
