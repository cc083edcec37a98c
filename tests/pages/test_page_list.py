from scripts.checks.lengths import WORDS_IN_SENTENCE, sentences
from scripts.pages.page import markdown_link, page_and_anchor
from scripts.reading.inline_markup import plain_text


def test_every_page_has_its_address_and_its_twin(good_site):
    urls = {(page.key, page.lang): page.url for page in good_site.pages.values()}
    assert urls == {
        ("home", "id"): "",
        ("home", "en"): "en/",
        ("search", "id"): "cari/",
        ("search", "en"): "en/search/",
        ("editing", "id"): "menyunting/",
        ("editing", "en"): "en/editing/",
        ("data", "id"): "data/",
        ("data", "en"): "en/data/",
        ("checks/reading", "id"): "pemeriksaan/membaca/",
        ("checks/reading", "en"): "en/checks/reading/",
        ("checks/shape", "id"): "pemeriksaan/bentuk/",
        ("checks/shape", "en"): "en/checks/shape/",
        ("checks/content", "id"): "pemeriksaan/isi/",
        ("checks/content", "en"): "en/checks/content/",
        ("checks/markup", "id"): "pemeriksaan/tanda/",
        ("checks/markup", "en"): "en/checks/marks/",
        ("checks/style", "id"): "pemeriksaan/gaya/",
        ("checks/style", "en"): "en/checks/style/",
        ("checks/pages", "id"): "pemeriksaan/halaman/",
        ("checks/pages", "en"): "en/checks/pages/",
        ("roles", "id"): "pekerjaan/",
        ("roles", "en"): "en/roles/",
        ("family/clerks", "id"): "keluarga/tata-usaha/",
        ("family/clerks", "en"): "en/families/clerks/",
        ("skills", "id"): "keahlian/",
        ("skills", "en"): "en/skills/",
        ("skill/care", "id"): "keahlian/teliti/",
        ("skill/care", "en"): "en/skills/care/",
        ("skill/order", "id"): "keahlian/urut/",
        ("skill/order", "en"): "en/skills/order/",
        ("skill/kindness", "id"): "keahlian/ramah/",
        ("skill/kindness", "en"): "en/skills/kindness/",
        ("glossary", "id"): "glosarium/",
        ("glossary", "en"): "en/glossary/",
        ("field/office", "id"): "glosarium/kantor/",
        ("field/office", "en"): "en/glossary/office/",
        ("stories", "id"): "kisah/",
        ("stories", "en"): "en/stories/",
        ("story/lost-file", "id"): "kisah/berkas-hilang/",
        ("story/lost-file", "en"): "en/stories/lost-file/",
        ("questions", "id"): "pertanyaan/",
        ("questions", "en"): "en/questions/",
        ("quiz", "id"): "kuis/",
        ("quiz", "en"): "en/quiz/",
        ("compare", "id"): "bandingkan/",
        ("compare", "en"): "en/compare/",
        ("list", "id"): "daftar-saya/",
        ("list", "en"): "en/my-list/",
        ("moves", "id"): "pindah/",
        ("moves", "en"): "en/moves/",
        ("teachers", "id"): "guru/",
        ("teachers", "en"): "en/teachers/",
        ("lesson/clerks", "id"): "guru/tata-usaha/",
        ("lesson/clerks", "en"): "en/teachers/clerks/",
        ("exercise/lost-file", "id"): "guru/latihan-berkas-hilang/",
        ("exercise/lost-file", "en"): "en/teachers/exercise-lost-file/",
        ("offline", "id"): "luring/",
        ("offline", "en"): "en/offline/",
        ("accessibility", "id"): "aksesibilitas/",
        ("accessibility", "en"): "en/accessibility/",
        ("privacy", "id"): "privasi/",
        ("privacy", "en"): "en/privacy/",
        ("changes", "id"): "perubahan/",
        ("changes", "en"): "en/changes/",
        ("sources", "id"): "sumber/",
        ("sources", "en"): "en/sources/",
        ("sources/articles", "id"): "sumber/artikel/",
        ("sources/articles", "en"): "en/sources/articles/",
        ("sources/classifications", "id"): "sumber/klasifikasi/",
        ("sources/classifications", "en"): "en/sources/classifications/",
        ("sources/statistics", "id"): "sumber/statistik/",
        ("sources/statistics", "en"): "en/sources/statistics/",
        ("role/file-clerk", "id"): "pekerjaan/juru-arsip/",
        ("role/file-clerk", "en"): "en/roles/file-clerk/",
        ("role/records-manager", "id"): "pekerjaan/manajer-arsip/",
        ("role/records-manager", "en"): "en/roles/records-manager/",
    }
    for page in good_site.pages.values():
        assert good_site.twin(good_site.twin(page)) is page


def test_links_are_relative_to_the_file_they_stand_in(good_site):
    role, home = good_site.page("role/file-clerk", "en"), good_site.page("home", "en")
    assert markdown_link(good_site, role, "sources", "book") == "../sources/index.md#book"
    assert markdown_link(good_site, home, "role/file-clerk") == "roles/file-clerk.md"


def test_things_of_the_catalog_have_their_place(good_site):
    catalog = good_site.catalog
    assert page_and_anchor(catalog, "source", "book") == ("sources/articles", "book")
    assert page_and_anchor(catalog, "term", "shelf") == ("field/office", "shelf")
    assert page_and_anchor(catalog, "role", "file-clerk") == ("role/file-clerk", "")
    assert page_and_anchor(catalog, "page", "home") == ("home", "")


def test_a_source_knows_the_pages_that_cite_it(good_site):
    assert [page.key for page in good_site.citing("book", "id")] == [
        "home",
        "family/clerks",
        "role/file-clerk",
        "role/records-manager",
        "skill/care",
        "skill/order",
        "skill/kindness",
        "field/office",
        "story/lost-file",
        "questions",
    ]


def test_the_alphabet_holds_titles_of_both_languages_and_aliases(good_site):
    letters = good_site.page("roles", "en").context["letters"]
    assert {letter: [name for name, _ in entries] for letter, entries in letters.items()} == {
        "F": ["File Clerk", "Filing Clerk"],
        "H": ["Head of Records"],
        "J": ["Juru Arsip"],
        "M": ["Manajer Arsip"],
        "R": ["Records Manager"],
    }


def test_the_search_form_leads_to_the_search_page_from_where_it_stands(good_site):
    actions = {path: page.context["action"] for path, page in good_site.fragments.items() if "action" in page.context}
    assert actions == {
        "parts/search-form.id.md": "cari/",
        "parts/search-again.id.md": "./",
        "parts/search-form.en.md": "search/",
        "parts/search-again.en.md": "./",
    }


def test_each_role_is_answered_in_one_sentence_and_the_page_about_access_says_how_long_the_longest_is(site):
    for lang in ("id", "en"):
        texts = [plain_text(role.summary.text[lang]) for role in site.catalog.roles.values()]
        assert all(len([*sentences(text)]) == 1 for text in texts)
        context = site.page("accessibility", lang).context
        assert (context["longest"], context["limit"]) == (max(len(text.split()) for text in texts), WORDS_IN_SENTENCE)
