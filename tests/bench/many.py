"""What building, building again, checking and editing takes with more and more roles, beside stock Material.

Run alone: python -m tests.bench.many FOLDER [ROLES …]
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from scripts.console import use_signs_of_terminal
from tests.bench import peers

MANY = 1000
SIZES = (53, 200, MANY)
ADDRESS = "127.0.0.1:8917"

# Makes a project with many roles, in a process of its own: Linux counts the memory of this process as that of those it
# starts.
MAKE_PROJECT = """
import sys
from pathlib import Path
from tests.generator import with_roles
from tests.site.projects import copy_of_project
with_roles(copy_of_project(Path(sys.argv[1])), int(sys.argv[2]))
"""

# A duty of one role in each language, the pages of that role, and the files with its text: our data, or Markdown.
EDITED_TEXTS = ("Mengatur jadwal wawancara", "Schedule interviews")
EDITED_PAGES = ("pekerjaan/asisten-hrd/", "en/roles/hr-assistant/")
DATA = ("data/roles.yaml",)
MARKDOWN = ("docs/id/pekerjaan/asisten-hrd.md", "docs/en/roles/hr-assistant.md")

READY = "Serving on"  # is what a server prints when it is ready
PATIENCE = 900  # seconds: stock Material takes minutes for a thousand roles


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock and of the processors, and the memory of its largest process in MiB."""

    seconds: float
    processor: float
    memory: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} | {self.processor:.1f} | {self.memory:.0f}"


def cost(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder; exits with the end of its output if it fails."""
    output = folder / "output.txt"
    start = time.perf_counter()
    with output.open("wb") as file:
        process = subprocess.Popen(command, cwd=folder, stdout=file, stderr=file, env=_environment())
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(output.read_text("utf-8")[-3000:])
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"}


def our_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "scripts", *arguments]


def edit(project: Path, word: str, files: tuple[str, ...] = DATA) -> None:
    """Put a word of three letters behind the edited texts, in the place of that of the last edit."""
    for path in (project / name for name in files):
        text = path.read_text("utf-8")
        for beginning in EDITED_TEXTS:
            text = re.sub(rf"({beginning})(?: [a-z]{{3}}\b)?", rf"\1 {word}", text, count=1)
        path.write_text(text, "utf-8")


def seconds_until_shown(command: list[str], project: Path, files: tuple[str, ...] = DATA) -> float:
    """Return the seconds from an edit until a server gives the edited pages in both languages with it."""
    output = project / "output.txt"
    with output.open("wb") as file:  # a pipe that nobody reads would stop a server that prints much
        server = subprocess.Popen(
            command, cwd=project, stdout=file, stderr=file, start_new_session=True, env=_environment()
        )
    try:
        _wait_until(lambda: READY in output.read_text("utf-8"), server, output)
        edit(project, "zzz", files)
        start = time.perf_counter()
        _wait_until(lambda: all("zzz" in _get(page) for page in EDITED_PAGES), server, output)
        return time.perf_counter() - start
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # `mkdocs serve` starts another process
        server.wait()


def _wait_until(condition: Callable[[], bool], server: subprocess.Popen[bytes], output: Path) -> None:
    """Wait until a server does what is expected; exits with the end of its output if it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if server.poll() is not None or time.monotonic() > deadline:
            sys.exit(output.read_text("utf-8")[-3000:])
        time.sleep(0.02)


def _get(page: str) -> str:
    with urlopen(f"http://{ADDRESS}/{page}", timeout=PATIENCE) as answer:
        return answer.read().decode()


def report(folder: Path, sizes: tuple[int, ...] = SIZES) -> None:
    """Print how the cost grows with the roles, and beside it what stock Material takes for the same Markdown."""
    columns = ("roles", "made by", "pages", "first build: seconds, processor, MiB", "one role changed", "check")
    print(f"\n| {' | '.join(columns)} | edit shown, seconds |\n|{'---|' * 7}", flush=True)
    for size in sizes:
        project = folder / str(size)
        subprocess.run([sys.executable, "-c", MAKE_PROJECT, project, str(size)], check=True)
        first = cost(our_command("build"), project)
        edit(project, "xxx")
        again = cost(our_command("build"), project)
        check = cost(our_command("check"), project)
        shown = seconds_until_shown(our_command("serve", "--address", ADDRESS), project)
        costs = " | ".join(map(_in_one_cell, (first, again, check)))
        print(f"| {size} | Balik Layar | {_pages(project)} | {costs} | {shown:.1f} |", flush=True)

        command, stock = peers.material_command(project / "docs", folder / f"stock-{size}")
        build = cost(command, stock)
        edit(stock, "www", MARKDOWN)  # the Markdown already has the word of our last edit
        serve = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", ADDRESS]
        stock_shown = seconds_until_shown(serve, stock, MARKDOWN)
        cells = f"{_pages(stock)} | {_in_one_cell(build)} | – | – | {stock_shown:.1f}"
        print(f"| {size} | stock Material | {cells} |")
        ratios = (first.seconds / build.seconds, check.seconds / build.seconds, shown / stock_shown)
        print(f"| {size} | ratio | | {ratios[0]:.2f} | – | {ratios[1]:.3f} | {ratios[2]:.3f} |", flush=True)
        if size == MANY:
            report_others(project / "docs", folder)


def _in_one_cell(cost: Cost) -> str:
    return str(cost).replace(" | ", ", ")


def _pages(project: Path) -> int:
    return sum(1 for _ in (project / "site").rglob("index.html"))


def report_others(docs: Path, folder: Path) -> None:
    """Print what other generators take for the same Markdown."""
    print("\n| the same Markdown | seconds | processor | MiB |\n|---|---|---|---|")
    commands: dict[str, Callable[[Path, Path], tuple[list[str], Path]]] = {
        "Hugo, bare pages": peers.hugo_command,
        "Astro Starlight": peers.starlight_command,
    }
    for name, prepare in commands.items():
        print(f"| {name} | {cost(*prepare(docs, folder / name))} |", flush=True)


def main() -> None:
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    report(folder, tuple(map(int, sys.argv[2:])) or SIZES)


if __name__ == "__main__":
    use_signs_of_terminal()
    main()
