import re
from dataclasses import replace

import pytest

from scripts.pages.markdown import PageRenderer, render_pages
from scripts.pages.markdown_text import as_markdown, escape
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from tests.conftest import TODAY


def no_target(kind, key):
    """The target of a link in a text that has none."""
    raise AssertionError(f"a link to {kind} {key}")


def test_a_role_page_holds_every_text_of_its_language(good_site):
    text = render_pages(good_site)["en/roles/file-clerk.md"]
    role = good_site.catalog.roles["file-clerk"]
    words = re.sub(r"\]\([^)]*\)|\[", "", text)  # a term in a text leads to the glossary
    for group in (
        role.duties,
        role.skills,
        role.tools,
        role.works_with,
        role.fits,
        role.myths,
        role.fields["questions"],
        role.fields["outlook"],
    ):
        for statement in group:
            assert as_markdown(statement.text["en"], no_target) in words
            assert as_markdown(statement.text["id"], no_target) not in words


def test_a_term_leads_to_the_glossary_where_a_page_first_uses_it(good_site):
    text = render_pages(good_site)["en/roles/records-manager.md"]
    assert text.count("(../glossary/office.md#file)") == 1
    assert text.index("[files](../glossary/office.md#file)") < text.index("Record files.")


def test_a_page_of_terms_says_which_roles_use_each(good_site):
    text = render_pages(good_site)["en/glossary/office.md"]
    assert "Used by: [File Clerk](../roles/file-clerk.md), [Records Manager](../roles/records-manager.md)" in text
    assert "See also: [Archive shelf (AS)](office.md#shelf)" in text


def test_a_skill_says_which_roles_need_it_and_how_much(good_site):
    text = render_pages(good_site)["en/skills/kindness.md"]
    assert text.index("{ #useful }") < text.index("[File Clerk](../roles/file-clerk.md)")
    assert "{ #essential }" not in text


def test_a_story_shows_its_lanes_and_numbers_its_steps(good_site):
    text = render_pages(good_site)["id/kisah/berkas-hilang.md"]
    lanes = re.findall(r"<li.*?<b>([^<]*)</b> <small>([^<]*)</small>(.*?)</li>", text)
    assert [lane[:2] for lane in lanes] == [
        (actor.name["id"], good_site.catalog.labels["id"]["office"][actor.office])
        for actor in good_site.catalog.stories["lost-file"].actors
    ]
    numbers = [number for *_, steps in lanes for number in re.findall(r">(\d)<", steps)]
    assert sorted(numbers) == ["1", "2", "3", "4"]
    assert len(re.findall("<path ", text)) == 3, "a line from each step to the next"
    step = "Membuka [rak](../glosarium/kantor.md#shelf) yang salah."
    assert f'1. **[Juru Arsip](../pekerjaan/juru-arsip.md)**{{ #langkah-2 data-icon="clerks" }}: {step}' in text


def test_a_family_shows_its_roles_from_entry_to_lead(good_site):
    text = render_pages(good_site)["en/families/clerks.md"]
    assert (
        text.index("{ #junior }")
        < text.index(">File Clerk</a></h4>")
        < text.index("{ #senior }")
        < text.index(">Records Manager</a></h4>")
    )


def test_sections_stand_in_the_promised_order(good_site):
    text = render_pages(good_site)["id/pekerjaan/manajer-arsip.md"]
    anchors = [
        "facts",
        "fits-yes",
        "fits-no",
        "duties",
        "works-with",
        "day",
        "calendar",
        "tools",
        "hirers",
        "you",
        "skills",
        "interests",
        "mistakes",
        "myths",
        "ways-in",
        "selection",
        "pay",
        "leads-to",
        "outlook",
        "more",
        "questions",
        "confused-with",
        "related",
        "sources",
        "codes",
    ]
    assert re.findall(r"^###? .*{ #([\w-]+) }$", re.sub(r"(?m)^.*#way-.*\n", "", text), re.M) == anchors
    assert re.findall(r"^## .*{ #([\w-]+) }$", text, re.M) == ["facts", "you", "ways-in", "pay", "more"]


def test_sources_are_numbered_in_the_order_of_the_page_and_anchored_once(good_site):
    text = render_pages(good_site)["en/roles/file-clerk.md"]
    assert text.count("#cite-book ") == 1
    assert text.index("[\\[1\\]](../sources/articles.md#book") < text.index(
        "[\\[2\\]](../sources/classifications.md#onet"
    )


def test_the_page_of_sources_shows_every_notice_that_is_owed(good_site):
    """Each role links there from every citation and from its footer."""
    text = render_pages(good_site)["en/sources/classifications.md"]
    assert text.count("Used under CC BY 4.0.") == 1


def test_a_role_shows_the_average_of_its_group_and_the_range_of_minimum_wages_and_that_it_has_no_figure(good_site):
    text = render_pages(good_site)["en/roles/file-clerk.md"]
    section = text[text.index("{ #pay }") : text.index("{ #leads-to }")]
    assert "no reliable figure for this role alone" in section
    assert "**Rp3,100,000** lowest minimum wage of 2026, Jawa" in section
    assert "**Rp3,851,239** average of the group Clerical workers, February 2026" in section
    assert "**Rp5,900,000** highest minimum wage of 2026, Kota" in section
    assert re.findall(r'data-n="(\d+)"', section) == ["5", "7", "10"]
    assert section.count('data-source="book"') == 3


def test_both_languages_have_the_same_structure(good_site):
    pages = render_pages(good_site)
    for key in (
        "role/file-clerk",
        "roles",
        "sources",
        "sources/articles",
        "skill/care",
        "story/lost-file",
        "questions",
        "family/clerks",
    ):
        texts = [pages[good_site.page(key, lang).path] for lang in ("id", "en")]
        counts = [[text.count(mark) for mark in ("\n## ", "\n- ", ".md", "data-source=")] for text in texts]
        assert counts[0] == counts[1]


def test_the_picture_says_its_words_in_the_page_language(good_site):
    pages = render_pages(good_site)
    assert "Pelanggan" in pages["parts/front-middle-back.id.md"]
    assert "Customers" in pages["parts/front-middle-back.en.md"]


def test_the_way_in_leads_from_school_and_certificate_through_the_role_to_what_is_next(good_site):
    picture = render_pages(good_site)["en/roles/file-clerk.md"].partition('class="way"')[2].partition("</figure>")[0]
    stations = [re.sub(r"<[^>]+>", "", item).strip() for item in re.findall(r"<li[^>]*>(?!<ul>)(.*?)</li>", picture)]
    assert stations == [
        "From vocational school (SMK) Admin Arsip",
        "Office certificate",
        "File Clerk",
        "Records Manager",
    ]


def test_a_family_lists_every_step(good_site):
    text = render_pages(good_site)["en/families/clerks.md"]
    assert "- [File Clerk](../roles/file-clerk.md): [Records Manager](../roles/records-manager.md)\n" in text
    assert "- [Records Manager](../roles/records-manager.md): Director\n" in text


def test_an_interface_word_shows_just_as_typed(good):
    path = good / "data" / "labels.yaml"
    path.write_text(
        path.read_text("utf-8").replace(
            "{id: Tugas, en: Duties}", '{id: "Tugas `a` *b* | c", en: "Duties `a` *b* | c"}'
        ),
        "utf-8",
    )
    raw = load(good, TODAY)
    text = render_pages(list_pages(catalog_from(raw), raw.pages))["en/roles/file-clerk.md"]
    assert escape("Duties `a` *b* | c") in text


def test_whatever_is_wrong_with_a_template_is_said_with_the_page(good_site):
    del good_site.pages["sources/classifications", "en"]
    with pytest.raises(KeyError) as error:
        PageRenderer(good_site).render(good_site.page("role/file-clerk", "en"))
    assert error.value.__notes__ == ["while rendering en/roles/file-clerk.md"]


def test_one_page_alone_is_rendered_as_among_all(good_site):
    page = good_site.page("role/file-clerk", "id")
    assert PageRenderer(good_site).render(page) == render_pages(good_site)[page.path]


def test_a_page_written_by_hand_cannot_be_rendered(good_site):
    with pytest.raises(ValueError, match="written by hand"):
        PageRenderer(good_site).render(good_site.page("home", "id"))


def surrounded(labels):
    """Return labels in which every placeholder stands between guillemets and spaces, e.g. `‹ {count} ›`."""
    if isinstance(labels, str):
        return re.sub(r"\{\w+\}", r"‹ \g<0> ›", labels)
    return {key: surrounded(value) for key, value in labels.items()}


def test_no_space_beside_a_placeholder_is_lost_on_any_page(raw, site):
    """A template that cuts a label at its placeholder and escapes the parts would strip the spaces at their edges."""
    catalog = site.catalog
    labels = {lang: surrounded(tree) for lang, tree in catalog.labels.items()}
    marked = list_pages(replace(catalog, labels=labels), raw.pages)
    lost, filled = [], 0
    for path, text in render_pages(marked).items():
        lost += [f"{path}: {match}" for match in re.findall(r".{0,30}(?:‹(?! )|(?<! )›).{0,30}", text)]
        filled += len(re.findall(r"‹ [^{‹›]*[^{‹›\s][^{‹›]* ›", text))
    assert lost == []
    assert filled > len(catalog.roles) * 10
