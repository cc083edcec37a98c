import json

import pytest

from scripts.problems.problem import Problem
from scripts.problems.reporters import WIDTH, format_problems, summary

FIRST = Problem(
    "data/roles.yaml",
    2,
    8,
    "shape.unknown-value",
    "clerk → level",
    5,
    {"value": "senor", "known": ["junior", "senior"]},
    "level: senor",
)
SECOND = Problem("data/roles.yaml", 10, 1, "shape.blank", "clerk → title.id")
WARNING = Problem("data/roles.yaml", 3, 1, "content.review-old", "clerk → reviewed", 1, {"value": "2020-01-01"})


def test_problems_are_reported_in_file_order_once_each_with_their_line_and_a_count():
    assert format_problems([SECOND, FIRST, FIRST], "id").splitlines() == [
        "data/roles.yaml:2:8: clerk → level “senor” tidak dikenal",
        "  2 | level: senor",
        "    |        ^^^^^",
        "  Mungkin maksud Anda “senior”? Yang dikenal: junior, senior.",
        "  Tulis salah satu nilai yang dikenal. (aturan shape.unknown-value)",
        "",
        "data/roles.yaml:10:1: clerk → title.id tidak berisi kata",
        "  Teks yang ada pasti berisi sesuatu.",
        "  Tulis teksnya dalam bahasa ini. (aturan shape.blank)",
        "",
        "2 kesalahan di 1 berkas. Tidak ada yang dibangun.",
    ]


def test_messages_are_english_where_that_is_asked_for():
    text = format_problems([SECOND], "en")
    assert "clerk → title.id holds no words" in text and "1 mistake in 1 file. Nothing was built." in text


def test_a_warning_is_called_one_and_stops_nothing():
    assert format_problems([WARNING], "en").splitlines()[0].startswith("data/roles.yaml:3:1: warning: ")
    assert summary([WARNING], "en") == "1 warning in 1 file. The site can still be built."
    assert summary([WARNING, SECOND], "id") == "1 kesalahan, 1 peringatan di 1 berkas. Tidak ada yang dibangun."


def test_a_pull_request_shows_the_problem_on_its_line():
    assert format_problems([FIRST], "en", "github").splitlines()[0] == (
        "::error file=data/roles.yaml,line=2,col=8,endColumn=13,title=clerk → level “senor” is not known"
        "::Did you mean “senior”? Known: junior, senior. Write one of the known values."
    )
    assert format_problems([WARNING], "en", "github").startswith("::warning ")


def test_nothing_a_file_holds_can_break_out_of_an_annotation():
    problem = Problem("a.yaml", 1, 1, "markup.html", "x", values={"value": "<b>\n::set-output name=a::b%0A"})
    assert "\n::set-output" not in format_problems([problem], "en", "github")
    assert "%250A" in format_problems([problem], "en", "github")


@pytest.mark.parametrize("place", [1, 60, 500, 990])
def test_of_a_long_line_the_part_around_the_place_is_shown_with_the_mark_below_it(place):
    line = "".join(chr(ord("a") + n % 26) for n in range(1000))
    problem = Problem("a.yaml", 7, place, "shape.blank", "x", 3, {}, line)
    _, shown, mark, *_ = format_problems([problem], "id").splitlines()
    assert len(shown) <= WIDTH + 10
    assert shown[mark.index("^") : mark.rindex("^") + 1] == line[place - 1 : place + 2]


def test_the_mark_stands_below_its_place_behind_wide_and_combining_letters():
    problem = Problem("a.yaml", 1, 4, "shape.blank", "x", 1, {}, "日e\u0301x")
    assert format_problems([problem], "id").splitlines()[2] == "    |    ^"


def test_programs_read_json():
    document = json.loads(format_problems([FIRST, WARNING], "en", "json"))
    assert (document["errors"], document["warnings"]) == (1, 1)
    assert document["problems"][0] == {
        "file": "data/roles.yaml",
        "line": 2,
        "column": 8,
        "length": 5,
        "path": "clerk → level",
        "rule": "shape.unknown-value",
        "level": "error",
        "what": "clerk → level “senor” is not known",
        "why": "Did you mean “senior”? Known: junior, senior.",
        "fix": "Write one of the known values.",
        "source": "level: senor",
    }


def test_code_hosts_read_sarif():
    run = json.loads(format_problems([FIRST, WARNING], "en", "sarif"))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    first, second = run["results"]
    assert rules[first["ruleIndex"]] == first["ruleId"] == "shape.unknown-value"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "data/roles.yaml"},
        "region": {"startLine": 2, "startColumn": 8, "endColumn": 13},
    }
    assert (first["level"], second["level"]) == ("error", "warning")


@pytest.mark.parametrize("style", ["json", "sarif"])
def test_without_a_problem_programs_read_an_empty_list(style):
    document = json.loads(format_problems([], "id", style))
    assert document.get("problems", document.get("runs", [{}])[0].get("results") if style == "sarif" else None) == []
