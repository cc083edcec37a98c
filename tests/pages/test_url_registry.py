from dataclasses import replace

import pytest

from scripts import pipeline
from scripts.config import ADDRESSES
from scripts.outputs.published_addresses import published_addresses
from scripts.pages.url_registry import check, extended, missing_urls, moved
from scripts.problems.rules import rules
from tests.conftest import ROOT


def found(text, site):
    return [(problem.line, problem.column, problem.rule) for problem in check(text, site)]


def test_the_register_grows_by_new_pages_feeds_and_open_data_and_stays_in_order(good_site):
    text = extended("/gone/ /en/\n", published_addresses(good_site))
    lines = text.splitlines()
    assert lines == sorted(lines) and "/gone/ /en/" in lines
    assert {
        "/",
        "/en/",
        "/pekerjaan/juru-arsip/",
        "/en/roles/file-clerk/",
        "/api/v1/roles/file-clerk.json",
        "/schema/v1/role.schema.json",
        "/perubahan/feed.xml",
    } <= set(lines)
    assert not any("card" in line or "parts" in line for line in lines)
    assert extended(text, published_addresses(good_site)) == text


def test_what_is_published_is_no_problem(good_site):
    assert found(extended("", published_addresses(good_site)), good_site) == []
    assert found("", good_site) == [], "a project without a register"


def test_an_address_that_nothing_stands_at_is_a_problem_with_the_nearest_new_one(good_site):
    text = (
        extended("", published_addresses(good_site))
        .replace("/pekerjaan/juru-arsip/\n", "")
        .replace("/api/v1/roles/file-clerk.json\n", "")
    )
    lost = ["/api/v1/roles/clerk.json", "/pekerjaan/juru-arsip-lama/"]
    text = "\n".join([*lost, *text.splitlines()])
    problems = list(check(text, good_site))
    assert [(p.file, p.line, p.rule, p.values["value"]) for p in problems] == [
        (ADDRESSES, line, "pages.address-lost", name) for line, name in enumerate(lost, 1)
    ]
    assert (
        "“/pekerjaan/juru-arsip/”" in problems[1].explain("id")[1] and "/lama/ /baru/" in problems[1].explain("id")[2]
    )
    assert "“/api/v1/roles/file-clerk.json”" in problems[0].explain("en")[1]


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("/pekerjaan/lama/ /pekerjaan/juru-arsip/", None, None),
        ("/api/v1/roles/clerk.json /api/v1/roles/file-clerk.json", None, None),
        ("/pekerjaan/lama/ /pekerjaan/tidak-ada/", 18, "pages.address-nowhere"),
        ("/pekerjaan/lama/ /en/roles/file-clerk/", 18, "pages.address-nowhere"),
        ("/api/v1/roles/clerk.json /en/roles/file-clerk/", 26, "pages.address-nowhere"),
        ("/pekerjaan/juru-arsip/ /peran/", 1, "pages.address-used"),
        ("pekerjaan/juru-arsip/", 1, "pages.address-form"),
        ("/a/ /b/ /c/", 1, "pages.address-form"),
        ("", 1, "pages.address-form"),
    ],
)
def test_each_rule_of_the_register(good_site, line, column, rule):
    assert found(f"/\n{line}\n/en/", good_site) == ([(2, column, rule)] if rule else [])


def test_the_rules_are_those_that_have_words():
    assert {name for name in rules() if name.startswith("pages.address-")} == {
        "pages.address-lost",
        "pages.address-nowhere",
        "pages.address-used",
        "pages.address-form",
    }


def test_an_editor_who_changes_a_slug_is_stopped_before_the_address_dies(good):
    (good / ADDRESSES).write_text("/pekerjaan/juru-arsip/\n", "utf-8")
    assert pipeline.read_site(good)[1] == []
    roles = good / "data" / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("id: juru-arsip", "id: penata-arsip"), "utf-8")
    site, problems = pipeline.read_site(good)
    assert site is None and [p.rule for p in problems] == ["pages.address-lost"]
    (good / ADDRESSES).write_text("/pekerjaan/juru-arsip/ /pekerjaan/penata-arsip/\n", "utf-8")
    site, problems = pipeline.read_site(good)
    assert problems == [] and site is not None
    assert site.moved == {"/pekerjaan/juru-arsip/": "/pekerjaan/penata-arsip/"}


def test_a_new_page_that_the_register_lacks_stops_nobody(good):
    (good / ADDRESSES).write_text("/\n", "utf-8")
    assert pipeline.read_site(good)[1] == []


def test_no_address_may_be_taken_out_of_the_register():
    assert missing_urls("/a/\n/b/ /a/\n", "/a/\n/c/\n") == ["/b/"]
    assert moved("/a/\n/b/ /a/\n") == {"/b/": "/a/"}


def test_the_real_register_holds_what_is_there(site):
    """What it lacks is added when the site is published; what it has too much would stop the build."""
    text = (ROOT / ADDRESSES).read_text("utf-8")
    assert text.splitlines() == sorted(set(text.splitlines()))
    assert found(text, replace(site, moved=moved(text))) == []
