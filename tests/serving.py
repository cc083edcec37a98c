"""A server on this machine for as long as a test needs it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from socketserver import BaseRequestHandler
from typing import Any


class LocalServer(ThreadingHTTPServer):
    """A server on a free port of this machine."""

    def __init__(self, handler: Callable[..., BaseRequestHandler]):
        super().__init__(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server_port}"  # of its root, without a slash at the end

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing: browsers break connections off whenever a page is closed."""


@contextmanager
def running(handler: Callable[..., BaseRequestHandler]) -> Iterator[LocalServer]:
    """Start a server whose requests `handler` answers; yield it, and stop it afterwards."""
    server = LocalServer(handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
