"""What axe-core reports for each kind of page and state, the whole journey in every way, and what is wide or small.

`make access` makes all runs of page_states.py; here a sample has each page, language, state, width and palette in it.
"""

import json
from itertools import cycle, product

import pytest
import yaml

from scripts.config import LOCALES
from tests.conftest import NIGHTLY, ROOT
from tests.site.audit import RESULTS, audit, audited_lists
from tests.site.journeys import JOURNEYS
from tests.site.page_states import PAGES, PALETTES, STATES, WITHOUT_PAGE, all_runs, sampled_runs

WITH_PAGE = [key for key in PAGES if key not in WITHOUT_PAGE]
SAMPLED = sorted({run[1:3] for run in sampled_runs()})


@pytest.mark.parametrize(("key", "lang"), SAMPLED)
def test_axe_reports_no_violation(site, chromium, address, key, lang):
    runs = [run for run in sampled_runs() if run[1:3] == (key, lang)]
    violations = [(run, violations) for run, violations, _ in audit(chromium, address, site, runs) if violations]
    assert violations == []


def test_the_sample_has_each_page_and_language_and_each_state_with_its_widths_and_palettes():
    sample = set(sampled_runs())
    assert sample <= set(all_runs())
    assert {key for _, key, *_ in sample} == set(PAGES)
    assert {lang for _, _, lang, *_ in sample} == set(LOCALES)
    widths = {(name, width) for name, state in STATES.items() for width in state.widths}
    assert {(state, width) for state, _, _, width, _ in sample} == widths
    assert {(state, palette) for state, *_, palette in sample} == set(product(STATES, PALETTES))


def test_the_kept_results_are_those_of_today_and_all_is_well():
    """If this fails, run `make access`, mend what it reports, and commit data/access.yaml."""
    results = yaml.safe_load((ROOT / RESULTS).read_text("utf-8"))
    lists = results | {"journeys": [journey["name"] for journey in results["journeys"]]}
    assert {name: lists[name] for name in audited_lists()} == audited_lists()
    axe = json.loads((ROOT / "node_modules" / "axe-core" / "package.json").read_text("utf-8"))
    assert results["axe"] == axe["version"]
    assert results["violations"] == []
    assert all(journey[lang] for journey in results["journeys"] for lang in LOCALES)


@pytest.mark.parametrize("lang", LOCALES)
def test_the_page_about_accessibility_describes_each_state_and_journey(site, lang):
    labels = site.catalog.labels[lang]["accessibility"]
    names = {f"state_{name.replace('-', '_')}" for name in STATES} | {f"journey_{name}" for name in JOURNEYS}
    assert {label for label in labels if label.startswith(("state_", "journey_"))} == names


# Those that change what a reader does; the others change how pages look, which each page's own tests see too.
OFTEN = ("keyboard", "tree", "zoom", "no_script", "private")


@pytest.mark.parametrize(("name", "lang"), list(zip(JOURNEYS if NIGHTLY else OFTEN, cycle(LOCALES), strict=False)))
def test_the_whole_journey_can_be_made(site, chromium, address, name, lang):
    """The nightly run makes all, and `make access` each in both languages."""
    JOURNEYS[name](chromium, address, site, lang)


SMALL_TARGETS = """() => [...document.querySelectorAll("button, input, .share a, .around a, .top a, .bar *")]
    .map(element => element.closest("label") ?? element)
    .filter(element => element.checkVisibility())
    .map(element => [element.getBoundingClientRect().height, element.outerHTML.slice(0, 80)])
    .filter(([height]) => height < 43.5)"""
# The site's own text size is 106.25 per cent of the browser's; a reader may double it.
DOUBLED = "212.5%"
SET_TEXT_SIZE = """size => { document.documentElement.style.fontSize = size }"""


@pytest.mark.parametrize(("key", "lang"), list(product(WITH_PAGE, LOCALES)))
def test_a_page_fits_each_screen_also_with_large_text_and_its_targets_fit_a_thumb(site, visit, key, lang):
    """Links within a sentence may be lower than 44 pixels, as WCAG 2.5.5 allows."""
    page = visit(site.page(key, lang).url).page
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for size in ("", DOUBLED) if width >= 360 else ("",):
            page.evaluate(SET_TEXT_SIZE, size)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} pixels, text at {size}"
        page.evaluate(SET_TEXT_SIZE, "")
        if width == 360:
            assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("key", ["back-office", "story/new-employee", "story/data-breach"])
def test_the_text_of_pictures_is_readable_at_320_pixels(site, visit, key):
    page = visit(site.page(key, LOCALES[0]).url, width=320).page
    texts = page.evaluate("""() => [...document.querySelectorAll(".offices li, .lanes b")].map(text => {
        return [parseFloat(getComputedStyle(text).fontSize), text.getBoundingClientRect().right, text.textContent]
    })""")
    assert len(texts) > 5
    assert [text for text in texts if text[0] < 14 or text[1] > 320] == []
