import json

from scripts.config import LOCALES
from scripts.pages.checklists import checklist_files, checklist_url, guides


def test_the_list_knows_each_guide_with_the_same_items_in_all_languages(good_site):
    found = {lang: guides(good_site.pages.values(), lang) for lang in LOCALES}
    assert found == {
        lang: {
            "home": (good_site.page("home", lang).url, good_site.page("home", lang).title, ["read-twice", "tidy-desk"])
        }
        for lang in LOCALES
    }


def test_each_text_of_a_checklist_leads_to_its_item(good_site):
    (text,) = checklist_files(good_site).values()
    assert json.loads(text)["en/"] == ["home", {"I have read it twice.": "read-twice", "My desk is tidy.": "tidy-desk"}]


def test_pages_fetch_it_where_it_is_written(site):
    assert [path.partition("/")[2] for path in checklist_files(site)] == [checklist_url()]
