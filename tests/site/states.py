"""What is audited for access: one list of the kinds of pages, languages, palettes, widths and states, for CI and for `make access`."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, product

from scripts.pages.page import ENTRY_KINDS, TOOLS
from tests.site.conftest import until

LANGUAGES = ("id", "en")
PALETTES = ("light", "dark")
WIDTHS = (320, 360, 1280)
COMMON = WIDTHS[1:]
NARROWEST = WIDTHS[::2]  # where something opens or stands wide, the narrowest matters

# A page of each kind, of some kinds more; the last two are no pages of the plan.
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
    "404",
    "unseen",
)
OUTSIDE = {"404": {"id": "tidak/ada/", "en": "en/not/there/"}, "unseen": {"id": "terputus/", "en": "en/cut-off/"}}

# Pages on which all is looked at while something is open over it; on the others only what is open.
OPENED_OVER = ("home", "role/legal-officer", "search", "glossary", "editing")
_WITH_HEADER = PAGES[:-1]
_MODULES = ("quiz", "compare", "moves", "list", "roles")
_ANSWERS = "542135542135542135542135542"

READY = """async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active.state != "activated") await new Promise((done) => active.addEventListener("statechange", done, { once: true }))
}"""


@dataclass(frozen=True)
class State:
    """What a reader did before the page is looked at. `act` returns False where a page has nothing to do it with."""

    pages: tuple[str, ...]
    act: Callable | None = None
    query: dict[str, str] | None = None
    widths: tuple[int, ...] = COMMON
    part: str | None = None  # what is open over the page
    lost: bool = False  # the page's module does not arrive


def _open(name):
    def act(page, lang):
        button = page.locator(f"[popovertarget={name}]")
        return bool(button.count()) and button.click() is None

    return act


def _search(words, awaited):
    def act(page, lang):
        page.locator("#find input").click() if page.locator("#find input").is_visible() else page.locator(
            "[popovertarget=find]"
        ).click()
        until(page, "() => document.activeElement.type == 'search'")
        page.keyboard.type(words[lang])
        page.wait_for_selector(awaited)

    return act


def _wait(selector):
    return lambda page, lang: page.wait_for_selector(selector) and None


def _answer_half(page, lang):
    for statement in page.locator("#quiz fieldset").all()[:13]:
        statement.locator("input").nth(3).check()


def _keep(page, lang):
    page.evaluate("localStorage.list = 'accountant recruiter'")
    page.evaluate("localStorage.ticks = JSON.stringify({'pelajar/': {title: 'Pelajar', all: 5, done: ['a']}})")
    page.reload()
    page.locator("#starred li").nth(1).wait_for()


def _copy(page, lang):
    page.locator(".share [data-act=copy]").last.click()
    page.locator("main > article [role=status]:not(:empty)").last.wait_for()


def _star(page, lang):
    page.locator("[data-act=star]").click()
    page.locator("[data-act=star]", has_text="★").wait_for()


def _read_on(page, lang):
    page.mouse.wheel(0, 2000)
    page.wait_for_selector(".permalink", state="attached")


def _codes(page, lang):
    for summary in page.locator(".snippets summary").all():
        summary.click()


def _point(page, lang):
    page.locator(".map summary").click()
    page.locator(".map details li").first.wait_for()


def _filters(page, lang):
    for summary in page.locator(".facets summary").all():
        summary.click()
    page.locator(".chosen button").first.wait_for()


def _next(page, lang):
    for _ in range(3):
        page.locator("#tour button").last.click()
    page.wait_for_selector("circle.now")


def _connect(page, lang):
    page.evaluate(READY)
    page.locator("#whole [type=submit]").wait_for()


def _keep_whole(page, lang):
    _connect(page, lang)
    page.locator("#whole [type=submit]").click()
    page.locator("#whole progress").wait_for(state="hidden", timeout=120_000)


def _asked(id, en):
    return {"id": id, "en": en}


STATES = {
    "at-rest": State(PAGES, widths=WIDTHS),
    "menu": State(_WITH_HEADER, _open("menu"), widths=WIDTHS[:1], part="header"),
    "contents": State(_WITH_HEADER, _open("contents"), widths=WIDTHS[:1], part="#contents"),
    "search-hits": State(
        _WITH_HEADER,
        _search(_asked("gaji", "payroll"), "#find [role=listbox][aria-busy=false] a[data-hit]"),
        widths=NARROWEST,
        part="header",
    ),
    "search-nothing": State(
        _WITH_HEADER, _search(_asked("zxqwvk", "zxqwvk"), "#find .said:not(:empty)"), widths=NARROWEST, part="header"
    ),
    "search-page": State(("search",), _wait("main a[data-hit]"), _asked("?q=gaji", "?q=payroll")),
    "filters": State(
        ("roles",), _filters, _asked("?keluarga=akuntansi&tingkat=madya", "?family=accounting&level=mid"), NARROWEST
    ),
    "no-role": State(
        ("roles",),
        _wait("#filters .chosen button"),
        _asked("?tingkat=senior&keterampilan=pemrograman", "?level=senior&skill=programming"),
    ),
    "table": State(
        ("roles",),
        _wait("#found table"),
        _asked("?keluarga=akuntansi&tampil=tabel", "?family=accounting&view=table"),
        NARROWEST,
    ),
    "map": State(("roles",), _point, _asked("?keluarga=keuangan&tampil=peta", "?family=finance&view=map"), NARROWEST),
    "comparison": State(
        ("compare",),
        _wait("#sides table"),
        _asked("?r=accountant&r=recruiter&r=tax-officer", "?r=accountant&r=recruiter&r=tax-officer"),
        NARROWEST,
    ),
    "quiz-middle": State(("quiz",), _answer_half),
    "quiz-result": State(("quiz",), _wait("#result ol"), _asked(f"#a={_ANSWERS}", f"#a={_ANSWERS}")),
    "quiz-few": State(("quiz",), _wait("#result p"), _asked("#a=51" + "0" * 25, "#a=51" + "0" * 25)),
    "move": State(
        ("moves",), _wait("#result dl"), _asked("?dari=accountant&ke=recruiter", "?from=accountant&to=recruiter")
    ),
    "nearest-moves": State(("moves",), _wait("#result ol"), _asked("?dari=accountant", "?from=accountant")),
    "story-step": State(("story/new-employee",), _next),
    "list": State(("list",), _keep),
    "starred": State(("role/hr-assistant",), _star),
    "read-on": State(("role/hr-assistant", "glossary"), _read_on),
    "codes": State(("teachers",), _codes),
    "copied": State(("role/hr-assistant", "quiz"), _copy),
    "offline-none": State(("offline",), _connect),
    "offline-kept": State(("offline",), _keep_whole),
    "embedded": State(_MODULES, query=_asked("?embed=1", "?embed=1")),
    "not-loaded": State(("quiz", "compare", "moves", "list"), _wait("main [role=alert]"), lost=True),
}

# States in which the worker is there.
WITH_WORKER = ("offline-none", "offline-kept")


def runs():
    """Return every run: state, page, language, width and palette."""
    return [
        (name, *run)
        for name, state in STATES.items()
        for run in product(state.pages, LANGUAGES, state.widths, PALETTES)
    ]


def covering():
    """Return fewer runs, in which each page and language is at least once, and each state with each of its widths and each palette."""
    ways, turn = list(product(WIDTHS, PALETTES)), count()
    chosen = {("at-rest", key, lang, *ways[next(turn) % len(ways)]) for key, lang in product(PAGES, LANGUAGES)}
    for name, state in STATES.items():
        pages = [key for key in state.pages if state.part is None or key in OPENED_OVER[1:2] + OPENED_OVER[3:]]
        if name != "at-rest":
            chosen |= {
                (name, pages[i % len(pages)], LANGUAGES[i % 2], state.widths[i % len(state.widths)], PALETTES[i % 2])
                for i in range(max(2, len(state.widths)))
            }
    return sorted(chosen)
