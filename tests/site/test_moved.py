"""An address that moved, in a real browser: it leads on, and brings along what stood behind it."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from scripts.outputs.redirects import write_redirects


@pytest.fixture
def moved(server, good_site):
    """The address of a folder in which a page has moved, and where to."""
    folder, host = server
    target = folder / "moved" / "en" / "new"
    target.mkdir(parents=True, exist_ok=True)
    (target / "index.html").write_text("<!DOCTYPE html><title>x</title><h1>Here</h1>", "utf-8")
    write_redirects(folder / "moved", replace(good_site, moved={"/en/old/": "/en/new/"}), f"{host}/moved/")
    return f"{host}/moved/en/old/"


@pytest.mark.parametrize(("script", "arrives"), [(True, "/moved/en/new/?q=a b#part"), (False, "/moved/en/new/")])
def test_a_reader_arrives_with_a_script_and_without(chromium, moved, script, arrives):
    context = chromium.new_context(java_script_enabled=script)
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(f"{moved}?q=a b#part")
    page.wait_for_url("**/en/new/**")
    url = urlsplit(page.url)
    assert (
        f"{url.path}{'?' + url.query.replace('%20', ' ') if url.query else ''}{'#' + url.fragment if url.fragment else ''}"
        == arrives
    )
    assert [fault for fault in faults if "Content Security Policy" in fault] == []
    context.close()
