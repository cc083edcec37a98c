"""Nothing that is published answers an Indonesian question with a share of people asked in the United States."""

import html as markup
import json
import re

import pytest

AMERICA = re.compile(r"\b(?:United States|Amerika|America\w*|AS|USA?|U\.S\.)(?![\w$])|O\*NET")
SHARE = re.compile(
    r"\d\s?(?:%|persen\b|per ?cent\b)|\d+ (?:of|out of|in|dari) (?:every |setiap )?\d+|\b[Rr]espond(?:en|ents?)\b"
)
BLOCK_END = re.compile(r"</?(?!(?:a|abbr|b|cite|em|i|small|span|strong|sub|sup|time|wbr)\b)[a-z][^>]*>", re.IGNORECASE)
# What is searched and what the tools work with: texts in quotation marks of scripts and data.
QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def american_shares(text):
    """Return the blocks of text of a page, or the texts of a script, that put a share beside the United States."""
    scripts = re.findall(r"(?s)<script\b[^>]*>(.*?)</script>", text)
    page = re.sub(r"(?s)<(script|style|svg)\b.*?</\1>", " ", text)
    blocks = [re.sub(r"<[^>]+>", "", block) for block in BLOCK_END.split(page)]
    blocks += [quoted for script in scripts for quoted in QUOTED.findall(script)]
    blocks = [markup.unescape(block).strip() for block in blocks]
    return [block for block in blocks if AMERICA.search(block) and SHARE.search(block)]


def texts_of(node):
    """Yield every text of a JSON value."""
    if isinstance(node, str):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from texts_of(child)


def test_no_page_has_one(site, html):
    assert len(html) > len(site.pages), "every page in both languages was looked at"
    assert {path: found for path, text in html.items() if (found := american_shares(text))} == {}


def test_neither_the_open_data_nor_the_search_nor_a_tool_has_one(files):
    documents = [*files.glob("api/**/*.json"), *files.glob("api/**/*.jsonld"), *files.glob("api/**/*.csv")]
    scripts = [*files.glob("s/*.js"), *files.glob("assets/*.js")]
    assert len(documents) > 60 and len(scripts) > 4
    found = {}
    for path in documents:
        text = path.read_text("utf-8-sig")
        texts = [text] if path.suffix == ".csv" else texts_of(json.loads(text))
        lines = [line for text in texts for line in (text.splitlines() if path.suffix == ".csv" else [text])]
        found[path.name] = [line for line in lines if AMERICA.search(line) and SHARE.search(line)]
    for path in scripts:
        found[path.name] = american_shares(f"<script>{path.read_text('utf-8')}</script>")
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "text",
    [
        "<p>Di <b>Amerika Serikat</b>, sekitar 43&nbsp;% lulusan SMA.</p>",
        "<li>In the United States about 43 per cent of those asked name a diploma.</li>",
        "<td>Survei O*NET: 12 dari 20 orang.</td>",
        "<dd>Sebagian besar responden di AS bergelar sarjana.</dd>",
        '<script type="application/json">{"text": "Of US respondents, most hold a degree."}</script>',
    ],
)
def test_one_would_be_found(text):
    assert len(american_shares(f"<main>{text}</main>")) == 1


def test_what_stands_in_two_blocks_is_none():
    assert american_shares("<p>In the United States</p><p>43% of them</p><p>Fees of US$300 for 5 of 6</p>") == []
