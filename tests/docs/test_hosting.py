"""The example for Netlify, and the comparison that `python -m tests.bench.hosting` makes with nginx and Caddy."""

from fnmatch import fnmatch

import pytest

from tests.bench.hosting import EXAMPLES, expected_headers, wrong_headers


def netlify_rules() -> dict[str, dict[str, str]]:
    """Return the headers of each pattern of the example for Netlify."""
    rules: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in (EXAMPLES / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            pattern = line
            rules[pattern] = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[pattern][name.lower()] = value
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
def test_netlify_caches_only_files_whose_name_changes_with_their_content(path):
    headers_of_path = {
        name: value
        for pattern, headers in netlify_rules().items()
        if fnmatch(f"/{path}", pattern)
        for name, value in headers.items()
    }
    # Netlify sets the content type, and its default for all other files is to ask again.
    defaults = (
        {"content-type", "cache-control"} if expected_headers(path)["cache-control"] == "no-cache" else {"content-type"}
    )
    expected = {name: value for name, value in expected_headers(path).items() if name not in defaults}
    assert headers_of_path == expected


@pytest.mark.parametrize(
    ("path", "headers", "message"),
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
def test_a_wrong_header_is_reported(path, headers, message):
    assert wrong_headers(path, expected_headers(path)) == []
    assert wrong_headers(path, expected_headers(path) | headers) == [message]
