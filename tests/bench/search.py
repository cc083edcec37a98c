"""How well and how fast searches answer: ours, stock Material's and Pagefind's, on the same pages in Chromium."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import CDPSession, Page, Playwright, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from scripts.config import LOCALES
from scripts.pages.page import page_and_anchor
from scripts.pages.site import Site
from scripts.urls import url_prefix
from tests.bench.serve import serving
from tests.conftest import ROOT
from tests.site import browser

# A slow connection and a slow phone.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
CPU_SLOWDOWN = 6

IDLE = 400  # milliseconds between two keys, so that each is measured alone
TYPED = "staf penggajian"
PERCENTILE = 0.95

OURS = """async query => {
    const field = document.querySelector("main input[type=search]")
    field.value = query
    field.dispatchEvent(new Event("input"))
    const panel = field.form.querySelector(".panel")
    while (panel.dataset.query != query.trim()) await new Promise(requestAnimationFrame)
    return [...panel.querySelectorAll("a[data-hit]")].map(link => link.href)
}"""
MS_TO_FIRST_RESULT = """() => new Promise(resolve => {
    const field = document.querySelector("header input[type=search]"), start = performance.now()
    const look = () => document.querySelector("a[data-hit]") && resolve(performance.now() - start)
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    field.focus()
    field.value = "g"
    field.dispatchEvent(new Event("input", { bubbles: true }))
})"""
MS_TO_RESULT_OF_KEY = """text => new Promise(resolve => {
    const field = document.querySelector("header input[type=search]")
    const panel = field.form.querySelector(".panel"), start = performance.now()
    new MutationObserver((_, observer) => {
        if (panel.dataset.query != text.trim()) return
        observer.disconnect()
        resolve(performance.now() - start)
    }).observe(panel, { attributes: true })
    field.value = text
    field.dispatchEvent(new Event("input"))
})"""
AFTER_PAINT = "new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))"
PAGEFIND = """async query => {
    window.pagefind ??= await import("/balik-layar/pagefind/pagefind.js")
    const { results } = await window.pagefind.search(query)
    return Promise.all(results.slice(0, 10).map(async result =>
        new URL((await result.data()).url, location.href).href))
}"""

Query = tuple[str, str]  # a language and what is typed
Quality = dict[tuple[str, str], tuple[int, float, float, float]]


def judged_queries() -> list[tuple[str, str, str, str, list[str]]]:
    """Return the judged queries: part, kind, language, query and the keys of the pages that answer it."""
    lines = (ROOT / "tests" / "bench" / "queries.txt").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [
        (part, kind, lang, query, [key.strip() for key in keys.split(",")]) for part, kind, lang, query, keys in rows
    ]


def page_of(site: Site, key: str, lang: str) -> str:
    """Return the address of the page that a key names, below the site's root."""
    kind, _, name = key.partition("/")
    if kind in ("term", "certificate"):
        key = page_and_anchor(site.catalog, kind, name)[0]
    elif kind == "question":
        key = "questions"
    elif kind == "page":
        key = name
    return site.page(key, lang).url


@contextmanager
def new_page(playwright: Playwright, slow: bool = False) -> Iterator[Page]:
    chromium = playwright.chromium.launch(executable_path=browser.find_full(), args=list(browser.FLAGS))
    page = chromium.new_context(service_workers="block").new_page()  # a service worker would not be slowed
    if slow:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    yield page
    chromium.close()


def _hits_of_ours(page: Page, query: str) -> list[str]:
    return page.evaluate(OURS, query)


def _hits_of_pagefind(page: Page, query: str) -> list[str]:
    return page.evaluate(PAGEFIND, query)


def _hits_of_material(page: Page, query: str) -> list[str]:
    """Return the hits of stock Material, which searches in a worker; no hit within 0.7 seconds counts as none."""
    field = page.locator("[data-md-component=search-query]")
    page.evaluate("document.querySelector('.md-search-result__list').replaceChildren()")
    field.fill(query)
    field.dispatch_event("keyup")
    try:
        page.locator(".md-search-result__link").first.wait_for(state="attached", timeout=700)
    except PlaywrightTimeout:
        return []
    return page.eval_on_selector_all(
        ".md-search-result__item > .md-search-result__link", "links => links.map(link => link.href)"
    )


def prepare(name: str, page: Page, address: str, site: Site, lang: str) -> None:
    """Open a page on which the search of a language is ready."""
    page.goto(address + url_prefix(lang))
    if name == "ours":
        page.goto(address + site.page("search", lang).url)  # it shows all hits at once
        page.locator("main input[type=search]").fill("a")
        page.wait_for_selector("a[data-hit]", state="attached")
    if name == "material":
        page.evaluate("document.querySelector('#__search').click()")
        page.wait_for_load_state("networkidle")  # the index is there
        page.locator("[data-md-component=search-query]").fill("data")
        page.locator(".md-search-result__link").first.wait_for(state="attached")


SEARCHES: dict[str, Callable[[Page, str], list[str]]] = {
    "ours": _hits_of_ours,
    "material": _hits_of_material,
    "pagefind": _hits_of_pagefind,
}


def answers(
    playwright: Playwright, name: str, address: str, site: Site, queries: list[Query]
) -> dict[Query, list[str]]:
    """Return the addresses of the hits of each query, without anchors, below the site's root."""
    hits_of: dict[Query, list[str]] = {}
    with new_page(playwright) as page:
        for lang in LOCALES:
            prepare(name, page, address, site, lang)
            for query in dict.fromkeys(query for of_lang, query in queries if of_lang == lang):
                urls = (hit.partition("#")[0].partition("?")[0] for hit in SEARCHES[name](page, query))
                hits_of[lang, query] = list(dict.fromkeys(url.removeprefix(address) for url in urls))
    return hits_of


def quality(site: Site, hits_of: dict[Query, list[str]]) -> Quality:
    """Return by part and kind the number of queries, MRR@10, recall@5 and the share of queries without a hit."""
    ranks: dict[tuple[str, str], list[tuple[int, bool]]] = {}
    for part, kind, lang, query, keys in judged_queries():
        right, hits = {page_of(site, key, lang) for key in keys}, hits_of[lang, query]
        rank = next((position for position, hit in enumerate(hits[:10], 1) if hit in right), 0)
        for name in (kind, "all"):
            ranks.setdefault((part, name), []).append((rank, not hits))
    return {
        key: (
            len(of_kind),
            statistics.mean(1 / rank if rank else 0 for rank, _ in of_kind),
            statistics.mean(0 < rank <= 5 for rank, _ in of_kind),
            statistics.mean(without_hit for _, without_hit in of_kind),
        )
        for key, of_kind in ranks.items()
    }


def percentile(values: list[float]) -> float:
    return sorted(values)[int(len(values) * PERCENTILE)]


def typing(playwright: Playwright, address: str, empty: bool = False) -> float:
    """Return the milliseconds of all work of the page's thread for a pressed key (95th percentile), on a slow phone.

    With `empty`, for a bare field on an empty page: no page can need less.
    """
    with new_page(playwright, slow=True) as page:
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto("about:blank" if empty else address)
        if empty:
            page.set_content("<!DOCTYPE html><input type=search>")
        field = page.locator("input[type=search]" if empty else "main input[type=search]")
        field.fill("g")
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        costs = []
        for key in TYPED:
            page.wait_for_timeout(IDLE)
            before = milliseconds_spent(session)[1]
            page.keyboard.press("Space" if key == " " else key)
            page.wait_for_timeout(IDLE)
            costs.append(milliseconds_spent(session)[1] - before)
        return percentile(costs)


def milliseconds_spent(session: CDPSession) -> tuple[float, float]:
    """Return the milliseconds that a page's scripts have taken so far, and all its work."""
    metrics = {metric["name"]: metric["value"] * 1000 for metric in session.send("Performance.getMetrics")["metrics"]}
    return metrics["ScriptDuration"], metrics["TaskDuration"]


def speed(playwright: Playwright, address: str) -> tuple[int, int, float, list[float]]:
    """Return what a search costs on a slow phone: bytes, requests, milliseconds to the first result; and for each later
    key (95th percentile) the milliseconds of the page's script, of all its work, and until the hits are there.

    Chromium slows the page, not the worker that searches.
    """
    with new_page(playwright, slow=True) as page:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        urls: list[str] = []
        page.on("request", lambda request: urls.append(request.url))
        first = page.evaluate(MS_TO_FIRST_RESULT)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        page.wait_for_load_state("networkidle")
        keys = []
        for end in range(1, len(TYPED) + 1):
            before = milliseconds_spent(session)
            wait = page.evaluate(MS_TO_RESULT_OF_KEY, TYPED[:end])
            page.evaluate(AFTER_PAINT)
            spent = [after - earlier for after, earlier in zip(milliseconds_spent(session), before, strict=True)]
            keys.append([*spent, wait])
        of_keys = [percentile(list(costs)) for costs in zip(*keys, strict=True)]
        return sum(map(response_size, urls)), len(urls), first, of_keys


def response_size(url: str) -> int:
    """Return the bytes of a response with its headers; a browser does not tell them for a worker."""
    with urlopen(Request(url, headers={"Accept-Encoding": "gzip"})) as response:
        return len(response.read()) + len(bytes(response.headers)) + len("HTTP/1.1 200 OK\r\n")


def report(site: Site, folders: dict[str, Path]) -> None:
    """Print the tables; `folders` are the built sites by name: ours, material, pagefind."""
    queries = [(lang, query) for _, _, lang, query, _ in judged_queries()]
    nonsense = [(LOCALES[0], line) for line in (ROOT / "tests" / "bench" / "nonsense.txt").read_text("utf-8").split()]
    qualities: dict[str, Quality] = {}
    answered: dict[str, float] = {}
    with sync_playwright() as playwright:
        for name, folder in folders.items():
            with serving(folder) as address:
                hits_of = answers(playwright, name, address, site, queries + nonsense)
            qualities[name] = quality(site, hits_of)
            answered[name] = statistics.mean(bool(hits_of[query]) for query in nonsense)
        with serving(folders["ours"]) as address:
            size, requests, first, (script, work, wait) = speed(playwright, address)
            key, bare_key = typing(playwright, address), typing(playwright, address, empty=True)
    rows = {
        "search, first use: KB, requests": f"{size / 1000:.1f}, {requests}",
        "search, first result at 1.6 Mbit/s, 150 ms, CPU 6 times slower, seconds": f"{first / 1000:.2f}",
        "search, a later key (95th percentile): the page’s script, all its work, until the hits are there "
        "(the worker is not slowed), ms": f"{script:.0f}, {work:.0f}, {wait:.0f}",
        "a pressed key (95th percentile), all work of the page’s thread: ours, a bare field on an empty page, ms": (
            f"{key:.0f}, {bare_key:.0f}"
        ),
    }
    for name, value in rows.items():
        print(f"| {name} | {value} |")
    columns = " | ".join(f"{name}: MRR@10 / recall@5 / none" for name in folders)
    print(f"\n| queries | n | {columns} |\n|{'---|' * (len(folders) + 2)}")
    for part, kind in qualities["ours"]:
        of_kind = [qualities[name][part, kind] for name in folders]
        cells = " | ".join(f"{mrr:.3f} / {recall:.3f} / {none:.0%}" for _, mrr, recall, none in of_kind)
        print(f"| {part}: {kind} | {of_kind[0][0]} | {cells} |")
    shares = " | ".join(f"{answered[name]:.0%}" for name in folders)
    print(f"| nonsense, answered | {len(nonsense)} | {shares} |")
