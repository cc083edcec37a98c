"""Built sites on a server that compresses, as GitHub Pages does."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.serving import BASE, running


class CompressedFiles(SimpleHTTPRequestHandler):
    """Serves the files of a folder below BASE, each compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].removeprefix(BASE)
        file = Path(self.directory, f"{path}index.html" if not path or path.endswith("/") else path)
        if not self.path.startswith(BASE) or not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Print nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yield the address below which the site in a folder is served."""
    with running(partial(CompressedFiles, directory=folder)) as server:
        yield f"{server.address}{BASE}"
