"""What axe-core finds in every kind of page and state, the whole journey in every way to make it, and what is wide, small or cut off.

`make access` does all runs of states.py; here a part of them is done that has each page, language, state, width and palette in it.
"""

import json
from itertools import cycle, product

import pytest
import yaml

from tests.conftest import ROOT
from tests.site.audit import RESULTS, lists, look
from tests.site.journey import JOURNEYS
from tests.site.states import LANGUAGES, OUTSIDE, PAGES, PALETTES, STATES, covering, runs

PLANNED = [key for key in PAGES if key not in OUTSIDE]


@pytest.mark.parametrize(("key", "lang"), [*product(PAGES, LANGUAGES)])
def test_axe_finds_nothing(site, chromium, address, key, lang):
    asked = [run for run in covering() if run[1:3] == (key, lang)]
    assert [(run, broken) for run, broken, _ in look(chromium, address, site, asked) if broken] == []


def test_what_is_run_each_time_covers_each_page_and_language_and_each_state_with_its_widths_and_palettes():
    done = set(covering())
    assert done <= set(runs())
    assert {run[1:3] for run in done} == set(product(PAGES, LANGUAGES))
    assert {(run[0], run[3]) for run in done} == {
        (name, width) for name, state in STATES.items() for width in state.widths
    }
    assert {(run[0], run[4]) for run in done} == set(product(STATES, PALETTES))


def test_the_kept_results_are_of_these_lists_and_this_axe_and_all_is_well():
    """If this fails: run `make access`, look at what it found, and commit data/access.yaml."""
    kept = yaml.safe_load((ROOT / RESULTS).read_text("utf-8"))
    ours = kept | {"journeys": [journey["name"] for journey in kept["journeys"]]}
    assert {name: ours[name] for name in lists()} == lists(), "run make access"
    assert (
        kept["axe"] == json.loads((ROOT / "node_modules" / "axe-core" / "package.json").read_text("utf-8"))["version"]
    ), "run make access"
    assert kept["violations"] == [] and all(journey[lang] for journey in kept["journeys"] for lang in LANGUAGES)


def test_each_state_and_journey_has_a_word_on_the_page_about_access(site):
    words = site.catalog.labels["id"]["accessibility"]
    named = {
        kind: {name.removeprefix(f"{kind}_") for name in words if name.startswith(f"{kind}_")}
        for kind in ("state", "journey")
    }
    assert named == {"state": {name.replace("-", "_") for name in STATES}, "journey": set(JOURNEYS)}


@pytest.mark.parametrize(("name", "lang"), [*zip(JOURNEYS, cycle(LANGUAGES), strict=False)])
def test_the_whole_journey_can_be_made(site, chromium, address, name, lang):
    """`make access` makes each in both languages."""
    JOURNEYS[name](chromium, address, site, lang)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_screen_even_with_text_at_200_percent(site, visit, width):
    visitor = visit(width=width)
    for key in PLANNED:
        for lang in ("id", "en"):
            page = visitor.open(site.page(key, lang).url)
            for size in ("100%", "200%") if width >= 360 else ("100%",):
                page.evaluate(
                    "size => (document.documentElement.style.fontSize = size === '100%' ? '' : '212.5%')", size
                )
                assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{key} ({lang}) at {size}"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_whatever_is_touched_is_44_pixels_high_on_a_phone(site, visit, lang):
    """Links within a sentence are left out, as WCAG 2.5.5 does."""
    visitor = visit(width=360)
    for key in PLANNED:
        page = visitor.open(site.page(key, lang).url)
        small = page.evaluate("""() => [...document.querySelectorAll("button, input, .share a, .around a, .top a, .bar *")]
            .map(element => element.closest("label") ?? element).filter(element => element.checkVisibility()).map(element => [element.getBoundingClientRect().height, element.outerHTML.slice(0, 80)]).filter(([height]) => height < 43.5)""")
        assert small == [], key


@pytest.mark.parametrize(
    "key",
    [
        "role/hr-assistant",
        "role/risk-analyst",
        "family/information-technology",
        "family/operations",
        "story/new-employee",
        "story/data-breach",
    ],
)
def test_diagrams_are_text_that_can_be_read_at_320_pixels(site, visit, key):
    page = visit(site.page(key, "id").url, width=320).page
    sizes = page.evaluate("""() => [...document.querySelectorAll(".diagram :is(text, tspan)")].map(text => {
        const {a} = text.getScreenCTM()
        return [parseFloat(getComputedStyle(text).fontSize) * a, text.textContent, text.getBoundingClientRect().right]
    })""")
    assert len(sizes) > 5
    assert [size for size in sizes if size[0] < 12 or size[2] > 320] == []
