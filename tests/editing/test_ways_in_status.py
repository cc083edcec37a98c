"""What `make status` says of the ways into each role, and of figures and dates that have grown old."""

import re
from datetime import date

from scripts.editing.ways_in_status import old_figures, ways_in_status
from scripts.reading.loader import load

DAY = date(2026, 3, 1)  # not a year after any date of the small data


def changed(good, file, *changes):
    path = good / "data" / f"{file}.yaml"
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


def rows(good, lang="en"):
    """Return the cells of each role's row by its key."""
    _, _, *lines = ways_in_status(load(good, DAY), lang).splitlines()
    return {cells[0]: cells[1:] for line in lines if (cells := re.split(r" {2,}", line))}


def test_each_role_shows_its_doors_programmes_certificates_and_places_to_learn(good):
    changed(good, "roles", ("      - route: smk\n", "      - route: smk\n        door: narrow\n"))
    assert rows(good)["file-clerk"] == ["certification", "smk", "–", "1/0/1", "1", "1/3", "smk: show, then"]


def test_a_way_in_to_which_no_programme_leads_shows(good):
    changed(good, "programmes", ("        when: now\n", "        when: later\n        over: records-manager\n"))
    assert rows(good)["file-clerk"][-1] == "smk: show, then, a programme in data/programmes.yaml"
    changed(good, "roles", ("      - route: smk\n", "      - route: smk\n        door: closed\n"))
    assert rows(good)["file-clerk"] == ["certification", "–", "smk", "0/1/1", "1", "1/3"], "nothing is asked of it"


def test_a_date_of_a_role_that_is_older_than_a_year_shows(good):
    changed(good, "roles", ("        as_of: 2026-01-01\n", "        as_of: 2024-05-06\n"))
    assert rows(good)["file-clerk"][-1].endswith("; dates older than a year: 1, the oldest 2024-05-06")
    assert rows(good, "id")["file-clerk"][-1].endswith("; tanggal lebih dari setahun: 1, tertua 2024-05-06")


def test_nothing_is_old_while_everything_is_of_this_year(good):
    assert old_figures(load(good, DAY), "en") == "No figure or date has grown old."


def test_old_dates_are_named_with_file_and_line(good):
    changed(good, "learning", ("accessed: 2026-01-01", "accessed: 2024-03-04"))
    changed(good, "status", ("as_of: 2026-01-01", "as_of: 2023-03-04"))
    assert old_figures(load(good, DAY), "en").splitlines() == [
        "data/learning.yaml:8: dates older than a year: 1, the oldest 2024-03-04",
        "data/status.yaml:6: dates older than a year: 1, the oldest 2023-03-04",
    ]


def test_figures_of_pay_are_old_once_their_year_has_passed(good):
    lines = old_figures(load(good, date(2027, 1, 2)), "en").splitlines()
    assert lines[0] == "data/pay.yaml:1: the rates of contributions and tax are still those of 2026"
    assert re.fullmatch(
        r"data/pay\.yaml:\d+: minimum wages that are not of this year: \d, the oldest of 2026", lines[1]
    )


def test_data_that_cannot_be_read_still_has_a_status(good):
    for name in ("programmes", "certificates", "learning", "pay"):
        (good / "data" / f"{name}.yaml").write_text("- [x\n", "utf-8")
    (good / "data" / "roles.yaml").write_text("roles: [1, {key: [x], ways_in: 3}, {ways_in: [{route: [d3]}]}]", "utf-8")
    raw = load(good, DAY)
    assert len(ways_in_status(raw, "id").splitlines()) == 5
    assert old_figures(raw, "id") == "Tidak ada angka atau tanggal yang sudah lama."


def test_a_role_without_a_work_sample_shows(good):
    other = ("role: records-manager", "role: file-clerk")
    changed(good, "work-samples", other, other)
    assert "a work sample in data/work-samples.yaml" in rows(good)["records-manager"][-1]
    assert "sample" not in rows(good)["file-clerk"][-1]
