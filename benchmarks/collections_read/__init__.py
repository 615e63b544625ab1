"""Public collections of English reports, read whole, with what their titles and tables let one check without annotation."""
