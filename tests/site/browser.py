"""The Chromium that the site tests drive: an installed one, or else one that Playwright downloads.

`python -m tests.site.browser` makes sure that it and the other browsers are there, or fails with the reason.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.console import use_signs_of_terminal
from tests.site import other_browsers
from tests.site.other_browsers import TESTED

HEADLESS_SHELL = "chromium-headless-shell"  # opens a page in half the time of a whole browser
FULL_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MACOS_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find(names: tuple[str, ...] = (HEADLESS_SHELL, *FULL_BROWSERS)) -> str | None:
    """Return the path of an installed Chromium or Chrome, or of the one that Playwright downloaded, or None."""
    installed = (shutil.which(name) for name in names)
    for path in (os.environ.get("CHROMIUM"), *installed, *MACOS_PATHS):
        if path and Path(path).exists():
            return path
    with sync_playwright() as playwright:
        downloaded = playwright.chromium.executable_path
    return downloaded if Path(downloaded).exists() else None


def find_full() -> str | None:
    """Return a browser like those of readers if there is one: the headless shell fetches neither icon nor manifest."""
    return find(FULL_BROWSERS) or find()


def install() -> str | None:
    """Install Debian's headless shell if allowed, or else let Playwright download Chromium; return its path."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"])
        command = ["apt-get", "install", "-y", "-qq"]
        if subprocess.run([*command, HEADLESS_SHELL], stdout=subprocess.DEVNULL).returncode and not find():
            subprocess.run([*command, "chromium"], stdout=subprocess.DEVNULL)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


if __name__ == "__main__":
    use_signs_of_terminal()
    path = find() if "CHROMIUM" in os.environ or shutil.which(HEADLESS_SHELL) else install()
    if not path:
        sys.exit(
            "The site tests need a browser, and none was found or installed.\n"
            "Install Chromium or Chrome, or set CHROMIUM to the path of one."
        )
    for name in TESTED:
        other_browsers.install(name)
    print(f"Browsers: {path}, {', '.join(TESTED)}")
