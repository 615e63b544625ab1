"""Esperanto, as small as a language can be: the worked example of docs/languages.md."""
