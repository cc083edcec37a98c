from tests.checks.edits import edit, reported

HOME = "docs/id/index.md"
LEAFLET = (
    "sources:\n  leaflet: {group: articles, title: Brosur, lang: id, publisher: Penerbit, url: https://example.org/x, "
    "accessed: 2026-01-01, read: original, supports: {id: Gambar., en: Pictures.}}\n"
)


def test_a_source_may_be_cited_by_a_role_or_by_a_page(good):
    edit(good, "sources:\n", LEAFLET, "data/sources.yaml")
    assert reported(good, "citations") == [("content.uncited", "leaflet")]
    edit(good, 'data-source="book" }', 'data-source="book" } [[2]](x.md){ #cite-leaflet data-source="leaflet" }', HOME)
    assert reported(good, "citations") == []


def test_only_the_first_citation_of_a_source_needs_an_anchor(good):
    edit(good, 'data-source="book" }', 'data-source="book" } and [[1]](x.md){ data-source="book" }', HOME)
    assert reported(good, "citations") == []
    edit(good, "#cite-book ", "", HOME)
    assert [rule for rule, _ in reported(good, "citations")] == ["pages.no-anchor"]


def test_the_classifications_of_every_role_are_among_the_sources(good):
    edit(good, "  kbji-2014:\n", "  kbji-2015:\n", "data/sources.yaml")
    assert ("content.classification-missing", "sources") in reported(good, "citations")


def test_where_sources_cannot_be_read_no_citation_is_called_unknown(good):
    (good / "data" / "sources.yaml").write_text("sources: [\n", "utf-8")
    assert reported(good, "citations") == []
