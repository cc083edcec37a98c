"""The cable is pulled: pages that were seen, the whole site on the device, and the ZIP that needs no server."""

import re
import shutil
import threading
import zipfile
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from scripts.files import FolderFiles, add_files
from scripts.mkdocs_site import frontend
from scripts.outputs.offline_bundle import PACK, name_pack
from scripts.outputs.offline_zip import FOLDER, ZIP
from tests.conftest import ROOT
from tests.outputs.test_offline_bundle import pack
from tests.site.conftest import BASE, Handler, until

LANGS = ["id", "en"]
MARK = b"v2"  # in every file of the second version

READY = """async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active.state != "activated") await new Promise((done) => active.addEventListener("statechange", done, { once: true }))
}"""
STYLED = "() => [...document.styleSheets].length > 1 && getComputedStyle(document.querySelector('footer')).backgroundColor == 'rgb(30, 19, 21)'"


class Host(Handler):
    """Serves files while its server is `up`; of a pack only half while that is `cut`."""

    def do_GET(self):
        if not self.server.up:
            self.close_connection = True
            return
        self.server.asked.append(self.path)
        if self.server.cut and self.path.endswith(".pack"):
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
    """A server of the built site that can be shut, in a folder whose version can be exchanged."""
    folder = tmp_path / BASE.strip("/")
    shutil.copytree(files, folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=tmp_path))
    server.up, server.cut, server.asked, server.folder = True, False, [], folder
    server.address = f"http://127.0.0.1:{server.server_port}{BASE}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def reader(chromium, host):
    """A page in a browser of its own, and what its console said while the server was up."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(60_000)
    page = context.new_page()
    yield page
    context.close()


def visit(page, address):
    page.goto(address)
    page.evaluate(READY)


def keep_whole(page, host, lang="id"):
    visit(page, host.address + {"id": "luring/", "en": "en/offline/"}[lang])
    page.locator("#whole [type=submit]").click()
    page.locator(
        "#whole [role=status]", has_text={"id": "tersimpan di perangkat ini", "en": "is on this device"}[lang]
    ).wait_for(timeout=60_000)


@pytest.fixture
def second_version(host):
    """Put another version of every page, script and data file in the place of the first, when called."""

    def put():
        old = {
            path: content for path, content in FolderFiles(host.folder).items() if not path.startswith("assets/whole.")
        }
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
        shutil.rmtree(host.folder)
        for path in new:
            (host.folder / path).parent.mkdir(parents=True, exist_ok=True)
        add_files(host.folder, new | {PACK: pack(new)})
        name_pack(host.folder)

    return put


@pytest.mark.parametrize("key", ["role/accountant", "quiz", "home"])
@pytest.mark.parametrize("lang", LANGS)
def test_after_one_visit_a_page_can_be_read_without_a_connection(site, host, reader, lang, key):
    visit(reader, host.address + site.page(key, lang).url)
    title = reader.title()
    host.up = False
    reader.reload()
    assert reader.title() == title
    assert reader.evaluate(STYLED)
    if key == "quiz":
        reader.locator("#quiz label").first.click()
    reader.locator(".palette").click()
    until(reader, "document.documentElement.dataset.palette == 'light'")


def test_a_first_visit_is_followed_by_the_worker_and_one_small_script_only(site, host, reader):
    visit(reader, host.address + site.page("role/accountant", "id").url)
    late = [path.removeprefix(BASE) for path in host.asked if path.endswith(".js")]
    assert [re.sub(r"\.[0-9a-f]{8}", "", path) for path in late] == ["sw.js", "assets/page.js"]
    assert len(host.asked) == len(set(host.asked)), "what the browser still has is not fetched again"


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_never_seen_says_so_in_its_language_and_leads_to_those_seen(site, host, reader, lang):
    seen, other = site.page("role/accountant", lang), site.page("role/recruiter", lang)
    visit(reader, host.address + seen.url)
    host.up = False
    reader.goto(host.address + other.url)
    assert reader.locator("html").get_attribute("lang") == lang
    assert reader.locator("h1").inner_text() == site.catalog.labels[lang]["unseen"]["title"]
    reader.locator("main ul a").click()
    assert seen.title in reader.title()


def test_of_too_many_pages_the_oldest_are_forgotten_with_what_only_they_need(host, reader):
    visit(reader, host.address)
    names = """async (more) => {
        const cache = await caches.open(`${(await navigator.serviceWorker.ready).scope} seen`)
        for (let i = 0; i < more; i++) await cache.put(`old/${i}/`, new Response("<title>old</title>"))
        if (more) for (const path of ["assets/later.00000001.css", "s/id-f0e1.js"]) await cache.put(path, new Response(""))
        return (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(BASE.length))
    }""".replace("BASE", repr(BASE))
    assert len(reader.evaluate(names, 220)) > 220
    reader.goto(host.address + "kuis/")
    until(
        reader,
        f"async () => !(await ({names})(0)).some(name => ['assets/later.00000001.css', 's/id-f0e1.js'].includes(name))",
    )
    left = reader.evaluate(names, 0)
    assert "kuis/" in left and "old/219/" in left and "old/0/" not in left and len(left) < 120
    assert [name for name in left if name.startswith("assets/later.")]


def test_an_address_without_its_slash_is_understood_without_a_connection(site, host, reader):
    visit(reader, host.address + "kuis/")
    host.up = False
    reader.goto(host.address + "kuis")
    assert reader.url == host.address + "kuis/" and reader.locator("#quiz").count()


@pytest.mark.parametrize("lang", LANGS)
def test_with_the_whole_site_kept_the_journey_needs_no_connection(site, host, reader, lang):
    """Home, quiz, comparison, role, source, search: none of these pages was opened before."""
    faults = []
    keep_whole(reader, host, lang)
    reader.on("console", lambda message: faults.append(message.text))
    reader.on("pageerror", lambda error: faults.append(str(error)))
    host.up = False
    journey(site, reader, lang, lambda key: host.address + site.page(key, lang).url)
    assert faults == []


def journey(site, page, lang, address):
    """Go through the site as a reader does who compares what the quiz suggests."""
    page.goto(address("home"))
    page.locator("main a[href*='kuis/'], main a[href*='quiz/']").first.click()
    for question in page.locator("#quiz fieldset").all()[:6]:
        question.locator("label").last.click()
    page.locator("#quiz [type=submit]").click()
    page.locator("#result a").first.wait_for()
    page.goto(f"{address('compare')}?r=accountant&r=recruiter")
    page.locator("#sides thead a", has_text=site.catalog.roles["accountant"].title[lang]).first.click()
    page.wait_for_selector("[data-role=accountant]")
    page.locator("a[data-source]").first.click()
    page.wait_for_selector("article dl, article h2")
    page.locator("#find input").click()
    page.keyboard.type({"id": "gaji", "en": "payroll"}[lang])
    hit = page.locator("a[data-hit]").first
    hit.click()
    page.wait_for_selector("article")
    page.goto(
        f"{address('moves')}{ {'id': '?dari=accountant&ke=recruiter', 'en': '?from=accountant&to=recruiter'}[lang] }"
    )
    page.locator("#result dl").wait_for()
    page.goto(address("roles"))
    page.locator("#found .card a, #found a").first.wait_for()
    page.locator(".facets summary").first.click()
    page.locator(".facets label").first.click()
    page.locator(".chosen button").first.wait_for()
    page.goto(address("story/new-employee"))
    page.locator("#tour button").last.click()
    page.locator("circle.now").wait_for()
    page.goto(address("role/accountant"))
    page.locator("[data-act=star]").click()
    page.locator("[data-act=star]", has_text="★").wait_for()
    page.locator("[data-act=star]").click()
    page.locator("#starred a", has_text=site.catalog.roles["accountant"].title[lang]).click()
    page.wait_for_selector("[data-role=accountant]")
    page.locator(".palette").click()
    until(page, "document.documentElement.dataset.palette")
    page.locator("[data-language]").click()
    page.wait_for_selector(f"html:not([lang={lang}]) [data-role=accountant]")


def version_of(page):
    """Return the versions that a page and its files are of: from the title, the style sheet and a file of data."""
    return page.evaluate("""async () => {
        const sheet = await (await fetch(document.querySelector("link[rel=stylesheet]").href)).text()
        const data = await (await fetch(new URL(document.documentElement.dataset.base + "/bandingkan/accountant.json", location))).text()
        return [document.title.endsWith(" v2"), sheet.endsWith("/* v2 */"), data.endsWith("\\n\\n")]
    }""")


def test_a_new_version_arrives_whole_or_not_at_all(host, reader, second_version):
    """An update that breaks off, one that arrives while pages are open, and one that takes over, never a mixture."""

    def all_of(version):
        found = []
        for url in ("", "pekerjaan/akuntan/", "en/quiz/", "bandingkan/"):
            reader.goto(host.address + url)
            found += version_of(reader)
        return found == [version == 2] * len(found)

    keep_whole(reader, host)
    second_version()
    host.cut = True
    assert all_of(1), "what is kept is served, though the server has a newer version, of which the worker gets half"
    visit(reader, host.address + "luring/")
    reader.locator("#whole [type=submit]", has_text="versi baru").click()
    reader.locator("#whole [role=status]", has_text="terputus").wait_for()
    assert all_of(1)
    host.cut = False
    visit(reader, host.address + "luring/")
    reader.locator("#whole [type=submit]", has_text="versi baru").click()
    reader.locator("#whole [role=status]", has_text="setelah semua halaman").wait_for()
    assert all_of(1), "pages of the first version are still open"
    reader.goto("about:blank")
    host.up = False
    assert all_of(2)


def test_a_download_can_be_cancelled_and_what_is_kept_be_erased(host, reader):
    names = "async () => (await caches.keys()).filter((name) => name.includes(' whole '))"
    visit(reader, host.address + "luring/")
    reader.evaluate("""() => { const { fetch } = window; window.fetch = async (url, how) => {
        const answer = await fetch(url, how)
        if (!String(url).endsWith(".pack")) return answer
        const first = (await answer.clone().arrayBuffer()).slice(0, 200_000)
        const endless = new ReadableStream({ start(to) { to.enqueue(new Uint8Array(first)); how.signal.addEventListener("abort", () => to.error(how.signal.reason)) } })
        return new Response(endless)
    } }""")
    reader.locator("#whole [type=submit]").click()
    until(reader, "document.querySelector('#whole progress').value > 0")
    assert reader.evaluate("document.activeElement.textContent") == "Batalkan"
    reader.locator("#whole button", has_text="Batalkan").click()
    reader.locator("#whole [role=status]", has_text="dibatalkan").wait_for()
    assert reader.evaluate(names) == []
    keep_whole(reader, host)
    assert len(reader.evaluate(names)) == 1
    reader.locator("#whole button", has_text="Hapus").click()
    reader.locator("#whole [role=status]", has_text="Sudah dihapus").wait_for()
    assert reader.evaluate("async () => (await caches.keys()).length") == 0


def test_the_size_said_before_is_the_size_of_what_is_fetched(files, html):
    pack = next((files / "assets").glob("whole.*.pack")).stat().st_size
    for name, comma in (("luring/index.html", ","), ("en/offline/index.html", ".")):
        for kind, size in (("pack", pack), ("zip", (files / ZIP).stat().st_size)):
            assert (
                f'data-size="{kind}">{size / 1e6:.1f} MB'.replace(
                    f"{size / 1e6:.1f}", f"{size / 1e6:.1f}".replace(".", comma)
                )
                in html[name]
            )


@pytest.mark.parametrize("key", ["home", "offline"])
@pytest.mark.parametrize("lang", LANGS)
def test_the_site_can_be_installed(site, host, reader, lang, key):
    """As Chromium judges it: the manifest, which the page's policy lets in, and its icons."""
    visit(reader, host.address + site.page(key, lang).url)
    developer = reader.context.new_cdp_session(reader)
    manifest = developer.send("Page.getAppManifest")
    assert manifest["url"] == f"{host.address}app/{lang}.webmanifest" and manifest["errors"] == []
    faults = {error["errorId"] for error in developer.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert faults <= {"in-incognito"}, "as every browser of these tests is"


def test_a_worker_that_the_build_retires_takes_away_itself_and_all_that_it_kept(host, reader, tmp_path):
    keep_whole(reader, host)
    retired = tmp_path / "retired"
    retired.mkdir()
    frontend.build_frontend(
        retired,
        ROOT,
        {
            lang: {"documents": [], "ignored": [], "light": [], "asking": [], "alike": {}, "words": {}}
            for lang in LANGS
        }.items(),
        keep_pages=False,
    )
    shutil.copy(retired / "sw.js", host.folder)
    with reader.expect_navigation():  # the page is fetched anew
        reader.evaluate("() => void navigator.serviceWorker.getRegistration().then((known) => known.update())")
    until(reader, "async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length")
    host.up = False
    with pytest.raises(Exception, match="ERR_EMPTY_RESPONSE"):
        reader.goto(host.address + "kuis/")


@pytest.fixture(scope="session")
def unpacked(files, tmp_path_factory):
    folder = tmp_path_factory.mktemp("usb – stik")
    with zipfile.ZipFile(files / ZIP) as archive:
        archive.extractall(folder)
    return folder / FOLDER


@pytest.mark.parametrize("lang", LANGS)
def test_the_zip_opens_from_a_usb_stick_and_the_journey_works(site, chromium, unpacked, lang):
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else faults.append(request.url),
    )
    journey(
        site,
        page,
        lang,
        lambda key: f"{(unpacked / site.page(key, lang).url).as_uri()}/index.html".replace("//index", "/index"),
    )
    assert faults == []
    context.close()


def test_every_link_of_the_zip_leads_to_a_file(unpacked):
    missing = []
    for path in unpacked.rglob("*.html"):
        for link in re.findall(r' (?:href|src|action)="(?![a-z]+:|[#?"])([^"?#]*)', path.read_text("utf-8")):
            if not (path.parent / link).is_file():
                missing.append(f"{path.relative_to(unpacked)}: {link}")
    assert missing == []


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_the_page_says_what_to_do_and_offers_the_zip(visit_plain, site, lang):
    page = visit_plain(site.page("offline", lang).url)
    assert page.locator("#without").is_visible() and page.locator("#whole").is_hidden()
    assert page.locator(f"a[href$='{ZIP}']").is_visible()


@pytest.fixture
def visit_plain(chromium, host):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()

    def open_page(url):
        page.goto(host.address + url)
        return page

    yield open_page
    context.close()
