"""Slips of editors in the files of programmes, certificates, learning, laws and pay: each is told at its place."""

import pytest

from scripts.checks import check, stops
from scripts.problems.reporters import as_text
from scripts.reading.loader import load
from tests.checks.edits import edit
from tests.conftest import TODAY

LEAD = "      - role: file-clerk\n        when: now\n"
UMK = "amount: 5900000"

# What is there, what a slip makes of it, and the rule and place of the one problem.
SLIPS = {
    "a tab": ("programmes", "    level: smk", "\tlevel: smk", "reading.tab", 3),
    "no colon": ("programmes", "    level: smk", "    level smk", "reading.no-colon", 3),
    "no space behind the colon": ("programmes", "        when: now", "        when:now", "reading.no-colon", 13),
    "too far left": ("programmes", "    level: smk", "   level: smk", "reading.indent", 3),
    "too far right": ("programmes", "        when: now", "          when: now", "reading.indent", 13),
    "a link first": ("programmes", "id: Surat adalah", "id: [Surat](role:file-clerk) adalah", "reading.sign", 14),
    "a dash that is none": ("programmes", "      - role: file-clerk", "      – role: file-clerk", "reading.hyphen", 12),
    "a pasted space": ("certificates", "kind: school", "kind:\u00a0school", "reading.odd-space", 3),
    "curly quotes": ("certificates", "kind: school", "kind: “school”", "reading.odd-sign", 3),
    "a colon of another script": ("programmes", "level: smk", "level： smk", "reading.odd-sign", 3),
    "capitals": ("programmes", "level: smk", "level: SMK", "shape.unknown-value", 3),
    "a role with a typo": ("programmes", LEAD, LEAD.replace("clerk", "clerks"), "content.unknown-role", 12),
    "a role twice": (
        "programmes",
        "role: records-manager\n        when: later\n        over: file-clerk\n",
        "role: file-clerk\n        when: possible\n",
        "content.row-twice",
        17,
    ),
    "a role over itself": ("programmes", "over: file-clerk", "over: records-manager", "content.over-nowhere", 19),
    "a role on the way to now": ("programmes", "when: later", "when: possible", "content.over-nowhere", 19),
    "studying on where one is": ("programmes", "[d3-archives]", "[smk-office]", "content.itself", 27),
    "one language": ("programmes", "        en: Letters are the first task.\n", "", "shape.missing-language", 12),
    "an empty list": ("programmes", "abbreviations: [MPLB]", "abbreviations: []", "shape.too-few", 8),
    "neither source nor advice": (
        "programmes",
        "        en: Letters are the first task.\n        sources: [book]\n",
        "        en: Letters are the first task.\n",
        "shape.missing",
        12,
    ),
    "a programme renamed": ("programmes", "key: d3-archives", "key: d3-archive", "content.key-renamed", 29),
    "a certificate renamed": ("certificates", "office-certificate", "office-certificates", "content.key-renamed", 2),
    "a fee that is no sentence": (
        "certificates",
        "fee: {id: Biayanya tidak diumumkan., en: The fee is not published., advice: true}",
        "fee: 500000",
        "shape.wrong-kind",
        8,
    ),
    "advice in words": ("certificates", "published., advice: true", "published., advice: ya", "shape.unknown-value", 8),
    "roles without brackets": ("certificates", "roles: [file-clerk]", "roles: file-clerk", "shape.not-a-list", 10),
    "an address without its beginning": ("learning", "url: https://", "url: www.", "shape.bad-form", 7),
    "a cost in words": ("learning", "cost: free", "cost: gratis", "shape.unknown-value", 6),
    "a day with strokes": ("learning", "accessed: 2026-01-01", "accessed: 1/2/2026", "shape.date-form", 8),
    "a day with a short year": ("status", "as_of: 2026-01-01", "as_of: 26-01-01", "shape.date-form", 6),
    "a day that is not in the calendar": ("status", "as_of: 2026-01-01", "as_of: 2026-02-30", "shape.not-a-date", 6),
    "an amount with Rp": ("pay", UMK, "amount: Rp 5.900.000", "shape.number-form", 6),
    "an amount with commas": ("pay", UMK, "amount: 5,900,000", "reading.decimal-comma", 6),
    "an amount with cents": ("pay", UMK, "amount: 5900000.00", "shape.number-form", 6),
    "an amount in powers": ("pay", UMK, "amount: 59e5", "shape.wrong-kind", 6),
    "an amount in quotes": ("pay", UMK, 'amount: "5900000"', "shape.number-form", 6),
    "an amount far too low": ("pay", UMK, "amount: 5900", "shape.out-of-range", 6),
    "a percent sign": ("pay", "    worker: 1\n", "    worker: 1%\n", "shape.number-form", 22),
    "a decimal comma": ("pay", "    worker: 1\n", "    worker: 1,5\n", "shape.number-form", 22),
    "a rate without end": ("pay", "    worker: 1\n", "    worker: .inf\n", "shape.out-of-range", 22),
    "a rate that is no number": ("pay", "    worker: 1\n", "    worker: .nan\n", "shape.out-of-range", 22),
    "a month in words": ("pay", "month: 2026-02", "month: Februari 2026", "shape.bad-form", 10),
    "an area twice": ("pay", "area: Kota,", "area: Jawa,", "content.row-twice", 6),
    "a comma in a name": ("pay", "area: Kota,", "area: Kota, Jawa,", "shape.comma", 6),
    "a year with decimals": ("pay", "rates_year: 2026", "rates_year: 2026.0", "shape.number-form", 1),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_one_problem_on_its_line(good, slip):
    name, old, new, rule, line = SLIPS[slip]
    file = f"data/{name}.yaml"
    if slip == "an area twice":
        edit(good, "kind: UMK,", "kind: UMP,", file)
    edit(good, old, new, file)
    problems = check(load(good, TODAY))
    assert stops(problems)
    assert [(p.file, p.line, p.rule) for p in problems] == [(file, line, rule)]
    assert all("{" not in as_text(problems[0], lang).partition("\n")[0] for lang in ("id", "en"))


@pytest.mark.parametrize("name", ["programmes", "certificates", "learning", "status", "pay"])
@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda good: b"", "reading.empty"),
        (lambda good: b"# nothing\n", "reading.empty"),
        (lambda good: good.decode().encode("utf-16"), "reading.not-utf8"),
        (lambda good: b"<!DOCTYPE html><p>", "shape.wrong-kind"),
        (lambda good: good + good, "reading.twice"),
        (lambda good: good + b"<<<<<<< HEAD\n", "reading.conflict"),
        (None, "reading.missing-file"),
    ],
)
def test_a_file_that_is_lost_or_another_is_told_once(good, name, change, rule):
    path = good / "data" / f"{name}.yaml"
    changed = change and change(path.read_bytes())
    path.unlink()
    if changed is not None:
        path.write_bytes(changed)
    problems = check(load(good, TODAY))
    assert rule in {problem.rule for problem in problems} and stops(problems)
    assert {problem.file for problem in problems} == {f"data/{name}.yaml"}


@pytest.mark.parametrize("name", ["programmes", "certificates", "learning", "status", "pay"])
@pytest.mark.parametrize("change", [lambda t: b"\xef\xbb\xbf" + t, lambda t: t.replace(b"\n", b"\r\n")])
def test_what_windows_adds_to_a_file_changes_nothing(good, name, change):
    path = good / "data" / f"{name}.yaml"
    path.write_bytes(change(path.read_bytes()))
    assert check(load(good, TODAY)) == []


def test_a_role_without_ways_in_is_told_once_and_not_by_each_programme(good):
    edit(good, "    ways_in:\n      - route: sma\n", "    ways_out:\n      - route: sma\n")
    problems = check(load(good, TODAY))
    assert {problem.file for problem in problems} == {"data/roles.yaml"}
