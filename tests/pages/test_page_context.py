import json
import re

import pytest

from scripts.config import CONTENT_FILES, LOCALES
from scripts.pages.issue_forms import Repository
from scripts.pages.page_context import page_context
from scripts.pages.sharing import ShareImage
from tests.conftest import ROOT

REPOSITORY = Repository("https://github.com/a/b", "master")


@pytest.fixture
def role_context(good_site):
    return page_context(good_site, good_site.page("role/file-clerk", "en"), "https://example.org/x/", REPOSITORY)


def test_addresses_for_search_engines_are_absolute(role_context):
    assert role_context.canonical == "https://example.org/x/en/roles/file-clerk/"
    assert role_context.alternates == (
        ("id", "https://example.org/x/pekerjaan/juru-arsip/"),
        ("en", "https://example.org/x/en/roles/file-clerk/"),
        ("x-default", "https://example.org/x/pekerjaan/juru-arsip/"),
    )


def test_a_shared_link_has_a_picture_of_known_size_and_names_its_other_language(good_site, role_context):
    assert role_context.share_image == ShareImage(
        "https://example.org/x/cards/en/roles/file-clerk.png", "File Clerk – Balik Layar", 1200, 630
    )
    assert (role_context.locale, role_context.other_locales) == ("en_GB", ("id_ID",))
    home = page_context(good_site, good_site.page("home", "en"), "https://example.org/x/", REPOSITORY)
    assert home.share_image.alt.count("Balik Layar") == 1


def test_a_page_that_shows_the_picture_of_another_says_the_words_in_it(good_site):
    exercise = good_site.page("lesson/clerks", "en")
    context = page_context(good_site, exercise, "https://example.org/x/", REPOSITORY)
    assert context.share_image.alt == f"{good_site.page(exercise.parent, 'en').title} – Balik Layar"


def test_the_language_switch_stays_on_the_server_it_is_on(role_context):
    assert role_context.translations == (("pekerjaan/juru-arsip/", "id", "Bahasa Indonesia"),)


def test_the_way_back_leads_through_family_and_all_roles(role_context):
    assert role_context.breadcrumb == (
        ("Home", "en/"),
        ("All roles", "en/roles/"),
        ("Clerks", "en/families/clerks/"),
        ("File Clerk", "en/roles/file-clerk/"),
    )


def test_roles_follow_one_another(good_site, role_context):
    assert role_context.previous is None
    assert role_context.next == good_site.page("role/records-manager", "en").summary


def test_sharing_needs_no_script_of_another_site(role_context):
    names = [name for name, _ in role_context.share]
    assert names == ["WhatsApp", "Telegram", "Facebook", "LinkedIn", "X", "Pinterest"]
    for _, address in role_context.share:
        assert "https://example.org/x/en/roles/file-clerk/" in address


@pytest.mark.parametrize(("name", "template"), [("report_url", "wrong-fact"), ("wording_url", "translation")])
def test_a_form_knows_page_entry_and_language(role_context, name, template):
    address = getattr(role_context, name)
    assert address.startswith(f"https://github.com/a/b/issues/new?template={template}.yml&")
    for known in ("role=file-clerk", "language=en", "page=https://example.org"):
        assert known in address


@pytest.mark.parametrize(
    ("key", "file"),
    [
        ("role/file-clerk", "roles"),
        ("family/clerks", "roles"),
        ("programme/smk-office", "programmes"),
        ("skill/care", "skills"),
        ("story/lost-file", "stories"),
    ],
)
def test_a_change_is_suggested_on_the_line_where_the_entry_begins(good_site, good, key, file):
    page = good_site.page(key, "en")
    context = page_context(good_site, page, "https://example.org/x/", REPOSITORY)
    address, _, line = str(context.edit_url).rpartition("#L")
    assert address == f"https://github.com/a/b/edit/master/data/{file}.yaml"
    entry = (good / "data" / f"{file}.yaml").read_text("utf-8").splitlines()[int(line) - 1]
    assert entry == f"  - key: {key.partition('/')[2]}"
    assert f"role={key.partition('/')[2]}" in context.report_url


def test_every_page_whose_text_stands_in_one_file_leads_to_it(good_site, good):
    """Comparisons, class sheets and tools are worked out from others; the rules stand beside the code."""
    without = set()
    for page in good_site.pages.values():
        address = page_context(good_site, page, "https://example.org/x/", REPOSITORY).edit_url
        if address is None:
            without.add(page.kind)
        else:
            file = address.partition("#")[0].removeprefix("https://github.com/a/b/edit/master/")
            assert (good / file).is_file(), page.key
            assert page.template or (good / file).read_text("utf-8").startswith(f"---\nid: {page.key}\n")
    assert without == {
        *("lesson", "exercise", "compare", "moves", "list", "teachers"),
        *("accessibility", "privacy", "offline", "changes", "checks", "components"),
    }


def test_the_page_for_editors_leads_to_every_file_that_they_write(good_site):
    files = page_context(good_site, good_site.page("editing", "id"), "https://example.org/x/", REPOSITORY).files
    assert ("data/learning.yaml", "https://github.com/a/b/edit/master/data/learning.yaml") in files
    assert {f"data/{name}.yaml" for name in (*CONTENT_FILES, "sources", "search")} == {name for name, _ in files}


def test_the_page_for_editors_leads_to_every_form_in_its_language(good_site):
    forms = dict(page_context(good_site, good_site.page("editing", "en"), "https://example.org/x/", REPOSITORY).forms)
    known = {path.name for path in (ROOT / ".github" / "ISSUE_TEMPLATE").iterdir()} - {"config.yml"}
    named = {
        match[1] for address in forms.values() if (match := re.search(r"template=([a-z-]+\.yml)&language=en", address))
    }
    assert named == known


def test_structured_data_describes_the_occupation_with_its_code_sets(role_context):
    occupation, trail = json.loads(role_context.structured_data)["@graph"]
    assert (occupation["@type"], occupation["name"]) == ("Occupation", "File Clerk")
    assert set(occupation["occupationalCategory"]) == {
        "ISCO-08 4415",
        "KBJI 2014 4415.02",
        "O*NET-SOC 2019 43-4071.00",
        "ESCO 4415.1",
    }
    assert not any("salary" in name.lower() for name in occupation)
    assert [item["position"] for item in trail["itemListElement"]] == [1, 2, 3, 4]


def test_structured_data_cannot_leave_its_element(role_context):
    assert "<" not in role_context.structured_data
    assert json.loads(role_context.structured_data)["@graph"][0]["name"] == "File Clerk"


def test_home_has_no_trail_and_no_neighbour_before_it(good_site):
    home = page_context(good_site, good_site.page("home", "id"), "https://example.org/", REPOSITORY)
    assert len(home.breadcrumb) == 1
    assert home.previous is None
    assert home.sources == (("Buku Arsip", "sumber/artikel/#book", "id"),)


@pytest.mark.parametrize("key", ["accessibility", "privacy"])
def test_pages_about_the_site_lead_to_the_form_for_a_problem_with_it(good_site, key):
    page = good_site.page(key, "en")
    ((_, address),) = page_context(good_site, page, "https://example.org/", REPOSITORY).forms
    assert (
        address
        == f"https://github.com/a/b/issues/new?template=site-problem.yml&page=https://example.org/{page.url}&language=en"
    )


def test_every_role_names_the_guide_to_applying(site):
    for lang in LOCALES:
        guide = site.page("job-seeker", lang).summary
        for role in site.catalog.roles:
            page = site.page(f"role/{role}", lang)
            assert page_context(site, page, "https://example.org/x/", REPOSITORY).applying == guide
        assert page_context(site, site.page("home", lang), "https://example.org/x/", REPOSITORY).applying is None
