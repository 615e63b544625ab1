"""The stages of reading, one file each, named for what they find."""
