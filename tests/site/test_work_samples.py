"""Work samples as readers do them: in Chromium, on the built site, by pointer, touch and keyboard."""

import json

import pytest

from scripts.catalog.work_sample import FORMS
from scripts.config import LOCALES
from scripts.features.work_samples import shown_order
from tests.site.visitor import until


def sample_of(site, form):
    """Return the first real sample of a form."""
    return next(sample for sample in site.catalog.work_samples.values() if sample.form == form)


def open_sample(site, visit, sample, lang="id", width=360, **options):
    visitor = visit(site.page(f"work-sample/{sample.key}", lang).url, width=width, **options)
    visitor.page.wait_for_selector("#sample .steps:not([hidden])")
    return visitor


def right_answers(sample):
    """Return what a reader enters, by the name of the field, in the order in which it is entered."""
    if sample.form == "mark":
        return {task.at: "x" for task in sample.tasks if task.answer}
    if sample.form == "write":
        return {"own": "Dengan hormat, …"}
    return {str(number): task.answer for number, task in enumerate(sample.tasks, 1)}


def wrong_answers(sample):
    if sample.form == "mark":
        return {task.at: "x" for task in sample.tasks if not task.answer}
    if sample.form == "order":
        return {str(number): "" for number in range(len(sample.tasks), 0, -1)}
    return {
        str(number): next((one.value for one in task.choices if one.value != task.answer), "987654321")
        for number, task in enumerate(sample.tasks, 1)
    }


def enter(page, sample, answers):
    for name, value in answers.items():
        field = page.locator(f'#sample [name="{name}"]')
        if sample.form in ("mark", "order"):
            field.check()
        elif sample.form == "match":
            field.select_option(value)
        elif field.first.get_attribute("type") == "radio":
            page.locator(f'#sample [name="{name}"][value="{value}"]').check()
        else:
            field.fill(value)


def check(page):
    page.locator("#sample [type=submit]").click()


def kept(page, sample):
    return json.loads(page.evaluate("localStorage.samples ?? '{}'")).get(sample.key, {})


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("form", FORMS)
def test_right_answers_hear_why_and_lead_to_the_end(site, visit, form, lang):
    sample = sample_of(site, form)
    words = site.catalog.labels[lang]["work_sample"]
    visitor = open_sample(site, visit, sample, lang)
    page, answers = visitor.page, right_answers(sample)
    assert not page.locator(".after").is_visible() and not page.locator(".liked").is_visible()
    enter(page, sample, answers)
    check(page)
    page.locator(".liked").wait_for()
    assert page.locator(".why.wrong").count() == 0
    if form == "write":
        assert page.locator(".why li").count() == len(sample.tasks)
        assert sample.example[lang] in page.locator(".why blockquote").inner_text()
    else:
        assert page.locator(".why.right").count() == len(answers)
        assert page.locator(".why", has_text=sample.tasks[0].why[lang]).count() == 1
        assert f"{len(answers)}" in page.locator("#sample .says").inner_text()
    assert sample.closing[lang][:20] in page.locator(".after").inner_text()
    page.get_by_role("radio", name=words["liked_yes"], exact=True).check()
    assert kept(page, sample) == {"stage": 0, "done": True, "liked": "yes"}
    page.reload()
    page.locator(".liked").wait_for()
    assert page.get_by_role("radio", name=words["liked_yes"], exact=True).is_checked(), "what was liked is kept"
    assert visitor.faults == []


@pytest.mark.parametrize("form", [form for form in FORMS if form != "write"])
def test_wrong_answers_hear_what_is_right_and_why(site, visit, form):
    sample = sample_of(site, form)
    visitor = open_sample(site, visit, sample)
    page, answers = visitor.page, wrong_answers(sample)
    enter(page, sample, answers)
    check(page)
    first = page.locator(".why.wrong").first
    first.wait_for()
    if form == "mark":
        rest = page.locator("[name=rest]")
        assert rest.is_visible() and not page.locator(".liked").is_visible(), "what was missed is not told yet"
        rest.click()
        assert page.locator(".why").count() == len(sample.tasks)
    else:
        told = "".join(page.locator(".why").all_inner_texts())
        assert all(task.why["id"] in told for task in sample.tasks)
    page.locator(".liked").wait_for()
    assert visitor.faults == []


@pytest.mark.parametrize("form", FORMS)
def test_half_the_answers_are_there_again_when_the_reader_comes_back(site, visit, form):
    sample = sample_of(site, form)
    visitor = open_sample(site, visit, sample)
    page = visitor.page
    half = dict(list(right_answers(sample).items())[:2])
    enter(page, sample, half)
    if form != "write":
        check(page)
        page.locator("[name=rest]").wait_for()
        assert not page.locator(".liked").is_visible()
    else:
        page.locator("#own").blur()
    page.goto(page.url.split("/coba/")[0] + "/coba/")
    page.go_back()
    page.wait_for_selector("#sample .steps:not([hidden])")
    assert kept(page, sample)["answers"].keys() == half.keys()
    if form != "write":
        page.locator(".why").first.wait_for()
        page.locator("[name=rest]").click()
        page.locator(".liked").wait_for()
        assert "answers" not in kept(page, sample), "what is finished is not kept"
    page.locator("[name=erase]").click()
    assert page.locator(".why").count() == 0 and kept(page, sample) == {}
    assert page.locator("#sample :checked:not(option)").count() == 0
    assert visitor.faults == []


@pytest.mark.parametrize("form", FORMS)
def test_every_decision_can_be_made_with_the_keyboard(site, visit, form):
    sample = sample_of(site, form)
    page = open_sample(site, visit, sample).page
    page.locator("h1").focus()
    for name, value in list(right_answers(sample).items())[:2]:
        field = page.locator(f'#sample [name="{name}"]').first
        field.focus()
        if form in ("mark", "order"):
            page.keyboard.press("Space")
        elif form == "match":
            page.keyboard.press("ArrowDown")
        elif field.get_attribute("type") == "radio":
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
        else:
            page.keyboard.type(value)
    page.locator("#sample [type=submit]").focus()
    page.keyboard.press("Enter")
    page.locator(".why").first.wait_for()


@pytest.mark.parametrize("form", ["mark", "order", "sort", "choose"])
def test_every_decision_can_be_made_with_a_thumb(site, visit, form):
    sample = sample_of(site, form)
    page = open_sample(site, visit, sample, has_touch=True).page
    name, value = next(iter(right_answers(sample).items()))
    exact = f'[value="{value}"]' if form in ("sort", "choose") else ""
    field = page.locator(f'#sample [name="{name}"]{exact}')
    box = field.locator("xpath=..").bounding_box()
    assert box["height"] >= 32, "it is large enough"
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) if box["y"] < 700 else field.tap()
    assert field.is_checked()


def test_each_decision_has_a_name_that_listeners_hear(site, visit):
    for form in FORMS:
        sample = sample_of(site, form)
        page = open_sample(site, visit, sample).page
        for field in page.locator("#sample :is(input, select, textarea)").all():
            assert field.evaluate("(field) => field.labels[0].textContent.trim()"), form


def test_a_step_says_its_place_to_the_eye_and_to_the_ear(site, visit):
    sample = sample_of(site, "order")
    page = open_sample(site, visit, sample).page
    steps = page.locator("label.step")
    steps.nth(1).click()
    steps.nth(0).click()
    assert [steps.nth(i).locator("b").inner_text() for i in (0, 1)] == ["2", "1"]
    steps.nth(1).click()
    assert [step.locator("b").count() for step in steps.all()[:2]] == [1, 0]
    assert steps.nth(0).locator("b").inner_text() == "1"
    first = shown_order(sample)[0][1].text
    assert first and first["id"] in steps.nth(0).inner_text()


def test_a_text_that_is_no_number_is_asked_for_again(site, visit):
    sample = sample_of(site, "number")
    page = open_sample(site, visit, sample).page
    page.locator('#sample [name="1"]').fill("banyak")
    check(page)
    assert site.catalog.labels["id"]["work_sample"]["number"] in page.locator(".why").inner_text()


def test_without_a_decision_nothing_is_told(site, visit):
    sample = sample_of(site, "sort")
    page = open_sample(site, visit, sample).page
    check(page)
    assert page.locator("#sample .says").inner_text() == site.catalog.labels["id"]["work_sample"]["nothing"]
    assert page.locator(".why").count() == 0 and kept(page, sample) == {}


@pytest.mark.parametrize("form", FORMS)
def test_without_script_the_desk_and_the_questions_stand_there_and_the_answers_on_their_page(site, visit, form):
    sample = sample_of(site, form)
    page = visit(site.page(f"work-sample/{sample.key}", "id").url, width=360, java_script_enabled=False).page
    assert page.locator(".thing").count() == len(sample.material)
    assert page.locator("#sample").is_visible() and not page.locator("#sample [type=submit]").is_visible()
    page.get_by_role("link", name=site.catalog.labels["id"]["work_sample"]["answers_link"]).click()
    told = page.locator("main").inner_text()
    assert all(task.why["id"] in told for task in sample.tasks)


def test_on_paper_there_are_tasks_and_no_buttons(site, visit):
    page = open_sample(site, visit, sample_of(site, "match"), width=1280).page
    page.emulate_media(media="print")
    assert page.locator("#sample .decision").first.is_visible()
    assert not page.locator("#sample [type=submit]").is_visible()


def test_no_page_of_a_sample_scrolls_sideways(site, visit):
    visitor = visit()
    for sample in site.catalog.work_samples.values():
        for lang in LOCALES:
            visitor.page.set_viewport_size({"width": 320, "height": 640})
            page = visitor.open(site.page(f"work-sample/{sample.key}", lang).url)
            assert page.evaluate("document.documentElement.scrollWidth") == 320, sample.key


@pytest.mark.parametrize("lang", LOCALES)
def test_three_quick_questions_choose_three_samples_of_three_families(site, visit, lang):
    visitor = visit(site.page("work-samples", lang).url, width=360)
    page, words = visitor.page, site.catalog.labels[lang]["work-samples"]
    page.get_by_role("button", name=words["taste_show"]).click()
    assert page.locator("#choose .says").inner_text() == words["taste_open"]
    for question in page.locator("#choose fieldset").all():
        question.locator("input").first.check()
    page.get_by_role("button", name=words["taste_show"]).click()
    links = page.locator("#path li a")
    assert links.count() == 3
    titles = {sample.title[lang]: sample for sample in site.catalog.work_samples.values()}
    chosen = [titles[title] for title in links.all_inner_texts()]
    assert len({site.catalog.roles[sample.role].family for sample in chosen}) == 3
    links.first.click()
    page.wait_for_selector("article[data-work-sample]")
    assert visitor.faults == []


def test_the_list_says_what_was_begun_and_done_and_can_forget_it(site, visit):
    first, second = list(site.catalog.work_samples.values())[:2]
    visitor = visit(site.page("work-samples", "id").url)
    page, words = visitor.page, site.catalog.labels["id"]["work-samples"]
    stored = {first.key: {"done": True, "liked": "yes"}, second.key: {"answers": {"1": "x"}}}
    page.evaluate("(stored) => { localStorage.samples = stored }", json.dumps(stored))
    page.reload()
    begun = [page.locator(f'[data-sample="{sample.key}"] em') for sample in (first, second)]
    assert [said.inner_text() for said in begun] == [f"({words['done']})", f"({words['begun']})"]
    page.get_by_role("button", name=words["erase"]).click()
    assert page.locator("[data-sample] em").count() == 0
    assert page.evaluate("localStorage.samples") is None


def test_the_quiz_says_what_the_reader_tried_and_liked(site, visit):
    answers = "542135542135542135542135542"
    visitor = visit(f"{site.page('quiz', 'id').url}#a={answers}")
    page = visitor.page
    until(page, "() => document.querySelectorAll('#result .roles > li').length == 5")
    shown = page.locator("#result h3 a").all_inner_texts()
    keys = [key for key, one in site.catalog.roles.items() if one.title["id"] in shown]
    sample = next(one for key in keys for one in site.catalog.work_samples_of(key))
    page.evaluate("(stored) => { localStorage.samples = stored }", json.dumps({sample.key: {"liked": "yes"}}))
    page.reload()
    until(page, "() => document.querySelectorAll('#result .roles > li').length == 5")
    told = site.catalog.labels["id"]["quiz"]["tried_yes"].format(title=sample.title["id"])
    assert told in page.locator("#result").inner_text()


def test_a_role_leads_to_its_first_sample_and_that_to_the_next(site, visit):
    sample = next(iter(site.catalog.work_samples.values()))
    page = visit(site.page(f"role/{sample.role}", "id").url).page
    page.locator(".acts").get_by_role("link", name=site.catalog.labels["id"]["work-samples"]["role"]).click()
    assert page.locator("article").get_attribute("data-work-sample") == sample.key
