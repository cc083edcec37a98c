"""The examples for hosts promise the same headers. Whether servers keep the promise, `python -m tests.bench.hosting` tries."""

import re
from fnmatch import fnmatch

import pytest

from tests.bench.hosting import ALWAYS, HERE, broken, promised


def netlify():
    """Return the headers of each pattern of the example for Netlify."""
    rules, text = {}, (HERE / "_headers").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[[*rules][-1]][name.lower()] = value
    return rules


@pytest.mark.parametrize(
    "path",
    [
        "assets/page.0c1d2e3f.js",
        "assets/later.0c1d2e3f.css",
        "index.html",
        "en/roles/clerk/index.html",
        "api/v1/roles.json",
        "sitemap.xml",
    ],
)
def test_netlify_keeps_what_changes_its_name_and_asks_again_for_all_else(path):
    found = {
        name: value
        for pattern, headers in netlify().items()
        if fnmatch(f"/{path}", pattern)
        for name, value in headers.items()
    }
    wanted = {
        name: value for name, value in promised(path).items() if name != "content-type" and value != "no-cache"
    }  # its own way with all else
    assert found == wanted


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_each_example_names_every_header_and_no_frame_is_forbidden(name):
    text = (HERE / name).read_text("utf-8")
    for header, value in ALWAYS.items():
        assert re.search(rf"{header} \"?{re.escape(value)}", text, re.IGNORECASE), header
    assert "x-frame-options" not in text.lower()


@pytest.mark.parametrize(
    ("path", "headers", "said"),
    [
        ("index.html", {"cache-control": "max-age=600"}, "index.html: cache-control is max-age=600, not no-cache"),
        (
            "assets/a.0c1d2e3f.js",
            {"cache-control": "no-cache"},
            "assets/a.0c1d2e3f.js: cache-control is no-cache, not public, max-age=31536000, immutable",
        ),
        (
            "api/v1/roles.jsonld",
            {"content-type": "application/octet-stream"},
            "api/v1/roles.jsonld: content-type is application/octet-stream, not application/ld+json",
        ),
        ("index.html", {"x-content-type-options": None}, "index.html: x-content-type-options is None, not nosniff"),
    ],
)
def test_a_header_that_is_not_as_promised_is_said(path, headers, said):
    assert broken(path, promised(path)) == []
    assert broken(path, promised(path) | headers) == [said]
