"""The design language on its page, and the colours it promises."""

import re

import pytest

from tests.conftest import ROOT
from tests.stylesheets import style_sheet

FIRST, LATER = style_sheet("first"), style_sheet("later")
PAGE = (ROOT / "DESIGN.md").read_text("utf-8")
AAA = 7


def tokens(css, selector):
    """Return the custom properties that a style sheet gives a selector."""
    on_screen = css.partition("@media print")[0]
    blocks = re.findall(rf"^\s*{re.escape(selector)} \{{([^}}]*)\}}", on_screen, re.MULTILINE)
    return {
        name: value
        for block in blocks
        for name, value in re.findall(r"(--[\w-]+): (light-dark\(#\w+, #\w+\)|#\w+)", block)
    }


def shown(palette):
    """Return the tokens as the light (0) or the dark palette (1) has them."""
    return {
        name: re.findall(r"#\w+", value)[palette if value.startswith("light-dark") else 0]
        for name, value in (tokens(FIRST, ":root") | tokens(LATER, ":root")).items()
    }


LIGHT, DARK = shown(0), shown(1)
FAMILIES = {
    family: tokens(FIRST, f'[data-family="{family}"]')
    for family in re.findall(r'^\[data-family="([\w-]+)"\]', FIRST, re.MULTILINE)
}


def contrast(one, other):
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour):
        channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", ["--ink", "--soft", "--link"])
@pytest.mark.parametrize("ground", ["--paper", "--tint"])
def test_text_holds_aaa_on_every_ground(palette, text, ground):
    assert contrast(palette[text], palette[ground]) >= AAA


@pytest.mark.parametrize("ground", ["--house", "--curtain"])
def test_white_holds_aaa_on_house_and_curtain(ground):
    assert contrast("#ffffff", LIGHT[ground]) >= AAA


def test_the_word_on_the_gold_button_holds_aaa():
    assert contrast("#231816", LIGHT["--gold"]) >= AAA


def test_every_family_has_a_colour_that_holds_aaa(site):
    for family in site.catalog.families:
        colours = FAMILIES.get(family.key)
        assert colours, f"theme/styles/first.css has no colour for the family {family.key}"
        assert contrast("#ffffff", colours["--fill"]) >= AAA
        for ground in ("--paper", "--tint"):
            assert contrast(colours["--fill"], LIGHT[ground]) >= AAA, family.key
            assert contrast(colours["--light"], DARK[ground]) >= AAA, family.key
    assert len({colours["--fill"] for colours in FAMILIES.values()}) == len(FAMILIES), "each family has its own"


def test_the_palettes_differ_in_what_text_and_its_ground_are_made_of():
    assert {name for name in LIGHT if LIGHT[name] != DARK[name]} == {
        "--paper",
        "--ink",
        "--link",
        "--tint",
        "--soft",
        "--line",
    }


def test_the_page_of_the_design_shows_the_colours_that_are_used():
    rows = {
        cells[0].strip(" `"): cells
        for cells in (line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| `"))
    }
    for name, value in LIGHT.items():
        assert rows[name][1].strip() == value, name
        assert rows[name][2].strip() == DARK[name], name
    for family, colours in FAMILIES.items():
        assert [cell.strip() for cell in rows[family][1:3]] == [colours["--fill"], colours["--light"]], family


def test_the_contributing_guide_leads_to_the_design():
    assert "(DESIGN.md)" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
