import pytest

from tests.checks.edits import edit, reported


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a <b>word</b>", "markup.html"),
        ("a &nbsp; word", "markup.html"),
        ("javascript:alert(1)", "markup.script-address"),
        ("[x](https://example.org)", "markup.link"),
        ("[x](role:file-clerk", "markup.open-link"),
        ("[x](role:clerk)", "markup.dead-link"),
    ],
)
def test_a_text_holds_words_and_known_links_only(good, text, rule):
    edit(good, "en: They hold the files.", f'en: "{text}"')
    assert set(reported(good, "markup")) == {(rule, "file-clerk → tools[1].en")}


@pytest.mark.parametrize(
    "text", ["5 < 6 & 7 > 3", "the data: names", "[x](role:file-clerk)", "**[x](term:shelf)**", "[brackets] (only)"]
)
def test_signs_that_mean_nothing_else_are_left_alone(good, text):
    edit(good, "en: They hold the files.", f'en: "{text}"')
    assert reported(good, "markup") == []
