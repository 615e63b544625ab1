"""When: every expression of the text that fixes a time, and its value (the stage dates)."""
