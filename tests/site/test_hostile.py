"""Texts that would like to run or to change a page, each in every text of a role of its own."""

import copy
import csv
import functools
import io
import json
import re
from datetime import date
from functools import partial
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.config import LOCALES
from scripts.urls import MOVE_PARAMS
from tests.conftest import FIELDS_WITHOUT_TEXT, HOSTILE_TEXTS, NIGHTLY
from tests.serving import StaticFiles, running
from tests.site.projects import build, small_copy_of_project

HARMLESS = "xyz"


class HostileSite:
    """A built site with a role for each text: its folder, its address, and the text of each role by key."""

    def __init__(self, folder: Path, address: str, texts: dict[str, str]):
        self.folder, self.address, self.texts = folder, address, texts

    def page(self, key: str, lang: str) -> Path:
        number = key.removeprefix("text-")
        name = f"pekerjaan/teks-{number}" if lang == LOCALES[0] else f"{lang}/roles/text-{number}"
        return self.folder / name / "index.html"


def with_text(node: Any, text: str) -> Any:
    """Return a role with the same text in all of its texts."""
    if isinstance(node, dict):
        return {key: value if key in FIELDS_WITHOUT_TEXT else with_text(value, text) for key, value in node.items()}
    if isinstance(node, list):
        return [with_text(value, text) for value in node]
    return text if isinstance(node, str) else node


def role_with(text: str, number: int, model: dict[str, Any]) -> dict[str, Any]:
    role = with_text(copy.deepcopy(model), text)
    return role | {"key": f"text-{number}", "slug": {"id": f"teks-{number}", "en": f"text-{number}"}}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The site of roles with hostile texts, and harmless ones between them. The check, which refuses most, is off."""
    folder = tmp_path_factory.mktemp("hostile")
    project = small_copy_of_project(folder / "project", folder / "scratch")
    roles = project / "data" / "roles.yaml"
    data = yaml.safe_load(roles.read_text("utf-8"))
    half = len(HOSTILE_TEXTS) // 2
    texts = [*HOSTILE_TEXTS[:half], HARMLESS, *HOSTILE_TEXTS[half:], HARMLESS]
    data["roles"] += [role_with(text, number, data["roles"][0]) for number, text in enumerate(texts)]
    roles.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    with (project / "scripts" / "pipeline.py").open("a", encoding="utf-8") as pipeline:
        pipeline.write("\n\ndef check(data):\n    return []\n")
    result = build(project)
    assert result.returncode == 0, result.stdout + result.stderr
    with running(partial(StaticFiles, directory=project / "site")) as server:
        by_key = {f"text-{number}": text for number, text in enumerate(texts)}
        yield HostileSite(project / "site", f"{server.address}/", by_key)


class Structure(HTMLParser):
    """The elements of a page with the names of their attributes, and its scripts.

    Lines of a title in a picture are left out: how many there are depends on the text.
    """

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "tspan":
            self.elements.append((tag, tuple(name for name, _ in attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and self.scripts:
            self.scripts[-1] += data


@functools.cache
def structure(path: Path) -> Structure:
    return Structure(path.read_text("utf-8"))


@pytest.mark.parametrize("lang", LOCALES)
def test_no_text_changes_the_structure_of_its_page(hostile, lang):
    harmless_key = next(key for key, text in hostile.texts.items() if text == HARMLESS)
    harmless = structure(hostile.page(harmless_key, lang))
    for key, text in hostile.texts.items():
        page = structure(hostile.page(key, lang))
        assert page.elements == harmless.elements or text == HARMLESS, text
        assert len(page.scripts) == len(harmless.scripts) and page.scripts[0] == harmless.scripts[0], text


@pytest.mark.parametrize("lang", LOCALES)
def test_each_text_is_shown_as_typed(hostile, lang):
    for key, text in hostile.texts.items():
        html = hostile.page(key, lang).read_text("utf-8")
        (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        assert json.loads(script)["@graph"][0]["name"] == text


def test_nothing_runs_in_any_page_that_shows_them(hostile, chromium):
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    tab, events = context.new_page(), []
    tab.on("console", lambda message: events.append(message.text))
    tab.on("pageerror", lambda error: events.append(str(error)))
    tab.on("dialog", lambda dialog: events.append(dialog.message))
    tab.on("request", lambda request: None if request.url.startswith(hostile.address) else events.append(request.url))
    languages = cycle([LOCALES]) if NIGHTLY else cycle([[lang] for lang in LOCALES])
    pages = [
        hostile.page(key, lang).parent.relative_to(hostile.folder).as_posix()
        for key, langs in zip(hostile.texts, languages, strict=False)
        for lang in langs
    ]
    start, end = MOVE_PARAMS[LOCALES[0]].values()
    tools = [
        "pekerjaan",
        "en/roles",
        "en/roles/?view=table",
        "en/roles/?view=map",
        "en/compare/?r=text-0&r=text-7",
        f"pindah/?{start}=text-0&{end}=text-25",
        "kuis",
        "keluarga/sumber-daya-manusia",
        "keahlian/komunikasi",
    ]
    for path in [*pages, *tools]:
        tab.goto(f"{hostile.address}{path}{'' if '?' in path else '/'}")
        tab.mouse.wheel(0, 500)
        tab.wait_for_load_state("load")
        state = tab.evaluate("""() => [
            window.hacked, ({}).hacked, document.baseURI == location.href.split("#")[0],
            document.querySelectorAll(
                "iframe, img, base, [onclick], [onerror], [onload], [onfocus], a[href^=javascript]").length,
        ]""")
        assert state == [None, None, True, 0], path
    context.close()
    assert events == []


@pytest.mark.parametrize(("lang", "page"), list(zip(LOCALES, ("cari/", "en/search/"), strict=True)))
def test_the_search_shows_them_as_text(hostile, chromium, lang, page):
    tab = chromium.new_page()
    for text in ("<script>window", "onerror", "javascript", "hyperlink"):
        tab.goto(hostile.address + page)
        tab.locator("main [type=search]").fill(text)
        tab.locator("main [data-hit]").first.wait_for()
        assert tab.evaluate("window.hacked") is None
        assert tab.locator(".hits :is(img, iframe, script)").count() == 0
    tab.close()


def test_a_spreadsheet_takes_no_cell_for_a_formula(hostile):
    for table in (hostile.folder / "api" / "v1").glob("*.csv"):
        for row in csv.reader(io.StringIO(table.read_text("utf-8-sig"))):
            assert [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == [], table.name


def test_open_data_holds_each_text_as_typed(hostile):
    roles = json.loads((hostile.folder / "api" / "v1" / "roles.json").read_text("utf-8"))["roles"]
    titles = {role["id"]: role["title"][LOCALES[0]] for role in roles}
    assert {key: titles[key] for key in hostile.texts} == hostile.texts
    assert all(date.fromisoformat(role["reviewed"]) for role in roles)
