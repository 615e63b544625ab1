"""Scores of the comparison on the gold pairs of accounts, and what comparing two readouts costs.

    python benchmarks/comparison.py [--mistakes]

The pairs held back were not looked at while weights and words were chosen. CPU time is that of the process, the models loaded before.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from visavis import compare, read
from visavis.evaluation.pairs import load_pairs, score_pairs
from visavis.knowledge import Knowledge

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "comparison"
CHARACTERS = 5000
SAID = {"fr": "Emmanuel Macron a déclaré : « {} »", "en": "President Erdoğan said: “{}”"}
PARIS = (
    "Communiqué de la présidence de la République française\n\nParis, le 14 mars 2024\n\nLe président Emmanuel Macron s'est entretenu ce jeudi au téléphone "
    "avec le président de la Turquie, Recep Tayyip Erdogan.\n\n"
)
ANKARA = (
    "Statement by the Presidency of the Republic of Türkiye\n\nAnkara, 14 March 2024\n\nPresident Recep Tayyip Erdoğan spoke by phone today with President "
    "Emmanuel Macron of France.\n\n"
)


def main() -> None:
    """Print the scores and the cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mistakes", action="store_true", help="list every mistake on the pairs that are not held back")
    asked = parser.parse_args()
    knowledge = Knowledge.load()
    print(f"{'pairs':<12}{'what':<16}{'P':>6}{'R':>6}{'F1':>6}{'right':>7}{'found':>7}{'gold':>7}")
    for name, held_back in (("open", False), ("held back", True)):
        scores = score_pairs(load_pairs(GOLD, held_back=held_back), knowledge)
        for what, tally in (("claims", scores.claims), ("contradictions", scores.contradictions), ("topics", scores.topics)):
            figures = f"{tally.precision:>6.2f}{tally.recall:>6.2f}{tally.f1:>6.2f}{tally.right:>7}{tally.found:>7}{tally.wanted:>7}"
            print(f"{name:<12}{what:<16}{figures}")
        if asked.mistakes and not held_back:
            print("\n".join(scores.mistakes))
    compare([read(PARIS + SAID["fr"].format("« le dialogue »")), read(ANKARA + SAID["en"].format("dialogue"))])  # loads the models
    one, other = (read(_long(head, language)) for head, language in ((PARIS, "fr"), (ANKARA, "en")))
    start = time.process_time()
    found = compare([one, other])
    spent = time.process_time() - start
    print(f"\ntwo readouts of {len(one.text or ''):,} and {len(other.text or ''):,} characters, {len(found.claims)} claims: {spent:.2f} s of CPU")


def _long(text: str, language: str) -> str:
    """Return the text continued to some five thousand characters with statements of the gold in that language."""
    accounts = [account for pair in load_pairs(GOLD) for account in pair.accounts if account[0].language == language]
    for n, remark in enumerate(remark for account in accounts for remark in account):
        if len(text) >= CHARACTERS:
            break
        text += SAID[language].format(remark.text) + ("\n\n" if n % 4 == 3 else " ")
    return text


if __name__ == "__main__":
    main()
