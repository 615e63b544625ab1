"""Old name of `visavis evaluate`, until nothing asks for it."""

import sys

from visavis.evaluation.commands import main

if __name__ == "__main__":
    sys.exit(main())
