"""Old name of `visavis evaluate`, until nothing asks for it."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run `visavis evaluate`."""
    from visavis.cli import app

    return app(["evaluate", *(sys.argv[1:] if argv is None else argv)], standalone_mode=False) or 0


if __name__ == "__main__":
    sys.exit(main())
