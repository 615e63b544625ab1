"""What somebody says, in whose words, carried by whom (the stages quotations and statements)."""
