"""A third language works once it stands in scripts/config.py, in mkdocs.yml and in the data; no code names it."""

import json
import re
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.config import LOCALES
from scripts.urls import GENERATED_FOLDERS, MOVE_PARAMS
from tests.serving import BASE, StaticFiles, running
from tests.site.projects import build, small_copy_of_project
from tests.site.visitor import Visitor

FIRST = LOCALES[0]
THIRD = "ms"  # Malay: Babel knows how it writes dates and numbers
NAME = "Bahasa Melayu"
ALL = (*LOCALES, THIRD)


def translated(node: Any) -> Any:
    """Return data in which the third language has a copy of every text of the first, and every list of languages it."""
    if isinstance(node, list):
        return [translated(item) for item in node] if node != list(LOCALES) else list(ALL)
    if not isinstance(node, dict):
        return node
    copy = {key: translated(value) for key, value in node.items()}
    has_texts = set(LOCALES) <= copy.keys() or (FIRST in copy and copy.keys() <= set(LOCALES))
    return copy | {THIRD: deepcopy(copy[FIRST])} if has_texts else copy


def add_to_data(project: Path) -> None:
    for path in [*(project / "data").glob("*.yaml"), project / "scripts" / "url_words.yaml"]:
        data = translated(yaml.safe_load(path.read_text("utf-8")))
        if path.name == "labels.yaml":
            data["site"]["language"][THIRD] = NAME
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10**9), "utf-8")
    for path in (project / "data" / "schema").glob("*.json"):
        schema = translated(json.loads(path.read_text("utf-8")))
        path.write_text(json.dumps(schema, ensure_ascii=False), "utf-8")
    for page in (project / "docs" / FIRST).glob("*.md"):
        (project / "docs" / THIRD).mkdir(exist_ok=True)
        (project / "docs" / THIRD / page.name).write_bytes(page.read_bytes())


def add_to_settings(project: Path) -> None:
    config = project / "scripts" / "config.py"
    entry = f'    Language("{THIRD}", "MY", "."),\n'
    text, count = re.subn(r"(LANGUAGES: Final = \(\n(?: .*\n)+)", rf"\1{entry}", config.read_text("utf-8"))
    assert count == 1
    config.write_text(text, "utf-8")

    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    navigation = re.search(r"^nav:\n((?:  - .*\n)+)", text, re.MULTILINE)
    assert navigation
    language = f"""        - locale: {THIRD}
          name: {NAME}
          build: true
          theme:
            language: {THIRD}
          nav:
{re.sub("^", "          ", navigation[1], flags=re.MULTILINE).rstrip()}
"""
    text = text.replace("\nnav:\n", f"{language}\nnav:\n", 1)
    settings.write_text(re.sub(rf"^  /{FIRST}/(.*)$", rf"\g<0>\n  /{THIRD}/\1", text, flags=re.MULTILINE), "utf-8")


# The texts are copies, which one rule refuses; all other checks look at the third language too.
ALLOW_SAME_TEXTS = """

def check(data, check_all=check):
    return [problem for problem in check_all(data) if problem.rule != "style.same-text"]
"""


def allow_same_texts(project: Path) -> None:
    with (project / "scripts" / "pipeline.py").open("a", encoding="utf-8") as file:
        file.write(ALLOW_SAME_TEXTS)


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """The address of the small site with a third language, and its folder."""
    folder = tmp_path_factory.mktemp("languages")
    project = small_copy_of_project(folder / "project", folder / "small")
    assert not any(name.startswith(f"{THIRD}/") for name in GENERATED_FOLDERS)
    add_to_data(project)
    add_to_settings(project)
    allow_same_texts(project)
    with running(partial(StaticFiles, directory=folder / "served")) as server:
        result = build(project, SITE_URL=f"{server.address}{BASE}")
        assert result.returncode == 0, result.stdout + result.stderr
        site = folder / "served" / BASE.strip("/")
        site.parent.mkdir()
        (project / "site").rename(site)
        yield f"{server.address}{BASE}", site


@pytest.fixture
def visitor(host, chromium):
    address, _ = host
    context = chromium.new_context(service_workers="block")
    yield Visitor(context.new_page(), address)
    context.close()


@pytest.mark.parametrize("path", ["", "pekerjaan/asisten-hrd/"])
def test_each_page_names_its_translations(host, path):
    address, site = host
    for lang in (FIRST, THIRD):
        url = path if lang == FIRST else f"{THIRD}/{path}"
        html = (site / url / "index.html").read_text("utf-8")
        assert re.search(r'<html[^>]* lang="(\w+)"', html)[1] == lang  # type: ignore[index] # fails if there is none
        links = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', html))
        assert links.keys() == {*ALL, "x-default"}
        assert (links[FIRST], links[THIRD]) == (f"{address}{path}", f"{address}{THIRD}/{path}")


def test_a_role_reads_in_the_third_language_and_switches_to_each_other(visitor, site):
    role = site.catalog.roles["hr-assistant"]
    page = visitor.open(f"{THIRD}/pekerjaan/asisten-hrd/")
    assert page.locator("html").get_attribute("lang") == THIRD
    assert page.locator("h1").inner_text() == role.title[FIRST]
    assert page.get_by_text(role.duties[0].text[FIRST].split(".")[0]).first.is_visible()
    for lang in LOCALES:
        visitor.open(f"{THIRD}/pekerjaan/asisten-hrd/")
        page.locator(f"a[data-language][hreflang={lang}]").click()
        page.wait_for_url(f"**{BASE}{site.page('role/hr-assistant', lang).url}")
        assert page.locator("h1").inner_text() == role.title[lang]
    assert visitor.faults == []


def test_the_search_of_the_third_language_finds_its_pages(visitor):
    page = visitor.open(f"{THIRD}/cari/?q=asisten+hrd")
    hit = page.locator("main a[data-hit]").first
    hit.wait_for()
    hit.click()
    page.wait_for_url(f"**{BASE}{THIRD}/pekerjaan/asisten-hrd/**")
    assert visitor.faults == []


def test_a_tool_works_in_the_third_language(visitor, site):
    params = MOVE_PARAMS[FIRST]
    page = visitor.open(f"{THIRD}/pindah/?{params['from']}=hr-assistant&{params['to']}=finance-assistant")
    page.wait_for_selector("#result .track")
    assert site.catalog.roles["finance-assistant"].title[FIRST] in page.locator("#result h2").inner_text()
    page.locator("#result a[href$='#ways-in'], #result ol a").first.click()
    page.wait_for_url(f"**{BASE}{THIRD}/pekerjaan/**")
    assert visitor.faults == []
