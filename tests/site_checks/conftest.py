"""A small built site in which nothing is wrong, and a way to break it."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from scripts.site_checks.built_site import Rule, read_built_site

HOME = "https://example.org/x/"
PAGES = {"id": {"": "Beranda", "kerja/": "Kerja"}, "en": {"en/": "Home", "en/work/": "Work"}}
FEEDS = {"id": "perubahan/feed.xml", "en": "en/changes/feed.xml"}
REGISTER = "/\n/api/v1/roles.json\n/en/\n/en/work/\n/kerja/\n/lama/ /kerja/\n"
SCHEMA = {
    "$id": f"{HOME}schema/v1/roles.schema.json",
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["roles"],
    "properties": {"roles": {"type": "array"}, "built": {"type": "string", "format": "date"}},
}


def page(lang: str, url: str, title: str, translations: dict[str, str]) -> str:
    up = "../" * url.count("/") or "./"
    alternates = {**translations, "x-default": translations["id"]}
    head = "".join(f'<link rel="alternate" hreflang="{code}" href="{HOME}{to}">' for code, to in alternates.items())
    metas = {"site_name": "x", "type": "article", "title": title, "description": "d", "url": HOME + url}
    metas |= {"locale": lang, "locale:alternate": "de"}
    head += "".join(f'<meta property="og:{name}" content="{value}">' for name, value in metas.items())
    head += f'<meta name="theme-color" content="#000">{preview(lang)}'
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="description" content="d"><link rel="canonical" href="{HOME}{url}">
<link rel="stylesheet" href="{up}page.css">{head}
<script>start()</script>
<script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [{{"@type": "WebPage"}}]}}
</script></head>
<body data-kind="article"><h1 id="top">{title}</h1><p><a href="{up}#top">{title}</a></p></body></html>
"""


def preview(*languages: str) -> str:
    feeds = "".join(
        f'<link rel="alternate" type="application/atom+xml" title="f" href="{HOME}{FEEDS[lang]}">' for lang in languages
    )
    return (
        f'<meta property="og:image" content="{HOME}cards/x.png"><meta property="og:image:alt" content="x">'
        '<meta property="og:image:width" content="12"><meta property="og:image:height" content="6">'
        '<meta property="og:image:type" content="image/png"><meta name="twitter:card" content="summary_large_image">'
        f"{feeds}"
    )


def feed(url: str) -> str:
    entries = "".join(
        f"<entry><id>{url}#{number}</id><title>{title}</title><updated>2026-11-2{number}T00:00:00Z</updated>"
        f'<link href="{HOME}kerja/#top"/></entry>'
        for number, title in ((5, "five"), (6, "six"))
    )
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><id>{url}</id><title>t</title>'
        f"<updated>2026-11-27T00:00:00Z</updated><author><name>x</name></author>"
        f'<link rel="self" href="{url}"/><link href="{HOME}"/>{entries}</feed>'
    )


def sitemap(pages: list[dict[str, str]]) -> str:
    def url(address: str, translations: dict[str, str]) -> str:
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{HOME}{to}"/>'
            for lang, to in (*translations.items(), ("x-default", translations["id"]))
        )
        return f"<url><loc>{HOME}{address}</loc>{links}</url>"

    return (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
        + "".join(url(address, page) for page in pages for address in page.values())
        + "</urlset>"
    )


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """The folder of a small site in which nothing is wrong."""

    def put(path: str, text: str) -> None:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    pages = [{"id": first, "en": second} for first, second in zip(PAGES["id"], PAGES["en"], strict=True)]
    for lang, titles in PAGES.items():
        for (url, title), translations in zip(titles.items(), pages, strict=True):
            put(f"{url}index.html", page(lang, url, title, translations))
    put(
        "lama/index.html",
        f'<!DOCTYPE html>\n<html lang="id"><head><title>x</title><link rel="canonical" href="{HOME}kerja/">'
        '<meta http-equiv="refresh" content="0; url=../kerja/"></head><body><a href="../kerja/">x</a></body></html>\n',
    )
    put(
        "404.html",
        f'<!DOCTYPE html>\n<html lang="id"><head><title>x</title>{preview("id")}</head>'
        '<body><a href="/x/">x</a></body></html>\n',
    )
    put("page.css", "p { color: red }")
    put("sitemap.xml", sitemap(pages))
    for path in FEEDS.values():
        put(path, feed(HOME + path))
    put("schema/v1/roles.schema.json", json.dumps(SCHEMA))
    put("api/v1/roles.json", json.dumps({"$schema": SCHEMA["$id"], "roles": []}))
    put("api/v1/roles.csv", 'id,title\na,"b, c"\n')
    put("api/v1/roles.excel.csv", "\ufeffsep=;\nid;title\na;b, c\n")
    (tmp_path / "cards").mkdir()
    Image.new("1", (12, 6)).save(tmp_path / "cards/x.png")
    with ZipFile(tmp_path / "api/v1/all.zip", "w") as archive:
        archive.writestr("roles.json", "{}")
    return tmp_path


@pytest.fixture
def break_site(built: Path) -> Callable[[str, str, str], None]:
    """Replace a text of a file by another; the text must be there."""

    def break_it(path: str, old: str, new: str) -> None:
        text = (built / path).read_text("utf-8")
        assert old in text
        (built / path).write_text(text.replace(old, new), "utf-8")

    return break_it


def problems(folder: Path, rules: tuple[Rule, ...], register: str = REGISTER) -> list[str]:
    """Return what some rules say of a site."""
    site = read_built_site(folder)
    return [problem for rule in rules for problem in rule(site, register)]
