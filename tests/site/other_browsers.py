"""Browsers beside Chromium: Firefox and WebKitGTK, as Debian packs them."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import TypeVar

from tests.conftest import NIGHTLY
from tests.site.webdriver import WebDriverReader, driver_commands, firefox_commands

# It neither asks nor tells anybody anything, and keeps no other Firefox from running.
FIREFOX_SETTINGS = """
user_pref("marionette.port", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.search.update", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("extensions.update.enabled", false);
user_pref("messaging-system.rsexperimentloader.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,none");
user_pref("termsofuse.bypassNotification", true);
"""
Started = TypeVar("Started")

START_SECONDS = 20  # a driver that does not answer after this has failed

# The programs of each browser; of a group one will do. Some lie where nothing is on the path.
PROGRAMS = {
    "firefox": (("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"),),
    "webkit": (
        ("WebKitWebDriver",),
        tuple(map(str, Path("/usr").glob("lib*/**/webkit2gtk-4*/MiniBrowser"))),
        ("Xvfb",),
    ),
}
PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}  # Debian's


def find(name: str) -> list[str]:
    """Return the path of each program of a browser, or nothing if one is missing."""
    found = [next(filter(None, map(shutil.which, group)), None) for group in PROGRAMS[name]]
    return [path for path in found if path] if all(found) else []


def install(name: str) -> None:
    """Install a browser if it is missing and that is allowed, or exit with what to do."""
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES[name]]
    if not find(name) and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"])
        subprocess.run(command, stdout=subprocess.DEVNULL)
    if not find(name):
        sys.exit(missing(name))


def missing(name: str) -> str:
    """Return what to do where a browser is missing."""
    return (
        f"The site tests need {name}, and it was neither found nor installed.\n"
        f"On Debian and Ubuntu: sudo apt-get install {' '.join(PACKAGES[name])}"
    )


@contextmanager
def firefox_reader() -> Iterator[WebDriverReader]:
    """Start Firefox with a fresh profile; yield a reader, and end it."""
    assert find("firefox"), missing("firefox")
    (path,) = find("firefox")
    with tempfile.TemporaryDirectory() as home:
        Path(home, "user.js").write_text(FIREFOX_SETTINGS)
        command = [path, "--headless", "--marionette", "--no-remote", "--profile", home]
        with _running(command, home):
            port = _eventually(lambda: int(Path(home, "MarionetteActivePort").read_text()))
            with _eventually(lambda: socket.create_connection(("127.0.0.1", port))) as channel:
                yield WebDriverReader(firefox_commands(channel))


@contextmanager
def webkit_reader() -> Iterator[WebDriverReader]:
    """Start WebKitGTK's own browser, with a fresh profile and a screen that nobody sees; yield a reader, and end it."""
    assert find("webkit"), missing("webkit")
    driver, browser, xvfb = find("webkit")
    screen_options = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with (
        tempfile.TemporaryDirectory() as home,
        _running([xvfb, *screen_options], home, stdout=PIPE) as screen,
    ):
        assert screen.stdout
        display, port = f":{screen.stdout.readline().strip()}", _free_port()
        with _running([driver, f"--port={port}"], home, DISPLAY=display):
            options = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
            reader = WebDriverReader(_eventually(lambda: driver_commands(port, options)))
            yield reader
            reader.command("DeleteSession", {})


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _eventually(start: Callable[[], Started]) -> Started:
    """Return what a program gives once it has started."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return start()
        except (OSError, ValueError):  # it does not listen yet, or is just writing where
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@contextmanager
def _running(
    command: Sequence[str], home: str, *, stdout: int = DEVNULL, stderr: int = DEVNULL, **variables: str
) -> Iterator[Popen[str]]:
    """Run a program that keeps its files in `home`, and end it with all that it started."""
    environment = {**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, **variables}
    process = Popen(command, env=environment, stdout=stdout, stderr=DEVNULL, text=True, start_new_session=True)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


READERS = {"firefox": firefox_reader, "webkit": webkit_reader}
TESTED = tuple(name for name in READERS if NIGHTLY or name != "webkit")
