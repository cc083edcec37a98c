"""Ask the addresses of the sources, politely: one request a host at a time, with pauses, under our own name."""

import http.client
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from scripts.maintenance.source_links import Answer, ask_again, copy_in, judge, tell, wanted

ARCHIVE = "https://archive.org/wayback/available"
HOSTS, PAUSE, TIMEOUT, HOPS, MOST = 8, 2, 30, 8, 200_000  # at a time; seconds; redirects; bytes that are read


class _Stay(HTTPRedirectHandler):
    """Redirects are looked at, and not just followed."""

    def redirect_request(self, *arguments):
        return None


_OPENER = build_opener(_Stay)


def watch(site, agent, archive=ARCHIVE, pause=time.sleep):
    """Return what maintainers should know of the sources of a Site, as Markdown, or nothing."""
    named = wanted(site.catalog)
    by_host = {}
    for url in named:
        by_host.setdefault(urlsplit(url).netloc, []).append(url)
    with ThreadPoolExecutor(HOSTS) as pool:
        found = [one for own in pool.map(lambda urls: _host(urls, agent, pause), by_host.values()) for one in own]
    days = {url: site.catalog.sources[keys[0]].accessed for url, keys in named.items()}
    return tell(
        [_with_copy(one, days[one.url], agent, archive, pause) if one.kind == "gone" else one for one in found], named
    )


def _host(urls, agent, pause):
    found = []
    for url in urls:
        answer = follow(url, agent, "HEAD")
        if ask_again(answer) and not answer.no_host:
            pause(PAUSE)
            answer = follow(url, agent, "GET")
        found.append(judge(url, answer))
        pause(PAUSE)
    return found


def _with_copy(one, day, agent, archive, pause):
    pause(PAUSE)
    text = _ask(f"{archive}?url={quote(one.url, safe='')}&timestamp={day.replace('-', '')}", agent, "GET")[2]
    return replace(one, copy=copy_in(text))


def follow(url, agent, method):
    """Return the Answer of an address, its redirects followed within bounds."""
    hops, here = [], url
    while True:
        status, place, _, no_host = _ask(here, agent, method)
        if not place or len(hops) == HOPS:
            return Answer(0 if place else status, tuple(hops), no_host)
        here = urljoin(here, place)
        hops.append((status, here))


def _ask(url, agent, method):
    """Return status, where a redirect leads, what was read, and whether there is no such host."""
    try:
        with _OPENER.open(
            Request(
                quote(url, safe="%/:?#[]@!$&'()*+,;=~"), method=method, headers={"User-Agent": agent, "Accept": "*/*"}
            ),
            timeout=TIMEOUT,
        ) as response:
            return response.status, "", response.read(MOST), False
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("Location") if 300 <= error.code < 400 else "", b"", False
    except URLError as error:
        return 0, "", b"", isinstance(error.reason, socket.gaierror) and error.reason.errno == socket.EAI_NONAME
    except (OSError, http.client.HTTPException, ValueError):
        return 0, "", b"", False
