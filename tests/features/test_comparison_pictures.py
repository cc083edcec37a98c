"""Roles at a glance: steps, bars, the line of pay and the skills that roles share."""

import json
from itertools import pairwise

import pytest

from scripts.catalog.role import INTERESTS, LEVELS
from scripts.config import LOCALES
from scripts.features.comparison import PICTURED, compare_pair
from scripts.features.comparison_files import comparison_files, module_words
from scripts.features.comparison_pictures import figures, glance, pay_line
from scripts.features.confused_pairs import confused_pairs
from scripts.locale_format import format_number, format_rupiah


@pytest.mark.parametrize("lang", LOCALES)
def test_pictures_show_what_the_data_say(site, lang):
    catalog = site.catalog
    line = pay_line(catalog, lang)
    for role in catalog.roles.values():
        shown = figures(catalog, role, lang)
        assert LEVELS[shown["level"] - 1] == role.level
        assert (shown["exposure"] == 0) == (role.exposure == "minimal")
        assert role.exposure in ("minimal", f"gradient-{shown['exposure']}")
        for name, (written, tenths) in zip(INTERESTS, shown["interests"], strict=True):
            assert written == format_number(round(role.interests[name], 1), lang)
            assert abs(tenths - (role.interests[name] - 1) / 6 * 10) <= 0.5
        place, lines = shown["pay"]
        assert place in line.places
        assert " ".join(lines) == f"{role.title[lang]} {format_rupiah(catalog.pay.work_group(role).amounts[0], lang)}"


def test_the_line_of_pay_goes_from_the_lowest_average_to_the_highest(site):
    line, rows = pay_line(site.catalog, "id"), site.catalog.pay.work_groups_table.rows
    amounts = [row.amounts[0] for row in rows]
    assert (line.places[0], line.places[-1], len(line.places)) == (0, 100, len(rows))
    assert (line.lowest, line.highest) == (format_rupiah(min(amounts), "id"), format_rupiah(max(amounts), "id"))


def test_no_text_beside_the_line_of_pay_stands_upon_another(site):
    for pair in confused_pairs(site.catalog):
        shown = glance(site.catalog, pair.roles, "en")
        heights = [y for mark in shown.marks for y, _ in mark.lines]
        assert all(b - a >= 16 for a, b in pairwise(heights))
        assert heights[-1] < shown.height
        assert [mark.place for mark in shown.marks] == sorted(mark.place for mark in shown.marks)


def test_each_skill_stands_once_with_all_or_with_those_that_ask_for_it(site):
    for pair in confused_pairs(site.catalog):
        shown = glance(site.catalog, pair.roles, "id")
        asked = [{need.skill for need in role.skills} for role in pair.roles]
        assert skills_of(shown.everyone) == asked[0] & asked[1]
        for others, mine in zip(shown.others, asked, strict=True):
            assert skills_of(others) == mine - (asked[0] & asked[1])
        needs = {need.skill: need.need for need in pair.first.skills}
        for skill in shown.everyone:
            assert skill.item.to
            assert skill.needs[0] == needs[skill.item.to[1]]


def test_what_a_picture_shows_is_not_in_the_tables_too(site):
    for pair in confused_pairs(site.catalog):
        assert not {row.name for row in compare_pair(site.catalog, pair, "id")} & set(PICTURED)


@pytest.mark.parametrize("lang", LOCALES)
def test_the_browser_gets_the_figures_that_the_build_draws(site, lang):
    files, words = comparison_files(site.catalog), module_words(site.catalog, lang)
    assert words["interests"] == [site.catalog.labels[lang]["interest"][name] for name in INTERESTS]
    for role in site.catalog.roles.values():
        data = next(json.loads(text) for path, text in files.items() if path == site_path(lang, role.key))
        assert data["family"] == role.family
        assert data["figures"] == json.loads(json.dumps(figures(site.catalog, role, lang)))


def skills_of(asked):
    return {skill.item.to[1] for skill in asked if skill.item.to}


def site_path(lang, key):
    return f"{lang}/{'bandingkan' if lang == 'id' else 'compare'}/{key}.json"
