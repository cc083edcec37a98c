import pytest
import yaml

from scripts.checks import check
from scripts.checks.placeholders import MARK
from scripts.editing.new_role import role_skeleton, slug
from scripts.editing.new_work_sample import sample_skeleton
from scripts.reading.loader import load
from scripts.reading.schema import schema
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("HR Assistant", "hr-assistant"),
        ("Ahli IT (Jaringan)", "ahli-it-jaringan"),
        ("Café  Büro", "cafe-buro"),
        ("  –  ", ""),
        ("A/P & A/R Staff", "a-p-a-r-staff"),
    ],
)
def test_an_address_is_made_of_small_letters_digits_and_single_hyphens(title, address):
    assert slug(title) == address


@pytest.fixture
def role():
    text = role_skeleton(schema("roles"), {"id": "Juru Ketik", "en": "Typist"}, "clerks")
    return yaml.safe_load(text)[0]


def test_a_skeleton_has_every_field_that_a_role_needs_and_no_other(role):
    assert list(role) == schema("roles")["$defs"]["role"]["required"]


def test_what_was_asked_for_is_filled_in(role):
    assert (role["key"], role["family"], role["title"], role["slug"]) == (
        "typist",
        "clerks",
        {"id": "Juru Ketik", "en": "Typist"},
        {"id": "juru-ketik", "en": "typist"},
    )


def test_everything_else_is_marked_with_a_hint_and_lists_are_long_enough(role):
    del role["key"], role["family"], role["title"], role["slug"]
    for way in role["ways_in"]:
        del way["route"]
    for claim in (*role["fits"], *role["does_not_fit"], role["sample_task"]):
        assert claim.pop("advice") is True and "sources" not in claim

    def texts(node):
        for child in node.values() if isinstance(node, dict) else node:
            yield from texts(child) if isinstance(child, (dict, list)) else [child]

    assert all(text.startswith(f"{MARK} ") and len(text) > 5 for text in texts(role))
    assert len(role["duties"]) >= 4 and len(role["aliases"]["id"]) == len(role["aliases"]["en"]) == 3


def test_the_ways_in_ask_what_readers_want_to_know_of_each(role):
    assert [way["route"] for way in role["ways_in"]] == ["smk", "s1", "work"]
    for way in role["ways_in"]:
        assert {"door", "titles", "show", "then", "id", "en", "sources"} <= way.keys()


def test_a_skeleton_lacks_nothing_but_the_words_that_are_still_to_be_written(good):
    path = good / "data" / "roles.yaml"
    skeleton = role_skeleton(schema("roles"), {"id": "Juru Ketik", "en": "Typist"}, "clerks")
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{skeleton}", "utf-8")
    samples = good / "data" / "work-samples.yaml"
    sample = sample_skeleton(schema("work-samples"), {"id": "Juru Ketik", "en": "Typist"})
    samples.write_text(f"{samples.read_text('utf-8').rstrip()}\n\n{sample}", "utf-8")
    found = {problem.rule for problem in check(load(good, TODAY)) if problem.stops}
    assert found == {"content.unwritten"}
