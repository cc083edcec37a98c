import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.pages.markdown_text import Markdown, as_markdown, code_block, escape, foreign
from scripts.reading.inline_markup import plain_text


def shown(text):
    """What a reader sees of a text that the build wrote into a list item."""
    page = markdown.markdown(f"- {escape(text)}", extensions=["attr_list", "def_list", "tables", "md_in_html"])
    assert page.startswith("<ul>\n<li>") and page.endswith("</li>\n</ul>"), page
    inner = page.removeprefix("<ul>\n<li>").removesuffix("</li>\n</ul>")
    assert "<" not in inner, inner
    return html.unescape(inner)


@pytest.mark.parametrize(
    "text",
    [
        "*not* _emphasis_",
        "`code`",
        "[a](b)",
        "<b>bold</b>",
        "&amp; &lt;",
        "1. one",
        "# heading",
        "- item",
        "+ item",
        "a | b",
        "{ .class }",
        ": definition",
        "> quote",
        '--8<-- "file"',
        "![x](y)",
        "\\*",
        "=== x",
        "~~~",
        "10) ten",
    ],
)
def test_a_text_shows_just_as_typed(text):
    assert shown(text) == text


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1).filter(
        str.strip
    )
)
def test_any_text_shows_just_as_typed(text):
    assert shown(text).split() == text.split()


def marked(text):
    return (
        markdown.markdown(
            f"- {as_markdown(text, lambda kind, key: f'{kind}/{key}.md')}", extensions=["attr_list", "md_in_html"]
        )
        .removeprefix("<ul>\n<li>")
        .removesuffix("</li>\n</ul>")
    )


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("*miring* dan **tebal**", "<em>miring</em> dan <strong>tebal</strong>"),
        ("**tebal *dan miring* juga**", "<strong>tebal <em>dan miring</em> juga</strong>"),
        ("lihat [asisten](role:hr-assistant).", 'lihat <a href="role/hr-assistant.md">asisten</a>.'),
        ("*[data](source:ilo-wp-140)*", '<em><a href="source/ilo-wp-140.md">data</a></em>'),
        ("[cara kerja](page:how-it-works)", '<a href="page/how-it-works.md">cara kerja</a>'),
        (
            "[istilah](term:order), [kisah](story:lost-file)",
            '<a href="term/order.md">istilah</a>, <a href="story/lost-file.md">kisah</a>',
        ),
        ("satu\ndua", "satu<br>dua"),
        ("5 * 3 * 2 dan 2*3*4", "5 * 3 * 2 dan 2*3*4"),
        ("*terbuka", "*terbuka"),
        ("# judul", "# judul"),
        ("1. nomor | kolom", "1. nomor | kolom"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("[x](https://example.org)", "[x](https://example.org)"),
        ("{{ 7*7 }} {% raw %}", "{{ 7*7 }} {% raw %}"),
        ("_garis_ `kode` ~~~", "_garis_ `kode` ~~~"),
    ],
)
def test_a_text_may_hold_emphasis_links_by_key_and_line_breaks_and_all_else_shows_as_typed(text, shows):
    assert html.unescape(marked(text)) == shows


@given(st.text(alphabet="*[]()abc \n:|#`_-role:source/", min_size=1, max_size=60).filter(str.strip))
def test_no_text_can_change_what_stands_around_it(text):
    page = markdown.markdown(
        f"before\n\n- {as_markdown(text, lambda kind, key: 'x.md')}\n- next\n\nafter",
        extensions=["attr_list", "def_list", "tables", "md_in_html"],
    )
    assert page.startswith("<p>before</p>\n<ul>\n<li>") and page.endswith("</li>\n<li>next</li>\n</ul>\n<p>after</p>")
    inside = page.removeprefix("<p>before</p>\n<ul>\n<li>").removesuffix("</li>\n<li>next</li>\n</ul>\n<p>after</p>")
    assert set(re.findall(r"</?([a-z0-9]+)", inside)) <= {"em", "strong", "a", "br"}


@given(st.text(alphabet="*[]()abc \n:role:source/", min_size=1, max_size=60).filter(str.strip))
def test_the_words_without_their_marks_are_those_that_show(text):
    shows = html.unescape(re.sub(r"<br>", " ", re.sub(r"</?(?:em|strong|a)[^>]*>", "", marked(text))))
    assert shows.split() == plain_text(text).split()


def test_a_placeholder_is_filled_and_all_else_shows_as_typed():
    assert escape("*{count}* roles", count=3) == r"\*3\* roles"
    assert escape("{a} or {b}?", a="{b}", b="x_y") == r"\{b\} or x\_y?"
    assert escape("{braces} without values") == r"\{braces\} without values"


def test_a_value_that_is_markdown_stays_markdown():
    assert (
        escape("the group {group} here", group=foreign("Clerks *", "en")) == r'the group *Clerks \**{ lang="en" } here'
    )
    assert escape("see {link}", link=Markdown("[x](y)")) == "see [x](y)"


@given(
    st.text(alphabet="ab ,.:-#", max_size=6),
    st.text(alphabet="ab {}*", max_size=6),
    st.text(alphabet="ab ,.:-", max_size=6),
)
def test_the_space_beside_a_placeholder_is_neither_lost_nor_added(before, value, after):
    shows = html.unescape(re.sub(r"\\(.)", r"\1", escape(f"{before}{{x}}{after}", x=value)))
    assert shows.split() == f"{before}{value}{after}".split()


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(KeyError):
        escape("{count} roles", number=3)


def test_an_example_is_a_block_of_code_that_includes_nothing():
    assert code_block('a: 1\n  --8<-- "b"\n') == '    a: 1\n      ;--8<-- "b"'
    assert code_block("\n  a\n    b\n") == "    a\n      b"
    assert code_block("a\u200bb") == "    a⟨U+200B⟩b"
    assert code_block("\n") == "    …"
