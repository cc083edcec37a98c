"""From parsed data to typed values."""

import dataclasses
import json
from typing import get_args

import pytest

from scripts.catalog import (
    certificate,
    code,
    learning,
    programme,
    question,
    role,
    skill,
    source,
    statement,
)
from scripts.catalog.text import Text
from scripts.config import CLASSIFICATIONS, ROOT, SCHEMAS


def test_a_role_keeps_everything_in_the_order_of_the_file(good_site):
    clerk = good_site.catalog.roles["file-clerk"]
    assert clerk.title == Text({"id": "Juru Arsip", "en": "File Clerk"})
    assert [need.need for need in clerk.skills] == ["essential", "essential", "useful"]
    assert [hour.at for hour in clerk.day.hours] == ["08.00", "12.00", "17.00"]
    assert clerk.sources == ("book", "onet", "ilo-wp-140", "isco-08", "kbji-2014", "esco")


def test_what_may_be_left_out_is_empty(good_site):
    clerk = good_site.catalog.roles["file-clerk"]
    assert (clerk.fields["notes"], clerk.fields["pay"], clerk.match_note) == ((), (), None)


def test_codes_lead_to_the_page_that_shows_them(good_site):
    urls = {code.classification: code.url for code in good_site.catalog.roles["file-clerk"].codes}
    assert urls["onet"] == "https://www.onetonline.org/link/summary/43-4071.00"
    assert urls["esco"].startswith("http://data.europa.eu/esco/occupation/")
    assert urls["isco08"] is urls["kbji2014"] is None


def test_a_code_has_a_title_in_the_language_of_its_source(good_site):
    sources = good_site.catalog.sources
    langs = {code.classification: code.lang for code in good_site.catalog.roles["file-clerk"].codes}
    assert langs == {name: sources[key].lang for name, key in CLASSIFICATIONS.items()}
    assert len(set(langs.values())) > 1


def test_values_cannot_be_changed(good_site):
    with pytest.raises(dataclasses.FrozenInstanceError):
        good_site.catalog.roles["file-clerk"].level = "senior"


def test_labels_are_one_tree_a_language(good_site):
    labels = good_site.catalog.labels
    assert labels["id"]["role"]["duties"] == "Tugas"
    assert labels["en"]["role"]["duties"] == "Duties"


def test_of_two_interests_the_second_is_named_only_if_it_is_strong(good_site):
    clerk = good_site.catalog.roles["file-clerk"]
    assert clerk.strongest_interests == ("conventional", "social")
    weak = {**clerk.interests, "social": 2.99}
    assert dataclasses.replace(clerk, interests=weak).strongest_interests == ("conventional",)


@pytest.mark.parametrize(
    ("literal", "file", "path"),
    [
        (role.Level, "roles", "role.level"),
        (role.Exposure, "roles", "role.exposure"),
        (code.CodeMatch, "roles", "role.codes.match"),
        (statement.Need, "roles", "role.skills.items.need"),
        (statement.Route, "roles", "way_in.route"),
        (statement.Door, "roles", "way_in.door"),
        (programme.ProgrammeLevel, "programmes", "programme.level"),
        (programme.When, "programmes", "lead.when"),
        (certificate.CertificateKind, "certificates", "certificate.kind"),
        (learning.LearningCost, "learning", "place.cost"),
        (skill.SkillGroup, "skills", "skill.group"),
        (skill.Matter, "skills", "skill.deals_with"),
        (statement.Place, "roles", "partner.place"),
        (statement.Place, "stories", "story.actors.items.office"),
        (question.QuestionGroup, "questions", "question.group"),
        (source.ReadKind, "sources", "source.read"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_a_type_names_the_values_that_the_schema_allows(literal, file, path):
    part = json.loads((ROOT / SCHEMAS / f"{file}.schema.json").read_text("utf-8"))["$defs"]
    for step in path.split("."):
        part = part.get("properties", part)[step]
    assert list(get_args(literal)) == part["enum"]


def test_interests_and_classifications_are_those_of_the_schema():
    properties = json.loads((ROOT / SCHEMAS / "roles.schema.json").read_text("utf-8"))["$defs"]["role"]["properties"]
    assert list(role.INTERESTS) == list(properties["interests"]["properties"])
    assert (
        {*code.CLASSIFICATION_NAMES}
        == {*CLASSIFICATIONS}
        == properties["codes"]["properties"].keys() - {"match", "note"}
    )
