"""The hands of a reader: one that points, and one that has a keyboard only and looks where the focus is."""

FOCUS = """() => {
    const at = document.activeElement
    if (at == document.body) return null
    const box = (at.matches("input[type=radio]") ? at.closest("label") : at).getBoundingClientRect()
    const style = getComputedStyle(at.matches("input[type=radio], input[type=checkbox]") && getComputedStyle(at).outlineStyle == "none" ? at.closest("label") : at)
    const points = [[.5, .5], [.1, .5], [.9, .5]].map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y))
    return {
        name: at.outerHTML.slice(0, 90), seen: at.matches(":focus-visible") && style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2,
        covered: !points.some(point => point && (at.contains(point) || point.contains(at))), order: at.tabIndex,
        outside: box.right < 0 || box.bottom < 0 || box.left > innerWidth || box.top > innerHeight,
    }
}"""


class Hand:
    """Presses what it is led to, by mouse or finger."""

    def __init__(self, page):
        self.page = page

    def press(self, selector):
        self.page.locator(selector).first.click()

    def answer(self):
        for statement in self.page.locator("#quiz fieldset").all():
            statement.locator("label").nth(
                int(statement.evaluate("set => [...set.parentNode.querySelectorAll('fieldset')].indexOf(set)")) % 5
            ).click()

    def choose(self, selector, key):
        self.page.locator(selector).select_option(key)


class Keyboard(Hand):
    """Goes to everything with the Tab key, and looks where the focus is at each step."""

    def reach(self, selector):
        for _ in range(400):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if focus is None:  # the browser's own controls lie between the last element and the first
                continue
            assert focus["seen"], f"the focus is not to be seen: {focus['name']}"
            assert not focus["covered"] and not focus["outside"], f"the focus is covered: {focus['name']}"
            assert focus["order"] == 0, f"an order of its own: {focus['name']}"
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"the Tab key does not reach {selector}")

    def press(self, selector):
        self.reach(selector)
        self.page.keyboard.press("Enter")

    def answer(self):
        for i in range(self.page.locator("#quiz fieldset").count()):
            self.reach(f"#quiz fieldset:nth-of-type({i + 1}) input")
            self.page.keyboard.press("Space")
            for _ in range(i % 5):
                self.page.keyboard.press("ArrowRight")

    def choose(self, selector, key):
        self.reach(selector)
        self.page.keyboard.type(self.page.locator(f"{selector} [value={key}]").inner_text())
        assert self.page.locator(selector).input_value() == key
