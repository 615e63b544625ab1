"""Hand-written facts, and what makes tables of them."""
