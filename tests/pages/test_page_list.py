from scripts.checks.lengths import WORDS_IN_SENTENCE, sentences
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
        ("programmes", "id"): "jurusan/",
        ("programmes", "en"): "en/programmes/",
        ("programme/smk-office", "id"): "jurusan/smk-kantor/",
        ("programme/smk-office", "en"): "en/programmes/smk-office/",
        ("programme/d3-archives", "id"): "jurusan/d3-kearsipan/",
        ("programme/d3-archives", "en"): "en/programmes/d3-archives/",
        ("certificates", "id"): "sertifikat/",
        ("certificates", "en"): "en/certificates/",
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
        ("pay", "id"): "upah/",
        ("pay", "en"): "en/pay/",
        ("take-home-pay", "id"): "gaji-bersih/",
        ("take-home-pay", "en"): "en/take-home-pay/",
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
