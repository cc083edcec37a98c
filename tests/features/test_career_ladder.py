from itertools import pairwise

import pytest

from scripts.config import LOCALES
from scripts.features.career_ladder import ORIGINS, ladders, predecessors
from scripts.features.ladder_drawing import BAND, LETTER, ROW, WIDTH, LadderDrawing, LadderLayout, draw_ladder
from scripts.features.ladder_layout import lay_out_ladders
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def drawn(site, tmp_path_factory):
    """Every ladder of the real data with its layout, by the key of its page."""
    own = ladders(site.catalog, predecessors(site.catalog))
    found = lay_out_ladders([ladder.shape for ladder in own.values()], ROOT, tmp_path_factory.mktemp("first") / "kept")
    return {key: (ladder, found[ladder.shape]) for key, ladder in own.items()}


def drawing(ladder, layout, lang) -> LadderDrawing:
    """Return the drawing of a ladder that leaves its names room."""
    result = draw_ladder(ladder, layout, lang)
    assert result is not None
    return result


def steps(ladder):
    return [(ladder.rungs[start], ladder.rungs[end]) for start, end in ladder.steps]


def test_a_family_shows_every_step_within_it_and_to_what_has_no_page_and_no_other(site, drawn):
    for family, roles in site.catalog.by_family():
        own = {role.key for role in roles}
        told = [
            (role.key, claim.role or claim.name)
            for role in roles
            for claim in role.leads_to
            if not claim.role or claim.role in own
        ]
        shown = [(start.role, end.role or end.name) for start, end in steps(drawn[f"family/{family.key}"][0])]
        assert shown == told, family.key


def test_a_family_stands_from_entry_to_lead(drawn):
    order = ["junior", "mid", "senior", "beyond"]
    for key, (ladder, _) in drawn.items():
        if key.startswith("family/"):
            levels = [order.index(rung.level) for rung in ladder.rungs]
            assert levels == sorted(levels)


def test_a_role_shows_where_people_come_from_and_where_they_go(site, drawn):
    for role in site.catalog.roles.values():
        ladder, _ = drawn[f"role/{role.key}"]
        starts = ladder.rungs[: ladder.here]
        ends = ladder.rungs[ladder.here + 1 :]
        assert [rung.name["en"] for rung in starts[: len(role.education)]] == [
            site.catalog.labels["en"]["education"][step] for step in role.education
        ]
        leading = [rung.role for rung in starts[len(role.education) :]]
        assert all(role.key in [claim.role for claim in site.catalog.roles[key].leads_to] for key in leading)
        assert len(leading) == min(ORIGINS, len(predecessors(site.catalog)[role.key]))
        assert [(rung.name, rung.role) for rung in ends] == [(claim.name, claim.role) for claim in role.leads_to]
        assert set(ladder.steps) == {(i, ladder.here) for i in range(ladder.here)} | {
            (ladder.here, ladder.here + 1 + i) for i in range(len(ends))
        }


def test_origins_are_told_from_the_own_family_on(site):
    for key, roles in predecessors(site.catalog).items():
        foreign = [role.family != site.catalog.roles[key].family for role in roles]
        assert foreign == sorted(foreign)


def test_names_and_lines_have_room(drawn):
    for key, (ladder, layout) in drawn.items():
        for lang in LOCALES:
            shown = drawing(ladder, layout, lang)
            assert min(x for line in layout.lines for x, _ in line) >= 0, key
            assert shown.left < WIDTH / 2, key
            tops = [rung.y for rung in shown.rungs]
            assert all(below - above >= ROW for above, below in pairwise(tops))
            assert shown.height == tops[-1] + ROW
            for rung in shown.rungs:
                if rung.x is not None:
                    assert len(rung.words) <= 3, f"{key}: three lines fill a rung"
                    assert max(len(line) for line in rung.words) * LETTER <= WIDTH - shown.left


def test_a_line_leads_from_dot_to_dot_and_through_no_other(drawn):
    for key, (ladder, layout) in drawn.items():
        nodes = layout.nodes
        for (start, end), way in zip(ladder.steps, layout.lines, strict=True):
            assert way[0] == (nodes[start], start) and way[-1] == (nodes[end], end), key
            for (x, row), (to_x, to_row) in pairwise(way):
                for other in range(len(nodes)):
                    if other not in (start, end) and min(row, to_row) < other < max(row, to_row):
                        assert x == to_x and abs(x - nodes[other]) > 5, (
                            f"{key}: a line from {start} to {end} touches {other}"
                        )


def test_a_step_that_leads_down_has_an_arrow(good_site, tmp_path):
    (shape,) = [(3, ((0, 1), (2, 0)))]
    layout = lay_out_ladders([shape], ROOT, tmp_path / "kept")[shape]
    ladder = next(iter(ladders(good_site.catalog, predecessors(good_site.catalog)).values()))
    ladder = type(ladder)(ladder.rungs[:3], shape[1])
    up, down = (
        drawing(type(ladder)(ladder.rungs, (step,)), LadderLayout(layout.nodes, (line,)), "en").lines
        for step, line in zip(shape[1], layout.lines, strict=True)
    )
    assert up.count("M") == 1
    assert down.count("M") == 2


def test_levels_are_named_above_their_rungs(drawn):
    ladder, layout = drawn["family/human-resources"]
    shown = drawing(ladder, layout, "en")
    assert [level for _, level in shown.levels] == ["beyond", "mid", "junior"]
    tops = {rung.y for rung in shown.rungs}
    assert all(y + BAND in tops and y not in tops for y, _ in shown.levels)


def test_the_same_graphs_are_laid_out_alike_and_once(drawn, tmp_path):
    shapes = [ladder.shape for ladder, _ in drawn.values()]
    again = lay_out_ladders(shapes * 10, ROOT, tmp_path / "kept")
    assert len(again) == len(set(shapes)) < len(shapes)
    assert all(again[ladder.shape] == layout for ladder, layout in drawn.values())
