"""Without a connection: pages that were visited, the whole site on the device, and the ZIP that needs no server."""

import json
import re
import shutil
import zipfile
from functools import partial
from typing import Any

import pytest

from scripts.config import LOCALES
from scripts.files import FolderFiles, add_files
from scripts.mkdocs_site import frontend
from scripts.outputs.offline_bundle import LISTING, make_pack
from scripts.outputs.offline_zip import FOLDER, ZIP
from scripts.urls import MOVE_PARAMS
from tests.conftest import ROOT
from tests.serving import BASE, StaticFiles, running
from tests.site.page_states import WORKER_ACTIVE
from tests.site.visitor import until

FIRST = LOCALES[0]
SEARCHES = dict(zip(LOCALES, ("gaji", "payroll"), strict=True))  # that have hits
HAS_STYLES = """() => document.styleSheets.length > 1 &&
    getComputedStyle(document.querySelector("footer")).backgroundColor == "rgb(30, 19, 21)" """


class Host:
    """A host of the built site: it can be unreachable, or send only half of a pack."""

    def __init__(self, folder):
        self.folder = folder
        self.reachable, self.cuts_packs = True, False
        self.requests = []
        self.address = ""


class HostHandler(StaticFiles):
    """Answers as a Host says."""

    def __init__(self, host, *arguments, **options):
        self.host = host
        super().__init__(*arguments, **options)

    def do_GET(self):
        if not self.host.reachable:
            self.close_connection = True
            return
        self.host.requests.append(self.path)
        if self.host.cuts_packs and self.path.endswith(".pack"):
            with open(self.translate_path(self.path), "rb") as file:
                content = file.read()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2])
            self.close_connection = True
            return
        super().do_GET()


@pytest.fixture
def host(files, tmp_path):
    """A host of a copy of the built site."""
    state = Host(tmp_path / BASE.strip("/"))
    shutil.copytree(files, state.folder)
    with running(partial(HostHandler, state, directory=tmp_path)) as server:
        state.address = f"{server.address}{BASE}"
        yield state


@pytest.fixture
def reader(chromium):
    """A page in a browser profile of its own, with service workers."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


def open_with_worker(page, address):
    """Open a page, and wait for the service worker."""
    page.goto(address)
    page.evaluate(WORKER_ACTIVE)


def download_site(page, host, site, lang=FIRST):
    open_with_worker(page, host.address + site.page("offline", lang).url)
    page.locator("#whole [type=submit]").click()
    page.locator("#whole [role=status]", has_text=site.catalog.labels[lang]["offline"]["kept"]).wait_for()


def close_pages(page, host):
    """Leave the site, and wait for a newer worker to take over: Chromium may lose a page that is opened meanwhile."""
    page.goto(host.address.removesuffix(BASE) + "/")  # of the same origin, so that it may ask for the site's worker
    until(
        page,
        """async (scope) => {
            const { active, waiting } = await navigator.serviceWorker.getRegistration(scope)
            return active?.state == "activated" && !waiting
        }""",
        BASE,
    )


@pytest.fixture
def publish_second_version(host):
    """Put another version of every page, script and data file in the place of the first, when called."""

    def publish():
        old = {path: text for path, text in FolderFiles(host.folder).items() if not path.startswith("assets/whole.")}
        renamed = {path: re.sub(r"\.[0-9a-f]{8}\.", ".00000002.", path) for path in old if path.startswith("assets/")}
        new = {}
        for path, content in old.items():
            if path.endswith((".html", ".js", ".css")):
                content = re.sub(rb"\b[0-9a-f]{8}(?=\.(?:js|css)\b)", b"00000002", content)
            if path.endswith(".html"):
                content = content.replace(b"</title>", b" v2</title>")
            elif path.endswith((".js", ".css")):
                content += b"/* v2 */"
            elif path.endswith(".json"):
                content = content.rstrip() + b"\n\n"
            new[renamed.get(path, path)] = content
        pack = make_pack(new)
        listing = json.dumps({"version": "00000002", "bytes": len(pack)}).encode()
        shutil.rmtree(host.folder)
        add_files(host.folder, new | {"assets/whole.00000002.pack": pack, LISTING: listing})

    return publish


@pytest.mark.parametrize("key", ["role/accountant", "quiz", "home"])
@pytest.mark.parametrize("lang", LOCALES)
def test_after_one_visit_a_page_is_readable_without_a_connection(site, host, reader, lang, key):
    open_with_worker(reader, host.address + site.page(key, lang).url)
    title = reader.title()
    host.reachable = False
    reader.reload()
    assert reader.title() == title
    assert reader.evaluate(HAS_STYLES)
    if key == "quiz":
        reader.locator("#quiz label").first.click()
    reader.locator(".palette").click()
    until(reader, "document.documentElement.dataset.palette == 'light'")


def test_a_first_visit_is_followed_by_the_worker_and_one_small_script_only(site, host, reader):
    open_with_worker(reader, host.address + site.page("role/accountant", "id").url)
    scripts = [path.removeprefix(BASE) for path in host.requests if path.endswith(".js")]
    assert [re.sub(r"\.[0-9a-f]{8}", "", path) for path in scripts] == ["sw.js", "assets/page.js"]
    assert len(host.requests) == len(set(host.requests)), "what the browser still has is not fetched again"


@pytest.mark.parametrize("lang", LOCALES)
def test_a_page_never_visited_says_so_in_its_language_and_leads_to_visited_ones(site, host, reader, lang):
    visited, other = site.page("role/accountant", lang), site.page("role/recruiter", lang)
    open_with_worker(reader, host.address + visited.url)
    host.reachable = False
    reader.goto(host.address + other.url)
    assert reader.locator("html").get_attribute("lang") == lang
    assert reader.locator("h1").inner_text() == site.catalog.labels[lang]["unseen"]["title"]
    reader.locator("main ul a").click()
    assert visited.title in reader.title()


CACHED_PATHS = """async more => {
    const cache = await caches.open(`${(await navigator.serviceWorker.ready).scope} seen`)
    for (let i = 0; i < more; i++) await cache.put(`old/${i}/`, new Response("<title>old</title>"))
    if (more) for (const path of UNUSED) await cache.put(path, new Response(""))
    return (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(BASE.length))
}"""


def test_of_too_many_pages_the_oldest_are_forgotten_with_the_files_that_only_they_need(host, reader):
    unused = ["assets/later.00000001.css", f"s/{FIRST}-f0e1.js"]
    paths = CACHED_PATHS.replace("BASE", json.dumps(BASE)).replace("UNUSED", json.dumps(unused))
    open_with_worker(reader, host.address)
    assert len(reader.evaluate(paths, 220)) > 220
    reader.goto(host.address + "kuis/")
    until(reader, f"async unused => !(await ({paths})(0)).some(path => unused.includes(path))", unused)
    left = reader.evaluate(paths, 0)
    assert "kuis/" in left and "old/219/" in left and "old/0/" not in left and len(left) < 120
    assert [path for path in left if path.startswith("assets/later.")]


def test_an_address_without_its_slash_is_understood_without_a_connection(site, host, reader):
    open_with_worker(reader, host.address + "kuis/")
    host.reachable = False
    reader.goto(host.address + "kuis")
    assert reader.url == host.address + "kuis/" and reader.locator("#quiz").count()


@pytest.mark.parametrize("lang", LOCALES)
def test_with_the_whole_site_on_the_device_the_journey_needs_no_connection(site, host, reader, lang):
    """Home, quiz, comparison, role, source, search: none of these pages was visited before."""
    faults = []
    download_site(reader, host, site, lang)
    reader.on("console", lambda message: faults.append(message.text))
    reader.on("pageerror", lambda error: faults.append(str(error)))
    host.reachable = False
    make_journey(site, reader, lang, lambda key: host.address + site.page(key, lang).url)
    assert faults == []


def make_journey(site, page, lang, address):
    """Use each tool once; `address` gives that of a page by its key."""
    title = site.catalog.roles["accountant"].title[lang]
    page.goto(address("home"))
    page.locator("main a[href*='kuis/'], main a[href*='quiz/']").first.click()
    page.locator("#quiz:not([hidden])").wait_for()
    for number, question in enumerate(page.locator("#quiz fieldset").all()[:12]):
        question.locator("label").nth(number % 5).click()
    page.locator("#quiz [type=submit]").click()
    page.locator("#result h3 a").first.wait_for()
    page.goto(f"{address('compare')}?r=accountant&r=recruiter")
    page.locator("#sides thead a", has_text=title).first.click()
    page.wait_for_selector("[data-role=accountant]")
    page.locator("a[data-source]").first.click()
    page.wait_for_selector("article dl, article h2")
    page.locator("#find input").click()
    page.keyboard.type(SEARCHES[lang])
    page.locator("a[data-hit]").first.click()
    page.wait_for_selector("article")
    params = MOVE_PARAMS[lang]
    page.goto(f"{address('moves')}?{params['from']}=accountant&{params['to']}=recruiter")
    page.locator("#result .track").wait_for()
    page.goto(address("roles"))
    page.locator("#found .card a, #found a").first.wait_for()
    page.locator(".facets label").first.click()
    page.locator(".chosen button").first.wait_for()
    page.goto(address("story/new-employee"))
    page.locator("#tour button").last.click()
    page.locator(".lanes .now").first.wait_for()
    page.goto(address("role/accountant"))
    page.locator("[data-act=star]").click()
    page.locator("[data-act=star]", has_text="★").wait_for()
    page.locator("[data-act=star]").click()
    page.locator("#starred > *").first.wait_for()
    if page.url.startswith("file:"):  # in one of thirty, Chromium's next process does not see what the last one stored
        page.evaluate("localStorage.list = 'accountant'; dispatchEvent(new Event('storage'))")
    page.locator("#starred a", has_text=title).click()
    page.wait_for_selector("[data-role=accountant]")
    page.locator(".palette").click()
    until(page, "document.documentElement.dataset.palette")
    page.locator("[data-language]").click()
    page.wait_for_selector(f"html:not([lang={lang}]) [data-role=accountant]")


# Whether a page is of the second version, its style sheet, and a file of data that it loads.
IS_SECOND_VERSION = """async () => {
    const base = new URL(document.documentElement.dataset.base + "/", location)
    const text = async address => (await fetch(address)).text()
    return [
        document.title.endsWith(" v2"),
        (await text(document.querySelector("link[rel=stylesheet]").href)).endsWith("/* v2 */"),
        (await text(new URL("bandingkan/accountant.json", base))).endsWith("\\n\\n"),
    ]
}"""


def test_a_new_version_arrives_whole_or_not_at_all(site, host, reader, publish_second_version):
    """An update that breaks off, one that arrives while pages are open, and one that takes over: never a mixture."""
    words = site.catalog.labels[FIRST]["offline"]

    def all_pages_are_of(version):
        second = []
        for url in ("", "pekerjaan/akuntan/", "en/quiz/", "bandingkan/"):
            reader.goto(host.address + url)
            second += reader.evaluate(IS_SECOND_VERSION)
        return second == [version == 2] * len(second)

    def update(result):
        open_with_worker(reader, host.address + site.page("offline", FIRST).url)
        reader.locator("#whole [type=submit]", has_text=words["update"].partition(" (")[0]).click()
        reader.locator("#whole [role=status]", has_text=result).wait_for()

    download_site(reader, host, site)
    publish_second_version()
    host.cuts_packs = True
    assert all_pages_are_of(1), "the host has a newer version, of which the worker gets half"
    update(words["failed"])
    assert all_pages_are_of(1)
    host.cuts_packs = False
    update(words["waiting"])
    until(reader, "async () => !!(await navigator.serviceWorker.getRegistration()).waiting")
    assert all_pages_are_of(1), "pages of the first version are still open"
    close_pages(reader, host)
    host.reachable = False
    assert all_pages_are_of(2)


def test_a_download_can_be_cancelled_and_the_kept_site_be_deleted(site, host, reader):
    words = site.catalog.labels[FIRST]["offline"]
    versions = "async () => (await caches.keys()).filter((name) => name.includes(' whole '))"
    open_with_worker(reader, host.address + site.page("offline", FIRST).url)
    # The pack never ends, until the page cancels it.
    reader.evaluate("""() => { const { fetch } = window; window.fetch = async (url, how) => {
        const answer = await fetch(url, how)
        if (!String(url).endsWith(".pack")) return answer
        const beginning = new Uint8Array((await answer.clone().arrayBuffer()).slice(0, 200_000))
        return new Response(new ReadableStream({ start(stream) {
            stream.enqueue(beginning)
            how.signal.addEventListener("abort", () => stream.error(how.signal.reason))
        } }))
    } }""")
    reader.locator("#whole [type=submit]").click()
    until(reader, "document.querySelector('#whole progress').value > 0")
    assert reader.evaluate("document.activeElement.textContent") == words["stop"]
    reader.locator("#whole button", has_text=words["stop"]).click()
    reader.locator("#whole [role=status]", has_text=words["stopped"]).wait_for()
    assert reader.evaluate(versions) == []
    download_site(reader, host, site)
    assert len(reader.evaluate(versions)) == 1
    reader.locator("#whole button", has_text=words["erase"]).click()
    reader.locator("#whole [role=status]", has_text=words["erased"]).wait_for()
    assert reader.evaluate("async () => (await caches.keys()).length") == 0


@pytest.mark.parametrize(("lang", "comma"), [(FIRST, ","), (LOCALES[1], ".")])
def test_the_page_names_the_sizes_of_what_is_downloaded(site, files, html, lang, comma):
    page = html[f"{site.page('offline', lang).url}index.html"]
    (pack,) = (files / "assets").glob("whole.*.pack")
    for name, file in (("pack", pack), ("zip", files / ZIP)):
        megabytes = f"{file.stat().st_size / 1e6:.1f}".removesuffix(".0").replace(".", comma)
        assert f'data-size="{name}">{megabytes} MB' in page


def test_the_page_on_the_device_takes_the_sizes_from_the_listing(site, host, reader):
    """The pack is made before its size is known; without a connection the page still says what is stored."""
    sizes = "[...document.querySelectorAll('[data-size]')].map((size) => size.textContent)"
    reader.goto(host.address + site.page("offline", FIRST).url)
    published = reader.evaluate(sizes)
    download_site(reader, host, site)
    asked = len(host.requests)
    reader.reload()
    until(reader, f"{sizes}.every(Boolean)")
    assert reader.evaluate(sizes) == published
    assert not [path for path in host.requests[asked:] if path.endswith("/")], "the page is the one on the device"
    host.reachable = False
    reader.reload()
    reader.locator("#whole [role=status]", has_text=site.catalog.labels[FIRST]["offline"]["kept"]).wait_for()
    assert not any(reader.evaluate(sizes))


@pytest.mark.parametrize("key", ["home", "offline"])
@pytest.mark.parametrize("lang", LOCALES)
def test_the_site_can_be_installed(site, host, reader, lang, key):
    """As Chromium judges it: the manifest, which the page's policy lets in, and its icons."""
    open_with_worker(reader, host.address + site.page(key, lang).url)
    developer = reader.context.new_cdp_session(reader)
    manifest = developer.send("Page.getAppManifest")
    assert manifest["url"] == f"{host.address}app/{lang}.webmanifest" and manifest["errors"] == []
    faults = {error["errorId"] for error in developer.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert faults <= {"in-incognito"}, "as every browser of these tests is"


def test_a_retired_worker_removes_itself_and_all_that_was_kept(site, host, reader, tmp_path):
    download_site(reader, host, site)
    retired = tmp_path / "retired"
    retired.mkdir()
    no_search: dict[str, Any] = {
        "documents": [],
        "ignored": [],
        "light": [],
        "asking": [],
        "alike": {},
        "seeking": {},
        "words": {},
    }
    frontend.build_frontend(retired, ROOT, dict.fromkeys(LOCALES, no_search).items(), {}, keep_pages=False)
    shutil.copy(retired / "sw.js", host.folder)
    with reader.expect_navigation():  # the page is loaded again
        reader.evaluate(
            "() => void navigator.serviceWorker.getRegistration().then((registration) => registration.update())"
        )
    until(reader, "async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length")
    host.reachable = False
    with pytest.raises(Exception, match="ERR_EMPTY_RESPONSE"):
        reader.goto(host.address + "kuis/")


@pytest.fixture(scope="session")
def unpacked(files, tmp_path_factory):
    folder = tmp_path_factory.mktemp("usb – stik")
    with zipfile.ZipFile(files / ZIP) as archive:
        archive.extractall(folder)
    return folder / FOLDER


@pytest.mark.parametrize("lang", LOCALES)
def test_the_zip_opens_from_a_usb_stick_and_the_journey_works(site, chromium, unpacked, lang):
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: faults.append(request.url) if request.url.startswith("http") else None,
    )
    make_journey(site, page, lang, lambda key: (unpacked / site.page(key, lang).url / "index.html").as_uri())
    assert faults == []
    context.close()


def test_every_link_of_the_zip_leads_to_a_file(unpacked):
    missing = []
    for path in unpacked.rglob("*.html"):
        for link in re.findall(r' (?:href|src|action)="(?![a-z]+:|[#?"])([^"?#]*)', path.read_text("utf-8")):
            if not (path.parent / link).is_file():
                missing.append(f"{path.relative_to(unpacked)}: {link}")
    assert missing == []


@pytest.mark.parametrize("lang", LOCALES)
def test_without_scripts_the_page_says_what_to_do_and_offers_the_zip(site, visit, lang):
    page = visit(site.page("offline", lang).url, java_script_enabled=False).page
    assert page.locator("#without").is_visible() and page.locator("#whole").is_hidden()
    assert page.locator(f"a[href$='{ZIP}']").is_visible()
