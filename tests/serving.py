"""Servers on this machine for as long as a test needs them."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler
from typing import Any, TypeVar

BASE = "/balik-layar/"  # the path below which a built site is served, as GitHub Pages does
CUT_OFF = ("/terputus/", "/cut-off/")  # addresses at which the connection breaks off


class LocalServer(ThreadingHTTPServer):
    """A server on a free port of this machine."""

    def __init__(self, handler: Callable[..., BaseRequestHandler]):
        super().__init__(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server_port}"  # of its root, without a slash at the end

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing: browsers break connections off whenever a page is closed."""


Server = TypeVar("Server", bound=LocalServer)


def running(handler: Callable[..., BaseRequestHandler]) -> AbstractContextManager[LocalServer]:
    """Start a server whose requests `handler` answers; give it, and stop it afterwards."""
    return serving(LocalServer(handler))


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Start a server; yield it, and stop it afterwards."""
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class StaticFiles(SimpleHTTPRequestHandler):
    """Serves files, and the site's 404.html for what is missing, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"  # a new connection for each file takes a fifth of the time a page needs

    def do_GET(self) -> None:
        if self.path.endswith(CUT_OFF):
            self.close_connection = True
            return
        super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, BASE.strip("/"), "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Print nothing."""
