"""Which contacts a text tells of, between whom, when, where and how far they have come (the stages contacts, moved and undated)."""
