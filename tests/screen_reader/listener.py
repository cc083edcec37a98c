"""Drives the browser of a session by its keyboard, and returns what the screen reader says."""

import subprocess
import time

from tests.screen_reader.session import PATIENCE, Session

QUIET = 1  # second without a word, after which the screen reader has said what it had to say


class Listener:
    """Somebody who listens, and has a keyboard."""

    def __init__(self, session: Session):
        self._session = session
        self._read = 0  # bytes of the file of what was said
        self.heard: list[str] = []  # all of it, for whoever looks for the cause of a failure

    def press(self, *keys: str, until: str = "") -> list[str]:
        """Press keys one after another, such as `Tab` or `alt+shift+Down`; return what was said, see `wait`."""
        return self._drive("key", *keys, until=until)

    def type(self, text: str, until: str = "") -> list[str]:
        """Type a text; return what was said, see `wait`."""
        return self._drive("type", "--delay", "40", text, until=until)

    def open(self, url: str, title: str) -> list[str]:
        """Go to an address by the address bar; return what was said from the title of the page on, all of the page."""
        self.press("Control_L")  # stops reading
        self.press("ctrl+l")
        self.type(url)
        return self.press("Return", until=title)

    def seek(self, key: str, words: str, most: int = 60) -> list[str]:
        """Press a key that leads from one place to the next, such as `h` for headings, until some words are said."""
        for _ in range(most):
            lines = self.press(key)
            if any(words in line for line in lines):
                return lines
        raise AssertionError(f"{key} does not lead to “{words}”; the last that was said: {self.heard[-10:]}")

    def collect(self, key: str, words: str, most: int = 60) -> list[str]:
        """Press a key until something that begins with some words is said; return what was said before."""
        before: list[str] = []
        for _ in range(most):
            lines = self.press(key)
            if any(line.startswith(words) for line in lines):
                return before
            before += lines
        raise AssertionError(f"{key} does not lead to “{words}”, but: {before}")

    def wait(self, until: str = "") -> list[str]:
        """Return what is said until some words were said, and then nothing more; fails if they are not said."""
        began = last = time.monotonic()
        lines: list[str] = []
        while time.monotonic() - last < QUIET or (until and not any(until in line for line in lines)):
            time.sleep(0.05)
            if new := self._new_lines():
                lines += new
                last = time.monotonic()
            if time.monotonic() - began > 3 * PATIENCE or time.monotonic() - last > PATIENCE:
                raise AssertionError(f"“{until}” was not said, but: {lines}")
        return lines

    def _new_lines(self) -> list[str]:
        with self._session.said.open("rb") as file:
            file.seek(self._read)
            text, _, _ = file.read().rpartition(b"\n")  # the last line may still be in the making
        self._read += len(text) + 1 if text else 0
        lines = [line.strip() for line in text.decode("utf-8").splitlines() if line.strip()]
        self.heard += lines
        return lines

    def _drive(self, *command: str, until: str) -> list[str]:
        subprocess.run(["xdotool", *command], env=self._session.environment, check=True, timeout=PATIENCE)
        return self.wait(until)
