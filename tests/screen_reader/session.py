"""A screen reader on a machine without a screen: Orca with Firefox under Xvfb; what it says becomes lines of a file."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

# What Debian and Ubuntu call the packages, by something that each brings.
PACKAGES = {
    "/usr/bin/Xvfb": "xvfb",
    "/usr/bin/openbox": "openbox",
    "/usr/bin/xdotool": "xdotool",
    "/usr/bin/dbus-daemon": "dbus-x11",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/bin/orca": "orca",
    "/usr/bin/speech-dispatcher": "speech-dispatcher",
    "/usr/bin/gdbus": "libglib2.0-bin",
    "/usr/share/glib-2.0/schemas/org.gnome.desktop.interface.gschema.xml": "gsettings-desktop-schemas",
    "/usr/lib/python3/dist-packages/pyatspi/__init__.py": "python3-pyatspi",
    "/usr/sbin/locale-gen": "locales",
}
BROWSERS = {"firefox-esr": "firefox-esr", "firefox": "firefox"}  # the package of each, by its command
PATIENCE = 60  # seconds

# Orca writes what it says through a module of Speech Dispatcher that appends to a file in place of speaking.
SPEECH = {
    "speech/speechd.conf": (
        'AudioOutputMethod "alsa"\nSymbolsPreproc "char"\nSymbolsPreprocFile "symbols.dic"\n'
        'SymbolsPreprocFile "orca.dic"\nAddModule "log" "sd_generic" "log.conf"\nDefaultModule log\n'
    ),
    "speech/modules/log.conf": (
        'GenericExecuteSynth "echo \'$DATA\' >>$SAID"\nAddVoice "id" "MALE1" "id"\nDefaultVoice "id"\n'
        'GenericLanguage "id" "id" "utf-8"\nGenericLanguage "en" "en" "utf-8"\n'
    ),
    "home/.asoundrc": "pcm.!default { type null }\n",  # without a sound device the module would not start
    # The window manager's own keys would take Orca's keys for tables.
    "openbox.xml": '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>\n',
}
PREFERENCES = {
    "accessibility.force_disabled": "-1",
    "browser.aboutwelcome.enabled": "false",
    "browser.startup.homepage_override.mstone": '"ignore"',
    "datareporting.policy.dataSubmissionEnabled": "false",
    "termsofuse.bypassNotification": "true",
}


@dataclass(frozen=True)
class Session:
    """A running screen reader and browser; `said` is the file of what was said, and each utterance a line of it."""

    environment: dict[str, str]
    said: Path


def missing_packages() -> list[str]:
    """Return the Debian packages that this machine lacks."""
    missing = [package for path, package in PACKAGES.items() if not Path(path).exists()]
    return missing if any(map(shutil.which, BROWSERS)) else [*missing, "firefox-esr"]


@contextmanager
def screen_reader(locale: str, url: str) -> Iterator[Session]:
    """Start a screen reader that speaks the language of a locale, such as `id_ID`, with a browser at an address."""
    with tempfile.TemporaryDirectory(prefix="orca-") as folder, ExitStack() as stack:
        root = Path(folder)
        for name, text in SPEECH.items():
            _write(root / name, text)
        _write(root / "profile" / "user.js", "".join(f'user_pref("{n}", {v});\n' for n, v in PREFERENCES.items()))
        (root / "run").mkdir(mode=0o700)
        session = Session(_environment(root, locale), root / "said.log")
        _write(session.said, "")
        start = _Starter(stack, session.environment, root)
        screen = start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
        _until(lambda: screen.read_text().endswith("\n"), "Xvfb")
        session.environment["DISPLAY"] = f":{screen.read_text().split()[-1]}"  # a number that no other screen has
        bus = root / "run" / "bus"
        start("dbus-daemon", "--session", "--nofork", f"--address=unix:path={bus}")
        _until(bus.exists, "dbus-daemon")
        start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        start.run("gdbus", "wait", "--session", "--timeout", str(PATIENCE), "org.a11y.Bus")
        start.run("gsettings", "set", "org.gnome.desktop.interface", "toolkit-accessibility", "true")
        start("openbox", "--config-file", str(root / "openbox.xml"))
        start("speech-dispatcher", "-C", str(root / "speech"), "-s", "-t", "0")
        _until((root / "run" / "speech-dispatcher" / "speechd.sock").exists, "speech-dispatcher")
        start("orca", "--replace")
        _until(lambda: session.said.stat().st_size > 0, "orca")
        browser = next(name for name in BROWSERS if shutil.which(name))
        greeting = session.said.stat().st_size
        start(browser, "--no-remote", "--profile", str(root / "profile"), url)
        _until(lambda: session.said.stat().st_size > greeting, browser)
        yield session


class _Starter:
    """Starts programs that end with the session, each with what it starts itself."""

    def __init__(self, stack: ExitStack, environment: dict[str, str], root: Path):
        self._stack, self._environment, self._root = stack, environment, root

    def __call__(self, *command: str) -> Path:
        """Start a program; return the file of what it prints."""
        log = self._root / f"{Path(command[0]).name}.log"
        with log.open("w") as file:
            process = subprocess.Popen(
                command, env=self._environment, cwd=self._root, stdout=file, stderr=file, start_new_session=True
            )
        self._stack.callback(_end, process)
        return log

    def run(self, *command: str) -> None:
        """Run a program to its end; raises CalledProcessError if it fails."""
        subprocess.run(command, env=self._environment, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)


def _environment(root: Path, locale: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(root / "home"),
        "XDG_RUNTIME_DIR": str(root / "run"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={root / 'run' / 'bus'}",
        "SAID": str(root / "said.log"),
        "LC_ALL": f"{locale}.UTF-8",
        "GNOME_ACCESSIBILITY": "1",
    }


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _until(is_ready: Callable[[], bool], name: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{name} did not start within {PATIENCE} seconds")
        time.sleep(0.05)


def _end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
