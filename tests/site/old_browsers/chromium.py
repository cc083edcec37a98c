"""A plain client of the DevTools protocol: Playwright needs newer browsers than those that are tried here."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.site.old_browsers import program

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--no-zygote",
    "--disable-gpu",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--in-process-gpu",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
PATIENCE = 30  # seconds

# Chromium 106 to 113 announce in the console that there will be popovers; nothing is wrong with a page that has them.
ANNOUNCEMENT = "Found a 'popover' attribute."

# Becomes the browser, which reads commands from the file 3 and answers to the file 4.
_START = """import os, sys
pipes = [os.dup(int(number)) for number in sys.argv[1:3]]
for pipe, number in zip(pipes, (3, 4)):
    os.dup2(pipe, number)
    os.set_inheritable(number, True)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Chromium:
    """A running browser. Commands go through one pipe, and answers and events come back through another."""

    def __init__(self, commands: int, answers: int):
        self._commands, self._answers = commands, answers
        self._unread = b""
        self._number = 0
        self.tabs: dict[str, Tab] = {}

    def call(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        """Send a command; return its result."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": parameters}
        os.write(self._commands, json.dumps(command | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            message = self.next_message()
            if message.get("id") == self._number:
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']}")
                return message["result"]

    def next_message(self) -> dict[str, Any]:
        """Return the next answer or event; the tab that an event is of has recorded it."""
        while b"\0" not in self._unread:
            read = os.read(self._answers, 1 << 16)
            if not read:
                raise AssertionError("the browser has ended")
            self._unread += read
        text, self._unread = self._unread.split(b"\0", 1)
        message = json.loads(text)
        if "method" in message and message.get("sessionId") in self.tabs:
            self.tabs[message["sessionId"]].record(message["method"], message["params"])
        return message

    def new_tab(self, address: str) -> "Tab":
        """Open a tab with a profile of its own, for pages below an address."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.tabs[session] = Tab(self, session, context, address)
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable", session)
        return self.tabs[session]


class Tab:
    """A tab, and the faults that the browser told of it."""

    def __init__(self, browser: Chromium, session: str, context: str, address: str):
        self._browser, self._session, self._context, self._address = browser, session, context, address
        self.faults: list[str] = []
        self._loaded = False

    def record(self, event: str, values: dict[str, Any]) -> None:
        """Take note of an event."""
        match event:
            case "Page.loadEventFired":
                self._loaded = True
            case "Runtime.exceptionThrown":
                details = values["exceptionDetails"]
                self.faults.append(details.get("exception", {}).get("description") or details["text"])
            case "Runtime.consoleAPICalled" if values["type"] in ("error", "assert"):
                self.faults.append(" ".join(str(value.get("value")) for value in values["args"]))
            case "Log.entryAdded" if values["entry"]["level"] == "error":
                entry = values["entry"]
                if not entry["text"].startswith(ANNOUNCEMENT):
                    self.faults.append(f"{entry['text']} {entry.get('url', '')}")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command to the tab; return its result."""
        return self._browser.call(method, self._session, **parameters)

    def open(self, url: str) -> None:
        """Go to an address below that of the site, and wait until the page has loaded."""
        self._loaded = False
        answer = self.call("Page.navigate", url=self._address + url)
        assert "errorText" not in answer, f"{url}: {answer}"
        while not self._loaded:
            self._browser.next_message()

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression, or of the promise that it is."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, condition: str) -> None:
        """Wait until a JavaScript condition is true."""
        deadline = time.monotonic() + PATIENCE
        while not self.evaluate(condition):
            assert time.monotonic() < deadline, f"did not become true: {condition}"

    def press(self, key: str) -> None:
        """Press a key that the focused element takes, such as Enter."""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=13, text="\r")

    def close(self) -> None:
        """Close the tab, and forget what it has stored."""
        self._browser.call("Target.disposeBrowserContext", browserContextId=self._context)

    def show(self, width: int, palette: str = "light", height: int = 740) -> None:
        """Show the page on a phone of this width that is set to this palette."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=True)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": palette}])


@contextmanager
def running(version: int) -> Iterator[Chromium]:
    """Start an old Chromium; give it, and end it afterwards."""
    path, environment = program(version)
    assert path.exists(), f"Chromium {version} is not there; `make test` installs it"
    (browser_reads, commands), (answers, browser_writes) = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _START,
                str(browser_reads),
                str(browser_writes),
                path,
                *FLAGS,
                f"--user-data-dir={profile}",
            ],
            pass_fds=(browser_reads, browser_writes),
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(browser_reads)
        os.close(browser_writes)
        try:
            yield Chromium(commands, answers)
        finally:
            process.kill()
            process.wait()
            os.close(commands)
            os.close(answers)
