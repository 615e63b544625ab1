"""The gate before the parser."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from visavis.document import Document, load
from visavis.evaluation import load_gold
from visavis.gate import Gate, gate
from visavis.knowledge import Knowledge
from visavis.languages import language
from visavis.records import Block

GOLD = sorted((Path(__file__).parent / "gold").rglob("*.yaml"))


@pytest.fixture(scope="module")
def french() -> Gate:
    """The gate of French."""
    return gate("fr", Knowledge.load())


def document(text: str, spoken: str = "fr") -> Document:
    """Return the document of a text, French unless it is said to be in another language."""
    return Document.from_text(text, language=spoken)


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre malien des Affaires étrangères, Abdoulaye Diop, s’est entretenu à Alger avec son homologue Ahmed Attaf.",
        "Sergueï Lavrov et Wang Yi se sont parlé au téléphone.",
        "Le président de la République a reçu hier un appel du Premier ministre du Japon.",
        "Le secrétaire général a reçu le Premier ministre d'Haïti.",
        "Les deux ministres se sont rencontrés en marge de la conférence.",
        "L'ambassadeur d'Iran a été convoqué au Quai d'Orsay.",
        "MACRON ET SCHOLZ SE RETROUVERONT À BERLIN",
        "Le chef de la diplomatie turque se rendra mardi à Tbilissi.",
        "Moscou et Ankara poursuivent leurs pourparlers, selon le Kremlin.",
        "Des entretiens franco-allemands se sont tenus à Matignon.",
        "Le ministre des Affaires étrangères du Royaume‑Uni a été accueilli\u00a0par Antony Blinken.",
        "La visite d'État de Xi Jinping en Serbie est reportée.",
    ],
)
def test_a_document_that_may_tell_of_a_contact_passes(french: Gate, text: str) -> None:
    """Two parties near a word that brings them together are enough, however they are named."""
    assert french.lets_through(document(text))


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a inauguré la médiathèque du quartier devant une centaine d'habitants.",
        "L'équipe de France a battu le Brésil deux buts à un au Maracanã.",
        "Le Sénégal a exporté cette année plus d'arachides que la Gambie.",
        "Le club de lecture se réunit chaque mardi ; la rencontre est ouverte à tous.",
        "Le président de l'association a reçu une lettre de la mairie.",
        "La Russie et la Chine produisent la moitié de l'acier mondial.",
        "L'avion d'Air France est parti de Lagos avec deux heures de retard.",
        "Le président Emmanuel Macron a rencontré les maires de France à Paris.",
        "Le déplacement des dunes inquiète les riverains de Saint-Brevin.",
        "Le Premier ministre de la Pologne a dit que la Pologne allait mieux.",
    ],
)
def test_a_document_without_two_sides_or_a_word_for_it_is_turned_away(french: Gate, text: str) -> None:
    """Words of contact alone, parties alone, or one party with such a word do not pass."""
    assert not french.lets_through(document(text))


def test_sides_far_apart_do_not_meet(french: Gate) -> None:
    """Parties in different paragraphs, or far from the word, are not brought together by it."""
    assert not french.lets_through(document("Le président chinois vieillit.\n\nLa rencontre a réuni cent lecteurs.\n\nLe ministre russe maigrit."))


def test_furniture_opens_no_gate(french: Gate) -> None:
    """What is not read does not let its document through."""
    text = "Le musée rouvre.\nWang Yi a reçu Sergueï Lavrov à Pékin."
    read = Document(text, "fr", (Block(kind="paragraph", start=0, end=16), Block(kind="furniture", start=17, end=len(text))))
    assert not french.lets_through(read)


def test_a_longer_name_hides_those_inside_it(french: Gate) -> None:
    """One state whose name holds another's is one party."""
    assert not french.lets_through(document("Le président de la République démocratique du Congo a rencontré des élus."))


def test_odd_texts_pass_no_gate_and_break_nothing(french: Gate) -> None:
    """Letters that change length in lower case, marks alone and one long line are judged like any text."""
    for text in ("İİİ İstanbul", "« » ( ’ ’ ’", "a" * 200_000, "\u202f\u00a0x"):
        assert not french.lets_through(document(text))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_no_gold_contact_is_lost(path: Path) -> None:
    """Every document whose gold record has a contact passes."""
    gold = load_gold(path)
    if gold.plain.contacts:
        assert gate(gold.language, Knowledge.load()).lets_through(load(gold.source, language=gold.language))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Telephone conversation with President of South Ossetia Alan Gagloyev\n\nVladimir Putin wished him a happy birthday."),
        ("en", "Emmanuel Macron traveled to Berlin on Monday."),
        ("en", "Hakan Fidan conferred with the Iranian foreign minister."),
        ("en", "The prime minister flew to Tokyo after talks with his Indian counterpart."),
        ("en", "Foreign Secretary David Lammy discussed Gaza with Antony Blinken."),
        ("zh", "布林肯访华。"),
        ("zh", "中美元首会晤在旧金山举行。"),
        ("zh", "外交部长王毅在北京会见来访的赞比亚外长。"),
        ("zh", "中国驻法大使拜会法国外长。"),
        ("zh", "王毅晤俄外長拉夫羅夫"),
        ("zh", "韓國外交部召見日本駐韓公使。"),
        ("zh", "日韩首脑通话持续半小时。"),
    ],
)
def test_a_document_of_another_language_that_may_tell_of_a_contact_passes(code: str, text: str) -> None:
    """Every form of a cue counts, a title is read with what stands under it, and words without spaces are found, states by their first sign."""
    assert gate(code, Knowledge.load()).lets_through(document(text, code))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The council approved the new library on Main Street."),
        ("en", "France beat Brazil two goals to one in the final."),
        ("en", "Russia and China produce half of the world's steel."),
        ("en", "The chairman met the shareholders in the town hall."),
        ("zh", "市长为新建的图书馆剪彩，数百名居民到场。"),
        ("zh", "国足在多哈以0比1不敌卡塔尔队，主教练表示失望。"),
        ("zh", "中国和印度的钢产量占世界一半。"),
        ("zh", "董事长与股东会面，讨论分红方案。"),
        ("zh", "习近平在陕西考察时强调，要保护好文物。"),
    ],
)
def test_a_document_of_another_language_without_two_sides_is_turned_away(code: str, text: str) -> None:
    """Parties alone, or words of contact alone, do not pass in any language."""
    assert not gate(code, Knowledge.load()).lets_through(document(text, code))


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_cue_is_looked_for(code: str) -> None:
    """Each verb and noun that reports contacts opens the gate between two sides."""
    lexicon, spoken = language(code).lexicon, gate(code, Knowledge.load())
    forms, endings = lexicon["gate"]["forms"], tuple(lexicon["gate"]["endings"])
    for part in ("verb", "noun"):
        rows = lexicon["contacts"][part]
        common = {lemma for row in rows if row.get("needs") for lemma in row["lemmas"] if lemma not in forms and not lemma.endswith(endings)}
        needed = {noun for row in rows if common & set(row["lemmas"]) for noun in row.get("needs", ())}
        for lemma in ({lemma for row in rows for lemma in row["lemmas"]} - common) | needed:
            assert part == "noun" or lemma in needed or lemma in forms or lemma.endswith(endings), f"gate.toml does not say how {lemma} is inflected"
            assert spoken.lets_through(document(f"Li Qiang, {lemma}, Wang Yi and Narendra Modi", code)), lemma


def test_a_language_without_the_words_lets_everything_through() -> None:
    """Nothing is lost in a language that has no table for the gate."""
    spoken = SimpleNamespace(code="xx", lexicon={})
    assert Gate(spoken, Knowledge.load()).lets_through(document("Rien."))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def chinese() -> Gate:
    """The gate of Chinese."""
    return gate("zh", Knowledge.load())


def test_every_chinese_cue_is_looked_for(chinese: Gate) -> None:
    """Each word that reports contacts opens the gate between two sides, but for those that are passed over."""
    lexicon = language("zh").lexicon
    lemmas = {lemma for part in ("verb", "noun") for row in lexicon["contacts"][part] for lemma in row["lemmas"]}
    for lemma in lemmas - set(lexicon["gate"]["passed_over"]):
        assert chinese.lets_through(document(f"中国总理李强，{lemma}，法国总统马克龙。", "zh")), lemma
