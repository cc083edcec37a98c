"""What axe-core reports with all its rules, on every kind of page in every state: python -m tests.site.audit [--sample]

Writes data/access.yaml, from which the page about accessibility is made. tests/site/test_access.py makes a sample of
the runs each time.
"""

import multiprocessing
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from scripts import pipeline
from scripts.config import LOCALES
from scripts.console import use_signs_of_terminal
from scripts.editing.format_data import format_texts
from scripts.files import replace_file
from scripts.pages.site import Site
from tests.conftest import ROOT
from tests.serving import StaticFiles, running
from tests.site import browser
from tests.site.journeys import JOURNEYS
from tests.site.page_states import (
    AUDITED_WHOLE,
    PAGES,
    PALETTES,
    STATES,
    WIDTHS,
    WITH_WORKER,
    WITHOUT_PAGE,
    WORKER_ACTIVE,
    Run,
    all_runs,
    sampled_runs,
)
from tests.site.projects import build_for_server

RESULTS = "data/access.yaml"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TIMEOUT = 20_000  # milliseconds

Finding = tuple[str, str]  # a rule of axe and the beginning of an element's HTML

# Every rule but the deprecated ones: best practices, AAA and experimental rules too.
RULES = "axe.getRules().filter(({ tags }) => !tags.includes('deprecated')).map(({ ruleId }) => ruleId)"
DEPRECATED = "axe.getRules().filter(({ tags }) => tags.includes('deprecated')).map(({ ruleId }) => ruleId)"
RUN_AXE = f"""async part => {{
    const options = {{ runOnly: {{ type: "rule", values: {RULES} }}, resultTypes: ["violations"] }}
    const {{ violations, incomplete }} = await axe.run(part ?? document, options)
    return [violations, incomplete].map(findings =>
        findings.flatMap(({{ id, nodes }}) => nodes.map(({{ html }}) => [id, html.slice(0, 150)])))
}}"""
CLOSE_ALL = """() => {
    for (const open of document.querySelectorAll(":popover-open")) open.hidePopover()
    document.activeElement.blur()
    const { q } = document.forms.find ?? {}
    if (q) q.value = "", q.dispatchEvent(new Event("input", { bubbles: true }))
}"""


@dataclass
class Results:
    """What runs reported: violations with the run of each, undecided findings by rule, and how many runs there were."""

    violations: list[tuple[str, str, Run]] = field(default_factory=list)
    undecided: Counter[str] = field(default_factory=Counter)
    done: int = 0
    impossible: int = 0  # of states that a page does not have


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def run_axe(page: Page, part: str | None = None) -> tuple[list[Finding], list[Finding]]:
    """Return the violations on a page or a part of it, and what axe leaves to a person to judge."""
    if not page.evaluate("() => 'axe' in self"):
        page.evaluate(_axe())
    violations, undecided = page.evaluate(RUN_AXE, part)
    return violations, undecided


def _open_page(chromium: Browser, root: str, site: Site, state: str, key: str, lang: str, width: int) -> Page:
    """Open a page in a new context, before its state is acted."""
    how = STATES[state]
    with_worker = key == "unseen" or state in WITH_WORKER
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        service_workers="allow" if with_worker else "block",
        permissions=["clipboard-write"],
    )
    page = context.new_page()
    page.set_default_timeout(TIMEOUT)
    if how.module_missing:
        page.route(f"**/assets/{key}.*.js", lambda route: route.abort())
    if key == "unseen":
        page.goto(root + site.page("home", lang).url)
        page.evaluate(WORKER_ACTIVE)
    url = WITHOUT_PAGE[key][lang] if key in WITHOUT_PAGE else site.page(key, lang).url
    page.goto(root + url + (how.query[lang] if how.query else ""))
    page.wait_for_load_state("networkidle")
    return page


def audit(
    chromium: Browser, root: str, site: Site, runs: Iterable[Run]
) -> Iterator[tuple[Run, list[Finding], list[Finding]]]:
    """Make runs; yield each with its violations and undecided findings, and skip states that a page does not have."""
    visits: dict[tuple[Any, ...], dict[tuple[str, int], list[str]]] = {}
    for state, key, lang, width, palette in runs:
        shared = state == "at-rest" or STATES[state].part  # what only opens over a page needs no visit of its own
        visit = (key, lang) if shared else (key, lang, state, width)
        visits.setdefault(visit, {}).setdefault((state, width), []).append(palette)
    for (key, lang, *_), states in visits.items():
        in_order = sorted(states.items(), key=lambda entry: list(STATES).index(entry[0][0]))
        (first_state, first_width), _ = in_order[0]
        page = _open_page(chromium, root, site, first_state, key, lang, first_width)
        for (state, width), palettes in in_order:
            page.set_viewport_size({"width": width, "height": 800})
            act, part = STATES[state].act, STATES[state].part
            if act and act(page, lang) is False:
                continue
            for palette in palettes:
                page.emulate_media(color_scheme="dark" if palette == "dark" else "light")
                yield (state, key, lang, width, palette), *run_axe(page, None if key in AUDITED_WHOLE else part)
            if part:
                page.evaluate(CLOSE_ALL)
        page.context.close()


def _site() -> Site:
    site, problems = pipeline.read_site(ROOT)
    assert site, problems
    return site


def _audit_share(root: str, runs: list[Run]) -> Results:
    """Make the runs of one process."""
    results = Results()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.FLAGS))
        for run, violations, undecided in audit(chromium, root, _site(), runs):
            results.done += 1
            results.violations += [(rule, html, run) for rule, html in violations]
            results.undecided.update({rule for rule, _ in undecided})
            print(results.done, *run, *violations, flush=True)
        chromium.close()
    results.impossible = len(runs) - results.done
    return results


def _make_journeys(root: str) -> tuple[dict[tuple[str, str], bool], dict[str, Any]]:
    """Return whether each journey succeeded in each language, and the versions and rules of axe and Chromium."""
    outcomes: dict[tuple[str, str], bool] = {}
    site = _site()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.FLAGS))
        for name, journey in JOURNEYS.items():
            for lang in LOCALES:
                try:
                    journey(chromium, root, site, lang)
                except Exception as error:  # whatever stopped it, the results must show that it failed
                    outcomes[name, lang] = False
                    print("failed:", name, lang, error, flush=True)
                else:
                    outcomes[name, lang] = True
        page = chromium.new_page()
        page.evaluate(_axe())
        axe, rules, deprecated = page.evaluate(f"[axe.version, {RULES}.length, {DEPRECATED}]")
        facts = {"axe": axe, "chromium": chromium.version, "rules": rules, "deprecated": deprecated}
        chromium.close()
    return outcomes, facts


def audited_lists() -> dict[str, list[Any]]:
    """Return the lists that the results must name, to be those of today."""
    return {
        "pages": list(PAGES),
        "languages": list(LOCALES),
        "palettes": list(PALETTES),
        "widths": list(WIDTHS),
        "states": list(STATES),
        "journeys": list(JOURNEYS),
    }


def audit_in_parallel(root: str, runs: list[Run]) -> Results:
    """Make runs on all cores."""
    total = Results()
    shares = [[run for run in runs if run[1:3] == page] for page in sorted({run[1:3] for run in runs})]
    with multiprocessing.get_context("spawn").Pool(os.cpu_count()) as pool:
        for results in pool.imap_unordered(partial(_audit_share, root), shares):
            total.violations += results.violations
            total.undecided += results.undecided
            total.done += results.done
            total.impossible += results.impossible
    return total


def write_results(root: str, results: Results) -> bool:
    """Make all journeys on a site, and write their outcome and what the runs reported; return whether all is well."""
    outcomes, facts = _make_journeys(root)
    violations = Counter(rule for rule, _, _ in results.violations)
    document = {
        "date": date.today().isoformat(),
        **facts,
        "runs": results.done,
        "possible": len(all_runs()) - results.impossible,
        **{name: values for name, values in audited_lists().items() if name != "journeys"},
        "violations": [{"rule": rule, "count": count} for rule, count in sorted(violations.items())],
        "undecided": [{"rule": rule, "count": count} for rule, count in sorted(results.undecided.items())],
        "journeys": [{"name": name, **{lang: outcomes[name, lang] for lang in LOCALES}} for name in JOURNEYS],
    }
    replace_file(ROOT / RESULTS, as_yaml(document))
    for rule, html, run in results.violations:
        print(rule, *run, html, sep=" · ")
    return not results.violations and all(outcomes.values())


def as_yaml(document: dict[str, Any]) -> str:
    """Return results as the data file holds them."""
    head = (
        "# yaml-language-server: $schema=schema/access.schema.json\n#\n"
        "# What `make access` reported when it last ran. It writes this file; changes made by hand are lost.\n\n"
    )
    text = head + yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=10_000)
    formatted, _ = format_texts(ROOT, {RESULTS: text})
    return formatted[RESULTS]


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        running(partial(StaticFiles, directory=folder)) as server,
    ):
        root = build_for_server(Path(folder, "project"), Path(folder), server.address)
        runs = sampled_runs() if "--sample" in sys.argv else all_runs()
        sys.exit(not write_results(root, audit_in_parallel(root, runs)))


if __name__ == "__main__":
    use_signs_of_terminal()
    main()
