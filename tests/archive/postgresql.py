"""A PostgreSQL server for the tests, on a Unix socket of its own, from Debian's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ACCOUNT = "postgres"  # the account that Debian's package makes: the server does not run as root
_ENDING = 60


def binaries() -> Path | None:
    """Return the folder of the newest server installed, if there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Run a server whose files are in `folder` /usr/lib/postgresql/*/bin; yield the folder of its socket."""
    account = _ACCOUNT if os.geteuid() == 0 else None
    home = Path(tempfile.mkdtemp(prefix="visavis-pg-"))  # short, since the path of a socket is; and not pytest's, which is closed to other accounts
    if account:
        shutil.chown(home, account)
    data = home / "data"

    def run(*command: str) -> None:
        done = subprocess.run(command, user=account, cwd=home, env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}, capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.decode(errors='replace') or done.stdout.decode(errors='replace')}")

    options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=40"
    try:
        run(str(folder / "initdb"), "-D", str(data), "-U", "visavis", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run(str(folder / "pg_ctl"), "-D", str(data), "-w", "-t", str(_ENDING), "-l", str(home / "log"), "-o", options, "start")
        try:
            yield str(home)
        finally:
            run(str(folder / "pg_ctl"), "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)
