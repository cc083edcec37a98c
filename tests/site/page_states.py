"""What is audited for access: kinds of pages, languages, palettes, widths and states, for tests and `make access`."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, cycle, product

from playwright.sync_api import Page

from scripts.config import LOCALES
from scripts.pages.page import ENTRY_KINDS, TOOLS
from tests.site.visitor import until

PALETTES = ("light", "dark")
WIDTHS = (320, 360, 1280)
COMMON_WIDTHS = WIDTHS[1:]
NARROW_AND_WIDE = WIDTHS[::2]  # for what opens or is wide, the narrowest width matters

# A work sample of each form: their pages look different, and so do their answers.
SAMPLES = (
    "work-sample/old-job-advert",  # mark
    "work-sample/gaps-in-attendance",  # match
    "work-sample/complete-applications",  # sort
    "work-sample/two-stories-one-warehouse",  # order
    "work-sample/who-may-know",  # choose
    "work-sample/overtime-into-pay",  # number
    "work-sample/contract-from-emails",  # fill
    "work-sample/angry-about-the-payslip",  # write
)

# A page of each kind, of some kinds more; the last two answer addresses that lead to no page.
PAGES = (
    "home",
    "back-office",
    "how-it-works",
    "role/hr-assistant",
    "role/legal-officer",
    "sources",
    "search",
    "editing",
    "checks/style",
    "family/accounting",
    "skills",
    "skill/communication",
    "glossary",
    "field/payroll",
    "stories",
    "story/new-employee",
    "questions",
    "changes",
    *(kind for kind in TOOLS if kind not in ENTRY_KINDS),
    "sources/laws",
    "student",
    "cv",
    "pay",
    "method",
    "data",
    "pair/hr-assistant+hr-generalist",
    "teachers",
    "lesson/accounting",
    "exercise/new-employee",
    "offline",
    "licences",
    "accessibility",
    "privacy",
    "components",
    "work-samples",
    *SAMPLES,
    "answers/old-job-advert",
    "404",
    "unseen",
)
WITHOUT_PAGE = {"404": {"id": "tidak/ada/", "en": "en/not/there/"}, "unseen": {"id": "terputus/", "en": "en/cut-off/"}}

# Pages that are audited whole while something is open over them; of the others only what is open.
AUDITED_WHOLE = ("home", "role/legal-officer", "search", "glossary", "editing")
_OPENED_IN_SAMPLE = (AUDITED_WHOLE[1], AUDITED_WHOLE[3])
_WITH_HEADER = PAGES[:-1]  # the page of the service worker has none
_MODULES = ("quiz", "compare", "moves", "list", "roles")
_ANSWERS = "542135542135542135542135542"

# Waits for the service worker.
WORKER_ACTIVE = """async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active.state != "activated")
        await new Promise((done) => active.addEventListener("statechange", done, { once: true }))
}"""


@dataclass(frozen=True)
class State:
    """What a reader did before the page is audited. `act` returns False where a page offers nothing for it."""

    pages: tuple[str, ...]
    act: Callable[[Page, str], bool | None] | None = None
    query: dict[str, str] | None = None
    widths: tuple[int, ...] = COMMON_WIDTHS
    part: str | None = None  # what is open over the page
    module_missing: bool = False  # the page's module does not load


def _open(name: str) -> Callable[[Page, str], bool]:
    def act(page: Page, lang: str) -> bool:
        button = page.locator(f"[popovertarget={name}]")
        if not button.count():
            return False
        button.click()
        return True

    return act


def _search(words: dict[str, str], selector: str) -> Callable[[Page, str], None]:
    """Type a search, and wait for what matches the selector."""

    def act(page: Page, lang: str) -> None:
        field = page.locator("#find input")
        (field if field.is_visible() else page.locator("[popovertarget=find]")).click()
        until(page, "() => document.activeElement.type == 'search'")
        page.keyboard.type(words[lang])
        page.wait_for_selector(selector)

    return act


def _wait(selector: str) -> Callable[[Page, str], None]:
    def act(page: Page, lang: str) -> None:
        page.wait_for_selector(selector)

    return act


def _answer_half(page: Page, lang: str) -> None:
    for number, statement in enumerate(page.locator("#quiz fieldset").all()[:13]):
        statement.locator("input").nth(number % 5).check()
    page.wait_for_selector(".so-far.open")
    page.locator("[name=back]").click()


def _fill_list(page: Page, lang: str) -> None:
    page.evaluate("localStorage.list = 'accountant recruiter'")
    page.evaluate("localStorage.ticks = JSON.stringify({student: ['placement']})")
    page.reload()
    page.locator("#starred li").nth(1).wait_for()


def _copy(page: Page, lang: str) -> None:
    page.locator(".share [data-act=copy]").last.click()
    page.locator("main > article [role=status]:not(:empty)").last.wait_for()


def _star(page: Page, lang: str) -> None:
    page.locator("[data-act=star]").click()
    page.locator("[data-act=star]", has_text="★").wait_for()


def _scroll(page: Page, lang: str) -> None:
    page.mouse.wheel(0, 2000)
    page.wait_for_selector(".permalink", state="attached")


def _open_snippets(page: Page, lang: str) -> None:
    for summary in page.locator(".snippets summary").all():
        summary.click()


def _open_map_list(page: Page, lang: str) -> None:
    page.locator(".map summary").click()
    page.locator(".map details li").first.wait_for()


def _open_filters(page: Page, lang: str) -> None:
    if page.locator("#filters .opens").is_visible():  # on a phone
        page.locator("#filters .opens").click()
    while page.locator(".facets details:not([open])").count():
        page.locator(".facets details:not([open]) summary").first.click()
    page.locator(".chosen button").first.wait_for()


def _step_forward(page: Page, lang: str) -> None:
    for _ in range(3):
        page.locator("#tour button").last.click()
    page.wait_for_selector(".lanes li.now")


def _wait_for_worker(page: Page, lang: str) -> None:
    page.evaluate(WORKER_ACTIVE)
    page.locator("#whole [type=submit]").wait_for()


def _download_site(page: Page, lang: str) -> None:
    _wait_for_worker(page, lang)
    page.locator("#whole [type=submit]").click()
    page.locator("#whole progress").wait_for(state="hidden", timeout=120_000)


def _judge_sample(page: Page, lang: str) -> None:
    """Make the first decision, and have all of them judged."""
    page.wait_for_selector("#sample .steps:not([hidden])")
    field = page.locator("#sample :is(input, select, textarea)").first
    if field.evaluate("field => field.matches('select')"):
        field.select_option(index=1)
    elif field.get_attribute("type") in ("radio", "checkbox"):
        field.check()
    else:
        field.fill("1")
    page.locator("#sample [type=submit]").click()
    if page.locator("[name=rest]").is_visible():
        page.locator("[name=rest]").click()
    page.locator(".liked").wait_for()


def _taste(page: Page, lang: str) -> None:
    for question in page.locator("#choose fieldset").all():
        question.locator("input").first.check()
    page.locator("#choose [type=submit]").click()
    page.locator("#path li").nth(2).wait_for()


def _by_lang(*texts: str) -> dict[str, str]:
    return dict(zip(LOCALES, texts, strict=True))


STATES = {
    "at-rest": State(PAGES, widths=WIDTHS),
    "menu": State(_WITH_HEADER, _open("menu"), widths=WIDTHS[:1], part="header"),
    "contents": State(_WITH_HEADER, _open("contents"), widths=WIDTHS[:1], part="#contents"),
    "search-hits": State(
        _WITH_HEADER,
        _search(_by_lang("gaji", "payroll"), "#find [role=listbox][aria-busy=false] a[data-hit]"),
        widths=NARROW_AND_WIDE,
        part="header",
    ),
    "search-nothing": State(
        _WITH_HEADER,
        _search(_by_lang("zxqwvk", "zxqwvk"), "#find .said:not(:empty)"),
        widths=NARROW_AND_WIDE,
        part="header",
    ),
    "search-page": State(("search",), _wait("main a[data-hit]"), _by_lang("?q=gaji", "?q=payroll")),
    "filters": State(
        ("roles",),
        _open_filters,
        _by_lang("?keluarga=akuntansi&tingkat=madya", "?family=accounting&level=mid"),
        NARROW_AND_WIDE,
    ),
    "no-role": State(
        ("roles",),
        _wait("#filters .chosen button"),
        _by_lang("?tingkat=senior&keterampilan=pemrograman", "?level=senior&skill=programming"),
    ),
    "table": State(
        ("roles",),
        _wait("#found table"),
        _by_lang("?keluarga=akuntansi&tampil=tabel", "?family=accounting&view=table"),
        NARROW_AND_WIDE,
    ),
    "map": State(
        ("roles",),
        _open_map_list,
        _by_lang("?keluarga=keuangan&tampil=peta", "?family=finance&view=map"),
        NARROW_AND_WIDE,
    ),
    "comparison": State(
        ("compare",),
        _wait("#sides table"),
        _by_lang("?r=accountant&r=recruiter&r=tax-officer", "?r=accountant&r=recruiter&r=tax-officer"),
        NARROW_AND_WIDE,
    ),
    "quiz-middle": State(("quiz",), _answer_half),
    "quiz-result": State(("quiz",), _wait("#result ol"), _by_lang(f"#a={_ANSWERS}", f"#a={_ANSWERS}")),
    "quiz-few": State(("quiz",), _wait("#result p"), _by_lang("#a=51" + "0" * 25, "#a=51" + "0" * 25)),
    "move": State(
        ("moves",), _wait("#result .track"), _by_lang("?dari=accountant&ke=recruiter", "?from=accountant&to=recruiter")
    ),
    "nearest-moves": State(("moves",), _wait("#result ol"), _by_lang("?dari=accountant", "?from=accountant")),
    "story-step": State(("story/new-employee",), _step_forward),
    "sample-judged": State(SAMPLES, _judge_sample),
    "tasted": State(("work-samples",), _taste),
    "list": State(("list",), _fill_list),
    "starred": State(("role/hr-assistant",), _star),
    "read-on": State(("role/hr-assistant", "glossary"), _scroll),
    "codes": State(("teachers",), _open_snippets),
    "copied": State(("role/hr-assistant", "quiz"), _copy),
    "offline-none": State(("offline",), _wait_for_worker),
    "offline-kept": State(("offline",), _download_site),
    "embedded": State(_MODULES, query=_by_lang("?embed=1", "?embed=1")),
    "not-loaded": State(("quiz", "compare", "moves", "list"), _wait("main [role=alert]"), module_missing=True),
}

# States that need the service worker.
WITH_WORKER = ("offline-none", "offline-kept")

Run = tuple[str, str, str, int, str]  # state, page, language, width, palette


def all_runs() -> list[Run]:
    """Return every combination that exists."""
    return [
        (name, *run) for name, state in STATES.items() for run in product(state.pages, LOCALES, state.widths, PALETTES)
    ]


def sampled_runs() -> list[Run]:
    """Return a few runs: each page in one language, each state on its pages, at its widths and in each palette."""
    ways, number = list(product(WIDTHS, PALETTES)), count()
    chosen = {("at-rest", key, lang, *ways[next(number) % len(ways)]) for key, lang in zip(PAGES, cycle(LOCALES))}
    for name, state in STATES.items():
        pages = [key for key in state.pages if state.part is None or key in _OPENED_IN_SAMPLE]
        if name != "at-rest":
            chosen |= {
                (
                    name,
                    pages[i % len(pages)],
                    LOCALES[i % len(LOCALES)],
                    state.widths[i % len(state.widths)],
                    PALETTES[i % len(PALETTES)],
                )
                for i in range(max(len(LOCALES), len(state.widths), len(pages)))
            }
    return sorted(chosen)
