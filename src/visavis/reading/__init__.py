"""The stages of reading: who, when, which contacts, who says what, and what of it is a topic, a figure, an event or to come."""
