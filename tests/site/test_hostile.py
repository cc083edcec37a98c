"""Texts that would like to be more than text: forty-two of them, each in every text of a role of its own."""

import copy
import csv
import functools
import io
import json
import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from itertools import cycle

import pytest
import yaml

from tests.conftest import FIXTURES
from tests.site.conftest import serving, small_copy_of_project

HOSTILE = (FIXTURES / "hostile.txt").read_text("utf-8").splitlines()
HARMLESS = "xyz"
AS_THEY_ARE = (
    "key",
    "family",
    "slug",
    "level",
    "education",
    "exposure",
    "match",
    "code",
    "uri",
    "sources",
    "skill",
    "need",
    "role",
    "route",
    "related",
    "at",
)


def filled(node, text):
    """Return a role with the same text in all of its texts."""
    if isinstance(node, dict):
        return {key: value if key in AS_THEY_ARE else filled(value, text) for key, value in node.items()}
    if isinstance(node, list):
        return [filled(value, text) for value in node]
    return text if isinstance(node, str) else node


def role_of(model, text, number):
    role = filled(copy.deepcopy(model), text)
    return role | {"key": f"text-{number}", "slug": {"id": f"teks-{number}", "en": f"text-{number}"}}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site of the roles with hostile texts, and harmless ones between them, built without the check, which would refuse most."""
    folder = tmp_path_factory.mktemp("hostile")
    project = small_copy_of_project(folder / "project", folder / "scratch")
    roles = project / "data" / "roles.yaml"
    data = yaml.safe_load(roles.read_text("utf-8"))
    model = data["roles"][0]
    texts = [*HOSTILE[:20], HARMLESS, *HOSTILE[20:], HARMLESS]
    data["roles"] += [role_of(model, text, number) for number, text in enumerate(texts)]
    roles.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    with (project / "scripts" / "checks" / "__init__.py").open("a", encoding="utf-8") as checks:
        checks.write("\n\ndef settled(raw, found):\n    return []\n")
    result = subprocess.run([sys.executable, "-m", "scripts", "build"], cwd=project, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    with serving(project / "site") as host:
        yield project / "site", f"{host}/", {f"text-{number}": text for number, text in enumerate(texts)}


class Structure(HTMLParser):
    """What a page is made of: its elements with the names of their attributes. The lines that a title takes in a picture are left out."""

    def __init__(self, html):
        super().__init__()
        self.parts, self.scripts = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag != "tspan":
            self.parts.append((tag, tuple(name for name, _ in attributes)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, text):
        if self.lasttag == "script" and self.scripts:
            self.scripts[-1] += text


@functools.cache
def structure(path):
    return Structure(path.read_text("utf-8"))


def page(site, key, lang):
    number = key.removeprefix("text-")
    return site / (f"pekerjaan/teks-{number}" if lang == "id" else f"en/roles/text-{number}") / "index.html"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_text_changes_what_its_page_is_made_of(built, lang):
    site, address, texts = built
    harmless = structure(page(site, next(key for key, text in texts.items() if text == HARMLESS), lang))
    for key, text in texts.items():
        own = structure(page(site, key, lang))
        assert own.parts == harmless.parts or text == HARMLESS, text
        assert len(own.scripts) == len(harmless.scripts) and own.scripts[0] == harmless.scripts[0], text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_each_text_is_shown_just_as_typed(built, lang):
    site, address, texts = built
    for key, text in texts.items():
        html = page(site, key, lang).read_text("utf-8")
        described = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1])[
            "@graph"
        ][0]
        assert described["name"] == text, text


def test_nothing_runs_in_any_page_that_shows_them(built, chromium):
    site, address, texts = built
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    tab, said = context.new_page(), []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("dialog", lambda dialog: said.append(dialog.message))
    tab.on("request", lambda request: None if request.url.startswith(address) else said.append(request.url))
    pages = [page(site, key, lang).parent.relative_to(site).as_posix() for key, lang in zip(texts, cycle(("id", "en")))]
    tools = [
        "pekerjaan",
        "en/roles",
        "en/roles/?view=table",
        "en/roles/?view=map",
        "en/compare/?r=text-0&r=text-7",
        "pindah/?dari=text-0&ke=text-25",
        "kuis",
        "keluarga/sumber-daya-manusia",
        "keahlian/komunikasi",
    ]
    for path in [*pages, *tools]:
        tab.goto(f"{address}{path}{'' if '?' in path else '/'}")
        tab.mouse.wheel(0, 500)
        tab.wait_for_load_state("load")
        found = tab.evaluate("""() => [window.hacked, ({}).hacked, document.baseURI == location.href.split("#")[0],
            document.querySelectorAll("iframe, img, base, [onclick], [onerror], [onload], [onfocus], a[href^=javascript]").length]""")
        assert found == [None, None, True, 0], path
    context.close()
    assert said == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_search_shows_them_as_text(built, chromium, lang):
    site, address, texts = built
    tab = chromium.new_page()
    for text in ("<script>window", "onerror", "javascript", "hyperlink"):
        tab.goto(f"{address}{'cari' if lang == 'id' else 'en/search'}/")
        tab.locator("main [type=search]").fill(text)
        tab.locator("main [data-hit]").first.wait_for()
        assert tab.evaluate("[window.hacked, document.querySelectorAll('.hits :is(img, iframe, script)').length]") == [
            None,
            0,
        ]
    tab.close()


def test_a_spreadsheet_takes_no_cell_for_a_formula(built):
    site, address, texts = built
    for table in (site / "api" / "v1").glob("*.csv"):
        for row in csv.reader(io.StringIO(table.read_text("utf-8-sig"))):
            assert [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == [], table.name


def test_feeds_and_open_data_can_still_be_read(built):
    site, address, texts = built
    roles = json.loads((site / "api" / "v1" / "roles.json").read_text("utf-8"))["roles"]
    shown = {role["id"]: role["title"]["id"] for role in roles}
    assert {key: shown[key] for key in texts} == texts
    assert all(date.fromisoformat(role["reviewed"]) for role in roles)
