"""What axe-core finds with every rule it has, on every kind of page in every state: python -m tests.site.audit [--part]

Writes data/access.yaml, from which the page about access is made. tests/site/test_access.py runs a part of it each time.
"""

import multiprocessing
import os
import sys
import tempfile
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

from scripts.editing.format_data import format_texts
from scripts.files import replace_file
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from tests.conftest import ROOT
from tests.site import browser
from tests.site.conftest import built, serving
from tests.site.journey import JOURNEYS
from tests.site.states import (
    LANGUAGES,
    OPENED_OVER,
    OUTSIDE,
    PAGES,
    PALETTES,
    READY,
    STATES,
    WIDTHS,
    WITH_WORKER,
    covering,
    runs,
)

RESULTS = "data/access.yaml"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

# Every rule but those that axe itself has given up: best practices, AAA and experiments too.
RULES = "axe.getRules().filter(({ tags }) => !tags.includes('deprecated')).map(({ ruleId }) => ruleId)"
DEPRECATED = "axe.getRules().filter(({ tags }) => tags.includes('deprecated')).map(({ ruleId }) => ruleId)"
FIND = f"""async part => {{
    const {{ violations, incomplete }} = await axe.run(part ?? document, {{ runOnly: {{ type: "rule", values: {RULES} }}, resultTypes: ["violations"] }})
    return [violations, incomplete].map(found => found.flatMap(({{ id, nodes }}) => nodes.map(({{ html }}) => [id, html.slice(0, 150)])))
}}"""


@cache
def _axe():
    return AXE.read_text("utf-8")


def ask(page, part=None):
    """Return what breaks a rule on a page, and what axe leaves to a person to judge: pairs of a rule and an element."""
    if not page.evaluate("() => 'axe' in self"):
        page.evaluate(_axe())
    return page.evaluate(FIND, part)


def address(site, key, lang):
    return OUTSIDE[key][lang] if key in OUTSIDE else site.page(key, lang).url


CLOSE = """() => {
    for (const open of document.querySelectorAll(":popover-open")) open.hidePopover()
    document.activeElement.blur()
    const { q } = document.forms.find ?? {}
    if (q) q.value = "", q.dispatchEvent(new Event("input", { bubbles: true }))
}"""


def _enter(chromium, root, site, state, key, lang, width):
    """Return a page as it is before its state is acted, in a context of its own."""
    how = STATES[state]
    worker = key == "unseen" or state in WITH_WORKER
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        service_workers="allow" if worker else "block",
        permissions=["clipboard-write"],
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    if how.lost:
        page.route(f"**/assets/{key}.*.js", lambda route: route.abort())
    if key == "unseen":
        page.goto(root + site.page("home", lang).url)
        page.evaluate(READY)
    page.goto(root + address(site, key, lang) + (how.query or {"id": "", "en": ""})[lang])
    page.wait_for_load_state("networkidle")
    return page


def look(chromium, root, site, asked):
    """Do runs of `states.runs`; yield each with what was found, and leave out those whose page does not know the state."""
    visits = {}
    for state, key, lang, width, palette in asked:
        shared = state == "at-rest" or STATES[state].part  # what only opens over a page needs no other visit
        visits.setdefault((key, lang) if shared else (key, lang, state, width), {}).setdefault(
            (state, width), []
        ).append(palette)
    for (key, lang, *_), states in visits.items():
        page = None
        for (state, width), palettes in sorted(states.items(), key=lambda one: list(STATES).index(one[0][0])):
            page = page or _enter(chromium, root, site, state, key, lang, width)
            page.set_viewport_size({"width": width, "height": 800})
            act, part = STATES[state].act, STATES[state].part
            if act and act(page, lang) is False:
                continue
            for palette in palettes:
                page.emulate_media(color_scheme=palette)
                yield (state, key, lang, width, palette), *ask(page, None if key in OPENED_OVER else part)
            if part:
                page.evaluate(CLOSE)
        page.context.close()


def planned():
    raw = load(ROOT, date.today())
    return list_pages(catalog_from(raw), raw.pages)


def _share(job):
    """Do the runs of one process."""
    root, asked = job
    found, undecided, done = [], Counter(), 0
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.FLAGS))
        for run, broken, open_ in look(chromium, root, planned(), asked):
            done += 1
            found += [(rule, html, run) for rule, html in broken]
            undecided.update({rule for rule, _ in open_})
            print(done, *run, *broken, flush=True)
        chromium.close()
    return found, undecided, done, len(asked) - done  # a page without a list of its parts has none to open


def _journeys(root, site):
    """Return how each journey ended in each language, and the versions of what looked."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.FLAGS))
        outcomes = {}
        for name, journey in JOURNEYS.items():
            for lang in LANGUAGES:
                try:
                    journey(chromium, root, site, lang)
                except Exception as error:  # whatever broke it, it is to be told
                    outcomes[name, lang] = False
                    print("failed:", name, lang, error, flush=True)
                else:
                    outcomes[name, lang] = True
        page = chromium.new_page()
        page.evaluate(_axe())
        facts = page.evaluate(f"[axe.version, {RULES}.length, {DEPRECATED}]"), chromium.version
        chromium.close()
    return outcomes, *facts


def lists():
    """Return what results must be of, to be those of today's lists."""
    return {
        "pages": list(PAGES),
        "languages": list(LANGUAGES),
        "palettes": list(PALETTES),
        "widths": list(WIDTHS),
        "states": list(STATES),
        "journeys": list(JOURNEYS),
    }


def spread(root, asked):
    """Do runs on all cores; yield what each part of them found."""
    processes = os.cpu_count() or 1
    pages = sorted({run[1:3] for run in asked})
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        yield from pool.imap_unordered(_share, [(root, [run for run in asked if run[1:3] == page]) for page in pages])


def write(root, parts):
    """Make all journeys on a site and write how they ended and what runs found; return whether all is well."""
    parts = list(parts)
    outcomes, (axe, rules, deprecated), chromium = _journeys(root, planned())
    possible = len(runs()) - sum(absent for *_, absent in parts)
    found = [one for broken, *_ in parts for one in broken]
    undecided = sum((own for _, own, *_ in parts), Counter())
    results = {
        "date": date.today().isoformat(),
        "axe": axe,
        "chromium": chromium,
        "rules": rules,
        "deprecated": deprecated,
        "runs": sum(done for _, _, done, _ in parts),
        "possible": possible,
        **{name: values for name, values in lists().items() if name != "journeys"},
        "violations": [
            {"rule": rule, "count": count} for rule, count in sorted(Counter(rule for rule, _, _ in found).items())
        ],
        "undecided": [{"rule": rule, "count": count} for rule, count in sorted(undecided.items())],
        "journeys": [{"name": name, **{lang: outcomes[name, lang] for lang in LANGUAGES}} for name in JOURNEYS],
    }
    replace_file(ROOT / RESULTS, as_yaml(results))
    for rule, html, run in found:
        print(rule, *run, html, sep=" · ")
    return not found and all(outcomes.values())


def as_yaml(results):
    head = "# yaml-language-server: $schema=schema/access.schema.json\n#\n# What `make access` found when it last ran. It writes this file; changes made by hand are lost.\n\n"
    text = head + yaml.safe_dump(results, sort_keys=False, allow_unicode=True, width=10_000)
    formatted, _ = format_texts(ROOT, {RESULTS: text})
    return formatted[RESULTS]


def main():
    with tempfile.TemporaryDirectory() as folder, serving(folder) as host:
        root = built(Path(folder), host, Path(folder, "project"))
        sys.exit(not write(root, spread(root, covering() if "--part" in sys.argv else runs())))


if __name__ == "__main__":
    main()
