"""The steps from one revision to the next."""
