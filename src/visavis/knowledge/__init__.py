"""Who is who: states, organisations, people and the offices they held, by date and in each language."""

from visavis.knowledge.facts import Candidate, Holding, Institution, Name, NameKind, Person
from visavis.knowledge.lookup import Knowledge

__all__ = ["Candidate", "Holding", "Institution", "Knowledge", "Name", "NameKind", "Person"]
