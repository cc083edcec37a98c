"""Links as they arrive from chats and mail: with marks behind, in capital letters, or cut off."""

import pytest

from tests.site.visitor import until

TAILS = [").", "_", "%E2%80%9D"]  # theme/modules/**/*.test.js try the others
OLD = "542135542135542135542135542"
DAMAGED = "tidak dikenal di sini"


@pytest.fixture(scope="module")
def reader(chromium, address):
    """Return a page at an address below the site's root: each time the same, so that many links take little time."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()

    def open_link(link):
        page.goto("about:blank")
        page.goto(address + link)
        return page

    yield open_link
    context.close()


def result(page):
    page.wait_for_selector("#quiz:not([hidden])")
    return page.locator("#result h3").all_inner_texts()


@pytest.fixture(scope="module")
def sent(reader):
    """The answers as the quiz writes them into its address today, and the roles that they lead to."""
    page = reader(f"kuis/#a={OLD}")
    roles = result(page)
    page.locator("#quiz [type=submit]").click()
    return page.url.partition("#a=")[2], roles


def test_marks_behind_a_link_to_a_result_do_not_count(reader, sent):
    text, roles = sent
    assert text != OLD and len(roles) == 5
    for link in (text, OLD):
        for tail in ("", *TAILS):
            assert result(reader(f"kuis/#a={link}{tail}")) == roles, tail


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_link_that_was_cut_off_is_no_result_and_never_the_readers_own(site, reader, sent, lang):
    quiz = site.page("quiz", lang).url
    page = reader(quiz)
    page.evaluate("answers => { localStorage.quiz = answers }", sent[0])
    for link in (sent[0][:-1], sent[0][:30], OLD[:-1], ""):
        page = reader(f"{quiz}#a={link}")
        page.locator("#result h2", has_text={"id": "rusak", "en": "damaged"}[lang]).wait_for()
        assert page.locator("#result ol").count() == 0
        assert page.locator("#quiz :checked").count() == 27, "the reader's own answers are still there"
    page.locator("#result p a").click()
    page.locator("#result").wait_for(state="hidden")


def test_marks_behind_a_comparison_do_not_count(reader):
    for tail in TAILS:
        page = reader(f"bandingkan/?r=hr-assistant&r=recruiter{tail}")
        page.wait_for_selector("#sides table")
        assert page.locator("main [role=alert]", has_text=DAMAGED).count() == 0, tail
    page = reader("bandingkan/?r=HR-Assistant&amp;r=recruiter")
    page.wait_for_selector("#sides table")


@pytest.mark.parametrize(
    "link",
    [
        "bandingkan/?r=hr-assistant&r=recru",
        "bandingkan/?r=hr-assistant&r=recruiter&r=a-role-that-was-removed",
        "bandingkan/?r=hr-assistant&r=",
        "bandingkan/?r=hr-assistant&r",
        "pindah/?dari=hr-assistant&ke=payroll-off",
        "pindah/?dari=hr-assist",
        "pekerjaan/?keluarga=akuntan",
        "pekerjaan/?tampilan=kart&keluarga=",
    ],
)
def test_a_link_that_names_what_is_not_there_says_so(reader, link):
    page = reader(link)
    page.locator("main [role=alert]", has_text=DAMAGED).wait_for()
    for select in page.locator("form.tool select").all():
        select.select_option(index=1)
    if "pindah" in link:
        page.locator("form.tool [type=submit]").click()
    page.locator("main [role=alert]", has_text=DAMAGED).wait_for(state="detached")


def test_marks_behind_the_choices_of_roles_and_moves_do_not_count(reader):
    page = reader("pindah/?dari=hr-assistant&ke=payroll-officer).")
    page.locator("#result .track").wait_for()
    for link in ("pekerjaan/?keluarga=akuntansi).", "pekerjaan/?keluarga=Akuntansi,"):
        page = reader(link)
        page.locator("#filters output", has_text="kuntansi").wait_for()


@pytest.mark.parametrize("tail", [").", "%E2%80%9D", "_"])
def test_a_section_is_found_behind_marks(site, reader, tail):
    page = reader(f"{site.page('role/accountant', 'id').url}#ways-in{tail}")
    until(page, "location.hash == '#ways-in'")
    until(page, "Math.abs(document.getElementById('ways-in').getBoundingClientRect().top) < 200")
    story = site.page("stories", "id").url
    first = site.page(f"story/{next(iter(site.catalog.stories))}", "id").url
    assert first.startswith(story)
    page = reader(f"{first}#langkah-2{tail}")
    page.locator("#tour [role=status]", has_text="Langkah 2").wait_for()


@pytest.mark.parametrize(
    ("path", "target", "lang"),
    [
        ("pekerjaan/Asisten-HRD/", "pekerjaan/asisten-hrd/", "id"),
        ("pekerjaan/asisten_hrd.html).", "pekerjaan/asisten-hrd/", "id"),
        ("pekerjaan//asisten%20hrd//x/../index.htm", "pekerjaan/asisten-hrd/", "id"),
        ("EN/Roles/HR-Assistant", "en/roles/hr-assistant/", "en"),
        ("roles/hr-assistant/", "en/roles/hr-assistant/", "id"),
        ("Kuis/#a=123", "kuis/#a=123", "id"),
    ],
)
def test_an_address_written_in_another_way_leads_to_its_page(reader, path, target, lang):
    page = reader(path)
    link = page.locator("#parts > div:first-child li a").first
    until(page, "target => document.querySelector('#parts a').href.endsWith(target)", f"/{target}")
    assert page.evaluate("document.documentElement.lang") == lang
    assert link.is_visible()
    assert page.locator("#parts > div:first-child > p").nth(1).is_visible()
