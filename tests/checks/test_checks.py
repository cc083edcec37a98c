"""All checks together: on data that breaks every rule, on good data, and on data of another shape."""

import pytest

from scripts.checks import CHECKS, check, run_check, stops
from scripts.config import DATA_FILES, LOCALES
from scripts.reading.loader import load
from tests.checks.edits import edit, problems_after
from tests.conftest import FIXTURES, TODAY


def lines(problems):
    return [f"{p.file}:{p.line}:{p.column}: {p.rule}: {p.path}" for p in problems]


def test_every_mistake_is_found_at_its_place_and_nothing_else_is():
    problems = check(load(FIXTURES / "every_mistake", TODAY))
    expected = (FIXTURES / "every_mistake" / "problems.txt").read_text("utf-8").splitlines()
    assert lines(problems) == expected


def test_good_data_has_no_problem(good):
    assert check(load(good, TODAY)) == []


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_states_its_rule(name):
    assert CHECKS[name].__doc__


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_alone_reports_what_it_reports_among_all(name):
    data = load(FIXTURES / "every_mistake", TODAY)
    times = iter((10.0, 12.5))
    result = run_check(data, name, clock=lambda: next(times))
    assert (result.name, result.seconds) == (name, 2.5)
    assert set(CHECKS[name](data)) <= set(result.problems)
    assert all(problem.source for problem in result.problems if data.texts.get(problem.file, "").strip())


def test_a_check_alone_reports_what_cannot_be_read(good):
    (good / "data" / "roles.yaml").write_text("families: [\n", "utf-8")
    assert [p.rule for p in run_check(load(good, TODAY), "references").problems] == ["reading.bracket"]


def test_a_check_alone_knows_exceptions_and_leaves_those_of_others_alone(good):
    edit(good, "exceptions:\n", EXCEPTION, "data/exceptions.yaml")
    edit(good, "id: Mencatat berkas.", "id: Pencatatan berkas.")
    data = load(good, TODAY)
    assert run_check(data, "style_guide").problems == run_check(data, "references").problems == ()


EXCEPTION = "exceptions:\n  - rule: style.verb\n    text: Pencatatan\n    because: The work is called so.\n"


@pytest.mark.parametrize(
    "text", ["[]", "3", "roles: {}\nfamilies: x", "roles: [1, [2], null]\nfamilies: [a]", "sources:\n  - a"]
)
@pytest.mark.parametrize("name", DATA_FILES)
def test_data_of_another_shape_is_refused_and_breaks_no_check(good, name, text):
    (good / "data" / f"{name}.yaml").write_text(text, "utf-8")
    assert any(p.file == f"data/{name}.yaml" for p in check(load(good, TODAY)))


@pytest.mark.parametrize(
    ("name", "text"), [("roles", "families: [\n"), ("sources", "sources:\n"), ("sources", "a: [\n")]
)
def test_a_file_that_cannot_be_read_is_not_held_against_the_others(good, name, text):
    (good / "data" / f"{name}.yaml").write_text(text, "utf-8")
    assert {p.file for p in check(load(good, TODAY))} == {f"data/{name}.yaml"}


def test_a_message_is_whole_even_where_nothing_is_known(good):
    (good / "data" / "roles.yaml").write_text(
        "families:\n  - key: a\n    name: {id: A, en: B}\n    summary: {id: '[x](role:a)', en: y}\nroles: []\n", "utf-8"
    )
    for problem in check(load(good, TODAY)):
        assert all(all(problem.explain(lang)) for lang in LOCALES), problem


# A duty of the good data.
DUTY = {
    "id": "id: Mencatat berkas. Tiap berkas mendapat nomor dan tanggal saat ia datang.",
    "en": "en: Record files. Every file gets a number and the date on which it came.",
}

# Edits of good sentences that no rule may refuse.
FINE = {
    "a verb without a prefix": ("id: Mencatat berkas.", "id: Ikut mencatat berkas."),
    "a noun that only looks like no verb": ("en: Record files.", "en: Process files."),
    "an acronym spelled out before": ("id: Mencatat berkas.", "id: Mencatat Surat Perintah Perjalanan Dinas (SPPD)."),
    "an acronym spelled out behind": ("en: Record files.", "en: Record SPPD (orders for official travel)."),
    "a number as a word": (
        "id: Setelah beberapa tahun.\n        en: After some years.",
        "id: Setelah 3 tahun.\n        en: After three years.",
    ),
    "a number with other marks": (
        "id: Setelah beberapa tahun.\n        en: After some years.",
        "id: Setelah 1.000,5 hari.\n        en: After 1,000.5 days.",
    ),
    "a name that is the same": ("{id: Lemari, en: Cabinets}", "{id: Microsoft Excel, en: Microsoft Excel}"),
    "a product of numbers": (
        f"{DUTY['id']}\n        {DUTY['en']}",
        f"{DUTY['id']} 5 * 3 * 2.\n        {DUTY['en']} 5 * 3 * 2.",
    ),
    "brackets": ("id: Mencatat berkas.", "id: Mencatat berkas [lama] (dan baru)."),
    "a word before a colon": (
        DUTY["id"],
        'id: "Mencatat data: nama, alamat, dan nomor telepon setiap orang yang datang hari itu."',
    ),
    "jinja": (
        f"{DUTY['id']}\n        {DUTY['en']}",
        f"{DUTY['id']} {{% raw %}} {{{{ a }}}}.\n        {DUTY['en']} {{% raw %}} {{{{ a }}}}.",
    ),
    "a heading": (DUTY["id"], 'id: "Mencatat | berkas ## baru yang datang pagi ini dari bagian lain"'),
    "yes and no": ("{id: Lemari, en: Cabinets}", "{id: no, en: on}"),
}


@pytest.mark.parametrize("name", FINE)
def test_what_is_fine_is_left_alone(good, name):
    assert [p.rule for p in problems_after(good, *FINE[name]) if p.stops] == []


def test_only_a_mistake_stops_a_build(good):
    problems = problems_after(good, "reviewed: 2026-01-02", "reviewed: 2024-01-02")
    assert problems and not stops(problems)
    assert stops(problems_after(good, "level: junior", "level: juniro"))
