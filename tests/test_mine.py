"""What a file may bring into the reader's own list; the browser's module runs in the Node that builds the site."""

import json

import pytest

from tests import javascript

PAGE = {"title": "Panduan", "all": 3, "done": ["Satu."]}


KEEPING = "globalThis.localStorage = { removeItem(name) { delete this[name] } }"


def after(*texts):
    """Return what is on the list after these files, or the word refused."""
    code = f"""(() => {{
        {KEEPING}
        try {{
            input.forEach(imported)
            return {{ roles: starred(), ticks: ticks(), file: exported() }}
        }} catch {{ return "refused" }}
    }})()"""
    return javascript.run({"saved/roles": "imported, starred, ticks, exported"}, code, texts)


def file(**parts):
    return json.dumps({"format": "balik-layar-list", "version": 1, "roles": [], "ticks": {}} | parts)


def test_what_was_exported_comes_back_whole():
    first = after(file(roles=["accountant", "recruiter"], ticks={"pelajar/": PAGE}))
    assert after(first["file"]) == first
    assert first["roles"] == ["accountant", "recruiter"]


def test_a_file_adds_to_what_is_there():
    both = after(
        file(roles=["accountant"], ticks={"pelajar/": PAGE}),
        file(roles=["recruiter", "accountant"], ticks={"pelajar/": PAGE | {"done": ["Dua."]}}),
    )
    assert both["roles"] == ["accountant", "recruiter"]
    assert both["ticks"]["pelajar/"]["done"] == ["Satu.", "Dua."]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        "{}",
        '{"format": "other"}',
        file(roles="accountant"),
        file(roles=["<script>"]),
        file(roles=[1]),
        file(roles=["../x"]),
    ],
)
def test_another_file_is_refused(text):
    assert after(text) == "refused"


@pytest.mark.parametrize(
    "ticks",
    [
        {"javascript:x": PAGE},
        {"//evil": PAGE | {"all": "3"}},
        {"x/": {"title": 1}},
        {"x/": None},
        {"x/": PAGE | {"done": [1]}},
        [1],
        "x",
    ],
)
def test_ticks_that_are_none_are_left_out(ticks):
    assert after(file(roles=["accountant"], ticks=ticks))["ticks"] == {}
