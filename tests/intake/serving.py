"""A web site on this machine for tests: what it answers is said beforehand, what it was asked can be looked at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

Answer = tuple[int, dict[str, str], bytes]


class Site:
    """Answers what `pages` holds by path; a page may be a function of the headers of the request."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer | Callable[[dict[str, str]], Answer]] = {}
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                page = site.pages.get(self.path, (404, {}, b"nothing here"))
                status, headers, body = page({name.lower(): value for name, value in self.headers.items()}) if callable(page) else page
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def put(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Put a page on the site, and return its address."""
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (200, {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}, data)
        return self.url + path

    def send_on(self, path: str, to: str, status: int = 302) -> str:
        """Send whoever asks for a page on to another address, and return its own."""
        self.pages[path] = (status, {"Location": to}, b"")
        return self.url + path

    def changing(self, path: str, body: str, etag: str, kind: str = "text/html; charset=utf-8") -> str:
        """Put a page on the site that is not sent again to those who have it."""

        def answer(headers: dict[str, str]) -> Answer:
            if headers.get("if-none-match") == etag:
                return 304, {"ETag": etag}, b""
            return 200, {"Content-Type": kind, "ETag": etag}, body.encode()

        self.pages[path] = answer
        return self.url + path
