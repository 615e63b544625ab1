"""Both sides of a contact: what accounts of it share, what only one of them says, and where they differ."""
