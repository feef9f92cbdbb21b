"""Which address is read out, and the one line that students type."""

import socket
from ipaddress import ip_address

#: An address of the documentation (RFC 5737, RFC 3849): nothing is sent, only the way there is looked up.
_FAR = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


def reading_address(asked: str, bound: str) -> str:
    """The address that students are told: the one asked for, or where the default route goes out, or the bound one."""
    if asked:
        return asked
    if not _is_any(bound):
        return bound
    ways = [way for family, far in _FAR if (way := _way_out(family, far)) and (":" in bound or ":" not in way)]
    return ways[0] if ways else socket.gethostname()


def addresses() -> list[str]:
    """The addresses of this machine that others may reach it by, as far as its own name tells them."""
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_STREAM)
    except OSError:
        found = []
    told = [way for family, far in _FAR if (way := _way_out(family, far))]
    told += [str(address[4][0]) for address in found]
    return list(dict.fromkeys(one for one in told if not ip_address(one.partition("%")[0]).is_loopback))


def login_line(name: str, address: str, port: int) -> str:
    """The line that a student types: `ssh -p 2222 yourname@10.0.0.5`; port 22 goes without saying."""
    return f"ssh {name}@{address}" if port == 22 else f"ssh -p {port} {name}@{address}"


def listening_at(host: str, port: int) -> str:
    """An address with its port, as programs write it: `127.0.0.1:2222`, `[::1]:2222`."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _is_any(bound: str) -> bool:
    try:
        return not bound or ip_address(bound).is_unspecified
    except ValueError:
        return False


def _way_out(family: socket.AddressFamily, far: str) -> str:
    """The address from which this machine would speak to a far one; connecting a UDP socket sends nothing."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as way:
            way.connect((far, 9))
            return str(way.getsockname()[0])
    except OSError:
        return ""
