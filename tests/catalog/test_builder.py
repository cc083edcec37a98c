import dataclasses

import pytest

from scripts.catalog.catalog import Text


def test_a_role_keeps_everything_in_the_order_of_the_file(good_site):
    role = good_site.catalog.roles["file-clerk"]
    assert role.title == Text("Juru Arsip", "File Clerk")
    assert [skill.kind for skill in role.skills] == ["essential", "essential", "useful"]
    assert [hour.at for hour in role.hours] == ["08.00", "12.00", "17.00"]
    assert role.leads_to[0].role == "records-manager"
    assert role.sources == ("book", "onet", "ilo-wp-140", "isco-08", "kbji-2014", "esco")


def test_what_may_be_left_out_is_empty(good_site):
    role = good_site.catalog.roles["file-clerk"]
    assert (role.notes, role.pay, role.match_note) == ((), (), None)


def test_codes_lead_to_the_page_that_shows_them(good_site):
    urls = {code.classification: code.url for code in good_site.catalog.roles["file-clerk"].codes}
    assert urls["onet"] == "https://www.onetonline.org/link/summary/43-4071.00"
    assert urls["esco"].startswith("http://data.europa.eu/esco/occupation/")
    assert urls["isco08"] is urls["kbji2014"] is None


def test_values_cannot_be_changed(good_site):
    with pytest.raises(dataclasses.FrozenInstanceError):
        good_site.catalog.roles["file-clerk"].level = "senior"


def test_labels_are_one_tree_a_language(good_site):
    labels = good_site.catalog.labels
    assert labels["id"]["role"]["duties"] == "Tugas"
    assert labels["en"]["role"]["duties"] == "Duties"
