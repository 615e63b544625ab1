"""Chinese: its words, its parse, its titles, and all the words of its lexicon."""
