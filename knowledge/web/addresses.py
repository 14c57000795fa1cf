"""An IP address -> whether it belongs to the public internet, in whatever way it is written.

`ipaddress.is_global` is not asked: on Python 3.11 it takes 192.0.0.192, fec0::1, 64:ff9b::7f00:1,
2002:7f00:1:: and multicast for public. The lists are those of the IANA registries of special addresses.
"""

from __future__ import annotations

import ipaddress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NOT_PUBLIC_V4 = [
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, where clouds keep their secrets
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
]
_CLOUD_V4 = frozenset(
    ipaddress.IPv4Address(address)
    for address in ("168.63.129.16",)  # a cloud's own services, at an address that looks public
)
_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
"""All that is handed out; mapped, NAT64, unique local, link-local and multicast lie outside."""
_NOT_PUBLIC_V6 = [
    ipaddress.IPv6Network(net)
    for net in (
        "2001::/23",  # Teredo, ORCHID, benchmarks
        "2001:db8::/32",
        "2002::/16",  # 6to4 holds an IPv4 address
        "2620:4f:8000::/48",
        "3fff::/20",
        "3ffe::/16",
    )
]
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})
"""The third quarter of an address that holds an IPv4 address in its last one."""


def is_public(address: Address) -> bool:
    """Whether an address is one that anybody on the internet may reach.

    >>> is_public(ipaddress.ip_address("8.8.8.8")), is_public(ipaddress.ip_address("::ffff:8.8.8.8"))
    (True, False)
    """
    if isinstance(address, ipaddress.IPv4Address):
        return address not in _CLOUD_V4 and not any(address in net for net in _NOT_PUBLIC_V4)
    if address.scope_id or address not in _PUBLIC_V6:
        return False
    if int(address) >> 32 & 0xFFFFFFFF in _ISATAP:
        return False
    return not any(address in net for net in _NOT_PUBLIC_V6)
