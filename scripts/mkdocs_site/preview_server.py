"""`make site`: serves the preview on this machine, watches the files that people write, and has browsers load again.

Python's own HTTP server does the serving: MkDocs' server would make every page before it shows one, and can be told
otherwise only through names that it does not document.
"""

import errno
import logging
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.config import LOCALES
from scripts.messages import message
from scripts.mkdocs_site.live_preview import Preview
from scripts.source_files import source_files, time_stamps

log = logging.getLogger("balik_layar")

LOOK_EVERY = 0.1  # seconds between two looks at the files
OTHER_PORT = 8080  # is proposed where a port cannot be used
_LAST_PORT = 65535

KEEP_ALIVE = 15  # seconds after which a waiting browser gets a sign of life

# The address at which browsers wait for the next edit, and the script that has a page do so.
EVENTS = "/preview-events"
# It stops waiting when the reader leaves: a reload would cancel the way to the next page.
_SCRIPT = """<script>{
  const edits = new EventSource("%s?%d")
  edits.onmessage = () => location.reload()
  addEventListener("beforeunload", () => edits.close())
}</script>"""


class Watcher:
    """Looks at the files that people write, has the preview read each edit, and lets threads wait for the next one."""

    def __init__(self, root: Path, preview: Preview) -> None:
        self.count = 0  # of edits so far
        self._root, self._preview, self._states = root, preview, _states(root)
        self._looking, self._edited = threading.Lock(), threading.Condition()

    def look(self) -> None:
        """Have the preview read the data if a file was written since the last look."""
        with self._looking:
            states = _states(self._root)
            if states == self._states:
                return
            self._states = states
            self._preview.read_edit()
        with self._edited:
            self.count += 1
            self._edited.notify_all()
        log.info("Edited; browsers load again.")

    def look_for_ever(self) -> None:
        """Look again and again."""
        pause = threading.Event()
        while not pause.wait(LOOK_EVERY):
            self.look()

    def wait_beyond(self, count: int, seconds: float) -> bool:
        """Wait until there were more edits than `count`, or for some seconds; return whether there were."""
        with self._edited:
            return self._edited.wait_for(lambda: self.count > count, seconds)


class Handler(SimpleHTTPRequestHandler):
    """Answers browsers: pages as they are now, other files as they were built, and a stream that tells of edits."""

    def __init__(self, preview: Preview, watcher: Watcher, *arguments: object) -> None:
        self.preview, self.watcher = preview, watcher
        super().__init__(*arguments, directory=str(preview.folder))  # type: ignore[arg-type] # socketserver's three

    def do_GET(self) -> None:
        """Answer a request for a page, a file, or the stream of edits."""
        parts = urlsplit(self.path)
        if parts.path == EVENTS:
            self._tell_of_edits(int(parts.query or 0))
            return
        self.watcher.look()  # who loads a page right after an edit gets the edit
        count = self.watcher.count
        path = unquote(parts.path).lstrip("/").removesuffix("index.html")
        self.preview.bring_up_to_date(path)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not parts.path.endswith("/"):
            super().do_GET()  # redirects to the address with a slash
            return
        file = file / "index.html" if file.is_dir() else file
        if file.suffix == ".html" or not file.is_file():
            self._send_page(path, file, count)
        else:
            super().do_GET()

    def _send_page(self, path: str, file: Path, count: int) -> None:
        exists = file.is_file()
        html = (file if exists else self.preview.folder / "404.html").read_bytes()
        body = self.preview.with_banner(path, html) + (_SCRIPT % (EVENTS, count)).encode()
        self.send_response(HTTPStatus.OK if exists else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell_of_edits(self, count: int) -> None:
        """Send an event once there is an edit beyond `count`; until then a comment now and then shows who has left."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while not self.watcher.wait_beyond(count, KEEP_ALIVE):
                self.wfile.write(b": waiting\n\n")
            self.wfile.write(b"data: edit\n\n")
        except OSError:
            return  # the browser has left

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing: an editor looks for problems here, not for requests."""


def serve(root: Path, address: str, lang: str) -> int:
    """Serve the site at `host:port` until the process is interrupted; return 1 if there is no site to show."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    log.setLevel(logging.INFO)
    with tempfile.TemporaryDirectory(prefix="balik-layar-") as folder:
        preview = Preview(root, Path(folder), f"http://{address}/", lang)
        watcher = Watcher(root, preview)  # before the first build: an edit during it counts
        server = _listen(address, partial(Handler, preview, watcher), lang)  # before it too: it would be for nothing
        if server is None:
            return 1
        with server:
            if not preview.start():
                return 1
            threading.Thread(target=watcher.look_for_ever, daemon=True).start()
            log.info("Serving on http://%s/", address)
            server.serve_forever()
    return 0


def _listen(address: str, handler: Callable[..., Handler], lang: str) -> ThreadingHTTPServer | None:
    """Return a server that listens at `host:port`, or say why there is none, and return None."""
    host, _, port = address.rpartition(":")
    try:
        server = ThreadingHTTPServer((host, int(port)), handler)
    except (OSError, OverflowError, ValueError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        reason = str((isinstance(error, OSError) and error.strerror) or error).rstrip(".")
        other = int(port) + 1 if taken and int(port) < _LAST_PORT else OTHER_PORT
        name = "serve.port-taken" if taken else "serve.bad-address"
        log.error(message(name, lang, address=address, port=port, reason=reason, other=other))
        return None
    server.daemon_threads = True
    return server


def _states(root: Path) -> dict[Path, tuple[int, int]]:
    """Return time stamp and size of every file that people write. What a build writes would ask for another build."""
    folders = ("data", "theme", "scripts/pages/templates")
    paths = [root / "mkdocs.yml", *(path for folder in folders for path in source_files(root / folder))]
    return time_stamps([*paths, *(path for lang in LOCALES for path in (root / "docs" / lang).glob("*.md"))])
