from scripts.pages.page import page_and_anchor


def test_a_page_knows_itself_in_every_language(good_site):
    clerk, juru_arsip = (good_site.page("role/file-clerk", lang) for lang in ("en", "id"))
    assert good_site.versions(clerk) == good_site.versions(juru_arsip) == (juru_arsip, clerk)
    assert good_site.translations(clerk) == (juru_arsip,)


def test_a_page_has_neighbours_of_its_kind_and_language(good_site):
    clerk, manager = (good_site.page(key, "en") for key in ("role/file-clerk", "role/records-manager"))
    assert good_site.neighbours(clerk) == (None, manager)
    assert good_site.neighbours(manager) == (clerk, None)


def test_links_are_relative_to_the_file_they_stand_in(good_site):
    role, home = good_site.page("role/file-clerk", "en"), good_site.page("home", "en")
    assert good_site.page_link(role, "sources", "book") == "../sources/index.md#book"
    assert good_site.page_link(home, "role/file-clerk") == "roles/file-clerk.md"


def test_an_address_in_html_leads_from_page_to_page(good_site):
    role, home = good_site.page("role/file-clerk", "en"), good_site.page("home", "en")
    assert good_site.page_href(role, "role/records-manager") == "../records-manager/"
    assert good_site.page_href(home, "role/file-clerk") == "roles/file-clerk/"
    assert good_site.page_href(role, "home") == "../../"


def test_things_of_the_catalog_have_their_place(good_site):
    catalog = good_site.catalog
    assert page_and_anchor(catalog, "source", "book") == ("sources/articles", "book")
    assert page_and_anchor(catalog, "term", "shelf") == ("field/office", "shelf")
    assert page_and_anchor(catalog, "certificate", "office-certificate") == ("certificates", "office-certificate")
    assert page_and_anchor(catalog, "role", "file-clerk") == ("role/file-clerk", "")
    assert page_and_anchor(catalog, "page", "home") == ("home", "")


def test_an_entry_has_an_address_in_each_language(good_site):
    assert good_site.entry_url("term", "shelf", "id") == "glosarium/kantor/#shelf"
    assert good_site.entry_url("role", "file-clerk", "en") == "en/roles/file-clerk/"


def test_a_source_knows_the_pages_that_cite_it(good_site):
    assert [page.key for page in good_site.citing("book", "id")] == [
        "home",
        "roles",
        "family/clerks",
        "role/file-clerk",
        "role/records-manager",
        "programme/smk-office",
        "programme/d3-archives",
        "certificates",
        "skill/care",
        "skill/order",
        "skill/kindness",
        "field/office",
        "story/lost-file",
        "questions",
        "pay",
        "take-home-pay",
    ]
