import pytest

from scripts.pages.spoken_html import name_citations, silence_signs


def test_a_citation_is_called_what_it_is_and_looks_as_before():
    html = '<p>x <a id="cite-a" data-source="a" href="s/#a">[12]</a></p>'
    named = '<p>x <a id="cite-a" data-source="a" href="s/#a" aria-label="source 12">[12]</a></p>'
    assert name_citations(html, "source {number}") == named
    assert name_citations(named, "source {number}") == named


@pytest.mark.parametrize("html", ['<a href="x">[1]</a>', "<p>[1]</p>", '<a data-source="a" href="x">two words</a>'])
def test_only_the_numbers_of_sources_get_names(html):
    assert name_citations(html, "source {number}") == html


@pytest.mark.parametrize(
    ("html", "spoken"),
    [
        ("O*NET", 'O<span aria-hidden="true">*</span>NET'),
        ('<a title="O*NET">x</a>', '<a title="O*NET">x</a>'),
        ('<script type="application/json">["O*NET"]</script>', '<script type="application/json">["O*NET"]</script>'),
        ("<select><option>O*NET</option></select>", "<select><option>O*NET</option></select>"),
        ("<svg><text>O*NET</text></svg>", "<svg><text>O*NET</text></svg>"),
        ("2 * 3, 4* and *5", "2 * 3, 4* and *5"),
    ],
)
def test_an_asterisk_inside_a_word_is_not_said(html, spoken):
    assert silence_signs(html) == spoken
