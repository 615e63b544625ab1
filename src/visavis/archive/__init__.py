"""The archive: many reports, one record for each contact."""
