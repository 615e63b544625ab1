"""Who is in a text: what speaks of people, institutions and states, and whom each reference means (the stages mentions and actors)."""
