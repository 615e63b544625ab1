"""Chinese: how names of Vietnam and Korea, which are written with Chinese signs, are read there."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

_LEAST, _MOST = 2, 4  # signs of such a name
_KOREA = ("KOR", "PRK")


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """Return the readings, by sign, of each table."""
    tables = tomllib.loads(resources.files(__package__).joinpath("readings.toml").read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    found["northern"] = tables.pop("northern")
    for table, rows in tables.items():
        signs = found.setdefault(table, {})
        for reading, listed in rows.items():
            for sign in listed:
                signs.setdefault(sign, reading)
    return found


def read_at_home(name: str, party: str | None) -> str | None:
    """Return how a name is read where its bearer comes from, nothing if the tables lack one of its signs.

    >>> read_at_home("阮文孝", "VNM"), read_at_home("黎氏清芳", "VNM"), read_at_home("尹永灿", "KOR"), read_at_home("王毅", "CHN")
    ('Nguyen Van Hieu', 'Le Thi Thanh Phuong', 'Yoon Young-chan', None)
    >>> read_at_home("黎氏清芳", None), read_at_home("陈文孝", None), read_at_home("金永南", "PRK")
    ('Le Thi Thanh Phuong', None, 'Kim Yong-nam')
    """
    tables = _tables()
    party = party or ("VNM" if of_vietnam(name) else None)
    if not _LEAST <= len(name) <= _MOST:
        return None
    if party == "VNM":
        read = [tables["vietnamese"].get(sign) for sign in name]
        return " ".join(filter(None, read)) if all(read) else None
    if party in _KOREA and len(name) < _MOST:
        family, given = tables["korean_family"].get(name[0]), [tables["korean_given"].get(sign) for sign in name[1:]]
        spelt = [*filter(None, (family, *given))]
        if party == "PRK":
            spelt = [tables["northern"].get(each, each) for each in spelt]
        return f"{spelt[0]} {'-'.join(spelt[1:]).capitalize()}" if len(spelt) == len(name) else None
    return None


def of_vietnam(name: str) -> bool:
    """Say whether a name is one of Vietnam by its second sign: *黎氏清芳*, a woman; *阮文孝*, a man."""
    return name[1:2] == "氏" or name.startswith("阮文")
