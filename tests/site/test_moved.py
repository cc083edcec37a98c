"""An address that moved leads on in a real browser, with the query and the anchor behind it."""

from dataclasses import replace
from functools import partial
from urllib.parse import unquote

import pytest

from scripts.outputs.redirects import write_redirects
from tests.serving import StaticFiles, running


@pytest.fixture
def moved(good_site, tmp_path):
    """The address of a page that has moved, on a site of its own."""
    target = tmp_path / "moved" / "en" / "new"
    target.mkdir(parents=True)
    (target / "index.html").write_text("<!DOCTYPE html><title>x</title><h1>Here</h1>", "utf-8")
    with running(partial(StaticFiles, directory=tmp_path)) as server:
        site = replace(good_site, moved={"/en/old/": "/en/new/"})
        write_redirects(tmp_path / "moved", site, f"{server.address}/moved/")
        yield f"{server.address}/moved/en/old/"


@pytest.mark.parametrize(("script", "end"), [(True, "/moved/en/new/?q=a b#part"), (False, "/moved/en/new/")])
def test_a_reader_arrives_with_scripts_and_without(chromium, moved, script, end):
    context = chromium.new_context(java_script_enabled=script)
    page, messages = context.new_page(), []
    page.on("console", lambda message: messages.append(message.text))
    page.goto(f"{moved}?q=a b#part")
    page.wait_for_url("**/en/new/**")
    assert unquote(page.url).endswith(end)
    assert [message for message in messages if "Content Security Policy" in message] == []
    context.close()
