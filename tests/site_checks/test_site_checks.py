"""The inspection of a built site: a small one is fine, and each way to break it is said."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.site_checks import CONCERNS, inspect, markup
from scripts.site_checks.built import read

HOME = "https://example.org/x/"
PAGES = {"id": {"": "Beranda", "kerja/": "Kerja"}, "en": {"en/": "Home", "en/work/": "Work"}}
REGISTER = "/\n/api/v1/roles.json\n/en/\n/en/work/\n/kerja/\n/lama/ /kerja/\n"
SCHEMA = {
    "$id": f"{HOME}schema/v1/roles.schema.json",
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["roles"],
    "properties": {"roles": {"type": "array"}},
}


def page(lang, url, title, twins):
    up = "../" * url.count("/")
    head = "".join(f'<link rel="alternate" hreflang="{code}" href="{HOME}{twins[code]}">' for code in ("id", "en"))
    og = "".join(
        f'<meta property="og:{name}" content="{value}">'
        for name, value in {
            "title": title,
            "description": "d",
            "url": HOME + url,
            "image": f"{HOME}cards/x.png",
            "locale": lang,
        }.items()
    )
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title><meta name="description" content="d"><link rel="canonical" href="{HOME}{url}">
{head}<link rel="alternate" hreflang="x-default" href="{HOME}{twins["id"]}">{og}
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "WebPage"}}]}}</script></head>
<body data-kind="article"><h1 id="top">{title}</h1><p><a href="{up or "./"}#top">{title}</a></p></body></html>
"""


def feed(url):
    return f"""<feed xmlns="http://www.w3.org/2005/Atom"><id>{url}</id><title>t</title><updated>2026-11-27T00:00:00Z</updated><link rel="self" href="{url}"/>
<entry><id>{url}#1</id><title>one</title><updated>2026-11-26T00:00:00Z</updated></entry><entry><id>{url}#2</id><title>two</title><updated>2026-11-25T00:00:00Z</updated></entry></feed>"""


def sitemap(pairs):
    def url(address, twins):
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{HOME}{twin}"/>'
            for lang, twin in (*twins.items(), ("x-default", twins["id"]))
        )
        return f"<url><loc>{HOME}{address}</loc>{links}</url>"

    return (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
        + "".join(url(a, t) for t in pairs for a in t.values())
        + "</urlset>"
    )


@pytest.fixture
def built(tmp_path):
    """The folder of a small site in which nothing is wrong."""

    def put(path, text):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    pairs = [{"id": one, "en": other} for one, other in zip(PAGES["id"], PAGES["en"], strict=True)]
    for lang, pages in PAGES.items():
        for (url, title), twins in zip(pages.items(), pairs, strict=True):
            put(f"{url}index.html", page(lang, url, title, twins))
    put(
        "lama/index.html",
        f'<!DOCTYPE html>\n<html lang="id"><head><title>x</title><link rel="canonical" href="{HOME}kerja/"><meta http-equiv="refresh" content="0; url=../kerja/"></head><body><a href="../kerja/">x</a></body></html>\n',
    )
    put(
        "404.html",
        '<!DOCTYPE html>\n<html lang="id"><head><title>x</title></head><body><a href="/x/">x</a></body></html>\n',
    )
    put("sitemap.xml", sitemap(pairs))
    put("perubahan/feed.xml", feed(f"{HOME}perubahan/feed.xml"))
    put("en/changes/feed.xml", feed(f"{HOME}en/changes/feed.xml"))
    put("schema/v1/roles.schema.json", json.dumps(SCHEMA))
    put("api/v1/roles.json", json.dumps({"$schema": SCHEMA["$id"], "roles": []}))
    put("api/v1/roles.csv", 'id,title\na,"b, c"\n')
    put("api/v1/roles.excel.csv", "\ufeffsep=;\nid;title\na;b, c\n")
    put("cards/x.png", "")
    with ZipFile(tmp_path / "api/v1/all.zip", "w") as archive:
        archive.writestr("roles.json", "{}")
    return tmp_path


def problems(folder, register=REGISTER):
    """All that is said but what html-validate says, which starts Node."""
    return [
        problem
        for concern in CONCERNS
        if concern is not markup
        for rule in concern.RULES
        for problem in rule(read(folder), register)
    ]


def test_a_good_site_has_no_problem(built):
    assert inspect(built, REGISTER) == []


BREAKS = {
    "a dead link": (
        "kerja/index.html",
        '"../#top"',
        '"../tidak-ada/"',
        "kerja/index.html: leads to ../tidak-ada/, where nothing is",
    ),
    "a dead anchor": (
        "kerja/index.html",
        '"../#top"',
        '"../#atas"',
        "kerja/index.html: leads to ../#atas, but that page has no such anchor",
    ),
    "a link that binds the site to one path": (
        "kerja/index.html",
        '"../#top"',
        '"/x/"',
        "kerja/index.html: leads to /x/, which should be a relative link",
    ),
    "a link that binds the site to one host": (
        "kerja/index.html",
        '"../#top"',
        f'"{HOME}en/"',
        f"kerja/index.html: leads to {HOME}en/, which should be a relative link",
    ),
    "another page's canonical address": (
        "kerja/index.html",
        f'canonical" href="{HOME}kerja/',
        f'canonical" href="{HOME}',
        f"kerja/index.html: the canonical address is {HOME}, not {HOME}kerja/",
    ),
    "the wrong language": (
        "en/work/index.html",
        '<html lang="en"',
        '<html lang="id"',
        "en/work/index.html: is marked as id, which is not the language of its folder",
    ),
    "no description": (
        "kerja/index.html",
        '<meta name="description" content="d">',
        "",
        "kerja/index.html: says no description",
    ),
    "no picture": (
        "kerja/index.html",
        "cards/x.png",
        "cards/y.png",
        f"kerja/index.html: its picture {HOME}cards/y.png is not there",
    ),
    "no x-default": (
        "kerja/index.html",
        'hreflang="x-default"',
        'hreflang="de"',
        "not its addresses in id, en and x-default",
    ),
    "a twin that does not lead back": (
        "en/work/index.html",
        f'hreflang="id" href="{HOME}kerja/"',
        f'hreflang="id" href="{HOME}"',
        f"kerja/index.html: {HOME}en/work/ does not lead back to it as its twin",
    ),
    "another page as itself": (
        "kerja/index.html",
        f'hreflang="id" href="{HOME}kerja/"',
        f'hreflang="id" href="{HOME}en/"',
        "not its addresses in id, en and x-default",
    ),
    "JSON-LD that is no JSON": ("kerja/index.html", '{"@type"', '{"@type', "kerja/index.html: its JSON-LD is no JSON"),
    "JSON-LD of nothing": (
        "kerja/index.html",
        "https://schema.org",
        "https://example.org",
        "kerja/index.html: its JSON-LD does not say that it speaks schema.org",
    ),
    "a thing without a type": (
        "kerja/index.html",
        '"@type"',
        '"name"',
        "kerja/index.html: a thing in its JSON-LD has no @type",
    ),
    "a sitemap that is no XML": ("sitemap.xml", "</urlset>", "", "sitemap.xml: cannot be read"),
    "a sitemap without a page": (
        "sitemap.xml",
        f"<loc>{HOME}kerja/</loc>",
        f"<loc>{HOME}</loc>",
        f"sitemap.xml: does not list {HOME}kerja/",
    ),
    "a sitemap with a page twice": (
        "sitemap.xml",
        f"<loc>{HOME}kerja/</loc>",
        f"<loc>{HOME}</loc>",
        "sitemap.xml: lists a page twice",
    ),
    "a sitemap with what is no page": (
        "sitemap.xml",
        f"<loc>{HOME}kerja/</loc>",
        f"<loc>{HOME}lama/</loc>",
        f"sitemap.xml: lists {HOME}lama/, where no page is",
    ),
    "a sitemap with other twins": (
        "sitemap.xml",
        f'hreflang="en" href="{HOME}en/work/"',
        f'hreflang="en" href="{HOME}en/"',
        f"sitemap.xml: names other twins of {HOME}kerja/ than the page does",
    ),
    "a redirect that leads elsewhere": (
        "lama/index.html",
        f'canonical" href="{HOME}kerja/',
        f'canonical" href="{HOME}',
        "/lama/: does not lead on to /kerja/",
    ),
    "a feed that is no XML": ("perubahan/feed.xml", "</feed>", "", "perubahan/feed.xml: is no XML"),
    "a feed of nothing": ("perubahan/feed.xml", "entry>", "thing>", "perubahan/feed.xml: is no Atom feed with entries"),
    "an entry without a title": (
        "perubahan/feed.xml",
        "<title>two</title>",
        "",
        "perubahan/feed.xml: has no title somewhere",
    ),
    "a time that is none": (
        "perubahan/feed.xml",
        "2026-11-25T",
        "2026-11-95T",
        "perubahan/feed.xml: 2026-11-95T00:00:00Z is no time",
    ),
    "two entries with one id": ("perubahan/feed.xml", "#2", "#1", "perubahan/feed.xml: gives two entries the same id"),
    "a feed at another address": (
        "perubahan/feed.xml",
        'rel="self"',
        'rel="via"',
        "perubahan/feed.xml: does not say its own address",
    ),
    "open data that is no JSON": ("api/v1/roles.json", "}", "", "api/v1/roles.json: cannot be read"),
    "open data of another shape": (
        "api/v1/roles.json",
        '"roles": []',
        '"roles": 3',
        "api/v1/roles.json: $.roles: 3 is not of type 'array'",
    ),
    "open data under no schema": (
        "api/v1/roles.json",
        "schema/v1/roles",
        "schema/v1/jobs",
        f"api/v1/roles.json: names the schema {HOME}schema/v1/jobs.schema.json, which is not published",
    ),
    "a table with a row too short": (
        "api/v1/roles.csv",
        '"b, c"',
        "b, c",
        "api/v1/roles.csv: row 2 has 3 cells, its head 2",
    ),
    "a table for Excel with a row too long": (
        "api/v1/roles.excel.csv",
        "a;b",
        "a;b;c",
        "api/v1/roles.excel.csv: row 2 has 3 cells, its head 2",
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_whatever_is_broken_is_said(built, name):
    path, old, new, said = BREAKS[name]
    text = (built / path).read_text("utf-8")
    assert old in text
    (built / path).write_text(text.replace(old, new), "utf-8")
    found = problems(built)
    assert any(said in problem for problem in found), found


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("kerja/index.html", "/kerja/: was published, and nothing stands there any more"),
        ("lama/index.html", "/lama/: was published, and nothing stands there any more"),
        ("api/v1/roles.json", "/api/v1/roles.json: was published, and nothing stands there any more"),
        ("404.html", "404.html: is missing"),
        ("sitemap.xml", "sitemap.xml: cannot be read"),
        ("en/changes/feed.xml", "feeds: each language has one, but these are there: perubahan/feed.xml"),
        ("schema/v1/roles.schema.json", "schema/: holds no schema"),
        ("index.html", "index.html: is missing"),
    ],
)
def test_whatever_is_missing_is_said(built, path, said):
    (built / path).unlink()
    found = inspect(built, REGISTER) if path == "index.html" else problems(built)
    assert any(said in problem for problem in found), found


def test_an_archive_that_was_cut_off_is_said(built):
    archive = built / "api/v1/all.zip"
    with archive.open("r+b") as file:
        file.truncate(40)
    assert any(problem.startswith("api/v1/all.zip: cannot be read") for problem in problems(built))


def test_a_page_that_is_too_heavy_is_said(built):
    path = built / "kerja" / "index.html"
    noise = "".join(f"{number * 7919 % 104729:x}" for number in range(9000))  # does not pack well
    path.write_text(path.read_text("utf-8").replace("</h1>", f"</h1><p>{noise}</p>"), "utf-8")
    found = problems(built)
    assert len(found) == 1 and found[0].startswith("kerja/index.html: weighs") and "allowed are 10,240" in found[0]
    path.write_text(path.read_text("utf-8").replace('data-kind="article"', 'data-kind="quiz"'), "utf-8")
    assert problems(built) == [], "what a tool weighs a browser tells"


def test_html_that_is_not_valid_is_said(built):
    path = built / "kerja" / "index.html"
    path.write_text(path.read_text("utf-8").replace("<p>", "<p><div>").replace("</p>", "</div></p>"), "utf-8")
    found = inspect(built, REGISTER)
    assert found and all(problem.startswith("kerja/index.html: line") for problem in found)


def test_all_is_said_at_once(built):
    (built / "404.html").unlink()
    Path(built / "api/v1/roles.json").write_text("[", "utf-8")
    assert len(problems(built)) >= 2
