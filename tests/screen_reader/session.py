"""A screen reader on a machine without a screen: Orca with Firefox under Xvfb; what it says becomes lines of a file."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

PACKAGES = (
    "at-spi2-core",
    "dbus-x11",
    "dconf-gsettings-backend",
    "gsettings-desktop-schemas",
    "libglib2.0-bin",
    "locales",
    "openbox",
    "orca",
    "python3-pyatspi",
    "speech-dispatcher",
    "speech-dispatcher-espeak-ng",
    "xdotool",
    "xvfb",
)
BROWSERS = ("firefox-esr", "firefox")
PATIENCE = 120  # seconds, for machines that are busy with something else

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


def what_is_missing(locales: Iterable[str]) -> str:
    """Return the commands that install what a screen reader in these languages needs and this machine lacks, or ""."""
    installed = _output("dpkg-query", "--show", "--showformat", "${Package}\n").split()
    missing = [package for package in PACKAGES if package not in installed]
    if not any(map(shutil.which, BROWSERS)):
        missing.append(BROWSERS[0])
    known = _output("locale", "--all-locales").lower().split()
    commands = [f"localedef -i {name} -f UTF-8 {name}.UTF-8" for name in locales if f"{name}.utf8".lower() not in known]
    if missing:
        commands.insert(0, f"apt-get install --yes --no-install-recommends {' '.join(missing)}")
    return " && ".join(commands)


def _output(*command: str) -> str:
    if not shutil.which(command[0]):
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@contextmanager
def screen_reader(locale: str) -> Iterator[Session]:
    """Start a screen reader that speaks the language of a locale, such as `id_ID`, with a browser at an empty page.

    One at a time: each Orca ends the one before it.
    """
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
        start(browser, "--no-remote", "--profile", str(root / "profile"), "about:blank")
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
