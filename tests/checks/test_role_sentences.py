"""What a sentence of a role has to say."""

import pytest

from tests.checks.edits import edit, reported

DUTY = "en: Record files. Every file gets a number and the date on which it came."


@pytest.mark.parametrize("duty", ["en: Record each new file.", "en: Record" + " files" * 20 + "."])
def test_a_duty_has_ten_to_twenty_words(good, duty):
    edit(good, DUTY, duty)
    assert reported(good, "role_sentences") == [("style.duty-length", "file-clerk → duties[2].en")]


def test_the_address_of_a_link_is_no_word(good):
    edit(good, DUTY, "en: Record files with the [manager](role:records-manager) before they leave the room today.")
    assert reported(good, "role_sentences") == []


def test_a_tool_says_what_it_is_for(good):
    edit(good, "id: Tempat berkas yang selesai.", "id: Tempat berkas.")
    assert reported(good, "role_sentences") == [("style.tool-purpose", "file-clerk → tools[1].id")]


def test_whom_a_role_fits_and_a_sample_task_cite_nothing(good):
    edit(good, "en: You like order.\n        advice: true", "en: You like order.\n        sources: [book]")
    edit(
        good, "en: Which letter came first?\n      advice: true", "en: Which letter came first?\n      sources: [book]"
    )
    assert reported(good, "role_sentences") == [
        ("content.only-advice", "file-clerk → sample_task.sources"),
        ("content.only-advice", "file-clerk → fits[1].sources"),
    ]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Offices with many letters.", "hirers[1]"),
        ("Applicants sort letters.", "selection[1]"),
        ("The cabinet is closed in the afternoon.", "working_time"),
    ],
)
def test_who_hires_and_how_rests_on_no_american_source(good, text, path):
    before = (good / "data" / "roles.yaml").read_text("utf-8")
    line = next(line for line in before.splitlines() if text in line)
    indent = line[: len(line) - len(line.lstrip())]
    edit(good, f"{line}\n{indent}sources: [book]", f"{line}\n{indent}sources: [onet]")
    assert reported(good, "ways_in") == [("content.american-way", f"file-clerk → {path}.sources[1]")]
