"""A reader, in whatever browser; that of Chromium, and what all of them can do."""

from typing import Any, Protocol

from playwright.sync_api import Page


class Reader(Protocol):
    """Somebody with a browser."""

    def open(self, url: str) -> None: ...
    def back(self) -> None: ...
    def evaluate(self, expression: str) -> Any: ...
    def press(self, selector: str) -> None: ...
    def choose(self, selector: str, value: str) -> None: ...
    def type(self, *keys: str) -> None: ...


class ChromiumReader:
    """Reads in a page of Playwright's."""

    def __init__(self, page: Page):
        self.page = page

    def open(self, url: str) -> None:
        self.page.goto(url)

    def back(self) -> None:
        self.page.go_back()

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def choose(self, selector: str, value: str) -> None:
        self.page.locator(selector).select_option(value)

    def type(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
