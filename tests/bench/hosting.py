"""The examples in .github/hosting/ on real servers: python -m tests.bench.hosting [SITE]

nginx and Caddy serve a built site on this machine with them: each answer must carry the headers that they promise, in every
encoding, and nginx must answer 10,000 requests without one error. Debian's packages: nginx, libnginx-mod-http-brotli-filter, caddy.
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
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parents[2] / ".github" / "hosting"
REQUESTS, AT_ONCE = 10_000, 8
HASHED = re.compile(r"assets/[^/]+\.[0-9a-f]+\.(js|css)")
ALWAYS = {
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
    ".svg": "image/svg+xml",
    ".xml": "xml",
    ".zip": "application/zip",
    ".png": "image/png",
    ".txt": "text/plain",
}


def promised(path):
    """Return the headers that a file is to be served with; of its type a part."""
    keeps = "public, max-age=31536000, immutable" if HASHED.fullmatch(path) else "no-cache"
    return {**ALWAYS, "cache-control": keeps, "content-type": TYPES.get(Path(path).suffix, "")}


def broken(path, headers):
    """Return which headers of an answer are not what is promised."""
    return [
        f"{path}: {name} is {headers.get(name)}, not {value}"
        for name, value in promised(path).items()
        if (value not in (headers.get(name) or "") if name == "content-type" else headers.get(name) != value)
    ]


def ask(port, url, encoding="identity"):
    """Return status, headers and body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", url, headers={"Accept-Encoding": encoding, "Host": "balik-layar.example"})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def url(path):
    return f"/{path.removesuffix('index.html')}"


def judge(port, site, encodings):
    """Yield what is wrong with the answers of a server: one file of each kind, what is not there, and each encoding."""
    for path in {
        path.suffix: path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*"), reverse=True)
        if path.is_file()
    }.values():
        status, headers, body = ask(port, url(path))
        if status != 200 or body != (site / path).read_bytes():
            yield f"{path}: is answered with {status} and {len(body)} bytes"
        yield from broken(path, headers)
    for lost, page in (("/tidak-ada/", "404.html"), ("/en/not-there/", "en/404.html")):
        status, headers, body = ask(port, lost)
        if status != 404 or body != (site / page).read_bytes():
            yield f"{lost}: is answered with {status} and not with {page}"
        yield from broken(page, headers)
    page = (site / "index.html").read_bytes()
    for encoding in encodings:
        _, headers, body = ask(port, "/", encoding)
        if headers.get("content-encoding") != encoding or len(body) >= len(page) / 2:
            yield f"/: is sent as {headers.get('content-encoding')} in {len(body)} bytes where {encoding} was asked for"
        elif encoding == "gzip" and gzip.decompress(body) != page:
            yield "/: is another page when it is unpacked"
        if "accept-encoding" not in headers.get("vary", "").lower():
            yield f"/: does not vary by Accept-Encoding ({encoding})"


def load(port, site):
    """Ask for the files of a site REQUESTS times, AT_ONCE at a time; return the answers that were no 200, and the seconds."""
    paths = [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != "404.html"
    ]

    def visitor(number):
        connection, bad = http.client.HTTPConnection("127.0.0.1", port, timeout=20), []
        for turn in range(number, REQUESTS, AT_ONCE):
            path = paths[turn % len(paths)]
            try:
                connection.request("GET", url(path), headers={"Accept-Encoding": "gzip", "Host": "balik-layar.example"})
                answer = connection.getresponse()
                answer.read()
                bad += [f"{path}: {answer.status}"] if answer.status != 200 else []
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                bad.append(f"{path}: {error!r}")
        connection.close()
        return bad

    start = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        bad = [one for own in pool.map(visitor, range(AT_ONCE)) for one in own]
    return bad, time.perf_counter() - start


@contextmanager
def nginx(site, folder):
    """Serve a site with the example for nginx; yield the port."""
    port = _free_port()
    text = (
        (HERE / "nginx.conf")
        .read_text("utf-8")
        .replace("listen 80;", f"listen 127.0.0.1:{port};")
        .replace("root /srv/balik-layar;", f'root "{site}";')
    )
    (folder / "site.conf").write_text(text, "utf-8")
    places = "".join(
        f"{name}_temp_path {folder}/{name}; " for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root; " if os.geteuid() == 0 else ""  # the site may lie where others do not look
    (folder / "nginx.conf").write_text(
        f"{user}include /etc/nginx/modules-enabled/*.conf; daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{}} http {{ include /etc/nginx/mime.types; access_log off; {places} include {folder}/site.conf; }}\n",
        "utf-8",
    )
    own = [_program("nginx"), "-c", str(folder / "nginx.conf"), "-e", f"{folder}/error.log"]
    subprocess.run([*own, "-t", "-q"], check=True)
    with _running(own, port):
        yield port


@contextmanager
def caddy(site, folder):
    """Serve a site with the example for Caddy; yield the port."""
    port = _free_port()
    text = (
        (HERE / "Caddyfile")
        .read_text("utf-8")
        .replace("balik-layar.example {", f"http://:{port} {{")
        .replace("/srv/balik-layar", f'"{site}"')
    )
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{text}", "utf-8")
    own = [_program("caddy"), "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    with _running(own, port, env={**os.environ, "HOME": str(folder)}):
        yield port


@contextmanager
def _running(command, port, **options):
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        for _ in range(100):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            if server.poll() is not None:
                sys.exit(f"{command[0]} does not take the example; run it by hand to see why.")
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait()


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _program(name):
    return (
        shutil.which(name)
        or shutil.which(name, path="/usr/sbin")
        or sys.exit(f"{name} is missing: apt-get install nginx libnginx-mod-http-brotli-filter caddy")
    )


def main(site):
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for server, encodings in ((nginx, ("br", "gzip")), (caddy, ("zstd", "gzip"))):
            with server(site, Path(folder)) as port:
                found += [f"{server.__name__}: {problem}" for problem in judge(port, site, encodings)]
                if server is nginx:
                    bad, seconds = load(port, site)
                    print(f"nginx: {REQUESTS:,} requests in {seconds:.1f} s, {len(bad)} errors")
                    found += [f"nginx: {one}" for one in bad[:20]]
    print(*found, f"{len(found)} problems with the examples for nginx and Caddy", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site").resolve()))
