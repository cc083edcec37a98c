"""The browser that the site tests drive: an installed one, else one that is fetched.

`python -m tests.site.browser` makes sure there is one, or says why not.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SHELL = "chromium-headless-shell"  # opens a page in half the time of a whole browser
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = (
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


def find(names=(SHELL, *WHOLE)):
    """Return the path of an installed Chromium or Chrome, or of the one Playwright fetched, or None."""
    installed = (shutil.which(name) for name in names)
    for path in (os.environ.get("CHROMIUM"), *installed, *ELSEWHERE):
        if path and Path(path).exists():
            return path
    with sync_playwright() as playwright:
        fetched = playwright.chromium.executable_path
    return fetched if Path(fetched).exists() else None


def whole():
    """Return a browser for figures, like those of readers if there is one: the shell fetches neither icon nor manifest."""
    return find(WHOLE) or find()


def fetch():
    """Install Debian's headless shell where that is allowed; where there is no browser at all, let Playwright fetch one."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"])
        install = ["apt-get", "install", "-y", "-qq"]
        if subprocess.run([*install, SHELL], stdout=subprocess.DEVNULL).returncode and not find():
            subprocess.run([*install, "chromium"], stdout=subprocess.DEVNULL)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


if __name__ == "__main__":
    path = find() if "CHROMIUM" in os.environ or shutil.which(SHELL) else fetch()
    if not path:
        sys.exit(
            "The site tests need a browser, and none could be found or fetched.\n"
            "Install Chromium or Chrome, or set CHROMIUM to the path of one."
        )
    print(f"Browser: {path}")
