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
    task = "sample_task: {id: Urutkan tiga berkas., en: Sort three files., sources: [book]}\n    leads_to:"
    edit(good, "leads_to:", task)
    assert reported(good, "role_sentences") == [
        ("content.only-advice", "file-clerk → sample_task.sources"),
        ("content.only-advice", "file-clerk → fits[1].sources"),
    ]


@pytest.mark.parametrize("field", ["hirers", "selection", "working_time"])
def test_who_hires_and_how_rests_on_no_american_source(good, field):
    entry = "{name: {id: Kantor, en: Offices}, id: Kantor besar., en: Large offices., sources: [onet]}"
    value = entry if field == "working_time" else f"[{entry}]"
    edit(good, "leads_to:", f"{field}: {value}\n    leads_to:")
    path = f"file-clerk → {field}.sources[1]" if field == "working_time" else f"file-clerk → {field}[1].sources[1]"
    assert reported(good, "ways_in") == [("content.american-way", path)]
