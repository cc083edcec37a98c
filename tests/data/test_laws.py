"""The laws and figures as a whole: each with source and date, one note on what is in motion, nothing old cited."""

import re

import pytest

from scripts.config import LOCALES
from scripts.pages.law_notes import law_notes
from scripts.pages.markdown import PageRenderer

WAGES = "minimum-wages-next-year"


def cited_anywhere(site):
    return {key for page in site.pages.values() for key in page.cites}


def test_what_replaced_a_source_is_cited_in_its_place(site):
    pairs = {(source.key, older) for source in site.catalog.sources.values() for older in source.replaces}
    assert pairs >= {
        ("pojk-8-2023", "pojk-12-2017"),
        ("pojk-8-2023", "se-bi-15-21-2013"),
        ("seojk-3-2021", "seojk-50-2017"),
        ("pmk-155-2022", "djbc-ekspor"),
    }
    cited = cited_anywhere(site)
    assert {newer for newer, _ in pairs} <= cited
    assert not {older for _, older in pairs} & cited


@pytest.mark.parametrize("lang", LOCALES)
def test_every_page_that_speaks_of_minimum_wages_shows_the_one_note_on_those_of_the_next_year(site, lang):
    (law,) = (law for law in site.catalog.laws if law.key == WAGES)
    wages = {key for wage in site.catalog.pay.minimum_wages for key in wage.sources}
    assert wages <= set(law.touches)
    pages = [site.page("pay", lang), site.page("take-home-pay", lang), site.page("questions", lang)]
    pages += [page for page in site.pages.values() if page.key.startswith("role/") and page.lang == lang]
    pages += [page for page in site.pages.values() if page.lang == lang and wages & set(page.cites)]
    assert len(pages) > len(site.catalog.roles)
    for page in pages:
        assert [note.text for note in law_notes(site, page) if note.key == WAGES] == [law.known.text[lang]], page.url


def test_no_text_but_the_notes_says_that_a_law_may_change(raw):
    """Such a sentence holds on the day on which it is written, and nobody finds it again."""
    warning = re.compile(
        r"(?:peraturan|undang-undang|aturan|versi)\b[^.;]*\b(?:baru|lebih baru)\b[^.;]*\b(?:mungkin|bisa mengubah)"
        r"|\b(?:new|newer) (?:\w+ )?(?:law|rule|version)s?\b[^.;]*\bmay (?:change|exist)",
        re.IGNORECASE,
    )
    texts = [(prose.text, tree.name(prose.path)) for tree in (*raw.content, raw.sources) for prose in tree.prose]
    assert len(texts) > 5000
    assert [name for text, name in texts if warning.search(text)] == []
    assert warning.search("A new manpower law may change this.") and warning.search(
        "aturan yang lebih baru mungkin ada"
    )


def test_every_figure_of_pay_has_source_and_date(site):
    pay = site.catalog.pay
    assert all(wage.decree and wage.year and wage.sources for wage in pay.minimum_wages)
    assert all(table.month and table.sources for table in pay.averages.values())
    rules = (statement for rule in pay.rules.values() for statement in rule.statements)
    rates = (*pay.contributions.values(), *pay.tax_free_incomes, *pay.tax_tables.values(), *pay.tax_deductions.values())
    for figure in (*rates, *rules):
        assert figure.as_of and figure.sources, figure
    assert {entry.status for entry in pay.tax_free_incomes} == {f"{kind}/{n}" for kind in ("TK", "K") for n in range(4)}


def test_every_fee_and_every_law_in_motion_has_source_and_date(site):
    fees = [certificate.fee for certificate in site.catalog.certificates.values()]
    figures = [fee for fee in fees if re.search(r"\d", fee.text["id"])]
    assert figures
    for statement in (*figures, *(law.known for law in site.catalog.laws)):
        assert statement.as_of and statement.sources, statement


@pytest.mark.parametrize("lang", LOCALES)
def test_the_page_of_certificates_says_first_who_needs_one(site, lang):
    page = site.page("certificates", lang)
    (question,) = page.context["questions"]
    assert len(re.findall(r"[.?!](?:\s|$)", question.answer.text[lang])) == 2
    assert {"adverts", "kepmenaker-115-2022"} <= set(question.answer.sources) <= set(page.cites)
    assert all(word in question.answer.text[lang] for word in ("BNSP", "KKNI", "Brevet", "PPJK"))
    bnsp = site.catalog.terms["bnsp"].meaning
    assert "page:certificates" in bnsp.text[lang] and "kepmenaker-115-2022" in bnsp.sources


def test_readers_of_a_replaced_source_are_led_to_what_holds(site):
    for lang in LOCALES:
        (page,) = (
            p for p in site.pages.values() if p.lang == lang and "seojk-50-2017" in str(p.context.get("sources"))
        )
        text = PageRenderer(site).render(page)
        entry = text[text.index('id="seojk-50-2017"') :].partition("</details>")[0]
        assert site.catalog.labels[lang]["sources"]["replaced_by"] in entry and "#seojk-3-2021)" in entry
