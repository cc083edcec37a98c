"""The colours of the style sheets hold their contrast, DESIGN.md shows them, and a page shows every part of it."""

import re

import pytest
from markdown import markdown

from scripts.config import LOCALES
from scripts.pages.markdown import PageRenderer
from tests.conftest import ROOT
from tests.stylesheets import FOLDER, style_sheet

FIRST, LATER = style_sheet("first"), style_sheet("later")
DESIGN = (ROOT / "DESIGN.md").read_text("utf-8")
AAA = 7  # the least contrast ratio of text at level AAA (WCAG 2.2, 1.4.6)


def tokens(css: str, selector: str) -> dict[str, str]:
    """Return the custom properties that a style sheet gives a selector on screen."""
    on_screen = css.partition("@media print")[0]
    blocks = re.findall(rf"^\s*{re.escape(selector)} \{{([^}}]*)\}}", on_screen, re.MULTILINE)
    colour = r"(--[\w-]+): (var\(--if-light, #\w+\) var\(--if-dark, #\w+\)|#\w+)"
    return {name: value for block in blocks for name, value in re.findall(colour, block)}


def palette(index: int) -> dict[str, str]:
    """Return the colours by token in the light (0) or the dark (1) palette."""
    return {
        name: re.findall(r"#\w+", value)[index if value.startswith("var(") else 0]
        for name, value in (tokens(FIRST, ":root") | tokens(LATER, ":root")).items()
    }


LIGHT, DARK = palette(0), palette(1)
FAMILIES = {
    family: tokens(FIRST, f'[data-family="{family}"]')
    for family in re.findall(r'^\[data-family="([\w-]+)"\]', FIRST, re.MULTILINE)
}


def contrast(colour: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(colour), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", ["--ink", "--soft", "--link"])
@pytest.mark.parametrize("background", ["--paper", "--tint"])
def test_text_holds_aaa_on_every_background(colours, text, background):
    assert contrast(colours[text], colours[background]) >= AAA


@pytest.mark.parametrize("background", ["--house", "--curtain"])
def test_white_text_holds_aaa_on_the_dark_bars(background):
    assert contrast("#ffffff", LIGHT[background]) >= AAA


def test_the_text_of_the_gold_button_holds_aaa():
    assert contrast("#231816", LIGHT["--gold"]) >= AAA


def test_every_family_has_a_colour_of_its_own_that_holds_aaa(site):
    for family in site.catalog.families:
        colours = FAMILIES.get(family.key)
        assert colours, f"theme/styles/first.css has no colour for the family {family.key}"
        assert contrast("#ffffff", colours["--fill"]) >= AAA
        for background in ("--paper", "--tint"):
            assert contrast(colours["--fill"], LIGHT[background]) >= AAA, family.key
            assert contrast(colours["--light"], DARK[background]) >= AAA, family.key
    assert len({colours["--fill"] for colours in FAMILIES.values()}) == len(FAMILIES)


def test_design_md_shows_the_colours_in_use():
    lines = (line.strip("|").split("|") for line in DESIGN.splitlines() if line.startswith("| `"))
    rows = {cells[0].strip(" `"): [cell.strip() for cell in cells[1:3]] for cells in lines}
    assert {name: rows[name] for name in LIGHT} == {name: [LIGHT[name], DARK[name]] for name in LIGHT}
    families = {name: [colours["--fill"], colours["--light"]] for name, colours in FAMILIES.items()}
    assert {name: rows[name] for name in families} == families


# Parts that belong to a whole page, so that no part of another page can show them.
OF_WHOLE_PAGES = {"tool on another site", "page that is not on the device, not found"}
# The page has these too, but in the header and at the side, which stand around its text.
AROUND_THE_TEXT = "menu, contents, search"


def parts() -> dict[str, str]:
    """Return the markup of each part in the table of DESIGN.md, by its name."""
    rows = [line.split(" | ") for line in DESIGN.partition("\n## Parts\n")[2].partition("\n## ")[0].splitlines()]
    return {row[0].strip("| "): row[1] for row in rows if len(row) > 2 and row[0] != "| part"}


@pytest.fixture(scope="module", params=LOCALES)
def components(site, request):
    """The page of components, as HTML."""
    text = PageRenderer(site).render(site.page("components", request.param)).split("\n---\n", 1)[1]
    return markdown(text, extensions=["attr_list", "def_list", "md_in_html", "tables"])


@pytest.fixture
def examples(site, components):
    """The examples on the page of components, by the names that DESIGN.md gives the parts."""
    labels = site.catalog.labels["en"]["components"]
    sections = dict(re.findall(r'<h2 id="part-([\w-]+)">(.*?)(?=<h2 |$)', components, re.DOTALL))
    return {labels[key.replace("-", "_")].lower(): html for key, html in sections.items()}


def test_the_page_of_components_shows_each_part_and_no_other(examples):
    assert examples.keys() - {"colours", "type"} == parts().keys() - OF_WHOLE_PAGES
    missing = []
    for part in examples.keys() & parts().keys() - {AROUND_THE_TEXT}:
        html, codes = examples[part], re.findall(r"`([^`]*)`", parts()[part])
        shown = set(re.findall(r" (data-[a-z]+)=|<(\w+)", html))
        names = {name for pair in shown for name in pair}
        names |= {name for value in re.findall(r' class="([^"]*)"', html) for name in value.split()}
        # An id stands on a page once, and each example twice.
        asked = {name for code in codes for name in re.findall(r"(?<![\w#\"-])[a-z][\w-]*", code.split("=")[0])}
        missing += [(part, name) for name in asked - names]
    assert missing == []


def test_the_page_of_components_shows_each_icon(examples):
    styles = "".join(path.read_text("utf-8") for path in FOLDER.rglob("*.css"))
    icons = set(re.findall(r'data-icon="([\w-]+)"', styles))
    assert icons == set(re.findall(r'data-icon="([\w-]+)"', examples["icon"]))


def test_the_page_of_components_shows_each_part_in_both_palettes_and_no_id_twice(examples, components):
    for part in examples.keys() - {AROUND_THE_TEXT}:
        assert re.findall(r'data-palette="(\w+)"', examples[part]) == ["light", "dark"], part
    ids = re.findall(r' id="([^"]*)"', components)
    assert len(ids) == len(set(ids))
