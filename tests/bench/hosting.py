"""The examples in .github/hosting/ on real servers: python -m tests.bench.hosting [SITE]

nginx and Caddy serve a built site on this machine, configured by the examples. Each answer must carry the expected
headers in every encoding, and nginx must answer 10,000 requests without an error. Both come from Debian's packages:
nginx, libnginx-mod-http-brotli-filter and caddy.
"""

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from scripts.console import use_signs_of_terminal

EXAMPLES = Path(__file__).parents[2] / ".github" / "hosting"
REQUESTS, AT_ONCE = 10_000, 8
START_SECONDS = 10  # a server that does not answer after this has failed
WITH_HASH = re.compile(r"assets/[^/]+\.[0-9a-f]+\.(js|css)")
HEADERS_OF_ALL = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "frame-ancestors *",
}
TYPES = {
    ".html": "text/html",
    ".js": "javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".csv": "text/csv",
    ".xlsx": "openxmlformats-officedocument.spreadsheetml.sheet",
    ".svg": "image/svg+xml",
    ".xml": "xml",
    ".zip": "application/zip",
    ".png": "image/png",
    ".txt": "text/plain",
}


def expected_headers(path: str) -> dict[str, str]:
    """Return the headers that a file must have; of its content type a part."""
    caching = "public, max-age=31536000, immutable" if WITH_HASH.fullmatch(path) else "no-cache"
    return {**HEADERS_OF_ALL, "cache-control": caching, "content-type": TYPES.get(Path(path).suffix, "")}


def wrong_headers(path: str, headers: Mapping[str, str | None]) -> list[str]:
    """Return a message for each header of an answer that differs from the expected one."""

    def fits(name: str, expected: str) -> bool:
        actual = headers.get(name)
        return expected in (actual or "") if name == "content-type" else actual == expected

    return [
        f"{path}: {name} is {headers.get(name)}, not {expected}"
        for name, expected in expected_headers(path).items()
        if not fits(name, expected)
    ]


def request(port: int, url: str, encoding: str = "identity") -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", url, headers={"Accept-Encoding": encoding, "Host": "balik-layar.example"})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def url_of(path: str) -> str:
    return f"/{path.removesuffix('index.html')}"


def find_faults(port: int, site: Path, encodings: tuple[str, ...]) -> Iterator[str]:
    """Yield the faults of a server's answers: one file of each type, missing pages, and each encoding."""
    paths = (path for path in sorted(site.rglob("*"), reverse=True) if path.is_file())
    for path in {path.suffix: path.relative_to(site).as_posix() for path in paths}.values():
        status, headers, body = request(port, url_of(path))
        if status != 200 or body != (site / path).read_bytes():
            yield f"{path}: is answered with {status} and {len(body)} bytes"
        yield from wrong_headers(path, headers)
    for missing, page in (("/tidak-ada/", "404.html"), ("/en/not-there/", "en/404.html")):
        status, headers, body = request(port, missing)
        if status != 404 or body != (site / page).read_bytes():
            yield f"{missing}: is answered with {status} and not with {page}"
        yield from wrong_headers(page, headers)
    home = (site / "index.html").read_bytes()
    for encoding in encodings:
        _, headers, body = request(port, "/", encoding)
        if headers.get("content-encoding") != encoding or len(body) >= len(home) / 2:
            yield f"/: is sent as {headers.get('content-encoding')} in {len(body)} bytes, not as {encoding}"
        elif encoding == "gzip" and gzip.decompress(body) != home:
            yield "/: is another page when it is unpacked"
        if "accept-encoding" not in headers.get("vary", "").lower():
            yield f"/: does not vary by Accept-Encoding ({encoding})"


def load_test(port: int, site: Path) -> tuple[list[str], float]:
    """Request the files of a site REQUESTS times, AT_ONCE at a time; return the failures and the seconds."""
    files = (path for path in sorted(site.rglob("*")) if path.is_file() and path.name != "404.html")
    paths = [path.relative_to(site).as_posix() for path in files]
    headers = {"Accept-Encoding": "gzip", "Host": "balik-layar.example"}

    def visitor(number: int) -> list[str]:
        connection, failures = http.client.HTTPConnection("127.0.0.1", port, timeout=20), []
        for turn in range(number, REQUESTS, AT_ONCE):
            path = paths[turn % len(paths)]
            try:
                connection.request("GET", url_of(path), headers=headers)
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    failures.append(f"{path}: {answer.status}")
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                failures.append(f"{path}: {error!r}")
        connection.close()
        return failures

    start = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        failures = [failure for failures in pool.map(visitor, range(AT_ONCE)) for failure in failures]
    return failures, time.perf_counter() - start


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[int]:
    """Serve a site with the example for nginx; yield the port."""
    port = _free_port()
    text = (EXAMPLES / "nginx.conf").read_text("utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};")
    text = text.replace("root /srv/balik-layar;", f'root "{site}";')
    (folder / "site.conf").write_text(text, "utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind}; " for kind in kinds)
    user = "user root; " if os.geteuid() == 0 else ""  # else nginx could not read a site in root's folders
    (folder / "nginx.conf").write_text(
        f"{user}include /etc/nginx/modules-enabled/*.conf; daemon off; worker_processes 1; pid {folder}/pid; "
        f"error_log {folder}/error.log;\nevents {{}} http {{ include /etc/nginx/mime.types; access_log off; "
        f"{temporary} include {folder}/site.conf; }}\n",
        "utf-8",
    )
    command = [_program("nginx"), "-c", str(folder / "nginx.conf"), "-e", f"{folder}/error.log"]
    subprocess.run([*command, "-t", "-q"], check=True)
    with _running(command, port):
        yield port


@contextmanager
def caddy(site: Path, folder: Path) -> Iterator[int]:
    """Serve a site with the example for Caddy; yield the port."""
    port = _free_port()
    text = (EXAMPLES / "Caddyfile").read_text("utf-8")
    text = text.replace("balik-layar.example {", f"http://:{port} {{").replace("/srv/balik-layar", f'"{site}"')
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{text}", "utf-8")
    command = [_program("caddy"), "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    with _running(command, port, HOME=str(folder)):
        yield port


@contextmanager
def _running(command: list[str], port: int, **environment: str) -> Iterator[None]:
    """Run a server, from when it accepts connections."""
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not _accepts_connections(port):
            if server.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"{command[0]} does not start with the example; run it by hand to see why.")
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.wait()


def _accepts_connections(port: int) -> bool:
    with socket.socket() as connection:
        return connection.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _program(name: str) -> str:
    path = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    return path or sys.exit(f"{name} is missing: apt-get install nginx libnginx-mod-http-brotli-filter caddy")


def main(site: Path) -> int:
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for server, encodings in ((nginx, ("br", "gzip")), (caddy, ("zstd", "gzip"))):
            with server(site, Path(folder)) as port:
                faults += [f"{server.__name__}: {fault}" for fault in find_faults(port, site, encodings)]
                if server is nginx:
                    failures, seconds = load_test(port, site)
                    print(f"nginx: {REQUESTS:,} requests in {seconds:.1f} s, {len(failures)} errors")
                    faults += [f"nginx: {failure}" for failure in failures[:20]]
    print(*faults, f"{len(faults)} problems with the examples for nginx and Caddy", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    use_signs_of_terminal()
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site").resolve()))
