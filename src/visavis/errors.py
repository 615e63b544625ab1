"""What can go wrong, as a tree.

VisavisError
├── DocumentError            a document cannot be loaded
│   ├── EmptyDocument        there is no text in it
│   ├── UnreadableDocument   not a kind of file that is known, damaged, or binary
│   ├── EncodingError        its characters cannot be decoded
│   └── NoTextLayer          a PDF of pictures only
├── LanguageError
│   ├── UnknownLanguage      a language that visavis does not read
│   ├── MissingPipeline      a language it reads, whose pipeline is not installed
│   ├── DamagedPipeline      a pipeline whose files are not those that visavis was built with
│   └── LexiconError         a language's folder without words that it cannot be read without
├── ArchiveError
│   ├── UnreachableArchive   there is no database there, or none that answers
│   ├── DamagedArchive       its file is damaged, or no archive
│   ├── LockedArchive        another program is writing to it and does not stop
│   ├── FullDisk             there is no room left to write
│   ├── NewerArchive         a later version of visavis wrote it
│   └── NotInArchive         what is asked for is not there, or is several things
├── ComparisonError          there are no two accounts of one contact to compare
├── DateError                a publication date that is no date
├── EvidenceError            a record whose evidence is not in its text
├── KnowledgeError           a malformed row among the facts
├── SourceError              a source of many documents cannot be read, or not to its end
├── FetchError               a page or feed cannot be had
│   ├── AddressRefused       its host is in a private network
│   └── RobotsRefused        its site does not want it fetched by programs
└── MissingExtra             something asked for needs packages that are not installed
"""

from __future__ import annotations


class VisavisError(Exception):
    """Base of every error that visavis raises on purpose; its text says what to do."""


class DocumentError(VisavisError):
    """A document cannot be loaded."""


class EmptyDocument(DocumentError):
    """There is no text in the document."""


class UnreadableDocument(DocumentError):
    """The file is damaged, binary, or of a kind that is not known."""


class EncodingError(DocumentError):
    """The characters of the file cannot be decoded."""


class NoTextLayer(DocumentError):
    """A PDF that holds pictures and no text."""


class LanguageError(VisavisError):
    """The language of the document stands in the way."""


class UnknownLanguage(LanguageError):
    """A language that visavis does not read."""


class MissingPipeline(LanguageError):
    """A language that visavis reads, whose pipeline is not installed."""


class DamagedPipeline(LanguageError):
    """A pipeline whose files are not those that visavis was built with."""


class LexiconError(LanguageError):
    """A language's folder without a file or table that it cannot be read without."""


class ArchiveError(VisavisError):
    """The archive cannot be used, or not so."""


class UnreachableArchive(ArchiveError):
    """There is no database at the address, or none that answers."""


class DamagedArchive(ArchiveError):
    """The file of the archive is damaged, or no archive."""


class LockedArchive(ArchiveError):
    """Another program is writing to the archive and does not stop."""


class FullDisk(ArchiveError):
    """There is no room left where the archive is."""


class NewerArchive(ArchiveError):
    """A later version of visavis wrote the archive."""


class NotInArchive(ArchiveError):
    """What is asked for is not in the archive, or is several things."""


class ComparisonError(VisavisError):
    """There are no two accounts of one contact to lay beside each other."""


class DateError(VisavisError):
    """A publication date that is no EDTF date."""


class EvidenceError(VisavisError):
    """A record whose evidence does not stand in its text."""


class KnowledgeError(VisavisError):
    """A malformed row among the facts."""


class SourceError(VisavisError):
    """A source of many documents that cannot be read, or not to its end."""


class FetchError(VisavisError):
    """A page or feed that cannot be had; `passing` says whether it may be had another time."""

    def __init__(self, message: str, *, passing: bool = False, status: int | None = None, wait: float | None = None) -> None:
        super().__init__(message)
        self.passing = passing
        self.status = status
        self.wait = wait


class AddressRefused(FetchError):
    """A host in a private network."""


class RobotsRefused(FetchError):
    """A page that its site does not want fetched by programs."""


class MissingExtra(VisavisError):
    """Packages that are not installed; the text names the extra that brings them."""
