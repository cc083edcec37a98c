"""make site: an edit shows in each language by itself, and a mistake shows as a message until it is mended."""

import os
import signal
import socket
import subprocess
import sys
import threading
from urllib.request import urlopen

import pytest
import yaml

from scripts.config import LOCALES
from tests.site.projects import small_copy_of_project
from tests.site.visitor import PATIENCE

EDITED = "Edited; browsers load again."
FIRST, SECOND = LOCALES[:2]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Preview:
    """`make site` in a project, and what it prints."""

    def __init__(self, project):
        self.project, self.address = project, f"127.0.0.1:{free_port()}"
        self.lines: list[str] = []
        self._printed = threading.Condition()
        self._first_new_line = 0  # since the last edit

    def start(self):
        self._first_new_line = len(self.lines)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "scripts", "serve", "--address", self.address],
            cwd=self.project,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
        )
        self._reader = threading.Thread(target=self._record, args=(self.process.stdout,))
        self._reader.start()
        self.wait_for_line("Serving on")

    def _record(self, output):
        with output:
            for line in output:
                with self._printed:
                    self.lines.append(line)
                    self._printed.notify_all()

    def wait_for_line(self, words):
        """Wait until a line with some words is printed that was not there before the last edit."""

        def is_printed():
            return any(words in line for line in self.lines[self._first_new_line :])

        with self._printed:
            assert self._printed.wait_for(is_printed, PATIENCE), "".join(self.lines)

    def get(self, url):
        with urlopen(f"http://{self.address}/{url}", timeout=PATIENCE) as answer:
            return answer.read().decode("utf-8")

    def edit(self, file, *replacements):
        """Replace texts in a file, each where it stands first."""
        text = (self.project / file).read_text("utf-8")
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        self.write(file, text)

    def write(self, file, text):
        self._first_new_line = len(self.lines)
        (self.project / file).write_text(text, "utf-8")

    def stop(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()
        self._reader.join()
        print(*self.lines, sep="")  # pytest shows it when a test fails


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview")
    preview = Preview(small_copy_of_project(folder / "edit me", folder / "small"))
    preview.start()
    yield preview
    preview.stop()


@pytest.fixture
def tabs(chromium, preview, site):
    """A page of the browser for each language, at the same role."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE * 1000)
    pages = {lang: context.new_page() for lang in LOCALES}
    for lang, page in pages.items():
        page.goto(f"http://{preview.address}/{site.page('role/hr-assistant', lang).url}")
    yield pages
    context.close()


def test_an_edit_of_the_data_shows_in_each_language_by_itself(site, preview, tabs):
    text = site.catalog.roles["hr-assistant"].duties[0].text
    preview.edit("data/roles.yaml", *((text[lang], f"{text[lang]} New words in {lang}.") for lang in LOCALES))
    for lang, page in tabs.items():
        page.get_by_text(f"New words in {lang}.").first.wait_for()


def test_an_edit_of_a_page_written_by_hand_shows(site, preview, tabs):
    page = site.page("cv", SECOND)
    tabs[FIRST].goto(f"http://{preview.address}/{page.url}")
    preview.edit(f"docs/{page.path}", ("\n## ", "\nWords written by hand.\n\n## "))
    tabs[FIRST].get_by_text("Words written by hand.").wait_for()


def test_a_mistake_shows_above_the_last_good_page_until_it_is_mended(site, preview, tabs):
    preview.edit("data/roles.yaml", ("level: junior", "level: senor"))
    preview.wait_for_line("level “senor”")
    for lang, page in tabs.items():
        page.locator("[role=alert]", has_text="data/roles.yaml:").wait_for()
        assert page.locator("h1").inner_text() == site.catalog.roles["hr-assistant"].title[lang]
    preview.edit("data/roles.yaml", ("level: senor", "level: junior"))
    for page in tabs.values():
        page.locator("[role=alert]").wait_for(state="detached")
    assert not any("Traceback" in line for line in preview.lines)


def test_a_new_page_without_a_translation_shows_the_mistake_at_its_own_address_too(preview, tabs):
    page = preview.project / "docs" / SECOND / "alone.md"
    page.write_text("---\nid: alone\ntitle: Alone\ndescription: No translation.\n---\n\n# Alone\n", "utf-8")
    tabs[FIRST].locator("[role=alert]", has_text="alone.md").wait_for()
    tabs[SECOND].goto(f"http://{preview.address}/{SECOND}/alone/")
    assert "alone.md" in tabs[SECOND].locator("[role=alert]").inner_text()
    page.unlink()
    tabs[FIRST].locator("[role=alert]").wait_for(state="detached")


def test_a_server_that_starts_with_a_mistake_shows_the_last_good_site_and_the_mistake(site, preview):
    preview.edit("data/roles.yaml", ("level: junior", "level: senor"))
    preview.wait_for_line("level “senor”")
    preview.stop()
    preview.start()
    for lang in LOCALES:
        page = preview.get(site.page("role/hr-assistant", lang).url)
        assert site.catalog.roles["hr-assistant"].title[lang] in page and 'role="alert"' in page
    preview.edit("data/roles.yaml", ("level: senor", "level: junior"))
    preview.wait_for_line(EDITED)
    assert 'role="alert"' not in preview.get(site.page("role/hr-assistant", SECOND).url)


def test_a_page_that_shows_at_once_is_the_one_that_a_build_makes(site, preview):
    keys = ("role/hr-assistant", "family/human-resources", "roles", "moves", "changes")
    urls = [site.page(key, lang).url for key in keys for lang in LOCALES]
    unchanged = [site.page("privacy", lang).url for lang in LOCALES]
    before = {url: content(preview.get(url)) for url in urls + unchanged}
    data = yaml.safe_load((preview.project / "data" / "roles.yaml").read_text("utf-8"))
    (role,) = (role for role in data["roles"] if role["key"] == "hr-assistant")
    role["title"] = {lang: f"Renamed {lang}" for lang in LOCALES}
    preview.write("data/roles.yaml", yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    preview.wait_for_line(EDITED)
    at_once = {url: content(preview.get(url)) for url in urls + unchanged}
    assert [url for url in at_once if at_once[url] == before[url]] == unchanged
    preview.get("sitemap.xml")  # is made by a whole build
    assert {url: content(preview.get(url)) for url in urls + unchanged} == at_once


def content(html):
    """Return a page without line breaks and without the script that the preview adds."""
    return html.rpartition("<script>")[0].replace("\n", "")
