from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.pages.vacancy_links import vacancy_links


def test_the_large_boards_are_asked_for_the_title_of_the_role(site):
    for lang in LOCALES:
        for role in site.catalog.roles.values():
            urls = [url for _, url in vacancy_links(role, lang, site.catalog.labels[lang])]
            queries = [parse_qs(urlsplit(url).query) for url in urls]
            asked = [query.get("q") or query.get("keyword") or query.get("keywords") for query in queries]
            assert asked.count([role.title[lang]]) == 3
            assert all(url.startswith("https://") and " " not in url for url in urls)


def test_a_title_becomes_small_words_with_hyphens_in_an_address(good_site):
    role = replace(good_site.catalog.roles["file-clerk"], title=Text({"id": "Admin (HR)", "en": "Admin"}))
    urls = [url for _, url in vacancy_links(role, "id", good_site.catalog.labels["id"])]
    assert "https://id.jobstreet.com/id/admin-hr-jobs" in urls


def test_the_ministry_comes_first(good_site):
    names = [
        name for name, _ in vacancy_links(good_site.catalog.roles["file-clerk"], "id", good_site.catalog.labels["id"])
    ]
    assert names[0].startswith("Karirhub")
