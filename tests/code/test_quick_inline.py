"""Markdown by the signs of its patterns comes out as without that, whatever is typed."""

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from scripts.pages.markdown import render_pages
from scripts.quick_inline import SIGNS, QuickInline

EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "toc")
PIECES = (
    "a",
    "b c",
    " ",
    "  \n",
    "\n\n",
    "\\",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "[",
    "]",
    "](x.md)",
    '](x "y")',
    "[x]: y\n",
    "!",
    "![",
    "<",
    ">",
    "<b>",
    "</b>",
    "<a@b.c>",
    "<http://x.y>",
    "&",
    "&amp;",
    "&#42;",
    "{ #x }",
    "\x02",
    "\x03",
)


def both(text):
    return [Markdown(extensions=[*EXTENSIONS, *more]).convert(text) for more in ((), (QuickInline(),))]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_markdown_comes_out_alike(text):
    plain, quick = both(text)
    assert quick == plain


def test_every_kind_of_page_comes_out_alike(good_site):
    for path, text in render_pages(good_site).items():
        plain, quick = both(text)
        assert quick == plain, path


def test_every_pattern_of_markdown_has_its_sign():
    markdown = Markdown()
    assert {id(markdown.inlinePatterns[name]) for name in SIGNS} == {id(pattern) for pattern in markdown.inlinePatterns}
