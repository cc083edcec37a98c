"""How well and how fast searches answer: ours, stock Material's and Pagefind's, on the same pages in Chromium."""

import statistics
from contextlib import contextmanager
from urllib.request import Request, urlopen

from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import sync_playwright

from scripts.pages.page import page_and_anchor
from tests.bench.serve import serving
from tests.conftest import ROOT
from tests.site import browser

LANGS = ("id", "en")
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
CPU = 6  # times slower
SETTLED = 400  # ms after which a key has no more to do
TYPED = "staf penggajian"
OWN = {"id": "cari/", "en": "en/search/"}  # our page of search, which shows all hits at once

OURS = """async query => {
    const field = document.querySelector("main input[type=search]")
    field.value = query
    field.dispatchEvent(new Event("input"))
    const panel = field.form.querySelector(".panel")
    while (panel.dataset.query != query.trim()) await new Promise(requestAnimationFrame)
    return [...panel.querySelectorAll("a[data-hit]")].map(link => link.href)
}"""
FIRST = """() => new Promise(resolve => {
    const field = document.querySelector("header input[type=search]"), start = performance.now()
    new MutationObserver(() => document.querySelector("a[data-hit]") && resolve(performance.now() - start)).observe(document.body, { childList: true, subtree: true })
    field.focus()
    field.value = "g"
    field.dispatchEvent(new Event("input", { bubbles: true }))
})"""
KEY = """text => new Promise(resolve => {
    const field = document.querySelector("header input[type=search]"), panel = field.form.querySelector(".panel"), start = performance.now()
    new MutationObserver((_, observer) => panel.dataset.query == text.trim() && (observer.disconnect(), resolve(performance.now() - start))).observe(panel, { attributes: true })
    field.value = text
    field.dispatchEvent(new Event("input"))
})"""
PAGEFIND = """async query => {
    window.pagefind ??= await import("/balik-layar/pagefind/pagefind.js")
    const { results } = await window.pagefind.search(query)
    return Promise.all(results.slice(0, 10).map(async result => new URL((await result.data()).url, location.href).href))
}"""


def judged():
    """Return the judged queries: part, kind, language, query and the keys of the pages that answer it."""
    lines = (ROOT / "tests" / "bench" / "queries.txt").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [
        (part, kind, lang, query, [key.strip() for key in keys.split(",")]) for part, kind, lang, query, keys in rows
    ]


def page_of(site, key, lang):
    """Return the address of the page that holds what a key names, below the site's root."""
    kind, _, name = key.partition("/")
    page = {
        "term": lambda: page_and_anchor(site.catalog, "term", name)[0],
        "question": lambda: "questions",
        "page": lambda: name,
    }.get(kind, lambda: key)()
    return site.page(page, lang).url


@contextmanager
def page(playwright, slow=False):
    chromium = playwright.chromium.launch(executable_path=browser.whole(), args=list(browser.FLAGS))
    opened = chromium.new_context(service_workers="block").new_page()  # what a worker fetches is not slowed
    if slow:
        session = opened.context.new_cdp_session(opened)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
    yield opened
    chromium.close()


def ours(opened, query):
    return opened.evaluate(OURS, query)


def pagefind(opened, query):
    return opened.evaluate(PAGEFIND, query)


def material(opened, query):
    """Stock Material searches in a worker; its list is there when its count says what was typed."""
    field = opened.locator("[data-md-component=search-query]")
    opened.evaluate("document.querySelector('.md-search-result__list').replaceChildren()")
    field.fill(query)
    field.dispatch_event("keyup")
    try:
        opened.locator(".md-search-result__link").first.wait_for(state="attached", timeout=700)
    except Late:
        return []
    return opened.eval_on_selector_all(
        ".md-search-result__item > .md-search-result__link", "links => links.map(link => link.href)"
    )


def prepare(name, opened, address, lang):
    opened.goto(address + ("en/" if lang == "en" else ""))
    if name == "ours":
        opened.goto(address + OWN[lang])
        opened.locator("main input[type=search]").fill("a")
        opened.wait_for_selector("a[data-hit]", state="attached")
    if name == "material":
        opened.evaluate("document.querySelector('#__search').click()")
        opened.wait_for_timeout(2000)


SEARCHES = {"ours": ours, "material": material, "pagefind": pagefind}


def answers(playwright, name, address, queries):
    """Return the addresses of the hits of each query, without anchors, by language and query."""
    found = {}
    with page(playwright) as opened:
        for lang in LANGS:
            prepare(name, opened, address, lang)
            for query in dict.fromkeys(query for own, query in queries if own == lang):
                hits = SEARCHES[name](opened, query)
                found[lang, query] = list(
                    dict.fromkeys(hit.partition("#")[0].partition("?")[0].removeprefix(address) for hit in hits)
                )
    return found


def quality(site, found):
    """Return MRR@10, recall@5 and the share without a result, by part and kind."""
    ranks = {}
    for part, kind, lang, query, keys in judged():
        right, hits = {page_of(site, key, lang) for key in keys}, found[lang, query]
        rank = next((i for i, hit in enumerate(hits[:10], 1) if hit in right), 0)
        for name in (kind, "all"):
            ranks.setdefault((part, name), []).append((rank, not hits))
    return {
        key: (
            len(own),
            statistics.mean(1 / rank if rank else 0 for rank, _ in own),
            statistics.mean(0 < rank <= 5 for rank, _ in own),
            statistics.mean(none for _, none in own),
        )
        for key, own in ranks.items()
    }


def typing(playwright, address, empty=False):
    """Return the milliseconds of all that the page's thread does for a key that is pressed (95th percentile), on a slow phone.

    Beside ours stands a bare field on an empty page: what a browser itself needs there, no page can go below.
    """
    with page(playwright, slow=True) as opened:
        opened.set_viewport_size({"width": 360, "height": 740})
        opened.goto("about:blank" if empty else address)
        if empty:
            opened.set_content("<!DOCTYPE html><input type=search>")
        field = opened.locator("input[type=search]" if empty else "main input[type=search]")
        field.fill("g")
        session = opened.context.new_cdp_session(opened)
        session.send("Performance.enable")
        costs = []
        for key in TYPED:
            opened.wait_for_timeout(SETTLED)
            before = spent(session)[1]
            opened.keyboard.press("Space" if key == " " else key)
            opened.wait_for_timeout(SETTLED)
            costs.append(spent(session)[1] - before)
        return sorted(costs)[int(len(costs) * 0.95)]


def spent(session):
    """Return the milliseconds that a page's scripts have taken so far, and all its work."""
    metrics = {metric["name"]: metric["value"] * 1000 for metric in session.send("Performance.getMetrics")["metrics"]}
    return metrics["ScriptDuration"], metrics["TaskDuration"]


def speed(playwright, address):
    """Return what a search costs on a slow phone: bytes, requests and milliseconds to the first result; for a key after it
    (95th percentile) milliseconds of the page’s script, of all its work, and until the hits are there.

    Chromium slows the page, not the worker that looks for the answer.
    """
    with page(playwright, slow=True) as opened:
        opened.goto(address)
        opened.wait_for_load_state("networkidle")
        asked = []
        opened.on("request", lambda request: asked.append(request.url))
        first = opened.evaluate(FIRST)
        session = opened.context.new_cdp_session(opened)
        session.send("Performance.enable")
        opened.wait_for_timeout(1000)  # what the first result set off is done
        keys = []
        for end in range(1, len(TYPED) + 1):
            before = spent(session)
            wait = opened.evaluate(KEY, TYPED[:end])
            opened.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))")
            keys.append([*(after - own for after, own in zip(spent(session), before, strict=True)), wait])
        slowest = [sorted(costs)[int(len(keys) * 0.95)] for costs in zip(*keys, strict=True)]
        return sum(map(weight, asked)), len(asked), first, *slowest


def weight(url):
    """Return the bytes of a response, its head included; a browser does not say them of a worker."""
    with urlopen(Request(url, headers={"Accept-Encoding": "gzip"})) as response:
        return len(response.read()) + len(bytes(response.headers)) + len("HTTP/1.1 200 OK\r\n")


def report(site, folders):
    """Print the tables; `folders` are the built sites by name: ours, material, pagefind."""
    queries = [(lang, query) for _, _, lang, query, _ in judged()]
    nonsense = [("id", line) for line in (ROOT / "tests" / "bench" / "nonsense.txt").read_text("utf-8").split()]
    tables = {}
    with sync_playwright() as playwright:
        for name, folder in folders.items():
            with serving(folder) as address:
                found = answers(playwright, name, address, queries + nonsense)
                tables[name] = quality(site, found), statistics.mean(bool(found[key]) for key in nonsense)
        with serving(folders["ours"]) as address:
            size, requests, first, script, task, wait = speed(playwright, address)
            keys = typing(playwright, address), typing(playwright, address, empty=True)
    print(f"| search, first use: KB, requests | {size / 1000:.1f}, {requests} |")
    print(f"| search, first result at 1.6 Mbit/s, 150 ms, CPU 6 times slower, seconds | {first / 1000:.2f} |")
    print(
        f"| search, a key after that (95th percentile): the page’s script, with layout and painting, until the hits are there (the worker is not slowed), ms | {script:.0f}, {task:.0f}, {wait:.0f} |"
    )
    print(
        f"| a key pressed (95th percentile), all work of the page’s thread: ours, a bare field on an empty page, ms | {keys[0]:.0f}, {keys[1]:.0f} |"
    )
    names = list(tables)
    print(
        "\n| queries | n | "
        + " | ".join(f"{name}: MRR@10 / recall@5 / none" for name in names)
        + " |\n|"
        + "---|" * (len(names) + 2)
    )
    for part, kind in tables["ours"][0]:
        cells = [tables[name][0][part, kind] for name in names]
        print(
            f"| {part}: {kind} | {cells[0][0]} | "
            + " | ".join(f"{mrr:.3f} / {recall:.3f} / {none:.0%}" for _, mrr, recall, none in cells)
            + " |"
        )
    print("| nonsense, answered | 30 | " + " | ".join(f"{tables[name][1]:.0%}" for name in names) + " |")
