"""A page in a browser that records what goes wrong, and a way to wait for what a page does."""

import time
from typing import Any

from playwright.sync_api import Frame, Page, Request, Response

# What Chromium's console says of the service worker that a test has switched off.
WORKER_BLOCKED = "Service Worker registration blocked by Playwright"

# Enough for a machine that is busy with something else.
PATIENCE = 30  # seconds


def until(page: Page | Frame, condition: str, argument: Any = None) -> None:
    """Wait until a JavaScript condition is true in a page.

    Playwright's own `wait_for_function` evaluates strings in the page, which the site's policy forbids.
    """
    deadline = time.monotonic() + PATIENCE
    while not page.evaluate(condition, argument):
        if time.monotonic() > deadline:
            raise AssertionError(f"did not become true: {condition}")
        page.wait_for_timeout(20)


class Visitor:
    """A page and what went wrong in it: errors, failed requests, and requests to other hosts."""

    def __init__(self, page: Page, address: str):
        self.page, self.address = page, address
        self.faults: list[str] = []
        self.requests: list[str] = []  # their addresses
        page.on("console", lambda message: self.faults.append(message.text) if message.text != WORKER_BLOCKED else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._record_request)
        page.on("response", self._record_response)

    def _record_request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"request to another host: {request.url}")

    def _record_response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status} {response.url}")

    def open(self, url: str = "") -> Page:
        """Go to an address below the site's root."""
        self.page.goto(self.address + url)
        return self.page
