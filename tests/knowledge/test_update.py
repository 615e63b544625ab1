"""Reading Wikidata again, from an answer recorded in its form and served on this machine."""

import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from visavis.errors import KnowledgeError
from visavis.knowledge import Knowledge
from visavis.knowledge.update import asked, changes, diff

KNOWLEDGE = Knowledge.load()
RECORDED = (Path(__file__).parent / "wikidata_mli.json").read_bytes()


class Recorded(BaseHTTPRequestHandler):
    """Answers a query for Mali with what was recorded, and others with what they ask for by name."""

    refusals = 0

    def do_GET(self) -> None:
        """Answer a query."""
        (query,) = parse_qs(urlsplit(self.path).query)["query"]
        if '"MLI"' in query and Recorded.refusals:
            Recorded.refusals -= 1
            self.send_error(429)
            return
        body = RECORDED if '"MLI"' in query else b"<html>" if '"FRA"' in query else b'{"results": {"bindings": []}}'
        self.send_response(500 if '"DEU"' in query else 200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, the name is the base's
        """Say nothing."""


@pytest.fixture
def endpoint() -> Iterator[str]:
    """The address at which the recorded answer is served."""
    server = HTTPServer(("127.0.0.1", 0), Recorded)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    thread.join()
    server.server_close()


def test_spells_are_read_with_the_precision_of_their_dates(endpoint: str) -> None:
    """Dates are as precise as Wikidata says; a spell without a start is left out."""
    spells = asked("MLI", endpoint)
    assert [(spell.wikidata, spell.start, spell.end) for spell in spells] == [
        ("Q999000001", "1961-03", "1962-06-05"),
        ("Q999000002", "2022", ""),
        ("Q170597", "2002-06-08", "2012-03-21"),
    ]
    assert spells[0].names["ru"] == "Айсе Ньюкамер"
    assert spells[0].gender == "f"


def test_a_new_person_is_added_and_a_date_changed(endpoint: str) -> None:
    """What is new is added with names; a date that differs replaces one that is not written by hand."""
    found = changes(KNOWLEDGE, asked("MLI", endpoint))
    assert ("aïsse-newcomer", "Aïssé Newcomer", "Q999000001", "f", "wikidata") in [("aïsse-newcomer", *row[1:]) for row in found.added["people"]]
    assert [row[:5] for row in found.added["holders"]] == [("aisse-newcomer", "foreign-minister", "MLI", "1961-03", "1962-06-05")]
    assert [(old[4], new[4]) for old, new in found.replaced] == [("2012-03-22", "2012-03-21")]


def test_rows_written_by_hand_are_left_alone(endpoint: str) -> None:
    """Whoever Wikidata names while a hand-written spell runs changes nothing."""
    text = diff(KNOWLEDGE, changes(KNOWLEDGE, asked("MLI", endpoint)))
    assert "Q999000002" not in [row[2] for row in changes(KNOWLEDGE, asked("MLI", endpoint)).added["holders"]]
    assert not [line for line in text.splitlines() if line.startswith("-") and line.endswith("\thand")]
    assert "somebody-else\tforeign-minister" not in text


def test_the_diff_can_be_applied(endpoint: str, tmp_path: Path) -> None:
    """The diff is one that `git apply` takes in the folder of the tables."""
    text = diff(KNOWLEDGE, changes(KNOWLEDGE, asked("MLI", endpoint)))
    for table in ("people", "names", "holders"):
        (shipped, *_) = KNOWLEDGE.tables.content(table)
        (tmp_path / f"{table}.tsv").write_bytes(shipped)
    done = subprocess.run(["git", "apply", "-p1", "-"], cwd=tmp_path, input=text.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "aisse-newcomer\tforeign-minister\tMLI\t1961-03\t1962-06-05\tmonth/day\t\twikidata\n" in (tmp_path / "holders.tsv").read_text(encoding="utf-8")


def test_nothing_new_gives_no_diff(endpoint: str) -> None:
    """An answer without rows changes nothing."""
    assert diff(KNOWLEDGE, changes(KNOWLEDGE, asked("SEN", endpoint))) == ""


def test_it_asks_again_when_told_to_wait(endpoint: str) -> None:
    """Too many requests is no reason to give up at once."""
    Recorded.refusals = 1
    assert len(asked("MLI", endpoint, pause=0)) == 3
    Recorded.refusals = 9
    with pytest.raises(KnowledgeError, match=r"MLI: .* answers 429"):
        asked("MLI", endpoint, pause=0)
    Recorded.refusals = 0


@pytest.mark.parametrize(("country", "complaint"), [("FRA", "does not answer in SPARQL's JSON"), ("DEU", "answers 500")])
def test_what_is_no_answer_is_reported(country: str, complaint: str, endpoint: str) -> None:
    """Pages of HTML and errors of the server are told as such."""
    with pytest.raises(KnowledgeError, match=complaint):
        asked(country, endpoint)


def test_an_address_that_is_none_is_refused() -> None:
    """Only web addresses are asked."""
    with pytest.raises(KnowledgeError, match="no web address"):
        asked("FRA", "file:///etc/passwd")
