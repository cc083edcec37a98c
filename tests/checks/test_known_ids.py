import json

from scripts.checks import known_ids
from scripts.config import KNOWN_IDS
from scripts.reading.loader import load
from tests.checks.edits import edit
from tests.conftest import TODAY


def problems(project):
    return [(p.rule, p.file, p.path) for p in known_ids.check(load(project, TODAY))]


def line_of(project, text):
    return next(n for n, line in enumerate((project / KNOWN_IDS).read_text("utf-8").splitlines(), 1) if text in line)


def test_the_first_key_that_differs_is_named_with_its_line(good):
    edit(good, '"records-manager"', '"record-manager"', KNOWN_IDS)
    (problem,) = known_ids.check(load(good, TODAY))
    assert (problem.rule, problem.level, problem.line) == (
        "content.known-ids-old",
        "warning",
        line_of(good, "record-manager"),
    )


def test_a_key_too_many_or_too_few_and_another_order_are_found(good):
    path = good / KNOWN_IDS
    document = json.loads(path.read_text("utf-8"))
    for keys, position in (
        (["care", "order", "kindness", "x"], 4),
        (["care", "order"], 3),
        (["order", "care", "kindness"], 1),
    ):
        document["$defs"]["skill"]["enum"] = keys
        path.write_text(json.dumps(document), "utf-8")
        assert problems(good) == [("content.known-ids-old", KNOWN_IDS, f"$defs.skill.enum[{position}]")]


def test_how_the_file_is_written_does_not_matter(good):
    path = good / KNOWN_IDS
    path.write_text(json.dumps(json.loads(path.read_text("utf-8"))), "utf-8")
    assert problems(good) == []


def test_a_list_that_is_missing_or_broken_is_out_of_date(good):
    for text in ("", "{", "<<<<<<< HEAD\n", "[]"):
        (good / KNOWN_IDS).write_text(text, "utf-8")
        assert [rule for rule, *_ in problems(good)] == ["content.known-ids-old"]
    (good / KNOWN_IDS).unlink()
    assert [rule for rule, *_ in problems(good)] == ["content.known-ids-old"]


def test_where_the_data_cannot_be_read_nothing_is_said(good):
    (good / "data" / "roles.yaml").write_text("roles: [\n", "utf-8")
    assert problems(good) == []
