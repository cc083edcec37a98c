"""The code that shows a tool on another site."""

import re

from scripts.pages.embed_code import embed_code
from scripts.pages.issue_forms import Repository
from scripts.pages.page import ENTRY_KINDS, TOOLS
from scripts.pages.page_context import page_context

REPOSITORY = Repository("https://github.com/a/b", "main")


def test_the_code_names_the_tool_and_listens_to_its_site_alone():
    code = embed_code('Kuis "kilat" & lain', "https://example.org:8080/x/kuis/")
    assert 'src="https://example.org:8080/x/kuis/?embed=1"' in code
    assert 'title="Kuis &quot;kilat&quot; &amp; lain"' in code
    assert 'event.origin !== "https://example.org:8080"' in code
    assert "{" not in re.sub(r"<script>.*</script>", "", code, flags=re.DOTALL)


def test_the_page_for_teachers_has_the_code_of_every_tool_and_no_other_page_has(good_site):
    for lang in ("id", "en"):
        made = {
            page.key: page_context(good_site, page, "https://example.org/x/", REPOSITORY).embeds
            for page in good_site.pages.values()
            if page.lang == lang
        }
        assert [key for key, embeds in made.items() if embeds] == ["teachers"]
        assert {tool.key for tool, _ in made["teachers"]} == {*TOOLS} - {*ENTRY_KINDS} | {
            "story/lost-file",
            "work-sample/wrong-labels",
        }
        for tool, code in made["teachers"]:
            assert f'src="https://example.org/x/{tool.url}?embed=1"' in code
