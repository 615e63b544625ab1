"""The commands about who is who: `visavis who` and `visavis knowledge lint`, `update` and `add`."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from visavis.knowledge.lookup import Knowledge
    from visavis.knowledge.questions import Answer

app = typer.Typer(help="Look after the facts about who is who.", no_args_is_help=True, rich_markup_mode=None)
add = typer.Typer(help="Add facts of your own, in a folder that is laid over the facts shipped.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(add, name="add")

Folder = Annotated[
    Path | None,
    typer.Option("--folder", metavar="FOLDER", help="Folder of your own facts, instead of $VISAVIS_KNOWLEDGE or the usual one.", show_default=False),
]
Names = Annotated[list[str] | None, typer.Option(show_default=False)]


def _knowledge(folder: Path | None) -> Knowledge:
    from visavis.knowledge.lookup import Knowledge
    from visavis.knowledge.overlay import overlay_folder

    warnings.showwarning = lambda message, *_args, **_more: typer.echo(f"warning: {message}", err=True)
    chosen = folder or overlay_folder()
    return Knowledge(chosen) if chosen.is_dir() else Knowledge.load()  # the user's own facts may have changed since they were last loaded


def _date(given: str | None) -> str | None:
    from visavis.errors import DateError
    from visavis.knowledge.periods import bounds

    try:
        if given is not None:
            bounds(given)
    except DateError as error:
        raise typer.BadParameter(str(error)) from error
    return given


def _language(code: str | None) -> str | None:
    from visavis.knowledge.questions import LANGUAGES

    if code is not None and code not in LANGUAGES:
        raise typer.BadParameter(f"there are no names in {code!r}; there are in {', '.join(LANGUAGES)}")
    return code


def who(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="A name, or an office and whose it is, in French, English, Russian or Chinese.", show_default=False)
    ],
    on: Annotated[str | None, typer.Option(metavar="DATE", callback=_date, help="The day, month or year in question, in EDTF.", show_default=False)] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", callback=_language, help="Language of the words, where their letters leave it open.", show_default=False)
    ] = None,
    folder: Folder = None,
) -> None:
    """Say who is meant: le chef de la diplomatie russe, lavrov, the Chinese president, глава МИД Турции, 法国总统."""
    from visavis.knowledge.questions import ask, lacking
    from visavis.knowledge.subjects import subjects

    text, knowledge = " ".join(words), _knowledge(folder)
    named = subjects(knowledge, text, on, language)
    for subject in named:
        typer.echo(f"{subject.name} ({subject.id})  {subject.kind}")
        for answer in subject.heads:
            typer.echo(f"  {_line(answer)}")
    answers = [] if named else ask(knowledge, text, on, language)
    for answer in answers:
        typer.echo(_line(answer))
    if not answers and not named:
        open_question = lacking(knowledge, text, language)
        typer.echo(f"{text!r}: {open_question}" if open_question else f"nobody is known as {text!r}{f' on {on}' if on else ''}", err=True)
        raise typer.Exit(1)


def _line(answer: Answer) -> str:
    """A person with the office held and why."""
    held = answer.holding
    period = f", from {held.start or '?'} to {held.end or 'now'}" if held else ""
    office = f"  {held.office} of {held.party}{' (acting)' if held.acting else ''}{period}" if held else ""
    return f"{answer.person.name_en}{f' ({answer.person.wikidata})' if answer.person.wikidata else ''}{office}  [{answer.reason}]"


@app.command()
def lint(
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="CSV", exists=True, dir_okay=False, help="Another source of spells in office, to compare those written by hand with.", show_default=False
        ),
    ] = None,
    missing: Annotated[bool, typer.Option("--missing", help="List the states without a holder.")] = False,
    folder: Folder = None,
) -> None:
    """Check the facts for contradictions, and print how many states have holders on 1 July of each year.

    It leaves with 1 if a reference is dead or a spell ends before it starts.
    """
    from visavis.knowledge import coverage
    from visavis.knowledge import lint as checks

    knowledge = _knowledge(folder)
    found = list(checks.findings(knowledge))
    for finding in found:
        typer.echo(str(finding))
    if against is not None:
        reading = checks.second_reading(knowledge, against)
        for finding in reading.differences:
            typer.echo(str(finding))
        typer.echo(f"second reading: {reading.agreeing} of {reading.compared} spells written by hand agree with {against}")
    typer.echo("\n" + coverage.coverage_tables(knowledge))
    if missing:
        for _, wanted, offices, groups in coverage.COVERAGE:
            for office, years in coverage.coverage(knowledge, wanted, offices, groups).items():
                for year, states in years.items():
                    if states:
                        typer.echo(f"{office} {year}: {' '.join(states)}")
    if any(finding.kind in checks.GRAVE for finding in found):
        raise typer.Exit(1)


@app.command()
def update(
    countries: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]...", help="States by ISO 3166-1 alpha-3 code; all of them without any.", show_default=False)
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the diff to a file.", show_default=False)] = None,
    endpoint: Annotated[str, typer.Option(metavar="URL", help="Where to ask.")] = "https://query.wikidata.org/sparql",
) -> None:
    """Ask Wikidata who holds which office, one query a country, and print what would change as a diff to look at; facts marked hand are never touched."""
    from visavis.errors import KnowledgeError
    from visavis.knowledge import update as updates
    from visavis.knowledge.lookup import Knowledge

    knowledge = Knowledge.load()
    failed = False
    spells: list[updates.Spell] = []
    for country in countries or sorted(knowledge.recognized):
        if not knowledge.is_state(country):
            typer.echo(f"no state has the code {country!r}", err=True)
            failed = True
            continue
        try:
            spells.extend(updates.asked(country, endpoint))
        except KnowledgeError as error:
            typer.echo(str(error), err=True)
            failed = True
    text = updates.diff(knowledge, updates.changes(knowledge, spells))
    if output is not None:
        output.write_text(text, encoding="utf-8")
    else:
        typer.echo(text, nl=False)
    if failed:
        raise typer.Exit(1)
    if not text:
        typer.echo("nothing new", err=True)


def _add(folder: Path | None, rows: dict[str, list[dict[str, str]]]) -> None:
    from visavis.errors import KnowledgeError
    from visavis.knowledge.overlay import add_rows, overlay_folder

    chosen = folder or overlay_folder()
    warnings.showwarning = lambda message, *_args, **_more: typer.echo(f"warning: {message}", err=True)
    try:
        added = sum(add_rows(chosen, table, listed) for table, listed in rows.items() if listed)
    except KnowledgeError as error:
        typer.echo(f"not added: {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo(f"{added} row{'' if added == 1 else 's'} added in {chosen}")


@add.command()
def person(
    name: Annotated[str, typer.Argument(help="Usual English name.")],
    fr: Names = None,
    en: Names = None,
    ru: Names = None,
    zh: Names = None,
    surname: Annotated[list[str] | None, typer.Option(help="Family name as it stands alone in French or English.", show_default=False)] = None,
    gender: Annotated[str, typer.Option(help="m or f.", show_default=False)] = "",
    wikidata: Annotated[str, typer.Option(help="Wikidata identifier.", show_default=False)] = "",
    folder: Folder = None,
) -> None:
    """Add a person, with the names in which texts may write of them."""
    from visavis.knowledge.overlay import identifier

    key = identifier(name)
    names = [{"person": key, "language": "en", "kind": "full", "name": one} for one in dict.fromkeys([name, *(en or ()), *(fr or ())])]
    names += [{"person": key, "language": "en", "kind": "surname", "name": one} for one in surname or ()]
    names += [{"person": key, "language": language, "kind": "full", "name": one} for language, listed in (("ru", ru), ("zh", zh)) for one in listed or ()]
    _add(folder, {"people": [{"id": key, "name_en": name, "gender": gender, "wikidata": wikidata}]})
    _add(folder, {"names": names})


@add.command()
def holder(
    name: Annotated[str, typer.Argument(help="Identifier of the person, or any name known.")],
    office: Annotated[str, typer.Argument(help="Office, such as foreign-minister.")],
    party: Annotated[str, typer.Argument(help="Code of the state or organisation.")],
    start: Annotated[str, typer.Option(help="First day in office, in EDTF.", show_default=False)] = "",
    end: Annotated[str, typer.Option(help="Last day in office; none while it lasts.", show_default=False)] = "",
    acting: Annotated[bool, typer.Option("--acting", help="For the time being only.")] = False,
    folder: Folder = None,
) -> None:
    """Add a spell in office; one with the start of a known spell replaces it."""
    knowledge = _knowledge(folder)
    known = [name] if name in {cells[0] for cells in knowledge.tables.cells("people")} else [c.person.id for c in knowledge.who(name, "en") if c.score >= 0.7]
    if len(known) != 1:
        typer.echo(f"{name!r} is {'nobody known: add the person first' if not known else 'one of ' + ', '.join(known)}", err=True)
        raise typer.Exit(1)
    _add(folder, {"holders": [{"person": known[0], "office": office, "party": party, "start": start, "end": end, "acting": "yes" if acting else ""}]})


@add.command("office")
def add_office(
    identifier: Annotated[str, typer.Argument(help="Identifier, in small letters with hyphens.")],
    name: Annotated[str, typer.Argument(help="English name.")],
    institution: Annotated[str, typer.Option(help="Whom its holder speaks for: Ministry of the Sea of {state}.", show_default=False)] = "",
    fr: Names = None,
    en: Names = None,
    ru: Names = None,
    zh: Names = None,
    folder: Folder = None,
) -> None:
    """Add an office with its titles; masculine/feminine where they differ."""
    titles = {language: ";".join(listed or ()) for language, listed in (("fr", fr), ("en", en), ("ru", ru), ("zh", zh))}
    _add(folder, {"offices": [{"id": identifier, "name_en": name, "institution": institution, **titles}]})


@add.command()
def organisation(
    code: Annotated[str, typer.Argument(help="Short name by which records know it.")],
    name: Annotated[str, typer.Argument(help="Usual English name.")],
    kind: Annotated[str, typer.Option(help="organisation or movement.")] = "organisation",
    fr: Names = None,
    en: Names = None,
    ru: Names = None,
    zh: Names = None,
    wikidata: Annotated[str, typer.Option(help="Wikidata identifier.", show_default=False)] = "",
    seat: Annotated[str, typer.Option(help="City of its seat.", show_default=False)] = "",
    folder: Folder = None,
) -> None:
    """Add an organisation or movement, with its names and acronyms."""
    names = [
        {"code": code, "language": language, "kind": kind, "name": one}
        for language, listed in (("fr", fr), ("en", [name, *(en or ())]), ("ru", ru), ("zh", zh))
        for one in listed or ()
    ]
    _add(folder, {"organisations": [{"code": code, "kind": kind, "name_en": name, "wikidata": wikidata, "seat": seat}]})
    _add(folder, {"organisation_names": names})


@add.command()
def topic(
    identifier: Annotated[str, typer.Argument(help="Identifier, in small letters with hyphens; a known one gets more triggers.")],
    name: Annotated[str, typer.Option(help="English name.", show_default=False)] = "",
    facet: Annotated[str, typer.Option(help="situation or theme, for a new topic.", show_default=False)] = "",
    fr: Names = None,
    en: Names = None,
    ru: Names = None,
    zh: Names = None,
    folder: Folder = None,
) -> None:
    """Add a topic, or words that tell of a known one."""
    from visavis.errors import KnowledgeError
    from visavis.knowledge.overlay import add_topic, overlay_folder

    chosen = folder or overlay_folder()
    triggers = {language: listed for language, listed in (("fr", fr), ("en", en), ("ru", ru), ("zh", zh)) if listed}
    try:
        add_topic(chosen, identifier, facet, {"en": name} if name else {}, triggers)
    except (KnowledgeError, ValueError) as error:
        typer.echo(f"not added: {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo(f"{identifier} added in {chosen / 'topics.toml'}")
