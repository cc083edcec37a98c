"""What the search knows of each page, on the small fixture."""

import pytest

from scripts.outputs.search.documents import IndexEntry, documents

ENTRIES: list[IndexEntry] = [
    {"location": "", "title": "Beranda", "text": "<p>Selamat datang [1]</p>"},
    {"location": "#roles", "title": "Keluarga", "text": "Pilih satu."},
    {"location": "en/", "title": "Home", "text": "Welcome."},
]


@pytest.fixture
def found(good_site):
    return {lang: {document.key: document for document in documents(good_site, lang, ENTRIES)} for lang in ("id", "en")}


def test_every_role_skill_term_story_question_family_and_page_is_there_in_both_languages(good_site, found):
    catalog = good_site.catalog
    expected = {
        *(f"role/{key}" for key in catalog.roles),
        *(f"skill/{key}" for key in catalog.skills),
        *(f"term/{key}" for key in catalog.terms),
        *(f"story/{key}" for key in catalog.stories),
        *(f"question/{question.key}" for question in catalog.questions),
        *(f"family/{family.key}" for family, _ in catalog.by_family()),
    }
    assert expected <= found["id"].keys()
    assert found["id"].keys() == found["en"].keys()
    assert {"page/search", "page/editing"}.isdisjoint(found["id"])


def test_a_role_knows_its_names_in_each_language_its_codes_and_what_people_type(good_site, found):
    role = good_site.catalog.roles["file-clerk"]
    document = found["id"]["role/file-clerk"]
    assert document.title == role.title["id"] and document.also == role.aliases["id"]
    assert {role.title["en"], *role.aliases["en"]} <= set(document.twin)
    assert document.typed == ("tukang arsip",) and document.typed_there == ("paper keeper",)
    assert [code for _, code in document.codes] == [code.code for code in role.codes]


def test_a_section_holds_what_it_says_and_none_speaks_of_other_roles(found):
    document = found["id"]["role/file-clerk"]
    sections = {anchor: words for anchor, _, words in document.sections}
    assert "surat & berkas" in sections["duties"]
    assert {"related", "confused-with", "leads-to", "sources"}.isdisjoint(sections)


def test_terms_and_questions_lead_to_their_place_on_their_page(good_site, found):
    for key, document in found["en"].items():
        if key.startswith(("term/", "question/")):
            assert document.url.endswith(f"#{key.partition('/')[2]}")


def test_a_hand_written_page_has_the_sections_that_mkdocs_found(found):
    assert found["id"]["page/home"].sections == (
        ("", "Beranda", " Selamat datang   "),
        ("roles", "Keluarga", "Pilih satu."),
    )
    assert found["en"]["page/home"].sections == (("", "Home", "Welcome."),)


def test_a_minimum_wage_leads_to_the_row_of_its_area_and_says_the_amount(good_site, found):
    wage = next(wage for wage in good_site.catalog.pay.minimum_wages if wage.kind == "UMP")
    for lang, amount in (("id", f"{wage.amount:,}".replace(",", ".")), ("en", f"{wage.amount:,}")):
        document = found[lang][f"wage/{wage.key}"]
        assert document.url == f"{good_site.page('pay', lang).url}#{wage.key}"
        assert document.title == f"UMP {wage.province.name[lang]}"
        assert amount in document.lead and str(wage.year) in document.lead
