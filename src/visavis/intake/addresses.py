"""Which addresses may be fetched from: those of the public internet, looked at after the name is resolved and before anything is sent."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from visavis.errors import AddressRefused, FetchError

_NAT64 = IPv6Network("64:ff9b::/96")


def addresses(host: str, port: int, *, allow_private: bool) -> list[str]:
    """Return the addresses of a host, in the order in which they are to be tried.

    Raises AddressRefused if one of them is no public one, unless `allow_private`; FetchError for a host that is not known.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"the host {host!r} cannot be found ({getattr(error, 'strerror', None) or error}): check the address", passing=True) from error
    listed = list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    if not allow_private:
        for one in listed:
            if not is_public(one):
                named = "" if one == host else f" is {one}, which"
                raise AddressRefused(f"{host}{named} is no public address: give --allow-private if it is yours to fetch from")
    return listed


def is_public(address: str) -> bool:
    """Return whether an address is one of the public internet, whatever it is wrapped in.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("64:ff9b::a00:1")
    (True, False, False, False)
    """
    ip = ip_address(address)
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in ((*_within(ip),) or (ip,)))


def _within(ip: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """Return the addresses of version 4 that one of version 6 stands for."""
    if isinstance(ip, IPv4Address):
        return []
    held = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ()), IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None]
    return [one for one in held if one is not None]
