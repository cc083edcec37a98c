"""A host of the built site whose pages tell it what goes wrong in them, whatever browser they are in."""

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.serving import BASE, StaticFiles, running
from tests.site.visitor import PATIENCE

# Stands first in each page, where the page's own policy does not hold yet.
RECORDER = b"""<script>{
    const tell = (what) => navigator.sendBeacon("/faults", `${location.pathname}: ${what}`)
    addEventListener("error", ({ message, error }) => tell(`${message} ${error?.stack}`))
    addEventListener("unhandledrejection", ({ reason }) => tell(`${reason} ${reason?.stack}`))
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        tell(`${violatedDirective} forbids ${blockedURI}`))
    for (const name of ["error", "warn"]) console[name] = (...words) => tell(words.join(" "))
}</script>"""


class Host:
    """A host of the site in a folder: it can be unreachable, and knows the faults of its pages."""

    def __init__(self, folder: Path):
        self.folder, self.reachable, self.address = folder, True, ""
        self.faults: list[str] = []
        self._told = threading.Condition()

    def tell(self, fault: str) -> None:
        with self._told:
            self.faults.append(fault)
            self._told.notify_all()

    def wait_for_faults(self, parts: Collection[str]) -> None:
        """Wait until each of these stands in a fault; pages tell theirs whenever they come to it."""

        def missing() -> list[str]:
            return [part for part in parts if not any(part in fault for fault in self.faults)]

        with self._told:
            assert self._told.wait_for(lambda: not missing(), PATIENCE), f"nobody told {missing()}"


class HostHandler(StaticFiles):
    """Answers with pages that tell their faults, and counts as a fault what is asked for in vain."""

    def __init__(self, host: Host, *arguments: Any, **options: Any):
        self.host = host
        super().__init__(*arguments, directory=str(host.folder), **options)

    def do_GET(self) -> None:
        page = Path(self.translate_path(self.path.partition("?")[0]), "index.html")
        if not self.host.reachable:
            self.close_connection = True
        elif page.is_file():
            body = page.read_bytes().replace(b"<head>", b"<head>" + RECORDER, 1)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()

    def do_POST(self) -> None:
        self.host.tell(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.host.tell(f"{code}: {self.path}")
        super().send_error(code, message, explain)


@contextmanager
def telling_host(folder: Path) -> Iterator[Host]:
    """Start a host of the site in a folder; what a browser keeps of one host is not that of another."""
    host = Host(folder)
    with running(partial(HostHandler, host)) as local:
        host.address = f"{local.address}{BASE}"
        yield host
