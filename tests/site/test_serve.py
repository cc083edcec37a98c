"""make site: an edit shows in both languages by itself, a mistake says so and recovers."""

import os
import signal
import socket
import subprocess
import sys
import threading
from urllib.request import urlopen

import pytest

from tests.site.conftest import small_copy_of_project

PATIENCE = 60_000  # milliseconds until an edit that never shows counts as lost


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, project):
        self.project, self.address = project, f"127.0.0.1:{free_port()}"
        self.lines, self.said = [], threading.Condition()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "scripts", "serve", "--address", self.address],
            cwd=project,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
        )
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait_for("Serving on")

    def _listen(self):
        for line in self.process.stdout:
            with self.said:
                self.lines.append(line)
                self.said.notify_all()

    def wait_for(self, words):
        with self.said:
            heard = self.said.wait_for(lambda: any(words in line for line in self.lines), PATIENCE / 1000)
        assert heard, "".join(self.lines)

    @property
    def builds(self):
        return sum("Building all pages" in line for line in self.lines)

    def get(self, url):
        with urlopen(f"http://{self.address}/{url}", timeout=PATIENCE / 1000) as answer:
            return answer.read().decode("utf-8")

    def edit(self, file, old, new):
        path = self.project / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def stop(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()
            self.process.stdout.close()
        print(*self.lines, sep="")  # shown when a test fails


@pytest.fixture
def serving(tmp_path):
    server = Server(small_copy_of_project(tmp_path / "edit me", tmp_path / "small"))
    yield server
    server.stop()


def test_an_edit_shows_in_both_languages_and_a_mistake_is_said_and_mended(site, serving, chromium):
    tabs = {lang: chromium.new_page() for lang in ("id", "en")}
    for lang, tab in tabs.items():
        tab.goto(f"http://{serving.address}/{site.page('role/hr-assistant', lang).url}")

    role = site.catalog.roles["hr-assistant"]
    for lang, word in (("id", "Kata baru"), ("en", "New words")):
        serving.edit("data/roles.yaml", role.duties[0].text[lang], f"{role.duties[0].text[lang]} {word}.")
    tabs["id"].get_by_text("Kata baru").first.wait_for(timeout=PATIENCE)
    tabs["en"].get_by_text("New words").first.wait_for(timeout=PATIENCE)
    assert serving.builds == 1, "a page that is looked at does not wait for all others"

    serving.edit("docs/en/cv.md", "\n## ", "\nWords written by hand.\n\n## ")
    tabs["id"].goto(f"http://{serving.address}/{site.page('cv', 'en').url}")
    tabs["id"].get_by_text("Words written by hand").wait_for(timeout=PATIENCE)
    assert serving.builds == 2, "what a build writes asks for no other build"

    serving.edit("data/roles.yaml", "level: junior", "level: senor")
    tabs["en"].locator("[role=alert]").wait_for(timeout=PATIENCE)
    assert "data/roles.yaml:" in tabs["en"].locator("[role=alert]").inner_text()
    assert tabs["en"].get_by_text("New words").first.is_visible(), "the last good page is still there"
    serving.wait_for("level “senor” tidak dikenal")
    assert not any("Traceback" in line for line in serving.lines)

    serving.edit("data/roles.yaml", "level: senor", "level: junior")
    tabs["en"].locator("[role=alert]").wait_for(state="detached", timeout=PATIENCE)

    alone = serving.project / "docs" / "en" / "alone.md"
    alone.write_text("---\nid: alone\ntitle: Alone\ndescription: No twin.\n---\n\n# Alone\n", "utf-8")
    tabs["en"].locator("[role=alert]").wait_for(timeout=PATIENCE)
    assert "has no twin" in tabs["en"].locator("[role=alert]").inner_text()
    tabs["en"].goto(f"http://{serving.address}/en/alone/")
    assert "has no twin" in tabs["en"].locator("[role=alert]").inner_text(), "a page too new to be known still says it"
    alone.unlink()

    serving.edit("docs/en/back-office.md", "\n# ", "\nAn edited line.\n\n# ")
    tabs["en"].goto(f"http://{serving.address}/en/back-office/")
    tabs["en"].get_by_text("An edited line.").wait_for(timeout=PATIENCE)
    for tab in tabs.values():
        tab.close()


def test_a_server_that_starts_with_a_mistake_shows_what_was_last_good_and_says_it(site, serving):
    serving.edit("data/roles.yaml", "level: junior", "level: senor")
    serving.wait_for("level “senor” tidak dikenal")
    serving.stop()
    again = Server(serving.project)
    try:
        role = site.catalog.roles["hr-assistant"]
        for lang in ("id", "en"):
            page = again.get(site.page("role/hr-assistant", lang).url)
            assert role.title[lang] in page and 'role="alert"' in page
        again.edit("data/roles.yaml", "level: senor", "level: junior")
        again.wait_for("browsers load again")
        assert 'role="alert"' not in again.get(site.page("role/hr-assistant", "en").url)
    finally:
        again.stop()


def test_a_page_that_is_there_at_once_is_what_a_build_makes_of_it(site, serving):
    pages = ("role/hr-assistant", "family/human-resources", "roles", "moves", "changes", "field/employment")
    urls = [site.page(page, lang).url for page in pages for lang in ("id", "en")]
    before = {url: shown(serving.get(url)) for url in urls}
    serving.edit(
        "data/roles.yaml",
        "id: Asisten HRD\n    en: HR Assistant",
        "id: Asisten Baru\n    en: New Assistant",
    )
    serving.wait_for("browsers load again")
    early = {url: shown(serving.get(url)) for url in urls}
    assert serving.builds == 1
    assert [url for url in urls if early[url] == before[url]] == urls[-2:], "only the last does not name the role"
    serving.get("sitemap.xml")
    assert serving.builds == 2, "what is no page is made by a build"
    assert early == {url: shown(serving.get(url)) for url in urls}


def shown(html):
    """Return a page without the blanks between its parts and without what the server adds."""
    return "".join(html.rpartition("<script>")[0].split("\n"))
