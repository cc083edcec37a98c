"""How a reader operates a page: with a mouse or finger, or with the keyboard only, looking where the focus is."""

from playwright.sync_api import Page

FOCUS = """() => {
    const element = document.activeElement
    if (element == document.body) return null
    const choice = element.matches("input[type=radio], input[type=checkbox]")
    const box = (element.matches("input[type=radio]") ? element.closest("label") : element).getBoundingClientRect()
    const outlined = choice && getComputedStyle(element).outlineStyle == "none" ? element.closest("label") : element
    const { outlineStyle, outlineWidth } = getComputedStyle(outlined)
    const points = [[.5, .5], [.1, .5], [.9, .5]].map(([x, y]) =>
        document.elementFromPoint(box.left + box.width * x, box.top + box.height * y))
    return {
        name: element.outerHTML.slice(0, 90),
        visible: element.matches(":focus-visible") && outlineStyle != "none" && parseFloat(outlineWidth) >= 2,
        covered: !points.some(point => point && (element.contains(point) || point.contains(element))),
        order: element.tabIndex,
        outside: box.right < 0 || box.bottom < 0 || box.left > innerWidth || box.top > innerHeight,
    }
}"""
MAX_STEPS = 400  # of the Tab key through one page


class Pointer:
    """Presses elements by mouse or finger."""

    def __init__(self, page: Page):
        self.page = page

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def answer_quiz(self) -> None:
        for number, statement in enumerate(self.page.locator("#quiz fieldset").all()):
            statement.locator("label").nth(number % 5).click()

    def choose(self, selector: str, value: str) -> None:
        self.page.locator(selector).select_option(value)


class Keyboard(Pointer):
    """Goes to everything with the Tab key, and checks the focus at each step."""

    def reach(self, selector: str) -> None:
        for _ in range(MAX_STEPS):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if focus is None:  # the browser's own controls lie between the last element and the first
                continue
            assert focus["visible"], f"the focus is invisible: {focus['name']}"
            assert not focus["covered"] and not focus["outside"], f"the focus is covered: {focus['name']}"
            assert focus["order"] == 0, f"a tabindex of its own: {focus['name']}"
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"the Tab key does not reach {selector}")

    def press(self, selector: str) -> None:
        self.reach(selector)
        self.page.keyboard.press("Enter")

    def answer_quiz(self) -> None:
        for number in range(self.page.locator("#quiz fieldset").count()):
            if number % 3 == 0:
                self.reach(f"#quiz fieldset:nth-of-type({number + 1}) input")
            self.page.keyboard.press(str(number % 5 + 1))

    def choose(self, selector: str, value: str) -> None:
        self.reach(selector)
        self.page.keyboard.type(self.page.locator(f"{selector} [value={value}]").inner_text())
        assert self.page.locator(selector).input_value() == value
