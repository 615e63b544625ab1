"""The command `python -m visavis`."""

from __future__ import annotations

from visavis.cli import main

if __name__ == "__main__":
    main()
