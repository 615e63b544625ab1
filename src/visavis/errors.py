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
├── DateError                a publication date that is no date
├── EvidenceError            a record whose evidence is not in its text
└── KnowledgeError           a malformed row among the facts
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


class DateError(VisavisError):
    """A publication date that is no EDTF date."""


class EvidenceError(VisavisError):
    """A record whose evidence does not stand in its text."""


class KnowledgeError(VisavisError):
    """A malformed row among the facts."""
